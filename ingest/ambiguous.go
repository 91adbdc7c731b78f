package ingest

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// ambiguous headers mean different fields in different lists (value-shapes §0). They are decided by the
// values beneath or by their neighbours, or stay open. Keys are canonical texts.
var ambiguous = map[string]func(*matching, int) verdict{
	"ngay cap":          (*matching).issuedAfter,
	"noi cap":           (*matching).issuedAfter,
	"ngay cap the":      (*matching).issuedAfter,
	"noi cap the":       (*matching).issuedAfter,
	"ngay ket nap":      (*matching).admittedOn,
	"so the":            (*matching).cardNumber,
	"dang vien":         (*matching).partyMember,
	"hoi vien":          (*matching).nameByValues,
	"doan vien":         (*matching).nameByValues,
	"dong chi":          (*matching).comrade,
	"ten":               (*matching).bareName,
	"don vi":            (*matching).unitOfList,
	"trang thai":        (*matching).statusByValues,
	"tinh trang":        (*matching).statusByValues,
	"loai":              (*matching).statusByValues,
	"chuc vu":           (*matching).postByValues,
	"chuc danh":         (*matching).postByValues,
	"chuc vu dang":      (*matching).partyPost,
	"vao dang":          (*matching).intoParty,
	"@official":         (*matching).sinceBare,
	"@probation":        (*matching).sinceBare,
	"nam":               (*matching).genderOrYear,
	"nu":                (*matching).genderOrYear,
	"ngay vao doan":     (*matching).intoUnion,
	"ngay ket nap doan": (*matching).intoUnion,
	"vao doan":          (*matching).intoUnion,
	"ngay vao hoi":      (*matching).intoAssociation,
	"ngay cap gcn":      (*matching).certificate,
	"ngay gcn":          (*matching).certificate,
	"hoi":               (*matching).associationByValues,
	"hiep hoi":          (*matching).associationByValues,
	"ten hoi":           (*matching).associationByValues,
	"lien he @phone":    (*matching).contactPhone,
	"@contactphone":     (*matching).contactPhone,
	"cmnd":              (*matching).oldOrNewID,
	"ten don vi":        (*matching).unitOfList,
	"ma":                (*matching).codeByValues,
	"ma don vi":         (*matching).unitOfList,
	"khoa":              (*matching).nothing,
	"ct":                (*matching).nothing,
}

// isAmbiguous reports whether a header must be decided by its context in lists of a kind. Some are clear
// where the kind has only one field for them.
func isAmbiguous(kind dossier.Kind, p phrase) bool {
	_, found := ambiguous[p.canon]
	if p.bare == "cmnd" {
		return true
	}
	if !found {
		return false
	}
	people := kind == dossier.Member || kind == dossier.Candidate || kind == dossier.Roll
	switch p.canon {
	case "ten", "ngay cap", "ngay cap gcn", "trang thai", "loai":
		return people
	case "ngay ket nap", "ngay vao doan", "ngay ket nap doan", "vao doan", "ngay vao hoi":
		return kind == dossier.Roll
	case "ten don vi", "ma don vi", "ma":
		return kind == dossier.Unit
	case "don vi":
		return people || kind == dossier.Unit
	case "@official", "@probation":
		return people
	case "nam":
		return !strings.Contains(p.toned, "ă")
	case "khoa":
		return !strings.Contains(p.toned, "ó")
	}
	return true
}

// byContext decides an ambiguous header.
func (m *matching) byContext(i int) verdict {
	h := m.cols[i].heading
	p := newPhrase(h.leaf())
	if len(h.path) > 1 {
		parent := parentPhrase(h)
		if v := m.roleUnder(parent, p); v.why != "" {
			return v
		}
		if !speaksOfSelf(parent.canon) {
			return m.misspeltHeader(i, newPhrase(h.String()))
		}
	}
	if isAmbiguous(m.kind, p) {
		if resolve := ambiguous[p.canon]; resolve != nil {
			return resolve(m, i)
		}
		return ambiguous[p.bare](m, i)
	}
	if v := m.markedTheory(i, p); v.why != "" {
		return v
	}
	if m.kind == dossier.Roll && strings.HasPrefix(p.canon, "ngay vao hoi ") && !strings.HasPrefix(p.canon, "ngay vao hoi dong") {
		return m.claimName("association_joined_on", inContext, "%q by the name of the association")
	}
	return m.misspeltHeader(i, p)
}

// misspeltHeader allows one slip in one word; where the slip is itself a possible word the values beneath
// must agree.
func (m *matching) misspeltHeader(i int, p phrase) verdict {
	if foreign()[p.canon] {
		return verdict{}
	}
	meant, plain := respell(p)
	var found verdict
	for _, s := range meant {
		v := m.lookup(newPhrase(s))
		if v.why == "" || isAmbiguous(m.kind, newPhrase(s)) {
			continue
		}
		if found.why != "" && found.field != v.field {
			return verdict{}
		}
		found = v
	}
	if found.why == "" {
		return verdict{}
	}
	f, _ := m.kind.Field(found.field)
	if !plain && !m.profile(i).supports(f.Type) {
		return verdict{}
	}
	found.conf = misspelt
	found.why = "misspelt: " + found.why
	return found
}

// ifBlank gives a column without any value its likeliest meaning: a template to be filled, nothing to misread.
func (m *matching) ifBlank(i int, field string) verdict {
	if _, taken := m.claimed(field); taken || m.profile(i).n > 0 {
		return verdict{}
	}
	return m.claimName(field, likely, "%q is likeliest, no values yet")
}

func (m *matching) nothing(int) verdict { return verdict{} }

// issuedAfter gives "Ngày cấp" and "Nơi cấp" to the number on their left.
func (m *matching) issuedAfter(i int) verdict {
	leaf := newPhrase(m.cols[i].leaf())
	place := strings.HasPrefix(leaf.canon, "noi")
	for j := i - 1; j >= 0; j-- {
		left := &m.cols[j]
		if p := newPhrase(left.leaf()); left.role == open && strings.HasSuffix(p.canon, " cap") || isIssue(left.field) {
			continue
		}
		switch {
		case left.field == "party_card_no" && place:
			return m.claimName("party_card_issued_by", inContext, "stands after the party card")
		case left.field == "party_card_no":
			return m.claimName("party_card_issued_on", inContext, "stands after the party card")
		case left.field == "certificate_no" && !place:
			return m.claimName("certificate_issued_on", inContext, "stands after the certificate")
		}
		return verdict{}
	}
	return verdict{}
}

func isIssue(field string) bool { return strings.Contains(field, "_issued_") }

// admittedOn is "Ngày kết nạp" in a roll: into the association when the entry into the Party has a column of its own.
func (m *matching) admittedOn(i int) verdict {
	if _, ok := m.claimed("association_joined_on"); ok {
		return verdict{}
	}
	if _, ok := m.claimed("admission_date"); ok {
		return m.claimName("association_joined_on", inContext, "beside the date of entry into the Party")
	}
	return m.ifBlank(i, "association_joined_on")
}

// cardNumber is "Số thẻ": of the Party among members, of the association in a roll.
func (m *matching) cardNumber(i int) verdict {
	field := "party_card_no"
	if m.kind == dossier.Roll {
		field = "association_card_no"
	}
	if _, ok := m.claimed(field); ok {
		return verdict{}
	}
	return m.claimName(field, inContext, "%q by the kind of list")
}

// partyMember is "Đảng viên": yes or no in a roll, a number in a list of units, a name elsewhere.
func (m *matching) partyMember(i int) verdict {
	p := m.profile(i)
	switch m.kind {
	case dossier.Roll:
		if !p.mostly(p.names) && !p.mostly(p.digits+p.names+p.words) {
			return m.claimName("declared_party_member", inContext, "yes or no in a roll")
		}
	case dossier.Unit:
		if p.n == 0 || p.mostly(p.digits) {
			return m.claimName("member_count", inContext, "a number in a list of units")
		}
	default:
		return m.nameByValues(i)
	}
	return verdict{}
}

// comrade is "Đồng chí", under which some list the names: by the values, or in a form still to be filled.
func (m *matching) comrade(i int) verdict {
	if v := m.nameByValues(i); v.why != "" {
		return v
	}
	return m.ifBlank(i, "full_name")
}

func (m *matching) nameByValues(i int) verdict {
	p := m.profile(i)
	if _, ok := m.claimed("full_name"); !ok && p.mostly(p.names) {
		return m.claimName("full_name", inContext, "the values beneath are names")
	}
	return verdict{}
}

// bareName is "Tên": the given name beside a column of family names, else the whole name if it is the only one.
func (m *matching) bareName(i int) verdict {
	if j, ok := m.claimed("full_name"); ok {
		if m.cols[j].role == familyName {
			v := m.claimName("full_name", inContext, "given name of %q")
			v.role = givenName
			return v
		}
		return verdict{}
	}
	if v := m.nameByValues(i); v.why != "" || m.profile(i).n > 0 {
		return v
	}
	return m.claimName("full_name", likely, "the only name in a list of people")
}

func (m *matching) foldAt(i int) []string {
	var texts []string
	for _, r := range m.rows[:min(len(m.rows), profileRows)] {
		if s := r.text(m.cols[i].col); !isBlankText(s) {
			texts = append(texts, vntext.Fold(s))
		}
	}
	return texts
}

// most reports whether most texts, of at least one, satisfy a test.
func most(texts []string, test func(string) bool) bool {
	n := 0
	for _, s := range texts {
		if test(s) {
			n++
		}
	}
	return n > 0 && 2*n > len(texts)
}
