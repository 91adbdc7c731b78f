package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var deadlineRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-19", Severity: dossier.Warning,
		Title: both("Quyết định kết nạp quá 60 ngày làm việc sau nghị quyết chi bộ", "Decision later than 60 working days after the resolution"),
		Why: both("Cấp ủy có thẩm quyền xem xét, quyết định trong 60 ngày làm việc kể từ khi nhận đủ hồ sơ; có thể gia hạn không quá 30 ngày làm việc.",
			"The committee decides within 60 working days, which may be extended by up to 30."),
		Bad:  both("Chi bộ xét 10/01/2024, quyết định 20/07/2024", "Considered 10 January 2024, decision 20 July 2024"),
		Good: both("Chi bộ xét 10/01/2024, quyết định 20/03/2024", "Considered 10 January 2024, decision 20 March 2024"),
		Fix: both("Kiểm tra ngày nghị quyết và ngày quyết định; nếu đúng, ghi lý do chậm hoặc văn bản gia hạn ở “Ghi chú”. Ví dụ: gia hạn theo CV 12-CV/ĐU ngày 01/04/2024.",
			"Check both dates; if they are right, note the reason or the extension, for example CV 12-CV/ĐU of 1 April 2024."),
		Citations: []dossier.Citation{qd29.at("điểm 4.3.1"), qd24.at("điểm 4.3.1"), qd232.at("điểm 4.3.1"), qd294.at("điểm 4.3.1"), qd20.at(""), qd208.at("")},
		Event:     "cell_resolution_on", From: qd29.at("").From, Confidence: dossier.Verified,
	},
	Kinds: entrants, Needs: []string{"cell_resolution_on", "admission_decision_date"},
	Params: []validate.Param{validate.Constant("working_days", "working days", 60)},
	Message: both("Quyết định kết nạp {admission_decision_date} sau nghị quyết chi bộ {event_date} {days} ngày, quá {working_days} ngày làm việc (đã trừ ngày nghỉ lễ, Tết).",
		"The decision of {admission_decision_date} came {days} days after the resolution of {event_date}, more than {working_days} working days, public holidays left out."),
	Check: deadline("admission_decision_date"),
}, {
	Rule: dossier.Rule{
		Code: "KN-22", Severity: dossier.Warning,
		Title: both("Lễ kết nạp quá 30 ngày làm việc kể từ khi nhận quyết định", "Ceremony later than 30 working days after receipt of the decision"),
		Why: both("Chi bộ tổ chức lễ kết nạp trong 30 ngày làm việc kể từ ngày nhận được quyết định; quá hạn phải được cấp ủy có thẩm quyền đồng ý. Danh sách ít khi ghi ngày nhận nên chỉ cảnh báo.",
			"The branch holds the ceremony within 30 working days of receiving the decision; later only with the committee's consent. Lists seldom tell the day of receipt, so this is only a warning."),
		Bad:  both("Quyết định 20/01/2024, ngày vào Đảng 19/05/2024", "Decision 20 January 2024, ceremony 19 May 2024"),
		Good: both("Quyết định 20/01/2024, ngày vào Đảng 03/02/2024", "Decision 20 January 2024, ceremony 3 February 2024"),
		Fix: both("Kiểm tra ngày quyết định, ngày chi bộ nhận và ngày lễ kết nạp; nếu đúng, ghi văn bản đồng ý cho chậm ở “Ghi chú”. Ví dụ: chi bộ nhận quyết định ngày 10/04/2024.",
			"Check the dates of decision, receipt and ceremony; if they are right, note the consent or the receipt, for example received on 10 April 2024."),
		Citations: []dossier.Citation{qd29.at("điểm 4.1"), qd24.at("điểm 4.1"), qd232.at("điểm 4.1"), qd294.at("điểm 4"), qd20.at("")},
		Event:     "admission_decision_date", From: qd29.at("").From, To: qd20.at("").To, Confidence: dossier.Verified,
	},
	Kinds: entrants, Needs: []string{"admission_decision_date", "admission_date"},
	Params: []validate.Param{validate.Constant("working_days", "working days", 30)},
	Message: both("Lễ kết nạp {admission_date} sau quyết định {event_date} {days} ngày, quá {working_days} ngày làm việc (đã trừ ngày nghỉ lễ, Tết); hạn tính từ ngày chi bộ nhận quyết định.",
		"The ceremony of {admission_date} came {days} days after the decision of {event_date}, more than {working_days} working days, public holidays left out; the limit counts from its receipt."),
	Check: deadline("admission_date"),
}, {
	Rule: dossier.Rule{
		Code: "KN-23", Severity: dossier.Warning,
		Title: both("Lễ kết nạp quá 30 ngày làm việc kể từ ngày ký quyết định", "Ceremony later than 30 working days after the decision"),
		Why: both("Từ 26/07/2026, chi bộ tổ chức kết nạp trong 30 ngày làm việc kể từ ngày ban hành quyết định.",
			"Since 26 July 2026 the ceremony is held within 30 working days of the day the decision was issued."),
		Bad:  both("Quyết định 01/08/2026, ngày vào Đảng 20/10/2026", "Decision 1 August 2026, ceremony 20 October 2026"),
		Good: both("Quyết định 01/08/2026, ngày vào Đảng 02/09/2026", "Decision 1 August 2026, ceremony 2 September 2026"),
		Fix: both("Kiểm tra ngày quyết định và ngày lễ kết nạp, sửa ngày ghi nhầm. Ví dụ: quyết định 01/08/2026, lễ kết nạp 02/09/2026.",
			"Check both dates and mend the wrong one, for example decision 1 August 2026, ceremony 2 September 2026."),
		Citations: []dossier.Citation{qd208.at("")},
		Event:     "admission_decision_date", From: qd208.at("").From, Confidence: dossier.Secondary,
	},
	Kinds: entrants, Needs: []string{"admission_decision_date", "admission_date"},
	Params: []validate.Param{validate.Constant("working_days", "working days", 30)},
	Message: both("Lễ kết nạp {admission_date} sau ngày ký quyết định {event_date} {days} ngày, quá {working_days} ngày làm việc (đã trừ ngày nghỉ lễ, Tết).",
		"The ceremony of {admission_date} came {days} days after the decision of {event_date}, more than {working_days} working days, public holidays left out."),
	Check: deadline("admission_date"),
}}

// deadline warns where a step came more working days after the event than the limit, and says so
// where that depends on the days that an office took off.
func deadline(field string) func(*validate.Case) {
	return func(c *validate.Case) {
		from, to := c.Event().Last(), c.Date(field).First()
		if !to.IsZero() {
			reportLate(c, field, from, to)
		}
	}
}

// reportLate puts the rule's message on a field whose date lies beyond the working days of the rule.
func reportLate(c *validate.Case, field string, from, to dossier.Date) {
	late := afterWorkingDays(from, to, c.Param("working_days"))
	if late == onTime {
		return
	}
	days := open("days", strconv.Itoa(from.DaysUntil(to)))
	if late == surelyLate {
		c.Report(field, days)
		return
	}
	c.Add(validate.Fault{Field: field, Vars: []dossier.Var{days}, Message: perhapsTooLate})
}

var perhapsTooLate = both(
	"Có thể đã quá hạn {working_days} ngày làm việc ({days} ngày, có ngày nghỉ lễ, Tết xen giữa). Đối chiếu lịch nghỉ của cơ quan.",
	"Possibly later than {working_days} working days ({days} days, with public holidays among them). Look at the days off of the office.")
