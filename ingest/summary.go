package ingest

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// summary reports what happened in many cells once: at the first cell, with the count.
func (b *builder) summary() {
	var repaired []*slot
	for _, s := range b.slots {
		b.once(&errorInCell, s.header, s.errors)
		b.once(&formulaWithoutValue, s.header, s.noCache)
		if s.repaired.n > 0 {
			repaired = append(repaired, s)
		}
	}
	b.texts(repaired)
	for i, n := range b.restored {
		switch f := b.fields[i]; f.Name {
		case "old_id_number":
			b.once(&oldIDMoved, f.Header, n)
		default:
			b.once(&zerosRestored, f.Header, n)
		}
	}
}

// texts reports the repairs of texts in some columns.
func (b *builder) texts(slots []*slot) {
	var (
		all     noted
		names   []string
		reasons []string
	)
	for _, s := range slots {
		if all.n == 0 || s.repaired.first.Row < all.first.Row {
			all.first = s.repaired.first
		}
		all.n += s.repaired.n
		names = append(names, "“"+s.header+"”")
		if !slices.Contains(reasons, s.reason) {
			reasons = append(reasons, s.reason)
		}
	}
	b.once(&textRepaired, strings.Join(names, ", "), all, plain("reason", strings.Join(reasons, ", ")))
}

func (b *builder) once(f *fault, header string, n noted, more ...dossier.Var) {
	if n.n == 0 {
		return
	}
	at := b.at
	at.cell = n.first
	b.find(f, at, append([]dossier.Var{plain("header", header), number("count", n.n), plain("cell", n.first.String())}, more...)...)
}
