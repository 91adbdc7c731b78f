package xlsx

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// markBytes marks a workbook in memory with one error at each of the cells of its last sheet.
func markBytes(t testing.TB, data []byte, cells ...string) []byte {
	t.Helper()
	w, err := OpenBytes("x.xlsx", data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	sheet := w.Sheets[len(w.Sheets)-1].Name // the first is the list when it was marked before
	var faults []Fault
	for _, ref := range cells {
		col, row, _ := ParseRef(ref)
		faults = append(faults, Fault{Sheet: sheet, Cell: dossier.Cell{Row: row, Col: col}, Severity: dossier.Error, Rule: "DD-11", What: "Thiếu."})
	}
	var out bytes.Buffer
	if err := w.mark(&out, faults, MarkOptions{Name: "x.xlsx"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// filledCells lists the cells of a sheet that are filled as errors, as excelize sees them.
func filledCells(t *testing.T, data []byte, sheet string, cells ...string) (filled, noted []string) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.GetStyle(0); err != nil { // reads the styles part
		t.Fatal(err)
	}
	for _, cell := range cells {
		id, err := f.GetCellStyle(sheet, cell)
		if err != nil {
			t.Fatal(err)
		}
		xf := f.Styles.CellXfs.Xf[id]
		if xf.FillID == nil {
			continue
		}
		if fill := f.Styles.Fills.Fill[*xf.FillID].PatternFill; fill.FgColor != nil && fill.FgColor.RGB == markColors[dossier.Error] {
			filled = append(filled, cell)
		}
	}
	comments, err := f.GetComments(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range comments {
		noted = append(noted, c.Cell)
	}
	return filled, noted
}

// TestMarkShapesOfXML marks workbooks as different programs write them: the marks are there, the values are the same.
func TestMarkShapesOfXML(t *testing.T) {
	const ab = `<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c></row>`
	prefixRows := `<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>`
	prefixedBook := book("").with("xl/worksheets/sheet1.xml", `<x:worksheet xmlns:x="`+mainNS+`"><x:sheetData>`+prefixRows+`</x:sheetData></x:worksheet>`).
		with("xl/workbook.xml", `<x:workbook xmlns:x="`+mainNS+`"><x:sheets><x:sheet name="S" sheetId="1" r:id="rId1" xmlns:r="`+relNS+`"/></x:sheets></x:workbook>`)
	for name, p := range map[string]parts{
		"no styles part":             book(ab),
		"styles without fills":       book(ab).formats("0.00"),
		"no rows":                    book(""),
		"empty sheetData":            book("").with("xl/worksheets/sheet1.xml", worksheet(`<sheetData/>`)),
		"empty row":                  book(`<row r="1"/>`),
		"no references":              book(`<row><c><v>1</v></c></row>`),
		"rows around":                book(`<row r="3"><c r="C3"><v>1</v></c></row>` + `<row r="9"><c r="A9"><v>2</v></c></row>`),
		"cells out of order":         book(`<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>`),
		"rows out of order":          book(`<row r="5"><c r="A5"><v>3</v></c></row>` + ab),
		"comment with a false row":   book(`<!-- <row r="1"><c r="A1"/></row> -->` + ab),
		"> in a string":              book(`<row r="1"><c r="A1" t="str"><f>IF(B1>2,"&lt;c r='A1'>",1)</f><v>a&gt;b</v></c></row>`),
		"single quotes, line breaks": book("<row\n r='1' ><c\tr='A1'\n s='0'><v>1</v></c></row>"),
		"namespace prefix":           prefixedBook,
		"strict":                     replaceAll(book(ab), strictly),
		"UTF-16":                     book("").with("xl/worksheets/sheet1.xml", utf16LE(`<?xml version="1.0" encoding="UTF-16"?>`+worksheet(`<sheetData>`+ab+`</sheetData>`))),
		"byte order mark":            book("").with("xl/worksheets/sheet1.xml", "\xEF\xBB\xBF"+worksheet(`<sheetData>`+ab+`</sheetData>`)),
		"merged":                     book("").with("xl/worksheets/sheet1.xml", worksheet(`<sheetData>`+ab+`</sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>`)),
		"tables and extensions":      book("").with("xl/worksheets/sheet1.xml", worksheet(`<sheetData>`+ab+`</sheetData><pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/><extLst><ext uri="x"/></extLst>`)),
		"names and views": book(ab).with("xl/workbook.xml", `<workbook xmlns="`+mainNS+`" xmlns:r="`+relNS+`"><bookViews><workbookView activeTab="0"/></bookViews>`+
			`<sheets><sheet name="S" sheetId="7" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1</definedName></definedNames></workbook>`),
	} {
		t.Run(name, func(t *testing.T) {
			data := p.zip(t)
			before, _, err := cellsOf(t, data)
			if err != nil {
				t.Fatal(err)
			}
			marked := markBytes(t, data, "A1", "B7")
			w, err := OpenBytes("x.xlsx", marked, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			defer w.Close()
			if len(w.Sheets) != 2 || w.Sheets[0].Name != ListSheet {
				t.Fatalf("sheets %v", w.Sheets)
			}
			if diff := cmp.Diff(before, sheetText(t, w, 1)); diff != "" {
				t.Error("values:", diff)
			}
			filled, noted := filledCells(t, marked, "S", "A1", "B1", "A7", "B7")
			if diff := cmp.Diff([]string{"A1", "B7"}, filled); diff != "" {
				t.Error("filled:", diff)
			}
			if diff := cmp.Diff([]string{"A1", "B7"}, noted); diff != "" {
				t.Error("noted:", diff)
			}
			again := markBytes(t, marked, "A1", "B7")
			if twice := markBytes(t, again, "A1", "B7"); !bytes.Equal(again, twice) {
				t.Error("marking a marked workbook changes it each time")
			}
		})
	}
}

// sheetText is what cellsOf gives, of another sheet.
func sheetText(t *testing.T, w *Workbook, sheet int) string {
	t.Helper()
	var out []string
	if _, err := w.Scan(sheet, func(r *Row) error {
		for _, c := range r.Cells {
			out = append(out, showCell(w, r, &c))
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, " ")
}

func strictly(s string) string {
	return strings.NewReplacer(mainNS, strictNS.main, relNS, strictNS.rel).Replace(s)
}

func utf16LE(s string) string {
	b := []byte{0xFF, 0xFE}
	for _, r := range s { // all of the plane that UTF-16 writes in two bytes
		b = append(b, byte(r), byte(r>>8))
	}
	return string(b)
}

// TestMarkKeepsDrawings: a drawing that holds the sender's notes and a button keeps both.
func TestMarkKeepsDrawings(t *testing.T) {
	const button = `<v:shape id="_x0000_s1030" type="#_x0000_t201"><x:ClientData ObjectType="Button"><x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape>`
	p := book(`<row r="1"><c r="A1"><v>1</v></c></row>`).
		with("xl/worksheets/sheet1.xml", worksheet(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><legacyDrawing r:id="rId2"/>`)).
		with("xl/worksheets/_rels/sheet1.xml.rels", rels("comments ../comments7.xml", "vmlDrawing ../drawings/vmlDrawing3.vml")).
		with("xl/comments7.xml", `<comments xmlns="`+mainNS+`"><authors><author>An</author></authors><commentList>`+
			`<comment ref="C3" authorId="0"><text><t>của tôi</t></text></comment></commentList></comments>`).
		with("xl/drawings/vmlDrawing3.vml", `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">`+button+`<br></xml>`)
	marked := markBytes(t, p.zip(t), "A1", "C3")
	_, noted := filledCells(t, marked, "S")
	if diff := cmp.Diff([]string{"C3", "A1"}, noted); diff != "" {
		t.Error(diff)
	}
	got := partOf(t, marked, "xl/drawings/vmlDrawing3.vml")
	if !strings.Contains(got, button+"<br>") || !strings.Contains(got, `id="_x0000_s1031"`) {
		t.Errorf("drawing is %s", got)
	}
	mended := markBytes(t, marked, "B2")
	if got := partOf(t, mended, "xl/drawings/vmlDrawing3.vml"); !strings.Contains(got, button) || strings.Count(got, `"Note"`) != 1 {
		t.Errorf("after mending the drawing is %s", got)
	}
	if got := partOf(t, mended, "xl/comments7.xml"); !strings.Contains(got, "<text><t>của tôi</t></text>") || strings.Count(got, noteHead) != 1 {
		t.Errorf("after mending the notes are %s", got)
	}
}

func partOf(t *testing.T, data []byte, name string) string {
	t.Helper()
	w, err := OpenBytes("x.xlsx", data, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	b, err := newPatch(w.body.(*ooxml).zip).read(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestMarkCopiesOtherFormats: what cannot be marked itself is marked in a copy, which says so.
func TestMarkCopiesOtherFormats(t *testing.T) {
	for name, content := range map[string][]byte{
		"a.csv": []byte("Họ và tên;Số CCCD;Năm\nNguyễn Văn An;002090001234;1990\n"),
		"a.xls": oldBook().shared("Họ và tên", "An").sheet("S", sstRec(0, 0, 0), sstRec(1, 0, 1), numberRec(1, 1, 0, 1990)).file(),
		"a.ods": odsBook(`<table:table-row><table:table-cell office:value-type="string"><text:p>Họ và tên</text:p></table:table-cell>` +
			`<table:table-cell office:value-type="float" office:value="1990"/></table:table-row>`).zip(t),
	} {
		t.Run(name, func(t *testing.T) {
			before, err := OpenBytes(name, content, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			defer before.Close()
			marked := markBytes(t, content, "A1")
			after, err := OpenBytes("x.xlsx", marked, Limits{})
			if err != nil {
				t.Fatal(err)
			}
			defer after.Close()
			if diff := cmp.Diff(rawText(t, before, 0), rawText(t, after, 1)); diff != "" {
				t.Error(diff)
			}
			if list := rawText(t, after, 0); !strings.Contains(list, "dạng ."+name[2:]) {
				t.Errorf("the list does not say that it is a copy:\n%s", list)
			}
			filled, _ := filledCells(t, marked, after.Sheets[1].Name, "A1", "B1")
			if diff := cmp.Diff([]string{"A1"}, filled); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// rawText is the content of a sheet without its styles.
func rawText(t *testing.T, w *Workbook, sheet int) string {
	t.Helper()
	var b strings.Builder
	if _, err := w.Scan(sheet, func(r *Row) error {
		for _, c := range r.Cells {
			fmt.Fprintf(&b, "%s %s\n", CellName(c.Col, r.Num), c.Raw)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestMarkOpensExcelsDefaultPassword(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	var locked bytes.Buffer
	if err := f.Write(&locked, excelize.Options{Password: defaultPassword}); err != nil {
		t.Fatal(err)
	}
	filled, _ := filledCells(t, markBytes(t, locked.Bytes(), "A1"), "Sheet1", "A1")
	if diff := cmp.Diff([]string{"A1"}, filled); diff != "" {
		t.Error(diff)
	}
}

func TestMarkKeepsMacros(t *testing.T) {
	p := book(`<row r="1"><c r="A1"><v>1</v></c></row>`).with("xl/vbaProject.bin", "\x00macro\xFF")
	if got := partOf(t, markBytes(t, p.zip(t), "A1"), "xl/vbaProject.bin"); !strings.Contains(got, "macro") {
		t.Errorf("the macros are %q", got)
	}
	if ext := MarkedExt("Danh sách.XLSM"); ext != ".xlsm" {
		t.Errorf("a workbook with macros becomes %s", ext)
	}
}

func TestMarkRefusesWhatCannotBeOpened(t *testing.T) {
	src := filepath.Join(t.TempDir(), "a.xlsx")
	dst := filepath.Join(t.TempDir(), "b.xlsx")
	if err := os.WriteFile(src, []byte("%PDF-1.7"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := Mark(src, dst, nil, MarkOptions{}); err == nil {
		t.Error("a PDF was marked")
	}
	if _, err := os.Stat(dst); !os.IsNotExist(err) {
		t.Error("something was written")
	}
}

// FuzzMark: whatever the parts hold, marking ends without a panic, and what it writes opens again.
func FuzzMark(f *testing.F) {
	f.Add(`<row r="1"><c r="A1"><v>1</v></c></row>`, "", "")
	f.Add(`<row><c/></row><row r="9"/>`, `<cellXfs><xf/></cellXfs>`, `<comments><authors/><commentList/></comments>`)
	f.Add(`<!-- <row> --><row r='2' s="1"><c r="C2" s="x"/>`, `<fills/><cellXfs/>`, `<comment ref="A1"><text/></comment>`)
	f.Fuzz(func(t *testing.T, rows, styles, comments string) {
		p := book(rows).with("xl/styles.xml", `<styleSheet xmlns="`+mainNS+`">`+styles+`</styleSheet>`).
			with("xl/worksheets/_rels/sheet1.xml.rels", rels("comments ../comments1.xml")).with("xl/comments1.xml", comments)
		w, err := OpenBytes("x.xlsx", p.zip(t), Limits{})
		if err != nil {
			t.Skip()
		}
		defer w.Close()
		at := dossier.Cell{Row: 2, Col: 3}
		m, err := newMarker(w, MarkOptions{})
		if err != nil {
			return
		}
		if err := m.markSheet(0, []Fault{{Sheet: "S", Cell: at, Severity: dossier.Error}}); err != nil {
			return
		}
		if err := m.removeMarks(); err != nil {
			return
		}
		var out bytes.Buffer
		if err := w.mark(&out, []Fault{{Sheet: "S", Cell: at}}, MarkOptions{}); err != nil {
			return
		}
		if _, err := OpenBytes("x.xlsx", out.Bytes(), Limits{}); err != nil {
			t.Errorf("a workbook that opened does not when marked: %v", err)
		}
	})
}
