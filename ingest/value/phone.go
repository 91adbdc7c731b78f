package value

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// parsePhone keeps the first number. A number whose zero Excel ate, or with the country's 84, gets its zero.
func parsePhone(f dossier.Field, c Cell, _ Options, v dossier.Value) (dossier.Value, *Problem) {
	if len(c.Text) == 10 && c.Text[0] == '0' && isDigits(c.Text) {
		v.Text = c.Text
		return v, nil
	}
	if saysNone(c.Text) {
		return because(v, "said_none"), nil
	}
	numbers := []string{c.Text}
	switch digits, state := wholeNumber(c); state {
	case spoilt:
		return damaged(v, f)
	case whole:
		numbers[0] = digits
	default:
		numbers = phoneNumbers(c.Text)
	}
	if len(numbers) == 0 {
		return damaged(v, f)
	}
	number, restored := national(numbers[0])
	if number == "" {
		return damaged(v, f)
	}
	if restored {
		v.Text = number
		v = because(v, "zero_restored")
	} else {
		v = withDigits(v, number)
	}
	if len(numbers) > 1 {
		v = because(v, "first_of_several")
	}
	return v, nil
}

// phoneNumbers are the digits of the numbers in a text; none where it holds other words than "ĐT" or "Zalo".
func phoneNumbers(text string) []string {
	var numbers []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";,/\n", r) }) {
		part = strings.TrimLeft(strings.ToLower(strings.Trim(part, " '’`")), "+")
		for _, label := range []string{"sđt", "đtdđ", "điện thoại", "đt", "dđ", "zalo", "tel", "phone", "số", "cq", "nr"} {
			part = strings.TrimLeft(strings.TrimPrefix(part, label), " :.")
		}
		groups := strings.FieldsFunc(part, func(r rune) bool { return strings.ContainsRune(" .-–()+", r) })
		number := ""
		for _, g := range groups {
			if !isDigits(g) {
				return nil
			}
			if len(number) >= 10 && g[0] == '0' || len(number) >= 9 && len(g) >= 9 {
				numbers, number = append(numbers, number), ""
			}
			number += g
		}
		if number != "" {
			numbers = append(numbers, number)
		}
	}
	return numbers
}

// national is the number as dialled in Viet Nam, and whether a lost zero was put back: mobiles have
// ten digits (eleven until 2018, 01…), fixed lines ten or eleven (02…) or six to eight without their area.
func national(s string) (number string, restored bool) {
	if rest, ok := strings.CutPrefix(strings.TrimPrefix(s, "00"), "84"); ok && len(rest) >= 9 {
		s = "0" + strings.TrimPrefix(rest, "0")
	}
	switch n := len(s); {
	case s[0] == '0' && (n == 10 || n == 11), s[0] != '0' && n >= 6 && n <= 8:
		return s, false
	case n == 9 && s[0] >= '2', n == 10 && (s[0] == '1' || s[0] == '2'):
		return "0" + s, true
	}
	return "", false
}
