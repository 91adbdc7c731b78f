package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// readmissionRules judge a second admission after the member had left: the days of the second
// stand in columns of their own, as on the member's form.
var readmissionRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KL-01", Severity: dossier.Error,
		Title: both("Kết nạp lại khi chưa đủ 36 tháng kể từ ngày ra khỏi Đảng", "Re-admitted less than 36 months after leaving"),
		Why: both("Người đã ra khỏi Đảng chỉ được xét kết nạp lại sau ít nhất 36 tháng. Nơi danh sách chỉ có “Ngày rời” và “Ngày vào Đảng” thì cũng có thể hai cột bị đổi chỗ, nên chỉ cảnh báo.",
			"Re-admission takes at least 36 months after leaving. Where a list has only a day of leaving and one of admission the two may also be swapped, so that is only a warning."),
		Bad:  both("Ra khỏi Đảng 10/01/2022, quyết định kết nạp lại 20/01/2024", "Left the party 10 January 2022, decision on re-admission 20 January 2024"),
		Good: both("Ra khỏi Đảng 10/01/2020, quyết định kết nạp lại 20/01/2024", "Left the party 10 January 2020, decision on re-admission 20 January 2024"),
		Fix: both("Kiểm tra hai ngày theo quyết định; nếu đúng là kết nạp lại khi chưa đủ 36 tháng thì báo cáo cấp ủy có thẩm quyền. Ví dụ: 10/01/2022 → 10/01/2020.",
			"Check both dates; if they are right, report to the committee, for example 10 January 2022 → 10 January 2020."),
		Citations: []dossier.Citation{qd29.at("điểm 3.5.1"), qd24.at("điểm 3.5.1"), qd232.at("điểm 3.5.1"), qd294.at("điểm 3.5.1"), qd20.at(""), qd208.at("")},
		Event:     "second_decision_date", From: qd29.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Later: []string{"second_admission_date", "admission_decision_date", "admission_date"},
	Params:  []validate.Param{validate.Constant("wait", "months", 36)},
	Message: both("Ra khỏi Đảng ngày {left}, kết nạp lại ngày {event_date}: chưa đủ {wait} tháng.", "Left on {left} and re-admitted on {event_date}: less than {wait} months."),
	Check:   checkWait,
}, {
	Rule: dossier.Rule{
		Code: "KL-02", Severity: dossier.Error,
		Title: both("Kết nạp lại khi chưa đủ 60 tháng kể từ khi được xóa án tích", "Re-admitted less than 60 months after the record was cleared"),
		Why: both("Người bị án hình sự về tội ít nghiêm trọng chỉ được xét kết nạp lại sau ít nhất 60 tháng kể từ khi được xóa án tích.",
			"After a conviction for a less serious crime re-admission takes at least 60 months from the day the record is cleared."),
		Bad:  both("Xóa án tích 10/01/2022, quyết định kết nạp lại 20/01/2025", "Record cleared 10 January 2022, decision on re-admission 20 January 2025"),
		Good: both("Xóa án tích 10/01/2019, quyết định kết nạp lại 20/01/2025", "Record cleared 10 January 2019, decision on re-admission 20 January 2025"),
		Fix: both("Ghi ngày theo giấy xác nhận xóa án tích; nếu đúng là chưa đủ 60 tháng thì báo cáo cấp ủy có thẩm quyền. Ví dụ: 10/01/2019.",
			"Copy the day from the proof; if the time is too short, report to the committee, for example 10 January 2019."),
		Citations: readmissionBy("điểm 3.5.1"), Event: "second_decision_date", From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"record_cleared_on"}, Later: []string{"second_admission_date"},
	Params:  []validate.Param{validate.Constant("wait", "months", 60)},
	Message: both("Xóa án tích ngày {record_cleared_on}, kết nạp lại ngày {event_date}: chưa đủ {wait} tháng.", "The record was cleared on {record_cleared_on}, the re-admission is of {event_date}: less than {wait} months."),
	Check:   checkCleared,
}, {
	Rule: dossier.Rule{
		Code: "KL-03", Severity: dossier.Error,
		Title: both("Chỉ kết nạp lại một lần, phải qua thời gian dự bị", "Re-admitted once only, with a new probation"),
		Why: both("Chỉ xem xét kết nạp lại một lần, nên một người có nhiều nhất hai lần kết nạp; người được kết nạp lại phải trải qua đủ 12 tháng dự bị như người mới.",
			"Re-admission happens once in a life, so nobody is admitted more than twice; the 12 months of probation begin anew."),
		Bad:  both("Số lần kết nạp: 3; hoặc vào Đảng lần thứ hai 03/02/2024, chính thức lần thứ hai 03/02/2024", "3 admissions; or second ceremony 3 February 2024, official again 3 February 2024"),
		Good: both("Số lần kết nạp: 2; vào Đảng lần thứ hai 03/02/2024, chính thức lần thứ hai 03/02/2025", "2 admissions; second ceremony 3 February 2024, official again 3 February 2025"),
		Fix: both("Kiểm tra lý lịch đảng viên và quyết định kết nạp lại, sửa số hoặc ngày ghi nhầm. Ví dụ: chính thức lần thứ hai 03/02/2025.",
			"Check the file and the decision and mend the number or the day, for example official again on 3 February 2025."),
		Citations: readmissionBy("điểm 3.5"), Event: "second_admission_date", From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Later: []string{"second_decision_date", validate.SheetDay}, Steady: true,
	Params: []validate.Param{
		validate.Constant("admissions", "times", 2),
		validate.Constant("probation_months", "months", probationMonths),
	},
	Message: both("Số lần kết nạp là {admission_count}; nhiều nhất là {admissions} lần.", "Admitted {admission_count} times; {admissions} are the most."),
	Check:   checkOnce,
}, {
	Rule: dossier.Rule{
		Code: "KL-04", Severity: dossier.Warning,
		Title: both("Kết nạp lại phải được ban thường vụ tỉnh ủy đồng ý", "Re-admission needs the province's consent"),
		Why: both("Ban thường vụ tỉnh ủy, thành ủy trực thuộc Trung ương phải đồng ý bằng văn bản trước khi cấp ủy có thẩm quyền ra quyết định kết nạp lại.",
			"The provincial standing committee consents in writing before the decision."),
		Bad:  both("Quyết định kết nạp lại 20/01/2024, văn bản đồng ý để trống", "Decision on re-admission 20 January 2024, consent blank"),
		Good: both("CV 45-CV/TU ngày 10/01/2024, quyết định kết nạp lại 20/01/2024", "CV 45-CV/TU of 10 January 2024, decision on re-admission 20 January 2024"),
		Fix: both("Ghi số và ngày văn bản đồng ý; ngày đó không được sau ngày quyết định. Ví dụ: CV 45-CV/TU ngày 10/01/2024.",
			"Write number and day of the consent, not later than the decision, for example CV 45-CV/TU of 10 January 2024."),
		Citations: readmissionBy("điểm 3.5.1"), Event: "second_decision_date", From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"readmission_consent"}, Later: []string{"second_admission_date"},
	Message: both("Kết nạp lại ngày {event_date} mà chưa ghi văn bản đồng ý.", "Re-admitted on {event_date}, and no consent is recorded."),
	Check:   checkReadmissionConsent,
}, {
	Rule: dossier.Rule{
		Code: "KL-05", Severity: dossier.Error,
		Title: both("Kết nạp lại người thuộc diện không được kết nạp lại", "Re-admission of one who is never re-admitted"),
		Why: both("Không kết nạp lại người tự bỏ sinh hoạt đảng, xin ra khỏi Đảng (trừ hoàn cảnh gia đình đặc biệt khó khăn), gây mất đoàn kết nội bộ nghiêm trọng, bị kết án về tội tham nhũng hoặc tội nghiêm trọng trở lên. Mức tội được ghi lại trong các văn bản từ năm 2025, nên từ đó mức tội chỉ cảnh báo.",
			"Never those who quit or asked to leave (special hardship apart), caused serious disunity, or were convicted of corruption or of a serious crime. The class of crime was reworded in 2025, so from then on that alone is only a warning."),
		Bad:  both("Lý do: Tự bỏ sinh hoạt đảng; kết nạp lại 20/01/2024", "Reason “Tự bỏ sinh hoạt đảng” (quit), re-admitted 20 January 2024"),
		Good: both("Lý do: Bị xóa tên; kết nạp lại 20/01/2024", "Reason “Bị xóa tên” (struck off), re-admitted 20 January 2024"),
		Fix: both("Kiểm tra lý do trong quyết định cho ra khỏi Đảng, sửa nếu ghi nhầm; nếu đúng thì báo cáo cấp ủy có thẩm quyền. Ví dụ: Bị xóa tên.",
			"Check the reason in the decision; if it is right, report to the committee. “Bị xóa tên”, for example, is no bar."),
		Citations: []dossier.Citation{qd24.at("điểm 3.5.2"), qd232.at("điểm 3.5.2"), qd294.at("điểm 3.5.2"), qd20.at(""), qd208.at("")},
		Event:     "second_decision_date", From: qd24.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"struck_off_reason"}, Later: []string{"second_admission_date"},
	Message: both("Đã ra khỏi Đảng với lý do “{struck_off_reason}”: thuộc diện không kết nạp lại.", "Left the party as “{struck_off_reason}”: never re-admitted."),
	Check:   checkBarred,
}}

// readmissionBy cites the Quy định on re-admission; the point is known in those whose text was seen.
func readmissionBy(point string) []dossier.Citation {
	return []dossier.Citation{
		qd45.at(""), qd29.at(""), qd24.at(point), qd232.at(point), qd294.at(point), qd20.at(""), qd208.at(""),
	}
}

// checkWait asks only, where the row has but one admission: its day of leaving may be of a later departure.
func checkWait(c *validate.Case) {
	left, again := c.Date("struck_off_on"), isReadmitted(c)
	field := "struck_off_on"
	if left.IsZero() || !again {
		left, field = c.Date("left_on"), "left_on"
	}
	if left.IsZero() || !c.Event().Before(left.First().AddMonths(c.Param("wait"))) {
		return
	}
	shown := personal("left", left.VN())
	switch {
	case field == "struck_off_on":
		c.Report(field, shown)
	case !hasLeft(c) && !again && left.Before(c.Event()):
		c.Warn(field, shown)
	}
}

// isReadmitted reports whether the row has a day of a second admission.
func isReadmitted(c *validate.Case) bool {
	return c.Text("second_decision_date") != "" || c.Text("second_admission_date") != ""
}

func checkCleared(c *validate.Case) {
	cleared := c.Date("record_cleared_on")
	switch {
	case cleared.IsZero():
		if c.Text("struck_off_reason") == "lesser_crime" && c.Blank("record_cleared_on") {
			c.Add(validate.Fault{Field: "record_cleared_on", Severity: dossier.Warning, Message: both(
				"Người bị kết án được kết nạp lại mà chưa ghi ngày được xóa án tích.",
				"Re-admitted after a conviction, and the day on which the record was cleared is blank.")})
		}
	case c.Event().Before(cleared.First().AddMonths(c.Param("wait"))):
		c.Report("record_cleared_on")
	}
}

func checkOnce(c *validate.Case) {
	if n, ok := count(c, "admission_count"); ok && n > c.Param("admissions") {
		c.Report("admission_count")
	}
	first, _ := endOfProbation(c.Date("second_admission_date"), c.Param("probation_months"))
	if c.Date("second_official_date").Before(first) {
		c.Add(validate.Fault{Field: "second_official_date", Vars: []dossier.Var{personal("due", first.VN())}, Message: both(
			"Chính thức lần thứ hai ngày {second_official_date}, trước ngày hết {probation_months} tháng dự bị là {due} (vào Đảng lần thứ hai {second_admission_date}).",
			"Official again on {second_official_date}, before the {probation_months} months of probation end on {due} (second ceremony {second_admission_date}).")})
	}
}

func checkReadmissionConsent(c *validate.Case) {
	consent := c.Text("readmission_consent")
	if c.Blank("readmission_consent") {
		c.Report("readmission_consent")
	} else if on := dateIn(consent); on.After(c.Event()) {
		c.Add(validate.Fault{Field: "readmission_consent", Vars: []dossier.Var{personal("consent", on.VN())}, Message: both(
			"Văn bản đồng ý ngày {consent} có sau ngày kết nạp lại {event_date}.",
			"The consent of {consent} is later than the re-admission of {event_date}.")})
	}
}

// checkBarred is sure of a class of crime only under the wording of 2021.
func checkBarred(c *validate.Case) {
	switch c.Text("struck_off_reason") {
	case "quit", "asked", "disunity", "corruption":
		c.Report("struck_off_reason")
	case "serious_crime":
		if c.Event().After(qd24.at("").To) {
			c.Add(validate.Fault{Field: "struck_off_reason", Severity: dossier.Warning, Message: both(
				"Đã ra khỏi Đảng với lý do “{struck_off_reason}”: đối chiếu mức tội với quy định đang có hiệu lực trước khi kết luận.",
				"Left the party as “{struck_off_reason}”: compare the class of crime with the regulation in force before deciding.")})
			return
		}
		c.Report("struck_off_reason")
	}
}
