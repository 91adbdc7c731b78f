package ingest

import (
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// kindTitles are what the titles of lists say, folded; the first that fits counts.
var kindTitles = []struct {
	kind dossier.Kind
	re   *regexp.Regexp
}{
	{dossier.Training, regexp.MustCompile(`\b(lop|khoa|hoi thi|hoc vien|chung chi|cap gcn|cap giay chung nhan)\b.*\b(boi duong|nhan thuc|cam tinh|dang vien moi|tap huan|hoi thi|ly luan|bi thu)\b|\bhoc vien\b|\btap huan\b|^hoi thi\b`)},
	{dossier.Target, regexp.MustCompile(`\bchi tieu\b|\bke hoach (ket nap|phat trien|tao nguon)\b`)},
	{dossier.Candidate, regexp.MustCompile(`\bquan chung\b|\bcam tinh dang\b|\bdoi tuong (ket nap|dang)\b|\bnguon (ket nap|phat trien)\b|\b(de nghi|ho so|xet|du kien) ket nap\b|\bxin vao dang\b|\bqcut\b`)},
	{dossier.Hamlet, regexp.MustCompile(`\b(danh sach|tong hop|thong ke) (cac )?(thon|ban|xom|to dan pho|tieu khu|khu pho|ap)\b|^(thon|ban)( ban)?( xom)?( to dan pho)?$`)},
	{dossier.Unit, regexp.MustCompile(`\b(danh sach|tong hop|thong ke|danh muc) (cac )?(chi bo|to chuc (co so )?dang|tccs dang|tccsd|tcd|dang bo)\b|^(to chuc dang|chi bo|cac chi bo)$`)},
	{dossier.Roll, regexp.MustCompile(`\b(hoi vien|doan vien)\b`)},
	{dossier.Member, regexp.MustCompile(`\bdang vien\b|\bdang tich\b`)},
}

// decision is a kind, how sure it is, and what the columns mean under it.
type decision struct {
	kind        dossier.Kind
	association string
	cols        []column
	score       float64
	missing     []dossier.Field // required fields without a column
	mapped      bool            // a map of the sender's layout changed something
}

// told reports whether the kind is sure enough to be read.
func (d decision) told() bool { return d.kind != "" && d.score >= enough }

// enough is the score of one field that only this kind has, or of a title.
const enough = 3

// decideKind weighs the columns and titles of a region for each kind. Hints are texts beside the table that may
// name its kind: sheet and file. A person's word, by override or map, is not weighed.
func (r *region) decideKind(hints []string, override dossier.Kind, fixed *Map) decision {
	if r.fixed = fixed; fixed != nil && fixed.Kind != "" && !override.Valid() {
		override = fixed.Kind
	}
	association := r.associationOf(hints)
	r.values = newBeneath(r.rows)
	if override.Valid() {
		d := r.weigh(override, association)
		d.score += enough
		return d
	}
	title, weight := r.titleKind(hints)
	var best decision
	for _, kind := range dossier.Kinds() {
		d := r.weigh(kind, association)
		if kind == title {
			d.score += weight
		}
		if kind == dossier.Member && d.holds("admission_date", "official_date", "party_card_no") && r.ofBranch(hints) {
			d.score += enough
		}
		if len(d.missing) > 0 {
			d.score /= 4
			if kind == title && weight >= 6 && d.fields() >= 3 {
				d.score += enough
			}
		}
		if best.kind == "" || d.score > best.score {
			best = d
		}
	}
	return best
}

// fields counts the fields that columns hold.
func (d decision) fields() int {
	seen := map[string]bool{}
	for _, c := range d.cols {
		if c.field != "" {
			seen[c.field] = true
		}
	}
	return len(seen)
}

// holds reports whether a column holds one of some fields.
func (d decision) holds(fields ...string) bool {
	return slices.ContainsFunc(d.cols, func(c column) bool { return slices.Contains(fields, c.field) })
}

// ofBranch reports whether the title, the file or a folder names a branch of the Party.
func (r *region) ofBranch(hints []string) bool {
	texts := slices.Clone(hints)
	for _, l := range r.title {
		texts = append(texts, l.text)
	}
	return slices.ContainsFunc(texts, func(s string) bool {
		return slices.ContainsFunc(namesIn(s, dossier.Cell{}), func(n named) bool { return n.Branch && n.Association == "" })
	})
}

// titleKind is the kind that the title names, and its weight: a heading more than the name of a sheet or file.
func (r *region) titleKind(hints []string) (dossier.Kind, float64) {
	for _, heading := range []bool{true, false} {
		for _, l := range r.title {
			fold := vntext.Fold(l.text)
			if heading && !headingLine.MatchString(fold) {
				continue
			}
			if k := kindIn(fold); k != "" {
				return k, 6
			}
		}
	}
	for _, s := range hints {
		if k := kindIn(vntext.Fold(s)); k != "" {
			return k, enough
		}
	}
	return "", 0
}

var headingLine = regexp.MustCompile(`\b(danh sach|trich ngang|phieu|bieu|bao cao|tong hop|thong ke|so theo doi|ds)\b`)

func kindIn(fold string) dossier.Kind {
	for _, t := range kindTitles {
		if t.re.MatchString(fold) {
			return t.kind
		}
	}
	return ""
}

// weigh adds up the fields that the columns hold: one that only this kind has counts most.
func (r *region) weigh(kind dossier.Kind, association string) decision {
	d := decision{kind: kind, association: association}
	d.cols = matchColumns(kind, association, r.headings, r.values)
	if r.fixed != nil {
		d.mapped = r.fixed.apply(kind, d.cols)
	}
	seen := map[string]bool{}
	for _, c := range d.cols {
		for _, name := range append([]string{c.field}, c.parts...) {
			if name != "" && !seen[name] {
				seen[name] = true
				d.score += rarity(name)
			}
		}
	}
	for _, f := range kind.Fields() {
		if f.Required && !seen[f.Name] && !(f.Name == "period" && r.period != "") {
			d.missing = append(d.missing, f)
		}
	}
	return d
}

// rarity is 3 for a field of one kind only, less for a shared one.
func rarity(field string) float64 {
	n := 0
	for _, kind := range dossier.Kinds() {
		if _, ok := kind.Index(field); ok {
			n++
		}
	}
	switch n {
	case 1:
		return 3
	case 2:
		return 1
	}
	return 0.2
}

// associationPatterns are folded words that name an association.
var associationPatterns = []struct {
	code string
	re   *regexp.Regexp
}{
	{"veterans", regexp.MustCompile(`\b(cuu chien binh|ccb)\b`)},
	{"women", regexp.MustCompile(`\b(phu nu|hpn|hlhpn|lhpn)\b`)},
	{"farmers", regexp.MustCompile(`\b(hoi nong dan|hnd|hoi vien nong dan|nong dan)\b`)},
	{"youth", regexp.MustCompile(`\b(doan vien|doan thanh nien|doan tncs|chi doan|dtn|huyen doan|tinh doan|thanh doan|doan xa|doan phuong|doan tn)\b`)},
	{"trade_union", regexp.MustCompile(`\bcong doan\b`)},
	{"red_cross", regexp.MustCompile(`\bchu thap do\b`)},
	{"elderly", regexp.MustCompile(`\b(nguoi cao tuoi|nct)\b`)},
}

// associationIn is the association that a text names. "Hội viên, đoàn viên" names none.
func associationIn(fold string) string {
	if strings.Contains(fold, "hoi vien") {
		fold = strings.ReplaceAll(fold, "doan vien", "")
	}
	for _, p := range associationPatterns {
		if p.re.MatchString(fold) {
			return p.code
		}
	}
	return ""
}

// associationOf is the association that the title, the hints or the headers name; headings before letterheads.
func (r *region) associationOf(hints []string) string {
	for _, heading := range []bool{true, false} {
		for _, l := range r.title {
			fold := vntext.Fold(l.text)
			if headingLine.MatchString(fold) != heading {
				continue
			}
			if a := associationIn(fold); a != "" {
				return a
			}
		}
	}
	for _, s := range hints {
		if a := associationIn(vntext.Fold(s)); a != "" {
			return a
		}
	}
	for _, h := range r.headings {
		fold := newPhrase(h.leaf()).bare
		if strings.Contains(fold, "chi doan") || strings.Contains(fold, "doan vien") || strings.Contains(fold, "vao hoi") {
			if a := associationIn(fold); a != "" {
				return a
			}
		}
	}
	return ""
}
