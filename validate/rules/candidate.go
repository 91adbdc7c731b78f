package rules

import (
	"regexp"
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var candidateRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-26", Severity: dossier.Warning,
		Title: both("Bước tiến trình thấp hơn các ngày đã ghi", "Stage behind the dates of the row"),
		Why: both("Các ngày trong dòng cho thấy người này đã qua bước sau; bước ghi thấp hơn làm sai số nguồn kết nạp theo từng bước.",
			"The dates show a later step than the stage, so counts by stage are wrong."),
		Bad:  both("Bước 2, chi bộ xét 10/01/2024", "Stage 2, considered by the branch 10 January 2024"),
		Good: both("Bước 4, chi bộ xét 10/01/2024", "Stage 4, considered by the branch 10 January 2024"),
		Fix: both("Sửa bước tiến trình theo việc mới nhất đã làm. Ví dụ: chi bộ đã xét thì ghi 4. Chi bộ đề nghị kết nạp.",
			"Bring the stage up to the latest step, for example “4. Chi bộ đề nghị kết nạp” once the branch has considered."),
		Citations: []dossier.Citation{hdb12of2022.always("điểm II.1.1")}, Confidence: dossier.Verified,
	},
	Kinds: candidates, Needs: []string{"candidate_stage"},
	Message: both("Bước “{candidate_stage}” nhưng đã có {step} ngày {date}.", "The stage is “{candidate_stage}”, but the {step_en} is of {date}."),
	Check:   checkStageBehind,
}, {
	Rule: dossier.Rule{
		Code: "KN-27", Severity: dossier.Warning,
		Title: both("Đã kết nạp nhưng không ghi ngày", "Admitted, but without a date"),
		Why: both("Người đã kết nạp phải có ngày quyết định và ngày tổ chức lễ kết nạp; thiếu thì không tính được thời gian dự bị.",
			"An admitted person has a decision and a ceremony; without them probation cannot be counted."),
		Bad:  both("Bước 6, ngày quyết định và ngày vào Đảng để trống", "Stage 6, decision and ceremony blank"),
		Good: both("Bước 6, quyết định 20/01/2024, ngày vào Đảng 03/02/2024", "Stage 6, decision 20 January 2024, ceremony 3 February 2024"),
		Fix: both("Ghi ngày quyết định kết nạp và ngày vào Đảng theo hồ sơ, hoặc sửa bước tiến trình. Ví dụ: 20/01/2024 và 03/02/2024.",
			"Fill in both dates or mend the stage, for example 20 January 2024 and 3 February 2024."),
		Citations: []dossier.Citation{hdb12of2022.always("điểm II.1.1b")}, Confidence: dossier.Verified,
	},
	Kinds: candidates, Needs: []string{"candidate_stage"},
	Message: both("Bước “{candidate_stage}” mà ngày kết nạp để trống.", "The stage is “{candidate_stage}”, but no date of admission is written."),
	Check:   checkAdmittedUndated,
}, {
	Rule: dossier.Rule{
		Code: "KN-28", Severity: dossier.Warning,
		Title: both("Công nhận quần chúng ưu tú sau khi chi bộ xét kết nạp", "Recognised as outstanding after the branch considered admission"),
		Why: both("Quần chúng được công nhận ưu tú, theo dõi, bồi dưỡng rồi chi bộ mới xét kết nạp; ngày công nhận muộn hơn là ghi nhầm hoặc lệch cột.",
			"A person is recognised, helped and taught before the branch considers admission; a later date is a slip."),
		Bad:  both("Công nhận 15/03/2024, chi bộ xét 10/01/2024", "Recognised as outstanding 15 March 2024, considered 10 January 2024"),
		Good: both("Công nhận 15/03/2023, chi bộ xét 10/01/2024", "Recognised as outstanding 15 March 2023, considered 10 January 2024"),
		Fix: both("Đối chiếu nghị quyết công nhận quần chúng ưu tú, sửa ngày ghi nhầm. Ví dụ: 15/03/2024 → 15/03/2023.",
			"Compare with the resolution and mend the date, for example 15 March 2024 → 15 March 2023."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: candidates, Needs: []string{"candidate_recognised_on"},
	Message: both("Công nhận quần chúng ưu tú {candidate_recognised_on}, sau {step} {date}.", "Recognised as outstanding on {candidate_recognised_on}, after the {step_en} of {date}."),
	Check:   checkRecognisedAsOutstanding,
}, {
	Rule: dossier.Rule{
		Code: "KN-29", Severity: dossier.Info,
		Title: both("Giấy chứng nhận hết giá trị mà chi bộ chưa xét", "Certificate run out before the branch considered"),
		Why: both("Giấy chứng nhận có giá trị 60 tháng đến ngày chi bộ xét kết nạp (KN-10); quá hạn mà chưa xét thì phải cử đi học lại.",
			"The certificate is valid for 60 months up to the branch resolution (KN-10); once it has run out the class must be taken again."),
		Bad:  both("Cấp 15/01/2018, đến 30/06/2024 chi bộ chưa xét", "Certificate of 15 January 2018, not considered by 30 June 2024"),
		Good: both("Cấp 20/11/2023, đến 30/06/2024 chi bộ chưa xét", "Certificate of 20 November 2023, not considered by 30 June 2024"),
		Fix: both("Cử đi học lại lớp bồi dưỡng nhận thức về Đảng và ghi giấy mới. Ví dụ: 20/11/2023.",
			"Take the class again and record the new certificate, for example 20 November 2023."),
		Citations: []dossier.Citation{hd01of2021.always(""), hd06of2025.at("mục 5.4")}, Confidence: dossier.Secondary,
	},
	Kinds: candidates, Needs: []string{"certificate_issued_on"},
	Params:  []validate.Param{validate.Constant("valid_months", "months", 60)},
	Message: both("Giấy chứng nhận cấp {certificate_issued_on} đã quá {valid_months} tháng mà chi bộ chưa xét.", "The certificate of {certificate_issued_on} is older than {valid_months} months and the branch has not considered yet."),
	Check:   checkCertificateRunsOut,
}, {
	Rule: dossier.Rule{
		Code: "KN-30", Severity: dossier.Info,
		Title: both("Chưa phân công đảng viên giúp đỡ", "No party member assigned to help"),
		Why: both("Chi bộ phân công đảng viên chính thức theo dõi, giúp đỡ người được cử đi học lớp bồi dưỡng nhận thức về Đảng và giới thiệu khi xét kết nạp.",
			"The branch assigns an official member to help a candidate from the class on."),
		Bad:       both("Bước 3, đảng viên giúp đỡ để trống", "Stage 3, helping member blank"),
		Good:      both("Bước 3, đảng viên giúp đỡ: Trần Thị Bình", "Stage 3, helping member Trần Thị Bình"),
		Fix:       both("Ghi họ tên đảng viên được phân công. Ví dụ: Trần Thị Bình.", "Name the member, for example Trần Thị Bình."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: candidates, Needs: []string{"candidate_stage", "mentor_party_member"},
	Message: both("Bước “{candidate_stage}” mà chưa ghi đảng viên giúp đỡ.", "The stage is “{candidate_stage}”, but no member is named who helps."),
	Check: func(c *validate.Case) {
		if stage(c) >= 2 && c.Blank("mentor_party_member") {
			c.Report("mentor_party_member")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-31", Severity: dossier.Info,
		Title: both("Nguồn kết nạp đã quá 60 tuổi", "A candidate over 60"),
		Why: both("Người trên 60 tuổi chỉ được kết nạp khi ban thường vụ cấp ủy trực thuộc Trung ương đồng ý bằng văn bản (KN-02, KN-03), nên cần rà soát nguồn.",
			"Above 60 the provincial standing committee must consent in writing (KN-02, KN-03): such candidates should be reviewed."),
		Bad:  both("Sinh 10/01/1960, quần chúng ưu tú trong danh sách năm 2024", "Born 10 January 1960, a candidate in the list of 2024"),
		Good: both("Sinh 10/01/1990, quần chúng ưu tú trong danh sách năm 2024", "Born 10 January 1990, a candidate in the list of 2024"),
		Fix: both("Rà soát: đưa ra khỏi nguồn hoặc xin ý kiến của tỉnh ủy. Ví dụ: xin ý kiến bằng công văn trước khi chi bộ xét.",
			"Take the person off the list or ask for the consent, for example by letter before the branch considers the case."),
		Citations: append(regulations("điểm 1.1.1"), charter.at("Điều 1.2")), Confidence: dossier.Verified,
	},
	Kinds: candidates, Needs: []string{"birth_date"},
	Params:  []validate.Param{validate.Constant("max_age", "years", 60)},
	Message: both("Sinh {birth_date}, đã quá {max_age} tuổi mà chưa kết nạp.", "Born {birth_date}, over {max_age} and not admitted."),
	Check: func(c *validate.Case) {
		limit := c.Date("birth_date").Last().AddMonths(12*c.Param("max_age") + 1)
		if stage(c) < 6 && c.Text("admission_date") == "" && limit.Before(c.Day) {
			c.Report("birth_date")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-32", Severity: dossier.Warning,
		Title: both("Số quyết định kết nạp không đúng thể thức", "Number of the admission decision"),
		Why: both("Số quyết định gồm số thứ tự và ký hiệu “QĐ” cùng chữ viết tắt của cấp ủy ban hành; thiếu thì không tra được văn bản.",
			"The number has a serial number, “QĐ” and the letters of the committee; without them it cannot be found."),
		Bad:       both("QĐ kết nạp", "“QĐ kết nạp”"),
		Good:      both("123-QĐ/HU", "“123-QĐ/HU”"),
		Fix:       both("Chép đúng số, ký hiệu trên quyết định. Ví dụ: 123-QĐ/HU.", "Copy number and letters from the decision, for example 123-QĐ/HU."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: candidates, Needs: []string{"admission_decision_no"},
	Message: both("Số quyết định “{admission_decision_no}” không có số thứ tự.", "The decision “{admission_decision_no}” has no serial number."),
	Check: func(c *validate.Case) {
		if number := c.Text("admission_decision_no"); number != "" && !hasDigit.MatchString(number) {
			c.Report("admission_decision_no")
		}
	},
}}

var hasDigit = regexp.MustCompile(`\d`)

// stage is the number of the candidate's stage, 1 to 8; 0 where none is written.
func stage(c *validate.Case) int {
	code := c.Text("candidate_stage")
	return 1 + slices.IndexFunc(dossier.List("candidate_stage"), func(s dossier.Code) bool { return s.Code == code })
}

// proofs are dates that show that a stage has been reached, the highest first.
var proofs = []struct {
	field, vi, en string
	stage         int
}{
	{"admission_date", "lễ kết nạp", "ceremony", 6},
	{"admission_decision_date", "quyết định kết nạp", "admission decision", 5},
	{"cell_resolution_on", "nghị quyết chi bộ", "branch resolution", 4},
	{"certificate_issued_on", "giấy chứng nhận", "certificate", 2},
}

func checkStageBehind(c *validate.Case) {
	at := stage(c)
	for _, p := range proofs {
		if on := c.Date(p.field); at > 0 && at < p.stage && !on.IsZero() && !on.After(c.Day) {
			c.Report("candidate_stage", open("step", p.vi), open("step_en", p.en), personal("date", on.VN()))
			return
		}
	}
}

func checkAdmittedUndated(c *validate.Case) {
	dates := []string{"admission_date", "admission_decision_date"}
	written := slices.ContainsFunc(dates, func(f string) bool { return c.Text(f) != "" || c.Bad(f) })
	if empty := firstBlank(c, dates...); stage(c) >= 6 && !written && empty != "" {
		c.Report(empty)
	}
}

// checkCertificateRunsOut is about people whom the branch has not considered; KN-10 is about the others.
func checkCertificateRunsOut(c *validate.Case) {
	for _, step := range steps {
		if c.Text(step.field) != "" || c.Bad(step.field) {
			return
		}
	}
	if stage(c) < 4 && c.Date("certificate_issued_on").Last().AddMonths(c.Param("valid_months")).Before(c.Day) {
		c.Report("certificate_issued_on")
	}
}

func checkRecognisedAsOutstanding(c *validate.Case) {
	for _, step := range steps {
		if on := c.Date(step.field); c.Date("candidate_recognised_on").After(on) {
			c.Report("candidate_recognised_on", open("step", step.vi), open("step_en", step.en), personal("date", on.VN()))
			return
		}
	}
}
