package ingest

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/org"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// named is an organisation that some text names.
type named struct {
	org.Unit
	cell dossier.Cell
	rank int // 0 for the lowest level of organisation
}

// orgHeads are the folded words with which the names of organisations begin, longer before shorter.
var orgHeads = [][]string{
	words("hoi lien hiep phu nu"), words("hoi cuu chien binh"), words("doan tncs ho chi minh"), words("doan thanh nien"),
	words("hoi nong dan"), words("hoi phu nu"), words("hoi lhpn"), words("hoi ccb"), words("hoi chu thap do"), words("hoi nguoi cao tuoi"),
	words("doan tncs"), words("doan xa"), words("doan phuong"), words("doan thi tran"), words("huyen doan"), words("tinh doan"), words("cong doan"),
	words("chi bo"), words("dang bo"), words("dang uy"), words("huyen uy"), words("tinh uy"), words("thanh uy"), words("thi uy"), words("quan uy"),
	words("chi hoi"), words("chi doan"), words("hnd"), words("hpn"), words("hccb"), words("ccb xa"), words("lhpn"),
}

func words(s string) []string { return strings.Fields(s) }

// namesIn finds the organisations that a text names, in its order. A name ends at the next name, at a bracket, a dash
// or dots, and before words that speak of time.
func namesIn(text string, cell dossier.Cell) []named {
	var list []named
	text = labelled.ReplaceAllString(text, "$1 ")
	for piece := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("\n()[]|*:", r) }) {
		for part := range strings.SplitSeq(strings.ReplaceAll(piece, " – ", " - "), " - ") {
			list = append(list, namesInPart(part, cell)...)
		}
	}
	return list
}

// labelled is a head written as the label of a form: "Chi bộ: thôn Vĩnh Sơn".
var labelled = regexp.MustCompile(`(?i)(chi bộ|đảng bộ|đảng ủy|đảng uỷ|chi hội|chi đoàn)\s*:`)

func namesInPart(part string, cell dossier.Cell) []named {
	all := strings.Fields(part)
	folds := make([]string, len(all))
	for i, w := range all {
		folds[i] = vntext.Fold(w)
	}
	var list []named
	for i := 0; i < len(all); {
		n := headAt(folds, i)
		if n == 0 {
			i++
			continue
		}
		end := i + n
		for end < len(all) && !endsName(folds, all, end) {
			inner := headAt(folds, end)
			if inner > 0 && !withinName(folds, i, end, inner) {
				break
			}
			end += max(inner, 1)
		}
		if name := strings.Join(all[i:end], " "); end > i+n && !isPlaceholder(name) {
			list = append(list, newNamed(strings.Trim(name, " .,;-"), cell))
		}
		i = end
	}
	return list
}

// withinName reports that the head found at end belongs to the name of the branch that begins at start: a branch of an
// association ("Chi bộ Hội Nông dân huyện"), or of an office of a committee ("Chi bộ Văn phòng Huyện ủy").
func withinName(folds []string, start, end, inner int) bool {
	if folds[start] != "chi" || folds[start+1] != "bo" {
		return false
	}
	switch {
	case end == start+2:
		return folds[end] != "dang" // "Chi bộ Đảng bộ xã …" names two
	case folds[end+inner-1] != "uy":
		return false
	case end+inner == len(folds):
		return true
	}
	return slices.Contains(officeWords, folds[start+2])
}

// officeWords begin the names of offices of a committee: văn phòng, ban, cơ quan, ủy ban kiểm tra, trung tâm.
var officeWords = []string{"van", "ban", "co", "uy", "trung"}

// headAt is the number of words of the head of a name at a place, 0 for none.
func headAt(folds []string, i int) int {
	for _, head := range orgHeads {
		if i+len(head) <= len(folds) && slices.Equal(folds[i:i+len(head)], head) {
			return len(head)
		}
	}
	return 0
}

// endsName reports a word that no longer belongs to a name: "năm 2026", "tính đến", a number after such a word.
func endsName(folds, all []string, i int) bool {
	if strings.Trim(all[i], ".…_") == "" {
		return true
	}
	switch folds[i] {
	case "nam", "thang", "quy", "dot":
		return periodWords[strings.ToLower(all[i])] && i+1 < len(folds) && folds[i+1] != "" && (folds[i+1][0] >= '0' && folds[i+1][0] <= '9' || folds[i] == "quy" && strings.Trim(folds[i+1], "iv") == "")
	case "tinh":
		return i+1 < len(folds) && folds[i+1] == "den"
	case "truc":
		return i+1 < len(folds) && folds[i+1] == "thuoc"
	}
	return false
}

// periodWords are the words before the number of a period, with their accents or without any:
// "Chi bộ thôn Quyết Thắng 2" is no month.
var periodWords = map[string]bool{
	"năm": true, "nam": true, "tháng": true, "thang": true, "quý": true, "quí": true, "quy": true, "đợt": true, "dot": true, "đot": true,
}

// isPlaceholder reports a name still to be filled in: "Chi bộ ……", "HND XÃ-PHƯỜNG…..".
func isPlaceholder(name string) bool {
	return strings.Contains(name, "…") || strings.Contains(name, "..") || strings.Contains(name, "__") || strings.HasSuffix(name, "-")
}

func newNamed(name string, cell dossier.Cell) named {
	u := org.ParseUnit(name)
	return named{Unit: u, cell: cell, rank: rankOf(u)}
}

// rankOf orders organisations by level: a branch, a committee within, a grassroots committee, district, province.
func rankOf(u org.Unit) int {
	if u.Branch {
		return 0
	}
	switch u.Kind {
	case "section_committee":
		return 1
	case "base_committee", "base_branch":
		return 2
	case "district_committee":
		return 3
	case "provincial_committee":
		return 4
	}
	area, _, _ := strings.Cut(vntext.Fold(u.Area), " ")
	switch area {
	case "huyen", "quan":
		return 3
	case "tinh":
		return 4
	}
	return 2
}

// pick takes the unit of the lowest level, of equals the last named, and the others above it as parents, nearest first.
func pick(list []named) (unit named, parents []string, ok bool) {
	if len(list) == 0 {
		return named{}, nil, false
	}
	best := 0
	for i, n := range list {
		if n.rank <= list[best].rank {
			best = i
		}
	}
	unit = list[best]
	above := slices.DeleteFunc(slices.Clone(list), func(n named) bool { return n.Key == unit.Key || n.rank < unit.rank })
	slices.Reverse(above)
	slices.SortStableFunc(above, func(a, b named) int { return a.rank - b.rank })
	for _, n := range above {
		if !slices.Contains(parents, n.Name) {
			parents = append(parents, n.Name)
		}
	}
	return unit, append(parents, unit.Within...), true
}

// inTitle lists the organisations of a title block that a list of a kind can be of: a roll is an association's,
// other lists the Party's. Words of a heading such as "DANH SÁCH CHI BỘ" over a list of branches name no unit.
func (r *region) inTitle(kind dossier.Kind) []named {
	var list []named
	for _, l := range r.title {
		text := l.text
		if strings.HasSuffix(strings.TrimSpace(text), ":") {
			text += " " + l.next
			text = strings.ReplaceAll(text, ":", "")
		}
		heading := headingLine.MatchString(vntext.Fold(text))
		for _, n := range namesIn(text, l.cell) {
			ofRoll := n.Association != ""
			if ofRoll != (kind == dossier.Roll) || heading && n.rank == 0 && kind != dossier.Member && kind != dossier.Candidate && kind != dossier.Roll {
				continue
			}
			list = append(list, n)
		}
	}
	return list
}

// inPath lists the organisations that folders and the file name, from the root on, name; the file's own last.
func inPath(path, root string, kind dossier.Kind) []named {
	var list []named
	for _, part := range pathHints(path, root) {
		text := strings.NewReplacer("_", " ").Replace(part)
		found := namesIn(text, dossier.Cell{})
		if len(found) == 0 && kind != dossier.Roll {
			if head, _, _ := strings.Cut(vntext.Fold(text), " "); head == "xa" || head == "phuong" || head == "huyen" {
				found = []named{newNamed("Đảng bộ "+lowerFirst(text), dossier.Cell{})}
			}
		}
		for _, n := range found {
			if (n.Association != "") == (kind == dossier.Roll) {
				list = append(list, n)
			}
		}
	}
	return list
}

// pathHints are the names of the folders from the root on and of the file without its extension, the outermost first.
func pathHints(path, root string) []string {
	rel, err := filepath.Rel(root, path)
	if root == "" || err != nil || strings.HasPrefix(rel, "..") {
		rel = filepath.Base(path)
	}
	rel = filepath.ToSlash(rel)
	return strings.Split(strings.TrimSuffix(rel, filepath.Ext(rel)), "/")
}

func lowerFirst(s string) string {
	for i, r := range s {
		return strings.ToLower(string(r)) + s[i+len(string(r)):]
	}
	return s
}
