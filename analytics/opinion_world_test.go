package analytics

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// toldDistrict is a small random district as the rows of the store's own tables: lists of several days, persons who
// move, are listed twice or left, units within units, communes of before and after the reform of 2025, gaps everywhere.
type toldDistrict struct {
	r      *rand.Rand
	tables map[string][]row
	scopes int
	units  []string // ids that lists of persons name
}

// The communes of the world: Vĩnh Hảo became part of Vĩnh Tuy, Quang Minh and Việt Vinh of Bắc Quang; Việt Lâm was divided.
var toldAreas = []any{"C01210", "C01189", "C01183", "C00967", "C00967", "C01153.2025", "C01156.2025", "D034", nil}

// The days of which lists speak.
var toldDays = []string{"2015-12-31", "2017-12-31", "2018-09-30", "2018-12-31", "2026-06-30"}

var toldHamlets = []any{"Thôn Minh Tâm", "thôn Tân Hương", "Việt Thành", "Thôn 3", "Thôn Đông", nil, nil}

// newTold is the district of a seed; one in sixteen is empty.
func newTold(seed uint64) *toldDistrict {
	w := &toldDistrict{r: rand.New(rand.NewPCG(seed, 21)), tables: map[string][]row{}}
	w.addRuns()
	if seed%16 == 15 {
		return w
	}
	w.addUnits()
	w.addMembers()
	w.addCandidates()
	w.addRolls()
	w.addHamlets()
	w.addTargets()
	w.addTrainings()
	w.addFindings()
	return w
}

func (w *toldDistrict) add(table string, rows ...row) {
	w.tables[table] = append(w.tables[table], rows...)
}

// sometimes is the value in n of m cases, else nothing.
func (w *toldDistrict) sometimes(n, m int, v any) any {
	if w.r.IntN(m) < n {
		return v
	}
	return nil
}

// scope is a list that a unit sent for a day.
func (w *toldDistrict) scope(kind string, unit, area, association any, day string) string {
	w.scopes++
	id := fmt.Sprintf("s%03d", w.scopes)
	ref := unit
	if unit == nil {
		ref = fmt.Sprint("ref of ", area)
	}
	w.add("scopes", row{"scope_id": id, "kind": kind, "unit_ref": ref, "unit_id": unit, "area_id": area, "association": association,
		"period": day, "speaks_on": day, "last_run": 1 + w.r.IntN(2), "means": id})
	return id
}

// fact is a row of a list, with what every table of facts has.
func (w *toldDistrict) fact(table, scope string, values row) {
	n := len(w.tables[table])
	r := row{"row_id": fmt.Sprintf("%s%04d", table[:2], (n*7919)%10000), "row_hash": "h", "run_from": 1, "scope_id": scope, "return_id": "t" + scope, "row_no": n}
	for k, v := range values {
		r[k] = v
	}
	w.add(table, r)
}

func (w *toldDistrict) addRuns() {
	for n, id := range []string{"r1", "r2"} {
		w.add("runs", row{"run_no": n + 1, "run_id": id, "as_of": "2026-07-31", "status": "done", "files": 1, "rows_read": 1, "added": 1,
			"changed": 0, "unchanged": 0, "removed": 0, "quarantined": 0})
	}
}

func (w *toldDistrict) addUnits() {
	r := w.r
	w.link("uBQ", "Đảng bộ huyện Bắc Quang", "district_committee", nil, "D034")
	w.link("uVH", "Đảng bộ xã Vĩnh Hảo", "base_committee", "uBQ", "C01210")
	w.link("uQM", "Đảng bộ xã Quang Minh", "base_committee", "uBQ", "C01189")
	w.link("uVL", "Đảng bộ xã Việt Lâm", "base_committee", "uBQ", "C00967")
	w.link("uNew", "Đảng bộ xã Bắc Quang", "base_committee", "uBQ", "C01153.2025")
	w.link("uCA", "Chi bộ Công an huyện", "base_branch", "uBQ", "D034")
	w.link("uBP", "Đảng bộ bộ phận Minh Tâm", "section_committee", "uQM", "C01189")
	above := map[string]any{"uVH": "C01210", "uQM": "C01189", "uVL": "C00967", "uNew": "C01153.2025", "uBP": "C01189"}
	for i := range 4 + r.IntN(7) {
		parent := pick(r, "uVH", "uQM", "uVL", "uNew", "uBP")
		area := above[parent]
		if r.IntN(5) == 0 {
			area = pick(r, toldAreas...)
		}
		w.link(fmt.Sprint("b", i), pick(r, fmt.Sprint("Chi bộ thôn ", i), "Chi bộ Trường học", "Chi bộ thôn Minh Tâm"), "branch", w.sometimes(9, 10, parent), area)
	}
	w.changeUnits()
	hamlets := map[string]any{}
	for _, day := range toldDays[:1+r.IntN(len(toldDays))] {
		scope := w.scope("unit", "uBQ", "D034", nil, day)
		for _, l := range w.tables["unit_links"] {
			if r.IntN(4) == 0 {
				continue
			}
			id := l["unit_id"].(string)
			if _, ok := hamlets[id]; !ok && l["unit_kind"] == "branch" {
				hamlets[id] = pick(r, toldHamlets...)
			}
			w.fact("units", scope, row{"unit_ref": id, "org_name": l["org_name"], "unit_kind": l["unit_kind"], "hamlet": hamlets[id],
				"secretary_name": "Lò Văn Bí", "secretary_is_hamlet_head": pick[any](r, true, false, nil), "has_committee": pick[any](r, true, false, nil),
				"place_kind": pick[any](r, "school", "private_enterprise", "fdi_enterprise", "residential", nil, nil), "difficult": pick[any](r, true, false, nil),
				"helper":      pick[any](r, nil, "Lò Văn Giúp", "Lò Thị Đỡ", "Tổ công tác số 1", "tổ 2", "Tống Văn Tổ"),
				"meeting_day": pick[any](r, 24, 25, 3, nil), "member_count": pick[any](r, nil, 0, 7, 31), "admitted_count": pick[any](r, nil, 0, 2),
				"valid_from": pick[any](r, nil, nil, "1990-01-01", "2016-02-29", "2018-09-30"), "valid_to": pick[any](r, nil, nil, nil, "2018-09-30", "2018-12-31", "2025-06-30")})
		}
	}
}

// changeUnits gives some organisations another name, place or organisation above from a day on.
func (w *toldDistrict) changeUnits() {
	for _, k := range w.tables["unit_links"][1:] {
		if w.r.IntN(4) > 0 {
			continue
		}
		first := row{"unit_id": k["unit_id"], "org_name": k["org_name"], "unit_kind": k["unit_kind"], "parent_id": k["parent_id"], "area_id": k["area_id"]}
		then := first.with("starts_on", pick(w.r, "2017-12-31", "2018-09-30", "2018-10-01", "2026-06-30"))
		for _, change := range []func(){
			func() { then["org_name"] = fmt.Sprint(k["org_name"], " mới") },
			func() { then["area_id"] = pick(w.r, toldAreas[:7]...) },
			func() { then["parent_id"] = pick[any](w.r, "uBQ", nil) },
			func() { then["parent_id"], then["unit_kind"] = "uBQ", "base_branch" },
		} {
			if w.r.IntN(2) == 0 {
				change()
			}
		}
		w.add("unit_versions", first, then)
	}
}

func (w *toldDistrict) link(id, name, kind string, parent, area any) {
	w.add("unit_links", row{"unit_ref": id, "unit_id": id, "org_name": name, "unit_kind": kind, "parent_id": parent, "area_id": area, "party": true})
	if kind == "branch" || kind == "base_branch" || w.r.IntN(3) == 0 {
		w.units = append(w.units, id)
	}
}

// addMembers sends lists of branches, each with some of the persons; a list that is not whole adds to the last.
func (w *toldDistrict) addMembers() {
	r := w.r
	var persons []row
	for i := range 10 + r.IntN(50) {
		persons = append(persons, w.person(i))
	}
	for _, unit := range w.units {
		for _, day := range toldDays {
			if r.IntN(2) == 0 {
				continue
			}
			scope := w.scope("member", unit, nil, nil, day)
			w.tables["scopes"][len(w.tables["scopes"])-1]["is_partial"] = r.IntN(6) == 0
			for _, p := range persons {
				if r.IntN(2+len(w.units)/2) == 0 {
					m := row{"member_status": pick[any](r, "active", "active", "active", "exempt", "suspended", "temporary", nil)}
					for k, v := range p {
						m[k] = v
					}
					if r.IntN(6) == 0 {
						m["member_status"] = pick[any](r, "transferred", "deceased", "struck_off", "exempt", nil)
						m["left_on"] = pick[any](r, nil, "2018-09-30", "2018-10-01", "2018-09-29", randomDay(r, 2014, 2018))
					}
					w.fact("members", scope, m)
				}
			}
		}
	}
}

func (w *toldDistrict) person(i int) row {
	r := w.r
	admitted := pick(r, randomDay(r, 1944, 2018), randomDay(r, 1975, 2018), randomDay(r, 2014, 2018), "2015-02-28", "2016-02-29", "2017-09-30", "2018-09-30", "2018-10-01")
	birth, precision := any(pick(r, randomDay(r, 1930, 2000), "1958-09-30", "1957-09-29", "1987-10-01", "1988-02-29")), "day"
	if r.IntN(5) == 0 {
		birth, precision = fmt.Sprint(1935+r.IntN(65), "-01-01"), "year"
	}
	m := row{"person_id": fmt.Sprintf("p%02d", i), "name_key": fmt.Sprint("lò thử ", i%20), "full_name": fmt.Sprint("Lò Thử ", i%20),
		"gender": pick[any](r, "male", "male", "female", "female", nil), "birth_date": birth, "birth_precision": precision,
		"ethnicity":  pick[any](r, "Tày", "Tày", "Tày", "Kinh", "Kinh", "Dao", "Dao", "Pà Thẻn", "La Chí", nil),
		"religion":   pick[any](r, "Không", "Không", "Không", "Không", nil, "Phật giáo", "Công giáo", "Tin lành"),
		"citizen_id": w.sometimes(2, 3, fmt.Sprintf("0021900%05d", i)), "party_card_no": w.sometimes(2, 3, fmt.Sprintf("02%06d", i)),
		"hometown":   pick[any](r, "Xã Quang Minh, Bắc Quang, Hà Giang", "Xã Vĩnh Hảo, Bắc Quang", "Xã Việt Lâmba, Nghệ An", "Hà Nội", nil),
		"occupation": w.sometimes(1, 2, "Nông dân"), "education_general": pick[any](r, "upper_secondary", "upper_secondary", "primary", "literate", nil),
		"education_professional": pick[any](r, "bachelor", "college", "none", "doctor", nil),
		"political_theory":       pick[any](r, "elementary", "advanced", "intermediate", "none", "bachelor", nil),
		"party_position":         pick[any](r, "Bí thư chi bộ", "Bí thư Đảng ủy", "Phó bí thư", "Chi ủy viên", "Ủy viên Ban Chấp hành", "Đảng viên", nil, nil),
		"gov_position":           pick[any](r, "Chủ tịch UBND xã", "Phó Chủ tịch UBND xã", "Chủ tịch Ủy ban nhân dân xã", nil, nil),
		"admission_date":         w.sometimes(5, 6, admitted), "party_badge": pick[any](r, nil, nil, 30, 40), "member_type": pick[any](r, "official", "probationary", nil)}
	if eldest := dossier.MustDate(admitted).AddMonths(-12 * 18).String(); birth.(string) > eldest {
		m["birth_date"], m["birth_precision"] = eldest, "day"
	}
	if r.IntN(6) == 0 {
		m["birth_date"], m["birth_precision"] = nil, nil
	}
	if r.IntN(3) == 0 {
		m["admission_decision_date"] = dossier.MustDate(admitted).AddDays(-r.IntN(60)).String()
	}
	if r.IntN(3) > 0 {
		m["official_date"] = dossier.MustDate(admitted).AddMonths(12).String()
	}
	return m
}

func (w *toldDistrict) addCandidates() {
	r := w.r
	for _, unit := range append(w.units, "u-unknown") {
		for _, day := range toldDays[2:] {
			if r.IntN(2) == 0 {
				continue
			}
			scope := w.scope("candidate", unit, nil, nil, day)
			for range r.IntN(8) {
				w.fact("candidates", scope, row{"person_id": fmt.Sprintf("c%02d", r.IntN(40)), "name_key": "lò thử", "full_name": "Lò Văn Thử",
					"gender": pick[any](r, "male", "female", nil), "ethnicity": pick[any](r, "Tày", "Kinh", "Dao", nil),
					"religion":                pick[any](r, "Không", "Không", "Công giáo", "Tin lành", nil),
					"candidate_stage":         pick[any](r, "outstanding", "verification", "admitted", "official", nil),
					"candidate_recognised_on": w.sometimes(4, 5, randomDay(r, 2016, 2018)), "certificate_issued_on": w.sometimes(4, 5, pick(r, randomDay(r, 2013, 2018), "2013-09-30", "2014-03-29", "2014-03-30", "2012-02-29")),
					"cell_resolution_on": w.sometimes(1, 3, "2018-05-01"), "admission_date": w.sometimes(1, 2, pick(r, randomDay(r, 2016, 2018), "2018-09-30", "2018-10-01", "2018-01-01")),
					"sector":          pick[any](r, "Nông dân", "Chủ doanh nghiệp tư nhân", "Trường học", "Học sinh", "Sinh viên", "Công nhân", "Bộ đội xuất ngũ", "Y tế xã", "Phòng, chống COVID-19", "Khu dân cư", nil),
					"enterprise_kind": pick[any](r, nil, nil, "limited", "state", "fdi")})
			}
		}
	}
}

// addRolls lists association members, some of whom are party members by their id or by name and birth.
func (w *toldDistrict) addRolls() {
	r, members := w.r, w.tables["members"]
	for _, association := range []string{"veterans", "women", "farmers", "youth", "elderly"}[:1+r.IntN(5)] {
		for _, area := range toldAreas[:7] {
			for _, day := range toldDays {
				if r.IntN(3) > 0 {
					continue
				}
				scope := w.scope("roll", nil, area, association, day)
				for range r.IntN(6) {
					m := row{"association": association, "person_id": fmt.Sprintf("h%02d", r.IntN(40)), "name_key": fmt.Sprint("lò thử ", r.IntN(20)),
						"birth_date": w.sometimes(5, 6, "1970-01-01"), "birth_precision": pick[any](r, "day", "year"), "declared_party_member": pick[any](r, true, false, nil),
						"left_on":            pick[any](r, nil, nil, nil, "2018-09-30", "2018-10-01"),
						"association_branch": pick[any](r, "Chi hội thôn Minh Tâm", "Chi hội thôn Việt Thành", "Chi hội thôn 3", "Chi hội 7", nil),
						"current_address":    pick[any](r, nil, nil, "Thôn Tân Hương, xã Việt Vinh", "Xã Vị Xuyên", "xã Quang Minh")}
					if r.IntN(2) == 0 && len(members) > 0 {
						like := members[r.IntN(len(members))]
						for _, k := range pick(r, []string{"person_id", "citizen_id", "name_key"}, []string{"person_id"}, []string{"name_key", "birth_date", "birth_precision"},
							[]string{"name_key", "birth_date", "birth_precision", "citizen_id"}, []string{"person_id", "party_card_no"}) {
							m[k] = like[k]
						}
					}
					w.fact("rolls", scope, m)
				}
			}
		}
	}
}

func (w *toldDistrict) addHamlets() {
	r := w.r
	for _, area := range []any{"C01210", "C01189", "C01183", "C00967", "C01153.2025", "C00967.2025", "C00913.2025"} {
		for _, day := range toldDays {
			if r.IntN(2) == 0 {
				continue
			}
			scope := w.scope("hamlet", nil, area, nil, day)
			for range r.IntN(5) {
				name := pick(r, "Thôn Minh Tâm", "Tân Hương", "Thôn Việt Thành", "Thôn 3", "Bản Đông")
				w.fact("hamlets", scope, row{"hamlet_id": fmt.Sprint(area, name), "hamlet_name": name, "has_branch": pick[any](r, true, true, false, nil),
					"has_youth_union": pick[any](r, true, false, nil), "party_member_count": pick[any](r, 0, 1, 2, 3, 20, nil),
					"head_is_party_member": pick[any](r, true, false, nil), "difficult": pick[any](r, true, false, nil)})
			}
		}
	}
}

func (w *toldDistrict) addTargets() {
	r := w.r
	for _, unit := range []string{"uBQ", "uVH", "uQM", "uBP", "b0", "u-unknown"} {
		for _, period := range []string{"2016", "2017", "2018", "2018-Q1", "2018-Q4", "2018-10", "2018-09-30", "2026"} {
			for _, category := range []string{"admission", "awareness_class", "admission_student"} {
				if r.IntN(4) == 0 {
					w.fact("targets", w.scope("target", unit, nil, nil, pick(r, toldDays...)),
						row{"period": period, "category": category, "target": w.sometimes(5, 6, r.IntN(5)), "reported": w.sometimes(3, 4, r.IntN(5))})
				}
			}
		}
	}
}

func (w *toldDistrict) addTrainings() {
	r := w.r
	for range 4 {
		scope := w.scope("training", pick[any](r, w.units[0], "uQM", nil), pick(r, toldAreas...), nil, pick(r, toldDays...))
		for range r.IntN(15) {
			kind := pick[any](r, "awareness", "new_member", "contest", "contest")
			w.fact("trainings", scope, row{"training_id": fmt.Sprint("t", r.IntN(6)), "training_kind": kind, "person_id": fmt.Sprintf("p%02d", r.IntN(12)), "name_key": "lò thử",
				"class_name": pick[any](r, "Hội thi cấp xã 1/2018", "Hội thi cấp xã 2/2018", "Hội thi Bí thư giỏi", nil),
				"started_on": w.sometimes(3, 4, randomDay(r, 2017, 2018)), "certificate_issued_on": w.sometimes(1, 3, randomDay(r, 2017, 2018)), "certificate_no": w.sometimes(1, 2, "12/2018"),
				"party_cell": pick[any](r, nil, "Chi bộ thôn 0", "CHI BỘ THÔN 1", "Chi bộ Trường học")})
		}
	}
}

func (w *toldDistrict) addFindings() {
	r := w.r
	scopes := w.tables["scopes"]
	for i := range 6 {
		id, s := fmt.Sprint("f", i), scopes[r.IntN(len(scopes))]
		w.add("files", row{"file_id": id, "run_no": 1, "path": fmt.Sprint(id, ".xlsx"), "sha256": id, "size": 1, "status": "loaded", "rows_read": 1, "added": 1,
			"changed": 0, "unchanged": 0, "removed": 0, "quarantined": 0})
		if i > 0 {
			w.add("returns", row{"return_id": "t" + id, "run_no": 1, "file_id": id, "kind": s["kind"], "sheet": "1", "scope_id": s["scope_id"], "row_count": 1})
		}
	}
	for i := range r.IntN(40) {
		w.add("findings", row{"run_no": 1, "file_id": fmt.Sprint("f", r.IntN(6)), "scope_id": w.sometimes(2, 3, scopes[r.IntN(len(scopes))]["scope_id"]),
			"rule": pick(r, "KN-01", "DD-05", "TR-01"), "severity": pick(r, "error", "warning", "info"), "fingerprint": fmt.Sprint(i), "status": pick[any](r, nil, nil, "waived")})
	}
}

// put writes the district into an empty store.
func (w *toldDistrict) put(t testing.TB, s *Store) {
	t.Helper()
	var script strings.Builder
	for _, table := range sortedKeys(w.tables) {
		columns := map[string]bool{}
		for _, r := range w.tables[table] {
			for c := range r {
				columns[c] = true
			}
		}
		names := sortedKeys(columns)
		for i, r := range w.tables[table] {
			if i == 0 {
				fmt.Fprintf(&script, "INSERT INTO store.%s (%s) VALUES ", table, strings.Join(names, ", "))
			} else {
				script.WriteString(", ")
			}
			var values []string
			for _, c := range names {
				values = append(values, literal(r[c]))
			}
			fmt.Fprintf(&script, "(%s)", strings.Join(values, ", "))
		}
		script.WriteString(";\n")
	}
	if _, err := s.db.Exec(script.String()); err != nil {
		t.Fatal(err)
	}
}

func literal(v any) string {
	switch v := v.(type) {
	case nil:
		return "NULL"
	case string:
		return "'" + strings.ReplaceAll(v, "'", "''") + "'"
	}
	return fmt.Sprint(v)
}
