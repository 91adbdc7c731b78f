package analytics

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/analytics/chart"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Drawing says how an answer is drawn: which columns are the labels and which the numbers.
type Drawing struct {
	Kind   chart.Kind
	Labels []string // columns whose texts, joined, are the label of a row; none: the columns of the one row are the bars
	Series []string // columns of numbers, all in one unit
}

// Formats lists the names that Write takes for an answer to the question.
func (q Question) Formats() []string {
	if q.Drawing == nil {
		return Formats()
	}
	return append(Formats(), "svg")
}

// CheckFormat reports a format that an answer to the question does not have.
func (q Question) CheckFormat(format string) error {
	list := strings.Join(q.Formats(), ", ")
	switch {
	case slices.Contains(q.Formats(), format):
		return nil
	case format == "svg":
		return wrongUsef("câu hỏi %s không có biểu đồ; các định dạng: %s", "question %s has no chart; there are %s", q.Name, list)
	}
	return wrongUsef("không có định dạng %q; các định dạng: %s", "no format %q; there are %s", format, list)
}

// addChart takes a line of the header: kind | label columns or - | columns of numbers.
func (q *Question) addChart(f []string) error {
	d := &Drawing{Kind: chart.Kind(f[0]), Labels: columnList(f[1]), Series: columnList(f[2])}
	switch {
	case q.Drawing != nil:
		return fmt.Errorf("two charts")
	case !slices.Contains(chart.Kinds(), d.Kind):
		return fmt.Errorf("no chart %q", f[0])
	case d.Labels != nil && len(d.Series) > d.Kind.MaxSeries() || d.Kind == chart.Pyramid && len(d.Series) != 2:
		return fmt.Errorf("a %s cannot have %d series", d.Kind, len(d.Series))
	}
	q.Drawing = d
	return nil
}

// checkDrawing looks its columns up: none that tells who a person is, and numbers of one unit.
func (q *Question) checkDrawing() error {
	if q.Drawing == nil {
		return nil
	}
	for _, name := range q.Drawing.Labels {
		if i := columnNamed(q.Cols, name); i < 0 || q.Cols[i].Privacy != dossier.Open {
			return fmt.Errorf("chart: %q cannot be a label", name)
		}
	}
	unit := ""
	for _, name := range q.Drawing.Series {
		i := columnNamed(q.Cols, name)
		if i < 0 || q.Cols[i].Unit == "" || unit != "" && q.Cols[i].Unit != unit {
			return fmt.Errorf("chart: %q is not a column of numbers in the unit of the others", name)
		}
		unit = q.Cols[i].Unit
	}
	return nil
}

func columnNamed(cols []Column, name string) int {
	return slices.IndexFunc(cols, func(c Column) bool { return c.Name == name })
}

// writeSVG draws the answer. It says what the table says: what is masked or left out there is not drawn.
func (t *Table) writeSVG(w io.Writer, o FormatOptions) error {
	if t.drawing == nil {
		return Question{Name: t.Name}.CheckFormat("svg")
	}
	return t.chart(o.Lang).SVG(w)
}

func (t *Table) chart(lang dossier.Lang) chart.Chart {
	unit := t.Columns[columnNamed(t.Columns, t.drawing.Series[0])]
	c := chart.Chart{
		Kind: t.drawing.Kind, Title: t.Title.In(lang), Unit: unit.UnitLabel(lang), Whole: unit.Unit != "percent",
		Tick: func(v float64) string {
			return showNumber(strconv.FormatFloat(v, 'f', -1, 64), lang)
		},
	}
	for _, h := range t.Heads {
		c.Subtitle = append(c.Subtitle, h.In(lang))
	}
	if t.drawing.Labels == nil {
		t.drawColumns(&c, lang)
	} else {
		t.drawRows(&c, lang)
	}
	if len(c.Series) == 1 && t.drawing.Labels != nil {
		c.Unit = axisName(c.Series[0].Name, c.Unit)
	}
	if len(c.Labels) == 0 {
		c.Notes = append(c.Notes, dossier.Text{VI: "Không có dòng nào.", EN: "No rows."}.In(lang))
	}
	gaps := slices.ContainsFunc(c.Series, func(s chart.Series) bool { return slices.ContainsFunc(s.Values, math.IsNaN) })
	if gaps {
		c.Notes = append(c.Notes, dossier.Text{VI: notTold + " : không có số liệu hoặc không nêu.", EN: notTold + " : no figure, or not told."}.In(lang))
	}
	for _, n := range t.Notes {
		if gaps || n != hiddenNote { // of a column that is not drawn
			c.Notes = append(c.Notes, n.In(lang))
		}
	}
	return c
}

// axisName is "Đảng viên (người)"; "Số người" and "Tỷ lệ (%)" say their unit already.
func axisName(name, unit string) string {
	if strings.Contains(strings.ToLower(name), unit) {
		return name
	}
	return name + " (" + unit + ")"
}

// What a picture of a page can hold and still be read.
const (
	mostBars   = 40
	mostPoints = 30
)

// drawRows makes a label of each row and a series of each column of numbers.
func (t *Table) drawRows(c *chart.Chart, lang dossier.Lang) {
	rows := t.Rows
	switch {
	case t.drawing.Kind == chart.Line:
		if rows = t.withoutGaps(); len(rows) > mostPoints {
			c.Notes = append(c.Notes, dossier.Text{VI: fmt.Sprintf("Chỉ vẽ %d năm cuối; đủ %d năm ở bảng.", mostPoints, len(rows)),
				EN: fmt.Sprintf("The last %d years only; the table has all %d.", mostPoints, len(rows))}.In(lang))
			rows = rows[len(rows)-mostPoints:]
		}
	case len(rows) > mostBars:
		c.Notes = append(c.Notes, dossier.Text{VI: fmt.Sprintf("Chỉ vẽ %d dòng đầu; đủ %d dòng ở bảng.", mostBars, len(rows)),
			EN: fmt.Sprintf("The first %d rows only; the table has all %d.", mostBars, len(rows))}.In(lang))
		rows = rows[:mostBars]
	}
	for _, row := range rows {
		var parts []string
		for _, name := range t.drawing.Labels {
			i := columnNamed(t.Columns, name)
			text := t.Columns[i].shown(row[i], lang)
			if text == "" {
				continue
			}
			if unit := t.Columns[i].UnitLabel(lang); unit != "" {
				text += " " + unit // "30 năm": the column has no heading here
			}
			parts = append(parts, text)
		}
		if parts == nil {
			parts = []string{dossier.Text{VI: "Chưa có thông tin", EN: "Not known"}.In(lang)}
		}
		c.Labels = append(c.Labels, strings.Join(parts, " – "))
	}
	for _, name := range t.drawing.Series {
		i := columnNamed(t.Columns, name)
		s := chart.Series{Name: t.Columns[i].Label.In(lang)}
		for _, row := range rows {
			point(&s, t.Columns[i], row[i], lang)
		}
		c.Series = append(c.Series, s)
	}
}

// drawColumns makes a bar of each column of the only row.
func (t *Table) drawColumns(c *chart.Chart, lang dossier.Lang) {
	var s chart.Series
	for _, row := range t.Rows[:min(len(t.Rows), 1)] {
		for _, name := range t.drawing.Series {
			i := columnNamed(t.Columns, name)
			c.Labels = append(c.Labels, t.Columns[i].Label.In(lang))
			point(&s, t.Columns[i], row[i], lang)
		}
	}
	c.Series = []chart.Series{s}
}

// notTold stands where there is no number.
const notTold = "–"

// point adds the number of a cell, as the table shows it.
func point(s *chart.Series, c Column, v any, lang dossier.Lang) {
	n, err := strconv.ParseFloat(plainValue(v), 64)
	if err != nil || math.IsInf(n, 0) || math.IsNaN(n) {
		s.Values, s.Shown = append(s.Values, math.NaN()), append(s.Shown, notTold)
		return
	}
	text := c.shown(v, lang)
	switch {
	case c.Unit == "percent" && lang == dossier.EN:
		text += "%"
	case c.Unit == "percent":
		text += " %"
	}
	s.Values, s.Shown = append(s.Values, n), append(s.Shown, text)
}

// withoutGaps adds the years between the first and the last that have no row, so that a line
// does not run across them as if there were numbers.
func (t *Table) withoutGaps() [][]any {
	at := columnNamed(t.Columns, t.drawing.Labels[0])
	var rows [][]any
	last := 0
	for _, row := range t.Rows {
		year, err := strconv.Atoi(plainValue(row[at]))
		if err != nil {
			return t.Rows
		}
		for last != 0 && last+1 < year && year-last < 200 {
			last++
			gap := make([]any, len(row))
			gap[at] = strconv.Itoa(last)
			rows = append(rows, gap)
		}
		rows, last = append(rows, row), year
	}
	return rows
}
