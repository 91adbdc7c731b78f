package value

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// choice is a text and the code that it means; "" is a problem for the sender, "-" an empty value.
type choice struct{ text, want string }

func testChoices(t *testing.T, list string, cases []choice) {
	t.Helper()
	f := dossier.Field{Name: "x", Header: "X", Type: dossier.Choice, List: list}
	for _, tc := range cases {
		v, p := Parse(f, text(tc.text), asOf)
		got := v.Text
		switch {
		case p != nil && (p.Rule.Code != "DD-13" || v.Text != "" || !v.Bad):
			t.Errorf("%s %q: problem %s with value %+v", list, tc.text, p.Rule.Code, v)
		case p == nil && got == "":
			got = "-"
		}
		if got != tc.want {
			t.Errorf("%s %q: got %q, want %q", list, tc.text, got, tc.want)
		}
	}
}

func TestGender(t *testing.T) {
	testChoices(t, "gender", []choice{
		{"Nam", "male"}, {"nam", "male"}, {"NAM", "male"}, {"M", "male"}, {"m", "male"}, {"MALE", "male"}, {"Trai", "male"}, {"1", "male"}, {"1.0", "male"},
		{"Nữ", "female"}, {"nữ", "female"}, {"NỮ", "female"}, {"nu", "female"}, {"NU", "female"}, {"F", "female"}, {"Female", "female"}, {"Gái", "female"}, {"0", "female"},
		{"Nư\u0303", "female"}, // half-composed, as in a real roll
		{"Nư", "female"}, {"Nam.", "male"}, {"Giới tính: Nam", "male"},
		{"Năm", ""}, {"Nám", ""}, {"Nụ", ""}, {"N", ""}, {"x", ""}, {"X", ""}, {"2", ""}, {"true", ""}, {"FALSE", ""}, {"KHAC", ""}, {"Khác", ""},
		{"Nam/Nữ", ""}, {"Nam, Nữ", ""}, {"Nam Nữ", ""}, {"1958", ""}, {"Không", ""}, {"có", ""},
		{"-", "-"}, {"N/A", "-"}, {"Chưa cập nhật", "-"},
	})
}

func TestEthnicity(t *testing.T) {
	testChoices(t, "ethnicity", []choice{
		{"Kinh", "Kinh"}, {"KINH", "Kinh"}, {"kinh", "Kinh"}, {"Việt", "Kinh"}, {"Dân tộc Kinh", "Kinh"}, {"người Kinh", "Kinh"}, {"Dân tộc: Tày", "Tày"},
		{"Tày", "Tày"}, {"Tay", "Tày"}, {"TAY", "Tày"}, {"Thổ (Tày)", "Tày"}, {"Nùng", "Nùng"}, {"Nung", "Nùng"}, {"Nùng An", "Nùng"},
		{"Thái", "Thái"}, {"Thai", "Thái"}, {"Thái Đen", "Thái"}, {"Thái trắng", "Thái"}, {"Mường", "Mường"}, {"Muong", "Mường"},
		{"Hmông", "Hmông"}, {"H'Mông", "Hmông"}, {"H’Mông", "Hmông"}, {"H'mông", "Hmông"}, {"Mông", "Hmông"}, {"Mèo", "Hmông"}, {"Hmong", "Hmông"}, {"H Mông", "Hmông"}, {"Mông Hoa", "Hmông"},
		{"Dao", "Dao"}, {"Dao đỏ", "Dao"}, {"Dao Tiền", "Dao"}, {"Hoa", "Hoa"}, {"Hán", "Hoa"},
		{"Khơ Me", "Khơ-me"}, {"Khơ me", "Khơ-me"}, {"Khmer", "Khơ-me"}, {"Khơ-me", "Khơ-me"}, {"Kho Me", "Khơ-me"},
		{"Gia Rai", "Gia-rai"}, {"Jrai", "Gia-rai"}, {"Jarai", "Gia-rai"}, {"Gia-rai", "Gia-rai"}, {"Ê Đê", "Ê-đê"}, {"Ê đê", "Ê-đê"}, {"Êđê", "Ê-đê"}, {"Ê-đê", "Ê-đê"}, {"Ede", "Ê-đê"},
		{"Ba Na", "Ba-na"}, {"Bana", "Ba-na"}, {"Xơ Đăng", "Xơ-đăng"}, {"Cadong", "Xơ-đăng"}, {"Sán Chỉ", "Sán Chay"}, {"Cao Lan", "Sán Chay"}, {"Sán Chay", "Sán Chay"},
		{"Cơ Ho", "Cơ-ho"}, {"K'Ho", "Cơ-ho"}, {"Chăm", "Chăm"}, {"Sán Dìu", "Sán Dìu"}, {"Hrê", "Hrê"}, {"Mnông", "Mnông"}, {"M'Nông", "Mnông"},
		{"Ra Glai", "Ra-glai"}, {"Raglai", "Ra-glai"}, {"S Tiêng", "Xtiêng"}, {"Xtiêng", "Xtiêng"}, {"Stiêng", "Xtiêng"}, {"X'Tiêng", "Xtiêng"},
		{"Bru - Vân Kiều", "Bru-Vân Kiều"}, {"Bru-Vân Kiều", "Bru-Vân Kiều"}, {"Vân Kiều", "Bru-Vân Kiều"}, {"Gỉe Triêng", "Gié-Triêng"}, {"Giẻ Triêng", "Gié-Triêng"},
		{"Thổ", "Thổ"}, {"Giáy", "Giáy"}, {"Giay", "Giáy"}, {"Khơ Mú", "Khơ-mú"}, {"Khơ mú", "Khơ-mú"}, {"Rơ Măm", "Rơ-măm"}, {"La Chí", "La Chí"}, {"Lô Lô", "Lô Lô"},
		{"Pà Thẻn", "Pà Thẻn"}, {"Pà thẻn", "Pà Thẻn"}, {"Cờ Lao", "Cơ Lao"}, {"Phù Lá", "Phù Lá"}, {"Lào", "Lào"}, {"Lự", "Lự"}, {"Bố Y", "Bố Y"}, {"Pu Péo", "Pu Péo"}, {"Mảng", "Mảng"},
		{"Không xác định", "Không rõ"}, {"Không rõ", "Không rõ"}, {"Người nước ngoài", "Người nước ngoài"},
		{"T’Rin", ""}, {"T'Rin", ""}, {"Mán", ""}, {"Man", ""}, {"Mán Trắng", ""}, {"Tày Khao", ""}, {"Xá Khao", ""}, {"Lao", ""}, {"Chil", ""}, {"Trại", ""}, {"Miên", ""},
		{"Khác", ""}, {"Dân tộc thiểu số", ""}, {"DTTS", ""}, {"01", ""}, {"04", ""}, {"1", ""}, {"Không", ""}, {"Tày, Nùng", ""}, {"Tày/Nùng", ""}, {"Tày - Nùng", ""}, {"Kinh Tày", ""},
		{"Thổ, Tày", ""}, {"Giấy", ""}, {"Táy", ""}, {"Kính", ""}, {"Mưởng", ""}, {"Nam", ""}, {"x", ""}, {"?", ""}, {"✓", ""},
		{"-", "-"}, {"Chưa cập nhật", "-"},
	})
}

func TestReligion(t *testing.T) {
	testChoices(t, "religion", []choice{
		{"Không", "Không"}, {"không", "Không"}, {"KHÔNG", "Không"}, {"Khong", "Không"}, {"Không có", "Không"}, {"K", "Không"}, {"Ko", "Không"}, {"0", "Không"}, {"Lương", "Không"},
		{"Không theo đạo", "Không"}, {"Không tôn giáo", "Không"}, {"Không theo tôn giáo nào", "Không"},
		{"Phật giáo", "Phật giáo"}, {"đạo Phật", "Phật giáo"}, {"Đạo: Phật", "Phật giáo"}, {"Phật", "Phật giáo"}, {"Phat giao", "Phật giáo"},
		{"Công giáo", "Công giáo"}, {"Thiên Chúa giáo", "Công giáo"}, {"Đạo Thiên Chúa", "Công giáo"}, {"Theo đạo Thiên Chúa", "Công giáo"}, {"Tin Lành", "Tin Lành"}, {"Tin lành", "Tin Lành"}, {"Đạo Tin Lành", "Tin Lành"},
		{"Cao Đài", "Cao Đài"}, {"Hòa Hảo", "Phật giáo Hòa Hảo"}, {"Hoà Hảo", "Phật giáo Hòa Hảo"}, {"PGHH", "Phật giáo Hòa Hảo"}, {"Hồi giáo", "Hồi giáo"}, {"Bà La Môn", "Bà La Môn"},
		{"Bahá'í", "Đạo Ba Ha'i"}, {"Baha'i", "Đạo Ba Ha'i"}, {"Đạo Tứ ấn hiếu nghĩa", "Đạo Tứ Ân Hiếu Nghĩa"}, {"Tịnh độ cư sĩ Phật hội Việt Nam", "Tịnh độ Cư sĩ Phật hội Việt Nam"},
		{"Bửu sơn Kỳ hương", "Bửu Sơn Kỳ Hương"}, {"Minh Sư Đạo", "Minh Sư đạo"}, {"Minh Lý Đạo", "Minh Lý đạo"}, {"Mặc Môn", "Mặc Môn"}, {"Cơ đốc Phục lâm", "Cơ đốc Phục lâm"},
		{"Khác", ""}, {"01", ""}, {"Kinh", ""}, {"x", ""}, {"Có", ""}, {"Phật giáo, Công giáo", ""}, {"Không rõ", "-"}, {"-", "-"}, {"nan", "-"},
	})
}

// TestListsFindThemselves: every label is found, and every alias that no other entry and no note claims.
func TestListsFindThemselves(t *testing.T) {
	for _, list := range dossier.Lists() {
		doubted := map[string]bool{}
		for _, s := range asked[list] {
			doubted[s] = true
		}
		claims := map[string]int{}
		for _, c := range dossier.List(list) {
			for _, a := range c.Aliases {
				claims[a]++
			}
		}
		idx := indexOf(list)
		for _, c := range dossier.List(list) {
			if got := idx.find(c.Label.VI); got != c.Code {
				t.Errorf("%s: label %q gives %q, want %q", list, c.Label.VI, got, c.Code)
			}
			for _, a := range c.Aliases {
				got := idx.find(a)
				if got != c.Code && !doubted[a] && claims[a] == 1 && got != "" {
					t.Errorf("%s: alias %q gives %q, want %q", list, a, got, c.Code)
				}
				if got == "" && !doubted[a] && claims[a] == 1 {
					t.Logf("%s: alias %q of %q is asked about", list, a, c.Code)
				}
			}
		}
	}
}

func TestGeneralEducation(t *testing.T) {
	testChoices(t, "education_general", []choice{
		{"12/12", "upper_secondary"}, {"10/10", "upper_secondary"}, {"11/12", "lower_secondary"}, {"10/12", "lower_secondary"}, {"9/12", "lower_secondary"}, {"8/12", "primary"},
		{"5/12", "primary"}, {"4/12", "literate"}, {"1/12", "literate"}, {"9/10", "lower_secondary"}, {"7/10", "lower_secondary"}, {"6/10", "primary"}, {"4/10", "primary"}, {"3/10", "literate"},
		{"09/12", "lower_secondary"}, {"12 / 12", "upper_secondary"}, {"Hệ 12/12", "upper_secondary"}, {"Hệ 10/10", "upper_secondary"}, {"12/12 BTVH", "upper_secondary"}, {"Bổ túc 12/12", "upper_secondary"},
		{"Trung học phổ thông hệ 10/10", "upper_secondary"}, {"Lớp 12/12", "upper_secondary"}, {"9/12 (THCS)", "lower_secondary"}, {"'12/12", "upper_secondary"},
		{"THPT", "upper_secondary"}, {"Tốt nghiệp THPT", "upper_secondary"}, {"TN THPT", "upper_secondary"}, {"THCS", "lower_secondary"}, {"Trung học cơ sở", "lower_secondary"},
		{"Tiểu học", "primary"}, {"Cấp 1", "primary"}, {"Cấp 2", "lower_secondary"}, {"Cấp III", "upper_secondary"}, {"cấp ii", "lower_secondary"}, {"Biết đọc, biết viết", "literate"},
		{"lớp 9", "lower_secondary"}, {"Lớp 12", "upper_secondary"}, {"12", "upper_secondary"}, {"9", "lower_secondary"}, {"Lớp 3", "literate"},
		{"12/12, Đại học", "upper_secondary"}, {"12/12; ĐH", "upper_secondary"}, {"10/10\nTrung cấp", "upper_secondary"}, {"12/12/2019", "upper_secondary"}, {"10-Oct", "upper_secondary"}, {"9-Dec", "lower_secondary"},
		{"TH", ""}, {"12/10", ""}, {"13/12", ""}, {"11/10", ""}, {"0/12", ""}, {"9/9", ""}, {"…/12", ""}, {"/12", ""}, {"12/", ""}, {"7", ""}, {"8", ""}, {"10", ""}, {"1", ""}, {"2", ""}, {"4", ""}, {"lớp 10", ""}, {"Lớp 7", ""},
		{"12/12 THCS", ""}, {"9/12, 12/12", ""}, {"Chưa tốt nghiệp THPT", ""}, {"Đang học 12/12", ""}, {"Đang học lớp 12", ""}, {"12/12/12", "upper_secondary"}, {"Đại học", ""}, {"12/12, 35", ""}, {"THCS 05/12/1990", ""}, {"101010", ""}, {"1990", ""},
		{"Không", ""}, {"12/12?", ""}, {"THPT?", ""}, {"Tiểu học, THCS", ""}, {"3/2", ""}, {"0.75", ""},
		{"-", "-"}, {"Chưa cập nhật", "-"},
	})
	for _, tc := range []struct{ serial, iso, want string }{
		{"43748", "2019-10-10", "upper_secondary"}, // 10/10
		{"43811", "2019-12-12", "upper_secondary"}, // 12/12
		{"43808", "2019-12-09", "lower_secondary"}, // 9/12 typed in Viet Nam
		{"43720", "2019-09-12", "lower_secondary"}, // 9/12 typed in American Excel
		{"43745", "2019-10-07", "lower_secondary"}, // 7/10
		{"43656", "2019-07-10", "lower_secondary"}, // 7/10 typed in American Excel
		{"43809", "2019-12-10", "lower_secondary"}, // 10/12
		{"43750", "2019-10-12", "lower_secondary"}, // 10/12 typed in American Excel
		{"43499", "2019-02-03", ""},
	} {
		f := dossier.Field{Name: "education_general", Type: dossier.Choice, List: "education_general"}
		for _, c := range []Cell{{Raw: tc.serial, Text: tc.serial, Date: dossier.MustDate(tc.iso)}, number(tc.serial)} {
			if v, _ := Parse(f, c, asOf); v.Text != tc.want || tc.want != "" && v.Reason != "education_as_date" {
				t.Errorf("%s: got %q %q, want %q", tc.iso, v.Text, v.Reason, tc.want)
			}
		}
	}
}

func TestProfessionalEducation(t *testing.T) {
	testChoices(t, "education_professional", []choice{
		{"ĐH", "bachelor"}, {"Đại học", "bachelor"}, {"đại học", "bachelor"}, {"DH", "bachelor"}, {"Đại học Luật", "bachelor"}, {"Đại học (Luật)", "bachelor"}, {"ĐH Thủ đô", "bachelor"}, {"Đại học Khoa học", "bachelor"}, {"Cử nhân Luật", "bachelor"}, {"Kỹ sư xây dựng", "bachelor"}, {"Bác sĩ thú y", "bachelor"},
		{"CĐ", "college"}, {"Cao đẳng nghề", "college"}, {"TC", "intermediate"}, {"Trung cấp", "intermediate"}, {"Trung cấp Công an", "intermediate"}, {"Trung cấp chuyên nghiệp", "intermediate"}, {"Trung học chuyên nghiệp", "intermediate"},
		{"SC", "elementary"}, {"Sơ cấp nghề", "elementary"}, {"CNKT", "elementary"}, {"ThS", "master"}, {"Thạc sĩ", "master"}, {"Thạc sỹ", "master"}, {"Thạc sĩ QLGD", "master"}, {"TS", "doctor"}, {"Tiến sĩ", "doctor"}, {"Tiến sỹ", "doctor"},
		{"Không", "none"}, {"Chưa có", "none"}, {"Chưa qua đào tạo", "none"}, {"Chưa", "none"},
		{"12/12, Đại học", "bachelor"}, {"12/12 / ĐH", "bachelor"}, {"Đại học, Trung cấp LLCT", "bachelor"}, {"Đại học, Cao cấp", "bachelor"}, {"Trung cấp kế toán, Đại học Luật", "bachelor"}, {"Đại học; ThS", "master"}, {"Đại học, tiếng Anh B1", "bachelor"},
		{"TH", ""}, {"CN", ""}, {"SĐH", ""}, {"PGS", ""}, {"KS", ""}, {"12/12", ""}, {"THPT", ""}, {"Kế toán", ""}, {"Trung cấp LLCT", ""}, {"Trung cấp lý luận chính trị", ""}, {"Trung cấp chính trị", ""},
		{"Đang học Đại học", ""}, {"Đại học (đang học)", ""}, {"Đại học năm thứ 3", ""}, {"Đại học chưa tốt nghiệp", ""}, {"Chưa tốt nghiệp đại học", ""}, {"Sinh viên", ""}, {"Không rõ bằng cấp", ""}, {"Không có bằng đại học", ""},
		{"Bác sĩ chuyên khoa II", ""}, {"Bác sĩ CKI", ""}, {"Không, Đại học", ""}, {"x", ""}, {"Đại học, hỏi lại", ""},
		{"-", "-"}, {"Không rõ", "-"},
	})
}

func TestPoliticalTheory(t *testing.T) {
	testChoices(t, "political_theory", []choice{
		{"SC", "elementary"}, {"TC", "intermediate"}, {"CC", "advanced"}, {"CN", "bachelor"}, {"Sơ cấp", "elementary"}, {"Trung cấp", "intermediate"}, {"Cao cấp", "advanced"}, {"Cử nhân", "bachelor"},
		{"Trung cấp LLCT", "intermediate"}, {"Sơ cấp lý luận chính trị", "elementary"}, {"Cao cấp LLCT-HC", "advanced"}, {"Trung cấp chính trị", "intermediate"}, {"TC LLCT", "intermediate"},
		{"Không", "none"}, {"Chưa có", "none"}, {"Chưa qua đào tạo", "none"}, {"Chưa", "none"}, {"Sơ cấp, Trung cấp", "intermediate"},
		{"Cử nhân Luật", ""}, {"Đại học", ""}, {"Trung cấp kế toán", ""}, {"Đang học trung cấp", ""}, {"Trung cấp (đang học)", ""}, {"Tương đương trung cấp", ""}, {"Đại học, Trung cấp", ""}, {"x", ""}, {"10/10", ""},
	})
}

func TestStatus(t *testing.T) {
	testChoices(t, "member_status", []choice{
		{"ĐSH", "active"}, {"Đang sinh hoạt", "active"}, {"Đang sinh hoạt Đảng", "active"}, {"ĐANG SINH HOẠT ĐẢNG", "active"}, {"dang sinh hoat dang", "active"}, {"Phục hồi đảng tịch", "active"},
		{"MSH", "exempt"}, {"Miễn sinh hoạt", "exempt"}, {"Miễn công tác, sinh hoạt", "exempt"}, {"SHT", "temporary"}, {"Sinh hoạt tạm", "temporary"}, {"TT", "deceased"}, {"Từ trần", "deceased"}, {"Báo tử", "deceased"},
		{"CĐi", "transferred"}, {"Chuyển đi", "transferred"}, {"Đã chuyển sinh hoạt", "transferred"}, {"Đã chuyển ra", "transferred"}, {"XT", "struck_off"}, {"Xóa tên", "struck_off"}, {"Xoá tên", "struck_off"},
		{"CR", "resigned"}, {"KT", "expelled"}, {"Khai trừ", "expelled"}, {"Đình chỉ", "suspended"},
		{"MSH (Ngày miễn): 01/02/2017", "exempt"}, {"XT (Ngày xóa tên, QĐ số): 01/02/2017, 12-QĐ/HU", "struck_off"}, {"Từ trần ngày 01/02/2017", "deceased"}, {"Chuyển sinh hoạt 01/02/2017", "transferred"}, {"Khai trừ\n(QĐ 12-QĐ/HU)", "expelled"},
		{"KTr", ""}, {"CT", ""}, {"CCa", ""}, {"Khiển trách", ""}, {"Chuyển đến", ""}, {"Chờ kết nạp", ""}, {"Đang xét chính thức", ""}, {"Không còn trong danh sách", ""}, {"Chính thức", ""}, {"Dự bị", ""},
		{"Xóa tên / Khai trừ", ""}, {"Đang sinh hoạt, MSH", ""}, {"Miễn sinh hoạt (dự kiến 01/02/2019)", ""}, {"Xóa tên (chưa có QĐ)", ""}, {"Mất thẻ", ""}, {"Đã khóa", ""}, {"x", ""}, {"01/02/2017", ""}, {"", "-"},
	})
	testChoices(t, "member_type", []choice{
		{"Chính thức", "official"}, {"Đảng viên chính thức", "official"}, {"ĐVCT", "official"}, {"CT", "official"}, {"Dự bị", "probationary"}, {"Đảng viên dự bị", "probationary"}, {"ĐVDB", "probationary"}, {"du bi", "probationary"}, {"Chinh thức", "official"},
		{"Chính thức (03/02/2015)", "official"}, {"Dự bị từ ngày 03/02/2015", "probationary"},
		{"Đảng viên", ""}, {"Chưa chính thức", ""}, {"Dự bị/Chính thức", ""}, {"Chính thức (dự kiến)", ""}, {"Đoàn viên", ""}, {"03/02/2015", ""}, {"x", ""},
	})
}

func TestStage(t *testing.T) {
	testChoices(t, "candidate_stage", []choice{
		{"1", "outstanding"}, {"8", "official"}, {"4.0", "branch_proposed"}, {"B4", "branch_proposed"}, {"b4: đang làm", "branch_proposed"}, {"B4: …", "branch_proposed"}, {"4. Chi bộ đề nghị kết nạp", "branch_proposed"}, {"4) Chi bộ", "branch_proposed"}, {"4/8", "branch_proposed"},
		{"Quần chúng ưu tú", "outstanding"}, {"Thẩm tra lý lịch", "verification"}, {"3. Thẩm tra lý lịch", "verification"}, {"Kết nạp dự bị", "admitted"}, {"Lớp đảng viên mới", "new_member_class"}, {"Chính thức", "official"},
		{"0", ""}, {"9", ""}, {"10", ""}, {"4.5", ""}, {"3/7", ""}, {"1/2024", ""}, {"8 tháng", ""}, {"2 lần", ""}, {"2024", ""}, {"5. Thẩm tra lý lịch", ""}, {"6. Chờ kết nạp", ""}, {"Chờ kết nạp", ""}, {"Đang xét chính thức", ""}, {"4. 5", ""}, {"4-5", ""}, {"x", ""}, {"B", ""},
	})
}
