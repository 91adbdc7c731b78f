-- rank:   86
-- title:  Bí thư, chủ tịch xã không phải người địa phương; đạt chuẩn | Secretaries and chairmen of communes: from elsewhere, up to standard
-- about:  Bí thư đảng ủy và chủ tịch UBND xã, phường, thị trấn theo chức vụ trong hồ sơ. Không phải người địa phương: quê quán không ở xã ấy. Đạt chuẩn: tốt nghiệp trung học phổ thông, chuyên môn và lý luận chính trị từ trung cấp. Tỷ lệ được cắt. | By the posts of the dossiers. From elsewhere: the hometown is not in that commune. Up to standard: upper secondary, and intermediate or higher in profession and theory. Percentages are cut.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- param:  goal | number | | Chỉ tiêu số người không phải người địa phương | Goal of those from elsewhere
-- column: leaders | persons | Bí thư, chủ tịch | Leaders
-- column: non_local | persons | Không phải người địa phương | From elsewhere
-- column: non_local_pct | percent | Tỷ lệ (%) | Share (%)
-- column: goal_pct | percent | Đạt so với chỉ tiêu (%) | Reached of the goal (%)
-- column: up_to_standard | persons | Đạt chuẩn | Up to standard
-- column: standard_pct | percent | Tỷ lệ (%) | Share (%)
-- column: unknown | persons | Chưa rõ quê quán | Hometown unknown
-- chart:  bar | - | leaders, non_local, up_to_standard, unknown
-- list:   leaders, non_local, up_to_standard, unknown | members | -
-- source: Báo cáo của huyện ủy Mai Sơn, tháng 3/2023 (21/44 = 47,72 %); TT 13/2019/TT-BNV ngày 06/11/2019
WITH l AS (
    SELECT m.*, ' ' || regexp_replace(lower(a.area_name), '^(xã|phường|thị trấn) ', '') || ' ' AS commune,
        ' ' || regexp_replace(lower(hometown), '[^\p{L}\d]+', ' ', 'g') || ' ' AS home
    FROM members_in($as_of, $area, $unit) m
    JOIN units_as_of(CAST($as_of AS DATE)) u ON u.unit_id = m.unit_id
    JOIN areas a ON a.area_id = u.area_id AND a.area_kind = 'commune'
    WHERE regexp_matches(lower(coalesce(m.party_position, '')), '^bí thư đảng (ủy|uỷ)')
       OR regexp_matches(lower(coalesce(m.gov_position, '')), '^chủ tịch (ubnd|ủy ban|uỷ ban)')
)
SELECT counted(row_id, true) AS leaders,
    counted(row_id, NOT contains(home, commune)) AS non_local,
    cut_percent(count(*) FILTER (NOT contains(home, commune)), count(*)) AS non_local_pct,
    cut_percent(count(*) FILTER (NOT contains(home, commune)), CAST($goal AS BIGINT)) AS goal_pct,
    counted(row_id, education_general = 'upper_secondary' AND education_professional IN ('intermediate', 'college', 'bachelor', 'master', 'doctor')
        AND political_theory IN ('intermediate', 'advanced', 'bachelor')) AS up_to_standard,
    cut_percent(number_of(up_to_standard), count(*)) AS standard_pct,
    counted(row_id, hometown IS NULL) AS unknown
FROM l
