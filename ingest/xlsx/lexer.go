package xlsx

import (
	"bytes"
	"errors"
	"io"
	"sync"
)

// token is one thing in an XML part. Comments, processing instructions and the XML declaration are not given out.
type token uint8

const (
	tokEOF   token = iota
	tokStart       // lexer.name, lexer.attrs; an empty element gives start and end
	tokEnd         // lexer.name
	tokText        // lexer.chars, as in the file
)

const (
	lexBuffer  = 256 << 10
	lexLongest = 4 << 20 // of one tag or one run of text
	maxDepth   = 200
)

// lexer cuts an XML part into tokens and sees to it that elements nest. It resolves nothing that it is not asked to:
// names come without their prefix, text and attribute values as they stand. Slices are valid until the next call.
type lexer struct {
	src      io.Reader
	err      error // of src, io.EOF included
	buf      []byte
	pos, end int // what is not read yet is buf[pos:end]

	name  []byte // of the element, without prefix
	attrs []attr
	chars []byte
	cdata bool // chars are from a CDATA section, where & stands for itself

	open   []byte // full names of the open elements, one behind the other
	marks  []int  // where each begins in open
	closes bool   // the last start tag closes itself
	rooted bool   // the root element was seen
}

var lexBuffers = sync.Pool{New: func() any { return new([lexBuffer]byte) }}

// newLexer reads XML in whatever encoding its first bytes declare. The caller calls free.
func newLexer(src io.Reader) (*lexer, error) {
	l := &lexer{src: src, buf: lexBuffers.Get().(*[lexBuffer]byte)[:]}
	if err := l.decode(); err != nil {
		l.free()
		return nil, err
	}
	return l, nil
}

// free gives the buffer back.
func (l *lexer) free() {
	if len(l.buf) == lexBuffer {
		lexBuffers.Put((*[lexBuffer]byte)(l.buf))
	}
	l.buf, l.pos, l.end, l.err = nil, 0, 0, io.EOF
}

// next reads the next token.
func (l *lexer) next() (token, error) {
	if l.closes {
		l.closes = false
		l.pop()
		return tokEnd, nil
	}
	for {
		if l.pos == l.end {
			if err := l.fill(); errors.Is(err, io.EOF) {
				return l.atEOF()
			} else if err != nil {
				return tokEOF, err
			}
		}
		var tok token
		var err error
		switch {
		case l.buf[l.pos] != '<':
			tok, err = l.text()
		case l.starts("</"):
			return tokEnd, l.endTag()
		case l.starts("<!"), l.starts("<?"):
			tok, err = l.markup()
		default:
			return tokStart, l.startTag()
		}
		if tok != tokEOF || err != nil {
			return tok, err
		}
	}
}

// skip reads to the end of the element whose start was just read.
func (l *lexer) skip() error {
	for depth := 1; depth > 0; {
		tok, err := l.next()
		if err != nil {
			return err
		}
		switch tok {
		case tokStart:
			depth++
		case tokEnd:
			depth--
		}
	}
	return nil
}

// finish reads to the end of the part, so that what follows is well-formed and the checksum was looked at.
func (l *lexer) finish() error {
	for {
		if tok, err := l.next(); tok == tokEOF || err != nil {
			return err
		}
	}
}

func (l *lexer) atEOF() (token, error) {
	if len(l.marks) > 0 {
		return tokEOF, reject(Truncated, "the XML ends inside <%s>", l.open[l.marks[len(l.marks)-1]:])
	}
	if !l.rooted {
		return tokEOF, reject(Truncated, "a part has no XML in it")
	}
	return tokEOF, nil
}

// text reads character data up to the next tag.
func (l *lexer) text() (token, error) {
	n, err := l.find("<", 0)
	if errors.Is(err, io.EOF) {
		n, err = l.end-l.pos, nil
	}
	if err != nil {
		return tokEOF, err
	}
	l.chars, l.cdata = l.buf[l.pos:l.pos+n], false
	l.pos += n
	if len(l.marks) == 0 {
		if len(bytes.Trim(l.chars, " \t\r\n\x00")) > 0 {
			return tokEOF, reject(Corrupt, "text outside the root element of the XML")
		}
		return tokEOF, nil
	}
	return tokText, nil
}

// markup reads what begins with <! or <?: a CDATA section is text, the others are passed over.
func (l *lexer) markup() (token, error) {
	switch {
	case l.starts("<!--"):
		return tokEOF, l.pass("<!--", "-->")
	case l.starts("<?"):
		return tokEOF, l.pass("<?", "?>")
	case l.starts("<![CDATA["):
		n, err := l.find("]]>", len("<![CDATA["))
		if err != nil {
			return tokEOF, inside(err, "a CDATA section")
		}
		l.chars, l.cdata = l.buf[l.pos+len("<![CDATA["):l.pos+n], true
		l.pos += n + len("]]>")
		return tokText, nil
	}
	return tokEOF, reject(Entities, "the XML has a DOCTYPE or other declaration")
}

// pass skips from opening to closing, however long.
func (l *lexer) pass(opening, closing string) error {
	l.pos += len(opening)
	for {
		if i := bytes.Index(l.buf[l.pos:l.end], []byte(closing)); i >= 0 {
			l.pos += i + len(closing)
			return nil
		}
		l.pos = max(l.pos, l.end-len(closing)+1)
		if err := l.fill(); err != nil {
			return inside(err, opening)
		}
	}
}

// starts tells whether what follows begins with s.
func (l *lexer) starts(s string) bool {
	for l.end-l.pos < len(s) {
		if l.fill() != nil {
			return false
		}
	}
	return string(l.buf[l.pos:l.pos+len(s)]) == s
}

// find returns the distance from pos to the next s, not before from. It reads on until it is there.
func (l *lexer) find(s string, from int) (int, error) {
	for {
		b := l.buf[l.pos:l.end]
		if from < len(b) {
			if i := bytes.Index(b[from:], []byte(s)); i >= 0 {
				return from + i, nil
			}
			from = max(from, len(b)-len(s)+1)
		}
		if err := l.fill(); err != nil {
			return 0, err
		}
	}
}

// fill reads more behind what is not read yet. Positions relative to pos stay the same, slices of the buffer do not.
func (l *lexer) fill() error {
	if l.err != nil {
		return l.err
	}
	if l.pos > 0 {
		l.end = copy(l.buf, l.buf[l.pos:l.end])
		l.pos = 0
	}
	if l.end == len(l.buf) {
		if len(l.buf) >= lexLongest {
			return reject(StringTooLong, "one run of text or one tag of more than %d bytes", lexLongest)
		}
		l.buf = append(l.buf, make([]byte, len(l.buf))...)
	}
	for {
		n, err := l.src.Read(l.buf[l.end:])
		l.end += n
		l.err = err
		if n > 0 {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// inside says that the part ended inside something, if err is that it ended.
func inside(err error, what string) error {
	if errors.Is(err, io.EOF) {
		return reject(Truncated, "the XML ends inside %s", what)
	}
	return err
}
