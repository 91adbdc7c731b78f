-- What stands once the rows have moved, for the rules of phase "loaded"; temporary tables
-- of the load's transaction. A row that this run tells has its return_id and row_no there;
-- of those that stand from before both are NULL.

-- Two dates of birth, each with its precision, that can be of one person; a year is not a day.
CREATE OR REPLACE TEMP MACRO births_agree(a, a_precision, b, b_precision) AS
    a IS NULL OR b IS NULL OR a = b OR NOT (a_precision = 'day' AND b_precision = 'day') AND year(a) = year(b);

-- Two full dates of birth that are the same.
CREATE OR REPLACE TEMP MACRO same_birthday(a, a_precision, b, b_precision) AS
    coalesce(a = b AND a_precision = 'day' AND b_precision = 'day', false);

-- Both are known and not the same.
CREATE OR REPLACE TEMP MACRO differ(a, b) AS coalesce(a <> b, false);

-- A number that somebody can have; 000000000 fills a cell.
CREATE OR REPLACE TEMP MACRO real_number(n) AS
    CASE WHEN length(n) >= 6 AND NOT regexp_full_match(n, '0+|1+|2+|3+|4+|5+|6+|7+|8+|9+') THEN n END;

-- The lists: of a kind, a unit and an association, with the place where this run names the unit.
CREATE OR REPLACE TEMP TABLE standing_lists AS
SELECT s.scope_id, s.kind, coalesce(s.unit_id, s.unit_ref) AS unit_id, s.association, s.area_id, s.speaks_on,
    rank() OVER (PARTITION BY s.kind, coalesce(s.unit_id, s.unit_ref), coalesce(s.association, '')
        ORDER BY s.is_partial, s.speaks_on DESC, s.period DESC NULLS LAST) = 1 AND NOT s.is_partial AS is_last, s.is_partial,
    t.return_id, t.cell_row, t.cell_col, t.unit_name
FROM store.scopes s
LEFT JOIN (SELECT * FROM staged_scopes QUALIFY row_number() OVER (PARTITION BY scope_id ORDER BY return_id, cell_row) = 1) t
    ON t.scope_id = s.scope_id;

-- The organisations, each with the grassroots organisation that it is or belongs to.
CREATE OR REPLACE TEMP TABLE standing_units AS
WITH u AS MATERIALIZED (FROM units)
SELECT u.unit_id, u.org_name, u.unit_kind, u.parent_id, u.area_id, u.hamlet, u.secretary_name, u.has_committee, u.member_count,
    u.official_count, u.valid_to, u.is_listed, u.speaks_on,
    CASE WHEN u.unit_kind IN ('base_committee', 'base_branch') THEN u.unit_id
         WHEN p.unit_kind IN ('base_committee', 'base_branch') THEN p.unit_id
         WHEN g.unit_kind IN ('base_committee', 'base_branch') THEN g.unit_id
         WHEN u.unit_kind IN ('branch', 'section_committee') THEN coalesce(p.unit_id, u.unit_id)
         ELSE u.unit_id END AS grassroots_id,
    r.return_id, r.row_no
FROM u
LEFT JOIN u p ON p.unit_id = u.parent_id
LEFT JOIN u g ON g.unit_id = p.parent_id
LEFT JOIN standing_rows r ON r.kind = 'unit' AND r.row_id = u.row_id;

-- Every organisation with each one below it, itself too.
CREATE OR REPLACE TEMP TABLE standing_lines AS
WITH RECURSIVE line(above, unit_id) AS (
    SELECT unit_id, unit_id FROM standing_units
    UNION
    SELECT line.above, u.unit_id FROM line JOIN standing_units u ON u.parent_id = line.unit_id
)
FROM line;

-- The members, one row for each row of each list; type_on is as of the day of the list.
CREATE OR REPLACE TEMP TABLE standing_members AS
SELECT m.row_id, l.unit_id, coalesce(u.grassroots_id, l.unit_id) AS grassroots_id, l.area_id, l.speaks_on, l.is_last,
    store.is_active(m.member_status, m.left_on, l.speaks_on) AS is_active,
    CASE WHEN m.official_date <= l.speaks_on THEN 'official'
         WHEN m.official_date > l.speaks_on THEN 'probationary'
         WHEN m.member_type IS NULL AND m.admission_date > l.speaks_on - to_months(12) THEN 'probationary'
         WHEN m.member_type IS NULL AND m.party_card_no IS NOT NULL THEN 'official'
         ELSE m.member_type END AS type_on,
    m.person_id, m.full_name, m.name_key, m.birth_date, m.birth_precision, real_number(m.citizen_id) AS citizen_id,
    real_number(m.old_id_number) AS old_id_number, real_number(m.party_card_no) AS party_card_no,
    real_number(m.party_card_no_qd85) AS party_card_no_qd85, m.party_file_no, m.hometown,
    m.cell_resolution_on, m.admission_decision_date, m.admission_date, m.official_date, m.member_type, m.referrer_1, m.referrer_2,
    m.member_status, m.left_on, r.return_id, r.row_no, coalesce(r.return_id, m.return_id) AS seen_in, coalesce(r.row_no, m.row_no) AS seen_at
FROM store.members m
JOIN standing_lists l ON l.scope_id = m.scope_id
LEFT JOIN standing_units u ON u.unit_id = l.unit_id
LEFT JOIN standing_rows r ON r.kind = 'member' AND r.row_id = m.row_id
WHERE m.run_to IS NULL AND m.row_id NOT IN (SELECT row_id FROM store.rows_held);

-- The rolls, in the same way.
CREATE OR REPLACE TEMP TABLE standing_rolls AS
SELECT m.row_id, l.unit_id, l.area_id, l.speaks_on, l.is_last, coalesce(m.left_on > l.speaks_on, true) AS is_active,
    m.association, m.association_branch, m.association_card_no, m.full_name, m.name_key, m.birth_date, m.birth_precision,
    real_number(m.citizen_id) AS citizen_id, real_number(m.old_id_number) AS old_id_number, real_number(m.party_card_no) AS party_card_no,
    m.hometown, m.declared_party_member,
    r.return_id, r.row_no, coalesce(r.return_id, m.return_id) AS seen_in, coalesce(r.row_no, m.row_no) AS seen_at
FROM store.rolls m
JOIN standing_lists l ON l.scope_id = m.scope_id
LEFT JOIN standing_rows r ON r.kind = 'roll' AND r.row_id = m.row_id
WHERE m.run_to IS NULL AND m.row_id NOT IN (SELECT row_id FROM store.rows_held);

-- Which row of a roll is which member.
CREATE OR REPLACE TEMP TABLE standing_links AS
SELECT row_id, member_person_id, link_method, is_party_member, declared_party_member
FROM rolls WHERE member_person_id IS NOT NULL OR declared_party_member;

-- Rows of the last lists that are kept out: they say themselves what is wrong with them. A date of birth that is called
-- wrong there tells nothing.
CREATE OR REPLACE TEMP TABLE standing_held AS
WITH wrong AS (
    SELECT DISTINCT run_no, scope_id, unnest(store.places_of(cell, row_no)) AS place FROM store.findings
    WHERE severity = 'error' AND field = 'birth_date' AND row_no IS NOT NULL
)
SELECT q.kind, l.unit_id, coalesce(u.grassroots_id, l.unit_id) AS grassroots_id, q.cleaned->>'citizen_id' AS citizen_id,
    q.cleaned->>'party_card_no' AS party_card_no, lower(q.cleaned->>'full_name') AS full_name,
    CASE WHEN w.place IS NULL THEN TRY_CAST(q.cleaned->>'birth_date' AS DATE) END AS birth_date, TRY_CAST(q.cleaned->>'admission_date' AS DATE) AS admission_date
FROM (
    SELECT run_no, kind, scope_id, return_id, row_no, cleaned FROM store.kept_out
    UNION ALL
    SELECT run_no, kind, scope_id, return_id, row_no, cleaned FROM store.held_json) q
JOIN standing_lists l ON l.scope_id = q.scope_id
LEFT JOIN store.returns t ON t.return_id = q.return_id
LEFT JOIN wrong w ON w.run_no = q.run_no AND w.scope_id = q.scope_id AND w.place = store.place_of(q.row_no, t.vertical)
LEFT JOIN standing_units u ON u.unit_id = l.unit_id;

-- The members that the last list of each branch counts, and the rows that it would count were
-- they not kept out.
CREATE OR REPLACE TEMP TABLE standing_counts AS
SELECT l.unit_id, max(l.speaks_on) AS speaks_on,
    count(DISTINCT m.row_id) FILTER (WHERE m.is_active) AS members,
    count(DISTINCT m.row_id) FILTER (WHERE m.is_active AND m.type_on = 'official') AS officials,
    count(DISTINCT m.row_id) FILTER (WHERE m.is_active AND m.type_on IS NULL) AS untold,
    (SELECT count(*) FROM standing_held h WHERE h.kind = 'member' AND h.unit_id = l.unit_id) AS held
FROM standing_lists l LEFT JOIN standing_members m ON m.unit_id = l.unit_id AND m.is_last
WHERE l.kind = 'member' AND l.is_last
GROUP BY l.unit_id;

-- The same for every organisation: the sum of those below it, and whether each branch there
-- has sent its list of the day.
CREATE OR REPLACE TEMP TABLE standing_totals AS
SELECT k.above AS unit_id, max(c.speaks_on) AS speaks_on, sum(c.members)::BIGINT AS members, sum(c.officials)::BIGINT AS officials,
    sum(c.untold)::BIGINT AS untold, sum(c.held)::BIGINT AS held,
    count(DISTINCT c.speaks_on) = 1 AND bool_and(c.unit_id IS NOT NULL
        OR u.unit_kind NOT IN ('branch', 'base_branch') OR coalesce(u.valid_to <= a.speaks_on, false)) AS is_whole
FROM standing_lines k
JOIN standing_units u ON u.unit_id = k.unit_id
JOIN standing_units a ON a.unit_id = k.above
LEFT JOIN standing_counts c ON c.unit_id = k.unit_id
GROUP BY k.above;

-- The lists of members of this run that have one before them, and the day of that one.
CREATE OR REPLACE TEMP TABLE standing_before AS
SELECT n.unit_id, max(b.speaks_on) AS from_on, any_value(n.speaks_on) AS to_on, min(n.return_id) AS return_id
FROM standing_lists n
JOIN standing_lists b ON b.kind = 'member' AND NOT b.is_partial AND b.unit_id = n.unit_id AND b.speaks_on < n.speaks_on
WHERE n.kind = 'member' AND n.is_last AND n.return_id IS NOT NULL
GROUP BY n.unit_id;

-- Who stood in the one, and which row of the other is the same person; NULL on a side where
-- there is none.
CREATE OR REPLACE TEMP TABLE standing_turns AS
WITH was AS (
    SELECT m.* FROM standing_before b JOIN standing_members m ON m.unit_id = b.unit_id AND m.speaks_on = b.from_on
), now AS (
    SELECT m.* FROM standing_before b JOIN standing_members m ON m.unit_id = b.unit_id AND m.speaks_on = b.to_on
)
SELECT coalesce(was.unit_id, now.unit_id) AS unit_id, was.row_id AS was_id, now.row_id AS now_id
FROM was FULL JOIN now ON now.unit_id = was.unit_id AND (
    now.person_id = was.person_id OR now.citizen_id = was.citizen_id OR now.party_card_no = was.party_card_no
    OR now.name_key = was.name_key AND births_agree(now.birth_date, now.birth_precision, was.birth_date, was.birth_precision));

-- Names of people that stand beside the row they are in: who introduced, who helps, who leads.
-- Their keys are those of full names.
CREATE OR REPLACE TEMP TABLE staged_names (name VARCHAR NOT NULL, name_key VARCHAR NOT NULL);
