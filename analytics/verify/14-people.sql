-- title: Mọi người được nối với dòng nào thì dòng đó còn hiệu lực | Every row that is linked to a person stands
SELECT 'person_links ' || l.kind || ' ' || l.row_id AS what
FROM store.person_links l
WHERE NOT EXISTS (SELECT 1 FROM verify_facts f WHERE f.kind = l.kind AND f.row_id = l.row_id AND f.person_id = l.person_id AND f.run_to IS NULL)
   OR l.row_id IN (SELECT row_id FROM store.rows_held)
UNION ALL
SELECT 'person_evidence ' || e.person_id
FROM store.person_evidence e
WHERE e.person_id NOT IN (SELECT person_id FROM verify_facts WHERE person_id IS NOT NULL)
UNION ALL
SELECT 'persons_apart ' || p
FROM (SELECT unnest([person_a, person_b]) AS p FROM store.persons_apart)
WHERE p NOT IN (SELECT person_id FROM verify_facts WHERE person_id IS NOT NULL)
UNION ALL
SELECT 'forgotten ' || forget_no FROM store.forgotten WHERE forget_no NOT IN (SELECT forget_no FROM store.forgettings)
