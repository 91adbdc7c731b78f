package analytics

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestNonPartyShare(t *testing.T) {
	s := fixture(t)
	s.put(t, "rolls",
		// Counted once although two branches list him.
		row{"person_id": "p1", "association": "veterans", "area_id": "C01210", "declared_party_member": true, "member_person_id": "p1", "is_party_member": true},
		row{"person_id": "p1", "association": "veterans", "area_id": "C01168", "declared_party_member": false, "is_party_member": false},
		// Declared, and no dossier contradicts.
		row{"person_id": "p2", "association": "veterans", "area_id": "C01210", "declared_party_member": true, "is_party_member": true},
		row{"person_id": "p3", "association": "veterans", "area_id": "C01210"},
		// The same person in two associations counts in each.
		row{"person_id": "p3", "association": "farmers", "area_id": "C01210"},
		// Declared, but the dossier says that she left.
		row{"person_id": "p4", "association": "women", "area_id": "C01210", "declared_party_member": true, "member_person_id": "p4", "is_party_member": false},
		row{"person_id": "p5", "association": "red_cross", "area_id": "C01210"},
		row{"person_id": "p6", "association": "youth", "area_id": "C01210"},
		// Another district.
		row{"person_id": "p7", "association": "veterans", "area_id": "C04138"},
	)
	pct := func(s string) Decimal { return Decimal(s) }
	for _, tt := range []struct {
		params map[string]string
		want   [][]any
	}{
		{map[string]string{"area": "Bắc Quang"}, [][]any{
			{"veterans", int64(3), int64(2), int64(1), pct("33.33")},
			{"women", int64(1), int64(0), int64(1), pct("100.00")},
			{"farmers", int64(1), int64(0), int64(1), pct("100.00")},
			{"youth", int64(1), int64(0), int64(1), pct("100.00")},
			{"red_cross", int64(1), int64(0), int64(1), pct("100.00")},
		}},
		{map[string]string{"area": "Bắc Quang", "association": "veterans", "basis": "linked"}, [][]any{
			{"veterans", int64(3), int64(1), int64(2), pct("66.66")}, // cut, not rounded
		}},
		{map[string]string{"area": "Bắc Quang", "association": "women", "basis": "declared"}, [][]any{
			{"women", int64(1), int64(1), int64(0), pct("0.00")},
		}},
		{map[string]string{"area": "xã Đồng Tâm, huyện Bắc Quang"}, [][]any{
			{"veterans", int64(1), int64(0), int64(1), pct("100.00")},
		}},
		{map[string]string{"association": "veterans"}, [][]any{
			{"veterans", int64(4), int64(2), int64(2), pct("50.00")},
		}},
		{map[string]string{"area": "huyện Mai Sơn", "association": "youth"}, nil},
	} {
		if diff := cmp.Diff(tt.want, s.mustAsk(t, "non-party-share", tt.params).Rows); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.params, diff)
		}
	}
}

// A slow count in plain Go over the same rows says the same, on random districts.
func TestNonPartyShareSecondOpinion(t *testing.T) {
	for seed := range uint64(fewer(30)) {
		r := rand.New(rand.NewPCG(seed, 1))
		s := fixture(t)
		var rows []row
		for range 10 + r.IntN(60) {
			rows = append(rows, row{
				"person_id": fmt.Sprint("p", r.IntN(30)), "association": pick(r, "veterans", "women", "farmers", "youth", "elderly"),
				"area_id": pick(r, "C01210", "C01168", "C04138", "C01156.2025"), "declared_party_member": pick[any](r, true, false, nil),
				"member_person_id": pick[any](r, "m", nil), "is_party_member": pick[any](r, true, false, nil),
			})
		}
		s.put(t, "rolls", rows...)
		for _, basis := range []string{"reconciled", "declared", "linked"} {
			got := map[string][2]int64{}
			for _, row := range s.mustAsk(t, "non-party-share", map[string]string{"area": "huyện Bắc Quang", "basis": basis}).Rows {
				got[row[0].(string)] = [2]int64{row[1].(int64), row[3].(int64)}
			}
			if diff := cmp.Diff(slowShare(rows, basis), got); diff != "" {
				t.Fatalf("seed %d, %s (-want +got):\n%s", seed, basis, diff)
			}
		}
	}
}

// slowShare is members and non-party members by association of the rows in Bắc Quang.
func slowShare(rows []row, basis string) map[string][2]int64 {
	in := map[string]bool{"C01210": true, "C01168": true, "C01156.2025": true}
	party := map[[2]string]bool{}
	for _, r := range rows {
		if !in[r["area_id"].(string)] {
			continue
		}
		key := [2]string{r["association"].(string), r["person_id"].(string)}
		yes := false
		switch basis {
		case "declared":
			yes = r["declared_party_member"] == true
		case "linked":
			yes = r["member_person_id"] != nil && r["is_party_member"] == true
		default:
			yes = r["is_party_member"] == true
		}
		party[key] = party[key] || yes
	}
	counts := map[string][2]int64{}
	for key, yes := range party {
		c := counts[key[0]]
		c[0]++
		if !yes {
			c[1]++
		}
		counts[key[0]] = c
	}
	return counts
}
