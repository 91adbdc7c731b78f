package samples

import (
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// course is a class or contest that was held several times, each with a list of who took part.
type course struct {
	kind   string // as lists call it: "Bồi dưỡng đảng viên mới"
	name   string // of the paper and, with a number, of each class
	figure string // attendances in all
	days   []dossier.Date
	who    func(*district, dossier.Date) []*person // who can take part on a day
	order  bool                                    // who was first comes first
	once   bool                                    // nobody comes twice
	after  func(*person, dossier.Date)             // what it leaves in the dossier; nil: nothing
}

var trainingLayout = ownLayout(dossier.Training, "Học viên")

// hold fills the classes of a course, the earlier ones first.
func (d *district) hold(c course) *class {
	held := &class{course: c}
	total := d.figures.courses[c.figure]
	weights := slices.Repeat([]float64{1}, len(c.days))
	came := map[*person]bool{}
	for i, n := range share(total, 0, weights) {
		able := c.who(d, c.days[i])
		if c.once {
			able = slices.DeleteFunc(able, func(p *person) bool { return came[p] })
		}
		if !c.order {
			d.Shuffle(len(able), func(i, j int) { able[i], able[j] = able[j], able[i] })
		}
		if i+1 < len(c.days) || !c.once {
			able = able[:min(n, len(able))]
		} else {
			able = able[:min(total-held.attended(), len(able))]
		}
		for _, p := range able {
			came[p] = true
			if c.after != nil {
				c.after(p, c.days[i])
			}
		}
		held.people = append(held.people, able)
	}
	return held
}

// class is a course with who came to each of its classes.
type class struct {
	course
	people [][]*person
}

func (c *class) attended() int {
	n := 0
	for _, people := range c.people {
		n += len(people)
	}
	return n
}

// paper lists who took part, class by class.
func (c *class) paper(d *district) *paper {
	var lines []*line
	for i, people := range c.people {
		for j, p := range people {
			cells := map[string]any{
				"training_kind": c.kind, "class_name": fmt.Sprintf("%s %d/%d", c.name, i+1, c.days[i].Year), "started_on": c.days[i],
				"party_cell": p.cell(), "certificate_issued_on": nil, // not that of the dossier
			}
			if c.kind != contest {
				cells["certificate_no"] = fmt.Sprintf("%d/%d", 100*(i+1)+j, c.days[i].Year)
				cells["certificate_issued_on"] = c.days[i].AddDays(5)
			}
			lines = append(lines, &line{person: p, cells: cells})
		}
	}
	asOf := d.figures.asOf
	if !c.days[len(c.days)-1].After(d.figures.earlier) {
		asOf = d.figures.earlier
	}
	return &paper{
		path: d.place.folder() + "/" + c.name + ".xlsx", layout: trainingLayout, lines: lines,
		title: title{district: strings.ToUpper(d.place.party), heading: "DANH SÁCH " + strings.ToUpper(c.name), asOf: asOf},
	}
}

// cell is the branch of a member, or that which recommends somebody outside the party.
func (p *person) cell() string {
	if p.party != nil {
		return p.party.branch.name
	}
	return p.hopes.branch.name
}

const contest = "Hội thi bí thư chi bộ"

// The people of courses.

// newMembers were admitted a month to a year before and have attended no class.
func newMembers(d *district, day dossier.Date) []*person {
	able := d.anyone(func(p *person) bool {
		c := p.party.ceremony
		return !c.Before(day.AddDays(-355)) && !c.After(day.AddDays(-25)) && p.party.left.IsZero()
	})
	slices.SortStableFunc(able, func(a, b *person) int { return a.party.ceremony.Compare(b.party.ceremony) })
	return able
}

// cadres sit on a committee and were members long before.
func cadres(d *district, day dossier.Date) []*person {
	return d.anyone(func(p *person) bool {
		return p.party.partyPost != "" && p.party.isOfficial() && !p.party.official.After(day)
	})
}

// hamletSecretaries lead the branches of hamlets.
func hamletSecretaries(d *district, _ dossier.Date) []*person {
	var out []*person
	for _, b := range branchesOf(d.committees) {
		if b.hamlet != "" {
			out = append(out, b.secretary)
		}
	}
	return out
}

// hopefuls are candidates recognised before.
func hopefuls(d *district, day dossier.Date) []*person {
	var out []*person
	for _, p := range d.hopefuls {
		if !p.hopes.recognised.After(day.AddDays(-10)) {
			out = append(out, p)
		}
	}
	return out
}

func (d *district) anyone(fits func(*person) bool) []*person {
	var out []*person
	for _, b := range branchesOf(d.committees) {
		for _, p := range b.members {
			if fits(p) {
				out = append(out, p)
			}
		}
	}
	return out
}

// elementary are cadres whose theory is elementary.
func elementary(d *district, day dossier.Date) []*person {
	return slices.DeleteFunc(cadres(d, day), func(p *person) bool { return p.theory != "Sơ cấp" })
}

// contestants are those who took part in the contest before.
func contestants(d *district, _ dossier.Date) []*person {
	for _, c := range d.classes {
		if c.kind == contest {
			return slices.Clone(c.people[0])
		}
	}
	return nil
}

func heldOn(s ...string) []dossier.Date {
	var out []dossier.Date
	for _, day := range s {
		out = append(out, dossier.MustDate(day))
	}
	return out
}
