-- title:  thôn, bản, tổ dân phố | hamlets
-- column: hamlet_id | text | Mã | Id
-- column: hamlet_name | text | Thôn, bản | Hamlet
-- column: commune | text | Xã, phường | Commune
-- column: party_members | persons | Đảng viên | Members
-- column: file | text | Tệp | File
-- column: sheet | text | Trang tính | Sheet
-- column: cell | text | Ô | Cell
SELECT h.row_id AS id, h.hamlet_id, h.hamlet_name, a.area_name AS commune, CAST(h.party_member_count AS BIGINT) AS party_members,
    c.file, c.sheet, c.cell, (a.area_name, numbered(h.hamlet_name)) AS sorted
FROM store.hamlets h
LEFT JOIN store.scopes s ON s.scope_id = h.scope_id
LEFT JOIN areas a ON a.area_id = s.area_id
LEFT JOIN cells_of('hamlet', 'hamlet_name') c ON c.row_id = h.row_id AND c.return_id = h.return_id
WHERE h.run_to IS NULL
