package rules

import (
	"regexp"
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

var dayMonthYear = regexp.MustCompile(`(?:^|\D)(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?:\D|$)`)

// dateIn is the last date in a text such as "CV 123-CV/TU ngày 05/01/2024"; no date when there is none.
func dateIn(s string) dossier.Date {
	var last dossier.Date
	for _, m := range dayMonthYear.FindAllStringSubmatch(s, -1) {
		d, _ := strconv.Atoi(m[1])
		month, _ := strconv.Atoi(m[2])
		y, _ := strconv.Atoi(m[3])
		if found := dossier.NewDate(y, month, d); found.Valid() && found.Full() {
			last = found
		}
	}
	return last
}
