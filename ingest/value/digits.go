package value

import (
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
