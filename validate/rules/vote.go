package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// voteRules are about who votes and decides. Lists tell the votes of the branch at most; the others are
// principles of the book.
var voteRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-16", Severity: dossier.Warning,
		Title: both("Người giới thiệu là đảng viên chính thức, cùng công tác hoặc cùng nơi cư trú ít nhất 12 tháng", "Introducers are official and have known the applicant for 12 months"),
		Why: both("Người giới thiệu phải là đảng viên chính thức cùng công tác, lao động, học tập với người vào Đảng ít nhất 12 tháng trong cùng tổ chức cơ sở đảng; từ 30/07/2021 tính cả cùng sinh hoạt nơi cư trú. Người giới thiệu đã chính thức bao lâu không quan trọng. Danh sách không ghi thời gian cùng công tác, nên chỉ xét người giới thiệu đã chính thức và cùng tổ chức cơ sở chưa (TR-09, TR-10).",
			"An introducer is an official member who has worked, studied or, since 30 July 2021, lived with the applicant for at least 12 months in the same grassroots organisation; how long he has been official does not matter. Lists do not tell the time together; whether he was official and of the same organisation is judged by TR-09 and TR-10."),
		Bad:  both("Người giới thiệu mới chuyển về chi bộ được 5 tháng", "The introducer came to the branch 5 months ago"),
		Good: both("Người giới thiệu cùng chi bộ với người vào Đảng từ 2 năm trước", "The introducer has been in the branch of the applicant for 2 years"),
		Fix: both("Chi bộ phân công người giới thiệu khác nếu chưa đủ thời gian. Ví dụ: Trần Thị Bình, cùng chi bộ từ 01/2022, giới thiệu tháng 01/2024.",
			"Choose another introducer where the time is too short, for example one in the same branch since January 2022 for an admission in January 2024."),
		Citations: []dossier.Citation{qd29.at("điểm 3.2"), qd24.at("điểm 3.2.1"), qd232.at("điểm 3.2.1"), qd294.at("điểm 3.2.1"), qd20.at(""), qd208.at(""), charter.at("Điều 4.2")},
		Event:     "cell_resolution_on", From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds: entrants, Later: afterCell,
	Params:  []validate.Param{validate.Constant("months_together", "months", 12)},
	Message: both("Người giới thiệu phải cùng công tác hoặc cư trú ít nhất {months_together} tháng.", "Introducers have known the applicant for {months_together} months."),
}, {
	Rule: dossier.Rule{
		Code: "KN-18", Severity: dossier.Error,
		Title: both("Chi bộ biểu quyết kết nạp: ít nhất hai phần ba đảng viên chính thức", "Branch vote on admission: two thirds of the official members"),
		Why: both("Nghị quyết kết nạp cần ít nhất hai phần ba tổng số đảng viên chính thức của chi bộ tán thành; người vắng mặt vẫn tính vào mẫu số, trừ người được miễn sinh hoạt và người đang sinh hoạt tạm thời nơi khác.",
			"Two thirds of all official members must agree; the absent count, those exempt or temporarily elsewhere do not."),
		Bad:  both("21 đảng viên chính thức, 13 người tán thành", "21 official members, 13 in favour"),
		Good: both("21 đảng viên chính thức, 14 người tán thành", "21 official members, 14 in favour"),
		Fix: both("Kiểm tra biên bản họp chi bộ; chưa đủ hai phần ba thì chi bộ phải xét lại. Ví dụ: 21 đảng viên chính thức cần ít nhất 14 phiếu.",
			"Check the minutes; below two thirds the branch considers the case again. 21 official members need 14 votes, for example."),
		Citations: []dossier.Citation{charter.always("Điều 4.3"), hd06of2025.at("mục 3"), qd294.at("điểm 9.3.2")},
		Event:     "cell_resolution_on", Confidence: dossier.Verified,
	},
	Kinds: entrants, Needs: []string{"cell_official_count", "cell_votes_for"}, Later: append(afterCell, validate.SheetDay), Steady: true,
	Message: both("{cell_votes_for} phiếu tán thành trên {cell_official_count} đảng viên chính thức, chưa đủ hai phần ba (cần ít nhất {needed}).",
		"{cell_votes_for} votes of {cell_official_count} official members, less than two thirds ({needed} are needed)."),
	Check: checkVote,
}, {
	Rule: dossier.Rule{
		Code: "KN-20", Severity: dossier.Info,
		Title: both("Đảng ủy cơ sở quyết định kết nạp: ít nhất hai phần ba cấp ủy viên", "The grassroots committee decides by two thirds"),
		Why: both("Đảng ủy cơ sở được ủy quyền thì tập thể đảng ủy xem xét, phải được ít nhất hai phần ba cấp ủy viên đương nhiệm tán thành mới ra quyết định kết nạp. Danh sách không ghi cơ quan ra quyết định nên không tự xét.",
			"Where a grassroots committee decides, it does so as a body, by two thirds of its members. Lists do not name the body that decided."),
		Bad:  both("Ban thường vụ đảng ủy cơ sở quyết định kết nạp ngày 20/01/2024", "Decision of 20 January 2024 by the standing committee of a grassroots committee"),
		Good: both("Đảng ủy cơ sở họp, 10/13 cấp ủy viên tán thành, ngày 20/01/2024", "The whole committee met on 20 January 2024, 10 of 13 in favour"),
		Fix: both("Ghi đúng cơ quan ban hành quyết định trong hồ sơ. Ví dụ: QĐ 123-QĐ/ĐU của Đảng ủy xã.",
			"Name the body that decided, for example QĐ 123-QĐ/ĐU of the commune committee."),
		Citations: []dossier.Citation{qd29.at("điểm 4.3.2a"), qd24.at("điểm 4.3.2"), qd232.at("điểm 4.3.2"), hd06of2025.at("mục 3.7a"), qd294.at(""), qd20.at("")},
		Event:     "admission_decision_date", From: qd29.at("").From, To: qd20.at("").To, Confidence: dossier.Verified,
	},
	Kinds:   entrants,
	Message: both("Đảng ủy cơ sở quyết định kết nạp theo tập thể.", "The grassroots committee decides as a body."),
}, {
	Rule: dossier.Rule{
		Code: "KN-21", Severity: dossier.Info,
		Title: both("Ban thường vụ đảng ủy cơ sở quyết định kết nạp", "The standing committee of the grassroots committee decides"),
		Why: both("Từ 26/07/2026 ban thường vụ đảng ủy cơ sở quyết định kết nạp đảng viên; trước đó là tập thể đảng ủy (KN-20). Danh sách không ghi cơ quan ra quyết định nên không tự xét.",
			"Since 26 July 2026 the standing committee of the grassroots committee decides; before it was the whole committee (KN-20). Lists do not name the body that decided."),
		Bad:  both("Chi bộ tự ra quyết định kết nạp ngày 01/08/2026", "Decision of 1 August 2026 by the branch itself"),
		Good: both("Ban thường vụ Đảng ủy xã quyết định ngày 01/08/2026", "Decision of 1 August 2026 by the standing committee of the commune committee"),
		Fix: both("Ghi đúng cơ quan ban hành quyết định trong hồ sơ. Ví dụ: QĐ 123-QĐ/ĐU ngày 01/08/2026 của Ban Thường vụ Đảng ủy xã.",
			"Name the body that decided, for example QĐ 123-QĐ/ĐU of 1 August 2026, by the standing committee."),
		Citations: []dossier.Citation{qd208.at("")},
		Event:     "admission_decision_date", From: qd208.at("").From, Confidence: dossier.Secondary,
	},
	Kinds:   entrants,
	Message: both("Ban thường vụ đảng ủy cơ sở quyết định kết nạp.", "The standing committee decides."),
}}

// checkVote counts all official members of the branch, the absent too.
func checkVote(c *validate.Case) {
	all, ok := count(c, "cell_official_count")
	votes, counted := count(c, "cell_votes_for")
	switch needed := (2*all + 2) / 3; {
	case !ok || !counted || all == 0:
	case votes > all:
		c.Add(validate.Fault{Field: "cell_votes_for", Message: both(
			"{cell_votes_for} phiếu tán thành mà chi bộ chỉ có {cell_official_count} đảng viên chính thức.",
			"{cell_votes_for} votes, but the branch has {cell_official_count} official members.")})
	case votes < needed:
		c.Report("cell_votes_for", open("needed", strconv.Itoa(needed)))
	}
}
