-- rank:   30
-- title:  Số lượng đảng viên theo tổ chức đảng | Party members by organisation
-- about:  Mỗi tổ chức đảng tính cả các tổ chức trực thuộc. Đảng viên được miễn công tác, bị đình chỉ hoặc sinh hoạt tạm thời nơi khác vẫn tính; người đã chuyển đi, ra khỏi Đảng hoặc từ trần không tính. | Each organisation with all below it. Members who are exempt, suspended or elsewhere for a time count; those transferred, removed or dead do not.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  kind | list:unit_kind | | Loại hình | Kind
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Tổ chức đảng | Organisation
-- column: unit_kind | list:unit_kind | Loại hình | Kind
-- column: branches | organisations | Chi bộ trực thuộc | Branches below
-- column: members | persons | Đảng viên | Members
-- column: official | persons | Chính thức | Official
-- column: probationary | persons | Dự bị | Probationary
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: under_31 | persons | Từ 30 tuổi trở xuống | 30 or younger
-- column: over_60 | persons | Trên 60 tuổi | Over 60
-- column: exempt | persons | Miễn sinh hoạt | Exempt
-- chart:  bar | org_name | members
-- list:   members, official, probationary, women, minority, under_31, over_60, exempt | members | unit_id, org_name
-- list:   branches | units | unit_id, org_name
-- sensitive: minority
-- hide:   minority | members | rows
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 1 và Biểu 2
WITH m AS (
    SELECT *, years_between(birth_date, CAST($as_of AS DATE)) AS age FROM members_in($as_of, NULL, NULL)
),
below AS (
    SELECT l.above AS unit_id, u.unit_kind, l.unit_id AS low_id
    FROM unit_lines(getvariable('tree_day')) l LEFT JOIN units_on(CAST(getvariable('tree_day') AS DATE)) u ON u.unit_id = l.unit_id
),
branches AS (
    SELECT unit_id, counted(low_id, unit_kind = 'branch' AND low_id <> unit_id) AS branches FROM below GROUP BY unit_id
),
people AS (
    SELECT u.unit_id,
        counted(m.row_id, m.row_id IS NOT NULL) AS members,
        counted(m.row_id, m.type_on = 'official') AS official,
        counted(m.row_id, m.type_on = 'probationary') AS probationary,
        counted(m.row_id, m.gender = 'female') AS women,
        counted(m.row_id, m.ethnicity <> 'Kinh') AS minority,
        counted(m.row_id, m.age <= 30) AS under_31,
        counted(m.row_id, m.age > 60) AS over_60,
        counted(m.row_id, m.member_status = 'exempt') AS exempt
    FROM seats_in($area, $unit, ['member']) u JOIN below b USING (unit_id) LEFT JOIN m ON m.unit_id = b.low_id
    GROUP BY u.unit_id
)
SELECT u.unit_id, u.org_name, u.unit_kind, br.branches, p.members, p.official, p.probationary, p.women, p.minority,
    p.under_31, p.over_60, p.exempt
FROM seats_in($area, $unit, ['member']) u
JOIN branches br USING (unit_id)
JOIN people p USING (unit_id)
LEFT JOIN units_on(CAST(getvariable('tree_day') AS DATE)) above ON above.unit_id = u.parent_id
WHERE $kind IS NULL OR u.unit_kind = $kind
ORDER BY coalesce(list_position(['provincial_committee', 'district_committee'], u.unit_kind), 9),
    numbered(CASE WHEN u.unit_kind = 'branch' THEN above.org_name ELSE u.org_name END) COLLATE vi NULLS LAST,
    u.unit_kind = 'branch', numbered(u.org_name) COLLATE vi, u.unit_id
