-- Party organisations, hamlets and targets: versions as in members.

CREATE TABLE store.units (
    row_id                   VARCHAR NOT NULL,
    row_hash                 VARCHAR NOT NULL,
    run_from                 INTEGER NOT NULL,
    run_to                   INTEGER,
    scope_id                 VARCHAR NOT NULL,
    return_id                VARCHAR NOT NULL,
    row_no                   INTEGER NOT NULL,
    unit_ref                 VARCHAR NOT NULL,
    parent_ref               VARCHAR,
    org_name                 VARCHAR,
    org_code                 VARCHAR,
    unit_kind                VARCHAR,
    parent_name              VARCHAR,
    commune                  VARCHAR,
    hamlet                   VARCHAR,
    secretary_name           VARCHAR,
    secretary_is_hamlet_head BOOLEAN,
    has_committee            BOOLEAN,
    member_count             INTEGER,
    official_count           INTEGER,
    valid_from               DATE,
    valid_to                 DATE,
    note                     VARCHAR,
    partial_dates            JSON,
    extra                    JSON
);
COMMENT ON TABLE store.units IS 'Tổ chức đảng theo danh sách gửi lên, từng phiên bản của từng dòng';
COMMENT ON COLUMN store.units.row_id IS 'Mã dòng, không đổi qua các phiên bản';
COMMENT ON COLUMN store.units.row_hash IS 'Dấu vân của nội dung dòng';
COMMENT ON COLUMN store.units.run_from IS 'Số lượt nạp đưa phiên bản này vào';
COMMENT ON COLUMN store.units.run_to IS 'Số lượt nạp thay hoặc bỏ phiên bản này; trống: đang có hiệu lực';
COMMENT ON COLUMN store.units.scope_id IS 'Phạm vi của dòng: loại, đơn vị, kỳ';
COMMENT ON COLUMN store.units.return_id IS 'Báo cáo đã đưa phiên bản này vào';
COMMENT ON COLUMN store.units.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.units.unit_ref IS 'Đơn vị như dòng này nêu tên';
COMMENT ON COLUMN store.units.parent_ref IS 'Đơn vị cấp trên như dòng này nêu tên';
COMMENT ON COLUMN store.units.org_name IS 'Tên tổ chức đảng';
COMMENT ON COLUMN store.units.org_code IS 'Mã tổ chức đảng';
COMMENT ON COLUMN store.units.unit_kind IS 'Loại hình tổ chức';
COMMENT ON COLUMN store.units.parent_name IS 'Tổ chức đảng cấp trên';
COMMENT ON COLUMN store.units.commune IS 'Xã, phường, thị trấn';
COMMENT ON COLUMN store.units.hamlet IS 'Thôn, bản, tổ dân phố';
COMMENT ON COLUMN store.units.secretary_name IS 'Bí thư';
COMMENT ON COLUMN store.units.secretary_is_hamlet_head IS 'Bí thư đồng thời là trưởng thôn';
COMMENT ON COLUMN store.units.has_committee IS 'Có chi ủy';
COMMENT ON COLUMN store.units.member_count IS 'Số đảng viên';
COMMENT ON COLUMN store.units.official_count IS 'Trong đó chính thức';
COMMENT ON COLUMN store.units.valid_from IS 'Ngày thành lập';
COMMENT ON COLUMN store.units.valid_to IS 'Ngày kết thúc hoạt động';
COMMENT ON COLUMN store.units.note IS 'Ghi chú';
COMMENT ON COLUMN store.units.partial_dates IS 'Các ngày chỉ biết đến tháng hoặc năm: tên cột và mức biết';
COMMENT ON COLUMN store.units.extra IS 'Các cột không thuộc trường nào: tiêu đề và nội dung';

CREATE TABLE store.hamlets (
    row_id                   VARCHAR NOT NULL,
    row_hash                 VARCHAR NOT NULL,
    run_from                 INTEGER NOT NULL,
    run_to                   INTEGER,
    scope_id                 VARCHAR NOT NULL,
    return_id                VARCHAR NOT NULL,
    row_no                   INTEGER NOT NULL,
    hamlet_id                VARCHAR NOT NULL,
    hamlet_name              VARCHAR,
    commune                  VARCHAR,
    has_branch               BOOLEAN,
    has_youth_union          BOOLEAN,
    party_member_count       INTEGER,
    household_count          INTEGER,
    head_name                VARCHAR,
    head_is_party_member     BOOLEAN,
    difficult                BOOLEAN,
    note                     VARCHAR,
    partial_dates            JSON,
    extra                    JSON
);
COMMENT ON TABLE store.hamlets IS 'Thôn, bản, tổ dân phố, từng phiên bản của từng dòng';
COMMENT ON COLUMN store.hamlets.row_id IS 'Mã dòng, không đổi qua các phiên bản';
COMMENT ON COLUMN store.hamlets.row_hash IS 'Dấu vân của nội dung dòng';
COMMENT ON COLUMN store.hamlets.run_from IS 'Số lượt nạp đưa phiên bản này vào';
COMMENT ON COLUMN store.hamlets.run_to IS 'Số lượt nạp thay hoặc bỏ phiên bản này; trống: đang có hiệu lực';
COMMENT ON COLUMN store.hamlets.scope_id IS 'Phạm vi của dòng: loại, đơn vị, kỳ';
COMMENT ON COLUMN store.hamlets.return_id IS 'Báo cáo đã đưa phiên bản này vào';
COMMENT ON COLUMN store.hamlets.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.hamlets.hamlet_id IS 'Mã thôn, bản, tổ dân phố: tên và nơi';
COMMENT ON COLUMN store.hamlets.hamlet_name IS 'Tên thôn, bản, tổ dân phố';
COMMENT ON COLUMN store.hamlets.commune IS 'Xã, phường, thị trấn';
COMMENT ON COLUMN store.hamlets.has_branch IS 'Có chi bộ';
COMMENT ON COLUMN store.hamlets.has_youth_union IS 'Có chi đoàn';
COMMENT ON COLUMN store.hamlets.party_member_count IS 'Số đảng viên';
COMMENT ON COLUMN store.hamlets.household_count IS 'Số hộ';
COMMENT ON COLUMN store.hamlets.head_name IS 'Trưởng thôn';
COMMENT ON COLUMN store.hamlets.head_is_party_member IS 'Trưởng thôn là đảng viên';
COMMENT ON COLUMN store.hamlets.difficult IS 'Đặc biệt khó khăn';
COMMENT ON COLUMN store.hamlets.note IS 'Ghi chú';
COMMENT ON COLUMN store.hamlets.partial_dates IS 'Các ngày chỉ biết đến tháng hoặc năm: tên cột và mức biết';
COMMENT ON COLUMN store.hamlets.extra IS 'Các cột không thuộc trường nào: tiêu đề và nội dung';

CREATE TABLE store.targets (
    row_id                   VARCHAR NOT NULL,
    row_hash                 VARCHAR NOT NULL,
    run_from                 INTEGER NOT NULL,
    run_to                   INTEGER,
    scope_id                 VARCHAR NOT NULL,
    return_id                VARCHAR NOT NULL,
    row_no                   INTEGER NOT NULL,
    org_name                 VARCHAR,
    period                   VARCHAR,
    category                 VARCHAR,
    target                   INTEGER,
    reported                 INTEGER,
    note                     VARCHAR,
    partial_dates            JSON,
    extra                    JSON
);
COMMENT ON TABLE store.targets IS 'Chỉ tiêu và kết quả báo cáo, từng phiên bản của từng dòng';
COMMENT ON COLUMN store.targets.row_id IS 'Mã dòng, không đổi qua các phiên bản';
COMMENT ON COLUMN store.targets.row_hash IS 'Dấu vân của nội dung dòng';
COMMENT ON COLUMN store.targets.run_from IS 'Số lượt nạp đưa phiên bản này vào';
COMMENT ON COLUMN store.targets.run_to IS 'Số lượt nạp thay hoặc bỏ phiên bản này; trống: đang có hiệu lực';
COMMENT ON COLUMN store.targets.scope_id IS 'Phạm vi của dòng: loại, đơn vị, kỳ';
COMMENT ON COLUMN store.targets.return_id IS 'Báo cáo đã đưa phiên bản này vào';
COMMENT ON COLUMN store.targets.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.targets.org_name IS 'Đơn vị';
COMMENT ON COLUMN store.targets.period IS 'Năm';
COMMENT ON COLUMN store.targets.category IS 'Nội dung chỉ tiêu';
COMMENT ON COLUMN store.targets.target IS 'Chỉ tiêu';
COMMENT ON COLUMN store.targets.reported IS 'Kết quả báo cáo';
COMMENT ON COLUMN store.targets.note IS 'Ghi chú';
COMMENT ON COLUMN store.targets.partial_dates IS 'Các ngày chỉ biết đến tháng hoặc năm: tên cột và mức biết';
COMMENT ON COLUMN store.targets.extra IS 'Các cột không thuộc trường nào: tiêu đề và nội dung';
