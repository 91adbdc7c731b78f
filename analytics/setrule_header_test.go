package analytics

import (
	"errors"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

const wholeHeader = `-- code: RR-01
-- severity: info
-- kinds: member roll
-- message: sai {value} | wrong {value}
-- fix: sửa | mend
-- confidence: verified
SELECT 1`

func TestHeaderOfASetRule(t *testing.T) {
	for _, tt := range []struct{ name, old, new, want string }{
		{"whole", "", "", ""},
		{"a line without a key", "-- fix: sửa | mend", "-- sửa", "line 5: want -- key: value"},
		{"a key twice", "-- fix: sửa | mend", "-- code: RR-02", "line 5: code stands twice, first on line 1"},
		{"a key without a value", "sửa | mend", "", "line 5: fix has no value"},
		{"no key", "-- fix: sửa | mend\n", "", "line 1: the header has no fix"},
		{"a code of another shape", "RR-01", "RR-1", "line 1: a code is two capital letters, a hyphen and two digits, such as RR-01"},
		{"an unknown severity", "info", "fatal", `line 2: "fatal" is none of error, warning, info`},
		{"an unknown kind", "roll", "rolls", `line 3: "rolls" is none of`},
		{"a warning without a document", "info", "warning", "line 2: the header has no cite"},
		{"an unknown phase", "-- fix", "-- phase: now\n-- fix", `line 5: "now" is none of staged, held, loaded`},
		{"an unknown confidence", "verified", "sure", `line 6: "sure" is none of`},
		{"a name of persons declared open", "-- fix", "-- open: other full_name\n-- fix", "line 5: full_name is a field that tells of persons"},
		{"a day that is none", "-- fix", "-- valid: 2024-13-01/\n-- fix", "line 5:"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := parseSetRule(strings.Replace(wholeHeader, tt.old, tt.new, 1))
			if tt.want == "" && err != nil || tt.want != "" && (err == nil || !strings.HasPrefix(err.Error(), tt.want)) {
				t.Errorf("got %v, want %q", err, tt.want)
			}
			var wrong *UsageError
			if err != nil && (!errors.As(err, &wrong) || !errors.As(err, new(*UsageError)) || wrong.Text.VI == wrong.Text.EN || vntext.Fold(wrong.Text.VI) == strings.ToLower(wrong.Text.VI)) {
				t.Errorf("%v is not told in Vietnamese", err)
			}
		})
	}
}

func FuzzParseSetRule(f *testing.F) {
	f.Add(wholeHeader)
	f.Add("-- cite: a | 2024 | | / | verified\n--\nSELECT")
	f.Fuzz(func(t *testing.T, file string) {
		r, err := parseSetRule(file)
		var wrong headerError
		if err != nil && (!errors.As(err, &wrong) || !errors.As(err, new(*UsageError)) || wrong.line < 1 || wrong.line > 1+strings.Count(file, "\n")) {
			t.Errorf("the error %q names no line of the file", err)
		}
		if err == nil && !strings.HasSuffix(file, r.sql) {
			t.Errorf("the statement %q is not the end of the file", r.sql)
		}
	})
}

// What a rule of a committee returns is masked, but for numbers and what it calls open.
func TestColumnsOfOwnRulesAreMasked(t *testing.T) {
	own := &ownRule{open: map[string]bool{"other": true}}
	for _, tt := range []struct {
		name  string
		value any
		want  dossier.Privacy
	}{
		{"beside", "Nguyễn Văn An", dossier.Personal},
		{"full_name", "Nguyễn Văn An", dossier.Personal},
		{"citizen_id", "001080000003", dossier.Identifier},
		{"value", "Nguyễn Văn An", dossier.Personal},
		{"times", int64(3), dossier.Open},
		{"other", "a.xlsx › DS › B7", dossier.Open},
		{"org_name", "Chi bộ thôn Một", dossier.Open},
	} {
		if got := own.privacy(tt.name, "", tt.value); got != tt.want {
			t.Errorf("%s is %v, want %v", tt.name, got, tt.want)
		}
	}
}
