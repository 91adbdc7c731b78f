package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// isBlank reports a text that says nothing: blanks, dashes, dots, or what grids and templates put
// where nothing is known. Na and Nan are names of people and hamlets, so there only the spellings of programs count.
func isBlank(t dossier.Type, s string) bool {
	if strings.Trim(s, " \t\n-–—_.…/,;:*'`\u00a0") == "" {
		return true
	}
	switch s {
	case "N/A", "n/a", "#N/A", "nan", "NaN", "None", "null", "NULL", "(blank)", "(trống)":
		return true
	}
	if t == dossier.Name || t == dossier.Free || !startsPlaceholder(s) {
		return isUpdatePending(s)
	}
	return placeholders[vntext.Fold(s)]
}

var placeholders = map[string]bool{
	"n a": true, "na": true, "nan": true, "none": true, "null": true, "blank": true, "trong": true,
	"chua cap nhat": true, "chua co thong tin": true, "khong ro": true, "khong co thong tin": true, "chua ro": true, "chua xac dinh": true,
}

// isUpdatePending reports the placeholders that are sentences.
func isUpdatePending(s string) bool {
	if len(s) < 10 || len(s) > 30 || !startsPlaceholder(s) {
		return false
	}
	return placeholders[vntext.Fold(s)]
}

// startsPlaceholder keeps most texts from being folded.
func startsPlaceholder(s string) bool {
	return len(s) <= 30 && (strings.ContainsRune("nNcCkKbBtT(", rune(s[0])))
}

// saysNone reports the words for "there is none": no date, no number, no post.
func saysNone(s string) bool {
	return len(s) <= 40 && nones[vntext.Fold(s)]
}

var nones = map[string]bool{
	"khong": true, "khong co": true, "ko": true, "ko co": true, "k": true, "chua": true, "chua co": true, "chua hoc": true, "chua vao": true,
	"chua duoc cap": true, "chua cap": true, "chua lam": true, "chua chinh thuc": true, "chua ket nap": true, "du bi": true, "dang du bi": true,
	"chua vao dang": true, "chua chuyen": true, "chua nhan": true, "dang cho": true, "cho cap": true, "chua den han": true,
}
