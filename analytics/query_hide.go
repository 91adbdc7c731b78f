package analytics

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// hiding says that a column counts persons of a sensitive group among those of another column: numbers from which
// one or two persons could be told are left out, with as many others as it takes that they cannot be computed
// (Nghị định 356/2025/NĐ-CP, Điều 4).
type hiding struct {
	part, whole string
	where       hidingPlace
}

// hidingPlace says which answers are below the level of a district.
type hidingPlace string

const (
	hideScope  hidingPlace = "scope"  // the answer counts together what was asked for: when that is below a district
	hideRows   hidingPlace = "rows"   // each row is an organisation or commune of its own
	hideGroups hidingPlace = "groups" // a table by ethnicity or religion: unless that of a district was asked for
)

// fewPersons is how many persons a number must count at least to be told.
const fewPersons = 3

// addHiding takes a line of the header: part | whole | place.
func (q *Question) addHiding(f []string) error {
	h := hiding{f[0], f[1], hidingPlace(f[2])}
	if columnNamed(q.Cols, h.part) < 0 || columnNamed(q.Cols, h.whole) < 0 || !slices.Contains([]hidingPlace{hideScope, hideRows, hideGroups}, h.where) {
		return fmt.Errorf("hide: no such columns or place in %q", f)
	}
	q.hidings = append(q.hidings, h)
	return nil
}

// hiddenNote says why cells are empty.
var hiddenNote = dossier.Text{
	VI: "Ô trống ở cột tính theo dân tộc, tôn giáo hoặc giới tính: không nêu, vì từ đó có thể nhận ra nhóm dưới 3 người; --show-values thì nêu.",
	EN: "Empty cells of persons by ethnicity, religion or sex are not told, since groups under 3 could be found out; they are with --show-values."}

// hide leaves out of the answer what the question says must not be told.
func (b *binding) hide(ctx context.Context, hidings []hiding) error {
	hidden := false
	for _, h := range hidings {
		if h.where == hideScope && !b.belowDistrict || h.where == hideGroups && b.ofDistrict() {
			continue
		}
		families, err := b.families(ctx, h)
		if err != nil {
			return err
		}
		part := columnNamed(b.table.Columns, h.part)
		for _, family := range families {
			for _, i := range toHide(family) {
				b.table.Rows[i][part], hidden = nil, true
			}
		}
	}
	if hidden {
		b.table.Notes = append(b.table.Notes, hiddenNote)
	}
	return nil
}

// share is a number of a row and that of which it is a part.
type share struct{ row, part, whole int64 }

// ofDistrict reports whether the answer is about a district or more. Where nothing was asked for it is about what the store
// holds, which may be a commune.
func (b *binding) ofDistrict() bool { return b.scoped && !b.belowDistrict }

// families are the shares of the rows whose sum another row or table tells: those of one organisation above, or all.
func (b *binding) families(ctx context.Context, h hiding) (map[string][]share, error) {
	cols := b.table.Columns
	part, whole, kind, id := columnNamed(cols, h.part), columnNamed(cols, h.whole), columnNamed(cols, "unit_kind"), columnNamed(cols, "unit_id")
	var tree *orgTree
	if h.where == hideRows && id >= 0 {
		var err error
		if tree, err = readOrgTree(ctx, b.db, b.asOf); err != nil {
			return nil, err
		}
	}
	families := map[string][]share{}
	for i, row := range b.table.Rows {
		n, known := row[part].(int64)
		total, _ := row[whole].(int64)
		if !known || h.where == hideRows && kind >= 0 && isDistrict(row[kind]) {
			continue
		}
		above := ""
		if tree != nil {
			if unit, ok := row[id].(string); ok && tree.nodes[unit] != nil {
				above = tree.nodes[unit].parent
			}
		}
		families[above] = append(families[above], share{int64(i), n, total})
	}
	if h.where == hideScope && h.part == "minority" && h.whole == "members" {
		return families, b.hideMajority(ctx, families)
	}
	return families, nil
}

// hideMajority hides all minorities of members where one or two are Kinh: how many are of no known ethnicity is told
// by the completeness of dossiers, and the rest would be them.
func (b *binding) hideMajority(ctx context.Context, families map[string][]share) error {
	var kinh int64
	var args []any
	for _, a := range b.args {
		if named, ok := a.(sql.NamedArg); ok && slices.Contains([]string{"as_of", "area", "unit"}, named.Name) {
			args = append(args, a)
		}
	}
	rows, err := b.db.QueryContext(ctx, "SELECT count(*) FROM members_in($as_of, $area, $unit) WHERE ethnicity = 'Kinh'", args...)
	if err != nil {
		return fmt.Errorf("members who are Kinh: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&kinh); err != nil {
			return fmt.Errorf("members who are Kinh: %w", err)
		}
	}
	if few(kinh) {
		for above, family := range families {
			for i := range family {
				families[above][i].whole = family[i].part + 1 // as if one of the row were Kinh
			}
		}
	}
	return rows.Err()
}

func isDistrict(kind any) bool { return kind == "district_committee" || kind == "provincial_committee" }

func isLarge(a org.Area) bool { return a.Kind == org.District || a.Kind == org.Province }

// isLargeUnit reports whether an organisation is that of a district or larger.
func isLargeUnit(ctx context.Context, db querier, id string) (bool, error) {
	rows, err := db.QueryContext(ctx, "SELECT unit_kind FROM units WHERE unit_id = ?", id)
	if err != nil {
		return false, fmt.Errorf("kind of an organisation: %w", err)
	}
	defer rows.Close()
	var kind sql.NullString
	for rows.Next() {
		if err := rows.Scan(&kind); err != nil {
			return false, fmt.Errorf("kind of an organisation: %w", err)
		}
	}
	return isDistrict(kind.String), rows.Err()
}

// few reports whether a number of persons is one that must not be told.
func few(n int64) bool { return 0 < n && n < fewPersons }

// toHide are the rows of a family that are not told: those in which the part or the rest are few, and others, the
// smallest first, until the hidden ones are at least two and their sum says neither that all nor that none are in the part.
func toHide(family []share) []int64 {
	unsafe := func(s share) bool { return few(s.part) || few(s.whole-s.part) }
	order := slices.Clone(family)
	place := func(s share) int {
		switch {
		case unsafe(s):
			return 0
		case s.part > 0:
			return 1
		}
		return 2
	}
	slices.SortStableFunc(order, func(a, b share) int { return cmp.Or(place(a)-place(b), cmp.Compare(a.whole, b.whole)) })
	var list []int64
	var part, whole int64
	for _, s := range order {
		if !unsafe(s) && (len(list) == 0 || len(list) > 1 && 0 < part && part < whole) {
			break
		}
		list, part, whole = append(list, s.row), part+s.part, whole+s.whole
	}
	return list
}
