package xlsx

import (
	"errors"
	"slices"
)

// rows takes the cells that a format finds, puts each row in order, holds the limits and gives the rows to the caller.
type rows struct {
	lim     Limits
	emit    func(*Row) error
	calling bool // inside emit
	row     Row
	messy   bool // the cells of the row are not in strictly rising columns
	arena   []byte
	tail    Tail
	col     int // the column being read, for the place of a fault
	top     int // greatest row number so far
	cells   int64
}

func newRows(lim Limits, emit func(*Row) error) *rows {
	return &rows{lim: lim, emit: emit}
}

// begin starts a row. ok is false when the row lies outside the grid and is to be skipped.
func (o *rows) begin(num int, hidden bool) (ok bool, err error) {
	o.row = Row{Num: num, Hidden: hidden, Cells: o.row.Cells[:0]}
	o.arena, o.messy, o.col = o.arena[:0], false, 0
	if num > maxRow || num < 1 {
		o.problem(OutsideGrid, max(num, 1), 1)
		return false, nil
	}
	if num > o.lim.Rows {
		return false, reject(TooManyRows, "row %d, the limit is %d", num, o.lim.Rows)
	}
	if num <= o.top {
		o.problem(RowOrder, num, 1)
	}
	o.top = max(o.top, num)
	return true, nil
}

// next starts the row of that number in a format that does not number its rows: beyond the grid there are too many.
func (o *rows) next(num int) error {
	if num > o.lim.Rows {
		return reject(TooManyRows, "more than %d rows", o.lim.Rows)
	}
	_, err := o.begin(num, false)
	return err
}

// add appends a cell to the row.
func (o *rows) add(c Cell) {
	*o.cell(c.Col) = c
}

// cell appends a cell whose fields the caller has to set, all of them.
func (o *rows) cell(col int) *Cell {
	cells := o.row.Cells
	n := len(cells)
	if n > 0 && col <= cells[n-1].Col {
		o.messy = true
	}
	if n < cap(cells) {
		cells = cells[:n+1]
	} else {
		cells = append(cells, Cell{})
	}
	o.row.Cells = cells
	return &cells[n]
}

// keep copies bytes to where they stay valid until the next row.
func (o *rows) keep(b []byte) []byte {
	dst := o.room(len(b))
	n := len(dst)
	dst = append(dst, b...)
	o.arena = dst
	return dst[n:len(dst):len(dst)]
}

// room returns the row's arena with space for n more bytes. A new arena does not move what the old one holds.
func (o *rows) room(n int) []byte {
	if cap(o.arena)-len(o.arena) < n {
		o.arena = make([]byte, 0, max(8<<10, 2*cap(o.arena), n))
	}
	return o.arena
}

// end gives the row to the caller.
func (o *rows) end() error {
	if len(o.row.Cells) == 0 {
		return nil
	}
	if o.messy {
		o.sort()
	}
	o.cells += int64(len(o.row.Cells))
	if o.cells > o.lim.Cells {
		return reject(TooManyCells, "more than %d cells in the sheet", o.lim.Cells)
	}
	o.calling = true
	err := o.emit(&o.row)
	o.calling = false
	if err != nil {
		return callerError{err}
	}
	return nil
}

// sort puts the cells in column order and keeps the last of those given twice.
func (o *rows) sort() {
	slices.SortStableFunc(o.row.Cells, func(a, b Cell) int { return a.Col - b.Col })
	kept := o.row.Cells[:0]
	for _, c := range o.row.Cells {
		if n := len(kept); n > 0 && kept[n-1].Col == c.Col {
			o.problem(CellTwice, o.row.Num, c.Col)
			kept[n-1] = c
			continue
		}
		kept = append(kept, c)
	}
	o.row.Cells = kept
}

// blank counts a cell or row without content.
func (o *rows) blank(n int64) error {
	o.tail.Blanks += n
	if o.tail.Blanks > o.lim.Blanks {
		return reject(TooManyCells, "more than %d empty cells that have a style", o.lim.Blanks)
	}
	return nil
}

// merge notes a merged range.
func (o *rows) merge(r Range) error {
	if len(o.tail.Merges) >= o.lim.Merges {
		return reject(TooManyCells, "more than %d merged ranges", o.lim.Merges)
	}
	o.tail.Merges = append(o.tail.Merges, r)
	return nil
}

// problem notes a fault at a cell.
func (o *rows) problem(code ProblemCode, row, col int) {
	if len(o.tail.Problems) >= o.lim.Problems {
		o.tail.MoreProbs++
		return
	}
	o.tail.Problems = append(o.tail.Problems, Problem{Code: code, Cell: CellName(col, row)})
}

// callerError carries an error of the caller's function past the wrapping of our own.
type callerError struct{ error }

// place adds sheet and cell to a refusal and takes the caller's errors out of their wrapping.
func (o *rows) place(err error, sheet string) error {
	var own callerError
	if errors.As(err, &own) {
		return own.error
	}
	var r *Reject
	if errors.As(err, &r) {
		at := *r
		at.Sheet = sheet
		if at.Cell == "" && o.row.Num > 0 {
			at.Cell = CellName(max(o.col, 1), o.row.Num)
		}
		return &at
	}
	return err
}
