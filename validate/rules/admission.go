package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var admissionRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-37", Severity: dossier.Warning,
		Title: both("Học lớp nhận thức về Đảng khi còn quá nhỏ tuổi", "Awareness class far too young"),
		Why: both("Lớp bồi dưỡng nhận thức về Đảng dành cho người sắp đủ tuổi kết nạp; giấy chứng nhận cấp trước 16 tuổi là nhầm ngày sinh hoặc ngày cấp.",
			"The class is for people about to reach the age of admission; a certificate before 16 means that a date is wrong."),
		Bad:  both("Sinh 10/05/2000, giấy chứng nhận cấp 20/11/2013", "Born 10 May 2000, certificate of 20 November 2013"),
		Good: both("Sinh 10/05/2000, giấy chứng nhận cấp 20/11/2023", "Born 10 May 2000, certificate of 20 November 2023"),
		Fix: both("Kiểm tra ngày sinh và ngày cấp giấy chứng nhận. Ví dụ: 20/11/2013 → 20/11/2023.",
			"Check both dates, for example 20 November 2013 → 20 November 2023."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: []dossier.Kind{dossier.Member, dossier.Candidate, dossier.Training}, Needs: []string{"birth_date", "certificate_issued_on"},
	Params:  []validate.Param{validate.Constant("min_age", "years", 16)},
	Message: both("Giấy chứng nhận cấp {certificate_issued_on} khi mới {years} tuổi (sinh {birth_date}).", "The certificate of {certificate_issued_on} was given at the age of {years} (born {birth_date})."),
	Check:   tooYoung("certificate_issued_on"),
}, {
	Rule: dossier.Rule{
		Code: "KN-38", Severity: dossier.Warning,
		Title: both("Lễ kết nạp quá lâu sau nghị quyết chi bộ", "Ceremony long after the branch resolution"),
		Why: both("Thiếu ngày quyết định thì xét cả chặng: cấp ủy quyết định trong 60 ngày làm việc, gia hạn không quá 30, lễ kết nạp trong 30 ngày làm việc tiếp theo.",
			"Where the decision is not dated the whole way is judged: 60 working days to decide, up to 30 more, and 30 to the ceremony."),
		Bad:  both("Chi bộ xét 10/01/2024, ngày vào Đảng 19/05/2025, không ghi ngày quyết định", "Considered 10 January 2024, ceremony 19 May 2025, decision not dated"),
		Good: both("Chi bộ xét 10/01/2024, ngày vào Đảng 19/05/2024", "Considered 10 January 2024, ceremony 19 May 2024"),
		Fix: both("Ghi ngày quyết định kết nạp và kiểm tra năm của hai ngày kia. Ví dụ: quyết định 20/03/2024, ngày vào Đảng 19/05/2024.",
			"Fill in the decision and check the years, for example decision 20 March 2024, ceremony 19 May 2024."),
		Citations: []dossier.Citation{qd29.at("điểm 4.1, 4.3.1"), qd24.at("điểm 4.1, 4.3.1"), qd232.at("điểm 4.1, 4.3.1"), qd294.at("điểm 4"), qd20.at(""), qd208.at("")},
		Event:     "cell_resolution_on", From: qd29.at("").From, Confidence: dossier.Verified,
	},
	Kinds: entrants, Needs: []string{"cell_resolution_on", "admission_date"},
	Params: []validate.Param{validate.Constant("working_days", "working days", 120)},
	Message: both("Ngày vào Đảng {admission_date} sau nghị quyết chi bộ {event_date} {days} ngày, quá {working_days} ngày làm việc.",
		"The ceremony of {admission_date} came {days} days after the resolution of {event_date}, more than {working_days} working days."),
	Check: func(c *validate.Case) {
		if c.Text("admission_decision_date") == "" && !c.Bad("admission_decision_date") {
			deadline("admission_date")(c)
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-39", Severity: dossier.Warning,
		Title: both("Văn bản đồng ý kết nạp người trên 60 tuổi không ghi ngày", "Consent for a person over 60 without its date"),
		Why: both("Phải có ngày của văn bản mới xét được văn bản có trước quyết định kết nạp hay không (KN-03).",
			"Only its date tells whether the consent came before the decision (KN-03)."),
		Bad:       both("Có", "“Có” (yes)"),
		Good:      both("CV 123-CV/TU ngày 05/05/2023", "CV 123-CV/TU of 5 May 2023"),
		Fix:       both("Ghi số và ngày của văn bản đồng ý. Ví dụ: CV 123-CV/TU ngày 05/05/2023.", "Write number and date, for example CV 123-CV/TU of 5 May 2023."),
		Citations: []dossier.Citation{hd01of2021.always("mục 1.1")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"age_consent"},
	Message: both("Văn bản đồng ý “{age_consent}” không có ngày.", "The consent “{age_consent}” has no date."),
	Check: func(c *validate.Case) {
		if text := c.Text("age_consent"); text != "" && dateIn(text).IsZero() {
			c.Report("age_consent")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-40", Severity: dossier.Info,
		Title: both("Có văn bản đồng ý dù chưa quá 60 tuổi", "Consent recorded for a person not over 60"),
		Why: both("Văn bản đồng ý chỉ cần cho người trên 60 tuổi; có mà không cần thì có thể ghi nhầm dòng hoặc sai ngày sinh.",
			"The consent is for persons over 60 only; elsewhere it may stand in the wrong row, or the birth date is wrong."),
		Bad:       both("Sinh 10/01/1990, chi bộ xét 10/01/2024, CV 123-CV/TU", "Born 10 January 1990, considered 10 January 2024, CV 123-CV/TU"),
		Good:      both("Sinh 10/01/1960, chi bộ xét 10/01/2024, CV 123-CV/TU", "Born 10 January 1960, considered 10 January 2024, CV 123-CV/TU"),
		Fix:       both("Kiểm tra ngày sinh và dòng ghi văn bản. Ví dụ: 10/01/1990 → 10/01/1960.", "Check birth date and row, for example 10 January 1990 → 10 January 1960."),
		Citations: []dossier.Citation{hd01of2021.always("mục 1.1")}, Event: "cell_resolution_on", Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"age_consent", "birth_date"}, Later: afterCell,
	Params:  []validate.Param{validate.Constant("max_age", "years", 60)},
	Message: both("Có văn bản đồng ý nhưng sinh {birth_date}, chưa quá {max_age} tuổi khi xét {event_date}.", "A consent, but born {birth_date} and not over {max_age} when considered on {event_date}."),
	Check: func(c *validate.Case) {
		birth := c.Date("birth_date")
		if c.Text("age_consent") != "" && !birth.IsZero() && c.Event().Before(birth.First().AddMonths(12*c.Param("max_age"))) {
			c.Report("age_consent")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-41", Severity: dossier.Warning,
		Title: both("Vào Đảng trước năm 2011 khi còn quá nhỏ tuổi", "Admitted before 2011 far too young"),
		Why: both("Điều lệ Đảng các khóa trước cũng chỉ kết nạp người từ 18 tuổi, thời kỳ kháng chiến có trường hợp sớm hơn; dưới 16 tuổi là nhầm ngày sinh hoặc ngày vào Đảng.",
			"Earlier charters admitted from 18 too, in the wars sometimes earlier; below 16 a date is wrong."),
		Bad:  both("Sinh 10/05/1970, vào Đảng 03/02/1984", "Born 10 May 1970, ceremony 3 February 1984"),
		Good: both("Sinh 10/05/1960, vào Đảng 03/02/1984", "Born 10 May 1960, ceremony 3 February 1984"),
		Fix: both("Kiểm tra ngày sinh và ngày vào Đảng trong lý lịch đảng viên. Ví dụ: 10/05/1970 → 10/05/1960.",
			"Check both dates in the member's file, for example 10 May 1970 → 10 May 1960."),
		Citations: []dossier.Citation{practice.at("")}, Event: "admission_date", To: charter.at("").From.AddDays(-1), Confidence: dossier.Memory,
	},
	Kinds: members, Needs: []string{"birth_date", "admission_date"},
	Params:  []validate.Param{validate.Constant("min_age", "years", 16)},
	Message: both("Vào Đảng {admission_date} khi mới {years} tuổi (sinh {birth_date}).", "Admitted on {admission_date} at the age of {years} (born {birth_date})."),
	Check:   tooYoung("admission_date"),
}, {
	Rule: dossier.Rule{
		Code: "KN-42", Severity: dossier.Warning,
		Title: both("Nghị quyết, quyết định và lễ kết nạp cùng một ngày", "Resolution, decision and ceremony on one day"),
		Why: both("Chi bộ xét, cấp ủy cấp trên quyết định, chi bộ nhận quyết định rồi làm lễ: ba việc của hai cấp khó xảy ra trong một ngày, thường là một ngày được chép vào ba cột.",
			"The branch, the committee above and the branch again: three steps on one day mostly mean that one date was copied."),
		Bad:  both("Cả ba ngày đều là 03/02/2024", "All three on 3 February 2024"),
		Good: both("Nghị quyết 10/12/2023, quyết định 20/01/2024, ngày vào Đảng 03/02/2024", "Resolution 10 December 2023, decision 20 January 2024, ceremony 3 February 2024"),
		Fix: both("Ghi lại từng ngày theo nghị quyết, quyết định và biên bản lễ kết nạp. Ví dụ: 10/12/2023, 20/01/2024, 03/02/2024.",
			"Take each date from its paper, for example 10 December 2023, 20 January 2024, 3 February 2024."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: entrants, Needs: []string{"cell_resolution_on", "admission_decision_date", "admission_date"},
	Message: both("Nghị quyết chi bộ, quyết định và lễ kết nạp cùng ghi ngày {admission_date}.", "Branch resolution, decision and ceremony are all of {admission_date}."),
	Check: func(c *validate.Case) {
		held := c.Date("admission_date")
		if held.Full() && held == c.Date("admission_decision_date") && held == c.Date("cell_resolution_on") {
			c.Report("admission_date")
		}
	},
}}

// tooYoung warns where a person was surely younger than min_age on the date of a field.
func tooYoung(field string) func(*validate.Case) {
	return func(c *validate.Case) {
		if years, under := clearlyUnder(c.Date("birth_date"), c.Date(field), c.Param("min_age")); under {
			c.Report(field, years)
		}
	}
}

// clearlyUnder reports whether a person was surely younger than a number of years on a day, and how old.
func clearlyUnder(birth, on dossier.Date, years int) (dossier.Var, bool) {
	if birth.IsZero() || on.IsZero() || on.Before(birth) {
		return dossier.Var{}, false
	}
	under := on.Before(birth.First().AddMonths(12 * years))
	return personal("years", strconv.Itoa(fullYears(birth.First(), on.Last()))), under
}
