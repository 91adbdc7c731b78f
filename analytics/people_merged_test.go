package analytics

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Somebody without a number who gives 1 January as his birthday is known again in the merged
// commune by the sub-branch of his association, and by nothing wider.
func TestASubBranchGoesOnInTheMergedCommune(t *testing.T) {
	old := farmers("qm.xlsx", "xã Quang Minh, huyện Bắc Quang", "2018-09-30", `
		Lý Văn Một  | 1967-01-01 | Chi hội thôn Minh Tâm
		Lý Văn Hai  | 1967-01-01 | Chi hội thôn Minh Tâm
		Lý Văn Ba   | 1967-01-01 | Chi hội 7
		Lý Văn Bốn  | 1967-01-01 |
		Lý Văn Năm  | 1967-01-01 | Chi hội thôn Minh Tâm
		Lý Văn Sáu  | 1967-01-01 | Chi hội tổ dân phố Minh Tâm`)
	neighbour := farmers("vv.xlsx", "xã Việt Vinh, huyện Bắc Quang", "2018-09-30", `
		Lý Văn Năm  | 1967-01-01 | Chi hội thôn Minh Tâm`)
	women := farmers("pn.xlsx", "xã Bắc Quang, tỉnh Tuyên Quang", "2026-06-30", `
		Lý Văn Hai  | 1967-01-01 | Chi hội thôn Minh Tâm`)
	women.assoc, women.unit = "women", "Hội Liên hiệp Phụ nữ xã Bắc Quang, tỉnh Tuyên Quang"
	merged := farmers("bq.xlsx", "xã Bắc Quang, tỉnh Tuyên Quang", "2026-06-30", `
		Lý Văn Một  | 1967-01-01 | Chi hội Minh Tâm
		Lý Văn Hai  | 1967-01-01 | Chi hội thôn Tân Hương
		Lý Văn Ba   | 1967-01-01 | Chi hội 7
		Lý Văn Bốn  | 1967-01-01 |
		Lý Văn Sáu  | 1967-01-01 | Chi hội TDP Minh Tâm`)
	s := openMemory(t)
	load(t, s, "r1", old, neighbour)
	run := thisRun("r2")
	run.AsOf = dossier.MustDate("2026-07-31")
	loadBatches(t, s, run, nil, women.batch(), merged.batch())
	for name, want := range map[string]string{
		"lý văn một": "1", // told of by his sub-branch
		"lý văn hai": "3", // another sub-branch, another association
		"lý văn ba":  "2", // a number names no hamlet
		"lý văn bốn": "2", // no sub-branch
		"lý văn năm": "2", // two communes of one day
		"lý văn sáu": "1", // the word for hamlet says nothing
	} {
		if got := strs(t, s, "SELECT count(DISTINCT person_id) FROM store.rolls WHERE name_key = ?", name); got[0] != want {
			t.Errorf("%s: %s people, want %s", name, got[0], want)
		}
	}
}
