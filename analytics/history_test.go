package analytics

import (
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	gocmp "github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestHistories sends fifty returns in random order and grouping, takes some runs back in
// between, and compares the store with one that only ever saw the surviving returns, in
// another order and other runs. HOSO_HISTORIES says how many times, with random seeds (make
// histories); HOSO_SEED repeats one that failed.
func TestHistories(t *testing.T) {
	times, _ := strconv.Atoi(os.Getenv("HOSO_HISTORIES"))
	seed, _ := strconv.ParseUint(os.Getenv("HOSO_SEED"), 10, 64)
	if seed == 0 && times > 0 {
		seed = uint64(time.Now().UnixNano())
	}
	for range cmp.Or(times, fewer(2)) {
		life{t: t, rng: rand.New(rand.NewPCG(seed, 5)), seed: seed}.try()
		seed++
	}
}

// letter is a return on its way to the store. Of two letters that speak of the same, the one
// with the lower number comes first, in another run: a later return supersedes.
type letter struct {
	sheet
	about  []string // kind, unit, association and period of everything it speaks of
	faulty []int    // rows with a fault of their own
	part   bool     // a partial list
}

func (l letter) meets(o letter) bool {
	return slices.ContainsFunc(l.about, func(a string) bool { return slices.Contains(o.about, a) })
}

// life is one random life of a store.
type life struct {
	t    *testing.T
	rng  *rand.Rand
	seed uint64
}

func (h life) try() {
	h.t.Helper()
	letters := h.letters(50)
	s, alone := openMemory(h.t), openMemory(h.t)
	survives := map[int]bool{}
	var standing []string
	in := map[string][]int{}
	for n, group := range h.groups(letters, h.order(letters), 8) {
		run := fmt.Sprint("r", n)
		h.send(s, run, letters, group)
		standing, in[run] = append(standing, run), group
		for _, i := range group {
			survives[i] = true
		}
		for h.rng.IntN(3) == 0 && len(standing) > 0 {
			i := h.rng.IntN(len(standing))
			undoRuns(h.t, s, standing[i:i+1])
			for _, l := range in[standing[i]] {
				survives[l] = false
			}
			standing = slices.Delete(standing, i, i+1)
		}
	}
	order := slices.DeleteFunc(h.order(letters), func(i int) bool { return !survives[i] })
	for n, group := range h.groups(letters, order, 50) {
		h.send(alone, fmt.Sprint("a", n), letters, group)
	}
	h.t.Logf("HOSO_SEED=%d: %d of %d returns survive", h.seed, len(order), len(letters))
	if diff := gocmp.Diff(public(h.t, alone), public(h.t, s)); diff != "" {
		h.t.Fatalf("HOSO_SEED=%d (-surviving returns alone +with undone runs between)\n%s", h.seed, diff)
	}
	if contentHash(h.t, alone) != contentHash(h.t, s) {
		h.t.Fatalf("HOSO_SEED=%d: the content hashes differ\n%s", h.seed, gocmp.Diff(content(h.t, alone), content(h.t, s)))
	}
	checkAgainstLedger(h.t, s)
}

// order is a random order in which letters that meet keep theirs.
func (h life) order(letters []letter) []int {
	var order []int
	sent := make([]bool, len(letters))
	for len(order) < len(letters) {
		i := h.rng.IntN(len(letters))
		waits := false
		for j := range i {
			waits = waits || !sent[j] && letters[j].meets(letters[i])
		}
		if !sent[i] && !waits {
			sent[i] = true
			order = append(order, i)
		}
	}
	return order
}

// groups parts an order into runs of at most so many letters, none of which meet.
func (h life) groups(letters []letter, order []int, most int) [][]int {
	var groups [][]int
	var group []int
	for _, i := range order {
		meets := slices.ContainsFunc(group, func(j int) bool { return letters[i].meets(letters[j]) })
		if meets || len(group) > 0 && (len(group) >= most || most < len(letters) && h.rng.IntN(5) == 0) {
			groups, group = append(groups, group), nil
		}
		group = append(group, i)
	}
	return append(groups, group)
}

func (h life) send(s *Store, run string, letters []letter, group []int) {
	h.t.Helper()
	ctx := context.Background()
	l, err := s.Begin(ctx, thisRun(run))
	if err != nil {
		h.t.Fatal(err)
	}
	for _, i := range group {
		b := letters[i].batch()
		b.Returns[0].Partial = letters[i].part
		var findings []dossier.Finding
		for _, row := range letters[i].faulty {
			findings = append(findings, fault(b, "KN-01", "birth_date", row))
		}
		if err := l.Add(ctx, b, findings); err != nil {
			h.t.Fatal(err)
		}
	}
	if _, err := l.Finish(ctx); err != nil {
		h.t.Fatal(err)
	}
}

var (
	historyDays     = []string{"2017-12-31", "2018-03-31", "2018-06-30", "2018-09-30"}
	historyBranches = []string{"Chi bộ thôn Một", "Chi bộ thôn Hai", "Chi bộ thôn Ba", "Chi bộ thôn Bốn", "Chi bộ Trường Tiểu học"}
	historyAbove    = []string{"", " < Đảng bộ xã Vĩnh Hảo", " < Đảng ủy xã Vĩnh Hảo < Huyện ủy Bắc Quang"}
	historyRolls    = [][2]string{{"farmers", "Hội Nông dân xã Vĩnh Hảo"}, {"women", "Hội Liên hiệp Phụ nữ xã Vĩnh Hảo"}, {"veterans", "Hội Cựu chiến binh xã Đông Thành"}}
)

// letters are random returns: lists of branches and of their committee, rolls, organisations,
// targets, hamlets, candidates and classes of several days; some come again changed, or as
// they were, and some are parts.
func (h life) letters(n int) []letter {
	list := make([]letter, 0, n)
	for len(list) < n {
		l := h.letter()
		if again := h.rng.IntN(8); again < 2 && len(list) > 0 {
			l = list[h.rng.IntN(len(list))]
			if again == 1 {
				l.rows = h.changed(l)
			}
		} else {
			l.path = fmt.Sprintf("f%d.xlsx", len(list))
		}
		list = append(list, l)
	}
	return list
}

// changed is a letter that says something else of the same: other rows, in a random order.
func (h life) changed(l letter) string {
	lines := strings.Split(l.rows, "\n")
	if strings.Contains(l.rows, "@") || len(lines) < 3 {
		return l.rows + " "
	}
	body := lines[1:]
	h.rng.Shuffle(len(body), func(i, j int) { body[i], body[j] = body[j], body[i] })
	return strings.Join(lines[:max(2, len(lines)-h.rng.IntN(3))], "\n")
}

func (h life) letter() letter {
	day := historyDays[h.rng.IntN(len(historyDays))]
	branch := historyBranches[h.rng.IntN(len(historyBranches))]
	const committee = "Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang"
	l := letter{sheet: sheet{kind: dossier.Member, unit: branch + historyAbove[h.rng.IntN(3)], period: day}}
	l.about = []string{"member " + branch + day}
	switch h.rng.IntN(12) {
	case 0:
		l.kind, l.unit, l.about = dossier.Unit, committee, []string{"unit " + day}
		l.rows = "org_name | org_code | note | unit_kind | parent_name" + h.units() + "\nChi bộ Trạm Y tế | | x | |"
	case 1:
		l.unit, l.about = committee, []string{"member committee" + day}
		l.rows = memberHeader
		for _, b := range historyBranches {
			if h.rng.IntN(3) > 0 {
				l.rows += "\n@ " + b + h.members(b)
				l.about = append(l.about, "member "+b+day)
			}
		}
		l.rows += "\n@ Chi bộ Trạm Y tế" + h.members("")
	case 2, 3:
		assoc := historyRolls[h.rng.IntN(len(historyRolls))]
		l.kind, l.assoc, l.unit, l.about = dossier.Roll, assoc[0], assoc[1], []string{"roll " + assoc[0] + day}
		l.rows = "full_name | birth_date | citizen_id | declared_party_member" + h.people(func(p person) string {
			return fmt.Sprintf("%s | %s | %s | %t", p.name, p.birth, p.id, h.rng.IntN(2) == 0)
		})
	case 4:
		l.kind, l.unit, l.about = dossier.Target, committee, []string{"target " + day}
		l.rows = fmt.Sprintf("org_name | period | category | target | reported\n%s | 2018 | admission | 2 | %d", branch, h.rng.IntN(3))
	case 5:
		l.kind, l.unit, l.about = dossier.Hamlet, "UBND huyện Bắc Quang", []string{"hamlet " + day}
		l.rows = fmt.Sprintf("hamlet_name | commune | party_member_count\nThôn Một | Xã Vĩnh Hảo | %d", h.rng.IntN(9))
	case 6:
		l.kind, l.about = dossier.Candidate, []string{"candidate " + branch + day}
		l.rows = "full_name | birth_date | citizen_id" + h.people(func(p person) string { return p.name + " | " + p.birth + " | " + p.id })
	case 7:
		l.kind, l.unit, l.about = dossier.Training, committee, []string{"training " + day}
		l.rows = "training_kind | class_name | full_name | birth_date | certificate_no" + h.people(func(p person) string {
			return "awareness | Lớp 1 | " + p.name + " | " + p.birth + " | " + p.id
		})
	case 8:
		l.part, l.about = true, []string{"part " + branch + day}
		l.rows = memberHeader + h.members(branch)
	default:
		l.rows = memberHeader + h.members(branch)
		if h.rng.IntN(3) == 0 {
			l.faulty = []int{4 + h.rng.IntN(4)}
		}
	}
	return l
}

// units are the branches of a committee: renamed here, moved there, made of another kind, with remarks on what became of them.
func (h life) units() string {
	var b strings.Builder
	for i, name := range historyBranches {
		above, kind := "", ""
		switch h.rng.IntN(8) {
		case 0, 1:
			continue
		case 2:
			name += " mới"
		case 3, 4:
			above = "Đảng bộ bộ phận khu vực Một"
		case 5:
			kind = "section_committee"
		}
		fmt.Fprintf(&b, "\n%s | 0203400100000%d | %s | %s | %s", name, i, h.remark(name), kind, above)
	}
	return b.String()
}

// remark says now and then what became of a branch, also of itself, and in words that are not understood.
func (h life) remark(branch string) string {
	another := func() string { return historyBranches[h.rng.IntN(len(historyBranches))] }
	on := []string{"", " từ 01/02/2018", " từ tháng 5/2018", ", ngày 30/6/2018", " năm 2017"}[h.rng.IntN(5)]
	switch h.rng.IntN(20) {
	case 0:
		return "Sáp nhập vào " + another() + on
	case 1:
		return "Sáp nhập từ " + another() + " và " + another() + on
	case 2:
		return "Hợp nhất với " + another() + " thành " + another() + " mới" + on
	case 3:
		return "Chia tách thành " + another() + " (2 đảng viên) và " + another() + " (6 đảng viên)" + on
	case 4:
		return "Tách từ " + another() + on
	case 5: // never from another: its lists of a day would be of one unit with those of this one, and the later would count
		if old, ok := strings.CutSuffix(branch, " mới"); ok {
			return "Đổi tên từ " + old + on
		}
		return "Đổi tên từ " + branch + " mới" + on
	case 6:
		return "Đổi tên thành " + branch + " mới" + on
	case 7:
		return "Chuyển về Đảng bộ bộ phận khu vực Một" + on
	case 8:
		return "Giải thể" + on
	case 9:
		return "Sáp nhập với thôn bên"
	}
	return fmt.Sprint(h.rng.IntN(2))
}

const memberHeader = "full_name | birth_date | citizen_id | party_card_no | member_type | member_status | left_on | note"

// person is one of forty; every fifth has no full birth date, every third no personal id, and
// two pairs share a number that somebody wrote wrong.
type person struct{ name, birth, id string }

func onePerson(i int) person {
	p := person{fmt.Sprintf("Lý Văn %c%c", 'A'+i/8, 'a'+i%8), fmt.Sprintf("19%02d-01-%02d", 60+i%30, 1+i%28), fmt.Sprintf("0020600000%02d", i)}
	switch {
	case i%5 == 0:
		p.birth = p.birth[:4]
	case i%3 == 0:
		p.id = ""
	case i == 7 || i == 8, i == 13 || i == 14:
		p.id = fmt.Sprintf("0020990000%02d", i/7)
	}
	return p
}

func (h life) people(row func(person) string) string {
	var b strings.Builder
	for range 2 + h.rng.IntN(5) {
		b.WriteString("\n" + row(onePerson(h.rng.IntN(40))))
	}
	return b.String()
}

// members are mostly those of a branch, some of whom left it, and some of another.
func (h life) members(branch string) string {
	home := 8 * max(0, slices.Index(historyBranches, branch))
	var b strings.Builder
	for i := range 8 {
		if h.rng.IntN(4) == 0 {
			continue
		}
		who := home + i
		if h.rng.IntN(10) == 0 {
			who = h.rng.IntN(40)
		}
		p, status := onePerson(who), "official | | "
		if h.rng.IntN(12) == 0 {
			status = "official | transferred | 2018-05-01"
		}
		fmt.Fprintf(&b, "\n%s | %s | %s | 0200%04d | %s | %d", p.name, p.birth, p.id, who, status, h.rng.IntN(2))
	}
	return b.String()
}

// public is what the views of the store show, on several days, without the names of runs.
func public(t testing.TB, s *Store) map[string][]string {
	t.Helper()
	m := map[string][]string{}
	show := func(name, from, except string) {
		m[name] = strs(t, s, "SELECT * EXCLUDE ("+except+") FROM "+from+" ORDER BY ALL")
	}
	for _, view := range []string{"members", "candidates", "rolls", "units", "hamlets", "targets", "trainings"} {
		show(view, view, "return_id")
	}
	for _, day := range historyDays {
		for _, macro := range sortedKeys(dayTables) {
			show(macro+" "+day, macro+"(DATE '"+day+"')", "return_id")
		}
	}
	show("quarantine", "quarantine", "run_id, file_id, return_id")
	m["unit_versions"] = strs(t, s, "FROM unit_versions ORDER BY ALL")
	m["unit_changes"] = strs(t, s, "FROM unit_changes ORDER BY ALL")
	return m
}
