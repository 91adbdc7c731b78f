package vntext

import "strings"

// A Reason says why a text was changed, as codes joined by "+" in the order
// the repairs were made. The empty Reason means the text was not changed.
type Reason string

// The codes a Reason is made of.
const (
	ReasonTCVN3        Reason = "tcvn3"          // decoded from TCVN3 (ABC fonts)
	ReasonVNI          Reason = "vni"            // decoded from VNI-Windows
	ReasonCP1258       Reason = "cp1258"         // decoded from Windows-1258
	ReasonUTF8AsLatin1 Reason = "utf8_as_latin1" // UTF-8 that was read as Latin-1 or Windows-1252
	ReasonUTF8AsCP437  Reason = "utf8_as_cp437"  // UTF-8 that was read as DOS code page 437
	ReasonInvalidUTF8  Reason = "invalid_utf8"   // bytes that are not UTF-8, now U+FFFD
	ReasonControl      Reason = "control"        // control characters taken out
	ReasonZeroWidth    Reason = "zero_width"     // characters nobody sees taken out
	ReasonFullWidth    Reason = "full_width"     // East Asian full-width forms made plain
	ReasonLookalike    Reason = "lookalike"      // Ð and Ɖ, which only look like Đ
	ReasonNFC          Reason = "nfc"            // decomposed or half-composed letters composed
	ReasonSpaces       Reason = "spaces"         // odd, outer or doubled blanks; CR LF
	ReasonCase         Reason = "case"           // a name all in capitals or all in small letters
	ReasonLostCapitals Reason = "lost_capitals"  // capitals that TCVN3 cannot write, as ái for Ái
)

// Has reports whether code is among the reasons in r.
func (r Reason) Has(code Reason) bool {
	for part := range strings.SplitSeq(string(r), "+") {
		if part == string(code) {
			return true
		}
	}
	return false
}

// With returns r with code added, once.
func (r Reason) With(code Reason) Reason {
	switch {
	case code == "" || r.Has(code):
		return r
	case r == "":
		return code
	}
	return r + "+" + code
}
