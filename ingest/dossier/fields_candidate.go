package dossier

// candidateFields covers a person from recognition as outstanding to admission.
var candidateFields = []Field{
	fullName, gender, birthDate, ethnicity, religion, citizenID,
	{Name: "party_cell", Header: "Chi bộ", EN: "branch", Type: Free, Privacy: Open, Aliases: []string{"Chi bộ theo dõi", "Chi bộ giới thiệu", "Tên chi bộ"}, Example: "Chi bộ thôn Vĩnh Sơn"},
	{Name: "candidate_stage", Header: "Bước tiến trình", EN: "stage", Type: Choice, List: "candidate_stage", Privacy: Personal, Aliases: []string{"Bước tiến trình (1-8)", "Giai đoạn", "Tiến trình", "Bước"}, Example: "4. Chi bộ đề nghị kết nạp"},
	{Name: "candidate_recognised_on", Header: "Ngày công nhận quần chúng ưu tú", EN: "recognised as outstanding on", Type: Day, Privacy: Personal, Aliases: []string{"Ngày công nhận QCƯT", "Ngày công nhận cảm tình Đảng", "Ngày công nhận đối tượng Đảng", "Ngày công nhận"}, Example: "15/03/2023"},
	{Name: "mentor_party_member", Header: "Đảng viên giúp đỡ", EN: "party member who helps", Type: Name, Privacy: Personal, Aliases: []string{"Đảng viên hướng dẫn", "ĐVHD", "Đảng viên được phân công giúp đỡ", "Người giúp đỡ"}, Example: "Trần Thị Bình"},
	certificateIssuedOn,
	{Name: "certificate_no", Header: "Số giấy chứng nhận", EN: "certificate number", Type: Free, Privacy: Identifier, Aliases: []string{"Số GCN"}, Example: "125/2023"},
	{Name: "application_on", Header: "Ngày viết đơn", EN: "application", Type: Day, Privacy: Personal, Aliases: []string{"Ngày làm đơn", "Ngày đơn xin vào Đảng", "Ngày viết đơn xin vào Đảng"}, Example: "01/12/2023"},
	{Name: "cv_written_on", Header: "Ngày khai lý lịch", EN: "life history written", Type: Day, Privacy: Personal, Aliases: []string{"Ngày viết lý lịch", "Ngày kê khai lý lịch"}, Example: "05/12/2023"},
	cellResolutionOn, cellOfficialCount, cellVotesFor,
	{Name: "admission_decision_no", Header: "Số quyết định kết nạp", EN: "decision number", Type: Free, Privacy: Open, Aliases: []string{"Số quyết định", "Số QĐ kết nạp"}, Example: "123-QĐ/HU"},
	{Name: "admission_decision_date", Header: "Ngày quyết định kết nạp", EN: "admission decision", Type: Day, Privacy: Personal, Aliases: []string{"Ngày QĐ kết nạp", "Ngày quyết định"}, Example: "20/01/2024"},
	admissionDate,
	{Name: "sector", Header: "Đối tượng, lĩnh vực", EN: "sector", Type: Free, Privacy: Open, Aliases: []string{"Lĩnh vực", "Đối tượng", "Khu vực công tác"}, Example: "Nông thôn"},
	{Name: "enterprise_kind", Header: "Loại hình doanh nghiệp", EN: "kind of enterprise", Type: Choice, List: "enterprise_kind", Privacy: Open, Aliases: []string{"Loại doanh nghiệp", "Thành phần kinh tế"}, Example: "Công ty cổ phần", Source: "HD 11-HD/BTCTW ngày 13/12/2021, Biểu 2"},
	educationGeneral, educationProfessional, hometown, currentAddress, occupation, phone, note,
}
