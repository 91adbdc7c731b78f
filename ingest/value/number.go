package value

import (
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func parseCount(f dossier.Field, c Cell, o Options, v dossier.Value) (dossier.Value, *Problem) {
	v, p := parseAmount(f, c, o, v)
	if p == nil && v.Text != "" && (!isDigits(v.Text) || strings.Contains(c.Text, "%")) {
		return bad(v, notANumber, f)
	}
	return v, p
}

// parseAmount reads "1.234", "12,5", "12.5%" and "12 người": one number among words that only say what is
// counted. In text a dot before three digits parts thousands, as in Vietnamese print; a comma before three
// digits may be either and is asked about. In a number cell a dot is a decimal point.
func parseAmount(f dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	if !c.Date.IsZero() {
		return bad(v, notANumber, f)
	}
	if isDigits(c.Text) && len(c.Text) <= 15 {
		if v.Text = strings.TrimLeft(c.Text, "0"); v.Text == "" {
			v.Text = "0"
		}
		return v, nil
	}
	text := c.Text
	if !c.Number {
		if saysNone(text) {
			return because(v, "said_none"), nil
		}
		var ok bool
		if text, ok = plainNumber(text); !ok {
			return bad(v, notANumber, f)
		}
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n != n || n > 1e15 || n < -1e15 {
		return bad(v, notANumber, f)
	}
	v.Text = strconv.FormatFloat(n, 'f', -1, 64)
	return v, nil
}

// plainNumber is the one number in a text, with a point before its decimals.
func plainNumber(text string) (string, bool) {
	number := ""
	for _, field := range strings.Fields(strings.TrimSuffix(strings.TrimSpace(text), ".")) {
		switch {
		case field == "%":
		case field[0] >= '0' && field[0] <= '9' || len(field) > 1 && field[0] == '-':
			if number != "" {
				return "", false
			}
			number = strings.TrimSuffix(field, "%")
		case !countedThings(field):
			return "", false
		}
	}
	switch whole, decimals, _ := strings.Cut(strings.TrimPrefix(number, "-"), ","); {
	case groupedByDots(whole):
		number = strings.ReplaceAll(number, ".", "")
	case len(decimals) == 3:
		return "", false
	}
	number = strings.Replace(number, ",", ".", 1)
	return number, number != "" && strings.Trim(number, "0123456789.-") == ""
}

// countedThings reports a word that says what a number counts.
func countedThings(word string) bool {
	switch strings.ToLower(strings.Trim(word, ":()")) {
	case "người", "nguoi", "đảng", "viên", "đv", "đồng", "chí", "đ/c", "đc", "hội", "đoàn", "hộ", "năm", "tuổi", "huy", "hiệu", "hhđ", "chi", "bộ", "lớp", "cán", "học",
		"thôn", "bản", "tổng", "số":
		return true
	}
	return false
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
