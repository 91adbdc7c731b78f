package rules

import (
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

// unitRules judge the row of an organisation against itself.
var unitRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "TC-09", Severity: dossier.Error,
		Title: both("Đảng viên chính thức nhiều hơn tổng số đảng viên", "More official members than members"),
		Why: both("Tổng số đảng viên gồm chính thức và dự bị, nên số chính thức không thể lớn hơn tổng.",
			"Members are the official and the probationary together, so the official cannot be more."),
		Bad:       both("23 đảng viên, trong đó chính thức 32", "23 members, 32 of them official"),
		Good:      both("23 đảng viên, trong đó chính thức 22", "23 members, 22 of them official"),
		Fix:       both("Kiểm tra lại hai số theo danh sách đảng viên. Ví dụ: 32 → 23.", "Check both numbers against the list of members, for example 32 → 23."),
		Citations: []dossier.Citation{hdb11of2021.at("Biểu 1")}, Confidence: dossier.Verified,
	},
	Kinds: units, Needs: []string{"member_count", "official_count"},
	Message: both("{official_count} đảng viên chính thức nhưng tổng số chỉ {member_count}.", "{official_count} official members, but only {member_count} in all."),
	Check: func(c *validate.Case) {
		all, ok := count(c, "member_count")
		if official, found := count(c, "official_count"); ok && found && official > all {
			c.Report("official_count")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TC-10", Severity: dossier.Error,
		Title: both("Kết thúc hoạt động trước khi thành lập", "Ended before it was founded"),
		Why: both("Ngày kết thúc hoạt động phải sau ngày thành lập; ngược lại là ghi nhầm năm hoặc đổi chỗ hai cột.",
			"An organisation ends after it was founded; otherwise a year is wrong or the columns were swapped."),
		Bad:       both("Thành lập 01/07/2025, kết thúc 01/01/1990", "Founded 1 July 2025, ended 1 January 1990"),
		Good:      both("Thành lập 01/01/1990, kết thúc 30/06/2025", "Founded 1 January 1990, ended 30 June 2025"),
		Fix:       both("Đối chiếu quyết định thành lập và quyết định giải thể. Ví dụ: 01/01/1990 và 30/06/2025.", "Compare both decisions, for example 1 January 1990 and 30 June 2025."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: units, Needs: []string{"valid_from", "valid_to"},
	Message: both("Kết thúc {valid_to}, trước ngày thành lập {valid_from}.", "Ended on {valid_to}, before its founding on {valid_from}."),
	Check: func(c *validate.Case) {
		if c.Date("valid_to").Before(c.Date("valid_from")) {
			c.Report("valid_to")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TC-11", Severity: dossier.Warning,
		Title: both("Tổ chức đảng trực thuộc chính nó", "An organisation below itself"),
		Why: both("Cấp trên trực tiếp phải là một tổ chức khác; ghi chính nó thì không dựng được cây tổ chức.",
			"The superior is another organisation; otherwise no tree of organisations can be built."),
		Bad:       both("Chi bộ thôn Vĩnh Sơn, trực thuộc Chi bộ thôn Vĩnh Sơn", "“Chi bộ thôn Vĩnh Sơn” below “Chi bộ thôn Vĩnh Sơn”"),
		Good:      both("Chi bộ thôn Vĩnh Sơn, trực thuộc Đảng bộ xã Vĩnh Hảo", "“Chi bộ thôn Vĩnh Sơn” below “Đảng bộ xã Vĩnh Hảo”"),
		Fix:       both("Ghi tên tổ chức đảng cấp trên trực tiếp. Ví dụ: Đảng bộ xã Vĩnh Hảo.", "Name the direct superior, for example “Đảng bộ xã Vĩnh Hảo”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: units, Needs: []string{"org_name", "parent_name"},
	Message: both("Cấp trên “{parent_name}” là chính tổ chức này.", "The superior “{parent_name}” is the organisation itself."),
	Check: func(c *validate.Case) {
		if parent := vntext.NameKey(c.Text("parent_name")); parent != "" && parent == vntext.NameKey(c.Text("org_name")) {
			c.Report("parent_name")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TC-12", Severity: dossier.Warning,
		Title: both("Chi bộ không ghi tổ chức đảng cấp trên", "A branch without its superior"),
		Why: both("Chi bộ trực thuộc phải thuộc một đảng bộ; thiếu cấp trên thì không cộng được số liệu, và các chi bộ trùng tên bị lẫn.",
			"A branch belongs to a committee; without it totals cannot be made and branches of one name are confused."),
		Bad:       both("Chi bộ thôn 1, cấp trên để trống", "“Chi bộ thôn 1”, superior blank"),
		Good:      both("Chi bộ thôn 1, cấp trên: Đảng bộ xã Vĩnh Hảo", "“Chi bộ thôn 1”, superior “Đảng bộ xã Vĩnh Hảo”"),
		Fix:       both("Ghi tên tổ chức đảng cấp trên trực tiếp. Ví dụ: Đảng bộ xã Vĩnh Hảo.", "Name the direct superior, for example “Đảng bộ xã Vĩnh Hảo”."),
		Citations: []dossier.Citation{charter.always("Điều 21")}, Confidence: dossier.Verified,
	},
	Kinds: units, Needs: []string{"unit_kind", "parent_name"},
	Message: both("“{unit_kind}” mà tổ chức đảng cấp trên để trống.", "“{unit_kind}”, and its superior is blank."),
	Check: func(c *validate.Case) {
		if kind := c.Text("unit_kind"); (kind == "branch" || kind == "section_committee") && c.Blank("parent_name") {
			c.Report("parent_name")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TC-13", Severity: dossier.Warning,
		Title: both("Chi bộ báo cáo dưới 3 đảng viên chính thức", "A branch that reports fewer than 3 official members"),
		Why: both("Chi bộ phải có ít nhất 3 đảng viên chính thức; đảng viên dự bị không được tính (TC-01 xét theo danh sách đảng viên).",
			"A branch needs at least 3 official members, the probationary not counted (TC-01 judges the list of members)."),
		Bad:       both("Chi bộ có 3 đảng viên, trong đó chính thức 2", "A branch of 3 members, 2 of them official"),
		Good:      both("Chi bộ có 4 đảng viên, trong đó chính thức 3", "A branch of 4 members, 3 of them official"),
		Fix:       both("Kiểm tra lại số; nếu đúng thì báo cáo cấp ủy cấp trên để ghép hoặc tăng cường đảng viên. Ví dụ: 2 → 3.", "Check the number; if it is right report to the superior, for example 2 → 3."),
		Citations: []dossier.Citation{charter.always("Điều 21.2, Điều 24.1")}, Confidence: dossier.Verified,
	},
	Kinds: units, Needs: []string{"unit_kind", "official_count"},
	Params:  []validate.Param{validate.Constant("least", "persons", 3)},
	Message: both("Chi bộ có {official_count} đảng viên chính thức, phải có ít nhất {least}.", "A branch of {official_count} official members; at least {least} are needed."),
	Check: func(c *validate.Case) {
		if official, ok := count(c, "official_count"); ok && isBranch(c) && isRunning(c) && official < c.Param("least") {
			c.Report("official_count")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TC-14", Severity: dossier.Warning,
		Title: both("Tên gọi không khớp loại hình tổ chức", "Name and kind disagree"),
		Why: both("Chi bộ là tổ chức không có chi bộ trực thuộc; đảng bộ có nhiều chi bộ. Tên và loại hình khác nhau thì đếm sai số tổ chức theo loại hình.",
			"A branch has no branches below it, a committee has; where name and kind differ the counts by kind are wrong."),
		Bad:       both("Đảng bộ xã Vĩnh Hảo, loại hình: Chi bộ trực thuộc", "“Đảng bộ xã Vĩnh Hảo”, kind “Chi bộ trực thuộc” (branch)"),
		Good:      both("Đảng bộ xã Vĩnh Hảo, loại hình: Đảng bộ cơ sở", "“Đảng bộ xã Vĩnh Hảo”, kind “Đảng bộ cơ sở” (grassroots committee)"),
		Fix:       both("Sửa loại hình theo quyết định thành lập. Ví dụ: Đảng bộ cơ sở.", "Mend the kind by the founding decision, for example “Đảng bộ cơ sở”."),
		Citations: []dossier.Citation{charter.always("Điều 21, Điều 24"), hdb11of2021.at("Biểu 5")}, Confidence: dossier.Verified,
	},
	Kinds: units, Needs: []string{"org_name", "unit_kind"},
	Message: both("“{org_name}” ghi loại hình “{unit_kind}”.", "“{org_name}” is called “{unit_kind}”."),
	Check:   checkNameAndKind,
}, {
	Rule: dossier.Rule{
		Code: "TC-15", Severity: dossier.Warning,
		Title: both("Nhóm số cuối của mã tổ chức không khớp loại hình", "Last digits of the code against the kind"),
		Why: both("Ba chữ số cuối của mã là số của chi bộ: chi bộ phải khác 000, đảng bộ phải là 000.",
			"The last three digits number the branch: a branch has other than 000, a committee has 000."),
		Bad:       both("Chi bộ thôn Vĩnh Sơn, 02034001000000", "“Chi bộ thôn Vĩnh Sơn” (a branch), 02034001000000"),
		Good:      both("Chi bộ thôn Vĩnh Sơn, 02034001000001", "“Chi bộ thôn Vĩnh Sơn” (a branch), 02034001000001"),
		Fix:       both("Chép mã theo danh mục của cấp trên. Ví dụ: 02034001000001.", "Copy the code from the superior's list, for example 02034001000001."),
		Citations: []dossier.Citation{cv1361.at("")}, From: cv1361.at("").From, Confidence: dossier.Secondary,
	},
	Kinds: units, Needs: []string{"org_code", "unit_kind"},
	Message: both("Mã {org_code} không phải mã của “{unit_kind}”.", "The code {org_code} is not that of a “{unit_kind}”."),
	Check: func(c *validate.Case) {
		code := c.Text("org_code")
		if len(code) == 14 && c.Text("unit_kind") != "" && isBranch(c) == strings.HasSuffix(code, "000") {
			c.Report("org_code")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TC-16", Severity: dossier.Warning,
		Title: both("Bí thư kiêm trưởng thôn ở tổ chức không gắn với thôn", "Secretary as hamlet head without a hamlet"),
		Why: both("Việc bí thư đồng thời là trưởng thôn, tổ trưởng tổ dân phố chỉ có ở chi bộ thôn; đánh dấu ở đảng bộ hoặc chi bộ không ghi thôn làm sai tỷ lệ.",
			"Only the secretary of a hamlet's branch can be its head; the mark elsewhere spoils the share."),
		Bad:       both("Đảng bộ xã Vĩnh Hảo, bí thư kiêm trưởng thôn: x", "“Đảng bộ xã Vĩnh Hảo” (a committee), secretary marked as hamlet head"),
		Good:      both("Chi bộ thôn Vĩnh Sơn, bí thư kiêm trưởng thôn: x", "“Chi bộ thôn Vĩnh Sơn” (a branch), secretary marked as hamlet head"),
		Fix:       both("Bỏ dấu, hoặc ghi tên thôn của chi bộ. Ví dụ: Thôn Vĩnh Sơn.", "Remove the mark or name the hamlet, for example “Thôn Vĩnh Sơn”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: units, Needs: []string{"secretary_is_hamlet_head"},
	Message: both("Đánh dấu bí thư kiêm trưởng thôn nhưng {why}.", "The secretary is marked as hamlet head, but {why_en}."),
	Check:   checkHamletHead,
}, {
	Rule: dossier.Rule{
		Code: "TC-17", Severity: dossier.Info,
		Title: both("Chưa ghi bí thư", "No secretary named"),
		Why: both("Tổ chức đảng đang hoạt động có bí thư; để trống là khuyết chức danh hoặc ghi thiếu.",
			"A running organisation has a secretary; a blank means a vacancy or an omission."),
		Bad:       both("Chi bộ thôn Vĩnh Sơn, bí thư để trống", "“Chi bộ thôn Vĩnh Sơn”, secretary blank"),
		Good:      both("Chi bộ thôn Vĩnh Sơn, bí thư: Trần Thị Bình", "“Chi bộ thôn Vĩnh Sơn”, secretary Trần Thị Bình"),
		Fix:       both("Ghi họ tên bí thư; nếu khuyết thì ghi ở “Ghi chú”. Ví dụ: Trần Thị Bình.", "Name the secretary or note the vacancy, for example Trần Thị Bình."),
		Citations: []dossier.Citation{qd29.always("Điều 24.4")}, Confidence: dossier.Verified,
	},
	Kinds: units, Needs: []string{"secretary_name"},
	Message: both("Chưa ghi họ tên bí thư.", "The secretary is not named."),
	Check: func(c *validate.Case) {
		if isRunning(c) && c.Blank("secretary_name") {
			c.Report("secretary_name")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TC-18", Severity: dossier.Warning,
		Title: both("Tổ chức đang hoạt động không có đảng viên", "A running organisation without members"),
		Why: both("Tổ chức đảng đang hoạt động phải có đảng viên; số 0 thường là ô chưa cập nhật hoặc tổ chức đã giải thể.",
			"A running organisation has members; 0 mostly means that the cell was not filled, or that it has ended."),
		Bad:       both("Chi bộ thôn Vĩnh Sơn, 0 đảng viên", "“Chi bộ thôn Vĩnh Sơn”, 0 members"),
		Good:      both("Chi bộ thôn Vĩnh Sơn, 23 đảng viên", "“Chi bộ thôn Vĩnh Sơn”, 23 members"),
		Fix:       both("Ghi số đảng viên hoặc ngày kết thúc hoạt động. Ví dụ: 23.", "Fill in the number or the end, for example 23."),
		Citations: []dossier.Citation{charter.always("Điều 21")}, Confidence: dossier.Verified,
	},
	Kinds: units, Needs: []string{"member_count"},
	Message: both("Số đảng viên là 0 mà chưa ghi ngày kết thúc hoạt động.", "No members, and no day on which it ended."),
	Check: func(c *validate.Case) {
		if members, ok := count(c, "member_count"); ok && members == 0 && isRunning(c) {
			c.Report("member_count")
		}
	},
}}

// count is a whole number of the row; false where there is none to rely on.
func count(c *validate.Case, field string) (int, bool) {
	n, err := strconv.Atoi(c.Text(field))
	return n, err == nil
}

// isRunning reports whether the organisation has not ended by the day of the sheet.
func isRunning(c *validate.Case) bool {
	ended := c.Date("valid_to")
	return !c.Bad("valid_to") && (ended.IsZero() || ended.After(c.Day))
}

var committeeKinds = []string{"provincial_committee", "district_committee", "base_committee", "section_committee"}

func checkNameAndKind(c *validate.Case) {
	name, kind := vntext.Fold(c.Text("org_name")), c.Text("unit_kind")
	isCommittee := strings.HasPrefix(name, "dang bo ") || strings.HasPrefix(name, "dang uy ")
	switch {
	case isCommittee && isBranch(c), strings.HasPrefix(name, "chi bo ") && slices.Contains(committeeKinds, kind):
		c.Report("unit_kind")
	}
}

func checkHamletHead(c *validate.Case) {
	if c.Text("secretary_is_hamlet_head") != "true" {
		return
	}
	switch {
	case slices.Contains(committeeKinds, c.Text("unit_kind")):
		c.Report("secretary_is_hamlet_head", open("why", "đây không phải chi bộ"), open("why_en", "this is no branch"))
	case c.Blank("hamlet") && !strings.Contains(" "+vntext.Fold(c.Text("org_name"))+" ", " thon "):
		c.Report("secretary_is_hamlet_head", open("why", "không ghi thôn nào"), open("why_en", "no hamlet is named"))
	}
}
