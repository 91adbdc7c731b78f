//go:build !race

// Many imports: make test runs it without the race detector; the scripts have the same code watched.

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var (
	fullSize     = flag.Bool("full", false, "make the figures of every place at full size; with -update write docs/figures.md")
	figurePlaces = []string{"bac-quang", "mai-son", "lai-chau", "provinces"}
)

// smallScale is the size of the large places in the everyday test.
const smallScale = 0.06

// figure is one published figure: a row of samples/figures/*.csv that names a question.
type figure struct {
	name, value, source, printed, question, params, answer, note string
}

// TestFigures makes each place, imports it and asks for each published figure: it must come out exactly and read
// as it was printed. Large places are full size only with -full (make figures); else their totals must scale.
func TestFigures(t *testing.T) {
	results := map[string]map[string]string{}
	for _, place := range figurePlaces {
		t.Run(place, func(t *testing.T) {
			scale := scaleOf(place)
			if *fullSize {
				scale = 1
			}
			_, figures := readFigures(t, place)
			db := filepath.Join(smallPlace(t, place), storeOfPlace)
			if scale != scaleOf(place) {
				db = filepath.Join(importPlace(t, t.TempDir(), place, scale), storeOfPlace)
			}
			results[place] = map[string]string{}
			for _, f := range figures {
				got := f.ask(t, db)
				results[place][f.name] = got
				f.check(t, got, scale)
			}
		})
	}
	if t.Failed() {
		return
	}
	doc := figuresDoc(t, results)
	if *update && *fullSize {
		if err := os.WriteFile("../../docs/figures.md", doc, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept, err := os.ReadFile("../../docs/figures.md")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(doc), string(kept)); diff != "" {
		t.Errorf("docs/figures.md has drifted (make figures UPDATE=-update):\n%s", diff)
	}
}

// scaleOf is the size of a place in the everyday tests.
func scaleOf(place string) float64 {
	if place == "provinces" {
		return 1
	}
	return smallScale
}

// storeOfPlace is the store of an imported place in its folder.
const storeOfPlace = "place.duckdb"

// smallPlace is the folder of a place of everyday size, made and imported by the first test that asks for it.
func smallPlace(t *testing.T, place string) string {
	t.Helper()
	if places[place] == "" {
		dir, err := os.MkdirTemp("", "hoso-"+place)
		if err != nil {
			t.Fatal(err)
		}
		places[place] = dir
		importPlace(t, dir, place, scaleOf(place))
	}
	return places[place]
}

// importPlace makes a place in a folder and imports it; a clean sample has no error and less than one warning in 200 rows.
func importPlace(t *testing.T, dir, place string, scale float64) string {
	t.Helper()
	asOf, _ := readFigures(t, place)
	hoso(t, 0, "sample", place, filepath.Join(dir, "in"), "--seed", "1", "--scale", fmt.Sprint(scale))
	out := hoso(t, 0, "import", filepath.Join(dir, "in"), "--db", filepath.Join(dir, storeOfPlace), "--as-of", asOf, "--format", "json", "--out", filepath.Join(dir, "out"))
	var report struct {
		Findings []struct{ Rule, Severity, Message string }
	}
	if err := json.Unmarshal(out, &report); err != nil {
		t.Fatal(err)
	}
	warnings := 0
	for _, f := range report.Findings {
		if f.Severity == "warning" {
			warnings++
		}
	}
	loaded, held := rowsOf(t, out)
	if held > 0 || warnings*200 >= loaded {
		t.Errorf("%d rows held, %d warnings in %d rows: %v", held, warnings, loaded, report.Findings)
	}
	return dir
}

// readFigures reads what is published of a place, and the day of its report.
func readFigures(t *testing.T, place string) (asOf string, figures []figure) {
	t.Helper()
	name := "../../samples/figures/" + strings.ReplaceAll(place, "-", "_") + ".csv"
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	for _, r := range rows[1:] {
		f := figure{r[0], r[1], r[2], r[3], r[4], r[5], r[6], r[7]}
		if f.name == "as_of" {
			asOf = f.value
		}
		if f.question != "" {
			figures = append(figures, f)
		}
	}
	return asOf, figures
}

var (
	param     = regexp.MustCompile(`'([^']*)'|(\S+)`)
	answerRow = regexp.MustCompile(`^(\w+)(?:\[(\w+)=(.*)\])?$`)
)

// ask asks the question and returns the cell that holds the figure; "#" is the number of rows.
func (f figure) ask(t *testing.T, db string) string {
	t.Helper()
	args := []string{"query", f.question, "--db", db, "--format", "csv"}
	for _, m := range param.FindAllStringSubmatch(f.params, -1) {
		args = append(args, m[1]+m[2])
	}
	rows, err := csv.NewReader(bytes.NewReader(hoso(t, 0, args...))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if f.answer == "#" {
		return strconv.Itoa(len(rows) - 1)
	}
	m := answerRow.FindStringSubmatch(f.answer)
	if m == nil {
		t.Fatalf("%s: answer %q is not column[column=value]", f.name, f.answer)
	}
	column, key := slices.Index(rows[0], m[1]), slices.Index(rows[0], m[2])
	for _, row := range rows[1:] {
		if column >= 0 && (m[2] == "" || key >= 0 && row[key] == m[3]) {
			return row[column]
		}
	}
	return ""
}

// check holds an answer against the exact figure and the printed one, or in a small place against the scale.
func (f figure) check(t *testing.T, got string, scale float64) {
	t.Helper()
	if scale == 1 {
		if got != f.value {
			t.Errorf("%s: %s %s: %s is %q, published %s", f.name, f.question, f.params, f.answer, got, f.value)
		}
		if f.printed != "" && !readsAs(got, f.printed) {
			t.Errorf("%s: %s does not read as printed: %s", f.name, got, f.printed)
		}
		return
	}
	full, err := strconv.Atoi(f.value)
	if err != nil || !strings.HasPrefix(f.note, "scales") {
		return
	}
	if want := fmt.Sprint(math.Round(float64(full) * scale)); got != want {
		t.Errorf("%s at scale %v: %s is %q, want %s", f.name, scale, f.answer, got, want)
	}
}

var printedForm = regexp.MustCompile(`^(hơn |trên |gần )?(-?[\d.]+)(?:,(\d+))?( %)?( trở lên)?$`)

// readsAs reports whether an exact number is what an office prints: cut, not rounded, to the places that are
// printed. "Hơn", "trên" and "gần" leave room: a twentieth of a number, one point of a percentage.
func readsAs(exact, printed string) bool {
	m := printedForm.FindStringSubmatch(printed)
	value, err := strconv.ParseFloat(exact, 64)
	if m == nil || err != nil {
		return false
	}
	whole, _ := strconv.ParseFloat(strings.ReplaceAll(m[2], ".", ""), 64)
	places := math.Pow10(len(m[3]))
	part, _ := strconv.ParseFloat("0"+m[3], 64)
	want, room := whole+part/places, whole/20
	if m[4] != "" {
		room = 1
	}
	switch {
	case m[1] == "gần ":
		return value <= want && value > want-room
	case m[1] != "":
		return value > want && value < want+room
	case m[5] != "":
		return value >= want && value < want+room
	}
	return math.Trunc(value*places+math.Copysign(1e-6, value))/places == want
}

func TestReadsAs(t *testing.T) {
	for _, c := range []struct {
		exact, printed string
		want           bool
	}{
		{"113.50", "113 %", true}, {"113.50", "114 %", false}, {"95.90", "95,9 %", true}, {"47.72", "47,72 %", true}, {"47.73", "47,72 %", false},
		{"9424", "hơn 9.420", true}, {"9420", "hơn 9.420", false}, {"9999", "hơn 9.420", false}, {"72.99", "gần 73 %", true}, {"73.01", "gần 73 %", false},
		{"71.99", "gần 73 %", false}, {"90.99", "trên 90 %", true}, {"187", "180 trở lên", true}, {"179", "180 trở lên", false}, {"-169", "-169", true},
		{"1749", "1.749", true}, {"1750", "1.749", false}, {"85.0", "85", true}, {"", "85", false}, {"85", "khoảng 85", false}, {"3.11", "3,11 %", true},
	} {
		if got := readsAs(c.exact, c.printed); got != c.want {
			t.Errorf("readsAs(%q, %q) = %t", c.exact, c.printed, got)
		}
	}
}

// figuresDoc is the table of all figures. The result of a place that was not made at full size stands as -full
// found it, which was the exact figure.
func figuresDoc(t *testing.T, results map[string]map[string]string) []byte {
	t.Helper()
	var b strings.Builder
	b.WriteString("# The published figures\n\nMade by `make figures UPDATE=-update`; do not edit. Each place is made by `hoso sample PLACE DIR --seed 1`,\n" +
		"imported as of its day and asked. Printed: what the article says (offices cut percentages, they do not round);\n" +
		"exact: the value that must come out; a figure without a printed text is assumed, not published.\n")
	for _, place := range figurePlaces {
		asOf, figures := readFigures(t, place)
		fmt.Fprintf(&b, "\n## %s (as of %s)\n\n| figure | source | printed | exact | question | answer | result | note |\n|---|---|---|---|---|---|---|---|\n", place, asOf)
		for _, f := range figures {
			result, made := results[place][f.name]
			if !made || !*fullSize && place != "provinces" {
				result = f.value
			}
			note := strings.TrimPrefix(strings.TrimPrefix(f.note, "scales"), "; ")
			fmt.Fprintf(&b, "| %s | %s | %s | %s | `%s %s` | `%s` | %s | %s |\n", f.name, f.source, f.printed, f.value, f.question, f.params, f.answer, result, note)
		}
	}
	return []byte(b.String())
}
