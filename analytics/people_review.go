package analytics

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// PeopleOptions say how people are shown.
type PeopleOptions struct {
	Lang       dossier.Lang
	ShowValues bool // names and numbers in clear
	Limit      int  // pairs, 0 for all
}

// proposal is a pair of people who may be one, by the two mentions that are most alike.
type proposal struct {
	a, b     int
	bits     float64 // log2 of the odds that they are one
	conflict bool    // they share a number, and nothing else
	seen     comparison
}

// comparison is what two mentions have in common: codes of compare.sql, "" where one of
// them says nothing.
type comparison struct {
	cid, cmnd, card, name, birth, gender string
	unit, area, home                     bool
	otherHome, together                  bool
}

// leastBits is from where a pair is proposed: odds of four to one.
const leastBits = 2

// propose is step 3: pairs that are probably one person but that somebody must decide on,
// and pairs that share a number and nothing else, in which one of the numbers is wrong.
// The likeliest come first.
func (m *matcher) propose(ctx context.Context) ([]proposal, error) {
	conflicts, err := m.conflicts(ctx)
	if err != nil {
		return nil, err
	}
	if err := m.writeClusters(ctx); err != nil {
		return nil, err
	}
	for _, name := range []string{"blocks.sql", "compare.sql"} {
		if err := m.run(ctx, name); err != nil {
			return nil, err
		}
	}
	list, err := m.readProposals(ctx, fmt.Sprintf("bits >= %d", leastBits), false)
	if err != nil {
		return nil, err
	}
	return m.onePerPeople(slices.Concat(list, conflicts)), nil
}

// conflicts are the pairs that share a number but were not joined in step 1.
func (m *matcher) conflicts(ctx context.Context) ([]proposal, error) {
	for _, name := range []string{"strong.sql", "compare.sql"} {
		if err := m.run(ctx, name); err != nil {
			return nil, err
		}
	}
	return m.readProposals(ctx, "NOT coalesce("+numbersAgree+", false) OR together", true)
}

func (m *matcher) readProposals(ctx context.Context, condition string, conflict bool) ([]proposal, error) {
	var list []proposal
	err := m.w.each(ctx, `SELECT a, b, bits, coalesce(cid, ''), coalesce(cmnd, ''), coalesce(card, ''), name, coalesce(birth, ''), coalesce(gender, ''),
		n_unit IS NOT NULL, n_area IS NOT NULL, n_home IS NOT NULL, coalesce(other_home, false), together
		FROM people_compared WHERE `+condition, func(rows *sql.Rows) error {
		p := proposal{conflict: conflict}
		c := &p.seen
		err := rows.Scan(&p.a, &p.b, &p.bits, &c.cid, &c.cmnd, &c.card, &c.name, &c.birth, &c.gender, &c.unit, &c.area, &c.home, &c.otherHome, &c.together)
		list = append(list, p)
		return err
	})
	return list, err
}

// onePerPeople keeps the likeliest pair of any two people who may still be joined.
func (m *matcher) onePerPeople(list []proposal) []proposal {
	slices.SortFunc(list, func(x, y proposal) int {
		if x.bits != y.bits {
			return int(math.Copysign(1, y.bits-x.bits))
		}
		return slices.Compare([]int{x.a, x.b}, []int{y.a, y.b})
	})
	seen := map[[2]int]bool{}
	return slices.DeleteFunc(list, func(p proposal) bool {
		a, b := m.sets.find(p.a), m.sets.find(p.b)
		pair := [2]int{min(a, b), max(a, b)}
		drop := a == b || seen[pair] || !m.sets.mayJoin(a, b)
		seen[pair] = true
		return drop
	})
}

// percent is how likely it is that two people are one; never quite a hundred.
func (p proposal) percent() Decimal {
	return Decimal(fmt.Sprintf("%.1f", math.Min(99.9, 100/(1+math.Exp2(-p.bits)))))
}

// Review lists the pairs of people on whom somebody should decide, the likeliest first: of
// each pair two rows, one for each person, with what speaks for and against it. Nothing is
// changed; Decide does that.
func (s *Store) Review(ctx context.Context, o PeopleOptions) (*Table, error) {
	w, err := begin(ctx, s.db)
	if err != nil {
		return nil, fmt.Errorf("review people: %w", connectError(err))
	}
	defer w.abort()
	t, err := review(ctx, w, o)
	if err != nil {
		return nil, fmt.Errorf("review people: %w", err)
	}
	return t, nil
}

func review(ctx context.Context, w *writer, o PeopleOptions) (*Table, error) {
	m, err := match(ctx, w)
	if err != nil {
		return nil, err
	}
	list, err := m.propose(ctx)
	if err != nil {
		return nil, err
	}
	t := reviewTable(list)
	if o.Limit > 0 && len(list) > o.Limit {
		list, t.Cut = list[:o.Limit], true
	}
	portraits, err := m.portraits(ctx, list)
	if err != nil {
		return nil, err
	}
	for _, p := range list {
		pair, why := pairID(m.mentions[p.a].id, m.mentions[p.b].id), p.seen.words().In(o.Lang)
		kind := proposedWords[p.conflict].In(o.Lang)
		t.Rows = append(t.Rows,
			slices.Concat([]any{pair, p.percent(), kind}, portraits[p.a].row(o), []any{why}),
			slices.Concat([]any{pair, p.percent(), kind}, portraits[p.b].row(o), []any{why}))
	}
	return t, nil
}

var proposedWords = map[bool]dossier.Text{
	false: {VI: "có thể là một người", EN: "may be one person"},
	true:  {VI: "trùng số, khác người", EN: "one number, two people"},
}

func reviewTable(list []proposal) *Table {
	conflicts := 0
	for _, p := range list {
		if p.conflict {
			conflicts++
		}
	}
	t := &Table{
		Name:  "people-review",
		Title: dossier.Text{VI: "Những cặp cần xem xét: một người hay hai người?", EN: "Pairs to decide on: one person or two?"},
		Heads: []dossier.Text{{
			VI: fmt.Sprintf("%d cặp có thể là một người; %d cặp trùng số giấy tờ nhưng khác họ tên và ngày sinh", len(list)-conflicts, conflicts),
			EN: fmt.Sprintf("%d pairs that may be one person; %d pairs that share a number but neither name nor birth", len(list)-conflicts, conflicts),
		}},
		Columns: slices.Concat([]Column{
			{Name: "pair", Label: dossier.Text{VI: "Mã cặp", EN: "Pair"}},
			{Name: "likely_pct", Label: dossier.Text{VI: "Khả năng (%)", EN: "Likely (%)"}, Unit: "percent"},
			{Name: "proposal", Label: dossier.Text{VI: "Đề xuất", EN: "Proposal"}},
		}, portraitColumns, []Column{{Name: "evidence", Label: dossier.Text{VI: "Căn cứ", EN: "Evidence"}}}),
	}
	if len(list) > 0 {
		t.Notes = []dossier.Text{{
			VI: "Là một người: hoso people --accept MÃ --reason \"…\". Là hai người: hoso people --refuse MÃ --reason \"…\". Rút lại: hoso people --undo MÃ.",
			EN: "One person: hoso people --accept PAIR --reason \"…\". Two: hoso people --refuse PAIR --reason \"…\". Take back: hoso people --undo PAIR.",
		}}
	}
	return t
}

// portrait is what the rows of a mention say of its person.
type portrait struct {
	person, name, birth                    string
	citizenIDs, oldIDs, cards, units, from []string
}

var portraitColumns = []Column{
	{Name: "person_id", Label: dossier.Text{VI: "Mã người", EN: "Person"}},
	{Name: "full_name", Label: dossier.Text{VI: "Họ và tên", EN: "Name"}},
	{Name: "birth_date", Label: dossier.Text{VI: "Ngày sinh", EN: "Born"}},
	{Name: "citizen_id", Label: dossier.Text{VI: "Số định danh", EN: "Citizen id"}},
	{Name: "old_id_number", Label: dossier.Text{VI: "Số CMND", EN: "Old id"}},
	{Name: "party_card_no", Label: dossier.Text{VI: "Số thẻ Đảng", EN: "Party card"}},
	{Name: "units", Label: dossier.Text{VI: "Đơn vị", EN: "Unit"}},
	{Name: "sources", Label: dossier.Text{VI: "Lấy từ", EN: "From"}},
}

func (p portrait) row(o PeopleOptions) []any {
	return []any{
		p.person, o.mask(dossier.Personal, p.name), o.mask(dossier.Personal, p.birth), o.mask(dossier.Identifier, p.citizenIDs...),
		o.mask(dossier.Identifier, p.oldIDs...), o.mask(dossier.Identifier, p.cards...), strings.Join(p.units, "; "), strings.Join(p.from, "; "),
	}
}

// mask joins values, each masked unless values are shown.
func (o PeopleOptions) mask(class dossier.Privacy, values ...string) string {
	shown := slices.Clone(values)
	for i := range shown {
		if !o.ShowValues {
			shown[i] = dossier.Mask(class, shown[i])
		}
	}
	return strings.Join(shown, ", ")
}

// portraits reads what the rows of the mentions of some pairs say.
func (m *matcher) portraits(ctx context.Context, list []proposal) (map[int]portrait, error) {
	if err := m.w.exec(ctx, "CREATE OR REPLACE TEMP TABLE staged_shown (no INTEGER NOT NULL)"); err != nil {
		return nil, err
	}
	found := map[int]portrait{}
	for _, p := range list {
		for _, i := range []int{p.a, p.b} {
			if _, ok := found[i]; ok {
				continue
			}
			found[i] = portrait{}
			if err := m.w.append("staged_shown", int32(i)); err != nil {
				return nil, err
			}
		}
	}
	err := m.w.each(ctx, shownPeople, func(rows *sql.Rows) error {
		var i int
		var p portrait
		var cids, olds, cards, units, from string
		err := rows.Scan(&i, &p.person, &p.name, &p.birth, &cids, &olds, &cards, &units, &from)
		p.citizenIDs, p.oldIDs, p.cards, p.units, p.from = parts(cids), parts(olds), parts(cards), parts(units), parts(from)
		found[i] = p
		return err
	})
	return found, err
}

// parts splits what a query joined with a bar.
func parts(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

const shownPeople = `
WITH shown AS (
    SELECT m.no, i.*, coalesce(u.org_name, t.unit_name) AS unit_name, f.path || ' › ' || t.sheet || ' › ' || i.row_no AS source
    FROM staged_shown s
    JOIN people_mentions m USING (no)
    JOIN people_rows r USING (mention_id)
    JOIN identities i ON i.kind = r.kind AND i.row_id = r.row_id
    LEFT JOIN store.unit_links u ON u.unit_ref = i.unit_id
    LEFT JOIN store.returns t ON t.return_id = i.return_id
    LEFT JOIN store.files f ON f.file_id = t.file_id
)
SELECT no, min(person_id), min(full_name),
    coalesce(min(CASE birth_precision WHEN 'year' THEN strftime(birth_date, '%Y') WHEN 'month' THEN strftime(birth_date, '%m/%Y')
        ELSE strftime(birth_date, '%d/%m/%Y') END), ''),
    coalesce(string_agg(DISTINCT citizen_id, '|' ORDER BY citizen_id), ''),
    coalesce(string_agg(DISTINCT old_id_number, '|' ORDER BY old_id_number), ''),
    concat_ws('|', string_agg(DISTINCT party_card_no, '|' ORDER BY party_card_no), string_agg(DISTINCT party_card_no_qd85, '|' ORDER BY party_card_no_qd85)),
    coalesce(string_agg(DISTINCT unit_name, '|' ORDER BY unit_name), ''),
    coalesce(string_agg(DISTINCT source, '|' ORDER BY source), '')
FROM shown GROUP BY no`
