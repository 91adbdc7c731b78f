-- title: Mỗi lần nhập đủ số tệp, mỗi tệp đủ số dòng | Each run has its files, each file its rows
WITH stored AS (
    SELECT t.file_id, count(*) AS n
    FROM (SELECT return_id FROM store.lineage UNION ALL SELECT return_id FROM store.quarantine) l
    JOIN store.returns t ON t.return_id = l.return_id
    GROUP BY t.file_id
)
SELECT f.run_no, f.file_id
FROM store.files f
LEFT JOIN stored s ON s.file_id = f.file_id
WHERE f.rows_read <> coalesce(s.n, 0)
UNION ALL
SELECT r.run_no, NULL
FROM store.runs r
LEFT JOIN (SELECT run_no, count(*) AS n FROM store.files GROUP BY run_no) f ON f.run_no = r.run_no
WHERE coalesce(f.n, 0) <> CASE r.status WHEN 'done' THEN r.files ELSE 0 END
