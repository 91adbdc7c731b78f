-- code: TT-16
-- severity: warning
-- kinds: member
-- phase: loaded
-- title: Nơi này ghi đã rời Đảng hoặc từ trần, nơi khác ghi đang sinh hoạt | Left or dead in one list, active in another
-- why: Một người không thể vừa từ trần, khai trừ, xóa tên hoặc xin ra ở danh sách này, vừa đang sinh hoạt ở danh sách khác; một trong hai danh sách ghi sai người hoặc chưa cập nhật. | Nobody is dead, expelled, struck off or resigned in one list and active in another; one of them names the wrong person or is out of date.
-- bad: Chi bộ thôn Vĩnh Sơn: Trần Văn Dũng từ trần ngày 15/01/2018; Chi bộ thôn Vĩnh Chính ngày 30/09/2018: đang sinh hoạt | “Chi bộ thôn Vĩnh Sơn”: Trần Văn Dũng deceased on 15 January 2018; active in “Chi bộ thôn Vĩnh Chính” on 30 September 2018
-- good: Cả hai danh sách ghi “Từ trần”, ngày 15/01/2018 | “Từ trần” (deceased) on 15 January 2018 in both lists
-- fix: Hai chi bộ đối chiếu với nhau và sửa trạng thái ở danh sách ghi sai; nếu là người trùng tên thì ghi số định danh cá nhân. Ví dụ: Trạng thái “Từ trần”, ngày 15/01/2018. | The two branches compare and mend the status; for a namesake give the personal id, for example deceased on 15 January 2018.
-- message: {full_name} ở đây {here_vi}, còn ở ô {other} thì {there_vi}. | {full_name} {here_en} here, but {there_en} in {other}.
-- cite: 09-HD/BTCTW | 2017-06-05 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | /2022-07-05 | verified
-- cite: 12-HD/BTCTW | 2022-07-06 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | 2022-07-06/ | verified
-- confidence: verified
WITH pairs AS (
    SELECT g.*, g.row_id AS gone_id, a.row_id AS stays_id, a.return_id AS a_return, a.row_no AS a_row, a.full_name AS a_name,
        a.seen_in AS a_seen_in, a.seen_at AS a_seen_at
    FROM standing_members g
    JOIN standing_members a ON a.row_id <> g.row_id AND a.is_active AND a.is_last
        AND (a.citizen_id = g.citizen_id OR a.party_card_no = g.party_card_no OR a.name_key = g.name_key
            AND same_birthday(a.birth_date, a.birth_precision, g.birth_date, g.birth_precision) AND NOT differ(a.citizen_id, g.citizen_id))
    WHERE g.member_status IN ('deceased', 'expelled', 'struck_off', 'resigned')
      AND a.speaks_on >= coalesce(g.left_on, g.speaks_on)
      AND NOT coalesce(a.admission_date > g.left_on, false) -- admitted again
), told AS (
    SELECT return_id, row_no, full_name, a_seen_in AS other_in, a_seen_at AS other_at,
        'ghi đã rời Đảng hoặc từ trần' AS here_vi, 'đang sinh hoạt' AS there_vi, 'has left or died' AS here_en, 'is active' AS there_en
    FROM pairs
    UNION ALL
    SELECT a_return, a_row, a_name, seen_in, seen_at,
        'ghi đang sinh hoạt', 'đã rời Đảng hoặc từ trần', 'is active', 'has left or died'
    FROM pairs
)
SELECT t.return_id, t.row_no, 'member_status' AS field, t.full_name, t.here_vi, t.there_vi, t.here_en, t.there_en,
    min(c.place || t.other_at) AS other
FROM told t
LEFT JOIN told_columns c ON c.return_id = t.other_in AND c.field = 'full_name'
WHERE t.return_id IS NOT NULL
GROUP BY ALL
ORDER BY t.return_id, t.row_no
