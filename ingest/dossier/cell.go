package dossier

import "strconv"

// Cell is a place in a sheet; rows and columns count from 1. The zero Cell is no place.
type Cell struct {
	Row int `json:"row"`
	Col int `json:"col"`
}

// Turned is the cell with row and column exchanged if the table is vertical.
func (c Cell) Turned(vertical bool) Cell {
	if vertical && c.Row > 0 {
		return Cell{Row: max(c.Col, 1), Col: c.Row}
	}
	return c
}

// String is the A1 name. A cell without a column names its row's first column, and no place is "".
func (c Cell) String() string {
	if c.Row == 0 {
		return ""
	}
	return ColumnName(max(c.Col, 1)) + strconv.Itoa(c.Row)
}

// ColumnName is the letters of a column: 1 is A, 27 is AA.
func ColumnName(col int) string {
	var buf [8]byte
	i := len(buf)
	for ; col > 0; col = (col - 1) / 26 {
		i--
		buf[i] = byte('A' + (col-1)%26)
	}
	return string(buf[i:])
}
