package ingest

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/value"
)

// isDay reports a column of dates.
func (s *slot) isDay(b *builder) bool { return s.field >= 0 && b.fields[s.field].Type == dossier.Day }

// dayColumns are the columns of dates.
func (b *builder) dayColumns() (days []*slot) {
	for _, s := range b.slots {
		if s.isDay(b) {
			days = append(days, s)
		}
	}
	return days
}

// learnNumbers looks at the numbers in columns of dates: one cell does not tell a serial number from ddmmyy.
func (b *builder) learnNumbers(rows []*row) {
	days := b.days
	numbers := make([]value.NumberDetector, len(days))
	for i := range numbers {
		numbers[i].Date1904 = b.date1904
	}
	for _, r := range rows {
		for i, s := range days {
			for box := range max(s.boxes, 1) {
				c := r.at(s.col + box)
				if !c.none() && (c.kind == numberCell || c.kind == textCell && len(c.text()) <= 8 && onlyDigits(c.text()) != "") {
					numbers[i].Add(c.text())
				}
			}
		}
	}
	for i, s := range days {
		s.numbers = numbers[i].FormBeside(numbers, b.options.AsOf)
	}
}

// swapped reports columns of dates whose days and months look exchanged. Ceremonies fall on 3 February and 19 May
// and terms begin on the first: only of birth dates is it strange that hardly any day is above 12.
func (b *builder) swapped(first int) {
	for _, s := range b.days {
		v := s.swaps.Verdict()
		if few := 20*v.Late < v.Dates; !v.Suspicious || few && v.MonthFirst < 3 && b.fields[s.field].Name != "birth_date" {
			continue
		}
		at := b.at
		at.cell = dossier.Cell{Row: first, Col: s.col}
		if v.MonthFirst >= 3 {
			b.find(&monthFirst, at, plain("header", s.header), number("count", v.MonthFirst))
			continue
		}
		b.find(&swappedDays, at, plain("header", s.header), number("count", v.Dates), number("few", v.Late))
	}
}

// watch shows the detectors of the columns of dates the cells of a row and the dates that were read from them.
func (b *builder) watch(r *row, rec *dossier.Record) {
	for _, s := range b.days {
		c := r.at(s.col)
		if c.none() || s.boxes > 1 {
			continue
		}
		seen := value.Cell{Number: c.kind == numberCell, Date: c.date}
		var date dossier.Date
		if n := rec.Kept(s.field); n > 0 && b.values.At(n).Col == s.col {
			date = b.values.At(n).Date
		}
		if !date.Full() {
			seen.Text = c.text()
		}
		s.swaps.Add(seen, date)
	}
}
