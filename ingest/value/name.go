package value

import (
	"slices"
	"strings"
	"unicode"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// parseName keeps the name only; a post, a note or an address written with it stays in the raw text.
// A cell that names two persons, or none, is asked about.
func parseName(f dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	if saysNoPerson(c.Text) {
		return because(v, "said_none"), nil
	}
	bare, _, why := SplitName(c.Text)
	if bare == "" || !c.Date.IsZero() || !isName(bare) {
		return bad(v, unclearName, f)
	}
	name, changed := vntext.Name(bare)
	for _, reason := range []string{why, string(changed)} {
		if reason != "" {
			v = because(v, reason)
		}
	}
	v.Text = name
	return v, nil
}

// saysNoPerson reports the words for a post that nobody holds.
func saysNoPerson(s string) bool {
	if len(s) > 24 || strings.IndexByte("kKtTcC\xc4", s[0]) < 0 {
		return false
	}
	switch strings.ToLower(s) {
	case "khuyết", "trống", "không", "không có", "chưa có", "chưa kiện toàn", "đang kiện toàn", "khong", "chua co", "chưa bầu":
		return true
	}
	return false
}

// isName reports letters alone, at least two, with what names are joined by.
func isName(s string) bool {
	letters := 0
	for _, r := range s {
		switch {
		case unicode.IsLetter(r), unicode.Is(unicode.M, r):
			letters++
		case r == ' ', r == '\'', r == '’', r == '‘', r == '-', r == '–', r == '.', r == 'ʼ':
		default:
			return false
		}
	}
	return letters > 1
}

// SplitName parts a name from what is written with it in one cell: a bracket, a second line, a post.
// The reason says which; "" where the cell is nothing but the name. The name is "" where two persons may be meant.
//
//	Nguyễn Văn An (Chi ủy viên)   → Nguyễn Văn An | Chi ủy viên
//	Trần Thị Bình, Bí thư chi bộ  → Trần Thị Bình | Bí thư chi bộ
//	NGUYỄN VĂN AN⏎Nguyễn Văn Ẩn   → NGUYỄN VĂN AN | Nguyễn Văn Ẩn
//	Nguyễn Thị⏎Thanh Hương        → Nguyễn Thị Thanh Hương
func SplitName(text string) (name, rest, why string) {
	if isPlainName(text) {
		return text, "", ""
	}
	name = strings.TrimSpace(text)
	if line, more, ok := strings.Cut(name, "\n"); ok {
		name, rest, why = splitLines(strings.TrimSpace(line), strings.TrimSpace(strings.ReplaceAll(more, "\n", " ")))
	}
	if bare := cutAddress(name); bare != name {
		name, why = bare, "post_in_name"
	}
	for _, split := range []func(string) (string, string){cutBracket, cutPart, cutPost} {
		bare, cut := split(name)
		if cut == "" {
			continue
		}
		if name = bare; rest != "" {
			cut += "; " + rest
		}
		rest, why = cut, "post_in_name"
	}
	return strings.Trim(name, " *,;:-–."), rest, why
}

// isPlainName reports that there is nothing to split: letters and blanks, and no post among the later words.
func isPlainName(s string) bool {
	for i := range len(s) {
		if b := s[i]; b < 'A' && b != ' ' || b > 'Z' && b < 'a' || b > 'z' && b < 0x80 {
			return false
		}
	}
	return s != "" && !mayHoldMore(s) && !firstTitleWords[strings.ToLower(firstWord(s))]
}

// splitLines judges a line break: a name broken in two, a name and the name at birth, or a name and a note.
func splitLines(first, second string) (name, rest, why string) {
	words, more := strings.Fields(first), strings.Fields(second)
	switch {
	case first == "":
		return second, "", "second_line"
	case !isName(second), startsPost(second):
		return first, second, "first_line"
	case len(words) == 1 || len(more) == 1, isMiddleName(words[len(words)-1]):
		return first + " " + second, "", "joined_lines"
	case strings.EqualFold(vntext.NameKey(words[0]), vntext.NameKey(more[0])):
		return first, second, "first_line" // the same family: the name at birth
	case !isFamilyName(more[0]) && len(words)+len(more) <= 5:
		return first + " " + second, "", "joined_lines"
	}
	return "", second, ""
}

// cutBracket takes a bracket at the end off.
func cutBracket(s string) (bare, cut string) {
	i := strings.IndexAny(s, "([{")
	if i <= 0 {
		return s, ""
	}
	tail := strings.TrimRight(s[i:], " .,;*")
	if end := strings.IndexAny(tail, ")]}"); end >= 0 && end < len(tail)-1 {
		return s, "" // more follows the bracket
	}
	return strings.TrimSpace(s[:i]), strings.Trim(tail, "()[]{} ")
}

// cutPart takes off what follows a comma, semicolon, slash or dash when it is a post, and gives "" when it
// may be another person.
func cutPart(s string) (bare, cut string) {
	for _, sep := range []string{",", ";", "/", " - ", " – ", ":", "&", "+"} {
		head, tail, ok := strings.Cut(s, sep)
		if tail = strings.Trim(tail, " *.,;-"); !ok || tail == "" {
			continue
		}
		if startsPost(tail) {
			return strings.TrimSpace(head), tail
		}
		return "", s
	}
	if words := strings.Fields(s); len(words) > 4 {
		for _, word := range words[2 : len(words)-2] {
			if strings.EqualFold(word, "và") {
				return "", s
			}
		}
	}
	return s, ""
}

// cutAddress takes "đ/c", "ông", "Ths.", "Bí thư" off before a family name and another word: "Ông" is a family name
// too, and "Đồng Chí Dũng" a name.
func cutAddress(s string) string {
	words := strings.Fields(s)
	for n := min(3, len(words)-2); n > 0; n-- {
		title := strings.ToLower(strings.TrimRight(strings.Join(words[:n], " "), ".:"))
		if !formsOfAddress[title] && !slices.Contains(posts, title) {
			continue
		}
		rest := strings.Join(words[n:], " ")
		if bare := cutAddress(rest); bare != rest || isFamilyName(words[n]) {
			return bare
		}
	}
	return s
}

var formsOfAddress = map[string]bool{"đ/c": true, "đc": true, "đồng chí": true, "ông": true, "bà": true, "cụ": true, "ths": true, "ts": true, "gs": true, "pgs": true,
	"gs.ts": true, "pgs.ts": true, "bs": true, "ks": true, "thạc sĩ": true, "thạc sỹ": true, "tiến sĩ": true, "tiến sỹ": true, "bác sĩ": true, "bác sỹ": true}

// firstTitleWords are the first words of all these, to tell a plain name by one look.
var firstTitleWords = func() map[string]bool {
	m := map[string]bool{}
	for title := range formsOfAddress {
		m[firstWord(title)] = true
	}
	for _, post := range posts {
		m[firstWord(post)] = true
	}
	return m
}()

func firstWord(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return word
}

func isMiddleName(word string) bool {
	return strings.EqualFold(word, "thị") || strings.EqualFold(word, "văn")
}
