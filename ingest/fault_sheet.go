package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

var noHeader = fault{
	Rule: dossier.Rule{
		Code: "TP-06", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Không tìm thấy dòng tiêu đề cột", EN: "No header row"},
		Why:       dossier.Text{VI: "Không có tiêu đề thì không biết mỗi cột là gì; đoán sẽ sai người.", EN: "Without headers nobody knows what a column is; guessing would be wrong about people."},
		Bad:       dossier.Text{VI: "Dòng đầu là “1 | Nguyễn Văn An | 03/02/1990”", EN: "First row “1 | Nguyễn Văn An | 03/02/1990”"},
		Good:      dossier.Text{VI: "Dòng đầu là “STT | Họ và tên | Ngày sinh”", EN: "First row “STT | Họ và tên | Ngày sinh”"},
		Fix:       dossier.Text{VI: "Thêm một dòng tiêu đề trong 30 dòng đầu, ví dụ “STT | Họ và tên | Ngày sinh | Ngày vào Đảng”, hoặc dùng mẫu của hoso.", EN: "Put a header row into the first 30 rows, for example “STT | Họ và tên | Ngày sinh | Ngày vào Đảng”, or use the template of hoso."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Trang tính “{sheet}”: không tìm thấy dòng tiêu đề cột trong 30 dòng đầu.", EN: "Sheet “{sheet}”: no header row in the first 30 rows."},
}

var blankTemplate = fault{
	Rule: dossier.Rule{
		Code: "TP-07", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Mẫu trống", EN: "Blank template"},
		Why:       dossier.Text{VI: "Có tiêu đề mà không có dòng dữ liệu: có thể đã gửi nhầm tệp mẫu.", EN: "Headers without a row of data: the blank template may have been sent by mistake."},
		Bad:       dossier.Text{VI: "Chỉ có dòng tiêu đề", EN: "Headers only"},
		Good:      dossier.Text{VI: "Có ít nhất một dòng dữ liệu", EN: "At least one row of data"},
		Fix:       dossier.Text{VI: "Gửi lại tệp đã nhập, hoặc báo rõ là không có ai để khai, ví dụ ghi vào dòng đầu “Không có phát sinh”.", EN: "Send the filled file, or say that there is nobody to report, for example “Không có phát sinh” in the first row."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Trang tính “{sheet}” chỉ có tiêu đề, không có dòng dữ liệu nào.", EN: "Sheet “{sheet}” has headers and no data."},
}

var hiddenParts = fault{
	Rule: dossier.Rule{
		Code: "TP-13", Severity: dossier.Info,
		Title:     dossier.Text{VI: "Có trang, dòng hoặc cột bị ẩn", EN: "Hidden sheet, rows or columns"},
		Why:       dossier.Text{VI: "Phần bị ẩn vẫn được đọc nếu là dữ liệu; người gửi có thể không biết là nó còn ở đó.", EN: "What is hidden is still read where it is data; the sender may not know that it is there."},
		Bad:       dossier.Text{VI: "Dòng 15–20 bị ẩn do lọc", EN: "Rows 15 to 20 hidden by a filter"},
		Good:      dossier.Text{VI: "Bỏ lọc trước khi gửi", EN: "The filter cleared before sending"},
		Fix:       dossier.Text{VI: "Bỏ ẩn (Unhide) và bỏ lọc, xóa những dòng không thuộc danh sách, ví dụ người đã chuyển đi, rồi gửi lại.", EN: "Unhide and clear filters, delete rows that do not belong to the list, for example people who moved away, and send it again."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Trang tính “{sheet}”: {rows} dòng và {columns} cột bị ẩn, vẫn được đọc.", EN: "Sheet “{sheet}”: {rows} rows and {columns} columns are hidden; they are read."},
}

// hiddenSheet is the same of a whole sheet.
var hiddenSheet = fault{
	Rule:    hiddenParts.Rule,
	message: dossier.Text{VI: "Trang tính “{sheet}” bị ẩn, vẫn được đọc.", EN: "Sheet “{sheet}” is hidden; it is read."},
}

var formulaWithoutValue = fault{
	Rule: dossier.Rule{
		Code: "TP-15", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Công thức không có kết quả", EN: "Formula without a value"},
		Why:       dossier.Text{VI: "Tệp do phần mềm tạo ra có thể chứa công thức chưa tính; hoso không tự tính lại.", EN: "A file made by a program may hold formulas that were never computed; hoso does not compute them."},
		Bad:       dossier.Text{VI: "=B5&\" \"&C5 chưa tính", EN: "=B5&\" \"&C5, not computed"},
		Good:      dossier.Text{VI: "Nguyễn Văn An", EN: "“Nguyễn Văn An”"},
		Fix:       dossier.Text{VI: "Mở tệp bằng Excel và lưu lại để công thức được tính, hoặc dán lại cột đó dưới dạng giá trị (Paste Values), ví dụ cột “Họ và tên”.", EN: "Open the file in Excel and save it so that formulas are computed, or paste the column as values, for example “Họ và tên”."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Cột “{header}”: {count} ô là công thức chưa có kết quả, coi như để trống.", EN: "Column “{header}”: {count} cells are formulas without a value, taken as blank."},
}

var errorInCell = fault{
	Rule: dossier.Rule{
		Code: "TP-16", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Ô báo lỗi của Excel", EN: "Error value in a cell"},
		Why:       dossier.Text{VI: "#N/A, #REF! … là công thức hỏng, không phải dữ liệu.", EN: "#N/A, #REF! … is a broken formula, not data."},
		Bad:       dossier.Plain("#REF!"),
		Good:      dossier.Plain("03/02/1990"),
		Fix:       dossier.Text{VI: "Nhập lại giá trị đúng vào ô, ví dụ 03/02/1990, hoặc sửa công thức rồi lưu lại.", EN: "Type the right value, for example 03/02/1990, or mend the formula and save."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Cột “{header}”: {count} ô báo lỗi của Excel, coi như để trống.", EN: "Column “{header}”: {count} cells hold an error of Excel, taken as blank."},
}

var macrosOrLinks = fault{
	Rule: dossier.Rule{
		Code: "TP-17", Severity: dossier.Info,
		Title:     dossier.Text{VI: "Macro hoặc liên kết đến tệp khác", EN: "Macros or links to other files"},
		Why:       dossier.Text{VI: "hoso không chạy macro và không mở tệp khác; giá trị đã lưu trong tệp vẫn được đọc.", EN: "hoso runs no macros and opens no other files; values saved in the file are read."},
		Bad:       dossier.Text{VI: "Danh sách.xlsm lấy số từ tệp khác", EN: "“Danh sách.xlsm” with figures from another file"},
		Good:      dossier.Text{VI: "Danh sách.xlsx chỉ có giá trị", EN: "“Danh sách.xlsx” with values only"},
		Fix:       dossier.Text{VI: "Không cần sửa nếu số liệu đúng; nên lưu thành .xlsx và ngắt liên kết (Data › Edit Links › Break Link), ví dụ Danh sách.xlsx.", EN: "Nothing to mend if the figures are right; better save as .xlsx and break links (Data › Edit Links › Break Link), for example “Danh sách.xlsx”."},
		Citations: fileFormat, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Tệp có macro, không chạy.", EN: "The file has macros, not run."},
}

// linked is the same of links: the values saved with them are read.
var linked = fault{
	Rule:    macrosOrLinks.Rule,
	message: dossier.Text{VI: "Tệp lấy số liệu từ tệp khác; dùng giá trị đã lưu, không mở tệp kia.", EN: "The file links to others; the saved values are used, nothing else is opened."},
}
