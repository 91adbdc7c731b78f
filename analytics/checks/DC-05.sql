-- code: DC-05
-- severity: warning
-- kinds: roll
-- phase: loaded
-- title: Hai hội có tổng số hội viên bằng nhau | Two associations with the same total
-- why: Hai hội khác nhau trong một huyện hầu như không thể có tổng số hội viên lớn bằng nhau đến từng người; thường là một con số bị chép sang dòng kia. | Two associations of one district hardly ever have the same large total to the last person; usually one number was copied.
-- bad: Hội Liên hiệp Phụ nữ 16.731 hội viên, Hội Nông dân 16.731 hội viên | Women's Union 16,731 members, Farmers' Union 16,731 members
-- good: Hội Liên hiệp Phụ nữ 16.731 hội viên, Hội Nông dân 15.204 hội viên | Women's Union 16,731 members, Farmers' Union 15,204 members
-- fix: Kiểm tra xem danh sách của hội này có bị chép sang hội kia không, và có xã nào gửi nhầm không; nếu cả hai đều đúng thì giữ nguyên và ghi chú. Ví dụ: Hội Nông dân 15.204. | Look whether one list was copied to the other, or a commune sent the wrong one; leave both with a note if they are right, for example Farmers 15,204.
-- message: {association_vi} và {other_vi} trên địa bàn {area} cùng có {total} người. | {association_en} and {other_en} in {area} both have {total} persons.
-- cite: Kinh nghiệm đối chiếu danh sách | 2026 |  | / | memory
-- confidence: memory
WITH totals AS ( -- by district, also of communes into which a former district was divided
    SELECT w.within_id AS area_id, r.association, count(*) AS total
    FROM standing_rolls r
    JOIN store.area_members w ON w.area_id = r.area_id
    JOIN store.areas d ON d.area_id = w.within_id AND d.area_kind = 'district'
    WHERE r.is_last AND r.is_active
    GROUP BY ALL
), told AS ( -- the first list of each association and district in this run
    SELECT w.within_id AS area_id, l.association, l.return_id, l.cell_row, l.cell_col
    FROM standing_lists l
    JOIN store.area_members w ON w.area_id = l.area_id
    JOIN store.returns t ON t.return_id = l.return_id
    JOIN store.files f ON f.file_id = t.file_id
    WHERE l.kind = 'roll' AND l.return_id IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY w.within_id, l.association ORDER BY f.path, t.sheet, l.cell_row, l.scope_id) = 1
)
SELECT k.return_id, k.cell_row, k.cell_col, d.area_name AS area, a.total,
    any_value(n.label_vi) AS association_vi, any_value(n.label_en) AS association_en,
    string_agg(o.label_vi, ', ' ORDER BY o.code) AS other_vi, string_agg(o.label_en, ', ' ORDER BY o.code) AS other_en
FROM totals a
JOIN totals b ON b.area_id = a.area_id AND b.total = a.total AND b.association <> a.association
JOIN told k ON k.area_id = a.area_id AND k.association = a.association
JOIN store.areas d ON d.area_id = a.area_id
JOIN store.code_lists n ON n.list = 'association' AND n.code = a.association
JOIN store.code_lists o ON o.list = 'association' AND o.code = b.association
WHERE a.total >= 1000 -- small ones are often alike
GROUP BY k.return_id, k.cell_row, k.cell_col, d.area_name, a.total, a.association
ORDER BY k.return_id
