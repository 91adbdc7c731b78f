-- code: TC-25
-- severity: info
-- kinds: unit
-- phase: staged
-- title: Không rõ tổ chức đảng nêu trong ghi chú | An organisation in a remark that cannot be told
-- why: Ghi chú sáp nhập, chia tách cho biết đảng viên sang tổ chức nào. Không rõ tổ chức được nêu thì đảng viên của tổ chức cũ không tính được cho tổ chức mới. | A remark on a merger or a split says where the members went. While the organisation in it cannot be told, they do not count there.
-- bad: “Sáp nhập vào Chi bộ thôn 2”, danh sách không có chi bộ nào tên như vậy | “Sáp nhập vào Chi bộ thôn 2” (merged into branch 2), and the list has no branch of that name
-- good: “Sáp nhập vào Chi bộ thôn Vĩnh Sơn, Đảng bộ xã Vĩnh Hảo từ 01/7/2019” | “Sáp nhập vào Chi bộ thôn Vĩnh Sơn, Đảng bộ xã Vĩnh Hảo từ 01/7/2019” (merged into it since that day)
-- fix: Ghi đúng tên trong danh sách tổ chức đảng, thêm tổ chức cấp trên sau dấu phẩy nếu có nhiều tổ chức cùng tên. Ví dụ: “Sáp nhập vào Chi bộ thôn Vĩnh Sơn, Đảng bộ xã Vĩnh Hảo từ 01/7/2019”. | Write the name as the list of organisations has it, with the one above it after a comma where several bear that name, for example “Sáp nhập vào Chi bộ thôn Vĩnh Sơn, Đảng bộ xã Vĩnh Hảo từ 01/7/2019”.
-- message: Ghi chú của {unit} nêu “{other}”, không rõ là tổ chức nào{places}. | The remark beside {unit} names “{other}”, and it is not clear which organisation that is{places_en}.
-- cite: Kinh nghiệm đối chiếu danh sách | 2026 |  | / | memory
-- confidence: memory
SELECT s.return_id, s.row_no, 'org_name' AS field, s.org_name AS unit, r.other,
    coalesce('; có thể là: ' || nullif(r.choices, ''), '') AS places, coalesce('; perhaps ' || nullif(r.choices, ''), '') AS places_en
FROM staged_units s
JOIN store.unit_remarks r ON r.row_id = s.row_id AND r.row_hash = s.row_hash
WHERE r.kind NOT IN ('unclear', 'dissolved') AND r.successor_id IS NULL
ORDER BY s.return_id, s.row_no, r.other
