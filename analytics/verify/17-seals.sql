-- title: Nội dung mỗi lần nhập đúng như lúc ghi sổ | Each run holds what its seal says that it wrote
SELECT r.run_no
FROM store.runs r LEFT JOIN store.run_contents c ON c.run_no = r.run_no
WHERE r.status = 'done' AND r.content_sha256 IS DISTINCT FROM c.sha256
