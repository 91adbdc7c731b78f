package analytics

import (
	"bytes"
	"context"
	"strings"
	"testing"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Who was one person with whom is answered as it was known: a later return that ties a row to a
// citizen id, and decisions of officials, change the ids that a question shows now, but not then.
func TestAnEarlierMomentKnowsThePeopleOfThen(t *testing.T) {
	ctx := context.Background()
	path := emptyFile(t)
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	answer := func(s *Store) string {
		t.Helper()
		var b bytes.Buffer
		rows := strs(t, s, "SELECT person_id, kind, full_name, birth_date, own_id FROM identities ORDER BY ALL")
		b.WriteString(strings.Join(rows, "\n") + "\n")
		if err := s.mustAsk(t, "members-by-unit", map[string]string{"as-of": "2018-09-30"}).Write(&b, "json", FormatOptions{Lang: dossier.VI}); err != nil {
			t.Fatal(err)
		}
		return b.String() + contentHash(t, s)
	}
	day := func(n int) time.Time { return time.Date(2018, 10, n, 8, 0, 0, 0, time.UTC) }
	run := func(n int, id string, sh sheet) {
		t.Helper()
		r := thisRun(id)
		r.StartedAt = day(n)
		loadBatches(t, s, r, nil, sh.batch())
	}
	var moments []string // what was known at the end of day 1, 2, 3 …
	asked := map[string]string{}
	note := func(name string) {
		t.Helper()
		now := answer(s)
		for other, said := range asked {
			if said == now {
				t.Errorf("%s: nothing has changed since %s", name, other)
			}
		}
		asked[name] = now
		moments = append(moments, now)
	}
	members := sheet{path: "cb1.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30",
		rows: "full_name | birth_date | old_id_number | note\nNông Thị Hoa | 1980-05-05 | 070123456 | hoa m\nVương Văn Sình | 1975-03-04 | 070765432 | sình m"}
	run(1, "r1", members)
	note("after r1")
	run(2, "r2", sheet{path: "hv.xlsx", kind: dossier.Roll, assoc: "farmers", unit: "Hội Nông dân xã Vĩnh Hảo < Hội Nông dân huyện Bắc Quang", period: "2018-09-30",
		rows: "full_name | birth_date | citizen_id | old_id_number | note\nNông Thị Hoa | 1980-05-05 | 002180000001 | 070123456 | hoa r\nVương Văn Sính | 1975-03-04 | 002075000002 | | sình r"})
	note("after r2")
	pair := pairOf(t, s, "sình m", "sình r")
	if err := s.Decide(ctx, Decision{Pair: pair, Verdict: Same, Reason: "đã xem thẻ", User: "an", At: day(3)}); err != nil {
		t.Fatal(err)
	}
	note("after the decision")
	if err := s.Decide(ctx, Decision{Pair: pairOf(t, s, "hoa m", "hoa r"), Verdict: Apart, Reason: "hai người", User: "an", At: day(4)}); err != nil {
		t.Fatal(err)
	}
	note("after the refusal")
	if err := s.TakeBack(ctx, pair, "an", day(5)); err != nil {
		t.Fatal(err)
	}
	note("after it was taken back")
	run(6, "r3", sheet{path: "cb2.xlsx", kind: dossier.Member, unit: "Chi bộ thôn Hai < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", period: "2018-09-30",
		rows: "full_name | birth_date | citizen_id\nLý Văn Páo | 1990-01-02 | 002090000003"})
	note("after r3")
	s.Close()

	known := func(name string, at KnownAt, want string) {
		t.Helper()
		k, err := OpenKnown(ctx, path, at)
		if err != nil {
			t.Fatal(err)
		}
		defer k.Close()
		if got := answer(k); got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", name, got, want)
		}
	}
	for n, want := range moments {
		known("until day "+day(n+1).Format("2"), KnownAt{Until: day(n + 2)}, want)
	}
	known("r1", KnownAt{RunID: "r1"}, asked["after r1"])
	known("r2", KnownAt{RunID: "r2"}, asked["after r2"])
	known("r3", KnownAt{RunID: "r3"}, asked["after r3"])
}
