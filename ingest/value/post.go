package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// posts and notes are written after names: "Trần Thị Bình Bí thư", "cHi Ủy ViÊn", "đã mất". Two words at least, with their
// tones: Thư, Bí, Viên and Trưởng alone are names. The longer come first.
var posts = []string{
	"phó bí thư", "bí thư", "chi ủy viên", "đảng ủy viên", "ủy viên", "phó chủ tịch", "chủ tịch", "chi hội trưởng", "chi hội phó", "chi hội", "phó chi hội",
	"bí thư chi đoàn", "trưởng thôn", "phó thôn", "thôn trưởng", "trưởng bản", "phó bản", "trưởng ban", "phó ban", "tổ trưởng", "tổ phó", "trưởng phòng",
	"phó phòng", "hiệu trưởng", "phó hiệu trưởng", "giám đốc", "phó giám đốc", "trưởng trạm", "công an viên", "khu trưởng", "trưởng khu", "cấp ủy viên", "đảng viên",
	"đã mất", "đã chết", "đã chuyển", "chuyển đi", "xóa tên", "khai trừ", "miễn sinh hoạt", "dự bị", "chính thức",
}

// shortPosts stand after a comma or a dash, not after a blank.
var shortPosts = []string{"bt", "pbt", "cuv", "đuv", "uv", "ct", "pct", "thôn", "bản", "xóm", "tổ", "khu", "quê", "sđt", "đt", "dự bị", "chính thức", "đã", "kế toán", "giáo viên", "cán bộ", "nguyên", "trưởng", "phó"}

// tellingWords are the second words of posts, and "và": one look at its later words tells that a name holds no
// post and no second person.
var tellingWords = func() map[string]bool {
	m := map[string]bool{"và": true}
	for _, post := range posts {
		m[strings.Fields(post)[1]] = true
	}
	return m
}()

// mayHoldMore reports a telling word after the second of four or more.
func mayHoldMore(s string) bool {
	if strings.Count(s, " ") < 3 {
		return false
	}
	for i, word := range strings.Fields(s) {
		if i >= 2 && tellingWords[strings.ToLower(word)] {
			return true
		}
	}
	return false
}

// cutPost takes a post at the end off, if two words of a name are left. "Trần Thị Bí thư" may be a name: what
// ends in Thị or Văn is none.
func cutPost(s string) (bare, cut string) {
	words := strings.Fields(s)
	for i := 2; i+1 < len(words); i++ {
		if isMiddleName(words[i-1]) {
			continue
		}
		tail := strings.Join(words[i:], " ")
		if startsWith(tail, posts) {
			return strings.TrimRight(strings.Join(words[:i], " "), " ,-–:"), tail
		}
	}
	return s, ""
}

// startsPost reports a post, a place or a note, not a name.
func startsPost(s string) bool {
	return startsWith(s, posts) || startsWith(s, shortPosts)
}

func startsWith(s string, phrases []string) bool {
	key := vntext.NameKey(s)
	for _, p := range phrases {
		if rest, ok := strings.CutPrefix(key, p); ok && (rest == "" || strings.ContainsAny(rest[:1], " .,:;()-/0123456789")) {
			return true
		}
	}
	return false
}

// isFamilyName reports the family names that most people here have, Kinh and others.
func isFamilyName(word string) bool { return familyNames[vntext.NameKey(word)] }

var familyNames = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range strings.Fields(`nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh lâm phùng mai tô trịnh đoàn tăng
		trương hà cao chu châu tạ quách thái lương lưu vương nông ma triệu bàn phàn lò quàng cà tòng lường lèo vàng giàng sùng thào mùa hầu hạng
		thền lù ly cháng sần mã lục long vi mạc hứa bế la lộc ninh đàm dư từ khổng kiều khuất nghiêm thạch kim sơn danh lầu vừ và cứ lừu
		bạc cầm điêu lầm sa hà kpă rơ siu nay ksor y niê êban nguyen tran le pham hoang phan vu vo dang bui do ho ngo duong ly dao dinh trinh doan luong luu`) {
		m[name] = true
	}
	return m
}()
