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
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 1 và Biểu 2
WITH m AS (
    SELECT * FROM members_in($as_of, NULL, NULL)
),
below AS (
    SELECT l.above AS unit_id, u.unit_kind, l.unit_id AS low_id
    FROM unit_lines($as_of) l LEFT JOIN units_on(CAST($as_of AS DATE)) u ON u.unit_id = l.unit_id
),
branches AS (
    SELECT unit_id, count(*) FILTER (unit_kind = 'branch' AND low_id <> unit_id) AS n FROM below GROUP BY unit_id
),
people AS (
    SELECT b.unit_id,
        count(*) AS members,
        count(*) FILTER (m.type_on = 'official') AS official,
        count(*) FILTER (m.type_on = 'probationary') AS probationary,
        count(*) FILTER (m.gender = 'female') AS women,
        count(*) FILTER (m.ethnicity <> 'Kinh') AS minority,
        count(*) FILTER (years_between(m.birth_date, CAST($as_of AS DATE)) <= 30) AS under_31,
        count(*) FILTER (years_between(m.birth_date, CAST($as_of AS DATE)) > 60) AS over_60,
        count(*) FILTER (m.member_status = 'exempt') AS exempt
    FROM below b JOIN m ON m.unit_id = b.low_id
    GROUP BY b.unit_id
)
SELECT u.unit_id, u.org_name, u.unit_kind,
    br.n AS branches,
    coalesce(p.members, 0) AS members,
    coalesce(p.official, 0) AS official,
    coalesce(p.probationary, 0) AS probationary,
    coalesce(p.women, 0) AS women,
    coalesce(p.minority, 0) AS minority,
    coalesce(p.under_31, 0) AS under_31,
    coalesce(p.over_60, 0) AS over_60,
    coalesce(p.exempt, 0) AS exempt
FROM units_in($as_of, $area, $unit) u
JOIN branches br USING (unit_id)
LEFT JOIN people p USING (unit_id)
LEFT JOIN units_on(CAST($as_of AS DATE)) above ON above.unit_id = u.parent_id
WHERE $kind IS NULL OR u.unit_kind = $kind
ORDER BY coalesce(list_position(['provincial_committee', 'district_committee'], u.unit_kind), 9),
    numbered(CASE WHEN u.unit_kind = 'branch' THEN above.org_name ELSE u.org_name END) COLLATE vi NULLS LAST,
    u.unit_kind = 'branch', numbered(u.org_name) COLLATE vi, u.unit_id
