package samples

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// waveOf says which figures tell how many were admitted in a span of time.
type waveOf struct {
	from, to        string // days; "" for the start of the term and the day of the report
	admitted        string
	women, minority string            // of them; "" leaves it to chance
	small           string            // of them in hard branches with few members
	within          map[string]string // of them in the organisation of a commune
}

// wave is how many are to be admitted in a span of time.
type wave struct {
	from, to        dossier.Date
	admitted        int
	women, minority int // -1 leaves it to chance
	small           int
	within          map[string]int
}

// waves reads the admissions of a place.
func (r *reader) waves(p *place, f *figures) {
	given := p.waves
	if given == nil {
		given = []waveOf{{admitted: "admitted"}}
	}
	for _, g := range given {
		w := wave{from: f.termStart, to: f.asOf, admitted: r.scaled(g.admitted), women: -1, minority: -1, small: r.scaledIf(g.small), within: map[string]int{}}
		if g.from != "" {
			w.from, w.to = dossier.MustDate(g.from), dossier.MustDate(g.to)
		}
		if g.women != "" {
			w.women, w.minority = r.scaled(g.women), r.scaled(g.minority)
		}
		for commune, figure := range g.within {
			w.within[commune] = r.scaled(figure)
		}
		f.waves = append(f.waves, w)
		f.admitted += w.admitted
	}
}

// slot is one place of a branch.
type slot struct {
	branch *branch
	i      int
}

// arrival is who takes a slot: the wave of his admission and what is asked of him.
type arrival struct {
	wave            *wave
	woman, minority *bool // nil: as it comes
}

// arrivals draws the places of those who were admitted in the term. Four places of each branch
// stay with older members, so that it keeps its three official members.
func (d *district) arrivals(branches []*branch) map[slot]arrival {
	var slots []slot
	for _, b := range branches {
		for i := 4; i < b.size; i++ {
			slots = append(slots, slot{b, i})
		}
	}
	d.Shuffle(len(slots), func(i, j int) { slots[i], slots[j] = slots[j], slots[i] })
	taken := map[slot]arrival{}
	for i := range d.figures.waves {
		w := &d.figures.waves[i]
		var chosen []slot
		take := func(n int, fits func(*branch) bool) {
			for _, s := range slots {
				if _, ok := taken[s]; n > 0 && !ok && fits(s.branch) {
					taken[s] = arrival{wave: w}
					chosen = append(chosen, s)
					n--
				}
			}
		}
		for _, c := range d.figures.communes {
			take(w.within[c.name], func(b *branch) bool { return b.isOf(c) && !b.small })
		}
		take(w.small, func(b *branch) bool { return b.small && !d.figures.isToldOf(b) })
		take(w.admitted-len(chosen), func(b *branch) bool { return !b.small && !d.figures.isToldOf(b) })
		d.ask(w, chosen, taken)
	}
	return taken
}

// isToldOf reports whether the admissions in the branch's commune are published.
func (f *figures) isToldOf(b *branch) bool {
	return slices.ContainsFunc(f.communes, func(c *commune) bool {
		return b.isOf(c) && slices.ContainsFunc(f.waves, func(w wave) bool { return w.within[c.name] > 0 })
	})
}

// ask shares sex and group out over those of a wave of whom it is published.
func (d *district) ask(w *wave, chosen []slot, taken map[slot]arrival) {
	if w.women < 0 {
		return
	}
	women, minority := d.Perm(len(chosen)), d.Perm(len(chosen))
	for i, s := range chosen {
		woman, other := women[i] < w.women, minority[i] < w.minority
		taken[s] = arrival{w, &woman, &other}
	}
}
