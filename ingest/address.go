package ingest

import "strings"

// The parts of an address, from the smallest to the largest, which is the order in which they are written.
const (
	detailPart = iota
	hamletPart
	communePart
	districtPart
	provincePart
	countryPart
	addressParts
)

// addressBases are the canonical words that name an address, and the fields that hold it.
var addressBases = map[string]string{
	"@hometown":   "hometown",
	"@permanent":  "permanent_address",
	"@current":    "current_address",
	"@temporary":  "current_address",
	"@birthplace": "birth_place",
}

// partWords are the words that name a part; an address is named by its largest word except for the country.
var partWords = map[string]int{
	"tiet": detailPart, "nha": detailPart, "duong": detailPart,
	"thon": hamletPart, "to": hamletPart, "ban": hamletPart, "ap": hamletPart, "xom": hamletPart, "khu": hamletPart, "buon": hamletPart,
	"xa": communePart, "phuong": communePart, "tran": communePart,
	"huyen": districtPart, "quan": districtPart,
	"tinh": provincePart, "tp": provincePart, "thanh": provincePart,
	"gia": countryPart,
}

// partFillers may stand beside them: "thị trấn", "quốc gia", "số nhà", "tên đường", "địa chỉ chi tiết".
var partFillers = vocabulary("thi quoc so ten dia chi pho dan noi hien nay hoac dc @note")

// address recognises a part of an address: "Quê quán - Tỉnh", "Xã/phường thường trú", "Xã/Phường QQ".
func (m *matching) address(h heading, _, _ phrase) verdict {
	bares := make([]string, len(h.path))
	for i, s := range h.path {
		bares[i] = newPhrase(strings.ReplaceAll(s, " - ", " ")).bare
	}
	canon := canonical(strings.Join(bares, " "))
	base, rest := splitBase(canon)
	if base == "" {
		return verdict{}
	}
	part, ok := partOf(rest)
	if !ok {
		return verdict{}
	}
	v := m.claimName(base, unmarked, "part of %q")
	v.role, v.part = addressPart, part
	return v
}

// splitBase finds the one address that a text names and the words beside it. "TT" after words for parts
// is "thường trú".
func splitBase(canon string) (field string, rest []string) {
	for _, w := range strings.Fields(canon) {
		switch f := addressBases[w]; {
		case f != "" && field != "" && f != field:
			return "", nil
		case f != "":
			field = f
		case w == "tt" && field == "":
			field = "permanent_address"
		default:
			rest = append(rest, w)
		}
	}
	return field, rest
}

// partOf is the part that words name; ok is false when one of them is no word for a part.
func partOf(words []string) (part int, ok bool) {
	part = -1
	for _, w := range words {
		p, known := partWords[w]
		switch {
		case !known && !partFillers[w]:
			return 0, false
		case known:
			part = max(part, p) // "Quận/Huyện, Tỉnh" is named by the larger
		}
	}
	return part, part >= 0
}

// barePart recognises a part that names no address, such as "Xã/Phường" after "Địa chỉ".
func barePart(p phrase) (int, bool) { return partOf(strings.Fields(p.bare)) }
