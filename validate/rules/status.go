package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var statusRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "TT-02", Severity: dossier.Warning,
		Title: both("Miễn công tác và sinh hoạt khi còn trẻ", "Exempt from work and meetings below the usual age"),
		Why: both("Đảng viên tuổi cao, sức yếu tự nguyện xin và được chi bộ quyết nghị miễn; thường là nam trên 60, nữ trên 55 tuổi, hoặc ốm từ 3 tháng trở lên. Người được miễn vẫn là đảng viên.",
			"Old or weak members may ask to be exempt; usually men over 60 and women over 55, or the sick for 3 months or more. They remain members."),
		Bad:  both("Nam, 45 tuổi, miễn công tác và sinh hoạt", "Man of 45, exempt from work and meetings"),
		Good: both("Nam, 72 tuổi, miễn công tác và sinh hoạt", "Man of 72, exempt from work and meetings"),
		Fix: both("Kiểm tra trạng thái và ngày sinh; nếu miễn vì ốm đau thì ghi lý do ở “Ghi chú”. Ví dụ: ốm từ 05/2024, NQ chi bộ ngày 10/06/2024.",
			"Check status and birth date; where illness is the reason, note it, for example ill since May 2024."),
		Citations: []dossier.Citation{qd24.always("điểm 7.1"), qd294.at("điểm 9.3.2"), hdb27of2009.at("")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_status", "birth_date"},
	Params:  []validate.Param{validate.Constant("men", "years", 60), validate.Constant("women", "years", 55)},
	Message: both("Miễn công tác và sinh hoạt khi mới {years} tuổi.", "Exempt from work and meetings at the age of {years}."),
	Check:   checkExempt,
}}

// checkExempt takes the lower age where the sex is not known.
func checkExempt(c *validate.Case) {
	birth, on := c.Date("birth_date"), c.Day
	if c.Text("member_status") != "exempt" || birth.IsZero() {
		return
	}
	if since := c.Date("left_on"); !since.IsZero() {
		on = since.Last()
	}
	limit := c.Param("women")
	if c.Text("gender") == "male" {
		limit = c.Param("men")
	}
	if years := birth.First().MonthsUntil(on) / 12; years < limit {
		c.Report("member_status", personal("years", strconv.Itoa(years)))
	}
}
