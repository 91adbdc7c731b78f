package analytics

import (
	"context"
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// derived makes anew, in a copy in memory, what follows from the ledger, and compares it with
// what is stored: the versions of all rows, which unit and area each name means, which rows
// wait, and who is who.
func (v verification) derived(ctx context.Context) (Check, error) {
	c := Check{Name: "derived", Title: dossier.Text{VI: "Dựng lại từ sổ thì được đúng những gì đang lưu", EN: "What is made anew from the ledger is what is stored"}}
	anew, err := Open(ctx, "", Options{})
	if err != nil {
		return c, err
	}
	defer anew.Close()
	path := strings.ReplaceAll(v.store.path, "'", "''")
	if _, err := anew.db.ExecContext(ctx, "ATTACH '"+path+"' AS file (READ_ONLY)"); err != nil {
		return c, err
	}
	w, err := begin(ctx, anew.db)
	if err != nil {
		return c, err
	}
	defer w.abort()
	if err := w.copyFrom(ctx, "file"); err != nil {
		return c, err
	}
	if err := w.derive(ctx); err != nil {
		return c, err
	}
	for _, what := range differences() {
		places, err := w.texts(ctx, what[1])
		if err != nil {
			return c, fmt.Errorf("%s: %w", what[0], err)
		}
		for range places {
			c.add(FaultPlace{What: what[0]})
		}
	}
	settled, err := isSettled(ctx, v.conn)
	if c.Faults > 0 && !settled {
		c.Title = notSettled
	}
	return c, err
}

var notSettled = dossier.Text{
	VI: "Dựng lại từ sổ thì khác: kho do bản hoso khác dựng. Lần mở để ghi tới (nhập, rút lại) sẽ dựng lại; sau đó hãy kiểm tra lại",
	EN: "Made anew from the ledger it differs: another hoso made the store. The next opening for writing (import, undo) makes it anew; verify again then",
}

// differences are queries of the rows that only the file or only the copy has, by table.
func differences() [][2]string {
	compare := map[string]string{"scopes": "*", "unit_links": "*", "unit_days": "*", "unit_versions": "*", "unit_remarks": "*", "holds": "*", "person_links": "*", "persons_apart": "*"}
	tables := []string{"scopes", "unit_links", "unit_days", "unit_versions", "unit_remarks", "holds", "person_links", "persons_apart"}
	for _, k := range dossier.Kinds() {
		compare[k.Table()] = "row_id, row_hash, run_from, run_to, scope_id, return_id, row_no"
		if hasColumn(k, "person_id") {
			compare[k.Table()] += ", person_id"
		}
		tables = append(tables, k.Table())
	}
	var list [][2]string
	for _, t := range tables {
		list = append(list, [2]string{t, fmt.Sprintf(`
SELECT '' FROM (
    (SELECT %[1]s FROM file.store.%[2]s EXCEPT ALL SELECT %[1]s FROM store.%[2]s)
    UNION ALL
    (SELECT %[1]s FROM store.%[2]s EXCEPT ALL SELECT %[1]s FROM file.store.%[2]s))`, compare[t], t)})
	}
	return list
}
