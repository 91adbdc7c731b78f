-- People who were removed from the store. Of them nothing is kept but salted hashes of what
-- would name them, so that an old file does not bring them back without a word.

CREATE TABLE store.forgettings (
    forget_no      INTEGER NOT NULL,
    forgotten_at   TIMESTAMP NOT NULL,
    user_name      VARCHAR,
    rows_gone      INTEGER NOT NULL,
    cells_blanked  INTEGER NOT NULL,
    content_before VARCHAR NOT NULL,
    content_after  VARCHAR NOT NULL
);

CREATE TABLE store.forgotten (
    forget_no INTEGER NOT NULL,
    what      VARCHAR NOT NULL CHECK (what IN ('citizen_id', 'old_id_number', 'party_card_no', 'name_birth')),
    mark      VARCHAR NOT NULL
);

COMMENT ON TABLE store.forgettings IS 'Các lần xóa một người khỏi kho';
COMMENT ON COLUMN store.forgettings.forget_no IS 'Số thứ tự lần xóa';
COMMENT ON COLUMN store.forgettings.forgotten_at IS 'Lúc xóa (UTC)';
COMMENT ON COLUMN store.forgettings.user_name IS 'Người dùng máy đã xóa';
COMMENT ON COLUMN store.forgettings.rows_gone IS 'Số dòng đã xóa';
COMMENT ON COLUMN store.forgettings.cells_blanked IS 'Số ô của người khác đã xóa tên, số của người này';
COMMENT ON COLUMN store.forgettings.content_before IS 'Mã nội dung của kho trước khi xóa';
COMMENT ON COLUMN store.forgettings.content_after IS 'Mã nội dung của kho sau khi xóa';
COMMENT ON TABLE store.forgotten IS 'Dấu băm có muối của những người đã xóa, để nhận ra khi tệp cũ được nạp lại';
COMMENT ON COLUMN store.forgotten.forget_no IS 'Lần xóa';
COMMENT ON COLUMN store.forgotten.what IS 'Băm từ: citizen_id số định danh, old_id_number số CMND, party_card_no số thẻ Đảng, name_birth họ tên và ngày sinh';
COMMENT ON COLUMN store.forgotten.mark IS 'Dấu băm';
