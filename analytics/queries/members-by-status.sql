-- rank:   69
-- title:  Hồ sơ đảng viên theo trạng thái | Dossiers by status
-- about:  Cả người đã chuyển đi, ra khỏi Đảng hoặc từ trần mà danh sách còn ghi. | Also those who left or died and are still listed.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: member_status | list:member_status | Trạng thái | Status
-- column: dossiers | persons | Hồ sơ | Dossiers
-- column: women | persons | Nữ | Women
-- column: pct | percent | Tỷ lệ (%) | Share (%)
-- chart:  bar | member_status | dossiers
-- list:   dossiers, women | members | member_status
-- source: Thống kê biến động đảng viên, HD 11-HD/BTCTW ngày 13/12/2021, Biểu 1
SELECT member_status, counted(row_id, true) AS dossiers, counted(row_id, gender = 'female') AS women,
    cut_percent(count(*), sum(count(*)) OVER ()) AS pct
FROM dossiers_in($as_of, $area, $unit)
GROUP BY member_status
ORDER BY coalesce(list_position(['active', 'exempt', 'suspended', 'temporary', 'transferred', 'expelled', 'struck_off', 'resigned', 'deceased'],
    member_status), 99)
