-- Party organisations through time: a unit keeps its id when its name, the organisation above it,
-- its kind or its area changes, and each list of organisations tells how it was on its day.

-- Where the units that lists name stood on the days of these lists; follows from the ledger.
CREATE TABLE store.unit_days (
    unit_ref VARCHAR NOT NULL,
    told_on  DATE NOT NULL,
    area_id  VARCHAR
);

-- The times in which the name, the organisation above, the kind and the area of a listed unit were the same; follows from
-- what stands. starts_on is NULL for the first time of a unit, whenever it was founded.
CREATE TABLE store.unit_versions (
    unit_id    VARCHAR NOT NULL,
    starts_on  DATE,
    org_name   VARCHAR,
    unit_kind  VARCHAR,
    parent_id  VARCHAR,
    area_id    VARCHAR,
    valid_from DATE,
    valid_to   DATE
);

-- Listed units as the lists of the day tell, or the first list after it; and units that only
-- other sheets name, until a list completes them.
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
)
SELECT
    k.unit_id, coalesce(u.org_code, k.org_code) AS org_code, coalesce(v.org_name, u.org_name, k.org_name) AS org_name,
    coalesce(v.unit_kind, u.unit_kind, k.unit_kind) AS unit_kind, CASE WHEN v.unit_id IS NULL THEN k.parent_id ELSE v.parent_id END AS parent_id,
    coalesce(v.area_id, k.area_id) AS area_id, coalesce(u.hamlet, k.hamlet) AS hamlet,
    u.* EXCLUDE (listed_id, row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, unit_ref, parent_ref,
        org_code, org_name, unit_kind, hamlet, partial_dates, extra, speaks_on,
        place_kind, difficult, helper, meeting_day, admitted_count),
    u.listed_id IS NOT NULL AS is_listed,
    u.extra, u.partial_dates, u.speaks_on, u.row_id, u.return_id, u.row_no,
    u.place_kind, u.difficult, u.helper, u.meeting_day, u.admitted_count
FROM store.unit_links k
LEFT JOIN listed u ON u.listed_id = k.unit_id
LEFT JOIN versions v ON v.unit_id = k.unit_id
WHERE k.unit_ref = k.unit_id AND k.party
  AND (u.listed_id IS NOT NULL OR k.unit_id NOT IN (
      SELECT l.unit_id FROM store.units o JOIN store.unit_links l ON l.unit_ref = o.unit_ref));

CREATE MACRO units_as_of(d) AS TABLE FROM store.units_told(d);

CREATE OR REPLACE VIEW units AS FROM store.units_told(DATE '9999-12-31');

-- Those that no list has are as other sheets name them, at any time.
CREATE VIEW unit_versions AS
SELECT u.unit_id, CASE WHEN v.unit_id IS NULL THEN u.org_name ELSE v.org_name END AS org_name,
    CASE WHEN v.unit_id IS NULL THEN u.unit_kind ELSE v.unit_kind END AS unit_kind,
    CASE WHEN v.unit_id IS NULL THEN u.parent_id ELSE v.parent_id END AS parent_id,
    CASE WHEN v.unit_id IS NULL THEN u.area_id ELSE v.area_id END AS area_id, v.valid_from, v.valid_to
FROM units u LEFT JOIN store.unit_versions v ON v.unit_id = u.unit_id;

COMMENT ON TABLE store.unit_days IS 'Địa bàn của tổ chức đảng vào ngày mà danh sách tổ chức đảng phản ánh';
COMMENT ON COLUMN store.unit_days.unit_ref IS 'Đơn vị như danh sách nêu tên';
COMMENT ON COLUMN store.unit_days.told_on IS 'Ngày mà danh sách phản ánh';
COMMENT ON COLUMN store.unit_days.area_id IS 'Địa bàn';
COMMENT ON TABLE store.unit_versions IS 'Tên, loại hình, cấp trên và địa bàn của từng tổ chức đảng qua các thời kỳ';
COMMENT ON COLUMN store.unit_versions.unit_id IS 'Mã đơn vị, không đổi khi đổi tên, đổi cấp trên';
COMMENT ON COLUMN store.unit_versions.starts_on IS 'Ngày bắt đầu thời kỳ này; trống: thời kỳ đầu tiên';
COMMENT ON COLUMN store.unit_versions.org_name IS 'Tên trong thời gian này';
COMMENT ON COLUMN store.unit_versions.unit_kind IS 'Loại hình tổ chức trong thời gian này';
COMMENT ON COLUMN store.unit_versions.parent_id IS 'Tổ chức đảng cấp trên trong thời gian này';
COMMENT ON COLUMN store.unit_versions.area_id IS 'Địa bàn trong thời gian này';
COMMENT ON COLUMN store.unit_versions.valid_from IS 'Từ ngày; trống: từ khi thành lập, không rõ ngày';
COMMENT ON COLUMN store.unit_versions.valid_to IS 'Đến hết ngày; trống: đến nay';
COMMENT ON VIEW units IS 'Tổ chức đảng, theo danh sách mới nhất và theo tên nêu trong các danh sách khác';
COMMENT ON COLUMN units.is_listed IS 'Có trong danh sách tổ chức đảng; không: chỉ được nêu tên trong danh sách khác';
COMMENT ON MACRO TABLE units_as_of IS 'Tổ chức đảng như tại một ngày, kể cả tổ chức đã kết thúc hoạt động hoặc chưa thành lập';
COMMENT ON VIEW unit_versions IS 'Tên, loại hình, cấp trên và địa bàn của từng tổ chức đảng qua các thời kỳ';
COMMENT ON COLUMN unit_versions.unit_id IS 'Mã đơn vị, không đổi khi đổi tên, đổi cấp trên';
COMMENT ON COLUMN unit_versions.org_name IS 'Tên trong thời gian này';
COMMENT ON COLUMN unit_versions.unit_kind IS 'Loại hình tổ chức trong thời gian này';
COMMENT ON COLUMN unit_versions.parent_id IS 'Tổ chức đảng cấp trên trong thời gian này';
COMMENT ON COLUMN unit_versions.area_id IS 'Địa bàn trong thời gian này';
COMMENT ON COLUMN unit_versions.valid_from IS 'Từ ngày; trống: từ khi thành lập, không rõ ngày';
COMMENT ON COLUMN unit_versions.valid_to IS 'Đến hết ngày; trống: đến nay';
