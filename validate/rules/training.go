package rules

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

// trainingRules judge the lists of classes whose certificates KN-09, KN-10 and DB-07 rest on.
var trainingRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-43", Severity: dossier.Warning,
		Title:     both("Giấy chứng nhận cấp trước ngày khai giảng", "Certificate before the class began"),
		Why:       both("Giấy chứng nhận cấp khi học xong, nên không thể trước ngày khai giảng.", "A certificate is given after the class, so not before it began."),
		Bad:       both("Khai giảng 06/11/2023, cấp giấy 20/10/2023", "Class began 6 November 2023, certificate of 20 October 2023"),
		Good:      both("Khai giảng 06/11/2023, cấp giấy 20/11/2023", "Class began 6 November 2023, certificate of 20 November 2023"),
		Fix:       both("Kiểm tra quyết định mở lớp và giấy chứng nhận. Ví dụ: 20/10/2023 → 20/11/2023.", "Check both papers, for example 20 October 2023 → 20 November 2023."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: trainings, Needs: []string{"started_on", "certificate_issued_on"},
	Message: both("Giấy chứng nhận cấp {certificate_issued_on}, trước ngày khai giảng {started_on}.", "The certificate of {certificate_issued_on} comes before the class of {started_on}."),
	Check: func(c *validate.Case) {
		if c.Date("certificate_issued_on").Before(c.Date("started_on")) {
			c.Report("certificate_issued_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-44", Severity: dossier.Warning,
		Title: both("Có số giấy chứng nhận nhưng không ghi ngày cấp", "Certificate number without its date"),
		Why: both("Thời hạn 60 tháng tính từ ngày cấp; có số mà không có ngày thì không xét được giấy còn giá trị hay không (KN-10).",
			"The 60 months count from the day of issue; without it nobody knows whether the certificate is valid (KN-10)."),
		Bad:       both("Số 125/2023, ngày cấp để trống", "Number 125/2023, date blank"),
		Good:      both("Số 125/2023, cấp 20/11/2023", "Number 125/2023 of 20 November 2023"),
		Fix:       both("Ghi ngày cấp theo giấy chứng nhận. Ví dụ: 20/11/2023.", "Copy the day from the certificate, for example 20 November 2023."),
		Citations: []dossier.Citation{hd06of2025.always("mục 5.4")}, Confidence: dossier.Secondary,
	},
	Kinds: []dossier.Kind{dossier.Candidate, dossier.Training}, Needs: []string{"certificate_no", "certificate_issued_on"},
	Message: both("Có số giấy chứng nhận {certificate_no} mà ngày cấp để trống.", "The certificate {certificate_no} has no date."),
	Check: func(c *validate.Case) {
		if c.Text("certificate_no") != "" && c.Blank("certificate_issued_on") {
			c.Report("certificate_issued_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-45", Severity: dossier.Warning,
		Title:     both("Không đạt nhưng được cấp giấy chứng nhận", "Failed, but with a certificate"),
		Why:       both("Chỉ người hoàn thành chương trình mới được cấp giấy chứng nhận.", "Only those who complete the class get a certificate."),
		Bad:       both("Xếp loại: Không đạt, số giấy 125/2023", "Grade “Không đạt” (failed), certificate 125/2023"),
		Good:      both("Xếp loại: Khá, số giấy 125/2023", "Grade “Khá” (good), certificate 125/2023"),
		Fix:       both("Sửa xếp loại hoặc xóa số giấy chứng nhận. Ví dụ: Khá.", "Mend the grade or remove the number, for example “Khá”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: trainings, Needs: []string{"grade", "certificate_no"},
	Message: both("Xếp loại “{grade}” mà có số giấy chứng nhận {certificate_no}.", "The grade is “{grade}”, with the certificate {certificate_no}."),
	Check: func(c *validate.Case) {
		if grade := vntext.Fold(c.Text("grade")); c.Text("certificate_no") != "" && (strings.Contains(grade, "khong dat") || strings.Contains(grade, "chua dat")) {
			c.Report("grade")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-46", Severity: dossier.Warning,
		Title: both("Một số giấy chứng nhận cấp cho hai người", "One certificate number for two persons"),
		Why: both("Mỗi giấy chứng nhận có số riêng; trùng số là chép nhầm dòng, hoặc một người ghi hai lần.",
			"Every certificate has its own number; one used twice was copied, or a person stands twice."),
		Bad:       both("125/2023 ở dòng 8 và dòng 9", "125/2023 in rows 8 and 9"),
		Good:      both("125/2023 ở dòng 8, 126/2023 ở dòng 9", "125/2023 in row 8, 126/2023 in row 9"),
		Fix:       both("Đối chiếu sổ cấp giấy chứng nhận. Ví dụ: dòng 9 là 126/2023.", "Compare with the register, for example row 9 has 126/2023."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: trainings, Needs: []string{"certificate_no"},
	Message: both("Số giấy chứng nhận {repeated} ghi ở dòng {first} và dòng {second}.", "The certificate {repeated} stands in rows {first} and {second}."),
	Whole: func(s *validate.Sheet) {
		reportRepeated(s, "certificate_no", func(r *dossier.Record) string {
			if r.Text("certificate_no") == "" {
				return ""
			}
			return vntext.Fold(r.Text("certificate_no")) + "|" + r.Text("training_kind") + "|" + r.Text("class_name")
		})
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-47", Severity: dossier.Warning,
		Title: both("Giấy chứng nhận cấp quá lâu sau khi khai giảng", "Certificate long after the class began"),
		Why: both("Lớp bồi dưỡng nhận thức về Đảng và lớp đảng viên mới kéo dài không quá vài tuần; giấy cấp sau hơn một năm là nhầm năm.",
			"These classes take a few weeks; a certificate more than a year later has a wrong year."),
		Bad:       both("Khai giảng 06/11/2022, cấp giấy 20/11/2023", "Class began 6 November 2022, certificate of 20 November 2023"),
		Good:      both("Khai giảng 06/11/2023, cấp giấy 20/11/2023", "Class began 6 November 2023, certificate of 20 November 2023"),
		Fix:       both("Kiểm tra năm của hai ngày. Ví dụ: 06/11/2022 → 06/11/2023.", "Check both years, for example 6 November 2022 → 6 November 2023."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: trainings, Needs: []string{"training_kind", "started_on", "certificate_issued_on"},
	Params:  []validate.Param{validate.Constant("longest", "months", 12)},
	Message: both("Khai giảng {started_on}, cấp giấy {certificate_issued_on}: hơn {longest} tháng.", "Begun on {started_on}, certificate of {certificate_issued_on}: more than {longest} months."),
	Check: func(c *validate.Case) {
		kind := c.Text("training_kind")
		late := c.Date("started_on").Last().AddMonths(c.Param("longest")).Before(c.Date("certificate_issued_on"))
		if late && (kind == "awareness" || kind == "new_member") {
			c.Report("certificate_issued_on")
		}
	},
}}
