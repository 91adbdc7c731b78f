package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// cardFaults concern party cards and file numbers.
var cardFaults = []kindOfFault{
	{rule: "DD-01", what: "card number of nine digits", fits: showing("party_card_no"), edit: cardTooLong},
	{rule: "DD-01", what: "card number of twelve digits before there were any", fits: showing("party_card_no"), edit: cardOfTwelve},
	{rule: "DD-03", what: "card issued before recognition", fits: all(member, recentlyIssued, showing("party_card_issued_on")), edit: cardEarly(20, 60)},
	{rule: "DD-03", what: "card issued one day before the official date", fits: all(member, recentlyIssued, showing("party_card_issued_on")), edit: cardDayEarly},
	{rule: "DD-04", what: "file number of five digits", fits: showing("party_file_no"), edit: fileNumber(func(no string) string { return no[1:] })},
	{rule: "DD-04", what: "file number without letters", fits: showing("party_file_no"), edit: fileNumber(func(no string) string { return no[:6] })},
	{rule: "DD-17", what: "card issued in the future", fits: all(member, showing("party_card_issued_on")), edit: cardInFuture},
	{rule: "TD-08", what: "card issued before the exchange of 2003", fits: all(member, showing("party_card_issued_on"), admitted(dossier.Date{}, dossier.NewDate(1998, 12, 31))), edit: cardBefore2003},
	{rule: "TD-10", what: "day of issue without a card", fits: all(member, showing("party_card_no", "party_card_issued_on")), edit: forgets("party_card_no")},
	{rule: "TD-12", what: "card number of one digit throughout", fits: all(member, showing("party_card_no")), edit: cardOfOneDigit},
	{rule: "TD-12", what: "card number that counts up", fits: all(member, showing("party_card_no")), edit: cardThatCounts},
}

// cardTooLong has nine digits and no zero in front that could be one too many.
func cardTooLong(p *planter, s seat) []spot {
	s.line.put("party_card_no", s.line.party.card[1:]+digits(p.chance, 2))
	return s.wrong("party_card_no")
}

func cardOfTwelve(p *planter, s seat) []spot {
	s.line.put("party_card_no", "002"+s.line.party.card[1:]+digits(p.chance, 2))
	return s.wrong("party_card_no")
}

// recentlyIssued passes members who got their card when they were recognised.
func recentlyIssued(_ *planter, s seat) bool {
	m := s.line.party
	return m.isOfficial() && m.official.After(firstCards.AddMonths(6))
}

func cardEarly(from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		s.line.party.cardDate = s.line.party.official.AddDays(-p.between(from, to))
		return s.wrong("party_card_issued_on")
	}
}

func cardDayEarly(p *planter, s seat) []spot { return cardEarly(1, 1)(p, s) }

func fileNumber(spoil func(string) string) func(*planter, seat) []spot {
	return func(_ *planter, s seat) []spot {
		s.line.party.fileNo = spoil(s.line.party.fileNo)
		return s.wrong("party_file_no")
	}
}

func cardInFuture(p *planter, s seat) []spot {
	s.line.party.cardDate = p.asOf.AddDays(p.between(20, 300))
	return s.wrong("party_card_issued_on")
}

func cardBefore2003(p *planter, s seat) []spot {
	m := s.line.party
	m.cardDate = p.day(m.officialDecision.AddDays(20), dossier.NewDate(2002, 12, 31))
	return s.wrong("party_card_issued_on")
}

func cardOfOneDigit(p *planter, s seat) []spot {
	s.line.put("party_card_no", strings.Repeat(digits(p.chance, 1), 8))
	return s.wrong("party_card_no")
}

// cardThatCounts gives each such number to one person only: two would be another fault.
func cardThatCounts(p *planter, s seat) []spot {
	for _, number := range []string{"12345678", "87654321", "01234567", "23456789", "98765432", "76543210"} {
		if p.registry.take("card " + number) {
			s.line.put("party_card_no", number)
			return s.wrong("party_card_no")
		}
	}
	return nil
}

// badgeFaults (levels: HD 01-HD/TW ngày 28/09/2021, mục 18) concern badges and the age in the party.
var badgeFaults = []kindOfFault{
	{rule: "TD-04", what: "badge of thirty-five years", fits: all(member, showing("party_badge"), badge(30), servedYears(36, 40)), edit: writes("party_badge", "35")},
	{rule: "TD-04", what: "badge of a level below thirty", fits: all(member, columns("party_badge"), servedYears(26, 29)), edit: writes("party_badge", "25")},
	{rule: "TD-05", what: "badge far above the age in the party", fits: all(member, columns("party_badge"), servedYears(5, 25)), edit: writes("party_badge", "30")},
	{rule: "TD-05", what: "badge one level too high", fits: all(member, showing("party_badge"), badge(30), servedYears(30, 36)), edit: writes("party_badge", "40")},
	{rule: "TD-11", what: "badge one level too low", fits: all(member, showing("party_badge"), badge(40), servedYears(42, 44)), edit: writes("party_badge", "30")},
}

// badge passes members who have that badge.
func badge(level int) test {
	return func(_ *planter, s seat) bool { return s.line.party.badge == level }
}

// servedYears passes official members by their completed years in the party.
func servedYears(from, to int) test {
	return func(p *planter, s seat) bool {
		years := s.line.party.decision.MonthsUntil(p.asOf) / 12
		return s.line.party.isOfficial() && years >= from && years <= to
	}
}
