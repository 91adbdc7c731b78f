package samples

import (
	"encoding/csv"
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// figures are the published figures that a place is calibrated to, scaled.
type figures struct {
	asOf, termStart   dossier.Date
	communes          []*commune // each has one organisation
	agencies          int        // organisations that are no commune's
	branches          int
	members, admitted int
	resolution        int // admissions asked for in the term
	rolls             map[string]rollFigures
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
	cells := map[string]string{}
	for _, r := range rows {
		cells[r[0]] = r[1]
	}
	r := reader{cells: cells}
	f := &figures{
		asOf: r.date("as_of"), termStart: r.date("term_start"),
		branches: scaled(r.number("branches"), scale), members: scaled(r.number("members"), scale),
		admitted: scaled(r.number("admitted"), scale), resolution: scaled(r.number("resolution"), scale),
		rolls: map[string]rollFigures{},
	}
	for _, a := range associations {
		total := scaled(r.number(a.code), scale)
		// "nearly 73 %" is a little below it: the party members are rounded up.
		party := math.Ceil(float64(total) * float64(100-r.number(a.code+"_non_party_pct")) / 100)
		f.rolls[a.code] = rollFigures{total, int(party)}
	}
	communes := r.number("commune_organisations")
	agencies := r.number("grassroots_organisations") - communes
	if f.communes, err = communesOf(p, max(2, scaled(communes, min(scale, 1)))); err != nil {
		return nil, err
	}
	f.agencies = max(1, scaled(agencies, min(scale, 1)))
	organisations := len(f.communes) + f.agencies
	f.branches = max(f.branches, 3*organisations)
	f.members = max(f.members, 12*f.branches)
	return f, r.err
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
	err   error
}

func (r *reader) number(name string) int {
	n, err := strconv.Atoi(r.cells[name])
	r.keep(name, err)
	return n
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
