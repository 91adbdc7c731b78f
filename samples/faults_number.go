package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// numberFaults concern personal id numbers (NĐ 137/2015/NĐ-CP, Điều 13) and old identity cards.
var numberFaults = []kindOfFault{
	{rule: "DD-05", what: "id number of eleven digits", fits: idOfPlace, edit: idSpelt(func(_ *planter, id string) string { return id[:11] })},
	{rule: "DD-05", what: "id number of thirteen digits", fits: idOfPlace, edit: idSpelt(func(p *planter, id string) string { return id + digits(p.chance, 1) })},
	{rule: "DD-06", what: "id number of the other sex", fits: showing("citizen_id", "gender"), edit: idDigit(3, 1)},
	{rule: "DD-06", what: "id number of another century", fits: showing("citizen_id", "birth_date"), edit: idDigit(3, 2)},
	{rule: "DD-06", what: "id number of another year", fits: showing("citizen_id", "birth_date"), edit: idDigit(5, 1)},
	{rule: "DD-07", what: "id number of no province", fits: showing("citizen_id"), edit: idSpelt(func(p *planter, id string) string { return pick(p.chance, noProvinces) + id[3:] })},
	{rule: "DD-19", what: "id number in powers of ten", fits: showing("citizen_id"), edit: writes("citizen_id", "2.0908E+10")},
	{rule: "DD-27", what: "id number that ends in one digit throughout", fits: showing("citizen_id"), edit: idSpelt(func(p *planter, id string) string { return id[:6] + strings.Repeat(digits(p.chance, 1), 6) })},
	{rule: "DD-19", what: "old identity number of ten digits", fits: showing("old_id_number"), edit: oldIDOfTen},
}

// noProvinces are prefixes that were given to no province.
var noProvinces = []string{"003", "005", "007", "009", "013", "016", "018", "021", "023"}

// idOfPlace passes people whose birth was registered in the province: with a zero put before it,
// a short number of theirs is none.
func idOfPlace(_ *planter, s seat) bool {
	return s.shows("citizen_id") && s.line.citizenID[:3] == "002"
}

// idSpelt writes the number otherwise; one that somebody else has is drawn again.
func idSpelt(spell func(*planter, string) string) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		id := spell(p, s.line.citizenID)
		if !p.registry.take("cid " + id) {
			return nil
		}
		s.line.put("citizen_id", id)
		return s.wrong("citizen_id")
	}
}

// idDigit turns bits of a digit: 0 and 1 in the fourth are men and women of the 20th century, 2 and 3 of the 21st.
func idDigit(at int, bits byte) func(*planter, seat) []spot {
	return idSpelt(func(_ *planter, id string) string {
		b := []byte(id)
		b[at] ^= bits
		return string(b)
	})
}

func oldIDOfTen(p *planter, s seat) []spot {
	s.line.oldID += digits(p.chance, 1)
	return s.wrong("old_id_number")
}

// valueFaults concern what is blank or no value of its column.
var valueFaults = []kindOfFault{
	{rule: "DD-11", what: "no name", fits: all(outsider, showing("full_name")), edit: forgets("full_name")},
	{rule: "DD-11", what: "no sex", fits: all(showing("gender"), not(marked)), edit: forgets("gender")},
	{rule: "DD-11", what: "no birth date", fits: all(outsider, showing("birth_date"), not(sided)), edit: forgets("birth_date")},
	{rule: "DD-13", what: "two ethnic groups in one cell", fits: all(anybody, showing("ethnicity")), edit: writes("ethnicity", "Tày, Nùng")},
	{rule: "DD-13", what: "an ethnic group by its number", fits: all(anybody, showing("ethnicity")), edit: writes("ethnicity", "04")},
	{rule: "DD-13", what: "a thirteenth class of twelve", fits: all(anybody, showing("education_general")), edit: writes("education_general", "13/12")},
	{rule: "DD-13", what: "a status of nobody's list", fits: all(official, showing("member_status")), edit: writes("member_status", "Đi làm ăn xa")},
	{rule: "DD-15", what: "a badge in words", fits: all(member, showing("party_badge")), edit: writes("party_badge", "ba mươi")},
	{rule: "DD-15", what: "party membership with a question mark", fits: all(outsider, columns("declared_party_member")), edit: writes("declared_party_member", "có lẽ")},
	{rule: "DD-20", what: "two people in one cell", fits: all(considered, showing("referrer_2")), edit: twoInOne},
}

// marked passes lists that tell the sex by a mark or by the place of the date.
func marked(_ *planter, s seat) bool {
	return s.paper.layout == handMade || s.paper.layout == farmersForm
}

// sided passes lists with one column of birth dates for each sex.
func sided(_ *planter, s seat) bool { return s.paper.layout == youthExport }

func twoInOne(_ *planter, s seat) []spot {
	m := s.line.party
	s.line.put("referrer_2", m.referrer1+", "+m.referrer2)
	return s.wrong("referrer_2")
}

// dateFaults concern days that cannot be.
var dateFaults = []kindOfFault{
	{rule: "DD-12", what: "no such day of birth", fits: all(anybody, showing("birth_date"), not(numbersOnly)), edit: noSuchDay("birth_date")},
	{rule: "DD-12", what: "no such day of issue", fits: all(member, showing("party_card_issued_on")), edit: noSuchDay("party_card_issued_on")},
	{rule: "DD-12", what: "no such day of joining", fits: showing("association_joined_on"), edit: noSuchDay("association_joined_on")},
	{rule: "DD-12", what: "a day without its year", fits: showing("association_joined_on"), edit: writes("association_joined_on", "20/10")},
	{rule: "DD-16", what: "a program's day for no day, of a card", fits: all(member, showing("party_card_issued_on")), edit: writes("party_card_issued_on", "01/01/1970")},
	{rule: "DD-16", what: "a program's day for no day, of joining", fits: all(outsider, showing("association_joined_on")), edit: writes("association_joined_on", "01/01/1970")},
	{rule: "DD-17", what: "joins in the future", fits: showing("association_joined_on"), edit: joinsLater},
	{rule: "DD-17", what: "admitted later in the year", fits: all(probationary, not(columns("cell_resolution_on")), admitted(dossier.NewDate(2018, 1, 1), dossier.Date{})), edit: admittedLater},
	{rule: "DD-17", what: "official on a day to come", fits: all(probationary, columns("official_date")), edit: officialToCome},
	{rule: "DD-24", what: "admitted before the party was founded", fits: all(official, showing("admission_date"), not(columns("certificate_issued_on")), admitted(dossier.Date{}, beforeRegime), unbadged), edit: admittedIn1929},
}

// numbersOnly passes lists whose numbers lost their zeros: the birth date is what they are restored by.
func numbersOnly(_ *planter, s seat) bool { return s.paper.layout.losesZeros() }

// noDays are days that no calendar has.
var noDays = []dossier.Date{{Month: 2, Day: 31}, {Month: 2, Day: 30}, {Month: 4, Day: 31}, {Month: 6, Day: 31}, {Month: 13, Day: 45}, {Month: 11, Day: 32}}

func noSuchDay(field string) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		day := pick(p.chance, noDays)
		day.Year = s.line.value(field).(dossier.Date).Year
		return s.write(field, day)
	}
}

func joinsLater(p *planter, s seat) []spot {
	return s.write("association_joined_on", p.asOf.AddDays(p.between(20, 300)))
}

func admittedLater(p *planter, s seat) []spot {
	s.line.party.ceremony = p.asOf.AddDays(p.between(20, 90))
	return s.wrong("admission_date")
}

// officialToCome fills in the day on which the twelve months will be over.
func officialToCome(_ *planter, s seat) []spot {
	return s.write("official_date", s.line.party.ceremony.AddMonths(12))
}

// admittedIn1929 has slipped in the decades.
func admittedIn1929(p *planter, s seat) []spot {
	m := s.line.party
	m.ceremony = p.day(dossier.NewDate(1929, 3, 1), dossier.NewDate(1930, 1, 31))
	m.official = m.ceremony.AddMonths(12)
	p.reborn(s.line, p.day(dossier.NewDate(1909, 1, 1), dossier.NewDate(1910, 12, 31)))
	return s.wrong("admission_date")
}
