package value

import "github.com/hoso-vn/hoso/ingest/dossier"

// bad marks a value as unreadable and says why. Warnings leave the value empty but not Bad.
func bad(v dossier.Value, p Problem, f dossier.Field) (dossier.Value, *Problem) {
	v.Text, v.Date = "", dossier.Date{}
	v.Bad = true
	p.Vars = []dossier.Var{
		{Name: "value", Value: v.Raw, Privacy: f.Privacy},
		{Name: "field", Value: f.Header},
		{Name: "example", Value: f.Example},
	}
	return v, &p
}

// Rules lists the rules that typing a cell can break, for the rule book.
func Rules() []dossier.Rule {
	rules := make([]dossier.Rule, 0, len(problems))
	for _, p := range problems {
		rules = append(rules, p.Rule)
	}
	return rules
}

// formGuide says how values are written: as in the original papers.
var formGuide = []dossier.Citation{
	{Number: "12-HD/BTCTW", Date: dossier.NewDate(2022, 7, 6), Point: "hướng dẫn ghi lý lịch đảng viên", From: dossier.NewDate(2022, 7, 6), Confidence: dossier.Verified},
	{Number: "09-HD/BTCTW", Date: dossier.NewDate(2017, 6, 5), Point: "hướng dẫn ghi lý lịch đảng viên", From: dossier.NewDate(2017, 6, 5), To: dossier.NewDate(2022, 7, 5), Confidence: dossier.Verified},
	{Number: "12-HD/BTCTW", Date: dossier.NewDate(2012, 5, 17), Point: "hướng dẫn ghi lý lịch đảng viên", To: dossier.NewDate(2017, 6, 4), Confidence: dossier.Verified},
}

var problems = []*Problem{&notADate, &notInList, &zerosRestored, &notANumber, &defaultDate, &damagedNumber, &unclearName, &notSplit}

var notADate = Problem{
	Rule: dossier.Rule{
		Code: "DD-12", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Ngày tháng không đọc được", EN: "Date that cannot be read"},
		Why:       dossier.Text{VI: "Tuổi, thời hạn dự bị và tuổi đảng đều tính từ ngày tháng; ngày không có thật trên lịch thì không tính được.", EN: "Age, probation and party age are all counted from dates; a day that is not in the calendar cannot be counted from."},
		Bad:       dossier.Plain("31/02/2015"),
		Good:      dossier.Plain("28/02/2015"),
		Fix:       dossier.Text{VI: "Ghi lại theo thứ tự ngày/tháng/năm, đủ 4 chữ số của năm, ví dụ {example}. Nếu chỉ biết tháng hoặc năm thì ghi 02/2015 hoặc 2015.", EN: "Write day/month/year with a four-digit year, for example {example}. Where only the month or year is known write 02/2015 or 2015."},
		Citations: formGuide, Confidence: dossier.Verified,
	},
	Message: dossier.Text{VI: "{field}: “{value}” không phải là ngày tháng có thật hoặc không rõ ngày, tháng, năm.", EN: "{field}: “{value}” is not a day of the calendar, or its order is not clear."},
}

var notInList = Problem{
	Rule: dossier.Rule{
		Code: "DD-13", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Giá trị không có trong danh mục", EN: "Value not in its list"},
		Why:       dossier.Text{VI: "Số liệu thống kê chia theo danh mục; giá trị ngoài danh mục hoặc trùng tên nhiều mục sẽ không được tính vào mục nào.", EN: "Figures are broken down by lists; a value outside its list, or one that names two entries, is counted under none."},
		Bad:       dossier.Text{VI: "Dân tộc: 04", EN: "Ethnic group “04”"},
		Good:      dossier.Text{VI: "Dân tộc: Tày", EN: "Ethnic group “Tày”"},
		Fix:       dossier.Text{VI: "Chọn một giá trị trong danh mục của cột, ví dụ {example}. Không ghi mã số thay cho tên.", EN: "Choose a value of the column's list, for example {example}. Write the name, not a number."},
		Citations: formGuide, Confidence: dossier.Verified,
	},
	Message: dossier.Text{VI: "{field}: “{value}” không có trong danh mục, hoặc là tên gọi của nhiều mục khác nhau.", EN: "{field}: “{value}” is not in the list, or names several of its entries."},
}

var zerosRestored = Problem{
	Rule: dossier.Rule{
		Code: "DD-14", Severity: dossier.Info,
		Title:     dossier.Text{VI: "Đã khôi phục số 0 ở đầu", EN: "Leading zeros restored"},
		Why:       dossier.Text{VI: "Excel bỏ các số 0 đứng đầu khi ô không định dạng kiểu chữ (Text). Số định danh chỉ được bù khi khớp với giới tính và năm sinh.", EN: "Excel drops leading zeros in cells that are not text. A personal number is padded only when it then fits sex and birth year."},
		Bad:       dossier.Plain("2090001234"),
		Good:      dossier.Plain("002090001234"),
		Fix:       dossier.Text{VI: "Định dạng cột kiểu Text trước khi nhập; kiểm tra lại số đã được bù.", EN: "Format the column as text before typing; check the restored number."},
		Citations: formGuide, Confidence: dossier.Verified,
	},
	Message: dossier.Text{VI: "{field}: đã bù số 0 ở đầu thành “{value}”.", EN: "{field}: leading zeros restored to “{value}”."},
}

// oldIDMoved is told under the same code: a number was put where it belongs.
var oldIDMoved = Problem{
	Rule:    zerosRestored.Rule,
	Message: dossier.Text{VI: "{field}: “{value}” có 9 chữ số, là số CMND, đã chuyển sang cột số CMND cũ.", EN: "{field}: “{value}” has nine digits, an old identity card number; moved to that field."},
}

var notANumber = Problem{
	Rule: dossier.Rule{
		Code: "DD-15", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Không phải số hoặc dấu có/không", EN: "Not a number, or not yes or no"},
		Why:       dossier.Text{VI: "Ô này được cộng hoặc đếm; chữ không cộng được.", EN: "The cell is summed or counted; words cannot be."},
		Bad:       dossier.Text{VI: "mười hai", EN: "“mười hai”"},
		Good:      dossier.Text{VI: "12", EN: "12"},
		Fix:       dossier.Text{VI: "Ghi bằng chữ số, ví dụ {example}; cột có/không ghi “x” hoặc để trống.", EN: "Write digits, for example {example}; in yes/no columns write “x” or leave blank."},
		Citations: formGuide, Confidence: dossier.Verified,
	},
	Message: dossier.Text{VI: "{field}: “{value}” không đọc được thành số.", EN: "{field}: “{value}” cannot be read as a number."},
}

var notAFlag = Problem{
	Rule:    notANumber.Rule,
	Message: dossier.Text{VI: "{field}: “{value}” không rõ là có hay không.", EN: "{field}: “{value}” is neither yes nor no."},
}

var defaultDate = Problem{
	Rule: dossier.Rule{
		Code: "DD-16", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Ngày mặc định của phần mềm", EN: "A program's default date"},
		Why:       dossier.Text{VI: "Một số phần mềm ghi 01/01/1970 hoặc 01/01/1800 khi ngày để trống; lấy đó làm ngày thật sẽ sai tuổi đảng.", EN: "Some programs write 01/01/1970 or 01/01/1800 for an empty date; taking it for a real one falsifies party age."},
		Bad:       dossier.Plain("01/01/1970"),
		Good:      dossier.Plain("03/02/2015"),
		Fix:       dossier.Text{VI: "Ghi ngày đúng theo hồ sơ, hoặc để trống nếu chưa có.", EN: "Write the date of the dossier, or leave it blank."},
		Citations: formGuide, Confidence: dossier.Verified,
	},
	Message: dossier.Text{VI: "{field}: “{value}” là ngày mặc định của phần mềm, được coi là để trống.", EN: "{field}: “{value}” is a program's default date and is taken as blank."},
}

var damagedNumber = Problem{
	Rule: dossier.Rule{
		Code: "DD-19", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Số bị Excel làm hỏng hoặc không đọc được", EN: "Number spoilt by the spreadsheet, or unreadable"},
		Why:       dossier.Text{VI: "Ô không định dạng kiểu chữ (Text) thì Excel đổi số dài thành dạng 7.9E+10, thay các chữ số sau số thứ 15 bằng 0, đổi “12/3” thành ngày tháng; số gốc không còn trong tệp nên không thể tự khôi phục.", EN: "In cells that are not text Excel turns long numbers into 7.9E+10, puts zeros for all digits after the 15th, and makes a date of “12/3”; the number itself is no longer in the file."},
		Bad:       dossier.Plain("7.9E+10"),
		Good:      dossier.Plain("079090000001"),
		Fix:       dossier.Text{VI: "Định dạng cột kiểu Text rồi nhập lại số theo giấy tờ, ví dụ {example}.", EN: "Format the column as text and type the number again from the document, for example {example}."},
		Citations: formGuide, Confidence: dossier.Verified,
	},
	Message: dossier.Text{VI: "{field}: “{value}” không còn là số đã nhập hoặc không phải là một số đọc được.", EN: "{field}: “{value}” is no longer the number that was typed, or is no readable number."},
}

var unclearName = Problem{
	Rule: dossier.Rule{
		Code: "DD-20", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Họ tên không rõ", EN: "Name that is not clear"},
		Why:       dossier.Text{VI: "Người được nhận ra qua họ tên; ô ghi hai người, ghi số hoặc ngày tháng thay cho họ tên thì không biết là ai.", EN: "People are known by their names; a cell with two persons, or with a number or a date, names nobody."},
		Bad:       dossier.Text{VI: "Nguyễn Văn An, Trần Thị Bình", EN: "“Nguyễn Văn An, Trần Thị Bình” in one cell"},
		Good:      dossier.Text{VI: "Nguyễn Văn An", EN: "“Nguyễn Văn An”"},
		Fix:       dossier.Text{VI: "Mỗi ô chỉ ghi họ tên của một người, ví dụ {example}; chức vụ, ghi chú để ở cột khác.", EN: "Write the name of one person in each cell, for example {example}; posts and notes go to other columns."},
		Citations: formGuide, Confidence: dossier.Verified,
	},
	Message: dossier.Text{VI: "{field}: “{value}” không phải là họ tên của một người.", EN: "{field}: “{value}” is not the name of one person."},
}

// notSplit is told of a cell in which several fields are stacked.
var notSplit = Problem{
	Rule: dossier.Rule{
		Code: "DD-21", Severity: dossier.Warning,
		Title:     dossier.Text{VI: "Không tách được các nội dung ghi chung một ô", EN: "Stacked values that cannot be told apart"},
		Why:       dossier.Text{VI: "Cột ghi nhiều nội dung trong một ô; khi thiếu một phần thì không biết phần còn lại thuộc nội dung nào.", EN: "The column has several values in one cell; where one is left out nobody can tell which the others are."},
		Bad:       dossier.Text{VI: "03/02/2015 (cột “Ngày vào Đoàn / Ngày vào Đảng”)", EN: "“03/02/2015” under “Ngày vào Đoàn / Ngày vào Đảng”"},
		Good:      dossier.Text{VI: " / 03/02/2015", EN: "“ / 03/02/2015”"},
		Fix:       dossier.Text{VI: "Giữ đủ các dấu “/” hoặc xuống dòng theo đúng thứ tự của tiêu đề, phần chưa có thì để trống; tốt nhất là tách thành các cột riêng.", EN: "Keep all the slashes or line breaks of the heading, leaving what is missing blank; best, use a column for each."},
		Citations: formGuide, Confidence: dossier.Verified,
	},
	Message: dossier.Text{VI: "{field}: không tách được “{value}”.", EN: "{field}: “{value}” cannot be told apart."},
}
