package analytics

import (
	"fmt"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// A branch of three with the numbers that tell members apart.
const numbered = `
	full_name    | birth_date | citizen_id   | old_id_number | party_card_no | party_card_no_qd85 | party_file_no | member_type | member_status
	Hồ Văn An    | 1961-01-02 |              | 073000001     | 02000001      |                    | 000001HG      | official    |
	Hồ Thị Bình  | 1962-01-02 | 002162000012 |               | 02000002      |                    | 000002HG      | official    |
	Hồ Văn Cường | 1963-01-02 |              |               | 020000000003  | 02000003           |               | official    |`

// beside is another branch of three, with a row of the case.
func beside(row string) sheet {
	return list(dossier.Member, "b.xlsx", branch2, `
	full_name    | birth_date | citizen_id   | old_id_number | party_card_no | party_card_no_qd85 | party_file_no | member_type | member_status
	Đỗ Văn Khánh | 1971-01-02 | 002071000021 |               |               |                    |               | official    |
	Đỗ Thị Lan   | 1972-01-02 | 002172000022 |               |               |                    |               | official    |
	Đỗ Văn Minh  | 1973-01-02 | 002073000023 |               |               |                    |               | official    |
	`+row)
}

var numberedBranch = list(dossier.Member, "a.xlsx", branch1, numbered)

var duplicateCases = map[string]setRuleCase{
	"TR-03: two people with one card": {
		sheets: []sheet{numberedBranch, beside("Đỗ Văn Nam | 1974-01-02 | | | 02000001 | | | official |")},
		want: []string{
			"TR-03 warning a.xlsx Sheet1!F4 party_card_no: Số thẻ đảng viên 02000001 của Hồ Văn An trùng với ô b.xlsx › Sheet1 › F7.",
			"TR-03 warning b.xlsx Sheet1!F7 party_card_no: Số thẻ đảng viên 02000001 của Đỗ Văn Nam trùng với ô a.xlsx › Sheet1 › F4.",
		},
	},
	"TR-03: the old card of one is the card of another": {
		sheets: []sheet{numberedBranch, beside("Đỗ Văn Nam | 1974-01-02 | | | 02000003 | | | official |")},
		want: []string{
			"TR-03 warning a.xlsx Sheet1!G6 party_card_no_qd85: Số thẻ đảng viên 02000003 của Hồ Văn Cường trùng với ô b.xlsx › Sheet1 › F7.",
			"TR-03 warning b.xlsx Sheet1!F7 party_card_no: Số thẻ đảng viên 02000003 của Đỗ Văn Nam trùng với ô a.xlsx › Sheet1 › G6.",
		},
	},
	"TR-03: one who was transferred took his card along": {
		sheets: []sheet{numberedBranch, beside("Đỗ Văn Nam | 1974-01-02 | | | 02000001 | | | official | transferred")},
	},
	"TR-03: zeros fill a cell": {
		sheets: []sheet{beside("Đỗ Văn Nam | 1974-01-02 | | | 00000000 | | | official |\nĐỗ Văn Ninh | 1975-01-02 | | | 00000000 | | | official |")},
	},
	"TR-03: a stored row is not told again": {
		before: []sheet{numberedBranch},
		sheets: []sheet{beside("Đỗ Văn Nam | 1974-01-02 | | | 02000001 | | | official |")},
		want:   []string{"TR-03 warning b.xlsx Sheet1!F7 party_card_no: Số thẻ đảng viên 02000001 của Đỗ Văn Nam trùng với ô a.xlsx › Sheet1 › F4."},
	},
	"TR-04: two people with one file": {
		sheets: []sheet{numberedBranch, beside("Đỗ Văn Nam | 1974-01-02 | | | 02000009 | | 000001HG | official |")},
		want: []string{
			"TR-04 warning a.xlsx Sheet1!H4 party_file_no: Số lý lịch 000001HG của Hồ Văn An trùng với ô b.xlsx › Sheet1 › H7.",
			"TR-04 warning b.xlsx Sheet1!H7 party_file_no: Số lý lịch 000001HG của Đỗ Văn Nam trùng với ô a.xlsx › Sheet1 › H4.",
		},
	},
	"TR-04: another file": {sheets: []sheet{numberedBranch, beside("Đỗ Văn Nam | 1974-01-02 | | | 02000009 | | 000009HG | official |")}},
	"TR-05: two people with one old number": {
		sheets: []sheet{numberedBranch, beside("Đỗ Văn Nam | 1974-01-02 | | 073000001 | | | | official |")},
		want: []string{
			"TR-05 warning a.xlsx Sheet1!E4 old_id_number: Số CMND 073000001 của Hồ Văn An trùng với ô b.xlsx › Sheet1 › E7.",
			"TR-05 warning b.xlsx Sheet1!E7 old_id_number: Số CMND 073000001 của Đỗ Văn Nam trùng với ô a.xlsx › Sheet1 › E4.",
		},
	},
	"TR-05: another old number": {sheets: []sheet{numberedBranch, beside("Đỗ Văn Nam | 1974-01-02 | | 073000009 | | | | official |")}},
	"TR-06: one member in two branches, by his card": {
		sheets: []sheet{numberedBranch, beside("HỒ VĂN AN | 1961 | | | 02000001 | | | official |")},
		want: []string{
			"TR-06 warning a.xlsx Sheet1!B4 full_name: Hồ Văn An cũng có tên ở ô b.xlsx › Sheet1 › B7 (cùng số thẻ đảng viên).",
			"TR-06 warning b.xlsx Sheet1!B7 full_name: HỒ VĂN AN cũng có tên ở ô a.xlsx › Sheet1 › B4 (cùng số thẻ đảng viên).",
		},
	},
	"TR-06: one member in two branches, by his birthday": {
		sheets: []sheet{numberedBranch, beside("Hồ Văn An | 1961-01-02 | | | | | | official |")},
		want: []string{
			"TR-06 warning a.xlsx Sheet1!B4 full_name: Hồ Văn An cũng có tên ở ô b.xlsx › Sheet1 › B7 (cùng họ tên và ngày sinh).",
			"TR-06 warning b.xlsx Sheet1!B7 full_name: Hồ Văn An cũng có tên ở ô a.xlsx › Sheet1 › B4 (cùng họ tên và ngày sinh).",
		},
	},
	"TR-06: another card is another man":   {sheets: []sheet{numberedBranch, beside("Hồ Văn An | 1961-01-02 | | | 02000009 | | | official |")}},
	"TR-06: the year of birth says little": {sheets: []sheet{numberedBranch, beside("Hồ Văn An | 1961 | | | | | | official |")}},
	"TR-06: he went to the other branch":   {sheets: []sheet{numberedBranch, beside("Hồ Văn An | 1961-01-02 | | | 02000001 | | | official | transferred")}},
	"TR-07: one certificate for two": {
		sheets: []sheet{
			list(dossier.Candidate, "c.xlsx", branch1, "full_name | birth_date | certificate_no | certificate_issued_on\nLò Văn An | 1990-01-02 | 12/2018 | 2018-03-01"),
			list(dossier.Training, "d.xlsx", branch1, "training_kind | class_name | full_name | birth_date | certificate_no | certificate_issued_on\n"+
				"awareness | Lớp 1 | Lò Văn An | 1990-01-02 | 12/2018 | 2018-03-01\nawareness | Lớp 1 | Lò Thị Binh | 1991-01-02 | 12/2018 | 2018-03-01"),
		},
		want: []string{
			"TR-07 warning c.xlsx Sheet1!D4 certificate_no: Giấy chứng nhận số 12/2018 của Lò Văn An cũng ghi ở ô d.xlsx › Sheet1 › F5.",
			"TR-07 warning d.xlsx Sheet1!F4 certificate_no: Giấy chứng nhận số 12/2018 của Lò Văn An cũng ghi ở ô d.xlsx › Sheet1 › F5.",
			"TR-07 warning d.xlsx Sheet1!F5 certificate_no: Giấy chứng nhận số 12/2018 của Lò Thị Binh cũng ghi ở ô c.xlsx › Sheet1 › D4.",
		},
	},
	"TR-07: numbers begin anew each year": {
		sheets: []sheet{list(dossier.Candidate, "c.xlsx", branch1, "full_name | certificate_no | certificate_issued_on\nLò Văn An | 12 | 2017-03-01\nLò Văn Yên | 12 | 2018-03-01")},
	},
	"TR-07: the number of the class": {
		sheets: []sheet{list(dossier.Candidate, "c.xlsx", branch1, "full_name | certificate_no | certificate_issued_on\n"+
			"Lò Văn An | 12 | 2018-03-01\nLò Văn Yên | 12 | 2018-03-01\nLò Văn Ước | 12 | 2018-03-01\nLò Văn Ỷ | 12 | 2018-03-01")},
	},
	"TR-08: the roll has the personal id": {
		sheets: []sheet{numberedBranch, roll("r.xlsx", "Hội Nông dân xã Vĩnh Hảo", "farmers", "Hồ Văn An | 1961-01-02 | 002061000031 |")},
		want:   []string{"TR-08 info a.xlsx Sheet1!E4 old_id_number: Hồ Văn An ở đây chỉ ghi số CMND; số định danh cá nhân đã có ở ô r.xlsx › Sheet1 › D4."},
	},
	"TR-08: the dossier has the personal id": {
		sheets: []sheet{numberedBranch, {path: "r.xlsx", kind: dossier.Roll, unit: "Hội Phụ nữ xã Vĩnh Hảo", assoc: "women", period: "2018-09-30",
			rows: "full_name | birth_date | old_id_number\nHồ Thị Bình | 1962-01-02 | 073000012"}},
		want: []string{"TR-08 info r.xlsx Sheet1!D4 old_id_number: Hồ Thị Bình ở đây chỉ ghi số CMND; số định danh cá nhân đã có ở ô a.xlsx › Sheet1 › D5."},
	},
	"TR-08: no number in the roll": {sheets: []sheet{numberedBranch, roll("r.xlsx", "Hội Nông dân xã Vĩnh Hảo", "farmers", "Hồ Văn An | 1961-01-02 | |")}},
}

func TestSetRulesOfIdentity(t *testing.T) { judgeCases(t, duplicateCases) }

// introduced is a branch whose members admitted the last, in 2017.
func introduced(rows string) sheet {
	return list(dossier.Member, "a.xlsx", branch1, `
	full_name    | birth_date | cell_resolution_on | admission_date | official_date | member_type  | referrer_1   | referrer_2
	Hồ Văn An    | 1961-01-02 |                    | 1990-05-19     | 1991-05-19    | official     |              |
	Hồ Thị Bình  | 1962-01-02 |                    | 1991-05-19     | 1992-05-19    | official     |              |
	Hồ Văn Cường | 1980-01-02 | 2016-03-01         | 2016-05-19     | 2017-05-19    | official     | Hồ Văn An    | HỒ THỊ BÌNH
	`+rows)
}

var introducerCases = map[string]setRuleCase{
	"TR-09: nobody of that name": {
		sheets: []sheet{introduced("Hồ Văn Dũng | 1990-01-02 | 2017-10-01 | 2017-12-01 | | probationary | Hồ Văn Ân | Hồ Văn An")},
		want:   []string{"TR-09 info a.xlsx Sheet1!H7 referrer_1: Người giới thiệu Hồ Văn Ân không có trong danh sách đảng viên của tổ chức cơ sở đảng."},
	},
	"TR-09: in another branch of the same organisation": {
		sheets: []sheet{second(""), introduced("Hồ Văn Dũng | 1990-01-02 | 2017-10-01 | 2017-12-01 | | probationary | Đỗ Văn Khánh | Hồ Văn An")},
	},
	"TR-09: who introduced long ago may be gone": {
		sheets: []sheet{introduced("Hồ Văn Dũng | 1970-01-02 | 2013-09-30 | 2013-12-01 | 2014-12-01 | official | Lê Văn Ân | Hồ Văn An")},
	},
	"TR-09: a branch has not sent its list": {
		sheets: []sheet{
			introduced("Hồ Văn Dũng | 1990-01-02 | 2017-10-01 | 2017-12-01 | | probationary | Lê Văn Ân | Hồ Văn An"),
			list(dossier.Unit, "u.xlsx", "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", "org_name | unit_kind\nĐảng bộ xã Vĩnh Hảo | base_committee\nChi bộ thôn Vĩnh Sơn | branch\nChi bộ thôn Vĩnh Chính | branch"),
		},
		want: []string{"DC-06 info u.xlsx Sheet1!B6 org_name: Chi bộ thôn Vĩnh Chính có trong danh sách tổ chức đảng nhưng chưa có danh sách đảng viên."},
	},
	"TR-09: his row is kept out": {
		sheets: []sheet{
			introduced("Hồ Văn Dũng | 1990-01-02 | 2017-10-01 | 2017-12-01 | | probationary | Đỗ Văn Nam | Hồ Văn An"),
			second("Đỗ Văn Nam | 1974-01-02 | 002071000021 | official |"),
		},
		want: []string{
			"TR-01 error b.xlsx Sheet1!D4 citizen_id: Số định danh cá nhân 002071000021 của Đỗ Văn Khánh trùng với ô b.xlsx › Sheet1 › D7.",
			"TR-01 error b.xlsx Sheet1!D7 citizen_id: Số định danh cá nhân 002071000021 của Đỗ Văn Nam trùng với ô b.xlsx › Sheet1 › D4.",
		},
		held: []string{"b.xlsx | 4", "b.xlsx | 7"},
	},
	"TR-10: a day before he was official": {
		sheets: []sheet{introduced("Hồ Văn Dũng | 1990-01-02 | 2017-05-18 | 2017-07-01 | | probationary | Hồ Văn Cường | Hồ Văn An")},
		want:   []string{"TR-10 warning a.xlsx Sheet1!H7 referrer_1: Người giới thiệu Hồ Văn Cường chưa là đảng viên chính thức vào ngày 18/05/2017."},
	},
	"TR-10: on the day he became official": {
		sheets: []sheet{introduced("Hồ Văn Dũng | 1990-01-02 | 2017-05-19 | 2017-07-01 | | probationary | Hồ Văn Cường | Hồ Văn An")},
	},
	"TR-10: a namesake was": {
		sheets: []sheet{introduced(`Hồ Văn Cường | 1950-01-02 | | 1980-05-19 | 1981-05-19 | official | |
			Hồ Văn Dũng | 1990-01-02 | 2017-05-18 | 2017-07-01 | | probationary | Hồ Văn Cường | Hồ Văn An`)},
	},
	"TR-10: fifty years ago a namesake of his was meant": {
		sheets: []sheet{introduced("Hồ Văn Dũng | 1950-01-02 | 1970-05-18 | 1970-07-01 | 1971-07-01 | official | Hồ Văn Cường | Hồ Văn An")},
	},
	"TR-11: six within a year": {
		sheets: []sheet{introduced(sixIntroduced("2018-03-01"))},
		want:   []string{"TR-11 info a.xlsx Sheet1!H12 referrer_1: Hồ Văn An giới thiệu 6 người trong 12 tháng."},
	},
	"TR-11: the first is a year and a day before the last": {sheets: []sheet{introduced(sixIntroduced("2018-03-02"))}},
	"TR-12: nobody of that name": {
		sheets: []sheet{introduced(""), list(dossier.Candidate, "c.xlsx", branch1, "full_name | birth_date | mentor_party_member\nLò Văn An | 1995-01-02 | Hồ Văn Ân\nLò Văn Y | 1995-01-02 | Hồ Văn An")},
		want:   []string{"TR-12 info c.xlsx Sheet1!D4 mentor_party_member: Đảng viên giúp đỡ Hồ Văn Ân không có trong danh sách đảng viên của tổ chức cơ sở đảng."},
	},
	"TR-12: no list of members": {
		sheets: []sheet{list(dossier.Candidate, "c.xlsx", branch1, "full_name | birth_date | mentor_party_member\nLò Văn An | 1995-01-02 | Hồ Văn Ân")},
	},
	"TR-13: a probationary helper": {
		sheets: []sheet{
			introduced("Hồ Văn Dũng | 1990-01-02 | 2017-10-01 | 2017-12-01 | | probationary | Hồ Văn An | Hồ Thị Bình"),
			list(dossier.Candidate, "c.xlsx", branch1, "full_name | birth_date | mentor_party_member\nLò Văn An | 1995-01-02 | Hồ Văn Dũng\nLò Văn Y | 1995-01-02 | Hồ Văn Cường"),
		},
		want: []string{"TR-13 warning c.xlsx Sheet1!D4 mentor_party_member: Đảng viên giúp đỡ Hồ Văn Dũng còn là đảng viên dự bị."},
	},
}

// sixIntroduced are six whom Hồ Văn An introduced, the last on that day.
func sixIntroduced(last string) string {
	var rows []string
	for i, day := range []string{"2017-03-01", "2017-06-01", "2017-09-01", "2017-12-01", "2018-01-01", last} {
		rows = append(rows, fmt.Sprintf("Hồ Văn Ỷ%c | 1990-01-0%d | %s | %s | | probationary | Hồ Văn An |", 'a'+i, i+1, day, day))
	}
	return strings.Join(rows, "\n")
}

func TestSetRulesOfIntroducers(t *testing.T) { judgeCases(t, introducerCases) }
