package analytics

import (
	"strings"
	"unicode/utf8"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// room is how many characters a column takes: all of it on one line, with its heading wrapped, and
// with its texts wrapped too.
type room struct{ whole, wrapped, least int }

// headingLines is how many lines a heading is wrapped into before texts below it are.
const headingLines = 3

// rooms are what the columns take; texts are wrapped at most characters in any case.
func (t *Table) rooms(lang dossier.Lang, most int) []room {
	const leastText, longWord = 14, 20
	list := make([]room, len(t.Columns))
	for i, heading := range t.headings(lang) {
		widest, word := 0, 0
		for _, row := range t.Rows {
			text := t.shown(row, i, lang)
			widest, word = max(widest, utf8.RuneCountInString(text)), max(word, narrowest(text, utf8.RuneCountInString(text)))
		}
		least := min(widest, max(leastText, min(word, longWord)))
		if t.numeric(i) {
			least = widest
		}
		widest = min(widest, most)
		list[i] = room{whole: max(widest, min(utf8.RuneCountInString(heading), most)),
			wrapped: max(widest, narrowest(heading, headingLines)), least: max(least, narrowest(heading, utf8.RuneCountInString(heading)))}
	}
	return list
}

// fit gives the columns their widths on a page: headings are wrapped where not all fits on one line each,
// then texts, the widest column first.
func fit(rooms []room, page int) []int {
	widths := make([]int, len(rooms))
	for i, r := range rooms {
		widths[i] = r.whole
	}
	over := sum(widths) - page
	for _, least := range []func(room) int{func(r room) int { return r.wrapped }, func(r room) int { return r.least }} {
		for over > 0 {
			widest := -1
			for i, w := range widths {
				if w > least(rooms[i]) && (widest < 0 || w > widths[widest]) {
					widest = i
				}
			}
			if widest < 0 {
				break
			}
			widths[widest]--
			over--
		}
	}
	return widths
}

// sum adds up.
func sum(list []int) int {
	n := 0
	for _, v := range list {
		n += v
	}
	return n
}

// narrowest is the least width in which a text takes so many lines, broken between words.
func narrowest(text string, lines int) int {
	width := 0
	for _, w := range strings.Fields(text) {
		width = max(width, utf8.RuneCountInString(w))
	}
	for len(wrap(text, width)) > lines {
		width++
	}
	return width
}

// wrap breaks a text into lines of a width of at least 1, between words, and within those that are wider.
func wrap(text string, width int) []string {
	var lines []string
	left := 0
	for _, w := range strings.Fields(text) {
		word := []rune(w)
		if lines != nil && len(word)+1 <= left {
			lines[len(lines)-1] += " " + w
			left -= len(word) + 1
			continue
		}
		for ; len(word) > width; word = word[width:] {
			lines = append(lines, string(word[:width]))
		}
		lines, left = append(lines, string(word)), width-len(word)
	}
	return lines
}

// wrapped is a text with its lines broken where it is wider.
func wrapped(text string, width int) string {
	if utf8.RuneCountInString(text) <= width {
		return text
	}
	return strings.Join(wrap(text, width), "\n")
}
