package chart

import (
	"image/color"
	"math"
	"strings"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Shades are told apart by how dark they are, so that they are on a black-and-white print.
var (
	paper  = color.Gray{Y: 255}
	ink    = color.Gray{Y: 0}
	grid   = color.Gray{Y: 215}
	shades = []color.RGBA{
		{R: 0x1f, G: 0x3a, B: 0x5f, A: 255}, // dark blue
		{R: 0xf2, G: 0xc1, B: 0x4e, A: 255}, // yellow
		{R: 0x3f, G: 0x8f, B: 0x7a, A: 255}, // green
		{R: 0xf4, G: 0xf4, B: 0xf4, A: 255}, // almost white
	}
	outline = draw.LineStyle{Color: ink, Width: 0.5}
)

// figure is a plot and the room it wants.
type figure struct {
	plot          *plot.Plot // nil: there is nothing to draw
	width, height vg.Length
	legend        plot.Legend
	named         int               // series in the legend
	under         func(draw.Canvas) // draws below the plot
	left, below   vg.Length         // room for it
}

// newFigure is a figure with one number axis.
func (c Chart) newFigure() *figure {
	p := plot.New()
	for _, a := range []*plot.Axis{&p.X, &p.Y} {
		a.Tick.Label.Font, a.Label.TextStyle.Font = valueStyle.Font, valueStyle.Font
		a.LineStyle.Width, a.Tick.LineStyle.Width = 0.5, 0.5
	}
	fig := &figure{plot: p, width: pageWidth, legend: plot.NewLegend()}
	fig.legend.TextStyle = at(headStyle, draw.XLeft, draw.YBottom)
	fig.legend.Top, fig.legend.Left = true, true
	fig.legend.Padding = 3
	return fig
}

func (f *figure) draw(c draw.Canvas) {
	if f.plot == nil {
		return
	}
	c = draw.Crop(c, f.left, 0, f.below, 0)
	f.plot.Draw(c)
	if f.under != nil {
		f.under(f.plot.DataCanvas(c))
	}
}

// name adds a series to the legend.
func (f *figure) name(text string, mark plot.Thumbnailer) {
	f.legend.Add(text, mark)
	f.named++
}

// legendHeight is 0 for one series: the title says what it is.
func (f *figure) legendHeight() vg.Length {
	if f.named < 2 {
		return 0
	}
	return vg.Length(f.named)*(leading(headStyle)+f.legend.Padding) + 6
}

func (f *figure) drawLegend(c draw.Canvas) draw.Canvas {
	if f.named >= 2 {
		f.legend.Draw(c)
		c.Max.Y -= f.legendHeight()
	}
	return c
}

// rows are the labels of horizontal bars.
type rows struct {
	texts  []string // in lines
	height vg.Length
}

// rowsOf makes room for the labels and for so many bars beside each.
func (c Chart) rowsOf(bars int) rows {
	r := rows{height: vg.Length(bars)*barWidth + barGap}
	for _, l := range c.Labels {
		list := wrap(l, labelStyle, labelWidth)
		r.texts = append(r.texts, strings.Join(list, "\n"))
		r.height = max(r.height, vg.Length(len(list))*leading(labelStyle)+barGap/2)
	}
	return r
}

const (
	barWidth   = vg.Length(14)
	barGap     = vg.Length(10)
	labelWidth = vg.Length(200)
	axisHeight = vg.Length(40)
)

// nominal puts the labels at the vertical axis, label i at the place that place(i) says.
func (f *figure) nominal(r rows, place func(int) float64) {
	y := &f.plot.Y
	y.Min, y.Max = -0.5, float64(len(r.texts))-0.5
	y.Padding = 0
	y.Tick.Length = 0
	y.Tick.Label = at(labelStyle, draw.XRight, draw.YCenter)
	var ticks []plot.Tick
	for i, t := range r.texts {
		ticks = append(ticks, plot.Tick{Value: place(i), Label: t})
	}
	y.Tick.Marker = plot.ConstantTicks(ticks)
	f.height = r.height*vg.Length(len(r.texts)) + axisHeight
}

// axisTicks marks the axis of numbers with those that tell something.
func (c Chart) axisTicks() plot.Ticker {
	return plot.TickerFunc(func(low, high float64) []plot.Tick {
		var list []plot.Tick
		for _, t := range (plot.DefaultTicks{}).Ticks(low, high) {
			v := math.Abs(t.Value)
			if c.Kind != Pyramid {
				v = t.Value
			}
			if t.IsMinor() || c.Whole && v != math.Trunc(v) {
				continue
			}
			list = append(list, plot.Tick{Value: t.Value, Label: c.Tick(v)})
		}
		return list
	})
}

// grid draws a faint line at each tick of the axis of numbers.
func (f *figure) grid(vertical bool) {
	g := plotter.NewGrid()
	g.Vertical.Color, g.Horizontal.Color = grid, grid
	if vertical {
		g.Horizontal.Width = 0
	} else {
		g.Vertical.Width = 0
	}
	f.plot.Add(g)
}

// values writes the numbers beside their marks: at the points, moved by offset.
func (f *figure) values(points plotter.XYs, texts []string, s draw.TextStyle, offset vg.Point) {
	styles := make([]draw.TextStyle, len(texts))
	for i := range styles {
		styles[i] = s
	}
	f.plot.Add(&plotter.Labels{XYs: points, Labels: texts, TextStyle: styles, Offset: offset})
}

// orZero is what a number that is not told is drawn as.
func orZero(v float64) float64 {
	if math.IsNaN(v) {
		return 0
	}
	return v
}
