package value

import (
	"math"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// parseDigits keeps the digits of an identity number, also where it is grouped by blanks, dots or hyphens,
// follows an apostrophe, ends in a stray ".0", or stands with its day of issue. What else is no number
// stays as written, for the shape rules to judge; a number that a spreadsheet spoilt is a problem of its own.
func parseDigits(f dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	if isDigits(c.Text) && c.Date.IsZero() && (!c.Number || len(c.Text) <= exactDigits) {
		v.Text = c.Text
		return v, nil
	}
	if saysNone(c.Text) {
		return because(v, "said_none"), nil
	}
	digits, state := wholeNumber(c)
	switch {
	case state == spoilt:
		return damaged(v, f)
	case state == whole:
		return withDigits(v, digits), nil
	}
	text := strings.Trim(c.Text, "'’‘` ")
	if joined, ok := grouped(text); ok {
		return withDigits(v, joined), nil
	}
	if number, ok := besideDate(text); ok {
		return because(withDigits(v, number), "issue_date_cut"), nil
	}
	v.Text = text
	return v, nil
}

func withDigits(v dossier.Value, digits string) dossier.Value {
	v.Text = digits
	if digits != v.Raw && v.Reason == "" {
		v.Reason = "digits_only"
	}
	return v
}

// parseOldID is parseDigits for the card of nine digits (twelve in 2012–2016), which no rule judges later.
func parseOldID(f dossier.Field, c Cell, o Options, v dossier.Value) (dossier.Value, *Problem) {
	v, p := parseDigits(f, c, o, v)
	if n := len(v.Text); p == nil && n > 0 && (!isDigits(v.Text) || n != 9 && n != 12) {
		return damaged(v, f)
	}
	return v, p
}

// parseFileNo joins "012345 hg" as the form has it, 012345HG.
func parseFileNo(f dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	if saysNone(c.Text) {
		return because(v, "said_none"), nil
	}
	text := c.Text
	switch digits, state := wholeNumber(c); state {
	case spoilt:
		return damaged(v, f)
	case whole:
		text = digits
	}
	v.Text = strings.ToUpper(strings.Join(strings.Fields(strings.Trim(text, "'’‘`")), ""))
	return v, nil
}

// parseFree keeps the text. Of the numbers among the free fields, those of documents and cards, a date is
// what Excel made of "12/3".
func parseFree(f dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	v.Text = c.Text
	isNumber := strings.HasSuffix(f.Name, "_no") || f.Name == "record_id"
	if !isNumber && !c.Number && c.Date.IsZero() {
		return v, nil
	}
	switch digits, state := wholeNumber(c); {
	case isNumber && state == spoilt:
		return damaged(v, f)
	case isNumber && saysNone(c.Text):
		v.Text = ""
		return because(v, "said_none"), nil
	case !c.Date.IsZero():
		v.Text = c.Date.VN()
	case c.Number && state == whole:
		v.Text = digits
	}
	return v, nil
}

// wholeness says what is left of a number.
type wholeness uint8

const (
	noNumber wholeness = iota
	whole
	spoilt // digits are lost: 7.909E+10, or beyond the 15 that Excel keeps, or turned into a date
)

// exactDigits is how many digits of a number a spreadsheet keeps.
const exactDigits = 15

// wholeNumber is the digits of a cell that holds a number, by its type or as text in scientific notation.
func wholeNumber(c Cell) (string, wholeness) {
	text := c.Text
	switch {
	case !c.Date.IsZero():
		return "", spoilt
	case !c.Number:
		if text = trimPointZero(strings.Trim(text, "'’‘` ")); isDigits(text) {
			return text, whole
		}
		if text = strings.Replace(text, ",", ".", 1); !isScientific(text) {
			return "", noNumber
		}
		if !isComplete(text) {
			return "", spoilt
		}
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil || n < 0 || n != math.Trunc(n) || n >= 1e15 {
		return "", spoilt
	}
	return strconv.FormatFloat(n, 'f', 0, 64), whole
}

// isScientific reports "7.9090000001E+10".
func isScientific(s string) bool {
	mantissa, exponent, ok := strings.Cut(strings.ToUpper(s), "E")
	whole, decimals, _ := strings.Cut(mantissa, ".")
	exponent = strings.TrimPrefix(exponent, "+")
	return ok && len(whole) == 1 && isDigits(whole) && strings.Trim(decimals, "0123456789") == "" && isDigits(exponent) && len(exponent) <= 3
}

// isComplete reports that no digit before the point is lost: as many decimals as the exponent asks for.
func isComplete(s string) bool {
	mantissa, exponent, _ := strings.Cut(strings.ToUpper(s), "E")
	_, decimals, _ := strings.Cut(mantissa, ".")
	n, err := strconv.Atoi(exponent)
	return err == nil && len(decimals) >= n
}

// grouped joins 002 090 001 234 and 38.168.053.000.001. A longer group is a number of its own.
func grouped(s string) (string, bool) {
	groups := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '.' || r == '-' || r == '–' })
	for _, g := range groups {
		if !isDigits(g) || len(g) > 6 && len(groups) > 1 {
			return "", false
		}
	}
	return strings.Join(groups, ""), len(groups) > 0
}

// besideDate is the one number of nine or more digits in a text that holds nothing else but a date and
// the words that go with it: "012345678  16/8/2008", "CCCD: 002090001234 cấp ngày 16/8/2008".
func besideDate(text string) (string, bool) {
	number := ""
	rest := make([]string, 0, 4)
	for _, field := range strings.Fields(text) {
		bare := strings.Trim(field, ",;:()")
		switch {
		case len(bare) >= 8 && isDigits(bare) && number == "":
			number = bare
		case strings.ContainsAny(bare, "0123456789") || !idWords[strings.ToLower(bare)]:
			rest = append(rest, field)
		}
	}
	if number == "" || len(rest) == 0 {
		return number, number != ""
	}
	_, ok := plainDate(strings.Trim(strings.Join(rest, " "), ",;:()"))
	return number, ok
}

var idWords = map[string]bool{"cccd": true, "cmnd": true, "cmt": true, "cmtnd": true, "số": true, "so": true, "thẻ": true, "cấp": true, "ngày": true, "đdcn": true, "cc": true, "": true}

// damaged reports a number that cannot be known from the cell. It keeps the row out only where the row is
// known by that number.
func damaged(v dossier.Value, f dossier.Field) (dossier.Value, *Problem) {
	p := damagedNumber
	if f.Type != dossier.CitizenID {
		p.Rule.Severity = dossier.Warning
	}
	return bad(v, p, f)
}

// trimPointZero drops the ".0" that passes through other programs leave on whole numbers.
func trimPointZero(s string) string {
	if i := len(s) - 2; i > 0 && s[i:] == ".0" && isDigits(s[:i]) {
		return s[:i]
	}
	return s
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
