-- code: TR-10
-- severity: warning
-- kinds: member
-- phase: loaded
-- title: Người giới thiệu chưa là đảng viên chính thức khi giới thiệu | The introducer was not yet an official member
-- why: Người giới thiệu phải là đảng viên chính thức vào ngày chi bộ xét kết nạp; đảng viên dự bị không được giới thiệu người vào Đảng. | On the day the branch considers the admission the introducers must be official members; a probationary member cannot introduce.
-- bad: Chi bộ xét ngày 10/01/2024; người giới thiệu chính thức từ 05/03/2024 | Considered 10 January 2024; the introducer is official since 5 March 2024
-- good: Chi bộ xét ngày 10/01/2024; người giới thiệu chính thức từ 03/02/2020 | Considered 10 January 2024; the introducer is official since 3 February 2020
-- fix: Kiểm tra họ tên người giới thiệu và ngày chính thức của người đó trong hồ sơ; sửa chỗ ghi sai. Nếu đúng là đảng viên dự bị giới thiệu thì báo cáo cấp ủy có thẩm quyền xem xét. Ví dụ: Trần Thị Bình, chính thức ngày 03/02/2020. | Check the name and the official date of the introducer and mend what is wrong; if a probationary member did introduce, report it, for example Trần Thị Bình, official since 3 February 2020.
-- message: Người giới thiệu {value} chưa là đảng viên chính thức vào ngày {on_vi}. | The introducer {value} was not an official member on {on_vi}.
-- cite: 29-QĐ/TW | 2016-07-25 | điểm 3.2 | 2016-07-25/2021-07-29 | verified
-- cite: 24-QĐ/TW | 2021-07-30 | điểm 3.2.1 | 2021-07-30/2025-01-19 | verified
-- cite: 232-QĐ/TW | 2025-01-20 | điểm 3.2.1 | 2025-01-20/2025-06-30 | verified
-- cite: 294-QĐ/TW | 2025-05-26 | điểm 3.2.1 | 2025-07-01/2026-04-07 | verified
-- cite: Điều lệ Đảng | 2011-01-19 | Điều 4.2 | 2011-01-01/ | verified
-- confidence: verified
WITH admitted AS (
    SELECT return_id, row_no, unit_id, grassroots_id, speaks_on, full_name,
        coalesce(cell_resolution_on, admission_decision_date, admission_date) AS considered_on,
        unnest([{'field': 'referrer_1', 'name': referrer_1}, {'field': 'referrer_2', 'name': referrer_2}], recursive := true)
    FROM standing_members WHERE return_id IS NOT NULL
), judged AS (
    SELECT a.*, coalesce(m.official_date > a.considered_on, m.type_on = 'probationary', false)
        OR coalesce(m.official_date IS NULL AND m.admission_date + INTERVAL 12 MONTH > a.considered_on, false) AS too_early
    FROM admitted a
    JOIN staged_names n ON n.name = a.name
    JOIN standing_members m ON m.grassroots_id = a.grassroots_id AND m.name_key = n.name_key
    WHERE a.considered_on > a.speaks_on - INTERVAL 5 YEAR
       OR m.admission_date <= a.considered_on AND m.unit_id = a.unit_id -- long ago another of that name may be meant
)
SELECT return_id, row_no, field, name AS value, considered_on AS event_on, strftime(considered_on, '%d/%m/%Y') AS on_vi
FROM judged
WHERE considered_on IS NOT NULL
GROUP BY ALL
HAVING bool_and(too_early) -- of namesakes one may be meant who could
ORDER BY return_id, row_no, field
