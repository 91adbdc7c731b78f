package vntext

// An Encoding is the way a text was written before it was read as Unicode. The
// zero value is Unicode: nothing to decode.
type Encoding uint8

// The encodings that are recognised.
const (
	Unicode      Encoding = iota
	TCVN3                 // TCVN 5712:1993 VN3, the ABC fonts (.VnTime, .VnArial)
	VNI                   // VNI-Windows, the VNI fonts (VNI-Times)
	CP1258                // Windows-1258, read as Windows-1252
	UTF8AsLatin1          // UTF-8 read as Latin-1 or Windows-1252
	UTF8AsCP437           // UTF-8 read as DOS code page 437
)

var encodingReasons = [...]Reason{
	"", ReasonTCVN3, ReasonVNI, ReasonCP1258, ReasonUTF8AsLatin1, ReasonUTF8AsCP437,
}

// Reason returns the code for a text that was decoded from e.
func (e Encoding) Reason() Reason {
	if int(e) >= len(encodingReasons) {
		return ""
	}
	return encodingReasons[e]
}

// String returns the name of e: "unicode" or the code of its Reason.
func (e Encoding) String() string {
	if r := e.Reason(); r != "" {
		return string(r)
	}
	return "unicode"
}
