package value

import (
	"math"
	"strconv"
	"strings"
)

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
