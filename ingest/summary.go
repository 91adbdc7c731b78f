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

const (
	daysToJudge = 30 // full dates in a column before the swap of day and month is looked for
	fewDays     = 20 // one of so many above 12 is too few; real births have three of five
)

// swapped reports columns of dates in which nearly no day is above 12.
func (b *builder) swapped(records []*dossier.Record) {
	for _, s := range b.slots {
		f, ok := b.kind.Field(s.column.field)
		if !ok || f.Type != dossier.Day || s.role != whole {
			continue
		}
		full, above := 0, 0
		for _, rec := range records {
			if d := rec.Date(f.Name); d.Full() && rec.Get(f.Name).Col == s.col {
				full++
				if d.Day > 12 {
					above++
				}
			}
		}
		if full >= daysToJudge && above*fewDays < full && birthLike(f.Name) {
			at := b.at
			at.cell = dossier.Cell{Row: records[0].Row, Col: s.col}
			b.find(&swappedDays, at, plain("header", s.header), number("count", full), number("few", above))
		}
	}
}

// birthLike reports dates that fall on any day of a month. Ceremonies fall on 3 February and 19 May, and
// terms begin on the first.
func birthLike(field string) bool { return field == "birth_date" }
