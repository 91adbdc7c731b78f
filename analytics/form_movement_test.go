package analytics

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// gainsAndLosses are lists of the first and last days of two periods: each way in which members come and go.
func gainsAndLosses(t *testing.T) *Store {
	s := openMemory(t)
	var lists []sheet
	list := func(branch, period, rows string) {
		lists = append(lists, sheet{path: fmt.Sprint(len(lists), ".xlsx"), kind: dossier.Member, period: period,
			unit: branch + " < Đảng bộ thị trấn Việt Quang < Huyện ủy Bắc Quang",
			rows: "full_name | birth_date | citizen_id | admission_date | official_date | member_status | left_on\n" + strings.TrimSpace(rows)})
	}
	list("Chi bộ tổ dân phố 1", "2016-12-31", `
		Lý Văn Ở   | 1960-01-01 | 002060000001 | 1990-01-01 | 1991-01-01 | active |
		Lý Văn Mất | 1940-01-01 | 002040000002 | 1970-01-01 | 1971-01-01 | active |
		Lý Văn Vắng | 1970-01-01 | 002070000003 | 1999-01-01 | 2000-01-01 | active |
		Lý Văn Đi  | 1980-01-01 | 002080000004 | 2009-01-01 | 2010-01-01 | active |
		Lý Văn Về  | 1975-01-01 | 002075000006 | 2001-01-01 | 2002-01-01 | expelled | 2016-05-01
		Lý Văn Già | 1930-01-01 | 002030000011 | 1960-01-01 | 1961-01-01 | active |
		Lý Văn Trừ | 1971-01-01 | 002071000012 | 1999-01-01 | 2000-01-01 | active |
		Lý Văn Xin | 1972-01-01 | 002072000013 | 1999-01-01 | 2000-01-01 | active |
		Lý Văn Chuyển | 1973-01-01 | 002073000014 | 1999-01-01 | 2000-01-01 | active |`)
	list("Chi bộ tổ dân phố 2", "2016-12-31", "Vi Văn Q | 1961-01-01 | 002061000009 | 1990-01-01 | 1991-01-01 | active |")
	list("Chi bộ tổ dân phố 1", "2017-09-30", `
		Lý Văn Ở   | 1960-01-01 | 002060000001 | 1990-01-01 | 1991-01-01 | active |
		Lý Văn Mất | 1940-01-01 | 002040000002 | 1970-01-01 | 1971-01-01 | active |
		Lý Văn Vắng | 1970-01-01 | 002070000003 | 1999-01-01 | 2000-01-01 | active |
		Lý Văn Đi  | 1980-01-01 | 002080000004 | 2009-01-01 | 2010-01-01 | active |
		Lý Văn Về  | 1975-01-01 | 002075000006 | 2001-01-01 | 2002-01-01 | expelled | 2016-05-01
		Lý Văn Bỏ  | 1990-01-01 | 002090000007 | 2017-06-01 |            | active |
		Lý Văn Già | 1930-01-01 | 002030000011 | 1960-01-01 | 1961-01-01 | deceased | 2017-02-03
		Lý Văn Trừ | 1971-01-01 | 002071000012 | 1999-01-01 | 2000-01-01 | expelled | 2017-03-05
		Lý Văn Xin | 1972-01-01 | 002072000013 | 1999-01-01 | 2000-01-01 | resigned | 2017-04-01
		Lý Văn Chuyển | 1973-01-01 | 002073000014 | 1999-01-01 | 2000-01-01 | transferred | 2017-05-05`)
	for _, period := range []string{"2017-09-30", "2017-12-31"} {
		list("Chi bộ tổ dân phố 2", period, `
			Vi Văn Q   | 1961-01-01 | 002061000009 | 1990-01-01 | 1991-01-01 | active |
			Vi Văn Tới | 1982-01-01 | 002082000010 | 2005-01-01 | 2006-01-01 | active |`)
	}
	list("Chi bộ tổ dân phố 1", "2017-12-31", `
		Lý Văn Ở   | 1960-01-01 | 002060000001 | 1990-01-01 | 1991-01-01 | active |
		Lý Văn Mất | 1940-01-01 | 002040000002 | 1970-01-01 | 1971-01-01 | active |
		Lý Văn Vắng | 1970-01-01 | 002070000003 | 1999-01-01 | 2000-01-01 | active |
		Lý Văn Đi  | 1980-01-01 | 002080000004 | 2009-01-01 | 2010-01-01 | active |
		Lý Văn Về  | 1975-01-01 | 002075000006 | 2001-01-01 | 2002-01-01 | expelled | 2016-05-01
		Lý Văn Bỏ  | 1990-01-01 | 002090000007 | 2017-06-01 |            | active |`)
	list("Chi bộ tổ dân phố 1", "2018-09-30", `
		Lý Văn Ở   | 1960-01-01 | 002060000001 | 1990-01-01 | 1991-01-01 | active |
		Lý Văn Mất | 1940-01-01 | 002040000002 | 1970-01-01 | 1971-01-01 | deceased | 2018-03-01
		Lý Văn Về  | 1975-01-01 | 002075000006 | 2001-01-01 | 2002-01-01 | active |
		Lý Văn Bỏ  | 1990-01-01 | 002090000007 | 2017-06-01 |            | struck_off | 2018-02-02
		Lý Văn Mới | 1995-01-01 | 002095000005 | 2018-05-19 |            | active |
		Lý Văn Đến | 1978-01-01 | 002078000008 | 2000-01-01 | 2001-01-01 | active |`)
	list("Chi bộ tổ dân phố 2", "2018-09-30", `
		Vi Văn Q   | 1961-01-01 | 002061000009 | 1990-01-01 | 1991-01-01 | active |
		Vi Văn Tới | 1982-01-01 | 002082000010 | 2005-01-01 | 2006-01-01 | active |
		Lý Văn Đi  | 1980-01-01 | 002080000004 | 2009-01-01 | 2010-01-01 | active |`)
	load(t, s, "r1", lists...)
	return s
}

// Form 1 of a branch and of the district, this period and a year before.
func TestFormOfGainsAndLosses(t *testing.T) {
	s := gainsAndLosses(t)
	const district = "Huyện ủy Bắc Quang"
	for unit, want := range map[string]map[string][2]int64{
		"Chi bộ tổ dân phố 1": {"opening": {5, 8}, "increase": {3, 1}, "admitted": {1, 1}, "restored": {1, 0}, "moved_in": {1, 0},
			"decrease": {4, 4}, "deceased": {1, 1}, "expelled": {0, 1}, "struck_off": {1, 0}, "struck_off_probationary": {1, 0}, "resigned": {0, 1},
			"moved_out": {1, 1}, "left_unknown": {1, 0}, "closing": {4, 5}},
		district: {"opening": {7, 9}, "increase": {3, 2}, "admitted": {1, 1}, "restored": {1, 0}, "moved_in": {1, 1},
			"decrease": {3, 4}, "deceased": {1, 1}, "expelled": {0, 1}, "struck_off": {1, 0}, "struck_off_probationary": {1, 0}, "resigned": {0, 1},
			"moved_out": {0, 1}, "left_unknown": {1, 0}, "closing": {7, 7}},
	} {
		params := map[string]string{"unit": unit}
		table := s.askForm(t, "bieu-1", params)
		for _, line := range table.form.held() {
			if got := [2]any{table.at(line, "now"), table.at(line, "before")}; got != [2]any{want[line][0], want[line][1]} {
				t.Errorf("%s: %s is %v, want %v", unit, line, got, want[line])
			}
		}
		checkCells(t, s, table, params, func(l Listing) []string { return l.Cols })
		params["as-of"] = "2017-09-30"
		for _, row := range s.askForm(t, "bieu-1", params).Rows {
			if row[2] != nil {
				t.Errorf("%s of %s a year before: %v; no list tells it", unit, row[0], row[2])
			}
		}
	}
	table := s.mustAsk(t, "bieu-1", map[string]string{"unit": district, "as-of": "2018-09-30"})
	for _, lang := range []dossier.Lang{dossier.VI, dossier.EN} {
		golden(t, fmt.Sprintf("forms/bieu-1.%s.txt", lang), cellsOf(t, table, lang))
	}
}
