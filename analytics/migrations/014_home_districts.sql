-- Communes of one name in several districts of a province: the district that tells their organisations apart.

ALTER TABLE store.unit_refs ADD COLUMN home VARCHAR;

COMMENT ON COLUMN store.unit_refs.home IS 'Huyện phân biệt tổ chức trùng tên, khi nhiều huyện cùng tỉnh có xã cùng tên';
