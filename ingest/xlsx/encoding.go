package xlsx

import (
	"bytes"
	"errors"
	"io"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// decode looks at the first bytes of the part and, when they are no UTF-8, sets a decoder before the source.
func (l *lexer) decode() error {
	for l.end < 256 && l.err == nil {
		if err := l.fill(); err != nil && !errors.Is(err, io.EOF) {
			return err
		}
	}
	head := l.buf[:l.end]
	if bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")) {
		l.pos = 3
		return nil
	}
	enc := utf16ByMark(head)
	if enc == nil {
		name := declared(head)
		if name == "" || name == "utf-8" {
			return nil
		}
		var err error
		if enc, err = htmlindex.Get(name); err != nil {
			return reject(Unsupported, "XML in the unknown encoding %q", name)
		}
		if enc == encoding.Replacement || enc == unicode.UTF8 {
			return nil
		}
	}
	l.src = transform.NewReader(io.MultiReader(bytes.NewReader(bytes.Clone(head)), rest(l)), enc.NewDecoder())
	l.pos, l.end, l.err = 0, 0, nil
	return nil
}

// rest is what the source still has to give.
func rest(l *lexer) io.Reader {
	if l.err != nil {
		return bytes.NewReader(nil)
	}
	return l.src
}

// utf16ByMark returns the encoding that a byte order mark, or the two bytes of <, tell; nil if neither is there.
func utf16ByMark(head []byte) encoding.Encoding {
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	case bytes.HasPrefix(head, []byte{'<', 0}):
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	case bytes.HasPrefix(head, []byte{0, '<'}):
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	}
	return nil
}

// declared returns the encoding named in the XML declaration, in lower case.
func declared(head []byte) string {
	if !bytes.HasPrefix(head, []byte("<?xml")) {
		return ""
	}
	decl, _, _ := bytes.Cut(head, []byte("?>"))
	_, after, found := bytes.Cut(decl, []byte("encoding"))
	after = bytes.TrimLeft(after, " =\t\r\n")
	if !found || len(after) < 2 {
		return ""
	}
	name, _, _ := bytes.Cut(after[1:], after[:1])
	return string(bytes.ToLower(name))
}
