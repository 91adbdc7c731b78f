-- Candidates, association rolls and those who took part in classes: versions as in members.

CREATE TABLE store.candidates (
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
    gender                   VARCHAR,
    birth_date               DATE,
    birth_precision          VARCHAR,
    ethnicity                VARCHAR,
    religion                 VARCHAR,
    citizen_id               VARCHAR,
    party_cell               VARCHAR,
    candidate_stage          VARCHAR,
    candidate_recognised_on  DATE,
    mentor_party_member      VARCHAR,
    certificate_issued_on    DATE,
    certificate_no           VARCHAR,
    application_on           DATE,
    cv_written_on            DATE,
    cell_resolution_on       DATE,
    admission_decision_no    VARCHAR,
    admission_decision_date  DATE,
    admission_date           DATE,
    sector                   VARCHAR,
    education_general        VARCHAR,
    education_professional   VARCHAR,
    hometown                 VARCHAR,
    current_address          VARCHAR,
    occupation               VARCHAR,
    phone                    VARCHAR,
    note                     VARCHAR,
    partial_dates            JSON,
    extra                    JSON
);
COMMENT ON TABLE store.candidates IS 'Quần chúng ưu tú, đối tượng kết nạp Đảng, từng phiên bản của từng dòng';
COMMENT ON COLUMN store.candidates.row_id IS 'Mã dòng, không đổi qua các phiên bản';
COMMENT ON COLUMN store.candidates.row_hash IS 'Dấu vân của nội dung dòng';
COMMENT ON COLUMN store.candidates.run_from IS 'Số lượt nạp đưa phiên bản này vào';
COMMENT ON COLUMN store.candidates.run_to IS 'Số lượt nạp thay hoặc bỏ phiên bản này; trống: đang có hiệu lực';
COMMENT ON COLUMN store.candidates.scope_id IS 'Phạm vi của dòng: loại, đơn vị, kỳ';
COMMENT ON COLUMN store.candidates.return_id IS 'Báo cáo đã đưa phiên bản này vào';
COMMENT ON COLUMN store.candidates.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.candidates.person_id IS 'Mã người theo chính dòng này';
COMMENT ON COLUMN store.candidates.name_key IS 'Họ tên đã chuẩn hóa để so khớp, giữ dấu';
COMMENT ON COLUMN store.candidates.full_name IS 'Họ và tên';
COMMENT ON COLUMN store.candidates.gender IS 'Giới tính';
COMMENT ON COLUMN store.candidates.birth_date IS 'Ngày sinh';
COMMENT ON COLUMN store.candidates.birth_precision IS 'Ngày sinh biết đến ngày, tháng hay năm';
COMMENT ON COLUMN store.candidates.ethnicity IS 'Dân tộc';
COMMENT ON COLUMN store.candidates.religion IS 'Tôn giáo';
COMMENT ON COLUMN store.candidates.citizen_id IS 'Số định danh cá nhân';
COMMENT ON COLUMN store.candidates.party_cell IS 'Chi bộ';
COMMENT ON COLUMN store.candidates.candidate_stage IS 'Bước tiến trình';
COMMENT ON COLUMN store.candidates.candidate_recognised_on IS 'Ngày công nhận quần chúng ưu tú';
COMMENT ON COLUMN store.candidates.mentor_party_member IS 'Đảng viên giúp đỡ';
COMMENT ON COLUMN store.candidates.certificate_issued_on IS 'Ngày cấp giấy chứng nhận học lớp nhận thức về Đảng';
COMMENT ON COLUMN store.candidates.certificate_no IS 'Số giấy chứng nhận';
COMMENT ON COLUMN store.candidates.application_on IS 'Ngày viết đơn';
COMMENT ON COLUMN store.candidates.cv_written_on IS 'Ngày khai lý lịch';
COMMENT ON COLUMN store.candidates.cell_resolution_on IS 'Ngày chi bộ xét, ra nghị quyết';
COMMENT ON COLUMN store.candidates.admission_decision_no IS 'Số quyết định kết nạp';
COMMENT ON COLUMN store.candidates.admission_decision_date IS 'Ngày quyết định kết nạp';
COMMENT ON COLUMN store.candidates.admission_date IS 'Ngày vào Đảng';
COMMENT ON COLUMN store.candidates.sector IS 'Đối tượng, lĩnh vực';
COMMENT ON COLUMN store.candidates.education_general IS 'Giáo dục phổ thông';
COMMENT ON COLUMN store.candidates.education_professional IS 'Chuyên môn, nghiệp vụ';
COMMENT ON COLUMN store.candidates.hometown IS 'Quê quán';
COMMENT ON COLUMN store.candidates.current_address IS 'Nơi ở hiện nay';
COMMENT ON COLUMN store.candidates.occupation IS 'Nghề nghiệp';
COMMENT ON COLUMN store.candidates.phone IS 'Số điện thoại';
COMMENT ON COLUMN store.candidates.note IS 'Ghi chú';
COMMENT ON COLUMN store.candidates.partial_dates IS 'Các ngày chỉ biết đến tháng hoặc năm: tên cột và mức biết';
COMMENT ON COLUMN store.candidates.extra IS 'Các cột không thuộc trường nào: tiêu đề và nội dung';

CREATE TABLE store.rolls (
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
    gender                   VARCHAR,
    birth_date               DATE,
    birth_precision          VARCHAR,
    ethnicity                VARCHAR,
    religion                 VARCHAR,
    citizen_id               VARCHAR,
    old_id_number            VARCHAR,
    association              VARCHAR,
    association_unit         VARCHAR,
    association_branch       VARCHAR,
    association_joined_on    DATE,
    association_role         VARCHAR,
    association_card_no      VARCHAR,
    declared_party_member    BOOLEAN,
    party_card_no            VARCHAR,
    admission_date           DATE,
    official_date            DATE,
    enlisted_on              DATE,
    discharged_on            DATE,
    left_on                  DATE,
    hometown                 VARCHAR,
    permanent_address        VARCHAR,
    current_address          VARCHAR,
    occupation               VARCHAR,
    education_general        VARCHAR,
    education_professional   VARCHAR,
    political_theory         VARCHAR,
    record_id                VARCHAR,
    phone                    VARCHAR,
    note                     VARCHAR,
    partial_dates            JSON,
    extra                    JSON
);
COMMENT ON TABLE store.rolls IS 'Hội viên, đoàn viên, từng phiên bản của từng dòng';
COMMENT ON COLUMN store.rolls.row_id IS 'Mã dòng, không đổi qua các phiên bản';
COMMENT ON COLUMN store.rolls.row_hash IS 'Dấu vân của nội dung dòng';
COMMENT ON COLUMN store.rolls.run_from IS 'Số lượt nạp đưa phiên bản này vào';
COMMENT ON COLUMN store.rolls.run_to IS 'Số lượt nạp thay hoặc bỏ phiên bản này; trống: đang có hiệu lực';
COMMENT ON COLUMN store.rolls.scope_id IS 'Phạm vi của dòng: loại, đơn vị, kỳ';
COMMENT ON COLUMN store.rolls.return_id IS 'Báo cáo đã đưa phiên bản này vào';
COMMENT ON COLUMN store.rolls.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.rolls.person_id IS 'Mã người theo chính dòng này';
COMMENT ON COLUMN store.rolls.name_key IS 'Họ tên đã chuẩn hóa để so khớp, giữ dấu';
COMMENT ON COLUMN store.rolls.full_name IS 'Họ và tên';
COMMENT ON COLUMN store.rolls.gender IS 'Giới tính';
COMMENT ON COLUMN store.rolls.birth_date IS 'Ngày sinh';
COMMENT ON COLUMN store.rolls.birth_precision IS 'Ngày sinh biết đến ngày, tháng hay năm';
COMMENT ON COLUMN store.rolls.ethnicity IS 'Dân tộc';
COMMENT ON COLUMN store.rolls.religion IS 'Tôn giáo';
COMMENT ON COLUMN store.rolls.citizen_id IS 'Số định danh cá nhân';
COMMENT ON COLUMN store.rolls.old_id_number IS 'Số CMND cũ';
COMMENT ON COLUMN store.rolls.association IS 'Tổ chức hội';
COMMENT ON COLUMN store.rolls.association_unit IS 'Hội cơ sở';
COMMENT ON COLUMN store.rolls.association_branch IS 'Chi hội';
COMMENT ON COLUMN store.rolls.association_joined_on IS 'Ngày vào Hội';
COMMENT ON COLUMN store.rolls.association_role IS 'Chức vụ Hội';
COMMENT ON COLUMN store.rolls.association_card_no IS 'Số thẻ hội viên';
COMMENT ON COLUMN store.rolls.declared_party_member IS 'Là đảng viên';
COMMENT ON COLUMN store.rolls.party_card_no IS 'Số thẻ Đảng';
COMMENT ON COLUMN store.rolls.admission_date IS 'Ngày vào Đảng';
COMMENT ON COLUMN store.rolls.official_date IS 'Ngày chính thức';
COMMENT ON COLUMN store.rolls.enlisted_on IS 'Ngày nhập ngũ';
COMMENT ON COLUMN store.rolls.discharged_on IS 'Ngày xuất ngũ';
COMMENT ON COLUMN store.rolls.left_on IS 'Ngày rời Hội';
COMMENT ON COLUMN store.rolls.hometown IS 'Quê quán';
COMMENT ON COLUMN store.rolls.permanent_address IS 'Thường trú';
COMMENT ON COLUMN store.rolls.current_address IS 'Nơi ở hiện nay';
COMMENT ON COLUMN store.rolls.occupation IS 'Nghề nghiệp';
COMMENT ON COLUMN store.rolls.education_general IS 'Giáo dục phổ thông';
COMMENT ON COLUMN store.rolls.education_professional IS 'Chuyên môn, nghiệp vụ';
COMMENT ON COLUMN store.rolls.political_theory IS 'Lý luận chính trị';
COMMENT ON COLUMN store.rolls.record_id IS 'ID';
COMMENT ON COLUMN store.rolls.phone IS 'Số điện thoại';
COMMENT ON COLUMN store.rolls.note IS 'Ghi chú';
COMMENT ON COLUMN store.rolls.partial_dates IS 'Các ngày chỉ biết đến tháng hoặc năm: tên cột và mức biết';
COMMENT ON COLUMN store.rolls.extra IS 'Các cột không thuộc trường nào: tiêu đề và nội dung';

CREATE TABLE store.trainings (
    row_id                   VARCHAR NOT NULL,
    row_hash                 VARCHAR NOT NULL,
    run_from                 INTEGER NOT NULL,
    run_to                   INTEGER,
    scope_id                 VARCHAR NOT NULL,
    return_id                VARCHAR NOT NULL,
    row_no                   INTEGER NOT NULL,
    person_id                VARCHAR NOT NULL,
    name_key                 VARCHAR NOT NULL,
    training_id              VARCHAR NOT NULL,
    training_kind            VARCHAR,
    class_name               VARCHAR,
    started_on               DATE,
    full_name                VARCHAR,
    gender                   VARCHAR,
    birth_date               DATE,
    birth_precision          VARCHAR,
    citizen_id               VARCHAR,
    party_cell               VARCHAR,
    certificate_no           VARCHAR,
    certificate_issued_on    DATE,
    grade                    VARCHAR,
    note                     VARCHAR,
    partial_dates            JSON,
    extra                    JSON
);
COMMENT ON TABLE store.trainings IS 'Người dự lớp bồi dưỡng, hội thi, từng phiên bản của từng dòng';
COMMENT ON COLUMN store.trainings.row_id IS 'Mã dòng, không đổi qua các phiên bản';
COMMENT ON COLUMN store.trainings.row_hash IS 'Dấu vân của nội dung dòng';
COMMENT ON COLUMN store.trainings.run_from IS 'Số lượt nạp đưa phiên bản này vào';
COMMENT ON COLUMN store.trainings.run_to IS 'Số lượt nạp thay hoặc bỏ phiên bản này; trống: đang có hiệu lực';
COMMENT ON COLUMN store.trainings.scope_id IS 'Phạm vi của dòng: loại, đơn vị, kỳ';
COMMENT ON COLUMN store.trainings.return_id IS 'Báo cáo đã đưa phiên bản này vào';
COMMENT ON COLUMN store.trainings.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.trainings.person_id IS 'Mã người theo chính dòng này';
COMMENT ON COLUMN store.trainings.name_key IS 'Họ tên đã chuẩn hóa để so khớp, giữ dấu';
COMMENT ON COLUMN store.trainings.training_id IS 'Mã lớp: loại, khóa, ngày khai giảng, đơn vị mở';
COMMENT ON COLUMN store.trainings.training_kind IS 'Loại lớp';
COMMENT ON COLUMN store.trainings.class_name IS 'Khóa';
COMMENT ON COLUMN store.trainings.started_on IS 'Ngày khai giảng';
COMMENT ON COLUMN store.trainings.full_name IS 'Họ và tên';
COMMENT ON COLUMN store.trainings.gender IS 'Giới tính';
COMMENT ON COLUMN store.trainings.birth_date IS 'Ngày sinh';
COMMENT ON COLUMN store.trainings.birth_precision IS 'Ngày sinh biết đến ngày, tháng hay năm';
COMMENT ON COLUMN store.trainings.citizen_id IS 'Số định danh cá nhân';
COMMENT ON COLUMN store.trainings.party_cell IS 'Chi bộ';
COMMENT ON COLUMN store.trainings.certificate_no IS 'Số giấy chứng nhận';
COMMENT ON COLUMN store.trainings.certificate_issued_on IS 'Ngày cấp giấy chứng nhận';
COMMENT ON COLUMN store.trainings.grade IS 'Xếp loại';
COMMENT ON COLUMN store.trainings.note IS 'Ghi chú';
COMMENT ON COLUMN store.trainings.partial_dates IS 'Các ngày chỉ biết đến tháng hoặc năm: tên cột và mức biết';
COMMENT ON COLUMN store.trainings.extra IS 'Các cột không thuộc trường nào: tiêu đề và nội dung';
