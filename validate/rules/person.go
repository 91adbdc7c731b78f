package rules

import (
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// personRules ask about values that are well formed and hardly true.
var personRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DD-23", Severity: dossier.Warning,
		Title: both("Tuổi quá cao", "An age hardly reached"),
		Why: both("Người trên 110 tuổi rất hiếm; thường là gõ nhầm năm sinh, hoặc người đã mất mà chưa cập nhật.",
			"Hardly anybody is over 110: the year of birth is a slip, or the person has died."),
		Bad:       both("Sinh 10/05/1890", "Born 10 May 1890"),
		Good:      both("Sinh 10/05/1980", "Born 10 May 1980"),
		Fix:       both("Kiểm tra năm sinh theo giấy khai sinh. Ví dụ: 1890 → 1980.", "Check the year on the birth certificate, for example 1890 → 1980."),
		Citations: formGuidance("mục 05"), Confidence: dossier.Verified,
	},
	Kinds: persons, Needs: []string{"birth_date"},
	Params:  []validate.Param{validate.Constant("max_age", "years", 110)},
	Message: both("Sinh {birth_date}, đã {years} tuổi.", "Born {birth_date}, which makes {years} years."),
	Check: func(c *validate.Case) {
		birth, status := c.Date("birth_date"), c.Text("member_status")
		if birth.IsZero() || status == "deceased" {
			return
		}
		if years := fullYears(birth.Last(), c.Day); years > c.Param("max_age") {
			c.Report("birth_date", personal("years", strconv.Itoa(years)))
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DD-24", Severity: dossier.Error,
		Title:     both("Ngày vào Đảng trước khi Đảng thành lập", "Admitted before the party was founded"),
		Why:       both("Đảng thành lập ngày 03/02/1930; ngày kết nạp sớm hơn là gõ nhầm năm.", "The party was founded on 3 February 1930: an earlier admission is a slip in the year."),
		Bad:       both("Ngày vào Đảng 03/02/1909", "Ceremony 3 February 1909"),
		Good:      both("Ngày vào Đảng 03/02/1990", "Ceremony 3 February 1990"),
		Fix:       both("Kiểm tra năm trong lý lịch đảng viên. Ví dụ: 1909 → 1990.", "Check the year in the member's file, for example 1909 → 1990."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds:   []dossier.Kind{dossier.Member, dossier.Candidate, dossier.Roll},
	Message: both("“{header}” ghi {date}, trước ngày thành lập Đảng 03/02/1930.", "The {name} is {date}, before the party was founded on 3 February 1930."),
	Check: func(c *validate.Case) {
		for _, f := range c.Fields() {
			if isPartyDate(f.Name) && c.Date(f.Name).Before(partyFounded) {
				c.Report(f.Name, dated(c, f)...)
				return
			}
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DD-25", Severity: dossier.Info,
		Title: both("Tên đệm và giới tính", "Middle name and sex"),
		Why: both("“Thị” thường là tên đệm của nữ, “Văn” của nam; chỉ là gợi ý để xem lại, vì vẫn có người khác lệ. Căn cứ chắc chắn là chữ số thứ 4 của số định danh (DD-06).",
			"“Thị” is mostly a woman's middle name, “Văn” a man's: only a hint, since there are others. Digit 4 of the id number is the proof (DD-06)."),
		Bad:       both("Trần Thị Bình, giới tính: Nam", "Trần Thị Bình, sex “Nam” (male)"),
		Good:      both("Trần Thị Bình, giới tính: Nữ", "Trần Thị Bình, sex “Nữ” (female)"),
		Fix:       both("Đối chiếu thẻ căn cước; đúng thì giữ nguyên. Ví dụ: Nữ.", "Compare with the id card and leave it if it is right, for example “Nữ”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: persons, Needs: []string{"gender"},
	Message: both("Tên đệm “{middle}” mà giới tính là “{gender}”.", "The middle name is “{middle}”, the sex “{gender}”."),
	Check:   checkMiddleName,
}, {
	Rule: dossier.Rule{
		Code: "DD-26", Severity: dossier.Warning,
		Title: both("Số CMND cũ không đúng 9 hoặc 12 chữ số", "Old identity card number of the wrong length"),
		Why: both("Chứng minh nhân dân có 9 chữ số; loại cấp từ 2012 đến 2015 có 12 chữ số, trùng với số định danh.",
			"The old card had 9 digits; those of 2012 to 2015 had 12, the later id number."),
		Bad:       dossier.Plain("07312345"),
		Good:      dossier.Plain("073123456"),
		Fix:       both("Chép đủ số trên CMND, định dạng ô là Text để giữ số 0 đầu. Ví dụ: 073123456.", "Copy all digits into a cell formatted as text, for example 073123456."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: []dossier.Kind{dossier.Member, dossier.Roll}, Needs: []string{"old_id_number"},
	Shape:   validate.Shape{Type: dossier.OldID, Tag: "len=9|len=12,number"},
	Message: both("Số CMND {value} có {length} ký tự, phải là 9 hoặc 12 chữ số.", "The old id number {value} has {length} characters; 9 or 12 digits are needed."),
}, {
	Rule: dossier.Rule{
		Code: "DD-27", Severity: dossier.Warning,
		Title: both("Số định danh có phần cuối giữ chỗ", "An id number that ends in filler"),
		Why: both("Sáu chữ số cuối của số định danh là ngẫu nhiên; toàn một chữ số hoặc 123456 là số gõ cho đủ 12 số.",
			"The last six digits are random: one digit throughout, or 123456, was typed to make up twelve."),
		Bad:       dossier.Plain("002090000000"),
		Good:      dossier.Plain("002090001234"),
		Fix:       both("Chép lại số trên thẻ căn cước. Ví dụ: 002090001234.", "Copy the number from the card, for example 002090001234."),
		Citations: []dossier.Citation{nd137.at("Điều 13"), tt59.at("")}, Confidence: dossier.Verified,
	},
	Kinds: persons, Needs: []string{"citizen_id"},
	Message: both("Số định danh {citizen_id} có sáu số cuối không phải số thật.", "The last six digits of {citizen_id} are no real ones."),
	Check: func(c *validate.Case) {
		if id := c.Text("citizen_id"); len(id) == 12 && isFiller(id[6:]) {
			c.Report("citizen_id")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DD-28", Severity: dossier.Warning,
		Title: both("Trình độ chuyên môn cao hơn học vấn cho phép", "Professional education above general education"),
		Why: both("Học cao đẳng, đại học trở lên phải tốt nghiệp THPT; học vấn thấp hơn là chưa cập nhật hoặc nhầm cột.",
			"College and university need upper secondary school: the lower level is out of date or in the wrong column."),
		Bad:       both("Học vấn: Tiểu học, chuyên môn: Đại học", "General education “Tiểu học” (primary), professional “Đại học” (university)"),
		Good:      both("Học vấn: 12/12, chuyên môn: Đại học", "General education “12/12”, professional “Đại học” (university)"),
		Fix:       both("Kiểm tra bằng cấp, sửa một trong hai cột. Ví dụ: 12/12.", "Check the diplomas and mend one column, for example 12/12."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: []dossier.Kind{dossier.Member, dossier.Candidate, dossier.Roll}, Needs: []string{"education_general", "education_professional"},
	Message: both("Chuyên môn “{education_professional}” mà học vấn “{education_general}”.", "Professional education “{education_professional}”, general education “{education_general}”."),
	Check: func(c *validate.Case) {
		switch c.Text("education_professional") {
		case "college", "bachelor", "master", "doctor":
			if isBelowUpper(c.Text("education_general")) {
				c.Report("education_general")
			}
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DD-29", Severity: dossier.Info,
		Title: both("Lý luận chính trị cao hơn học vấn cho phép", "Political theory above general education"),
		Why: both("Học cao cấp, cử nhân lý luận chính trị ngày nay phải có trình độ đại học; học vấn dưới THPT là chưa cập nhật, nhầm cột, hoặc là cán bộ học theo chương trình cũ.",
			"The advanced classes now need a university degree: the lower level is out of date, in the wrong column, or of an older programme."),
		Bad:       both("Học vấn: Tiểu học, lý luận chính trị: Cao cấp", "General education “Tiểu học” (primary), political theory “Cao cấp” (advanced)"),
		Good:      both("Học vấn: 12/12, lý luận chính trị: Cao cấp", "General education “12/12”, political theory “Cao cấp” (advanced)"),
		Fix:       both("Kiểm tra bằng cấp, sửa một trong hai cột. Ví dụ: Sơ cấp.", "Check the diplomas and mend one column, for example “Sơ cấp”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: []dossier.Kind{dossier.Member, dossier.Roll}, Needs: []string{"education_general", "political_theory"},
	Message: both("Lý luận chính trị “{political_theory}” mà học vấn “{education_general}”.", "Political theory “{political_theory}”, general education “{education_general}”."),
	Check: func(c *validate.Case) {
		if theory := c.Text("political_theory"); (theory == "advanced" || theory == "bachelor") && isBelowUpper(c.Text("education_general")) {
			c.Report("political_theory")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DD-30", Severity: dossier.Info,
		Title: both("Người mới kết nạp mà chỉ ghi năm sinh", "Only the year of birth of somebody lately admitted"),
		Why: both("Tuổi kết nạp tính theo tháng; từ năm 2011 hồ sơ nào cũng có đủ ngày, tháng, năm sinh theo giấy khai sinh.",
			"The age of admission is counted by month, and files since 2011 have the whole birth date."),
		Bad:       both("Sinh 1990, vào Đảng 03/02/2012", "Born 1990, ceremony 3 February 2012"),
		Good:      both("Sinh 10/05/1990, vào Đảng 03/02/2012", "Born 10 May 1990, ceremony 3 February 2012"),
		Fix:       both("Ghi đủ ngày, tháng, năm sinh. Ví dụ: 10/05/1990.", "Write the whole date, for example 10 May 1990."),
		Citations: formGuidance("mục 05"), Event: "admission_date", From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"birth_date", "admission_date"},
	Message: both("Chỉ ghi sinh {birth_date}, chưa đủ ngày, tháng.", "Born {birth_date}: day and month are missing."),
	Check: func(c *validate.Case) {
		if birth := c.Date("birth_date"); !birth.IsZero() && !birth.Full() {
			c.Report("birth_date")
		}
	},
}}

var partyFounded = dossier.NewDate(1930, 2, 3)

func isPartyDate(field string) bool {
	switch field {
	case "cell_resolution_on", "admission_decision_date", "admission_date", "official_date":
		return true
	}
	return false
}

// checkMiddleName looks at the second word of a name of three or more.
func checkMiddleName(c *validate.Case) {
	words := strings.Fields(c.Text("full_name"))
	if len(words) < 3 {
		return
	}
	middle, sex := strings.ToLower(words[1]), c.Text("gender")
	if middle == "thị" && sex == "male" || middle == "văn" && sex == "female" {
		c.Report("gender", personal("middle", words[1]))
	}
}

func isBelowUpper(general string) bool {
	return general == "literate" || general == "primary" || general == "lower_secondary"
}
