package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var hamletRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DC-11", Severity: dossier.Info,
		Title: both("Thôn đủ đảng viên mà chưa có chi bộ", "A hamlet with members enough and no branch"),
		Why: both("Từ 3 đảng viên chính thức là đủ điều kiện lập chi bộ; thôn có từ 3 đảng viên mà chưa có chi bộ thì xem xét thành lập, xóa thôn trắng chi bộ.",
			"Three official members are enough for a branch: such a hamlet could have its own."),
		Bad:       both("5 đảng viên, có chi bộ: (để trống)", "5 members, mark for a branch blank"),
		Good:      both("5 đảng viên, có chi bộ: x", "5 members, mark for a branch “x”"),
		Fix:       both("Đánh dấu nếu đã có chi bộ; nếu chưa thì xem xét thành lập. Ví dụ: x.", "Set the mark, or consider founding one, for example “x”."),
		Citations: []dossier.Citation{charter.always("Điều 21.2")}, Confidence: dossier.Verified,
	},
	Kinds: hamlets, Needs: []string{"has_branch", "party_member_count"},
	Params:  []validate.Param{validate.Constant("least", "persons", 3)},
	Message: both("Có {party_member_count} đảng viên mà chưa có chi bộ.", "{party_member_count} members, and no branch."),
	Check: func(c *validate.Case) {
		if n, ok := count(c, "party_member_count"); ok && n >= c.Param("least") && isNo(c, "has_branch") {
			c.Report("has_branch")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DC-12", Severity: dossier.Warning,
		Title: both("Thôn có chi bộ nhưng dưới 3 đảng viên", "A hamlet with a branch and fewer than 3 members"),
		Why: both("Chi bộ phải có ít nhất 3 đảng viên chính thức; thôn có chi bộ mà dưới 3 đảng viên là số chưa cập nhật, hoặc sinh hoạt ghép.",
			"A branch has at least 3 official members: the number is out of date, or the branch is shared."),
		Bad:       both("Có chi bộ: x, 1 đảng viên", "Mark for a branch “x”, 1 member"),
		Good:      both("Có chi bộ: x, 18 đảng viên", "Mark for a branch “x”, 18 members"),
		Fix:       both("Kiểm tra số đảng viên; sinh hoạt ghép thì bỏ dấu và ghi ở “Ghi chú”. Ví dụ: sinh hoạt ghép với thôn Vĩnh Sơn.", "Check the number; note a shared branch, for example with “thôn Vĩnh Sơn”."),
		Citations: []dossier.Citation{charter.always("Điều 21.2")}, Confidence: dossier.Verified,
	},
	Kinds: hamlets, Needs: []string{"has_branch", "party_member_count"},
	Params:  []validate.Param{validate.Constant("least", "persons", 3)},
	Message: both("Có chi bộ nhưng chỉ có {party_member_count} đảng viên (ít nhất {least}).", "A branch, but only {party_member_count} members (at least {least})."),
	Check: func(c *validate.Case) {
		if n, ok := count(c, "party_member_count"); ok && n < c.Param("least") && c.Text("has_branch") == "true" {
			c.Report("party_member_count")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DC-13", Severity: dossier.Warning,
		Title: both("Trưởng thôn là đảng viên nhưng thôn không có đảng viên", "The head is a member, but the hamlet has none"),
		Why: both("Trưởng thôn ở trong thôn; là đảng viên thì thôn có ít nhất một đảng viên.",
			"The head lives in the hamlet: where he is a member there is at least one."),
		Bad:       both("Trưởng thôn là đảng viên: x, 0 đảng viên", "Hamlet head marked as a member, 0 members"),
		Good:      both("Trưởng thôn là đảng viên: x, 1 đảng viên", "Hamlet head marked as a member, 1 member"),
		Fix:       both("Sửa số đảng viên hoặc bỏ dấu. Ví dụ: 1.", "Mend the number or remove the mark, for example 1."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: hamlets, Needs: []string{"head_is_party_member", "party_member_count"},
	Message: both("Trưởng thôn là đảng viên nhưng số đảng viên là {party_member_count}.", "The head is a member, but the number of members is {party_member_count}."),
	Check: func(c *validate.Case) {
		if n, ok := count(c, "party_member_count"); ok && n == 0 && c.Text("head_is_party_member") == "true" {
			c.Report("party_member_count")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DC-14", Severity: dossier.Info,
		Title:     both("Trưởng thôn là đảng viên nhưng không ghi họ tên", "The head is a member, but not named"),
		Why:       both("Có họ tên mới đối chiếu được với danh sách đảng viên của chi bộ.", "Only a name can be compared with the branch's list."),
		Bad:       both("Trưởng thôn: (để trống), là đảng viên: x", "Name of the hamlet head blank, marked as a member"),
		Good:      both("Trưởng thôn: Lê Văn Cường, là đảng viên: x", "Hamlet head Lê Văn Cường, marked as a member"),
		Fix:       both("Ghi họ tên trưởng thôn. Ví dụ: Lê Văn Cường.", "Name the head, for example Lê Văn Cường."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: hamlets, Needs: []string{"head_is_party_member", "head_name"},
	Message: both("Trưởng thôn là đảng viên mà chưa ghi họ tên.", "The head is a member and not named."),
	Check: func(c *validate.Case) {
		if c.Text("head_is_party_member") == "true" && c.Blank("head_name") {
			c.Report("head_name")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DC-15", Severity: dossier.Warning,
		Title: both("Số đảng viên quá nhiều so với số hộ", "Far more members than households"),
		Why: both("Đảng viên nhiều hơn hai lần số hộ là khó tin ở thôn, bản; thường do hai cột bị đổi chỗ.",
			"More than two members to a household is not credible: mostly the columns were swapped."),
		Bad:       both("18 hộ, 95 đảng viên", "18 households, 95 members"),
		Good:      both("95 hộ, 18 đảng viên", "95 households, 18 members"),
		Fix:       both("Kiểm tra hai cột. Ví dụ: 95 hộ, 18 đảng viên.", "Check both columns, for example 95 households, 18 members."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: hamlets, Needs: []string{"household_count", "party_member_count"},
	Params:  []validate.Param{validate.Constant("per_household", "persons", 2)},
	Message: both("{party_member_count} đảng viên trên {household_count} hộ.", "{party_member_count} members in {household_count} households."),
	Check: func(c *validate.Case) {
		households, ok := count(c, "household_count")
		if n, found := count(c, "party_member_count"); ok && found && n > c.Param("per_household")*households {
			c.Report("party_member_count")
		}
	},
}}

// isNo reads a blank as "no" where the sheet has the mark.
func isNo(c *validate.Case, field string) bool { return c.Text(field) == "false" || c.Blank(field) }
