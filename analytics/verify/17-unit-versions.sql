-- title: Các thời kỳ của một tổ chức đảng không chồng lên nhau | The times of a unit do not overlap
SELECT 'unit_versions ' || unit_id AS what
FROM store.unit_versions
QUALIFY coalesce(valid_from, DATE '0001-01-01') <= max(coalesce(valid_to, DATE '9999-12-31')) OVER (
    PARTITION BY unit_id ORDER BY valid_from NULLS FIRST, valid_to ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
