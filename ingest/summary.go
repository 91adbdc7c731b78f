package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

// summary reports what happened in many cells of a column once: at its first cell, with the count.
func (b *builder) summary() {
	for _, s := range b.slots {
		b.once(&errorInCell, s, s.errors)
		b.once(&formulaWithoutValue, s, s.noCache)
		b.once(&textRepaired, s, s.repaired, plain("reason", s.reason))
	}
}

func (b *builder) once(f *fault, s *slot, n noted, more ...dossier.Var) {
	if n.n == 0 {
		return
	}
	at := b.at
	at.cell = n.first
	b.find(f, at, append([]dossier.Var{plain("header", s.header), number("count", n.n)}, more...)...)
}

// swapped reports columns of dates whose days and months look exchanged. Ceremonies fall on 3 February and 19 May
// and terms begin on the first: only of birth dates is it strange that hardly any day is above 12.
func (b *builder) swapped() {
	for _, s := range b.slots {
		if !s.isDay(b) {
			continue
		}
		v := s.swap.Verdict()
		if few := 20*v.Late < v.Dates; !v.Suspicious || few && v.MonthFirst < 3 && b.fields[s.field].Name != "birth_date" {
			continue
		}
		at := b.at
		at.cell = dossier.Cell{Row: b.first, Col: s.col}
		b.find(&swappedDays, at, plain("header", s.header), number("count", v.Dates), number("few", v.Late))
	}
}
