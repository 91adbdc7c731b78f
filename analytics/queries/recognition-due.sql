-- rank:   112
-- title:  Đảng viên dự bị đến hạn, quá hạn công nhận chính thức | Probationary members due or overdue for recognition
-- about:  Thời gian dự bị 12 tháng kể từ ngày vào Đảng. | Probation lasts 12 months from the ceremony.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  days | number | 30 | Số ngày tới | Days ahead
-- column: person_id | text | Mã | Id
-- column: full_name | name | Họ và tên | Name
-- column: org_name | text | Chi bộ | Branch
-- column: admission_date | date | Ngày vào Đảng | Admitted on
-- column: due_on | date | Ngày đủ 12 tháng | Due on
-- column: days_over | days | Quá hạn (ngày) | Days overdue
-- list:   behind | members | due_on
-- source: Điều lệ Đảng, Điều 5.1; QĐ 24-QĐ/TW ngày 30/07/2021, điểm 4.2
SELECT m.person_id, m.full_name, u.org_name, m.admission_date,
    CAST(m.admission_date + to_months(12) AS DATE) AS due_on,
    greatest(date_diff('day', CAST(m.admission_date + to_months(12) AS DATE), CAST($as_of AS DATE)), 0) AS days_over,
    m.row_id AS behind
FROM members_in($as_of, $area, $unit) m
LEFT JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = m.unit_id
WHERE m.official_date IS NULL AND m.member_type = 'probationary'
  AND CAST(m.admission_date + to_months(12) AS DATE) <= CAST($as_of AS DATE) + CAST($days AS INTEGER)
ORDER BY due_on, m.person_id
