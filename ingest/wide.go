package ingest

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// wideTarget recognises columns that spread the categories of a target: "CT Kết nạp", "Đã kết nạp". Each row
// then speaks of several targets.
func (m *matching) wideTarget(_ heading, full, _ phrase) verdict {
	if m.kind != dossier.Target {
		return verdict{}
	}
	for _, sort := range []struct{ field, heads string }{{"target", "chi tieu,ct,ke hoach,kh"}, {"reported", "da,ket qua,kq,thuc hien,da thuc hien"}} {
		for head := range strings.SplitSeq(sort.heads, ",") {
			rest, ok := strings.CutPrefix(full.bare, head+" ")
			if !ok {
				continue
			}
			if code := codeOf("target_category", rest); code != "" {
				v := m.claimName(sort.field, inContext, "%q of one category")
				v.role, v.label, v.parts = wideTarget, code, []string{"category", sort.field}
				return v
			}
		}
	}
	return verdict{}
}

// codeOf is the code of a list that folded text names, "" for none.
func codeOf(list, fold string) string {
	for _, c := range dossier.List(list) {
		for _, name := range append([]string{c.Label.VI}, c.Aliases...) {
			if vntext.Fold(name) == fold {
				return c.Code
			}
		}
	}
	return ""
}

// widen makes one record for each category that the row speaks of; a row of an ordinary list stays one.
func (b *builder) widen(rec *dossier.Record, r *row) []*dossier.Record {
	var list []*dossier.Record
	of := map[string]*dossier.Record{}
	for _, s := range b.slots {
		if s.role != wideTarget {
			continue
		}
		c := r.at(s.col)
		if c.none() || c.blank || c.unreadable() {
			continue
		}
		one := of[s.label]
		if one == nil {
			one = rec.Clone()
			one.Set("category", dossier.Value{Raw: s.header, Text: s.label, Col: s.col, Reason: "header"})
			of[s.label] = one
			list = append(list, one)
		}
		one.SetAt(s.field, b.parse(b.fields[s.field], c))
	}
	if list == nil {
		return []*dossier.Record{rec}
	}
	return list
}

// inPeriod gives a target without a column for it the period of its list.
func (b *builder) inPeriod(rec *dossier.Record, period string) {
	if b.kind == dossier.Target && !b.has["period"] && period != "" {
		rec.Set("period", dossier.Value{Raw: period, Text: period, Reason: "title"})
	}
}
