// Package chart draws an answer as an SVG picture that an office can put into a report:
// bars, lines, a population pyramid, a funnel. It knows numbers and the words beside them,
// and neither the store nor the questions. gonum/plot lives here only.
package chart

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// Kind is the shape of a chart.
type Kind string

// The kinds of charts.
const (
	Bar     Kind = "bar"     // horizontal bars, a group of one to four for each label
	Line    Kind = "line"    // one to four lines over labels in their order, with the numbers below
	Pyramid Kind = "pyramid" // two series back to back, the first label at the bottom
	Funnel  Kind = "funnel"  // one series, bars about a middle line
)

// Kinds lists the kinds of charts.
func Kinds() []Kind { return []Kind{Bar, Line, Pyramid, Funnel} }

// MaxSeries is how many series a chart of the kind can tell apart in black and white.
func (k Kind) MaxSeries() int {
	switch k {
	case Funnel:
		return 1
	case Pyramid:
		return 2
	}
	return len(shades)
}

// Chart is what is drawn. All texts are as the reader shall see them.
type Chart struct {
	Kind     Kind
	Title    string
	Subtitle []string // lines under the title: day, area
	Notes    []string // lines under the picture
	Unit     string   // what the numbers count, at the axis
	Labels   []string
	Series   []Series
	Tick     func(float64) string // writes a number at the axis
	Whole    bool                 // the numbers are counts: the axis has no fractions
}

// Series is one number for each label. A number that is not known or not told is NaN.
type Series struct {
	Name   string
	Values []float64
	Shown  []string // the numbers as they are written beside their marks
}

// SVG writes the chart. The same chart is always the same bytes.
func (c Chart) SVG(w io.Writer) error {
	if err := c.check(); err != nil {
		return err
	}
	c = c.clean()
	fig, err := c.figure()
	if err != nil {
		return fmt.Errorf("chart %q: %w", c.Title, err)
	}
	head := c.head(fig.width - 2*margin)
	foot := lines(c.Notes, noteStyle, fig.width-2*margin)
	height := margin + head.height() + fig.legendHeight() + fig.height + foot.height() + margin

	svg := vgsvg.NewWith(vgsvg.UseWH(fig.width, height))
	page := draw.NewCanvas(svg, fig.width, height)
	page.SetColor(paper)
	page.Fill(page.Rectangle.Path())
	page = draw.Crop(page, margin, -margin, margin, -margin)
	page = head.draw(page)
	page = fig.drawLegend(page)
	foot.draw(draw.Crop(page, 0, 0, 0, -fig.height))
	fig.draw(draw.Crop(page, 0, 0, foot.height(), 0))
	return writeSVG(w, svg)
}

// figure is the picture without the words around it.
func (c Chart) figure() (*figure, error) {
	if len(c.Labels) == 0 {
		return &figure{width: pageWidth}, nil
	}
	switch c.Kind {
	case Line:
		return c.lineFigure()
	case Pyramid:
		return c.pyramidFigure()
	case Funnel:
		return c.funnelFigure()
	}
	return c.barFigure()
}

func (c Chart) check() error {
	if !slices.Contains(Kinds(), c.Kind) {
		return fmt.Errorf("chart %q: no kind %q", c.Title, c.Kind)
	}
	if n := len(c.Series); n == 0 || n > c.Kind.MaxSeries() || c.Kind == Pyramid && n != 2 {
		return fmt.Errorf("chart %q: a %s cannot have %d series", c.Title, c.Kind, n)
	}
	for _, s := range c.Series {
		if len(s.Values) != len(c.Labels) || len(s.Shown) != len(c.Labels) {
			return fmt.Errorf("chart %q: series %q has %d values and %d texts for %d labels", c.Title, s.Name, len(s.Values), len(s.Shown), len(c.Labels))
		}
		for _, v := range s.Values {
			if math.IsInf(v, 0) || v < 0 && c.Kind != Bar && c.Kind != Line {
				return fmt.Errorf("chart %q: series %q: %g cannot be drawn", c.Title, s.Name, v)
			}
		}
	}
	if c.Tick == nil {
		return fmt.Errorf("chart %q: nothing writes the numbers of the axis", c.Title)
	}
	return nil
}

// clean takes away the control characters that XML does not allow.
func (c Chart) clean() Chart {
	c.Title, c.Unit = clean(c.Title), clean(c.Unit)
	c.Subtitle, c.Notes, c.Labels = cleanAll(c.Subtitle), cleanAll(c.Notes), cleanAll(c.Labels)
	c.Series = slices.Clone(c.Series)
	for i, s := range c.Series {
		c.Series[i] = Series{Name: clean(s.Name), Values: s.Values, Shown: cleanAll(s.Shown)}
	}
	return c
}

// writeSVG names fonts that have all Vietnamese letters: Arial on Windows and macOS, Liberation
// Sans, which is as wide as Arial, on Linux. The library names only the font it measures with.
func writeSVG(w io.Writer, svg *vgsvg.Canvas) error {
	var out bytes.Buffer
	if _, err := svg.WriteTo(&out); err != nil {
		return err
	}
	_, err := w.Write(bytes.ReplaceAll(out.Bytes(),
		[]byte(`style="font-family:Liberation Sans;font-variant:normal;`),
		[]byte(`style="font-family:Arial,'Liberation Sans','DejaVu Sans',sans-serif;`)))
	return err
}

// top is the largest number, at least 1 so that an axis has a length.
func (c Chart) top() float64 {
	top := 1.0
	for _, s := range c.Series {
		for _, v := range s.Values {
			if v > top {
				top = v
			}
		}
	}
	return top
}

const (
	pageWidth = vg.Length(640)
	margin    = vg.Length(18)
)
