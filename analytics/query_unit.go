package analytics

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// orgNode is a unit in the tree of organisations.
type orgNode struct {
	id, code, name, parent string
	stands                 bool // on the day
	below                  []string
}

// orgTree is the organisations by id, also those that ended: members may still be in them.
type orgTree struct {
	nodes map[string]*orgNode
	order []string
}

// findUnit is the unit that a name, code or id means, with the ids of it and all below.
// "Chi bộ thôn 3, Đảng bộ xã Vĩnh Hảo" says which of several.
func findUnit(ctx context.Context, db querier, text string, on dossier.Date) (name string, ids []string, err error) {
	t, err := readOrgTree(ctx, db, on)
	if err != nil {
		return "", nil, err
	}
	found := t.find(text)
	switch len(found) {
	case 0:
		return "", nil, t.unknown(text)
	case 1:
		return found[0].name, t.under(found[0].id), nil
	}
	return "", nil, wrongUsef("%q có thể là nhiều tổ chức; hãy ghi thêm tổ chức cấp trên sau dấu phẩy hoặc dùng mã:\n%s",
		"%q can mean several organisations; add the one above after a comma, or use the id:\n%s", text, t.lines(found))
}

func readOrgTree(ctx context.Context, db querier, on dossier.Date) (*orgTree, error) {
	day := on.String()
	if on.IsZero() {
		day = "9999-12-31"
	}
	rows, err := db.QueryContext(ctx, `
		SELECT unit_id, coalesce(org_code, ''), coalesce(org_name, ''), coalesce(parent_id, ''),
			unit_id IN (SELECT unit_id FROM units_on(CAST(? AS DATE)))
		FROM units_as_of(CAST(? AS DATE)) ORDER BY unit_id`, day, day)
	if err != nil {
		return nil, fmt.Errorf("organisations: %w", err)
	}
	defer rows.Close()
	t := &orgTree{nodes: map[string]*orgNode{}}
	for rows.Next() {
		var n orgNode
		if err := rows.Scan(&n.id, &n.code, &n.name, &n.parent, &n.stands); err != nil {
			return nil, fmt.Errorf("organisations: %w", err)
		}
		t.nodes[n.id] = &n
		t.order = append(t.order, n.id)
	}
	for _, id := range t.order {
		if above := t.nodes[t.nodes[id].parent]; above != nil {
			above.below = append(above.below, id)
		}
	}
	return t, rows.Err()
}

// find is the units of a name: by id or code, else by name within the organisations after a
// comma. Those that stand on the day are meant before those that do not.
func (t *orgTree) find(text string) []*orgNode {
	text = strings.TrimSpace(text)
	parts := strings.Split(text, ",")
	key := org.UnitKey(parts[0])
	for _, fits := range []func(*orgNode) bool{
		func(n *orgNode) bool { return n.id == text || n.code != "" && n.code == text },
		func(n *orgNode) bool { return org.UnitKey(n.name) == key },
		func(n *orgNode) bool { return vntext.Fold(n.name) == vntext.Fold(parts[0]) },
	} {
		var found []*orgNode
		for _, id := range t.order {
			if n := t.nodes[id]; fits(n) && t.isWithin(n, parts[1:]) {
				found = append(found, n)
			}
		}
		if standing := slices.DeleteFunc(slices.Clone(found), func(n *orgNode) bool { return !n.stands }); len(standing) > 0 {
			return standing
		}
		if len(found) > 0 {
			return found
		}
	}
	return nil
}

// isWithin reports whether each name is part of the name of an organisation above n.
func (t *orgTree) isWithin(n *orgNode, names []string) bool {
	for _, name := range names {
		found := false
		for _, above := range t.line(n) {
			found = found || strings.Contains(vntext.NameKey(above.name), vntext.NameKey(name))
		}
		if !found {
			return false
		}
	}
	return true
}

// line is the organisations above n, nearest first; a circle ends it.
func (t *orgTree) line(n *orgNode) []*orgNode {
	var line []*orgNode
	seen := map[string]bool{n.id: true}
	for above := t.nodes[n.parent]; above != nil && !seen[above.id]; above = t.nodes[above.parent] {
		seen[above.id] = true
		line = append(line, above)
	}
	return line
}

// under is the id and all ids below it.
func (t *orgTree) under(id string) []string {
	seen := map[string]bool{id: true}
	list := []string{id}
	for i := 0; i < len(list); i++ {
		for _, child := range t.nodes[list[i]].below {
			if !seen[child] {
				seen[child] = true
				list = append(list, child)
			}
		}
	}
	return list
}

// unknown lists units whose name has something of the text, else those at the top.
func (t *orgTree) unknown(text string) error {
	var near, top []*orgNode
	for _, id := range t.order {
		n := t.nodes[id]
		if strings.Contains(vntext.Fold(n.name), vntext.Fold(text)) {
			near = append(near, n)
		}
		if t.nodes[n.parent] == nil {
			top = append(top, n)
		}
	}
	if len(near) == 0 {
		near = top
	}
	return wrongUsef("không tìm thấy tổ chức đảng %q; có thể là:\n%s", "no organisation is called %q; there are\n%s", text, t.lines(near))
}

// lines lists units with what stands above them, at most a dozen.
func (t *orgTree) lines(list []*orgNode) string {
	const most = 12
	var b strings.Builder
	for i, n := range list {
		if i == most {
			b.WriteString("  …\n")
			break
		}
		fmt.Fprintf(&b, "  %s  %s", n.id, n.name)
		for _, above := range t.line(n) {
			b.WriteString(", " + above.name)
		}
		b.WriteByte('\n')
	}
	return strings.TrimSuffix(b.String(), "\n")
}
