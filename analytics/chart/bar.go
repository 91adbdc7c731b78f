package chart

import (
	"math"

	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// barFigure draws horizontal bars, the first label on top, so that long labels have room.
func (c Chart) barFigure() (*figure, error) {
	fig, n := c.newFigure(), len(c.Labels)
	fig.grid(true)
	for k, s := range c.Series {
		offset := barWidth * vg.Length(float64(len(c.Series)-1)/2-float64(k))
		values := make(plotter.Values, n)
		points := make(plotter.XYs, n)
		texts := make([]string, n)
		for i, v := range s.Values {
			y := n - 1 - i
			values[y] = orZero(v)
			points[y] = plotter.XY{X: max(values[y], 0), Y: float64(y)}
			texts[y] = s.Shown[i]
		}
		bars, err := fig.bars(values, k, offset)
		if err != nil {
			return nil, err
		}
		fig.name(s.Name, bars)
		fig.values(points, texts, at(valueStyle, draw.XLeft, draw.YCenter), vg.Point{X: 3, Y: offset})
	}
	x := &fig.plot.X
	x.Min, x.Max = min(0, x.Min), c.top()
	x.Label.Text, x.Tick.Marker = c.Unit, c.axisTicks()
	fig.nominal(c.rowsOf(len(c.Series)), func(i int) float64 { return float64(n - 1 - i) })
	return fig, nil
}

// pyramidFigure draws the first series to the left and the second to the right, the first label at the bottom.
func (c Chart) pyramidFigure() (*figure, error) {
	fig, n := c.newFigure(), len(c.Labels)
	fig.grid(true)
	for k, s := range c.Series {
		side, align := -1.0, draw.XRight
		if k == 1 {
			side, align = 1, draw.XLeft
		}
		values := make(plotter.Values, n)
		points := make(plotter.XYs, n)
		for i, v := range s.Values {
			values[i] = side * orZero(v)
			points[i] = plotter.XY{X: values[i], Y: float64(i)}
		}
		bars, err := fig.bars(values, k, 0)
		if err != nil {
			return nil, err
		}
		bars.Width = pyramidWidth
		fig.name(s.Name, bars)
		fig.values(points, s.Shown, at(valueStyle, align, draw.YCenter), vg.Point{X: vg.Length(3 * side)})
	}
	x, top := &fig.plot.X, c.top()
	x.Min, x.Max = -top, top
	x.Label.Text, x.Tick.Marker = c.Unit, c.axisTicks()
	fig.nominal(c.rowsOf(1), func(i int) float64 { return float64(i) })
	fig.plot.Y.LineStyle.Width = 0
	return fig, nil
}

// funnelFigure draws bars about a middle line, the first label on top, without an axis of numbers.
func (c Chart) funnelFigure() (*figure, error) {
	fig, n, s := c.newFigure(), len(c.Labels), c.Series[0]
	points := make(plotter.XYs, n)
	for i, v := range s.Values {
		y, half := float64(n-1-i), orZero(v)/2
		points[i] = plotter.XY{X: half, Y: y}
		step, err := plotter.NewPolygon(plotter.XYs{{X: -half, Y: y - 0.35}, {X: half, Y: y - 0.35}, {X: half, Y: y + 0.35}, {X: -half, Y: y + 0.35}})
		if err != nil {
			return nil, err
		}
		step.Color, step.LineStyle = shades[0], outline
		fig.plot.Add(step)
	}
	for i := range s.Shown {
		if !math.IsNaN(s.Values[i]) && c.Unit != "" {
			s.Shown[i] += " " + c.Unit
		}
	}
	fig.values(points, s.Shown, at(valueStyle, draw.XLeft, draw.YCenter), vg.Point{X: 4})
	top := c.top() / 2
	fig.plot.X.Min, fig.plot.X.Max = -top, top
	fig.plot.HideX()
	fig.nominal(c.rowsOf(1), func(i int) float64 { return float64(n - 1 - i) })
	fig.plot.Y.LineStyle.Width = 0
	return fig, nil
}

// bars adds the bars of series k.
func (f *figure) bars(values plotter.Values, k int, offset vg.Length) (*plotter.BarChart, error) {
	bars, err := plotter.NewBarChart(values, barWidth)
	if err != nil {
		return nil, err
	}
	bars.Horizontal, bars.Offset = true, offset
	bars.Color, bars.LineStyle = shades[k], outline
	f.plot.Add(bars)
	return bars, nil
}

const pyramidWidth = vg.Length(18)
