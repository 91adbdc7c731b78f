package validate

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

var cannotDecide = dossier.Text{
	VI: "Chưa kết luận được {rules} vì thiếu {missing}.",
	EN: "Cannot decide {rules}: {missing} is missing.",
}

var addTheDate = dossier.Text{
	VI: "Bổ sung {missing}. Ví dụ: {example}.",
	EN: "Add {missing}, for example {example}.",
}

// undecidedSheet tells once which rules the sheet leaves open because it has none of
// the columns with the dates that select them.
func (s *Sheet) undecidedSheet() {
	var open []*Rule
	for _, rule := range s.rules {
		if s.leavesOpen(rule) && !slices.ContainsFunc(rule.events, s.Has) {
			open = append(open, rule)
		}
	}
	for _, group := range byMissing(open) {
		f := s.undecided(group)
		s.found = append(s.found, s.finding(group[0], f, dossier.Cell{}, s.Return.Unit))
	}
}

// leaveOpen remembers a rule that the row gives no date for. It counts only where the row has
// all else that the rule needs, and where no cell was already called wrong.
func (c *Case) leaveOpen(rule *Rule) {
	if !c.leavesOpen(rule) || !slices.ContainsFunc(rule.events, c.Has) || slices.ContainsFunc(rule.events, c.Bad) {
		return
	}
	for _, field := range rule.Needs {
		if c.Text(field) == "" {
			return
		}
	}
	c.open = append(c.open, rule)
}

func (c *Case) flushUndecided() {
	for _, group := range byMissing(c.open) {
		f := c.undecided(group)
		f.Field = group[0].firstColumn(c.Sheet)
		c.found = append(c.found, c.finding(group[0], f))
	}
}

// undecided is the one fault that stands for all rules that miss the same date.
func (s *Sheet) undecided(group []*Rule) Fault {
	codes := make([]string, len(group))
	for i, r := range group {
		codes[i] = r.Code
	}
	wanted, _ := s.Return.Kind.Field(group[0].Event)
	return Fault{
		Severity: dossier.Info, Message: cannotDecide, Fix: addTheDate,
		Vars: []dossier.Var{
			{Name: "rules", Value: strings.Join(codes, ", ")},
			{Name: "missing", Value: "“" + wanted.Header + "”"},
			{Name: "example", Value: wanted.Example},
		},
	}
}

func (s *Sheet) leavesOpen(rule *Rule) bool {
	return slices.Contains(rule.Happened, s.Return.Kind) && !rule.offOn(s.Day)
}

// firstColumn is the best event date of the rule that the sheet has a column for.
func (r *Rule) firstColumn(s *Sheet) string {
	for _, name := range r.events {
		if s.Has(name) {
			return name
		}
	}
	return ""
}

// byMissing groups rules by the chain of dates they miss, in the order of the catalogue.
func byMissing(rules []*Rule) [][]*Rule {
	var groups [][]*Rule
	for _, r := range rules {
		at := slices.IndexFunc(groups, func(g []*Rule) bool { return slices.Equal(g[0].events, r.events) })
		if at < 0 {
			groups = append(groups, []*Rule{r})
			continue
		}
		groups[at] = append(groups[at], r)
	}
	return groups
}
