package xlsx

import (
	"bytes"
	"io"
)

// sniffSize is how much of the beginning is looked at to tell what a file is.
const sniffSize = 4 << 10

// signatures of what people send by mistake or under a wrong extension.
var signatures = [...]struct{ prefix, kind string }{
	{"%PDF", "pdf"},
	{"\x89PNG", "png"},
	{"\xFF\xD8\xFF", "jpeg"},
	{"GIF8", "gif"},
	{"BM\x00", "bmp"},
	{"II*\x00", "tiff"},
	{"MM\x00*", "tiff"},
	{"Rar!", "rar"},
	{"7z\xBC\xAF\x27\x1C", "7z"},
	{"\x1F\x8B", "gzip"},
	{"{\\rtf", "rtf"},
	{"MZ", "exe"},
	{"SQLite format 3", "sqlite"},
	{"ID3", "mp3"},
	{"\x00\x01\x00\x00Standard Jet DB", "mdb"},
	{"\x00\x01\x00\x00Standard ACE DB", "accdb"},
}

const sigOLE = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"

// read tells by the content what the file is and reads its list of sheets.
func (w *Workbook) read(r io.ReaderAt, size int64) error {
	head := make([]byte, min(size, sniffSize))
	if err := readAt(r, head, 0); err != nil {
		return err
	}
	switch {
	case hasPrefix(head, sigLocal), hasPrefix(head, sigEnd):
		return w.readZip(r, size)
	case hasPrefix(head, sigOLE):
		return w.readOLE(r, size)
	}
	for _, s := range signatures {
		if hasPrefix(head, s.prefix) {
			return &Reject{Reason: NotSpreadsheet, Type: s.kind}
		}
	}
	if kind := markupKind(head); kind != "" {
		return &Reject{Reason: reasonFor(kind), Type: kind}
	}
	if isBIFF(head) {
		return &Reject{Reason: Unsupported, Type: "xls", Detail: "a workbook of Excel 2 to 4"}
	}
	if isText(head) {
		return w.readText(r, size, head)
	}
	if _, err := openArchive(r, size, w.lim); err == nil { // something stands before the zip
		return w.readZip(r, size)
	}
	if allZero(head) {
		return &Reject{Reason: Corrupt, Detail: "the file holds only zeros: the copy failed"}
	}
	return &Reject{Reason: NotSpreadsheet, Type: "binary"}
}

// readZip tells what is in a zip.
func (w *Workbook) readZip(r io.ReaderAt, size int64) error {
	zip, err := openArchive(r, size, w.lim)
	if err != nil {
		return err
	}
	if p := zip.find("mimetype"); p != nil && zip.find("content.xml") != nil {
		return w.readODS(zip, p)
	}
	return w.readOOXML(zip)
}

// markupKind tells XML and HTML, which systems export under the name .xls.
func markupKind(head []byte) string {
	b := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(asASCII(head), []byte("\xEF\xBB\xBF")), " \t\r\n\x00"))
	has := func(s string) bool { return bytes.Contains(b, []byte(s)) }
	switch {
	case hasPrefix(b, "mime-version:"):
		return "mht"
	case !hasPrefix(b, "<"):
		return ""
	case has("urn:schemas-microsoft-com:office:spreadsheet"), hasPrefix(b, "<workbook"):
		return "xml2003"
	case has("urn:oasis:names:tc:opendocument"):
		return "fods"
	case has("<html"), has("<!doctype html"), has("<table"):
		return "html"
	case hasPrefix(b, "<?xml"):
		return "xml"
	}
	return ""
}

// asASCII takes the zero bytes out of UTF-16, so that tags in it can be found.
func asASCII(b []byte) []byte {
	if utf16ByMark(b) == nil {
		return b
	}
	return bytes.ReplaceAll(bytes.TrimLeft(b, "\xFF\xFE"), []byte{0}, nil)
}

func reasonFor(kind string) Reason {
	if kind == "xml2003" || kind == "fods" {
		return Unsupported
	}
	return NotSpreadsheet
}

// isBIFF tells the record that workbooks of Excel 2, 3 and 4 begin with.
func isBIFF(head []byte) bool {
	return len(head) > 4 && head[0] == 0x09 && (head[1] == 0 || head[1] == 2 || head[1] == 4) && head[3] == 0 && head[2] <= 8
}

// isText tells delimited text in any encoding: no control characters but those of text.
func isText(head []byte) bool {
	if utf16ByMark(head) != nil {
		return true
	}
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A {
			return false
		}
	}
	return true
}

func allZero(head []byte) bool {
	return len(bytes.Trim(head, "\x00")) == 0
}
