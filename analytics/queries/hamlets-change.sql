-- rank:   92
-- title:  Thôn, bản chưa có chi bộ, đảng viên, chi đoàn: so hai thời điểm | Hamlets without branch, member or Youth Union cell: two days compared
-- about:  Theo danh sách thôn, bản của từng ngày; ngày chưa có danh sách thì để trống. Nguy cơ không còn chi bộ: có chi bộ nhưng ít đảng viên hơn số đã nêu. Không nêu ngày trước thì lấy cùng ngày năm trước. | By the lists of hamlets of each day; empty where there is none. About to lose the branch: it has one, with fewer members than told. Without an earlier day, the same day a year before.
-- param:  area | area | | Địa bàn | Area
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  before | date | | So với ngày | Earlier day
-- param:  fewer | number | 3 | Nguy cơ mất chi bộ: dưới số đảng viên | About to lose the branch: fewer members than
-- column: measure | text | Diện | Measure
-- column: before | hamlets | Trước | Before
-- column: now | hamlets | Nay | Now
-- column: change | hamlets | Tăng, giảm | Change
-- word:   measure | Tổng số thôn, bản | Hamlets
-- word:   measure | Chưa có chi bộ | Without a branch
-- word:   measure | Chưa có đảng viên | Without a member
-- word:   measure | Nguy cơ không còn chi bộ | Branch at risk
-- word:   measure | Thuộc một trong ba diện trên | Any of the three above
-- word:   measure | Chưa có chi đoàn | Without a Youth Union cell
-- chart:  bar | measure | before, now
-- list:   now, before | hamlets | measure
-- source: Báo cáo của tỉnh ủy Nghệ An (310 thôn, bản năm 2016, 141 cuối năm 2020)
WITH h AS (
    SELECT 0 AS day, * FROM hamlets_in($as_of)
    UNION ALL BY NAME
    SELECT 1 AS day, * FROM hamlets_in(coalesce(CAST($before AS DATE), (CAST($as_of AS DATE) - to_years(1))::DATE))
),
measures AS (
    SELECT day, unnest([
        {'place': 1, 'name': 'Tổng số thôn, bản', 'is_in': true},
        {'place': 2, 'name': 'Chưa có chi bộ', 'is_in': coalesce(NOT has_branch, false)},
        {'place': 3, 'name': 'Chưa có đảng viên', 'is_in': coalesce(party_member_count = 0, false)},
        {'place': 4, 'name': 'Nguy cơ không còn chi bộ', 'is_in': coalesce(has_branch AND party_member_count BETWEEN 1 AND CAST($fewer AS BIGINT) - 1, false)},
        {'place': 5, 'name': 'Thuộc một trong ba diện trên', 'is_in': coalesce(NOT has_branch, false) OR coalesce(party_member_count = 0, false)
            OR coalesce(has_branch AND party_member_count < CAST($fewer AS BIGINT), false)},
        {'place': 6, 'name': 'Chưa có chi đoàn', 'is_in': coalesce(NOT has_youth_union, false)}
    ]) AS m, row_id
    FROM h
    WHERE $area IS NULL OR list_contains(CAST($area AS VARCHAR[]), area_id)
)
SELECT m.name AS measure,
    CASE WHEN bool_or(day = 1) THEN counted(row_id, m.is_in AND day = 1) END AS before,
    CASE WHEN bool_or(day = 0) THEN counted(row_id, m.is_in AND day = 0) END AS now,
    CASE WHEN bool_or(day = 1) AND bool_or(day = 0) THEN number_of(now) - number_of(before) END AS change
FROM measures
GROUP BY m.place, m.name
ORDER BY m.place
