package analytics

import (
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// UsageError says that the question was asked wrongly, and what is possible:
// an unknown question, parameter, area or unit, an ambiguous name, a statement
// that is not allowed. The caller can ask again; the store is all right.
type UsageError struct {
	Text dossier.Text
	at   int // byte of the statement that is at fault; 0: not known
}

func (e *UsageError) Error() string { return e.Text.EN }

func wrongUse(vi, en string) error { return &UsageError{Text: dossier.Text{VI: vi, EN: en}} }

// wrongUsef is wrongUse with one set of values for both texts.
func wrongUsef(vi, en string, args ...any) error {
	return wrongUse(fmt.Sprintf(vi, args...), fmt.Sprintf(en, args...))
}
