package samples

import "strings"

// place is what is peculiar to a district: its names, peoples and numbers. What is published of
// it stands in figures/*.csv.
type place struct {
	district, province string // "huyện Bắc Quang", "tỉnh Hà Giang"
	party, superior    string // "Huyện ủy Bắc Quang", "Tỉnh ủy Hà Giang"
	figures, communes  string // CSV

	registered  []weighted[string] // where births were registered: the first three digits of a personal number
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
	services           []facility
	agencies           []agency
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
}

// facility is a branch of a commune that is no hamlet's.
type facility struct{ name, work string }

// places are all that can be made, by the name of the command line.
var places = map[string]*place{"bac-quang": bacQuang}

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

// homeIn is the hometown of somebody whose family comes from the commune.
func (p *place) homeIn(c *commune) hometown {
	return hometown{p.province, lowerFirst(c.name) + ", " + p.district}
}
