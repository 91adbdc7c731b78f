package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// person is one synthetic person, who may stand in a branch and in several rolls.
type person struct {
	name, key             string // key: the name in lower case without accents
	woman                 bool
	birth                 dossier.Date
	ethnicity, religion   string
	citizenID, oldID      string // 12-digit CCCD; 9-digit CMND
	commune               *commune
	hamlet                string // "Thôn Vĩnh Sơn"
	hometown              hometown
	occupation, phone     string
	general, professional string // education
	theory                string
	youthJoined           dossier.Date
	enlisted, discharged  dossier.Date
	party                 *membership // nil: no party member
	hopes                 *hopes      // nil: no candidate
}

// hometown is where a family comes from.
type hometown struct{ province, detail string }

func (h hometown) String() string { return h.detail + ", " + h.province }

// membership is the way of a person in the party; days that have not come are zero.
type membership struct {
	certificate, resolution, decision, ceremony, class       dossier.Date
	official, officialResolution, officialDecision, cardDate dossier.Date
	card, fileNo                                             string
	referrer1, referrer2, unionResolution                    string
	partyPost, govPost                                       string
	badge                                                    int // highest badge, years; 0 none
	exempt                                                   dossier.Date
	left                                                     dossier.Date
	leftHow                                                  string // as lists say it
	branch                                                   *branch
}

// isOfficial reports whether the person is recognised as an official member.
func (m *membership) isOfficial() bool { return !m.official.IsZero() }

// isActive reports whether the person takes part in the branch's work with a vote.
func (m *membership) isActive() bool { return m.isOfficial() && m.exempt.IsZero() && m.left.IsZero() }

// age is in completed years on a day.
func (p *person) age(on dossier.Date) int { return p.birth.MonthsUntil(on) / 12 }

// clone is a copy that can be changed without changing the person.
func (p *person) clone() *person {
	c := *p
	if p.party != nil {
		m := *p.party
		c.party = &m
	}
	return &c
}

// residence is the address as people write it.
func (p *person) residence() string {
	return p.hamlet + ", " + lowerFirst(p.commune.name)
}
