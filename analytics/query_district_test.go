package analytics

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// district is a small random district as rows, for the store and for the slow second opinion alike.
type district struct {
	units, members, rolls, candidates, hamlets, targets, trainings, files, findings []row
}

func randomDistrict(seed uint64) district {
	r := rand.New(rand.NewPCG(seed, 7))
	var d district
	d.addUnits(r)
	for i := range 30 + r.IntN(60) {
		d.members = append(d.members, randomMember(r, i, d.anyUnit(r)))
	}
	for range 40 {
		d.rolls = append(d.rolls, row{"person_id": fmt.Sprint("p", r.IntN(50)), "association": pick(r, "veterans", "women", "farmers", "youth"),
			"area_id": pick(r, "C01210", "C01168"), "declared_party_member": pick[any](r, true, false, nil),
			"member_person_id": pick[any](r, "p1", nil), "link_method": pick[any](r, "citizen_id", "name_birth", nil),
			"is_party_member": r.IntN(4) == 0, "left_on": pick[any](r, nil, nil, "2018-09-30", "2018-10-01")})
	}
	for i := range 20 {
		d.candidates = append(d.candidates, row{"person_id": fmt.Sprint("c", i), "unit_id": d.anyUnit(r), "full_name": "Lò Văn Thử",
			"gender": pick[any](r, "male", "female"), "ethnicity": pick(r, "Tày", "Kinh"), "candidate_stage": pick(r, "outstanding", "verification", "admitted"),
			"candidate_recognised_on": randomDay(r, 2016, 2018), "certificate_issued_on": randomDay(r, 2013, 2018),
			"admission_date": pick[any](r, nil, randomDay(r, 2018, 2018)), "sector": pick(r, "Nông dân", "Chủ doanh nghiệp", "Trường học", "Học sinh"),
			"religion": pick[any](r, "Không", "Công giáo", nil), "enterprise_kind": pick[any](r, nil, nil, "limited", "state")})
	}
	for i := range 12 {
		d.hamlets = append(d.hamlets, row{"hamlet_id": fmt.Sprint("h", i), "hamlet_name": fmt.Sprint("Thôn ", i+1), "area_id": pick(r, "C01210", "C01168"),
			"has_branch": pick[any](r, true, true, false, nil), "has_youth_union": pick[any](r, true, false, nil), "party_member_count": pick[any](r, 0, 3, 20, nil),
			"head_is_party_member": pick[any](r, true, false, nil), "difficult": pick[any](r, true, false)})
	}
	for _, u := range []string{"uVH", "uDT"} {
		for _, year := range []string{"2016", "2017", "2018"} {
			d.targets = append(d.targets, row{"unit_id": u, "period": year, "category": pick(r, "admission", "admission", "awareness_class"), "target": r.IntN(5), "reported": r.IntN(5)})
		}
	}
	for range 25 {
		d.trainings = append(d.trainings, row{"training_id": fmt.Sprint("t", r.IntN(5)), "training_kind": pick(r, "awareness", "new_member"), "unit_id": d.anyUnit(r),
			"area_id": "C01210", "started_on": randomDay(r, 2017, 2018), "person_id": fmt.Sprint("p", r.IntN(10)), "certificate_no": pick[any](r, nil, "12/2018")})
	}
	for i := range 6 {
		d.trainings = append(d.trainings, row{"training_id": "tc", "training_kind": "contest", "class_name": "Hội thi cấp xã 1/2018", "unit_id": d.anyUnit(r),
			"area_id": "C01210", "started_on": "2018-05-19", "person_id": fmt.Sprint("p", i)})
	}
	for i := range 8 {
		d.files = append(d.files, row{"file_id": fmt.Sprint("f", i), "run_id": "r1", "path": fmt.Sprint(i, ".xlsx"), "unit_id": d.anyUnit(r), "status": "loaded"})
	}
	for range 30 {
		d.findings = append(d.findings, row{"run_id": "r1", "file_id": fmt.Sprint("f", r.IntN(8)), "rule": pick(r, "KN-01", "DD-05", "TR-01"),
			"severity": pick(r, "error", "warning", "info"), "status": pick(r, "open", "open", "superseded")})
	}
	return d
}

func (d *district) addUnits(r *rand.Rand) {
	d.units = []row{
		{"unit_id": "uBQ", "org_name": "Đảng bộ huyện Bắc Quang", "unit_kind": "district_committee", "area_id": "D034"},
		{"unit_id": "uVH", "org_name": "Đảng bộ xã Vĩnh Hảo", "unit_kind": "base_committee", "parent_id": "uBQ", "area_id": "C01210"},
		{"unit_id": "uDT", "org_name": "Đảng bộ xã Đồng Tâm", "unit_kind": "base_committee", "parent_id": "uBQ", "area_id": "C01168"},
		{"unit_id": "uCA", "org_name": "Chi bộ Công an huyện", "unit_kind": "base_branch", "parent_id": "uBQ", "area_id": "D034"},
	}
	for i := range 9 {
		parent, area := "uVH", "C01210"
		if i%2 == 1 {
			parent, area = "uDT", "C01168"
		}
		d.units = append(d.units, row{"unit_id": fmt.Sprint("b", i), "org_name": fmt.Sprint("Chi bộ thôn ", 2*i+1), "unit_kind": "branch",
			"parent_id": parent, "area_id": area, "has_committee": pick[any](r, true, false, nil), "secretary_is_hamlet_head": pick[any](r, true, false),
			"valid_from": pick[any](r, nil, nil, "1990-01-01", "2017-03-01"), "valid_to": pick[any](r, nil, nil, nil, "2018-06-30"),
			"hamlet": pick[any](r, "Thôn 1", nil), "place_kind": pick[any](r, "school", nil, "private_enterprise"), "difficult": pick[any](r, true, false, nil),
			"helper": pick[any](r, nil, "Lò Văn Giúp", "Lò Thị Đỡ", "Tổ công tác số 1"), "meeting_day": pick[any](r, 24, 25, 3, nil),
			"member_count": 10 + i, "admitted_count": i % 3, "speaks_on": pick(r, "2016-01-01", "2018-09-30")})
	}
}

func (d *district) anyUnit(r *rand.Rand) string {
	return d.units[2+r.IntN(len(d.units)-2)]["unit_id"].(string)
}

func randomMember(r *rand.Rand, i int, unit string) row {
	admitted := randomDay(r, 1960, 2018)
	official := any(dossier.MustDate(admitted).AddMonths(12).String())
	m := row{"person_id": fmt.Sprint("p", i), "unit_id": unit, "full_name": "Lò Thị Thử", "gender": pick[any](r, "male", "female", nil),
		"birth_date": pick[any](r, nil, randomDay(r, 1930, 1998), randomDay(r, 1955, 1960), randomDay(r, 1985, 1990)),
		"ethnicity":  pick[any](r, "Tày", "Tày", "Kinh", "Dao", nil), "religion": pick[any](r, "Không", nil, "Phật giáo"),
		"citizen_id": pick[any](r, "002190001234", nil), "party_card_no": pick[any](r, "02012345", nil), "hometown": pick[any](r, "Hà Giang", nil),
		"education_general": pick[any](r, "upper_secondary", "primary", nil), "education_professional": pick[any](r, "bachelor", nil),
		"political_theory": pick[any](r, "elementary", "advanced", nil), "party_position": pick[any](r, "Bí thư chi bộ", "Bí thư Đảng ủy", "Đảng viên", nil),
		"gov_position":            pick[any](r, "Chủ tịch UBND xã", "Phó Chủ tịch UBND xã", nil),
		"admission_decision_date": pick[any](r, nil, admitted), "admission_date": pick[any](r, admitted, admitted, nil),
		"official_date": pick[any](r, official, official, nil), "party_badge": pick[any](r, nil, 30, 40), "member_type": pick[any](r, "official", "probationary", nil),
		"member_status": pick[any](r, "active", "active", "active", "exempt", nil)}
	if r.IntN(5) == 0 {
		m["member_status"], m["left_on"] = pick[any](r, "transferred", "deceased"), pick[any](r, nil, "2018-09-30", "2018-10-01", randomDay(r, 2015, 2018))
	}
	return m
}

func randomDay(r *rand.Rand, from, to int) string {
	return dossier.NewDate(from+r.IntN(to-from+1), 1+r.IntN(12), 1+r.IntN(28)).String()
}

// store puts the district into a fixture.
func (d district) store(t testing.TB) *Store {
	t.Helper()
	s := fixture(t)
	tables := map[string][]row{"units": d.units, "members": d.members, "rolls": d.rolls, "candidates": d.candidates, "hamlets": d.hamlets,
		"targets": d.targets, "trainings": d.trainings, "files": d.files, "findings": d.findings}
	for _, table := range sortedKeys(tables) { // so that ids of rows are the same each time
		s.put(t, table, tables[table]...)
	}
	s.put(t, "areas", row{"area_id": "C01210", "area_name": "Xã Vĩnh Hảo", "area_kind": "commune"}, row{"area_id": "C01168", "area_name": "Xã Đồng Tâm", "area_kind": "commune"})
	return s
}
