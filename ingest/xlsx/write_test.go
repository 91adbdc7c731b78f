package xlsx_test

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

func TestBookHoldsWhatWasSet(t *testing.T) {
	b := xlsx.NewBook()
	s := b.Sheet("Danh sách")
	text := xlsx.Style{NumFmt: "@", Border: true}
	for i, v := range []any{"002090001234", 12, 1.5, true, dossier.MustDate("2018-09-30"),
		dossier.MustDate("1899-12-31"), dossier.MustDate("1990-05"), nil} {
		s.Set(2, i+1, v, xlsx.Style{})
		s.Set(3, i+1, v, text)
	}
	b.Sheet("Mã").Hide()

	f := open(t, b)
	got, err := f.GetRows("Danh sách", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"002090001234", "12", "1.5", "1", "43373", "31/12/1899", "05/1990"}
	if diff := cmp.Diff([][]string{nil, want, want}, got); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"Danh sách", "Mã"}, f.GetSheetList()); diff != "" {
		t.Error(diff)
	}
	if visible, _ := f.GetSheetVisible("Mã"); visible {
		t.Error("the sheet of codes is visible")
	}
	if shown, _ := f.GetCellValue("Danh sách", "E2"); shown != "30/09/2018" {
		t.Errorf("date shows as %q", shown)
	}
}

func TestBookLayout(t *testing.T) {
	b := xlsx.NewBook()
	s := b.Sheet("Mẫu")
	s.Set(1, 1, "DANH SÁCH", xlsx.Style{Bold: true, Italic: true, Center: true, Wrap: true,
		Fill: "FFF2CC", Color: "C00000", Font: "Times New Roman", Size: 14})
	s.Merge(1, 1, 1, 3)
	s.Width(2, 30)
	s.Height(1, 40)
	s.Freeze(2, 3)
	s.List(3, 2, 100, []string{"Nam", "Nữ"})

	f := open(t, b)
	merged, _ := f.GetMergeCells("Mẫu")
	width, _ := f.GetColWidth("Mẫu", "B")
	height, _ := f.GetRowHeight("Mẫu", 1)
	panes, _ := f.GetPanes("Mẫu")
	lists, _ := f.GetDataValidations("Mẫu")
	id, _ := f.GetCellStyle("Mẫu", "A1")
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	got := []any{merged[0].GetEndAxis(), width, height, panes.TopLeftCell, lists[0].Sqref, lists[0].Formula1,
		style.Font.Family, style.Font.Bold, style.Fill.Color[0]}
	want := []any{"C1", 30.0, 40.0, "C2", "C2:C100", "\"Nam,Nữ\"", "Times New Roman", true, "FFF2CC"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestBookKeepsTheFirstError(t *testing.T) {
	for name, tc := range map[string]struct {
		do   func(*xlsx.SheetWriter)
		want string
	}{
		"type":  {func(s *xlsx.SheetWriter) { s.Set(1, 1, []int{7}, xlsx.Style{}) }, "A1"},
		"place": {func(s *xlsx.SheetWriter) { s.Set(0, 1, "x", xlsx.Style{}) }, "row 0"},
		"list":  {func(s *xlsx.SheetWriter) { s.List(1, 1, 2, []string{strings.Repeat("x", 300)}) }, "list A1"},
	} {
		t.Run(name, func(t *testing.T) {
			b := xlsx.NewBook()
			tc.do(b.Sheet("S"))
			b.Sheet("S").Set(1, 1, "later", xlsx.Style{})
			err := b.Save(filepath.Join(t.TempDir(), "x.xlsx"))
			if err == nil || !strings.Contains(err.Error(), tc.want) {
				t.Errorf("got %v, want an error at %s", err, tc.want)
			}
		})
	}
}

func TestSameBookSameBytes(t *testing.T) {
	make := func() []byte {
		b := xlsx.NewBook()
		for _, name := range []string{"A", "B", "C"} {
			s := b.Sheet(name)
			s.Set(1, 1, name, xlsx.Style{Bold: true})
			s.Set(2, 1, dossier.MustDate("2018-09-30"), xlsx.Style{Border: true})
		}
		return bytesOf(t, b)
	}
	if !bytes.Equal(make(), make()) {
		t.Error("two equal books differ")
	}
}

func open(t *testing.T, b *xlsx.Book) *excelize.File {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(bytesOf(t, b)))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func bytesOf(t *testing.T, b *xlsx.Book) []byte {
	t.Helper()
	var buf bytes.Buffer
	if err := b.Write(&buf); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}

func TestBookPrints(t *testing.T) {
	b := xlsx.NewBook()
	s := b.Sheet("Biểu 1")
	s.Set(1, 1, 4, xlsx.Style{Indent: 2, Middle: true})
	s.Formula(2, 1, "A1+0.5", 4.5, xlsx.Style{NumFmt: "0.0"})
	s.Print(xlsx.Print{Landscape: true, A3: true, HeadFrom: 1, HeadTo: 2})

	f := open(t, b)
	page, _ := f.GetPageLayout("Biểu 1")
	if *page.Orientation != "landscape" || *page.Size != 8 || *page.FitToWidth != 1 || *page.FitToHeight != 0 {
		t.Errorf("page: %s, paper %d, %d pages wide and %d high", *page.Orientation, *page.Size, *page.FitToWidth, *page.FitToHeight)
	}
	if names := f.GetDefinedName(); len(names) != 1 || names[0].RefersTo != "'Biểu 1'!$1:$2" {
		t.Errorf("repeated rows: %v", names)
	}
	if formula, _ := f.GetCellFormula("Biểu 1", "A2"); formula != "A1+0.5" {
		t.Errorf("formula %q", formula)
	}
	if kind, _ := f.GetCellType("Biểu 1", "A2"); kind != excelize.CellTypeUnset { // of a number
		t.Errorf("the result of the formula is of type %v", kind)
	}
	if value, _ := f.GetCellValue("Biểu 1", "A2"); value != "4.5" {
		t.Errorf("the result of the formula is %q", value)
	}
}
