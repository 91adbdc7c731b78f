-- rank:   110
-- title:  Nguồn phát triển Đảng theo bước tiến trình | Candidates by stage
-- about:  Người đã được kết nạp không tính vào số đang chờ. | Those admitted are not waiting.
-- param:  area | area | | Địa bàn | Area
-- param:  unit | unit | | Tổ chức đảng | Organisation
-- param:  as-of | date | today | Tính đến ngày | As of
-- column: candidate_stage | list:candidate_stage | Bước | Stage
-- column: candidates | persons | Số người | Candidates
-- column: women | persons | Nữ | Women
-- column: minority | persons | Dân tộc thiểu số | Ethnic minority
-- column: mean_days | days | Số ngày bình quân từ khi công nhận | Mean days since recognition
-- chart:  funnel | candidate_stage | candidates
-- list:   candidates, women, minority | candidates | candidate_stage
-- sensitive: minority
-- hide:   minority | candidates | scope
-- source: HD 06-HD/TW ngày 09/06/2025
SELECT candidate_stage, counted(row_id, true) AS candidates,
    counted(row_id, gender = 'female') AS women,
    counted(row_id, ethnicity <> 'Kinh') AS minority,
    CAST(round(avg(date_diff('day', candidate_recognised_on, CAST($as_of AS DATE)))) AS BIGINT) AS mean_days
FROM candidates_in($as_of, $area, $unit)
GROUP BY candidate_stage
ORDER BY coalesce(list_position(['outstanding', 'awareness_class', 'verification', 'branch_proposed', 'committee_considering',
    'admitted', 'new_member_class', 'official'], candidate_stage), 99)
