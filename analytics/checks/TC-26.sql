-- code: TC-26
-- severity: info
-- kinds: unit
-- phase: staged
-- title: Ghi chú về sáp nhập, chia tách chưa hiểu được | A remark on a merger or split that is not understood
-- why: Chương trình chỉ nhận những cách ghi rõ ràng; ghi chú khác được giữ nguyên nhưng không làm thay đổi tổ chức. | Only plain remarks are understood; others are kept as they are and change nothing.
-- bad: Sáp nhập với thôn bên từ năm ngoái | “Sáp nhập với thôn bên từ năm ngoái” (merged with the next hamlet last year)
-- good: Sáp nhập vào Chi bộ thôn Vĩnh Sơn từ 01/7/2019 | “Sáp nhập vào Chi bộ thôn Vĩnh Sơn từ 01/7/2019” (merged into that branch since 1 July 2019)
-- fix: Nếu tổ chức đã thay đổi, ghi theo một trong các cách: “Sáp nhập vào … từ …”, “Hợp nhất thành …”, “Tách từ …”, “Chia tách thành … và …”, “Đổi tên từ …”, “Chuyển về …”, “Giải thể ngày …”. Ví dụ: “Sáp nhập vào Chi bộ thôn Vĩnh Sơn từ 01/7/2019”. | If the organisation changed, write one of “Sáp nhập vào … từ …”, “Hợp nhất thành …”, “Tách từ …”, “Chia tách thành … và …”, “Đổi tên từ …”, “Chuyển về …”, “Giải thể ngày …”, for example “Sáp nhập vào Chi bộ thôn Vĩnh Sơn từ 01/7/2019”.
-- message: Ghi chú của {unit} nói đến thay đổi tổ chức nhưng chưa hiểu được; đã giữ nguyên. | The remark beside {unit} speaks of a change of the organisation, but is not understood; it is kept as it is.
-- cite: Kinh nghiệm đối chiếu danh sách | 2026 |  | / | memory
-- confidence: memory
SELECT s.return_id, s.row_no, 'note' AS field, s.org_name AS unit
FROM staged_units s
JOIN store.unit_remarks r ON r.row_id = s.row_id AND r.row_hash = s.row_hash
WHERE r.kind = 'unclear'
ORDER BY s.return_id, s.row_no
