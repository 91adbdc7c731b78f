package samples

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// doubleFaults concern one person who stands in two places.
var doubleFaults = []kindOfFault{
	{rule: "TR-01", what: "listed in two branches", fits: all(member, longMember, showing("citizen_id")), edit: inTwoBranches},
	{rule: "TR-01", what: "listed twice in one branch", fits: all(member, showing("citizen_id")), edit: twiceInOneBranch},
	{rule: "TR-01", what: "listed in two communes' rolls", fits: all(outsider, showing("citizen_id")), edit: inTwoBranches},
	{rule: "TR-02", what: "listed in two branches under two id numbers", fits: all(member, longMember, showing("citizen_id")), edit: twoNumbers},
	{rule: "TR-06", what: "listed in two branches with one card", fits: all(member, longMember, showing("party_card_no"), not(showing("citizen_id"))), edit: inTwoBranchesByCard},
	{rule: "TR-06", what: "listed in two branches without numbers", fits: all(member, longMember, not(showing("citizen_id"))), edit: inTwoBranchesByName},
	{rule: "TT-16", what: "deceased here, active there", fits: all(official, longMember, leaver, not(showing("citizen_id"))), edit: deadAndAlive},
	{rule: "DT-21", what: "in two branches of one association", fits: all(outsider, not(showing("citizen_id"))), edit: twiceInRoll},
	{rule: "DT-22", what: "in the rolls of two communes", fits: all(outsider, not(showing("citizen_id")), showing("hometown")), edit: inTwoRollsByHometown},
}

// longMember passes members of whose introducers nobody asks in another organisation.
func longMember(_ *planter, s seat) bool { return s.line.party.ceremony.Year <= 2012 }

// again lists the person of a seat a second time, in another paper, with what there is in this one.
func (p *planter) again(s seat, to *paper) *line {
	l := &line{person: s.line.clone()}
	if to.branch != nil {
		l.party.branch, l.party.partyPost, l.party.govPost = to.branch, "", ""
		to.branch.committee.bears(l.key)
	}
	if to.roll != nil {
		e := *s.line.entry
		e.roll, e.post, e.person, l.entry = to.roll, "", l.person, &e
	}
	to.lines = append(to.lines, l)
	p.touched[l] = true
	return l
}

// elsewhere is a list of the same kind where nobody has the name: of a branch of another
// organisation, or of the same association in another commune; nil where there is none.
func (p *planter) elsewhere(s seat, fields ...string) *paper {
	start := p.IntN(len(p.papers))
	for i := range p.papers {
		other := p.papers[(start+i)%len(p.papers)]
		if p.isOther(s, other) && !slices.ContainsFunc(fields, func(f string) bool { return !other.layout.shows(f) }) {
			return other
		}
	}
	return nil
}

func (p *planter) isOther(s seat, other *paper) bool {
	switch {
	case other.kind != s.paper.kind || slices.Contains(p.whole, other):
		return false
	case other.roll != nil:
		return other.roll.association == s.paper.roll.association && other != s.paper
	case other.branch == nil || other.branch.committee == s.paper.branch.committee:
		return false
	}
	return other.branch.officials() >= 8 && other.branch.committee.namesakes(s.line.key) == 0
}

// both are the fields of two lines as the spots of one fault.
func both(s seat, other *paper, l *line, field string) []spot {
	return append(s.wrong(field), spot{paper: other, line: l, field: field})
}

func inTwoBranches(p *planter, s seat) []spot {
	other := p.elsewhere(s, "citizen_id")
	if other == nil {
		return nil
	}
	return both(s, other, p.again(s, other), "citizen_id")
}

func twiceInOneBranch(p *planter, s seat) []spot {
	return both(s, s.paper, p.again(s, s.paper), "citizen_id")
}

func twoNumbers(p *planter, s seat) []spot {
	other := p.elsewhere(s, "citizen_id")
	if other == nil {
		return nil
	}
	l := p.again(s, other)
	l.citizenID = p.registry.citizen(l.person)
	return both(s, other, l, "citizen_id")
}

func inTwoBranchesByCard(p *planter, s seat) []spot {
	other := p.elsewhere(s, "party_card_no")
	if other == nil {
		return nil
	}
	return both(s, other, p.again(s, other), "full_name")
}

func inTwoBranchesByName(p *planter, s seat) []spot {
	other := p.elsewhere(s)
	if other == nil {
		return nil
	}
	l := p.again(s, other)
	l.citizenID, l.oldID, l.party.card, l.party.cardDate, l.party.fileNo = "", "", "", dossier.Date{}, ""
	return both(s, other, l, "full_name")
}

func deadAndAlive(p *planter, s seat) []spot {
	other := p.elsewhere(s, "member_status")
	if other == nil {
		return nil
	}
	l := p.again(s, other)
	leaves("Từ trần", lately)(p, s)
	return both(s, other, l, "member_status")
}

// twiceInRoll puts somebody down for two branches of the association.
func twiceInRoll(p *planter, s seat) []spot {
	l := p.again(s, s.paper)
	l.entry.cardNo = s.line.entry.cardNo
	return both(s, s.paper, l, "full_name")
}

func inTwoRollsByHometown(p *planter, s seat) []spot {
	other := p.elsewhere(s, "hometown")
	if other == nil {
		return nil
	}
	return both(s, other, p.again(s, other), "full_name")
}

// namesakeFaults concern two people of whom one has a number of the other.
var namesakeFaults = []kindOfFault{
	{rule: "TR-01", what: "the id number of another", fits: all(member, showing("citizen_id")), edit: numberOfAnother("citizen_id")},
	{rule: "TR-03", what: "the card of another", fits: all(member, showing("party_card_no")), edit: numberOfAnother("party_card_no")},
	{rule: "TR-04", what: "the file number of another", fits: all(member, showing("party_file_no")), edit: numberOfAnother("party_file_no")},
	{rule: "TR-05", what: "the old identity number of another", fits: all(member, showing("old_id_number")), edit: numberOfAnother("old_id_number")},
}

// numberOfAnother gives a number to one more member, of the same sex and year.
func numberOfAnother(field string) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		start := p.IntN(len(p.seats))
		for i := range p.seats {
			o := p.seats[(start+i)%len(p.seats)]
			if o.paper.branch == nil || o.twin != nil || o.line == s.line || p.touched[o.line] || !o.shows(field) ||
				o.line.woman != s.line.woman || o.line.birth.Year != s.line.birth.Year {
				continue
			}
			o.line.put(field, s.line.value(field).(string))
			return both(s, o.paper, o.line, field)
		}
		return nil
	}
}
