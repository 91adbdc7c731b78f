-- title: Mã người khớp với số định danh của dòng | The person id follows from the citizen id
SELECT f.what, f.run_from AS run_no, f.return_id, f.row_no
FROM verify_people f
LEFT JOIN store.person_links l ON l.kind = f.kind AND l.row_id = f.row_id
WHERE regexp_full_match(f.citizen_id, '[0-9]{12}') AND NOT regexp_full_match(f.citizen_id, '0+|1+|2+|3+|4+|5+|6+|7+|8+|9+')
  AND coalesce(l.own_id, f.person_id) <> 'p' || left(sha256('cid:' || f.citizen_id), 15)
