package validate

import (
	"errors"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func (c Change) redates() bool { return !c.ValidFrom.IsZero() || !c.ValidTo.IsZero() }

// aspect is what of its rule a change is about; two changes of one aspect must not overlap.
func (c Change) aspect() string {
	switch {
	case c.Threshold != "":
		return "the threshold " + c.Threshold
	case c.Severity != "":
		return "the severity"
	case c.State != "":
		return "the state"
	}
	return "the days"
}

// conflicts are changes that cannot both hold: of one aspect on the same days, or of a rule that is off on them.
func conflicts(changes []Change) error {
	var faults []error
	for i, b := range changes {
		for _, a := range changes[:i] {
			if a.Rule != b.Rule || !overlap(a.From, a.To, b.From, b.To) {
				continue
			}
			switch {
			case a.aspect() == b.aspect():
				faults = append(faults, faultAt(b.Line, "%s of %s is changed on the same days as on line %d", b.aspect(), b.Rule, a.Line))
			case a.State == Off || b.State == Off:
				faults = append(faults, faultAt(b.Line, "%s is off and changed on the same days as on line %d", b.Rule, a.Line))
			case a.State != "" && b.Severity != "" || b.State != "" && a.Severity != "":
				faults = append(faults, faultAt(b.Line, "%s is beta and has its severity changed on the same days as on line %d", b.Rule, a.Line))
			}
		}
	}
	return errors.Join(faults...)
}

// overlap reports whether two intervals share a day; a zero bound is open.
func overlap(aFrom, aTo, bFrom, bTo dossier.Date) bool {
	return !aTo.Before(bFrom) && !bTo.Before(aFrom)
}

// repeats are waivers of one rule with one scope.
func repeats(waivers []Waiver) error {
	var faults []error
	for i, b := range waivers {
		for _, a := range waivers[:i] {
			if a.Rule == b.Rule && a.scope() == b.scope() {
				faults = append(faults, faultAt(b.Line, "%s is waived for the same as on line %d", b.Rule, a.Line))
			}
		}
	}
	return errors.Join(faults...)
}
