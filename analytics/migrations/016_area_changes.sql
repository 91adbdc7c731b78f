-- What each area became: the successors of the areas that ended, and with which share.

CREATE TABLE store.area_changes (
    area_id      VARCHAR NOT NULL,
    successor_id VARCHAR NOT NULL,
    changed_on   DATE NOT NULL,
    share        DOUBLE
);

CREATE VIEW area_changes AS FROM store.area_changes;

COMMENT ON TABLE store.area_changes IS 'Địa bàn cũ được sắp xếp thành địa bàn nào';
COMMENT ON COLUMN store.area_changes.area_id IS 'Địa bàn cũ';
COMMENT ON COLUMN store.area_changes.successor_id IS 'Địa bàn mới';
COMMENT ON COLUMN store.area_changes.changed_on IS 'Ngày địa bàn mới hoạt động';
COMMENT ON COLUMN store.area_changes.share IS 'Phần của địa bàn cũ đi vào địa bàn mới; 1: toàn bộ, trống: một phần, chưa biết bao nhiêu';
COMMENT ON VIEW area_changes IS 'Địa bàn cũ được sắp xếp thành địa bàn nào';
