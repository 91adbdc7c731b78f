-- rank:   205
-- title:  Biểu 5: Tổ chức đảng và đảng viên trong các loại hình cơ sở | Form 5: organisations and members by kind of place
-- about:  Tổ chức cơ sở đảng theo loại hình ghi trong danh sách tổ chức đảng; không ghi thì theo tên. Đảng bộ bộ phận, chi bộ trực thuộc và đảng viên xếp theo tổ chức cơ sở đảng ở trên. | Grassroots organisations by the kind of place that the list gives, else by their name. What is below them, and members, go with the grassroots organisation above.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: line | line | Loại hình tổ chức cơ sở đảng | Kind of grassroots organisation
-- column: grassroots | organisations | Tổ chức cơ sở đảng | Grassroots organisations
-- column: base_committees | organisations | Đảng bộ cơ sở | Base committees
-- column: base_branches | organisations | Chi bộ cơ sở | Base branches
-- column: section_committees | organisations | Đảng bộ bộ phận | Section committees
-- column: branches | organisations | Chi bộ trực thuộc | Branches below
-- column: members | persons | Đảng viên | Members
-- list:   grassroots, base_committees, base_branches, section_committees, branches | units | line
-- list:   members | members | line
-- source: HD 11-HD/BTCTW ngày 13/12/2021, Biểu 5
-- form:   5 | 1 | THỐNG KÊ TỔ CHỨC ĐẢNG VÀ ĐẢNG VIÊN TRONG CÁC LOẠI HÌNH CƠ SỞ | STATISTICS OF ORGANISATIONS AND MEMBERS BY KIND OF PLACE
-- head:   line | 1 | 44 | Loại hình tổ chức cơ sở đảng | Kind of grassroots organisation
-- head:   grassroots | 2 (=3+4) | 11 | Số tổ chức cơ sở đảng > Tổng số | Grassroots organisations > Total
-- head:   base_committees | 3 | 11 | Số tổ chức cơ sở đảng > Chia ra > Đảng bộ cơ sở | Grassroots organisations > Of them > Base committees
-- head:   base_branches | 4 | 11 | Số tổ chức cơ sở đảng > Chia ra > Chi bộ cơ sở | Grassroots organisations > Of them > Base branches
-- head:   section_committees | 5 | 13 | Tổ chức đảng trực thuộc đảng bộ cơ sở > Chia ra > Đảng bộ bộ phận | Below base committees > Of them > Section committees
-- head:   branches | 6 | 13 | Tổ chức đảng trực thuộc đảng bộ cơ sở > Chia ra > Chi bộ trực thuộc | Below base committees > Of them > Branches
-- head:   members | 7 | 13 | Tổng số đảng viên | Members
-- line:   commune | | bold | 1. Xã | 1. Communes
-- line:   ward | | bold | 2. Phường | 2. Wards
-- line:   town | | bold | 3. Thị trấn | 3. Towns
-- line:   party_agency | | bold | 4. Cơ quan Đảng, MTTQ, đoàn thể CT-XH | 4. Agencies of the Party, the Fatherland Front, mass associations
-- line:   state_agency | | bold | 5. Cơ quan Nhà nước | 5. State agencies
-- line:   service | | bold | 6. Đơn vị sự nghiệp, gồm: | 6. Services:
-- line:   service_public | | item | a) Công lập | a) Public
-- line:   service_private | | item | b) Ngoài công lập | b) Not public
-- line:   military | | bold | 7. Quân đội | 7. Army
-- line:   police | | bold | 8. Công an | 8. Police
-- line:   enterprise | | bold | 9. Doanh nghiệp và hợp tác xã | 9. Enterprises and cooperatives
-- line:   enterprise_state | | item | a) Doanh nghiệp có vốn Nhà nước | a) Enterprises with state capital
-- line:   state_100 | | unheld part | - Nhà nước nắm giữ 100% vốn điều lệ | - The state holds 100%
-- line:   state_50 | | unheld part | - Nhà nước nắm giữ từ 50% vốn điều lệ trở lên | - The state holds 50% or more
-- line:   state_under_50 | | unheld part | - Nhà nước nắm giữ dưới 50% vốn điều lệ | - The state holds less than 50%
-- line:   enterprise_private | | item | b) Doanh nghiệp ngoài khu vực Nhà nước | b) Enterprises outside the state sector
-- line:   private_joint_stock | | part | - Công ty cổ phần | - Joint-stock companies
-- line:   private_sole | | part | - Doanh nghiệp tư nhân | - Sole proprietorships
-- line:   private_limited | | part | - Công ty trách nhiệm hữu hạn | - Limited companies
-- line:   private_partnership | | part | - Công ty hợp danh | - Partnerships
-- line:   private_fdi | | part | - Doanh nghiệp có vốn nước ngoài | - With foreign capital
-- line:   foreign_100 | | unheld part | Trong đó: Doanh nghiệp 100% vốn nước ngoài | Of them: wholly foreign
-- line:   private_unknown | | extra | - Chưa rõ loại doanh nghiệp | - Kind not told
-- line:   cooperative | | item | c) Hợp tác xã | c) Cooperatives
-- line:   abroad | | bold | 10. Tổ chức cơ sở đảng ở ngoài nước | 10. Abroad
-- line:   other | | bold | 11. Loại hình cơ sở khác | 11. Others
-- line:   unknown | | extra | Chưa xác định được loại hình cơ sở | Kind not told
-- line:   total | | bold | Cộng (1+…+11) | Total (1+…+11)
-- sum:    service | service_public + service_private
-- sum:    enterprise | enterprise_state + enterprise_private + cooperative
-- sum:    enterprise_private | private_joint_stock + private_sole + private_limited + private_partnership + private_fdi + private_unknown
-- sum:    total | commune + ward + town + party_agency + state_agency + service + military + police + enterprise + abroad + other + unknown
-- note:   (*) Dòng không có trong mẫu, thêm vào để cộng bằng tổng số, gồm cả đảng viên không thuộc tổ chức cơ sở đảng nào trong kho. | (*) A line that is not on the form, so that the lines add up, with members below no grassroots organisation of the store.
-- note:   Loại hình không ghi trong danh sách thì hiểu theo tên tổ chức; đơn vị sự nghiệp không ghi “tư thục”, “dân lập” là công lập. Ô ghi “…”: kho không có số liệu (tỷ lệ vốn). | Where no kind is told it is by the name; a service is public unless its name says otherwise. A cell with “…”: the store does not hold it (shares of capital).
WITH u AS MATERIALIZED (SELECT * FROM units_in($as_of, $area, $unit)),
all_units AS (SELECT * FROM units_as_of(CAST($as_of AS DATE))),
base AS (
    SELECT unit_id, form_place(place_kind, lower(org_name)) AS line
    FROM all_units WHERE unit_kind IN ('base_committee', 'base_branch')
),
above AS (
    SELECT l.unit_id, min(b.line) AS line FROM unit_lines($as_of) l JOIN base b ON b.unit_id = l.above GROUP BY l.unit_id
),
things AS (
    SELECT coalesce(a.line, 'unknown') AS line, u.unit_kind AS thing, u.unit_id AS id FROM u LEFT JOIN above a USING (unit_id)
    WHERE u.unit_kind IN ('base_committee', 'base_branch', 'section_committee', 'branch')
    UNION ALL
    SELECT coalesce(a.line, 'unknown'), 'member', m.row_id FROM members_in($as_of, $area, $unit) m LEFT JOIN above a USING (unit_id)
),
told AS (SELECT unnest(form_place_groups(line)) AS line, thing, id FROM things),
figures AS (
    SELECT line, counted(id, thing IN ('base_committee', 'base_branch')) AS grassroots,
        counted(id, thing = 'base_committee') AS base_committees, counted(id, thing = 'base_branch') AS base_branches,
        counted(id, thing = 'section_committee') AS section_committees, counted(id, thing = 'branch') AS branches,
        counted(id, thing = 'member') AS members
    FROM told GROUP BY line
)
SELECT l.line, or_nought(f.grassroots) AS grassroots, or_nought(f.base_committees) AS base_committees, or_nought(f.base_branches) AS base_branches,
    or_nought(f.section_committees) AS section_committees, or_nought(f.branches) AS branches, or_nought(f.members) AS members
FROM (SELECT unnest(CAST($lines AS VARCHAR[])) AS line) l LEFT JOIN figures f USING (line)
