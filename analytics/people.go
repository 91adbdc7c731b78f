package analytics

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// History is everything that the lists say of a person: each row with what ties it to the
// others. The person is named by his id, by a number of his papers, or by his full name;
// where several people have that name all are shown. Error: ErrNoPerson.
func (s *Store) History(ctx context.Context, person string, o PeopleOptions) (*Table, error) {
	w, err := begin(ctx, s.db)
	if err != nil {
		return nil, fmt.Errorf("history of a person: %w", connectError(err))
	}
	defer w.abort()
	t, err := history(ctx, w, person, o)
	if err != nil {
		return nil, fmt.Errorf("history of a person: %w", err)
	}
	return t, nil
}

func history(ctx context.Context, w *writer, person string, o PeopleOptions) (*Table, error) {
	if err := w.exec(ctx, matching("mentions.sql")); err != nil {
		return nil, err
	}
	name := nameKeys{}.of(person)
	if err := w.exec(ctx, whoIsMeant, person, name); err != nil {
		return nil, err
	}
	ties, err := readTies(ctx, w, o.Lang)
	if err != nil {
		return nil, err
	}
	t := historyTable()
	err = w.each(ctx, historyRows, func(rows *sql.Rows) error {
		row, mention, err := scanHistory(rows, o)
		if err == nil {
			t.Rows = append(t.Rows, append(row, strings.Join(ties[mention], "; ")))
		}
		return err
	})
	if err == nil && len(t.Rows) == 0 {
		err = ErrNoPerson
	}
	return t, err
}

func historyTable() *Table {
	return &Table{
		Name:  "people",
		Title: dossier.Text{VI: "Các dòng nói về một người", EN: "What the lists say of a person"},
		Columns: []Column{
			{Name: "person_id", Label: dossier.Text{VI: "Mã người", EN: "Person"}},
			{Name: "kind", Label: dossier.Text{VI: "Danh sách", EN: "List"}},
			{Name: "speaks_on", Label: dossier.Text{VI: "Tính đến", EN: "As of"}},
			{Name: "full_name", Label: dossier.Text{VI: "Họ và tên", EN: "Name"}},
			{Name: "other_name", Label: dossier.Text{VI: "Tên gọi khác", EN: "Other name"}},
			{Name: "birth_date", Label: dossier.Text{VI: "Ngày sinh", EN: "Born"}},
			{Name: "citizen_id", Label: dossier.Text{VI: "Số định danh", EN: "Citizen id"}},
			{Name: "old_id_number", Label: dossier.Text{VI: "Số CMND", EN: "Old id"}},
			{Name: "party_card_no", Label: dossier.Text{VI: "Số thẻ Đảng", EN: "Party card"}},
			{Name: "hometown", Label: dossier.Text{VI: "Quê quán", EN: "Hometown"}},
			{Name: "unit", Label: dossier.Text{VI: "Đơn vị", EN: "Unit"}},
			{Name: "source", Label: dossier.Text{VI: "Lấy từ", EN: "From"}},
			{Name: "evidence", Label: dossier.Text{VI: "Căn cứ nối (mã cặp)", EN: "Tied by (pair)"}},
		},
	}
}

// scanHistory makes a row of historyRows into one of the table, and tells its mention.
func scanHistory(rows *sql.Rows, o PeopleOptions) (row []any, mention string, err error) {
	var person, kind, on, name, other, birth, cid, old, cards, home, unit, source string
	err = rows.Scan(&mention, &person, &kind, &on, &name, &other, &birth, &cid, &old, &cards, &home, &unit, &source)
	return []any{
		person, dossier.Kind(kind).Title().In(o.Lang), on, o.mask(dossier.Personal, name), o.mask(dossier.Personal, other),
		o.mask(dossier.Personal, birth), o.mask(dossier.Identifier, cid), o.mask(dossier.Identifier, old),
		o.mask(dossier.Identifier, parts(cards)...), o.mask(dossier.Personal, home), unit, source,
	}, mention, err
}

// readTies says of each mention of the people who are meant what ties it to others, and what
// was decided about it.
func readTies(ctx context.Context, w *writer, lang dossier.Lang) (map[string][]string, error) {
	ties := map[string][]string{}
	err := w.each(ctx, tiesOfMeant, func(rows *sql.Rows) error {
		var a, b, method, name, birth, place, reason string
		if err := rows.Scan(&a, &b, &method, &name, &birth, &place, &reason); err != nil {
			return err
		}
		texts := []dossier.Text{verdictWords["method "+method], {VI: reason, EN: reason}}
		if name != "" && name != "same" {
			texts = append(texts, verdictWords["name "+name])
		}
		if birth != "" && birth != "same" {
			texts = append(texts, verdictWords["birth "+birth])
		}
		if place != "" {
			texts = append(texts, verdictWords["place "+place])
		}
		words := strings.ReplaceAll(joinTexts(texts).In(lang), "; ", ", ")
		for _, mention := range []string{a, b} {
			tie := words + " (" + pairID(a, b) + ")"
			if !slices.Contains(ties[mention], tie) {
				ties[mention] = append(ties[mention], tie)
			}
		}
		return nil
	})
	return ties, err
}

const (
	whoIsMeant = `
CREATE OR REPLACE TEMP TABLE people_meant AS
SELECT DISTINCT person_id FROM identities
WHERE person_id = $1 OR own_id = $1 OR $1 IN (citizen_id, old_id_number, party_card_no, party_card_no_qd85) OR name_key = $2`

	historyRows = `
SELECT r.mention_id, i.person_id, i.kind, coalesce(strftime(i.speaks_on, '%d/%m/%Y'), ''), coalesce(i.full_name, ''), coalesce(i.other_name, ''),
    coalesce(CASE i.birth_precision WHEN 'year' THEN strftime(i.birth_date, '%Y') WHEN 'month' THEN strftime(i.birth_date, '%m/%Y')
        ELSE strftime(i.birth_date, '%d/%m/%Y') END, ''),
    coalesce(i.citizen_id, ''), coalesce(i.old_id_number, ''),
    CASE WHEN i.party_card_no = i.party_card_no_qd85 THEN i.party_card_no ELSE concat_ws('|', i.party_card_no, i.party_card_no_qd85) END,
    coalesce(i.hometown, ''), coalesce(u.org_name, t.unit_name, ''), f.path || ' › ' || t.sheet || ' › ' || i.row_no
FROM identities i
JOIN people_meant USING (person_id)
JOIN people_rows r ON r.kind = i.kind AND r.row_id = i.row_id
JOIN store.returns t ON t.return_id = i.return_id
JOIN store.files f ON f.file_id = t.file_id
LEFT JOIN store.unit_links u ON u.unit_ref = i.unit_id
ORDER BY i.person_id, i.speaks_on, i.kind, i.row_id`

	tiesOfMeant = `
SELECT e.mention_a, e.mention_b, e.method, coalesce(e.name_match, ''), coalesce(e.birth_match, ''), coalesce(e.place_match, ''), coalesce(d.reason, '')
FROM store.person_evidence e JOIN people_meant USING (person_id)
LEFT JOIN store.person_decisions d ON e.method = 'decision' AND d.undone_at IS NULL
  AND d.mention_a = least(e.mention_a, e.mention_b) AND d.mention_b = greatest(e.mention_a, e.mention_b)
UNION ALL
SELECT d.mention_a, d.mention_b, 'apart', '', '', '', d.reason
FROM store.person_decisions d
WHERE d.undone_at IS NULL AND d.verdict = 'apart' AND EXISTS (
    SELECT 1 FROM people_rows r JOIN people_meant p USING (person_id) WHERE r.mention_id IN (d.mention_a, d.mention_b))
ORDER BY ALL`
)

// PeopleSummary counts the people, their rows, and what ties these together.
func (s *Store) PeopleSummary(ctx context.Context, lang dossier.Lang) (*Table, error) {
	t := &Table{
		Name:  "people-summary",
		Title: dossier.Text{VI: "Người và các dòng nói về họ", EN: "People and the rows that tell of them"},
		Columns: []Column{
			{Name: "what", Label: dossier.Text{VI: "Chỉ tiêu", EN: "What"}},
			{Name: "count", Label: dossier.Text{VI: "Số lượng", EN: "Count"}, Unit: "count"},
		},
	}
	rows, err := s.db.QueryContext(ctx, peopleSummary)
	if err != nil {
		return nil, fmt.Errorf("count people: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var what string
		var n int64
		if err := rows.Scan(&what, &n); err != nil {
			return nil, fmt.Errorf("count people: %w", err)
		}
		t.Rows = append(t.Rows, []any{summaryWords[what].In(lang), n})
	}
	return t, rows.Err()
}

const peopleSummary = `
SELECT 'rows', count(*) FROM identities
UNION ALL SELECT 'people', count(DISTINCT person_id) FROM identities
UNION ALL SELECT 'linked', count(*) FROM store.person_links
UNION ALL
SELECT m.method, count(e.method)
FROM (SELECT unnest(['decision', 'citizen_id', 'old_id_number', 'party_card', 'name_birth_place']) AS method, unnest(range(5)) AS rank) m
LEFT JOIN store.person_evidence e ON e.method = m.method
GROUP BY m.rank, m.method
UNION ALL SELECT 'apart', count(*) FROM store.person_decisions WHERE verdict = 'apart' AND undone_at IS NULL`

var summaryWords = map[string]dossier.Text{
	"rows":             {VI: "dòng nói về người", EN: "rows that tell of people"},
	"people":           {VI: "người", EN: "people"},
	"linked":           {VI: "dòng được nối với người ở dòng khác", EN: "rows tied to a person of other rows"},
	"decision":         {VI: "cặp nối theo quyết định của cán bộ", EN: "pairs tied by decision"},
	"citizen_id":       {VI: "cặp nối theo số định danh", EN: "pairs tied by citizen id"},
	"old_id_number":    {VI: "cặp nối theo số CMND", EN: "pairs tied by old id"},
	"party_card":       {VI: "cặp nối theo số thẻ Đảng", EN: "pairs tied by party card"},
	"name_birth_place": {VI: "cặp nối theo họ tên, ngày sinh và nơi", EN: "pairs tied by name, birth and place"},
	"apart":            {VI: "cặp được xác định là hai người", EN: "pairs decided to be two people"},
}
