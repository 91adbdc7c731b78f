package value

import "strings"

// FromParts is the date that stands in three cells, as text for Parse: "03/02/2015", or "02/2015" and "2015" where
// the day, or day and month, are blank. A day without a month gives "03/?/2015", which Parse reports; three blanks
// give "".
func FromParts(day, month, year string) string {
	parts := []string{day, month, year}
	for i, p := range parts {
		if p = trimPointZero(strings.TrimSpace(p)); strings.Trim(p, "-–.…_ 0") == "" {
			p = ""
		}
		parts[i] = p
	}
	for len(parts) > 0 && parts[0] == "" {
		parts = parts[1:]
	}
	for i, p := range parts {
		if p == "" {
			parts[i] = "?"
		}
	}
	return strings.Join(parts, "/")
}
