package analytics

import (
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// dossiers is every dossier of the day in what was asked for.
func (a *asked) dossiers() []row { return where(a.dossiersOn(a.day), a.inScope) }

func (a *asked) inScope(r row) bool { return a.in(r["unit_id"]) }

// members is the party members of the day in what was asked for.
func (a *asked) members() []row { return where(a.allMembers(a.day), a.inScope) }

// allMembers is the party members of a day: admitted by then, and not yet gone.
func (a *asked) allMembers(day dossier.Date) []row {
	return where(a.dossiersOn(day), func(m row) bool { return !left(m, day) && !m.day("admission_date").After(day) })
}

func where(rows []row, keep func(row) bool) []row {
	var out []row
	for _, r := range rows {
		if keep(r) {
			out = append(out, r)
		}
	}
	return out
}

func is(name string, value any) func(row) bool { return func(r row) bool { return r[name] == value } }

// count is the number of rows for which all of the tests hold.
func count(rows []row, tests ...func(row) bool) int {
	for _, test := range tests {
		rows = where(rows, test)
	}
	return len(rows)
}

var woman, man = is("gender", "female"), is("gender", "male")

func minority(r row) bool { return r["ethnicity"] != nil && r["ethnicity"] != "Kinh" }

// tallied is the rows by a value, each value once.
func tallied(rows []row, key func(row) any) map[any][]row {
	out := map[any][]row{}
	for _, r := range rows {
		out[key(r)] = append(out[key(r)], r)
	}
	return out
}

func field(name string) func(row) any { return func(r row) any { return r[name] } }

// cut is the part in percent with two places, the rest cut off; nothing where there is no whole.
func cut(part, whole int) any {
	if whole <= 0 {
		return nil
	}
	sign := ""
	if part < 0 {
		sign, part = "-", -part
	}
	hundredths := part * 10000 / whole
	if hundredths == 0 {
		sign = ""
	}
	return Decimal(fmt.Sprintf("%s%d.%02d", sign, hundredths/100, hundredths%100))
}

// mean is the mean with one place, a half rounded up.
func mean(numbers []int) any {
	if len(numbers) == 0 {
		return nil
	}
	sum := 0
	for _, n := range numbers {
		sum += n
	}
	tenths := (20*sum + len(numbers)) / (2 * len(numbers))
	return Decimal(fmt.Sprintf("%d.%d", tenths/10, tenths%10))
}

// birthdays is how many anniversaries of a day have come by another: completed years. Of 29 February it is 1 March in other years.
func birthdays(from, to dossier.Date) int {
	n := 0
	for !dossier.FromTime(from.Time().AddDate(n+1, 0, 0)).After(to) {
		n++
	}
	return n
}

// ages is the completed years of those whose birth is known; a year alone counts as its first day.
func ages(rows []row, day dossier.Date) []int {
	var out []int
	for _, r := range rows {
		if r["birth_date"] != nil {
			out = append(out, birthdays(r.day("birth_date"), day))
		}
	}
	return out
}

func between(numbers []int, low, high int) int {
	n := 0
	for _, x := range numbers {
		if low <= x && x <= high {
			n++
		}
	}
	return n
}

// official reports whether a member was official on a day, "probationary" or "" where it is not known.
func memberType(m row, day dossier.Date) string {
	switch {
	case m.has("official_date", day):
		return "official"
	case m["official_date"] != nil:
		return "probationary"
	case m["member_type"] == nil && m["admission_date"] != nil && m.day("admission_date").AddMonths(12).After(day):
		return "probationary"
	}
	return m.text("member_type")
}

func (a *asked) official(m row) bool     { return memberType(m, a.day) == "official" }
func (a *asked) probationary(m row) bool { return memberType(m, a.day) == "probationary" }

// during is the rows whose date lies in the span asked for.
func (a *asked) during(rows []row, name string) []row {
	return where(rows, func(r row) bool { return r.has(name, a.last) && !r.day(name).Before(a.first) })
}

func opineUnitMembers(a *asked) [][]any {
	members, standing := a.allMembers(a.day), a.unitsOn(a.tree)
	var out [][]any
	for _, u := range standing {
		id := u["unit_id"]
		if !a.in(id) || a.params["kind"] != "" && u["unit_kind"] != a.params["kind"] {
			continue
		}
		in := where(members, func(m row) bool { return below(a.counted, m["unit_id"], id) })
		branches := count(standing, func(b row) bool {
			return b["unit_kind"] == "branch" && b["unit_id"] != id && below(a.counted, b["unit_id"], id)
		})
		age := ages(in, a.day)
		out = append(out, []any{id, u["org_name"], u["unit_kind"], branches, len(in), count(in, a.official), count(in, a.probationary), count(in, woman),
			count(in, minority), between(age, 0, 30), between(age, 61, 999), count(in, is("member_status", "exempt"))})
	}
	return out
}

func opineTotals(a *asked) [][]any {
	members, units := a.members(), tallied(where(a.unitsOn(a.day), a.inScope), field("unit_kind"))
	committees, branches := len(units["base_committee"]), len(units["base_branch"])
	return [][]any{{committees + branches, committees, branches, len(units["branch"]), len(members), count(members, a.official),
		count(members, a.probationary), count(members, woman), count(members, minority)}}
}

func opineAreas(a *asked) [][]any {
	var out [][]any
	members := where(a.allMembers(a.day), func(m row) bool { return a.under != nil || a.in(m["unit_id"]) })
	for area, in := range tallied(members, func(m row) any {
		u, known := a.counted[m["unit_id"]]
		if place := ""; known {
			if place = a.placeOfUnit(u); place != "" {
				return place
			}
		}
		return nil
	}) {
		branches := map[any]bool{}
		for _, m := range in {
			if _, known := a.told[m["unit_id"]]; known {
				branches[m["unit_id"]] = true
			}
		}
		out = append(out, []any{area, a.areaName(area, a.tree), len(branches), len(in), count(in, woman), count(in, minority), mean(ages(in, a.day))})
	}
	return out
}

// band is a row of a table by bands of a number.
type band struct {
	name      any
	low, high int
}

func opineAges(a *asked) [][]any {
	members := a.members()
	var out [][]any
	for _, b := range []band{{"18–30", 0, 30}, {"31–35", 31, 35}, {"36–40", 36, 40}, {"41–45", 41, 45}, {"46–50", 46, 50}, {"51–55", 51, 55}, {"56–60", 56, 60}, {"> 60", 61, 200}, {nil, -1, -1}} {
		in := where(members, func(m row) bool {
			if m["birth_date"] == nil {
				return b.name == nil
			}
			return between([]int{birthdays(m.day("birth_date"), a.day)}, b.low, b.high) == 1
		})
		if b.name != nil || len(in) > 0 {
			out = append(out, []any{b.name, len(in), count(in, man), count(in, woman), count(in, minority), cut(len(in), len(members))})
		}
	}
	return out
}

// since is the day from which party age counts.
func since(m row) dossier.Date {
	if d := m.day("admission_decision_date"); !d.IsZero() {
		return d
	}
	return m.day("admission_date")
}

func opinePartyAges(a *asked) [][]any {
	members := where(a.members(), a.official)
	var out [][]any
	for _, b := range []band{{"< 10", 0, 9}, {"10–19", 10, 19}, {"20–29", 20, 29}, {"30–39", 30, 39}, {"40–49", 40, 49}, {"50–59", 50, 59}, {"60–69", 60, 69}, {"≥ 70", 70, 200}, {nil, -1, -1}} {
		in := where(members, func(m row) bool {
			if since(m).IsZero() {
				return b.name == nil
			}
			return between([]int{birthdays(since(m), a.day)}, b.low, b.high) == 1
		})
		if b.name != nil || len(in) > 0 {
			out = append(out, []any{b.name, len(in), count(in, woman), cut(len(in), len(members))})
		}
	}
	return out
}

func opineAdmissionPeriods(a *asked) [][]any {
	members := a.members()
	ends := []string{"1945-08-18", "1954-07-20", "1975-04-30", "9999-12-31"}
	var out [][]any
	for i, name := range []any{"trước 19/8/1945", "19/8/1945 – 20/7/1954", "21/7/1954 – 30/4/1975", "từ 1/5/1975", nil} {
		in := where(members, func(m row) bool {
			d := m.day("admission_date")
			if d.IsZero() || name == nil {
				return d.IsZero() && name == nil
			}
			return !d.After(dossier.MustDate(ends[i])) && (i == 0 || d.After(dossier.MustDate(ends[i-1])))
		})
		if name != nil || len(in) > 0 {
			out = append(out, []any{name, len(in), count(in, woman), cut(len(in), len(members))})
		}
	}
	return out
}

// levels is the members by a level of education.
func (a *asked) levels(name string) [][]any {
	members := a.members()
	var out [][]any
	for level, in := range tallied(members, field(name)) {
		out = append(out, []any{level, len(in), count(in, woman), count(in, minority), cut(len(in), len(members))})
	}
	return out
}

// groups is the rows by a group of persons, in clear.
func groups(rows []row, name string, women bool) [][]any {
	var out [][]any
	for group, in := range tallied(rows, field(name)) {
		if group == nil {
			group = "chưa có thông tin"
		}
		line := []any{group, len(in)}
		if women {
			line = append(line, count(in, woman))
		}
		out = append(out, append(line, cut(len(in), len(rows))))
	}
	return out
}

func opineStatus(a *asked) [][]any {
	var out [][]any
	dossiers := a.dossiers()
	for status, in := range tallied(dossiers, field("member_status")) {
		out = append(out, []any{status, len(in), count(in, woman), cut(len(in), len(dossiers))})
	}
	return out
}

func opineLeft(a *asked) [][]any {
	gone := a.during(where(a.dossiers(), func(m row) bool { return left(m, a.day) }), "left_on")
	var out [][]any
	for status, in := range tallied(gone, field("member_status")) {
		out = append(out, []any{status, len(in), count(in, woman)})
	}
	return out
}

func opineGrowth(a *asked) [][]any {
	before := count(a.allMembers(a.day.AddMonths(-12)), a.inScope)
	now := len(a.members())
	if before == 0 { // nobody knows of then
		return [][]any{{nil, now, nil, nil}}
	}
	return [][]any{{before, now, now - before, cut(now-before, before)}}
}

func opineAdmitted(a *asked) [][]any {
	in := a.during(a.dossiers(), "admission_date")
	young, months := 0, 0
	for _, m := range in {
		if m["birth_date"] != nil && birthdays(m.day("birth_date"), m.day("admission_date")) <= 30 {
			young++
		}
	}
	for d := a.first; d.Year < a.last.AddDays(1).Year || d.Year == a.last.AddDays(1).Year && d.Month < a.last.AddDays(1).Month; d = dossier.NewDate(int(d.Year), int(d.Month), 1).AddMonths(1) {
		months++
	}
	months = max(months, 1)
	perYear := (len(in)*12*20 + months) / (2 * months)
	var resolution any
	if n := a.number("resolution", -1); n >= 0 {
		resolution = n
	}
	return [][]any{{len(in), count(in, woman), count(in, minority), young, Decimal(fmt.Sprintf("%d.%d", perYear/10, perYear%10)), resolution, cut(len(in), a.number("resolution", 0))}}
}

func opineAdmittedYears(a *asked) [][]any {
	if a.params["from"] == "" {
		a.first = dossier.NewDate(1930, 2, 3)
	}
	var out [][]any
	for year, in := range tallied(a.during(a.dossiers(), "admission_date"), func(m row) any { return fmt.Sprint(m.day("admission_date").Year) }) {
		var age []int
		for _, m := range in {
			age = append(age, ages([]row{m}, m.day("admission_date"))...)
		}
		out = append(out, []any{year, len(in), count(in, woman), count(in, minority), mean(age)})
	}
	return out
}

func opineHardBranches(a *asked) [][]any {
	members, admitted := a.allMembers(a.day), a.during(a.dossiers(), "admission_date")
	hard, people, new, admitting := 0, 0, 0, 0
	for _, u := range a.unitsOn(a.day) {
		in := where(members, is("unit_id", u["unit_id"]))
		if !a.in(u["unit_id"]) || !isBranch(u) || !u.yes("difficult") || count(in, a.official) >= a.number("fewer", 9) {
			continue
		}
		hard++
		people += len(in)
		n := count(admitted, is("unit_id", u["unit_id"]))
		if new += n; n > 0 {
			admitting++
		}
	}
	return [][]any{{hard, people, new, admitting, cut(new, len(admitted))}}
}
