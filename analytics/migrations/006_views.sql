-- What the world sees of the facts: how things stood on a day, and (views) as last told.

-- A member is one on the day unless the row says that he left by then. The date of
-- leaving is also the date of an exemption, which ends nothing.
CREATE MACRO store.is_active(status, left_on, d) AS
    CASE
        WHEN status IN ('transferred', 'expelled', 'struck_off', 'resigned', 'deceased')
          OR status IS NULL AND left_on IS NOT NULL
        THEN coalesce(left_on > d, false)
        ELSE true
    END;

-- The scopes that tell how things stood on a day: of each unit the last that speaks of no later day.
CREATE MACRO store.scopes_on(k, d) AS TABLE
SELECT *
FROM store.scopes
WHERE kind = k AND speaks_on <= d
QUALIFY rank() OVER (
    PARTITION BY coalesce(unit_id, unit_ref), coalesce(association, '')
    ORDER BY speaks_on DESC, last_run DESC) = 1;

-- One row for each person: where two lists name him, the one that speaks of the later day.
CREATE MACRO members_on(d) AS TABLE
SELECT
    m.person_id, s.unit_id, s.area_id,
    m.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra),
    m.extra, m.partial_dates,
    store.is_active(m.member_status, m.left_on, d) AS is_active,
    m.name_key, s.period, s.speaks_on, m.row_id, m.return_id, m.row_no
FROM store.members m JOIN store.scopes_on('member', d) s ON s.scope_id = m.scope_id
WHERE m.run_to IS NULL
QUALIFY row_number() OVER (
    PARTITION BY m.person_id
    ORDER BY CASE WHEN is_active THEN s.speaks_on ELSE least(m.left_on, s.speaks_on) END DESC,
        is_active DESC, m.row_id) = 1;

CREATE MACRO candidates_on(d) AS TABLE
SELECT
    c.person_id, s.unit_id, s.area_id,
    c.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra),
    c.extra, c.partial_dates, c.name_key, s.period, s.speaks_on, c.row_id, c.return_id, c.row_no
FROM store.candidates c JOIN store.scopes_on('candidate', d) s ON s.scope_id = c.scope_id
WHERE c.run_to IS NULL
QUALIFY row_number() OVER (PARTITION BY c.person_id ORDER BY s.speaks_on DESC, c.row_id) = 1;

-- Each person once in an association. A roll is tied to a member by the strongest evidence
-- that only one member has; a namesake of the same day of birth but another citizen id is
-- another person.
CREATE MACRO rolls_on(d) AS TABLE
WITH m AS MATERIALIZED (
    SELECT person_id, citizen_id, party_card_no, party_card_no_qd85, name_key, birth_date, birth_precision, is_active
    FROM members_on(d)
), card AS (
    SELECT key, any_value(person_id) AS person_id
    FROM (SELECT party_card_no AS key, person_id FROM m UNION ALL SELECT party_card_no_qd85, person_id FROM m)
    WHERE key IS NOT NULL GROUP BY key HAVING count(DISTINCT person_id) = 1
), cid AS (
    SELECT citizen_id AS key, any_value(person_id) AS person_id
    FROM m WHERE citizen_id IS NOT NULL GROUP BY key HAVING count(DISTINCT person_id) = 1
), namesake AS (
    SELECT name_key, birth_date, any_value(person_id) AS person_id, any_value(citizen_id) AS citizen_id
    FROM m WHERE birth_precision = 'day' GROUP BY name_key, birth_date HAVING count(DISTINCT person_id) = 1
), fit AS (
    SELECT
        r.*, s.area_id, s.unit_id, s.period, s.speaks_on, cid.person_id AS by_cid, card.person_id AS by_card,
        CASE WHEN coalesce(r.citizen_id = n.citizen_id, true) THEN n.person_id END AS by_name
    FROM store.rolls r
    JOIN store.scopes_on('roll', d) s ON s.scope_id = r.scope_id
    LEFT JOIN cid ON cid.key = r.citizen_id
    LEFT JOIN card ON card.key = r.party_card_no
    LEFT JOIN namesake n ON n.name_key = r.name_key
      AND n.birth_date = CASE WHEN r.birth_precision = 'day' THEN r.birth_date END
    WHERE r.run_to IS NULL
)
SELECT
    coalesce(l.by_cid, l.by_card, l.by_name, l.person_id) AS person_id, l.association, l.area_id,
    l.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra,
        association, area_id, unit_id, period, speaks_on, by_cid, by_card, by_name),
    m.person_id AS member_person_id,
    CASE WHEN l.by_cid IS NOT NULL THEN 'citizen_id'
         WHEN l.by_card IS NOT NULL THEN 'party_card'
         WHEN l.by_name IS NOT NULL THEN 'name_birth' END AS link_method,
    coalesce(m.is_active, false) AS is_linked_member,
    coalesce(m.is_active, l.declared_party_member, false) AS is_party_member,
    coalesce(l.left_on > d, true) AS is_active,
    l.extra, l.partial_dates, l.name_key, l.unit_id, l.period, l.speaks_on, l.row_id, l.return_id, l.row_no
FROM fit l LEFT JOIN m ON m.person_id = coalesce(l.by_cid, l.by_card, l.by_name)
QUALIFY row_number() OVER (
    PARTITION BY coalesce(l.by_cid, l.by_card, l.by_name, l.person_id), l.association
    ORDER BY coalesce(l.left_on > d, true) DESC, l.speaks_on DESC, l.row_id) = 1;

-- Listed units as the list of the day tells, or the first list after it; and units that
-- only other sheets name, until a list completes them.
CREATE MACRO store.units_told(d) AS TABLE
WITH listed AS (
    SELECT l.unit_id AS listed_id, u.*, s.speaks_on
    FROM store.units u
    JOIN store.scopes s ON s.scope_id = u.scope_id
    JOIN store.unit_links l ON l.unit_ref = u.unit_ref
    WHERE u.run_to IS NULL
    QUALIFY row_number() OVER (
        PARTITION BY l.unit_id
        ORDER BY s.speaks_on <= d DESC, CASE WHEN s.speaks_on <= d THEN s.speaks_on END DESC, s.speaks_on, u.row_id) = 1
)
SELECT
    k.unit_id, coalesce(u.org_code, k.org_code) AS org_code, coalesce(u.org_name, k.org_name) AS org_name,
    coalesce(u.unit_kind, k.unit_kind) AS unit_kind, k.parent_id, k.area_id, coalesce(u.hamlet, k.hamlet) AS hamlet,
    u.* EXCLUDE (listed_id, row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, unit_ref, parent_ref,
        org_code, org_name, unit_kind, hamlet, partial_dates, extra, speaks_on),
    u.listed_id IS NOT NULL AS is_listed,
    u.extra, u.partial_dates, u.speaks_on, u.row_id, u.return_id, u.row_no
FROM store.unit_links k LEFT JOIN listed u ON u.listed_id = k.unit_id
WHERE k.unit_ref = k.unit_id AND k.party
  AND (u.listed_id IS NOT NULL OR k.unit_id NOT IN (
      SELECT l.unit_id FROM store.units o JOIN store.unit_links l ON l.unit_ref = o.unit_ref));

CREATE MACRO units_on(d) AS TABLE
FROM store.units_told(d)
WHERE coalesce(valid_from <= d, true) AND coalesce(valid_to >= d, true);

CREATE VIEW members AS FROM members_on(DATE '9999-12-31');
CREATE VIEW candidates AS FROM candidates_on(DATE '9999-12-31');
CREATE VIEW rolls AS FROM rolls_on(DATE '9999-12-31');
CREATE VIEW units AS FROM store.units_told(DATE '9999-12-31');

CREATE VIEW hamlets AS
SELECT
    h.hamlet_id, h.hamlet_name, s.area_id,
    h.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, hamlet_id, hamlet_name, partial_dates, extra),
    h.extra, h.partial_dates, s.period, s.speaks_on, h.row_id, h.return_id, h.row_no
FROM store.hamlets h JOIN store.scopes s ON s.scope_id = h.scope_id
WHERE h.run_to IS NULL
QUALIFY row_number() OVER (PARTITION BY h.hamlet_id ORDER BY s.speaks_on DESC, h.row_id) = 1;

CREATE VIEW targets AS
SELECT
    s.unit_id, s.area_id, t.period, t.category, t.target, t.reported, t.org_name, t.note,
    t.extra, t.partial_dates, s.speaks_on, t.row_id, t.return_id, t.row_no
FROM store.targets t JOIN store.scopes s ON s.scope_id = t.scope_id
WHERE t.run_to IS NULL
QUALIFY row_number() OVER (
    PARTITION BY coalesce(s.unit_id, s.unit_ref), t.period, t.category
    ORDER BY s.speaks_on DESC, t.row_id) = 1;

CREATE VIEW trainings AS
SELECT
    t.training_id, t.training_kind, s.unit_id, s.area_id, t.started_on, t.person_id, t.full_name,
    t.certificate_no, t.certificate_issued_on,
    t.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, training_id, training_kind, started_on,
        person_id, full_name, certificate_no, certificate_issued_on, name_key, partial_dates, extra),
    t.extra, t.partial_dates, t.name_key, s.period, s.speaks_on, t.row_id, t.return_id, t.row_no
FROM store.trainings t JOIN store.scopes s ON s.scope_id = t.scope_id
WHERE t.run_to IS NULL
QUALIFY row_number() OVER (PARTITION BY t.training_id, t.person_id ORDER BY s.speaks_on DESC, t.row_id) = 1;

COMMENT ON VIEW members IS 'Đảng viên, mỗi người một dòng, theo danh sách mới nhất';
COMMENT ON VIEW candidates IS 'Quần chúng ưu tú, đối tượng kết nạp Đảng, theo danh sách mới nhất';
COMMENT ON VIEW rolls IS 'Hội viên, đoàn viên, mỗi người một dòng trong một hội, đã đối chiếu với danh sách đảng viên';
COMMENT ON VIEW units IS 'Tổ chức đảng, theo danh sách mới nhất và theo tên nêu trong các danh sách khác';
COMMENT ON VIEW hamlets IS 'Thôn, bản, tổ dân phố, theo danh sách mới nhất';
COMMENT ON VIEW targets IS 'Chỉ tiêu và kết quả báo cáo';
COMMENT ON VIEW trainings IS 'Người dự lớp bồi dưỡng, hội thi';
COMMENT ON MACRO TABLE members_on IS 'Đảng viên tại một ngày';
COMMENT ON MACRO TABLE candidates_on IS 'Quần chúng ưu tú, đối tượng kết nạp Đảng tại một ngày';
COMMENT ON MACRO TABLE rolls_on IS 'Hội viên, đoàn viên tại một ngày';
COMMENT ON MACRO TABLE units_on IS 'Tổ chức đảng tại một ngày';
COMMENT ON COLUMN members.unit_id IS 'Chi bộ, đơn vị';
COMMENT ON COLUMN members.is_active IS 'Còn là đảng viên vào ngày đó';
COMMENT ON COLUMN rolls.person_id IS 'Mã người; của người đã đối chiếu là mã của đảng viên';
COMMENT ON COLUMN rolls.member_person_id IS 'Mã đảng viên đối chiếu được';
COMMENT ON COLUMN rolls.link_method IS 'Đối chiếu theo: citizen_id số định danh, party_card số thẻ Đảng, name_birth họ tên và ngày sinh';
COMMENT ON COLUMN rolls.is_linked_member IS 'Đối chiếu được với một đảng viên còn sinh hoạt';
COMMENT ON COLUMN rolls.is_party_member IS 'Là đảng viên: đối chiếu được, hoặc tự khai mà không trái với danh sách đảng viên';
COMMENT ON COLUMN rolls.is_active IS 'Còn là hội viên, đoàn viên vào ngày đó';
COMMENT ON COLUMN units.is_listed IS 'Có trong danh sách tổ chức đảng; không: chỉ được nêu tên trong danh sách khác';
