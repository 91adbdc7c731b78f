package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var recognitionRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DB-03", Severity: dossier.Warning,
		Title: both("Xét công nhận chính thức trước khi hết 12 tháng dự bị", "Recognition considered before the end of probation"),
		Why: both("Chi bộ xét và cấp ủy quyết định công nhận đảng viên chính thức sau khi đảng viên dự bị đã đủ 12 tháng dự bị.",
			"The branch considers and the committee decides recognition after the 12 months are over."),
		Bad:  both("Ngày vào Đảng 03/02/2024, chi bộ xét chính thức 20/01/2025", "Ceremony 3 February 2024, branch considers recognition 20 January 2025"),
		Good: both("Ngày vào Đảng 03/02/2024, chi bộ xét chính thức 10/02/2025", "Ceremony 3 February 2024, branch considers recognition 10 February 2025"),
		Fix: both("Đối chiếu nghị quyết và quyết định công nhận chính thức, sửa ngày ghi nhầm. Ví dụ: 20/01/2025 → 10/02/2025.",
			"Compare with resolution and decision and mend the wrong date, for example 20 January 2025 → 10 February 2025."),
		Citations: []dossier.Citation{hd01of2021.at("mục 4"), charter.since("1991-01-01", "Điều 5")},
		Event:     "admission_date", From: oneRegime, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"admission_date"},
	Params: []validate.Param{validate.Constant("probation_months", "months", probationMonths)},
	Message: both("{step} công nhận chính thức ngày {date}, trước ngày hết {probation_months} tháng dự bị {due}.",
		"The {step_en} on recognition of {date} comes before the end of the {probation_months} months, {due}."),
	Check: checkRecognisedEarly,
}, {
	Rule: dossier.Rule{
		Code: "DB-04", Severity: dossier.Warning,
		Title: both("Chi bộ xét công nhận chính thức quá 30 ngày làm việc", "Branch considered recognition later than 30 working days"),
		Why: both("Trong 30 ngày làm việc kể từ ngày hết 12 tháng dự bị, chi bộ phải xét và đề nghị công nhận đảng viên chính thức.",
			"The branch considers recognition within 30 working days of the end of probation."),
		Bad:  both("Hết dự bị 03/02/2025, chi bộ xét 20/06/2025", "Probation ends 3 February 2025, branch considers recognition 20 June 2025"),
		Good: both("Hết dự bị 03/02/2025, chi bộ xét 05/03/2025", "Probation ends 3 February 2025, branch considers recognition 5 March 2025"),
		Fix: both("Kiểm tra ngày nghị quyết của chi bộ; nếu đúng, ghi lý do chậm ở “Ghi chú”. Ví dụ: chi bộ xét 05/03/2025.",
			"Check the date of the resolution; if it is right, note the reason, for example considered on 5 March 2025."),
		Citations: []dossier.Citation{qd29.at("điểm 4.2"), qd24.at("điểm 4.2"), qd232.at("điểm 4.2"), qd294.at("điểm 4.2"), qd20.at(""), qd208.at("")},
		Event:     "admission_date", From: qd29.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"admission_date", "official_resolution_on"}, Due: probationMonths,
	Params: []validate.Param{validate.Constant("working_days", "working days", 30)},
	Message: both("Chi bộ xét công nhận chính thức ngày {official_resolution_on}, {days} ngày sau khi hết dự bị, quá {working_days} ngày làm việc (đã trừ ngày nghỉ lễ, Tết).",
		"The branch considered recognition on {official_resolution_on}, {days} days after probation, more than {working_days} working days, public holidays left out."),
	Check: checkRecognisedLate,
}, {
	Rule: dossier.Rule{
		Code: "DB-05", Severity: dossier.Warning,
		Title: both("Quyết định công nhận chính thức quá 30 ngày làm việc sau nghị quyết", "Decision on recognition later than 30 working days"),
		Why: both("Cấp ủy có thẩm quyền quyết định công nhận đảng viên chính thức sau nghị quyết của chi bộ và trong 30 ngày làm việc; có thể gia hạn không quá 30 ngày làm việc.",
			"The committee decides after the branch and within 30 working days, which may be extended by up to 30."),
		Bad:  both("Chi bộ xét 10/02/2025, quyết định 20/06/2025", "Branch resolution 10 February 2025, decision 20 June 2025"),
		Good: both("Chi bộ xét 10/02/2025, quyết định 05/03/2025", "Branch resolution 10 February 2025, decision 5 March 2025"),
		Fix: both("Kiểm tra ngày nghị quyết và ngày quyết định; nếu đúng, ghi lý do hoặc văn bản gia hạn ở “Ghi chú”. Ví dụ: quyết định 05/03/2025.",
			"Check both dates; if they are right, note the reason or the extension, for example decided on 5 March 2025."),
		Citations: []dossier.Citation{qd29.at("điểm 4.3.1"), qd24.at("điểm 4.3.1"), qd232.at("điểm 4.3.1"), qd294.at("điểm 4.3.1"), qd20.at(""), qd208.at("")},
		Event:     "official_resolution_on", From: qd29.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"official_resolution_on", "official_decision_date"},
	Params: []validate.Param{validate.Constant("working_days", "working days", 30)},
	Message: both("Quyết định công nhận chính thức {official_decision_date} sau nghị quyết {event_date} {days} ngày, quá {working_days} ngày làm việc (đã trừ ngày nghỉ lễ, Tết).",
		"The decision of {official_decision_date} came {days} days after the resolution of {event_date}, more than {working_days} working days, public holidays left out."),
	Check: checkRecognitionDecision,
}, {
	Rule: dossier.Rule{
		Code: "DB-07", Severity: dossier.Warning,
		Title: both("Lớp đảng viên mới không nằm trong thời gian dự bị", "New-member class outside probation"),
		Why: both("Giấy chứng nhận học lớp bồi dưỡng đảng viên mới thuộc hồ sơ công nhận chính thức: học sau lễ kết nạp và trước khi chi bộ xét công nhận.",
			"The certificate of the new-member class belongs to the recognition file: after the ceremony, before the branch considers recognition."),
		Bad:  both("Ngày vào Đảng 03/02/2024, lớp đảng viên mới 15/12/2023", "Ceremony 3 February 2024, new-member class 15 December 2023"),
		Good: both("Ngày vào Đảng 03/02/2024, lớp đảng viên mới 15/07/2024", "Ceremony 3 February 2024, new-member class 15 July 2024"),
		Fix: both("Đối chiếu giấy chứng nhận lớp đảng viên mới, sửa ngày ghi nhầm (dễ nhầm với lớp nhận thức về Đảng). Ví dụ: 15/07/2024.",
			"Compare with the certificate, which is easily mistaken for that of the awareness class, for example 15 July 2024."),
		Citations: []dossier.Citation{hdb12of2022.always("điểm II.1.1c")},
		Event:     "admission_date", From: oneRegime, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"new_member_class_on", "admission_date"},
	Message: both("Lớp đảng viên mới {new_member_class_on} trước ngày vào Đảng {admission_date}.",
		"The new-member class of {new_member_class_on} comes before the ceremony of {admission_date}."),
	Check: checkNewMemberClass,
}}

// recognitionSteps are the steps of recognition; either may be the only one that a sheet has.
var recognitionSteps = []struct{ field, vi, en string }{
	{"official_resolution_on", "Nghị quyết chi bộ", "branch resolution"},
	{"official_decision_date", "Quyết định", "decision"},
}

func checkRecognisedEarly(c *validate.Case) {
	due, _ := endOfProbation(c.Event(), c.Param("probation_months"))
	for _, step := range recognitionSteps {
		if on := c.Date(step.field); on.Before(due) {
			c.Report(step.field, open("step", step.vi), open("step_en", step.en),
				personal("date", on.VN()), personal("due", due.VN()))
			return
		}
	}
}

func checkRecognisedLate(c *validate.Case) {
	_, due := endOfProbation(c.Date("admission_date"), probationMonths)
	on := c.Date("official_resolution_on").First()
	if on.IsZero() {
		return
	}
	reportLate(c, "official_resolution_on", due.Last(), on)
}

func checkRecognitionDecision(c *validate.Case) {
	if c.Date("official_decision_date").Before(c.Event()) {
		c.Add(validate.Fault{Field: "official_decision_date", Message: both(
			"Quyết định công nhận chính thức {official_decision_date} có trước nghị quyết chi bộ {event_date}.",
			"The decision of {official_decision_date} comes before the branch resolution of {event_date}.")})
		return
	}
	deadline("official_decision_date")(c)
}

func checkNewMemberClass(c *validate.Case) {
	class, recognised := c.Date("new_member_class_on"), c.Date("official_resolution_on")
	if recognised.IsZero() {
		recognised = c.Date("official_decision_date")
	}
	switch {
	case class.Before(c.Date("admission_date")):
		c.Report("new_member_class_on")
	case class.After(recognised):
		c.Add(validate.Fault{Field: "new_member_class_on", Vars: []dossier.Var{personal("recognised", recognised.VN())}, Message: both(
			"Lớp đảng viên mới {new_member_class_on} sau ngày xét công nhận chính thức {recognised}.",
			"The new-member class of {new_member_class_on} comes after recognition was considered on {recognised}.")})
	}
}
