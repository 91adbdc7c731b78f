package xlsx

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What stands in a sheet in the forms that writers use, and what is read from it.
func TestCells(t *testing.T) {
	tests := []struct {
		name, rows, want, problems string
	}{
		{name: "number as written", rows: `<row r="1"><c r="A1"><v>001234567890</v></c><c r="B1"><v>12345678901234567</v></c></row>`,
			want: "A1=001234567890[number] B1=12345678901234567[number]"},
		{name: "shared string", rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>`, want: "A1=Họ và tên B1=đ&<>\"'"},
		{name: "empty shared string is no cell", rows: `<row r="1"><c r="A1" t="s"><v>2</v></c></row>`},
		{name: "inline string", rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>Thào A Sùng</t></is></c></row>`, want: "A1=Thào A Sùng"},
		{name: "inline string with space kept", rows: `<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a </t></is></c></row>`, want: "A1= a "},
		{name: "inline string in v", rows: `<row r="1"><c r="A1" t="inlineStr"><v>x</v></c></row>`, want: "A1=x"},
		{name: "is goes before v", rows: `<row r="1"><c r="A1" t="inlineStr"><v>0</v><is><t>x</t></is></c></row>`, want: "A1=x"},
		{name: "rich text", rows: `<row r="1"><c r="A1" t="inlineStr"><is><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>An</t></r></is></c></row>`, want: "A1=Nguyễn An"},
		{name: "font of all runs", rows: `<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><rFont val=".VnTime"/></rPr><t>a</t></r><r><rPr><rFont val=".VnTime"/></rPr><t>b</t></r></is></c></row>`, want: "A1=ab[.VnTime]"},
		{name: "font of some runs", rows: `<row r="1"><c r="A1" t="inlineStr"><is><r><rPr><rFont val=".VnTime"/></rPr><t>a</t></r><r><t>b</t></r></is></c></row>`, want: "A1=ab"},
		{name: "phonetic run left out", rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>課</t><rPh sb="0" eb="1"><t>カ</t></rPh></is></c></row>`, want: "A1=課"},
		{name: "formula", rows: `<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c></row>`, want: "A1=2[number][f] B1=a[f]"},
		{name: "formula without cached value", rows: `<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>B2</f><v></v></c><c r="C1"><f>B2</f><v/></c></row>`,
			want: "A1=[empty][f][nocache] B1=[empty][f][nocache] C1=[empty][f][nocache]"},
		{name: "formula with empty text", rows: `<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>`},
		{name: "boolean", rows: `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>false</v></c></row>`, want: "A1=TRUE[bool] B1=FALSE[bool]"},
		{name: "error", rows: `<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>`, want: "A1=#N/A[error]"},
		{name: "ISO date", rows: `<row r="1"><c r="A1" t="d"><v>2026-03-15</v></c></row>`, want: "A1=2026-03-15[isodate]"},
		{name: "no references", rows: `<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`, want: "A1=1[number] B1=2[number] A2=3[number]"},
		{name: "references partly", rows: `<row r="3"><c r="C3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>`, want: "C3=1[number] D3=2[number] A4=3[number]"},
		{name: "lower case and absolute references", rows: `<row r="1"><c r="a1"><v>1</v></c><c r="$B$1"><v>2</v></c></row>`, want: "A1=1[number] B1=2[number]"},
		{name: "cells out of order", rows: `<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>`, want: "A1=1[number] C1=3[number]"},
		{name: "same cell twice", rows: `<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>`, want: "A1=2[number] B1=3[number]", problems: "cell given twice A1"},
		{name: "rows out of order", rows: `<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>`, want: "A3=3[number] A1=1[number]", problems: "row out of order A1"},
		{name: "same row twice", rows: `<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="B1"><v>2</v></c></row>`, want: "A1=1[number] B1=2[number]", problems: "row out of order A1"},
		{name: "style empty, no number, too great", rows: `<row r="1"><c r="A1" s=""><v>1</v></c><c r="B1" s="x"><v>2</v></c><c r="C1" s="99"><v>3</v></c></row>`,
			want: "A1=1[number] B1=2[number] C1=3[number]", problems: "style missing A1, style missing B1, style missing C1"},
		{name: "shared string out of range", rows: `<row r="1"><c r="A1" t="s"><v>9</v></c><c r="B1" t="s"><v>-1</v></c><c r="C1" t="s"><v>99999999999999999999</v></c></row>`,
			problems: "shared string missing A1, shared string missing B1, shared string missing C1"},
		{name: "row and reference differ", rows: `<row r="1"><c r="B7"><v>1</v></c></row>`, want: "B1=1[number]", problems: "bad reference B1"},
		{name: "row 0 in the reference", rows: `<row r="1"><c r="A0"><v>1</v></c></row>`, want: "A1=1[number]", problems: "bad reference A1"},
		{name: "reference that is none", rows: `<row r="1"><c r="?"><v>1</v></c><c r=""><v>2</v></c></row>`, want: "A1=1[number] B1=2[number]", problems: "bad reference A1, bad reference B1"},
		{name: "row 0, negative, far", rows: `<row r="0"><c><v>1</v></c></row><row r="-1"><c><v>2</v></c></row><row r="99999999"><c><v>3</v></c></row>`,
			want: "A1=2[number]", problems: "outside the grid A1, bad reference A1, outside the grid A99999999"},
		{name: "column beyond XFD", rows: `<row r="1"><c r="XFD1"><v>1</v></c><c r="XFE1"><v>2</v></c></row>`, want: "XFD1=1[number]", problems: "outside the grid XFD1"},
		{name: "number forms", rows: `<row r="1"><c r="A1"><v>1E+05</v></c><c r="B1"><v> 42 </v></c><c r="C1"><v>-0.5</v></c><c r="D1"><v>44818.999988425923</v></c></row>`,
			want: "A1=1E+05[number] B1=42[number] C1=-0.5[number] D1=44818.999988425923[number]"},
		{name: "no numbers", rows: `<row r="1"><c r="A1"><v>1,5</v></c><c r="B1"><v>NaN</v></c><c r="C1"><v>1e999</v></c><c r="D1"><v>0x1F</v></c><c r="E1"><v>Infinity</v></c></row>`,
			want: "A1=1,5 B1=NaN C1=1e999 D1=0x1F E1=Infinity", problems: "not a number A1, not a number B1, not a number C1, not a number D1, not a number E1"},
		{name: "no boolean, unknown type", rows: `<row r="1"><c r="A1" t="b"><v>có</v></c><c r="B1" t="q"><v>x</v></c></row>`, want: "A1=có B1=x", problems: "not a boolean A1, unknown cell type B1"},
		{name: "hidden rows, true as word", rows: `<row r="1" hidden="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="true"><c r="A2"><v>2</v></c></row><row r="3" hidden="false"><c r="A3"><v>3</v></c></row>`,
			want: "A1=1[number][hidden] A2=2[number][hidden] A3=3[number]"},
		{name: "escapes", rows: `<row r="1"><c r="A1" t="str"><v>a_x000D_b_x005F_x000D_c_xZZZZ_</v></c></row>`, want: "A1=a\rb_x000D_c_xZZZZ_"},
		{name: "line ends", rows: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a\r\nb\rc\nd</v></c></row>", want: "A1=a\nb\nc\nd"},
		{name: "references in text", rows: `<row r="1"><c r="A1" t="str"><v>Th&#224;o A S&#xf9;ng &amp; &lt;con&gt;</v></c></row>`, want: "A1=Thào A Sùng & <con>"},
		{name: "CDATA and comments", rows: `<!-- <row r="1"><c r="A1"><v>9</v></c></row> --><row r="1"><c r="A1" t="str"><v>a<![CDATA[<b>&amp;]]>c<!-- x -->d</v></c></row>`, want: "A1=a<b>&amp;cd"},
		{name: "white space between tags", rows: "\n <row r=\"1\">\n  <c r=\"A1\">\n   <v>1</v>\n  </c>\n </row>\n", want: "A1=1[number]"},
		{name: "single quotes, line breaks and > in tags", rows: "<row\n r='1' spans='>'><c\tr = 'A1' >\n<v>1</v></c ></row>", want: "A1=1[number]"},
		{name: "picture of WPS", rows: `<row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("ID_1",1)</f><v>=DISPIMG("ID_1",1)</v></c></row>`, problems: "picture in cell A1"},
		{name: "unknown elements", rows: `<row r="1"><c r="A1"><v>1</v><extLst><ext><v>7</v></ext></extLst></c><x><c r="B1"><v>2</v></c></x></row>`, want: "A1=1[number]"},
		{name: "styled empties", rows: `<row r="1"><c r="A1" s="0"/></row><row r="2"/><row r="3"><c r="A3"></c><c r="B3"><v>1</v></c></row>`, want: "B3=1[number]"},
		{name: "NFD and zero width are left to others", rows: "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Ho\u0323 \u200bte\u0302n\u00a0</v></c></row>", want: "A1=Ho\u0323 \u200bte\u0302n\u00a0"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			data := book(test.rows).texts("Họ và tên", "đ&amp;&lt;>\"'", "").zip(t)
			got, tail, err := cellsOf(t, data)
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

// A fault in the XML ends the reading, at the cell and with a reason: never a shorter sheet.
func TestBadSheetIsRefused(t *testing.T) {
	const good = `<row r="1"><c r="A1" t="str"><v>a</v></c></row>`
	tests := []struct {
		name, part string
		reason     Reason
		cell       string
	}{
		{"cut off between rows", worksheet("<sheetData>" + good)[:len(worksheet("<sheetData>"+good))-len("</worksheet>")], Truncated, "A1"},
		{"cut off in a value", cutAfter(worksheet(`<sheetData>`+good+`<row r="2"><c r="B2" t="str"><v>abc</v></c></row></sheetData>`), "<v>ab"), Truncated, "B2"},
		{"cut off in a tag", cutAfter(worksheet(`<sheetData>`+good+`<row r="2"><c r="B2" t="str"></c></row></sheetData>`), `<c r="B2`), Truncated, "A2"},
		{"ampersand", worksheet(`<sheetData>` + good + `<row r="2"><c r="B2" t="str"><v>Ban A & B</v></c></row></sheetData>`), Corrupt, "B2"},
		{"unknown entity", worksheet(`<sheetData><row r="2"><c r="B2" t="str"><v>&nbsp;</v></c></row></sheetData>`), Corrupt, "B2"},
		{"control character", worksheet("<sheetData>" + good + "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>a\x0bb</v></c></row></sheetData>"), Corrupt, "B2"},
		{"reference to a control character", worksheet("<sheetData>" + good + "<row r=\"2\"><c r=\"B2\" t=\"str\"><v>a&#11;b</v></c></row></sheetData>"), Corrupt, "B2"},
		{"not UTF-8", worksheet("<sheetData>" + good + "<row r=\"2\"><c r=\"C2\" t=\"inlineStr\"><is><t>Th\xe0o</t></is></c></row></sheetData>"), Corrupt, "C2"},
		{"end tag of another element", worksheet(`<sheetData><row r="1"><c r="A1"><v>1</c></v></row></sheetData>`), Corrupt, "A1"},
		{"attribute without quotes", worksheet(`<sheetData><row r=1></row></sheetData>`), Corrupt, ""},
		{"DOCTYPE", `<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData/></worksheet>`, Entities, ""},
		{"second root", worksheet(`<sheetData/>`) + `<worksheet/>`, Corrupt, ""},
		{"text behind the root", worksheet(`<sheetData/>`) + `x`, Corrupt, ""},
		{"no content", ``, Truncated, ""},
		{"no sheetData", worksheet(``), Corrupt, ""},
		{"another root", `<html><sheetData/></html>`, Corrupt, ""},
		{"too deep", worksheet(`<sheetData>` + strings.Repeat("<a>", 300)), Corrupt, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, _, err := cellsOf(t, book("").with("xl/worksheets/sheet1.xml", test.part).zip(t))
			var r *Reject
			if !errors.As(err, &r) {
				t.Fatalf("got error %v, want a *Reject", err)
			}
			if r.Reason != test.reason || r.Cell != test.cell || r.Sheet != "S" {
				t.Errorf("got %q in sheet %q at %q (%v), want %q at %q", r.Reason, r.Sheet, r.Cell, err, test.reason, test.cell)
			}
		})
	}
}

func cutAfter(s, mark string) string {
	return s[:strings.Index(s, mark)+len(mark)]
}
