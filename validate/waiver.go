package validate

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// Waiver lets a unit, a person or a period off a rule, up to a day. Of its scope every part that
// is given must fit.
type Waiver struct {
	Rule     string
	Unit     string // name or code of a unit, or of one above it
	Superior string // name of a unit above Unit, where its name repeats
	Person   string // id or card number, or a name with Born
	Born     dossier.Date
	Period   string // "2018" also fits "2018-09-30"
	By       Authority
	Expires  dossier.Date // last day of judgement on which it holds
	Line     int
}

func (w Waiver) scope() [5]string {
	return [5]string{vntext.Fold(w.Unit), vntext.Fold(w.Superior), vntext.NameKey(w.Person), w.Born.String(), w.Period}
}

// place is what a finding is about: a row, or the whole return where row is nil.
type place struct {
	sent *dossier.Return
	row  *dossier.Record
}

func (w Waiver) covers(f dossier.Finding, at place) bool {
	return w.Rule == f.Rule && w.coversUnit(f, at) && w.coversPerson(at.row) && w.coversPeriod(at.sent)
}

func (w Waiver) coversUnit(f dossier.Finding, at place) bool {
	if w.Unit == "" {
		return true
	}
	names := []string{f.Unit}
	if at.row != nil && at.row.Kind == dossier.Unit {
		names = append(names, at.row.Text("org_name"), at.row.Text("org_code"), at.row.Text("parent_name"))
	}
	for _, u := range at.units() {
		names = append(append(names, u.Name, u.Code), u.Parents...)
	}
	return containsFolded(names, w.Unit) && (w.Superior == "" || containsFolded(names, w.Superior))
}

func (at place) units() []dossier.UnitRef {
	switch {
	case at.sent == nil:
		return nil
	case at.row == nil:
		return []dossier.UnitRef{at.sent.Unit}
	}
	return []dossier.UnitRef{at.row.Unit, at.sent.Unit}
}

func containsFolded(names []string, want string) bool {
	want = vntext.Fold(want)
	return slices.ContainsFunc(names, func(name string) bool { return vntext.Fold(name) == want })
}

func (w Waiver) coversPerson(row *dossier.Record) bool {
	switch {
	case w.Person == "":
		return true
	case row == nil:
		return false
	case isNumber(w.Person):
		return slices.ContainsFunc([]string{"citizen_id", "old_id_number", "party_card_no", "party_card_no_qd85"},
			func(field string) bool { return row.Text(field) == w.Person })
	}
	return vntext.NameKey(row.Text("full_name")) == vntext.NameKey(w.Person) && row.Date("birth_date") == w.Born
}

func (w Waiver) coversPeriod(sent *dossier.Return) bool {
	return w.Period == "" || sent != nil && (sent.Period == w.Period || strings.HasPrefix(sent.Period, w.Period+"-"))
}

// Waive marks those of a batch's findings that a waiver covers. They stay, as information that
// keeps nothing out; see [dossier.Waived]. A waiver past its last day only says so. Check does this
// for its own findings: call it for those that reading made of the batch.
func (e *Engine) Waive(b *dossier.Batch, found []dossier.Finding) []dossier.Finding {
	if e.overrides == nil || len(e.overrides.Waivers) == 0 {
		return found
	}
	places := placesOf(b)
	for i, f := range found {
		found[i] = e.waive(f, places[placeKey(f)])
	}
	return found
}

func (e *Engine) waive(f dossier.Finding, at place) dossier.Finding {
	if f.Severity == dossier.Info || e.overrides == nil {
		return f
	}
	n := e.overrides.waiverOf(f, at, e.asOf)
	if n < 0 {
		return f
	}
	e.uses[n].Add(1)
	return e.overrides.Waivers[n].mark(f, e.asOf)
}

// waiverOf is the waiver that covers a finding, one that still holds before one that does not; -1 where none does.
func (o *Overrides) waiverOf(f dossier.Finding, at place, asOf dossier.Date) int {
	best := -1
	for i, w := range o.Waivers {
		if (best < 0 || o.Waivers[best].lapsed(asOf)) && w.covers(f, at) {
			best = i
		}
	}
	return best
}

// WaiverUse is a waiver and what it did.
type WaiverUse struct {
	Waiver
	Findings int  // that it covers
	Lapsed   bool // it is past its last day: they count
}

// Waivers are those of the rules file, with what they did in all that this engine has judged.
func (e *Engine) Waivers() []WaiverUse {
	if e.overrides == nil {
		return nil
	}
	list := make([]WaiverUse, len(e.overrides.Waivers))
	for i, w := range e.overrides.Waivers {
		list[i] = WaiverUse{w, int(e.uses[i].Load()), w.lapsed(e.asOf)}
	}
	return list
}

func (w Waiver) lapsed(asOf dossier.Date) bool { return asOf.After(w.Expires) }

type sheetRow struct {
	sheet  string
	record int // 0 for the sheet
}

func placeKey(f dossier.Finding) sheetRow { return sheetRow{f.Sheet, f.Record} }

// placesOf finds the returns and rows of a batch by their places. Of two returns on one sheet the first speaks for it.
func placesOf(b *dossier.Batch) map[sheetRow]place {
	places := make(map[sheetRow]place, b.Rows())
	for _, sent := range slices.Backward(b.Returns) {
		places[sheetRow{sent.Sheet, 0}] = place{sent: sent}
		for _, row := range sent.Records {
			places[sheetRow{sent.Sheet, row.Number}] = place{sent, row}
		}
	}
	return places
}
