package samples

import (
	"fmt"
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// columnFaults concern the columns of a whole list.
var columnFaults = []kindOfFault{
	{rule: "TP-11", what: "a column of the sender's own", paper: oneMore("Cỡ giày", func(*line) any { return 40 })},
	{rule: "TP-12", what: "the ethnic group in two columns", paper: oneMore("Dân tộc", func(l *line) any { return l.ethnicity })},
	{rule: "TP-14", what: "the output of a checker", paper: oneMore("Kết quả kiểm tra", func(*line) any { return "HỢP LỆ" })},
	{rule: "TP-13", what: "more people on a hidden sheet", paper: hiddenList},
	{rule: "TP-19", what: "day and month changed places", paper: swapped},
	{rule: "DD-10", what: "hometowns typed in TCVN3", paper: tcvn3},
	{rule: "DD-31", what: "one birth date for all", paper: oneBirthDate},
	{rule: "DD-32", what: "days dragged down", paper: draggedDays},
	{rule: "DD-33", what: "phone numbers dragged down", paper: phones(func(i int) string { return fmt.Sprintf("09000%05d", 40001+i) })},
	{rule: "DD-34", what: "one phone for all", paper: phones(func(int) string { return "0900012345" })},
	{rule: "KN-25", what: "decisions copied from the ceremonies", paper: copiedDecisions},
	{rule: "KN-46", what: "one certificate for two of a class", paper: certificateForTwo},
}

// column is the header of a column as a spot.
func (p *paper) column(field string) []spot { return []spot{{paper: p, field: field}} }

// relaid gives the paper a layout of its own.
func (p *paper) relaid(change func(*layout)) {
	own := *p.layout
	own.columns = slices.Clone(own.columns)
	change(&own)
	p.layout = &own
}

// oneMore adds a column to a list of members of our own template.
func oneMore(header string, show func(*line) any) func(*planter, *paper) []spot {
	return func(_ *planter, list *paper) []spot {
		if list.layout != ownTemplate {
			return nil
		}
		list.relaid(func(l *layout) {
			l.columns = append(l.columns, column{header: header, field: "one more", show: show, width: 12})
		})
		return list.column("one more")
	}
}

// hiddenList keeps some more candidates on a second, hidden sheet.
func hiddenList(p *planter, list *paper) []spot {
	if list.kind != dossier.Candidate {
		return nil
	}
	more := p.candidates(p.branchOf(list))
	more.lines = more.lines[:4]
	list.relaid(func(l *layout) {
		l.extra = func(b *xlsx.Book, _ []*line) {
			second := *candidateLayout
			second.sheet = "Dự kiến"
			second.write(b, more)
			b.Sheet(second.sheet).Hide()
		}
	})
	return []spot{{paper: list, at: hiddenSheet}}
}

// branchOf is the branch whose candidates a list names.
func (p *planter) branchOf(list *paper) *branch {
	i := slices.IndexFunc(list.committee.branches, func(b *branch) bool { return b.name == list.title.unit })
	return list.committee.branches[i]
}

// swapped has a class of which no birthday is after the twelfth.
func swapped(p *planter, list *paper) []spot {
	if list.kind != dossier.Training {
		return nil
	}
	for _, l := range list.lines {
		l.birth.Day = int8(p.between(1, 12))
	}
	return []spot{{paper: list, line: list.lines[0], field: "birth_date"}}
}

func tcvn3(_ *planter, list *paper) []spot {
	if list.kind != dossier.Candidate {
		return nil
	}
	for _, l := range list.lines {
		l.put("hometown", "x· VÜnh H¶o, huyÖn B¾c Quang, tØnh Hµ Giang")
	}
	return []spot{{paper: list, line: list.lines[0], field: "hometown"}}
}

func oneBirthDate(p *planter, list *paper) []spot {
	if list.kind != dossier.Candidate {
		return nil
	}
	for _, l := range list.lines {
		p.reborn(l, list.lines[0].birth)
	}
	return list.column("birth_date")
}

func draggedDays(p *planter, list *paper) []spot {
	if list.kind != dossier.Candidate {
		return nil
	}
	for i, l := range list.lines {
		l.cells["candidate_recognised_on"] = p.asOf.AddDays(-600 + i)
	}
	return list.column("candidate_recognised_on")
}

func phones(number func(int) string) func(*planter, *paper) []spot {
	return func(_ *planter, list *paper) []spot {
		if list.kind != dossier.Candidate {
			return nil
		}
		for i, l := range list.lines {
			l.phone = number(i)
		}
		return list.column("phone")
	}
}

// copiedDecisions has the day of the ceremony in the column of the decision too.
func copiedDecisions(_ *planter, list *paper) []spot {
	if list.layout != register {
		return nil
	}
	for _, l := range list.lines {
		l.person = l.clone()
		l.party.decision = l.party.ceremony
	}
	return list.column("admission_date")
}

// certificateForTwo gives one number to two of a class, on two days.
func certificateForTwo(_ *planter, list *paper) []spot {
	if list.kind != dossier.Training {
		return nil
	}
	first, second := list.lines[2], list.lines[9]
	second.cells["certificate_no"] = first.cells["certificate_no"]
	second.cells["certificate_issued_on"] = first.cells["certificate_issued_on"].(dossier.Date).AddDays(1)
	return list.column("certificate_no")
}
