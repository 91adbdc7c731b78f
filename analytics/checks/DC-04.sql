-- code: DC-04
-- severity: warning
-- kinds: target member
-- needs: target member
-- phase: loaded
-- title: Kết quả kết nạp báo cáo mà hồ sơ chưa có | Reported admissions that the dossiers do not show
-- why: Mỗi người kết nạp được báo cáo phải có hồ sơ với ngày vào Đảng trong kỳ; báo cáo “đạt” mà hồ sơ không có là số chưa có căn cứ. | Each admission that is reported has a dossier with an admission date in the period; a target “reached” without dossiers rests on nothing.
-- bad: Báo cáo năm 2018 kết nạp 12 người, hồ sơ có 10 người vào Đảng năm 2018 | The report says 12 admissions in 2018, the dossiers show 10
-- good: Báo cáo 10, hồ sơ có 10 người vào Đảng năm 2018 | The report says 10 admissions in 2018, the dossiers show 10
-- fix: Đối chiếu với các quyết định kết nạp trong kỳ: bổ sung hồ sơ còn thiếu hoặc ngày vào Đảng chưa ghi, hoặc sửa số báo cáo. Ví dụ: 12 → 10. | Compare with the decisions of the period: add missing dossiers and dates, or mend the number, for example 12 → 10.
-- message: {unit} báo cáo kết nạp {reported} người trong kỳ {period}{reached_vi}, hồ sơ có {counted}. | {unit} reports {reported} admissions in {period}{reached_en}, the dossiers show {counted}.
-- cite: 12-HD/BTCTW | 2012-05-17 | Biểu thống kê đảng viên | /2021-12-12 | verified
-- cite: 11-HD/BTCTW | 2021-12-13 | Biểu 1 | 2021-12-13/ | verified
-- confidence: verified
WITH given AS (
    SELECT r.return_id, r.row_no, t.unit_id, t.org_name, t.period, t.target, t.reported, t.speaks_on,
        CASE WHEN regexp_full_match(t.period, '\d{4}') THEN make_date(CAST(t.period AS INTEGER), 1, 1)
             WHEN regexp_full_match(t.period, '\d{4}-Q[1-4]') THEN make_date(CAST(t.period[:4] AS INTEGER), 3 * CAST(t.period[7:] AS INTEGER) - 2, 1)
             WHEN regexp_full_match(t.period, '\d{4}-\d{2}') THEN make_date(CAST(t.period[:4] AS INTEGER), CAST(t.period[6:] AS INTEGER), 1)
             END AS first_day,
        (first_day + to_months(CASE WHEN length(t.period) = 4 THEN 12 WHEN t.period LIKE '%Q%' THEN 3 ELSE 1 END) - INTERVAL 1 DAY)::DATE AS last_day
    FROM targets t JOIN standing_rows r ON r.kind = 'target' AND r.row_id = t.row_id
    WHERE t.category = 'admission' AND t.reported IS NOT NULL
), shown AS (
    SELECT g.return_id, g.row_no, count(DISTINCT m.person_id) AS counted,
        (SELECT count(*) FROM standing_lines k JOIN standing_held h ON h.unit_id = k.unit_id
         WHERE k.above = g.unit_id AND coalesce(h.admission_date BETWEEN g.first_day AND g.last_day, true)) AS held
    FROM given g
    JOIN standing_lines k ON k.above = g.unit_id
    LEFT JOIN standing_members m ON m.unit_id = k.unit_id AND m.admission_date BETWEEN g.first_day AND g.last_day
    GROUP BY g.return_id, g.row_no, g.unit_id, g.first_day, g.last_day
)
SELECT g.return_id, g.row_no, 'reported' AS field, g.org_name AS unit, g.period, g.reported, s.counted,
    CASE WHEN g.reported >= g.target AND s.counted < g.target THEN ', đạt chỉ tiêu ' || g.target ELSE '' END AS reached_vi,
    CASE WHEN g.reported >= g.target AND s.counted < g.target THEN ', the target of ' || g.target || ' reached' ELSE '' END AS reached_en
FROM given g
JOIN shown s ON s.return_id = g.return_id AND s.row_no = g.row_no
JOIN standing_totals t ON t.unit_id = g.unit_id AND t.is_whole AND t.speaks_on >= g.speaks_on
WHERE g.reported > s.counted + s.held
  AND g.last_day > t.speaks_on - INTERVAL 12 MONTH -- of those admitted before some have left the lists
ORDER BY g.return_id, g.row_no
