package report

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// RulesFile is the file that changed the rule book for the run.
type RulesFile struct {
	Name    string
	SHA256  string // hex, of its bytes
	Changes int    // of rules
	Waivers []Waiver
}

// Waiver is a waiver of the rules file and what it did.
type Waiver struct {
	Rule     string
	Unit     string
	Superior string // of the unit, where its name repeats
	Person   string // a number, or a name
	Period   string
	Document string // number and date
	Approver string
	Expires  dossier.Date // last day on which it holds
	Line     int          // in the file
	Findings int          // that it covers
	Lapsed   bool         // it is past its last day, so they count
}

// waiverEntry is a waiver as the formats for programs give it.
type waiverEntry struct {
	Rule     string `json:"rule"`
	Unit     string `json:"unit,omitempty"`
	Superior string `json:"superior,omitempty"`
	Person   string `json:"person,omitempty"`
	Period   string `json:"period,omitempty"`
	Document string `json:"document"`
	Approver string `json:"approver"`
	Expires  string `json:"expires"`
	Lapsed   bool   `json:"lapsed"`
	Findings int    `json:"findings"`
}

func (w Waiver) entry(o Options) waiverEntry {
	return waiverEntry{
		Rule: w.Rule, Unit: w.Unit, Superior: w.Superior, Person: w.person(o), Period: w.Period,
		Document: w.Document, Approver: w.Approver, Expires: w.Expires.String(), Lapsed: w.Lapsed, Findings: w.Findings,
	}
}

// person is whom the waiver is for, masked unless values are shown.
func (w Waiver) person(o Options) string {
	switch {
	case o.ShowValues:
		return w.Person
	case strings.IndexFunc(w.Person, isLetter) < 0:
		return dossier.Mask(dossier.Identifier, w.Person)
	}
	return dossier.Mask(dossier.Personal, w.Person)
}

func isLetter(r rune) bool { return r < '0' || r > '9' }

type rulesFileEntry struct {
	Name    string        `json:"name"`
	SHA256  string        `json:"sha256"`
	Changes int           `json:"changes"`
	Waivers []waiverEntry `json:"waivers"`
}

func (f *RulesFile) entry(o Options) *rulesFileEntry {
	if f == nil {
		return nil
	}
	e := &rulesFileEntry{Name: f.Name, SHA256: f.SHA256, Changes: f.Changes, Waivers: []waiverEntry{}}
	for _, w := range f.Waivers {
		e.Waivers = append(e.Waivers, w.entry(o))
	}
	return e
}

// OwnRules are the set rules of the committee itself.
type OwnRules struct {
	Dir    string   `json:"dir"`
	SHA256 string   `json:"sha256"` // hex, of the files in the order of their names
	Codes  []string `json:"codes"`
}

// bookFiles names the files that change the book, with their hashes, for formats that have a head of names and values.
func (r *Report) bookFiles() [][2]string {
	var list [][2]string
	if f := r.RulesFile; f != nil {
		list = append(list, [2]string{"rules_file", f.Name}, [2]string{"rules_file_sha256", f.SHA256})
	}
	if o := r.OwnRules; o != nil {
		list = append(list, [2]string{"own_rules", o.Dir}, [2]string{"own_rules_sha256", o.SHA256})
	}
	return list
}
