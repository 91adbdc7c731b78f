package ingest_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// rawBook is a workbook written as Excel writes it, part by part: it can hold what our own writer has no call for.
type rawBook struct {
	date1904 bool
	sheets   []*rawSheet
	strings  []string // <si> elements without their tag
	formats  []string // number formats; style n is the format n-1
}

type rawSheet struct {
	name   string
	state  string // "hidden", "veryHidden"
	cols   string // <cols> element
	rows   strings.Builder
	merges string // <mergeCell> elements
}

// rawCell is one cell; the zero rawCell is none.
type rawCell struct {
	value   string // of a string: what is in its <si>
	kind    string // attribute t
	format  string // number format
	formula string
}

func (b *rawBook) sheet(name string) *rawSheet {
	s := &rawSheet{name: name}
	b.sheets = append(b.sheets, s)
	return s
}

// row writes a row; attrs are attributes of the row.
func (b *rawBook) row(s *rawSheet, num int, attrs string, cells ...rawCell) {
	fmt.Fprintf(&s.rows, `<row r="%d" %s>`, num, attrs)
	for i, c := range cells {
		b.cell(s, dossier.Cell{Row: num, Col: i + 1}, c)
	}
	s.rows.WriteString(`</row>`)
}

func (b *rawBook) cell(s *rawSheet, at dossier.Cell, c rawCell) {
	if c == (rawCell{}) {
		return
	}
	fmt.Fprintf(&s.rows, `<c r="%s"`, at)
	if c.format != "" {
		fmt.Fprintf(&s.rows, ` s="%d"`, index(&b.formats, c.format)+1)
	}
	if c.kind != "" {
		fmt.Fprintf(&s.rows, ` t="%s"`, c.kind)
	}
	s.rows.WriteByte('>')
	if c.formula != "" {
		s.rows.WriteString(`<f>` + html.EscapeString(c.formula) + `</f>`)
	}
	switch {
	case c.kind == "s":
		fmt.Fprintf(&s.rows, `<v>%d</v>`, index(&b.strings, c.value))
	case c.value != "" || c.kind != "":
		s.rows.WriteString(`<v>` + c.value + `</v>`)
	}
	s.rows.WriteString(`</c>`)
}

// index is the place of a string in a list; it is appended where it is new.
func index(list *[]string, s string) int {
	i := slices.Index(*list, s)
	if i < 0 {
		i = len(*list)
		*list = append(*list, s)
	}
	return i
}

func text(s string) rawCell {
	return rawCell{kind: "s", value: `<t xml:space="preserve">` + escapeText(s) + `</t>`}
}

// rich is a text of several runs, every second one bold.
func rich(runs ...string) rawCell {
	var b strings.Builder
	for i, run := range runs {
		b.WriteString(`<r><rPr>` + strings.Repeat(`<b/>`, i%2) + `<sz val="11"/><rFont val="Times New Roman"/></rPr><t xml:space="preserve">` + escapeText(run) + `</t></r>`)
	}
	return rawCell{kind: "s", value: b.String()}
}

// escapeText escapes as Excel does: a carriage return, and what looks like such an escape.
func escapeText(s string) string {
	return html.EscapeString(strings.NewReplacer("\r", "_x000D_", "_x", "_x005F_x").Replace(s))
}

func number(digits string) rawCell { return rawCell{value: digits} }

func boolean(digit string) rawCell { return rawCell{kind: "b", value: digit} }

// under gives a cell a number format.
func (c rawCell) under(format string) rawCell {
	c.format = format
	return c
}

// from makes the cell the cached value of a formula.
func (c rawCell) from(formula string) rawCell {
	if c.formula = formula; c.kind == "s" {
		c.kind, c.value = "str", strings.TrimSuffix(strings.TrimPrefix(c.value, `<t xml:space="preserve">`), `</t>`)
	}
	return c
}

const (
	xmlMain = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	xmlRels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	xmlPkg  = "http://schemas.openxmlformats.org/package/2006"
	xmlType = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// save writes the workbook.
func (b *rawBook) save(t *testing.T, path string) {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	part := func(name, content string) {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" + content))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var types, sheets, rels strings.Builder
	for i, s := range b.sheets {
		file := fmt.Sprintf("worksheets/sheet%d.xml", i+1)
		part("xl/"+file, s.xml())
		fmt.Fprintf(&types, `<Override PartName="/xl/%s" ContentType="%sworksheet+xml"/>`, file, xmlType)
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" state="%s" r:id="rId%d"/>`, html.EscapeString(s.name), i+1, orVisible(s.state), i+1)
		fmt.Fprintf(&rels, `<Relationship Id="rId%d" Type="%s/worksheet" Target="%s"/>`, i+1, xmlRels, file)
	}
	part("xl/workbook.xml", fmt.Sprintf(`<workbook xmlns="%s" xmlns:r="%s"><workbookPr date1904="%t"/><sheets>%s</sheets></workbook>`, xmlMain, xmlRels, b.date1904, &sheets))
	part("xl/_rels/workbook.xml.rels", fmt.Sprintf(`<Relationships xmlns="%[1]s/relationships">%[2]s<Relationship Id="rIdS" Type="%[3]s/styles" Target="styles.xml"/>`+
		`<Relationship Id="rIdT" Type="%[3]s/sharedStrings" Target="sharedStrings.xml"/></Relationships>`, xmlPkg, &rels, xmlRels))
	part("xl/sharedStrings.xml", `<sst xmlns="`+xmlMain+`"><si>`+strings.Join(b.strings, `</si><si>`)+`</si></sst>`)
	part("xl/styles.xml", b.styles())
	part("docProps/app.xml", `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>`)
	part("_rels/.rels", fmt.Sprintf(`<Relationships xmlns="%s/relationships"><Relationship Id="rId1" Type="%s/officeDocument" Target="xl/workbook.xml"/>`+
		`<Relationship Id="rId2" Type="%s/extended-properties" Target="docProps/app.xml"/></Relationships>`, xmlPkg, xmlRels, xmlRels))
	part("[Content_Types].xml", fmt.Sprintf(`<Types xmlns="%s/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
		`<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="%[2]ssheet.main+xml"/>`+
		`<Override PartName="/xl/styles.xml" ContentType="%[2]sstyles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="%[2]ssharedStrings+xml"/>`+
		`<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>%s</Types>`, xmlPkg, xmlType, &types))
	err := z.Close()
	if err == nil {
		err = os.MkdirAll(filepath.Dir(path), 0o755)
	}
	if err == nil {
		err = os.WriteFile(path, out.Bytes(), 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func (s *rawSheet) xml() string {
	merges := s.merges
	if merges != "" {
		merges = `<mergeCells>` + merges + `</mergeCells>`
	}
	return `<worksheet xmlns="` + xmlMain + `">` + s.cols + `<sheetData>` + s.rows.String() + `</sheetData>` + merges + `</worksheet>`
}

func (b *rawBook) styles() string {
	var formats, xfs strings.Builder
	for i, f := range b.formats {
		id := 164 + i
		if f == "builtin 14" {
			id = 14
		} else {
			fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, id, html.EscapeString(f))
		}
		fmt.Fprintf(&xfs, `<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`, id)
	}
	return `<styleSheet xmlns="` + xmlMain + `"><numFmts>` + formats.String() + `</numFmts><fonts count="1"><font><sz val="11"/><name val="Times New Roman"/></font></fonts>` +
		`<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		`<cellXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` + xfs.String() + `</cellXfs></styleSheet>`
}

func orVisible(state string) string {
	if state == "" {
		return "visible"
	}
	return state
}
