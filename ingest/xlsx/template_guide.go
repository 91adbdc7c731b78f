package xlsx

import (
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

var guideWidths = [6]float64{6, 30, 11, 54, 27, 31}

// guide makes the page that explains how to fill in the list and each of its columns.
func (t *template) guide(s *SheetWriter) {
	for i, w := range guideWidths {
		s.Width(i+1, w)
	}
	s.Set(1, 1, "HƯỚNG DẪN GHI "+templateWords[t.kind].title, titleText)
	s.Merge(1, 1, 1, len(guideWidths))
	s.Height(1, 26)
	row := 2
	for i, line := range guideLines {
		s.Set(row, 1, fmt.Sprintf("%d. %s", i+1, line), plainText)
		s.Merge(row, 1, row, len(guideWidths))
		s.Height(row, float64(linesIn(line, 120)*16+2))
		row++
	}
	row++
	for i, head := range []string{"STT", "Cột", "Phải ghi", "Nội dung, cách ghi", "Ví dụ", "Căn cứ"} {
		s.Set(row, i+1, head, headerText)
	}
	s.Height(row, 22)
	s.Freeze(row+1, 1)
	s.repeat(row, 0)
	for i, f := range t.fields {
		t.explain(s, row+1+i, i+1, f)
	}
	s.print(1, true)
}

// explain writes the line of one field.
func (t *template) explain(s *SheetWriter, row, no int, f dossier.Field) {
	must := ""
	switch {
	case f.Required:
		must = "Phải ghi"
	case f.Expected:
		must = "Cần có"
	}
	body, center := plainText, plainText
	body.Border, center.Border, center.Center = true, true, true
	s.Set(row, 1, no, center)
	s.setMiddle(row, 2, f.Header, body)
	s.Set(row, 3, must, center)
	for i, text := range []string{meaning(f), f.Example, f.Source} {
		s.setMiddle(row, 4+i, text, body)
	}
	lines := max(linesIn(f.Header, guideWidths[1]), linesIn(meaning(f), guideWidths[3]), linesIn(f.Example, guideWidths[4]), linesIn(f.Source, guideWidths[5]))
	s.Height(row, float64(lines*16+3))
}

// setMiddle is Set with the text between top and bottom of its row.
func (s *SheetWriter) setMiddle(row, col int, v any, st Style) {
	s.Set(row, col, v, Style{})
	if s.book.err != nil {
		return
	}
	look := st.excel()
	look.Alignment.Vertical = "center"
	id, err := s.book.file.NewStyle(look)
	s.keep("style", err)
	cell := s.cell(row, col)
	s.keep(cell, s.book.file.SetCellStyle(s.name, cell, cell, id))
}

// meaning says what a field is, where its header does not, and how it is written.
func meaning(f dossier.Field) string {
	parts := make([]string, 0, 2)
	if m := meanings[f.Name]; m != "" {
		parts = append(parts, m)
	}
	how := howTo[f.Type]
	if f.Type == dossier.Choice {
		how = choices(f.List)
	}
	if f.Type == dossier.Day && numFmt(f) == "@" {
		how = "Ghi tháng/năm hoặc ngày/tháng/năm; chỉ biết năm thì ghi năm."
	}
	if how != "" {
		parts = append(parts, how)
	}
	return strings.Join(parts, " ")
}

// choices names the entries of a short list.
func choices(list string) string {
	codes := dossier.List(list)
	if len(codes) > 10 {
		return fmt.Sprintf("Chọn trong danh sách của ô (%d mục).", len(codes))
	}
	labels := make([]string, len(codes))
	for i, c := range codes {
		labels[i] = c.Label.VI
	}
	return "Chọn một trong: " + strings.Join(labels, "; ") + "."
}
