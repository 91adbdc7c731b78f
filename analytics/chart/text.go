package chart

import (
	"strings"

	xfont "golang.org/x/image/font"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/font"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// The styles of text, from the title to the notes.
var (
	titleStyle = style(14, xfont.WeightBold)
	headStyle  = style(10, xfont.WeightNormal)
	labelStyle = style(10, xfont.WeightNormal)
	valueStyle = style(9, xfont.WeightNormal)
	noteStyle  = style(9, xfont.WeightNormal)
)

func style(size vg.Length, weight xfont.Weight) draw.TextStyle {
	return draw.TextStyle{
		Color:   ink,
		Font:    font.Font{Typeface: "Liberation", Variant: "Sans", Weight: weight, Size: size},
		Handler: plot.DefaultTextHandler,
	}
}

// at is the style with the text standing on that side of its point.
func at(s draw.TextStyle, x draw.XAlignment, y draw.YAlignment) draw.TextStyle {
	s.XAlign, s.YAlign = x, y
	return s
}

// leading is the height of a line of text.
func leading(s draw.TextStyle) vg.Length { return s.Font.Size * 1.3 }

// wrap breaks text into lines no wider than width, at spaces where it can.
func wrap(text string, s draw.TextStyle, width vg.Length) []string {
	var list []string
	line := ""
	for _, word := range strings.Fields(text) {
		if longer := strings.TrimSpace(line + " " + word); s.Width(longer) <= width {
			line = longer
			continue
		}
		if line != "" {
			list = append(list, line)
		}
		line = ""
		for _, r := range word {
			if line != "" && s.Width(line+string(r)) > width {
				list = append(list, line)
				line = ""
			}
			line += string(r)
		}
	}
	return append(list, line)
}

// block is lines of text, each in its style.
type block []styledLine

type styledLine struct {
	text  string
	style draw.TextStyle
}

// head is the title and the lines under it.
func (c Chart) head(width vg.Length) block {
	b := append(lines([]string{c.Title}, titleStyle, width), lines(c.Subtitle, headStyle, width)...)
	return append(b, styledLine{style: noteStyle})
}

func lines(texts []string, s draw.TextStyle, width vg.Length) block {
	var b block
	for _, t := range texts {
		for _, l := range wrap(t, s, width) {
			b = append(b, styledLine{l, s})
		}
	}
	return b
}

func (b block) height() vg.Length {
	var h vg.Length
	for _, l := range b {
		h += leading(l.style)
	}
	return h
}

// draw writes the block at the top of the canvas and gives what is left below it.
func (b block) draw(c draw.Canvas) draw.Canvas {
	for _, l := range b {
		c.FillText(at(l.style, draw.XLeft, draw.YTop), vg.Point{X: c.Min.X, Y: c.Max.Y}, l.text)
		c.Max.Y -= leading(l.style)
	}
	return c
}

func cleanAll(texts []string) []string {
	list := make([]string, len(texts))
	for i, t := range texts {
		list[i] = clean(t)
	}
	return list
}

func clean(text string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfffe || r == 0xffff {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, "\uFFFD"))
}
