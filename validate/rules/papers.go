package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var paperRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-12", Severity: dossier.Warning,
		Title: both("Thứ tự đơn xin vào Đảng, lý lịch, nghị quyết chi bộ", "Order of application, life history and resolution"),
		Why: both("Đơn xin vào Đảng viết trước khi khai lý lịch; lý lịch phải được thẩm tra trước khi chi bộ xét kết nạp.",
			"The application comes before the life history, and both before the branch considers the case."),
		Bad:  both("Đơn 01/12/2023, lý lịch 20/11/2023", "Application 1 December 2023, life history 20 November 2023"),
		Good: both("Đơn 01/12/2023, lý lịch 05/12/2023, chi bộ xét 10/01/2024", "Application 1 December 2023, life history 5 December 2023, considered 10 January 2024"),
		Fix: both("Đối chiếu ngày trên đơn và trên lý lịch, sửa ngày ghi nhầm. Ví dụ: đơn 01/12/2023, lý lịch 05/12/2023.",
			"Compare both papers and mend the wrong date, for example application 1 December 2023, life history 5 December 2023."),
		Citations: []dossier.Citation{hd06of2025.always("mục 3")}, Confidence: dossier.Secondary,
	},
	Kinds:   []dossier.Kind{dossier.Candidate},
	Message: both("Ngày {later} ({date}) trước ngày {earlier} ({before}).", "The {later_en} of {date} comes before the {earlier_en} of {before}."),
	Check:   checkPaperOrder,
}, {
	Rule: dossier.Rule{
		Code: "KN-11", Severity: dossier.Warning,
		Title: both("Giấy tờ xin vào Đảng quá 12 tháng khi chi bộ xét", "Papers older than 12 months"),
		Why: both("Quá 12 tháng kể từ ngày lập mà chi bộ chưa xét kết nạp thì phải làm lại hoặc thẩm tra, xác minh bổ sung hồ sơ.",
			"Papers that the branch has not considered within 12 months must be made again or verified again."),
		Bad:  both("Đơn 01/12/2021, chi bộ xét 10/01/2024", "Application 1 December 2021, considered 10 January 2024"),
		Good: both("Đơn 01/12/2023, chi bộ xét 10/01/2024", "Application 1 December 2023, considered 10 January 2024"),
		Fix: both("Kiểm tra ngày trên giấy tờ; nếu quá 12 tháng thì làm lại và ghi ngày mới. Ví dụ: đơn 01/12/2023, chi bộ xét 10/01/2024.",
			"Check the paper; if it is older, make it again and record the new date, for example application 1 December 2023, considered 10 January 2024."),
		Citations: []dossier.Citation{hd01of2012.at(""), hd01of2016.at(""), hd01of2021.at(""), hd06of2025.at("mục 5.4"), hd01of2026.at("")},
		Event:     "cell_resolution_on", From: hd01of2012.at("").From, Confidence: dossier.Verified,
	},
	Kinds: []dossier.Kind{dossier.Candidate}, Later: afterCell,
	Params: []validate.Param{validate.Constant("valid_months", "months", 12)},
	Message: both("Ngày {paper} ({date}) đã quá {valid_months} tháng khi xét kết nạp ngày {event_date}.",
		"The {paper_en} of {date} was older than {valid_months} months when considered on {event_date}."),
	Check: checkPaperAge,
}}

var papers = []struct{ field, vi, en string }{
	{"application_on", "viết đơn xin vào Đảng", "application"},
	{"cv_written_on", "khai lý lịch", "life history"},
	{"cell_resolution_on", "nghị quyết chi bộ", "branch resolution"},
}

// checkPaperOrder reports the paper, not the resolution, which KN-24 ties to the later steps.
func checkPaperOrder(c *validate.Case) {
	application, cv, resolution := c.Date("application_on"), c.Date("cv_written_on"), c.Date("cell_resolution_on")
	switch {
	case cv.Before(application):
		reportPaper(c, "cv_written_on", 1, 0)
	case resolution.Before(cv):
		reportPaper(c, "cv_written_on", 2, 1)
	case resolution.Before(application):
		reportPaper(c, "application_on", 2, 0)
	}
}

func reportPaper(c *validate.Case, field string, later, earlier int) {
	a, b := papers[later], papers[earlier]
	c.Report(field,
		open("later", a.vi), open("later_en", a.en), personal("date", c.Date(a.field).VN()),
		open("earlier", b.vi), open("earlier_en", b.en), personal("before", c.Date(b.field).VN()))
}

func checkPaperAge(c *validate.Case) {
	for _, paper := range papers[:2] {
		on := c.Date(paper.field)
		if on.Last().AddMonths(c.Param("valid_months")).Before(c.Event()) {
			c.Report(paper.field, open("paper", paper.vi), open("paper_en", paper.en), personal("date", on.VN()))
		}
	}
}
