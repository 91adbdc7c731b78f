package rules

import (
	"slices"
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var badgeRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "TD-04", Severity: dossier.Error,
		Title: both("Mức huy hiệu Đảng", "Badge levels"),
		Why: both("Huy hiệu Đảng chỉ có các mức 30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85 và 90 năm; không có mức 35.",
			"The badge exists for 30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85 and 90 years; there is none for 35."),
		Bad:  dossier.Plain("35"),
		Good: dossier.Plain("30"),
		Fix: both("Ghi mức huy hiệu cao nhất đã được tặng theo quyết định. Ví dụ: 30.",
			"State the highest badge awarded by decision, for example 30."),
		Citations: []dossier.Citation{hd01of2021.always("mục 18")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"party_badge"},
	Message: both("Không có huy hiệu Đảng {party_badge} năm.", "There is no badge for {party_badge} years."),
	Check:   checkBadgeLevel,
}, {
	Rule: dossier.Rule{
		Code: "TD-05", Severity: dossier.Error,
		Title: both("Huy hiệu Đảng cao hơn tuổi đảng", "Badge above party age"),
		Why: both("Huy hiệu được tặng khi đủ tuổi đảng, tính từ ngày quyết định kết nạp; người bệnh nặng được xét sớm không quá 12 tháng, riêng mức từ 70 năm không quá 24 tháng.",
			"The badge needs the party age, counted from the decision; in serious illness it may come up to 12 months early, from 70 years on up to 24."),
		Bad:  both("Quyết định kết nạp 20/01/2000, huy hiệu 30 năm ở danh sách năm 2024", "Decision 20 January 2000, badge 30 in a list of 2024"),
		Good: both("Quyết định kết nạp 20/01/1990, huy hiệu 30 năm", "Decision 20 January 1990, badge 30"),
		Fix: both("Đối chiếu quyết định kết nạp và quyết định tặng huy hiệu, sửa ô ghi nhầm. Ví dụ: vào Đảng năm 1990 thì đến năm 2024 là huy hiệu 30 năm.",
			"Compare both decisions and mend the wrong cell. A member admitted in 1990 has the badge for 30 years in 2024."),
		Citations: []dossier.Citation{hd01of2021.always("mục 18"), charter.always("Điều 5.4")},
		Event:     "admission_decision_date", Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"party_badge"}, Later: []string{"admission_date"},
	Params: []validate.Param{
		validate.Constant("early_months", "months", 12),
		{Name: "early_months_high", Unit: "months", Values: []validate.Dated{
			{To: day("2021-07-29"), Value: 12}, {From: day("2021-07-30"), Value: 24},
		}},
	},
	Message: both("Huy hiệu {party_badge} năm nhưng đến {sheet_day} mới {years} năm tuổi đảng.",
		"A badge for {party_badge} years, with {years} years of party age on {sheet_day}."),
	Check: checkBadgeAge,
}}

var badgeLevels = []string{"30", "40", "45", "50", "55", "60", "65", "70", "75", "80", "85", "90"}

func checkBadgeLevel(c *validate.Case) {
	if badge := c.Text("party_badge"); badge != "" && badge != "0" && !slices.Contains(badgeLevels, badge) {
		c.Report("party_badge")
	}
}

// checkBadgeAge judges on the day of the sheet, which cannot be before the day of the award.
func checkBadgeAge(c *validate.Case) {
	level, err := strconv.Atoi(c.Text("party_badge"))
	if err != nil {
		return
	}
	early := c.Param("early_months")
	if level >= 70 {
		early = c.ParamOn("early_months_high", c.Day)
	}
	months := c.Event().First().MonthsUntil(c.Day)
	if months < 12*level-early {
		c.Report("party_badge", personal("years", strconv.Itoa(max(0, months/12))), open("sheet_day", c.Day.VN()))
	}
}
