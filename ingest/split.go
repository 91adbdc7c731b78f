package ingest

import (
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// split recognises columns that share one field: Nam | Nữ, Dự bị | Chính thức, Họ đệm | Tên.
func (m *matching) split(h heading, _, leaf phrase) verdict {
	parent := parentPhrase(h)
	switch {
	case genderOf(leaf) != "" && parent.canon != "":
		return m.genderUnder(parent, genderOf(leaf))
	case sinceOf(leaf) != "" && parent.canon != "":
		return m.sinceUnder(parent, sinceOf(leaf))
	case leaf.canon == "@family" && len(h.path) == 1:
		v := m.claimName("full_name", unmarked, "family and middle name of %q")
		v.role = familyName
		return v
	}
	return verdict{}
}

// blankGender recognises "Giới tính (Nam để X, Nữ không để gì)": only a header that says so makes a blank a woman.
func (m *matching) blankGender(_ heading, full, _ phrase) verdict {
	if !strings.Contains(full.fold, "gioi tinh") || !strings.Contains(full.fold, "nam de x") || !strings.Contains(full.fold, "nu khong") {
		return verdict{}
	}
	v := m.claimName("gender", unmarked, "mark for men, blank for women")
	v.role = blankIsFemale
	return v
}

// parentPhrase is the phrase of all texts above the leaf; empty for a heading of one row.
func parentPhrase(h heading) phrase {
	parts := make([]string, 0, len(h.path))
	for _, s := range h.path[:len(h.path)-1] {
		parts = append(parts, newPhrase(s).bare)
	}
	s := strings.Join(parts, " ")
	return phrase{toned: s, fold: s, bare: s, canon: canonical(s)}
}

// genderOf is the code of a header "Nam" or "Nữ", "" for others; "Năm" is a year.
func genderOf(p phrase) string {
	switch {
	case p.bare == "nam" && !strings.Contains(p.toned, "ă"):
		return "male"
	case p.bare == "nu":
		return "female"
	}
	return ""
}

func (m *matching) genderUnder(parent phrase, gender string) verdict {
	switch {
	case strings.HasPrefix(parent.canon, "@birth") && parent.canon != "@birthplace":
		return m.datedGender(gender, unmarked, "birth date in the column of a gender")
	case parent.canon == "@gender":
		return m.genderMark(gender, unmarked)
	}
	return verdict{}
}

func (m *matching) datedGender(gender string, conf float64, why string) verdict {
	v := m.claimName("birth_date", conf, why)
	v.role, v.label = datedGender, gender
	return v
}

func (m *matching) genderMark(gender string, conf float64) verdict {
	v := m.claimName("gender", conf, "mark in the column of a gender")
	v.role, v.label = markedValue, gender
	return v
}

// sinceOf is the member type that a header names.
func sinceOf(p phrase) string {
	switch p.canon {
	case "@probation":
		return "probationary"
	case "@official":
		return "official"
	}
	return ""
}

// sinceUnder takes "Dự bị" and "Chính thức" under a title that speaks of the Party, not of numbers or ratings.
func (m *matching) sinceUnder(parent phrase, label string) verdict {
	switch parent.canon {
	case "dang vien", "ngay vao dang", "vao dang", "ngay ket nap dang", "ngay ket nap", "la dang vien", "vao dang cong san", "ngay vao", "ket nap dang", "dang":
		return m.sinceDate(label, unmarked, "under a title that speaks of the Party")
	}
	return verdict{}
}

func (m *matching) sinceDate(label string, conf float64, why string) verdict {
	field := "admission_date"
	if label == "official" {
		field = "official_date"
	}
	v := m.claimName(field, conf, why)
	v.role, v.label = since, label
	return v
}

var theoryMark = regexp.MustCompile(`^(so cap|trung cap|cao cap|cu nhan) (?:ly luan )?chinh tri\b`)

// markedTheory is a header such as "Trung cấp chính trị" over marks.
func (m *matching) markedTheory(i int, p phrase) verdict {
	level := theoryMark.FindStringSubmatch(p.bare)
	if level == nil {
		return verdict{}
	}
	if values := m.profile(i); values.n != values.marks {
		return verdict{}
	}
	v := m.claimName("political_theory", inContext, "mark under a level of %q")
	v.role, v.label = markedValue, level[1]
	return v
}

// marked recognises columns of marks under a title that is a field: "Nghề nghiệp hiện nay" over "Nông dân",
// "Công nhân" … The value is the header of the marked column.
func (m *matching) marked(h heading, _, leaf phrase) verdict {
	if len(h.path) < 2 {
		return verdict{}
	}
	v := m.lookup(parentPhrase(h))
	f, ok := m.kind.Field(v.field)
	if !ok || f.Type != dossier.Free && f.Type != dossier.Choice || v.conf < synonymic {
		return verdict{}
	}
	if f.Type == dossier.Choice && !listWords(f.List)[leaf.bare] || f.Type == dossier.Free && f.Name != "occupation" {
		return verdict{}
	}
	v.role, v.label, v.conf, v.why = markedValue, h.leaf(), inContext, "mark under "+f.Header
	return v
}

// stackedIn recognises a header that names several fields for one cell, parted by "/", "," or a line break,
// as in Mẫu 7-HSĐV and the "trích ngang". Parts that are no field of ours keep their place.
func (m *matching) stackedIn(h heading, _, _ phrase) verdict {
	if len(h.path) != 1 {
		return verdict{}
	}
	pieces := stackPieces(h.leaf())
	if len(pieces) < 2 {
		return verdict{}
	}
	fields, known := make([]string, len(pieces)), 0
	for i, piece := range pieces {
		pieces[i] = strings.TrimSpace(piece)
		p := newPhrase(piece)
		v := m.lookup(p)
		if v.why == "" && !knownHeader(p) && !stackWords[p.canon] {
			return verdict{}
		}
		if v.conf >= inContext && !isAmbiguous(m.kind, p) {
			fields[i] = v.field
			known++
		}
	}
	if known == 0 {
		return verdict{}
	}
	if one := slices.Compact(slices.Clone(fields)); len(one) == 1 && strings.Contains(h.leaf(), ",") {
		return m.claimName(one[0], inContext, "several names of %q")
	}
	return verdict{role: stacked, parts: fields, pieces: pieces, conf: inContext, why: "several fields in one cell", field: firstOf(fields)}
}

// stackWords are pieces of stacked headers that are no header alone.
var stackWords = map[string]bool{"so huy hieu dang": true, "ngay nhan": true, "khi can bao tin cho ai @phone": true, "thanh phan gd": true, "qua truong": true, "nganh hoc": true,
	"cap hoc": true, "ngay": true, "cu ly": true, "chuc vu": true, "dan toc": true, "ngay vao doan": true}

// maleFemale is one piece of a stacked header, although it has a comma.
var maleFemale = regexp.MustCompile(`(?i)\bnam,\s*nữ`)

func stackPieces(header string) []string {
	text := maleFemale.ReplaceAllString(stripNumbering(stripHints(header)), "giới tính")
	for _, sep := range []string{" / ", "&", ","} {
		if strings.Contains(text, sep) {
			return strings.Split(text, sep)
		}
	}
	return nil
}

func firstOf(fields []string) string {
	for _, f := range fields {
		if f != "" {
			return f
		}
	}
	return ""
}
