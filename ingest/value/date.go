package value

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// parseDay reads a date cell, a serial in a plain number cell, or a text.
func parseDay(f dossier.Field, c Cell, o Options, v dossier.Value) (dossier.Value, *Problem) {
	d, why, ok := c.Date, "", true
	switch {
	case !d.IsZero():
	case c.Number:
		d, why, ok = fromNumber(trimPointZero(c.Text), o.AsOf)
	default:
		d, why, ok = readDate(c.Text, o.AsOf)
	}
	if !ok {
		return bad(v, notADate, f)
	}
	if isDefault(d, f.Name) {
		return bad(v, defaultDate, f)
	}
	v.Date, v.Text = d, d.String()
	if why != "" {
		v = because(v, why)
	}
	return v, nil
}

// isDefault reports the dates that programs write for "none". 1 January 1970 is a birthday like others.
func isDefault(d dossier.Date, field string) bool {
	switch d.String() {
	case "1970-01-01":
		return field != "birth_date"
	case "1800-01-01", "1899-12-30", "1899-12-31", "1900-01-00", "0001-01-01":
		return true
	}
	return false
}

// fromNumber reads a year, an Excel serial of 1900–2100, or the digits of a date in a plain number cell.
func fromNumber(s string, asOf dossier.Date) (dossier.Date, string, bool) {
	n, err := strconv.Atoi(s)
	if err != nil {
		return dossier.Date{}, "", false
	}
	switch {
	case n >= 1850 && n <= 2100:
		return dossier.Date{Year: int16(n)}, "year_only", true
	case n >= 5000 && n <= 73050: // 1913-09-08 to 2099-12-31
		epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
		return dossier.FromTime(epoch.AddDate(0, 0, n)), "serial", true
	}
	return fromDigits(s, asOf)
}

// form is one way of writing a date: a pattern over folded text, the places of day, month and year
// among its groups (0: not written), and the reason recorded.
type form struct {
	re               *regexp.Regexp
	day, month, year int
	why              string
}

var forms = []form{
	{regexp.MustCompile(`^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})\b`), 1, 2, 3, ""},
	{regexp.MustCompile(`^(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:\b|t)`), 3, 2, 1, ""},
	{regexp.MustCompile(`^(?:ngay )?(\d{1,2}) thang (\d{1,2}),? nam (\d{4})\b`), 1, 2, 3, ""},
	{regexp.MustCompile(`^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{2})(?:\D|$)`), 1, 2, 3, "two_digit_year"},
	{regexp.MustCompile(`^(\d{1,2}) ?- ?\d{1,2}[/.](\d{1,2})[/.](\d{4})\b`), 1, 2, 3, "range_start"},
	{regexp.MustCompile(`^(?:thang |t)?(\d{1,2})(?: ?[/.\-] ?| nam )(\d{4})\b`), 0, 1, 2, "month_only"},
	{regexp.MustCompile(`^(?:nam )?(\d{4})(?: *\(.*\))?$`), 0, 0, 1, "year_only"},
}

var inside = regexp.MustCompile(`\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4}`)

// readDate reads a date from text; AsOf decides the century of two-digit years.
func readDate(text string, asOf dossier.Date) (dossier.Date, string, bool) {
	s := foldDate(text)
	if isDigits(s) && len(s) >= 5 {
		return fromDigits(s, asOf)
	}
	if d, ok := utcStamp(s); ok {
		return d, "utc_shifted", true
	}
	for _, f := range forms {
		if m := f.re.FindStringSubmatch(s); m != nil {
			return f.date(m, asOf)
		}
	}
	// "Có (Kết nạp: 03/02/1985)", "XT (Ngày xóa tên): 01/02/2019": exactly one date within a remark.
	if found := inside.FindAllString(s, 2); len(found) == 1 {
		d, _, ok := readDate(found[0], asOf)
		return d, "date_in_text", ok
	}
	return dossier.Date{}, "", false
}

// foldDate lowers the text, drops diacritics and takes all blanks as one.
func foldDate(text string) string {
	text = strings.TrimLeft(strings.TrimSpace(text), "'’`")
	if !strings.ContainsFunc(text, func(r rune) bool { return r > '9' }) {
		return strings.Join(strings.Fields(text), " ")
	}
	// Fold would drop the separators, so only the words are folded.
	var b strings.Builder
	for i, word := range strings.Fields(text) {
		if i > 0 {
			b.WriteByte(' ')
		}
		if word[0] >= '0' && word[0] <= '9' || strings.ContainsAny(word, "/.-(:") {
			b.WriteString(strings.ToLower(word))
			continue
		}
		b.WriteString(vntext.Fold(word))
	}
	return b.String()
}

func (f form) date(m []string, asOf dossier.Date) (dossier.Date, string, bool) {
	part := func(i int) int {
		if i == 0 {
			return 0
		}
		n, _ := strconv.Atoi(m[i])
		return n
	}
	year := part(f.year)
	if len(m[f.year]) == 2 {
		year = century(year, asOf)
	}
	d := dossier.NewDate(year, part(f.month), part(f.day))
	return d, f.why, d.Valid() && (f.month == 0 || d.Month > 0) && (f.day == 0 || d.Day > 0) && plausible(year)
}

// century puts a two-digit year into the hundred years that end with the day of judgement.
func century(yy int, asOf dossier.Date) int {
	if asOf.IsZero() {
		return 0
	}
	year := int(asOf.Year)/100*100 + yy
	if year > int(asOf.Year) {
		year -= 100
	}
	return year
}

func plausible(year int) bool { return year >= 1800 && year <= 2200 }

// fromDigits reads ddmmyyyy, yyyymmdd and ddmmyy where only one of them is a date.
func fromDigits(s string, asOf dossier.Date) (dossier.Date, string, bool) {
	if len(s) == 5 || len(s) == 7 {
		s = "0" + s // the zero of the day, lost in a number
	}
	num := func(a, b int) int { n, _ := strconv.Atoi(s[a:b]); return n }
	var fits []dossier.Date
	try := func(y, m, d int) {
		if date := dossier.NewDate(y, m, d); date.Valid() && date.Full() && plausible(y) {
			fits = append(fits, date)
		}
	}
	switch len(s) {
	case 6:
		try(century(num(4, 6), asOf), num(2, 4), num(0, 2))
	case 8:
		try(num(4, 8), num(2, 4), num(0, 2))
		try(num(0, 4), num(4, 6), num(6, 8))
	}
	if len(fits) != 1 {
		return dossier.Date{}, "", false
	}
	return fits[0], "digits", true
}

// utcStamp reads a UTC time stamp, which for the sender in Hà Nội (+7 h) may be the next day.
func utcStamp(s string) (dossier.Date, bool) {
	t, err := time.Parse(time.RFC3339, strings.ToUpper(s))
	if err != nil {
		return dossier.Date{}, false
	}
	return dossier.FromTime(t.In(time.FixedZone("ICT", 7*3600))), true
}
