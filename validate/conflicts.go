package validate

import (
	"errors"
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func (c Change) redates() bool { return !c.ValidFrom.IsZero() || !c.ValidTo.IsZero() }

// aspect is what of its rule a change is about; two changes of one aspect must not overlap.
func (c Change) aspect() dossier.Text {
	switch {
	case c.Threshold != "":
		return saying("ngưỡng %s", "the threshold %s", c.Threshold)
	case c.Severity != "":
		return dossier.Text{VI: "mức", EN: "the severity"}
	case c.State != "":
		return dossier.Text{VI: "trạng thái", EN: "the state"}
	}
	return dossier.Text{VI: "ngày áp dụng", EN: "the days"}
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
				faults = append(faults, changedTwice(b, a.Line))
			case a.State == Off || b.State == Off:
				faults = append(faults, faultAt(b.Line, "%s vừa tắt (off) vừa được sửa cho cùng những ngày như ở dòng %d; bỏ một trong hai mục",
					"%s is off and changed on the same days as on line %d; drop one of the two", b.Rule, a.Line))
			case a.State != "" && b.Severity != "" || b.State != "" && a.Severity != "":
				faults = append(faults, faultAt(b.Line, "%s vừa áp dụng thử (beta) vừa được sửa mức cho cùng những ngày như ở dòng %d; bỏ một trong hai mục",
					"%s is beta and has its severity changed on the same days as on line %d; drop one of the two", b.Rule, a.Line))
			}
		}
	}
	return errors.Join(faults...)
}

func changedTwice(c Change, first int) error {
	aspect := c.aspect()
	return lineError{c.Line, dossier.Text{
		VI: fmt.Sprintf("%s của %s đã được sửa ở dòng %d cho cùng những ngày; đặt events_from, events_to để không chồng nhau, hoặc bỏ một mục", aspect.VI, c.Rule, first),
		EN: fmt.Sprintf("%s of %s is changed on the same days as on line %d; set events_from and events_to apart, or drop one", aspect.EN, c.Rule, first),
	}}
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
				faults = append(faults, faultAt(b.Line, "%s đã được miễn trừ ở dòng %d cho cùng đối tượng; bỏ một mục",
					"%s is waived for the same as on line %d; drop one of the two", b.Rule, a.Line))
			}
		}
	}
	return errors.Join(faults...)
}
