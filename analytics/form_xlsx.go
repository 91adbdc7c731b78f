package analytics

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// formSheet writes an answer as the printed form: title block, heads, numbering, lines in one or
// several blocks side by side, notes, signatures.
type formSheet struct {
	*Table
	lang  dossier.Lang
	sheet *xlsx.SheetWriter
	row   int // next to write
	wide  int // columns of a block
	last  int // column of the last block

	points float64 // height of the rows beyond that of plain ones
	first  int     // row of the first line

	headPoints float64 // height of the rows repeated on each page
	deep       int     // lines in a block
}

const (
	formSize   = 12        // points
	vietnamese = "[$-42A]" // a number format with the marks of Vietnam: 9.863 and 45,4
)

func (t *Table) writeForm(w io.Writer, o FormatOptions) error {
	book := xlsx.NewBook()
	s := &formSheet{Table: t, lang: o.Lang, sheet: book.Sheet(dossier.Text{VI: "Biểu ", EN: "Form "}.In(o.Lang) + t.form.number), row: 1,
		wide: len(t.Columns), last: len(t.Columns) * t.form.blocks}
	s.title()
	head := s.row
	s.heads()
	under := s.row
	s.sheet.Freeze(under, 1)
	s.lines()
	s.foot()
	page := xlsx.Print{Landscape: s.last > 5, HeadFrom: head, HeadTo: under - 1}
	page.Pages = s.pages(page.Landscape)
	s.sheet.Print(page)
	return book.Write(w)
}

// tall sets the height of a row, in points.
func (s *formSheet) tall(row int, points float64) {
	s.points += points - plainPoints
	s.sheet.Height(row, points)
}

// pages is the number of pages onto which the form is brought where a little smaller letters save the last page,
// which else might bear the signatures alone; 0: as many as it takes.
func (s *formSheet) pages(landscape bool) int {
	wide, high := 523.0, 734.0 // points of A4 within the margins
	if landscape {
		wide, high = 770, 487
	}
	chars := 0.0
	for col := 1; col <= s.last; col++ {
		chars += s.width(col)
	}
	high /= min(1, wide/(chars*widthPoints))
	full := (s.points + float64(s.row)*plainPoints) / high
	if full > 1 {
		full = 1 + (full-1)*high/(high-s.headPoints)
	}
	if n := math.Floor(full); full > n && n/full >= leastScale {
		return int(n)
	}
	return 0
}

// title is the committee on the left, what the form is in the middle, its number on the right.
func (s *formSheet) title() {
	left, right := s.sides()
	bold := xlsx.Style{Bold: true, Center: true, Wrap: true, Font: printFont, Size: formSize}
	plain := xlsx.Style{Center: true, Wrap: true, Font: printFont, Size: formSize}
	slant := xlsx.Style{Italic: true, Center: true, Wrap: true, Font: printFont, Size: formSize}
	name, department := committee(s.office)
	period := s.period()
	s.band(s.row, 1, left, name, plain)
	s.band(s.row, right, s.last, dossier.Text{VI: "Biểu số ", EN: "Form "}.In(s.lang)+s.form.number+"-BTCTW", bold)
	s.band(s.row+1, 1, left, department, bold)
	s.band(s.row+1, right, s.last, dossier.Text{VI: "HD 11-HD/BTCTW, 13/12/2021", EN: "Guidance 11-HD/BTCTW, 13/12/2021"}.In(s.lang), slant)
	s.tall(s.row, s.height(name, 1, left))
	s.tall(s.row+1, s.height("HD 11-HD/BTCTW, 13/12/2021", right, s.last))
	s.row += 3
	s.band(s.row, 1, s.last, s.form.title.In(s.lang), xlsx.Style{Bold: true, Center: true, Wrap: true, Font: printFont, Size: 14})
	s.tall(s.row, 22)
	s.band(s.row+1, 1, s.last, period, slant)
	s.row += 3
}

// sides are the last column of the left third and the first of the right third of the page.
func (s *formSheet) sides() (left, right int) {
	total := 0.0
	for col := 1; col <= s.last; col++ {
		total += s.width(col)
	}
	part := 0.0
	for left = 1; left < s.last-1; left++ {
		if part += s.width(left); part >= total/3 {
			break
		}
	}
	part = 0
	for right = s.last; right > left+1; right-- {
		if part += s.width(right); part >= total/3 {
			break
		}
	}
	return left, right
}

func (s *formSheet) width(col int) float64 { return s.form.heads[(col-1)%s.wide].width }

// band merges part of a row and writes into it.
func (s *formSheet) band(row, from, to int, text string, st xlsx.Style) {
	for col := from; col <= to; col++ {
		s.sheet.Set(row, col, nil, st)
	}
	s.sheet.Set(row, from, text, st)
	if to > from {
		s.sheet.Merge(row, from, row, to)
	}
}

// height is the height of a row that holds a text across columns, in points.
func (s *formSheet) height(text string, from, to int) float64 {
	wide := -1.0
	for col := from; col <= to; col++ {
		wide += s.width(col)
	}
	return linePoints * max(1, math.Ceil(float64(utf8.RuneCountInString(text))*charWidth/wide))
}

const (
	plainPoints = 15  // height of a row of which nothing is said
	widthPoints = 5.6 // width of a character of a column
	leastScale  = 0.7 // of letters made smaller to save a page

	linePoints = 16.5 // height of a line of 12 points
	headRoom   = 1.15 // bold words in narrow columns need more
	charWidth  = 0.82 // of Times New Roman 12, in the characters by which widths are measured
)

// period says for which days the form speaks.
func (s *formSheet) period() string {
	if s.lang == dossier.EN {
		if s.from.IsZero() {
			return "As of " + s.asOf.String()
		}
		return "From " + s.from.String() + " to " + s.asOf.String()
	}
	if s.from.IsZero() {
		return "Tính đến ngày " + s.asOf.VN()
	}
	return "Từ ngày " + s.from.VN() + " đến ngày " + s.asOf.VN()
}

// heads writes the heads from above to below, joins those of one name, and the row of numbers.
func (s *formSheet) heads() {
	paths := make([][]string, s.wide)
	deep := 0
	for i, h := range s.form.heads {
		paths[i] = strings.Split(h.path.In(s.lang), " > ")
		deep = max(deep, len(paths[i]))
	}
	for level := range deep {
		tall := linePoints + 4
		for i := 0; i < s.wide; {
			j := i + 1
			for j < s.wide && level < len(paths[i]) && level < len(paths[j]) && slices.Equal(paths[i][:level+1], paths[j][:level+1]) {
				j++
			}
			tall = max(tall, s.head(paths[i], level, deep, i+1, j))
			i = j
		}
		s.tall(s.row+level, tall)
		s.headPoints += tall
	}
	for col := 1; col <= s.last; col++ {
		s.sheet.Width(col, s.width(col))
		s.sheet.Set(s.row+deep, col, s.form.heads[(col-1)%s.wide].number,
			xlsx.Style{Italic: true, Center: true, Wrap: true, Border: true, Font: printFont, Size: 10})
	}
	s.row += deep + 1
}

// head writes one cell of the heads into each block, reaching down where nothing stands below it, and
// says how tall its row has to be.
func (s *formSheet) head(path []string, level, deep, from, to int) (tall float64) {
	text, bottom := "", level
	if level < len(path) {
		text = path[level]
	}
	if level == len(path)-1 {
		bottom = deep - 1
	}
	for at := 0; at < s.last; at += s.wide {
		for col := from; col <= to; col++ {
			s.sheet.Set(s.row+level, at+col, nil, s.headStyle())
		}
		if text == "" {
			continue
		}
		s.sheet.Set(s.row+level, at+from, text, s.headStyle())
		if to > from || bottom > level {
			s.sheet.Merge(s.row+level, at+from, s.row+bottom, at+to)
		}
	}
	return s.height(text, from, to)*headRoom/float64(bottom-level+1) + 4
}

func (s *formSheet) headStyle() xlsx.Style {
	return xlsx.Style{Bold: true, Center: true, Wrap: true, Border: true, Font: printFont, Size: formSize}
}

// lines writes the lines, those of the first block before those of the next.
func (s *formSheet) lines() {
	s.first = s.row
	s.deep = (len(s.Rows) + s.form.blocks - 1) / s.form.blocks
	for at := range s.deep * s.form.blocks {
		var values []any
		if at < len(s.Rows) {
			values = s.Rows[at]
		}
		s.line(at, values)
	}
	s.spans()
	s.row = s.first + s.deep
}

// place is where the line of a number stands: its row and the column before its first.
func (s *formSheet) place(at int) (row, before int) {
	return s.first + at%s.deep, at / s.deep * s.wide
}

func (s *formSheet) line(at int, values []any) {
	row, before := s.place(at)
	for i := range s.wide {
		st := xlsx.Style{Border: true, Middle: true, Wrap: true, Font: printFont, Size: formSize}
		if values == nil {
			s.sheet.Set(row, before+i+1, nil, st)
			continue
		}
		_, l := s.form.line(s.code(values))
		st.Bold = l.look == formHeading || l.look == formBold || l.look == formUnheld && l.number != "" && strings.Trim(l.number, "IVX") == ""
		st.Italic = l.look == formPart || l.look == formExtra
		if s.Columns[i].codes == nil {
			st.Center = true
			s.number(at, i, values, st)
			continue
		}
		st.Indent = map[formLook]int{formItem: 1, formUnheld: 1, formListed: 1, formExtra: 1, formPart: 2, formOpen: 2}[l.look]
		text := s.Columns[i].shown(values[i], s.lang)
		switch {
		case st.Bold:
			st.Indent = 0
		case strings.HasPrefix(text, "+"):
			st.Indent = 2
		}
		s.sheet.Set(row, before+i+1, text, st)
		if before == 0 {
			s.tall(row, s.height(text+strings.Repeat("  ", st.Indent), i+1, i+1)+2)
		}
	}
}

// code is the code of the line that a row answers.
func (t *Table) code(values []any) string {
	i := slices.IndexFunc(t.Columns, func(c Column) bool { return c.codes != nil })
	code, _ := values[i].(string)
	return code
}

// number writes a number, by its formula where all of its parts are on the sheet.
func (s *formSheet) number(at, i int, values []any, st xlsx.Style) {
	row, before := s.place(at)
	value, format := s.Columns[i].cell(values[i], s.lang)
	st.NumFmt = format
	if x, ok := values[i].(float64); ok && s.Columns[i].Unit != "percent" {
		value, st.NumFmt = x, "#,##0.0"
	}
	st.NumFmt = marks(st.NumFmt, s.lang)
	if values[i] == nil && s.pending(values, i) {
		value, st.NumFmt = formPending, ""
	}
	formula := s.across(at, i, values)
	if formula == "" {
		formula = s.down(i, values)
	}
	result, isInt := value.(int)
	x, isFloat := value.(float64)
	if isInt {
		x = float64(result)
	}
	if formula == "" || !isInt && !isFloat {
		s.sheet.Set(row, before+i+1, value, st)
		return
	}
	s.sheet.Formula(row, before+i+1, formula, x, st)
}

// across is the formula of a column whose number says what it is made of.
func (s *formSheet) across(at, i int, values []any) string {
	var terms []int // columns
	made := s.form.made(i)
	for _, n := range made.of {
		if counted(values[n]) {
			terms = append(terms, n)
		}
	}
	if len(terms) < len(made.of) || len(terms) == 0 || s.form.heads[i].column == formNumbers {
		return ""
	}
	row, before := s.place(at)
	cell := func(n int) string { return xlsx.CellName(before+terms[n]+1, row) }
	if made.share {
		return fmt.Sprintf(`IF(%s=0,"",INT(%s*10000/%s)/100)`, cell(1), cell(0), cell(1))
	}
	var cells []string
	for n := range terms {
		cells = append(cells, cell(n))
	}
	return strings.Join(cells, "+")
}

// down is the formula of a line that others add up to.
func (s *formSheet) down(i int, values []any) string {
	var b strings.Builder
	for n, term := range s.form.sums[s.code(values)] {
		at := slices.IndexFunc(s.Rows, func(row []any) bool { return s.code(row) == term.code })
		if at < 0 {
			continue // an extra line that is nought
		}
		if !counted(s.Rows[at][i]) {
			return ""
		}
		if n > 0 || term.sign == '-' {
			b.WriteByte(term.sign)
		}
		row, before := s.place(at)
		b.WriteString(xlsx.CellName(before+i+1, row))
	}
	return b.String()
}

// counted reports whether a value is a whole number.
func counted(v any) bool {
	_, ok := v.(int64)
	return ok
}

// spans joins the cells of lines whose number is "chia ra".
func (s *formSheet) spans() {
	no := slices.IndexFunc(s.Columns, func(c Column) bool { return c.Name == formNumbers })
	if no < 0 {
		return
	}
	for at := 0; at < len(s.Rows); {
		end := at + 1
		for s.Rows[at][no] == formSpan && end < len(s.Rows) && s.Rows[end][no] == formSpan {
			end++
		}
		if end > at+1 {
			from, before := s.place(at)
			s.sheet.Merge(from, before+no+1, from+end-at-1, before+no+1)
		}
		at = end
	}
}

// foot writes the notes and who signs.
func (s *formSheet) foot() {
	slant := xlsx.Style{Italic: true, Wrap: true, Middle: true, Font: printFont, Size: 11}
	for _, n := range s.Notes {
		text := n.In(s.lang)
		s.band(s.row, 1, s.last, text, slant)
		s.tall(s.row, s.height(text, 1, s.last))
		s.row++
	}
	left, right := s.sides()
	right = min(right, max(left+1, s.last/2+1))
	signs := xlsx.Style{Bold: true, Center: true, Font: printFont, Size: formSize}
	under := xlsx.Style{Italic: true, Center: true, Wrap: true, Font: printFont, Size: 11}
	s.row++
	s.band(s.row, right, s.last, dossier.Text{VI: "………, ngày … tháng … năm 20…", EN: "………, date ………"}.In(s.lang), under)
	s.row++
	s.band(s.row, 1, left, dossier.Text{VI: "NGƯỜI LẬP BIỂU", EN: "PREPARED BY"}.In(s.lang), signs)
	s.band(s.row, right, s.last, s.signer().In(s.lang), signs)
	s.row++
	s.band(s.row, 1, left, dossier.Text{VI: "(Ký, ghi rõ họ và tên; số điện thoại liên hệ)", EN: "(Signature, name, telephone)"}.In(s.lang), under)
	s.band(s.row, right, s.last, dossier.Text{VI: "(Ký, đóng dấu, ghi rõ họ và tên)", EN: "(Signature, seal, name)"}.In(s.lang), under)
}

// signer is who signs: the head of the organisation commission where the committee has one.
func (s *formSheet) signer() dossier.Text {
	if _, department := committee(s.office); department != "" {
		return dossier.Text{VI: "TRƯỞNG BAN", EN: "HEAD OF THE COMMISSION"}
	}
	return dossier.Text{VI: "T/M CẤP ỦY", EN: "FOR THE COMMITTEE"}
}
