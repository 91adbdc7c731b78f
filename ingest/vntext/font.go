package vntext

import "strings"

// fontEncoding tells the encoding that goes with a font name, Unicode if the
// font says nothing. The ABC fonts whose name ends in H (.VnTimeH) show small
// letters as capitals: allCapitals.
func fontEncoding(font string) (enc Encoding, allCapitals bool) {
	switch {
	case len(font) > 3 && strings.EqualFold(font[:3], ".vn"):
		return TCVN3, strings.EqualFold(font[len(font)-1:], "h")
	case len(font) >= 3 && strings.EqualFold(font[:3], "vni"):
		return VNI, false
	}
	return Unicode, false
}
