-- rank:   210
-- title:  Biểu 10: Kết quả đào tạo, bồi dưỡng cán bộ | Form 10: training of officials
-- about:  Lớp trung cấp lý luận chính trị và lớp bồi dưỡng cấp ủy, nghiệp vụ công tác đảng mở trong kỳ; mỗi người tính một lần ở mỗi dòng. Cấp của người học theo tổ chức cơ sở đảng của người đó: của xã, phường, thị trấn là cấp xã, còn lại là cấp huyện. Không nêu từ ngày thì tính từ đầu năm. | Intermediate theory classes and classes of committee members held in the period; each person once a line. The level of a person is by the grassroots organisation: of a commune, else the district. Without a first day, since the start of the year.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Đến hết ngày | To the end of
-- param:  from | date | year | Từ ngày | From
-- column: no | text | TT | No.
-- column: line | line | Chương trình, hình thức đào tạo, bồi dưỡng | Programme
-- column: persons | persons | Cán bộ | Officials
-- column: province | persons | Cấp tỉnh | Province
-- column: province_leaders | persons | Lãnh đạo cấp tỉnh | Leaders of the province
-- column: district | persons | Cấp huyện | District
-- column: district_leaders | persons | Lãnh đạo cấp huyện | Leaders of the district
-- column: commune | persons | Cấp xã | Commune
-- column: classes | classes | Số lớp | Classes
-- column: province_classes | classes | Cấp tỉnh mở | Held by the province
-- column: district_classes | classes | Cấp huyện mở | Held by the district
-- list:   persons, province, district, commune | learners | line
-- list:   classes | classes | line
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 10
-- form:   10 | 1 | THỐNG KÊ KẾT QUẢ ĐÀO TẠO, BỒI DƯỠNG CÁN BỘ | STATISTICS OF THE TRAINING OF OFFICIALS
-- head:   no | 1 | 8 | TT | No.
-- head:   line | 2 | 34 | Chương trình, hình thức đào tạo, bồi dưỡng | Programme
-- head:   persons | 3=4+6+8 | 10 | Cán bộ được đào tạo, bồi dưỡng > Tổng số | Officials trained > Total
-- head:   province | 4 | 9 | Cán bộ được đào tạo, bồi dưỡng > Cấp tỉnh > Tổng số | Officials trained > Province > Total
-- head:   province_leaders | 5 | 12 | Cán bộ được đào tạo, bồi dưỡng > Cấp tỉnh > Trong đó: Số cán bộ lãnh đạo, quản lý | Officials trained > Province > Of them: leaders
-- head:   district | 6 | 9 | Cán bộ được đào tạo, bồi dưỡng > Cấp huyện > Tổng số | Officials trained > District > Total
-- head:   district_leaders | 7 | 12 | Cán bộ được đào tạo, bồi dưỡng > Cấp huyện > Trong đó: Số cán bộ lãnh đạo, quản lý | Officials trained > District > Of them: leaders
-- head:   commune | 8 | 9 | Cán bộ được đào tạo, bồi dưỡng > Cấp xã | Officials trained > Commune
-- head:   classes | 9=10+11 | 10 | Số lớp đào tạo, bồi dưỡng > Tổng số lớp | Classes > Total
-- head:   province_classes | 10 | 11 | Số lớp đào tạo, bồi dưỡng > Cấp ủy cấp tỉnh mở | Classes > Held by the province
-- head:   district_classes | 11 | 11 | Số lớp đào tạo, bồi dưỡng > Cấp ủy cấp huyện mở | Classes > Held by the district
-- line:   training | I | unheld | Đào tạo | Training
-- line:   profession | 1 | unheld | Đào tạo chuyên môn | Professional
-- line:   bachelor | chia ra | unheld | - Đại học | - Bachelor
-- line:   bachelor_home | chia ra | unheld | + Đào tạo trong nước | + At home
-- line:   bachelor_abroad | chia ra | unheld | + Đào tạo ngoài nước | + Abroad
-- line:   bachelor_joint | chia ra | unheld | + Đào tạo liên kết | + Joint programmes
-- line:   master | chia ra | unheld | - Thạc sỹ (tương đương) | - Master or like
-- line:   master_home | chia ra | unheld | + Đào tạo trong nước | + At home
-- line:   master_abroad | chia ra | unheld | + Đào tạo ngoài nước | + Abroad
-- line:   master_joint | chia ra | unheld | + Đào tạo liên kết | + Joint programmes
-- line:   doctor | chia ra | unheld | - Tiến sỹ (tương đương) | - Doctor or like
-- line:   doctor_home | chia ra | unheld | + Đào tạo trong nước | + At home
-- line:   doctor_abroad | chia ra | unheld | + Đào tạo ngoài nước | + Abroad
-- line:   doctor_joint | chia ra | unheld | + Đào tạo liên kết | + Joint programmes
-- line:   politics | 2 | unheld | Đào tạo chính trị | Political theory
-- line:   theory_intermediate | chia ra | item | - Trung cấp LLCT | - Intermediate
-- line:   theory_intermediate_full | chia ra | unheld | + Hệ tập trung | + Full time
-- line:   theory_intermediate_part | chia ra | unheld | + Hệ không tập trung | + Part time
-- line:   theory_advanced | chia ra | unheld | - Cao cấp LLCT | - Advanced
-- line:   theory_advanced_full | chia ra | unheld | + Hệ tập trung | + Full time
-- line:   theory_advanced_part | chia ra | unheld | + Hệ không tập trung | + Part time
-- line:   theory_bachelor | chia ra | unheld | - Cử nhân LLCT | - Bachelor
-- line:   theory_bachelor_full | chia ra | unheld | + Hệ tập trung | + Full time
-- line:   theory_bachelor_part | chia ra | unheld | + Hệ không tập trung | + Part time
-- line:   courses | II | unheld | Bồi dưỡng | Courses
-- line:   committee | 1 | item | Nghiệp vụ xây dựng Đảng | Party building
-- line:   associations | 2 | unheld | Nghiệp vụ đoàn thể chính trị | Mass associations
-- line:   state | 3 | unheld | Quản lý nhà nước | State management
-- line:   state_home | chia ra | unheld | + Bồi dưỡng trong nước | + At home
-- line:   state_abroad | chia ra | unheld | + Bồi dưỡng ngoài nước | + Abroad
-- line:   economy | 4 | unheld | Quản lý kinh tế | Economic management
-- line:   economy_home | chia ra | unheld | + Bồi dưỡng trong nước | + At home
-- line:   economy_abroad | chia ra | unheld | + Bồi dưỡng ngoài nước | + Abroad
-- line:   language | 5 | unheld | Ngoại ngữ | Foreign languages
-- line:   language_home | chia ra | unheld | + Bồi dưỡng trong nước | + At home
-- line:   language_abroad | chia ra | unheld | + Bồi dưỡng ngoài nước | + Abroad
-- line:   computing | 6 | unheld | Tin học | Computing
-- line:   update | 7 | unheld | Cập nhật kiến thức mới | New knowledge
-- line:   defence | 8 | unheld | Quốc phòng - An ninh | Defence and security
-- line:   defence_1 | chia ra | unheld | - Đối tượng 1 | - Group 1
-- line:   defence_2 | chia ra | unheld | - Đối tượng 2 | - Group 2
-- line:   defence_3 | chia ra | unheld | - Đối tượng 3 | - Group 3
-- line:   defence_4 | chia ra | unheld | - Đối tượng 4 | - Group 4
-- note:   Ô ghi “…”: kho không có số liệu, nên mục I, II và phần đào tạo chính trị không cộng được. Danh sách lớp không ghi cơ quan mở lớp, hệ học và chức danh lãnh đạo, quản lý; người không rõ tổ chức cơ sở đảng thì các cột cấp của dòng đó để trống. | A cell with “…”: the store does not hold it, so that I, II and political theory cannot be added up. Lists of classes do not say who held them, the mode and who is a leader; where somebody has no grassroots organisation the levels of the line are left open.
-- note:   Lớp nhận thức về Đảng, đảng viên mới, sơ cấp lý luận chính trị và hội thi không thuộc biểu này; xem câu hỏi trainings. | Awareness classes, new-member classes, elementary theory and contests are not on this form; see the question trainings.
WITH place AS (
    SELECT l.unit_id, bool_or(coalesce(form_commune(lower(b.org_name)), '') <> '') AS of_commune
    FROM unit_lines($as_of) l JOIN units_as_of(CAST($as_of AS DATE)) b ON b.unit_id = l.above AND b.unit_kind IN ('base_committee', 'base_branch')
    GROUP BY l.unit_id
),
r AS ( -- a class is told by who held it: where a person is from is told by his dossier
    SELECT t.training_id, t.person_id, t.training_kind AS line, coalesce(o.of_commune, p.of_commune) AS of_commune
    FROM trainings t LEFT JOIN tree_places a USING (area_id)
    LEFT JOIN dossiers_in($as_of, NULL, NULL) d ON d.person_id = t.person_id
    LEFT JOIN place o ON o.unit_id = d.unit_id
    LEFT JOIN place p ON p.unit_id = t.unit_id
    WHERE t.training_kind IN ('theory_intermediate', 'committee')
      AND coalesce(t.started_on, t.certificate_issued_on) BETWEEN CAST($from AS DATE) AND CAST($as_of AS DATE)
      AND ($area IS NULL OR list_contains(CAST($area AS VARCHAR[]), coalesce(a.place_id, t.area_id)))
      AND ($unit IS NULL OR list_contains(CAST($unit AS VARCHAR[]), t.unit_id))
),
each AS ( -- a person of several units counts at the higher level
    SELECT line, person_id, CASE WHEN bool_or(NOT of_commune) THEN 'district' WHEN bool_or(of_commune) THEN 'commune' END AS level
    FROM r GROUP BY line, person_id
),
persons AS (
    SELECT line, counted(person_id, true) AS persons, counted(person_id, level = 'province') AS province,
        counted(person_id, level = 'district') AS district, counted(person_id, level = 'commune') AS commune,
        bool_and(level IS NOT NULL) AS is_known
    FROM each GROUP BY line
),
classes AS (SELECT line, counted_once(training_id, true) AS classes FROM r GROUP BY line)
SELECT NULL::VARCHAR AS no, l.line, or_nought(p.persons) AS persons,
    CASE WHEN coalesce(is_known, true) THEN or_nought(p.province) END AS province, NULL::BIGINT AS province_leaders,
    CASE WHEN coalesce(is_known, true) THEN or_nought(p.district) END AS district, NULL::BIGINT AS district_leaders,
    CASE WHEN coalesce(is_known, true) THEN or_nought(p.commune) END AS commune, or_nought(c.classes) AS classes,
    NULL::BIGINT AS province_classes, NULL::BIGINT AS district_classes
FROM (SELECT unnest(CAST($lines AS VARCHAR[])) AS line) l LEFT JOIN persons p USING (line) LEFT JOIN classes c USING (line)
