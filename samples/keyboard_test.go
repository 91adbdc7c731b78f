package samples

import (
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestHalfComposed(t *testing.T) {
	for in, want := range map[string]string{
		"Nữ":   "N\u01b0\u0303",             // ư + ngã
		"được": "\u0111\u01b0\u01a1\u0323c", // ơ + nặng
		"Lan":  "Lan",
	} {
		got := halfComposed(in)
		if got != want {
			t.Errorf("%s is typed %+q, want %+q", in, got, want)
		}
		if norm.NFC.String(got) != in {
			t.Errorf("%s does not compose again", in)
		}
	}
}
