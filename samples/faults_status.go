package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// statusFaults concern members who left, died, or are excused.
var statusFaults = []kindOfFault{
	{rule: "TT-02", what: "exempt at fifty", fits: all(official, leaver, ofAge(30, 50)), edit: exemptYoung},
	{rule: "TT-05", what: "deceased without a day", fits: all(official, leaver), edit: leaves("Từ trần", never)},
	{rule: "TT-05", what: "expelled without a day", fits: all(official, leaver), edit: leaves("Khai trừ", never)},
	{rule: "TT-06", what: "active with a day of leaving", fits: all(official, leaver), edit: leavesButStays},
	{rule: "TT-07", what: "struck off before admission", fits: all(probationary, leaver), edit: leftBeforeAdmission},
	{rule: "TT-08", what: "recognised after death", fits: all(official, leaver, admitted(dossier.NewDate(2016, 12, 1), dossier.NewDate(2017, 6, 30))), edit: recognisedAfterDeath},
	{rule: "TT-09", what: "exempt without a day", fits: all(official, leaver, ofAge(62, 90)), edit: exemptUndated},
	{rule: "TT-10", what: "post of an exempt member", fits: all(official, leaver, ofAge(62, 90), columns("party_position")), edit: postOfExempt},
	{rule: "TT-10", what: "post of a deceased member", fits: all(official, leaver, columns("party_position")), edit: postOfDeceased},
	{rule: "TT-11", what: "deletion asked for an active member", fits: all(official, showing("member_status"), columns("delete_request")), edit: writes("delete_request", "Có")},
	{rule: "TT-12", what: "deceased years ago and still listed", fits: all(official, leaver, admitted(dossier.Date{}, dossier.NewDate(2012, 12, 31))), edit: longDead},
	{rule: "TT-14", what: "transferred out and nowhere in", fits: all(official, leaver), edit: transferred},
	{rule: "KL-01", what: "re-admitted after two years", fits: all(considered, official, leaver), edit: readmittedEarly},
}

// leaver passes lists that tell status and day.
func leaver(_ *planter, s seat) bool {
	return s.paper.layout.shows("member_status") && s.paper.layout.shows("left_on")
}

func never(*planter) dossier.Date { return dossier.Date{} }

// lately is a day within the last eleven months.
func lately(p *planter) dossier.Date { return p.asOf.AddDays(-p.between(10, 320)) }

// leaves gives somebody a status and a day; it is the day that is wrong.
func leaves(status string, on func(*planter) dossier.Date) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		s.line.put("member_status", status)
		m := s.line.party
		if m.exempt = on(p); !m.exempt.IsZero() && m.exempt.Before(m.official) {
			m.exempt = p.asOf // not before he was recognised
		}
		return s.wrong("left_on")
	}
}

// ofAge passes members of an age in completed years.
func ofAge(from, to int) test {
	return func(p *planter, s seat) bool { age := s.line.age(p.asOf); return age >= from && age <= to }
}

func exemptYoung(p *planter, s seat) []spot {
	leaves("Miễn sinh hoạt Đảng", lately)(p, s)
	return s.wrong("member_status")
}

func exemptUndated(p *planter, s seat) []spot {
	return leaves("Miễn sinh hoạt Đảng", never)(p, s)
}

func postOfExempt(p *planter, s seat) []spot {
	leaves("Miễn sinh hoạt Đảng", lately)(p, s)
	return postOf("Chi ủy viên", "party_position")(p, s)
}

func leavesButStays(p *planter, s seat) []spot {
	s.line.put("member_status", "Đang sinh hoạt")
	if s.line.party.exempt = lately(p); s.line.party.exempt.Before(s.line.party.ceremony) {
		return nil
	}
	return s.wrong("member_status")
}

func leftBeforeAdmission(p *planter, s seat) []spot {
	m := s.line.party
	m.exempt = m.ceremony.AddDays(-p.between(5, 60))
	if m.exempt.AddMonths(12).Before(p.asOf.AddDays(1)) {
		return nil
	}
	s.line.put("member_status", "Xóa tên")
	return s.wrong("left_on")
}

func recognisedAfterDeath(p *planter, s seat) []spot {
	m := s.line.party
	m.exempt = m.official.AddDays(-p.between(3, 40))
	if !m.exempt.AddMonths(12).After(p.asOf) {
		return nil
	}
	s.line.put("member_status", "Từ trần")
	return s.wrong("official_date")
}

func postOf(post, field string) func(*planter, seat) []spot {
	return func(_ *planter, s seat) []spot {
		s.line.party.partyPost = post
		return s.wrong(field)
	}
}

func postOfDeceased(p *planter, s seat) []spot {
	leaves("Từ trần", lately)(p, s)
	return postOf("Phó bí thư chi bộ", "party_position")(p, s)
}

func longDead(p *planter, s seat) []spot {
	return leaves("Từ trần", func(p *planter) dossier.Date { return p.asOf.AddDays(-p.between(500, 1500)) })(p, s)
}

func transferred(p *planter, s seat) []spot {
	leaves("Đã chuyển sinh hoạt", lately)(p, s)
	return s.wrong("member_status")
}

// readmittedEarly left the party two years before; the list keeps that day.
func readmittedEarly(p *planter, s seat) []spot {
	s.line.put("member_status", "Đang sinh hoạt")
	s.line.party.exempt = s.line.party.decision.AddMonths(-p.between(12, 35))
	return s.wrong("left_on")
}
