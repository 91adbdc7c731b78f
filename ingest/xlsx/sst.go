package xlsx

import "bytes"

// stringTable is the shared strings part: all texts behind each other and where each ends.
type stringTable struct {
	data  []byte
	ends  []uint32
	fonts map[uint32]string // of strings whose runs all name the same font
}

// at returns string i, which must be below len(ends).
func (t *stringTable) at(i int) []byte {
	begin := uint32(0)
	if i > 0 {
		begin = t.ends[i-1]
	}
	return t.data[begin:t.ends[i]:t.ends[i]]
}

// shared returns the shared strings, read when the first cell refers to one.
func (x *ooxml) shared() (*stringTable, error) {
	if x.table != nil {
		return x.table, nil
	}
	t := &stringTable{}
	if x.strings != nil {
		if err := t.read(x.zip, x.strings); err != nil {
			return nil, inPart(err, x.strings)
		}
	}
	x.table = t
	return t, nil
}

func (t *stringTable) read(zip *archive, p *part) error {
	l, done, err := zip.lex(p)
	if err != nil {
		return err
	}
	defer done()
	t.data = make([]byte, 0, min(p.size, zip.lim.TextSize)) // pages that stay unused cost nothing
	if tok, err := l.next(); err != nil || tok != tokStart || string(l.name) != "sst" {
		return or2(err, reject(Corrupt, "no shared strings in it"))
	}
	for {
		if err := t.plain(l, zip.lim); err != nil {
			return err
		}
		tok, err := l.next()
		switch {
		case err != nil:
			return err
		case tok == tokEnd:
			return l.finish()
		case tok == tokStart && string(l.name) == "si":
			err = t.rich(l, zip.lim)
		case tok == tokStart:
			err = l.skip()
		}
		if err != nil {
			return err
		}
	}
}

func or2(err error, otherwise *Reject) error {
	if err != nil {
		return err
	}
	return otherwise
}

// plain reads strings of the form nearly all have, <si><t>…</t></si>, straight from the buffer, and stops before the
// first thing that is not of that form or not wholly in the buffer.
func (t *stringTable) plain(l *lexer, lim Limits) error {
	const bare, spaced, closing = "<si><t>", `<si><t xml:space="preserve">`, "</t></si>"
	for !l.closes {
		b := l.buf[l.pos:l.end]
		n := 0
		switch {
		case hasPrefix(b, bare):
			n = len(bare)
		case hasPrefix(b, spaced):
			n = len(spaced)
		default:
			return nil
		}
		k := bytes.IndexByte(b[n:], '<')
		if k < 0 || !hasPrefix(b[n+k:], closing) {
			return nil
		}
		begin := len(t.data)
		var err error
		if t.data, err = appendText(t.data, b[n:n+k], false); err != nil {
			return err
		}
		l.pos += n + k + len(closing)
		t.data = t.data[:begin+len(unescape(t.data[begin:]))]
		if err := t.close(begin, "", lim); err != nil {
			return err
		}
	}
	return nil
}

// rich reads a string of whatever form, whose <si> was read.
func (t *stringTable) rich(l *lexer, lim Limits) error {
	begin := len(t.data)
	var font string
	var err error
	if t.data, font, err = l.richText(t.data); err != nil {
		return err
	}
	t.data = t.data[:begin+len(unescape(t.data[begin:]))]
	return t.close(begin, font, lim)
}

// close ends the string that begins at begin.
func (t *stringTable) close(begin int, font string, lim Limits) error {
	switch {
	case len(t.data)-begin > lim.StringLen:
		return reject(StringTooLong, "a shared string of more than %d bytes", lim.StringLen)
	case int64(len(t.data)) > lim.TextSize:
		return reject(TooLarge, "shared strings of more than %d bytes", lim.TextSize)
	case len(t.ends) >= lim.Strings:
		return reject(TooLarge, "more than %d shared strings", lim.Strings)
	}
	if font != "" {
		if t.fonts == nil {
			t.fonts = map[uint32]string{}
		}
		t.fonts[uint32(len(t.ends))] = font
	}
	t.ends = append(t.ends, uint32(len(t.data)))
	return nil
}

func hasPrefix(b []byte, s string) bool {
	return len(b) >= len(s) && string(b[:len(s)]) == s
}
