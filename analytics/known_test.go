package analytics

import (
	"bytes"
	"context"
	"errors"
	"testing"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// A question asked again for an earlier moment gives the bytes that it gave then, whatever came
// since: a changed return, another unit, a list of organisations.
func TestAQuestionForAnEarlierMomentGivesTheSameBytes(t *testing.T) {
	ctx := context.Background()
	path := emptyFile(t)
	s, err := Open(ctx, path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	load(t, s, "r1", branchOf2018)
	params := map[string]string{"as-of": "2018-09-30"}
	answer := func(s *Store) string {
		t.Helper()
		var b bytes.Buffer
		if err := s.mustAsk(t, "members-by-unit", params).Write(&b, "json", FormatOptions{Lang: dossier.VI}); err != nil {
			t.Fatal(err)
		}
		return b.String() + contentHash(t, s)
	}
	then := answer(s)
	later := branchOf2018
	later.rows += "\n\tVũ Văn Em | 1985-05-05 | 002085000005 | official | 2011-01-01"
	second := thisRun("r2")
	second.StartedAt = second.StartedAt.AddDate(0, 0, 1)
	loadBatches(t, s, second, nil, later.batch(), first.batch())
	third := second
	third.ID = "r3"
	loadBatches(t, s, third, nil, sheet{path: "u.xlsx", kind: dossier.Unit, unit: "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang",
		period: "2018-09-30", rows: "org_name | org_code\nChi bộ thôn Vĩnh Sơn | 02034001000001"}.batch())
	if answer(s) == then {
		t.Fatal("the later runs change nothing")
	}
	s.Close()
	for what, at := range map[string]KnownAt{
		"a run": {RunID: "r1"}, "an instant": {Until: time.Date(2018, 10, 1, 0, 0, 0, 0, time.UTC)},
	} {
		known, err := OpenKnown(ctx, path, at)
		if err != nil {
			t.Fatal(err)
		}
		if got := answer(known); got != then {
			t.Errorf("%s: got\n%s\nwant\n%s", what, got, then)
		}
		known.Close()
	}
	if _, err := OpenKnown(ctx, path, KnownAt{RunID: "r9"}); !errors.Is(err, ErrNoRun) {
		t.Errorf("unknown run: %v, want ErrNoRun", err)
	}
}
