package analytics

import (
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// listOn is the list of branch 1 on a day: four members, and what the case puts in their place.
func listOn(day string, swap ...string) sheet {
	return sheet{path: day + ".xlsx", kind: dossier.Member, unit: branch1, period: day, rows: strings.NewReplacer(swap...).Replace(`
	full_name    | birth_date | citizen_id   | admission_date | member_type | member_status | left_on
	Hồ Văn An    | 1961-01-02 | 002061000011 | 1990-05-19     | official    |               |
	Hồ Thị Bình  | 1962-01-02 | 002162000012 | 1991-05-19     | official    |               |
	Hồ Văn Cường | 1963-01-02 | 002063000013 | 1992-05-19     | official    |               |
	Hồ Văn Dũng  | 1964-01-02 |              | 1993-05-19     | official    |               |`)}
}

const (
	cuong    = "Hồ Văn Cường | 1963-01-02 | 002063000013 | 1992-05-19     | official    |               |"
	dung     = "Hồ Văn Dũng  | 1964-01-02 |              | 1993-05-19     | official    |               |"
	june     = "2018-06-30"
	sept     = "2018-09-30"
	unbegun  = "full_name | birth_date | citizen_id | admission_date | member_type | member_status | left_on"
	otherOne = "Đỗ Văn Khánh | 1971-01-02 | 002071000021 | 1999-05-19 | official | |\nĐỗ Thị Lan | 1972-01-02 | 002172000022 | 1999-05-19 | official | |\nĐỗ Văn Minh | 1973-01-02 | 002073000023 | 1999-05-19 | official | |\n"
)

// other is the list of branch 2, with rows of the case.
func other(day, rows string) sheet {
	return sheet{path: "b.xlsx", kind: dossier.Member, unit: branch2, period: day, rows: unbegun + "\n" + otherOne + rows}
}

var movementCases = map[string]setRuleCase{
	"TT-04: somebody new whom nobody knows": {
		before: []sheet{listOn(june)},
		sheets: []sheet{listOn(sept, dung, dung+"\nHồ Văn Đông | 1970-01-02 | | 2000-05-19 | official | |\nHồ Thị Én | 1995-01-02 | | 2018-09-02 | probationary | |")},
		want: []string{"TT-04 info 2018-09-30.xlsx Sheet1!A2 : Từ 30/06/2018 đến 30/09/2018: đầu kỳ 4, kết nạp 1, chuyển đến 0, giảm 0, cuối kỳ 6; " +
			"1 người mới có tên mà chưa rõ từ đâu: Hồ Văn Đông."},
	},
	"TT-04: admitted in the time":        {before: []sheet{listOn(june)}, sheets: []sheet{listOn(sept, dung, dung+"\nHồ Thị Én | 1995-01-02 | | 2018-07-01 | probationary | |")}},
	"TT-04: came from another branch":    {before: []sheet{listOn(june), other(june, "Hồ Văn Đông | 1970-01-02 | 002070000015 | 2000-05-19 | official | |")}, sheets: []sheet{listOn(sept, dung, dung+"\nHồ Văn Đông | 1970-01-02 | 002070000015 | 2000-05-19 | official | |")}},
	"TT-04: the first list of a branch":  {sheets: []sheet{listOn(sept)}},
	"TT-04: the id came, the man stayed": {before: []sheet{listOn(june)}, sheets: []sheet{listOn(sept, dung, "Hồ Văn Dũng | 1964-01-02 | 002064000014 | 1993-05-19 | official | |")}},
	"TT-14: transferred, and nowhere in": {
		sheets: []sheet{other(sept, ""), listOn(sept, cuong, "Hồ Văn Cường | 1963-01-02 | 002063000013 | 1992-05-19 | official | transferred | 2018-08-15", dung, dung+"\nHồ Văn Đông | 1970-01-02 | | 2000-05-19 | official | |")},
		want:   []string{"TT-14 info 2018-09-30.xlsx Sheet1!G6 member_status: Hồ Văn Cường đã chuyển sinh hoạt nhưng chưa có tên ở chi bộ nào khác."},
	},
	"TT-14: he is in another branch": {
		sheets: []sheet{other(sept, cuong), listOn(sept, cuong, "Hồ Văn Cường | 1963-01-02 | 002063000013 | 1992-05-19 | official | transferred | 2018-08-15", dung, dung+"\nHồ Văn Đông | 1970-01-02 | | 2000-05-19 | official | |")},
	},
	"TT-14: he went more than a year ago": {
		sheets: []sheet{listOn(sept, dung, dung+"\nHồ Văn Đông | 1970-01-02 | | 2000-05-19 | official | transferred | 2017-09-30")},
	},
	"TT-15: gone without a word": {
		before: []sheet{listOn(june)}, sheets: []sheet{listOn(sept, dung, "")},
		want: []string{"TT-15 warning 2018-09-30.xlsx Sheet1!A2 : Hồ Văn Dũng có trong danh sách ngày 30/06/2018 của Chi bộ thôn Vĩnh Sơn nhưng không có trong danh sách này."},
	},
	"TT-15: gone with a reason":             {before: []sheet{listOn(june)}, sheets: []sheet{listOn(sept, dung, "Hồ Văn Dũng | 1964-01-02 | | 1993-05-19 | official | deceased | 2018-08-01")}},
	"TT-15: gone to another branch":         {before: []sheet{listOn(june)}, sheets: []sheet{listOn(sept, dung, ""), other(sept, dung)}},
	"TT-15: had died before":                {before: []sheet{listOn(june, dung, "Hồ Văn Dũng | 1964-01-02 | | 1993-05-19 | official | deceased | 2018-05-01")}, sheets: []sheet{listOn(sept, dung, "")}},
	"TT-15: a list of the same day mends":   {before: []sheet{listOn(sept)}, sheets: []sheet{listOn(sept, dung, "")}},
	"TT-15: a list of an earlier day":       {before: []sheet{listOn(sept)}, sheets: []sheet{listOn(june, dung, "")}},
	"TT-15: half and less is a part":        {before: []sheet{{path: "j.xlsx", kind: dossier.Member, unit: branch1, period: june, rows: twelve}}, sheets: []sheet{listOn(sept)}},
	"TT-15: of another branch nothing said": {before: []sheet{listOn(june)}, sheets: []sheet{other(sept, "")}},
	"TT-16: died here, active there": {
		sheets: []sheet{other(sept, "HỒ VĂN CƯỜNG | 1963-01-02 | | 1992-05-19 | official | |"), listOn(sept, cuong, "Hồ Văn Cường | 1963-01-02 | 002063000013 | 1992-05-19 | official | deceased | 2018-09-30")},
		want: []string{
			"TT-16 warning 2018-09-30.xlsx Sheet1!G6 member_status: Hồ Văn Cường ở đây ghi đã rời Đảng hoặc từ trần, còn ở ô b.xlsx › Sheet1 › B7 thì đang sinh hoạt.",
			"TT-16 warning b.xlsx Sheet1!G7 member_status: HỒ VĂN CƯỜNG ở đây ghi đang sinh hoạt, còn ở ô 2018-09-30.xlsx › Sheet1 › B6 thì đã rời Đảng hoặc từ trần.",
		},
	},
	"TT-16: dead in June, alive in September": {
		before: []sheet{listOn(june, cuong, "Hồ Văn Cường | 1963-01-02 | 002063000013 | 1992-05-19 | official | deceased | 2018-05-01")},
		sheets: []sheet{listOn(sept)},
		want:   []string{"TT-16 warning 2018-09-30.xlsx Sheet1!G6 member_status: Hồ Văn Cường ở đây ghi đang sinh hoạt, còn ở ô 2018-06-30.xlsx › Sheet1 › B6 thì đã rời Đảng hoặc từ trần."},
	},
	"TT-16: the list is of before his death": {
		before: []sheet{other(june, "Hồ Văn Cường | 1963-01-02 | | 1992-05-19 | official | |")},
		sheets: []sheet{listOn(sept, cuong, "Hồ Văn Cường | 1963-01-02 | 002063000013 | 1992-05-19 | official | deceased | 2018-07-01")},
	},
	"TT-16: admitted again": {
		sheets: []sheet{other(sept, "Hồ Văn Cường | 1963-01-02 | | 2017-05-19 | official | |"), listOn(sept, cuong, "Hồ Văn Cường | 1963-01-02 | 002063000013 | 1992-05-19 | official | struck_off | 2005-07-01")},
	},
}

// A list of twelve, of which four are in the next one.
const twelve = unbegun + `
	Hồ Văn An    | 1961-01-02 | 002061000011 | 1990-05-19 | official | |
	Hồ Thị Bình  | 1962-01-02 | 002162000012 | 1991-05-19 | official | |
	Hồ Văn Cường | 1963-01-02 | 002063000013 | 1992-05-19 | official | |
	Hồ Văn Dũng  | 1964-01-02 |              | 1993-05-19 | official | |
	Lò Văn Một   | 1961-01-02 |              | 1990-05-19 | official | |
	Lò Văn Hai   | 1961-01-02 |              | 1990-05-19 | official | |
	Lò Văn Ba    | 1961-01-02 |              | 1990-05-19 | official | |
	Lò Văn Bốn   | 1961-01-02 |              | 1990-05-19 | official | |
	Lò Văn Năm   | 1961-01-02 |              | 1990-05-19 | official | |`

func TestSetRulesOfMovement(t *testing.T) { judgeCases(t, movementCases) }

func TestAMissingMemberIsKept(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", listOn(june))
	load(t, s, "r2", listOn(sept, dung, ""))
	got := strs(t, s, "SELECT full_name FROM members_on(DATE '2018-06-30') WHERE full_name = 'Hồ Văn Dũng'")
	if len(got) != 1 {
		t.Errorf("the dossier of June is gone")
	}
}
