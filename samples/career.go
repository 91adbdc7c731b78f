package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// The days of a member follow one another as the Charter and its regulations ask
// (Điều lệ Đảng, Điều 4 and 5; QĐ 29-QĐ/TW, điểm 4): certificate, branch resolution, decision,
// ceremony, new-member class, twelve months, resolution on recognition, decision, card.

// firstCards is when the first cards of 8 digits came (Chỉ thị 29-CT/TW ngày 17/10/2003).
var firstCards = dossier.NewDate(2003, 11, 1)

// bigIssues are the days on which all who were members already got their cards.
var bigIssues = []dossier.Date{
	dossier.NewDate(2004, 5, 19), dossier.NewDate(2004, 12, 22), dossier.NewDate(2005, 2, 3), dossier.NewDate(2005, 5, 19),
}

// badgeLevels are the badges there are; the lowest comes after 30 years.
var badgeLevels = []int{30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90}

// admit sets the days up to the ceremony, well within the limits of working days.
func (m *membership) admit(c chance, ceremony dossier.Date) {
	m.ceremony = ceremony
	m.decision = ceremony.AddDays(-c.between(4, 25))
	m.resolution = m.decision.AddDays(-c.between(15, 50))
}

// prepare sets what comes before the branch's meeting: Youth Union and awareness class.
func (m *membership) prepare(c chance, p *person) {
	adult := adultFrom(p.birth)
	from := m.resolution.AddMonths(-30)
	if from.Before(adult) {
		from = adult
	}
	m.certificate = c.day(from, m.resolution.AddDays(-25))
	if c.percent(82) {
		p.youthJoined = c.day(p.birth.AddMonths(12*16), p.birth.AddMonths(12*18))
	}
}

// recognise sets the days after the ceremony as far as they have come: the official date is
// twelve months after the ceremony to the day, whenever the branch and the committee act.
func (m *membership) recognise(c chance, asOf dossier.Date) {
	if class := m.ceremony.AddDays(c.between(60, 330)); !class.After(asOf) {
		m.class = class
	}
	official := m.ceremony.AddMonths(12)
	resolution := official.AddDays(c.between(2, 22))
	decision := resolution.AddDays(c.between(7, 25))
	if decision.After(asOf) {
		return
	}
	m.official, m.officialResolution, m.officialDecision = official, resolution, decision
	card := decision.AddDays(c.between(12, 60))
	if card.Before(firstCards) {
		card = pick(c, bigIssues)
	}
	if !card.After(asOf) {
		m.cardDate = card
	}
	m.badge = badgeOf(m.ceremony, asOf)
}

// badgeOf is the highest badge given by the last award day, 2 September.
func badgeOf(since, asOf dossier.Date) int {
	awards := dossier.NewDate(int(asOf.Year), 9, 2)
	if awards.After(asOf) {
		awards.Year--
	}
	years := since.MonthsUntil(awards) / 12
	badge := 0
	for _, level := range badgeLevels {
		if level <= years {
			badge = level
		}
	}
	return badge
}
