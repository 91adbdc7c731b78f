package dossier_test

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestCitationIn(t *testing.T) {
	for _, tt := range []struct {
		number, date, point string
		vi, en              string
	}{
		{"24-QĐ/TW", "2021-07-30", "điểm 4.2", "điểm 4.2, 24-QĐ/TW ngày 30/07/2021", "Regulation 24-QĐ/TW of 30 July 2021, point 4.2"},
		{"Điều lệ Đảng", "2011-01-19", "Điều 21.2, Điều 24", "Điều 21.2, Điều 24, Điều lệ Đảng ngày 19/01/2011",
			"the Party Charter of 19 January 2011, Article 21, point 2; Article 24"},
		{"01-HD/TW", "2021-09-28", "mục 18", "mục 18, 01-HD/TW ngày 28/09/2021", "Guidance 01-HD/TW of 28 September 2021, section 18"},
		{"38-HD/BTCTW", "2025", "", "38-HD/BTCTW năm 2025", "Guidance 38-HD/BTCTW (2025)"},
		{"137/2015/NĐ-CP", "2015-12-31", "Điều 13", "Điều 13, 137/2015/NĐ-CP ngày 31/12/2015", "Decree 137/2015/NĐ-CP of 31 December 2015, Article 13"},
		{"19/2025/QĐ-TTg", "2025-06-30", "", "19/2025/QĐ-TTg ngày 30/06/2025", "Decision 19/2025/QĐ-TTg of 30 June 2025"},
		{"91/2025/QH15", "2025-06-26", "", "91/2025/QH15 ngày 26/06/2025", "Law 91/2025/QH15 of 26 June 2025"},
		{"ISO/IEC 29500-1", "", "", "ISO/IEC 29500-1", "ISO/IEC 29500-1"},
	} {
		c := dossier.Citation{Number: tt.number, Point: tt.point}
		if tt.date != "" {
			c.Date = dossier.MustDate(tt.date)
		}
		if got := c.In(dossier.VI); got != tt.vi {
			t.Errorf("got %q, want %q", got, tt.vi)
		}
		if got := c.In(dossier.EN); got != tt.en {
			t.Errorf("got %q, want %q", got, tt.en)
		}
		rule := dossier.Rule{Citations: []dossier.Citation{c}}
		if got := rule.SourceIn(tt.vi, dossier.EN); got != tt.en {
			t.Errorf("the source %q is %q in English, want %q", tt.vi, got, tt.en)
		}
		if got := rule.SourceIn("5-QC/HU", dossier.EN); got != "5-QC/HU" {
			t.Errorf("an unknown source became %q", got)
		}
	}
}

func TestDateIn(t *testing.T) {
	for day, want := range map[string][2]string{
		"2021-07-03": {"03/07/2021", "3 July 2021"}, "2021-07": {"07/2021", "July 2021"}, "2021": {"2021", "2021"},
	} {
		d := dossier.MustDate(day)
		if got := [2]string{d.In(dossier.VI), d.In(dossier.EN)}; got != want {
			t.Errorf("%s: got %q, want %q", day, got, want)
		}
	}
}
