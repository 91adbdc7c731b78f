package rules

import (
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

var associationRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DT-03", Severity: dossier.Warning,
		Title: both("Hội viên Cựu chiến binh chưa ghi quá trình quân ngũ", "Veteran without service dates"),
		Why: both("Hội viên Hội Cựu chiến binh là người đã phục vụ trong lực lượng vũ trang; không có giới hạn tuổi, nhưng phải có ngày nhập ngũ và xuất ngũ.",
			"Members of the Veterans' Association have served; there is no age limit, but there must be dates of service."),
		Bad:  both("Ngày nhập ngũ, ngày xuất ngũ đều để trống", "Both days of army service blank"),
		Good: both("Nhập ngũ 02/1979, xuất ngũ 10/1983", "Enlisted February 1979, discharged October 1983"),
		Fix: both("Ghi tháng, năm nhập ngũ và xuất ngũ theo quyết định hoặc lý lịch quân nhân. Ví dụ: nhập ngũ 02/1979, xuất ngũ 10/1983.",
			"Fill in both dates by the discharge papers, for example enlisted 02/1979, discharged 10/1983."),
		Citations: []dossier.Citation{veterans17.at("Điều 5")}, Confidence: dossier.Verified,
	},
	Kinds:   rolls,
	Message: both("Chưa ghi ngày nhập ngũ, xuất ngũ của hội viên Cựu chiến binh.", "The dates of service of a veteran are missing."),
	Check:   checkService,
}, {
	Rule: dossier.Rule{
		Code: "DT-04", Severity: dossier.Error,
		Title: both("Hội viên Hội Liên hiệp Phụ nữ", "Members of the Women's Union"),
		Why: both("Hội viên Hội Liên hiệp Phụ nữ Việt Nam là phụ nữ từ đủ 18 tuổi; nam giới chỉ có thể là hội viên danh dự.",
			"Members of the Women's Union are women of 18 and over; men can only be honorary members."),
		Bad:  both("Danh sách hội viên phụ nữ, giới tính: Nam", "In the roll of the Women's Union, sex “Nam” (male)"),
		Good: both("Danh sách hội viên phụ nữ, giới tính: Nữ", "In the roll of the Women's Union, sex “Nữ” (female)"),
		Fix: both("Kiểm tra giới tính theo thẻ căn cước; nếu là hội viên danh dự thì ghi ở “Chức vụ Hội”. Ví dụ: Nữ.",
			"Check the sex on the id card; mark honorary members under the post. For example “Nữ”."),
		Citations: []dossier.Citation{women22.at("")}, Confidence: dossier.Memory,
	},
	Kinds:   rolls,
	Params:  []validate.Param{validate.Constant("min_age", "years", 18)},
	Message: both("Nam giới trong danh sách hội viên Hội Liên hiệp Phụ nữ.", "A man in the roll of the Women's Union."),
	Check:   checkWomen,
}, {
	Rule: dossier.Rule{
		Code: "DT-05", Severity: dossier.Warning,
		Title: both("Hội viên Hội Nông dân từ đủ 18 tuổi", "Members of the Farmers' Union are 18 or over"),
		Why: both("Hội viên Hội Nông dân Việt Nam phải từ đủ 18 tuổi trở lên.",
			"Members of the Farmers' Union are at least 18."),
		Bad:       both("Sinh 10/05/2010, hội viên nông dân năm 2024", "Born 10 May 2010, in the Farmers' Union in 2024"),
		Good:      both("Sinh 10/05/1985, hội viên nông dân năm 2024", "Born 10 May 1985, in the Farmers' Union in 2024"),
		Fix:       checkBirthDate,
		Citations: []dossier.Citation{farmers23.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"birth_date"},
	Params:  []validate.Param{validate.Constant("min_age", "years", 18)},
	Message: underAge,
	Check: func(c *validate.Case) {
		if association(c) == "farmers" {
			checkAdult(c)
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DT-06", Severity: dossier.Info,
		Title: both("Một người có thể vào nhiều hội: đếm người, không đếm lượt", "Count persons, not memberships"),
		Why: both("Một người có thể là hội viên của nhiều tổ chức, nên tổng số hội viên các hội lớn hơn số người; mọi thống kê đếm theo số định danh.",
			"A person may belong to several associations, so memberships add up to more than persons; statistics count persons."),
		Bad:       both("Cộng hội viên phụ nữ và nông dân rồi coi là số người", "Members of the Women's Union and of the Farmers' Union added up and taken for people"),
		Good:      both("Đếm số người có số định danh khác nhau", "People counted by different personal id numbers"),
		Fix:       both("Không phải sửa. Ví dụ: người vừa là hội viên phụ nữ vừa là hội viên nông dân được đếm một lần.", "Nothing to mend; for example a woman farmer in two rolls is one person."),
		Citations: []dossier.Citation{women22.at(""), farmers23.at("")}, Confidence: dossier.Memory,
	},
	Kinds:   rolls,
	Message: both("Đếm người, không đếm lượt hội viên.", "Count persons, not memberships."),
}}

var underAge = both("Hội viên mới {years} tuổi (sinh {birth_date}), chưa đủ {min_age} tuổi.",
	"A member of {years} (born {birth_date}), under {min_age}.")

var checkBirthDate = both("Kiểm tra ngày sinh theo thẻ căn cước. Ví dụ: 10/05/2010 → 10/05/2001.",
	"Check the birth date on the id card, for example 10 May 2010 → 10 May 2001.")

func checkService(c *validate.Case) {
	if association(c) != "veterans" {
		return
	}
	enlisted, discharged := c.Date("enlisted_on"), c.Date("discharged_on")
	empty := firstBlank(c, "discharged_on", "enlisted_on")
	switch {
	case discharged.Before(enlisted):
		c.Add(validate.Fault{Field: "discharged_on", Message: both(
			"Ngày xuất ngũ {discharged_on} trước ngày nhập ngũ {enlisted_on}.",
			"Discharged on {discharged_on}, before enlisting on {enlisted_on}.")})
	case empty != "" && enlisted.IsZero() && discharged.IsZero() && !c.Bad("enlisted_on") && !c.Bad("discharged_on"):
		c.Report(empty)
	}
}

func checkWomen(c *validate.Case) {
	if association(c) != "women" || isHonorary(c) {
		return
	}
	switch {
	case c.Text("gender") == "male":
		c.Report("gender")
	case !c.Has("gender") && maleByID(c.Text("citizen_id")):
		c.Report("full_name")
	default:
		checkAdult(c)
	}
}

func isHonorary(c *validate.Case) bool {
	return strings.Contains(vntext.Fold(c.Text("association_role")+" "+c.Text("note")), "danh du")
}

// maleByID reads the sex from the fourth digit, which is even for men.
func maleByID(id string) bool { return len(id) == 12 && isDigits(id) && (id[3]-'0')%2 == 0 }

// checkAdult warns of a member who is surely under 18 on the day of the sheet.
func checkAdult(c *validate.Case) {
	birth := c.Date("birth_date")
	if birth.IsZero() {
		return
	}
	if years := fullYears(birth.First(), c.Day); years < c.Param("min_age") {
		c.Add(validate.Fault{
			Field: "birth_date", Severity: dossier.Warning, Message: underAge, Fix: checkBirthDate,
			Vars: []dossier.Var{personal("years", strconv.Itoa(years))},
		})
	}
}
