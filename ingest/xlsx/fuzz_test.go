package xlsx

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// fuzzLimits keep one run short.
var fuzzLimits = Limits{PartSize: 4 << 20, TextSize: 1 << 20, Strings: 1e5, Cells: 1e5, Blanks: 1e5, Merges: 1e4, Cols: 300, Rows: 5000}

// scanAll reads every sheet and holds what comes to what is promised of rows and cells.
func scanAll(t *testing.T, data []byte) (cells []string, err error) {
	t.Helper()
	w, err := OpenBytes("fuzz", data, fuzzLimits)
	if err != nil {
		checkReject(t, err)
		return nil, err
	}
	defer w.Close()
	for i := range w.Sheets {
		tail, err := w.Scan(i, func(r *Row) error {
			checkRow(t, w, r)
			for _, c := range r.Cells {
				cells = append(cells, showCell(w, r, &c))
			}
			return nil
		})
		if err != nil {
			checkReject(t, err)
			return cells, err
		}
		cells = append(cells, showProblems(tail))
	}
	return cells, nil
}

// checkReject expects a refusal, and not one that a panic was turned into.
func checkReject(t *testing.T, err error) {
	t.Helper()
	var r *Reject
	if !errors.As(err, &r) || r.Reason == 0 || strings.Contains(r.Detail, "internal error") {
		t.Fatalf("got %v, want a *Reject with a reason of its own", err)
	}
}

func checkRow(t *testing.T, w *Workbook, r *Row) {
	t.Helper()
	if r.Num < 1 || r.Num > fuzzLimits.Rows || len(r.Cells) == 0 {
		t.Fatalf("row %d with %d cells", r.Num, len(r.Cells))
	}
	last := 0
	for _, c := range r.Cells {
		if c.Col <= last || c.Col > fuzzLimits.Cols {
			t.Fatalf("column %d after %d", c.Col, last)
		}
		last = c.Col
		if (c.Kind == Empty) != c.NoCache || (len(c.Raw) == 0) != c.NoCache {
			t.Fatalf("%s: kind %s, text of %d bytes, NoCache %t", CellName(c.Col, r.Num), c.Kind, len(c.Raw), c.NoCache)
		}
		w.Serial(c.Num)
		w.Font(c.Style)
	}
}

// FuzzSheet reads sheet XML twice, the second time in a form that the fast path for plain cells does not take: both
// must give the same.
func FuzzSheet(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>12.5</v></c><c r="C1" t="inlineStr"><is><t>a&amp;b</t></is></c></row>`)
	f.Add(`<row><c><v>1</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>x_x000D_</v></c></row><!-- x --><row r='9' hidden='1'/>`)
	f.Add(`<row r="2"><c r="B2" t="d"><v>2026-01-01</v></c><c r="A2" t="e"><v>#N/A</v></c><c r="A2"><v>1,5</v></c><c r="ZZ99"/></row>`)
	f.Add(`<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><rFont val=".VnTime"/></rPr><t><![CDATA[<>]]></t></r><rPh><t>x</t></rPh></is></c></row>`)
	f.Fuzz(func(t *testing.T, rows string) {
		p := book(rows).texts("Thào A Sùng", "").formats("dd/mm/yyyy", "[h]:mm")
		fast, fastErr := scanAll(t, p.zip(t))
		slow, slowErr := scanAll(t, replaceSheet(p, strings.ReplaceAll(rows, "<c ", "<c\t")).zip(t))
		if strings.Contains(rows, "<![CDATA[") || strings.Contains(rows, "<c \t") {
			return // where <c is text, the second form is other text
		}
		if diff := cmp.Diff(slow, fast); diff != "" && !textHasTag(rows) {
			t.Errorf("cells (-lexer +fast path):\n%s", diff)
		}
		if (fastErr == nil) != (slowErr == nil) {
			t.Errorf("fast path: %v, lexer: %v", fastErr, slowErr)
		}
	})
}

// textHasTag tells whether <c could stand in an attribute, where it is not a tag.
func textHasTag(rows string) bool {
	return strings.Contains(rows, `"<c `) || strings.Contains(rows, `'<c `)
}

func replaceSheet(p parts, rows string) parts {
	return p.with("xl/worksheets/sheet1.xml", worksheet(`<sheetData>`+rows+`</sheetData>`))
}

// FuzzFile reads whatever comes as a file.
func FuzzFile(f *testing.F) {
	f.Add(book(oneRow).texts("a").formats("dd/mm/yyyy").zip(f))
	f.Add(odsBook(`<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`).zip(f))
	f.Add(oldBook().shared("a").sheet("S", sstRec(0, 0, 0)).file())
	f.Add([]byte("a;b\n1;2\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		scanAll(t, data)
	})
}

// FuzzXLS reads a workbook stream of an .xls.
func FuzzXLS(f *testing.F) {
	f.Add(oldBook().shared("Họ", "tên").add(rec(recContinue, "\x00abc")).sheet("S", sstRec(0, 0, 0), numberRec(1, 1, 1, 5),
		rec(recMulRK, uint16(2), uint16(1), uint16(1), uint32(4), uint16(0), uint32(5), uint16(2)), rec(recMergedCells, uint16(1), [4]uint16{0, 1, 0, 3})).stream())
	f.Add(oldBook().sheet("S", rec(recLabel, uint16(0), uint16(0), uint16(0), biffText("Thôn")), formulaRec(0, 1, [8]byte{0, 0, 0, 0, 0, 0, 0xFF, 0xFF}),
		rec(recString, biffText("chữ")), rec(recBoolErr, uint16(0), uint16(3), uint16(0), byte(7), byte(1))).stream())
	f.Fuzz(func(t *testing.T, stream []byte) {
		scanAll(t, compoundFile("Workbook", bytes.Clone(stream)))
	})
}

// FuzzODS reads the table of an .ods.
func FuzzODS(f *testing.F) {
	f.Add(`<table:table-row><table:table-cell office:value-type="time" office:time-value="PT1H2M3S"/><table:table-cell office:value-type="string"><text:p>a<text:s text:c="2"/></text:p></table:table-cell></table:table-row>`)
	f.Add(`<table:table-column table:number-columns-repeated="9"/><table:table-row-group><table:table-row table:number-rows-repeated="9"><table:covered-table-cell/></table:table-row></table:table-row-group>`)
	f.Fuzz(func(t *testing.T, table string) {
		scanAll(t, odsBook(table).zip(t))
	})
}

// FuzzText reads text files, and compares records with encoding/csv where that reads them without complaint.
func FuzzText(f *testing.F) {
	f.Add("a,b\n\"c,d\",\"e\"\"f\"\n\n,x\n")
	f.Add("sep=;\r\na;b\r\n")
	f.Add("\xff\xfea\x00,\x00b\x00")
	f.Add("Th\xb5o;\"x\ny\"")
	f.Fuzz(func(t *testing.T, in string) {
		scanAll(t, []byte(in))
		want, err := csv.NewReader(strings.NewReader(in)).ReadAll()
		if err != nil || strings.Contains(strings.ReplaceAll(in, "\r\n", ""), "\r") || len(want) > 100 {
			return
		}
		file := &textFile{open: func() io.Reader { return bufio.NewReader(strings.NewReader(in)) }, delim: ','}
		var got [][]string
		out := newRows(DefaultLimits, func(r *Row) error {
			rec := make([]string, r.Cells[len(r.Cells)-1].Col)
			for _, c := range r.Cells {
				rec[c.Col-1] = string(c.Raw)
			}
			got = append(got, rec)
			return nil
		})
		if err := file.scan(0, out); err != nil || len(out.tail.Problems) > 0 {
			return
		}
		if diff := cmp.Diff(trimmed(want), trimmed(got)); diff != "" {
			t.Errorf("records (-encoding/csv +hoso):\n%s", diff)
		}
	})
}

// trimmed cuts empty fields at the end of records and empty records.
func trimmed(records [][]string) (out [][]string) {
	for _, rec := range records {
		for len(rec) > 0 && rec[len(rec)-1] == "" {
			rec = rec[:len(rec)-1]
		}
		if len(rec) > 0 {
			out = append(out, slices.Clone(rec))
		}
	}
	return out
}
