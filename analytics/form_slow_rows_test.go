package analytics

import "github.com/hoso-vn/hoso/ingest/dossier"

// The rows of a fixture have no lists: a member is one by his own row.
func isMember(m row, day dossier.Date) bool {
	if !m.day("admission_date").IsZero() && !m.has("admission_date", day) {
		return false
	}
	return !left(m, day)
}

func typeOn(m row, day dossier.Date) string { return memberType(m, day) }

// ageOn is completed years, -1 where the birth is not known.
func ageOn(m row, day dossier.Date) int {
	if m.day("birth_date").IsZero() {
		return -1
	}
	return birthdays(m.day("birth_date"), day)
}
