package chart

import (
	"image/color"
	"math"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Lines are told apart by dashes and marks too.
var (
	lineColours = []color.RGBA{shades[0], {R: 0xb4, G: 0x53, B: 0x09, A: 255}, shades[2], {R: 0x55, G: 0x55, B: 0x55, A: 255}}
	dashes      = [][]vg.Length{nil, {6, 3}, {2, 2}, {8, 3, 2, 3}}
	marks       = []draw.GlyphDrawer{draw.CircleGlyph{}, draw.BoxGlyph{}, draw.TriangleGlyph{}, draw.CrossGlyph{}}
)

// lineFigure draws lines and, so that they cannot hide one another, the numbers as a table below.
func (c Chart) lineFigure() (*figure, error) {
	fig := c.newFigure()
	fig.grid(false)
	for k, s := range c.Series {
		if err := fig.line(s, k); err != nil {
			return nil, err
		}
		fig.left = max(fig.left, labelStyle.Width(s.Name)+6)
	}
	column := vg.Length(24)
	for i, label := range c.Labels {
		column = max(column, labelStyle.Width(label)+8)
		for _, s := range c.Series {
			column = max(column, valueStyle.Width(s.Shown[i])+8)
		}
	}
	fig.left = max(0, fig.left-36) // the numbers of the axis stand above the names
	fig.width = max(fig.width, column*vg.Length(len(c.Labels))+fig.left+36+2*margin)
	fig.below = leading(labelStyle) * vg.Length(len(c.Series)+1)
	fig.height = 260 + fig.below

	x, y := &fig.plot.X, &fig.plot.Y
	x.Min, x.Max = -0.5, float64(len(c.Labels))-0.5
	x.Tick.Marker = plot.ConstantTicks(nil)
	y.Min, y.Max = min(0, y.Min), c.top()
	y.Label.Text, y.Tick.Marker = c.Unit, c.axisTicks()
	fig.under = func(data draw.Canvas) { c.lineTable(fig.plot, data) }
	return fig, nil
}

// line adds the line of series k; it is broken where a number is not known.
func (f *figure) line(s Series, k int) error {
	var mark plot.Thumbnailer
	ls := draw.LineStyle{Color: lineColours[k], Width: 1.5, Dashes: dashes[k]}
	for _, run := range known(s.Values) {
		line, points, err := plotter.NewLinePoints(run)
		if err != nil {
			return err
		}
		line.LineStyle = ls
		points.GlyphStyle = draw.GlyphStyle{Color: lineColours[k], Radius: 3, Shape: marks[k]}
		f.plot.Add(line, points)
		mark = points
	}
	if mark == nil {
		mark = &plotter.Line{LineStyle: ls}
	}
	f.legend.Add(s.Name, &plotter.Line{LineStyle: ls}, mark)
	f.named++
	return nil
}

// known splits the numbers into runs without a gap.
func known(values []float64) []plotter.XYs {
	var runs []plotter.XYs
	open := false
	for i, v := range values {
		if math.IsNaN(v) {
			open = false
			continue
		}
		if !open {
			runs = append(runs, nil)
			open = true
		}
		last := len(runs) - 1
		runs[last] = append(runs[last], plotter.XY{X: float64(i), Y: v})
	}
	return runs
}

// lineTable writes the labels and, under each, the numbers.
func (c Chart) lineTable(p *plot.Plot, data draw.Canvas) {
	row := func(i int) vg.Length { return data.Min.Y - 8 - leading(labelStyle)*vg.Length(i) }
	for k, s := range c.Series {
		data.FillText(at(labelStyle, draw.XRight, draw.YTop), vg.Point{X: data.Min.X - 6, Y: row(k + 1)}, s.Name)
	}
	for i, label := range c.Labels {
		x := data.X(p.X.Norm(float64(i)))
		data.FillText(at(labelStyle, draw.XCenter, draw.YTop), vg.Point{X: x, Y: row(0)}, label)
		for k, s := range c.Series {
			data.FillText(at(valueStyle, draw.XCenter, draw.YTop), vg.Point{X: x, Y: row(k + 1)}, s.Shown[i])
		}
	}
}
