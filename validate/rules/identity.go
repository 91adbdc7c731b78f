package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var identityRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DD-05", Severity: dossier.Error,
		Title: both("Số định danh cá nhân không đủ 12 chữ số", "Personal id number without 12 digits"),
		Why: both("Số định danh cá nhân (số CCCD, số căn cước) gồm đúng 12 chữ số; thiếu hoặc thừa số thì không đối chiếu được với cơ sở dữ liệu dân cư.",
			"The personal id number has exactly 12 digits; otherwise it cannot be compared with the population database."),
		Bad:  dossier.Plain("02090001234"),
		Good: dossier.Plain("002090001234"),
		Fix: both("Ghi lại đủ 12 chữ số theo thẻ căn cước, định dạng ô là Text để giữ số 0 đầu. Ví dụ: 002090001234.",
			"Copy the 12 digits from the card into a cell formatted as text, for example 002090001234."),
		Citations: []dossier.Citation{nd137.at("Điều 13"), tt59.at("")}, Confidence: dossier.Verified,
	},
	Kinds: persons, Needs: []string{"citizen_id"},
	Shape:   validate.Shape{Type: dossier.CitizenID, Tag: "len=12|len=9,number"}, // nine digits are a CMND: DD-09
	Message: both("Số định danh cá nhân {value} có {length} ký tự, phải đủ 12 chữ số.", "The personal id number {value} has {length} characters; 12 digits are needed."),
}, {
	Rule: dossier.Rule{
		Code: "DD-06", Severity: dossier.Error,
		Title: both("Số định danh cá nhân không khớp giới tính, năm sinh", "Personal id number against sex and year of birth"),
		Why: both("Chữ số thứ 4 là mã thế kỷ và giới tính (sinh 1900–1999: nam 0, nữ 1; sinh 2000–2099: nam 2, nữ 3), chữ số thứ 5 và 6 là hai số cuối năm sinh.",
			"Digit 4 tells century and sex (1900s: male 0, female 1; 2000s: male 2, female 3), digits 5 and 6 the year of birth."),
		Bad:  both("Nữ, sinh 1990, 002090001234", "Woman born 1990, id number 002090001234"),
		Good: both("Nữ, sinh 1990, 002190001234", "Woman born 1990, id number 002190001234"),
		Fix: both("Đối chiếu thẻ căn cước và giấy khai sinh, sửa ô ghi nhầm: số định danh, giới tính hoặc ngày sinh. Ví dụ: nữ sinh năm 1990 thì chữ số 4–6 là 190.",
			"Compare with the id card and the birth certificate and mend the wrong cell. A woman born in 1990 has 190 as digits 4 to 6."),
		Citations: []dossier.Citation{tt07.at("Điều 7"), nd137.at("Điều 13"), tt59.at("")}, Confidence: dossier.Verified,
	},
	Kinds: persons, Needs: []string{"citizen_id"},
	Message: both("Chữ số thứ 4 của số định danh {citizen_id} không khớp năm sinh {year}.",
		"Digit 4 of the personal id number {citizen_id} does not fit the year of birth {year}."),
	Check: checkIDDigits,
}, {
	Rule: dossier.Rule{
		Code: "DD-07", Severity: dossier.Warning,
		Title: both("Mã nơi đăng ký khai sinh của số định danh không có trong danh mục", "Unknown place prefix of a personal id number"),
		Why: both("Ba chữ số đầu là mã tỉnh, thành phố nơi đăng ký khai sinh (63 mã trước 01/07/2025) hoặc mã nước; không so với quê quán.",
			"The first three digits are the province where the birth was registered (63 codes) or a country; they say nothing about the hometown."),
		Bad:  dossier.Plain("003090001234"),
		Good: dossier.Plain("002090001234"),
		Fix: both("Đối chiếu ba chữ số đầu với thẻ căn cước. Nếu khai sinh ở nước ngoài thì giữ nguyên. Ví dụ: Hà Giang 002, Sơn La 014, Lai Châu 012.",
			"Compare the first three digits with the card; keep them if the birth was registered abroad. Examples: Hà Giang 002, Sơn La 014, Lai Châu 012."),
		Citations: []dossier.Citation{tt07.at("Phụ lục 1")}, Confidence: dossier.Verified,
	},
	Kinds: persons, Needs: []string{"citizen_id"},
	Message: both("Ba chữ số đầu {prefix} của số định danh không phải mã tỉnh, thành phố nào.",
		"The first three digits {prefix} of the personal id number are the code of no province."),
	Check: checkIDPrefix,
}, {
	Rule: dossier.Rule{
		Code: "DD-08", Severity: dossier.Info,
		Title: both("Không so mã tỉnh của số định danh với quê quán", "The id prefix is not the hometown"),
		Why: both("Ba chữ số đầu là nơi đăng ký khai sinh; người sinh ở nơi khác quê quán là bình thường, nên không có lỗi nào được báo từ việc so này.",
			"The prefix tells where the birth was registered, which often is not the hometown: nothing is reported from comparing them."),
		Bad:       both("Báo lỗi vì quê Nam Định mà số định danh bắt đầu bằng 002", "A fault reported because the hometown is Nam Định and the id number begins with 002"),
		Good:      both("Quê Nam Định, khai sinh tại Hà Giang: 002090001234", "Hometown Nam Định, birth registered in Hà Giang: 002090001234"),
		Fix:       both("Không phải sửa. Ví dụ: quê Nam Định, số định danh 002090001234 là hợp lệ.", "Nothing to mend, for example hometown Nam Định with 002090001234."),
		Citations: []dossier.Citation{tt07.at("Phụ lục 1"), nd137.at("Điều 13")}, Confidence: dossier.Verified,
	},
	Kinds:   persons,
	Message: both("Mã tỉnh của số định danh không phải là quê quán.", "The prefix is not the hometown."),
}, {
	Rule: dossier.Rule{
		Code: "DD-09", Severity: dossier.Warning,
		Title: both("Chứng minh nhân dân 9 số không còn giá trị", "Nine-digit identity card no longer valid"),
		Why: both("CMND 9 số hết giá trị sử dụng sau ngày 31/12/2024; danh sách lập từ 01/01/2025 phải ghi số định danh cá nhân 12 số.",
			"The nine-digit card lost its validity after 31 December 2024; lists made since then need the 12-digit number."),
		Bad:  both("Danh sách năm 2025 chỉ ghi CMND 073123456", "A list of 2025 with only the nine-digit number 073123456"),
		Good: both("Số định danh cá nhân 002090001234, CMND cũ 073123456", "Personal id 002090001234, old number 073123456"),
		Fix: both("Bổ sung số định danh cá nhân 12 số theo thẻ căn cước; CMND 9 số để ở cột “Số CMND cũ”. Ví dụ: 002090001234.",
			"Add the 12-digit number and keep the old one in the column for it, for example 002090001234."),
		Citations: []dossier.Citation{luat26.at("Điều 46")}, Confidence: dossier.Memory,
	},
	Kinds:   persons,
	Message: both("Chỉ có CMND 9 số {number}, loại giấy tờ hết giá trị sau 31/12/2024.", "Only the nine-digit card {number}, which is not valid after 31 December 2024."),
	Check:   checkOldID,
}}

// checkIDDigits reports the gravest of three contradictions: sex, century, year.
func checkIDDigits(c *validate.Case) {
	id, born := c.Text("citizen_id"), int(c.Date("birth_date").Year)
	if len(id) != 12 {
		return
	}
	century, sex := int(id[3]-'0')/2, int(id[3]-'0')%2
	year := personal("year", strconv.Itoa(born))
	switch {
	case sexDigit(c) >= 0 && sex != sexDigit(c):
		c.Add(validate.Fault{Field: "citizen_id", Message: both(
			"Chữ số thứ 4 của số định danh {citizen_id} không khớp giới tính “{gender}”.",
			"Digit 4 of the personal id number {citizen_id} does not fit the sex “{gender}”.")})
	case born < 1900:
	case century != (born-1900)/100:
		c.Report("citizen_id", year)
	case id[4:6] != twoDigits(born%100):
		c.Add(validate.Fault{Field: "citizen_id", Severity: dossier.Warning, Vars: []dossier.Var{year}, Message: both(
			"Chữ số thứ 5 và 6 của số định danh {citizen_id} không khớp năm sinh {year}; chỉ đúng nếu ngày sinh đã được cải chính.",
			"Digits 5 and 6 of the personal id number {citizen_id} do not fit the year of birth {year}, unless that was officially corrected.")})
	}
}

// sexDigit is what the fourth digit leaves when halved: 0 male, 1 female, -1 not known.
func sexDigit(c *validate.Case) int {
	switch c.Text("gender") {
	case "male":
		return 0
	case "female":
		return 1
	}
	return -1
}

func checkIDPrefix(c *validate.Case) {
	if id := c.Text("citizen_id"); len(id) == 12 && !provinceOf(id[:3]) {
		c.Report("citizen_id", open("prefix", id[:3]))
	}
}

var lastDayOfOldID = dossier.NewDate(2024, 12, 31)

func checkOldID(c *validate.Case) {
	if !c.Day.After(lastDayOfOldID) {
		return
	}
	field := "citizen_id"
	if c.Text(field) == "" && !c.Bad(field) {
		field = "old_id_number"
	}
	if number := c.Text(field); len(number) == 9 {
		c.Report(field, dossier.Var{Name: "number", Value: number, Privacy: dossier.Identifier})
	}
}

func twoDigits(n int) string { return strconv.Itoa(n/10) + strconv.Itoa(n%10) }
