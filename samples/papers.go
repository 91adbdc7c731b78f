package samples

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// paper is one workbook to be written: a list of people in a layout, or a table of units.
type paper struct {
	path        string // under the folder, with forward slashes
	layout      *layout
	title       title
	lines       []*line
	branch      *branch // whose list it is; nil for others
	roll        *roll
	committee   *committee // that sends one of the further lists; nil for others
	kind        dossier.Kind
	unit        dossier.Cell        // where the unit is named, once written
	top, header int                 // first and last row of the headers, once written
	spoil       func([]byte) []byte // what becomes of the file on its way; nil: nothing
}

// papers are all workbooks of the district, units first.
func (d *district) papers() []*paper {
	if !d.figures.earlier.IsZero() {
		return d.reports()
	}
	out := []*paper{d.unitTable(), d.targetTable()}
	for _, b := range branchesOf(d.committees) {
		out = append(out, d.branchPaper(b))
	}
	for _, r := range d.rolls {
		out = append(out, d.rollPaper(r))
	}
	return out
}

func (d *district) branchPaper(b *branch) *paper {
	p := &paper{
		path:   b.committee.name + "/" + b.name + ".xlsx",
		kind:   dossier.Member,
		layout: b.layout,
		branch: b,
		title: title{
			district: strings.ToUpper(d.place.party), superior: b.committee.name, unit: b.name,
			motto: "ĐẢNG CỘNG SẢN VIỆT NAM", place: placeOf(b.committee.commune),
			heading: "DANH SÁCH ĐẢNG VIÊN", signer: b.secretary.name, asOf: d.figures.asOf,
		},
	}
	for _, m := range b.members {
		p.lines = append(p.lines, &line{person: m})
	}
	return p
}

func (d *district) rollPaper(r *roll) *paper {
	p := &paper{
		path:   r.association.folder + "/" + r.name() + ".xlsx",
		kind:   dossier.Roll,
		layout: r.layout,
		roll:   r,
		title: title{
			district: r.association.superior + " " + strings.ToUpper(d.place.bare()), unit: r.name(),
			motto: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", place: placeOf(r.commune),
			heading: r.association.title, signer: r.entries[0].name, asOf: d.figures.asOf,
		},
	}
	for _, e := range r.entries {
		p.lines = append(p.lines, &line{person: e.person, entry: e})
	}
	return p
}

// rural reports whether the commune is no town.
func (c *commune) rural() bool { return strings.HasPrefix(c.name, "Xã ") }

// kind is "xã", "phường" or "thị trấn".
func (c *commune) kind() string { return strings.TrimSuffix(lowerFirst(c.name), " "+placeOf(c)) }

// placeOf is the name of a commune without its kind.
func placeOf(c *commune) string {
	for _, kind := range []string{"Xã ", "Thị trấn ", "Phường "} {
		if name, ok := strings.CutPrefix(c.name, kind); ok {
			return name
		}
	}
	return c.name
}
