-- Party members: one row for each version of each row of a list.

CREATE TABLE store.members (
    row_id                   VARCHAR NOT NULL,
    row_hash                 VARCHAR NOT NULL,
    run_from                 INTEGER NOT NULL,
    run_to                   INTEGER,
    scope_id                 VARCHAR NOT NULL,
    return_id                VARCHAR NOT NULL,
    row_no                   INTEGER NOT NULL,
    person_id                VARCHAR NOT NULL,
    name_key                 VARCHAR NOT NULL,
    full_name                VARCHAR,
    other_name               VARCHAR,
    gender                   VARCHAR,
    birth_date               DATE,
    birth_precision          VARCHAR,
    ethnicity                VARCHAR,
    religion                 VARCHAR,
    citizen_id               VARCHAR,
    old_id_number            VARCHAR,
    party_card_no            VARCHAR,
    party_card_issued_on     DATE,
    party_card_issued_by     VARCHAR,
    party_card_no_qd85       VARCHAR,
    party_file_no            VARCHAR,
    party_cell               VARCHAR,
    party_committee          VARCHAR,
    org_code                 VARCHAR,
    hometown                 VARCHAR,
    permanent_address        VARCHAR,
    current_address          VARCHAR,
    birth_place              VARCHAR,
    occupation               VARCHAR,
    education_general        VARCHAR,
    education_professional   VARCHAR,
    political_theory         VARCHAR,
    youth_union_joined_on    DATE,
    certificate_issued_on    DATE,
    cell_resolution_on       DATE,
    admission_decision_date  DATE,
    admission_date           DATE,
    new_member_class_on      DATE,
    official_resolution_on   DATE,
    official_date            DATE,
    official_decision_date   DATE,
    referrer_1               VARCHAR,
    referrer_2               VARCHAR,
    union_resolution         VARCHAR,
    age_consent              VARCHAR,
    party_position           VARCHAR,
    gov_position             VARCHAR,
    party_badge              INTEGER,
    member_type              VARCHAR,
    member_status            VARCHAR,
    left_on                  DATE,
    delete_request           BOOLEAN,
    record_id                VARCHAR,
    phone                    VARCHAR,
    note                     VARCHAR,
    partial_dates            JSON,
    extra                    JSON
);
COMMENT ON TABLE store.members IS 'Đảng viên, từng phiên bản của từng dòng';
COMMENT ON COLUMN store.members.row_id IS 'Mã dòng, không đổi qua các phiên bản';
COMMENT ON COLUMN store.members.row_hash IS 'Dấu vân của nội dung dòng';
COMMENT ON COLUMN store.members.run_from IS 'Số lượt nạp đưa phiên bản này vào';
COMMENT ON COLUMN store.members.run_to IS 'Số lượt nạp thay hoặc bỏ phiên bản này; trống: đang có hiệu lực';
COMMENT ON COLUMN store.members.scope_id IS 'Phạm vi của dòng: loại, đơn vị, kỳ';
COMMENT ON COLUMN store.members.return_id IS 'Báo cáo đã đưa phiên bản này vào';
COMMENT ON COLUMN store.members.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.members.person_id IS 'Mã người theo chính dòng này';
COMMENT ON COLUMN store.members.name_key IS 'Họ tên đã chuẩn hóa để so khớp, giữ dấu';
COMMENT ON COLUMN store.members.full_name IS 'Họ và tên';
COMMENT ON COLUMN store.members.other_name IS 'Tên gọi khác';
COMMENT ON COLUMN store.members.gender IS 'Giới tính';
COMMENT ON COLUMN store.members.birth_date IS 'Ngày sinh';
COMMENT ON COLUMN store.members.birth_precision IS 'Ngày sinh biết đến ngày, tháng hay năm';
COMMENT ON COLUMN store.members.ethnicity IS 'Dân tộc';
COMMENT ON COLUMN store.members.religion IS 'Tôn giáo';
COMMENT ON COLUMN store.members.citizen_id IS 'Số định danh cá nhân';
COMMENT ON COLUMN store.members.old_id_number IS 'Số CMND cũ';
COMMENT ON COLUMN store.members.party_card_no IS 'Số thẻ Đảng';
COMMENT ON COLUMN store.members.party_card_issued_on IS 'Ngày cấp thẻ Đảng';
COMMENT ON COLUMN store.members.party_card_issued_by IS 'Nơi cấp thẻ Đảng';
COMMENT ON COLUMN store.members.party_card_no_qd85 IS 'Số thẻ Đảng theo QĐ 85';
COMMENT ON COLUMN store.members.party_file_no IS 'Số lý lịch';
COMMENT ON COLUMN store.members.party_cell IS 'Chi bộ';
COMMENT ON COLUMN store.members.party_committee IS 'Đảng bộ cơ sở';
COMMENT ON COLUMN store.members.org_code IS 'Mã tổ chức đảng';
COMMENT ON COLUMN store.members.hometown IS 'Quê quán';
COMMENT ON COLUMN store.members.permanent_address IS 'Thường trú';
COMMENT ON COLUMN store.members.current_address IS 'Nơi ở hiện nay';
COMMENT ON COLUMN store.members.birth_place IS 'Nơi sinh';
COMMENT ON COLUMN store.members.occupation IS 'Nghề nghiệp';
COMMENT ON COLUMN store.members.education_general IS 'Giáo dục phổ thông';
COMMENT ON COLUMN store.members.education_professional IS 'Chuyên môn, nghiệp vụ';
COMMENT ON COLUMN store.members.political_theory IS 'Lý luận chính trị';
COMMENT ON COLUMN store.members.youth_union_joined_on IS 'Ngày vào Đoàn';
COMMENT ON COLUMN store.members.certificate_issued_on IS 'Ngày cấp giấy chứng nhận học lớp nhận thức về Đảng';
COMMENT ON COLUMN store.members.cell_resolution_on IS 'Ngày chi bộ xét, ra nghị quyết';
COMMENT ON COLUMN store.members.admission_decision_date IS 'Ngày quyết định kết nạp';
COMMENT ON COLUMN store.members.admission_date IS 'Ngày vào Đảng';
COMMENT ON COLUMN store.members.new_member_class_on IS 'Ngày học lớp đảng viên mới';
COMMENT ON COLUMN store.members.official_resolution_on IS 'Ngày chi bộ xét công nhận chính thức';
COMMENT ON COLUMN store.members.official_date IS 'Ngày chính thức';
COMMENT ON COLUMN store.members.official_decision_date IS 'Ngày quyết định công nhận chính thức';
COMMENT ON COLUMN store.members.referrer_1 IS 'Người giới thiệu 1';
COMMENT ON COLUMN store.members.referrer_2 IS 'Người giới thiệu 2';
COMMENT ON COLUMN store.members.union_resolution IS 'Tổ chức giới thiệu (Đoàn Thanh niên, Công đoàn)';
COMMENT ON COLUMN store.members.age_consent IS 'Văn bản đồng ý kết nạp người trên 60 tuổi';
COMMENT ON COLUMN store.members.party_position IS 'Chức vụ Đảng';
COMMENT ON COLUMN store.members.gov_position IS 'Chức vụ chính quyền, đoàn thể';
COMMENT ON COLUMN store.members.party_badge IS 'Huy hiệu Đảng';
COMMENT ON COLUMN store.members.member_type IS 'Loại đảng viên';
COMMENT ON COLUMN store.members.member_status IS 'Trạng thái hoạt động';
COMMENT ON COLUMN store.members.left_on IS 'Ngày rời/mất/miễn SH';
COMMENT ON COLUMN store.members.delete_request IS 'Đề nghị xóa';
COMMENT ON COLUMN store.members.record_id IS 'ID';
COMMENT ON COLUMN store.members.phone IS 'Số điện thoại';
COMMENT ON COLUMN store.members.note IS 'Ghi chú';
COMMENT ON COLUMN store.members.partial_dates IS 'Các ngày chỉ biết đến tháng hoặc năm: tên cột và mức biết';
COMMENT ON COLUMN store.members.extra IS 'Các cột không thuộc trường nào: tiêu đề và nội dung';
