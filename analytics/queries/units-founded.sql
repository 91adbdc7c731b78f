-- rank:   82
-- title:  Tổ chức đảng thành lập, kết thúc trong thời gian | Organisations founded and ended
-- about:  Theo ngày thành lập và ngày kết thúc hoạt động trong danh sách tổ chức đảng. Không nêu từ ngày thì tính từ đầu năm. | By the dates of the list of organisations. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: unit_kind | list:unit_kind | Loại hình | Kind
-- column: founded | organisations | Thành lập | Founded
-- column: founded_in_enterprises | organisations | Trong đó ở doanh nghiệp | Of them in enterprises
-- column: ended | organisations | Kết thúc | Ended
-- chart:  bar | unit_kind | founded, ended
-- list:   founded, founded_in_enterprises, ended | units | unit_kind
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 5
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
)
SELECT unit_kind,
    counted(unit_id, valid_from BETWEEN first_day AND last_day) AS founded,
    counted(unit_id, valid_from BETWEEN first_day AND last_day AND place_kind LIKE '%enterprise') AS founded_in_enterprises,
    counted(unit_id, valid_to BETWEEN first_day AND last_day) AS ended
FROM units, span
WHERE unit_id IN (FROM unit_ids($area, NULL))
GROUP BY unit_kind
HAVING number_of(founded) + number_of(ended) > 0
ORDER BY unit_kind
