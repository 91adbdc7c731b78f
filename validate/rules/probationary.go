package rules

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

var probationaryRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DB-06", Severity: dossier.Warning,
		Title: both("Đảng viên dự bị quá hạn", "Probation overdue"),
		Why: both("Hết 12 tháng dự bị mà không đủ tư cách thì xóa tên, không kéo dài thời gian dự bị; quá thêm 30 ngày làm việc để chi bộ xét và 30 ngày làm việc để cấp ủy quyết định là quá hạn.",
			"Probation is not extended: after the 12 months, 30 working days for the branch and 30 for the committee it is overdue."),
		Bad:  both("Ngày vào Đảng 03/02/2022, đến 30/09/2023 vẫn dự bị", "Ceremony 3 February 2022, still probationary on 30 September 2023"),
		Good: both("Ngày vào Đảng 03/02/2022, ngày chính thức 03/02/2023", "Ceremony 3 February 2022, official 3 February 2023"),
		Fix: both("Ghi ngày chính thức nếu đã được công nhận; nếu chưa, báo cáo cấp ủy. Ví dụ: vào Đảng 03/02/2022, chính thức 03/02/2023.",
			"Fill in the official date if recognised, else report to the committee. For example ceremony 3 February 2022, official 3 February 2023."),
		Citations: []dossier.Citation{charter.always("Điều 5.2")},
		Event:     "admission_date", From: oneRegime, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"admission_date"},
	Params: []validate.Param{
		validate.Constant("probation_months", "months", probationMonths),
		validate.Constant("grace", "working days", 60), // 30 for the branch and 30 for the committee
	},
	Message: both("Vào Đảng ngày {admission_date}, đến {sheet_day} chưa có ngày chính thức: dự bị quá hạn hoặc ghi thiếu.",
		"Ceremony on {admission_date}, and no official date by {sheet_day}: probation is overdue, or the date is missing."),
	Check: checkOverdue,
}, {
	Rule: dossier.Rule{
		Code: "DB-09", Severity: dossier.Error,
		Title: both("Đảng viên dự bị có thẻ đảng hoặc giữ chức vụ cấp ủy", "Probationary member with a card or a committee post"),
		Why: both("Đảng viên dự bị không được biểu quyết, ứng cử, bầu cử trong Đảng, nên không giữ chức vụ cấp ủy và chưa được phát thẻ đảng viên.",
			"A probationary member neither votes nor stands for election, so holds no committee post, and has no card yet."),
		Bad:  both("Đảng viên dự bị, số thẻ 02012345", "Probationary member with card number 02012345"),
		Good: both("Đảng viên dự bị, số thẻ để trống", "Probationary member, card number blank"),
		Fix: both("Nếu đã được công nhận chính thức thì sửa loại đảng viên và ghi ngày chính thức; nếu còn dự bị thì xóa số thẻ, chức vụ ghi nhầm. Ví dụ: Loại đảng viên: Chính thức; ngày chính thức 03/02/2025.",
			"If recognised, mend the type and fill in the official date; if still probationary, remove the card or post, for example type “Chính thức”, official 3 February 2025."),
		Citations: []dossier.Citation{charter.always("Điều 3.4")}, Confidence: dossier.Verified,
	},
	Kinds:   members,
	Message: both("Đảng viên dự bị mà có số thẻ đảng {party_card_no}.", "A probationary member with the party card {party_card_no}."),
	Check:   checkProbationaryRights,
}}

func checkOverdue(c *validate.Case) {
	field := "official_date"
	switch {
	case c.Text("official_date") != "" || c.Bad("official_date") || hasLeft(c):
		return
	case c.Text("member_type") == "probationary" && !c.Has("official_date"):
		field = "member_type"
	case c.Text("member_type") == "official" || !c.Blank("official_date"):
		return
	}
	_, due := endOfProbation(c.Event().Last(), c.Param("probation_months"))
	if afterWorkingDays(due, c.Day, c.Param("grace")) == surelyLate {
		c.Report(field, open("sheet_day", c.Day.VN()))
	}
}

// hasLeft reports whether the member is one no longer, so that nothing is due from them.
func hasLeft(c *validate.Case) bool {
	switch c.Text("member_status") {
	case "transferred", "expelled", "struck_off", "resigned", "deceased":
		return true
	}
	return false
}

func checkProbationaryRights(c *validate.Case) {
	if !onProbation(c) {
		return
	}
	switch {
	case c.Text("party_card_no") != "":
		c.Report("party_card_no")
	case isCommitteePost(c.Text("party_position")):
		c.Add(validate.Fault{Field: "party_position", Message: both(
			"Đảng viên dự bị mà giữ chức vụ cấp ủy “{party_position}”.",
			"A probationary member with the committee post “{party_position}”.")})
	}
}

// onProbation believes the type in the row; without one, a ceremony within the last 12 months
// and no official date.
func onProbation(c *validate.Case) bool {
	if t := c.Text("member_type"); t != "" {
		return t == "probationary"
	}
	held := c.Date("admission_date")
	return !held.IsZero() && c.Text("official_date") == "" && !c.Bad("official_date") &&
		held.AddMonths(probationMonths).After(c.Day)
}

// isCommitteePost tells posts of a party committee from those of an association in the same column.
func isCommitteePost(post string) bool {
	folded := " " + vntext.Fold(post) + " "
	if strings.Contains(folded, " doan ") || strings.Contains(folded, " hoi ") {
		return false
	}
	for _, word := range []string{" bi thu ", " uy vien ", " cap uy ", " bt ", " pbt ", " cuv "} {
		if strings.Contains(folded, word) {
			return true
		}
	}
	return false
}

// isFormer reports whether a post was held and is no more.
func isFormer(post string) bool {
	folded := " " + vntext.Fold(post) + " "
	return strings.Contains(folded, " nguyen ") || strings.Contains(folded, " cuu ")
}
