package dossier

// targetFields covers what a unit is asked to reach in a period and what it reports.
var targetFields = []Field{
	{Name: "org_name", Header: "Đơn vị", EN: "unit", Type: Free, Privacy: Open, Required: true, Aliases: []string{"Tên đơn vị", "Tổ chức đảng", "Tên tổ chức đảng"}, Example: "Đảng bộ xã Vĩnh Hảo"},
	{Name: "period", Header: "Năm", EN: "period", Type: Free, Privacy: Open, Required: true, Aliases: []string{"Kỳ", "Năm giao", "Giai đoạn"}, Example: "2024"},
	{Name: "category", Header: "Nội dung chỉ tiêu", EN: "category", Type: Choice, List: "target_category", Privacy: Open, Required: true, Aliases: []string{"Loại chỉ tiêu", "Nội dung"}, Example: "Kết nạp đảng viên"},
	{Name: "target", Header: "Chỉ tiêu", EN: "target", Type: Count, Privacy: Open, Required: true, Aliases: []string{"Chỉ tiêu giao", "Kế hoạch", "Chỉ tiêu được giao"}, Example: "12"},
	{Name: "reported", Header: "Kết quả báo cáo", EN: "result as reported", Type: Count, Privacy: Open, Aliases: []string{"Đã thực hiện", "Kết quả", "Thực hiện", "Kết quả thực hiện"}, Example: "13"},
	note,
}

// trainingFields covers one person in one class or contest.
var trainingFields = []Field{
	{Name: "training_kind", Header: "Loại lớp", EN: "kind of class", Type: Choice, List: "training_kind", Privacy: Open, Required: true, Aliases: []string{"Tên lớp", "Lớp", "Loại hình bồi dưỡng", "Nội dung bồi dưỡng"}, Example: "Bồi dưỡng nhận thức về Đảng"},
	{Name: "class_name", Header: "Khóa", EN: "class", Type: Free, Privacy: Open, Aliases: []string{"Khóa học", "Khóa bồi dưỡng"}, Example: "Khóa 2/2023"},
	{Name: "started_on", Header: "Ngày khai giảng", EN: "started on", Type: Day, Privacy: Open, Aliases: []string{"Ngày mở lớp", "Từ ngày", "Thời gian học", "Thời gian mở lớp"}, Example: "06/11/2023"},
	fullName, gender, birthDate, citizenID,
	{Name: "party_cell", Header: "Chi bộ", EN: "branch", Type: Free, Privacy: Open, Aliases: []string{"Đơn vị", "Chi bộ giới thiệu"}, Example: "Chi bộ thôn Vĩnh Sơn"},
	{Name: "certificate_no", Header: "Số giấy chứng nhận", EN: "certificate number", Type: Free, Privacy: Identifier, Aliases: []string{"Số GCN", "Số chứng nhận"}, Example: "125/2023"},
	{Name: "certificate_issued_on", Header: "Ngày cấp giấy chứng nhận", EN: "certificate issued on", Type: Day, Privacy: Personal, Aliases: []string{"Ngày cấp GCN", "Ngày cấp"}, Example: "20/11/2023"},
	{Name: "grade", Header: "Xếp loại", EN: "grade", Type: Free, Privacy: Open, Aliases: []string{"Kết quả"}, Example: "Khá"},
	note,
}
