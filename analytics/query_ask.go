package analytics

import (
	"cmp"
	"context"
	"database/sql"
	_ "embed" // the macros
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// AskOptions say how a question is answered.
type AskOptions struct {
	Today      dossier.Date // the default of parameters that say "today"; a full date
	ShowValues bool         // names and numbers of persons in clear
	List       *List        // what stands behind the answer, instead of it
}

// querier is what asking needs of the store.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// Ask answers a named question: name is one of Questions, params are its
// parameters as a person typed them, without the leading dashes. Those left out
// have their defaults. A *UsageError says what is possible instead.
func (s *Store) Ask(ctx context.Context, name string, params map[string]string, o AskOptions) (*Table, error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return nil, fmt.Errorf("question %s: %w", name, err)
	}
	defer conn.Close()
	return ask(ctx, conn, name, params, o)
}

// scopeMacros are the words that questions share (speak); they stand on the tables of treeSQL.
//
//go:embed queries/macros/scope.sql
var scopeMacros string

// ask is Ask on a connection of its own.
func ask(ctx context.Context, db querier, name string, params map[string]string, o AskOptions) (*Table, error) {
	q, err := FindQuestion(name)
	if err != nil {
		return nil, err
	}
	if err := q.checkNames(params); err != nil {
		return nil, err
	}
	b, err := bound(ctx, db, q, params, o)
	if err != nil {
		return nil, err
	}
	if err := b.answer(ctx, q, o); err != nil {
		return nil, err
	}
	if !o.ShowValues {
		b.table.mask()
	}
	if o.List != nil {
		return b.table, nil
	}
	if !o.ShowValues {
		if err := b.hide(ctx, q.hidings); err != nil {
			return nil, fmt.Errorf("question %s: %w", name, err)
		}
	}
	if q.form != nil {
		if err := q.form.layOut(b.table); err != nil {
			return nil, fmt.Errorf("question %s: %w", name, err)
		}
	}
	return b.table, nil
}

// bound is a question with its parameters understood.
func bound(ctx context.Context, db querier, q Question, params map[string]string, o AskOptions) (*binding, error) {
	b := &binding{db: db, today: o.Today, table: &Table{Name: q.Name, Title: q.Title, Columns: q.Cols, drawing: q.Drawing}}
	for _, p := range q.datesFirst() {
		text, ok := params[p.Name]
		if !ok || text == "" {
			text = p.Default
		}
		if err := b.bind(ctx, p, text); err != nil {
			return nil, err
		}
	}
	b.args = append(b.args, sql.Named("tell_all", o.ShowValues || b.ofDistrict()))
	if q.form != nil {
		b.args = append(b.args, sql.Named("lines", q.form.held()))
	}
	return b, nil
}

// answer asks the SQL of the question, or for its list.
func (b *binding) answer(ctx context.Context, q Question, o AskOptions) error {
	if _, err := b.db.ExecContext(ctx, countMacros); err != nil {
		return fmt.Errorf("question %s: %w", q.Name, err)
	}
	if o.List != nil {
		return b.list(ctx, q, *o.List, o.ShowValues)
	}
	rows, err := b.db.QueryContext(ctx, q.sql, b.args...)
	if err != nil {
		return fmt.Errorf("question %s: %w", q.Name, err)
	}
	if err := b.table.read(rows, 0); err != nil {
		return fmt.Errorf("question %s: %w", q.Name, err)
	}
	return nil
}

// checkNames refuses parameters that the question does not take.
func (q Question) checkNames(params map[string]string) error {
	for name := range params {
		if _, ok := q.Param(name); ok {
			continue
		}
		var names []string
		for _, p := range q.Params {
			names = append(names, "--"+p.Name)
		}
		return wrongUsef("câu hỏi %s không có tham số %q; các tham số: %s", "question %s takes no parameter %q; it takes %s",
			q.Name, name, strings.Join(names, ", "))
	}
	return nil
}

// datesFirst orders the parameters so that the day is known when names are looked up.
func (q Question) datesFirst() []Param {
	list := slices.Clone(q.Params)
	slices.SortStableFunc(list, func(a, b Param) int { return dateRank(a) - dateRank(b) })
	return list
}

func dateRank(p Param) int {
	switch p.Type {
	case ParamDate:
		return 0
	case ParamTree:
		return 1
	}
	return 2
}

// binding turns the parameters of one question into values for its SQL and lines for its heading.
type binding struct {
	db    querier
	today dossier.Date
	asOf  dossier.Date // of the parameter as-of, zero when the question has none
	from  dossier.Date // of the parameter from, zero when it is not given
	tree  dossier.Date // the day whose areas count

	scoped        bool // an area or organisation was asked for
	belowDistrict bool // one below a district was

	treeNamed bool // it was asked for, and is not that of the question
	table     *Table
	args      []any
}

func (b *binding) bind(ctx context.Context, p Param, text string) error {
	if text == "" {
		b.add(p, nil)
		return nil
	}
	switch p.Type {
	case ParamDate:
		return b.bindDate(p, text)
	case ParamTree:
		return b.bindTree(ctx, p, text)
	case ParamArea:
		return b.bindArea(ctx, p, text)
	case ParamUnit:
		return b.bindUnit(ctx, p, text)
	case ParamChoice:
		if !slices.Contains(p.Choices, text) {
			return wrongUsef("--%s không nhận %q; các giá trị: %s", "--%s cannot be %q; it is one of %s",
				p.Name, text, strings.Join(p.Choices, ", "))
		}
		b.add(p, text)
	case ParamNumber:
		n, err := strconv.ParseUint(text, 10, 31)
		if err != nil {
			return wrongUsef("--%s phải là số nguyên không âm, không phải %q", "--%s must be a whole number, not %q", p.Name, text)
		}
		b.add(p, int64(n))
	default:
		b.add(p, text)
	}
	return nil
}

// bindDate takes a day; of a month or year the first day of a "from", else the last.
func (b *binding) bindDate(p Param, text string) error {
	d := b.today
	switch text {
	case "today":
	case "year":
		d = dossier.NewDate(int(b.then().Year), 1, 1)
	default:
		var err error
		if d, err = dossier.ParseDate(text); err != nil {
			return wrongUsef("--%s: ngày phải viết dạng YYYY-MM-DD, không phải %q", "--%s: a date is YYYY-MM-DD, not %q", p.Name, text)
		}
	}
	if p.Name == "from" {
		d = d.First()
		b.from = d
	} else {
		d = d.Last()
	}
	switch p.Name {
	case "as-of":
		b.asOf, b.table.asOf = d, d
	case "from":
		b.table.from = d
	}
	b.head(p.Title, d.VN(), d.String())
	b.add(p, d.String())
	return nil
}

func (b *binding) bindArea(ctx context.Context, p Param, text string) error {
	area, ids, err := findArea(ctx, b.db, text, b.tree)
	if err != nil {
		return err
	}
	if err := b.fitTree(ctx, area); err != nil {
		return err
	}
	b.table.office = cmp.Or(b.table.office, area.Name)
	b.scoped, b.belowDistrict = true, b.belowDistrict || !isLarge(area)
	b.head(p.Title, areaLabel(area, dossier.VI), areaLabel(area, dossier.EN))
	b.add(p, ids)
	return nil
}

func (b *binding) bindUnit(ctx context.Context, p Param, text string) error {
	name, ids, err := findUnit(ctx, b.db, text, b.orgDay())
	if err != nil {
		return err
	}
	large, err := isLargeUnit(ctx, b.db, ids[0])
	if err != nil {
		return err
	}
	b.scoped, b.belowDistrict = true, b.belowDistrict || !large
	b.table.office = name
	b.head(p.Title, name, name)
	b.add(p, ids)
	return nil
}

// orgDay is the day whose organisations are meant: that of the tree, else of the question.
func (b *binding) orgDay() dossier.Date {
	if b.tree.IsZero() {
		return b.asOf
	}
	return b.tree
}

// add gives the SQL its $value: the parameter's name with low lines.
func (b *binding) add(p Param, value any) {
	b.args = append(b.args, sql.Named(strings.ReplaceAll(p.Name, "-", "_"), value))
}

// head adds a line under the title of the answer.
func (b *binding) head(label dossier.Text, vi, en string) {
	b.table.Heads = append(b.table.Heads, dossier.Text{VI: label.VI + ": " + vi, EN: label.EN + ": " + en})
}
