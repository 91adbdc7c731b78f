package analytics

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Open findings of an association stand under its name and place on the day, those of a party organisation under its name.
func TestFaultsNameAssociations(t *testing.T) {
	s := openMemory(t)
	const rows = "full_name | birth_date | gender\nVi Thị Thử | 1980-02-03 | female"
	list := func(kind dossier.Kind, path, assoc, unit, period string) *dossier.Batch {
		return sheet{path: path, kind: kind, assoc: assoc, unit: unit, period: period, rows: rows}.batch()
	}
	batches := []*dossier.Batch{
		list(dossier.Member, "cb.xlsx", "", "Chi bộ thôn Vĩnh Sơn < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", "2018-09-30"),
		list(dossier.Roll, "nd.xlsx", "farmers", "Hội Nông dân xã Vĩnh Hảo < Hội Nông dân huyện Bắc Quang", "2018-09-30"),
		list(dossier.Roll, "pn.xlsx", "women", "Hội Liên hiệp Phụ nữ xã Vĩnh Hảo < Hội Liên hiệp Phụ nữ huyện Bắc Quang", "2017-12-31"),
	}
	var faults []dossier.Finding
	for _, b := range batches {
		f := fault(b, "DD-05", "full_name", 4)
		f.Severity = dossier.Warning
		faults = append(faults, f)
	}
	loadBatches(t, s, thisRun("r1"), faults, batches...)
	want := map[any]any{"Chi bộ thôn Vĩnh Sơn": "Đảng bộ xã Vĩnh Hảo", "Hội Nông dân xã Vĩnh Hảo": "Xã Vĩnh Hảo", "Hội Liên hiệp Phụ nữ xã Vĩnh Hảo": "Xã Vĩnh Hảo"}
	got := map[any]any{}
	table := s.mustAsk(t, "data-faults-by-unit", nil)
	for i := range table.Rows {
		key := table.key(i, []string{"org_name", "parent_name"})
		got[key[0]] = key[1]
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if list := s.mustList(t, "data-faults-by-unit", "files"); len(list.Rows) != 3 {
		t.Errorf("the list has %d files, want 3", len(list.Rows))
	}
}
