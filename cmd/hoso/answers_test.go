//go:build !race

// Many questions: make test runs it without the race detector; the scripts have the same code watched.

package main

import (
	"bytes"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The goldens show the first rows of long answers and of lists.
const (
	rowsShown  = 24
	namesShown = 3
)

// spans are the parameters of all questions in a place; a question takes those that it knows. The days are those of
// the articles (samples/figures).
var spans = map[string]map[string]string{
	"bac-quang": {"area": "Huyện Bắc Quang", "as-of": "2018-09-30", "from": "2016-01-01", "before": "2017-09-30"},
	"mai-son":   {"area": "Huyện Mai Sơn", "as-of": "2023-12-31", "from": "2021-01-01", "before": "2023-03-31"},
	"lai-chau":  {"area": "Thành phố Lai Châu", "as-of": "2020-12-31", "from": "2016-01-01", "before": "2015-12-31"},
	"provinces": {"as-of": "2021-12-31", "from": "2016-01-01", "before": "2016-12-31"},
}

// particular are parameters of one question, beyond those of its place.
var particular = map[string]map[string]string{
	"admissions-vs-target":       {"by": "year"},
	"admitted-in-hard-branches":  {"fewer": "20"},
	"admitted-since":             {"resolution": "24"},
	"branch-secretaries":         {"place": "residential"},
	"branches-without-admission": {"years": "5"},
	"commune-leaders":            {"goal": "2"},
	"contest-participation":      {"place": "residential"},
	"hamlets":                    {"fewer": "5"},
	"hamlets-change":             {"fewer": "5"},
}

// formDays are the first days of forms and balances, where those of the place have no list of the day before.
var formDays = map[string]string{"bac-quang": "2018-01-01", "mai-son": "2023-04-01"}

// TestPlaceGoldens asks every question in each sample place at a small scale: the answer as an official sees it, a
// picture where the question has one, and of one place that has something to show the first of the list, masked. One
// file has one question in all places.
func TestPlaceGoldens(t *testing.T) {
	var all []*placeAnswers
	for _, place := range figurePlaces {
		all = append(all, &placeAnswers{place: place, dir: smallPlace(t, place), told: map[string]string{}, empty: map[string]bool{}})
	}
	each := func(do func(*placeAnswers, *testing.T)) {
		t.Run("places", func(t *testing.T) {
			for _, p := range all {
				t.Run(p.place, func(t *testing.T) { t.Parallel(); do(p, t) })
			}
		})
	}
	each((*placeAnswers).askAll)
	for i, q := range analytics.Questions() {
		for n := range all {
			if p := all[(i+n)%len(all)]; !p.empty[q.Name] || n == len(all)-1 {
				p.lists = append(p.lists, q)
				break
			}
		}
	}
	each((*placeAnswers).listAll)
	for _, q := range analytics.Questions() {
		var out strings.Builder
		for _, p := range all {
			out.WriteString(p.told[q.Name] + "\n")
		}
		compareGolden(t, filepath.Join("testdata", "answers", q.Name+".txt"), []byte(out.String()))
	}
	files, err := filepath.Glob("testdata/answers/*.txt")
	if err != nil || len(files) != len(analytics.Questions()) {
		t.Errorf("%d files in testdata/answers for %d questions: %v", len(files), len(analytics.Questions()), err)
	}
}

// placeAnswers is what a place answers.
type placeAnswers struct {
	place, dir string
	told       map[string]string // answers, by question
	empty      map[string]bool   // questions that found nothing
	lists      []analytics.Question
}

// open opens the store of the place.
func (p *placeAnswers) open(t *testing.T) *analytics.Store {
	t.Helper()
	s, err := analytics.Open(t.Context(), filepath.Join(p.dir, storeOfPlace), analytics.Options{ReadOnly: true, Threads: 1})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// params are those of the place that a question takes, and its own.
func (p *placeAnswers) params(q analytics.Question) map[string]string {
	params := map[string]string{}
	maps.Copy(params, particular[q.Name])
	for name, value := range spans[p.place] {
		if _, ok := q.Param(name); ok {
			params[name] = value
		}
	}
	if day := formDays[p.place]; day != "" && (isForm(q) || q.Name == "unit-movements") && params["from"] != "" {
		params["from"] = day
	}
	return params
}

func isForm(q analytics.Question) bool { return strings.HasPrefix(q.Name, "bieu-") }

// askAll asks all questions.
func (p *placeAnswers) askAll(t *testing.T) {
	s := p.open(t)
	for _, q := range analytics.Questions() {
		var out bytes.Buffer
		fmt.Fprintf(&out, "== %s: hoso query %s%s\n\n", p.place, q.Name, flagsOf(p.params(q)))
		table := p.tell(t, &out, s, q, nil)
		if err := table.Write(&bytes.Buffer{}, "svg", analytics.FormatOptions{}); (err == nil) != (q.Drawing != nil) {
			t.Errorf("the picture of %s, whose header has a chart: %t; %v", q.Name, q.Drawing != nil, err)
		}
		p.told[q.Name], p.empty[q.Name] = out.String(), isEmpty(table)
	}
}

// isEmpty reports whether an answer has no rows, or only noughts.
func isEmpty(t *analytics.Table) bool {
	counts := false
	for _, row := range t.Rows {
		for _, v := range row {
			n, ok := v.(int64)
			if ok && n != 0 {
				return false
			}
			counts = counts || ok
		}
	}
	return counts || len(t.Rows) == 0
}

// listAll adds the first rows of some lists.
func (p *placeAnswers) listAll(t *testing.T) {
	s := p.open(t)
	for _, q := range p.lists {
		var out bytes.Buffer
		fmt.Fprintf(&out, "\n-- --list\n\n")
		p.tell(t, &out, s, q, &analytics.List{})
		p.told[q.Name] += out.String()
	}
}

// flagsOf is parameters as they are typed.
func flagsOf(params map[string]string) string {
	var b strings.Builder
	for _, name := range slices.Sorted(maps.Keys(params)) {
		fmt.Fprintf(&b, " --%s %q", name, params[name])
	}
	return b.String()
}

// tell writes an answer or list as a table, with its first rows only where it is long; what is refused is written as the
// user reads it.
func (p *placeAnswers) tell(t *testing.T, out *bytes.Buffer, s *analytics.Store, q analytics.Question, list *analytics.List) *analytics.Table {
	t.Helper()
	table, err := s.Ask(t.Context(), q.Name, p.params(q), analytics.AskOptions{Today: dossier.MustDate("2026-11-22"), List: list})
	var wrong *analytics.UsageError
	if errors.As(err, &wrong) && list != nil {
		fmt.Fprintln(out, wrong.Text.VI)
		return nil
	}
	if err != nil {
		t.Fatalf("%s %v: %v", q.Name, p.params(q), err)
	}
	whole, shown := *table, rowsShown
	if list != nil {
		shown = namesShown
	}
	if n := len(table.Rows); n > shown && (list != nil || !isForm(q)) {
		table.Rows = table.Rows[:shown]
		table.Notes = append([]dossier.Text{{VI: fmt.Sprintf("(%d trong %d dòng)", shown, n)}}, table.Notes...)
	}
	for _, row := range table.Rows {
		for i, v := range row {
			if text, ok := v.(string); ok && table.Columns[i].Name == "file" {
				row[i] = strings.TrimPrefix(filepath.ToSlash(text), filepath.ToSlash(p.dir)+"/in/")
			}
		}
	}
	if err := table.Write(out, "table", analytics.FormatOptions{}); err != nil {
		t.Fatal(err)
	}
	return &whole
}

// compareGolden compares with a golden file, or writes it anew.
func compareGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	if *update {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (go test ./cmd/hoso -run TestPlaceGoldens -update; -want +got):\n%s", name, diff)
	}
}
