package rules

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var dateRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DD-17", Severity: dossier.Error,
		Title: both("Ngày ở tương lai", "A date in the future"),
		Why: both("Danh sách ghi những việc đã xảy ra, nên không ngày nào được sau ngày lập hoặc ngày kiểm tra danh sách.",
			"A list tells what has happened, so no date may lie after the day on which it is judged."),
		Bad:  both("Ngày vào Đảng 03/02/2042", "Ceremony 3 February 2042"),
		Good: both("Ngày vào Đảng 03/02/2024", "Ceremony 3 February 2024"),
		Fix: both("Kiểm tra lại năm, ngày và tháng theo giấy tờ gốc rồi sửa. Ví dụ: 03/02/2042 → 03/02/2024.",
			"Check year, day and month against the papers, for example 3 February 2042 → 3 February 2024."),
		Citations: formGuidance("mục I (ghi theo giấy tờ gốc)"), Confidence: dossier.Verified,
	},
	Kinds:   dossier.Kinds(),
	Message: both("“{header}” ghi {date}, sau ngày kiểm tra {as_of}.", "The {name} is {date}, after the day of judgement {as_of}."),
	Check:   checkFuture,
}, {
	Rule: dossier.Rule{
		Code: "DD-18", Severity: dossier.Error,
		Title: both("Ngày trước ngày sinh", "A date before the birth date"),
		Why: both("Mọi việc của một người đều xảy ra sau khi sinh; ngày sớm hơn ngày sinh là do gõ nhầm hoặc lệch cột.",
			"Everything in a life comes after birth; an earlier date is a slip or a shifted column."),
		Bad:  both("Ngày sinh 03/02/1990, ngày vào Đảng 03/02/1984", "Born 3 February 1990, ceremony 3 February 1984"),
		Good: both("Ngày sinh 03/02/1960, ngày vào Đảng 03/02/1984", "Born 3 February 1960, ceremony 3 February 1984"),
		Fix: both("Đối chiếu giấy khai sinh và quyết định kết nạp, sửa ngày bị ghi nhầm. Ví dụ: 03/02/1904 → 03/02/2004.",
			"Compare with the birth certificate and the decision and mend the wrong one, for example 3 February 1904 → 3 February 2004."),
		Citations: formGuidance("mục 05"), Confidence: dossier.Verified,
	},
	Kinds:   persons,
	Needs:   []string{"birth_date"},
	Message: both("“{header}” ghi {date}, trước ngày sinh {birth_date}.", "The {name} is {date}, before the birth date {birth_date}."),
	Check:   checkBeforeBirth,
}}

// mayComeLater are dates that a list may name ahead of the event: the planned end of a unit, the start of a class.
var mayComeLater = []string{"valid_to", "started_on"}

func checkFuture(c *validate.Case) {
	for _, f := range c.Fields() {
		if f.Type != dossier.Day || slices.Contains(mayComeLater, f.Name) || !c.Date(f.Name).After(c.AsOf) {
			continue
		}
		fault := validate.Fault{Field: f.Name, Vars: append(dated(c, f), open("as_of", c.AsOf.VN()))}
		if f.Name == "official_date" && isDue(c) {
			fault.Severity = dossier.Warning
			fault.Message = both("“{header}” ghi {date} là ngày sẽ hết 12 tháng dự bị, đến {as_of} chưa phải ngày chính thức.",
				"The {name} {date} is the day on which probation will end; on {as_of} it has not come yet.")
			fault.Fix = both("Để trống ô này cho đến khi được công nhận chính thức.", "Leave it empty until recognition.")
		}
		c.Add(fault)
	}
}

func checkBeforeBirth(c *validate.Case) {
	birth := c.Date("birth_date")
	for _, f := range c.Fields() {
		if f.Type == dossier.Day && f.Name != "birth_date" && f.Name != "started_on" && c.Date(f.Name).Before(birth) {
			c.Report(f.Name, dated(c, f)...)
		}
	}
}

// dated names a date field and its value in a message.
func dated(c *validate.Case, f dossier.Field) []dossier.Var {
	return []dossier.Var{
		open("header", f.Header), open("name", f.EN),
		{Name: "date", Value: c.Date(f.Name).VN(), Privacy: f.Privacy},
	}
}
