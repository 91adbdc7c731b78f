-- title: Các phiên bản của một dòng không chồng lên nhau | Versions of a row do not overlap, and one at most stands
SELECT what, run_from AS run_no, return_id, row_no
FROM verify_facts
QUALIFY run_from < max(coalesce(run_to, 2147483647)) OVER (
    PARTITION BY what, row_id ORDER BY run_from, run_to ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
