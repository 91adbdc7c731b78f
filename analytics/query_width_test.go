package analytics

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		text  string
		width int
		want  []string
	}{
		{"Từ 30 tuổi trở xuống", 20, []string{"Từ 30 tuổi trở xuống"}},
		{"Từ 30 tuổi trở xuống", 19, []string{"Từ 30 tuổi trở", "xuống"}},
		{"Từ 30 tuổi trở xuống", 8, []string{"Từ 30", "tuổi trở", "xuống"}},
		{"Từ 30 tuổi trở xuống", 5, []string{"Từ 30", "tuổi", "trở", "xuống"}},
		{"tệp abcdefgh xyz", 5, []string{"tệp", "abcde", "fgh", "xyz"}},
		{"", 5, nil},
	} {
		if diff := cmp.Diff(tt.want, wrap(tt.text, tt.width)); diff != "" {
			t.Errorf("%q in %d (-want +got):\n%s", tt.text, tt.width, diff)
		}
	}
	for lines, want := range map[int]int{1: 20, 2: 10, 3: 8, 4: 5, 5: 5} {
		if got := narrowest("Từ 30 tuổi trở xuống", lines); got != want {
			t.Errorf("narrowest in %d lines is %d, want %d", lines, got, want)
		}
	}
}

// Headings give way before texts, and nothing below what it must have.
func TestFit(t *testing.T) {
	rooms := []room{{30, 30, 14}, {20, 8, 6}, {5, 5, 5}}
	for page, want := range map[int][]int{60: {30, 20, 5}, 55: {30, 20, 5}, 54: {30, 19, 5}, 43: {30, 8, 5}, 42: {29, 8, 5}, 27: {14, 8, 5}, 25: {14, 6, 5}, 0: {14, 6, 5}} {
		if got := fit(rooms, page); !slices.Equal(got, want) {
			t.Errorf("in %d: %v, want %v", page, got, want)
		}
	}
}

// The answers of all questions are no wider than a terminal, with all of their words.
func TestTablesFitATerminal(t *testing.T) {
	s := formDistrict(1).store(t)
	for _, q := range Questions() {
		table := s.mustAsk(t, q.Name, nil)
		for _, lang := range []dossier.Lang{dossier.VI, dossier.EN} {
			var b bytes.Buffer
			if err := table.Write(&b, "table", FormatOptions{Lang: lang}); err != nil {
				t.Fatal(err)
			}
			head, rest, _ := strings.Cut(b.String(), "┼")
			for _, c := range table.Columns {
				for _, w := range strings.Fields(c.Label.In(lang)) {
					if !strings.Contains(head, w) {
						t.Errorf("%s: the heading %q has lost %q", q.Name, c.Label.In(lang), w)
					}
				}
			}
			lines := slices.DeleteFunc(strings.Split(head+"┼"+rest, "\n"), func(line string) bool { return !strings.ContainsAny(line, "│┼") })
			for _, line := range lines {
				if n := utf8.RuneCountInString(line); n > terminalWidth || n != utf8.RuneCountInString(lines[0]) {
					t.Errorf("%s: a line of %d characters\n%s", q.Name, n, line)
				}
			}
		}
	}
}
