-- Who is who: what was decided by hand, and what follows from it and from the rows.

-- What was decided about two mentions (see matching/mentions.sql); nothing is ever deleted.
CREATE TABLE store.person_decisions (
    decision_no INTEGER NOT NULL,
    mention_a   VARCHAR NOT NULL,
    mention_b   VARCHAR NOT NULL,
    verdict     VARCHAR NOT NULL CHECK (verdict IN ('same', 'apart')),
    reason      VARCHAR NOT NULL,
    user_name   VARCHAR,
    decided_at  TIMESTAMP NOT NULL,
    undone_by   VARCHAR,
    undone_at   TIMESTAMP
);
COMMENT ON TABLE store.person_decisions IS 'Các quyết định của cán bộ: hai bản ghi là một người hoặc là hai người';
COMMENT ON COLUMN store.person_decisions.decision_no IS 'Số thứ tự quyết định';
COMMENT ON COLUMN store.person_decisions.mention_a IS 'Bản ghi thứ nhất';
COMMENT ON COLUMN store.person_decisions.mention_b IS 'Bản ghi thứ hai';
COMMENT ON COLUMN store.person_decisions.verdict IS 'same một người, apart hai người';
COMMENT ON COLUMN store.person_decisions.reason IS 'Lý do';
COMMENT ON COLUMN store.person_decisions.user_name IS 'Người quyết định';
COMMENT ON COLUMN store.person_decisions.decided_at IS 'Lúc quyết định (UTC)';
COMMENT ON COLUMN store.person_decisions.undone_by IS 'Người rút lại quyết định';
COMMENT ON COLUMN store.person_decisions.undone_at IS 'Lúc rút lại (UTC); trống: đang có hiệu lực';

-- The rows whose person is another than the row alone would tell; made anew after each run.
CREATE TABLE store.person_links (
    kind      VARCHAR NOT NULL,
    row_id    VARCHAR NOT NULL,
    own_id    VARCHAR NOT NULL,
    person_id VARCHAR NOT NULL
);
COMMENT ON TABLE store.person_links IS 'Các dòng đã nối với người ở dòng khác';
COMMENT ON COLUMN store.person_links.kind IS 'Loại danh sách';
COMMENT ON COLUMN store.person_links.row_id IS 'Mã dòng';
COMMENT ON COLUMN store.person_links.own_id IS 'Mã người nếu chỉ xét riêng dòng này';
COMMENT ON COLUMN store.person_links.person_id IS 'Mã người sau khi nối';

-- Why two mentions are one person; made anew after each run.
CREATE TABLE store.person_evidence (
    person_id   VARCHAR NOT NULL,
    method      VARCHAR NOT NULL,
    mention_a   VARCHAR NOT NULL,
    mention_b   VARCHAR NOT NULL,
    name_match  VARCHAR,
    birth_match VARCHAR,
    place_match VARCHAR
);
COMMENT ON TABLE store.person_evidence IS 'Căn cứ nối hai bản ghi thành một người';
COMMENT ON COLUMN store.person_evidence.person_id IS 'Mã người';
COMMENT ON COLUMN store.person_evidence.method IS 'Cách nối: decision quyết định của cán bộ, citizen_id số định danh, old_id_number số CMND, party_card số thẻ Đảng, name_birth_place họ tên, ngày sinh và nơi';
COMMENT ON COLUMN store.person_evidence.mention_a IS 'Bản ghi thứ nhất';
COMMENT ON COLUMN store.person_evidence.mention_b IS 'Bản ghi thứ hai';
COMMENT ON COLUMN store.person_evidence.name_match IS 'Họ tên khớp đến mức nào';
COMMENT ON COLUMN store.person_evidence.birth_match IS 'Ngày sinh khớp đến mức nào';
COMMENT ON COLUMN store.person_evidence.place_match IS 'Nơi cùng có: unit chi bộ, area xã, home quê quán';

-- The people who were said to be two; made anew after each run.
CREATE TABLE store.persons_apart (
    person_a VARCHAR NOT NULL,
    person_b VARCHAR NOT NULL
);
COMMENT ON TABLE store.persons_apart IS 'Những người đã được xác định là hai người khác nhau';
COMMENT ON COLUMN store.persons_apart.person_a IS 'Mã người thứ nhất';
COMMENT ON COLUMN store.persons_apart.person_b IS 'Mã người thứ hai';

COMMENT ON COLUMN store.members.person_id IS 'Mã người, sau khi nối các dòng của cùng một người';
COMMENT ON COLUMN store.candidates.person_id IS 'Mã người, sau khi nối các dòng của cùng một người';
COMMENT ON COLUMN store.rolls.person_id IS 'Mã người, sau khi nối các dòng của cùng một người';
COMMENT ON COLUMN store.trainings.person_id IS 'Mã người, sau khi nối các dòng của cùng một người';

-- A roll is tied to the member who is the same person; where nothing ties him, to the only member
-- of his name and birth, unless their ids differ or they were said to be two.
CREATE OR REPLACE MACRO rolls_on(d) AS TABLE
WITH m AS MATERIALIZED (
    SELECT person_id, citizen_id, party_card_no, party_card_no_qd85, name_key, birth_date, birth_precision, is_active
    FROM members_on(d)
), namesake AS (
    SELECT name_key, birth_date, any_value(person_id) AS person_id, any_value(citizen_id) AS citizen_id
    FROM m WHERE birth_precision = 'day' GROUP BY name_key, birth_date HAVING count(DISTINCT person_id) = 1
), fit AS (
    SELECT
        r.*, s.area_id, s.unit_id, s.period, s.speaks_on,
        coalesce(same.person_id, CASE WHEN coalesce(r.citizen_id = n.citizen_id, true) AND x.person_a IS NULL THEN n.person_id END) AS member_id
    FROM store.rolls r
    JOIN store.scopes_on('roll', d) s ON s.scope_id = r.scope_id
    LEFT JOIN m same ON same.person_id = r.person_id
    LEFT JOIN namesake n ON n.name_key = r.name_key
      AND n.birth_date = CASE WHEN r.birth_precision = 'day' THEN r.birth_date END
    LEFT JOIN (SELECT DISTINCT person_a, person_b FROM store.persons_apart) x
      ON x.person_a = least(r.person_id, n.person_id) AND x.person_b = greatest(r.person_id, n.person_id)
    WHERE r.run_to IS NULL
)
SELECT
    coalesce(l.member_id, l.person_id) AS person_id, l.association, l.area_id,
    l.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra,
        association, area_id, unit_id, period, speaks_on, member_id),
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
    ORDER BY coalesce(l.left_on > d, true) DESC, l.speaks_on DESC, l.row_id) = 1;
COMMENT ON MACRO TABLE rolls_on IS 'Hội viên, đoàn viên tại một ngày';

-- Every standing row that tells of a person, so that his history can be read.
CREATE VIEW identities AS
SELECT r.person_id, r.kind, r.full_name, r.other_name, r.gender, r.birth_date, r.birth_precision, r.citizen_id, r.old_id_number,
    r.party_card_no, r.party_card_no_qd85, r.hometown, s.unit_id, s.area_id, s.association, s.period, s.speaks_on,
    coalesce(l.own_id, r.person_id) AS own_id, r.name_key, r.row_id, r.return_id, r.row_no
FROM (
    SELECT 'member' AS kind, person_id, full_name, other_name, gender, birth_date, birth_precision, citizen_id, old_id_number,
        party_card_no, party_card_no_qd85, hometown, name_key, scope_id, row_id, return_id, row_no
    FROM store.members WHERE run_to IS NULL
    UNION ALL
    SELECT 'candidate', person_id, full_name, NULL, gender, birth_date, birth_precision, citizen_id, NULL, NULL, NULL, hometown, name_key,
        scope_id, row_id, return_id, row_no
    FROM store.candidates WHERE run_to IS NULL
    UNION ALL
    SELECT 'roll', person_id, full_name, NULL, gender, birth_date, birth_precision, citizen_id, old_id_number, party_card_no, NULL, hometown,
        name_key, scope_id, row_id, return_id, row_no
    FROM store.rolls WHERE run_to IS NULL
    UNION ALL
    SELECT 'training', person_id, full_name, NULL, gender, birth_date, birth_precision, citizen_id, NULL, NULL, NULL, NULL, name_key,
        scope_id, row_id, return_id, row_no
    FROM store.trainings WHERE run_to IS NULL) r
JOIN store.scopes s ON s.scope_id = r.scope_id
LEFT JOIN store.person_links l ON l.kind = r.kind AND l.row_id = r.row_id;
COMMENT ON VIEW identities IS 'Mọi dòng đang có hiệu lực nói về một người: họ tên, giấy tờ, nơi sinh hoạt theo từng danh sách';
COMMENT ON COLUMN identities.kind IS 'Loại danh sách';
COMMENT ON COLUMN identities.own_id IS 'Mã người nếu chỉ xét riêng dòng này';
COMMENT ON COLUMN identities.person_id IS 'Mã người, sau khi nối các dòng của cùng một người';
COMMENT ON COLUMN rolls.link_method IS 'Đối chiếu theo: citizen_id số định danh, party_card số thẻ Đảng, name_birth họ tên và ngày sinh, identity căn cứ khác (hoso people)';
