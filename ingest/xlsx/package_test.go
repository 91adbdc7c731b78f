package xlsx

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const oneRow = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c></row>`

// The same two cells in packages as different programs put them together.
func TestPackageForms(t *testing.T) {
	plain := book(oneRow).texts("Vàng A Dê").formats("dd/mm/yyyy")
	prefixed := strings.NewReplacer("</", "</x:", "<", "<x:", "xmlns=", "xmlns:x=")
	strict := strings.NewReplacer(mainNS, "http://purl.oclc.org/ooxml/spreadsheetml/main", relNS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(strings.Replace(plain["xl/worksheets/sheet1.xml"], "UTF-8", "UTF-16", 1))
	if err != nil {
		t.Fatal(err)
	}
	cp1258, err := charmap.Windows1258.NewEncoder().String("<?xml version='1.0' encoding='windows-1258'?><sst><si><t>Vàng A Dê</t></si></sst>")
	if err != nil {
		t.Fatal(err)
	}
	moved := parts{}
	for name, content := range plain {
		moved[strings.NewReplacer("xl/", "hồ sơ/", "sharedStrings.xml", "s.bin").Replace(name)] = strings.NewReplacer(`"xl/`, `"/hồ sơ/`, `sharedStrings.xml`, `s.bin`).Replace(content)
	}
	upper := parts{}
	for name, content := range plain {
		upper[strings.ToUpper(strings.ReplaceAll(name, "/", `\`))] = strings.ReplaceAll(content, `="worksheets/`, `="worksheets\`)
	}
	tests := []struct {
		name string
		book parts
	}{
		{"plain", plain},
		{"strict", replaceAll(plain, strict.Replace)},
		{"prefixed sheet", plain.with("xl/worksheets/sheet1.xml", `<?xml version="1.0"?>`+prefixed.Replace(strings.SplitN(plain["xl/worksheets/sheet1.xml"], "\n", 2)[1]))},
		{"prefixed strings", plain.with("xl/sharedStrings.xml", prefixed.Replace(plain["xl/sharedStrings.xml"]))},
		{"byte order mark", plain.with("xl/sharedStrings.xml", "\ufeff"+plain["xl/sharedStrings.xml"])},
		{"UTF-16", plain.with("xl/worksheets/sheet1.xml", utf16)},
		{"CP1258", plain.with("xl/sharedStrings.xml", cp1258)},
		{"other folder, other names", moved},
		{"upper case and backslashes", upper},
		{"broken parts that are not needed", plain.with("docProps/thumbnail.jpeg", "x").with("xl/calcChain.xml", "<").with("xl/theme/theme1.xml", "")},
		{"wrong count and dimension", plain.with("xl/sharedStrings.xml", strings.Replace(plain["xl/sharedStrings.xml"], "<sst", `<sst count="999999999" uniqueCount="999999999"`, 1)).
			with("xl/worksheets/sheet1.xml", strings.Replace(plain["xl/worksheets/sheet1.xml"], "<sheetData>", `<dimension ref="Z99"/><sheetData>`, 1))},
		{"strings in rich form", plain.with("xl/sharedStrings.xml", `<sst><si> <r><t>Vàng</t></r><r><rPr><sz val="9"/></rPr><t xml:space="preserve"> A Dê</t></r><rPh><t>x</t></rPh></si></sst>`)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, tail, err := cellsOf(t, test.book.zip(t))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff("A1=Vàng A Dê B1=45000[date]", got); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
			if len(tail.Problems) > 0 {
				t.Errorf("problems: %s", showProblems(tail))
			}
		})
	}
}

func replaceAll(p parts, replace func(string) string) parts {
	q := parts{}
	for name, content := range p {
		q[name] = replace(content)
	}
	return q
}

// The list of sheets: hidden ones are listed and said to be, sheets without cells are left out and noted.
func TestSheetList(t *testing.T) {
	p := book(``).with("xl/workbook.xml", `<workbook xmlns:r="`+relNS+`"><workbookPr date1904="true"/><sheets>`+
		`<sheet name="A &amp; B" r:id="rId1"/><sheet name="Ẩn" state="hidden" r:id="rId2"/><sheet name="Mã" state="veryHidden" r:id="rId3"/>`+
		`<sheet name="Biểu đồ" r:id="rId4"/><sheet name="Macro" r:id="rId5"/><sheet name="Không có" r:id="rId9"/><sheet name="Không id"/></sheets></workbook>`).
		with("xl/_rels/workbook.xml.rels", rels("worksheet worksheets/sheet1.xml", "worksheet worksheets/sheet1.xml", "worksheet worksheets/sheet1.xml",
			"chartsheet worksheets/sheet1.xml", "xlMacrosheet worksheets/sheet1.xml", "vbaProject vbaProject.bin", "externalLink externalLinks/externalLink1.xml"))
	w, err := OpenBytes("x", p.zip(t), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	want := []Sheet{
		{Name: "A & B"},
		{Name: "Ẩn", Index: 1, Hidden: true},
		{Name: "Mã", Index: 2, Hidden: true, VeryHidden: true},
	}
	if diff := cmp.Diff(want, w.Sheets); diff != "" {
		t.Errorf("sheets (-want +got):\n%s", diff)
	}
	notes := []Note{{SheetSkipped, "Biểu đồ"}, {SheetSkipped, "Macro"}, {SheetSkipped, "Không có"}, {SheetSkipped, "Không id"}, {Macros, ""}, {ExternalLinks, ""}}
	if diff := cmp.Diff(notes, w.Notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	if !w.Date1904 {
		t.Error("Date1904 is false, want true")
	}
}

// What stands outside the rows.
func TestTail(t *testing.T) {
	sheet := worksheet(`<cols><col min="2" max="3" hidden="1"/><col min="4" max="4" hidden="false"/><col min="9" max="99999" hidden="true"/></cols>` +
		`<sheetData><row r="1"><c r="A1" s="0"/><c r="B1"><v>1</v></c></row><row r="2"/></sheetData>` +
		`<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref=""/><mergeCell ref="D5:B2"/></mergeCells>`)
	_, tail, err := cellsOf(t, book(``).with("xl/worksheets/sheet1.xml", sheet).zip(t))
	if err != nil {
		t.Fatal(err)
	}
	want := Tail{
		Merges:     []Range{{1, 1, 3, 1}, {2, 2, 4, 5}},
		HiddenCols: []ColSpan{{2, 3}, {9, maxCol}},
		Problems:   []Problem{{BadMerge, "A1"}},
		Blanks:     2,
	}
	if diff := cmp.Diff(want, tail); diff != "" {
		t.Errorf("tail (-want +got):\n%s", diff)
	}
}

// The caller's own error comes back as it is, and so does its panic.
func TestCallerStops(t *testing.T) {
	w, err := OpenBytes("x", book(oneRow).zip(t), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	enough := errors.New("enough")
	if _, err := w.Scan(0, func(*Row) error { return enough }); err != enough {
		t.Errorf("got error %v, want the caller's own", err)
	}
	if _, err := w.Scan(1, nil); err == nil {
		t.Error("scanning a sheet that is not there gives no error")
	}
	defer func() {
		if recover() == nil {
			t.Error("the caller's panic was swallowed")
		}
	}()
	w.Scan(0, func(*Row) error { panic("caller") })
}
