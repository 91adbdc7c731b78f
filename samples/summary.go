package samples

import (
	"fmt"
	"strings"
)

// Summary counts what was made. Of the people listed twice as a planted fault, one counts.
type Summary struct {
	Files         int
	Organisations int // grassroots organisations
	Branches      int
	Members       int // of the party
	Admitted      int // of them, ceremony within the term
	Associations  []Association
	Faults        int
}

// Association counts the rolls of one association.
type Association struct {
	Code         string // of code list "association"
	Members      int
	PartyMembers int
}

// String tells an official what was made, in Vietnamese.
func (s *Summary) String() string {
	var b strings.Builder
	if s.Organisations == 0 {
		return fmt.Sprintf("%s tệp: %s đảng viên được kết nạp.\nMọi người trong các tệp này đều không có thật.", count(s.Files), count(s.Admitted))
	}
	fmt.Fprintf(&b, "%s tệp: %s tổ chức cơ sở đảng, %s chi bộ, %s đảng viên, trong đó %s kết nạp trong nhiệm kỳ.\n",
		count(s.Files), count(s.Organisations), count(s.Branches), count(s.Members), count(s.Admitted))
	for i, a := range s.Associations {
		fmt.Fprintf(&b, "%s: %s người, trong đó %s đảng viên.\n", associations[i].unit, count(a.Members), count(a.PartyMembers))
	}
	if s.Faults > 0 {
		fmt.Fprintf(&b, "Lỗi cài sẵn: %s, liệt kê trong faults.csv.\n", count(s.Faults))
	}
	b.WriteString("Mọi người trong các tệp này đều không có thật.")
	return b.String()
}

// summary counts the people and units as they were made.
func (d *district) summary(files, faults int) *Summary {
	s := &Summary{Files: files, Faults: faults, Organisations: d.organisations()}
	for _, b := range branchesOf(d.committees) {
		s.Branches++
		for _, p := range b.members {
			if !p.party.left.IsZero() {
				continue
			}
			s.Members++
			if !p.party.ceremony.Before(d.figures.termStart) {
				s.Admitted++
			}
		}
	}
	for _, a := range associations {
		if d.figures.rolls[a.code].total == 0 {
			continue
		}
		s.Associations = append(s.Associations, d.counted(a))
	}
	return s
}

// organisations counts the grassroots organisations: committees and branches of their own.
func (d *district) organisations() int {
	n := 0
	for _, k := range d.committees {
		if !k.root {
			n++
			continue
		}
		n += len(k.branches)
	}
	return n
}

// counted counts one association over its communes.
func (d *district) counted(a *association) Association {
	sum := Association{Code: a.code}
	for _, r := range d.rolls {
		if r.association != a {
			continue
		}
		sum.Members += len(r.entries)
		for _, e := range r.entries {
			if e.party != nil {
				sum.PartyMembers++
			}
		}
	}
	return sum
}
