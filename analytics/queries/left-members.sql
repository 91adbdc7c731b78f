-- rank:   70
-- title:  Đảng viên giảm trong thời gian | Members who left in a span of time
-- about:  Theo ngày rời trong hồ sơ; dòng trống là danh sách không ghi lý do. Không nêu từ ngày thì tính từ đầu năm. | By the leaving date of the dossiers; the empty line has no reason. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: member_status | list:member_status | Lý do | Reason
-- column: persons | persons | Số người | Persons
-- column: women | persons | Nữ | Women
-- chart:  bar | member_status | persons, women
-- list:   persons, women | members | member_status
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 1
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
)
SELECT member_status, counted(row_id, true) AS persons, counted(row_id, gender = 'female') AS women
FROM dossiers_in($as_of, $area, $unit), span
WHERE NOT is_active AND left_on BETWEEN first_day AND last_day
GROUP BY member_status
ORDER BY count(*) DESC, member_status
