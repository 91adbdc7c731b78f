-- rank:   91
-- title:  Thôn, bản chưa có chi bộ hoặc chưa có đảng viên | Hamlets without a branch or without a member
-- about:  Theo danh sách thôn, bản, tổ dân phố. | By the list of hamlets.
-- param:  area | area | | Địa bàn | Area
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: hamlet_name | text | Thôn, bản | Hamlet
-- column: area_name | text | Xã, phường | Commune
-- column: has_branch | flag | Có chi bộ | Branch
-- column: party_member_count | persons | Đảng viên | Members
-- column: difficult | flag | Đặc biệt khó khăn | Specially difficult
-- list:   behind | hamlets | area_name
-- source: Báo cáo của tỉnh ủy Nghệ An, 2016–2020
SELECT h.hamlet_name, a.area_name, h.has_branch, h.party_member_count, h.difficult, h.row_id AS behind
FROM hamlets_in($as_of) h LEFT JOIN tree_areas() a ON a.area_id = h.area_id
WHERE (NOT h.has_branch OR h.party_member_count = 0)
  AND ($area IS NULL OR list_contains(CAST($area AS VARCHAR[]), h.area_id))
ORDER BY numbered(a.area_name) COLLATE vi, numbered(h.hamlet_name) COLLATE vi
