-- rank:   109
-- title:  Quần chúng ưu tú được công nhận trong thời gian | Candidates recognised in a span of time
-- about:  Theo ngày công nhận trong danh sách quần chúng ưu tú, đối tượng kết nạp. Không nêu từ ngày thì tính từ đầu năm. | By the day of recognition in the lists of candidates. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  from | date | | Từ ngày | From
-- param:  to | date | | Đến ngày | To
-- column: unit_id | text | Mã | Id
-- column: org_name | text | Chi bộ | Branch
-- column: recognised | persons | Được công nhận | Recognised
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: admitted | persons | Đã kết nạp | Admitted since
-- list:   recognised, women, minority, admitted | candidates | unit_id, org_name
-- sensitive: minority
-- hide:   minority | recognised | rows
-- source: Báo cáo của huyện ủy Mai Sơn, 2023; HD 01-HD/TW ngày 28/09/2021, mục 3
WITH span AS (
    SELECT least(coalesce(CAST($to AS DATE), CAST($as_of AS DATE)), CAST($as_of AS DATE)) AS last_day,
        coalesce(CAST($from AS DATE), date_trunc('year', last_day)::DATE) AS first_day
)
SELECT c.unit_id, u.org_name, counted(c.row_id, true) AS recognised, counted(c.row_id, gender = 'female') AS women,
    counted(c.row_id, ethnicity <> 'Kinh') AS minority, counted(c.row_id, admission_date <= CAST($as_of AS DATE)) AS admitted
FROM candidates_in($as_of, $area, $unit) c LEFT JOIN seat_names() u ON u.unit_id = c.unit_id, span
WHERE candidate_recognised_on BETWEEN first_day AND last_day
GROUP BY c.unit_id, u.org_name
ORDER BY count(*) DESC, numbered(u.org_name) COLLATE vi, c.unit_id
