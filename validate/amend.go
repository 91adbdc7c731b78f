package validate

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// amend makes a change to a rule of the engine's own copy of the catalogue. The text is why it cannot be made, to
// be read after the code; empty where it was made.
func (r *Rule) amend(c Change) dossier.Text {
	r.amendments = append(slices.Clone(r.amendments), c)
	switch {
	case r.maker == byReading:
		return saying("xét khi đọc tệp: chỉ miễn trừ được (waivers), không sửa được", "is judged as files are read: it can be waived, but not changed")
	case r.maker == bySet && c.Severity == dossier.Error && r.Severity != dossier.Error && !r.keeps:
		return saying("so sánh nhiều danh sách khi các dòng đã vào kho nên không giữ được dòng nào lại; mức cao nhất là warning",
			"compares lists once their rows are in the store and cannot keep a row out; warning is the gravest it can be")
	case r.maker == bySet && c.Threshold != "":
		return saying("so sánh nhiều dòng bằng một câu lệnh, không có ngưỡng để sửa; cần ngưỡng khác thì tắt quy tắc này (state: off) và viết quy tắc riêng (--rules-dir)",
			"compares many rows by one statement and has no threshold to change; for another switch it off (state: off) and write a rule of your own (--rules-dir)")
	case c.Threshold != "":
		return r.setThreshold(c)
	case r.principle():
		return saying("là nguyên tắc do các quy tắc khác áp dụng, không có gì để sửa; sửa quy tắc áp dụng nó", "is a principle that other rules apply: there is nothing to change; change the rule that applies it")
	case c.redates():
		return r.redate(c)
	}
	r.changes = append(slices.Clone(r.changes), c)
	return dossier.Text{}
}

// setThreshold puts the value before those of the book, since [Param.At] takes the first that fits.
func (r *Rule) setThreshold(c Change) dossier.Text {
	i := slices.IndexFunc(r.Params, func(p Param) bool { return p.Name == c.Threshold })
	if i < 0 {
		return r.lacksThreshold(c.Threshold)
	}
	r.Params = slices.Clone(r.Params)
	corrected := Dated{From: c.From, To: c.To, Value: c.Value, Citation: c.By.Citation()}
	r.Params[i].Values = append([]Dated{corrected}, r.Params[i].Values...)
	return dossier.Text{}
}

func (r *Rule) lacksThreshold(name string) dossier.Text {
	if len(r.Params) == 0 {
		return saying("không có ngưỡng %q, cũng không có ngưỡng nào khác; chỉ sửa được mức, trạng thái, ngày", "has no threshold %q and no other; severity, state and days can be changed", name)
	}
	var names []string
	for _, p := range r.Params {
		names = append(names, p.Name)
	}
	return saying("không có ngưỡng %q; ngưỡng của quy tắc này: %s", "has no threshold %q; it has %s", name, strings.Join(names, ", "))
}

func (r *Rule) redate(c Change) dossier.Text {
	if !c.ValidFrom.IsZero() {
		r.From = c.ValidFrom
	}
	if !c.ValidTo.IsZero() {
		r.To = c.ValidTo
	}
	if r.To.Before(r.From) {
		return saying("sẽ chỉ xét việc từ %s đến %s, tức là không xét gì; kiểm tra lại valid_from, valid_to", "would judge events from %s to %s only, which is none; check valid_from and valid_to", r.From, r.To)
	}
	return dossier.Text{}
}

// Changes are what a rules file changes of the rule for events of a day, thresholds and its own
// days apart: those stand in the rule itself.
func (r Rule) Changes(event dossier.Date) []Change {
	var on []Change
	for _, c := range r.changes {
		if day := event.First(); !day.Before(c.From) && !day.After(c.To) {
			on = append(on, c)
		}
	}
	return on
}

// Amendments are all that a rules file changes of the rule for events of a day, or at all where event is no date.
func (r Rule) Amendments(event dossier.Date) []Change {
	return slices.DeleteFunc(slices.Clone(r.amendments), func(c Change) bool {
		day := event.First()
		return !event.IsZero() && (day.Before(c.From) || day.After(c.To))
	})
}

// severityOn is the gravest severity for events of a day, and the change that made the rule beta, if one did.
func (r *Rule) severityOn(event dossier.Date) (dossier.Severity, *Change) {
	severity := r.Severity
	for _, c := range r.Changes(event) {
		if c.State == Beta {
			return dossier.Info, &c
		}
		if c.Severity != "" {
			severity = c.Severity
		}
	}
	return severity, nil
}

func (r *Rule) offOn(event dossier.Date) bool {
	return slices.ContainsFunc(r.Changes(event), func(c Change) bool { return c.State == Off })
}
