-- title: Dòng bị giữ lại đều có lý do và lỗi đã ghi | Every row in quarantine has its reasons and their findings
SELECT q.run_no, q.return_id, q.row_no
FROM store.quarantine q
LEFT JOIN store.returns t ON t.return_id = q.return_id
WHERE len(q.reasons) = 0 OR EXISTS (
    SELECT 1 FROM (SELECT unnest(q.reasons) AS rule) r
    WHERE NOT EXISTS (SELECT 1 FROM store.findings n WHERE n.run_no = q.run_no AND n.rule = r.rule AND n.severity = 'error'))
