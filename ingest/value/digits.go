package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// parseDigits keeps the digits of an identity number written with blanks, dots, an apostrophe or
// a stray ".0". What is not a number stays as written, for the shape rules to judge.
func parseDigits(_ dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	text := trimPointZero(c.Text)
	digits := strings.NewReplacer(" ", "", ".", "", "-", "", "'", "", "’", "", "`", "").Replace(text)
	if c.Number && strings.ContainsAny(c.Text, "eE") {
		v.Text = c.Text // digits are lost: 1.23E+11
		return v, nil
	}
	if isDigits(digits) {
		v.Text = digits
		if digits != c.Raw && v.Reason == "" {
			v.Reason = "digits_only"
		}
		return v, nil
	}
	v.Text = text
	return v, nil
}

func parseFileNo(_ dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	v.Text = strings.ToUpper(strings.Join(strings.Fields(trimPointZero(c.Text)), ""))
	return v, nil
}

// parsePhone keeps the first number; a nine-digit number has lost its zero to Excel.
func parsePhone(f dossier.Field, c Cell, o Options, v dossier.Value) (dossier.Value, *Problem) {
	first, _, _ := strings.Cut(strings.NewReplacer(";", "\n", ",", "\n", "/", "\n").Replace(c.Text), "\n")
	c.Text = strings.TrimPrefix(strings.TrimSpace(first), "+")
	v, _ = parseDigits(f, c, o, v)
	if rest, ok := strings.CutPrefix(v.Text, "84"); ok && len(rest) == 9 {
		v.Text = "0" + rest
	}
	if len(v.Text) == 9 && isDigits(v.Text) && v.Text[0] != '0' {
		v.Text = "0" + v.Text
		v = because(v, "zero_restored")
	}
	return v, nil
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}
