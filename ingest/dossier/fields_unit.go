package dossier

// unitFields covers a party organisation.
var unitFields = []Field{
	{Name: "org_name", Header: "Tên tổ chức đảng", EN: "name of the organisation", Type: Free, Privacy: Open, Required: true, Aliases: []string{"Tên chi bộ", "Tên tổ chức", "Tên đơn vị", "Đơn vị", "Tổ chức đảng", "Chi bộ", "Tên TCĐ"}, Example: "Chi bộ thôn Vĩnh Sơn"},
	{Name: "org_code", Header: "Mã tổ chức đảng", EN: "organisation code", Type: OrgCode, Privacy: Open, Aliases: []string{"Mã TCĐ", "Mã chi bộ", "Mã đơn vị", "Mã tổ chức"}, Example: "02034001000001", Source: "CV 1361-CV/BTCTW ngày 30/06/2026"},
	{Name: "unit_kind", Header: "Loại hình tổ chức", EN: "kind of organisation", Type: Choice, List: "unit_kind", Privacy: Open, Aliases: []string{"Loại hình", "Loại tổ chức đảng", "Loại tổ chức", "Cấp tổ chức"}, Example: "Chi bộ trực thuộc", Source: "HD 11-HD/BTCTW ngày 13/12/2021, Biểu 5"},
	{Name: "parent_name", Header: "Tổ chức đảng cấp trên", EN: "superior organisation", Type: Free, Privacy: Open, Aliases: []string{"Trực thuộc", "Đảng bộ cấp trên", "Cấp trên trực tiếp", "Thuộc đảng bộ"}, Example: "Đảng bộ xã Vĩnh Hảo"},
	{Name: "commune", Header: "Xã, phường, thị trấn", EN: "commune", Type: Free, Privacy: Open, Aliases: []string{"Xã", "Địa bàn", "Xã/phường"}, Example: "Xã Vĩnh Hảo"},
	{Name: "hamlet", Header: "Thôn, bản, tổ dân phố", EN: "hamlet", Type: Free, Privacy: Open, Aliases: []string{"Thôn", "Thôn/bản", "Thôn, bản", "Tổ dân phố"}, Example: "Thôn Vĩnh Sơn"},
	{Name: "secretary_name", Header: "Bí thư", EN: "secretary", Type: Name, Privacy: Personal, Aliases: []string{"Họ tên bí thư", "Bí thư chi bộ", "Họ và tên bí thư"}, Example: "Trần Thị Bình"},
	{Name: "secretary_is_hamlet_head", Header: "Bí thư đồng thời là trưởng thôn", EN: "secretary is hamlet head", Type: Flag, Privacy: Open, Aliases: []string{"Bí thư kiêm trưởng thôn", "Bí thư đồng thời trưởng thôn"}, Example: "x"},
	{Name: "has_committee", Header: "Có chi ủy", EN: "has a committee", Type: Flag, Privacy: Open, Aliases: []string{"Chi ủy", "Có cấp ủy"}, Example: "x", Source: "QĐ 29-QĐ/TW ngày 25/07/2016, Điều 24.4"},
	{Name: "place_kind", Header: "Loại hình cơ sở", EN: "where the organisation works", Type: Choice, List: "place_kind", Privacy: Open, Aliases: []string{"Loại hình đơn vị", "Loại hình cơ sở đảng"}, Example: "Thôn, bản, tổ dân phố", Source: "HD 11-HD/BTCTW ngày 13/12/2021, Biểu 5"},
	{Name: "difficult", Header: "Chi bộ khó khăn", EN: "of a hard hamlet, or with few members", Type: Flag, Privacy: Open, Aliases: []string{"Chi bộ ở địa bàn khó khăn", "Chi bộ khó khăn, ít đảng viên"}, Example: "x"},
	{Name: "helper", Header: "Người, tổ được phân công phụ trách", EN: "person or team that helps the branch", Type: Free, Privacy: Personal, Aliases: []string{"Cấp ủy viên phụ trách", "Cán bộ được phân công dự sinh hoạt", "Tổ công tác phụ trách"}, Example: "Lò Văn Chung"},
	{Name: "meeting_day", Header: "Ngày sinh hoạt định kỳ", EN: "day of the month of the regular meeting", Type: Count, Privacy: Open, Aliases: []string{"Ngày sinh hoạt hằng tháng", "Ngày sinh hoạt chi bộ"}, Example: "24"},
	{Name: "admitted_count", Header: "Số đảng viên kết nạp trong kỳ", EN: "admissions reported for the period", Type: Count, Privacy: Open, Aliases: []string{"Kết nạp trong kỳ", "Số đảng viên mới kết nạp"}, Example: "2"},
	{Name: "member_count", Header: "Số đảng viên", EN: "members reported", Type: Count, Privacy: Open, Aliases: []string{"Tổng số đảng viên", "Số lượng đảng viên", "Đảng viên"}, Example: "23"},
	{Name: "official_count", Header: "Trong đó chính thức", EN: "official members reported", Type: Count, Privacy: Open, Aliases: []string{"Đảng viên chính thức", "Số đảng viên chính thức"}, Example: "22"},
	{Name: "valid_from", Header: "Ngày thành lập", EN: "founded on", Type: Day, Privacy: Open, Aliases: []string{"Năm thành lập", "Ngày quyết định thành lập"}, Example: "01/01/1990"},
	{Name: "valid_to", Header: "Ngày kết thúc hoạt động", EN: "ended on", Type: Day, Privacy: Open, Aliases: []string{"Ngày giải thể"}, Example: "30/06/2025"},
	note,
}

// hamletFields covers a thôn, bản or tổ dân phố.
var hamletFields = []Field{
	{Name: "hamlet_name", Header: "Tên thôn, bản, tổ dân phố", EN: "name", Type: Free, Privacy: Open, Required: true, Aliases: []string{"Tên thôn", "Thôn, bản", "Tên thôn/bản", "Tên tổ dân phố"}, Example: "Thôn Vĩnh Sơn"},
	{Name: "commune", Header: "Xã, phường, thị trấn", EN: "commune", Type: Free, Privacy: Open, Aliases: []string{"Xã", "Xã/phường"}, Example: "Xã Vĩnh Hảo"},
	{Name: "has_branch", Header: "Có chi bộ", EN: "has a branch", Type: Flag, Privacy: Open, Aliases: []string{"Đã có chi bộ"}, Example: "x"},
	{Name: "has_youth_union", Header: "Có chi đoàn", EN: "has a Youth Union cell", Type: Flag, Privacy: Open, Aliases: []string{"Có tổ chức Đoàn"}, Example: "x"},
	{Name: "party_member_count", Header: "Số đảng viên", EN: "party members", Type: Count, Privacy: Open, Aliases: []string{"Tổng số đảng viên"}, Example: "18"},
	{Name: "household_count", Header: "Số hộ", EN: "households", Type: Count, Privacy: Open, Aliases: []string{"Tổng số hộ"}, Example: "95"},
	{Name: "head_name", Header: "Trưởng thôn", EN: "head", Type: Name, Privacy: Personal, Aliases: []string{"Họ tên trưởng thôn", "Tổ trưởng", "Trưởng bản", "Trưởng thôn, bản, tổ trưởng tổ dân phố"}, Example: "Lê Văn Cường"},
	{Name: "head_is_party_member", Header: "Trưởng thôn là đảng viên", EN: "head is a party member", Type: Flag, Privacy: Open, Aliases: []string{"Tổ trưởng là đảng viên"}, Example: "x"},
	{Name: "difficult", Header: "Đặc biệt khó khăn", EN: "specially difficult", Type: Flag, Privacy: Open, Aliases: []string{"Thôn đặc biệt khó khăn", "ĐBKK"}, Example: "x"},
	note,
}
