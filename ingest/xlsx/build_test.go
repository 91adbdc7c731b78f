package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// parts is a package to be zipped: part name to content.
type parts map[string]string

const (
	relNS  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	mainNS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	pkgNS  = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// contentTypes is not needed by our reader but by others.
const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>` +
	`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>` +
	`<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`

// book returns the smallest whole workbook with one sheet "S" whose sheetData has the given rows.
func book(rows string) parts {
	return parts{
		"[Content_Types].xml": contentTypes,
		"_rels/.rels":         rels("officeDocument xl/workbook.xml"),
		"xl/workbook.xml": `<workbook xmlns="` + mainNS + `" xmlns:r="` + relNS + `">` +
			`<sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": rels("worksheet worksheets/sheet1.xml", "styles styles.xml", "sharedStrings sharedStrings.xml"),
		"xl/worksheets/sheet1.xml":   worksheet(`<sheetData>` + rows + `</sheetData>`),
	}
}

// with returns the parts with one more, or one replaced.
func (p parts) with(name, content string) parts {
	q := maps.Clone(p)
	q[name] = content
	return q
}

// texts adds shared strings.
func (p parts) texts(ss ...string) parts {
	var b strings.Builder
	for _, s := range ss {
		b.WriteString("<si><t>" + s + "</t></si>")
	}
	return p.with("xl/sharedStrings.xml", `<sst xmlns="`+mainNS+`">`+b.String()+`</sst>`)
}

// formats adds one cell style for each number format code, from style 1 on; style 0 is General.
func (p parts) formats(codes ...string) parts {
	var fmts, xfs strings.Builder
	for i, code := range codes {
		fmt.Fprintf(&fmts, `<numFmt numFmtId="%d" formatCode="%s"/>`, 170+i, escapeAttr(code))
		fmt.Fprintf(&xfs, `<xf numFmtId="%d" fontId="0"/>`, 170+i)
	}
	return p.with("xl/styles.xml", styleSheetXML(fmts.String(), `<xf numFmtId="0" fontId="0"/>`+xfs.String()))
}

func styleSheetXML(fmts, xfs string) string {
	return `<styleSheet xmlns="` + mainNS + `"><numFmts>` + fmts + `</numFmts>` +
		`<fonts><font><sz val="11"/><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts>` +
		`<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>` + xfs + `</cellXfs></styleSheet>`
}

func escapeAttr(s string) string {
	return strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;").Replace(s)
}

// rels writes a relations part from "kind target" lines, numbered rId1, rId2, …
func rels(lines ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="` + pkgNS + `">`)
	for i, line := range lines {
		kind, target, _ := strings.Cut(line, " ")
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s/%s" Target="%s"/>`, i+1, relNS, kind, target)
	}
	return b.String() + `</Relationships>`
}

func worksheet(content string) string {
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n" +
		`<worksheet xmlns="` + mainNS + `">` + content + `</worksheet>`
}

// zip packs the parts.
func (p parts) zip(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range slices.Sorted(maps.Keys(p)) {
		f, err := z.Create(name)
		if err == nil {
			_, err = f.Write([]byte(p[name]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// cellsOf reads the first sheet and writes each cell as A1=text, with what is special about it behind it.
func cellsOf(t testing.TB, data []byte) (string, Tail, error) {
	t.Helper()
	w, err := OpenBytes("test", data, Limits{})
	if err != nil {
		return "", Tail{}, err
	}
	defer w.Close()
	var out []string
	tail, err := w.Scan(0, func(r *Row) error {
		for _, c := range r.Cells {
			out = append(out, showCell(w, r, &c))
		}
		return nil
	})
	return strings.Join(out, " "), tail, err
}

// showCell writes a cell as A1=text, A1=3[number], A1=45000[date], …
func showCell(w *Workbook, r *Row, c *Cell) string {
	s := CellName(c.Col, r.Num) + "=" + string(c.Raw)
	if c.Kind != String {
		s += "[" + c.Kind.String() + "]"
	}
	if c.Formula {
		s += "[f]"
	}
	if c.NoCache {
		s += "[nocache]"
	}
	if r.Hidden {
		s += "[hidden]"
	}
	if c.Font != "" {
		s += "[" + c.Font + "]"
	}
	return s
}

// showProblems writes problems as "not a number A1, …".
func showProblems(tail Tail) string {
	var out []string
	for _, p := range tail.Problems {
		out = append(out, p.Code.String()+" "+p.Cell)
	}
	return strings.Join(out, ", ")
}
