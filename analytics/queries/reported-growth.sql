-- rank:   72
-- title:  Đảng viên theo báo cáo, so với cùng kỳ năm trước | Members as reported, against a year before
-- about:  Số đảng viên và số kết nạp mà tổ chức đảng báo cáo trong danh sách tổ chức đảng của ngày tính và của cùng ngày năm trước; dùng khi không có hồ sơ từng người. | Members and admissions that organisations report in their lists of the day and of the same day a year before; for places without single dossiers.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Tổ chức đảng | Organisation
-- column: members | persons | Đảng viên | Members
-- column: before | persons | Cùng kỳ năm trước | Year before
-- column: change | persons | Tăng, giảm | Change
-- column: pct | percent | Tăng, giảm (%) | Change (%)
-- column: admitted | persons | Kết nạp trong kỳ | Admitted in the period
-- chart:  bar | org_name | before, members
-- list:   members, before, admitted | reports | unit_id, org_name
-- source: Thông báo của Ban Tổ chức Trung ương về số liệu đảng viên, 30/06/2021
WITH now AS (SELECT * FROM units_in($as_of, $area, $unit) WHERE speaks_on <= CAST($as_of AS DATE)),
before AS (
    SELECT unit_id, member_count, row_id FROM units_on((CAST($as_of AS DATE) - to_years(1))::DATE)
    WHERE speaks_on <= CAST($as_of AS DATE) - to_years(1)
)
SELECT n.unit_id, n.org_name, summed(n.row_id, n.member_count) AS members, summed(b.row_id, b.member_count) AS before,
    CAST(sum(n.member_count - b.member_count) AS BIGINT) AS change,
    cut_percent(CAST(sum(n.member_count - b.member_count) AS BIGINT), CAST(sum(b.member_count) AS BIGINT)) AS pct,
    summed(n.row_id, n.admitted_count) AS admitted
FROM now n LEFT JOIN before b USING (unit_id)
WHERE n.member_count IS NOT NULL OR n.admitted_count IS NOT NULL
GROUP BY n.unit_id, n.org_name, n.unit_kind
ORDER BY coalesce(list_position(['provincial_committee', 'district_committee', 'base_committee', 'base_branch', 'section_committee', 'branch'],
    n.unit_kind), 0), numbered(n.org_name) COLLATE vi, n.unit_id
