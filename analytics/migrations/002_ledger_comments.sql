-- What the ledger's tables and columns hold, for those who open the file with another tool.

COMMENT ON TABLE store.runs IS 'Các lượt nạp dữ liệu';
COMMENT ON COLUMN store.runs.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.runs.run_id IS 'Mã lượt nạp';
COMMENT ON COLUMN store.runs.started_at IS 'Bắt đầu lúc (giờ UTC)';
COMMENT ON COLUMN store.runs.as_of IS 'Ngày lấy làm mốc khi kiểm tra';
COMMENT ON COLUMN store.runs.user_name IS 'Người nạp';
COMMENT ON COLUMN store.runs.hoso_version IS 'Phiên bản hoso';
COMMENT ON COLUMN store.runs.rule_book IS 'Phiên bản bộ quy tắc';
COMMENT ON COLUMN store.runs.status IS 'Tình trạng: done đã nạp, undone đã hoàn tác';
COMMENT ON COLUMN store.runs.files IS 'Số tệp';
COMMENT ON COLUMN store.runs.rows_read IS 'Số dòng đã đọc';
COMMENT ON COLUMN store.runs.added IS 'Số dòng mới';
COMMENT ON COLUMN store.runs.changed IS 'Số dòng thay đổi';
COMMENT ON COLUMN store.runs.unchanged IS 'Số dòng giữ nguyên';
COMMENT ON COLUMN store.runs.removed IS 'Số dòng không còn trong danh sách mới';
COMMENT ON COLUMN store.runs.quarantined IS 'Số dòng bị giữ lại vì có lỗi';

COMMENT ON TABLE store.files IS 'Các tệp đã nhận';
COMMENT ON COLUMN store.files.file_id IS 'Mã tệp trong lượt nạp';
COMMENT ON COLUMN store.files.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.files.path IS 'Đường dẫn tệp';
COMMENT ON COLUMN store.files.sender IS 'Nơi gửi (thư mục chứa tệp)';
COMMENT ON COLUMN store.files.sha256 IS 'Dấu vân SHA-256 của tệp';
COMMENT ON COLUMN store.files.size IS 'Dung lượng, byte';
COMMENT ON COLUMN store.files.status IS 'Kết quả: loaded nạp đủ, partial có dòng bị giữ lại, rejected không nạp được, empty không có dòng nào, known tệp đã nạp trước đó';
COMMENT ON COLUMN store.files.rows_read IS 'Số dòng đã đọc';
COMMENT ON COLUMN store.files.added IS 'Số dòng mới';
COMMENT ON COLUMN store.files.changed IS 'Số dòng thay đổi';
COMMENT ON COLUMN store.files.unchanged IS 'Số dòng giữ nguyên';
COMMENT ON COLUMN store.files.removed IS 'Số dòng không còn trong danh sách mới';
COMMENT ON COLUMN store.files.quarantined IS 'Số dòng bị giữ lại vì có lỗi';

COMMENT ON TABLE store.returns IS 'Các báo cáo: mỗi vùng dữ liệu của một trang tính là một báo cáo';
COMMENT ON COLUMN store.returns.return_id IS 'Mã báo cáo';
COMMENT ON COLUMN store.returns.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.returns.file_id IS 'Tệp chứa báo cáo';
COMMENT ON COLUMN store.returns.kind IS 'Loại hồ sơ';
COMMENT ON COLUMN store.returns.sheet IS 'Tên trang tính';
COMMENT ON COLUMN store.returns.scope_id IS 'Phạm vi: loại, đơn vị, kỳ';
COMMENT ON COLUMN store.returns.association IS 'Tổ chức hội, đoàn thể';
COMMENT ON COLUMN store.returns.period IS 'Kỳ báo cáo như đã ghi';
COMMENT ON COLUMN store.returns.period_end IS 'Ngày cuối kỳ';
COMMENT ON COLUMN store.returns.unit_name IS 'Tên đơn vị như đã ghi';
COMMENT ON COLUMN store.returns.unit_from IS 'Tên đơn vị lấy từ đâu';
COMMENT ON COLUMN store.returns.unit_cell IS 'Ô ghi tên đơn vị';
COMMENT ON COLUMN store.returns.header_first IS 'Dòng đầu của tiêu đề';
COMMENT ON COLUMN store.returns.header_last IS 'Dòng cuối của tiêu đề';
COMMENT ON COLUMN store.returns.row_count IS 'Số dòng dữ liệu';

COMMENT ON TABLE store.return_units IS 'Các đơn vị mà báo cáo nói đến';
COMMENT ON COLUMN store.return_units.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.return_units.return_id IS 'Mã báo cáo';
COMMENT ON COLUMN store.return_units.scope_id IS 'Phạm vi: loại, đơn vị, kỳ';
COMMENT ON COLUMN store.return_units.unit_name IS 'Tên đơn vị như đã ghi';
COMMENT ON COLUMN store.return_units.cell_row IS 'Dòng của ô ghi tên đơn vị';
COMMENT ON COLUMN store.return_units.cell_col IS 'Cột của ô ghi tên đơn vị';

COMMENT ON TABLE store.columns IS 'Cột nào của báo cáo là trường nào';
COMMENT ON COLUMN store.columns.return_id IS 'Mã báo cáo';
COMMENT ON COLUMN store.columns.col IS 'Số thứ tự cột';
COMMENT ON COLUMN store.columns.letter IS 'Chữ cái của cột';
COMMENT ON COLUMN store.columns.header IS 'Tiêu đề như đã ghi';
COMMENT ON COLUMN store.columns.field IS 'Trường dữ liệu; trống: không nhận ra';
COMMENT ON COLUMN store.columns.confidence IS 'Mức chắc chắn, 0 đến 1';
COMMENT ON COLUMN store.columns.why IS 'Căn cứ nhận ra';

COMMENT ON TABLE store.scopes IS 'Phạm vi mà các báo cáo nói đến';
COMMENT ON COLUMN store.scopes.scope_id IS 'Mã phạm vi';
COMMENT ON COLUMN store.scopes.kind IS 'Loại hồ sơ';
COMMENT ON COLUMN store.scopes.unit_ref IS 'Đơn vị như đã nêu tên';
COMMENT ON COLUMN store.scopes.association IS 'Tổ chức hội, đoàn thể';
COMMENT ON COLUMN store.scopes.period IS 'Kỳ báo cáo';
COMMENT ON COLUMN store.scopes.unit_id IS 'Đơn vị';
COMMENT ON COLUMN store.scopes.area_id IS 'Địa bàn';
COMMENT ON COLUMN store.scopes.speaks_on IS 'Ngày mà số liệu có hiệu lực';
COMMENT ON COLUMN store.scopes.last_run IS 'Lượt nạp sau cùng nói đến cùng loại, đơn vị và kỳ';
COMMENT ON COLUMN store.scopes.means IS 'Giống nhau ở các phạm vi cùng loại, đơn vị, hội và kỳ';

COMMENT ON TABLE store.touched IS 'Lượt nạp nào nói đến phạm vi nào';
COMMENT ON COLUMN store.touched.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.touched.scope_id IS 'Mã phạm vi';
COMMENT ON COLUMN store.touched.speaks_on IS 'Ngày mà số liệu có hiệu lực';

COMMENT ON TABLE store.unit_refs IS 'Các tên đơn vị gặp trong bảng tính';
COMMENT ON COLUMN store.unit_refs.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.unit_refs.unit_ref IS 'Mã của tên';
COMMENT ON COLUMN store.unit_refs.org_code IS 'Mã tổ chức đảng';
COMMENT ON COLUMN store.unit_refs.name IS 'Tên như đã ghi';
COMMENT ON COLUMN store.unit_refs.parent_ref IS 'Đơn vị cấp trên như đã ghi';
COMMENT ON COLUMN store.unit_refs.places IS 'Các tên giúp tìm địa bàn, gần nhất trước';
COMMENT ON COLUMN store.unit_refs.party IS 'Là tổ chức đảng';

COMMENT ON TABLE store.unit_links IS 'Mỗi tên đơn vị là đơn vị nào';
COMMENT ON COLUMN store.unit_links.unit_ref IS 'Mã của tên';
COMMENT ON COLUMN store.unit_links.unit_id IS 'Mã đơn vị';
COMMENT ON COLUMN store.unit_links.org_name IS 'Tên đơn vị';
COMMENT ON COLUMN store.unit_links.org_code IS 'Mã tổ chức đảng';
COMMENT ON COLUMN store.unit_links.unit_kind IS 'Loại hình tổ chức suy từ tên';
COMMENT ON COLUMN store.unit_links.parent_id IS 'Đơn vị cấp trên';
COMMENT ON COLUMN store.unit_links.area_id IS 'Địa bàn';
COMMENT ON COLUMN store.unit_links.hamlet IS 'Thôn, bản, tổ dân phố suy từ tên';
COMMENT ON COLUMN store.unit_links.party IS 'Là tổ chức đảng';

COMMENT ON TABLE store.findings IS 'Các lỗi và điều cần xem lại';
COMMENT ON COLUMN store.findings.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.findings.file_id IS 'Mã tệp';
COMMENT ON COLUMN store.findings.scope_id IS 'Phạm vi của dòng';
COMMENT ON COLUMN store.findings.rule IS 'Mã quy tắc';
COMMENT ON COLUMN store.findings.severity IS 'Mức độ: error lỗi, warning cảnh báo, info thông tin';
COMMENT ON COLUMN store.findings.sheet IS 'Trang tính';
COMMENT ON COLUMN store.findings.cell IS 'Ô';
COMMENT ON COLUMN store.findings.row_no IS 'Số dòng';
COMMENT ON COLUMN store.findings.field IS 'Trường dữ liệu';
COMMENT ON COLUMN store.findings.message IS 'Nội dung, đã che dữ liệu cá nhân';
COMMENT ON COLUMN store.findings.message_en IS 'Nội dung bằng tiếng Anh, đã che dữ liệu cá nhân';
COMMENT ON COLUMN store.findings.fix IS 'Cách sửa';
COMMENT ON COLUMN store.findings.source IS 'Căn cứ: số và ngày văn bản';
COMMENT ON COLUMN store.findings.vars IS 'Các giá trị trong nội dung';
COMMENT ON COLUMN store.findings.fingerprint IS 'Dấu vân của lỗi, giống nhau qua các lượt nạp';

COMMENT ON TABLE store.quarantine IS 'Các dòng bị giữ lại vì có lỗi';
COMMENT ON COLUMN store.quarantine.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.quarantine.row_id IS 'Mã dòng';
COMMENT ON COLUMN store.quarantine.scope_id IS 'Phạm vi của dòng';
COMMENT ON COLUMN store.quarantine.return_id IS 'Mã báo cáo';
COMMENT ON COLUMN store.quarantine.kind IS 'Loại hồ sơ';
COMMENT ON COLUMN store.quarantine.row_no IS 'Số dòng trong bảng tính';
COMMENT ON COLUMN store.quarantine.raw IS 'Nội dung như trong bảng tính';
COMMENT ON COLUMN store.quarantine.cleaned IS 'Nội dung đã làm sạch';
COMMENT ON COLUMN store.quarantine.reasons IS 'Các quy tắc bị vi phạm';

COMMENT ON TABLE store.changes IS 'Các ô có nội dung được làm sạch';
COMMENT ON COLUMN store.changes.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.changes.return_id IS 'Mã báo cáo';
COMMENT ON COLUMN store.changes.cell IS 'Ô';
COMMENT ON COLUMN store.changes.row_no IS 'Số dòng';
COMMENT ON COLUMN store.changes.field IS 'Trường dữ liệu';
COMMENT ON COLUMN store.changes.raw IS 'Nội dung như trong bảng tính';
COMMENT ON COLUMN store.changes.cleaned IS 'Nội dung đã làm sạch';
COMMENT ON COLUMN store.changes.reason IS 'Lý do';

COMMENT ON TABLE store.lineage IS 'Mỗi dòng trong kho lấy từ dòng nào của báo cáo nào';
COMMENT ON COLUMN store.lineage.run_no IS 'Số thứ tự lượt nạp';
COMMENT ON COLUMN store.lineage.kind IS 'Loại hồ sơ';
COMMENT ON COLUMN store.lineage.row_id IS 'Mã dòng';
COMMENT ON COLUMN store.lineage.row_hash IS 'Dấu vân của nội dung dòng';
COMMENT ON COLUMN store.lineage.scope_id IS 'Phạm vi của dòng';
COMMENT ON COLUMN store.lineage.return_id IS 'Mã báo cáo';
COMMENT ON COLUMN store.lineage.row_no IS 'Số dòng trong bảng tính';

COMMENT ON TABLE store.code_lists IS 'Danh mục mã';
COMMENT ON COLUMN store.code_lists.list IS 'Tên danh mục';
COMMENT ON COLUMN store.code_lists.code IS 'Mã';
COMMENT ON COLUMN store.code_lists.label_vi IS 'Tên tiếng Việt';
COMMENT ON COLUMN store.code_lists.label_en IS 'Tên tiếng Anh';

COMMENT ON TABLE store.areas IS 'Địa bàn hành chính trước và sau ngày 01/07/2025';
COMMENT ON COLUMN store.areas.area_id IS 'Mã địa bàn';
COMMENT ON COLUMN store.areas.area_name IS 'Tên';
COMMENT ON COLUMN store.areas.area_kind IS 'Cấp: province tỉnh, district huyện, commune xã';
COMMENT ON COLUMN store.areas.parent_id IS 'Địa bàn cấp trên';
COMMENT ON COLUMN store.areas.code IS 'Mã của cơ quan thống kê';
COMMENT ON COLUMN store.areas.valid_from IS 'Ngày bắt đầu';
COMMENT ON COLUMN store.areas.valid_to IS 'Ngày kết thúc; trống: còn hiệu lực';

COMMENT ON TABLE store.area_members IS 'Địa bàn nào được tính vào địa bàn nào';
COMMENT ON COLUMN store.area_members.area_id IS 'Địa bàn';
COMMENT ON COLUMN store.area_members.within_id IS 'Địa bàn lớn hơn, hoặc chính nó';
