package analytics

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// showValue writes a value for a reader: 9.863 and 73,00 in Vietnamese, 9,863 and 73.00 in English.
func showValue(v any, lang dossier.Lang) string {
	switch v := v.(type) {
	case nil:
		return ""
	case bool:
		return showFlag(v, lang)
	case int64:
		return showNumber(strconv.FormatInt(v, 10), lang)
	case float64:
		return showNumber(strconv.FormatFloat(v, 'f', -1, 64), lang)
	case Decimal:
		return showNumber(string(v), lang)
	case dossier.Date:
		if lang == dossier.EN {
			return v.String()
		}
		return v.VN()
	}
	return fmt.Sprint(v)
}

func showFlag(v bool, lang dossier.Lang) string {
	switch {
	case v && lang == dossier.EN:
		return "yes"
	case v:
		return "có"
	case lang == dossier.EN:
		return "no"
	}
	return "không"
}

// showNumber puts the marks of thousands and decimals into plain digits.
func showNumber(digits string, lang dossier.Lang) string {
	thousand, point := ".", ","
	if lang == dossier.EN {
		thousand, point = point, thousand
	}
	sign := ""
	if strings.HasPrefix(digits, "-") {
		sign, digits = "-", digits[1:]
	}
	whole, fraction, found := strings.Cut(digits, ".")
	var b strings.Builder
	b.WriteString(sign)
	for i, d := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			b.WriteString(thousand)
		}
		b.WriteRune(d)
	}
	if found {
		b.WriteString(point + fraction)
	}
	return b.String()
}

// plainValue writes a value for a program: ISO dates, true and false, a decimal point.
func plainValue(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case bool:
		return strconv.FormatBool(v)
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	case dossier.Date:
		return v.String()
	}
	return fmt.Sprint(v)
}
