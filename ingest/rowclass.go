package ingest

import (
	"regexp"
	"strings"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// rowClass says what a row beneath a header is.
type rowClass uint8

const (
	blankRow  rowClass = iota // nothing, or only a running number
	dataRow                   // one record
	unitRow                   // names the unit of the rows below
	groupRow                  // names another group of the rows below
	totalRow                  // "Tổng số: 12 người", "Cộng"
	noteRow                   // "Lưu ý: …", numbers of the columns
	headerRow                 // the header again, or of the next table
	footRow                   // signatures and what follows: the table has ended
)

// classifier tells the rows beneath one header apart.
type classifier struct {
	g        *grid
	number   int // column of the running number, 0 for none
	key      int // column of the name that a row is about, 0 for none
	width    int // number of columns
	last     int
	headings map[string]bool // texts of the header
}

func newClassifier(g *grid, headings []heading) *classifier {
	k := &classifier{g: g, width: len(headings), headings: map[string]bool{}}
	for _, h := range headings {
		p := newPhrase(h.leaf())
		switch {
		case k.number == 0 && isRowNumber(p):
			k.number = h.col
		case k.key == 0 && (strings.HasPrefix(p.canon, "@name") || p.canon == "ten" || p.canon == "@family"):
			k.key = h.col
		}
		k.last = max(k.last, h.col)
		if len(h.leaf()) > 3 {
			k.headings[h.leaf()] = true
		}
	}
	return k
}

// classify gives the class of a row and, of a title, its text. after counts the rows since the header.
func (k *classifier) classify(r *row, after int) (rowClass, string) {
	lead, first, n, texts := -1, -1, 0, 0 // lead is the first cell, first the first beside the running number
	for i := range r.cells {
		c := &r.cells[i]
		if c.blank || int(c.col) > k.last+3 {
			continue
		}
		if lead < 0 {
			lead = i
		}
		if n++; int(c.col) != k.number {
			texts++
			if first < 0 {
				first = i
			}
		}
	}
	switch {
	case n > 0 && (k.sums(r, r.cell(lead)) || first >= 0 && k.sums(r, r.cell(first))):
		return totalRow, ""
	case n == 0 || first < 0:
		return k.alone(r, n)
	case after < 2 && numbersColumns(r):
		return noteRow, ""
	case k.repeatsHeader(r):
		return headerRow, ""
	}
	if texts <= 4 && texts*2 <= max(k.width, 4) || texts == 1 {
		if class, text := k.sparse(r, r.cell(first), texts); class != blankRow {
			return class, text
		}
	}
	if k.key > 0 && isBlankText(r.text(k.key)) && texts < 2 {
		return noteRow, ""
	}
	return dataRow, ""
}

// alone is a row that has text in the column of the running number only, or nothing at all.
func (k *classifier) alone(r *row, n int) (rowClass, string) {
	if n == 0 || k.number == 0 {
		return blankRow, ""
	}
	c := r.at(k.number)
	if c.kind != textCell || onlyDigits(strings.Trim(c.text(), "(). ")) != "" {
		return blankRow, ""
	}
	class, text := k.sparse(r, c, 1)
	if class == blankRow {
		return noteRow, ""
	}
	return class, text
}

var (
	totals  = regexp.MustCompile(`^(tổng( số| cộng)?|cộng|tong so|tong cong)( |$|:|\()`)
	feet    = regexp.MustCompile(`^(noi nhan|t m|tm|t l|tl|k t|kt|nguoi lap|nguoi tong hop|xac nhan cua|thu truong|ky ghi ro|ky va ghi ro|bi thu$|pho bi thu$|chu tich$|chi hoi truong$|truong ban$|bi thu chi bo$|dai dien)( |$)`)
	daily   = regexp.MustCompile(`ngay.{0,12}thang.{0,12}nam`)
	notes   = regexp.MustCompile(`^(luu y|ghi chu|viet tat|chu thich|chu y|huong dan|vi du|mau)( |$)`)
	roman   = regexp.MustCompile(`^(?:[IVX]{1,5}|[A-H]|\d{1,2}|[a-h])[.)/]?$`)
	ordinal = regexp.MustCompile(`^\s*(?:(?:[IVXLC]{1,6}|[A-H]|\d{1,2}(?:\.\d{1,2})*|[a-h])\s*[.)/\-–:]\s*)+`)
)

// sparse judges a row with few texts; blankRow means that it may still be a record.
func (k *classifier) sparse(r *row, c cell, texts int) (rowClass, string) {
	fold := vntext.Fold(c.text())
	numbered := k.number > 0 && isRunning(r.at(k.number))
	switch {
	case numbered && (texts > 1 || int(c.col) == k.key) && !k.isTitle(r, c, texts):
		return blankRow, ""
	case k.foot(r):
		return footRow, ""
	case notes.MatchString(fold), strings.HasPrefix(c.text(), "(*)"), texts == 1 && len(c.text()) > 240:
		return noteRow, ""
	case k.isTitle(r, c, texts):
		text := strings.TrimSpace(ordinal.ReplaceAllString(c.text(), ""))
		if isUnitName(vntext.Fold(text)) {
			return unitRow, text
		}
		return groupRow, text
	}
	return blankRow, ""
}

// sums reports a row of totals: "Tổng số: 12 người", "Cộng". Tống and Công are family names, so tones count.
func (k *classifier) sums(r *row, c cell) bool {
	if len(c.text()) > 120 || k.number > 0 && isRunning(r.at(k.number)) {
		return false
	}
	switch c.text()[0] {
	case 'T', 't', 'C', 'c':
		return totals.MatchString(vntext.NameKey(c.text()))
	}
	return false
}

// isRunning reports a running number such as 12, "03" or "12.".
func isRunning(c cell) bool {
	return !c.none() && (c.kind == numberCell || onlyDigits(strings.Trim(c.text(), "(). ")) != "" && !isBlankText(c.text()))
}

// foot reports a row that belongs to the signatures.
func (k *classifier) foot(r *row) bool {
	for i := range r.cells {
		c := r.cell(i)
		if c.kind != textCell || c.blank || len(c.text()) > 120 {
			continue
		}
		if fold := vntext.Fold(c.text()); feet.MatchString(fold) || daily.MatchString(fold) && len(fold) < 60 {
			return true
		}
	}
	return false
}

// goesOn reports numbered records soon after what looks like a signature: "Bí thư chi bộ" below a name ends no list.
func (k *classifier) goesOn(from int) bool {
	if k.number == 0 || k.key == 0 {
		return false
	}
	for i := from; i < min(from+footRows, len(k.g.rows)); i++ {
		r := &k.g.rows[i]
		if k.repeatsHeader(r) {
			return false
		}
		if isRunning(r.at(k.number)) && !isBlankText(r.text(k.key)) && 2*r.filled(1, k.last) >= k.width {
			return true
		}
	}
	return false
}

const footRows = 10 // signatures take fewer

// isTitle reports a title between the rows: one text, beside at most an ordinal, that is not somebody's name.
func (k *classifier) isTitle(r *row, c cell, texts int) bool {
	if texts != 1 || c.kind != textCell {
		return false
	}
	text := ordinal.ReplaceAllString(c.text(), "")
	if isBlankText(text) {
		return false
	}
	if m, ok := k.g.merge(r.num, int(c.col)); ok && m.right-m.left >= 2 {
		return true
	}
	if isUnitName(vntext.Fold(text)) {
		return true
	}
	mark := r.at(k.number)
	if !mark.none() && k.number > 0 && mark.col != c.col {
		return mark.kind == textCell && roman.MatchString(strings.TrimSpace(mark.text())) && onlyDigits(mark.text()) == ""
	}
	return int(c.col) != k.key || text != c.text() || !looksLikeName(text)
}

// looksLikeName reports capitalised words of which the first is a family name.
func looksLikeName(s string) bool {
	if !nameLike.MatchString(s) {
		return false
	}
	first, _, _ := strings.Cut(vntext.Fold(s), " ")
	return familyNames[first]
}

// familyNames are the family names borne by nearly all, folded; with those of the north-western peoples.
var familyNames = vocabulary(`nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh mai truong lam trinh
	dao doan ha cao luong luu ta to chu quach giang vang ma sung thao ly lo ca quang cam deo hang giang lu vi tong lau cu
	phung nong be hua trieu ban phan chao tan mua cha vuong tang thai luc mac mong sam lieu khuc kieu la lai leo loc
	mo mua nghiem ninh on pha phang phi pham phu phung po quan than thang thach thieu tieu tong uong van xa y h k ro sin seo`)

// isUnitName reports folded text that starts like the name of an organisation.
func isUnitName(fold string) bool {
	for _, head := range unitHeads {
		if strings.HasPrefix(fold, head) {
			return true
		}
	}
	return false
}

var unitHeads = []string{"chi bo ", "dang bo ", "dang uy ", "chi hoi ", "chi doan ", "doan xa ", "doan phuong ", "hoi nong dan", "hoi phu nu", "hoi lien hiep phu nu", "hoi cuu chien binh", "hoi ccb"}

// repeatsHeader reports the header printed again, or the header of another table.
func (k *classifier) repeatsHeader(r *row) bool {
	if strings.ContainsAny(r.cell(0).text(), "0123456789") {
		return false
	}
	same, texts := 0, 0
	for i := range r.cells {
		c := r.cell(i)
		if c.kind != textCell {
			return false
		}
		if k.headings[c.text()] {
			same++
		}
		texts++
	}
	if texts < 3 {
		return false
	}
	return same >= 2 && 2*same >= texts || startsLikeHeader(r) && headerHits(r) >= 3 && 2*headerHits(r) >= texts
}

// sameHeader reports the header of the table itself, as it is printed again on each page.
func (k *classifier) sameHeader(r *row) bool {
	for i := range r.cells {
		if c := r.cell(i); !k.headings[c.text()] && !isRowNumber(newPhrase(c.text())) {
			return false
		}
	}
	return true
}

// startsLikeHeader is a quick look at the first two cells for "STT" or "Họ và tên".
func startsLikeHeader(r *row) bool {
	for i := range r.cells[:min(2, len(r.cells))] {
		if s := r.cell(i).text(); len(s) < 40 && !strings.ContainsAny(s, "0123456789") {
			if p := newPhrase(s); isRowNumber(p) || strings.HasPrefix(p.canon, "@name") {
				return true
			}
		}
	}
	return false
}

var columnNumber = regexp.MustCompile(`^\s*(\(?\d{1,2}(\.\d{1,2})?\)?|[A-Z]|\(?[a-z]\)?|\d{1,2}(\.\d)?\s*\(?\s*=.*)\s*$`)

// numbersColumns reports the row that numbers the columns: 1, 2, 3 … with gaps, (1), A B 1, "2 (=3+4)".
func numbersColumns(r *row) bool {
	n, before := 0, -1
	for i := range r.cells {
		c := r.cell(i)
		if c.blank {
			continue
		}
		text := strings.TrimSuffix(strings.TrimSpace(c.text()), ".0")
		if !columnNumber.MatchString(text) {
			return false
		}
		if v := leadingNumber(text); v > 0 {
			if v < before {
				return false
			}
			before = v
		}
		n++
	}
	return n >= 3 && before >= 2
}

func leadingNumber(s string) int {
	v := 0
	for _, c := range strings.TrimLeft(s, "(") {
		if c < '0' || c > '9' {
			break
		}
		v = v*10 + int(c-'0')
	}
	return v
}
