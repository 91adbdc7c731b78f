package value

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Restore mends what can only be seen in the whole row: leading zeros that Excel ate, and a
// nine-digit identity card in the column of the twelve-digit number. Each repair is recorded.
func Restore(r *dossier.Record) []Repair {
	var done []Repair
	if moveOldID(r) {
		done = append(done, Repair{"old_id_number", oldIDMoved})
	}
	if restoreCitizenID(r) {
		done = append(done, Repair{"citizen_id", zerosRestored})
	}
	for _, field := range []string{"party_card_no", "party_card_no_qd85"} {
		if restoreCard(r, field) {
			done = append(done, Repair{field, zerosRestored})
		}
	}
	return done
}

// Repair is a field that Restore changed and the problem to report with it.
type Repair struct {
	Field   string
	Problem Problem
}

// restoreCitizenID pads 10 or 11 digits to 12 when the result agrees with sex and birth year.
// Province codes run from 001 to 096, so at most two zeros are lost.
func restoreCitizenID(r *dossier.Record) bool {
	id := r.Text("citizen_id")
	if n := len(id); n != 10 && n != 11 || !isDigits(id) {
		return false
	}
	v := r.Get("citizen_id")
	full := ("00" + v.Text)[len(v.Text)-10:]
	if !AgreesWith(full, r.Text("gender"), r.Date("birth_date")) {
		return false
	}
	v.Text = full
	r.Set("citizen_id", because(v, "zero_restored"))
	return true
}

// AgreesWith reports whether a 12-digit personal number fits a sex ("male", "female") and a birth
// year, both known: digit 4 is the century and sex, 5 and 6 the year (NĐ 137/2015/NĐ-CP, Điều 13).
func AgreesWith(id, gender string, birth dossier.Date) bool {
	if len(id) != 12 || birth.IsZero() || gender == "" || birth.Year < 1900 {
		return false
	}
	century := (int(birth.Year) - 1900) / 100 * 2
	if gender == "female" {
		century++
	}
	year, err := strconv.Atoi(id[4:6])
	return err == nil && int(id[3]-'0') == century && year == int(birth.Year)%100
}

// restoreCard pads seven digits to the eight of the card of 2003, and what is left of a chip card's twelve when
// they are the personal number then, as on most cards. Seven digits that still begin with a zero lost none.
func restoreCard(r *dossier.Record, field string) bool {
	number := r.Text(field)
	if n := len(number); n != 7 && n != 10 && n != 11 || !isDigits(number) || number[0] == '0' {
		return false
	}
	v := r.Get(field)
	full := "0" + v.Text
	if id := r.Text("citizen_id"); len(id) == 12 && len(v.Text) >= 10 && len(v.Text) < 12 {
		if full = ("00" + v.Text)[len(v.Text)-10:]; full != id {
			return false
		}
	} else if len(v.Text) != 7 {
		return false
	}
	v.Text = full
	r.Set(field, because(v, "zero_restored"))
	return true
}

// moveOldID moves nine digits out of the column of the personal number. Padding them would forge one.
func moveOldID(r *dossier.Record) bool {
	if id := r.Text("citizen_id"); len(id) != 9 || !isDigits(id) {
		return false
	}
	v := r.Get("citizen_id")
	if old := r.Get("old_id_number"); !old.Empty() && old.Text != v.Text {
		return false
	}
	if _, ok := r.Kind.Index("old_id_number"); !ok {
		return false
	}
	r.Set("old_id_number", because(v, "from_citizen_id"))
	r.Set("citizen_id", dossier.Value{Raw: v.Raw, Col: v.Col, Reason: "to_old_id_number"})
	return true
}
