package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

var unknownKind = fault{
	Rule: dossier.Rule{
		Code: "TP-08", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Không xác định được loại danh sách", EN: "Kind of list cannot be told"},
		Why:       dossier.Text{VI: "Đảng viên, quần chúng ưu tú, hội viên … được kiểm tra theo quy định khác nhau; xếp nhầm loại là sai toàn bộ.", EN: "Members, candidates, association rolls … are judged by different rules; the wrong kind makes everything wrong."},
		Bad:       dossier.Text{VI: "Danh sách chỉ có “Họ và tên | Ngày sinh | Địa chỉ”", EN: "A list with no more than “Họ và tên | Ngày sinh | Địa chỉ”"},
		Good:      dossier.Text{VI: "“DANH SÁCH ĐẢNG VIÊN” và cột “Ngày vào Đảng”", EN: "“DANH SÁCH ĐẢNG VIÊN” and a column “Ngày vào Đảng”"},
		Fix:       dossier.Text{VI: "Ghi rõ tên danh sách ở phía trên bảng, ví dụ “DANH SÁCH ĐẢNG VIÊN” hoặc “DANH SÁCH HỘI VIÊN HỘI NÔNG DÂN”, hoặc chạy lại với --kind.", EN: "Write what list it is above the table, for example “DANH SÁCH ĐẢNG VIÊN” or “DANH SÁCH HỘI VIÊN HỘI NÔNG DÂN”, or run again with --kind."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Trang tính “{sheet}”: không rõ đây là danh sách gì (đảng viên, quần chúng ưu tú, hội viên …).", EN: "Sheet “{sheet}”: not clear what list this is (members, candidates, an association's roll …)."},
}

// unknownAssociation is the same of a roll: the kind is clear, whose roll it is not.
var unknownAssociation = fault{
	Rule:    unknownKind.Rule,
	message: dossier.Text{VI: "Trang tính “{sheet}”: không rõ đây là danh sách của hội, đoàn thể nào.", EN: "Sheet “{sheet}”: not clear which association's roll this is."},
}

var unknownUnit = fault{
	Rule: dossier.Rule{
		Code: "TP-09", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Không xác định được đơn vị", EN: "Unit cannot be told"},
		Why:       dossier.Text{VI: "Mỗi bản khai phải thuộc một chi bộ hoặc tổ chức; thiếu đơn vị thì không tổng hợp được cho cấp nào.", EN: "A return belongs to a branch or an organisation; without it nothing can be summed for anybody."},
		Bad:       dossier.Text{VI: "Bảng không có tên chi bộ ở đâu cả", EN: "The name of the branch stands nowhere"},
		Good:      dossier.Text{VI: "“CHI BỘ THÔN VĨNH SƠN” ở phía trên bảng", EN: "“CHI BỘ THÔN VĨNH SƠN” above the table"},
		Fix:       dossier.Text{VI: "Ghi tên đơn vị ở phía trên bảng, ví dụ “ĐẢNG BỘ XÃ VĨNH HẢO” và “CHI BỘ THÔN VĨNH SƠN”, hoặc thêm cột “Chi bộ”, hoặc chạy lại với --unit \"Chi bộ thôn Vĩnh Sơn\".", EN: "Write the unit above the table, for example “ĐẢNG BỘ XÃ VĨNH HẢO” and “CHI BỘ THÔN VĨNH SƠN”, or add a column “Chi bộ”, or run again with --unit \"Chi bộ thôn Vĩnh Sơn\"."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Trang tính “{sheet}”: không rõ danh sách là của đơn vị nào ({count} dòng).", EN: "Sheet “{sheet}”: not clear which unit the list is of ({count} rows)."},
}

var unknownPeriod = fault{
	Rule: dossier.Rule{
		Code: "TP-10", Severity: dossier.Info,
		Title:     dossier.Text{VI: "Không ghi thời điểm của danh sách", EN: "Period not stated"},
		Why:       dossier.Text{VI: "Biết thời điểm thì bản gửi sau mới thay được bản gửi trước.", EN: "Only with its period can a later return replace an earlier one."},
		Bad:       dossier.Text{VI: "DANH SÁCH ĐẢNG VIÊN", EN: "“DANH SÁCH ĐẢNG VIÊN”"},
		Good:      dossier.Text{VI: "DANH SÁCH ĐẢNG VIÊN (Tính đến ngày 30/6/2026)", EN: "“DANH SÁCH ĐẢNG VIÊN (Tính đến ngày 30/6/2026)”"},
		Fix:       dossier.Text{VI: "Ghi dưới tên danh sách, ví dụ “Tính đến ngày 30/6/2026” hoặc “Quý II năm 2026”.", EN: "Write it under the title, for example “Tính đến ngày 30/6/2026” or “Quý II năm 2026”."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Trang tính “{sheet}”: không ghi danh sách tính đến thời điểm nào.", EN: "Sheet “{sheet}” does not say for which day or period it speaks."},
}

var unknownColumn = fault{
	Rule: dossier.Rule{
		Code: "TP-11", Severity: dossier.Info,
		Title:     dossier.Text{VI: "Cột không thuộc mẫu", EN: "Column that no field claims"},
		Why:       dossier.Text{VI: "Tiêu đề không rõ nghĩa thì không được đoán; nội dung cột vẫn được giữ nguyên.", EN: "A header that is not clear is not guessed at; what the column holds is kept as it is."},
		Bad:       dossier.Text{VI: "Ngày cấp (không rõ cấp giấy tờ gì)", EN: "“Ngày cấp” (issued on), without saying what"},
		Good:      dossier.Text{VI: "Ngày cấp thẻ Đảng", EN: "“Ngày cấp thẻ Đảng”"},
		Fix:       dossier.Text{VI: "Nếu cột này cần dùng, đổi tiêu đề theo mẫu, ví dụ “Ngày cấp thẻ Đảng”; nếu không thì để nguyên.", EN: "If the column is needed, name it as in the template, for example “Ngày cấp thẻ Đảng”; else leave it."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Cột “{header}” không thuộc mẫu hoặc không rõ nghĩa, chỉ lưu lại chứ không kiểm tra.", EN: "Column “{header}” is not of the template or not clear; it is kept and not judged."},
}

var columnTwice = fault{
	Rule: dossier.Rule{
		Code: "TP-12", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Hai cột cùng một nội dung", EN: "Two columns for one field"},
		Why:       dossier.Text{VI: "Hai cột cùng nghĩa mà khác nhau thì không biết cột nào đúng.", EN: "Where two columns of one meaning differ, nobody knows which is right."},
		Bad:       dossier.Text{VI: "“Số CCCD” và “Số định danh cá nhân”", EN: "“Số CCCD” and “Số định danh cá nhân”"},
		Good:      dossier.Text{VI: "Một cột “Số định danh cá nhân”", EN: "One column “Số định danh cá nhân”"},
		Fix:       dossier.Text{VI: "Giữ một cột, ví dụ “Số định danh cá nhân”, và xóa cột kia.", EN: "Keep one of them, for example “Số định danh cá nhân”, and delete the other."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Cột “{header}” trùng nội dung với cột “{other}”: lấy cột đứng trước, cột sau chỉ dùng khi ô của cột trước để trống.", EN: "Column “{header}” has the meaning of “{other}”: the first counts, the second where the first is blank."},
}

var checkerColumns = fault{
	Rule: dossier.Rule{
		Code: "TP-14", Severity: dossier.Info,
		Title:     dossier.Text{VI: "Cột kết quả của chương trình kiểm tra", EN: "Output columns of a checker"},
		Why:       dossier.Text{VI: "“Kết quả kiểm tra”, “Chi tiết lỗi” do chương trình khác ghi, không phải là dữ liệu của đảng viên.", EN: "“Kết quả kiểm tra”, “Chi tiết lỗi” were written by another program and are no data about people."},
		Bad:       dossier.Text{VI: "Kết quả kiểm tra: HỢP LỆ", EN: "“Kết quả kiểm tra: HỢP LỆ”"},
		Good:      dossier.Text{VI: "Không có cột này", EN: "No such column"},
		Fix:       dossier.Text{VI: "Không cần sửa; có thể xóa cột “{header}” trước khi gửi.", EN: "Nothing to mend; the column “{header}” may be deleted before sending."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Cột “{header}” là kết quả của một chương trình kiểm tra, không đọc.", EN: "Column “{header}” is the output of a checker and is not read."},
}

var swappedDays = fault{
	Rule: dossier.Rule{
		Code: "TP-19", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Có thể đã đảo ngày và tháng", EN: "Day and month look swapped"},
		Why:       dossier.Text{VI: "Máy đặt kiểu ngày của Mỹ đổi 03/02 thành ngày 2 tháng 3. Trong danh sách bình thường khoảng 60% số ngày lớn hơn 12.", EN: "A machine set to American dates turns 3 February into 2 March. In an ordinary list about 60 % of days are above 12."},
		Bad:       dossier.Text{VI: "02/03/1990 (mùng 2 tháng 3) thay cho 03/02/1990", EN: "02/03/1990 (2 March) for 03/02/1990"},
		Good:      dossier.Text{VI: "03/02/1990", EN: "03/02/1990"},
		Fix:       dossier.Text{VI: "So vài ngày của cột với hồ sơ gốc, ví dụ 03/02/1990 có phải là mùng 3 tháng 2; nếu bị đảo thì nhập lại cột ở dạng chữ (Text).", EN: "Compare some dates with the papers, for example whether 03/02/1990 is 3 February; if swapped, enter the column again as text."},
		Citations: listForm, Confidence: dossier.Secondary,
	},
	message: dossier.Text{VI: "Cột “{header}”: chỉ {few} trong {count} ngày lớn hơn 12, có thể ngày và tháng đã bị đảo.", EN: "Column “{header}”: only {few} of {count} days are above 12; day and month may be swapped."},
}

// monthFirst is the same of a column with texts such as 02/13/2015.
var monthFirst = fault{
	Rule:    swappedDays.Rule,
	message: dossier.Text{VI: "Cột “{header}”: {count} ô ghi tháng trước ngày sau (kiểu 02/13/2015), nên các ngày khác của cột cũng có thể đã bị đảo.", EN: "Column “{header}”: {count} cells have the month first (as 02/13/2015), so the other days of the column may be swapped too."},
}

var columnMissing = fault{
	Rule: dossier.Rule{
		Code: "TP-20", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Thiếu cột bắt buộc", EN: "A required column is missing"},
		Why:       dossier.Text{VI: "Không có cột này thì không dòng nào dùng được.", EN: "Without the column no row can be used."},
		Bad:       dossier.Text{VI: "Danh sách không có cột “Họ và tên”", EN: "A list without the column “Họ và tên”"},
		Good:      dossier.Text{VI: "STT | Họ và tên | Ngày sinh", EN: "“STT | Họ và tên | Ngày sinh”"},
		Fix:       dossier.Text{VI: "Thêm cột “{header}” và điền cho mọi dòng, ví dụ “{example}”.", EN: "Add the column “{header}” and fill it for all rows, for example “{example}”."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Trang tính “{sheet}”: thiếu cột bắt buộc “{header}”.", EN: "Sheet “{sheet}”: the required column “{header}” is missing."},
}

var textRepaired = fault{
	Rule: dossier.Rule{
		Code: "DD-10", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Chữ tiếng Việt đã được sửa bảng mã", EN: "Vietnamese text was repaired"},
		Why:       dossier.Text{VI: "Chữ theo bảng mã cũ (TCVN3, VNI) hoặc dấu gõ rời làm cho cùng một tên thành hai người khác nhau.", EN: "Old encodings (TCVN3, VNI) and loose tone marks make two people of one name."},
		Bad:       dossier.Text{VI: "NguyÔn V¨n An", EN: "“NguyÔn V¨n An”"},
		Good:      dossier.Text{VI: "Nguyễn Văn An", EN: "“Nguyễn Văn An”"},
		Fix:       dossier.Text{VI: "Kiểm tra lại cột đã sửa; lần sau gõ bằng Unicode dựng sẵn, phông Times New Roman, ví dụ Nguyễn Văn An.", EN: "Check the repaired column; next time type composed Unicode in a font such as Times New Roman, for example Nguyễn Văn An."},
		Citations: oneEncoding, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Cột {header}: đã sửa bảng mã hoặc dấu của {count} ô, ô đầu tiên là {cell} ({reason}).", EN: "Column {header}: encoding or marks of {count} cells were repaired, first in {cell} ({reason})."},
}
