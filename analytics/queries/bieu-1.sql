-- rank:   201
-- title:  Biểu 1: Thống kê tăng, giảm đảng viên | Form 1: members gained and lost
-- about:  Đảng viên của cuối kỳ trước, tăng, giảm trong kỳ và cuối kỳ, theo danh sách của ngày trước ngày đầu kỳ và của ngày cuối kỳ; cùng kỳ năm trước lùi một năm. Không nêu từ ngày thì tính từ đầu năm. Người vào rồi ra trong kỳ tính ở cả hai mục. | Members carried over, gained, lost and at the end, by the lists of the day before the period and of its last day; the same a year before. Without a first day, since the start of the year. Who came and left within the period counts on both sides.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Đến hết ngày | To the end of
-- param:  from | date | year | Từ ngày | From
-- column: line | line | Tiêu chí | Criterion
-- column: now | persons | Kỳ này | This period
-- column: before | persons | Cùng kỳ năm trước | A year before
-- column: pct | percent | (%) so với cùng kỳ | Of a year before (%)
-- list:   now, before | members | line
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 1
-- form:   1 | 1 | THỐNG KÊ TĂNG, GIẢM ĐẢNG VIÊN | STATISTICS OF MEMBERS GAINED AND LOST
-- head:   line | 1 | 58 | Tiêu chí | Criterion
-- head:   now | 2 | 11 | Thực hiện > Kỳ này | Achieved > This period
-- head:   before | 3 | 11 | Thực hiện > Cùng kỳ năm trước | Achieved > A year before
-- head:   pct | 4 (=2*100/3) | 14 | (%) kỳ này so với cùng kỳ năm trước | This period of a year before (%)
-- line:   opening | | bold | A - Tổng số đảng viên cuối kỳ trước chuyển sang | A - Members carried over
-- line:   increase | | bold | B - Đảng viên tăng trong kỳ | B - Gained
-- line:   admitted | | item | 1. Kết nạp | 1. Admitted
-- line:   moved_in | | item | 2. Chuyển đến | 2. Moved in
-- line:   from_province | | unheld part | a. Tỉnh khác chuyển đến | a. From another province
-- line:   from_district | | unheld part | b. Huyện khác trong tỉnh chuyển đến | b. From another district of the province
-- line:   restored | | item | 3. Phục hồi đảng tịch | 3. Membership restored
-- line:   decrease | | bold | C - Đảng viên giảm trong kỳ | C - Lost
-- line:   deceased | | item | 1. Từ trần | 1. Deceased
-- line:   expelled | | item | 2. Khai trừ | 2. Expelled
-- line:   struck_off | | item | 3. Xóa tên | 3. Struck off
-- line:   struck_off_probationary | | part | Trong đó: Đảng viên dự bị | Of them: probationary
-- line:   resigned | | item | 4. Xin ra khỏi Đảng | 4. Asked to leave
-- line:   moved_out | | item | 5. Chuyển đi | 5. Moved out
-- line:   to_province | | unheld part | a. Chuyển đi tỉnh khác | a. To another province
-- line:   to_district | | unheld part | b. Chuyển đi huyện khác trong tỉnh | b. To another district of the province
-- line:   left_unknown | | extra | 6. Không còn trong danh sách, chưa rõ lý do | 6. No longer listed, reason not told
-- line:   closing | | bold | D - Đảng viên trong danh sách cuối kỳ báo cáo (D = A + B - C) | D - Members at the end of the period (D = A + B - C)
-- sum:    increase | admitted + moved_in + restored
-- sum:    decrease | deceased + expelled + struck_off + resigned + moved_out + left_unknown
-- sum:    closing | opening + increase - decrease
-- note:   (*) Dòng không có trong mẫu, thêm vào để A + B - C = D. Người đang sinh hoạt ở tổ chức khác trong kho tính là chuyển đi. | (*) A line that is not on the form, so that A + B - C = D. Who is a member elsewhere in the store has moved out.
-- note:   Ô ghi “…”: kho không có số liệu. Danh sách không ghi nơi chuyển đến, chuyển đi; thiếu danh sách cuối kỳ trước thì không tính được mục A, B, C. | A cell with “…”: the store does not hold it. Lists do not say from and to where members move; without lists of the end of the last period A, B and C cannot be told.
WITH spans AS (
    SELECT 'now' AS side, CAST($from AS DATE) AS first_day, CAST($as_of AS DATE) AS last_day
    UNION ALL
    SELECT 'before', year_before($from), year_before($as_of)
),
opening AS (
    SELECT 'now' AS side, person_id, row_id FROM members_in(CAST($from AS DATE) - 1, $area, $unit)
    UNION ALL
    SELECT 'before', person_id, row_id FROM members_in(year_before($from) - 1, $area, $unit)
),
removed AS (
    SELECT 'now' AS side, person_id, is_active, member_status FROM dossiers_in(CAST($from AS DATE) - 1, NULL, NULL)
    UNION ALL
    SELECT 'before', person_id, is_active, member_status FROM dossiers_in(year_before($from) - 1, NULL, NULL)
),
dossiers AS (
    SELECT 'now' AS side, * FROM dossiers_in($as_of, NULL, NULL)
    UNION ALL
    SELECT 'before', * FROM dossiers_in(year_before($as_of), NULL, NULL)
),
told AS (
    SELECT *, ($area IS NULL AND $unit IS NULL) OR unit_id IN (FROM unit_ids($area, $unit)) AS here,
        is_active AND coalesce(admission_date <= last_day, true) AS is_member,
        coalesce(admission_date BETWEEN first_day AND last_day, false) OR coalesce(second_admission_date BETWEEN first_day AND last_day, false) AS is_new
    FROM dossiers JOIN spans USING (side)
),
lives AS (
    SELECT coalesce(o.side, t.side) AS side, coalesce(t.row_id, o.row_id) AS id, o.row_id AS id_before, o.person_id IS NOT NULL AS was, coalesce(t.here AND t.is_member, false) AS stays,
        coalesce(t.here AND NOT t.is_active AND t.left_on BETWEEN t.first_day AND t.last_day, false) AS ends_here,
        coalesce(t.is_member, false) AS is_member, coalesce(t.is_new, false) AS is_new, t.member_status,
        type_of(t.member_type, t.admission_date, t.official_date, coalesce(t.left_on, t.last_day)) AS type_then,
        (coalesce(o.side, t.side), coalesce(o.person_id, t.person_id)) IN
            (SELECT (side, person_id) FROM removed WHERE NOT is_active AND member_status IN ('expelled', 'struck_off', 'resigned')) AS was_removed
    FROM opening o FULL JOIN told t ON t.side = o.side AND t.person_id = o.person_id
),
events AS (
    SELECT side, id_before AS id, 'opening' AS line FROM lives WHERE was
    UNION ALL
    SELECT side, id, unnest([
        CASE WHEN stays THEN 'closing' END,
        CASE WHEN comes THEN 'increase' END,
        CASE WHEN comes THEN CASE WHEN is_new THEN 'admitted' WHEN was_removed THEN 'restored' ELSE 'moved_in' END END,
        CASE WHEN goes THEN 'decrease' END,
        CASE WHEN goes THEN CASE WHEN is_member OR member_status = 'transferred' THEN 'moved_out'
            WHEN member_status IN ('deceased', 'expelled', 'struck_off', 'resigned') THEN member_status ELSE 'left_unknown' END END,
        CASE WHEN goes AND NOT is_member AND member_status = 'struck_off' AND type_then = 'probationary' THEN 'struck_off_probationary' END
    ]) AS line
    FROM (SELECT *, NOT was AND (stays OR ends_here) AS comes, NOT stays AND (was OR ends_here) AS goes FROM lives)
),
figures AS (SELECT side, line, counted(id, true) AS n FROM events WHERE line IS NOT NULL GROUP BY side, line),
cells AS (
    SELECT s.side, l.line,
        CASE WHEN s.side NOT IN (SELECT side FROM told WHERE here) THEN NULL
             WHEN s.side NOT IN (SELECT side FROM opening)
                 AND l.line IN ('opening', 'increase', 'moved_in', 'restored', 'decrease', 'moved_out', 'left_unknown') THEN NULL
             ELSE or_nought(f.n) END AS n
    FROM spans s
    CROSS JOIN (SELECT unnest(CAST($lines AS VARCHAR[])) AS line) l
    LEFT JOIN figures f ON f.side = s.side AND f.line = l.line
)
SELECT line, any_value(n) FILTER (side = 'now') AS now, any_value(n) FILTER (side = 'before') AS before,
    cut_percent(number_of(now), number_of(before)) AS pct
FROM cells
GROUP BY line
