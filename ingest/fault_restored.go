package ingest

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/value"
)

// The rule of restored zeros is the value package's; here it is told once for a column, for a district that types
// its numbers into cells that are not text has thousands of them.

var zerosRestored = fault{
	Rule:    ruleOfValues("DD-14"),
	message: dossier.Text{VI: "Cột “{header}”: đã bù số 0 ở đầu của {count} số, ô đầu tiên là {cell}.", EN: "Column “{header}”: leading zeros of {count} numbers were restored, first in {cell}."},
}

var oldIDMoved = fault{
	Rule:    zerosRestored.Rule,
	message: dossier.Text{VI: "Cột “{header}”: {count} số có 9 chữ số ở cột số định danh là số CMND, đã chuyển sang cột này, ô đầu tiên là {cell}.", EN: "Column “{header}”: {count} numbers of nine digits in the column of the personal number are old identity cards, moved here, first in {cell}."},
}

// ruleOfValues is the rule of that code among those about single values.
func ruleOfValues(code string) dossier.Rule {
	for _, r := range value.Rules() {
		if r.Code == code {
			return r
		}
	}
	return dossier.Rule{Code: code, Severity: dossier.Info}
}
