package samples

import (
	"testing"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// seeds are checked at a size at which every layout and association occurs.
var seeds = []uint64{1, 2}

func made(t *testing.T, seed uint64, faults int) *district {
	t.Helper()
	d, err := newDistrict(bacQuang, Options{Seed: seed, Scale: 0.2, Faults: faults})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func (d *district) everyone() []*person {
	var all []*person
	seen := map[*person]bool{}
	add := func(p *person) {
		if !seen[p] {
			seen[p] = true
			all = append(all, p)
		}
	}
	for _, b := range branchesOf(d.committees) {
		for _, p := range b.members {
			add(p)
		}
	}
	for _, r := range d.rolls {
		for _, e := range r.entries {
			add(e.person)
		}
	}
	return all
}

func TestNoTwoPeopleShareAnIdentity(t *testing.T) {
	for _, seed := range seeds {
		owner := map[string]*person{}
		for _, p := range made(t, seed, 40).everyone() {
			keys := []string{"id " + p.citizenID, "old " + p.oldID, "who " + plain(p.name) + p.birth.String()}
			if p.party != nil {
				keys = append(keys, "card "+p.party.card, "file "+p.party.fileNo)
			}
			for _, k := range keys {
				if k[len(k)-1] == ' ' {
					continue // no number
				}
				if owner[k] != nil {
					t.Errorf("seed %d: two people share %q", seed, k)
				}
				owner[k] = p
			}
		}
	}
}

// days is the time between two dates, reckoned apart from the generator.
func days(a, b dossier.Date) int { return int(b.Time().Sub(a.Time()) / (24 * time.Hour)) }

func years(p *person, on dossier.Date) float64 { return float64(days(p.birth, on)) / 365.25 }

func TestMembersFollowTheRegulations(t *testing.T) {
	for _, seed := range seeds {
		d := made(t, seed, 0)
		for _, b := range branchesOf(d.committees) {
			official := 0
			for _, p := range b.members {
				for what, ok := range lawful(p, d.figures.asOf) {
					if !ok {
						t.Errorf("seed %d, %s, %s: %+v", seed, b.name, what, *p.party)
					}
				}
				if p.party.isOfficial() && p.party.exempt.IsZero() {
					official++
				}
			}
			if official < 3 {
				t.Errorf("seed %d, %s: %d official members", seed, b.name, official)
			}
		}
	}
}

// lawful lists what regulations.md §2 asks of one member and whether it is so.
func lawful(p *person, asOf dossier.Date) map[string]bool {
	m := p.party
	age := years(p, m.resolution)
	ok := map[string]bool{
		"18 to 60 at the branch meeting":       age > 18.01 && age < 59.9,
		"certificate before the meeting":       days(m.certificate, m.resolution) > 0,
		"certificate of 60 months at most":     days(m.certificate, m.resolution) < 5*365,
		"certificate of an adult":              years(p, m.certificate) > 17.99,
		"meeting before decision":              days(m.resolution, m.decision) > 0 && days(m.resolution, m.decision) <= 84,
		"decision before ceremony":             days(m.decision, m.ceremony) > 0 && days(m.decision, m.ceremony) <= 42,
		"two introducers or one and the Union": m.referrer1 != "" && m.referrer1 != m.referrer2 && (m.referrer2 != "") == (m.unionResolution == ""),
		"introducers are others":               plain(m.referrer1) != plain(p.name) && plain(m.referrer2) != plain(p.name),
		"nothing in the future":                !m.ceremony.After(asOf) && !m.class.After(asOf) && !m.officialDecision.After(asOf) && !m.cardDate.After(asOf),
		"a card has a day and a holder":        (m.card == "") == m.cardDate.IsZero() && (m.card == "" || m.isOfficial()),
	}
	if !m.isOfficial() {
		ok["no longer than probation and its procedures"] = days(m.ceremony, asOf) < 365+84
		ok["no post on probation"] = m.partyPost == "" && m.badge == 0
		return ok
	}
	c, o := m.ceremony, m.official
	ok["twelve months"] = c.Year+1 == o.Year && c.Month == o.Month && c.Day == o.Day
	ok["recognition after the twelve months"] = days(o, m.officialResolution) > 0 && days(o, m.officialResolution) <= 42
	ok["recognition decided in time"] = days(m.officialResolution, m.officialDecision) > 0 && days(m.officialResolution, m.officialDecision) <= 42
	ok["class within probation"] = days(c, m.class) > 0 && days(m.class, m.officialResolution) > 0
	ok["card after recognition"] = m.cardDate.IsZero() || days(m.officialDecision, m.cardDate) > 0
	ok["badge reached"] = m.badge == 0 || m.badge >= 30 && m.badge != 35 && days(c, asOf) >= m.badge*365
	ok["exempt when old"] = m.exempt.IsZero() || years(p, m.exempt) >= 60
	return ok
}

func TestRollsArePlausible(t *testing.T) {
	for _, seed := range seeds {
		d := made(t, seed, 0)
		for _, r := range d.rolls {
			seen := map[*person]bool{}
			for _, e := range r.entries {
				age := years(e.person, d.figures.asOf)
				switch {
				case seen[e.person]:
					t.Errorf("%s lists somebody twice", r.name())
				case e.joined.After(d.figures.asOf) || e.joined.Before(e.birth.AddMonths(12*16)):
					t.Errorf("%s: joined %v, born %v", r.name(), e.joined, e.birth)
				case r.association.code == "women" && (!e.woman || age < 18),
					r.association.code == "farmers" && age < 18,
					r.association.code == "youth" && (age < 16 || age > 30.01),
					r.association.code == "veterans" && (e.enlisted.IsZero() || days(e.enlisted, e.discharged) < 300 || years(e.person, e.enlisted) < 17.9):
					t.Errorf("%s: a person of %.1f years does not fit", r.name(), age)
				}
				seen[e.person] = true
			}
		}
	}
}

func TestPersonalNumbersTellSexAndYear(t *testing.T) {
	for _, p := range made(t, 1, 0).everyone() {
		if p.citizenID == "" {
			continue
		}
		want := byte('0')
		if p.birth.Year >= 2000 {
			want = '2'
		}
		if p.woman {
			want++
		}
		yy := p.birth.VN()[8:]
		if len(p.citizenID) != 12 || p.citizenID[3] != want || p.citizenID[4:6] != yy {
			t.Fatalf("number of somebody born in %d does not fit", p.birth.Year)
		}
	}
}

func TestALargerDistrictKeepsItsOrganisations(t *testing.T) {
	d, err := newDistrict(bacQuang, Options{Scale: 1.2})
	if err != nil {
		t.Fatal(err)
	}
	s := d.summary(0, 0)
	if s.Organisations != 33 || s.Branches != 542 || s.Members != 11836 {
		t.Errorf("made %+v", s)
	}
}
