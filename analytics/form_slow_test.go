package analytics

import (
	"cmp"
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The second opinion of the forms: slow loops over the same rows, written from what a form says.
// Each gives the numbers of a line by its code; a line that is not there is nought.
var slowForms = map[string]func(district, dossier.Date, string) any{
	"bieu-1": slowBieu1, "bieu-2": slowBieu2, "bieu-3": slowBieu3, "bieu-4": slowBieu4, "bieu-5": slowBieu5, "bieu-10": slowBieu10,
}

// slowWork is where an occupation belongs, by hand.
var slowWork = map[any]string{
	nil: "work_unknown", "": "work_unknown", "Nông dân": "work_farm", "Giáo viên": "work_public_service", "Hưu trí": "retired",
	"Cán bộ hưu": "retired", "Cán bộ xã": "work_commune", "Công chức xã": "work_commune", "Công chức": "work_unknown",
	"Công chức, viên chức": "work_unknown", "Trưởng thôn": "work_hamlet", "Y tế thôn bản": "work_hamlet", "Y tế cấp xã": "work_public_service",
	"Công an": "work_forces", "Bộ đội": "work_forces", "Bộ đội xuất ngũ": "work_unknown", "Công nhân": "work_worker",
	"Chủ doanh nghiệp": "work_manager", "Nhân viên công ty": "work_clerk", "Doanh nghiệp": "work_enterprise_unknown",
	"Sinh viên": "work_student", "Học sinh": "work_pupil", "Học sinh, sinh viên": "work_unknown", "Lao động tự do": "work_other",
	"Kinh doanh": "work_other", "Công chức Huyện ủy": "work_party", "Công chức thuế": "work_state", "Giáo viên trường tư thục": "work_private_service",
	"Viên chức": "work_public_service", "Sỹ quan biên phòng": "work_forces", "Xạ thủ": "work_unknown",
}

// slowPlaces are grassroots organisations and what kind of place theirs is, by hand.
var slowPlaces = []struct {
	name, line string
	kind       any
}{
	{"Đảng bộ phường Hải Châu", "ward", nil}, {"Đảng bộ thị trấn Việt Quang", "town", "commune"}, {"Đảng bộ xã Vĩnh Hảo", "commune", nil},
	{"Chi bộ Trường Mầm non tư thục Hoa Sen", "service_private", "school"}, {"Đảng bộ Bệnh viện Đa khoa", "service_public", nil},
	{"Chi bộ Trạm Y tế xã", "service_public", "health"}, {"Chi bộ Công ty Cổ phần Chè", "private_joint_stock", "private_enterprise"},
	{"Chi bộ Công ty TNHH May", "private_limited", "private_enterprise"}, {"Chi bộ Xí nghiệp Gạch", "private_unknown", "private_enterprise"},
	{"Chi bộ Công ty Điện tử", "private_fdi", "fdi_enterprise"}, {"Chi bộ Công ty ABC", "unknown", nil}, {"Đảng bộ Lâm trường Cầu Ham", "enterprise_state", nil},
	{"Chi bộ HTX Cam sành", "cooperative", "cooperative"}, {"Đảng bộ Khối Dân Đảng huyện", "party_agency", nil}, {"Chi bộ Chi cục Thuế huyện", "state_agency", "agency"},
	{"Đảng bộ Quân sự huyện", "military", nil}, {"Chi bộ Hạt Kiểm lâm", "unknown", "agency"}, {"Chi bộ Tổ dân phố 5", "other", "residential"},
}

// formDistrict is a random district whose people have what the forms ask for.
func formDistrict(seed uint64) district {
	d := randomDistrict(seed)
	r := rand.New(rand.NewPCG(seed, 11))
	var works []any
	for _, w := range []string{"", "Nông dân", "Giáo viên", "Hưu trí", "Cán bộ hưu", "Cán bộ xã", "Công chức xã", "Công chức", "Công chức, viên chức",
		"Trưởng thôn", "Y tế thôn bản", "Y tế cấp xã", "Công an", "Bộ đội", "Bộ đội xuất ngũ", "Công nhân", "Chủ doanh nghiệp", "Nhân viên công ty",
		"Doanh nghiệp", "Sinh viên", "Học sinh", "Học sinh, sinh viên", "Lao động tự do", "Kinh doanh", "Công chức Huyện ủy", "Công chức thuế",
		"Giáo viên trường tư thục", "Viên chức", "Sỹ quan biên phòng", "Xạ thủ"} {
		works = append(works, w)
	}
	for i, p := range slowPlaces {
		if r.IntN(2) == 0 {
			continue
		}
		id := fmt.Sprint("f", i)
		d.units = append(d.units, row{"unit_id": id, "org_name": p.name, "place_kind": p.kind, "parent_id": "uBQ", "area_id": "D034",
			"unit_kind": pick(r, "base_committee", "base_branch"), "valid_to": pick[any](r, nil, nil, "2018-06-30")},
			row{"unit_id": id + "b", "org_name": "Chi bộ 1", "unit_kind": pick(r, "branch", "section_committee"), "parent_id": id, "area_id": "D034"})
		d.members[r.IntN(len(d.members))]["unit_id"] = pick(r, id, id+"b")
	}
	for i := range 24 {
		d.trainings = append(d.trainings, row{"training_id": fmt.Sprint("o", i%4), "training_kind": pick(r, "committee", "committee", "theory_intermediate", "theory_elementary"),
			"unit_id": pick(r, "uBQ", "uVH", "b1", "uCA"), "area_id": "D034", "person_id": fmt.Sprint(pick(r, "p", "p", "p", "x"), r.IntN(12)),
			"started_on": pick[any](r, "2017-12-31", "2018-01-01", "2018-09-30", "2018-10-01", "2016-02-29", "2016-03-01")})
	}
	d.members[0]["unit_id"] = "uBQ" // below no grassroots organisation
	for _, m := range d.members {
		m["occupation"] = pick(r, append(works, nil)...)
		m["education_general"] = pick[any](r, nil, "literate", "primary", "lower_secondary", "upper_secondary")
		m["education_professional"] = pick[any](r, nil, "none", "elementary", "intermediate", "college", "bachelor", "master", "doctor")
		m["political_theory"] = pick[any](r, nil, "none", "elementary", "intermediate", "advanced", "bachelor")
		if r.IntN(4) == 0 {
			m["admission_date"] = pick[any](r, "1945-08-18", "1945-08-19", "1954-07-20", "1954-07-21", "1975-04-30", "1975-05-01", "2018-01-01", "2017-12-31", "2018-09-30")
		}
		if gone(m) {
			m["member_status"] = pick[any](r, "transferred", "deceased", "expelled", "struck_off", "resigned")
		}
		if r.IntN(8) == 0 {
			m["second_admission_date"] = pick[any](r, "2018-01-01", "2017-05-05", "2018-09-30", "2018-10-01")
		}
	}
	return d
}

// slowSides gives both columns of forms 1 to 3 and their percentage.
func slowSides(lines func(day dossier.Date) map[string]any, day dossier.Date) map[string][]any {
	now, before := lines(day), lines(day.AddMonths(-12))
	out := map[string][]any{}
	for _, side := range []map[string]any{now, before} {
		for code := range side {
			out[code] = []any{side0(now, code), side0(before, code), nil}
			a, isCount := out[code][0].(int)
			b, both := out[code][1].(int)
			if isCount && both && b > 0 {
				out[code][2] = slowPart(a, b)
			}
		}
	}
	return out
}

// side0 is the count of a line; nought where a list that is there has nobody on it.
func side0(side map[string]any, code string) any {
	if side != nil && side[code] == nil {
		return 0
	}
	return side[code]
}

// within reports whether a date of a row is in the year of the day, until the day.
func within(m row, name string, day dossier.Date) bool { return thisYear(name, day)(m) }

func slowBieu1(d district, day dossier.Date, _ string) any {
	return slowSides(func(day dossier.Date) map[string]any {
		n := map[string]any{}
		add := func(code string) {
			was, _ := n[code].(int)
			n[code] = was + 1
		}
		eve := dossier.NewDate(int(day.Year)-1, 12, 31)
		for _, m := range d.members {
			if isMember(m, eve) {
				add("opening")
			}
			if isMember(m, day) {
				add("closing")
			}
			leaves := gone(m) && within(m, "left_on", day)
			if !isMember(m, eve) && (isMember(m, day) || leaves) {
				add("increase")
				switch status := m.text("member_status"); {
				case within(m, "admission_date", day), within(m, "second_admission_date", day):
					add("admitted")
				case (status == "expelled" || status == "struck_off" || status == "resigned") && (m["left_on"] == nil || m.has("left_on", eve)):
					add("restored")
				default:
					add("moved_in")
				}
			}
			if !isMember(m, day) && (isMember(m, eve) || leaves) {
				add("decrease")
				if m.text("member_status") == "transferred" {
					add("moved_out")
				} else {
					add(m.text("member_status"))
				}
				then := m.day("left_on")
				if then.IsZero() {
					then = day
				}
				if m.text("member_status") == "struck_off" && typeOn(m, then) == "probationary" {
					add("struck_off_probationary")
				}
			}
		}
		if n["opening"] == nil {
			for _, code := range []string{"opening", "increase", "moved_in", "restored", "decrease", "moved_out", "left_unknown"} {
				n[code] = "…"
			}
		}
		return n
	}, day)
}

func slowBieu2(d district, day dossier.Date, _ string) any {
	return slowSides(func(day dossier.Date) map[string]any {
		n := map[string]any{}
		add := func(codes ...string) {
			for _, code := range codes {
				was, _ := n[code].(int)
				n[code] = was + 1
			}
		}
		young, youths := youthOn(d, day)
		ages, aged := 0, 0
		fresh := func(m row) bool { return within(m, "admission_date", day) || within(m, "second_admission_date", day) }
		for _, m := range d.members {
			if !fresh(m) {
				continue
			}
			add("total")
			slowAxes(m, day, add)
			if within(m, "second_admission_date", day) {
				add("readmitted")
			}
			if young[m.text("person_id")] {
				add("youth")
			}
			if a := ageOn(m, day); a >= 0 {
				ages, aged = ages+a, aged+1
			}
		}
		for _, u := range d.units {
			kind := map[string]string{"base_committee": "base_committees", "base_branch": "base_branches"}[u.text("unit_kind")]
			if kind == "" || !stands(u, day) {
				continue
			}
			add("organisations", kind)
			if count(d.members, fresh, func(m row) bool { return d.below(m.text("unit_id"), u.text("unit_id")) }) > 0 {
				add(kind + "_admitted")
			}
		}
		n["age_mean"] = slowMean(ages, aged)
		if youths == 0 {
			n["youth"] = "…"
		}
		for code := range n { // form 2 has fewer axes than form 3
			if strings.HasPrefix(code, "admitted_") || strings.HasPrefix(code, "theory_") || code == "religious" || code == "working" || code == "exempt" {
				delete(n, code)
			}
		}
		return n
	}, day)
}

// youthOn are the people on the lists of the Youth Union on a day, and how many lines those have.
func youthOn(d district, day dossier.Date) (young map[string]bool, lines int) {
	young = map[string]bool{}
	for _, r := range d.rolls {
		if r["association"] != "youth" || r.has("left_on", day) {
			continue
		}
		lines++
		if id := r.text("member_person_id"); id != "" {
			young[id] = true
		} else {
			young[r.text("person_id")] = true
		}
	}
	return young, lines
}

func slowMean(sum, n int) any {
	if n == 0 {
		return "…"
	}
	return math.Round(float64(sum)*10/float64(n)) / 10
}

func slowBieu3(d district, day dossier.Date, _ string) any {
	return slowSides(func(day dossier.Date) map[string]any {
		n := map[string]any{}
		add := func(codes ...string) {
			for _, code := range codes {
				was, _ := n[code].(int)
				n[code] = was + 1
			}
		}
		ages, aged := 0, 0
		young, youths := youthOn(d, day)
		for _, m := range d.members {
			if !isMember(m, day) {
				continue
			}
			add("total")
			slowAxes(m, day, add)
			if a := ageOn(m, day); a >= 0 {
				ages, aged = ages+a, aged+1
			}
			if young[m.text("person_id")] {
				add("youth")
			}
			if typeOn(m, day) == "probationary" {
				add("probationary")
			}
		}
		if n["total"] == nil {
			return nil
		}
		if youths == 0 {
			n["youth"] = "…"
		}
		n["age_mean"] = slowMean(ages, aged)
		return n
	}, day)
}

func slowBieu4(d district, day dossier.Date, _ string) any {
	members, women := map[string]int{}, map[string]int{}
	for _, m := range d.members {
		if !isMember(m, day) {
			continue
		}
		lines := []string{"ethnicity", "ethnicity:unknown", "religion:unknown"}
		if e := m.text("ethnicity"); e != "" {
			lines[1] = "ethnicity:" + e
		}
		if r := m.text("religion"); r != "" {
			lines[2] = "religion:" + r
			if r != "Không" {
				lines = append(lines, "religion")
			}
		}
		for _, l := range lines {
			members[l]++
			if m["gender"] == "female" {
				women[l]++
			}
		}
	}
	out := map[string][]any{}
	for l, n := range members {
		out[l] = []any{n, women[l], slowPart(n, members["ethnicity"])}
	}
	for _, l := range []string{"ethnicity", "religion"} {
		if out[l] == nil {
			out[l] = []any{0, 0, slowPart(0, members["ethnicity"])}
		}
	}
	return out
}

// slowPlaceOf is the kind of place of the grassroots organisation at or above a unit; "" where there is none.
func slowPlaceOf(d district, unit string) string {
	for id := unit; id != ""; id = d.unit(id).text("parent_id") {
		if line := map[string]string{"uVH": "commune", "uDT": "commune", "uCA": "police"}[id]; line != "" {
			return line
		}
		for _, p := range slowPlaces {
			if id[0] == 'f' && d.unit(id)["org_name"] == p.name {
				return p.line
			}
		}
	}
	return ""
}

func slowBieu10(d district, day dossier.Date, _ string) any {
	out := map[string][]any{}
	for _, kind := range []string{"theory_intermediate", "committee"} {
		classes, levels := map[string]bool{}, map[string]map[string]bool{}
		for _, r := range d.trainings {
			if r["training_kind"] != kind || !thisYear("started_on", day)(r) {
				continue
			}
			classes[r.text("training_id")] = true
			person := r.text("person_id")
			place := ""
			for _, m := range d.members {
				if m["person_id"] == person {
					place = slowPlaceOf(d, m.text("unit_id"))
				}
			}
			place = cmp.Or(place, slowPlaceOf(d, r.text("unit_id")))
			if levels[person] == nil {
				levels[person] = map[string]bool{}
			}
			switch place {
			case "":
			case "commune", "ward", "town":
				levels[person]["commune"] = true
			default:
				levels[person]["district"] = true
			}
		}
		row := []any{len(levels), 0, "…", 0, "…", 0, len(classes), "…", "…"}
		for _, l := range levels {
			switch {
			case l["district"]:
				row[3] = row[3].(int) + 1
			case l["commune"]:
				row[5] = row[5].(int) + 1
			default:
				row[1] = "…"
			}
		}
		if row[1] == "…" {
			row[3], row[5] = "…", "…"
		}
		out[kind] = row
	}
	return out
}

func slowBieu5(d district, day dossier.Date, _ string) any {
	out := map[string][]any{}
	add := func(unit, thing string) {
		line := cmp.Or(slowPlaceOf(d, unit), "unknown")
		lines := []string{line, "total"}
		if strings.HasPrefix(line, "service_") {
			lines = append(lines, "service")
		}
		if strings.HasPrefix(line, "private_") {
			lines = append(lines, "enterprise_private")
		}
		if strings.HasPrefix(line, "private_") || line == "enterprise_state" || line == "cooperative" {
			lines = append(lines, "enterprise")
		}
		for _, l := range lines {
			if out[l] == nil {
				out[l] = []any{0, 0, 0, 0, 0, 0}
			}
			for i, things := range []string{"base_committee base_branch", "base_committee", "base_branch", "section_committee", "branch", "member"} {
				if slices.Contains(strings.Fields(things), thing) {
					out[l][i] = out[l][i].(int) + 1
				}
			}
		}
	}
	for _, u := range d.units {
		if stands(u, day) && u["unit_kind"] != "district_committee" {
			add(u.text("unit_id"), u.text("unit_kind"))
		}
	}
	for _, m := range d.members {
		if isMember(m, day) {
			add(m.text("unit_id"), "member")
		}
	}
	return out
}

// slowPart is a part in percent, cut to two places.
func slowPart(part, whole int) any {
	if whole == 0 {
		return nil
	}
	return Decimal(fmt.Sprintf("%d.%02d", part*10000/whole/100, part*10000/whole%100))
}

// slowAxes counts a person on each axis.
func slowAxes(m row, day dossier.Date, add func(...string)) {
	if m["gender"] == "female" {
		add("women")
	}
	if minority(m) {
		add("minority")
	}
	if m["religion"] != nil && m["religion"] != "Không" {
		add("religious")
	}
	if m["occupation"] == "Chủ doanh nghiệp" {
		add("private_owner")
	}
	work := slowWork[m["occupation"]]
	if m["member_status"] == "exempt" {
		add("exempt")
		work = "retired"
	}
	add(work)
	if work != "retired" && work != "work_unknown" {
		add("working")
	}
	switch work {
	case "work_manager", "work_clerk", "work_worker", "work_enterprise_unknown":
		add("work_enterprise")
	}
	switch a := ageOn(m, day); {
	case a < 0:
		add("age_unknown")
	case a > 60:
		add("age_over_60")
	case a <= 30:
		add("age_18_30")
	default:
		low := (a-1)/5*5 + 1
		add(fmt.Sprintf("age_%d_%d", low, low+4))
	}
	switch s := m.text("admission_date"); {
	case s == "":
		add("admitted_unknown")
	case s <= "1945-08-18":
		add("admitted_1")
	case s <= "1954-07-20":
		add("admitted_2")
	case s <= "1975-04-30":
		add("admitted_3")
	default:
		add("admitted_4")
	}
	for axis, field := range map[string]string{"general_": "education_general", "professional_": "education_professional", "theory_": "political_theory"} {
		level := m.text(field)
		switch {
		case level == "":
			level = "unknown"
		case axis == "theory_" && level == "bachelor":
			level = "advanced"
		}
		add(axis + level)
	}
}

// HOSO_FORMS says on how many districts (make forms).
func TestSecondOpinionOfForms(t *testing.T) {
	districts, _ := strconv.Atoi(os.Getenv("HOSO_FORMS"))
	for seed := range uint64(cmp.Or(districts, fewer(4))) {
		d := formDistrict(seed)
		s := d.store(t)
		for _, day := range []string{"2018-09-30", "2016-02-29"} {
			for name, slow := range slowForms {
				table, err := s.Ask(context.Background(), name, map[string]string{"as-of": day},
					AskOptions{Today: dossier.MustDate("2020-01-01"), ShowValues: true})
				if err != nil {
					t.Fatal(err)
				}
				compareForm(t, fmt.Sprintf("seed %d, %s on %s", seed, name, day), table, slow(d, dossier.MustDate(day), name).(map[string][]any))
			}
		}
	}
}

// compareForm holds the lines of a form against those of the second opinion, which has nought for
// those it does not name and "…" for what is not known.
func compareForm(t *testing.T, what string, table *Table, want map[string][]any) {
	t.Helper()
	seen := map[string]bool{}
	for _, row := range table.Rows {
		code := table.code(row)
		seen[code] = true
		_, l := table.form.line(code)
		if !l.holds() {
			continue
		}
		got := numbersOf(table, row)
		full := make([]any, len(got))
		for i := range full {
			if want[code] != nil {
				full[i] = want[code][i]
			}
			counts := slices.Contains([]string{"persons", "organisations", "classes"}, table.Columns[len(table.Columns)-len(got)+i].Unit)
			if full[i] == nil && l.look != formListed && counts && !absent(want, i) {
				full[i] = 0
			}
			if full[i] == "…" {
				full[i] = nil
			}
			full[i] = whole(full[i])
		}
		if diff := gocmp.Diff(ints([][]any{full}), [][]any{got}); diff != "" {
			t.Errorf("%s, line %s (-slow +sql):\n%s", what, code, diff)
		}
	}
	for code := range want {
		if !seen[code] {
			t.Errorf("%s: no line %s, slow has %v", what, code, want[code])
		}
	}
}

// numbersOf are the values of a row after its label.
func numbersOf(table *Table, row []any) []any {
	var list []any
	label := slices.IndexFunc(table.Columns, func(c Column) bool { return c.codes != nil })
	for _, v := range row[label+1:] {
		list = append(list, whole(v))
	}
	return list
}

// absent reports whether a column has nobody at all: its lists are not there.
func absent(want map[string][]any, i int) bool {
	for code, values := range want {
		if i < len(values) && values[i] != nil && !strings.HasPrefix(code, "age_mean") {
			return false
		}
	}
	return true
}
