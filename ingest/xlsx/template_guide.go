package xlsx

import (
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// guide makes the page that explains how to fill in the list and each of its columns.
func (t *template) guide(s *SheetWriter) {
	widths := []float64{6, 30, 11, 52, 27, 31}
	for i, w := range widths {
		s.Width(i+1, w)
	}
	s.Set(1, 1, "HƯỚNG DẪN GHI "+templateWords[t.kind].title, titleText)
	s.Merge(1, 1, 1, len(widths))
	s.Height(1, 26)
	row := 2
	for i, line := range guideLines {
		s.Set(row, 1, fmt.Sprintf("%d. %s", i+1, line), plainText)
		s.Merge(row, 1, row, len(widths))
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
	body := plainText
	body.Border = true
	middle := body
	middle.Center = true
	must := ""
	switch {
	case f.Required:
		must = "Phải ghi"
	case f.Expected:
		must = "Cần có"
	}
	s.Set(row, 1, no, middle)
	s.Set(row, 2, f.Header, body)
	s.Set(row, 3, must, middle)
	s.Set(row, 4, meaning(f), body)
	s.Set(row, 5, f.Example, body)
	s.Set(row, 6, f.Source, body)
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
