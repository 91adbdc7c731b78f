package xlsx

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// oldBook is a workbook of Excel 97 to 2003 with a font, two formats and three styles.
func oldBook() *biffBook {
	font := func(name string) []byte {
		return rec(recFont, uint16(200), uint16(0), uint16(0), uint16(400), uint16(0), uint32(0), byte(len(name)), byte(0), name)
	}
	xf := func(font, format uint16) []byte { return rec(recXF, font, format, uint16(0), uint64(0), uint64(0)) }
	return (&biffBook{}).add(
		font("Arial"), font("Arial"), font("Arial"), font("Arial"), font(".VnTime"),
		rec(recFormat, uint16(164), biffText("dd/mm/yyyy")),
		xf(0, 0), xf(5, 164), xf(0, 14), xf(0, 46),
	)
}

func TestXLSCells(t *testing.T) {
	richSST := rec(recSST, uint32(2), uint32(2),
		"\x02\x00\x09\x02\x00"+wide("ab")+"\x00\x00\x05\x00\x01\x00\x05\x00", // two runs of font 5
		"\x01\x00\x05\x03\x00\x00\x00"+wide("c")+"xyz")                       // phonetic data behind
	tests := []struct {
		name           string
		book           *biffBook
		want, problems string
	}{
		{name: "shared strings", book: oldBook().shared("Họ và tên", "Giàng A Páo").sheet("S", sstRec(0, 0, 0), sstRec(1, 2, 1)), want: "A1=Họ và tên C2=Giàng A Páo"},
		{name: "shared string missing", book: oldBook().shared("a").sheet("S", sstRec(0, 0, 7), sstRec(0, 1, 0xFFFFFFFF)), problems: "shared string missing A1, shared string missing B1"},
		{name: "runs and phonetic data", book: oldBook().add(richSST).sheet("S", sstRec(0, 0, 0), sstRec(0, 1, 1)), want: "A1=ab[.VnTime] B1=c"},
		{name: "string continued, two bytes then one", book: oldBook().add(rec(recSST, uint32(1), uint32(2), "\x04\x00\x01"+wide("Họ")), rec(recContinue, "\x00"+"ab"+"\x01\x00\x00z")).
			sheet("S", sstRec(0, 0, 0), sstRec(0, 1, 1)), want: "A1=Họab B1=z"},
		{name: "numbers", book: oldBook().sheet("S", numberRec(0, 0, 0, 1234567890123), numberRec(0, 1, 0, 0.1), numberRec(0, 2, 0, -1e300), numberRec(0, 3, 0, 0)),
			want: "A1=1234567890123[number] B1=0.1[number] C1=-1E+300[number] D1=0[number]"},
		{name: "short numbers", book: oldBook().sheet("S", rkRec(0, 0, 5<<2|2), rkRec(0, 1, 1234<<2|3), rkRec(0, 2, 0x3FF00000), rkRec(0, 3, uint32(0xFFFFFFFF)&^1), rkRec(0, 4, 0x3FF00001)),
			want: "A1=5[number] B1=12.34[number] C1=1[number] D1=-1[number] E1=0.01[number]"},
		{name: "several short numbers", book: oldBook().sheet("S", rec(recMulRK, uint16(2), uint16(1), uint16(1), uint32(45000<<2|2), uint16(0), uint32(7<<2|2), uint16(2))),
			want: "B3=45000[date] C3=7[number]"},
		{name: "dates by style", book: oldBook().sheet("S", numberRec(0, 0, 1, 45000), numberRec(0, 1, 2, 45000), numberRec(0, 2, 3, 1.5), numberRec(0, 3, 99, 1)),
			want: "A1=45000[date] B1=45000[date] C1=1.5[duration] D1=1[number]", problems: "style missing D1"},
		{name: "labels", book: oldBook().sheet("S", rec(recLabel, uint16(0), uint16(0), uint16(0), biffText("Thôn")), rec(recRString, uint16(0), uint16(1), uint16(0), biffText("Bản"), uint16(0)),
			rec(recLabel, uint16(0), uint16(2), uint16(0), "\x02\x00\x00\xb5\xe4"), rec(recLabel, uint16(0), uint16(3), uint16(0), "\x00\x00\x00")), want: "A1=Thôn B1=Bản C1=µä"},
		{name: "formulas", book: oldBook().sheet("S",
			formulaRec(0, 0, [8]byte{0, 0, 0, 0, 0, 0, 0xF0, 0x3F}),
			formulaRec(0, 1, [8]byte{0, 0, 0, 0, 0, 0, 0xFF, 0xFF}), rec(recString, biffText("chữ")),
			formulaRec(0, 2, [8]byte{1, 0, 1, 0, 0, 0, 0xFF, 0xFF}),
			formulaRec(0, 3, [8]byte{2, 0, 0x2A, 0, 0, 0, 0xFF, 0xFF}),
			formulaRec(0, 4, [8]byte{3, 0, 0, 0, 0, 0, 0xFF, 0xFF}),
			formulaRec(0, 5, [8]byte{0, 0, 0, 0, 0, 0, 0xFF, 0xFF})),
			want: "A1=1[number][f] B1=chữ[f] C1=TRUE[bool][f] D1=#N/A[error][f] F1=[empty][f][nocache]"},
		{name: "booleans and errors", book: oldBook().sheet("S", rec(recBoolErr, uint16(0), uint16(0), uint16(0), byte(0), byte(0)), rec(recBoolErr, uint16(0), uint16(1), uint16(0), byte(7), byte(1))),
			want: "A1=FALSE[bool] B1=#DIV/0![error]"},
		{name: "rows hidden, also when said behind", book: oldBook().sheet("S", numberRec(0, 0, 0, 1), numberRec(1, 0, 0, 2), rec(recRow, uint16(1), uint16(0), uint16(1), uint16(0), uint32(0), byte(0x20), byte(0), uint16(0))),
			want: "A1=1[number] A2=2[number][hidden]"},
		{name: "a chart inside the sheet", book: oldBook().sheet("S", rec(recBOF, uint16(biff8), uint16(0x20), uint64(0)), numberRec(0, 0, 0, 9), rec(recEOF), numberRec(0, 1, 0, 1)), want: "B1=1[number]"},
		{name: "blanks", book: oldBook().sheet("S", rec(recBlank, uint16(0), uint16(0), uint16(0)), rec(recMulBlank, uint16(0), uint16(1), uint16(0), uint16(0), uint16(2)), numberRec(0, 5, 0, 1)), want: "F1=1[number]"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, tail, err := cellsOf(t, test.book.file())
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

func TestXLSWorkbook(t *testing.T) {
	b := oldBook().add(rec(recDateMode, uint16(1)), rec(recSupBook, uint16(1), uint16(4), "\x00\x01ab")).
		sheet("Đảng viên", rec(recMergedCells, uint16(2), [8]uint16{0, 1, 0, 3, 5, 4, 0, 0}), rec(recColInfo, uint16(2), uint16(4), uint16(0), uint16(0), uint16(1), uint16(0))).
		sheet("Mã").sheet("Biểu đồ")
	b.sheets[1].state, b.sheets[2].kind = 2, 2
	w, err := OpenBytes("x", b.file(), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Sheet{{Name: "Đảng viên"}, {Name: "Mã", Index: 1, Hidden: true, VeryHidden: true}}, w.Sheets); diff != "" {
		t.Errorf("sheets (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]Note{{SheetSkipped, "Biểu đồ"}, {ExternalLinks, ""}}, w.Notes); diff != "" {
		t.Errorf("notes (-want +got):\n%s", diff)
	}
	if w.Font(1) != ".VnTime" || w.NumFmt(1) != "dd/mm/yyyy" || !w.Date1904 || w.Format != XLS {
		t.Errorf("font %q, format %q, 1904 %t, %s", w.Font(1), w.NumFmt(1), w.Date1904, w.Format)
	}
	tail, err := w.Scan(0, nil)
	if err != nil {
		t.Fatal(err)
	}
	want := Tail{Merges: []Range{{1, 1, 4, 2}}, HiddenCols: []ColSpan{{3, 5}}, Problems: []Problem{{BadMerge, "A6"}}}
	if diff := cmp.Diff(want, tail); diff != "" {
		t.Errorf("tail (-want +got):\n%s", diff)
	}
}

func TestBadXLS(t *testing.T) {
	good := oldBook().shared("a").sheet("S", sstRec(0, 0, 0), numberRec(1, 1, 0, 5))
	stream := good.stream()
	old := bytes.Replace(stream, rec(recBOF, uint16(biff8)), rec(recBOF, uint16(0x0500)), 1)
	old[5] = 5
	tests := []struct {
		name   string
		data   []byte
		reason Reason
	}{
		{"Excel 5", compoundFile("Workbook", old), Unsupported},
		{"Excel 5 stream", compoundFile("Book", stream), Unsupported},
		{"Word", compoundFile("WordDocument", stream), NotSpreadsheet},
		{"another program", compoundFile("Contents", stream), NotSpreadsheet},
		{"password", oldBook().add(rec(recFilePass, uint16(1))).sheet("S").file(), Encrypted},
		{"no records", compoundFile("Workbook", nil), Corrupt},
		{"sheet without end", compoundFile("Workbook", append(stream[:len(stream)-4:len(stream)-4], 1, 2, 0xFF, 0xFF)), Truncated},
		{"file cut off", good.file()[:3000], Truncated},
		{"header alone", good.file()[:512], Truncated},
		{"sectors in a circle", circle(good.file()), Corrupt},
		{"Word with a workbook in it", embedded(good.file()), NotSpreadsheet},
		{"record too short", oldBook().sheet("S", rec(recNumber, uint16(0), uint16(0), uint16(0))).file(), Corrupt},
		{"strings cut off", oldBook().add(rec(recSST, uint32(1), uint32(1), "\x09\x00\x00abc")).sheet("S").file(), Truncated},
		{"label longer than it is", oldBook().sheet("S", rec(recLabel, uint16(0), uint16(0), uint16(0), "\x09\x00\x00abc")).file(), Corrupt},
		{"label too long", oldBook().sheet("S", rec(recLabel, uint16(0), uint16(0), uint16(0), "\xff\xff\x01"+strings.Repeat("\xa4\x1e", 4000)),
			rec(recContinue, "\x01"+strings.Repeat("\xa4\x1e", 30000)), rec(recContinue, "\x01"+strings.Repeat("\xa4\x1e", 31535))).file(), StringTooLong},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, _, err := cellsOf(t, test.data)
			var r *Reject
			if !errors.As(err, &r) || r.Reason != test.reason {
				t.Errorf("got %v, want %q", err, test.reason)
			}
		})
	}
}

// circle makes the last sector of the stream be followed by the first.
func circle(file []byte) []byte {
	le.PutUint32(file[len(file)-512+4*7:], 0) // 8 sectors of 512 bytes
	return file
}

// embedded puts the workbook stream a level down, as it is in a document that shows a workbook.
func embedded(file []byte) []byte {
	dir := file[512+8*512:]
	inner := dirEntry("MBD0", cfbStorage, 0, 0, 1)
	copy(dir[2*128:], inner)
	copy(dir[3*128:], dirEntry("WordDocument", cfbStream, 0, 4096, 0xFFFFFFFF))
	le.PutUint32(dir[76:], 2)       // the root's child is the storage
	le.PutUint32(dir[2*128+72:], 3) // whose sibling is the document
	return file
}
