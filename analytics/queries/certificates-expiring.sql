-- rank:   111
-- title:  Giấy chứng nhận bồi dưỡng nhận thức về Đảng sắp hết hạn | Certificates about to expire
-- about:  Giấy chứng nhận có giá trị 60 tháng đến ngày chi bộ xét. Chỉ người chưa được chi bộ xét và chưa kết nạp. | A certificate holds 60 months until the branch meets. Only those not yet considered and not admitted.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  days | number | 180 | Số ngày tới | Days ahead
-- column: person_id | text | Mã | Id
-- column: full_name | name | Họ và tên | Name
-- column: org_name | text | Chi bộ | Branch
-- column: certificate_issued_on | date | Ngày cấp | Issued on
-- column: valid_until | date | Có giá trị đến | Valid until
-- column: expired | flag | Đã hết hạn | Expired
-- list:   behind | candidates | valid_until
-- source: HD 06-HD/TW ngày 09/06/2025, mục 5.4
SELECT c.person_id, c.full_name, u.org_name, c.certificate_issued_on,
    CAST(c.certificate_issued_on + to_months(60) AS DATE) AS valid_until,
    valid_until < CAST($as_of AS DATE) AS expired, c.row_id AS behind
FROM candidates_in($as_of, $area, $unit) c
LEFT JOIN seat_names() u ON u.unit_id = c.unit_id
WHERE c.certificate_issued_on IS NOT NULL AND c.admission_date IS NULL AND c.cell_resolution_on IS NULL
  AND CAST(c.certificate_issued_on + to_months(60) AS DATE) <= CAST($as_of AS DATE) + CAST($days AS INTEGER)
ORDER BY valid_until, c.person_id
