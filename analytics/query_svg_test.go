package analytics

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/analytics/chart"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// wellFormed reads the whole picture as XML.
func wellFormed(t *testing.T, svg []byte) {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		if _, err := d.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}

// Each charted question is drawn from a district, from an empty store and in both languages;
// each kind of chart is in use. A question without a chart says which formats it has.
func TestEveryChart(t *testing.T) {
	full, empty := randomDistrict(1).store(t), fixture(t)
	used := map[chart.Kind]int{}
	for _, q := range Questions() {
		for _, s := range []*Store{full, empty} {
			table := s.mustAsk(t, q.Name, nil)
			for _, lang := range []dossier.Lang{dossier.VI, dossier.EN} {
				var out bytes.Buffer
				err := table.Write(&out, "svg", FormatOptions{Lang: lang})
				if q.Drawing == nil {
					var wrong *UsageError
					if !errors.As(err, &wrong) || !strings.Contains(wrong.Text.VI, "table, csv, json, xlsx, md") || out.Len() > 0 {
						t.Errorf("%s has no chart: %v", q.Name, err)
					}
					continue
				}
				if err != nil {
					t.Errorf("%s: %v", q.Name, err)
					continue
				}
				wellFormed(t, out.Bytes())
				if first := strings.Fields(q.Title.In(lang))[0]; !bytes.Contains(out.Bytes(), []byte(first)) {
					t.Errorf("%s: the picture has no title", q.Name)
				}
			}
		}
		if q.Drawing != nil {
			used[q.Drawing.Kind]++
		}
	}
	for _, k := range chart.Kinds() {
		if used[k] == 0 {
			t.Errorf("no question is drawn as a %s", k)
		}
	}
}

// Numbers are drawn as the table shows them; what the table leaves out is a dash, and said to be.
func TestChartShowsWhatTheTableShows(t *testing.T) {
	table := sampleTable()
	table.drawing = &Drawing{Kind: chart.Bar, Labels: []string{"association"}, Series: []string{"non_party_pct"}}
	c := table.chart(dossier.VI)
	if got, want := c.Series[0].Shown, []string{"73,00 %", "-0,50 %", "–"}; !slices.Equal(got, want) {
		t.Errorf("shown %q, want %q", got, want)
	}
	if c.Labels[0] != "Hội Cựu chiến binh" || c.Unit != "Tỷ lệ (%)" || c.Whole {
		t.Errorf("labels %q, unit %q", c.Labels, c.Unit)
	}
	if want := []string{"– : không có số liệu hoặc không nêu.", "Ghi chú."}; !slices.Equal(c.Notes, want) {
		t.Errorf("notes %q, want %q", c.Notes, want)
	}
	if want := []string{"Tính đến ngày: 30/09/2018"}; !slices.Equal(c.Subtitle, want) {
		t.Errorf("subtitle %q, want %q", c.Subtitle, want)
	}
	table.drawing.Series = []string{"members"}
	if got := table.chart(dossier.VI).Series[0].Shown[0]; got != "9.863" {
		t.Errorf("shown %q, want 9.863", got)
	}
	if got := table.chart(dossier.EN).Series[0].Shown[0]; got != "9,863" {
		t.Errorf("shown %q, want 9,863", got)
	}
}

// Groups that the table joins so that no one can be told are joined in the chart.
func TestChartTellsNoOneApart(t *testing.T) {
	s := fixture(t)
	s.bacQuang(t)
	for i, ethnicity := range []string{"Tày", "Tày", "Tày", "Tày", "Pà Thẻn", "La Chí", "La Chí"} {
		s.put(t, "members", row{"person_id": i, "unit_id": "uVH1", "ethnicity": ethnicity, "gender": "male", "member_type": "official", "member_status": "active"})
	}
	var out bytes.Buffer
	if err := s.mustAsk(t, "members-by-ethnicity", nil).Write(&out, "svg", FormatOptions{}); err != nil {
		t.Fatal(err)
	}
	if svg := out.String(); strings.Contains(svg, "Pà Thẻn") || strings.Contains(svg, "La Chí") || !strings.Contains(svg, "gộp chung") || !strings.Contains(svg, "Tày") {
		t.Errorf("the groups stand in the picture as\n%s", svg)
	}
}

// A line does not run across a year that has no row.
func TestLineHasGaps(t *testing.T) {
	q, err := FindQuestion("admitted-by-year")
	if err != nil {
		t.Fatal(err)
	}
	table := &Table{Columns: q.Cols, drawing: q.Drawing, Rows: [][]any{
		{"2016", int64(3), int64(1), int64(0), nil}, {"2018", int64(4), int64(1), int64(0), nil}}}
	c := table.chart(dossier.VI)
	if !slices.Equal(c.Labels, []string{"2016", "2017", "2018"}) || !slices.Equal(c.Series[0].Shown, []string{"3", "–", "4"}) {
		t.Errorf("labels %q, shown %q", c.Labels, c.Series[0].Shown)
	}
}

// A header that asks for a chart that cannot be is refused.
func TestChartHeader(t *testing.T) {
	const head = `-- title: a | b
-- about: a | b
-- source: s
-- column: label | text | N | N
-- column: person | name | P | P
-- column: n | persons | N | N
-- column: m | persons | M | M
-- column: p | percent | P | P
`
	for line, good := range map[string]bool{
		"bar | label | n": true, "bar | label | n, m": true, "bar | - | n, m": true, "pyramid | label | n, m": true,
		"pie | label | n": false, "bar | label": false, "bar | person | n": false, "bar | label | n, p": false, "bar | label | none": false,
		"bar | none | n": false, "bar | label | label": false, "pyramid | label | n": false, "funnel | label | n, m": false,
	} {
		if _, err := parseQuestion("q", head+"-- chart: "+line+"\nSELECT 1"); (err == nil) != good {
			t.Errorf("%s: %v", line, err)
		}
	}
}

// A picture stays one that can be read: of many rows the first, of many years the last, and it says so.
func TestChartOfMany(t *testing.T) {
	for name, want := range map[string]string{"members-by-unit": "Chỉ vẽ 40 dòng đầu; đủ 60 dòng ở bảng.", "admitted-by-year": "Chỉ vẽ 30 năm cuối; đủ 60 năm ở bảng."} {
		q, err := FindQuestion(name)
		if err != nil {
			t.Fatal(err)
		}
		table := &Table{Columns: q.Cols, drawing: q.Drawing}
		for i := range 60 {
			row := make([]any, len(q.Cols))
			for c := range row {
				row[c] = int64(i)
			}
			row[0], row[columnNamed(q.Cols, q.Drawing.Labels[0])] = strconv.Itoa(1960+i), strconv.Itoa(1960+i)
			table.Rows = append(table.Rows, row)
		}
		c := table.chart(dossier.VI)
		if !slices.Contains(c.Notes, want) || len(c.Labels) != len(c.Series[0].Values) || len(c.Labels) > mostBars {
			t.Errorf("%s: %d labels, notes %q", name, len(c.Labels), c.Notes)
		}
		if last := c.Labels[len(c.Labels)-1]; name == "admitted-by-year" && last != "2019" || name == "members-by-unit" && last != "1999" {
			t.Errorf("%s ends with %s", name, last)
		}
	}
}
