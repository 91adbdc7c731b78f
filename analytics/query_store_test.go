package analytics

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The whole way: sheets of 2018, the reform of 2025, a return of the new commune in 2026. The
// former district has the same people before and after it, in its own tree and in the new one.
func TestAskOfAStore(t *testing.T) {
	s := openMemory(t)
	roll := func(path, unit, period, rows string) sheet {
		return sheet{path: path, kind: dossier.Roll, unit: unit, assoc: "farmers", period: period,
			rows: "full_name | birth_date | citizen_id | declared_party_member\n" + rows}
	}
	load(t, s, "r1",
		sheet{path: "m.xlsx", kind: dossier.Member, unit: "Chi bộ tổ dân phố 1 < Đảng bộ thị trấn Việt Quang < Huyện ủy Bắc Quang",
			period: "2018-09-30", rows: `
		full_name | birth_date | gender | citizen_id   | admission_date | official_date | member_status
		Lý Văn A  | 1960-01-01 | male   | 002060000001 | 1990-01-01     | 1991-01-01    | active
		Lý Thị B  | 1970-01-01 | female | 002170000002 | 2018-03-01     |               | active`},
		roll("1.xlsx", "Hội Nông dân thị trấn Việt Quang, huyện Bắc Quang", "2018-09-30", "Lý Văn A | 1960-01-01 | 002060000001 |\nVi Văn C | 1980-01-01 | 002080000003 |"),
		roll("2.xlsx", "Hội Nông dân xã Vĩnh Hảo, huyện Bắc Quang", "2018-09-30", "Vi Văn D | 1980-01-01 | 002080000004 |"))
	then := thisRun("r2")
	then.AsOf = dossier.MustDate("2026-03-31")
	loadBatches(t, s, then, nil,
		roll("3.xlsx", "Hội Nông dân xã Bắc Quang, tỉnh Tuyên Quang", "2026-03-31", "Lý Văn A | 1960-01-01 | 002060000001 |\nVi Văn C | 1980-01-01 | 002080000003 |").batch())

	share := func(area, day string) [][]any {
		return s.mustAsk(t, "non-party-share", map[string]string{"area": area, "as-of": day}).Rows
	}
	for _, tt := range []struct {
		area, day string
		want      [][]any
	}{
		{"Bắc Quang", "2018-09-30", [][]any{{"farmers", 3, 1, 2, Decimal("66.66")}}},
		{"huyện Bắc Quang", "2026-06-30", [][]any{{"farmers", 3, 1, 2, Decimal("66.66")}}},
		{"tỉnh Hà Giang", "2018-09-30", [][]any{{"farmers", 3, 1, 2, Decimal("66.66")}}},
		{"tỉnh Tuyên Quang", "2026-06-30", [][]any{{"farmers", 3, 1, 2, Decimal("66.66")}}},
		{"thị trấn Việt Quang", "2018-09-30", [][]any{{"farmers", 2, 1, 1, Decimal("50.00")}}},
		{"xã Bắc Quang", "2026-06-30", [][]any{{"farmers", 2, 1, 1, Decimal("50.00")}}},
		{"xã Vĩnh Tuy, tỉnh Tuyên Quang", "2026-06-30", [][]any{{"farmers", 1, 0, 1, Decimal("100.00")}}}, // where Vĩnh Hảo went
	} {
		if diff := cmp.Diff(ints(tt.want), share(tt.area, tt.day)); diff != "" {
			t.Errorf("%s on %s (-want +got):\n%s", tt.area, tt.day, diff)
		}
	}

	got := s.mustAsk(t, "members-by-unit", map[string]string{"unit": "Huyện ủy Bắc Quang", "as-of": "2018-09-30"}).pick("org_name", "members", "official", "probationary", "women")
	want := [][]any{{"Huyện ủy Bắc Quang", 2, 1, 1, 1}, {"Đảng bộ thị trấn Việt Quang", 2, 1, 1, 1}, {"Chi bộ tổ dân phố 1", 2, 1, 1, 1}}
	if diff := cmp.Diff(ints(want), got); diff != "" {
		t.Errorf("members by unit (-want +got):\n%s", diff)
	}
}

// Every question runs on the views of the store itself.
func TestEveryQuestionRunsOnAStore(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", branchOf2018)
	for _, q := range Questions() {
		s.mustAsk(t, q.Name, nil)
	}
}
