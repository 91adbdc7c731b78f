package vntext

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// A corpus makes cells of correct Unicode, the same ones for the same seed. No
// person is real.
type corpus struct{ *rand.Rand }

func newCorpus(seed uint64) corpus { return corpus{rand.New(rand.NewPCG(seed, 1958))} }

var (
	families = strings.Fields(`Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào Đinh Lâm Trịnh
		Mai Tô Hà Cao Đoàn Lương Tạ Châu Vi Lò Quàng Tòng Cầm Hoàng Nông Ma Triệu Bàn Giàng Thào Vàng Sùng Hầu Ly Cứ Lù
		Phùng Quách Bạch Thạch Kim Sơn Danh Lưu Nghiêm Khổng Tăng Chu Kiều Từ Ninh Mạc Âu Ông Ứng Ân Yên Úy`)
	middles = strings.Fields(`Văn Thị Hữu Đức Ngọc Minh Thanh Quang Xuân Đình Công Bá Gia Như Thu Kim Hồng Bích Thúy Hải
		Duy Tiến Trọng Thế Viết Phương Anh Hoàng Quốc Mạnh Tuấn Diệu Mỹ Ái Ánh Ý Ỷ Ước Ẩn Út`)
	givens = strings.Fields(`An Anh Ánh Ái Ân Bình Bích Bảo Cường Chiến Châu Chi Chính Cúc Dũng Dung Duyên Dương Đạt Đông Đức Điệp
		Em Gấm Giang Giàu Hà Hải Hạnh Hằng Hiền Hiếu Hoa Hòa Hoài Hoàng Hồng Huệ Hùng Hương Hường Huyền Khánh Khoa Khôi Kiên
		Kiều Lan Lâm Liên Linh Loan Long Lộc Lợi Lực Lý Mai Mạnh Minh Mỹ My Nam Nga Ngân Nghĩa Nghiêm Ngọc Nguyên Nguyệt Nhàn
		Nhung Oanh Phát Phong Phú Phúc Phương Phượng Quân Quang Quốc Quý Quyên Quyết Quỳnh Sáng Sen Sơn Sương Tài Tâm Tân Thái
		Thắng Thảo Thanh Thành Thịnh Thoa Thơm Thu Thuận Thủy Thúy Thương Tiến Toàn Trang Trinh Trung Trường Tú Tuấn Tùng
		Tuyết Tươi Út Uyên Vân Việt Vinh Vượng Vy Xuân Xuyến Yến Ý Ỷ Ơn Ước Ứng`)
	places = strings.Split(`Bắc Quang|Mai Sơn|Lai Châu|Văn Giang|Hà Giang|Vĩnh Tuy|Quang Minh|Hòa Bình|Tuyên Quang|Sìn Hồ|Phong Thổ|
		Mường Tè|Nậm Nhùn|Than Uyên|Cà Mau|Bạc Liêu|Đồng Tháp|Tháp Mười|Hưng Thạnh|Vũng Liêm|Đà Nẵng|Cần Thơ|Thừa Thiên Huế|Quảng Ngãi|
		Hải Phòng|Nghệ An|Đắk Lắk|Lâm Đồng|Bà Rịa|Sóc Trăng|Long An|Yên Bái|Hát Lót|Chiềng Mung|Nà Bó|Cò Nòi|Vĩnh Sơn|Bản Mạt|Tả Phìn`, "|")
	phrases = strings.Split(`Bí thư chi bộ|Phó bí thư đảng ủy|Chi ủy viên|Đảng viên chính thức|Đảng viên dự bị|Trung cấp|Cao cấp lý luận chính trị|
		Đại học sư phạm|Trung học phổ thông|Hoàn thành tốt nhiệm vụ|Làm ruộng|Nông nghiệp|Giáo viên|Cán bộ hưu trí|Công an xã|Ngày tháng năm sinh|
		Số thẻ đảng viên|Họ và tên|Dân tộc|Tôn giáo|Quê quán|Nơi thường trú|Trưởng thôn|Hội Cựu chiến binh|Hội Nông dân|Liên hiệp Phụ nữ|
		Ủy ban nhân dân|Đoàn Thanh niên|Đã chuyển sinh hoạt|Miễn sinh hoạt đảng|Quần chúng ưu tú|Lớp bồi dưỡng nhận thức về Đảng|
		Thạc sĩ quản lý công|Kỹ sư nông nghiệp|Bác sĩ đa khoa|Không|Có|Phật giáo|Công giáo|Tin Lành|Cao Đài|Hòa Hảo|bộ đội xuất ngũ`, "|")
	minorities = strings.Split(`Ê Đê|Ê đê|T’Rin|Bru - Vân Kiều|Bru-Vân Kiều|Gia Rai|Ra Glai|Ba Na|Cơ Ho|K'Ho|H'Mông|Khơ Mú|Rơ Măm|Giẻ Triêng|
		S Tiêng|Xtiêng|Mnông|Cadong|Sán Chỉ|Sán Dìu|Tà Ôi|Cơ Tu|Xơ Đăng|Hrê|Co|Mạ|Chơ Ro|Chu Ru|Lô Lô|La Hủ|Hà Nhì|Si La|Pu Péo|Pà Thẻn|
		Cờ Lao|Bố Y|Ơ Đu|Kháng|Xinh Mun|Lự|Ngái|Mảng|Cống|Khmer|Khơ Me|Hoa|Kinh|Tày|Thái|Mường|Nùng|Dao|
		H'Hen Niê|Y Bih Aliô|Y-Bih Mlô|H’Linh Êban|Y Thông Kbuôr|Ksor H'Bơ Khăp|Rơ Châm Giáo|Siu Y Dơng|Krông Búk|Krông Ana|Ea Súp|Ea H'leo|
		Buôn Đôn|Cư M'gar|Đăk Hà|Kon Plông|Ia Grai|Chư Pưh|Tu Mơ Rông|Bahá'í`, "|")
	foreigns = strings.Split(`François Müller|José María García|Renée Zoë Anaïs|Loïc|Loïc Dupont|Noël Benoît|Jérôme|Hélène André|Björn Åkesson|
		Søren Kierkegaard|Jürgen Groß|Peña Muñoz|São Paulo|João Leão|Ñuñoa|Beyoncé|naïve café|résumé|Curaçao|Málaga|Zürich|Köln|Göteborg|
		Haïti|Raúl Castro|Saül|Israël|Seán Ó Briain|Guðrún Sigurðardóttir|Þór|Dvořák|Čapek|Łódź|Erdoğan|Țepeș|Ångström|crème brûlée|
		déjà vu|Chloé|Maël|Gaëlle|Thaïs|Ünal|Øystein|Ærø|Élysée|Übermensch|El Niño|piñata|São Tomé e Príncipe|Côte d'Ivoire|Réunion|
		hello world|Microsoft Excel|Sheet1|Admin|Total|Google Meet|Facebook|Zalo|email|online|Covid-19|Marketing|Wi-Fi|Test|Smith John`, "|")
	symbols = strings.Split(`25 m²|120 m³|37,5°C|±5 %|½ ngày|§ 3|© 2024|Samsung®|Intel™|5 µm|2.5µm|€ 100|£5|«Lan»|“Hòa Bình”|‘Lê’|Điểm · Hạng|
		1ª|Nº 5|12 × 3|8 ÷ 2|–|…|•|→|✓|☑|…/12|10/10|…………|Tp. Huế…|a – b|¿Qué?|¡Hola!|日本|Россия|Ελλάδα|ไทย`, "|")
)

// name makes the name of a person of two to four syllables.
func (c corpus) name() string {
	words := []string{pick(c, families)}
	for range c.IntN(3) {
		words = append(words, pick(c, middles))
	}
	return strings.Join(append(words, pick(c, givens)), " ")
}

// text makes a cell of Vietnamese of the lowlands.
func (c corpus) text() string {
	switch c.IntN(8) {
	case 0:
		return pick(c, phrases)
	case 1:
		return fmt.Sprintf("%s %s, xã %s, tỉnh %s", pick(c, []string{"Thôn", "Bản", "Xóm", "Tổ dân phố"}), pick(c, givens), pick(c, places), pick(c, places))
	case 2:
		return "Chi bộ " + pick(c, []string{"thôn", "bản", "trường THCS", "cơ quan"}) + " " + pick(c, places)
	case 3:
		return strings.ToUpper(c.name())
	}
	return c.name()
}

// cell makes any correct cell: text, codes, dates, words of other languages.
func (c corpus) cell() string {
	switch c.IntN(10) {
	case 0:
		return pick(c, minorities)
	case 1:
		return pick(c, foreigns)
	case 2:
		return pick(c, symbols)
	case 3:
		return c.code()
	case 4:
		return pick(c, [][]string{families, middles, givens}[c.IntN(3)])
	case 5:
		return strings.ToLower(c.text())
	}
	return c.text()
}

func (c corpus) code() string {
	switch c.IntN(5) {
	case 0:
		return fmt.Sprintf("%02d/%02d/%d", 1+c.IntN(28), 1+c.IntN(12), 1940+c.IntN(70))
	case 1:
		return fmt.Sprintf("0%011d", c.Int64N(1e11))
	case 2:
		return fmt.Sprintf("%d-QĐ/ĐU", c.IntN(999))
	case 3:
		return fmt.Sprintf("HĐ%d.%03d", c.IntN(99), c.IntN(999))
	}
	return pick(c, []string{"ĐVCT", "HTXSNV", "TH/ĐH", "x", "TB", "12/12", "CĐ", "UBND-VP", "Quý II"})
}

func pick(c corpus, list []string) string { return strings.TrimSpace(list[c.IntN(len(list))]) }
