-- title: Dòng chờ xử lý (trùng số định danh) đều còn trong kho | Every row that waits is there
SELECT 'holds ' || h.kind || ' ' || h.row_id AS what
FROM store.holds h
WHERE CASE WHEN h.in_quarantine
    THEN NOT EXISTS (SELECT 1 FROM store.quarantine q WHERE q.kind = h.kind AND q.row_id = h.row_id)
    ELSE NOT EXISTS (SELECT 1 FROM verify_facts f WHERE f.kind = h.kind AND f.row_id = h.row_id AND f.run_to IS NULL) END
