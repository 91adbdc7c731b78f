package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var requiredRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DD-11", Severity: dossier.Error,
		Title: both("Thiếu thông tin bắt buộc hoặc cần có", "A required or expected value is missing"),
		Why: both("Thiếu thông tin bắt buộc thì không xác định được người hoặc tổ chức; thiếu thông tin cần có thì không xét được các quy định về tuổi, giới tính.",
			"Without a required value nobody can tell whom the row is about; without an expected one the rules on age and sex cannot be applied."),
		Bad:       both("Họ và tên: (để trống)", "Full name blank"),
		Good:      both("Họ và tên: Nguyễn Văn An", "Full name Nguyễn Văn An"),
		Fix:       both("Ghi “{header}” vào ô này. Ví dụ: {example}.", "Fill in the {name}, for example {example}."),
		Citations: formGuidance("mục 01, 02, 05"), Confidence: dossier.Verified,
	},
	Kinds:   dossier.Kinds(),
	Message: both("Ô “{header}” để trống.", "The {name} is missing."),
	Check:   checkRequired,
}}

// formGuidance cites the guidance on the forms of the member's file at the same point of each edition.
func formGuidance(point string) []dossier.Citation {
	return []dossier.Citation{hdb12of2012.at(point), hdb09of2017.at(point), hdb12of2022.at(point)}
}

func checkRequired(c *validate.Case) {
	for _, f := range c.Fields() {
		if !f.Required && !f.Expected || !c.Blank(f.Name) {
			continue
		}
		fault := validate.Fault{
			Field: f.Name, Source: f.Source,
			Vars: []dossier.Var{open("header", f.Header), open("name", f.EN), open("example", f.Example)},
		}
		if !f.Required {
			fault.Severity = dossier.Warning
		}
		c.Add(fault)
	}
}
