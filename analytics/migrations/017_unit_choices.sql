-- The areas in which a unit can stand, where what is known of it does not say in which of several.

ALTER TABLE store.unit_links ADD COLUMN choices VARCHAR;

COMMENT ON COLUMN store.unit_links.choices IS 'Các địa bàn có thể là nơi của đơn vị, khi tên trùng nhau; trống: đã rõ hoặc không nêu địa bàn';
