package analytics

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func opineAgeing(a *asked) [][]any {
	var out [][]any
	for _, day := range []dossier.Date{a.date("before", a.day.AddMonths(-60)).Last(), a.day} {
		branches := map[any]bool{}
		in := where(a.allMembers(day), func(m row) bool { return a.inScope(m) && a.told[m["unit_id"]]["hamlet"] != nil })
		for _, m := range in {
			branches[m["unit_id"]] = true
		}
		if age := ages(in, day); len(in) > 0 {
			out = append(out, []any{day, len(branches), len(in), between(age, 0, 30), between(age, 31, 45), between(age, 46, 60), between(age, 61, 999),
				cut(between(age, 61, 999), len(in)), mean(age)})
		}
	}
	return out
}

func opineRecognition(a *asked) [][]any {
	var out [][]any
	for _, m := range a.members() {
		due := m.day("admission_date").AddMonths(12)
		if m["official_date"] != nil || m["member_type"] != "probationary" || m["admission_date"] == nil || due.After(a.day.AddDays(a.number("days", 30))) {
			continue
		}
		out = append(out, []any{m["person_id"], m["full_name"], a.told[m["unit_id"]]["org_name"], m["admission_date"], due, max(0, due.DaysUntil(a.day))})
	}
	return out
}

func opineNoCitizenID(a *asked) [][]any {
	var out [][]any
	for _, m := range where(a.members(), is("citizen_id", nil)) {
		u := a.told[m["unit_id"]]
		out = append(out, []any{m["person_id"], m["full_name"], u["org_name"], a.told[u["parent_id"]]["org_name"]})
	}
	return out
}

// badges is the members with the badge that is theirs on the next award day and that they do not have.
func (a *asked) badges() (award dossier.Date, due []row) {
	for award = a.day; !slices.Contains([]string{"02-03", "05-19", "09-02", "11-07"}, award.String()[5:]); {
		award = award.AddDays(1)
	}
	for _, m := range where(a.members(), a.official) {
		if since(m).IsZero() {
			continue
		}
		age, level := birthdays(since(m), award), 0
		for l := 30; l <= 90; l += 5 {
			if l != 35 && age >= l {
				level = l
			}
		}
		if level > m.number("party_badge") {
			due = append(due, m.with("level", int64(level)).with("party_age", int64(age)))
		}
	}
	return award, due
}

func opineBadges(a *asked) [][]any {
	var out [][]any
	award, due := a.badges()
	for _, m := range due {
		out = append(out, []any{award, m["level"], m["person_id"], m["full_name"], a.told[m["unit_id"]]["org_name"], since(m), m["party_age"], m["party_badge"]})
	}
	return out
}

func opineBadgeLevels(a *asked) [][]any {
	var out [][]any
	award, due := a.badges()
	for level, in := range tallied(due, field("level")) {
		out = append(out, []any{level, award, len(in)})
	}
	return out
}

func opineFields(a *asked) [][]any {
	var out [][]any
	members := a.members()
	for _, f := range [][2]string{{"gender", "Giới tính"}, {"birth_date", "Ngày sinh"}, {"ethnicity", "Dân tộc"}, {"religion", "Tôn giáo"}, {"citizen_id", "Số định danh cá nhân"},
		{"party_card_no", "Số thẻ Đảng"}, {"hometown", "Quê quán"}, {"occupation", "Nghề nghiệp"}, {"education_general", "Giáo dục phổ thông"},
		{"education_professional", "Chuyên môn, nghiệp vụ"}, {"political_theory", "Lý luận chính trị"}, {"admission_date", "Ngày vào Đảng"}, {"official_date", "Ngày chính thức"}} {
		missing := count(members, is(f[0], nil))
		out = append(out, []any{f[0], f[1], len(members) - missing, missing, cut(len(members)-missing, len(members))})
	}
	return out
}

func opineCompleteness(a *asked) [][]any {
	var out [][]any
	for _, u := range where(a.unitsOn(a.day), a.inScope) {
		in := where(a.allMembers(a.day), func(m row) bool { return a.below(m["unit_id"], u["unit_id"]) })
		if kind := u["unit_kind"]; kind != "base_committee" && kind != "base_branch" || len(in) == 0 {
			continue
		}
		complete := where(in, func(m row) bool {
			needed := []string{"gender", "birth_date", "ethnicity", "citizen_id", "hometown", "education_general", "admission_date"}
			if a.official(m) {
				needed = append(needed, "official_date", "party_card_no")
			}
			return !slices.ContainsFunc(needed, func(f string) bool { return m[f] == nil })
		})
		out = append(out, []any{u["unit_id"], u["org_name"], len(in), len(complete), cut(len(complete), len(in)), count(in, is("citizen_id", nil)),
			count(where(in, a.official), is("party_card_no", nil))})
	}
	return out
}

func opineCommitteeTheory(a *asked) [][]any {
	grades := []any{"none", "elementary", "intermediate", "advanced", "bachelor"}
	committee := where(a.members(), func(m row) bool {
		post := strings.ToLower(m.text("party_position"))
		return slices.ContainsFunc([]string{"bí thư", "ủy viên", "chi ủy"}, func(word string) bool { return strings.Contains(post, word) })
	})
	var out [][]any
	for level, in := range tallied(committee, field("political_theory")) {
		line := []any{level, len(in), count(in, woman), cut(len(in), len(committee)), nil, nil}
		if level != nil {
			atLeast := count(committee, func(m row) bool {
				return slices.Index(grades, m["political_theory"]) >= slices.Index(grades, level)
			})
			line[4], line[5] = atLeast, cut(atLeast, len(committee))
		}
		out = append(out, line)
	}
	return out
}

func opineLeaders(a *asked) [][]any {
	leaders, away, fit, unknown := 0, 0, 0, 0
	for _, m := range a.members() {
		area, _ := a.told[m["unit_id"]]["area_id"].(string)
		commune, _ := strings.CutPrefix(strings.ToLower(fmt.Sprint(a.plainAreaName(area))), "xã ")
		party, government := strings.ToLower(m.text("party_position")), strings.ToLower(m.text("gov_position"))
		if !strings.HasPrefix(area, "C") || !strings.HasPrefix(party, "bí thư đảng ủy") && !strings.HasPrefix(government, "chủ tịch ubnd") && !strings.HasPrefix(government, "chủ tịch ủy ban") {
			continue
		}
		leaders++
		home := strings.Split(strings.ToLower(m.text("hometown")), ", ")
		switch {
		case m["hometown"] == nil:
			unknown++
		case !slices.Contains(home, commune) && !slices.Contains(home, "xã "+commune):
			away++
		}
		if m["education_general"] == "upper_secondary" && slices.Contains([]any{"intermediate", "college", "bachelor", "master", "doctor"}, m["education_professional"]) &&
			slices.Contains([]any{"intermediate", "advanced", "bachelor"}, m["political_theory"]) {
			fit++
		}
	}
	return [][]any{{leaders, away, cut(away, leaders), cut(away, a.number("goal", 0)), fit, cut(fit, leaders), unknown}}
}

func (a *asked) plainAreaName(id string) any {
	for _, area := range a.areas {
		if area["area_id"] == id {
			return area["area_name"]
		}
	}
	return nil
}

func opineMovements(a *asked) [][]any {
	if a.params["from"] == "" {
		a.first = dossier.NewDate(int(a.day.Year), 1, 1)
	}
	old, now := map[any]row{}, map[any]row{}
	for _, m := range a.allMembers(a.first.AddDays(-1)) {
		old[m["person_id"]] = m
	}
	lines := map[any]*[7]int{}
	add := func(unit any, what ...int) {
		if lines[unit] == nil {
			lines[unit] = new([7]int)
		}
		for _, w := range what {
			lines[unit][w]++
		}
	}
	for _, m := range a.allMembers(a.day) {
		now[m["person_id"]] = m
		before, was := old[m["person_id"]]
		switch {
		case was && before["unit_id"] == m["unit_id"]:
			add(m["unit_id"], 6)
		case was:
			add(m["unit_id"], 3, 6)
		case !m.day("admission_date").IsZero() && !m.day("admission_date").Before(a.first):
			add(m["unit_id"], 1, 6)
		default:
			add(m["unit_id"], 2, 6)
		}
	}
	for person, m := range old {
		next, stays := now[person]
		switch {
		case !stays:
			add(m["unit_id"], 0, 5)
		case next["unit_id"] != m["unit_id"]:
			add(m["unit_id"], 0, 4)
		default:
			add(m["unit_id"], 0)
		}
	}
	var out [][]any
	for unit, n := range lines {
		if a.in(unit) {
			out = append(out, []any{unit, a.told[unit]["org_name"], n[0], n[1], n[2], n[3], n[4], n[5], n[6]})
		}
	}
	return out
}
