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
