-- code: TC-24
-- severity: warning
-- kinds: member candidate unit roll
-- phase: staged
-- title: Không rõ đơn vị thuộc địa bàn nào | A unit whose area cannot be told
-- why: Nhiều huyện, tỉnh có xã cùng tên, và có khi tên xã ghi sai. Không rõ đơn vị ở xã nào thì số liệu của đơn vị không tính được cho xã, huyện nào. | Several districts and provinces have communes of one name, and names are misspelt. While it is not known in which a unit stands, its figures count for no commune and no district.
-- bad: “Đảng bộ xã Tân Tiến”, không ghi huyện | “Đảng bộ xã Tân Tiến” without its district
-- good: “Đảng bộ xã Tân Tiến, huyện Yên Sơn” | “Đảng bộ xã Tân Tiến, huyện Yên Sơn”
-- fix: Ghi thêm cấp trên ở phía trên bảng, để tệp trong thư mục mang tên huyện, hoặc nạp kèm danh sách tổ chức đảng của huyện. Ví dụ: “ĐẢNG BỘ HUYỆN YÊN SƠN” trên dòng “ĐẢNG BỘ XÃ TÂN TIẾN”. | Name the organisation above it over the table, keep the file in a folder named after the district, or load the district's list of organisations, for example “ĐẢNG BỘ HUYỆN YÊN SƠN” above “ĐẢNG BỘ XÃ TÂN TIẾN”.
-- message: Không rõ {unit} ở địa bàn nào; có thể là: {places}. | It is not clear where {unit} is; it can be in: {places}.
-- cite: 19/2025/QĐ-TTg | 2025-06-30 | Danh mục đơn vị hành chính | 2025-07-01/ | secondary
-- confidence: secondary
SELECT t.return_id, min(t.cell_row) AS cell_row, min(t.cell_col) AS cell_col, min(t.unit_name) AS unit, l.choices AS places
FROM staged_scopes t
JOIN store.scopes s ON s.scope_id = t.scope_id
JOIN store.unit_links l ON l.unit_ref = s.unit_ref
WHERE l.choices IS NOT NULL
GROUP BY t.return_id, l.choices
ORDER BY t.return_id, cell_row
