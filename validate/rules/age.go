package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var ageRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-01", Severity: dossier.Error,
		Title: both("Chưa đủ 18 tuổi khi chi bộ xét kết nạp", "Under 18 when the branch considered admission"),
		Why: both("Người vào Đảng phải từ đủ 18 tuổi trở lên, tính theo tháng, tại thời điểm chi bộ xét kết nạp chứ không phải ngày tổ chức lễ kết nạp.",
			"An applicant must be at least 18, counted by month, on the day the branch considers the case, not on the day of the ceremony."),
		Bad:  both("Sinh 15/09/2006, chi bộ xét 10/02/2024 (17 năm 4 tháng)", "Born 15 September 2006, considered 10 February 2024 (17 years and 4 months)"),
		Good: both("Sinh 15/01/2006, chi bộ xét 10/02/2024 (18 năm)", "Born 15 January 2006, considered 10 February 2024 (18 years)"),
		Fix: both("Đối chiếu ngày sinh trên giấy khai sinh với ngày nghị quyết chi bộ; sửa ô ghi nhầm. Nếu ghi đúng thì việc kết nạp chưa đủ điều kiện về tuổi, báo cáo cấp ủy có thẩm quyền. Ví dụ: 15/09/2006 → 15/09/2005.",
			"Compare the birth certificate with the branch resolution and mend the wrong one, for example 15 September 2006 → 15 September 2005. If both are right, report to the committee."),
		Citations: append(regulations("điểm 1.1.1"), charter.at("Điều 1.2")),
		Event:     "cell_resolution_on", From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds: entrants, Needs: []string{"birth_date"}, Later: afterCell, Happened: members,
	Params: []validate.Param{validate.Constant("min_age", "years", 18)},
	Message: both("Chưa đủ {min_age} tuổi khi xét kết nạp: sinh {birth_date}, xét {event_date}, mới được {years} năm {months} tháng.",
		"Under {min_age} when considered for admission: born {birth_date}, considered {event_date}, aged {years} years {months} months."),
	Check: checkMinimumAge,
}, {
	Rule: dossier.Rule{
		Code: "KN-02", Severity: dossier.Error,
		Title: both("Quá 60 tuổi khi chi bộ xét kết nạp mà không có văn bản đồng ý", "Over 60 when considered, without recorded consent"),
		Why: both("Chỉ xem xét kết nạp người đến đủ 60 tuổi, tính theo tháng; trên 60 tuổi phải được ban thường vụ cấp ủy trực thuộc Trung ương đồng ý bằng văn bản.",
			"Persons up to 60, counted by month, may be considered; above that the provincial standing committee must consent in writing."),
		Bad:  both("Sinh 10/01/1963, chi bộ xét 20/05/2023, không có văn bản đồng ý", "Born 10 January 1963, considered 20 May 2023, no written consent"),
		Good: both("Sinh 10/01/1963, chi bộ xét 20/05/2023, CV 123-CV/TU ngày 05/05/2023", "Born 10 January 1963, considered 20 May 2023, CV 123-CV/TU of 5 May 2023"),
		Fix: both("Kiểm tra ngày sinh và ngày chi bộ xét; nếu đúng, ghi số và ngày văn bản đồng ý vào cột “Văn bản đồng ý kết nạp người trên 60 tuổi”. Ví dụ: CV 123-CV/TU ngày 05/05/2023.",
			"Check both dates; if they are right, record number and date of the consent, for example CV 123-CV/TU of 5 May 2023."),
		Citations: append(regulations("điểm 1.1.1"), charter.at("Điều 1.2")),
		Event:     "cell_resolution_on", From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds: entrants, Needs: []string{"birth_date"}, Later: afterCell, Happened: members,
	Params: []validate.Param{validate.Constant("max_age", "years", 60)},
	Message: both("Quá {max_age} tuổi khi xét kết nạp mà không có văn bản đồng ý: sinh {birth_date}, xét {event_date}, đã {years} năm {months} tháng.",
		"Over {max_age} when considered for admission and no consent is recorded: born {birth_date}, considered {event_date}, aged {years} years {months} months."),
	Check: checkMaximumAge,
}, {
	Rule: dossier.Rule{
		Code: "KN-03", Severity: dossier.Error,
		Title: both("Văn bản đồng ý kết nạp người trên 60 tuổi có sau quyết định", "Consent for a person over 60 dated after the decision"),
		Why: both("Ban thường vụ tỉnh ủy phải đồng ý bằng văn bản trước khi cấp ủy ra quyết định kết nạp người trên 60 tuổi.",
			"The provincial standing committee must consent in writing before the decision to admit a person over 60."),
		Bad:  both("CV 123-CV/TU ngày 05/06/2023, quyết định ngày 01/06/2023", "CV 123-CV/TU of 5 June 2023, decision 1 June 2023"),
		Good: both("CV 123-CV/TU ngày 05/05/2023, quyết định ngày 01/06/2023", "CV 123-CV/TU of 5 May 2023, decision 1 June 2023"),
		Fix: both("Ghi đúng số và ngày của văn bản đồng ý; ngày đó không được sau ngày quyết định kết nạp. Ví dụ: CV 123-CV/TU ngày 05/05/2023.",
			"Record number and date of the consent, not later than the decision, for example CV 123-CV/TU of 5 May 2023."),
		Citations: []dossier.Citation{hd01of2016.at("mục 1.1"), hd01of2021.at("mục 1.1"), hd06of2025.at("mục 1"), hd01of2026.at("")},
		Event:     "admission_decision_date", From: hd01of2016.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"age_consent", "admission_decision_date"},
	Message: both("Văn bản đồng ý ngày {consent} có sau quyết định kết nạp ngày {admission_decision_date}.",
		"The consent of {consent} is later than the admission decision of {admission_decision_date}."),
	Check: checkConsent,
}}

// checkMinimumAge is sure only when every day that the dates can mean is too early by month. In
// the month of the birthday, before the day, "tính theo tháng" may be read either way.
func checkMinimumAge(c *validate.Case) {
	birth, on := c.Date("birth_date"), c.Event()
	limit := 12 * c.Param("min_age")
	switch {
	case birth.IsZero():
	case calendarMonths(birth.First(), on.Last()) < limit:
		c.Report("birth_date", age(birth, on)...)
	case birth.Last().AddMonths(limit).After(on.First()):
		c.Add(validate.Fault{Field: "birth_date", Severity: dossier.Warning, Vars: age(birth, on), Message: both(
			"Có thể chưa đủ {min_age} tuổi khi xét kết nạp: sinh {birth_date}, xét {event_date}. Cần xem giấy khai sinh và cách tính theo tháng.",
			"Possibly under {min_age} when considered: born {birth_date}, considered {event_date}. Look at the birth certificate and how months are counted.")})
	}
}

// checkMaximumAge leaves the month of the sixtieth birthday open in the same way.
func checkMaximumAge(c *validate.Case) {
	birth, on := c.Date("birth_date"), c.Event()
	limit := 12 * c.Param("max_age")
	switch {
	case birth.IsZero() || c.Text("age_consent") != "":
	case calendarMonths(birth.Last(), on.First()) > limit:
		c.Report("birth_date", age(birth, on)...)
	case birth.First().AddMonths(limit).Before(on.Last()):
		c.Add(validate.Fault{Field: "birth_date", Severity: dossier.Warning, Vars: age(birth, on), Message: both(
			"Có thể đã quá {max_age} tuổi khi xét kết nạp: sinh {birth_date}, xét {event_date}. Cần xem giấy khai sinh và cách tính theo tháng.",
			"Possibly over {max_age} when considered: born {birth_date}, considered {event_date}. Look at the birth certificate and how months are counted.")})
	}
}

func checkConsent(c *validate.Case) {
	if on := dateIn(c.Text("age_consent")); on.After(c.Date("admission_decision_date")) {
		c.Report("age_consent", personal("consent", on.VN()))
	}
}

// calendarMonths is the difference of year and month, whatever the days.
func calendarMonths(from, to dossier.Date) int {
	return (int(to.Year)-int(from.Year))*12 + int(to.Month) - int(from.Month)
}

// age is the age on a day for a message, by the earliest day of each date.
func age(birth, on dossier.Date) []dossier.Var {
	months := max(0, birth.First().MonthsUntil(on.First()))
	return []dossier.Var{
		personal("years", strconv.Itoa(months/12)),
		personal("months", strconv.Itoa(months%12)),
	}
}
