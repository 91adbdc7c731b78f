package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

// summary reports what happened in many cells of a column once: at its first cell, with the count.
func (b *builder) summary() {
	for i := range b.cols {
		col := &b.cols[i]
		if t := b.cells[col]; t != nil {
			b.once(&errorInCell, col, t.errors)
			b.once(&formulaWithoutValue, col, t.noCache)
			b.once(&textRepaired, col, t.repaired, plain("reason", t.reason))
		}
	}
}

func (b *builder) once(f *fault, col *column, n noted, more ...dossier.Var) {
	if n.n == 0 {
		return
	}
	at := b.at
	at.cell = n.first
	b.find(f, at, append([]dossier.Var{plain("header", col.String()), number("count", n.n)}, more...)...)
}

const (
	daysToJudge = 30 // full dates in a column before the swap of day and month is looked for
	fewDays     = 20 // one of so many above 12 is too few; real births have three of five
)

// swapped reports columns of dates in which nearly no day is above 12.
func (b *builder) swapped(records []*dossier.Record) {
	for i := range b.cols {
		col := &b.cols[i]
		f, ok := b.kind.Field(col.field)
		if !ok || f.Type != dossier.Day || col.role != whole {
			continue
		}
		full, above := 0, 0
		for _, rec := range records {
			if d := rec.Date(f.Name); d.Full() && rec.Get(f.Name).Col == col.col {
				full++
				if d.Day > 12 {
					above++
				}
			}
		}
		if full >= daysToJudge && above*fewDays < full && birthLike(f.Name) {
			at := b.at
			at.cell = dossier.Cell{Row: records[0].Row, Col: col.col}
			b.find(&swappedDays, at, plain("header", col.String()), number("count", full), number("few", above))
		}
	}
}

// birthLike reports dates that fall on any day of a month. Ceremonies fall on 3 February and 19 May, and
// terms begin on the first.
func birthLike(field string) bool { return field == "birth_date" }
