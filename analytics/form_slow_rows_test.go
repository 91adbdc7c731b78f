package analytics

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// The rows of a fixture have no lists: a member is one by his own row.
func isMember(m row, day dossier.Date) bool {
	if !m.day("admission_date").IsZero() && !m.has("admission_date", day) {
		return false
	}
	return !left(m, day)
}

// gone reports whether a dossier says that its person is a member no more, whatever the day.
func gone(m row) bool {
	return slices.Contains([]string{"transferred", "expelled", "struck_off", "resigned", "deceased"}, m.text("member_status"))
}

func typeOn(m row, day dossier.Date) string { return memberType(m, day) }

// ageOn is completed years, -1 where the birth is not known.
func ageOn(m row, day dossier.Date) int {
	if m.day("birth_date").IsZero() {
		return -1
	}
	return birthdays(m.day("birth_date"), day)
}

// stands reports whether an organisation of the fixture stands on a day.
func stands(u row, day dossier.Date) bool {
	return !u.day("valid_from").After(day) && !u.day("valid_to").Before(day)
}

// below reports whether a unit is, or stands under, another.
func (d district) below(id, above string) bool {
	for id != "" {
		if id == above {
			return true
		}
		id = d.unit(id).text("parent_id")
	}
	return false
}

func (d district) unit(id string) row {
	for _, u := range d.units {
		if u["unit_id"] == id {
			return u
		}
	}
	return row{}
}

// thisYear reports whether the date of a row lies in the year of the day, until the day.
func thisYear(name string, day dossier.Date) func(row) bool {
	return func(r row) bool { return r.has(name, day) && r.day(name).Year == day.Year }
}
