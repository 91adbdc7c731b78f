package analytics

import (
	"fmt"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// inRoll is the roll of an association with all that tells people apart.
func inRoll(path, unit, rows string) sheet {
	return sheet{path: path, kind: dossier.Roll, unit: unit, assoc: "women", period: "2018-09-30",
		rows: "full_name | birth_date | citizen_id | old_id_number | hometown | association_branch | left_on\n" + rows}
}

const (
	vinhHao   = "Hội Liên hiệp Phụ nữ xã Vĩnh Hảo, huyện Bắc Quang"
	dongThanh = "Hội Liên hiệp Phụ nữ xã Đông Thành, huyện Bắc Quang"
	mai       = "Lý Thị Mai | 1980-06-05 | | | Xã Vĩnh Hảo, tỉnh Hà Giang | Chi hội 1 |"
)

var rollCases = map[string]setRuleCase{
	"DT-21: in two branches of one association": {
		sheets: []sheet{inRoll("a.xlsx", vinhHao, mai+"\nLý Thị Mai | 1980-06-05 | 002180000001 | | | Chi hội 2 |")},
		want: []string{
			"DT-21 warning a.xlsx Sheet1!B4 full_name: Lý Thị Mai cũng có tên ở ô a.xlsx › Sheet1 › B5 trong cùng hội.",
			"DT-21 warning a.xlsx Sheet1!B5 full_name: Lý Thị Mai cũng có tên ở ô a.xlsx › Sheet1 › B4 trong cùng hội.",
		},
	},
	"DT-21: she left the one":         {sheets: []sheet{inRoll("a.xlsx", vinhHao, mai+"\nLý Thị Mai | 1980-06-05 | | | | Chi hội 2 | 2018-01-01")}},
	"DT-21: a year is not a birthday": {sheets: []sheet{inRoll("a.xlsx", vinhHao, "Lý Thị Mai | 1980 | | | | Chi hội 1 |\nLý Thị Mai | 1980 | | | | Chi hội 2 |")}},
	"DT-21: two old numbers are two people": {
		sheets: []sheet{inRoll("a.xlsx", vinhHao, "Lý Thị Mai | 1980-06-05 | | 073000001 | | Chi hội 1 |\nLý Thị Mai | 1980-06-05 | | 073000002 | | Chi hội 2 |")},
	},
	"DT-22: in two communes, by the old number": {
		sheets: []sheet{
			inRoll("a.xlsx", vinhHao, "Lý Thị Mai | 1980 | | 073000001 | | |"),
			inRoll("b.xlsx", dongThanh, "LÝ THỊ MAI | 1980-06-05 | | 073000001 | | |"),
		},
		want: []string{
			"DT-22 warning a.xlsx Sheet1!B4 full_name: Lý Thị Mai cũng có tên ở ô b.xlsx › Sheet1 › B4 (cùng số CMND).",
			"DT-22 warning b.xlsx Sheet1!B4 full_name: LÝ THỊ MAI cũng có tên ở ô a.xlsx › Sheet1 › B4 (cùng số CMND).",
		},
	},
	"DT-22: in two communes, by the hometown": {
		sheets: []sheet{inRoll("a.xlsx", vinhHao, mai), inRoll("b.xlsx", dongThanh, mai)},
		want: []string{
			"DT-22 warning a.xlsx Sheet1!B4 full_name: Lý Thị Mai cũng có tên ở ô b.xlsx › Sheet1 › B4 (cùng họ tên, ngày sinh và quê quán).",
			"DT-22 warning b.xlsx Sheet1!B4 full_name: Lý Thị Mai cũng có tên ở ô a.xlsx › Sheet1 › B4 (cùng họ tên, ngày sinh và quê quán).",
		},
	},
	"DT-22: namesakes of two communes": {
		sheets: []sheet{inRoll("a.xlsx", vinhHao, mai), inRoll("b.xlsx", dongThanh, "Lý Thị Mai | 1980-06-05 | | | Xã Đông Thành, tỉnh Hà Giang | |")},
	},
	"DT-23: dead by the dossier": {
		sheets: []sheet{
			second("Lý Thị Mai | 1980-06-05 | 002180000001 | official | deceased"),
			inRoll("a.xlsx", vinhHao, mai),
		},
		want: []string{"DT-23 warning a.xlsx Sheet1!B4 full_name: Lý Thị Mai còn trong danh sách hội, nhưng theo hồ sơ đảng viên thì đã từ trần (ô b.xlsx › Sheet1 › B7)."},
	},
	"DT-23: transferred away by the dossier": {
		sheets: []sheet{
			sheet{path: "b.xlsx", kind: dossier.Member, unit: branch2, period: "2018-09-30", rows: three + "\nLý Thị Mai | 1980-06-05 | 002180000001 | official | exempt"},
			inRoll("a.xlsx", vinhHao, mai),
		},
	},
	"DC-05: a thousand here and there": {
		sheets: []sheet{many("women", vinhHao, 1000), many("farmers", "Hội Nông dân xã Vĩnh Hảo, huyện Bắc Quang", 1000)},
		want: []string{
			"DC-05 warning women.xlsx Sheet1!A2 : Hội Liên hiệp Phụ nữ và Hội Nông dân trên địa bàn Huyện Bắc Quang cùng có 1000 người.",
			"DC-05 warning farmers.xlsx Sheet1!A2 : Hội Nông dân và Hội Liên hiệp Phụ nữ trên địa bàn Huyện Bắc Quang cùng có 1000 người.",
		},
	},
	"DC-05: small totals are often alike": {sheets: []sheet{many("women", vinhHao, 999), many("farmers", "Hội Nông dân xã Vĩnh Hảo, huyện Bắc Quang", 999)}},
	"DC-05: one more":                     {sheets: []sheet{many("women", vinhHao, 1000), many("farmers", "Hội Nông dân xã Vĩnh Hảo, huyện Bắc Quang", 1001)}},
}

// many is a roll of so many people.
func many(assoc, unit string, n int) sheet {
	rows := "full_name | birth_date"
	for i := range n {
		rows += fmt.Sprintf("\nLý Thị %s %d | 1980", assoc, i)
	}
	return sheet{path: assoc + ".xlsx", kind: dossier.Roll, unit: unit, assoc: assoc, period: "2018-09-30", rows: rows}
}

func TestSetRulesOfAssociations(t *testing.T) { judgeCases(t, rollCases) }
