package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var probationRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DB-01", Severity: dossier.Info,
		Title: both("Thời gian dự bị là 12 tháng, tính từ ngày tổ chức lễ kết nạp", "Probation is 12 months from the ceremony"),
		Why: both("Người được kết nạp phải trải qua 12 tháng dự bị, tính từ ngày chi bộ làm lễ kết nạp, không phải từ ngày quyết định. DB-02 đến DB-06 áp dụng quy định này.",
			"Probation lasts 12 months from the ceremony, not from the decision. DB-02 to DB-06 apply it."),
		Bad:       both("Quyết định 20/01/2024, chính thức 20/01/2025", "Decision 20 January 2024, official 20 January 2025"),
		Good:      both("Lễ kết nạp 03/02/2024, chính thức 03/02/2025", "Ceremony 3 February 2024, official 3 February 2025"),
		Fix:       both("Tính từ ngày vào Đảng. Ví dụ: 03/02/2024 → 03/02/2025.", "Count from the ceremony, for example 3 February 2024 → 3 February 2025."),
		Citations: []dossier.Citation{charter.since("1991-01-01", "Điều 5.1")},
		Event:     "admission_date", From: oneRegime, Confidence: dossier.Verified,
	},
	Kinds:   members,
	Message: both("Thời gian dự bị là 12 tháng.", "Probation is 12 months."),
}, {
	Rule: dossier.Rule{
		Code: "DB-02", Severity: dossier.Error,
		Title: both("Ngày chính thức không đúng 12 tháng sau ngày vào Đảng", "The official date is not 12 months after the ceremony"),
		Why: both("Đảng viên được công nhận chính thức thì ngày chính thức là ngày hết 12 tháng dự bị, tính từ ngày kết nạp, dù chi bộ hoặc cấp ủy xét chậm.",
			"A recognised member is official from the end of the 12 months after the ceremony, however late the branch or the committee acted."),
		Bad:  both("Ngày vào Đảng 03/02/2024, ngày chính thức 20/01/2025", "Ceremony 3 February 2024, official 20 January 2025"),
		Good: both("Ngày vào Đảng 03/02/2024, ngày chính thức 03/02/2025", "Ceremony 3 February 2024, official 3 February 2025"),
		Fix: both("Đối chiếu quyết định kết nạp và quyết định công nhận chính thức. Ngày chính thức là ngày hết 12 tháng dự bị, ở đây là {due}. Ví dụ: vào Đảng 03/02/2024 thì chính thức 03/02/2025.",
			"Compare both decisions. The official date is the end of the 12 months, here {due}. For example ceremony 3 February 2024, official 3 February 2025."),
		Citations: append(regulations("điểm 4.2"), charter.since("1991-01-01", "Điều 5.1")),
		Event:     "admission_date", From: oneRegime, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"admission_date", "official_date"},
	Params: []validate.Param{validate.Constant("probation_months", "months", probationMonths)},
	Message: both("Ngày chính thức {official_date} sớm hơn ngày hết {probation_months} tháng dự bị là {due} (vào Đảng {admission_date}).",
		"The official date {official_date} is earlier than the end of the {probation_months} months, {due} (ceremony {admission_date})."),
	Check: checkOfficialDate,
}, {
	Rule: dossier.Rule{
		Code: "DB-08", Severity: dossier.Info,
		Title: both("Thời gian dự bị theo quy định trước năm 1991", "Probation under the regimes before 1991"),
		Why: both("Trước năm 1991 thời gian dự bị khác nhau theo thành phần xã hội (2, 4, 6, 12 tháng đến 2 năm), nên không xét lỗi theo 12 tháng; chỉ nêu ngày chính thức trước ngày vào Đảng hoặc sau hơn 2 năm.",
			"Before 1991 probation differed by social class (2, 4, 6, 12 months to 2 years): the 12 months are not applied; only an official date before the ceremony or more than 2 years after it is told."),
		Bad:  both("Ngày vào Đảng 03/02/1975, ngày chính thức 03/02/1974", "Ceremony 3 February 1975, official 3 February 1974"),
		Good: both("Ngày vào Đảng 03/02/1975, ngày chính thức 03/11/1976", "Ceremony 3 February 1975, official 3 November 1976"),
		Fix: both("Xem lại lý lịch đảng viên; sửa nếu ghi nhầm. Ví dụ: 03/02/1974 → 03/02/1976.",
			"Look at the member's file and mend what is wrong, for example 3 February 1974 → 3 February 1976."),
		Citations: []dossier.Citation{hdb12of2022.always("Phụ lục 1")},
		Event:     "admission_date", To: oneRegime.AddDays(-1), Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"admission_date", "official_date"},
	Params: []validate.Param{validate.Constant("max_months", "months", 24)},
	Message: both("Ngày chính thức {official_date} không phù hợp ngày vào Đảng {admission_date} (trước năm 1991 dự bị tối đa {max_months} tháng).",
		"The official date {official_date} does not fit the ceremony {admission_date}; before 1991 probation took up to {max_months} months."),
	Check: checkOldProbation,
}}

// probationMonths is the length of probation: Điều lệ Đảng, Điều 5.1.
const probationMonths = 12

// oneRegime is the first day from which probation is 12 months for everybody.
var oneRegime = dossier.MustDate("1991-01-01")

// checkOfficialDate takes 28 February and 1 March for a ceremony of 29 February.
func checkOfficialDate(c *validate.Case) {
	official, held := c.Date("official_date"), c.Date("admission_date")
	first, last := endOfProbation(held, c.Param("probation_months"))
	due := personal("due", last.VN())
	switch {
	case official.Before(first):
		c.Report("official_date", due)
	case official.After(last):
		c.Add(validate.Fault{Field: "official_date", Severity: dossier.Warning, Vars: []dossier.Var{due}, Message: both(
			"Ngày chính thức {official_date} muộn hơn ngày hết {probation_months} tháng dự bị là {due} (vào Đảng {admission_date}).",
			"The official date {official_date} is later than the end of the {probation_months} months, {due} (ceremony {admission_date}).")})
	}
}

// endOfProbation is the day on which probation ends; for 29 February both days that stand for it.
func endOfProbation(held dossier.Date, months int) (first, last dossier.Date) {
	first = held.AddMonths(months)
	if last = first; held.Full() && first.Day != held.Day {
		last = first.AddDays(1)
	}
	return first, last
}

// isDue reports whether the official date is the calculated end of probation.
func isDue(c *validate.Case) bool {
	first, last := endOfProbation(c.Date("admission_date"), probationMonths)
	official := c.Date("official_date")
	return !first.IsZero() && (official == first || official == last)
}

func checkOldProbation(c *validate.Case) {
	official, held := c.Date("official_date"), c.Date("admission_date")
	if official.Before(held) || official.After(held.Last().AddMonths(c.Param("max_months"))) {
		c.Report("official_date")
	}
}
