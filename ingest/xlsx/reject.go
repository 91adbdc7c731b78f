package xlsx

import (
	"fmt"
	"strings"
)

// Reason says why a file, or the rest of a sheet, cannot be read.
type Reason uint8

// The reasons, each a finding of its own for the sender.
const (
	EmptyFile      Reason = iota + 1 // no content at all
	NotSpreadsheet                   // something else; Reject.Type says what
	Unsupported                      // a spreadsheet of a kind that is not read (xlsb, Excel 2 to 95, XML 2003)
	LockFile                         // "~$…", left by Excel beside an open workbook
	Encrypted                        // needs a password and none was given
	WrongPassword                    // none of the passwords given fits
	Truncated                        // ends in the middle: an interrupted copy or download
	Corrupt                          // content that contradicts itself or is not well-formed
	Entities                         // XML with DOCTYPE or entities of its own, never in a real workbook
	TooLarge                         // file or part larger than the limit
	Bomb                             // inflates to far more than a real workbook would
	TooManySheets
	TooManyRows
	TooManyCols
	TooManyCells
	StringTooLong
)

var reasonNames = [...]string{
	"unknown", "empty file", "not a spreadsheet", "unsupported", "lock file", "encrypted", "wrong password", "truncated",
	"corrupt", "XML entities", "too large", "decompression bomb", "too many sheets", "too many rows", "too many columns",
	"too many cells", "string too long",
}

// String returns the reason in a few English words.
func (r Reason) String() string {
	if int(r) >= len(reasonNames) {
		return reasonNames[0]
	}
	return reasonNames[r]
}

// Reject is the error for everything that is the file's own fault. It never carries a cell's value.
type Reject struct {
	Reason Reason
	Type   string // with NotSpreadsheet and Unsupported: "pdf", "docx", "doc", "html", "xml2003", "png", "rar", …
	Detail string
	Sheet  string // the sheet being read, "" while opening
	Cell   string // the cell being read or the last one before the fault, "" when none was
}

// Error says what and where, in English.
func (r *Reject) Error() string {
	var b strings.Builder
	b.WriteString(r.Reason.String())
	if r.Type != "" {
		fmt.Fprintf(&b, " (%s)", r.Type)
	}
	if r.Sheet != "" {
		fmt.Fprintf(&b, ", sheet %q", r.Sheet)
	}
	if r.Cell != "" {
		fmt.Fprintf(&b, ", cell %s", r.Cell)
	}
	if r.Detail != "" {
		b.WriteString(": " + r.Detail)
	}
	return b.String()
}

func reject(reason Reason, format string, args ...any) *Reject {
	return &Reject{Reason: reason, Detail: fmt.Sprintf(format, args...)}
}

// recoverReject turns a panic on a hostile file into a refusal of that file, so that the others of a run are still read.
func recoverReject(err *error) {
	if p := recover(); p != nil {
		*err = reject(Corrupt, "internal error: %v", p)
	}
}
