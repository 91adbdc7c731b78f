package xlsx

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// odsBook returns an .ods with one table "S" of the given content.
func odsBook(table string) parts {
	return parts{
		"mimetype": "application/vnd.oasis.opendocument.spreadsheet",
		"styles.xml": `<office:document-styles><office:styles><style:default-style style:family="table-cell"><style:text-properties style:font-name="Liberation Sans"/></style:default-style>` +
			`<style:style style:name="Default" style:family="table-cell"/><style:style style:name="Default" style:family="graphic"><style:text-properties style:font-name="X"/></style:style></office:styles></office:document-styles>`,
		"content.xml": `<office:document-content><office:automatic-styles>` +
			`<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Default"><style:text-properties style:font-name=".VnTime"/></style:style>` +
			`<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>` +
			`<office:body><office:spreadsheet><table:table table:name="S">` + table + `</table:table></office:spreadsheet></office:body></office:document-content>`,
	}
}

func TestODSCells(t *testing.T) {
	row := func(cells string) string { return `<table:table-row>` + cells + `</table:table-row>` }
	text := func(content string) string {
		return `<table:table-cell office:value-type="string">` + content + `</table:table-cell>`
	}
	tests := []struct{ name, table, want, problems string }{
		{name: "text", table: row(text(`<text:p>Họ và tên</text:p>`) + text(`<text:p>a</text:p><text:p>b</text:p>`)), want: "A1=Họ và tên B1=a\nb"},
		{name: "spans, spaces, tabs, line breaks", table: row(text("<text:p> a\n  <text:span>b<text:s text:c=\"2\"/>c</text:span><text:tab/>d<text:line-break/>e<text:s/></text:p>")), want: "A1=a b  c\td\ne "},
		{name: "notes and nested tables left out", table: row(text(`<office:annotation><text:p>x</text:p></office:annotation><text:p>a<text:note>y</text:note></text:p><table:table><table:table-row/></table:table>`)), want: "A1=a"},
		{name: "text in the attribute", table: row(`<table:table-cell office:value-type="string" office:string-value="a &amp; b"/>`), want: "A1=a & b"},
		{name: "numbers", table: row(`<table:table-cell office:value-type="float" office:value="0012.50"><text:p>12,5</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.5"/>` +
			`<table:table-cell office:value-type="float" office:value="x"><text:p>x</text:p></table:table-cell>`), want: "A1=0012.50[number] B1=0.5[number] C1=x", problems: "not a number C1"},
		{name: "numbers shown as dates", table: row(`<table:table-cell office:value-type="float" office:value="29221"><text:p>01/01/1980</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="-5"><text:p>-5</text:p></table:table-cell>` +
			`<table:table-cell office:value-type="float" office:value="1234567"><text:p>1.234.567</text:p></table:table-cell>`), want: "A1=29221[date] B1=-5[number] C1=1234567[number]"},
		{name: "dates and times", table: row(`<table:table-cell office:value-type="date" office:date-value="2026-03-15"/><table:table-cell office:value-type="time" office:time-value="PT36H00M00S"/>`), want: "A1=2026-03-15[isodate] B1=1.5[duration]"},
		{name: "booleans and errors", table: row(`<table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell table:formula="of:=NA()" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#N/A</text:p></table:table-cell>`),
			want: "A1=TRUE[bool] B1=#N/A[error][f]"},
		{name: "repeats", table: `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2"/><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="2"/></table:table-row>` + row(text(`<text:p>x</text:p>`)),
			want: "C1=1[number] D1=1[number] C2=1[number] D2=1[number] A3=x"},
		{name: "empty repeats to the end of the grid", table: row(text(`<text:p>x</text:p>`)+`<table:table-cell table:number-columns-repeated="16383"/>`) + `<table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`, want: "A1=x"},
		{name: "groups and header rows", table: `<table:table-header-rows>` + row(text(`<text:p>a</text:p>`)) + `</table:table-header-rows><table:table-row-group><table:table-row-group>` + row(text(`<text:p>b</text:p>`)) + `</table:table-row-group></table:table-row-group>`, want: "A1=a A2=b"},
		{name: "hidden rows", table: `<table:table-row table:visibility="filter">` + text(`<text:p>a</text:p>`) + `</table:table-row>`, want: "A1=a[hidden]"},
		{name: "beyond the last column", table: row(`<table:table-cell table:number-columns-repeated="16383"/><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="9"/>`), want: "XFD1=1[number]", problems: "outside the grid XFD1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, tail, err := cellsOf(t, odsBook(test.table).zip(t))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("cells (-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(test.problems, showProblems(tail)); diff != "" {
				t.Errorf("problems (-want +got):\n%s", diff)
			}
		})
	}
}

func TestODSWorkbook(t *testing.T) {
	p := odsBook(`<table:table-column table:default-cell-style-name="ce1"/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>` +
		`<table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-columns-spanned="3" table:number-rows-spanned="2"/><table:covered-table-cell table:number-columns-repeated="2"/>` +
		`<table:table-cell office:value-type="float" office:value="2"/><table:table-cell table:style-name="ce1" office:value-type="float" office:value="2"/></table:table-row>`)
	p["content.xml"] = strings.Replace(p["content.xml"], `</office:spreadsheet>`,
		`<table:table table:name="'file:///a.ods'#$S"/><table:table table:name="Mã" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="float" office:value="3"/></table:table-row></table:table></office:spreadsheet>`, 1)
	w, err := OpenBytes("x", p.with("Basic/script-lc.xml", "<x/>").zip(t), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Sheet{{Name: "S"}, {Name: "Mã", Index: 1, Hidden: true}}, w.Sheets); diff != "" {
		t.Errorf("sheets (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Note{{ExternalLinks, ""}, {Macros, ""}}, w.Notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	var fonts []string
	tail, err := w.Scan(0, func(r *Row) error {
		for _, c := range r.Cells {
			fonts = append(fonts, w.Font(c.Style))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{".VnTime", "Liberation Sans", ".VnTime"}, fonts); diff != "" {
		t.Errorf("fonts (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(Tail{Merges: []Range{{1, 1, 3, 2}}, HiddenCols: []ColSpan{{2, 3}}}, tail); diff != "" {
		t.Errorf("tail (-want +got):\n%s", diff)
	}
	if _, err := w.Scan(1, func(r *Row) error {
		if string(r.Cells[0].Raw) != "3" {
			t.Errorf("the second sheet has %s, want 3", r.Cells[0].Raw)
		}
		return nil
	}); err != nil {
		t.Error(err)
	}
}

func TestBadODS(t *testing.T) {
	repeated := `<table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row>`
	tests := []struct {
		name   string
		book   parts
		reason Reason
		kind   string
	}{
		{"text document", odsBook("").with("mimetype", "application/vnd.oasis.opendocument.text"), NotSpreadsheet, "odt"},
		{"password", odsBook("").with("META-INF/manifest.xml", `<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`), Encrypted, ""},
		{"17 billion cells in a few bytes", odsBook(repeated), TooManyCells, ""},
		{"more rows than there are", odsBook(`<table:table-row table:number-rows-repeated="1048577"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`), TooManyRows, ""},
		{"2 billion spaces", odsBook(`<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>`), StringTooLong, ""},
		{"cut off", odsBook("").with("content.xml", cutAfter(odsBook("<table:table-row>")["content.xml"], "<table:table-row>")), Truncated, ""},
		{"DOCTYPE", odsBook("").with("content.xml", `<!DOCTYPE x><x/>`), Entities, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := discard(test.book.zip(t))
			var r *Reject
			if !errors.As(err, &r) || r.Reason != test.reason || r.Type != test.kind {
				t.Errorf("got %v, want %q", err, test.reason)
			}
		})
	}
}

func TestODSCountsFrom(t *testing.T) {
	for day, want := range map[string]bool{"1904-01-01": true, "1899-12-30": false, "1900-01-01": false} {
		b := odsBook("")
		b["content.xml"] = strings.Replace(b["content.xml"], `<table:table `, `<table:calculation-settings><table:null-date table:date-value="`+day+`"/></table:calculation-settings><table:table `, 1)
		w, err := OpenBytes("x", b.zip(t), Limits{})
		if err != nil {
			t.Fatal(err)
		}
		if w.Date1904 != want {
			t.Errorf("a workbook that counts from %s: Date1904 is %t", day, w.Date1904)
		}
		w.Close()
	}
}

// discard reads the first sheet and counts its cells.
func discard(data []byte) (cells int, err error) {
	w, err := OpenBytes("x", data, Limits{})
	if err != nil {
		return 0, err
	}
	defer w.Close()
	_, err = w.Scan(0, func(r *Row) error {
		cells += len(r.Cells)
		return nil
	})
	return cells, err
}
