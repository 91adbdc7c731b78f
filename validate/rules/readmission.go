package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var readmissionRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KL-01", Severity: dossier.Warning,
		Title: both("Kết nạp lại khi chưa đủ 36 tháng kể từ ngày ra khỏi Đảng", "Re-admitted less than 36 months after leaving"),
		Why: both("Người đã ra khỏi Đảng chỉ được xét kết nạp lại sau ít nhất 36 tháng. Ngày rời Đảng sớm hơn ngày vào Đảng của một người đang sinh hoạt cũng có thể do hai cột bị đổi chỗ.",
			"Re-admission takes at least 36 months after leaving. In the row of an active member the two columns may also be swapped."),
		Bad: "Ra khỏi Đảng 10/01/2022, kết nạp lại 03/02/2024", Good: "Ra khỏi Đảng 10/01/2020, kết nạp lại 03/02/2024",
		Fix: both("Kiểm tra hai ngày theo quyết định; nếu đúng là kết nạp lại khi chưa đủ 36 tháng thì báo cáo cấp ủy. Ví dụ: 10/01/2022 → 10/01/2020.",
			"Check both dates; if they are right, report to the committee, for example 10/01/2022 → 10/01/2020."),
		Citations: []dossier.Citation{qd29.at("điểm 3.5.1"), qd24.at("điểm 3.5.1"), qd232.at("điểm 3.5.1"), qd294.at("điểm 3.5.1"), qd20.at(""), qd208.at("")},
		Event:     "admission_decision_date", From: qd29.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"left_on"}, Later: []string{"admission_date"},
	Params:  []validate.Param{validate.Constant("wait", "months", 36)},
	Message: both("Ngày rời Đảng {left_on}, kết nạp {event_date}: chưa đủ {wait} tháng.", "Left on {left_on} and admitted on {event_date}: less than {wait} months."),
	Check: func(c *validate.Case) {
		left := c.Date("left_on")
		if !hasLeft(c) && left.Before(c.Event()) && c.Event().Before(left.First().AddMonths(c.Param("wait"))) {
			c.Report("left_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KL-02", Severity: dossier.Error,
		Title: both("Kết nạp lại người đã bị kết án về tội ít nghiêm trọng", "Re-admission after a less serious crime"),
		Why: both("Người bị án hình sự về tội ít nghiêm trọng chỉ được xét kết nạp lại sau 60 tháng kể từ khi được xóa án tích.",
			"After a conviction for a less serious crime re-admission takes 60 months from the day the record is cleared."),
		Bad: "Xóa án tích 10/01/2022, kết nạp lại 03/02/2025", Good: "Xóa án tích 10/01/2019, kết nạp lại 03/02/2025",
		Fix:       both("Giữ giấy xác nhận xóa án tích trong hồ sơ. Ví dụ: xóa án tích 10/01/2019.", "Keep the proof in the file, for example record cleared on 10/01/2019."),
		Citations: []dossier.Citation{qd232.always("điểm 3.5.1"), qd294.at("điểm 3.5.1")}, Event: "admission_decision_date", Confidence: dossier.Verified,
	},
	Kinds:   members,
	Params:  []validate.Param{validate.Constant("wait", "months", 60)},
	Message: both("Chưa đủ {wait} tháng kể từ khi xóa án tích.", "Less than {wait} months since the record was cleared."),
}, {
	Rule: dossier.Rule{
		Code: "KL-03", Severity: dossier.Error,
		Title: both("Chỉ kết nạp lại một lần, phải qua thời gian dự bị", "Re-admitted once only, with a new probation"),
		Why: both("Chỉ xem xét kết nạp lại một lần; người được kết nạp lại phải trải qua thời gian dự bị như người mới.",
			"Re-admission happens once in a life, and probation begins anew."),
		Bad: "Kết nạp lại lần thứ hai năm 2024", Good: "Kết nạp 1995, kết nạp lại 2015, chính thức 2016",
		Fix: both("Kiểm tra lý lịch đảng viên; ghi lần kết nạp đầu ở “Ghi chú”. Ví dụ: kết nạp lần đầu 03/02/1995.",
			"Check the file and note the first admission, for example first admitted on 03/02/1995."),
		Citations: []dossier.Citation{qd24.always("điểm 3.5.3, 3.5.4"), qd294.at("điểm 3.5")}, Event: "admission_decision_date", Confidence: dossier.Verified,
	},
	Kinds:   members,
	Params:  []validate.Param{validate.Constant("admissions", "times", 2)},
	Message: both("Kết nạp lại quá một lần.", "Re-admitted more than once."),
}, {
	Rule: dossier.Rule{
		Code: "KL-04", Severity: dossier.Warning,
		Title: both("Kết nạp lại phải được ban thường vụ tỉnh ủy đồng ý", "Re-admission needs the province's consent"),
		Why: both("Ban thường vụ cấp ủy trực thuộc Trung ương phải đồng ý bằng văn bản trước khi cấp ủy ra quyết định kết nạp lại.",
			"The provincial standing committee consents in writing before the decision."),
		Bad: "Kết nạp lại 03/02/2024, không có văn bản đồng ý", Good: "CV 45-CV/TU ngày 10/01/2024, kết nạp lại 03/02/2024",
		Fix:       both("Ghi số, ngày văn bản đồng ý ở “Ghi chú”. Ví dụ: CV 45-CV/TU ngày 10/01/2024.", "Note number and date, for example CV 45-CV/TU ngày 10/01/2024."),
		Citations: []dossier.Citation{qd294.always("điểm 3.5.1")}, Event: "admission_decision_date", Confidence: dossier.Verified,
	},
	Kinds:   members,
	Message: both("Kết nạp lại mà chưa có văn bản đồng ý.", "Re-admitted without recorded consent."),
}, {
	Rule: dossier.Rule{
		Code: "KL-05", Severity: dossier.Error,
		Title: both("Những người không được kết nạp lại", "Who is never re-admitted"),
		Why: both("Không kết nạp lại người tự bỏ sinh hoạt đảng, xin ra khỏi Đảng (trừ hoàn cảnh gia đình đặc biệt khó khăn), gây mất đoàn kết nghiêm trọng, bị kết án về tội tham nhũng hoặc tội nghiêm trọng trở lên. Mức tội cụ thể theo từng thời kỳ phải xem văn bản.",
			"Never those who quit or asked to leave (special hardship apart), caused serious disunity, or were convicted of corruption or a serious crime; the exact class of crime changed over time."),
		Bad: "Xin ra khỏi Đảng năm 2015, kết nạp lại năm 2024", Good: "Xóa tên năm 2012, kết nạp lại năm 2024 sau khi được đồng ý",
		Fix:       both("Báo cáo cấp ủy có thẩm quyền trước khi xét. Ví dụ: ghi lý do ra khỏi Đảng ở “Ghi chú”.", "Report before considering, and note the reason of leaving, for example."),
		Citations: []dossier.Citation{qd24.always("điểm 3.5.2"), qd232.at("điểm 3.5.2"), qd294.at("điểm 3.5.2")}, Event: "admission_decision_date", Confidence: dossier.Verified,
	},
	Kinds:   members,
	Message: both("Thuộc diện không được kết nạp lại.", "Among those who are never re-admitted."),
}}
