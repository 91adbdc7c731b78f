package samples

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// spot is where a fault must be found: a field of a line, the header of a column, the cell that
// names the unit, or the file as a whole.
type spot struct {
	paper *paper
	line  *line  // nil: not in a line
	field string // of the line; without a line, of the column whose header is meant; "": the unit
	at    part
	rule  string // where it is another than that of the fault
}

// part is what of a paper is meant where it is no line, column or unit.
type part int

const (
	inPaper     part = iota // a line, a column or the unit
	wholeFile               // neither sheet nor cell
	hiddenSheet             // the second sheet, no cell
	firstCell               // what stands first in the sheet
	headerRow               // the first header
)

// place is the sheet and the cell, known once the paper is written; "" for none.
func (s spot) place() (sheet, cell string) {
	sheet = s.paper.layout.sheet
	switch s.at {
	case wholeFile:
		return "", ""
	case hiddenSheet:
		return "Dự kiến", ""
	}
	return sheet, s.cell().String()
}

func (s spot) cell() dossier.Cell {
	l := s.paper.layout
	switch {
	case s.at == firstCell:
		return dossier.Cell{Row: 1, Col: 1}
	case s.at == headerRow:
		return dossier.Cell{Row: s.paper.top, Col: 1}
	case s.line != nil:
		return l.place(s.line, s.field)
	case s.field == "":
		return s.paper.unit
	}
	for i, c := range l.columns {
		if c.field == s.field {
			return dossier.Cell{Row: s.paper.header, Col: i + 1}
		}
	}
	return dossier.Cell{}
}

// at is a part of a paper as the only spot of a fault.
func at(where part) func(*paper) []spot {
	return func(p *paper) []spot { return []spot{{paper: p, at: where}} }
}

// atColumn is the header of a column as the only spot.
func atColumn(field string) func(*paper) []spot {
	return func(p *paper) []spot { return []spot{{paper: p, field: field}} }
}
