package analytics

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// id is a letter that says what is named, and 15 hex digits over what names it: the same
// words make the same id in every store and on every run.
func id(letter, space string, parts ...string) string {
	sum := sha256.Sum256([]byte(space + ":" + strings.Join(parts, "|")))
	return letter + hex.EncodeToString(sum[:])[:15]
}

// personID is who a row is about: the citizen id where it has one, else name, birth and
// unit. Two people of whom these are the same are told apart by their place (nth, from 0).
func personID(rec *dossier.Record, nameKey, unitRef string, nth int) string {
	if cid := rec.Text("citizen_id"); isCitizenID(cid) {
		return id("p", "cid", cid)
	}
	parts := []string{nameKey, rec.Text("birth_date"), unitRef}
	if nth > 0 {
		parts = append(parts, strings.Repeat("+", nth))
	}
	return id("p", "nb", parts...)
}

// isCitizenID reports whether s can be somebody's number: twelve digits, not all alike.
func isCitizenID(s string) bool {
	return len(s) == 12 && strings.Trim(s, "0123456789") == "" && strings.Trim(s, s[:1]) != ""
}

// rowHash is the same for two rows that say the same, wherever they stand.
func rowHash(rec *dossier.Record, context ...string) string {
	h := sha256.New()
	write := func(s string) {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	for _, s := range context {
		write(s)
	}
	for _, v := range rec.All {
		write(v.Text)
	}
	for _, e := range rec.Extra {
		write(e.Header)
		write(e.Text)
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// nameKeys caches name keys: the same family and branch names come again and again.
type nameKeys map[string]string

func (k nameKeys) of(name string) string {
	key, ok := k[name]
	if !ok {
		key = vntext.NameKey(name)
		k[name] = key
	}
	return key
}
