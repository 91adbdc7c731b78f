package analytics

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The second opinion: questions answered by slow loops in Go over the same rows, written from
// what the question says it counts and not from its SQL.
var secondOpinions = map[string]func(district, dossier.Date) [][]any{
	"members-by-unit":            slowMembersByUnit,
	"organisation-totals":        slowTotals,
	"units-by-kind":              slowUnitsByKind,
	"members-by-age":             slowAges,
	"members-by-status":          slowStatus,
	"admitted-since":             slowAdmittedSince,
	"admissions-vs-target":       slowTargets,
	"branches-without-admission": slowBarrenBranches,
	"branch-secretaries":         slowSecretaries,
	"left-members":               slowLeft,
	"hamlets":                    slowHamlets,
	"trainings":                  slowTrainings,
	"candidates-by-stage":        slowStages,
	"badges-by-level":            slowBadges,
	"findings-by-rule":           slowFindings,
	"association-persons":        slowAssociations,
}

// compared are the columns that a second opinion answers, in its order.
var compared = map[string][]string{
	"members-by-unit":            {"unit_id", "branches", "members", "official", "probationary", "women", "minority", "under_31", "over_60", "exempt"},
	"organisation-totals":        {"grassroots", "base_committees", "base_branches", "branches", "members", "official", "probationary", "women", "minority"},
	"units-by-kind":              {"unit_kind", "units"},
	"members-by-age":             {"band", "members", "men", "women"},
	"members-by-status":          {"member_status", "dossiers"},
	"admitted-since":             {"admitted", "women", "minority"},
	"admissions-vs-target":       {"unit_id", "target", "reported", "admitted"},
	"branches-without-admission": {"unit_id", "members"},
	"branch-secretaries":         {"branches", "secretary_is_head", "with_committee", "unknown"},
	"left-members":               {"member_status", "persons"},
	"hamlets":                    {"hamlets", "without_branch", "without_member", "without_youth_union", "head_is_member", "difficult"},
	"trainings":                  {"training_kind", "classes", "attendances", "persons", "certificates"},
	"candidates-by-stage":        {"candidate_stage", "candidates", "women"},
	"badges-by-level":            {"level", "members"},
	"findings-by-rule":           {"rule", "severity", "findings", "files"},
	"association-persons":        {"associations", "persons", "memberships", "non_party"},
}

func TestSecondOpinions(t *testing.T) {
	for seed := range uint64(fewer(12)) {
		d := randomDistrict(seed)
		s := d.store(t)
		for _, day := range []string{"2018-09-30", "2018-10-01", "2016-02-29"} {
			for name, slow := range secondOpinions {
				params := map[string]string{"as-of": day}
				if q, _ := FindQuestion(name); len(q.Params) == 1 { // hamlets have no day
					params = nil
				}
				got := s.mustAsk(t, name, params).pick(compared[name]...)
				want := ints(slow(d, dossier.MustDate(day)))
				if diff := gocmp.Diff(sortRows(want), sortRows(got)); diff != "" {
					t.Errorf("seed %d, %s on %s (-slow +sql):\n%s", seed, name, day, diff)
				}
			}
		}
	}
}

func sortRows(rows [][]any) [][]any {
	slices.SortFunc(rows, func(a, b []any) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	return rows
}

// day is a date of a row; the zero date where it has none.
func (r row) day(name string) dossier.Date {
	if s, ok := r[name].(string); ok {
		return dossier.MustDate(s)
	}
	return dossier.Date{}
}

func (r row) text(name string) string { s, _ := r[name].(string); return s }

// has reports whether the date of a row is there and not after a day.
func (r row) has(name string, day dossier.Date) bool {
	d := r.day(name)
	return !d.IsZero() && d.Compare(day) <= 0
}

func gone(m row) bool {
	return slices.Contains([]string{"transferred", "expelled", "struck_off", "resigned", "deceased"}, m.text("member_status"))
}

func isMember(m row, day dossier.Date) bool {
	if !m.day("admission_date").IsZero() && !m.has("admission_date", day) {
		return false
	}
	return !gone(m) || !m.day("left_on").IsZero() && !m.has("left_on", day)
}

func typeOn(m row, day dossier.Date) string {
	official, admitted := m.day("official_date"), m.day("admission_date")
	switch {
	case !official.IsZero() && official.Compare(day) <= 0:
		return "official"
	case !official.IsZero():
		return "probationary"
	case m["member_type"] == nil && !admitted.IsZero() && admitted.Compare(day.AddMonths(-12)) > 0:
		return "probationary"
	}
	return m.text("member_type")
}

func ageOn(m row, day dossier.Date) int {
	if m.day("birth_date").IsZero() {
		return -1
	}
	return m.day("birth_date").MonthsUntil(day) / 12
}

func stands(u row, day dossier.Date) bool {
	return (u.day("valid_from").IsZero() || u.has("valid_from", day)) && (u.day("valid_to").IsZero() || u.day("valid_to").Compare(day) >= 0)
}

// below reports whether a unit is, or stands under, another.
func (d district) below(id, above string) bool {
	for id != "" {
		if id == above {
			return true
		}
		id = d.unit(id).text("parent_id")
	}
	return false
}

func (d district) unit(id string) row {
	for _, u := range d.units {
		if u["unit_id"] == id {
			return u
		}
	}
	return row{}
}

// count is the number of rows for which all of the tests hold.
func count(rows []row, tests ...func(row) bool) int {
	n := 0
	for _, r := range rows {
		if !slices.ContainsFunc(tests, func(test func(row) bool) bool { return !test(r) }) {
			n++
		}
	}
	return n
}

func is(name string, value any) func(row) bool { return func(r row) bool { return r[name] == value } }

func minority(r row) bool { return r["ethnicity"] != nil && r["ethnicity"] != "Kinh" }

func slowMembersByUnit(d district, day dossier.Date) [][]any {
	member := func(m row) bool { return isMember(m, day) }
	var out [][]any
	for _, u := range d.units {
		if !stands(u, day) {
			continue
		}
		id := u.text("unit_id")
		in := func(m row) bool { return d.below(m.text("unit_id"), id) }
		branches := count(d.units, is("unit_kind", "branch"), func(b row) bool { return stands(b, day) && b["unit_id"] != id && d.below(b.text("unit_id"), id) })
		out = append(out, []any{id, branches, count(d.members, in, member),
			count(d.members, in, member, func(m row) bool { return typeOn(m, day) == "official" }),
			count(d.members, in, member, func(m row) bool { return typeOn(m, day) == "probationary" }),
			count(d.members, in, member, is("gender", "female")), count(d.members, in, member, minority),
			count(d.members, in, member, func(m row) bool { a := ageOn(m, day); return a >= 0 && a <= 30 }),
			count(d.members, in, member, func(m row) bool { return ageOn(m, day) > 60 }),
			count(d.members, in, member, is("member_status", "exempt"))})
	}
	return out
}

func slowTotals(d district, day dossier.Date) [][]any {
	member := func(m row) bool { return isMember(m, day) }
	standing := func(u row) bool { return stands(u, day) }
	committees, branches := count(d.units, standing, is("unit_kind", "base_committee")), count(d.units, standing, is("unit_kind", "base_branch"))
	return [][]any{{committees + branches, committees, branches, count(d.units, standing, is("unit_kind", "branch")), count(d.members, member),
		count(d.members, member, func(m row) bool { return typeOn(m, day) == "official" }),
		count(d.members, member, func(m row) bool { return typeOn(m, day) == "probationary" }),
		count(d.members, member, is("gender", "female")), count(d.members, member, minority)}}
}

func slowUnitsByKind(d district, day dossier.Date) [][]any {
	return tally(d.units, func(u row) any { return u["unit_kind"] }, func(u row) bool { return stands(u, day) })
}

// tally counts the rows by a key.
func tally(rows []row, key func(row) any, keep func(row) bool) [][]any {
	n := map[any]int{}
	for _, r := range rows {
		if keep(r) {
			n[key(r)]++
		}
	}
	var out [][]any
	for k, v := range n {
		out = append(out, []any{k, v})
	}
	return out
}

func slowAges(d district, day dossier.Date) [][]any {
	bands := []struct {
		name      any
		low, high int
	}{{"18–30", 0, 30}, {"31–35", 31, 35}, {"36–40", 36, 40}, {"41–45", 41, 45}, {"46–50", 46, 50}, {"51–55", 51, 55}, {"56–60", 56, 60}, {"> 60", 61, 999}, {nil, -1, -1}}
	var out [][]any
	for _, b := range bands {
		in := func(m row) bool { a := ageOn(m, day); return isMember(m, day) && a >= b.low && a <= b.high }
		if n := count(d.members, in); n > 0 || b.name != nil {
			out = append(out, []any{b.name, n, count(d.members, in, is("gender", "male")), count(d.members, in, is("gender", "female"))})
		}
	}
	return out
}

func slowStatus(d district, _ dossier.Date) [][]any {
	return tally(d.members, func(m row) any { return m["member_status"] }, func(row) bool { return true })
}

// thisYear reports whether the date of a row lies in the year of the day, until the day.
func thisYear(name string, day dossier.Date) func(row) bool {
	return func(r row) bool { return r.has(name, day) && r.day(name).Year == day.Year }
}

func slowAdmittedSince(d district, day dossier.Date) [][]any {
	in := thisYear("admission_date", day)
	return [][]any{{count(d.members, in), count(d.members, in, is("gender", "female")), count(d.members, in, minority)}}
}

func slowTargets(d district, day dossier.Date) [][]any {
	year := fmt.Sprint(day.Year)
	var out [][]any
	for _, u := range d.units {
		id := u.text("unit_id")
		var target, reported any
		for _, t := range d.targets {
			if t["unit_id"] == id && t["period"] == year && t["category"] == "admission" {
				target, reported = t["target"], t["reported"]
			}
		}
		base := u["unit_kind"] == "base_committee" || u["unit_kind"] == "base_branch"
		if stands(u, day) && (base || target != nil) {
			out = append(out, []any{id, target, reported, count(d.members, thisYear("admission_date", day), func(m row) bool { return d.below(m.text("unit_id"), id) })})
		}
	}
	return out
}

func slowBarrenBranches(d district, day dossier.Date) [][]any {
	since := day.AddMonths(-36)
	var out [][]any
	for _, u := range d.units {
		branch := u["unit_kind"] == "branch" || u["unit_kind"] == "base_branch"
		in := is("unit_id", u["unit_id"])
		fresh := func(m row) bool { return m.has("admission_date", day) && m.day("admission_date").Compare(since) > 0 }
		if branch && stands(u, day) && (u.day("valid_from").IsZero() || u.has("valid_from", since)) && count(d.members, in, fresh) == 0 {
			out = append(out, []any{u["unit_id"], count(d.members, in, func(m row) bool { return isMember(m, day) })})
		}
	}
	return out
}

func slowSecretaries(d district, day dossier.Date) [][]any {
	branch := func(u row) bool { return u["unit_kind"] == "branch" && stands(u, day) }
	return [][]any{{count(d.units, branch), count(d.units, branch, is("secretary_is_hamlet_head", true)), count(d.units, branch, is("has_committee", true)),
		count(d.units, branch, is("secretary_is_hamlet_head", nil), is("has_committee", nil))}}
}

func slowLeft(d district, day dossier.Date) [][]any {
	in := thisYear("left_on", day)
	return tally(d.members, func(m row) any { return m["member_status"] }, func(m row) bool { return gone(m) && in(m) })
}

func slowHamlets(d district, _ dossier.Date) [][]any {
	return [][]any{{len(d.hamlets), count(d.hamlets, is("has_branch", false)), count(d.hamlets, is("party_member_count", 0)),
		count(d.hamlets, is("has_youth_union", false)), count(d.hamlets, is("head_is_party_member", true)), count(d.hamlets, is("difficult", true))}}
}

func slowTrainings(d district, day dossier.Date) [][]any {
	type sets struct{ classes, attendances, persons, certified map[string]bool }
	kinds := map[any]sets{}
	for _, r := range d.trainings {
		if !thisYear("started_on", day)(r) {
			continue
		}
		k, ok := kinds[r["training_kind"]]
		if !ok {
			k = sets{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
			kinds[r["training_kind"]] = k
		}
		both := r.text("training_id") + " " + r.text("person_id")
		k.classes[r.text("training_id")], k.attendances[both], k.persons[r.text("person_id")] = true, true, true
		if r["certificate_no"] != nil {
			k.certified[both] = true
		}
	}
	var out [][]any
	for kind, k := range kinds {
		out = append(out, []any{kind, len(k.classes), len(k.attendances), len(k.persons), len(k.certified)})
	}
	return out
}

func slowStages(d district, _ dossier.Date) [][]any {
	var out [][]any
	for _, t := range tally(d.candidates, func(c row) any { return c["candidate_stage"] }, func(row) bool { return true }) {
		out = append(out, append(t, count(d.candidates, is("candidate_stage", t[0]), is("gender", "female"))))
	}
	return out
}

func slowBadges(d district, day dossier.Date) [][]any {
	var next dossier.Date
	for _, md := range [][2]int{{2, 3}, {5, 19}, {9, 2}, {11, 7}} {
		for _, year := range []int{int(day.Year), int(day.Year) + 1} {
			if a := dossier.NewDate(year, md[0], md[1]); a.Compare(day) >= 0 && (next.IsZero() || a.Compare(next) < 0) {
				next = a
			}
		}
	}
	n := map[int]int{}
	for _, m := range d.members {
		since := m.day("admission_decision_date")
		if since.IsZero() {
			since = m.day("admission_date")
		}
		if !isMember(m, day) || typeOn(m, day) != "official" || since.IsZero() {
			continue
		}
		level := 0
		for _, l := range []int{30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90} {
			if since.MonthsUntil(next)/12 >= l {
				level = l
			}
		}
		has, _ := m["party_badge"].(int)
		if level > has {
			n[level]++
		}
	}
	var out [][]any
	for level, members := range n {
		out = append(out, []any{level, members})
	}
	return out
}

func slowFindings(d district, _ dossier.Date) [][]any {
	type key struct{ rule, severity string }
	n, files := map[key]int{}, map[key]map[string]bool{}
	for _, f := range d.findings {
		if f["status"] != "open" {
			continue
		}
		k := key{f.text("rule"), f.text("severity")}
		if n[k]++; files[k] == nil {
			files[k] = map[string]bool{}
		}
		files[k][f.text("file_id")] = true
	}
	var out [][]any
	for k := range n {
		out = append(out, []any{k.rule, k.severity, n[k], len(files[k])})
	}
	return out
}

func slowAssociations(d district, day dossier.Date) [][]any {
	in, party := map[string]map[string]bool{}, map[string]bool{}
	for _, r := range d.rolls {
		if r.has("left_on", day) {
			continue
		}
		p := r.text("person_id")
		if in[p] == nil {
			in[p] = map[string]bool{}
		}
		in[p][r.text("association")] = true
		party[p] = party[p] || r["is_party_member"] == true
	}
	persons, outside := map[int]int{}, map[int]int{}
	for p, set := range in {
		persons[len(set)]++
		if !party[p] {
			outside[len(set)]++
		}
	}
	var out [][]any
	for n, p := range persons {
		out = append(out, []any{n, p, p * n, outside[n]})
	}
	return out
}
