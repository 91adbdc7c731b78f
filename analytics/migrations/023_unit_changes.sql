-- What became of party organisations: mergers, splits, other names and ends, as the remarks of lists tell.

-- Each remark of a row that a list has said, as far as it is understood; follows from the ledger. Of one that is not
-- (kind unclear), or that names an organisation that cannot be told, no change is known.
CREATE TABLE store.unit_remarks (
    row_id       VARCHAR NOT NULL,
    row_hash     VARCHAR NOT NULL,
    kind         VARCHAR NOT NULL,
    unit_id      VARCHAR,
    successor_id VARCHAR,
    changed_on   DATE,
    is_dated     BOOLEAN NOT NULL,
    share        DOUBLE,
    from_name    VARCHAR,
    to_name      VARCHAR,
    from_parent  VARCHAR,
    to_parent    VARCHAR,
    other        VARCHAR,
    choices      VARCHAR
);

CREATE VIEW unit_changes AS
SELECT r.unit_id, r.successor_id, r.kind, r.changed_on, r.share, r.from_name, r.to_name, r.from_parent, r.to_parent, r.is_dated, r.row_id
FROM store.unit_remarks r
JOIN store.units u ON u.row_id = r.row_id AND u.row_hash = r.row_hash AND u.run_to IS NULL
WHERE r.kind = 'dissolved' OR r.kind <> 'unclear' AND r.successor_id IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY r.unit_id, r.successor_id, r.kind ORDER BY r.is_dated DESC, r.changed_on, r.row_id) = 1;

-- As before, and a unit that was merged away, divided or dissolved has ended by that day, one that came of others began then.
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
), versions AS (
    SELECT * FROM store.unit_versions WHERE coalesce(starts_on <= d, true)
    QUALIFY row_number() OVER (PARTITION BY unit_id ORDER BY starts_on DESC NULLS LAST) = 1
), ended AS (
    SELECT unit_id, min(changed_on) - 1 AS ended_on FROM unit_changes
    WHERE kind IN ('merged', 'united', 'divided', 'dissolved') GROUP BY unit_id
), begun AS (
    SELECT successor_id, min(changed_on) AS begun_on FROM unit_changes
    WHERE kind IN ('united', 'divided', 'split_off') GROUP BY successor_id
)
SELECT
    k.unit_id, coalesce(u.org_code, k.org_code) AS org_code, coalesce(v.org_name, u.org_name, k.org_name) AS org_name,
    coalesce(v.unit_kind, u.unit_kind, k.unit_kind) AS unit_kind, CASE WHEN v.unit_id IS NULL THEN k.parent_id ELSE v.parent_id END AS parent_id,
    coalesce(v.area_id, k.area_id) AS area_id, coalesce(u.hamlet, k.hamlet) AS hamlet,
    u.* EXCLUDE (listed_id, row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, unit_ref, parent_ref,
        org_code, org_name, unit_kind, hamlet, partial_dates, extra, speaks_on,
        place_kind, difficult, helper, meeting_day, admitted_count)
        REPLACE (coalesce(u.valid_from, b.begun_on) AS valid_from, coalesce(u.valid_to, e.ended_on) AS valid_to),
    u.listed_id IS NOT NULL AS is_listed,
    u.extra, u.partial_dates, u.speaks_on, u.row_id, u.return_id, u.row_no,
    u.place_kind, u.difficult, u.helper, u.meeting_day, u.admitted_count
FROM store.unit_links k
LEFT JOIN listed u ON u.listed_id = k.unit_id
LEFT JOIN versions v ON v.unit_id = k.unit_id
LEFT JOIN ended e ON e.unit_id = k.unit_id
LEFT JOIN begun b ON b.successor_id = k.unit_id
WHERE k.unit_ref = k.unit_id AND k.party
  AND (u.listed_id IS NOT NULL OR k.unit_id NOT IN (
      SELECT l.unit_id FROM store.units o JOIN store.unit_links l ON l.unit_ref = o.unit_ref));

COMMENT ON TABLE store.unit_remarks IS 'Nội dung sáp nhập, chia tách, đổi tên, giải thể ghi trong danh sách tổ chức đảng';
COMMENT ON COLUMN store.unit_remarks.row_id IS 'Dòng đã ghi nội dung này';
COMMENT ON COLUMN store.unit_remarks.row_hash IS 'Dấu vân của nội dung dòng';
COMMENT ON COLUMN store.unit_remarks.kind IS 'Hình thức: merged sáp nhập, united hợp nhất, split_off tách, divided chia tách, renamed đổi tên, moved chuyển cấp trên, dissolved giải thể, unclear không hiểu được';
COMMENT ON COLUMN store.unit_remarks.unit_id IS 'Tổ chức đảng trước khi thay đổi';
COMMENT ON COLUMN store.unit_remarks.successor_id IS 'Tổ chức đảng sau khi thay đổi';
COMMENT ON COLUMN store.unit_remarks.changed_on IS 'Ngày thay đổi; không ghi thì là ngày danh sách phản ánh';
COMMENT ON COLUMN store.unit_remarks.is_dated IS 'Có ghi ngày thay đổi';
COMMENT ON COLUMN store.unit_remarks.share IS 'Phần đảng viên đi vào tổ chức mới; 1: toàn bộ, trống: một phần, chưa biết bao nhiêu';
COMMENT ON COLUMN store.unit_remarks.from_name IS 'Tên trước khi thay đổi';
COMMENT ON COLUMN store.unit_remarks.to_name IS 'Tên sau khi thay đổi';
COMMENT ON COLUMN store.unit_remarks.from_parent IS 'Tổ chức cấp trên trước khi chuyển';
COMMENT ON COLUMN store.unit_remarks.to_parent IS 'Tổ chức cấp trên sau khi chuyển';
COMMENT ON COLUMN store.unit_remarks.other IS 'Tên tổ chức được nêu';
COMMENT ON COLUMN store.unit_remarks.choices IS 'Các tổ chức có thể là tổ chức được nêu, khi không rõ là tổ chức nào';
COMMENT ON VIEW unit_changes IS 'Tổ chức đảng sáp nhập, hợp nhất, chia tách, đổi tên, chuyển cấp trên, giải thể: từ tổ chức nào thành tổ chức nào, từ ngày nào';
COMMENT ON COLUMN unit_changes.unit_id IS 'Tổ chức đảng trước khi thay đổi';
COMMENT ON COLUMN unit_changes.successor_id IS 'Tổ chức đảng sau khi thay đổi; giải thể: trống';
COMMENT ON COLUMN unit_changes.kind IS 'Hình thức: merged sáp nhập, united hợp nhất, split_off tách, divided chia tách, renamed đổi tên, moved chuyển cấp trên, dissolved giải thể';
COMMENT ON COLUMN unit_changes.changed_on IS 'Ngày thay đổi; không ghi thì là ngày danh sách phản ánh';
COMMENT ON COLUMN unit_changes.share IS 'Phần đảng viên đi vào tổ chức mới; 1: toàn bộ, trống: một phần, chưa biết bao nhiêu';
COMMENT ON COLUMN unit_changes.from_name IS 'Tên trước khi thay đổi';
COMMENT ON COLUMN unit_changes.to_name IS 'Tên sau khi thay đổi';
COMMENT ON COLUMN unit_changes.from_parent IS 'Tổ chức cấp trên trước khi chuyển';
COMMENT ON COLUMN unit_changes.to_parent IS 'Tổ chức cấp trên sau khi chuyển';
COMMENT ON COLUMN unit_changes.is_dated IS 'Có ghi ngày thay đổi';
COMMENT ON COLUMN unit_changes.row_id IS 'Dòng đã ghi thay đổi này';
