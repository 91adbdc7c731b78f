-- The vote on an admission, and the second admission of a member who had left.

ALTER TABLE store.members ADD COLUMN cell_official_count INTEGER;
ALTER TABLE store.members ADD COLUMN cell_votes_for INTEGER;
ALTER TABLE store.members ADD COLUMN struck_off_on DATE;
ALTER TABLE store.members ADD COLUMN struck_off_reason VARCHAR;
ALTER TABLE store.members ADD COLUMN record_cleared_on DATE;
ALTER TABLE store.members ADD COLUMN readmission_consent VARCHAR;
ALTER TABLE store.members ADD COLUMN second_decision_date DATE;
ALTER TABLE store.members ADD COLUMN second_admission_date DATE;
ALTER TABLE store.members ADD COLUMN second_official_date DATE;
ALTER TABLE store.members ADD COLUMN admission_count INTEGER;
ALTER TABLE store.candidates ADD COLUMN cell_official_count INTEGER;
ALTER TABLE store.candidates ADD COLUMN cell_votes_for INTEGER;

COMMENT ON COLUMN store.members.cell_official_count IS 'Số đảng viên chính thức của chi bộ khi xét';
COMMENT ON COLUMN store.members.cell_votes_for IS 'Số phiếu tán thành kết nạp';
COMMENT ON COLUMN store.members.struck_off_on IS 'Ngày bị khai trừ, xóa tên (lần trước)';
COMMENT ON COLUMN store.members.struck_off_reason IS 'Lý do bị khai trừ, xóa tên (lần trước)';
COMMENT ON COLUMN store.members.record_cleared_on IS 'Ngày được xóa án tích';
COMMENT ON COLUMN store.members.readmission_consent IS 'Văn bản đồng ý kết nạp lại';
COMMENT ON COLUMN store.members.second_decision_date IS 'Ngày quyết định kết nạp lại';
COMMENT ON COLUMN store.members.second_admission_date IS 'Ngày vào Đảng lần thứ hai';
COMMENT ON COLUMN store.members.second_official_date IS 'Ngày chính thức lần thứ hai';
COMMENT ON COLUMN store.members.admission_count IS 'Số lần kết nạp';
COMMENT ON COLUMN store.candidates.cell_official_count IS 'Số đảng viên chính thức của chi bộ khi xét';
COMMENT ON COLUMN store.candidates.cell_votes_for IS 'Số phiếu tán thành kết nạp';

-- The views keep their columns in their order and take the new ones last.
CREATE OR REPLACE MACRO members_on(d) AS TABLE
SELECT
    m.person_id, s.unit_id, s.area_id,
    m.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra,
        cell_official_count, cell_votes_for, struck_off_on, struck_off_reason, record_cleared_on, readmission_consent,
        second_decision_date, second_admission_date, second_official_date, admission_count),
    m.extra, m.partial_dates,
    store.is_active(m.member_status, m.left_on, d) AS is_active,
    m.name_key, s.period, s.speaks_on, m.row_id, m.return_id, m.row_no,
    m.cell_official_count, m.cell_votes_for, m.struck_off_on, m.struck_off_reason, m.record_cleared_on, m.readmission_consent,
    m.second_decision_date, m.second_admission_date, m.second_official_date, m.admission_count
FROM store.members m JOIN store.scopes_on('member', d) s ON s.scope_id = m.scope_id
WHERE m.run_to IS NULL
QUALIFY row_number() OVER (
    PARTITION BY m.person_id
    ORDER BY CASE WHEN is_active THEN s.speaks_on ELSE least(m.left_on, s.speaks_on) END DESC,
        is_active DESC, m.row_id) = 1;

CREATE OR REPLACE MACRO candidates_on(d) AS TABLE
SELECT
    c.person_id, s.unit_id, s.area_id,
    c.* EXCLUDE (row_id, row_hash, run_from, run_to, scope_id, return_id, row_no, person_id, name_key, partial_dates, extra,
        cell_official_count, cell_votes_for),
    c.extra, c.partial_dates, c.name_key, s.period, s.speaks_on, c.row_id, c.return_id, c.row_no,
    c.cell_official_count, c.cell_votes_for
FROM store.candidates c JOIN store.scopes_on('candidate', d) s ON s.scope_id = c.scope_id
WHERE c.run_to IS NULL
QUALIFY row_number() OVER (PARTITION BY c.person_id ORDER BY s.speaks_on DESC, c.row_id) = 1;

CREATE OR REPLACE VIEW members AS FROM members_on(DATE '9999-12-31');
CREATE OR REPLACE VIEW candidates AS FROM candidates_on(DATE '9999-12-31');
COMMENT ON VIEW members IS 'Đảng viên, mỗi người một dòng, theo danh sách mới nhất';
COMMENT ON VIEW candidates IS 'Quần chúng ưu tú, đối tượng kết nạp Đảng, theo danh sách mới nhất';
COMMENT ON MACRO TABLE members_on IS 'Đảng viên tại một ngày';
COMMENT ON MACRO TABLE candidates_on IS 'Quần chúng ưu tú, đối tượng kết nạp Đảng tại một ngày';
COMMENT ON COLUMN members.unit_id IS 'Chi bộ, đơn vị';
COMMENT ON COLUMN members.is_active IS 'Còn là đảng viên vào ngày đó';
