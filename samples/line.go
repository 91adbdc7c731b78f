package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// line is one row of a list: a person as the list shows him, or the cells of something that is no
// person. Its person may be a changed copy where a fault is planted; raw holds what stands in a
// cell in place of a field's value.
type line struct {
	*person                // nil in lists of units, targets, hamlets
	entry   *entry         // in a roll; nil in others
	branch  *branch        // in the list of units: the branch that the line tells of; nil in others
	cells   map[string]any // by field, what is not told of the person
	no      int            // running number
	row     int            // where it was written
	raw     map[string]string
}

// put writes text in place of a field's value.
func (l *line) put(field, text string) {
	if l.raw == nil {
		l.raw = map[string]string{}
	}
	l.raw[field] = text
}

// value is what a field holds: a string, an int, a dossier.Date, or nil for an empty cell.
func (l *line) value(field string) any {
	if s, ok := l.raw[field]; ok {
		return filled(s)
	}
	if v, ok := l.cells[field]; ok && v != "" {
		return v
	}
	if l.person == nil {
		return nil
	}
	show, ok := personValues[field]
	if !ok && l.entry != nil {
		show, ok = entryValues[field]
	}
	if !ok && l.party != nil {
		show, ok = partyValues[field]
	}
	if !ok {
		return nil
	}
	return filled(show(l))
}

// filled is nil for what is empty.
func filled(v any) any {
	if v == "" || v == 0 || v == (dossier.Date{}) {
		return nil
	}
	return v
}

// personValues are the fields that everybody has.
var personValues = map[string]func(*line) any{
	"full_name":              func(l *line) any { return l.name },
	"gender":                 func(l *line) any { return sexWord(l.woman) },
	"birth_date":             func(l *line) any { return l.birth },
	"ethnicity":              func(l *line) any { return l.ethnicity },
	"religion":               func(l *line) any { return l.religion },
	"old_id_number":          func(l *line) any { return l.oldID },
	"citizen_id":             (*line).shownID,
	"party_card_no":          (*line).shownCard,
	"hometown":               func(l *line) any { return l.hometown.String() },
	"permanent_address":      func(l *line) any { return l.residence() + ", " + l.commune.place.province },
	"current_address":        func(l *line) any { return l.residence() },
	"occupation":             func(l *line) any { return l.occupation },
	"education_general":      func(l *line) any { return l.general },
	"education_professional": func(l *line) any { return l.professional },
	"political_theory":       func(l *line) any { return l.theory },
	"phone":                  func(l *line) any { return l.phone },
}

// entryValues are the fields of a roll.
var entryValues = map[string]func(*line) any{
	"association_joined_on": func(l *line) any { return l.entry.joined },
	"association_role":      func(l *line) any { return l.entry.post },
	"association_card_no":   func(l *line) any { return l.entry.cardNo },
	"enlisted_on":           func(l *line) any { return l.enlisted },
	"discharged_on":         func(l *line) any { return l.discharged },
	"left_on":               func(*line) any { return nil }, // who left is taken off the roll
}

// partyValues are the fields of a member; in a roll they are empty for others.
var partyValues = map[string]func(*line) any{
	"party_card_issued_on":    func(l *line) any { return l.party.cardDate },
	"party_card_issued_by":    func(l *line) any { return issuer(l.party) },
	"party_file_no":           func(l *line) any { return l.party.fileNo },
	"party_cell":              func(l *line) any { return l.party.branch.name },
	"party_committee":         func(l *line) any { return l.party.branch.committee.name },
	"youth_union_joined_on":   func(l *line) any { return l.youthJoined },
	"certificate_issued_on":   func(l *line) any { return l.party.certificate },
	"cell_resolution_on":      func(l *line) any { return l.party.resolution },
	"admission_decision_date": func(l *line) any { return l.party.decision },
	"admission_date":          func(l *line) any { return l.party.ceremony },
	"new_member_class_on":     func(l *line) any { return l.party.class },
	"official_resolution_on":  func(l *line) any { return l.party.officialResolution },
	"official_date":           func(l *line) any { return l.party.official },
	"official_decision_date":  func(l *line) any { return l.party.officialDecision },
	"referrer_1":              func(l *line) any { return l.party.referrer1 },
	"referrer_2":              func(l *line) any { return l.party.referrer2 },
	"union_resolution":        func(l *line) any { return l.party.unionResolution },
	"party_position":          func(l *line) any { return l.party.partyPost },
	"gov_position":            func(l *line) any { return l.party.govPost },
	"party_badge":             func(l *line) any { return l.party.badge },
	"member_type":             func(l *line) any { return typeWord(l.party) },
	"member_status":           func(l *line) any { return statusWord(l.party) },
	"left_on":                 leftOn,
	"declared_party_member":   func(*line) any { return "x" },
}

// leftOn is the day of leaving, or else that of an exemption.
func leftOn(l *line) any {
	if !l.party.left.IsZero() {
		return l.party.left
	}
	return l.party.exempt
}

// shownID is the personal number, where the list knows it.
func (l *line) shownID() any {
	if l.entry != nil && !l.entry.withID {
		return nil
	}
	return l.citizenID
}

// shownCard is the party card, where the list knows it.
func (l *line) shownCard() any {
	if l.party == nil || l.entry != nil && !l.entry.withCard {
		return nil
	}
	return l.party.card
}

func sexWord(woman bool) string {
	if woman {
		return "Nữ"
	}
	return "Nam"
}

func typeWord(m *membership) string {
	if m.isOfficial() {
		return "Chính thức"
	}
	return "Dự bị"
}

func statusWord(m *membership) string {
	switch {
	case !m.left.IsZero():
		return m.leftHow
	case !m.exempt.IsZero():
		return "Miễn công tác, sinh hoạt"
	}
	return "Đang sinh hoạt"
}

func issuer(m *membership) string {
	if m.cardDate.IsZero() {
		return ""
	}
	return m.branch.committee.commune.place.superior
}
