package validate

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Overrides are what a rules file says: changes of the book that need no new edition, and waivers.
type Overrides struct {
	Name    string // of the file
	SHA256  string // hex, of its bytes
	Changes []Change
	Waivers []Waiver
}

// Authority is who decided a change or a waiver. All three parts are required.
type Authority struct {
	Document string       // "12-CV/TU"
	Date     dossier.Date // of the document
	Approver string       // the committee or person that approved
}

// In is the authority in a language: "12-CV/TU ngày 05/01/2024 (Ban Thường vụ Tỉnh ủy)".
func (a Authority) In(lang dossier.Lang) string {
	return a.Citation().In(lang) + " (" + a.Approver + ")"
}

// Citation is the document as findings cite one.
func (a Authority) Citation() dossier.Citation {
	return dossier.Citation{Number: a.Document, Date: a.Date, Confidence: dossier.Verified}
}

// Change corrects one thing of one rule: a threshold, the severity, whether it counts, or its own days.
type Change struct {
	Rule      string
	Threshold string // name of a Param, which is Value for the events From to To
	Value     int
	Severity  dossier.Severity
	State     State
	From, To  dossier.Date // events that the change is about, both included; zero: open
	// ValidFrom and ValidTo correct the events that the rule judges; zero leaves them.
	ValidFrom, ValidTo dossier.Date
	By                 Authority
	Line               int
}

// State says whether a rule counts.
type State string

// The states that a rules file can give a rule.
const (
	Beta State = "beta" // its findings are shown and counted, and keep nothing out
	Off  State = "off"  // it judges nothing
)

// LoadOverrides reads a rules file. It has two lists, "changes" and "waivers". Each entry names
// its rule, and the document, date and approver that decided it. A change has one of
//
//	threshold, value     a threshold, for events_from to events_to where given
//	severity             error, warning or info, for events_from to events_to
//	state                beta or off, for events_from to events_to
//	valid_from, valid_to the days of the events that the rule judges
//
// and a waiver its scope, as narrow as wanted, and its last day:
//
//	unit, superior       name or code of a unit, and of one above it where names repeat
//	person, born         an id or card number, or a name with its birth date
//	period               2018, 2018-Q3, 2018-09 or 2018-09-30
//	expires
//
// Unknown keys, missing parts, overlapping dates and contradictions are a [FileError].
// No error tells a person's name or number. Whether the rules exist, [New] finds out.
func LoadOverrides(name string, data []byte) (*Overrides, error) {
	sum := sha256.Sum256(data)
	o := &Overrides{Name: name, SHA256: hex.EncodeToString(sum[:])}
	sections, err := readYAML(data)
	if err != nil {
		return nil, inFile(name, err)
	}
	var faults []error
	for _, s := range sections {
		faults = append(faults, o.take(s))
	}
	if err := inFile(name, errors.Join(faults...)); err != nil {
		return nil, err
	}
	if err := inFile(name, errors.Join(conflicts(o.Changes), repeats(o.Waivers))); err != nil {
		return nil, err
	}
	return o, nil
}

func (o *Overrides) take(s section) error {
	var faults []error
	for _, e := range s.entries {
		d := decoder{entry: e, used: map[string]bool{}}
		switch s.name {
		case "changes":
			o.Changes = append(o.Changes, d.change())
		case "waivers":
			o.Waivers = append(o.Waivers, d.waiver())
		}
		faults = append(faults, d.faults...)
	}
	if s.name != "changes" && s.name != "waivers" {
		return faultAt(s.line, "không có danh sách %q; chỉ có changes (sửa) và waivers (miễn trừ)", "unknown list %q; want changes or waivers", s.name)
	}
	return errors.Join(faults...)
}

// apply makes the changes to rules, which are given by their codes.
func (o *Overrides) apply(known map[string]*Rule) error {
	var faults []error
	for _, c := range o.Changes {
		rule := known[c.Rule]
		if rule == nil {
			faults = append(faults, noRule(c.Line, c.Rule))
			continue
		}
		if why := rule.amend(c); why.VI != "" {
			faults = append(faults, lineError{c.Line, dossier.Text{VI: c.Rule + " " + why.VI, EN: c.Rule + " " + why.EN}})
		}
	}
	for _, w := range o.Waivers {
		if known[w.Rule] == nil {
			faults = append(faults, noRule(w.Line, w.Rule))
		}
	}
	return inFile(o.Name, errors.Join(faults...))
}

func noRule(line int, code string) error {
	return faultAt(line, "không có quy tắc %s; xem các mã bằng lệnh: hoso rules", "no rule %s; hoso rules lists the codes", code)
}
