-- title: Sổ các lần nhập khớp với số dòng đang lưu | The ledger of runs counts the rows that are stored
-- Of a run that was taken back nothing but its line is kept.
WITH stored AS (
    SELECT run_no, count(*) AS n
    FROM (SELECT run_no FROM store.lineage UNION ALL SELECT run_no FROM store.quarantine)
    GROUP BY run_no
)
SELECT r.run_no
FROM store.runs r
LEFT JOIN stored s ON s.run_no = r.run_no
WHERE coalesce(s.n, 0) <> CASE r.status WHEN 'done' THEN r.added + r.changed + r.unchanged + r.quarantined ELSE 0 END
   OR r.rows_read <> r.added + r.changed + r.unchanged + r.quarantined
