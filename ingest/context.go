package ingest

import (
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// unitOfList is "Đơn vị" and its like: the row itself in a list of units, unless another column names it.
func (m *matching) unitOfList(i int) verdict {
	if m.kind != dossier.Unit {
		return m.unitByValues(i)
	}
	field := "org_name"
	if strings.HasPrefix(newPhrase(m.cols[i].leaf()).canon, "ma ") {
		field = "org_code"
	}
	if _, ok := m.claimed(field); ok {
		return verdict{}
	}
	return m.claimName(field, inContext, "%q, the only one of the list")
}

// codeByValues is "Mã" in a list of units.
func (m *matching) codeByValues(i int) verdict {
	if p := m.profile(i); p.mostly(p.digits) {
		return m.claimName("org_code", inContext, "the values beneath are numbers")
	}
	return m.ifBlank(i, "org_code")
}

// oldOrNewID is "CMND" alone, which people also write over the twelve digits.
func (m *matching) oldOrNewID(i int) verdict {
	p := m.profile(i)
	_, new := m.claimed("citizen_id")
	switch {
	case p.mostly(p.ids9):
		return m.claimName("old_id_number", inContext, "the values beneath have nine digits")
	case p.mostly(p.ids12) && !new:
		return m.claimName("citizen_id", inContext, "the values beneath have twelve digits")
	}
	return verdict{}
}

// contactPhone is "Số điện thoại liên hệ": of the person, unless a column of somebody to call stands before it.
func (m *matching) contactPhone(i int) verdict {
	for j := range i {
		if p := newPhrase(m.cols[j].leaf()); strings.Contains(p.bare, "khi can") || strings.Contains(p.bare, "nguoi than") {
			return verdict{}
		}
	}
	return m.claimName("phone", inContext, "%q of the person")
}

// unitByValues is "Đơn vị" in a list of people: a branch when the values say so, else a place of work.
func (m *matching) unitByValues(i int) verdict {
	texts := m.foldAt(i)
	switch {
	case most(texts, prefixed("chi bo", "dang bo", "dang uy")):
		return m.claimName("party_cell", inContext, "the values beneath are branches")
	case most(texts, prefixed("chi hoi", "chi doan")):
		return m.claimName("association_branch", inContext, "the values beneath are branches of the association")
	}
	if m.association == "youth" {
		return m.ifBlank(i, "association_branch")
	}
	return verdict{}
}

func prefixed(heads ...string) func(string) bool {
	return func(s string) bool {
		for _, h := range heads {
			if strings.HasPrefix(s, h) {
				return true
			}
		}
		return false
	}
}

// statusByValues tells status and type of membership apart by the words beneath.
func (m *matching) statusByValues(i int) verdict {
	for _, name := range []string{"member_type", "member_status", "candidate_stage"} {
		f, ok := m.kind.Field(name)
		if !ok {
			continue
		}
		if hits, n := inList(m.rows, m.cols[i].col, f.List); n > 0 && 2*hits > n {
			return m.claimName(name, inContext, "the values beneath are of the list of %q")
		}
	}
	if newPhrase(m.cols[i].leaf()).canon == "loai" {
		return m.ifBlank(i, "member_type")
	}
	return m.ifBlank(i, "member_status")
}

var (
	partyPosts       = regexp.MustCompile(`\b(bi thu|chi uy|dang uy|btv|cap uy|uv bch|pbt|bt|cuv|dang vien)\b`)
	governmentPosts  = regexp.MustCompile(`\b(truong|pho|chu tich|hieu truong|giao vien|cong chuc|can bo|nhan vien|ke toan|giam doc|cong an|thon|to truong|y si|bac si|dieu duong|ho ly|chuyen vien|ky thuat vien|nong dan|huu tri|cong nhan)\b`)
	associationPosts = regexp.MustCompile(`\b(chi hoi|hoi vien|uy vien|uv|chu tich|bi thu|doan vien|truong|pho|to truong|bch)\b`)
)

// postByValues tells posts in the Party, in government and in an association apart.
func (m *matching) postByValues(i int) verdict {
	texts := m.foldAt(i)
	_, party := m.claimed("party_position")
	switch {
	case m.kind == dossier.Roll && strings.Contains(newPhrase(m.cols[i].leaf()).fold, "mac dinh la hoi vien"):
		return m.claimName("association_role", inContext, "the header says that most are plain members")
	case m.kind == dossier.Roll && most(texts, associationPosts.MatchString):
		return m.claimName("association_role", inContext, "the values beneath are posts of an association")
	case m.kind == dossier.Roll:
		return m.ifBlank(i, "association_role")
	case !party && most(texts, partyPosts.MatchString):
		return m.claimName("party_position", inContext, "the values beneath are posts in the Party")
	case most(texts, governmentPosts.MatchString) && (party || !most(texts, partyPosts.MatchString)):
		return m.claimName("gov_position", inContext, "the values beneath are posts outside the Party")
	}
	return verdict{}
}

// partyPost is "Chức vụ Đảng", which in some rolls holds "Đoàn viên", "Cảm tình Đảng".
func (m *matching) partyPost(i int) verdict {
	if most(m.foldAt(i), prefixed("doan vien", "cam tinh", "dang vien", "hoi vien")) {
		return verdict{}
	}
	return m.claimName("party_position", sure, "same as %q")
}

// intoParty is "Vào Đảng", which in one sheet held the official date: clear only beside that date.
func (m *matching) intoParty(int) verdict {
	if _, ok := m.claimed("official_date"); !ok {
		return verdict{}
	}
	return m.claimName("admission_date", inContext, "beside the official date")
}

// sinceBare is "Dự bị" or "Chính thức" whose title was lost: dates beneath, and its twin beside it.
func (m *matching) sinceBare(i int) verdict {
	label := sinceOf(newPhrase(m.cols[i].leaf()))
	if p := m.profile(i); p.n != p.dates || !m.twin(i, sinceOf) {
		return verdict{}
	}
	return m.sinceDate(label, inContext, "dates in a pair of columns")
}

// genderOrYear is "Nam" or "Nữ" without a title, told by the values, or "Năm" written without its tone.
func (m *matching) genderOrYear(i int) verdict {
	p, gender := m.profile(i), genderOf(newPhrase(m.cols[i].leaf()))
	pair := gender != "" && m.twin(i, genderOf)
	switch {
	case pair && p.n > 0 && p.n == p.dates:
		return m.datedGender(gender, inContext, "dates in a pair of columns")
	case pair && p.n == p.marks+p.flags:
		return m.genderMark(gender, inContext)
	case m.kind == dossier.Target && p.n > 0 && p.n == p.dates:
		return m.claimName("period", inContext, "the values beneath are years")
	}
	return verdict{}
}

// twin reports whether a column right beside this one is the other half of a pair.
func (m *matching) twin(i int, half func(phrase) string) bool {
	own := half(newPhrase(m.cols[i].leaf()))
	for _, j := range []int{i - 1, i + 1} {
		if j < 0 || j >= len(m.cols) {
			continue
		}
		if other := half(newPhrase(m.cols[j].leaf())); other != "" && other != own {
			return true
		}
	}
	return false
}

// intoUnion is the date of entry into the Youth Union in a roll: of the roll itself when it is the Union's.
func (m *matching) intoUnion(int) verdict {
	if m.association != "youth" {
		return verdict{}
	}
	return m.claimName("association_joined_on", synonymic, "%q of the Youth Union")
}

// intoAssociation is "Ngày vào Hội"; on a roll of the Youth Union, beside "Ngày vào Đoàn", that is another association.
func (m *matching) intoAssociation(int) verdict {
	if m.association == "youth" && slices.ContainsFunc(m.cols, func(c column) bool { return intoUnionHeaders[newPhrase(c.leaf()).canon] }) {
		return verdict{}
	}
	return m.claimName("association_joined_on", sure, "same as %q")
}

var intoUnionHeaders = map[string]bool{"ngay vao doan": true, "ngay ket nap doan": true, "vao doan": true}

// associationByValues is "Hội": the association of the row when the values are associations.
func (m *matching) associationByValues(i int) verdict {
	if hits, n := inList(m.rows, m.cols[i].col, "association"); n > 0 && 2*hits > n {
		return m.claimName("association", inContext, "the values beneath are associations")
	}
	switch texts := m.foldAt(i); {
	case most(texts, prefixed("chi hoi", "chi doan")):
		return m.claimName("association_branch", inContext, "the values beneath are branches")
	case most(texts, prefixed("hoi ", "doan ")):
		return m.claimName("association_unit", inContext, "the values beneath are associations of a place")
	case newPhrase(m.cols[i].leaf()).canon == "ten hoi":
		return verdict{}
	}
	return m.ifBlank(i, "association")
}

// certificate is "Ngày cấp GCN": of the class before admission, unless the column on the left speaks of new members.
func (m *matching) certificate(i int) verdict {
	field := "certificate_issued_on"
	for j := i - 1; j >= max(0, i-3); j-- {
		if left := newPhrase(m.cols[j].leaf()); strings.Contains(left.canon, "@newmember") {
			field = "new_member_class_on"
		}
	}
	return m.claimName(field, inContext, "%q by its neighbours")
}

// roleUnder is the name and the unit of a post in a roll of officers: "Chức vụ" over "Tên" and "Đơn vị".
func (m *matching) roleUnder(parent, leaf phrase) verdict {
	if m.kind != dossier.Roll || parent.canon != "chuc vu" {
		return verdict{}
	}
	switch leaf.canon {
	case "ten":
		return m.claimName("association_role", inContext, "name of the post")
	case "don vi":
		return m.claimName("association_unit", inContext, "unit of the post")
	}
	return verdict{}
}

// byNeighbour takes the parts of an address whose name stands in the column before them.
func (m *matching) byNeighbour(i int) verdict {
	c := &m.cols[i]
	part, ok := barePart(newPhrase(c.leaf()))
	if !ok || len(c.path) > 1 || i == 0 {
		return verdict{}
	}
	left := &m.cols[i-1]
	if left.role != addressPart && !(left.role == whole && isAddress(left.field)) {
		return verdict{}
	}
	v := m.claimName(left.field, likely, "part of the address on its left")
	v.role, v.part = addressPart, part
	return v
}

func isAddress(field string) bool {
	for _, f := range addressBases {
		if f == field {
			return true
		}
	}
	return false
}
