package analytics

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func isBranch(u row) bool { return u["unit_kind"] == "branch" || u["unit_kind"] == "base_branch" }

// unitsHere is the organisations of the day in what was asked for.
func (a *asked) unitsHere() []row { return where(a.unitsOn(a.day), a.inScope) }

func (a *asked) branchesHere() []row { return where(a.unitsHere(), isBranch) }

// parentName is the name of the organisation above.
func (a *asked) parentName(u row) any { return a.told[u["parent_id"]]["org_name"] }

func distinct(rows []row, name string) int {
	n := 0
	for value := range tallied(rows, field(name)) {
		if value != nil {
			n++
		}
	}
	return n
}

func opineKinds(a *asked) [][]any {
	var out [][]any
	for kind, in := range tallied(a.unitsHere(), field("unit_kind")) {
		out = append(out, []any{kind, len(in)})
	}
	return out
}

func opinePlaces(a *asked) [][]any {
	kinds := []any{"base_committee", "base_branch", "section_committee", "branch"}
	units := where(a.unitsHere(), func(u row) bool { return slices.Contains(kinds, u["unit_kind"]) })
	var out [][]any
	for place, in := range tallied(units, func(u row) any {
		if u["place_kind"] == nil && u["hamlet"] != nil {
			return "residential"
		}
		return u["place_kind"]
	}) {
		members := 0
		for _, u := range in {
			members += count(a.allMembers(a.day), is("unit_id", u["unit_id"]))
		}
		out = append(out, []any{place, count(in, is("unit_kind", "base_committee")), count(in, is("unit_kind", "base_branch")), count(in, is("unit_kind", "branch")), members})
	}
	return out
}

func opineFounded(a *asked) [][]any {
	var out [][]any
	var units []row
	for _, u := range a.latest {
		if a.within == nil || a.in(u["unit_id"]) {
			units = append(units, u)
		}
	}
	for kind, in := range tallied(units, field("unit_kind")) {
		founded, ended := a.during(in, "valid_from"), a.during(in, "valid_to")
		if len(founded)+len(ended) > 0 {
			enterprises := count(founded, func(u row) bool { return strings.HasSuffix(u.text("place_kind"), "enterprise") })
			out = append(out, []any{kind, len(founded), enterprises, len(ended)})
		}
	}
	return out
}

func opineSecretaries(a *asked) [][]any {
	in := where(a.unitsHere(), func(u row) bool {
		return u["unit_kind"] == "branch" && (a.params["place"] != "residential" || u["hamlet"] != nil)
	})
	heads, committees := count(in, is("secretary_is_hamlet_head", true)), count(in, is("has_committee", true))
	silent := count(in, func(u row) bool { return u["secretary_is_hamlet_head"] == nil && u["has_committee"] == nil })
	return [][]any{{len(in), heads, cut(heads, len(in)), committees, cut(committees, len(in)), silent}}
}

func opineHelpers(a *asked) [][]any {
	branches := a.branchesHere()
	helped := where(branches, func(u row) bool { return u["helper"] != nil })
	teams := where(helped, func(u row) bool { return strings.HasPrefix(strings.ToLower(u.text("helper")), "tổ ") })
	hard := is("difficult", true)
	return [][]any{{len(branches), len(helped), count(branches, hard), count(helped, hard), distinct(helped, "helper") - distinct(teams, "helper"), distinct(teams, "helper")}}
}

func opineMeetingDays(a *asked) [][]any {
	var out [][]any
	for day, in := range tallied(a.branchesHere(), field("meeting_day")) {
		label := "chưa báo cáo"
		if day != nil {
			label = plainValue(day)
		}
		other := count(in, is("hamlet", nil))
		out = append(out, []any{label, len(in), len(in) - other, other})
	}
	return out
}

func opineBarrenBranches(a *asked) [][]any {
	since := a.day.AddMonths(-12 * a.number("years", 3))
	var out [][]any
	for _, u := range a.branchesHere() {
		sent := where(a.dossiersOn(a.day), is("unit_id", u["unit_id"]))
		if len(sent) == 0 { // nobody knows
			continue
		}
		var last dossier.Date
		for _, m := range sent {
			if m.has("admission_date", a.day) && m.day("admission_date").Compare(last) > 0 {
				last = m.day("admission_date")
			}
		}
		if last.After(since) || u.day("valid_from").After(since) {
			continue
		}
		var lastAdmission any
		if !last.IsZero() {
			lastAdmission = last
		}
		members := where(a.allMembers(a.day), is("unit_id", u["unit_id"]))
		out = append(out, []any{u["unit_id"], u["org_name"], a.parentName(u), len(members), mean(ages(members, a.day)), lastAdmission})
	}
	return out
}

func opineSmallBranches(a *asked) [][]any {
	var out [][]any
	for _, u := range a.branchesHere() {
		members := where(a.allMembers(a.day), is("unit_id", u["unit_id"]))
		sent := count(a.dossiersOn(a.day), is("unit_id", u["unit_id"])) > 0
		if n := count(members, a.official); sent && n < a.number("fewer", 5) {
			out = append(out, []any{u["unit_id"], u["org_name"], a.parentName(u), len(members), n})
		}
	}
	return out
}

func opineSilentBranches(a *asked) [][]any {
	var out [][]any
	for _, u := range a.branchesHere() {
		if count(a.dossiersOn(a.day), is("unit_id", u["unit_id"])) == 0 {
			out = append(out, []any{u["unit_id"], u["org_name"], a.parentName(u)})
		}
	}
	return out
}

func opineBranchAges(a *asked) [][]any {
	var out [][]any
	for unit, in := range tallied(a.members(), field("unit_id")) {
		if u, known := a.told[unit]; known {
			age := ages(in, a.day)
			out = append(out, []any{unit, u["org_name"], a.parentName(u), len(in), mean(age), between(age, 0, 30), between(age, 61, 999), cut(between(age, 61, 999), len(in))})
		}
	}
	return out
}

func opineReportedGrowth(a *asked) [][]any {
	earlier := a.day.AddMonths(-12)
	before := map[any]row{}
	for _, u := range a.unitsOn(earlier) {
		if u.has("speaks_on", earlier) {
			before[u["unit_id"]] = u
		}
	}
	var out [][]any
	for _, u := range a.unitsHere() {
		if !u.has("speaks_on", a.day) || u["member_count"] == nil && u["admitted_count"] == nil {
			continue
		}
		old := before[u["unit_id"]]
		line := []any{u["unit_id"], u["org_name"], u["member_count"], old["member_count"], nil, nil, u["admitted_count"]}
		if u["member_count"] != nil && old["member_count"] != nil {
			change := u.number("member_count") - old.number("member_count")
			line[4], line[5] = change, cut(change, old.number("member_count"))
		}
		out = append(out, line)
	}
	return out
}

// periodStart is the day on which a period begins: a year, a quarter, a month or a day.
func periodStart(period string) dossier.Date {
	if year, quarter, ok := strings.Cut(period, "-Q"); ok {
		return dossier.MustDate(year).First().AddMonths(3 * (int(quarter[0]-'0') - 1))
	}
	return dossier.MustDate(period).First()
}

// seatsHere is the organisations of the day of the tree in what was asked for.
func (a *asked) seatsHere() []row { return where(a.unitsOn(a.tree), a.inScope) }

// given is the targets of organisations of the tree, for periods that begin in the span asked for.
func (a *asked) given() []row {
	here := map[any]bool{}
	for _, u := range a.seatsHere() {
		here[u["unit_id"]] = true
	}
	return where(a.latestTargets(), func(t row) bool {
		start := periodStart(t.text("period"))
		return here[t["unit_id"]] && !start.Before(a.first) && !start.After(a.last)
	})
}

// sums adds a column; nothing where no row has a value.
func sums(rows []row, name string) any {
	told := where(rows, func(r row) bool { return r[name] != nil })
	if len(told) == 0 {
		return nil
	}
	n := 0
	for _, r := range told {
		n += r.number(name)
	}
	return n
}

// highest leaves out the targets of organisations below one that was given a target for the same year and category.
func (a *asked) highest(targets []row) []row {
	return where(targets, func(t row) bool {
		return !slices.ContainsFunc(targets, func(o row) bool {
			return o["unit_id"] != t["unit_id"] && below(a.counted, t["unit_id"], o["unit_id"]) && o["category"] == t["category"] && o.text("period")[:4] == t.text("period")[:4]
		})
	})
}

// against is the percentage of one sum in another.
func against(part, whole any) any {
	p, ok := part.(int)
	w, known := whole.(int)
	if !ok || !known {
		return nil
	}
	return cut(p, w)
}

func opineCategories(a *asked) [][]any {
	var out [][]any
	for category, in := range tallied(a.highest(a.given()), field("category")) {
		target, reported := sums(in, "target"), sums(in, "reported")
		out = append(out, []any{category, target, reported, against(reported, target)})
	}
	return out
}

func opineTargets(a *asked) [][]any {
	given, admitted := where(a.given(), is("category", "admission")), a.during(a.dossiersOn(a.day), "admission_date")
	line := func(unit, name any, period string, targets []row, within func(row) bool, year int16) []any {
		target, reported := sums(targets, "target"), sums(targets, "reported")
		if count(a.dossiersOn(a.day), within) == 0 { // nobody knows
			return []any{unit, name, period, target, reported, nil, nil, nil, against(reported, target)}
		}
		n := count(admitted, func(m row) bool { return within(m) && (year == 0 || m.day("admission_date").Year == year) })
		var over any
		if t, ok := target.(int); ok && n > t {
			over = cut(n-t, t)
		}
		return []any{unit, name, period, target, reported, n, against(n, target), over, against(reported, target)}
	}
	var out [][]any
	if a.params["by"] == "year" {
		for year := a.first.Year; year <= a.last.Year; year++ {
			period := dossier.NewDate(int(year), 0, 0).String()
			targets := where(a.highest(given), func(t row) bool { return t.text("period")[:4] == period })
			out = append(out, line(nil, nil, period, targets, a.inScope, year))
		}
		return out
	}
	period := dossier.NewDate(int(a.last.Year), 0, 0).String()
	if a.first.Year != a.last.Year {
		period = dossier.NewDate(int(a.first.Year), 0, 0).String() + "–" + period
	}
	for _, u := range a.seatsHere() {
		targets := where(given, is("unit_id", u["unit_id"]))
		if kind := u["unit_kind"]; kind == "base_committee" || kind == "base_branch" || len(targets) > 0 {
			out = append(out, line(u["unit_id"], u["org_name"], period, targets, func(m row) bool { return below(a.counted, m["unit_id"], u["unit_id"]) }, 0))
		}
	}
	return out
}

// faults is the open findings, each with the unit of its file.
func (a *asked) faults() []row {
	units := map[any]any{}
	for _, f := range a.files {
		units[f["file_id"]] = f["unit_id"]
	}
	var out []row
	for _, f := range where(a.findings, is("status", "open")) {
		if f = f.with("unit_id", units[f["file_id"]]); a.inScope(f) {
			out = append(out, f)
		}
	}
	return out
}

func opineRuleFaults(a *asked) [][]any {
	var out [][]any
	for key, in := range tallied(a.faults(), func(f row) any { return [2]string{f.text("rule"), f.text("severity")} }) {
		if k := key.([2]string); a.params["severity"] == "" || a.params["severity"] == k[1] {
			out = append(out, []any{k[0], k[1], len(in), distinct(in, "file_id"), distinct(in, "unit_id")})
		}
	}
	return out
}

func opineUnitFaults(a *asked) [][]any {
	var out [][]any
	for unit, in := range tallied(a.faults(), field("unit_id")) {
		u := a.told[unit]
		name := u["org_name"]
		if unit == nil {
			name = "Chưa rõ đơn vị gửi"
		}
		out = append(out, []any{unit, name, a.parentName(u), distinct(in, "file_id"), count(in, is("severity", "error")),
			count(in, is("severity", "warning")), count(in, is("severity", "info"))})
	}
	return out
}
