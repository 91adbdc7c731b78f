package xlsx

import (
	"unicode/utf16"
	"unicode/utf8"
)

// pieced reads across the boundaries of a record and the CONTINUE records behind it.
type pieced struct {
	pieces [][]byte
	short  bool // something was asked for behind the end
}

// What the flags byte of a string says (XLUnicodeRichExtendedString, MS-XLS 2.5.293).
const (
	textWide  = 1 << 0 // two bytes for each character
	textExtra = 1 << 2 // phonetic data behind the text
	textRuns  = 1 << 3 // formatting runs behind the text
)

// readBIFF reads the shared strings of an .xls workbook.
func (t *stringTable) readBIFF(p *pieced, fontName func(int) string, lim Limits) error {
	head := p.take(8)
	count := int(le.Uint32(head[4:]))
	t.ends = make([]uint32, 0, min(count, lim.Strings, len(p.pieces)*3000))
	for range count {
		if p.atEnd() {
			return nil // fewer than said: cells that refer to the others have a problem
		}
		begin := len(t.data)
		var runs []byte
		t.data, runs = p.text(t.data)
		if p.short {
			return reject(Truncated, "the shared strings end in the middle")
		}
		if err := t.close(begin, runsFont(runs, fontName), lim); err != nil {
			return err
		}
	}
	return nil
}

// text appends a string whose length is two bytes. It returns the formatting runs, of 4 bytes each.
func (p *pieced) text(dst []byte) (out, runs []byte) {
	head := p.take(3)
	n, flags := int(le.Uint16(head)), head[2]
	runCount, extra := 0, 0
	if flags&textRuns != 0 {
		runCount = int(le.Uint16(p.take(2)))
	}
	if flags&textExtra != 0 {
		extra = int(le.Uint32(p.take(4)))
	}
	dst = p.chars(dst, n, flags&textWide != 0)
	runs = p.take(4 * runCount)
	p.drop(extra)
	return dst, runs
}

// chars appends n characters. Where they go on in the next record, that begins with a flags byte of its own.
func (p *pieced) chars(dst []byte, n int, wide bool) []byte {
	for n > 0 && len(p.pieces) > 0 {
		piece := p.pieces[0]
		k := min(charBytes(n, wide), len(piece))
		if wide {
			k &^= 1
		}
		dst = appendBIFF(dst, piece[:k], wide)
		if n -= k / charBytes(1, wide); n == 0 {
			p.pieces[0] = piece[k:]
			return dst
		}
		if p.pieces = p.pieces[1:]; len(p.pieces) > 0 && len(p.pieces[0]) > 0 {
			wide = p.pieces[0][0]&textWide != 0
			p.pieces[0] = p.pieces[0][1:]
		}
	}
	p.short = p.short || n > 0
	return dst
}

// take returns n bytes, zeros for those behind the end.
func (p *pieced) take(n int) []byte {
	if len(p.pieces) > 0 && len(p.pieces[0]) >= n {
		b := p.pieces[0][:n]
		p.pieces[0] = p.pieces[0][n:]
		return b
	}
	b := make([]byte, 0, n)
	for len(b) < n && len(p.pieces) > 0 {
		k := min(n-len(b), len(p.pieces[0]))
		b = append(b, p.pieces[0][:k]...)
		if p.pieces[0] = p.pieces[0][k:]; len(p.pieces[0]) == 0 {
			p.pieces = p.pieces[1:]
		}
	}
	p.short = p.short || len(b) < n
	return b[:n]
}

// drop passes over n bytes.
func (p *pieced) drop(n int) {
	for n > 0 && len(p.pieces) > 0 {
		k := min(n, len(p.pieces[0]))
		n -= k
		if p.pieces[0] = p.pieces[0][k:]; len(p.pieces[0]) == 0 {
			p.pieces = p.pieces[1:]
		}
	}
	p.short = p.short || n > 0
}

// atEnd tells whether nothing is left.
func (p *pieced) atEnd() bool {
	for len(p.pieces) > 0 && len(p.pieces[0]) == 0 {
		p.pieces = p.pieces[1:]
	}
	return len(p.pieces) == 0
}

func charBytes(n int, wide bool) int {
	if wide {
		return 2 * n
	}
	return n
}

// appendBIFF appends characters of two bytes, or the low bytes of characters whose high byte is zero.
func appendBIFF(dst, b []byte, wide bool) []byte {
	if !wide {
		for _, c := range b {
			dst = utf8.AppendRune(dst, rune(c))
		}
		return dst
	}
	for ; len(b) >= 2; b = b[2:] {
		r := rune(le.Uint16(b))
		if utf16.IsSurrogate(r) && len(b) >= 4 {
			if r = utf16.DecodeRune(r, rune(le.Uint16(b[2:]))); r != utf8.RuneError {
				b = b[2:]
			}
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}

// runsFont returns the font of the whole text when its runs begin at its beginning and all name the same.
func runsFont(runs []byte, fontName func(int) string) string {
	if len(runs) < 4 || le.Uint16(runs) != 0 {
		return ""
	}
	var vote fontVote
	for ; len(runs) >= 4; runs = runs[4:] {
		vote.add(fontName(int(le.Uint16(runs[2:]))))
	}
	return vote.font()
}
