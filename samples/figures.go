package samples

import (
	"encoding/csv"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// figures are the published figures that a place is calibrated to, scaled.
type figures struct {
	asOf, termStart   dossier.Date
	earlier           dossier.Date // day of an earlier report; zero: there is none
	communes          []*commune   // each has one organisation
	agencies          int          // organisations that are no commune's
	baseBranches      int          // chi bộ cơ sở
	listed            bool         // branches are published by kind
	branches          int          // in all, where they are not
	members, admitted int
	resolution        int // admissions asked for in the term
	rolls             map[string]rollFigures
	waves             []wave
	hamlets           hamletFigures
	nonLocals         int                    // secretaries and chairmen of communes who come from elsewhere
	left              int                    // who left between the two reports
	within            map[string]int         // members of the organisation of a commune
	plan              map[int]int            // admissions asked of the whole place in a year
	courses           map[string]int         // attendances and candidates
	asked             map[string]map[int]int // of the organisation of a commune
}

// hamletFigures are those of the branches of hamlets.
type hamletFigures struct {
	branches  int
	small     int // with too few official members for a committee
	difficult int
	notHeads  int // secretaries who do not lead the hamlet
	empty     int // without branch and member
}

// rollFigures are the figures of one association.
type rollFigures struct {
	total, party int // members of the association; of them party members
}

type commune struct {
	name  string // "Xã Vĩnh Hảo"
	code  string // of the statistics office, five digits
	place *place
}

// readFigures reads the figures of a place and scales them; sizes stay such that every
// organisation has 30 members or more and every branch has room for three official ones.
func readFigures(p *place, scale float64) (*figures, error) {
	rows, err := table(p.figures)
	if err != nil {
		return nil, err
	}
	r := &reader{cells: map[string]string{}, scale: scale}
	for _, row := range rows {
		r.cells[row[0]] = row[1]
	}
	f := &figures{
		listed: r.has("hamlet_branches"),
		asOf:   r.date("as_of"), termStart: r.date("term_start"), members: r.scaled("members"), left: r.scaledIf("left"), nonLocals: r.scaledIf("leaders_non_local"),
		branches: r.scaledIf("branches"), resolution: r.scaledIf("resolution"), baseBranches: r.scaledIf("base_branches"),
		rolls: map[string]rollFigures{}, within: map[string]int{}, plan: map[int]int{}, courses: map[string]int{}, asked: map[string]map[int]int{},
		hamlets: hamletFigures{
			r.scaledIf("hamlet_branches"), r.scaledIf("small_branches"), r.scaledIf("difficult_branches"), r.scaledIf("secretaries_not_heads"), r.scaledIf("hamlets_without_member"),
		},
	}
	if r.has("earlier") {
		f.earlier = r.date("earlier")
	}
	r.rolls(f)
	r.waves(p, f)
	for commune, figure := range p.within {
		f.within[commune] = r.scaled(figure)
	}
	r.plans(p, f)
	for _, figure := range p.counted() {
		f.courses[figure] = r.scaledIf(figure)
	}
	communes := r.number("commune_organisations")
	if f.communes, err = communesOf(p, max(p.least(), scaled(communes, min(scale, 1)))); err != nil {
		return nil, err
	}
	f.agencies = max(1, scaled(r.number("committees")-communes, min(scale, 1)))
	if !f.listed {
		f.branches = max(f.branches, 3*(len(f.communes)+f.agencies))
		f.members = max(f.members, 12*f.branches)
	}
	return f, r.err
}

// plans reads what was asked in each year, or in the whole term by even parts.
func (r *reader) plans(p *place, f *figures) {
	years := f.years()
	for i, n := range share(f.resolution, 0, slices.Repeat([]float64{1}, len(years))) {
		f.plan[years[i]] = n
		if r.has(fmt.Sprint("plan_", years[i])) {
			f.plan[years[i]] = r.scaled(fmt.Sprint("plan_", years[i]))
		}
	}
	for commune, figure := range p.asked {
		f.asked[commune] = map[int]int{}
		for i, n := range share(r.scaled(figure), 0, slices.Repeat([]float64{1}, len(years))) {
			f.asked[commune][years[i]] = n
		}
	}
}

// years are those of the term up to the report; one that began in summer counts from the next.
func (f *figures) years() []int {
	first := int(f.termStart.Year)
	if f.termStart.Month > 6 {
		first++
	}
	var out []int
	for y := first; y <= int(f.asOf.Year); y++ {
		out = append(out, y)
	}
	return out
}

// rolls reads the figures of the associations that the place tells of.
func (r *reader) rolls(f *figures) {
	for _, a := range associations {
		if !r.has(a.code) {
			continue
		}
		total := r.scaled(a.code)
		// "nearly 73 %" is a little below it: the party members are rounded up.
		party := math.Ceil(float64(total) * float64(100-r.number(a.code+"_non_party_pct")) / 100)
		f.rolls[a.code] = rollFigures{total, int(party)}
	}
}

// communesOf is the first n communes of a place.
func communesOf(p *place, n int) ([]*commune, error) {
	rows, err := table(p.communes)
	if err != nil {
		return nil, err
	}
	var out []*commune
	for _, r := range rows[:min(n, len(rows))] {
		out = append(out, &commune{name: r[0], code: r[1], place: p})
	}
	return out, nil
}

// table is the rows of an embedded CSV without its header.
func table(text string) ([][]string, error) {
	rows, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("figures: %w", err)
	}
	return rows[1:], nil
}

func scaled(n int, scale float64) int { return int(math.Round(float64(n) * scale)) }

// reader reads named figures and keeps the first error.
type reader struct {
	cells map[string]string
	scale float64
	err   error
}

func (r *reader) has(name string) bool { return r.cells[name] != "" }

func (r *reader) number(name string) int {
	n, err := strconv.Atoi(r.cells[name])
	r.keep(name, err)
	return n
}

// scaled is a number at the scale of the sample.
func (r *reader) scaled(name string) int { return scaled(r.number(name), r.scale) }

// scaledIf is scaled for a figure that not every place has.
func (r *reader) scaledIf(name string) int {
	if !r.has(name) {
		return 0
	}
	return r.scaled(name)
}

func (r *reader) date(name string) dossier.Date {
	d, err := dossier.ParseDate(r.cells[name])
	r.keep(name, err)
	return d
}

func (r *reader) keep(name string, err error) {
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("figure %s: %w", name, err)
	}
}
