package rules

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

// rollRules judge the row of an association member against itself and its sheet.
var rollRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DT-08", Severity: dossier.Warning,
		Title: both("Vào hội khi chưa đủ 18 tuổi", "Joined an association before 18"),
		Why: both("Hội Phụ nữ và Hội Nông dân kết nạp người từ đủ 18 tuổi; ngày vào hội sớm hơn là nhầm ngày sinh, hoặc chép ngày vào Đoàn.",
			"The Women's and the Farmers' Union admit from 18; an earlier day means a wrong birth date, or that of the Youth Union."),
		Bad:       both("Sinh 10/05/2000, vào hội 20/10/2014", "Born 10 May 2000, joined 20 October 2014"),
		Good:      both("Sinh 10/05/2000, vào hội 20/10/2020", "Born 10 May 2000, joined 20 October 2020"),
		Fix:       both("Kiểm tra ngày sinh và ngày vào hội trong sổ hội viên. Ví dụ: 20/10/2014 → 20/10/2020.", "Check both dates in the roll, for example 20 October 2014 → 20 October 2020."),
		Citations: []dossier.Citation{women22.at(""), farmers23.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"birth_date", "association_joined_on"},
	Params:  []validate.Param{validate.Constant("min_age", "years", 18)},
	Message: both("Vào hội {association_joined_on} khi mới {years} tuổi (sinh {birth_date}).", "Joined on {association_joined_on} at {years} (born {birth_date})."),
	Check: func(c *validate.Case) {
		if a := association(c); a == "women" || a == "farmers" {
			tooYoung("association_joined_on")(c)
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DT-09", Severity: dossier.Error,
		Title: both("Ngày rời hội trước ngày vào hội", "Left before joining"),
		Why: both("Không thể rời hội trước khi vào; một trong hai ngày ghi nhầm hoặc hai cột bị đổi chỗ.",
			"Nobody leaves before joining: a date is wrong, or the columns were swapped."),
		Bad:       both("Vào hội 20/10/2020, rời hội 01/07/2015", "Joined 20 October 2020, left 1 July 2015"),
		Good:      both("Vào hội 20/10/2010, rời hội 01/07/2015", "Joined 20 October 2010, left 1 July 2015"),
		Fix:       both("Đối chiếu sổ hội viên. Ví dụ: 20/10/2020 → 20/10/2010.", "Compare with the roll, for example 20 October 2020 → 20 October 2010."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"association_joined_on", "left_on"},
	Message: both("Rời hội {left_on}, trước ngày vào hội {association_joined_on}.", "Left on {left_on}, before joining on {association_joined_on}."),
	Check: func(c *validate.Case) {
		if c.Date("left_on").Before(c.Date("association_joined_on")) {
			c.Report("left_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DT-14", Severity: dossier.Warning,
		Title: both("Đã rời hội nhưng vẫn ghi chức vụ", "Left the association, but holds a post"),
		Why: both("Người đã rời hội không giữ chức vụ trong hội; chức vụ chưa được bàn giao trên danh sách hoặc ngày rời ghi nhầm.",
			"Whoever left holds no post: the list was not brought up to date, or the day of leaving is wrong."),
		Bad:       both("Chi hội trưởng, rời hội 01/07/2023", "Post “Chi hội trưởng” (head of the branch), left 1 July 2023"),
		Good:      both("Chức vụ để trống, rời hội 01/07/2023", "Post blank, left 1 July 2023"),
		Fix:       both("Bỏ chức vụ hoặc xóa ngày rời; chức vụ đã qua ghi “nguyên”. Ví dụ: nguyên Chi hội trưởng.", "Remove the post or the day; write “nguyên” for a former post, for example “nguyên Chi hội trưởng”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"association_role", "left_on"},
	Message: both("Chức vụ “{association_role}” nhưng đã rời hội {left_on}.", "The post “{association_role}”, but left on {left_on}."),
	Check: func(c *validate.Case) {
		role, left := c.Text("association_role"), c.Date("left_on")
		if isOfficer(role) && !isFormer(role) && !left.IsZero() && !left.After(c.Day) {
			c.Report("association_role")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DT-18", Severity: dossier.Warning,
		Title: both("Hội viên Hội Người cao tuổi chưa đủ 60 tuổi", "A member of the Elderly Association under 60"),
		Why: both("Người cao tuổi là công dân Việt Nam từ đủ 60 tuổi; cán bộ chuyên trách của hội có thể trẻ hơn.",
			"The elderly are citizens of 60 and over; officers of the association may be younger."),
		Bad:       both("Sinh 10/05/1990, hội viên người cao tuổi", "Born 10 May 1990, in the Association of the Elderly"),
		Good:      both("Sinh 10/05/1950, hội viên người cao tuổi", "Born 10 May 1950, in the Association of the Elderly"),
		Fix:       both("Kiểm tra ngày sinh; nếu là cán bộ hội thì ghi chức vụ. Ví dụ: Thư ký hội.", "Check the birth date, or write the post of an officer, for example “Thư ký hội”."),
		Citations: []dossier.Citation{elderly09.always("Điều 2")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"birth_date"},
	Params:  []validate.Param{validate.Constant("min_age", "years", 60)},
	Message: both("Hội viên người cao tuổi mới {years} tuổi (sinh {birth_date}).", "A member of the Elderly Association of {years} (born {birth_date})."),
	Check: func(c *validate.Case) {
		if association(c) != "elderly" || isOfficer(c.Text("association_role")) {
			return
		}
		if years, under := clearlyUnder(c.Date("birth_date"), c.Day, c.Param("min_age")); under {
			c.Report("birth_date", years)
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DT-19", Severity: dossier.Warning,
		Title: both("Dòng ghi hội khác với hội của cả danh sách", "A row of another association than its sheet"),
		Why: both("Danh sách là của một hội; dòng ghi hội khác là chép nhầm từ danh sách khác hoặc nhầm cột, và sẽ bị đếm vào hội kia.",
			"A list is of one association; a row of another was copied from elsewhere, and would be counted there."),
		Bad:       both("Danh sách Hội Nông dân, dòng 12 ghi Hội Phụ nữ", "Row 12 of the Farmers' roll says “Hội Phụ nữ” (Women's Union)"),
		Good:      both("Danh sách Hội Nông dân, mọi dòng ghi Hội Nông dân", "“Hội Nông dân” in every row of the Farmers' roll"),
		Fix:       both("Chuyển dòng sang danh sách của hội đó hoặc sửa tên hội. Ví dụ: Hội Nông dân.", "Move the row or mend the name, for example “Hội Nông dân”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"association"},
	Message: both("Dòng ghi “{association}” trong danh sách của {whole}.", "The row says “{association}” in the list of {whole}."),
	Check: func(c *validate.Case) {
		own, whole := c.Text("association"), c.Return.Association
		if own != "" && whole != "" && own != whole {
			c.Report("association", open("whole", dossier.Label("association", whole).VI))
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DT-20", Severity: dossier.Warning,
		Title: both("Tên chi hội là của hội khác", "A branch named after another association"),
		Why: both("Tên chi hội nói rõ hội nào; chi hội của hội khác trong danh sách là chép nhầm dòng hoặc nhầm cột.",
			"The name of a branch tells its association; another one in the list means a wrong row or column."),
		Bad:       both("Danh sách Hội Nông dân, chi hội: Chi hội Phụ nữ thôn Vĩnh Sơn", "“Chi hội Phụ nữ thôn Vĩnh Sơn” (Women's branch) in the Farmers' roll"),
		Good:      both("Chi hội Nông dân thôn Vĩnh Sơn", "“Chi hội Nông dân thôn Vĩnh Sơn”"),
		Fix:       both("Sửa tên chi hội hoặc chuyển dòng sang danh sách đúng. Ví dụ: Chi hội Nông dân thôn Vĩnh Sơn.", "Mend the branch or move the row, for example “Chi hội Nông dân thôn Vĩnh Sơn”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"association_branch"},
	Message: both("“{association_branch}” không phải chi hội của {whole}.", "“{association_branch}” is no branch of {whole}."),
	Check: func(c *validate.Case) {
		own := association(c)
		if named := namedAssociation(c.Text("association_branch")); own != "" && named != "" && named != own {
			c.Report("association_branch", open("whole", dossier.Label("association", own).VI))
		}
	},
}}

// branchNames are the words by which the name of a branch tells its association.
var branchNames = []struct{ words, association string }{
	{"chi hoi phu nu", "women"}, {"chi hoi nong dan", "farmers"}, {"chi hoi cuu chien binh", "veterans"}, {"chi hoi ccb", "veterans"},
	{"chi doan", "youth"}, {"cong doan", "trade_union"},
}

// namedAssociation is the association that a name speaks of, "" where it speaks of none.
func namedAssociation(name string) string {
	folded := vntext.Fold(name)
	for _, b := range branchNames {
		if strings.HasPrefix(folded, b.words) {
			return b.association
		}
	}
	return ""
}
