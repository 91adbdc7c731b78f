package ingest

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestUnseenHeaders matches headers that were made up after the matcher, each beside a name alone and without values
// beneath: phrasings, abbreviations, lost tones, English, parents (before " > "), and headers of other things ("" for
// their field) that must not be claimed.
func TestUnseenHeaders(t *testing.T) {
	f, err := os.Open("testdata/headers_unseen.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	ours, right := 0, 0
	for _, l := range lines[1:] {
		kind, text, want := dossier.Kind(l[0]), strings.ReplaceAll(l[1], `\n`, "\n"), l[2]
		if _, ok := kind.Index(want); want != "" && !ok {
			t.Fatalf("%s has no field %q", kind, want)
		}
		headings := []heading{{col: 1, path: []string{"STT"}}, {col: 2, path: strings.Split(text, " > ")}}
		c := matchColumns(kind, "", headings, newBeneath(nil))[1]
		switch {
		case want == "" && c.field == "":
		case want != "" && c.field == want:
			ours, right = ours+1, right+1
		case c.field == "":
			ours++
			t.Logf("left open: %s %q is %s", kind, text, want)
		default:
			t.Errorf("wrong above the bar: %s %q is %q, got %s (%.2f, %s)", kind, text, want, c.field, c.conf, c.why)
		}
	}
	share := 100 * float64(right) / float64(ours)
	t.Logf("%d of %d right (%.1f %%)", right, ours, share)
	if share < leastUnseen {
		t.Errorf("%.1f %% right, want %d", share, leastUnseen)
	}
}

const leastUnseen = 95
