package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// place is what is peculiar to a district: its names, peoples and numbers. What is published of
// it stands in figures/*.csv.
type place struct {
	district, province string // "huyện Bắc Quang", "tỉnh Hà Giang"
	party, superior    string // "Huyện ủy Bắc Quang", "Tỉnh ủy Hà Giang"
	figures, communes  string // CSV

	registered  []weighted[string] // where births were registered: the first three digits of a personal number
	identified  float64            // percent who have a personal number
	oldPrefix   string             // of the old identity cards of the province
	cardPrefix  string             // of its party cards
	fileLetters string             // of its party files

	peoples     []weighted[*people]
	introducers []string // groups of those who introduced long ago
	farHomes    []hometown

	hamlet, townHamlet string // "thôn", "tổ dân phố"
	head               string // who leads one: "Trưởng thôn"
	hamletNames        []string
	admissionYears     []weighted[[2]int] // in which the older members were admitted
	waves              []waveOf           // admissions that are published; none: those of the term
	within             map[string]string  // commune → figure of the members of its organisation
	asked              map[string]string  // commune → figure of its target in the whole term
	courses            []course
	teams              map[string]string // commune → figure of the teams that help its hamlets
	meetings           [2]int            // day of the month of hamlets' branches and of others; 0 where none is told
	recognised         map[string]string // hamlet → figure of its candidates
	sectors            []string          // where candidates come from
	services           []facility
	agencies           []agency
	baseBranches       []agency // chi bộ cơ sở
}

// kinhSurnames are those of the Kinh everywhere.
var kinhSurnames = list("Nguyễn,Trần,Lê,Phạm,Vũ,Đỗ,Bùi,Đặng,Ngô,Dương,Phan,Hoàng,Đinh,Trịnh,Đào,Đoàn,Lưu,Tạ,Cao,Mai")

// paired is every first word with every last one: "Nà Sản".
func paired(first, last string) []string {
	var names []string
	for _, l := range list(last) {
		for _, f := range list(first) {
			names = append(names, f+" "+l)
		}
	}
	return names
}

// people describes an ethnic group of the place: how common it is and how it names its children.
type people struct {
	spellings   []string // the first is the official name; the others are seen in sheets
	surnames    []string
	home        float64 // percent whose families come from the district
	male, woman []string
}

// agency is an organisation beside those of the communes, with its branches.
type agency struct {
	name, work string
	branches   string // parted by commas
	moved      string // those that became grassroots organisations of their own
}

// facility is a branch of a commune that is no hamlet's.
type facility struct{ name, work string }

// places are all that can be made, by the name of the command line.
var places = map[string]*place{"bac-quang": bacQuang, "mai-son": maiSon, "lai-chau": laiChau}

// least is the number of communes without which the place would not be itself.
func (p *place) least() int { return 1 + len(p.within) + max(1, len(p.teams)+len(p.asked)-1) }

// bare is the name without its kind: "Bắc Quang".
func (p *place) bare() string {
	for _, kind := range []string{"huyện ", "thành phố "} {
		if name, ok := strings.CutPrefix(p.district, kind); ok {
			return name
		}
	}
	return p.district
}

// folder is where the papers of the district's office lie: "Huyện Bắc Quang".
func (p *place) folder() string { return upperFirst(p.district) }

// movedOn is when branches became grassroots organisations of their own.
func (p *place) movedOn() dossier.Date { return dossier.NewDate(2023, 7, 1) }

// counted are the figures of courses and candidates.
func (p *place) counted() []string {
	var names []string
	for _, c := range p.courses {
		names = append(names, c.figure)
	}
	for _, figure := range p.recognised {
		names = append(names, figure)
	}
	for _, figure := range p.teams {
		names = append(names, figure)
	}
	return append(names, "candidates", "helpers")
}

// meetingDay is the day of the month on which a branch meets, 0 where it is not told.
func (p *place) meetingDay(b *branch) int {
	if b.hamlet != "" {
		return p.meetings[0]
	}
	return p.meetings[1]
}

// headOf is what the head of a hamlet of the commune is called.
func (p *place) headOf(c *commune) string {
	if !c.rural() {
		return "Tổ trưởng " + p.townHamlet
	}
	return p.head
}

// homeIn is the hometown of somebody whose family comes from the commune.
func (p *place) homeIn(c *commune) hometown {
	return hometown{p.province, lowerFirst(c.name) + ", " + p.district}
}
