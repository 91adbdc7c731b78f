package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// isBlank reports a text that says nothing: blanks, dashes, dots, or what grids and templates put
// where nothing is known. Na and Nan are names of people and hamlets, so there only the spellings of programs count.
func isBlank(t dossier.Type, s string) bool {
	if !startsWithLetter(s) && strings.Trim(s, " \t\n-–—_.…/,;:*'`\u00a0") == "" {
		return true
	}
	switch s {
	case "N/A", "n/a", "#N/A", "nan", "NaN", "None", "null", "NULL", "(blank)", "(trống)":
		return true
	}
	if len(s) > 30 {
		return false
	}
	if t == dossier.Name || t == dossier.Free {
		return startsUnknown(s) && unknowns[vntext.Fold(s)]
	}
	return (startsUnknown(s) || startsNull(s)) && (unknowns[vntext.Fold(s)] || nulls[vntext.Fold(s)])
}

// startsWithLetter reports most texts that begin with a letter or a digit, by the first byte alone.
func startsWithLetter(s string) bool {
	if s == "" {
		return false
	}
	b := s[0]
	return b-'0' < 10 || b|0x20-'a' < 26 || b == 0xC4 // Đ
}

// unknowns, folded, are the sentences of grids for what nobody entered; nulls the words of programs.
var (
	unknowns = map[string]bool{"chua cap nhat": true, "chua co thong tin": true, "khong ro": true, "khong co thong tin": true, "chua ro": true,
		"chua xac dinh": true, "dang cap nhat": true}
	nulls = map[string]bool{"n a": true, "na": true, "nan": true, "none": true, "null": true, "blank": true, "trong": true}
)

// startsUnknown keeps most texts from being folded.
func startsUnknown(s string) bool {
	switch word := firstWord(s); len(word) {
	case 4, 5, 6, 7: // "chua", "Chưa", "Đang", "Không"
		return strings.EqualFold(word, "chưa") || strings.EqualFold(word, "không") || strings.EqualFold(word, "chua") ||
			strings.EqualFold(word, "khong") || strings.EqualFold(word, "đang")
	}
	return false
}

func startsNull(s string) bool {
	return len(s) <= 8 && strings.IndexByte("nNbBtT(", s[0]) >= 0
}

// saysNone reports the words for "there is none": no date, no number, no post.
func saysNone(s string) bool {
	if len(s) > 40 || s == "" || strings.IndexByte("kKcCdD\xc4", s[0]) < 0 {
		return false
	}
	return nones[vntext.Fold(s)]
}

var nones = map[string]bool{
	"khong": true, "khong co": true, "ko": true, "ko co": true, "k": true, "chua": true, "chua co": true, "chua hoc": true, "chua vao": true,
	"chua duoc cap": true, "chua cap": true, "chua lam": true, "chua chinh thuc": true, "chua ket nap": true, "du bi": true, "dang du bi": true,
	"chua vao dang": true, "chua chuyen": true, "chua nhan": true, "dang cho": true, "cho cap": true, "chua den han": true,
}
