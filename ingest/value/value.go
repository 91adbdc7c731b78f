// Package value turns the text of one cell into a typed value by the field it belongs to:
// dates in every form people write, identity numbers, codes of lists, yes and no, counts.
//
// It never invents: a day, a month or a digit that the cell does not hold stays unknown, and
// what cannot be read is a problem for the sender to answer. It must not know sheets or rules of law.
package value

import "github.com/hoso-vn/hoso/ingest/dossier"

// Cell is a cell as the reader found it.
type Cell struct {
	Raw    string       // as it stood; of a number, its digits in the file
	Text   string       // cleaned of encoding faults; for a number the same as Raw
	Number bool         // the cell is a number (not a date by its style)
	Date   dossier.Date // of a cell that is a date by its style
	Col    int          // column in the sheet, from 1
	Reason string       // why Text differs from Raw, "" when it does not
}

// Options is what a cell's meaning depends on besides the cell.
type Options struct {
	AsOf     dossier.Date // day of judgement: decides the century of two-digit years
	Date1904 bool         // serial numbers count from 1904-01-01, not from 1899-12-30
	Numbers  DayNumbers   // what the column's five-digit numbers are, by a NumberDetector
}

// Problem says why a cell could not become a value, or that it was changed in a way the sender must know.
type Problem struct {
	Rule    dossier.Rule // severity, fix and source
	Message dossier.Text // with placeholders for Vars
	Vars    []dossier.Var
}

// Parse types a cell by its field. A blank or a placeholder such as "-" is an empty value and no problem.
// On a problem of severity error the value is Bad: rules that rest on it keep silent.
func Parse(f dossier.Field, c Cell, o Options) (dossier.Value, *Problem) {
	v := dossier.Value{Raw: c.Raw, Col: c.Col, Reason: c.Reason}
	if code, ok := wellKnown(f, c); ok {
		v.Text = code
		return v, nil
	}
	if isBlank(f.Type, c.Text) && c.Date.IsZero() {
		return v, nil
	}
	return parsers[f.Type](f, c, o, v)
}

// wellKnown is the code of a text that stands in the field's list as it is, which most do.
func wellKnown(f dossier.Field, c Cell) (string, bool) {
	if !c.Date.IsZero() {
		return "", false
	}
	switch f.Type {
	case dossier.Choice:
		code, ok := indexOf(f.List).exact[c.Text]
		return code, ok
	case dossier.Flag:
		code, ok := indexOf(flagList(f.Name)).exact[c.Text]
		return code, ok
	}
	return "", false
}

type parser func(dossier.Field, Cell, Options, dossier.Value) (dossier.Value, *Problem)

var parsers = map[dossier.Type]parser{
	dossier.Free:      parseFree,
	dossier.Name:      parseName,
	dossier.Day:       parseDay,
	dossier.Choice:    parseChoice,
	dossier.Flag:      parseFlag,
	dossier.Count:     parseCount,
	dossier.Amount:    parseAmount,
	dossier.CitizenID: parseDigits,
	dossier.OldID:     parseOldID,
	dossier.PartyCard: parseDigits,
	dossier.FileNo:    parseFileNo,
	dossier.OrgCode:   parseDigits,
	dossier.Phone:     parsePhone,
}

// because adds a reason to the value's.
func because(v dossier.Value, reason string) dossier.Value {
	if v.Reason != "" {
		reason = v.Reason + "+" + reason
	}
	v.Reason = reason
	return v
}
