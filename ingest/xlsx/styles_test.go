package xlsx

import "testing"

func TestFormatKind(t *testing.T) {
	tests := map[Kind][]string{
		Date: {
			"dd/mm/yyyy", "DD/MM/YYYY", "[$-1010000]d/m/yyyy;@", "[$-42A]dd mmmm yyyy", "yyyy/m/d", "h:mm AM/PM", "mm:ss", "d.m",
			`"Ngày "dd" tháng "mm" năm "yyyy`, `[=0]"";dd/mm/yyyy`, `0;dd/mm/yyyy`, `[Red]d-mmm`, "ge.m.d", `d\-m\-yy`, "yyyy",
		},
		Duration: {"[h]:mm", "[hh]:mm:ss", "[mm]:ss", "[ss]", "[=0]?;[hh]:mm"},
		Number: {
			"", "General", "GENERAL", "0", "0.00E+00", "##0.0e-0", "#,##0", "@", `#,##0 "đ"`, `#,##0 "đồng/ngày"`, `0\d`, `0_d`, "0*d",
			"[Red]0", "[Magenta]0", `[$đ-42A]#,##0`, `[$-409]0`, "[Color10]0", "0%", `"day"`, "[>100]0", `0 "dd`, "[dd",
		},
	}
	for want, codes := range tests {
		for _, code := range codes {
			if got := formatKind(code); got != want {
				t.Errorf("format %q is %s, want %s", code, got, want)
			}
		}
	}
}

// A format that the file defines goes before the built-in one of the same number, and one the file lacks is built in.
func TestStyles(t *testing.T) {
	p := book(`<row r="1"><c r="A1" s="0"><v>45000</v></c><c r="B1" s="1"><v>45000</v></c><c r="C1" s="2"><v>45000</v></c><c r="D1" s="3"><v>45000</v></c><c r="E1" s="4"><v>1.5</v></c></row>`).
		with("xl/styles.xml", styleSheetXML(`<numFmt numFmtId="14" formatCode="0.0"/><numFmt numFmtId="100" formatCode="dd/mm/yyyy"/><numFmt numFmtId="101" formatCode=""/>`,
			`<xf numFmtId="14" fontId="1"/><xf numFmtId="100" fontId="0"/><xf numFmtId="101" fontId="9"/><xf numFmtId="31"/><xf numFmtId="46"/>`))
	got, _, err := cellsOf(t, p.zip(t))
	if err != nil {
		t.Fatal(err)
	}
	if want := "A1=45000[number] B1=45000[date] C1=45000[number] D1=45000[date] E1=1.5[duration]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	w, err := OpenBytes("x", p.zip(t), Limits{})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range [][2]string{{".VnTime", "0.0"}, {"Times New Roman", "dd/mm/yyyy"}, {"", "General"}, {"", "General"}} {
		if font, code := w.Font(i), w.NumFmt(i); font != want[0] || code != want[1] {
			t.Errorf("style %d: font %q, format %q; want %q", i, font, code, want)
		}
	}
	if w.Font(-1) != "" || w.Font(99) != "" || w.NumFmt(99) != "General" {
		t.Error("a style that is not there has a font or format")
	}
}
