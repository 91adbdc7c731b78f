package analytics

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// A world of people whose records are written down as offices write them: it knows who is who,
// and nothing of how they are matched. What happens to a record, and how often, is in mishaps.

type human struct {
	no                       int
	family, middle, given    string
	alias                    string // goes by it in some papers
	gender                   string
	birth                    dossier.Date
	commune, branch          int // where he lives and stands
	hometown                 int
	cid, cmnd, card8, card12 string
	twin                     bool
}

func (h human) name() string { return strings.Join([]string{h.family, h.middle, h.given}, " ") }

// telling is one record of a human: what a sheet says, and what went wrong in it.
type telling struct {
	of      *human
	kind    dossier.Kind
	commune int
	branch  int
	values  map[string]string
	mishaps []string
}

type world struct {
	rng      *rand.Rand
	communes []org.Area
	humans   []human
	tellings []telling
}

var (
	families = weighted("Nguyễn 24 Trần 9 Lê 7 Phạm 5 Hoàng 9 Vũ 3 Đặng 5 Bùi 2 Đỗ 2 Hồ 1 Ngô 2 Lý 6 Nông 5 Triệu 3 Lò 3 Giàng 3 Vàng 3 Bàn 3 Phàn 2 Chẩu 1 Mai 1 Đinh 1")
	middles  = map[string][]string{
		"male":   weighted("Văn 38 Đức 8 Quang 6 Minh 6 Xuân 5 Ngọc 5 Hữu 4 Thanh 4 Trung 3 Duy 3 Công 3 A 4 Seo 3 Quốc 3 Tiến 3"),
		"female": weighted("Thị 55 Thu 6 Ngọc 6 Thanh 5 Minh 4 Kim 4 Hồng 4 Bích 3 Phương 3 Mai 3 Thúy 2"),
	}
	givens = map[string][]string{
		"male":   strings.Fields("Hùng Hưng Hòa Hóa Hải Hai Sơn Sớn Dũng Dụng Nam Năm Long Lộng Thắng Thăng Thành Thanh Tuấn Tuân Tùng Tung Quân Quản Minh Mính Cường Cương Đức Đực Khánh Khanh Bình Binh Toàn Toán Tiến Tiên Kiên Kiến Phúc Phục Lâm Lầm Vinh Vĩnh An Ân Bảo Chiến Công Cừ Dương Đại Đạt Định Giang Hà Hào Hiếu Hiệp Huy Khoa Khôi Lập Lợi Luân Mạnh Nghĩa Nhân Phong Phú Quý Sáng Tài Tâm Tân Thái Thế Thiện Thịnh Thuận Tín Trí Trọng Trung Trường Tú Việt Vũ Vương"),
		"female": strings.Fields("Hoa Hòa Hương Hường Hồng Hạnh Hằng Hà Hạ Lan Làn Liên Liễn Mai Mài Nga Ngà Ngọc Nhung Nhùng Oanh Phương Phượng Quyên Thảo Thao Thu Thư Thúy Thủy Thùy Trang Tràng Vân Văn Yến Yên Anh Ánh Bích Chi Cúc Dung Duyên Đào Điệp Hiền Hiên Huệ Huyền Khuyên Kim Linh Loan Lụa Lý Minh My Mỹ Nguyệt Nhàn Nhi Phúc Quế Sen Tâm Thắm Thanh Thoa Thơm Tuyết Tươi Uyên Xuân"),
	}
)

// weighted is a list in which each word stands as often as the number after it says.
func weighted(s string) []string {
	var list []string
	f := strings.Fields(s)
	for i := 0; i < len(f); i += 2 {
		n, _ := strconv.Atoi(f[i+1])
		list = append(list, slices.Repeat([]string{f[i]}, n)...)
	}
	return list
}

func newWorld(seed uint64, people int) *world {
	w := &world{rng: rand.New(rand.NewPCG(seed, 7))}
	for _, a := range org.Areas() {
		if a.Kind == org.Commune && strings.HasPrefix(a.ID, "C") && !strings.Contains(a.ID, ".") && len(w.communes) < max(4, people/500) {
			w.communes = append(w.communes, a)
		}
	}
	for len(w.humans) < people {
		h := w.human()
		w.humans = append(w.humans, h)
		if w.chance(0.005) && len(w.humans) < people {
			w.humans[len(w.humans)-1].twin = true
			w.humans = append(w.humans, w.twinOf(h))
		}
	}
	for i := range w.humans {
		w.tell(&w.humans[i])
	}
	return w
}

func (w *world) chance(p float64) bool { return w.rng.Float64() < p }

func one(rng *rand.Rand, list []string) string { return list[rng.IntN(len(list))] }

func (w *world) human() human {
	h := human{no: len(w.humans), gender: "male", commune: w.rng.IntN(len(w.communes)), branch: w.rng.IntN(20)}
	if w.chance(0.45) {
		h.gender = "female"
	}
	h.family, h.middle, h.given = one(w.rng, families), one(w.rng, middles[h.gender]), one(w.rng, givens[h.gender])
	h.birth = dossier.NewDate(1940+w.rng.IntN(62), 1+w.rng.IntN(12), 1+w.rng.IntN(28))
	if w.chance(0.03) { // he does not know the day
		h.birth.Month, h.birth.Day = 1, 1
	}
	h.hometown = h.commune
	if w.chance(0.3) {
		h.hometown = w.rng.IntN(len(w.communes))
	}
	if w.chance(0.03) {
		h.alias = strings.Join([]string{h.family, h.middle, one(w.rng, givens[h.gender])}, " ")
	}
	w.number(&h)
	return h
}

// number gives the numbers that only he has.
func (w *world) number(h *human) {
	sex := map[string]int{"male": 0, "female": 1}[h.gender]
	if h.birth.Year >= 2000 {
		sex += 2
	}
	h.cid = fmt.Sprintf("002%d%02d%06d", sex, h.birth.Year%100, (h.no*7919+13)%1000000)
	h.cmnd = fmt.Sprintf("07%07d", (h.no*104729+31)%10000000)
	h.card8 = fmt.Sprintf("02%06d", (h.no*15485863+7)%1000000)
	h.card12 = fmt.Sprintf("0020%08d", (h.no*32452843+11)%100000000)
}

// twinOf is born of the same parents on the same day, mostly named alike.
func (w *world) twinOf(h human) human {
	t := h
	t.no, t.twin, t.alias = len(w.humans), true, ""
	if w.chance(0.3) {
		t.gender = map[string]string{"male": "female", "female": "male"}[h.gender]
		t.middle = one(w.rng, middles[t.gender])
	}
	for t.given == h.given {
		t.given = one(w.rng, givens[t.gender])
		if near := alike(h.given, givens[t.gender]); near != "" && w.chance(0.5) {
			t.given = near
		}
	}
	if w.chance(0.3) {
		t.branch = w.rng.IntN(20)
	}
	w.number(&t)
	return t
}

// alike is another name that differs in its marks alone.
func alike(name string, list []string) string {
	for _, n := range list {
		if n != name && bare(n) == bare(name) {
			return n
		}
	}
	return ""
}

var bareLetters = strings.NewReplacer(strings.Split("à a á a ả a ã a ạ a ă a ằ a ắ a ẳ a ẵ a ặ a â a ầ a ấ a ẩ a ẫ a ậ a è e é e ẻ e ẽ e ẹ e ê e ề e ế e ể e ễ e ệ e ì i í i ỉ i ĩ i ị i ò o ó o ỏ o õ o ọ o ô o ồ o ố o ổ o ỗ o ộ o ơ o ờ o ớ o ở o ỡ o ợ o ù u ú u ủ u ũ u ụ u ư u ừ u ứ u ử u ữ u ự u ỳ y ý y ỷ y ỹ y ỵ y đ d Đ D Á A Ấ A Ầ A Ả A Ạ A Ắ A Ằ A É E Ế E Ề E Ê E Í I Ò O Ó O Ố O Ồ O Ơ O Ờ O Ớ O Ú U Ư U Ứ U Ý Y Ỷ Y Ỵ Y Ă A Â A Ô O", " ")...)

func bare(s string) string { return bareLetters.Replace(s) }

// tell writes the records of a human: most have two, of lists years apart.
func (w *world) tell(h *human) {
	kind := dossier.Member
	if w.chance(0.15) {
		kind = dossier.Roll
	}
	w.record(h, kind, 2018)
	switch p := w.rng.Float64(); {
	case p < 0.10: // is heard of once
	case p < 0.65:
		w.record(h, dossier.Member, 2024)
	default:
		w.record(h, dossier.Roll, 2024)
		if w.chance(0.3) {
			w.record(h, dossier.Member, 2024)
		}
	}
}

// record is how a list of a year tells of a human, before and after mishaps.
func (w *world) record(h *human, kind dossier.Kind, year int) {
	t := telling{of: h, kind: kind, commune: h.commune, branch: h.branch, values: map[string]string{
		"full_name": h.name(), "birth_date": h.birth.String(), "gender": h.gender, "note": fmt.Sprintf("%d/%d", h.no, year), "hometown": w.place(h.hometown),
	}}
	v := t.values
	late := year == 2024
	switch {
	case late && w.chance(0.9), !late && w.chance(0.65):
		v["citizen_id"] = h.cid
		if w.chance(0.45) && kind == dossier.Member {
			v["old_id_number"] = h.cmnd
		}
	case w.chance(0.9):
		v["old_id_number"] = h.cmnd
	}
	if kind == dossier.Member && w.chance(0.92) || w.chance(0.15) {
		v["party_card_no"] = h.card8
		if late && w.chance(0.4) { // the new cards of 2025
			v["party_card_no"] = h.card12
			if w.chance(0.5) && kind == dossier.Member {
				v["party_card_no"], v["party_card_no_qd85"] = h.card8, h.card12
			}
		}
	}
	if h.alias != "" && kind == dossier.Member && w.chance(0.5) {
		v["other_name"] = h.alias
	}
	for _, m := range mishaps {
		if w.chance(m.rate) && m.happen(w, &t) {
			t.mishaps = append(t.mishaps, m.name)
		}
	}
	w.tellings = append(w.tellings, t)
}

// place writes a commune in one of the ways in which people write it.
func (w *world) place(n int) string {
	commune := w.communes[n]
	district, _ := org.ByID(commune.ParentID)
	province, _ := org.ByID(district.ParentID)
	short := func(s string) string {
		for _, rank := range []string{"Xã ", "Phường ", "Thị trấn ", "Huyện ", "Thành phố ", "Thị xã ", "Tỉnh "} {
			s = strings.TrimPrefix(s, rank)
		}
		return s
	}
	if w.chance(0.3) {
		return strings.Join([]string{short(commune.Name), short(district.Name), short(province.Name)}, " - ")
	}
	return strings.Join([]string{commune.Name, strings.ToLower(district.Name[:1]) + district.Name[1:], province.Name}, ", ")
}

// mishap is what can go wrong in one record, and in how many of a hundred.
type mishap struct {
	name   string
	rate   float64
	happen func(w *world, t *telling) bool
}

var mishaps = []mishap{
	{"capitals", 0.20, func(w *world, t *telling) bool { return t.rename(strings.ToUpper) }},
	{"tone placed otherwise", 0.10, func(w *world, t *telling) bool {
		return t.rename(strings.NewReplacer("òa", "oà", "óa", "oá", "úy", "uý", "ủy", "uỷ", "ùy", "uỳ").Replace)
	}},
	{"no tones", 0.006, func(w *world, t *telling) bool { return t.rename(bare) }},
	{"another tone", 0.006, func(w *world, t *telling) bool {
		near := alike(t.of.given, givens[t.of.gender])
		return near != "" && t.rename(func(s string) string { return strings.TrimSuffix(s, t.of.given) + near })
	}},
	{"letter mistyped", 0.008, func(w *world, t *telling) bool { return t.rename(w.slip) }},
	{"middle name left out", 0.004, func(w *world, t *telling) bool {
		return t.rename(func(string) string { return t.of.family + " " + t.of.given })
	}},
	{"name in another order", 0.004, func(w *world, t *telling) bool {
		return t.rename(func(string) string { return t.of.given + " " + t.of.family + " " + t.of.middle })
	}},
	{"other name", 0.25, func(w *world, t *telling) bool {
		return t.of.alias != "" && t.rename(func(string) string { return t.of.alias })
	}},
	{"only the year", 0.012, func(w *world, t *telling) bool {
		return t.rebirth(func(d dossier.Date) dossier.Date { return dossier.Date{Year: d.Year} })
	}},
	{"1 January", 0.008, func(w *world, t *telling) bool {
		return t.rebirth(func(d dossier.Date) dossier.Date { return dossier.Date{Year: d.Year, Month: 1, Day: 1} })
	}},
	{"day and month swapped", 0.006, func(w *world, t *telling) bool {
		return t.of.birth.Day <= 12 && t.rebirth(func(d dossier.Date) dossier.Date { return dossier.Date{Year: d.Year, Month: d.Day, Day: d.Month} })
	}},
	{"birth mistyped", 0.008, func(w *world, t *telling) bool {
		return t.rebirth(func(d dossier.Date) dossier.Date {
			switch w.rng.IntN(3) {
			case 0:
				d.Year += int16(1 - 2*w.rng.IntN(2))
			case 1:
				d.Month = int8(1 + w.rng.IntN(12))
			default:
				d.Day = int8(1 + w.rng.IntN(28))
			}
			return d
		})
	}},
	{"number mistyped", 0.02, func(w *world, t *telling) bool { return t.renumber(w, w.wrongDigit) }},
	{"number of another", 0.002, func(w *world, t *telling) bool {
		other := w.humans[w.rng.IntN(len(w.humans))]
		if other.no == t.of.no || t.values["citizen_id"] == "" {
			return false
		}
		t.values["citizen_id"] = other.cid
		return true
	}},
	{"no numbers", 0.03, func(w *world, t *telling) bool {
		for _, f := range numberFields {
			delete(t.values, f)
		}
		return true
	}},
	{"no hometown", 0.15, func(w *world, t *telling) bool { delete(t.values, "hometown"); return true }},
	{"no gender", 0.10, func(w *world, t *telling) bool { delete(t.values, "gender"); return true }},
	{"moved", 0.06, func(w *world, t *telling) bool {
		t.branch = w.rng.IntN(20)
		if w.chance(0.5) {
			t.commune = w.rng.IntN(len(w.communes))
		}
		return true
	}},
}

var numberFields = []string{"citizen_id", "old_id_number", "party_card_no", "party_card_no_qd85"}

func (t *telling) rename(change func(string) string) bool {
	was := t.values["full_name"]
	t.values["full_name"] = change(was)
	return t.values["full_name"] != was
}

func (t *telling) rebirth(change func(dossier.Date) dossier.Date) bool {
	was := t.values["birth_date"]
	t.values["birth_date"] = change(dossier.MustDate(was)).String()
	return t.values["birth_date"] != was
}

// renumber changes one of the numbers that the record has.
func (t *telling) renumber(w *world, change func(string) string) bool {
	var has []string
	for _, f := range numberFields {
		if t.values[f] != "" {
			has = append(has, f)
		}
	}
	if len(has) == 0 {
		return false
	}
	f := one(w.rng, has)
	t.values[f] = change(t.values[f])
	return true
}

// wrongDigit types one digit wrong, or two the wrong way round.
func (w *world) wrongDigit(s string) string {
	b := []byte(s)
	i := 3 + w.rng.IntN(len(b)-4)
	if w.chance(0.4) && b[i] != b[i+1] {
		b[i], b[i+1] = b[i+1], b[i]
	} else {
		b[i] = '0' + (b[i]-'0'+byte(1+w.rng.IntN(9)))%10
	}
	return string(b)
}

// slip types a letter twice, not at all, or another.
func (w *world) slip(name string) string {
	r := []rune(name)
	i := 1 + w.rng.IntN(len(r)-1)
	switch {
	case r[i] == ' ' || r[i-1] == ' ':
		return name
	case w.chance(0.3):
		return string(slices.Insert(r, i, r[i]))
	case w.chance(0.5):
		return string(slices.Delete(r, i, i+1))
	}
	r[i] = rune('a' + w.rng.IntN(26))
	return string(r)
}

// batches are the sheets of a year: of each commune its members, and its farmers.
func (w *world) batches(year int) []*dossier.Batch {
	returns := map[string]*dossier.Batch{}
	var order []string
	for _, t := range w.tellings {
		if !strings.HasSuffix(t.values["note"], strconv.Itoa(year)) {
			continue
		}
		key := fmt.Sprintf("%s-%d-%d", t.kind, t.commune, year)
		b, ok := returns[key]
		if !ok {
			b = w.sheet(t, key, year)
			returns[key] = b
			order = append(order, key)
		}
		w.write(b.Returns[0], t)
	}
	slices.Sort(order)
	var list []*dossier.Batch
	for _, key := range order {
		list = append(list, returns[key])
	}
	return list
}

func (w *world) sheet(t telling, key string, year int) *dossier.Batch {
	commune := w.communes[t.commune]
	district, _ := org.ByID(commune.ParentID)
	rank := strings.ToLower(commune.Name[:1]) + commune.Name[1:]
	sh := sheet{path: key + ".xlsx", kind: t.kind, period: fmt.Sprintf("%d-12-31", year), rows: "full_name | birth_date | gender | citizen_id | note",
		unit: fmt.Sprintf("Đảng bộ %s < Đảng bộ %s", rank, district.Name)}
	if t.kind == dossier.Roll {
		sh.assoc, sh.unit = "farmers", fmt.Sprintf("Hội Nông dân %s < Hội Nông dân %s", rank, district.Name)
	}
	return sh.batch()
}

func (w *world) write(ret *dossier.Return, t telling) {
	rec := dossier.NewRecord(t.kind, 4+len(ret.Records))
	if t.kind == dossier.Member {
		rec.Unit = dossier.UnitRef{Name: fmt.Sprintf("Chi bộ thôn %d", t.branch+1), From: "row", Cell: dossier.Cell{Row: rec.Row, Col: 1},
			Parents: append([]string{ret.Unit.Name}, ret.Unit.Parents...)}
	}
	for field, cell := range t.values {
		if _, ok := t.kind.Field(field); ok {
			rec.Set(field, value(t.kind, field, cell, 2))
		}
	}
	ret.Records = append(ret.Records, rec)
}
