package analytics

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

var vietnameseLetter = regexp.MustCompile(`(?i)[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]`)

// inQuotes is what is typed in a sheet.
var inQuotes = regexp.MustCompile(`“[^”]*”`)

// sendersWords are columns of texts that come from sheets or are names of places and peoples.
var sendersWords = []string{"org_name", "parent_name", "area_name", "hamlet_name", "full_name", "sector", "unit_name", "branch_name", "secretary_name", "helper"}

// What an answer says of its own is in English where English is asked for: titles, headings, notes, and
// the values that no sender wrote.
func TestEnglishAnswers(t *testing.T) {
	s := formDistrict(1).store(t)
	for _, q := range Questions() {
		texts := []string{q.Title.EN, q.About.EN}
		for _, p := range q.Params {
			texts = append(texts, p.Title.EN)
		}
		for _, show := range []bool{false, true} {
			table, err := s.Ask(t.Context(), q.Name, nil, AskOptions{Today: dossier.MustDate("2018-09-30"), ShowValues: show})
			if err != nil {
				t.Fatal(err)
			}
			for _, n := range slices.Concat(table.Notes, table.Heads) {
				texts = append(texts, n.EN)
			}
			for i, c := range table.Columns {
				texts = append(texts, c.Label.EN)
				if slices.Contains(sendersWords, c.Name) {
					continue
				}
				for _, row := range table.Rows {
					if v, ok := row[i].(string); ok && dossier.Label("ethnicity", v).VI != v && dossier.Label("religion", v).VI != v {
						texts = append(texts, c.shown(row[i], dossier.EN))
					}
				}
			}
		}
		slices.Sort(texts)
		for _, text := range slices.Compact(texts) {
			text = inQuotes.ReplaceAllString(text, "")
			if vietnameseLetter.MatchString(text) {
				t.Errorf("%s: %q is not English", q.Name, text)
			}
		}
	}
}

// A word of a question is shown in the language asked for; what a sender wrote stays.
func TestOwnWords(t *testing.T) {
	q, err := FindQuestion("members-by-admission-period")
	if err != nil {
		t.Fatal(err)
	}
	c := q.Cols[0]
	for value, want := range map[string][2]string{
		"từ 1/5/1975":               {"từ 1/5/1975", "from 1975-05-01"},
		"Chi bộ thôn 1":             {"Chi bộ thôn 1", "Chi bộ thôn 1"},
		"Chưa xác định (Xã Hà Tân)": {"Chưa xác định (Xã Hà Tân)", "Not determined (Xã Hà Tân)"},
	} {
		if got := [2]string{c.shown(value, dossier.VI), c.shown(value, dossier.EN)}; got != want {
			t.Errorf("%q is shown as %q, want %q", value, got, want)
		}
	}
	for text, want := range map[string]string{"-- word: nobody | a | b\n": "no column", "-- word: a | b |\n": "no word", "-- word: a | b | c\n": ""} {
		_, err := parseQuestion("q", "-- title: T | T\n-- about: a | a\n-- source: s\n-- column: a | text | A | A\n"+text+"SELECT")
		if (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}
