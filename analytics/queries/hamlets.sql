-- rank:   90
-- title:  Thôn, bản, tổ dân phố | Hamlets
-- about:  Theo danh sách thôn, bản, tổ dân phố; ô trống trong danh sách không tính là không. | By the list of hamlets; an empty cell does not count as no.
-- param:  area | area | | Địa bàn | Area
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  fewer | number | 3 | Nguy cơ mất chi bộ: dưới số đảng viên | About to lose the branch: fewer members than
-- column: hamlets | hamlets | Thôn, bản | Hamlets
-- column: without_branch | hamlets | Chưa có chi bộ | Without a branch
-- column: without_member | hamlets | Chưa có đảng viên | Without a member
-- column: at_risk | hamlets | Nguy cơ không còn chi bộ | About to lose the branch
-- column: any_of_these | hamlets | Thuộc một trong ba diện trên | Any of these three
-- column: without_youth_union | hamlets | Chưa có chi đoàn | Without a Youth Union cell
-- column: head_is_member | hamlets | Trưởng thôn là đảng viên | Head is a member
-- column: head_pct | percent | Tỷ lệ (%) | Share (%)
-- column: difficult | hamlets | Đặc biệt khó khăn | Specially difficult
-- chart:  bar | - | hamlets, without_branch, without_member, at_risk, any_of_these, without_youth_union, head_is_member, difficult
-- list:   hamlets, without_branch, without_member, at_risk, any_of_these, without_youth_union, head_is_member, difficult | hamlets | -
-- source: Báo cáo của tỉnh ủy Nghệ An, 2016–2020; thành ủy Lai Châu, 2015–2020
SELECT counted(row_id, true) AS hamlets,
    counted(row_id, NOT has_branch) AS without_branch,
    counted(row_id, party_member_count = 0) AS without_member,
    counted(row_id, has_branch AND party_member_count BETWEEN 1 AND CAST($fewer AS BIGINT) - 1) AS at_risk,
    counted(row_id, NOT has_branch OR party_member_count = 0 OR has_branch AND party_member_count < CAST($fewer AS BIGINT)) AS any_of_these,
    counted(row_id, NOT has_youth_union) AS without_youth_union,
    counted(row_id, head_is_party_member) AS head_is_member,
    cut_percent(count(*) FILTER (head_is_party_member), count(*)) AS head_pct,
    counted(row_id, difficult) AS difficult
FROM hamlets_in($as_of)
WHERE $area IS NULL OR list_contains(CAST($area AS VARCHAR[]), area_id)
