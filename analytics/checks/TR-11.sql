-- code: TR-11
-- severity: info
-- kinds: member
-- phase: loaded
-- title: Một người giới thiệu nhiều người trong 12 tháng | One introducer for many within 12 months
-- why: Người giới thiệu chịu trách nhiệm về lời giới thiệu và phải cùng công tác với người vào Đảng ít nhất 12 tháng; giới thiệu hơn 5 người trong 12 tháng là điều nên xem lại. | An introducer answers for what he says and has worked with the applicant for at least 12 months; more than 5 in 12 months deserves a look.
-- bad: Trần Thị Bình giới thiệu 9 người trong năm 2023 | Trần Thị Bình introduced 9 persons in 2023
-- good: Mỗi đảng viên chính thức giới thiệu một vài người | Each official member introduces a few
-- fix: Kiểm tra cột “Người giới thiệu” có bị kéo chép từ dòng trên xuống không; nếu đúng thì giữ nguyên. Ví dụ: dòng 12 ghi Lê Văn Cường. | Look whether the column was filled by dragging down; leave it if it is right, for example row 12: Lê Văn Cường.
-- message: {value} giới thiệu {times} người trong 12 tháng. | {value} introduced {times} people within 12 months.
-- cite: 29-QĐ/TW | 2016-07-25 | điểm 3.2 | 2016-07-25/2021-07-29 | verified
-- cite: 24-QĐ/TW | 2021-07-30 | điểm 3.2.1 | 2021-07-30/2025-01-19 | verified
-- cite: 232-QĐ/TW | 2025-01-20 | điểm 3.2.1 | 2025-01-20/2025-06-30 | verified
-- cite: 294-QĐ/TW | 2025-05-26 | điểm 3.2.1 | 2025-07-01/2026-04-07 | verified
-- cite: Điều lệ Đảng | 2011-01-19 | Điều 4.2 | 2011-01-01/ | verified
-- confidence: memory
WITH admitted AS (
    SELECT return_id, row_no, unit_id, grassroots_id, speaks_on, full_name,
        coalesce(cell_resolution_on, admission_decision_date, admission_date) AS considered_on,
        unnest([{'field': 'referrer_1', 'name': referrer_1}, {'field': 'referrer_2', 'name': referrer_2}], recursive := true)
    FROM standing_members WHERE is_last
), counted AS (
    SELECT a.*, coalesce(n.name_key, lower(a.name)) AS who,
        count(*) OVER (PARTITION BY a.unit_id, coalesce(n.name_key, lower(a.name)) ORDER BY a.considered_on
            RANGE BETWEEN INTERVAL 12 MONTH PRECEDING AND CURRENT ROW) AS times
    FROM admitted a
    LEFT JOIN staged_names n ON n.name = a.name
    WHERE a.name IS NOT NULL AND a.considered_on IS NOT NULL
)
SELECT return_id, row_no, field, name AS value, times, considered_on AS event_on
FROM counted
WHERE return_id IS NOT NULL AND times > 5
QUALIFY row_number() OVER (PARTITION BY unit_id, who ORDER BY times DESC, considered_on DESC, return_id, row_no DESC) = 1
ORDER BY return_id, row_no
