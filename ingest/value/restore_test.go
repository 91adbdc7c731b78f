package value

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestRestore(t *testing.T) {
	for _, tc := range []struct {
		name, id, gender, birth, want string
	}{
		{"two zeros lost", "2090001234", "male", "1990-05-01", "002090001234"},
		{"one zero lost", "10190001234", "female", "1990-05-01", "010190001234"},
		{"would contradict the sex", "2090001234", "female", "1990-05-01", "2090001234"},
		{"would contradict the year", "2090001234", "male", "1991-05-01", "2090001234"},
		{"no birth date to test with", "2090001234", "male", "", "2090001234"},
		{"born after 2000", "2201001234", "male", "2001-05-01", "002201001234"},
		{"born 2000, a woman", "2300001234", "female", "2000-01-01", "002300001234"},
		{"born 1999 is of the century before", "2300001234", "female", "1999-12-31", "2300001234"},
		{"only the year is known", "2090001234", "male", "1990", "002090001234"},
		{"sex not known", "2090001234", "", "1990-05-01", "2090001234"},
		{"complete", "002090001234", "male", "1990-05-01", "002090001234"},
		{"nine digits are never padded", "090001234", "male", "1990-05-01", ""},
		{"eight digits", "90001234", "male", "1990-05-01", "90001234"},
		{"thirteen digits", "2090001234567", "male", "1990-05-01", "2090001234567"},
		{"not a number", "2090001A34", "male", "1990-05-01", "2090001A34"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := dossier.NewRecord(dossier.Member, 8)
			r.Set("citizen_id", dossier.Value{Raw: tc.id, Text: tc.id})
			r.Set("gender", dossier.Value{Text: tc.gender})
			birth, _ := dossier.ParseDate(tc.birth)
			r.Set("birth_date", dossier.Value{Date: birth, Text: tc.birth})
			Restore(r)
			if got := r.Text("citizen_id"); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
		})
	}
}

func TestRestoreMovesOldID(t *testing.T) {
	r := dossier.NewRecord(dossier.Member, 8)
	r.Set("citizen_id", dossier.Value{Raw: "073123456", Text: "073123456", Col: 5})
	done := Restore(r)
	if r.Text("citizen_id") != "" || r.Text("old_id_number") != "073123456" {
		t.Errorf("a nine-digit number must move: %q, %q", r.Text("citizen_id"), r.Text("old_id_number"))
	}
	if len(done) != 1 || done[0].Field != "old_id_number" {
		t.Errorf("one repair must be told, got %+v", done)
	}
}

func TestRestoreCards(t *testing.T) {
	for _, tc := range []struct{ name, card, id, want string }{
		{"seven digits lost a zero", "2012345", "", "02012345"},
		{"seven digits with their zero are seven", "0100001", "", "0100001"},
		{"eight digits", "12012345", "", "12012345"},
		{"six digits", "201234", "", "201234"},
		{"chip card equal to the personal number", "2090001234", "002090001234", "002090001234"},
		{"chip card of one lost zero", "14090001234", "014090001234", "014090001234"},
		{"another number", "2090001235", "002090001234", "2090001235"},
		{"no personal number to compare", "2090001234", "", "2090001234"},
		{"text", "AB12345", "", "AB12345"},
		{"none", "", "", ""},
	} {
		t.Run(tc.name, func(t *testing.T) {
			r := dossier.NewRecord(dossier.Member, 8)
			r.Set("party_card_no", dossier.Value{Raw: tc.card, Text: tc.card})
			r.Set("citizen_id", dossier.Value{Raw: tc.id, Text: tc.id})
			done := Restore(r)
			if got := r.Text("party_card_no"); got != tc.want {
				t.Errorf("got %s, want %s", got, tc.want)
			}
			if changed := tc.card != tc.want; changed != (len(done) == 1) {
				t.Errorf("%d repairs are told, changed: %v", len(done), changed)
			}
		})
	}
}
