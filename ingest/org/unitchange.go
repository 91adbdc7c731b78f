package org

import (
	"regexp"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// The kinds of changes of a party organisation, as one of those concerned tells them.
const (
	MergedInto  = "merged_into"  // it ended and went into one that stood
	MergedFrom  = "merged_from"  // it took in others, which ended
	UnitedInto  = "united_into"  // it ended, with others, in a new one
	UnitedFrom  = "united_from"  // it is new, of others that ended
	SplitFrom   = "split_from"   // it is new, a part of one that stands
	SplitOff    = "split_off"    // it stands, a part of it is a new one
	DividedInto = "divided_into" // it ended and became several
	RenamedFrom = "renamed_from" // it had another name
	RenamedTo   = "renamed_to"   // it has another name since
	MovedTo     = "moved_to"     // it is under another organisation since
	MovedFrom   = "moved_from"   // it was under another organisation
	Dissolved   = "dissolved"    // it ended; its members went one by one
)

// UnitChange is a change of a party organisation as the remark beside it tells it.
type UnitChange struct {
	Kind   string
	Others []ChangedUnit // the organisations it names, none for one that was dissolved
	On     dossier.Date  // zero where the remark does not say
}

// ChangedUnit is an organisation that a remark names, with the members who went with it; 0 where it does not say.
type ChangedUnit struct {
	Name    string
	Members int
}

// changePhrases are how remarks begin, in folded text, longest first where one begins another.
var changePhrases = []struct {
	phrase, kind string
	several      bool // it names more than one
}{
	{"sap nhap vao", MergedInto, false}, {"nhap vao", MergedInto, false}, {"ghep vao", MergedInto, false}, {"sat nhap vao", MergedInto, false},
	{"tiep nhan sap nhap tu", MergedFrom, false}, {"nhan sap nhap", MergedFrom, false}, {"sap nhap tu", MergedFrom, false},
	{"hop nhat thanh", UnitedInto, false}, {"hop nhat vao", UnitedInto, false}, {"hop nhat tu", UnitedFrom, true},
	{"thanh lap tren co so hop nhat", UnitedFrom, true}, {"thanh lap tren co so sap nhap", UnitedFrom, true},
	{"chia tach thanh", DividedInto, true}, {"tach thanh", DividedInto, true}, {"chia thanh", DividedInto, true},
	{"chia tach tu", SplitFrom, false}, {"tach ra tu", SplitFrom, false}, {"tach tu", SplitFrom, false}, {"thanh lap tren co so tach tu", SplitFrom, false},
	{"tach ra thanh lap", SplitOff, false}, {"tach de thanh lap", SplitOff, false}, {"tach lap", SplitOff, false},
	{"doi ten tu", RenamedFrom, false}, {"ten cu la", RenamedFrom, false}, {"ten cu", RenamedFrom, false}, {"truoc day la", RenamedFrom, false}, {"truoc la", RenamedFrom, false},
	{"doi ten thanh", RenamedTo, false}, {"doi thanh", RenamedTo, false},
	{"chuyen ve truc thuoc", MovedTo, false}, {"chuyen ve", MovedTo, false}, {"chuyen sang truc thuoc", MovedTo, false}, {"chuyen sang", MovedTo, false}, {"chuyen den", MovedTo, false},
	{"chuyen tu", MovedFrom, false}, {"tiep nhan tu", MovedFrom, false}, {"nhan tu", MovedFrom, false},
	{"giai the", Dissolved, false}, {"ket thuc hoat dong", Dissolved, false},
}

// fillers may stand before a phrase: "Đã sáp nhập vào …", "Chi bộ được tách từ …".
var fillers = regexp.MustCompile(`^(?:(?:da|duoc|moi|chi bo|dang bo|don vi|to chuc dang|bi|co) )+`)

// changeWords tell that a remark speaks of a change of an organisation.
var changeWords = regexp.MustCompile(`\b(?:sap nhap|sat nhap|nhap vao|ghep vao|hop nhat|chia tach|tach (?:ra|tu|thanh|lap|de)|giai the|doi ten|ten cu)\b`)

// TellsUnitChange reports whether a remark speaks of a merger, a split, an end or another name
// of an organisation, whether ParseUnitChange understands it or not.
func TellsUnitChange(text string) bool { return changeWords.MatchString(newRemark(text).key()) }

// ParseUnitChange understands a remark beside an organisation: "Sáp nhập vào Chi bộ thôn 2 từ
// 01/7/2019", "Hợp nhất từ Chi bộ thôn 1 và Chi bộ thôn 3 theo QĐ số 12-QĐ/ĐU ngày 05/6/2019",
// "Chia tách thành Chi bộ A (12 đảng viên), Chi bộ B (8 đảng viên)", "Giải thể", "Chuyển về
// Đảng bộ xã Vĩnh Hảo". A remark that says anything else besides is not understood.
func ParseUnitChange(text string) (UnitChange, bool) {
	r := newRemark(text)
	on := r.takeDate()
	decided := r.takeDecision()
	if on.IsZero() {
		on = decided
	}
	if m := fillers.FindString(r.key() + " "); m != "" && !r.startsChange() {
		r.cut(0, strings.Count(m, " "))
	}
	for _, p := range changePhrases {
		key := r.key()
		if key != p.phrase && !strings.HasPrefix(key, p.phrase+" ") {
			continue
		}
		r.cut(0, 1+strings.Count(p.phrase, " "))
		c := UnitChange{Kind: p.kind, On: on}
		if p.kind == Dissolved {
			return c, len(r.words) == 0
		}
		c.Others = r.units(p.several)
		return c, len(c.Others) > 0 && (!p.several || len(c.Others) > 1)
	}
	return UnitChange{}, false
}

// remark is a text in words, each beside its key: folded, without the marks around it.
type remark struct{ words, keys []string }

func newRemark(text string) *remark {
	r := &remark{}
	for _, w := range strings.Fields(strings.NewReplacer(";", "; ", "(", " (", ")", ") ", ":", " ").Replace(text)) {
		key := strings.Trim(w, `.,;()"“”-–+*`)
		if !strings.ContainsAny(key, "0123456789") { // of dates and numbers the marks tell
			key = strings.ReplaceAll(vntext.Fold(key), " ", "")
		}
		if key != "" && !strings.ContainsRune(key, ' ') {
			r.words, r.keys = append(r.words, w), append(r.keys, key)
		}
	}
	return r
}

func (r *remark) key() string { return strings.Join(r.keys, " ") }

// startsChange reports whether a phrase stands in front.
func (r *remark) startsChange() bool {
	for _, p := range changePhrases {
		if strings.HasPrefix(r.key()+" ", p.phrase+" ") {
			return true
		}
	}
	return false
}

// cut takes words out.
func (r *remark) cut(from, to int) {
	r.words = append(r.words[:from:from], r.words[to:]...)
	r.keys = append(r.keys[:from:from], r.keys[to:]...)
}

// find is the words that a pattern of the key matches, and its groups; none where it does not.
func (r *remark) find(pattern *regexp.Regexp) (from, to int, groups []string) {
	key := r.key()
	at := pattern.FindStringSubmatchIndex(key)
	if at == nil {
		return 0, 0, nil
	}
	groups = pattern.FindStringSubmatch(key)
	from = strings.Count(key[:at[0]], " ")
	if strings.HasPrefix(groups[0], " ") {
		from++
	}
	return from, from + len(strings.Fields(groups[0])), groups
}

// The days that remarks name: "từ ngày 01/7/2019", "từ tháng 7/2019", "năm 2019", "ngày 1 tháng 7 năm 2019".
var (
	sinceDay    = regexp.MustCompile(`(?:^| )(?:(?:ke tu|tu|vao|trong) )?(?:ngay )?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: |$)`)
	sinceWords  = regexp.MustCompile(`(?:^| )(?:(?:ke tu|tu|vao|trong) )?ngay (\d{1,2}) thang (\d{1,2}) nam (\d{4})(?: |$)`)
	sinceMonth  = regexp.MustCompile(`(?:^| )(?:(?:ke tu|tu|vao|trong) )?(?:thang )?()(\d{1,2})[/.-](\d{4})(?: |$)`)
	sinceMonths = regexp.MustCompile(`(?:^| )(?:(?:ke tu|tu|vao|trong) )?thang ()(\d{1,2}) nam (\d{4})(?: |$)`)
	sinceYear   = regexp.MustCompile(`(?:^| )(?:(?:ke tu|tu|vao|trong) )?nam ()()(\d{4})(?: |$)`)
	decision    = regexp.MustCompile(`(?:^| )(?:(?:theo|tai|can cu) )?(?:quyet dinh|qd|nghi quyet|nq|cong van|cv|thong bao|tb)(?: |$).*$`)
)

// takeDate takes the day out that stands before the decision.
func (r *remark) takeDate() dossier.Date {
	end := len(r.keys)
	if from, _, found := r.find(decision); found != nil {
		end = from
	}
	for _, pattern := range []*regexp.Regexp{sinceDay, sinceWords, sinceMonth, sinceMonths, sinceYear} {
		from, to, groups := r.find(pattern)
		if groups == nil || to > end {
			continue
		}
		if d := dateOf(groups); !d.IsZero() {
			r.cut(from, to)
			return d
		}
	}
	return dossier.Date{}
}

// takeDecision takes the decision out, to the end of the remark, and is its day.
func (r *remark) takeDecision() dossier.Date {
	from, to, found := r.find(decision)
	if found == nil {
		return dossier.Date{}
	}
	inside := &remark{r.words[from:to:to], r.keys[from:to:to]}
	r.cut(from, to)
	for _, pattern := range []*regexp.Regexp{sinceDay, sinceWords} {
		if _, _, groups := inside.find(pattern); groups != nil {
			return dateOf(groups)
		}
	}
	return dossier.Date{}
}

// dateOf is the date of day, month and year; zero for one that is none.
func dateOf(groups []string) dossier.Date {
	number := func(i int) int { n, _ := strconv.Atoi(groups[i]); return n }
	d := dossier.NewDate(number(3), number(2), number(1))
	if !d.Valid() || d.Year < 1930 {
		return dossier.Date{}
	}
	return d
}

// membersIn is the number of those who went with a part: "(12 đảng viên)".
var membersIn = regexp.MustCompile(`(?i)\(\s*(\d{1,4})\s*(?:đảng viên|đv|đ/c|đồng chí)\s*\)`)

// units are the organisations that the words name; none where one of them is no name of an organisation.
func (r *remark) units(several bool) []ChangedUnit {
	text := strings.Join(r.words, " ")
	parts := []string{text}
	if several {
		parts = severalUnits.Split(text, -1)
	}
	var list []ChangedUnit
	for _, part := range parts {
		var u ChangedUnit
		if m := membersIn.FindStringSubmatch(part); m != nil {
			u.Members, _ = strconv.Atoi(m[1])
			part = strings.Replace(part, m[0], "", 1)
		}
		u.Name = strings.Trim(part, ` .,;:"“”-–`)
		if first := newRemark(u.Name).keys; len(first) > 1 && hamletFirst[first[0]] {
			u.Name = "Chi bộ " + u.Name
		}
		if !isUnitName(u.Name) {
			return nil
		}
		list = append(list, u)
	}
	return list
}

// isUnitName reports whether a text is the name of a party organisation, with no more after a comma than where it is.
func isUnitName(text string) bool {
	name, above, _ := strings.Cut(text, ",")
	if ParseUnit(name).Kind == "" || strings.ContainsAny(text, "()") || TellsUnitChange(text) {
		return false
	}
	for _, part := range strings.Split(above, ",") {
		if p := ParseUnit(part); strings.TrimSpace(part) != "" && p.Area == "" && p.Kind == "" {
			return false
		}
	}
	return true
}

var (
	severalUnits = regexp.MustCompile(`(?i)\s*(?:[,;]\s*(?:và\s+)?|\s(?:và|với)\s)\s*`)
	hamletFirst  = map[string]bool{"thon": true, "ban": true, "xom": true, "to": true, "tieu": true, "khu": true, "ap": true}
)
