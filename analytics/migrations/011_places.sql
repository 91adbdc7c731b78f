-- What the published figures of branches, candidates and hamlets need: where a branch works, who
-- helps it, what it reports; the kind of enterprise; hamlets as they stood on a day.

ALTER TABLE store.units ADD COLUMN place_kind VARCHAR;
ALTER TABLE store.units ADD COLUMN difficult BOOLEAN;
ALTER TABLE store.units ADD COLUMN helper VARCHAR;
ALTER TABLE store.units ADD COLUMN meeting_day INTEGER;
ALTER TABLE store.units ADD COLUMN admitted_count INTEGER;
ALTER TABLE store.candidates ADD COLUMN enterprise_kind VARCHAR;

COMMENT ON COLUMN store.units.place_kind IS 'Loại hình cơ sở';
COMMENT ON COLUMN store.units.difficult IS 'Chi bộ khó khăn';
COMMENT ON COLUMN store.units.helper IS 'Người, tổ được phân công phụ trách';
COMMENT ON COLUMN store.units.meeting_day IS 'Ngày sinh hoạt định kỳ';
COMMENT ON COLUMN store.units.admitted_count IS 'Số đảng viên kết nạp trong kỳ';
COMMENT ON COLUMN store.candidates.enterprise_kind IS 'Loại hình doanh nghiệp';

-- The views keep their columns in their order and take the new ones last.
CREATE OR REPLACE MACRO candidates_on(d) AS TABLE
SELECT
    c.person_id, s.unit_id, s.area_id,
    c.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra,
        cell_official_count, cell_votes_for, enterprise_kind),
    c.extra, c.partial_dates, c.name_key, s.period, s.speaks_on, c.row_id, c.return_id, c.row_no,
    c.cell_official_count, c.cell_votes_for, c.enterprise_kind
FROM store.candidates c JOIN store.scopes_on('candidate', d) s ON s.scope_id = c.scope_id
WHERE c.run_to IS NULL
QUALIFY row_number() OVER (PARTITION BY c.person_id ORDER BY s.speaks_on DESC, c.row_id) = 1;

-- Listed units as the list of the day tells, or the first list after it; and units that
-- only other sheets name, until a list completes them.
CREATE OR REPLACE MACRO store.units_told(d) AS TABLE
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
        org_code, org_name, unit_kind, hamlet, partial_dates, extra, speaks_on,
        place_kind, difficult, helper, meeting_day, admitted_count),
    u.listed_id IS NOT NULL AS is_listed,
    u.extra, u.partial_dates, u.speaks_on, u.row_id, u.return_id, u.row_no,
    u.place_kind, u.difficult, u.helper, u.meeting_day, u.admitted_count
FROM store.unit_links k LEFT JOIN listed u ON u.listed_id = k.unit_id
WHERE k.unit_ref = k.unit_id AND k.party
  AND (u.listed_id IS NOT NULL OR k.unit_id NOT IN (
      SELECT l.unit_id FROM store.units o JOIN store.unit_links l ON l.unit_ref = o.unit_ref));

-- Each hamlet once, as the last list that speaks of no later day tells.
CREATE MACRO hamlets_on(d) AS TABLE
SELECT
    h.hamlet_id, h.hamlet_name, s.area_id,
    h.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, hamlet_id, hamlet_name, partial_dates, extra),
    h.extra, h.partial_dates, s.period, s.speaks_on, h.row_id, h.return_id, h.row_no
FROM store.hamlets h JOIN store.scopes s ON s.scope_id = h.scope_id AND s.speaks_on <= d
WHERE h.run_to IS NULL
QUALIFY row_number() OVER (PARTITION BY h.hamlet_id ORDER BY s.speaks_on DESC, h.row_id) = 1;


CREATE OR REPLACE VIEW candidates AS FROM candidates_on(DATE '9999-12-31');
CREATE OR REPLACE VIEW units AS FROM store.units_told(DATE '9999-12-31');
CREATE OR REPLACE VIEW hamlets AS FROM hamlets_on(DATE '9999-12-31');
COMMENT ON VIEW candidates IS 'Quần chúng ưu tú, đối tượng kết nạp Đảng, theo danh sách mới nhất';
COMMENT ON VIEW units IS 'Tổ chức đảng, theo danh sách mới nhất và theo tên nêu trong các danh sách khác';
COMMENT ON VIEW hamlets IS 'Thôn, bản, tổ dân phố, theo danh sách mới nhất';
COMMENT ON MACRO TABLE candidates_on IS 'Quần chúng ưu tú, đối tượng kết nạp Đảng tại một ngày';
COMMENT ON MACRO TABLE hamlets_on IS 'Thôn, bản, tổ dân phố tại một ngày';
COMMENT ON COLUMN units.is_listed IS 'Có trong danh sách tổ chức đảng; không: chỉ được nêu tên trong danh sách khác';
