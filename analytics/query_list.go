package analytics

import (
	"context"
	_ "embed" // the macros
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// List asks for what stands behind an answer: the persons or organisations that it counted.
type List struct {
	Column string   // what this column counted; "" for the first that the question lists
	Rows   []string // behind rows with these values in their key columns, "VALUE" or "COLUMN=VALUE"; none: behind all; of a form one line
}

// Listing is a line "-- list:" of a question: what its columns counted, and how the rows are told apart.
type Listing struct {
	Cols []string // the columns; rowItself where each row of the answer is one person or organisation
	Kind string   // what they counted: a file of queries/behind
	Keys []string // the columns that tell the row

	lines []string // of a form: the lines that count these; nil: all that no listing before names
}

// rowItself is the column, not shown, in which a question has the id of what a row is.
const rowItself = "behind"

// Things is what a listing lists, as a reader calls it.
func (l Listing) Things() dossier.Text { return behind()[l.Kind].Title }

// Columns names the columns that are listed, as they are asked for.
func (l Listing) Columns(lang dossier.Lang) string {
	if slices.Equal(l.Cols, []string{rowItself}) {
		return dossier.Text{VI: "(mỗi dòng)", EN: "(each row)"}.In(lang)
	}
	return strings.Join(l.Cols, ", ")
}

// countMacros are the words with which questions count, listMacros the same when what they count is listed.
var (
	//go:embed queries/macros/count.sql
	countMacros string
	//go:embed queries/macros/list.sql
	listMacros string
)

// behind has, for each kind of thing that is counted, the columns that show it and the SQL that finds it by its id.
var behind = sync.OnceValue(func() map[string]Question {
	kinds := map[string]Question{}
	for _, q := range readQuestions("queries/behind/*.sql", parseHeader) {
		kinds[q.Name] = q
	}
	return kinds
})

// CheckList reports a list that the question does not have, before a store is opened.
func CheckList(name string, l List, showValues bool) error {
	q, err := FindQuestion(name)
	if err != nil {
		return err
	}
	_, err = q.listed(l, showValues)
	return err
}

// listed is what is asked for: the line of the header that lists it, the column and, of a form, the line.
type listed struct {
	Listing
	column string
	line   formLine
}

// listed finds what is asked for, and refuses what is not to be listed.
func (q Question) listed(l List, showValues bool) (listed, error) {
	var line formLine
	var err error
	if q.form != nil {
		if line, err = q.form.counting(q.Name, l.Rows); err != nil {
			return listed{}, err
		}
	}
	listing, column, err := q.listing(l.Column, line.code)
	if err != nil {
		return listed{}, err
	}
	what := listed{listing, column, line}
	return what, q.checkShown(what, showValues)
}

// listing is the line that lists a column, of a form in one of its lines, and the name of the column.
func (q Question) listing(column, line string) (Listing, string, error) {
	var all []string
	for _, l := range q.Lists {
		switch {
		case l.lines != nil && !slices.Contains(l.lines, line):
		case column == "":
			return l, l.Cols[0], nil
		case slices.Contains(l.Cols, column):
			return l, column, nil
		default:
			all = append(all, l.Cols...)
		}
	}
	if all == nil {
		return Listing{}, "", wrongUsef("câu hỏi %s không có danh sách", "question %s has no list", q.Name)
	}
	return Listing{}, "", wrongUsef("câu hỏi %s không liệt kê được cột %q; các cột liệt kê được: %s",
		"question %s cannot list the column %q; it lists %s", q.Name, column, strings.Join(all, ", "))
}

// checkShown refuses a list that would tell the ethnicity, religion or declared standing of each
// person on it: counts of them may be told where they are large enough, lists only in clear.
func (q Question) checkShown(l listed, showValues bool) error {
	tells := func(name string) bool { return slices.Contains(q.Sensitive, name) }
	if showValues || !tells(l.column) && !slices.ContainsFunc(l.Keys, tells) && !slices.Contains(q.sensitiveLines, l.line.code) {
		return nil
	}
	if q.form != nil {
		return wrongUsef("danh sách sau dòng %q của câu hỏi %s cho biết dân tộc, tôn giáo của từng người nên chỉ xem được với --show-values (có ghi nhật ký)",
			"the list behind line %q of question %s tells the ethnicity or religion of each person; it is shown with --show-values only, which is logged", l.line.code, q.Name)
	}
	return wrongUsef("danh sách sau cột %q của câu hỏi %s cho biết dân tộc, tôn giáo hoặc điều tự khai của từng người nên chỉ xem được với --show-values (có ghi nhật ký)",
		"the list behind column %q of question %s tells the ethnicity, religion or declaration of each person; it is shown with --show-values only, which is logged", l.column, q.Name)
}

// list answers with what stands behind the rows.
func (b *binding) list(ctx context.Context, q Question, l List, showValues bool) error {
	what, err := q.listed(l, showValues)
	if err != nil {
		return err
	}
	var places []string
	if q.form == nil {
		places, err = b.chooseRows(ctx, q, what.Listing, l.Rows)
	} else {
		places, err = b.chooseLine(ctx, q, what.line)
	}
	if err != nil {
		return err
	}
	if _, err := b.db.ExecContext(ctx, listMacros); err != nil {
		return fmt.Errorf("list of question %s: %w", q.Name, err)
	}
	b.entitle(q, what.Listing, what.column)
	rows, err := b.db.QueryContext(ctx, q.listSQL(what.Listing, what.column, places), b.args...)
	if err == nil {
		err = b.table.read(rows, 0)
	}
	if err == nil && q.form != nil && len(b.table.Rows) == 0 {
		err = b.explainEmpty(ctx, q, what)
	}
	if err != nil {
		return fmt.Errorf("list of question %s: %w", q.Name, err)
	}
	return nil
}

// chooseRows keeps the keys of the answer's rows in their order, and gives the places of those asked for.
func (b *binding) chooseRows(ctx context.Context, q Question, l Listing, wanted []string) ([]string, error) {
	if len(wanted) > 0 && len(l.Keys) == 0 {
		return nil, wrongUsef("danh sách này của câu hỏi %s không chia theo dòng; bỏ --row %s", "this list of question %s has no rows to choose from; leave out --row %s",
			q.Name, strings.Join(wanted, ", "))
	}
	answer := &Table{Columns: []Column{{Name: "place"}}}
	for _, k := range l.Keys {
		answer.Columns = append(answer.Columns, q.Cols[columnNamed(q.Cols, k)])
	}
	grouped := strings.Join(append([]string{"min(place) AS place"}, l.Keys...), ", ")
	keep := "CREATE OR REPLACE TEMP TABLE asked_rows AS SELECT " + grouped +
		" FROM (SELECT row_number() OVER () AS place, * FROM (" + q.sql + "\n)) GROUP BY ALL HAVING count(*) > 0"
	if _, err := b.db.ExecContext(ctx, keep, b.args...); err != nil {
		return nil, fmt.Errorf("rows of question %s: %w", q.Name, err)
	}
	rows, err := b.db.QueryContext(ctx, "FROM asked_rows ORDER BY place")
	if err == nil {
		err = answer.read(rows, 0)
	}
	if err != nil {
		return nil, fmt.Errorf("rows of question %s: %w", q.Name, err)
	}
	var places []string
	for i, row := range answer.Rows {
		if !slices.ContainsFunc(wanted, func(w string) bool { return !answer.rowIs(i, w) }) {
			places = append(places, fmt.Sprint(row[0]))
		}
	}
	if len(wanted) > 0 && places == nil {
		return nil, answer.noSuchRow(q, wanted)
	}
	if len(wanted) > 0 {
		b.head(dossier.Text{VI: "Dòng", EN: "Row"}, strings.Join(wanted, ", "), strings.Join(wanted, ", "))
	}
	return places, nil
}

// rowIs reports whether a key of row i is the value, as a code, as a reader sees it, or without its marks.
func (t *Table) rowIs(i int, value string) bool {
	for k, c := range t.Columns[1:] {
		v, key := t.Rows[i][k+1], value
		if name, rest, ok := strings.Cut(value, "="); ok && name == c.Name {
			key = rest
		}
		for _, text := range []string{plainValue(v), c.shown(v, dossier.VI), c.shown(v, dossier.EN)} {
			if vntext.Fold(text) == vntext.Fold(key) && (v != nil) == (key != "") {
				return true
			}
		}
	}
	return false
}

// noSuchRow says which rows there are, the first of them where they are many.
func (t *Table) noSuchRow(q Question, wanted []string) error {
	const most = 20
	say := func(lang dossier.Lang) string {
		var lines []string
		for i, row := range t.Rows {
			if i == most {
				lines = append(lines, "…")
				break
			}
			var keys []string
			for k, c := range t.Columns[1:] {
				keys = append(keys, c.shown(row[k+1], lang))
			}
			lines = append(lines, strings.Join(keys, " · "))
		}
		return strings.Join(lines, "\n")
	}
	return wrongUse(
		fmt.Sprintf("câu trả lời %s không có dòng %q; các dòng:\n%s", q.Name, strings.Join(wanted, ", "), say(dossier.VI)),
		fmt.Sprintf("the answer %s has no row %q; its rows are\n%s", q.Name, strings.Join(wanted, ", "), say(dossier.EN)))
}

// entitle makes the answer's heading and columns those of its list. A key that a column of
// the list is called by too has "row_" before its name.
func (b *binding) entitle(q Question, l Listing, column string) {
	things := behind()[l.Kind]
	label := things.Title
	if i := columnNamed(q.Cols, column); i >= 0 {
		label = q.Cols[i].Label
	}
	b.table.Title = dossier.Text{VI: q.Title.VI + ": danh sách (" + label.VI + ")", EN: q.Title.EN + ": list (" + label.EN + ")"}
	b.table.Columns, b.table.drawing = nil, nil
	for _, k := range l.Keys {
		c := q.Cols[columnNamed(q.Cols, k)]
		if columnNamed(things.Cols, k) >= 0 {
			c.Name = "row_" + k
		}
		b.table.Columns = append(b.table.Columns, c)
	}
	b.table.Columns = append(b.table.Columns, things.Cols...)
}

// listSQL asks the question with ids in place of numbers, and finds what the ids are of.
func (q Question) listSQL(l Listing, column string, places []string) string {
	ids := column
	if column == rowItself {
		ids = "[" + rowItself + "]"
	}
	var cols, told []string
	same := []string{"true"}
	for _, k := range l.Keys {
		cols, told = append(cols, "r."+k), append(told, k+", ")
		same = append(same, "r."+k+" IS NOT DISTINCT FROM t."+k)
	}
	for _, c := range behind()[l.Kind].Cols {
		cols = append(cols, "b."+c.Name)
	}
	return fmt.Sprintf(`SELECT %s
FROM (SELECT %sunnest(%s) AS id FROM (%s
)) t
JOIN asked_rows r ON %s AND r.place IN (%s)
LEFT JOIN (%s
) b ON b.id = t.id
ORDER BY r.place, b.sorted, t.id`, strings.Join(cols, ", "), strings.Join(told, ""), ids, q.sql, strings.Join(same, " AND "),
		strings.Join(append(places, "0"), ", "), behind()[l.Kind].sql)
}
