package xlsx

import (
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// markList is the sheet that lists the faults.
type markList struct {
	faults  []Fault
	words   markWords
	main    string // namespace
	intro   []string
	headRow int
	known   map[string]bool // sheets of the workbook
	colors  map[place]string
	look    listLook
}

// place is a cell of the workbook.
type place struct {
	sheet string
	cell  dossier.Cell
}

// The columns of the list that are read again when the workbook comes back: where a fault was and, in a hidden column,
// the colour that the cell had before it was filled.
const (
	listSheetCol, listCellCol, listColorCol = 2, 3, 9
)

// listLook are the styles of the list.
type listLook struct {
	title, intro, head, center, link, text int
	levels                                 map[dossier.Severity]int
}

func newMarkList(m *marker, faults []Fault, from Format) *markList {
	l := &markList{faults: faults, words: m.words, main: m.officeNS.main, known: map[string]bool{}, colors: m.colors, look: m.styles.listLook()}
	count, aside := map[dossier.Severity]int{}, 0
	for _, mark := range faults {
		if mark.Status.Aside() {
			aside++
			continue
		}
		count[mark.Severity]++
	}
	for _, s := range m.book.Sheets {
		l.known[s.Name] = true
	}
	l.intro = []string{fmt.Sprintf(l.words.counts, m.opt.Name,
		dotted(count[dossier.Error]), dotted(count[dossier.Warning]), dotted(count[dossier.Info])), l.words.howTo}
	if aside > 0 {
		l.intro[0] += fmt.Sprintf(l.words.aside, dotted(aside))
	}
	if from != XLSX {
		l.intro = append(l.intro, fmt.Sprintf(l.words.copied, from))
	}
	l.headRow = len(l.intro) + 2
	return l
}

// listLook puts the styles of the list into the styles part.
func (s *styleBook) listLook() listLook {
	const family = `<name val="Times New Roman"/><family val="1"/></font>`
	var (
		plain = s.addNew("fonts", `<font><sz val="11"/>`+family)
		bold  = s.addNew("fonts", `<font><b/><sz val="11"/>`+family)
		big   = s.addNew("fonts", `<font><b/><sz val="14"/><color rgb="FFC00000"/>`+family)
		blue  = s.addNew("fonts", `<font><u/><sz val="11"/><color rgb="FF0563C1"/>`+family)
		none  = s.addNew("fills", `<fill><patternFill patternType="none"/></fill>`)
		grey  = s.addFill(`rgb="FFD9D9D9"`)
		frame = s.addNew("borders", `<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>`)
		open  = s.addNew("borders", `<border><left/><right/><top/><bottom/><diagonal/></border>`)
	)
	xf := func(font, fill, border int, align string) int {
		return s.addNew("cellXfs", fmt.Sprintf(`<xf numFmtId="0" fontId="%d" fillId="%d" borderId="%d" xfId="0" applyFont="1" `+
			`applyFill="1" applyBorder="1" applyAlignment="1"><alignment %s wrapText="1"/></xf>`, font, fill, border, align))
	}
	const left, center = `vertical="top"`, `horizontal="center" vertical="top"`
	look := listLook{
		title:  xf(big, none, open, `horizontal="center" vertical="center"`),
		intro:  xf(plain, none, open, left),
		head:   xf(bold, grey, frame, `horizontal="center" vertical="center"`),
		center: xf(plain, none, frame, center),
		link:   xf(blue, none, frame, center),
		text:   xf(plain, none, frame, left),
		levels: map[dossier.Severity]int{},
	}
	for _, sev := range []dossier.Severity{dossier.Error, dossier.Warning, dossier.Info} {
		look.levels[sev] = xf(plain, s.addFill(`rgb="`+markColors[sev]+`"`), frame, center)
	}
	return look
}

var listWidths = [8]float64{6, 16, 8, 12, 44, 40, 25, 9}

// mostLinks is how many links Excel takes in one sheet.
const mostLinks = 65_000

// xml is the worksheet part.
func (l *markList) xml() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, xmlHead+`<worksheet xmlns="%s"><sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`+
		`<sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"><pane ySplit="%d" topLeftCell="A%d" activePane="bottomLeft" state="frozen"/>`+
		`<selection pane="bottomLeft" activeCell="A%d" sqref="A%d"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>`,
		l.main, l.headRow, l.headRow+1, l.headRow+1, l.headRow+1)
	for i, w := range listWidths {
		fmt.Fprintf(&b, `<col min="%d" max="%d" width="%g" customWidth="1"/>`, i+1, i+1, w)
	}
	fmt.Fprintf(&b, `<col min="%d" max="%d" width="9" hidden="1" customWidth="1"/></cols><sheetData>`, listColorCol, listColorCol)
	l.writeRows(&b)
	fmt.Fprintf(&b, `</sheetData><mergeCells count="%d">`, len(l.intro)+1)
	for row := range len(l.intro) + 1 {
		fmt.Fprintf(&b, `<mergeCell ref="A%d:H%d"/>`, row+1, row+1)
	}
	b.WriteString(`</mergeCells>`)
	l.writeLinks(&b)
	b.WriteString(`<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>` +
		`<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/><headerFooter><oddFooter>&amp;C` +
		escapeXML(l.words.page) + `</oddFooter></headerFooter></worksheet>`)
	return []byte(b.String())
}

func (l *markList) writeRows(b *strings.Builder) {
	l.writeRow(b, 1, 26, l.look.title, l.words.title)
	for i, line := range l.intro {
		const width = 130 // of the merged row
		l.writeRow(b, i+2, float64(linesIn(line, width)*15+3), l.look.intro, line)
	}
	fmt.Fprintf(b, `<row r="%d" ht="24" customHeight="1">`, l.headRow)
	for i, head := range l.words.heads {
		writeText(b, l.headRow, i+1, l.look.head, head)
	}
	b.WriteString(`</row>`)
	for i, m := range l.faults {
		l.writeMark(b, l.headRow+1+i, i+1, m)
	}
}

func (l *markList) writeRow(b *strings.Builder, row int, height float64, style int, text string) {
	fmt.Fprintf(b, `<row r="%d" ht="%g" customHeight="1">`, row, height)
	writeText(b, row, 1, style, text)
	b.WriteString(`</row>`)
}

func (l *markList) writeMark(b *strings.Builder, row, no int, m Fault) {
	lines := max(linesIn(m.Sheet, listWidths[1]), linesIn(m.What, listWidths[4]), linesIn(m.Fix, listWidths[5]), linesIn(m.Source, listWidths[6]))
	fmt.Fprintf(b, `<row r="%d" ht="%d" customHeight="1"><c r="A%d" s="%d"><v>%d</v></c>`, row, lines*15+3, row, l.look.center, no)
	at, style := m.Cell.String(), l.look.center
	switch {
	case m.Sheet == "":
		at = l.words.wholeFile
	case at == "":
		at = l.words.wholeSheet
	case l.known[m.Sheet]:
		style = l.look.link
	}
	writeText(b, row, listSheetCol, l.look.text, m.Sheet)
	writeText(b, row, listCellCol, style, at)
	writeText(b, row, 4, l.look.levels[m.Severity], l.words.level(m))
	for i, text := range []string{m.What, m.Fix, m.Source} {
		writeText(b, row, 5+i, l.look.text, text)
	}
	writeText(b, row, 8, l.look.center, m.Rule)
	if color := l.colors[place{m.Sheet, m.Cell}]; color != "" {
		writeText(b, row, listColorCol, 0, color)
	}
	b.WriteString(`</row>`)
}

// linesIn is how many lines a text takes in a column of that width: not every program makes rows high enough itself.
// Widths count the digits of the default font; letters of Times New Roman are narrower.
func linesIn(text string, width float64) int {
	lines := 0
	width *= 1.25
	for line := range strings.SplitSeq(text, "\n") {
		lines++
		at := 0
		for word := range strings.FieldsSeq(line) {
			n := len([]rune(word))
			if at > 0 && float64(at+1+n) > width {
				lines, at = lines+1, 0
			}
			at += n + 1
		}
	}
	return lines
}

func writeText(b *strings.Builder, row, col, style int, text string) {
	text = strings.ReplaceAll(text, "_x", "_x005F_x")
	fmt.Fprintf(b, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">%s</t></is></c>`, CellName(col, row), style, escapeXML(text))
}

// writeLinks makes the names of cells jump there.
func (l *markList) writeLinks(b *strings.Builder) {
	n := 0
	for i, m := range l.faults {
		if m.Cell.Row == 0 || !l.known[m.Sheet] || n == mostLinks {
			continue
		}
		if n++; n == 1 {
			b.WriteString(`<hyperlinks>`)
		}
		fmt.Fprintf(b, `<hyperlink ref="C%d" location="%s" display="%s"/>`, l.headRow+1+i, escapeXML(quoteSheet(m.Sheet)+"!"+m.Cell.String()), m.Cell)
	}
	if n > 0 {
		b.WriteString(`</hyperlinks>`)
	}
}
