package analytics

import (
	"database/sql/driver"

	"github.com/hoso-vn/hoso/ingest/org"
)

// unitTelling is a change of one unit into another as a remark tells it; to is "" where it is
// not known which is meant.
type unitTelling struct {
	kind                 string
	from, to             string // ids
	share                driver.Value
	fromName, toName     string
	fromParent, toParent string // ids
	other, choices       string // the name in the remark, and what it can mean
}

// changeKinds are the kinds of unit_changes by those of remarks, and whether the unit of the
// row is the one that it became.
var changeKinds = map[string]struct {
	kind  string
	after bool
}{
	org.MergedInto: {"merged", false}, org.MergedFrom: {"merged", true}, org.UnitedInto: {"united", false}, org.UnitedFrom: {"united", true},
	org.SplitFrom: {"split_off", true}, org.SplitOff: {"split_off", false}, org.DividedInto: {"divided", false},
	org.RenamedFrom: {"renamed", true}, org.RenamedTo: {"renamed", false}, org.MovedFrom: {"moved", true}, org.MovedTo: {"moved", false},
	org.Dissolved: {"dissolved", false},
}

// tellings are what a remark tells, one for each unit that it names.
func (r *resolver) tellings(m remark) []unitTelling {
	n := m.unit.link
	if m.unclear {
		return []unitTelling{{kind: "unclear", from: n.is.ref}}
	}
	k := changeKinds[m.Kind]
	if m.Kind == org.Dissolved {
		return []unitTelling{{kind: k.kind, from: n.is.ref, fromName: n.name}}
	}
	all := 0
	for _, o := range m.Others {
		if o.Members == 0 {
			all = -1 << 31
		}
		all += o.Members
	}
	var list []unitTelling
	for _, o := range m.Others {
		var t unitTelling
		switch k.kind {
		case "renamed":
			t = r.renamed(n, o.Name, k.after)
		case "moved":
			t = r.movedUnder(n, o.Name, k.after)
		default:
			t = r.became(n, o.Name, k.after)
			if k.kind == "merged" || k.kind == "united" {
				t.share = 1.0
			} else if k.kind == "divided" && all > 0 {
				t.share = float64(o.Members) / float64(all)
			}
		}
		t.kind, t.other = k.kind, o.Name
		list = append(list, t)
	}
	return list
}

// renamed is a unit under its two names.
func (r *resolver) renamed(n *namedUnit, other string, after bool) unitTelling {
	t := unitTelling{from: n.is.ref, to: n.is.ref, fromName: n.name, toName: org.ParseUnit(other).Name}
	if after {
		t.fromName, t.toName = t.toName, t.fromName
	}
	return t
}

// movedUnder is a unit under two organisations, one after the other.
func (r *resolver) movedUnder(n *namedUnit, other string, after bool) unitTelling {
	t := unitTelling{from: n.is.ref, fromName: n.name, toName: n.name}
	above, choices := r.namedOrAlike(n, other)
	if above == nil {
		t.choices = choices
		return t
	}
	t.to = t.from
	var own string
	if p := r.parentOf(n); p != nil && p.is != above.is {
		own = p.is.ref
	}
	t.fromParent, t.toParent = own, above.is.ref
	if after {
		t.fromParent, t.toParent = t.toParent, t.fromParent
	}
	return t
}

// became is a unit and the other that it became, or of which it came.
func (r *resolver) became(n *namedUnit, name string, after bool) unitTelling {
	other, choices := r.namedOrAlike(n, name)
	if other == nil {
		t := unitTelling{from: n.is.ref, fromName: n.name, choices: choices}
		return t
	}
	if after {
		n, other = other, n
	}
	return unitTelling{from: n.is.ref, to: other.is.ref, fromName: n.name, toName: other.name}
}

// namedOrAlike is the unit that a name means, else those it can mean.
func (r *resolver) namedOrAlike(beside *namedUnit, name string) (*namedUnit, string) {
	found, several := r.named(beside, name, func(c *namedUnit) bool { return c.link.is != beside.is })
	if found == nil && len(several) == 0 {
		several = r.alike(beside, name)
	}
	return found, r.inWords(several)
}
