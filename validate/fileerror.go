package validate

import (
	"errors"
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// FileError says what is wrong with a rules file, one "name:line: reason" to a line.
type FileError struct{ Text dossier.Text }

func (e *FileError) Error() string { return e.Text.EN }

// lineError is a fault of a rules file at a line.
type lineError struct {
	line   int
	reason dossier.Text
}

func (e lineError) Error() string { return fmt.Sprintf("line %d: %s", e.line, e.reason.EN) }

// faultAt puts the same values into both texts.
func faultAt(line int, vi, en string, args ...any) error {
	return lineError{line, saying(vi, en, args...)}
}

func saying(vi, en string, args ...any) dossier.Text {
	return dossier.Text{VI: fmt.Sprintf(vi, args...), EN: fmt.Sprintf(en, args...)}
}

// inFile makes one error of the faults of a file; nil of none.
func inFile(name string, err error) error {
	var vi, en []string
	for _, e := range flatten(err) {
		var at lineError
		if !errors.As(e, &at) {
			return e
		}
		place := fmt.Sprintf("%s:%d: ", name, at.line)
		vi, en = append(vi, place+at.reason.VI), append(en, place+at.reason.EN)
	}
	if len(vi) == 0 {
		return nil
	}
	return &FileError{dossier.Text{VI: strings.Join(vi, "\n"), EN: strings.Join(en, "\n")}}
}

func flatten(err error) []error {
	joined, ok := err.(interface{ Unwrap() []error })
	switch {
	case err == nil:
		return nil
	case !ok:
		return []error{err}
	}
	var all []error
	for _, e := range joined.Unwrap() {
		all = append(all, flatten(e)...)
	}
	return all
}
