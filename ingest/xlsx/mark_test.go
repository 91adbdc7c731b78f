package xlsx_test

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// sent is a workbook as a branch sends it, with everything that a marking could spoil.
func sent(t *testing.T) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	const s = "Danh sách"
	must(f.SetSheetName("Sheet1", s))
	must(f.SetSheetRow(s, "A1", &[]any{"CHI BỘ THÔN VĨNH SƠN"}))
	must(f.MergeCell(s, "A1", "E1"))
	must(f.SetSheetRow(s, "A3", &[]any{"STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Ghi chú"}))
	must(f.SetSheetRow(s, "A4", &[]any{1, "Nguyễn Văn An", 32907, "00209000123", true}))
	must(f.SetSheetRow(s, "A5", &[]any{2, "Trần Thị Bình", 30000.5, "002190001234"}))
	must(f.SetCellFormula(s, "E5", "SUM(A4:A5)"))
	must(f.SetCellRichText(s, "E6", []excelize.RichTextRun{{Text: "đậm", Font: &excelize.Font{Bold: true}}, {Text: " thường"}}))
	date, text, yellow := "dd/mm/yyyy", 49, excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"FFFF00"}}
	dates, err := f.NewStyle(&excelize.Style{CustomNumFmt: &date, Font: &excelize.Font{Italic: true}})
	must(err)
	ids, err := f.NewStyle(&excelize.Style{NumFmt: text, Fill: yellow, Alignment: &excelize.Alignment{Horizontal: "right"}})
	must(err)
	must(f.SetColStyle(s, "D", ids))
	must(f.SetCellStyle(s, "C4", "C5", dates))
	must(f.SetCellStyle(s, "D4", "D5", ids))
	must(f.SetColWidth(s, "B", "B", 31))
	must(f.SetRowHeight(s, 5, 44))
	must(f.SetRowVisible(s, 6, false))
	must(f.SetColVisible(s, "E", false))
	must(f.AddComment(s, excelize.Comment{Cell: "B4", Author: "Bí thư", Paragraph: []excelize.RichTextRun{{Text: "đã đối chiếu"}}}))
	must(f.AddComment(s, excelize.Comment{Cell: "A5", Author: "Bí thư", Paragraph: []excelize.RichTextRun{{Text: "xem lại"}}}))
	dv := excelize.NewDataValidation(true)
	dv.SetSqref("E4:E9")
	must(dv.SetDropList([]string{"Nam", "Nữ"}))
	must(f.AddDataValidation(s, dv))
	_, err = f.NewSheet("Mã")
	must(err)
	must(f.SetCellStr("Mã", "A1", "002"))
	must(f.SetSheetVisible("Mã", false))
	_, err = f.NewSheet("Quý 1's")
	must(err)
	must(f.SetCellStr("Quý 1's", "B2", "x"))
	must(f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", RefersTo: "'Danh sách'!$3:$3", Scope: s}))
	must(f.SetDefinedName(&excelize.DefinedName{Name: "Nguon", RefersTo: "'Mã'!$A$1:$A$9"}))
	path := filepath.Join(t.TempDir(), "chi-bo.xlsx")
	must(f.SaveAs(path))
	return path
}

var faults = []xlsx.Fault{
	{Sheet: "Danh sách", Cell: dossier.Cell{Row: 4, Col: 4}, Severity: dossier.Error, Rule: "DD-05", What: "Số định danh có 11 chữ số, phải đủ 12.", Fix: "Ghi đủ 12 chữ số, ví dụ 002090001234.", Source: "NĐ 137/2015/NĐ-CP, Điều 13"},
	{Sheet: "Danh sách", Cell: dossier.Cell{Row: 4, Col: 2}, Severity: dossier.Warning, Rule: "DD-10", What: "Tên viết bằng bảng mã cũ."},
	{Sheet: "Danh sách", Cell: dossier.Cell{Row: 4, Col: 4}, Severity: dossier.Info, Rule: "DD-14", What: "Số 0 ở đầu đã được thêm lại."},
	{Sheet: "Danh sách", Cell: dossier.Cell{Row: 5, Col: 4}, Severity: dossier.Warning, Rule: "DD-06", What: "Chữ số thứ tư không khớp giới tính <Nữ> & năm sinh."},
	{Sheet: "Danh sách", Cell: dossier.Cell{Row: 9, Col: 4}, Severity: dossier.Error, Rule: "DD-11", What: "Thiếu số định danh."},
	{Sheet: "Danh sách", Cell: dossier.Cell{Row: 1, Col: 3}, Severity: dossier.Info, Rule: "TP-10", What: "Không ghi thời điểm lập."},
	{Sheet: "Quý 1's", Cell: dossier.Cell{Row: 2, Col: 1}, Severity: dossier.Error, Rule: "DD-11", What: "Thiếu họ tên."},
	{Sheet: "Quý 1's", Severity: dossier.Error, Rule: "TP-06", What: "Không tìm thấy dòng tiêu đề."},
	{Severity: dossier.Info, Rule: "TP-17", What: "Tệp có macro."},
}

func mark(t *testing.T, src string, faults []xlsx.Fault) string {
	t.Helper()
	dst := filepath.Join(t.TempDir(), "marked"+xlsx.MarkedExt(src))
	if err := xlsx.Mark(src, dst, faults, xlsx.MarkOptions{Name: "chi-bo.xlsx"}); err != nil {
		t.Fatal(err)
	}
	return dst
}

func excel(t *testing.T, path string) *excelize.File {
	t.Helper()
	f, err := excelize.OpenFile(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// cellLook is all that is to be seen of a cell, without the fill.
type cellLook struct {
	Raw, Shown, Formula string
	Type                excelize.CellType
	Rich                []excelize.RichTextRun
	Style               excelize.Style
}

func lookOf(t *testing.T, f *excelize.File, sheet, cell string) cellLook {
	t.Helper()
	var l cellLook
	l.Raw, _ = f.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	l.Shown, _ = f.GetCellValue(sheet, cell)
	l.Formula, _ = f.GetCellFormula(sheet, cell)
	l.Type, _ = f.GetCellType(sheet, cell)
	l.Rich, _ = f.GetCellRichText(sheet, cell)
	id, _ := f.GetCellStyle(sheet, cell)
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	l.Style = *style
	l.Style.Fill = excelize.Fill{}
	return l
}

func fillOf(t *testing.T, f *excelize.File, sheet, cell string) string {
	t.Helper()
	id, _ := f.GetCellStyle(sheet, cell)
	style, err := f.GetStyle(id)
	if err != nil || len(style.Fill.Color) == 0 {
		return ""
	}
	return style.Fill.Color[0]
}

func TestMarkChangesNothingElse(t *testing.T) {
	src := sent(t)
	before, after := excel(t, src), excel(t, mark(t, src, faults))

	if diff := cmp.Diff(append([]string{xlsx.ListSheet}, before.GetSheetList()...), after.GetSheetList()); diff != "" {
		t.Fatal(diff)
	}
	for _, sheet := range before.GetSheetList() {
		for row := 1; row <= 10; row++ {
			for col := 1; col <= 6; col++ {
				cell := xlsx.CellName(col, row)
				if diff := cmp.Diff(lookOf(t, before, sheet, cell), lookOf(t, after, sheet, cell)); diff != "" {
					t.Errorf("%s!%s: %s", sheet, cell, diff)
				}
			}
		}
		if diff := cmp.Diff(sheetLook(t, before, sheet), sheetLook(t, after, sheet)); diff != "" {
			t.Errorf("%s: %s", sheet, diff)
		}
	}
	names := slices.DeleteFunc(after.GetDefinedName(), func(n excelize.DefinedName) bool { return n.Scope == xlsx.ListSheet })
	if diff := cmp.Diff(before.GetDefinedName(), names); diff != "" {
		t.Error("defined names:", diff)
	}
}

// sheetLook is what a sheet has beside its cells.
func sheetLook(t *testing.T, f *excelize.File, sheet string) map[string]any {
	t.Helper()
	merges, _ := f.GetMergeCells(sheet)
	lists, _ := f.GetDataValidations(sheet)
	visible, _ := f.GetSheetVisible(sheet)
	look := map[string]any{"merges": merges, "lists": lists, "visible": visible}
	for _, col := range []string{"A", "B", "E"} {
		look[col+" width"], _ = f.GetColWidth(sheet, col)
		look[col+" visible"], _ = f.GetColVisible(sheet, col)
	}
	for row := 4; row <= 6; row++ {
		look["height "+xlsx.CellName(1, row)], _ = f.GetRowHeight(sheet, row)
		look["visible "+xlsx.CellName(1, row)], _ = f.GetRowVisible(sheet, row)
	}
	return look
}

func TestMarkLeavesOtherPartsAlone(t *testing.T) {
	src := sent(t)
	before, after := partsOf(t, src), partsOf(t, mark(t, src, faults))
	for name, content := range before {
		switch {
		case strings.HasPrefix(name, "xl/worksheets/"), name == "xl/workbook.xml", name == "xl/styles.xml", strings.Contains(name, "omments"),
			strings.Contains(name, "vmlDrawing"), strings.HasSuffix(name, ".rels"), name == "[Content_Types].xml":
		case after[name] != content:
			t.Errorf("part %s changed", name)
		}
	}
	if before["xl/worksheets/sheet2.xml"] != after["xl/worksheets/sheet2.xml"] {
		t.Error("the sheet without faults changed")
	}
}

func partsOf(t *testing.T, path string) map[string]string {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(f.Name, err)
		}
		parts[f.Name] = string(b)
	}
	return parts
}

func TestMarkFillsByGravestFault(t *testing.T) {
	f := excel(t, mark(t, sent(t), faults))
	got := map[string]string{}
	for _, cell := range []string{"A1", "B4", "C4", "D4", "D5", "D9", "D6"} {
		got[cell] = fillOf(t, f, "Danh sách", cell)
	}
	want := map[string]string{"A1": "DDEBF6", "B4": "FFEB9B", "C4": "", "D4": "FFC7CD", "D5": "FFEB9B", "D9": "FFC7CD", "D6": "FFFF00"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestMarkWritesNotes(t *testing.T) {
	want := map[string]string{
		"Danh sách!A5": "xem lại",
		"Danh sách!B4": "đã đối chiếu\n\nLỗi cần sửa (hoso)\n[DD-10 – Cần xem lại] Tên viết bằng bảng mã cũ.",
		"Danh sách!A1": "Lỗi cần sửa (hoso)\n[TP-10 – Để biết] Không ghi thời điểm lập.",
		"Danh sách!D4": "Lỗi cần sửa (hoso)\n[DD-05 – Phải sửa] Số định danh có 11 chữ số, phải đủ 12.\nCách sửa: Ghi đủ 12 chữ số, ví dụ 002090001234.\n" +
			"Căn cứ: NĐ 137/2015/NĐ-CP, Điều 13\n\n[DD-14 – Để biết] Số 0 ở đầu đã được thêm lại.",
		"Danh sách!D5": "Lỗi cần sửa (hoso)\n[DD-06 – Cần xem lại] Chữ số thứ tư không khớp giới tính <Nữ> & năm sinh.",
		"Danh sách!D9": "Lỗi cần sửa (hoso)\n[DD-11 – Phải sửa] Thiếu số định danh.",
		"Quý 1's!A2":   "Lỗi cần sửa (hoso)\n[DD-11 – Phải sửa] Thiếu họ tên.",
	}
	if diff := cmp.Diff(want, notesOf(t, mark(t, sent(t), faults))); diff != "" {
		t.Error(diff)
	}
}

func TestMarkListsFaultsWithLinks(t *testing.T) {
	f := excel(t, mark(t, sent(t), faults))
	rows, err := f.GetRows(xlsx.ListSheet)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for i, row := range rows[4:] {
		_, link, _ := f.GetCellHyperLink(xlsx.ListSheet, xlsx.CellName(3, i+5))
		got = append(got, strings.Join(row[:4], "|")+"|"+row[7]+"|"+link)
	}
	want := []string{
		"1||cả tệp|Để biết|TP-17|",
		"2|Danh sách|C1|Để biết|TP-10|'Danh sách'!C1",
		"3|Danh sách|B4|Cần xem lại|DD-10|'Danh sách'!B4",
		"4|Danh sách|D4|Phải sửa|DD-05|'Danh sách'!D4",
		"5|Danh sách|D4|Để biết|DD-14|'Danh sách'!D4",
		"6|Danh sách|D5|Cần xem lại|DD-06|'Danh sách'!D5",
		"7|Danh sách|D9|Phải sửa|DD-11|'Danh sách'!D9",
		"8|Quý 1's|cả trang|Phải sửa|TP-06|",
		"9|Quý 1's|A2|Phải sửa|DD-11|'Quý 1''s'!A2",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if i := f.GetActiveSheetIndex(); i != 0 {
		t.Errorf("sheet %d is seen first, want the list", i)
	}
}

func TestMarkAgainDoesNotPileUp(t *testing.T) {
	src := sent(t)
	once := mark(t, src, faults)
	twice := mark(t, once, faults)
	parts, again := partsOf(t, once), partsOf(t, twice)
	delete(parts, "xl/styles.xml") // the second marking adds the sender's styles as they were
	delete(again, "xl/styles.xml")
	if diff := cmp.Diff(parts, again); diff != "" {
		t.Error("marked twice:", diff)
	}
	if diff := cmp.Diff(partsOf(t, twice), partsOf(t, mark(t, twice, faults))); diff != "" {
		t.Error("marked three times:", diff)
	}
	mended := excel(t, mark(t, once, faults[:1]))
	if got := fillOf(t, mended, "Danh sách", "D5"); got != "FFFF00" {
		t.Errorf("a mended cell is filled %q, want the sender's own FFFF00", got)
	}
	comments, err := mended.GetComments("Danh sách")
	if err != nil {
		t.Fatal(err)
	}
	var cells []string
	for _, c := range comments {
		cells = append(cells, c.Cell)
	}
	slices.Sort(cells)
	if diff := cmp.Diff([]string{"A5", "B4", "D4"}, cells); diff != "" {
		t.Error("notes left:", diff)
	}
}

// TestMarkOpensInLibreOffice saves a marked workbook with another program, as the sender does who mends it.
func TestMarkOpensInLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil || testing.Short() {
		t.Skip("LibreOffice is not there")
	}
	once, dir := mark(t, sent(t), faults), t.TempDir()
	cmd := exec.CommandContext(t.Context(), office, "--headless", "-env:UserInstallation=file://"+t.TempDir(), "--convert-to", "xlsx", "--outdir", dir, once)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	saved := filepath.Join(dir, filepath.Base(once))
	if diff := cmp.Diff(notesOf(t, once), notesOf(t, saved)); diff != "" {
		t.Error("notes after saving:", diff)
	}
	if diff := cmp.Diff(notesOf(t, once), notesOf(t, mark(t, saved, faults))); diff != "" {
		t.Error("notes after saving and marking again:", diff)
	}
	mended := partsOf(t, mark(t, saved, faults[:1]))
	if s := mended["xl/styles.xml"]; !strings.Contains(s, `<fgColor rgb="FFFFFF00"/>`) {
		t.Errorf("the sender's yellow is gone: %s", s)
	}
}

func notesOf(t *testing.T, path string) map[string]string {
	t.Helper()
	f := excel(t, path)
	notes := map[string]string{}
	for _, sheet := range f.GetSheetList() {
		comments, err := f.GetComments(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range comments {
			for _, run := range c.Paragraph {
				notes[sheet+"!"+c.Cell] += run.Text
			}
		}
	}
	return notes
}

func TestMarkIsDeterministic(t *testing.T) {
	src := sent(t)
	a, errA := os.ReadFile(mark(t, src, faults))
	b, errB := os.ReadFile(mark(t, src, faults))
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Error("the same marks gave other bytes", errA, errB)
	}
}
