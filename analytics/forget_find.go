package analytics

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// personKinds are the kinds whose rows are people.
var personKinds = []dossier.Kind{dossier.Member, dossier.Candidate, dossier.Roll, dossier.Training}

// findPerson gathers in temporary tables what is of one person:
//
//	staged_persons  (person_id)                 ids under which the store knows him
//	staged_cids     (citizen_id)
//	staged_gone     (kind, row_id)              his rows, in all their versions
//	staged_kept_out (run_no, row_id, return_id, row_no)  his rows in quarantine
//	staged_places   (return_id, row_no)         where sheets hold him
func (w *writer) findPerson(ctx context.Context, who Who) (*Forgotten, error) {
	if err := w.exec(ctx, gatherTables); err != nil {
		return nil, err
	}
	if err := w.exec(ctx, "INSERT INTO staged_persons SELECT $1 WHERE $1 <> ''", who.PersonID); err != nil {
		return nil, err
	}
	if err := w.exec(ctx, "INSERT INTO staged_cids SELECT $1 WHERE $1 <> ''", who.CitizenID); err != nil {
		return nil, err
	}
	for range 3 { // an id leads to rows, rows lead to ids; two steps reach all, the third finds nothing
		if err := w.gather(ctx); err != nil {
			return nil, err
		}
	}
	if err := w.exec(ctx, gatherQuarantine); err != nil {
		return nil, err
	}
	for _, kind := range personKinds {
		if err := w.exec(ctx, fmt.Sprintf(gatherPlaces, kind.Table(), kind)); err != nil {
			return nil, err
		}
	}
	f := &Forgotten{from: goneFrom()}
	if err := w.otherTables(ctx, f); err != nil {
		return nil, err
	}
	if err := w.countRows(ctx, f); err != nil {
		return nil, err
	}
	if f.Total() == 0 {
		return nil, ErrNoPerson
	}
	if err := w.sources(ctx, f); err != nil {
		return nil, err
	}
	if err := w.likely(ctx, f); err != nil {
		return nil, err
	}
	if err := w.learn(ctx, f); err != nil {
		return nil, err
	}
	return f, w.naming(ctx, f)
}

const gatherTables = `
CREATE OR REPLACE TEMP TABLE staged_persons (person_id VARCHAR);
CREATE OR REPLACE TEMP TABLE staged_cids (citizen_id VARCHAR);
CREATE OR REPLACE TEMP TABLE staged_gone (kind VARCHAR, row_id VARCHAR);
CREATE OR REPLACE TEMP TABLE staged_people (
    kind VARCHAR, row_id VARCHAR, person_id VARCHAR, name_key VARCHAR, full_name VARCHAR, birth_date DATE,
    birth_precision VARCHAR, citizen_id VARCHAR);
CREATE OR REPLACE TEMP TABLE staged_places (return_id VARCHAR, row_no INTEGER)`

// gather follows ids to rows and rows to ids. A row of a roll that is tied to the member by
// a card number alone, under another name, is taken for somebody else's.
func (w *writer) gather(ctx context.Context) error {
	if err := w.exec(ctx, "DELETE FROM staged_people; DELETE FROM staged_gone"); err != nil {
		return err
	}
	for _, kind := range personKinds {
		if err := w.exec(ctx, fmt.Sprintf(gatherPeople, kind.Table(), kind)); err != nil {
			return err
		}
	}
	return w.exec(ctx, gatherIDs)
}

const (
	gatherPeople = `
INSERT INTO staged_people
SELECT '%[2]s', row_id, person_id, name_key, full_name, birth_date, birth_precision, citizen_id FROM store.%[1]s`

	gatherIDs = `
INSERT INTO staged_gone
SELECT DISTINCT kind, row_id FROM staged_people
WHERE person_id IN (FROM staged_persons) OR citizen_id IN (FROM staged_cids);
INSERT INTO staged_gone
SELECT DISTINCT 'roll', r.row_id FROM rolls r
WHERE r.member_person_id IN (FROM staged_persons)
  AND r.name_key IN (SELECT p.name_key FROM staged_people p WHERE p.kind = 'member' AND p.person_id IN (FROM staged_persons))
  AND r.row_id NOT IN (SELECT row_id FROM staged_gone);
INSERT INTO staged_persons
SELECT DISTINCT p.person_id FROM staged_people p JOIN staged_gone g USING (kind, row_id)
WHERE p.person_id NOT IN (FROM staged_persons);
INSERT INTO staged_persons
SELECT DISTINCT l.own_id FROM store.person_links l JOIN staged_gone g USING (kind, row_id)
WHERE l.own_id NOT IN (FROM staged_persons);
INSERT INTO staged_cids
SELECT DISTINCT p.citizen_id FROM staged_people p JOIN staged_gone g USING (kind, row_id)
WHERE length(p.citizen_id) = 12 AND trim(p.citizen_id, p.citizen_id[1]) <> '' AND p.citizen_id NOT IN (FROM staged_cids)`

	// A row that was kept out has no person: it is his by its row, its citizen id, or, without
	// one, by name and birth.
	gatherQuarantine = `
CREATE OR REPLACE TEMP TABLE staged_kept_out AS
SELECT q.run_no, q.row_id, q.return_id, q.row_no
FROM store.quarantine q
WHERE q.kind IN ('member', 'candidate', 'roll', 'training') AND (
    q.row_id IN (SELECT row_id FROM staged_gone)
    OR (q.cleaned->>'citizen_id') IN (FROM staged_cids)
    OR coalesce(q.cleaned->>'citizen_id', '') = '' AND (lower(q.cleaned->>'full_name'), q.cleaned->>'birth_date') IN (
        SELECT lower(p.full_name), p.birth_date::VARCHAR FROM staged_people p JOIN staged_gone g USING (kind, row_id)
        WHERE p.birth_date IS NOT NULL));
INSERT INTO staged_places SELECT return_id, row_no FROM staged_kept_out`

	gatherPlaces = `
INSERT INTO staged_places
SELECT return_id, row_no FROM store.%[1]s WHERE row_id IN (SELECT row_id FROM staged_gone WHERE kind = '%[2]s')
UNION SELECT return_id, row_no FROM store.lineage WHERE kind = '%[2]s' AND row_id IN (SELECT row_id FROM staged_gone WHERE kind = '%[2]s')`
)

// goneFrom are the tables with rows of the person, and which those are. A form filled in
// downwards is mostly about one person, and its rows are not his alone: all of it goes.
func goneFrom() [][2]string {
	var list [][2]string
	for _, kind := range personKinds {
		list = append(list, [2]string{kind.Table(), fmt.Sprintf("row_id IN (SELECT row_id FROM staged_gone WHERE kind = '%s')", kind)})
	}
	const mentions = `SELECT left(md5(concat_ws('|', coalesce(l.own_id, p.person_id), p.name_key,
			coalesce(p.birth_date::VARCHAR, '?'), p.birth_precision)), 16)
		FROM staged_people p JOIN staged_gone g USING (kind, row_id) LEFT JOIN store.person_links l USING (kind, row_id)` // as in matching/mentions.sql
	return append(list,
		[2]string{"person_decisions", "(mention_a IN (" + mentions + ") OR mention_b IN (" + mentions + "))"},
		[2]string{"quarantine", "(run_no, row_id, return_id, row_no) IN (FROM staged_kept_out)"},
		[2]string{"lineage", "(kind, row_id) IN (FROM staged_gone)"},
		[2]string{"holds", "row_id IN (SELECT row_id FROM staged_gone UNION SELECT row_id FROM staged_kept_out)"},
		[2]string{"spared", "row_id IN (SELECT row_id FROM staged_gone UNION SELECT row_id FROM staged_kept_out)"},
		[2]string{"changes", `((return_id, row_no) IN (FROM staged_places) OR return_id IN (
			SELECT t.return_id FROM staged_places p JOIN store.returns t USING (return_id) WHERE t.vertical))`},
		[2]string{"findings", `((file_id, sheet, row_no) IN (
			SELECT t.file_id, t.sheet, p.row_no FROM staged_places p JOIN store.returns t USING (return_id))
			OR (file_id, sheet) IN (
			SELECT t.file_id, t.sheet FROM staged_places p JOIN store.returns t USING (return_id) WHERE t.vertical))`})
}

// otherTables adds the tables of people that are no lists, also those of later migrations:
// those with a column of person ids.
func (w *writer) otherTables(ctx context.Context, f *Forgotten) error {
	lists := map[string]bool{}
	for _, kind := range personKinds {
		lists[kind.Table()] = true
	}
	return w.each(ctx, `SELECT table_name, column_name FROM duckdb_columns()
		WHERE database_name = current_database() AND schema_name = 'store' AND column_name SIMILAR TO '(.*_)?person_id|person_a|person_b|own_id'
		  AND table_name IN (SELECT table_name FROM duckdb_tables() WHERE schema_name = 'store') ORDER BY ALL`,
		func(rows *sql.Rows) error {
			var table, column string
			if err := rows.Scan(&table, &column); err != nil {
				return err
			}
			if !lists[table] {
				f.from = append(f.from, [2]string{table, quoted(column) + " IN (FROM staged_persons)"})
			}
			return nil
		})
}

func (w *writer) countRows(ctx context.Context, f *Forgotten) error {
	for _, t := range f.from {
		var n int
		err := w.tx.QueryRowContext(ctx, "SELECT count(*) FROM store."+t[0]+" WHERE "+t[1]).Scan(&n)
		if err != nil {
			return err
		}
		if n > 0 {
			f.Rows = append(f.Rows, TableCount{t[0], n})
		}
	}
	return nil
}

func (w *writer) sources(ctx context.Context, f *Forgotten) error {
	return w.placesInto(ctx, &f.Sources, "FROM staged_places")
}

// placesInto adds the places of a statement, which gives return_id and row_no.
func (w *writer) placesInto(ctx context.Context, list *[]Source, places string, args ...any) error {
	return w.each(ctx, `SELECT DISTINCT f.path, t.sheet, p.row_no
		FROM (`+places+`) p JOIN store.returns t USING (return_id) JOIN store.files f ON f.file_id = t.file_id ORDER BY ALL`,
		func(rows *sql.Rows) error {
			var s Source
			err := rows.Scan(&s.Path, &s.Sheet, &s.Row)
			*list = append(*list, s)
			return err
		}, args...)
}

// naming lists the rows of others, of any version, that name the person.
func (w *writer) naming(ctx context.Context, f *Forgotten) error {
	columns, err := w.textColumns(ctx)
	pattern := f.words.pattern()
	if err != nil || pattern == "" {
		return err
	}
	for _, kind := range dossier.Kinds() {
		var texts []string
		for _, c := range columns {
			if c.table == kind.Table() {
				texts = append(texts, quoted(c.column)+"::VARCHAR")
			}
		}
		err := w.placesInto(ctx, &f.Naming, fmt.Sprintf(`SELECT return_id, row_no FROM store.lineage
			WHERE kind = '%s' AND (row_id, row_hash) IN (SELECT (row_id, row_hash) FROM store.%s WHERE regexp_matches(concat_ws(chr(10), %s), ?))
			  AND (return_id, row_no) NOT IN (SELECT (return_id, row_no) FROM staged_places)`, kind, kind.Table(), strings.Join(texts, ", ")), pattern)
		if err != nil {
			return fmt.Errorf("%s: %w", kind.Table(), err)
		}
	}
	return nil
}

// likely lists other ids of the same name and day of birth, unless they have another citizen id.
func (w *writer) likely(ctx context.Context, f *Forgotten) error {
	return w.each(ctx, `SELECT DISTINCT o.person_id
		FROM staged_people p JOIN staged_gone g USING (kind, row_id)
		JOIN staged_people o ON o.name_key = p.name_key AND o.birth_date = p.birth_date
		WHERE p.birth_precision = 'day' AND o.birth_precision = 'day' AND o.person_id NOT IN (FROM staged_persons)
		  AND (o.citizen_id IS NULL OR p.citizen_id IS NULL)
		ORDER BY ALL`,
		func(rows *sql.Rows) error {
			var id string
			err := rows.Scan(&id)
			f.Likely = append(f.Likely, id)
			return err
		})
}

// learn notes the names and numbers by which the person is searched for and known again.
// Those that others bear too would find the others.
func (w *writer) learn(ctx context.Context, f *Forgotten) error {
	names, numbers := map[string]bool{}, map[string]bool{}
	for _, kind := range personKinds {
		if err := w.learnKind(ctx, kind, names, numbers, f); err != nil {
			return err
		}
	}
	if err := w.each(ctx, quarantinedWords, addWords(names, numbers)); err != nil {
		return err
	}
	if err := w.each(ctx, namesAsWritten, addWords(names, numbers)); err != nil {
		return err
	}
	var err error
	f.words = &words{}
	if f.words.names, err = w.own(ctx, names, f); err != nil {
		return err
	}
	f.words.numbers, err = w.own(ctx, numbers, f)
	return err
}

func (w *writer) learnKind(ctx context.Context, kind dossier.Kind, names, numbers map[string]bool, f *Forgotten) error {
	var columns []string
	for _, field := range kind.Fields() {
		switch {
		case field.Name == "full_name" || field.Name == "other_name":
			columns = append(columns, fmt.Sprintf("('name', t.%s)", field.Name))
		case field.Privacy == dossier.Identifier:
			columns = append(columns, fmt.Sprintf("('number', t.%s)", field.Name))
		}
	}
	from := fmt.Sprintf("FROM store.%s t JOIN staged_gone g ON g.kind = '%s' AND g.row_id = t.row_id", kind.Table(), kind)
	query := fmt.Sprintf("SELECT DISTINCT v.what, v.word %s, LATERAL (VALUES %s) v(what, word) WHERE v.word IS NOT NULL", from, strings.Join(columns, ", "))
	if err := w.each(ctx, query, addWords(names, numbers)); err != nil {
		return err
	}
	card, old := "NULL", "NULL"
	if _, ok := kind.Index("party_card_no"); ok {
		card = "t.party_card_no"
	}
	if _, ok := kind.Index("old_id_number"); ok {
		old = "t.old_id_number"
	}
	keys := fmt.Sprintf(`SELECT DISTINCT coalesce(t.full_name, ''), t.name_key, coalesce(CASE WHEN t.birth_precision = 'day' THEN t.birth_date::VARCHAR END, ''),
		coalesce(t.citizen_id, ''), coalesce(%s, ''), coalesce(%s, '') %s ORDER BY ALL`, old, card, from)
	return w.each(ctx, keys, func(rows *sql.Rows) error {
		var name string
		var p personMarks
		if err := rows.Scan(&name, &p.nameKey, &p.birth, &p.citizenID, &p.oldID, &p.card); err != nil {
			return err
		}
		if f.Name == "" {
			f.Name = maskedName(name)
		}
		f.marks = append(f.marks, p.keys()...)
		return nil
	})
}

// The words of rows that were kept out, and the names as they stood where they were cleaned.
const (
	quarantinedWords = `
SELECT DISTINCT CASE WHEN k.key IN ('full_name', 'other_name') THEN 'name' ELSE 'number' END, q.raw->>k.key
FROM store.quarantine q
JOIN staged_kept_out o ON (o.run_no, o.row_id, o.return_id, o.row_no) = (q.run_no, q.row_id, q.return_id, q.row_no),
LATERAL (SELECT unnest(json_keys(q.raw)) AS key) k
WHERE k.key IN ('full_name', 'other_name', 'citizen_id', 'old_id_number', 'party_card_no', 'party_card_no_qd85', 'party_file_no', 'phone')`

	namesAsWritten = `
SELECT DISTINCT CASE WHEN c.field IN ('full_name', 'other_name') THEN 'name' ELSE 'number' END, c.raw
FROM store.changes c JOIN staged_places p USING (return_id, row_no)
WHERE c.raw IS NOT NULL
  AND c.field IN ('full_name', 'other_name', 'citizen_id', 'old_id_number', 'party_card_no', 'party_card_no_qd85', 'party_file_no', 'phone')`
)

// addWords sorts words into names of at least two words and numbers of at least six digits;
// what is shorter would be found everywhere.
func addWords(names, numbers map[string]bool) func(*sql.Rows) error {
	return func(rows *sql.Rows) error {
		var what, word string
		if err := rows.Scan(&what, &word); err != nil {
			return err
		}
		word = strings.TrimSpace(word)
		switch digits := strings.Count(digitsAsZero(word), "0"); {
		case what == "name" && len(strings.Fields(word)) > 1:
			names[strings.Join(strings.Fields(word), " ")] = true
		case what == "number" && digits >= 6:
			numbers[word] = true
		}
		return nil
	}
}

func digitsAsZero(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '0'
		}
		return r
	}, s)
}

// own are the words that nobody else in the store bears.
func (w *writer) own(ctx context.Context, all map[string]bool, f *Forgotten) ([]string, error) {
	var list []string
	for word := range all {
		shared, err := w.shared(ctx, word)
		if err != nil {
			return nil, err
		}
		if shared {
			f.Shared++
			continue
		}
		list = append(list, word)
	}
	return list, nil
}

// shared reports whether a row of somebody else has a word as its name or number.
func (w *writer) shared(ctx context.Context, word string) (bool, error) {
	key := vntext.NameKey(word)
	for _, kind := range personKinds {
		bears := []string{"t.name_key = ?"}
		args := []any{key}
		for _, field := range kind.Fields() {
			if field.Privacy == dossier.Identifier {
				bears, args = append(bears, "t."+field.Name+" = ?"), append(args, word)
			}
		}
		var n int
		err := w.tx.QueryRowContext(ctx, fmt.Sprintf(`SELECT count(*) FROM store.%s t
			ANTI JOIN staged_gone g ON g.kind = '%s' AND g.row_id = t.row_id WHERE %s`, kind.Table(), kind, strings.Join(bears, " OR ")), args...).Scan(&n)
		if err != nil || n > 0 {
			return n > 0, err
		}
	}
	var n int
	err := w.tx.QueryRowContext(ctx, `SELECT count(*) FROM store.quarantine q
		ANTI JOIN staged_kept_out o ON (o.run_no, o.row_id, o.return_id, o.row_no) = (q.run_no, q.row_id, q.return_id, q.row_no)
		WHERE lower(q.cleaned->>'full_name') = lower($1) OR (q.cleaned->>'citizen_id') = $1`, word).Scan(&n)
	return n > 0, err
}
