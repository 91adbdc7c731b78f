package xlsx_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

func TestTemplateHasAColumnForEachField(t *testing.T) {
	for _, kind := range dossier.Kinds() {
		t.Run(string(kind), func(t *testing.T) {
			rows, err := open(t, xlsx.Template(kind)).GetRows("Danh sách")
			if err != nil {
				t.Fatal(err)
			}
			want := []string{"STT"}
			for _, f := range kind.Fields() {
				h := f.Header
				if f.Required {
					h += " *"
				}
				want = append(want, h)
			}
			if diff := cmp.Diff(want, rows[7]); diff != "" {
				t.Error(diff)
			}
			if !strings.HasPrefix(rows[4][0], "(Tính đến ngày") {
				t.Errorf("row 5 is %q, want the line of the period", rows[4][0])
			}
		})
	}
}

func TestTemplateHoldsNoData(t *testing.T) {
	for _, kind := range dossier.Kinds() {
		w, err := xlsx.OpenBytes("mau.xlsx", bytesOf(t, xlsx.Template(kind)), xlsx.Limits{})
		if err != nil {
			t.Fatal(err)
		}
		defer w.Close()
		if _, err := w.Scan(0, func(r *xlsx.Row) error {
			if r.Num > 8 {
				t.Errorf("%s: row %d has content", kind, r.Num)
			}
			return nil
		}); err != nil {
			t.Fatal(err)
		}
		var sheets []xlsx.Sheet
		for _, s := range w.Sheets {
			sheets = append(sheets, xlsx.Sheet{Name: s.Name, Hidden: s.Hidden})
		}
		want := []xlsx.Sheet{{Name: "Danh sách"}, {Name: "Hướng dẫn"}, {Name: "Danh mục", Hidden: true}}
		if diff := cmp.Diff(want, sheets); diff != "" {
			t.Errorf("%s: %s", kind, diff)
		}
	}
}

func TestTemplateKeepsZerosAndMonths(t *testing.T) {
	f := open(t, xlsx.Template(dossier.Roll))
	header, err := f.GetRows("Danh sách")
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"Số định danh cá nhân": "@", "Ngày sinh": "dd/mm/yyyy", "Ngày nhập ngũ": "@", "Số điện thoại": "@"} {
		col := slices.Index(header[7], name) + 1
		for _, row := range []int{9, 500} { // drawn, and far below
			id, _ := f.GetCellStyle("Danh sách", xlsx.CellName(col, row))
			style, err := f.GetStyle(id)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			if style.NumFmt == 49 {
				got = "@"
			}
			if style.CustomNumFmt != nil {
				got = *style.CustomNumFmt
			}
			if got != want {
				t.Errorf("%s, row %d: format %q, want %q", name, row, got, want)
			}
		}
	}
}

func TestTemplateOffersCodeLists(t *testing.T) {
	f := open(t, xlsx.Template(dossier.Member))
	header, _ := f.GetRows("Danh sách")
	lists, err := f.GetDataValidations("Danh sách")
	if err != nil {
		t.Fatal(err)
	}
	offered := map[string]string{}
	for _, l := range lists {
		col, _, _ := xlsx.ParseRef(strings.Split(l.Sqref, ":")[0])
		offered[header[7][col-1]] = l.Formula1
	}
	for _, field := range dossier.Member.Fields() {
		if field.Type != dossier.Choice {
			continue
		}
		cells := strings.TrimPrefix(strings.ReplaceAll(offered[field.Header], "$", ""), "'Danh mục'!")
		first, last, _ := strings.Cut(cells, ":")
		codes := dossier.List(field.List)
		for cell, want := range map[string]string{first: codes[0].Label.VI, last: codes[len(codes)-1].Label.VI} {
			if got, _ := f.GetCellValue("Danh mục", cell); got != want {
				t.Errorf("%s offers %q at %q, want %q", field.Header, got, cell, want)
			}
		}
	}
	if offered["Đề nghị xóa"] != `"x"` {
		t.Errorf("a yes/no column offers %q", offered["Đề nghị xóa"])
	}
}

func TestTemplateExplainsEachColumn(t *testing.T) {
	for _, kind := range dossier.Kinds() {
		rows, err := open(t, xlsx.Template(kind)).GetRows("Hướng dẫn")
		if err != nil {
			t.Fatal(err)
		}
		explained := map[string]string{}
		for _, row := range rows {
			if len(row) > 3 {
				explained[row[1]] = row[3]
			}
		}
		for _, f := range kind.Fields() {
			if explained[f.Header] == "" && f.Type != dossier.Free {
				t.Errorf("%s: %q is not explained", kind, f.Header)
			}
		}
	}
}
