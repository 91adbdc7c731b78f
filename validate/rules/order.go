package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var orderRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-24", Severity: dossier.Error,
		Title: both("Thứ tự nghị quyết chi bộ, quyết định, lễ kết nạp", "Order of resolution, decision and ceremony"),
		Why: both("Chi bộ ra nghị quyết, cấp ủy có thẩm quyền quyết định, rồi chi bộ mới tổ chức lễ kết nạp; hai bước có thể cùng ngày.",
			"The branch resolves, the committee decides, then the ceremony is held; two steps may fall on one day."),
		Bad:  both("Quyết định 20/01/2024, ngày vào Đảng 10/01/2024", "Decision 20 January 2024, ceremony 10 January 2024"),
		Good: both("Nghị quyết 10/12/2023, quyết định 20/01/2024, ngày vào Đảng 03/02/2024", "Resolution 10 December 2023, decision 20 January 2024, ceremony 3 February 2024"),
		Fix: both("Đối chiếu nghị quyết chi bộ và quyết định kết nạp, sửa ngày ghi nhầm. Ví dụ: nghị quyết 10/12/2023, quyết định 20/01/2024, lễ kết nạp 03/02/2024.",
			"Compare with the resolution and the decision and mend the wrong date, for example resolution 10 December 2023, decision 20 January 2024, ceremony 3 February 2024."),
		Citations: []dossier.Citation{charter.always("Điều 4, Điều 5")}, Confidence: dossier.Verified,
	},
	Kinds:   entrants,
	Message: both("Ngày {later} ({date}) trước ngày {earlier} ({before}).", "The {later_en} of {date} comes before the {earlier_en} of {before}."),
	Check:   checkOrder,
}, {
	Rule: dossier.Rule{
		Code: "KN-25", Severity: dossier.Error,
		Title: both("Ngày quyết định và ngày vào Đảng chép giống nhau cả danh sách", "Decision and ceremony dates copied from each other"),
		Why: both("Ngày vào Đảng là ngày tổ chức lễ kết nạp (tính thời gian dự bị); ngày quyết định dùng tính tuổi đảng. Hai ngày phải lưu riêng; trùng nhau ở mọi người thì một cột đã bị chép sang cột kia.",
			"The ceremony starts probation, the decision starts party age: two dates. When they agree for everybody, one column was copied into the other."),
		Bad:  both("Cả 12 người: quyết định 20/01/2024, ngày vào Đảng 20/01/2024", "All 12 persons: decision and ceremony 20 January 2024"),
		Good: both("Quyết định 20/01/2024, ngày vào Đảng 03/02/2024", "Decision 20 January 2024, ceremony 3 February 2024"),
		Fix: both("Ghi lại ngày ký quyết định kết nạp và ngày tổ chức lễ kết nạp theo hồ sơ. Ví dụ: quyết định 20/01/2024, ngày vào Đảng 03/02/2024.",
			"Take both dates from the files, for example decision 20 January 2024 and ceremony 3 February 2024."),
		Citations: formGuidance("mục 14 Lý lịch đảng viên"), Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"admission_decision_date", "admission_date"},
	Params: []validate.Param{validate.Constant("min_rows", "rows", 5)},
	Message: both("Cả {rows} người có ngày quyết định kết nạp trùng ngày vào Đảng: chỉ có một ngày được ghi vào cả hai cột.",
		"All {rows} persons have the same date of decision and ceremony: one date was written into both columns."),
	Whole: checkCopiedDates,
}}

// steps are the steps of admission in their order.
var steps = []struct{ field, vi, en string }{
	{"cell_resolution_on", "nghị quyết chi bộ", "branch resolution"},
	{"admission_decision_date", "quyết định kết nạp", "admission decision"},
	{"admission_date", "lễ kết nạp", "ceremony"},
}

// checkOrder compares each step with the nearest earlier one that is known.
func checkOrder(c *validate.Case) {
	last := -1
	for i, step := range steps {
		on := c.Date(step.field)
		if on.IsZero() {
			continue
		}
		if last >= 0 && on.Before(c.Date(steps[last].field)) {
			c.Report(step.field,
				open("later", step.vi), open("later_en", step.en), personal("date", on.VN()),
				open("earlier", steps[last].vi), open("earlier_en", steps[last].en),
				personal("before", c.Date(steps[last].field).VN()))
			return
		}
		last = i
	}
}

func checkCopiedDates(s *validate.Sheet) {
	rows := 0
	for _, rec := range s.Return.Records {
		decided, held := rec.Date("admission_decision_date"), rec.Date("admission_date")
		switch {
		case decided.IsZero() || held.IsZero():
		case decided != held:
			return
		default:
			rows++
		}
	}
	if rows >= s.Param("min_rows") {
		s.Report("admission_date", open("rows", strconv.Itoa(rows)))
	}
}
