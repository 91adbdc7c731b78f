package chart

import (
	"bytes"
	"encoding/xml"
	"flag"
	"io"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"gonum.org/v1/plot/vg/draw"
)

var update = flag.Bool("update", false, "write the golden files anew")

// tick writes 1045 as 1.045 and 0.5 as 0,5.
func tick(v float64) string {
	s := strings.Replace(strconv.FormatFloat(v, 'f', -1, 64), ".", ",", 1)
	if n := len(s); v >= 1000 && v == math.Trunc(v) {
		s = s[:n-3] + "." + s[n-3:]
	}
	return s
}

// series shows its numbers as tick does; NaN as a dash.
func series(name string, values ...float64) Series {
	s := Series{Name: name, Values: values}
	for _, v := range values {
		if math.IsNaN(v) {
			s.Shown = append(s.Shown, "–")
		} else {
			s.Shown = append(s.Shown, tick(v))
		}
	}
	return s
}

// examples are fixed charts, one of each kind and the hard cases.
func examples() map[string]Chart {
	head := []string{"Tính đến ngày: 30/09/2018", "Địa bàn: Huyện Bắc Quang (đến 30/06/2025)"}
	return map[string]Chart{
		"bar": {
			Kind: Bar, Title: "Đảng viên theo trình độ lý luận chính trị", Subtitle: head, Unit: "người", Whole: true, Tick: tick,
			Labels: []string{"Chưa qua đào tạo", "Sơ cấp",
				"Trung cấp lý luận chính trị – hành chính do trường chính trị tỉnh hoặc trung tâm bồi dưỡng chính trị huyện đào tạo", "Cao cấp, cử nhân"},
			Series: []Series{series("Đảng viên", 4120, 1045, 612, 0), series("Nữ", 1510, 402, math.NaN(), 0)},
			Notes:  []string{"– : không có số liệu hoặc không nêu."},
		},
		"line": {
			Kind: Line, Title: "Kết nạp đảng viên theo năm", Subtitle: head, Unit: "người", Whole: true, Tick: tick,
			Labels: []string{"2014", "2015", "2016", "2017", "2018"},
			Series: []Series{series("Kết nạp", 1045, 998, math.NaN(), 870, 912), series("Nữ", 400, 402, math.NaN(), 390, 395), series("Dân tộc thiểu số", 398, 405, math.NaN(), 391, 380)},
		},
		"pyramid": {
			Kind: Pyramid, Title: "Đảng viên theo tuổi đời", Subtitle: head, Unit: "người", Whole: true, Tick: tick,
			Labels: []string{"18–30", "31–35", "36–40", "41–45", "46–50", "51–55", "56–60", "> 60"},
			Series: []Series{series("Nam", 640, 720, 655, 540, 610, 480, 390, 1210), series("Nữ", 510, 560, 470, 330, 290, 210, 160, 420)},
		},
		"funnel": {
			Kind: Funnel, Title: "Nguồn phát triển Đảng theo bước tiến trình", Subtitle: head, Unit: "người", Whole: true, Tick: tick,
			Labels: []string{"Quần chúng ưu tú", "Học lớp bồi dưỡng nhận thức về Đảng", "Thẩm tra lý lịch", "Chi bộ đề nghị kết nạp", "Đã kết nạp"},
			Series: []Series{series("Số người", 1045, 731, 420, 288, 227)},
		},
		"empty":    {Kind: Bar, Title: "Không có ai", Tick: tick, Series: []Series{{Name: "Đảng viên"}}, Notes: []string{"Không có dòng nào."}},
		"zeros":    {Kind: Pyramid, Title: "Toàn số không", Whole: true, Tick: tick, Labels: []string{"a"}, Series: []Series{series("Nam", 0), series("Nữ", math.NaN())}},
		"negative": {Kind: Bar, Title: "Tăng, giảm", Whole: true, Tick: tick, Labels: []string{"Xã A", "Xã B"}, Series: []Series{series("Tăng, giảm", -30, 12)}},
		"hostile":  {Kind: Funnel, Title: "<script>\x1b[31m & \"x\" \xff", Tick: tick, Labels: []string{"]]>" + strings.Repeat("ă", 300)}, Series: []Series{series("s\x00", 1)}},
	}
}

func TestGoldens(t *testing.T) {
	for name, c := range examples() {
		var out, again bytes.Buffer
		if err := c.SVG(&out); err != nil {
			t.Fatal(name, err)
		}
		if err := examples()[name].SVG(&again); err != nil || !bytes.Equal(out.Bytes(), again.Bytes()) {
			t.Errorf("%s: drawn twice it is not the same (%v)", name, err)
		}
		path := filepath.Join("testdata", name+".svg")
		if *update {
			if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), out.String()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

// texts are the words of a picture; it fails where it is not XML.
func texts(t *testing.T, svg []byte) []string {
	t.Helper()
	var list []string
	d := xml.NewDecoder(bytes.NewReader(svg))
	inText := false
	for {
		token, err := d.Token()
		if err == io.EOF {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		switch e := token.(type) {
		case xml.StartElement:
			inText = e.Name.Local == "text"
		case xml.EndElement:
			inText = false
		case xml.CharData:
			if inText {
				list = append(list, string(e))
			}
		}
	}
}

// Every word that is given is in the picture, whole, whatever it is.
func TestEveryWordIsThere(t *testing.T) {
	for name, c := range examples() {
		var out bytes.Buffer
		if err := c.SVG(&out); err != nil {
			t.Fatal(name, err)
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(clean(s)), "") }
		all := squeeze(strings.Join(texts(t, out.Bytes()), ""))
		want := append(append([]string{c.Title}, c.Subtitle...), append(c.Labels, c.Notes...)...)
		for _, s := range c.Series {
			if len(c.Series) > 1 {
				want = append(want, s.Name)
			}
			want = append(want, s.Shown...)
		}
		for _, w := range want {
			if !strings.Contains(all, squeeze(w)) {
				t.Errorf("%s: no %q in the picture", name, w)
			}
		}
	}
}

func TestWhatCannotBeDrawn(t *testing.T) {
	good := examples()["funnel"]
	for name, spoil := range map[string]func(*Chart){
		"kind":           func(c *Chart) { c.Kind = "pie" },
		"no series":      func(c *Chart) { c.Series = nil },
		"two in funnel":  func(c *Chart) { c.Series = append(c.Series, c.Series[0]) },
		"one in pyramid": func(c *Chart) { c.Kind = Pyramid },
		"short":          func(c *Chart) { c.Labels = c.Labels[1:] },
		"below zero":     func(c *Chart) { c.Series = []Series{series("x", 1, 2, 3, 4, -1)} },
		"endless":        func(c *Chart) { c.Series = []Series{series("x", 1, 2, 3, 4, math.Inf(1))} },
		"no tick":        func(c *Chart) { c.Tick = nil },
	} {
		c := good
		spoil(&c)
		if err := c.SVG(io.Discard); err == nil {
			t.Errorf("%s: drawn", name)
		}
	}
}

// Every text asks for fonts that have all Vietnamese letters on Windows and on Linux.
func TestFonts(t *testing.T) {
	for name, c := range examples() {
		var out bytes.Buffer
		if err := c.SVG(&out); err != nil {
			t.Fatal(name, err)
		}
		words := strings.Count(out.String(), "<text ")
		if named := strings.Count(out.String(), `"font-family:Arial,'Liberation Sans','DejaVu Sans',sans-serif;`); words == 0 || named != words {
			t.Errorf("%s: %d of %d texts name the fonts", name, named, words)
		}
	}
}

// On a black-and-white print the shades of neighbours differ, and from the paper by their outline.
func TestShadesDifferInGrey(t *testing.T) {
	grey := func(k int) float64 {
		c := shades[k]
		return 0.299*float64(c.R) + 0.587*float64(c.G) + 0.114*float64(c.B)
	}
	for a := range shades {
		for b := range a {
			if math.Abs(grey(a)-grey(b)) < 40 {
				t.Errorf("shades %d and %d are both about %.0f", a, b, grey(a))
			}
		}
	}
	if outline.Width <= 0 {
		t.Error("bars have no outline")
	}
}

// No line of a wrapped text is wider than it may be, and no letter is lost.
func TestWrap(t *testing.T) {
	for _, text := range []string{"", "ngắn", "Đảng bộ Trường phổ thông dân tộc nội trú huyện Bắc Quang", strings.Repeat("ữ", 99)} {
		var all []string
		for _, line := range wrap(text, labelStyle, 100) {
			if w := draw.TextStyle(labelStyle).Width(line); w > 100 {
				t.Errorf("%q is %v wide", line, w)
			}
			all = append(all, line)
		}
		if got, want := strings.Join(all, ""), text; strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
			t.Errorf("%q became %q", want, got)
		}
	}
}
