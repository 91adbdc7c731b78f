package org

import "strings"

// head is how the name of an organisation begins, and what that says.
type head struct {
	words       string // as expanded
	key         string // the one form of all that mean the same
	kind        string // of list unit_kind
	association string // of list association
	branch      bool
}

// heads, longer ones before those that they begin with.
var heads = append([]head{
	{"đảng bộ bộ phận", "đảng bộ bộ phận", "section_committee", "", false},
	{"đảng ủy bộ phận", "đảng bộ bộ phận", "section_committee", "", false},
	{"đảng bộ cơ sở", "đảng bộ", "base_committee", "", false},
	{"đảng ủy cơ sở", "đảng bộ", "base_committee", "", false},
	{"đảng bộ", "đảng bộ", "", "", false},
	{"đảng ủy", "đảng bộ", "", "", false},
	{"chi bộ cơ sở", "chi bộ", "base_branch", "", true},
	{"chi ủy chi bộ", "chi bộ", "branch", "", true},
	{"chi bộ", "chi bộ", "branch", "", true},
	{"chi ủy", "chi bộ", "branch", "", true},
	{"tỉnh ủy", "đảng bộ tỉnh", "provincial_committee", "", false},
	{"thành ủy", "đảng bộ thành phố", "", "", false},
	{"huyện ủy", "đảng bộ huyện", "district_committee", "", false},
	{"quận ủy", "đảng bộ quận", "district_committee", "", false},
	{"thị ủy", "đảng bộ thị xã", "district_committee", "", false},
	{"liên đoàn lao động", "liên đoàn lao động", "", "trade_union", false},
	{"công đoàn cơ sở", "công đoàn", "", "trade_union", false},
	{"công đoàn", "công đoàn", "", "trade_union", false},
}, associationHeads()...)

// associationHeads are the forms of "Hội X", "Chi hội X" and of the Youth Union.
func associationHeads() []head {
	const youth = "đoàn thanh niên cộng sản hồ chí minh"
	list := []head{
		{"chi đoàn thanh niên", "chi đoàn", "", "youth", true},
		{"chi đoàn", "chi đoàn", "", "youth", true},
		{youth, youth, "", "youth", false},
		{"đoàn thanh niên cộng sản", youth, "", "youth", false},
		{"đoàn thanh niên", youth, "", "youth", false},
		{"đoàn cơ sở", youth, "", "youth", false},
		{"đoàn", youth, "", "youth", false},
	}
	for _, w := range []string{"tỉnh", "huyện", "quận"} {
		list = append(list, head{w + " đoàn", youth + " " + w, "", "youth", false})
	}
	list = append(list, head{"thành đoàn", youth + " thành phố", "", "youth", false},
		head{"thị đoàn", youth + " thị xã", "", "youth", false})
	for _, a := range []struct{ code, name, key string }{
		{"veterans", "cựu chiến binh", "cựu chiến binh"},
		{"women", "liên hiệp phụ nữ", "liên hiệp phụ nữ"},
		{"women", "phụ nữ", "liên hiệp phụ nữ"},
		{"farmers", "nông dân", "nông dân"},
		{"red_cross", "chữ thập đỏ", "chữ thập đỏ"},
		{"elderly", "người cao tuổi", "người cao tuổi"},
	} {
		list = append(list,
			head{"chi hội " + a.name, "chi hội " + a.key, "", a.code, true},
			head{"hội " + a.name, "hội " + a.key, "", a.code, false},
			head{a.name, "hội " + a.key, "", a.code, false})
	}
	return append(list, head{"chi hội", "chi hội", "", "", true})
}

// takeHead parts the words into a head and the rest; the zero head where none fits.
func takeHead(words []string) (head, []string) {
	for startsWithAny(words, []string{"ban chấp hành", "ban thường vụ", "thường trực"}) {
		words = words[len(strings.Fields("ban chấp hành")):]
	}
	for _, h := range heads {
		n := len(strings.Fields(h.words))
		if n > len(words) || strings.Join(words[:n], " ") != h.words {
			continue
		}
		if h.words == "đoàn" && !isYouthBody(words[1:]) {
			continue
		}
		rest := dropFillers(words[n:], h.association != "")
		if again, r := takeHead(rest); again.association != "" && again.association == h.association {
			rest = r // "Đoàn TNCS Hồ Chí Minh – BCH Đoàn xã X"
		}
		return h, rest
	}
	return head{}, words
}

// isYouthBody tells "Đoàn xã X" and "Đoàn trường X" from "Đoàn kiểm tra".
func isYouthBody(rest []string) bool {
	return isAreaStart(rest, 0) || len(rest) > 0 && (rest[0] == "trường" || rest[0] == "khối")
}

// dropFillers takes away "Việt Nam" and "cơ sở" between head and name.
func dropFillers(rest []string, association bool) []string {
	for _, filler := range []string{"việt nam", "cơ sở"} {
		if association && startsWithAny(rest, []string{filler}) {
			rest = rest[2:]
		}
	}
	return rest
}

// kindOf is the unit kind; of a đảng bộ the area decides.
func (h head) kindOf(rest []string) string {
	switch {
	case h.kind != "" || h.association != "" || h.key == "" || h.branch:
		return h.kind
	case h.key == "đảng bộ thành phố":
		return cityKind(rest)
	case !isAreaStart(rest, 0):
		return "base_committee"
	}
	switch rest[0] {
	case "tỉnh":
		return "provincial_committee"
	case "huyện", "quận":
		return "district_committee"
	case "thành":
		return cityKind(rest[2:])
	case "thị":
		if rest[1] == "xã" {
			return "district_committee"
		}
	}
	return "base_committee"
}

// cityKind tells the cities that are provinces from those of a province.
func cityKind(name []string) string {
	for _, i := range names().exact["thành phố "+strings.Join(name, " ")] {
		if Areas()[i].Kind == Province {
			return "provincial_committee"
		}
	}
	return "district_committee"
}

// hamletWords begin the name of a place below the commune.
var hamletWords = []string{"thôn", "bản", "xóm", "ấp", "buôn", "làng", "tiểu khu", "tổ dân phố", "khu phố",
	"khu dân cư", "khu", "khối phố", "khối", "tổ", "phum", "sóc", "plei", "bon"}

// notHamlets begin like a hamlet and are none.
var notHamlets = []string{"tổ chức", "khối cơ", "khối dân", "khối đảng", "khối doanh", "khối chính", "khu vực", "khu công", "khu kinh"}

// shortForms are written out wherever they stand, shortFirst only in front.
var (
	shortFirst = map[string]string{"đb": "đảng bộ", "đu": "đảng ủy", "đbcs": "đảng bộ cơ sở", "cb": "chi bộ",
		"cbcs": "chi bộ cơ sở", "đtn": "đoàn thanh niên", "hnd": "hội nông dân", "hpn": "hội phụ nữ", "cđ": "công đoàn"}
	shortForms = map[string]string{"bch": "ban chấp hành", "btv": "ban thường vụ", "ccb": "cựu chiến binh",
		"lhpn": "liên hiệp phụ nữ", "lh": "liên hiệp", "tncs": "thanh niên cộng sản", "tn": "thanh niên", "hcm": "hồ chí minh",
		"nd": "nông dân", "nct": "người cao tuổi", "ctđ": "chữ thập đỏ", "vn": "việt nam", "tdp": "tổ dân phố",
		"tt": "thị trấn", "tp": "thành phố", "tx": "thị xã", "x.": "xã", "p.": "phường", "h.": "huyện", "q.": "quận",
		"thcs": "trung học cơ sở", "thpt": "trung học phổ thông", "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân",
		"htx": "hợp tác xã", "ubmttq": "ủy ban mặt trận tổ quốc", "mttq": "mặt trận tổ quốc"}
)
