package samples

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// header writes one row of headers, or two where columns have a group, and returns the row below.
func (l *layout) header(s sheet, row int) int {
	last := row
	for _, c := range l.columns {
		if c.group != "" {
			last = row + 1
		}
	}
	s.Height(last, 33)
	for i := range l.columns {
		c, col := l.columns[i], i+1
		s.Width(col, max(c.width, 6))
		if c.group == "" {
			s.Set(row, col, c.header, headStyle)
			if last > row {
				s.Merge(row, col, last, col)
			}
			continue
		}
		if i == 0 || l.columns[i-1].group != c.group {
			s.text(row, col, col+l.groupWidth(i)-1, c.group, headStyle)
		}
		s.Set(last, col, c.header, headStyle)
	}
	return last + 1
}

// groupWidth is the number of columns in the group that starts at column i.
func (l *layout) groupWidth(i int) int {
	n := 1
	for i+n < len(l.columns) && l.columns[i+n].group == l.columns[i].group {
		n++
	}
	return n
}

// numberRow writes the row that numbers the columns.
func (l *layout) numberRow(s sheet, row int) {
	for i := range l.columns {
		s.Set(row, i+1, fmt.Sprintf(l.numbers, i+1), headStyle)
	}
}

// parts writes official and probationary members under headings; numbers start again.
func (l *layout) parts(s sheet, row int, lines []*line) int {
	var official, probationary []*line
	for _, ln := range lines {
		if ln.party.isOfficial() {
			official = append(official, ln)
		} else {
			probationary = append(probationary, ln)
		}
	}
	if len(probationary) == 0 {
		return l.lines(s, row, official)
	}
	s.text(row, 1, 4, "I. Đảng viên chính thức", boldStyle)
	row = l.lines(s, row+1, official)
	s.text(row, 1, 4, "II. Đảng viên dự bị", boldStyle)
	return l.lines(s, row+1, probationary)
}

// lines writes people and returns the row below the last.
func (l *layout) lines(s sheet, row int, lines []*line) int {
	for i, ln := range lines {
		ln.no, ln.row = i+1, row
		for col, c := range l.columns {
			l.cell(s, col+1, c, ln)
		}
		row++
	}
	return row
}

// cell writes one cell of a line, with the border of the table where it is empty.
func (l *layout) cell(s sheet, col int, c column, ln *line) {
	_, put := ln.raw[c.field]
	var v any
	switch {
	case c.only != nil && !c.only(ln):
	case c.show != nil && !put:
		v = filled(c.show(ln))
	case c.field != "":
		v = ln.value(c.field)
	}
	st := cellStyle
	switch x := v.(type) {
	case dossier.Date:
		if l.date != nil {
			v, st = l.date(x), textStyle
		} else {
			st.NumFmt = l.format
		}
	case string:
		st = textStyle
		if c.field == "full_name" && l.capital != nil && l.capital(ln.no) {
			x = strings.ToUpper(x)
		}
		if l.keyboard != nil && !put {
			x = l.keyboard(x)
		}
		v = x
		if n, err := strconv.Atoi(x); err == nil && c.number && !put {
			v, st = n, cellStyle
		}
	}
	s.Set(ln.row, col, v, st)
}

// number is the column of running numbers.
func number(header string) column {
	return column{header: header, width: 6, show: func(l *line) any { return l.no }}
}

// The ways in which dates are written as text.
var (
	slashed = func(d dossier.Date) any { return d.VN() }
	dotted  = func(d dossier.Date) any { return strings.ReplaceAll(d.VN(), "/", ".") }
	dashed  = func(d dossier.Date) any { return strings.ReplaceAll(d.VN(), "/", "-") }
	short   = func(d dossier.Date) any { return fmt.Sprintf("%d/%d/%d", d.Day, d.Month, d.Year) }
)
