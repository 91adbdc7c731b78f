package analytics

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestRollsAreLinkedToMembers(t *testing.T) {
	members := sheet{path: "m.xlsx", kind: dossier.Member, unit: branch1, period: "2018-09-30", rows: `
		full_name      | birth_date | citizen_id   | party_card_no | member_type | member_status | left_on
		Lý Văn A       | 1960-01-01 | 002060000001 | 02000001      | official    |               |
		Lý Văn B       | 1960-01-02 |              | 02000002      | official    |               |
		Lý Văn C       | 1960-01-03 |              |               | official    |               |
		Hoà Văn D      | 1960-01-04 | 002060000004 |               | official    |               |
		Lý Văn Đôi     | 1960-01-05 |              | 02000005      | official    |               |
		Lý Văn Đôi     | 1960-01-05 |              | 02000006      | official    |               |
		Lý Văn Năm     | 1960       |              |               | official    |               |
		Lý Văn Đi      | 1960-01-08 | 002060000008 |               | official    | transferred   | 2018-03-01
		Lý Văn Sắp     | 1960-01-09 | 002060000009 |               | official    | transferred   | 2019-03-01`}
	// Two associations, since a person stands in one only once.
	cases := []struct{ name, assoc, row, want string }{
		{"citizen id before the card", "farmers", "Lý Văn A | 1950-01-01 | 002060000001 | 02000002 | false", "Lý Văn A | citizen_id | true | true"},
		{"the citizen id of somebody else", "veterans", "Ai Một | 1950-02-03 | 002060000001 | | false", "NULL | NULL | false | false"},
		{"card", "farmers", "Lý Văn B | 1950-01-01 | | 02000002 | false", "Lý Văn B | party_card | true | true"},
		{"name and birth date", "farmers", "Lý Văn C | 1960-01-03 | | | false", "Lý Văn C | name_birth | true | true"},
		{"name in another spelling", "farmers", "HÒA VĂN D | 1960-01-04 | | | false", "Hoà Văn D | name_birth | true | true"},
		{"another tone is another name", "farmers", "Hoa Văn D | 1960-01-04 | | | false", "NULL | NULL | false | false"},
		{"another citizen id is another man", "veterans", "Hòa Văn D | 1960-01-04 | 002060000099 | | false", "NULL | NULL | false | false"},
		{"two members fit", "farmers", "Lý Văn Đôi | 1960-01-05 | | | false", "NULL | NULL | false | false"},
		{"two fit, declared", "veterans", "Lý Văn Đôi | 1960-01-05 | | | true", "NULL | NULL | false | true"},
		{"a year is not a birth date", "farmers", "Lý Văn Năm | 1960 | | | false", "NULL | NULL | false | false"},
		{"declared but not linked", "farmers", "Ai Ba | 1950-01-01 | | | true", "NULL | NULL | false | true"},
		{"not declared, not linked", "farmers", "Ai Bốn | 1950-01-01 | | |", "NULL | NULL | false | false"},
		{"linked to one who left", "farmers", "Lý Văn Đi | 1960-01-08 | | |", "Lý Văn Đi | name_birth | false | false"},
		{"declared, linked to one who left", "veterans", "Lý Văn Đi | 1960-01-08 | 002060000008 | | true", "Lý Văn Đi | citizen_id | false | false"},
		{"linked to one who leaves next year", "farmers", "Lý Văn Sắp | 1960-01-09 | | |", "Lý Văn Sắp | name_birth | true | true"},
	}
	rows := map[string]string{}
	for _, c := range cases {
		rows[c.assoc] += "\n" + c.row + " | " + c.name
	}
	sheets := []sheet{members}
	for assoc, list := range rows {
		sheets = append(sheets, sheet{path: assoc + ".xlsx", kind: dossier.Roll, unit: "Hội xã Vĩnh Hảo", assoc: assoc, period: "2018-09-30",
			rows: "full_name | birth_date | citizen_id | party_card_no | declared_party_member | note" + list})
	}
	s := openMemory(t)
	load(t, s, "r1", sheets...)
	for _, c := range cases {
		got := strs(t, s, `SELECT m.full_name, r.link_method, r.is_linked_member, r.is_party_member
			FROM rolls_on(DATE '2018-09-30') r LEFT JOIN store.members m ON m.person_id = r.member_person_id
			WHERE r.note = ?`, c.name)
		if diff := cmp.Diff([]string{c.want}, got); diff != "" {
			t.Errorf("%s: member, method, linked, party member (-want +got)\n%s", c.name, diff)
		}
	}
}

func TestALinkedPersonIsOnePerson(t *testing.T) {
	s := openMemory(t)
	member := sheet{path: "m.xlsx", kind: dossier.Member, unit: branch1, rows: "full_name | birth_date | party_card_no\nLý Văn A | 1960-01-01 | 02000001"}
	roll := func(path, assoc, unit string) sheet {
		return sheet{path: path, kind: dossier.Roll, unit: unit, assoc: assoc, rows: "full_name | birth_date | party_card_no\nLý Văn A | 1960-01-01 | 02000001"}
	}
	load(t, s, "r1", member, roll("f.xlsx", "farmers", "Hội Nông dân xã Vĩnh Hảo"), roll("v.xlsx", "veterans", "Hội Cựu chiến binh xã Vĩnh Hảo"))
	got := strs(t, s, "SELECT count(*), count(DISTINCT person_id), bool_and(person_id IN (SELECT person_id FROM members)) FROM rolls")
	if diff := cmp.Diff([]string{"2 | 1 | true"}, got); diff != "" {
		t.Errorf("rows, persons, known as members (-want +got)\n%s", diff)
	}
}

func TestRollsStandInTheAreaTheirAssociationNames(t *testing.T) {
	s := openMemory(t)
	// Vĩnh Hảo is also a commune of Bình Thuận; that the others stand in Bắc Quang decides.
	load(t, s, "r1", branchOf2018, sheet{path: "r.xlsx", kind: dossier.Roll, unit: "Hội Nông dân xã Vĩnh Hảo", assoc: "farmers",
		period: "2018-09-30", rows: "full_name\nLý Văn A"})
	if diff := cmp.Diff([]string{"C01210"}, strs(t, s, "SELECT area_id FROM rolls")); diff != "" {
		t.Errorf("area (-want +got)\n%s", diff)
	}
}

// A list of hamlets names the commune, not its organisation; both mean one unit, and a branch's
// own list that knows no more than its organisation finds it.
func TestHamletsMeanTheOrganisationOfTheCommune(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1",
		sheet{path: "tc.xlsx", kind: dossier.Unit, unit: "Huyện ủy Bắc Quang", period: "2018-09-30", rows: `
			org_name              | unit_kind      | parent_name
			Đảng bộ xã Vĩnh Hảo   | base_committee | Huyện ủy Bắc Quang
			Chi bộ thôn Vĩnh Sơn  | branch         | Đảng bộ xã Vĩnh Hảo`},
		sheet{path: "thon.xlsx", kind: dossier.Hamlet, unit: "Huyện ủy Bắc Quang", period: "2018-09-30", rows: `
			hamlet_name   | commune
			Thôn Vĩnh Sơn | Xã Vĩnh Hảo`},
		sheet{path: "cb.xlsx", kind: dossier.Member, unit: "Chi bộ thôn Vĩnh Sơn < Đảng bộ xã Vĩnh Hảo", period: "2018-09-30", rows: `
			full_name | birth_date
			Lý Văn A  | 1960-01-01`})
	got := strs(t, s, "SELECT org_name FROM units WHERE unit_kind <> 'district_committee' ORDER BY 1")
	if diff := cmp.Diff([]string{"Chi bộ thôn Vĩnh Sơn", "Đảng bộ xã Vĩnh Hảo"}, got); diff != "" {
		t.Error(diff)
	}
}

// A row that has lost the name of its organisation must not move the others into its commune.
func TestANamelessOrganisationPlacesNobody(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1", sheet{path: "tc.xlsx", kind: dossier.Unit, unit: "Huyện ủy Bắc Quang", period: "2018-09-30", rows: `
		org_name              | unit_kind      | parent_name           | commune
		Đảng bộ xã Đồng Tiến  | base_committee | Huyện ủy Bắc Quang    | Xã Đồng Tiến
		Đảng bộ xã Hữu Sản    | base_committee | Huyện ủy Bắc Quang    | Xã Hữu Sản
		Chi bộ thôn Vĩnh Sơn  | branch         | Đảng bộ xã Đồng Tiến  | Xã Đồng Tiến
		                      | branch         | Đảng bộ xã Hữu Sản    | Xã Hữu Sản`})
	got := strs(t, s, "SELECT org_name, area_name FROM units JOIN areas USING (area_id) WHERE org_name LIKE '%Đồng Tiến' OR org_name LIKE 'Chi bộ%' ORDER BY 1")
	want := []string{"Chi bộ thôn Vĩnh Sơn | Xã Đồng Tiến", "Đảng bộ xã Đồng Tiến | Xã Đồng Tiến"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A commune may list an organisation that stands beside it, under the district: the district does
// not move below the commune.
func TestASenderIsNotAboveWhatStandsBesideIt(t *testing.T) {
	s := openMemory(t)
	load(t, s, "r1",
		sheet{path: "tc.xlsx", kind: dossier.Unit, unit: "Huyện ủy Bắc Quang", period: "2018-09-30", rows: `
			org_name              | unit_kind      | parent_name
			Đảng bộ xã Hữu Sản    | base_committee | Huyện ủy Bắc Quang
			Đảng bộ xã Đồng Tiến  | base_committee | Huyện ủy Bắc Quang`},
		sheet{path: "hs.xlsx", kind: dossier.Unit, unit: "Đảng bộ xã Hữu Sản < Huyện ủy Bắc Quang", period: "2018-09-30", rows: `
			org_name              | unit_kind      | parent_name
			Chi bộ Lâm trường     | base_branch    | Huyện ủy Bắc Quang`})
	got := strs(t, s, "SELECT u.org_name, p.org_name, area_name FROM units u JOIN units p ON p.unit_id = u.parent_id JOIN areas a ON a.area_id = u.area_id ORDER BY 1")
	want := []string{
		"Chi bộ Lâm trường | Huyện ủy Bắc Quang | Huyện Bắc Quang",
		"Đảng bộ xã Hữu Sản | Huyện ủy Bắc Quang | Xã Hữu Sản",
		"Đảng bộ xã Đồng Tiến | Huyện ủy Bắc Quang | Xã Đồng Tiến",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
