package value

// moreSpellings are seen in sheets and in the code lists of other programs, beside the aliases of
// the lists themselves.
var moreSpellings = map[string]map[string]string{
	"ethnicity": {
		"Jarai": "Gia-rai", "Ja Rai": "Gia-rai", "Sán Chí": "Sán Chay", "Mơ Nông": "Mnông", "Cơ Ho": "Cơ-ho",
		"Mông Trắng": "Hmông", "Mông Đen": "Hmông", "Mông Hoa": "Hmông", "Mông Xanh": "Hmông", "Mông Đỏ": "Hmông",
		"Dao Quần Chẹt": "Dao", "Dao Quần Trắng": "Dao", "Dao Thanh Y": "Dao", "Dao Áo Dài": "Dao", "Dao Lô Gang": "Dao",
		"Dao Đại Bản": "Dao", "Dao Tiểu Bản": "Dao", "Chưa xác định": "Không rõ",
	},
	"religion": {
		"Không có": "Không", "Không có đạo": "Không", "Không theo tôn giáo": "Không", "Không theo tôn giáo nào": "Không",
		"Không theo đạo nào": "Không", "Không có tôn giáo": "Không", "Ki-tô giáo": "Công giáo", "Đạo Công giáo": "Công giáo",
		"Đạo Phật giáo": "Phật giáo", "Đạo Hòa Hảo": "Phật giáo Hòa Hảo", "Bahai": "Đạo Ba Ha'i",
	},
	"member_type":       {"ĐV chính thức": "official", "ĐV dự bị": "probationary"},
	"member_status":     {"Đang SH": "active", "Đang SH Đảng": "active"},
	"education_general": {"Biết đọc, biết viết": "literate", "Biết đọc, viết": "literate"},
	"education_professional": {
		"Trung học chuyên nghiệp": "intermediate", "Chưa": "none", "Chưa qua ĐT": "none", "Không có": "none",
	},
	"political_theory": {"Chưa": "none", "Chưa học": "none", "Chưa qua ĐT": "none", "Không có": "none", "Chưa qua lớp nào": "none"},
}

// asked are spellings that mean one thing in one place and another elsewhere, or less than the entry
// that a list gives them to: they are asked about.
var asked = map[string][]string{
	// names that two groups share, by the notes of the list itself
	"ethnicity":              {"Mán", "Mán Trắng", "Chil", "Ca-tang", "Xá Bung", "Xá Khao", "Mun Di", "Miên", "Trại", "Xá"},
	"education_general":      {"TH"},                             // tiểu học, or trung học
	"education_professional": {"SĐH", "Sau đại học", "CN", "TH"}, // master or doctor; cử nhân or công nhân; trung học or tin học
}
