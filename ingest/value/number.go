package value

import (
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// words for yes and no, folded.
var flags = map[string]string{
	"x": "true", "v": "true", "co": "true", "1": "true", "true": "true", "yes": "true", "y": "true", "dung": "true",
	"da hoc": "true", "da co": "true", "roi": "true", "da vao dang": "true", "dang vien": "true", "+": "true", "√": "true", "✓": "true",
	"khong": "false", "0": "false", "false": "false", "no": "false", "n": "false", "k": "false", "ko": "false",
	"chua": "false", "chua hoc": "false", "chua co": "false", "khong co": "false", "sai": "false",
}

// parseFlag reads a mark, a word, or a date as yes; "Có (Kết nạp: 03/02/1985)" counts by its first word.
func parseFlag(f dossier.Field, c Cell, o Options, v dossier.Value) (dossier.Value, *Problem) {
	if !c.Date.IsZero() {
		v.Text = "true"
		return v, nil
	}
	text := strings.TrimSpace(trimPointZero(c.Text))
	word := vntext.Fold(text)
	if word == "" {
		word = text // a mark such as ✓ that folds away
	}
	if _, ok := flags[word]; !ok {
		word, _, _ = strings.Cut(word, " ")
	}
	if flag, ok := flags[word]; ok {
		v.Text = flag
		return v, nil
	}
	if readDate(f.Name, text, o).outcome == read {
		v.Text = "true"
		return v, nil
	}
	return bad(v, notAFlag, f)
}

func parseCount(f dossier.Field, c Cell, o Options, v dossier.Value) (dossier.Value, *Problem) {
	v, p := parseAmount(f, c, o, v)
	if p == nil && !isDigits(v.Text) {
		return bad(v, notANumber, f)
	}
	return v, p
}

// parseAmount reads "1.234", "12,5", "12.5%" and "12 người". A dot before exactly three digits is
// a thousands separator in text, as in Vietnamese print; in a number cell it is a decimal point.
func parseAmount(f dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	text := strings.TrimSpace(c.Text)
	if !c.Number {
		text, _, _ = strings.Cut(text, " ")
		text = strings.TrimSuffix(text, "%")
		if groupedByDots(text) {
			text = strings.ReplaceAll(text, ".", "")
		}
		text = strings.Replace(text, ",", ".", 1)
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n != n || n > 1e15 || n < -1e15 {
		return bad(v, notANumber, f)
	}
	v.Text = strconv.FormatFloat(n, 'f', -1, 64)
	return v, nil
}

func groupedByDots(s string) bool {
	parts := strings.Split(s, ".")
	if len(parts) < 2 || len(parts[0]) == 0 || len(parts[0]) > 3 || !isDigits(parts[0]) {
		return false
	}
	for _, p := range parts[1:] {
		if len(p) != 3 || !isDigits(p) {
			return false
		}
	}
	return true
}
