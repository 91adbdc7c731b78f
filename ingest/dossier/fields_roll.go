package dossier

// rollFields covers a member of a mass association.
var rollFields = []Field{
	fullName, gender, birthDate, ethnicity, religion, citizenID, oldIDNumber,
	{Name: "association", Header: "Tổ chức hội", EN: "association", Type: Choice, List: "association", Privacy: Open, Aliases: []string{"Tên hội", "Hội", "Đoàn thể"}, Example: "Hội Nông dân"},
	{Name: "association_unit", Header: "Hội cơ sở", EN: "association in the commune", Type: Free, Privacy: Open, Aliases: []string{"Hội cấp xã", "Cơ sở hội", "Đoàn cơ sở", "Xã, phường, thị trấn"}, Example: "Hội Nông dân xã Vĩnh Hảo"},
	{Name: "association_branch", Header: "Chi hội", EN: "branch of the association", Type: Free, Privacy: Open, Aliases: []string{"Chi đoàn", "Chi hội/Tổ hội", "Tên chi hội", "Tên chi đoàn", "Chi hội phụ nữ", "Chi hội nông dân"}, Example: "Chi hội thôn Vĩnh Sơn"},
	{Name: "association_joined_on", Header: "Ngày vào Hội", EN: "joined", Type: Day, Privacy: Personal, Aliases: []string{"Năm vào hội", "Ngày vào hội CCB", "Ngày vào Đoàn", "Ngày tháng năm vào hội (theo QĐ công nhận hội viên)", "Ngày kết nạp hội viên", "Thời gian vào hội"}, Example: "20/10/2010"},
	{Name: "association_role", Header: "Chức vụ Hội", EN: "post in the association", Type: Free, Privacy: Open, Aliases: []string{"Chức vụ trong hội", "Chức danh", "Chức vụ Đoàn", "Chức vụ"}, Example: "Chi hội trưởng"},
	{Name: "association_card_no", Header: "Số thẻ hội viên", EN: "association card number", Type: Free, Privacy: Identifier, Aliases: []string{"Số thẻ Hội viên - Số", "Số thẻ đoàn viên", "Số thẻ"}, Example: "123456"},
	{Name: "declared_party_member", Header: "Là đảng viên", EN: "declared a party member", Type: Flag, Privacy: Sensitive, Aliases: []string{"Đảng viên", "Là Đảng viên (x)", "Đảng viên (x)", "Đã là đảng viên", "Có là đảng viên"}, Example: "x"},
	{Name: "party_card_no", Header: "Số thẻ Đảng", EN: "party card number", Type: PartyCard, Privacy: Identifier, Aliases: []string{"Số thẻ Đảng viên", "Thẻ Đảng viên"}, Example: "02012345"},
	admissionDate,
	{Name: "official_date", Header: "Ngày chính thức", EN: "official date", Type: Day, Privacy: Personal, Aliases: []string{"Đảng viên - Chính thức", "Ngày vào Đảng - Chính thức", "Ngày vào Đảng chính thức"}, Example: "03/02/2025"},
	{Name: "enlisted_on", Header: "Ngày nhập ngũ", EN: "enlisted", Type: Day, Privacy: Personal, Aliases: []string{"Nhập ngũ", "Tháng năm nhập ngũ"}, Example: "02/1979"},
	{Name: "discharged_on", Header: "Ngày xuất ngũ", EN: "discharged", Type: Day, Privacy: Personal, Aliases: []string{"Xuất ngũ", "Tháng năm xuất ngũ", "Phục viên, xuất ngũ"}, Example: "10/1983"},
	{Name: "left_on", Header: "Ngày rời Hội", EN: "left the association on", Type: Day, Privacy: Personal, Aliases: []string{"Rời Hội - Ngày", "Ngày ra khỏi hội", "Rời Hội - Ngày rời Hội", "Ngày trưởng thành Đoàn"}, Example: "01/07/2025"},
	hometown, permanentAddress, currentAddress, occupation, educationGeneral, educationProfessional, politicalTheory,
	{Name: "record_id", Header: "ID", EN: "id in the sender's system", Type: Free, Privacy: Open, Aliases: []string{"ID (UUID)", "ID(Không được sửa)", "Mã hội viên", "Mã đoàn viên"}},
	phone, note,
}
