-- code: TR-07
-- severity: warning
-- kinds: candidate training
-- phase: loaded
-- title: Trùng số giấy chứng nhận | The same certificate number twice
-- why: Mỗi giấy chứng nhận học lớp chỉ cấp cho một người; trùng số và ngày cấp thì giấy của một người ghi sai hoặc không có thật. | A certificate is given to one person; the same number of the same day with two people is wrong with one of them.
-- bad: Số 125/2023 ngày 20/11/2023 ghi cho hai người | Number 125/2023 of 20 November 2023 with two persons
-- good: Số 125/2023 và 126/2023, mỗi người một giấy | 125/2023 and 126/2023, a certificate for each
-- fix: Đối chiếu bản gốc giấy chứng nhận hoặc danh sách cấp giấy của trung tâm chính trị và sửa số ghi sai. Ví dụ: 125/2023 → 126/2023. | Compare with the certificates, or with the list of the school, and mend the wrong number, for example 125/2023 → 126/2023.
-- message: Giấy chứng nhận số {value} của {full_name} cũng ghi ở ô {other}. | The certificate {value} of {full_name} also stands in {other}.
-- cite: 06-HD/TW | 2025-06-09 | mục 3 | 2025-06-09/2026-05-18 | verified
-- cite: 12-HD/BTCTW | 2022-07-06 | mục II.1.1a | 2022-07-06/ | verified
-- cite: 09-HD/BTCTW | 2017-06-05 | Hồ sơ kết nạp đảng viên | /2022-07-05 | verified
-- confidence: verified
WITH certified AS (
    SELECT 'awareness' AS training_kind, 'candidate' AS kind, row_id, return_id, row_no, upper(trim(certificate_no)) AS number,
        certificate_no, certificate_issued_on, full_name, name_key, birth_date, birth_precision
    FROM store.candidates WHERE run_to IS NULL
    UNION ALL
    SELECT training_kind, 'training', row_id, return_id, row_no, upper(trim(certificate_no)),
        certificate_no, certificate_issued_on, full_name, name_key, birth_date, birth_precision
    FROM store.trainings WHERE run_to IS NULL
), told AS (
    SELECT c.* EXCLUDE (return_id, row_no), r.return_id, r.row_no, coalesce(r.return_id, c.return_id) AS seen_in,
        coalesce(r.row_no, c.row_no) AS seen_at,
        count(DISTINCT name_key) OVER (PARTITION BY training_kind, number, certificate_issued_on) AS bearers
    FROM certified c LEFT JOIN standing_rows r ON r.kind = c.kind AND r.row_id = c.row_id
)
SELECT
    a.return_id, a.row_no, 'certificate_no' AS field, a.certificate_no AS value, a.full_name, min(p.place || b.seen_at) AS other
FROM told a
JOIN told b ON b.training_kind = a.training_kind AND b.number = a.number AND b.certificate_issued_on = a.certificate_issued_on
LEFT JOIN told_columns p ON p.return_id = b.seen_in AND p.field = 'certificate_no'
WHERE a.return_id IS NOT NULL AND a.bearers <= 3 -- a number that more bear is that of the class
  AND NOT (a.name_key = b.name_key AND births_agree(a.birth_date, a.birth_precision, b.birth_date, b.birth_precision))
GROUP BY ALL
ORDER BY a.return_id, a.row_no
