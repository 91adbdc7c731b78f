package org

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// display is a name as it stands in a running text. One in mixed case is
// believed; one all in capitals or all small is written anew: general words
// small, proper names with capitals, short forms as they are.
func display(s string) string {
	s, _ = vntext.Clean(s)
	s = strings.Join(strings.Fields(s), " ")
	if !oneCase(s) {
		return upperFirst(s)
	}
	var out []string
	proper := false // the words of a place name follow
	for words := strings.Fields(s); len(words) > 0; {
		phrase, n := generalPhrase(words, proper)
		if n == 0 {
			phrase, n = properWord(words[0]), 1
		} else {
			proper = placePhrases[phrase] || proper && phrase == "số"
		}
		out = append(out, phrase)
		words = words[n:]
	}
	return upperFirst(strings.Join(out, " "))
}

// generalPhrase is the longest known phrase at the front and its length in words.
// Within a place name only the word of another area ends it.
func generalPhrase(words []string, proper bool) (string, int) {
	for n := min(6, len(words)); n > 0; n-- {
		key := vntext.NameKey(strings.Join(words[:n], " "))
		written, ok := phrases[key]
		if !ok || proper && !placePhrases[key] && key != "số" {
			continue
		}
		if placePhrases[key] && n == len(words) && proper {
			continue // the last word of a name, not the start of another
		}
		return written, n
	}
	return "", 0
}

// properName writes key words as a place name: "thôn Vĩnh Sơn".
func properName(key []string) string {
	if len(key) == 0 {
		return ""
	}
	name := display(strings.Join(key, " "))
	first, size := firstRune(name)
	return string(unicode.ToLower(first)) + name[size:]
}

// properWord writes one word with a capital; a short form or number stays.
func properWord(w string) string {
	letters := strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
	if w == strings.ToUpper(w) && !vntext.IsSyllable(strings.ToLower(letters)) {
		return w
	}
	lower := strings.ToLower(w)
	return upperFirst(lower)
}

func oneCase(s string) bool { return s == strings.ToUpper(s) || s == strings.ToLower(s) }

func upperFirst(s string) string {
	r, size := firstRune(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[size:]
}

func firstRune(s string) (rune, int) {
	for _, r := range s {
		return r, len(string(r))
	}
	return 0, 0
}

// placePhrases begin a place name; all are in phrases too.
var placePhrases = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range areaWords {
		m[w.word] = true
	}
	for _, w := range hamletWords {
		m[w] = true
	}
	return m
}()

// phrases are the general words of organisations' names, by key, as they are written.
var phrases = func() map[string]string {
	m := map[string]string{}
	for p := range placePhrases {
		m[p] = p
	}
	for _, h := range heads {
		m[h.words] = h.words
	}
	for _, p := range slices.Concat(generalWords, writtenPhrases) {
		m[vntext.NameKey(p)] = p
	}
	for short, long := range map[string]string{"x.": "xã", "p.": "phường", "h.": "huyện", "tt": "thị trấn", "tt.": "thị trấn", "tdp": "tổ dân phố"} {
		m[short] = long
	}
	return m
}()

var generalWords = []string{"ban chấp hành", "ban thường vụ", "cơ sở", "bộ phận", "trực thuộc", "số",
	"cơ quan", "trường", "tiểu học", "trung học cơ sở", "trung học phổ thông", "mầm non", "mẫu giáo", "phổ thông",
	"dân tộc", "nội trú", "bán trú", "trung tâm", "y tế", "trạm", "bệnh viện", "đa khoa", "khu vực", "công ty",
	"cổ phần", "doanh nghiệp", "hợp tác xã", "hạt kiểm lâm", "ngân hàng", "kho bạc", "chi cục thuế", "thuế",
	"chính trị", "giáo dục thường xuyên", "dạy nghề", "và", "của", "nông thôn", "chi hội", "cao đẳng", "đại học",
	"văn phòng", "phòng", "đội", "đồn", "quản lý thị trường", "thống kê", "bảo hiểm xã hội", "điện lực", "bưu điện",
	"viễn thông", "các", "khối cơ quan", "dân chính", "hưu trí", "lâm trường", "nông trường"}

// writtenPhrases have capitals of their own.
var writtenPhrases = []string{"đảng bộ", "đảng ủy", "hội Cựu chiến binh", "Cựu chiến binh", "hội Liên hiệp Phụ nữ",
	"Liên hiệp Phụ nữ", "hội Phụ nữ", "hội Nông dân", "hội Chữ thập đỏ", "hội Người cao tuổi", "chi hội Cựu chiến binh",
	"chi hội Phụ nữ", "chi hội Nông dân", "đoàn Thanh niên Cộng sản Hồ Chí Minh", "đoàn Thanh niên", "Công an", "Quân sự",
	"Ủy ban nhân dân", "Hội đồng nhân dân", "Mặt trận Tổ quốc", "Tòa án nhân dân", "Viện kiểm sát nhân dân", "Việt Nam",
	"Biên phòng", "Đoàn", "Dân vận", "Tổ chức", "Tuyên giáo", "Tài chính", "Nội vụ", "Tư pháp", "Giáo dục và Đào tạo"}
