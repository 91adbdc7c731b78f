package analytics

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// counting is the one line of a form that is asked for, by its code or by what is printed; it must
// count persons or organisations.
func (f *form) counting(question string, wanted []string) (formLine, error) {
	if len(wanted) == 0 {
		return formLine{}, f.sayLines(question, f.lines, "phải nêu một dòng bằng --row", "name a line with --row")
	}
	var found []formLine
	for _, l := range f.lines {
		if !slices.ContainsFunc(wanted, func(w string) bool { return !l.is(w) }) {
			found = append(found, l)
		}
	}
	if i := slices.IndexFunc(found, func(l formLine) bool { return len(wanted) == 1 && l.hasCode(wanted[0]) }); i >= 0 {
		found = found[i : i+1]
	}
	asked := strings.Join(wanted, ", ")
	switch {
	case len(found) == 0:
		return formLine{}, f.sayLines(question, f.lines, fmt.Sprintf("không có dòng %q", asked), fmt.Sprintf("there is no line %q", asked))
	case len(found) > 1:
		return formLine{}, f.sayLines(question, found, fmt.Sprintf("có nhiều dòng %q, nêu mã dòng", asked), fmt.Sprintf("there are several lines %q, name one by its code", asked))
	}
	return found[0], f.checkCounts(question, found[0])
}

// checkCounts refuses a line behind which nobody stands.
func (f *form) checkCounts(question string, l formLine) error {
	switch {
	case l.look == formHeading:
		return wrongUsef("dòng %q của %s là đề mục, không có số liệu", "line %q of %s is a heading and has no numbers", l.code, question)
	case !l.holds():
		return wrongUsef("kho không có số liệu của dòng %q của %s (ô ghi “…”)", "the store does not hold line %q of %s (its cells say “…”)", l.code, question)
	case slices.Contains(f.reckoned, l.code):
		return wrongUsef("dòng %q của %s là số tính ra, không đếm người", "line %q of %s is reckoned and counts nobody", l.code, question)
	}
	return nil
}

// formMark is what stands before the words of a label: "Trong đó: - ", "a) ", "III. ".
var formMark = regexp.MustCompile(`^(Trong đó|Of them)?:? *([-+]|[A-Za-z0-9]{1,4} *[.)]|[A-D] -)? *`)

// is reports whether the line is called so: by its code, or its label in either language with or without the mark before it.
func (l formLine) is(name string) bool {
	if l.hasCode(name) {
		return true
	}
	for _, label := range []string{l.label.VI, l.label.EN} {
		for _, text := range []string{label, strings.TrimSuffix(formMark.ReplaceAllString(label, ""), ":")} {
			if text != "" && vntext.Fold(text) == vntext.Fold(name) {
				return true
			}
		}
	}
	return false
}

func (l formLine) hasCode(name string) bool { return name == l.code || name == "line="+l.code }

// sayLines says what is wrong, and which lines there are to choose from, with their codes.
func (f *form) sayLines(question string, lines []formLine, vi, en string) error {
	say := func(lang dossier.Lang) string {
		var b strings.Builder
		for _, l := range lines {
			if l.holds() && !slices.Contains(f.reckoned, l.code) {
				fmt.Fprintf(&b, "\n%-26s %s", l.code, f.called(l).In(lang))
			}
		}
		return b.String()
	}
	return wrongUse(question+": "+vi+"; các dòng:"+say(dossier.VI), question+": "+en+"; its lines are"+say(dossier.EN))
}

// called is the label of a line, after the heading of its section.
func (f *form) called(l formLine) dossier.Text {
	at, _ := f.line(l.code)
	for i := at; i >= 0 && l.look != formBold; i-- {
		if h := f.lines[i]; h.look == formHeading {
			return dossier.Text{VI: h.label.VI + " › " + l.label.VI, EN: h.label.EN + " › " + l.label.EN}
		}
	}
	return l.label
}

// chooseLine makes a line of a form the only row to list, whether the answer has it or leaves it out as nought.
func (b *binding) chooseLine(ctx context.Context, q Question, l formLine) ([]string, error) {
	_, err := b.db.ExecContext(ctx, "CREATE OR REPLACE TEMP TABLE asked_rows AS SELECT 1 AS place, CAST(? AS VARCHAR) AS line", l.code)
	if err != nil {
		return nil, fmt.Errorf("line of question %s: %w", q.Name, err)
	}
	label := q.form.called(l)
	b.head(dossier.Text{VI: "Dòng", EN: "Line"}, label.VI, label.EN)
	return []string{"1"}, nil
}

// explainEmpty says of an empty list whether nobody counts in the cell, or the store does not know.
func (b *binding) explainEmpty(ctx context.Context, q Question, what listed) error {
	known := &Table{}
	rows, err := b.db.QueryContext(ctx, "SELECT count(*) FROM ("+q.sql+"\n) SEMI JOIN asked_rows USING (line) WHERE "+what.column+" IS NULL", b.args...)
	if err == nil {
		err = known.read(rows, 0)
	}
	if err != nil {
		return err
	}
	if unknown, _ := known.Rows[0][0].(int64); unknown > 0 {
		b.table.Notes = append(b.table.Notes, dossier.Text{VI: "Kho không có số liệu của ô này (ô ghi “…”).", EN: "The store does not hold this cell (it says “…”)."})
	}
	return nil
}
