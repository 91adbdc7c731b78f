package analytics

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// words are the names and numbers by which a person is searched for.
type words struct {
	names, numbers []string
}

// all are the words as a column of the store can hold them: composed, decomposed, and as keys.
func (ws *words) all() []string {
	var list []string
	for _, name := range ws.names {
		list = append(list, norm.NFC.String(name), norm.NFD.String(name), vntext.NameKey(name))
	}
	list = append(list, ws.numbers...)
	slices.Sort(list)
	return slices.Compact(list)
}

// forms are the words as a file can hold them.
func (ws *words) forms() []string {
	var list []string
	for _, name := range ws.names {
		for _, form := range []norm.Form{norm.NFC, norm.NFD} {
			for _, s := range []string{name, strings.ToUpper(name), strings.ToLower(name), vntext.NameKey(name)} {
				list = append(list, form.String(s))
			}
		}
	}
	list = append(list, ws.numbers...)
	slices.Sort(list)
	return slices.Compact(list)
}

// most is how much of one part of a package is looked through, against parts that swell.
const most = 1 << 30

// inFile looks for the words in a file and, where it is a zip package, in its parts.
func (ws *words) inFile(name string) (bool, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return false, err
	}
	if ws.in(data) {
		return true, nil
	}
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return false, nil // not a package
	}
	for _, part := range z.File {
		if found, err := ws.inPart(part); found || err != nil {
			return found, err
		}
	}
	return false, nil
}

func (ws *words) inPart(part *zip.File) (bool, error) {
	r, err := part.Open()
	if err != nil {
		return false, fmt.Errorf("%s: %w", part.Name, err)
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, most))
	if err != nil {
		return false, fmt.Errorf("%s: %w", part.Name, err)
	}
	return ws.in(data), nil
}

// in reports whether data hold one of the words, in an encoding of Unicode.
func (ws *words) in(data []byte) bool {
	for _, form := range ws.forms() {
		if wholeWord(data, []byte(form), utf8.DecodeLastRune, utf8.DecodeRune) {
			return true
		}
		for _, order := range []byteOrder{littleEndian, bigEndian} {
			if wholeWord(data, order.encode(form), unknown, order.first) {
				return true
			}
		}
	}
	return false
}

// wholeWord reports whether a word stands in data with no letter or digit at its sides: a
// shorter name is the beginning of many.
func wholeWord(data, word []byte, before, after func([]byte) (rune, int)) bool {
	for from := 0; ; {
		at := bytes.Index(data[from:], word)
		if at < 0 {
			return false
		}
		at += from
		left, _ := before(data[:at])
		right, _ := after(data[at+len(word):])
		if !partOfWord(left) && !partOfWord(right) {
			return true
		}
		from = at + 1
	}
}

func partOfWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r))
}

// byteOrder is the place of the high byte in a unit of UTF-16.
type byteOrder int

const (
	bigEndian    byteOrder = 0
	littleEndian byteOrder = 1
)

func (o byteOrder) encode(s string) []byte {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		pair := [2]byte{}
		pair[o], pair[1-o] = byte(u>>8), byte(u)
		b = append(b, pair[:]...)
	}
	return b
}

func (o byteOrder) first(b []byte) (rune, int) {
	if len(b) < 2 {
		return utf8.RuneError, 0
	}
	return rune(b[o])<<8 | rune(b[1-o]), 2
}

// unknown is what stands before a text in UTF-16: in an old workbook it is a length, which
// can look like a letter.
func unknown([]byte) (rune, int) { return utf8.RuneError, 0 }
