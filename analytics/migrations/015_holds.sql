-- What set rules keep out follows from what stands, as the units do: it is made anew after
-- each run and each undo, so that it does not matter which of two returns came first.

CREATE TABLE store.holds (
    kind          VARCHAR NOT NULL,
    row_id        VARCHAR NOT NULL,
    in_quarantine BOOLEAN NOT NULL,
    rule          VARCHAR NOT NULL
);

-- The rows that a set rule would keep out, but that the rules file of the run let pass.
CREATE TABLE store.spared (
    run_no INTEGER NOT NULL,
    kind   VARCHAR NOT NULL,
    row_id VARCHAR NOT NULL,
    rule   VARCHAR NOT NULL
);

-- A partial list adds to what the last whole list says; it takes nothing away.
ALTER TABLE store.returns ADD COLUMN is_partial BOOLEAN DEFAULT false;
ALTER TABLE store.scopes ADD COLUMN is_partial BOOLEAN DEFAULT false;

-- The rows that stand, but that a set rule keeps out.
CREATE VIEW store.rows_held AS
SELECT kind, row_id, list(rule ORDER BY rule) AS rules FROM store.holds WHERE NOT in_quarantine GROUP BY kind, row_id;

-- The rows in quarantine that nothing later replaces: a return of the unit and period, or, of
-- a partial list, the same row again.
CREATE VIEW store.kept_out AS
SELECT q.*
FROM store.quarantine q
JOIN store.scopes s ON s.scope_id = q.scope_id
WHERE CASE WHEN s.is_partial
    THEN NOT EXISTS (SELECT 1 FROM store.lineage l WHERE l.row_id = q.row_id AND l.run_no > q.run_no)
     AND NOT EXISTS (SELECT 1 FROM store.quarantine o WHERE o.row_id = q.row_id AND o.run_no > q.run_no)
    ELSE q.run_no = s.last_run END;

-- The scopes that tell how things stood on a day: of each unit the last whole list that speaks
-- of no later day, and the partial lists since.
CREATE OR REPLACE MACRO store.scopes_on(k, d) AS TABLE
WITH told AS (
    SELECT *,
        rank() OVER (PARTITION BY coalesce(unit_id, unit_ref), coalesce(association, ''), is_partial
            ORDER BY speaks_on DESC, period DESC NULLS LAST) AS place,
        max(speaks_on) FILTER (WHERE NOT is_partial)
            OVER (PARTITION BY coalesce(unit_id, unit_ref), coalesce(association, '')) AS whole_on
    FROM store.scopes
    WHERE kind = k AND speaks_on <= d
)
SELECT * EXCLUDE (place, whole_on)
FROM told
WHERE CASE WHEN is_partial THEN coalesce(speaks_on >= whole_on, true) ELSE place = 1 END;

CREATE OR REPLACE MACRO members_on(d) AS TABLE
SELECT
    m.person_id, s.unit_id, s.area_id,
    m.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra,
        cell_official_count, cell_votes_for, struck_off_on, struck_off_reason, record_cleared_on, readmission_consent,
        second_decision_date, second_admission_date, second_official_date, admission_count),
    m.extra, m.partial_dates,
    store.is_active(m.member_status, m.left_on, d) AS is_active,
    m.name_key, s.period, s.speaks_on, m.row_id, m.return_id, m.row_no,
    m.cell_official_count, m.cell_votes_for, m.struck_off_on, m.struck_off_reason, m.record_cleared_on, m.readmission_consent,
    m.second_decision_date, m.second_admission_date, m.second_official_date, m.admission_count
FROM store.members m JOIN store.scopes_on('member', d) s ON s.scope_id = m.scope_id
WHERE m.run_to IS NULL AND m.row_id NOT IN (SELECT row_id FROM store.rows_held)
QUALIFY row_number() OVER (
    PARTITION BY m.person_id
    ORDER BY CASE WHEN is_active THEN s.speaks_on ELSE least(m.left_on, s.speaks_on) END DESC,
        is_active DESC, s.is_partial, m.row_id) = 1;

CREATE OR REPLACE MACRO candidates_on(d) AS TABLE
SELECT
    c.person_id, s.unit_id, s.area_id,
    c.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra,
        cell_official_count, cell_votes_for, enterprise_kind),
    c.extra, c.partial_dates, c.name_key, s.period, s.speaks_on, c.row_id, c.return_id, c.row_no,
    c.cell_official_count, c.cell_votes_for, c.enterprise_kind
FROM store.candidates c JOIN store.scopes_on('candidate', d) s ON s.scope_id = c.scope_id
WHERE c.run_to IS NULL
QUALIFY row_number() OVER (PARTITION BY c.person_id ORDER BY s.speaks_on DESC, s.is_partial, c.row_id) = 1;

CREATE OR REPLACE MACRO rolls_on(d) AS TABLE
WITH m AS MATERIALIZED (
    SELECT person_id, citizen_id, party_card_no, party_card_no_qd85, name_key, birth_date, birth_precision, is_active
    FROM members_on(d)
), namesake AS (
    SELECT name_key, birth_date, any_value(person_id) AS person_id, any_value(citizen_id) AS citizen_id
    FROM m WHERE birth_precision = 'day' GROUP BY name_key, birth_date HAVING count(DISTINCT person_id) = 1
), fit AS (
    SELECT
        r.*, s.is_partial, s.area_id, s.unit_id, s.period, s.speaks_on,
        coalesce(same.person_id, CASE WHEN coalesce(r.citizen_id = n.citizen_id, true) AND x.person_a IS NULL THEN n.person_id END) AS member_id
    FROM store.rolls r
    JOIN store.scopes_on('roll', d) s ON s.scope_id = r.scope_id
    LEFT JOIN m same ON same.person_id = r.person_id
    LEFT JOIN namesake n ON n.name_key = r.name_key
      AND n.birth_date = CASE WHEN r.birth_precision = 'day' THEN r.birth_date END
    LEFT JOIN (SELECT DISTINCT person_a, person_b FROM store.persons_apart) x
      ON x.person_a = least(r.person_id, n.person_id) AND x.person_b = greatest(r.person_id, n.person_id)
    WHERE r.run_to IS NULL AND r.row_id NOT IN (SELECT row_id FROM store.rows_held)
)
SELECT
    coalesce(l.member_id, l.person_id) AS person_id, l.association, l.area_id,
    l.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra,
        association, is_partial, area_id, unit_id, period, speaks_on, member_id),
    l.member_id AS member_person_id,
    CASE WHEN l.member_id IS NULL THEN NULL
         WHEN l.citizen_id = m.citizen_id THEN 'citizen_id'
         WHEN l.party_card_no IN (m.party_card_no, m.party_card_no_qd85) THEN 'party_card'
         WHEN l.name_key = m.name_key AND l.birth_date = m.birth_date AND l.birth_precision = m.birth_precision THEN 'name_birth'
         ELSE 'identity' END AS link_method,
    coalesce(m.is_active, false) AS is_linked_member,
    coalesce(m.is_active, l.declared_party_member, false) AS is_party_member,
    coalesce(l.left_on > d, true) AS is_active,
    l.extra, l.partial_dates, l.name_key, l.unit_id, l.period, l.speaks_on, l.row_id, l.return_id, l.row_no
FROM fit l LEFT JOIN m ON m.person_id = l.member_id
QUALIFY row_number() OVER (
    PARTITION BY coalesce(l.member_id, l.person_id), l.association
    ORDER BY coalesce(l.left_on > d, true) DESC, l.speaks_on DESC, l.is_partial, l.row_id) = 1;

-- A finding stands until a later run speaks about the same unit and period, or reads the same path.
CREATE OR REPLACE VIEW findings AS
SELECT r.run_id, n.file_id, n.rule, n.severity, n.sheet, n.cell, n.row_no, n.field, n.message, n.fix, n.source,
    n.fingerprint,
    CASE WHEN n.run_no < coalesce(s.last_run, p.last_run) THEN 'superseded'
         WHEN n.status IN ('waived', 'beta') THEN n.status
         ELSE 'open' END AS status,
    f.path, n.message_en
FROM store.findings n
JOIN store.runs r ON r.run_no = n.run_no
JOIN store.files f ON f.file_id = n.file_id
JOIN (SELECT path, max(run_no) AS last_run FROM store.files GROUP BY path) p ON p.path = f.path
LEFT JOIN store.scopes s ON s.scope_id = n.scope_id;

-- What takes the columns that no field has out of a row.
CREATE MACRO store.own_columns() AS
    '{"row_id": null, "row_hash": null, "run_from": null, "run_to": null, "scope_id": null, "return_id": null, "row_no": null,
      "person_id": null, "name_key": null, "birth_precision": null, "partial_dates": null}'::JSON;

-- The rows that set rules keep out, as JSON; where a cell was cleaned, as it stood.
CREATE VIEW store.held_json AS
WITH fact AS (
    SELECT 'member' AS kind, row_id, scope_id, to_json(m) AS cells FROM store.members m SEMI JOIN store.rows_held USING (row_id) WHERE run_to IS NULL
    UNION ALL
    SELECT 'roll', row_id, scope_id, to_json(m) FROM store.rolls m SEMI JOIN store.rows_held USING (row_id) WHERE run_to IS NULL
), told AS (
    SELECT row_id, max(run_no) AS run_no, arg_max(return_id, run_no) AS return_id, arg_max(row_no, run_no) AS row_no
    FROM store.lineage SEMI JOIN store.rows_held USING (row_id) GROUP BY row_id
), raw AS (
    SELECT t.row_id, json_group_object(c.field, c.raw) AS cells
    FROM told t JOIN store.changes c ON c.return_id = t.return_id AND c.row_no = t.row_no
    WHERE c.raw IS NOT NULL GROUP BY t.row_id
)
SELECT t.run_no, f.row_id, f.scope_id, t.return_id, f.kind, t.row_no,
    json_merge_patch(json_merge_patch('{}', json_merge_patch(f.cells, store.own_columns())), coalesce(raw.cells, '{}')) AS raw,
    json_merge_patch(f.cells, store.own_columns()) AS cleaned, h.rules AS reasons
FROM fact f
JOIN told t USING (row_id)
JOIN store.rows_held h USING (row_id)
LEFT JOIN raw USING (row_id);

-- The rows that are kept out now; a later return of the unit and period replaces them.
CREATE OR REPLACE VIEW quarantine AS
WITH out AS (
    SELECT q.* REPLACE (list_sort(list_distinct(list_concat(q.reasons, coalesce(h.rules, [])))) AS reasons)
    FROM store.kept_out q
    LEFT JOIN (SELECT row_id, list(rule) AS rules FROM store.holds WHERE in_quarantine GROUP BY row_id) h ON h.row_id = q.row_id
    UNION ALL BY NAME
    FROM store.held_json
)
SELECT r.run_id, t.file_id, f.path, t.sheet, q.row_no, q.kind, s.unit_id, q.reasons, q.raw, q.cleaned, q.row_id, q.return_id
FROM out q
JOIN store.runs r ON r.run_no = q.run_no
JOIN store.returns t ON t.return_id = q.return_id
JOIN store.files f ON f.file_id = t.file_id
JOIN store.scopes s ON s.scope_id = q.scope_id;

-- Returns that came again later, as before; a partial list replaces nothing.
CREATE OR REPLACE VIEW store.returns_again AS
WITH says AS (
    SELECT t.return_id, t.run_no, f.path, t.sheet, whole.means AS whole, part.means AS part
    FROM store.returns t
    JOIN store.files f ON f.file_id = t.file_id
    JOIN store.return_units u ON u.return_id = t.return_id
    JOIN store.scopes whole ON whole.scope_id = t.scope_id
    JOIN store.scopes part ON part.scope_id = u.scope_id
    WHERE NOT t.is_partial
)
SELECT old.return_id AS old_id, t.return_id
FROM says t JOIN says old ON old.whole = t.whole AND old.part = t.part AND old.run_no < t.run_no
UNION
SELECT old.return_id, t.return_id
FROM says t JOIN says old ON old.whole = t.whole AND old.path = t.path AND old.sheet = t.sheet AND old.run_no < t.run_no;

COMMENT ON VIEW store.rows_held IS 'Các dòng bị giữ lại do đối chiếu, mỗi dòng một lần';
COMMENT ON VIEW store.kept_out IS 'Các dòng đang bị giữ lại vì lỗi của chính nó';
COMMENT ON VIEW store.held_json IS 'Các dòng bị giữ lại do đối chiếu, kèm nội dung';
COMMENT ON TABLE store.holds IS 'Các dòng bị giữ lại do đối chiếu với dòng khác';
COMMENT ON COLUMN store.holds.kind IS 'Loại hồ sơ';
COMMENT ON COLUMN store.holds.row_id IS 'Mã dòng';
COMMENT ON COLUMN store.holds.in_quarantine IS 'Dòng vốn đã bị giữ lại vì lỗi của chính nó';
COMMENT ON COLUMN store.holds.rule IS 'Mã quy tắc';
COMMENT ON TABLE store.spared IS 'Các dòng được tệp quy tắc của lượt nạp cho qua';
COMMENT ON COLUMN store.spared.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.spared.kind IS 'Loại hồ sơ';
COMMENT ON COLUMN store.spared.row_id IS 'Mã dòng';
COMMENT ON COLUMN store.spared.rule IS 'Mã quy tắc';
COMMENT ON COLUMN store.returns.is_partial IS 'Danh sách bổ sung, tăng giảm: không thay danh sách đủ';
COMMENT ON COLUMN store.scopes.is_partial IS 'Danh sách bổ sung, tăng giảm: không thay danh sách đủ';
COMMENT ON VIEW findings IS 'Các lỗi và điều cần xem lại';
COMMENT ON VIEW quarantine IS 'Các dòng đang bị giữ lại vì có lỗi';
COMMENT ON COLUMN findings.status IS 'Tình trạng: open còn đó, waived được miễn trừ, beta của quy tắc áp dụng thử, superseded đã có báo cáo sau thay thế';
COMMENT ON COLUMN findings.run_id IS 'Mã lượt nạp';
COMMENT ON COLUMN findings.path IS 'Đường dẫn tệp';
COMMENT ON VIEW store.returns_again IS 'Các báo cáo được gửi lại cho cùng đơn vị và kỳ';
COMMENT ON COLUMN store.returns_again.old_id IS 'Báo cáo trước';
COMMENT ON COLUMN store.returns_again.return_id IS 'Báo cáo gửi lại';
COMMENT ON COLUMN store.rows_held.kind IS 'Loại hồ sơ';
COMMENT ON COLUMN store.rows_held.row_id IS 'Mã dòng';
COMMENT ON COLUMN store.rows_held.rules IS 'Các quy tắc bị vi phạm';
COMMENT ON COLUMN store.kept_out.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.kept_out.row_id IS 'Mã dòng';
COMMENT ON COLUMN store.kept_out.scope_id IS 'Phạm vi của dòng';
COMMENT ON COLUMN store.kept_out.return_id IS 'Mã báo cáo';
COMMENT ON COLUMN store.kept_out.kind IS 'Loại hồ sơ';
COMMENT ON COLUMN store.kept_out.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.kept_out.raw IS 'Nội dung như trong bảng tính';
COMMENT ON COLUMN store.kept_out.cleaned IS 'Nội dung đã làm sạch';
COMMENT ON COLUMN store.kept_out.reasons IS 'Các quy tắc bị vi phạm';
COMMENT ON COLUMN store.held_json.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.held_json.row_id IS 'Mã dòng';
COMMENT ON COLUMN store.held_json.scope_id IS 'Phạm vi của dòng';
COMMENT ON COLUMN store.held_json.return_id IS 'Mã báo cáo';
COMMENT ON COLUMN store.held_json.kind IS 'Loại hồ sơ';
COMMENT ON COLUMN store.held_json.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.held_json.raw IS 'Nội dung như trong bảng tính';
COMMENT ON COLUMN store.held_json.cleaned IS 'Nội dung đã làm sạch';
COMMENT ON COLUMN store.held_json.reasons IS 'Các quy tắc bị vi phạm';
