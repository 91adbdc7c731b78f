package analytics

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
)

// findArea is the area that a name means on a day, with the ids of everything
// that counts as its own. Of several areas with that name, the one of which the
// store holds something is meant; where it holds something of several, the name
// is ambiguous and the error lists them.
func findArea(ctx context.Context, db querier, name string, on dossier.Date) (org.Area, []string, error) {
	found := org.Find(name, nil, on)
	if len(found) != 1 {
		used, err := usedAreas(ctx, db)
		if err != nil {
			return org.Area{}, nil, err
		}
		if len(found) == 0 {
			return org.Area{}, nil, unknownArea(name, used)
		}
		if held := slices.DeleteFunc(slices.Clone(found), func(a org.Area) bool { return !holds(a, used) }); len(held) > 0 {
			found = held
		}
	}
	if len(found) > 1 {
		return org.Area{}, nil, ambiguousArea(name, found)
	}
	return found[0], org.Under(found[0].ID), nil
}

// usedAreas are the ids of areas that rows of the store stand in.
func usedAreas(ctx context.Context, db querier) (map[string]bool, error) {
	rows, err := db.QueryContext(ctx, `SELECT area_id FROM units UNION SELECT area_id FROM rolls UNION SELECT area_id FROM hamlets`)
	if err != nil {
		return nil, fmt.Errorf("areas in the store: %w", err)
	}
	defer rows.Close()
	used := map[string]bool{}
	for rows.Next() {
		var id *string
		if err := rows.Scan(&id); err != nil {
			return nil, fmt.Errorf("areas in the store: %w", err)
		}
		if id != nil {
			used[*id] = true
		}
	}
	return used, rows.Err()
}

func holds(a org.Area, used map[string]bool) bool {
	return slices.ContainsFunc(org.Under(a.ID), func(id string) bool { return used[id] })
}

// ambiguousArea lists what the name can mean, and how to say which.
func ambiguousArea(name string, found []org.Area) error {
	const most = 12
	var vi, en []string
	for i, a := range found {
		if i == most {
			vi, en = append(vi, "…"), append(en, "…")
			break
		}
		vi = append(vi, areaLine(a, dossier.VI))
		en = append(en, areaLine(a, dossier.EN))
	}
	return wrongUse(
		fmt.Sprintf("%q có thể là nhiều địa bàn; hãy ghi rõ cấp hoặc dùng mã:\n%s", name, strings.Join(vi, "\n")),
		fmt.Sprintf("%q can mean several areas; say which kind, or use the id:\n%s", name, strings.Join(en, "\n")))
}

// unknownArea lists districts and communes of which the store holds something.
func unknownArea(name string, used map[string]bool) error {
	const most = 30
	var list []string
	for _, a := range org.Areas() {
		if (used[a.ID] || a.Kind == org.District && holds(a, used)) && len(list) < most {
			list = append(list, a.Name)
		}
	}
	if len(list) == 0 {
		list = []string{"–"}
	}
	return wrongUsef("không tìm thấy địa bàn %q; dữ liệu hiện có của: %s", "no area is called %q; the store holds %s",
		name, strings.Join(list, ", "))
}

// areaLine is one candidate: id, name with kind, where, and the days it stood.
func areaLine(a org.Area, lang dossier.Lang) string {
	line := fmt.Sprintf("  %-12s %s", a.ID, areaLabel(a, lang))
	if above, ok := org.ByID(a.ParentID); ok {
		line += ", " + above.Name
	}
	return line
}

// areaLabel is the name of an area with the days it stood, where those are not all.
func areaLabel(a org.Area, lang dossier.Lang) string {
	switch {
	case a.ValidTo.IsZero() && a.ValidFrom.IsZero():
		return a.Name
	case lang == dossier.EN && a.ValidTo.IsZero():
		return fmt.Sprintf("%s (%s, from %s)", a.Name, a.Kind, a.ValidFrom)
	case lang == dossier.EN:
		return fmt.Sprintf("%s (%s, until %s)", a.Name, a.Kind, a.ValidTo)
	case a.ValidTo.IsZero():
		return fmt.Sprintf("%s (từ %s)", a.Name, a.ValidFrom.VN())
	}
	return fmt.Sprintf("%s (đến %s)", a.Name, a.ValidTo.VN())
}
