-- code: TT-14
-- severity: info
-- kinds: member
-- phase: loaded
-- title: Đã chuyển đi nhưng chưa thấy ở nơi đến | Transferred out, and not yet seen anywhere
-- why: Đảng viên chuyển sinh hoạt chính thức phải có tên ở nơi đến; chưa thấy thì có thể đã chuyển ra ngoài địa bàn, hoặc giấy chuyển chưa được nộp. | One who was transferred must stand in the list of the branch he went to; if not, he left the area, or has not handed in his papers.
-- bad: Chi bộ thôn Vĩnh Sơn: Trần Văn Dũng “Đã chuyển sinh hoạt” ngày 15/08/2018; không chi bộ nào có tên | “Chi bộ thôn Vĩnh Sơn”: Trần Văn Dũng transferred on 15 August 2018; no branch has the name
-- good: Chi bộ thôn Vĩnh Chính có tên Trần Văn Dũng | “Chi bộ thôn Vĩnh Chính” has Trần Văn Dũng
-- fix: Hỏi đảng bộ nơi đến; nếu chuyển ra ngoài địa bàn thì ghi rõ nơi đến ở cột ghi chú, nếu quá hạn mà chưa nộp giấy thì nhắc đảng viên. Ví dụ: ghi chú “chuyển về Đảng bộ tỉnh Tuyên Quang”. | Ask the organisation he went to; outside the area note where, and if the papers are late remind him, for example “to Tuyên Quang province”.
-- message: {full_name} đã chuyển sinh hoạt nhưng chưa có tên ở chi bộ nào khác. | {full_name} was transferred, but stands in no other branch.
-- cite: 208-QĐ/TW | 2026-07-26 |  | 2026-07-26/ | secondary
-- cite: 09-HD/BTCTW | 2017-06-05 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | /2022-07-05 | verified
-- cite: 12-HD/BTCTW | 2022-07-06 | Mẫu 7-HSĐV, đối chiếu 3 tháng một lần | 2022-07-06/ | verified
-- confidence: verified
SELECT a.return_id, a.row_no, 'member_status' AS field, a.full_name
FROM standing_members a
WHERE a.return_id IS NOT NULL AND a.is_last AND a.member_status = 'transferred'
  AND coalesce(a.left_on > a.speaks_on - INTERVAL 12 MONTH, true)
  AND NOT EXISTS (SELECT 1 FROM standing_members o
      WHERE o.unit_id <> a.unit_id AND o.is_active AND o.is_last
        AND (o.citizen_id = a.citizen_id OR o.party_card_no = a.party_card_no OR o.name_key = a.name_key
            AND births_agree(o.birth_date, o.birth_precision, a.birth_date, a.birth_precision)))
  AND NOT EXISTS (SELECT 1 FROM standing_held h WHERE h.kind = 'member' AND h.unit_id <> a.unit_id AND h.full_name = lower(a.full_name))
ORDER BY a.return_id, a.row_no
