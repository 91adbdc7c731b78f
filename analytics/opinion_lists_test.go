package analytics

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// candidatesHere is the candidates of the day in what was asked for.
func (a *asked) candidatesHere() []row { return where(a.candidatesOn(a.day), a.inScope) }

// newMembers is the candidates admitted in the span asked for.
func (a *asked) newMembers() []row { return a.during(a.candidatesHere(), "admission_date") }

func sector(words ...string) func(row) bool {
	return func(c row) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(strings.ToLower(c.text("sector")), w) })
	}
}

func opineSectors(a *asked) [][]any {
	var out [][]any
	all := a.newMembers()
	for name, in := range tallied(all, field("sector")) {
		out = append(out, []any{name, len(in), count(in, woman), count(in, minority), cut(len(in), len(all))})
	}
	return out
}

func opineEnterprises(a *asked) [][]any {
	var out [][]any
	for kind, in := range tallied(a.newMembers(), field("enterprise_kind")) {
		if kind != nil {
			out = append(out, []any{kind, len(in), count(in, sector("chủ doanh nghiệp")), count(in, woman)})
		}
	}
	return out
}

func opineAdmittedReligions(a *asked) [][]any { return groups(a.newMembers(), "religion", false) }

func opineGroups(a *asked) [][]any {
	all := a.newMembers()
	enterprise := func(c row) bool { return c["enterprise_kind"] != nil }
	var out [][]any
	for _, g := range []struct {
		name string
		is   func(row) bool
	}{
		{"Tổng số", func(row) bool { return true }},
		{"Học sinh, sinh viên", sector("học sinh", "sinh viên")},
		{"Công nhân, lao động trong doanh nghiệp", sector("công nhân")},
		{"Chủ doanh nghiệp", sector("chủ doanh nghiệp")},
		{"Trong doanh nghiệp", enterprise},
		{"Trong doanh nghiệp ngoài nhà nước", func(c row) bool { return enterprise(c) && c["enterprise_kind"] != "state" }},
		{"Bộ đội xuất ngũ, dân quân", sector("xuất ngũ", "dân quân")},
		{"Trường học", sector("trường học", "giáo viên")},
		{"Y tế", sector("y tế")},
		{"Thôn, bản, khu dân cư", sector("nông dân", "khu dân cư")},
		{"Có thành tích phòng, chống dịch COVID-19", sector("covid")},
		{"Dân tộc thiểu số", minority},
		{"Theo tôn giáo", func(c row) bool { return c["religion"] != nil && c["religion"] != "Không" }},
	} {
		if in := where(all, g.is); len(in) > 0 {
			out = append(out, []any{g.name, len(in), count(in, woman), cut(len(in), len(all))})
		}
	}
	return out
}

func opineStages(a *asked) [][]any {
	var out [][]any
	for stage, in := range tallied(a.candidatesHere(), field("candidate_stage")) {
		days, known := 0, 0
		for _, c := range in {
			if c["candidate_recognised_on"] != nil {
				days, known = days+c.day("candidate_recognised_on").DaysUntil(a.day), known+1
			}
		}
		var mean any
		if known > 0 {
			mean = days / known
			if days%known*2 >= known { // the mean rounded, a half up
				mean = days/known + 1
			}
		}
		out = append(out, []any{stage, len(in), count(in, woman), count(in, minority), mean})
	}
	return out
}

func opineRecognised(a *asked) [][]any {
	var out [][]any
	for unit, in := range tallied(a.during(a.candidatesHere(), "candidate_recognised_on"), field("unit_id")) {
		out = append(out, []any{unit, a.counted[unit]["org_name"], len(in), count(in, woman), count(in, minority),
			count(in, func(c row) bool { return c.has("admission_date", a.day) })})
	}
	return out
}

func opineCertificates(a *asked) [][]any {
	var out [][]any
	for _, c := range a.candidatesHere() {
		until := c.day("certificate_issued_on").AddMonths(60)
		waits := c["certificate_issued_on"] != nil && c["admission_date"] == nil && c["cell_resolution_on"] == nil
		if waits && !until.After(a.day.AddDays(a.number("days", 180))) {
			out = append(out, []any{c["person_id"], c["full_name"], a.counted[c["unit_id"]]["org_name"], c["certificate_issued_on"], until, until.Before(a.day)})
		}
	}
	return out
}

// rollsHere is association members of the day, each in the area where he counts in the tree.
func (a *asked) rollsHere() []row {
	var out []row
	for _, r := range a.rollsOn(a.day) {
		r = r.with("area_id", a.placeOfRoll(r))
		if (a.within == nil || a.within[r.text("area_id")]) && (a.params["association"] == "" || r["association"] == a.params["association"]) {
			out = append(out, r)
		}
	}
	return out
}

// placeOfRoll is the area of a person in the tree; of a divided one that of his own row on the tree's day, else that
// which has his hamlet, else that which his address names.
func (a *asked) placeOfRoll(r row) string {
	area := r.text("area_id")
	place, choices := a.placeOf(area, a.tree)
	if place != "" {
		return place
	}
	var told, named []string
	if a.tree != a.day {
		for _, other := range a.loaded.rollsEver(a.tree) {
			if id := other.text("area_id"); other["person_id"] == r["person_id"] && other["association"] == r["association"] && slices.Contains(choices, id) {
				told = append(told, id)
			}
		}
	}
	hamlet := hamletName(r.text("association_branch"))
	if r["association_branch"] == nil || hamlet == "" {
		hamlet = hamletName(r.text("current_address"))
	}
	for _, id := range choices {
		name := strings.ToLower(fmt.Sprint(a.plainAreaName(id)))
		if name != strings.ToLower(fmt.Sprint(a.plainAreaName(area))) && strings.Contains(strings.ToLower(r.text("current_address")), name) {
			named = append(named, id)
		}
	}
	for _, hints := range [][]string{told, a.hamletPlaces(hamlet, a.tree, choices), named} {
		if len(hints) == 1 {
			return hints[0]
		}
	}
	return area
}

func opineShare(a *asked) [][]any {
	rolls := a.rollsHere()
	var out [][]any
	for association, in := range tallied(rolls, field("association")) {
		party := count(in, func(r row) bool {
			switch a.params["basis"] {
			case "declared":
				return r.yes("declared_party_member")
			case "linked":
				return r["member_person_id"] != nil && r.yes("is_party_member")
			}
			return r.yes("is_party_member")
		})
		out = append(out, []any{association, len(in), party, len(in) - party, cut(len(in)-party, len(in))})
	}
	return out
}

func opineCommuneAssociations(a *asked) [][]any {
	var out [][]any
	for key, in := range tallied(a.rollsHere(), func(r row) any { return [2]string{r.text("area_id"), r.text("association")} }) {
		k, party := key.([2]string), count(in, is("is_party_member", true))
		out = append(out, []any{k[0], a.areaName(k[0], a.tree), k[1], len(in), party, len(in) - party, cut(len(in)-party, len(in))})
	}
	return out
}

func opineAssociationPersons(a *asked) [][]any {
	persons, outside := map[int]int{}, map[int]int{}
	for _, in := range tallied(a.rollsHere(), field("person_id")) {
		if persons[len(in)]++; count(in, is("is_party_member", true)) == 0 {
			outside[len(in)]++
		}
	}
	var out [][]any
	for n, p := range persons {
		out = append(out, []any{n, p, p * n, outside[n]})
	}
	return out
}

func opineLinks(a *asked) [][]any {
	var out [][]any
	for association, in := range tallied(a.rollsHere(), field("association")) {
		declared := where(in, is("declared_party_member", true))
		out = append(out, []any{association, count(in, is("link_method", "citizen_id")), count(in, is("link_method", "party_card")), count(in, is("link_method", "name_birth")),
			count(declared, is("member_person_id", nil)),
			count(in, func(r row) bool { return r.yes("is_party_member") && !r.yes("declared_party_member") }), count(declared, is("is_party_member", false))})
	}
	return out
}

// hamletsHere is the hamlets of a day in what was asked for, by the areas of the tree.
func (a *asked) hamletsHere(day dossier.Date) []row {
	var out []row
	for _, h := range a.hamletsOn(day) {
		if place, _ := a.placeOf(h.text("area_id"), a.tree); place != "" {
			h = h.with("area_id", place)
		}
		if a.within == nil || a.within[h.text("area_id")] {
			out = append(out, h)
		}
	}
	return out
}

// plight is what can be wrong with a hamlet: no branch, no member, about to lose its branch.
func (a *asked) plight(h row) (noBranch, noMember, atRisk bool) {
	counted := h["party_member_count"] != nil
	noMember = counted && h.number("party_member_count") == 0
	return h["has_branch"] == false, noMember, h.yes("has_branch") && counted && !noMember && h.number("party_member_count") < a.number("fewer", 3)
}

func (a *asked) measures(hamlets []row) []int {
	noUnion := count(hamlets, is("has_youth_union", false))
	n := []int{len(hamlets), 0, 0, 0, 0, noUnion}
	for _, h := range hamlets {
		noBranch, noMember, atRisk := a.plight(h)
		for i, yes := range []bool{noBranch, noMember, atRisk, noBranch || noMember || atRisk} {
			if yes {
				n[i+1]++
			}
		}
	}
	return n
}

func opineHamlets(a *asked) [][]any {
	in := a.hamletsHere(a.day)
	n, heads := a.measures(in), count(in, is("head_is_party_member", true))
	return [][]any{{n[0], n[1], n[2], n[3], n[4], n[5], heads, cut(heads, n[0]), count(in, is("difficult", true))}}
}

func opineHamletsChange(a *asked) [][]any {
	before, now := a.hamletsHere(a.date("before", a.day.AddMonths(-12)).Last()), a.hamletsHere(a.day)
	if len(before)+len(now) == 0 {
		return nil
	}
	old, new := a.measures(before), a.measures(now)
	var out [][]any
	for i, name := range []string{"Tổng số thôn, bản", "Chưa có chi bộ", "Chưa có đảng viên", "Nguy cơ không còn chi bộ", "Thuộc một trong ba diện trên", "Chưa có chi đoàn"} {
		switch {
		case len(before) == 0:
			out = append(out, []any{name, nil, new[i], nil})
		case len(now) == 0:
			out = append(out, []any{name, old[i], nil, nil})
		default:
			out = append(out, []any{name, old[i], new[i], new[i] - old[i]})
		}
	}
	return out
}

func opineBareHamlets(a *asked) [][]any {
	var out [][]any
	for _, h := range a.hamletsHere(a.day) {
		if noBranch, noMember, _ := a.plight(h); noBranch || noMember {
			out = append(out, []any{h["hamlet_name"], a.areaName(h["area_id"], a.tree), h["has_branch"], h["party_member_count"], h["difficult"]})
		}
	}
	return out
}

// courses is who took part in classes in the span asked for: by the day of the class, else of the certificate.
func (a *asked) courses() []row {
	var out []row
	for _, r := range a.latestTrainings() {
		day := r["started_on"]
		if day == nil {
			day = r["certificate_issued_on"]
		}
		out = append(out, r.with("held_on", day))
	}
	return a.during(out, "held_on")
}

func opineTrainings(a *asked) [][]any {
	in := where(a.courses(), func(r row) bool {
		area := r.text("area_id")
		if place, _ := a.placeOf(area, a.tree); place != "" {
			area = place
		}
		return (a.within == nil || a.within[area]) && (a.under == nil || a.under[r.text("unit_id")])
	})
	var out [][]any
	for kind, in := range tallied(in, field("training_kind")) {
		certified := count(in, func(r row) bool { return r["certificate_no"] != nil || r["certificate_issued_on"] != nil })
		out = append(out, []any{kind, distinct(in, "training_id"), len(in), distinct(in, "person_id"), certified})
	}
	return out
}

func opineContests(a *asked) [][]any {
	branches := where(a.branchesHere(), func(u row) bool { return a.params["place"] != "residential" || u["hamlet"] != nil })
	byName := tallied(branches, func(u row) any { return strings.ToLower(u.text("org_name")) })
	persons, units := map[string]map[any]bool{}, map[string]map[any]bool{}
	for _, r := range where(a.courses(), is("training_kind", "contest")) {
		name := r.text("class_name")
		if i := strings.LastIndex(name, " "); i >= 0 && strings.Contains(name[i:], "/") {
			name = name[:i]
		}
		if r["class_name"] == nil {
			name = "Hội thi"
		}
		for _, u := range branches {
			cell := strings.ToLower(r.text("party_cell"))
			named := r["party_cell"] != nil && len(byName[cell]) == 1 && byName[cell][0]["unit_id"] == u["unit_id"]
			if u["unit_id"] != r["unit_id"] && !named {
				continue
			}
			if persons[name] == nil {
				persons[name], units[name] = map[any]bool{}, map[any]bool{}
			}
			persons[name][r["person_id"]], units[name][u["unit_id"]] = true, true
		}
	}
	var out [][]any
	for name := range persons {
		out = append(out, []any{name, len(persons[name]), len(units[name]), len(branches), cut(len(units[name]), len(branches))})
	}
	return out
}
