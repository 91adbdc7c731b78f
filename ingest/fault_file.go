package ingest

import (
	"errors"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// refuse records why a file, or a sheet of it, cannot be read. An error that is not the file's own fault comes back.
func (r *reader) refuse(err error) error {
	var no *xlsx.Reject
	if !errors.As(err, &no) {
		return err
	}
	at := place{sheet: no.Sheet, cell: parseCell(no.Cell)}
	kind := plain("kind", fileKind(no.Type))
	switch no.Reason {
	case xlsx.EmptyFile:
		r.reject(&emptyFile, at)
	case xlsx.NotSpreadsheet:
		if no.Type == "doc" || no.Type == "docx" || no.Type == "rtf" || no.Type == "odt" {
			r.reject(&oldFormat, at, kind)
			return nil
		}
		r.reject(&notAWorkbook, at, kind)
	case xlsx.Unsupported:
		r.reject(&oldFormat, at, kind)
	case xlsx.LockFile:
		r.reject(&lockFile, at)
	case xlsx.Encrypted, xlsx.WrongPassword:
		r.reject(&needsPassword, at)
	case xlsx.Truncated, xlsx.Corrupt, xlsx.Entities:
		r.reject(&damaged, at)
	default:
		f := beyondLimit
		if says, ok := limits[no.Reason]; ok {
			f.message = says
		}
		r.reject(&f, at)
	}
	return nil
}

// limits says which limit a file is beyond.
var limits = map[xlsx.Reason]dossier.Text{
	xlsx.TooLarge:      {VI: "Tệp hoặc một phần của tệp quá lớn, hoso không đọc.", EN: "The file or a part of it is too large and is not read."},
	xlsx.Bomb:          {VI: "Tệp nén bất thường: giải nén ra lớn hơn nhiều so với một bảng tính thật.", EN: "The file inflates to far more than a real workbook does."},
	xlsx.TooManySheets: {VI: "Tệp có quá nhiều trang tính.", EN: "The file has too many sheets."},
	xlsx.TooManyRows:   {VI: "Trang tính có nhiều dòng hơn mức cho phép.", EN: "The sheet has more rows than allowed."},
	xlsx.TooManyCols:   {VI: "Trang tính có nhiều cột hơn mức cho phép.", EN: "The sheet has more columns than allowed."},
	xlsx.TooManyCells:  {VI: "Trang tính có nhiều ô hơn mức cho phép, kể cả ô trống chỉ có định dạng.", EN: "The sheet has more cells than allowed, empty ones with a style included."},
	xlsx.StringTooLong: {VI: "Một ô chứa nhiều chữ hơn mức Excel cho phép; có thể thiếu dấu ngoặc kép đóng.", EN: "A cell holds more text than Excel allows; a closing quote may be missing."},
}

// fileKind is what a file of a sniffed type is called.
func fileKind(typ string) string {
	switch typ {
	case "pdf":
		return "PDF"
	case "doc", "docx", "rtf", "odt":
		return "Word"
	case "html", "mht":
		return "trang web (HTML)"
	case "png", "jpg", "jpeg", "gif", "bmp", "tiff", "webp":
		return "ảnh"
	case "zip", "rar", "7z", "gz":
		return "tệp nén"
	case "":
		return "không rõ loại"
	}
	return typ
}

var notAWorkbook = fault{
	Rule: dossier.Rule{
		Code: "TP-01", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Tệp không phải là bảng tính", EN: "Not a workbook"},
		Why:       dossier.Text{VI: "Danh sách phải ở dạng bảng tính thì mới đọc được từng ô; đổi tên đuôi tệp không đổi được nội dung.", EN: "A list must be a workbook to be read cell by cell; renaming a file does not change what it is."},
		Bad:       dossier.Text{VI: "danh-sach.pdf đổi tên thành danh-sach.xlsx", EN: "danh-sach.pdf renamed to danh-sach.xlsx"},
		Good:      dossier.Text{VI: "danh-sach.xlsx lưu từ Excel", EN: "danh-sach.xlsx saved from Excel"},
		Fix:       dossier.Text{VI: "Mở danh sách gốc bằng Excel, chọn “Lưu dưới dạng” (Save As), kiểu “Excel Workbook (*.xlsx)”, rồi gửi lại. Bản PDF hoặc ảnh chụp thì phải nhập lại vào mẫu, ví dụ: hoso template member.", EN: "Open the original list in Excel, use Save As with type “Excel Workbook (*.xlsx)” and send it again. A PDF or a photo has to be typed into the template, for example: hoso template member."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Nội dung tệp là {kind}, không phải bảng tính.", EN: "The file is a {kind}, not a workbook."},
}

var oldFormat = fault{
	Rule: dossier.Rule{
		Code: "TP-22", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Định dạng phải lưu lại thành .xlsx", EN: "Format that must be saved as .xlsx"},
		Why:       dossier.Text{VI: "Bảng trong Word và các định dạng bảng tính quá cũ hoặc riêng của một phần mềm không đọc được chắc chắn từng ô.", EN: "Tables in Word, and formats that are very old or of one program only, cannot be read cell by cell with certainty."},
		Bad:       dossier.Plain("danh-sach.docx"),
		Good:      dossier.Plain("danh-sach.xlsx"),
		Fix:       dossier.Text{VI: "Nếu là tệp Word: chọn cả bảng, sao chép sang một trang tính Excel trống và lưu kiểu .xlsx. Nếu là bảng tính cũ: mở bằng Excel rồi “Lưu dưới dạng” .xlsx.", EN: "From Word: copy the whole table into an empty Excel sheet and save as .xlsx. From an old spreadsheet: open it in Excel and Save As .xlsx."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Tệp ở định dạng {kind}, cần lưu lại thành .xlsx.", EN: "The file is in the format {kind} and must be saved as .xlsx."},
}

var needsPassword = fault{
	Rule: dossier.Rule{
		Code: "TP-02", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Tệp có mật khẩu", EN: "Password-protected file"},
		Why:       dossier.Text{VI: "Không có mật khẩu thì không đọc được nội dung.", EN: "Without the password the content cannot be read."},
		Bad:       dossier.Text{VI: "Tệp đặt mật khẩu mở, gửi không kèm mật khẩu", EN: "A file that needs a password, sent without it"},
		Good:      dossier.Text{VI: "Tệp không đặt mật khẩu, gửi qua đường truyền an toàn", EN: "A file without a password, sent over a safe line"},
		Fix:       dossier.Text{VI: "Mở tệp, vào Tệp › Thông tin › Bảo vệ sổ làm việc › Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu và gửi lại; hoặc ghi mật khẩu vào một tệp và chạy với --password-file.", EN: "Open the file, remove the password under File › Info › Protect Workbook › Encrypt with Password, save and send it again; or put the password into a file and run with --password-file."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Tệp có mật khẩu, không mở được.", EN: "The file is protected by a password and cannot be opened."},
}

var damaged = fault{
	Rule: dossier.Rule{
		Code: "TP-03", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Tệp hỏng hoặc bị cắt", EN: "Damaged or cut off file"},
		Why:       dossier.Text{VI: "Tệp chép dở hoặc tải dở thiếu phần cuối; đọc phần còn lại sẽ bỏ sót người mà không ai biết.", EN: "A file copied or downloaded in part lacks its end; reading the rest would lose people unseen."},
		Bad:       dossier.Text{VI: "Tệp chép từ USB bị rút giữa chừng", EN: "A file copied to a USB stick that was pulled out half-way"},
		Good:      dossier.Text{VI: "Tệp mở được bằng Excel mà không phải sửa chữa", EN: "A file that Excel opens without repairs"},
		Fix:       dossier.Text{VI: "Mở tệp gốc bằng Excel để kiểm tra, lưu lại thành tệp mới và gửi lại cả tệp.", EN: "Open the original in Excel, save it as a new file and send the whole file again."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Tệp bị hỏng hoặc thiếu phần cuối, không đọc được.", EN: "The file is damaged or its end is missing; it cannot be read."},
}

var emptyFile = fault{
	Rule: dossier.Rule{
		Code: "TP-04", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Tệp trống", EN: "Empty file"},
		Why:       dossier.Text{VI: "Tệp không có nội dung thường là do chép hoặc gửi lỗi, không phải là đơn vị không có người.", EN: "A file without content is mostly a failed copy, not a unit without people."},
		Bad:       dossier.Text{VI: "danh-sach.xlsx dài 0 byte", EN: "danh-sach.xlsx of 0 bytes"},
		Good:      dossier.Text{VI: "danh-sach.xlsx có tiêu đề cột và dữ liệu", EN: "danh-sach.xlsx with headers and data"},
		Fix:       dossier.Text{VI: "Kiểm tra tệp gốc trên máy của đơn vị và gửi lại, ví dụ gửi lại “Danh sách đảng viên.xlsx”.", EN: "Check the original on the unit's machine and send it again, for example “Danh sách đảng viên.xlsx”."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Tệp không có nội dung.", EN: "The file has no content."},
}

var beyondLimit = fault{
	Rule: dossier.Rule{
		Code: "TP-05", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Tệp vượt giới hạn", EN: "File beyond a limit"},
		Why:       dossier.Text{VI: "Giới hạn giữ cho một tệp lỗi hoặc cố ý phá không làm treo máy.", EN: "Limits keep a broken or hostile file from taking the machine down."},
		Bad:       dossier.Text{VI: "Trang tính tô màu đến dòng 1.048.576", EN: "A sheet coloured down to row 1,048,576"},
		Good:      dossier.Text{VI: "Trang tính chỉ có các dòng có người", EN: "A sheet with rows for people only"},
		Fix:       dossier.Text{VI: "Chép các dòng có dữ liệu sang một sổ làm việc mới rồi gửi lại; danh sách quá lớn thì chia theo đơn vị.", EN: "Copy the rows with data into a new workbook and send that; split a very large list by unit."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Tệp vượt giới hạn cho phép: {limit}.", EN: "The file is beyond a limit: {limit}."},
}

var lockFile = fault{
	Rule: dossier.Rule{
		Code: "TP-18", Severity: dossier.Info,
		Title:     dossier.Text{VI: "Tệp khóa tạm của Excel", EN: "Excel's lock file"},
		Why:       dossier.Text{VI: "Tệp bắt đầu bằng “~$” do Excel tạo khi đang mở một sổ làm việc, không chứa danh sách.", EN: "Excel makes a file beginning with “~$” beside an open workbook; it holds no list."},
		Bad:       dossier.Text{VI: "~$Danh sách.xlsx", EN: "“~$Danh sách.xlsx”"},
		Good:      dossier.Text{VI: "Danh sách.xlsx", EN: "“Danh sách.xlsx”"},
		Fix:       dossier.Text{VI: "Đóng Excel trước khi gửi để tệp chính đã được lưu; ví dụ đóng “Danh sách.xlsx” thì tệp “~$Danh sách.xlsx” tự mất.", EN: "Close Excel before sending so that the workbook itself is saved; closing “Danh sách.xlsx” removes “~$Danh sách.xlsx”."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Tệp khóa tạm của Excel, bỏ qua.", EN: "Excel's lock file, skipped."},
}
