package xlsx

// biffGlobals reads the first part of the stream, which is about the whole workbook.
type biffGlobals struct {
	*Workbook
	book  *biff
	recs  records
	codes map[int]string // number formats
	fonts []string
	xfs   []struct{ numFmt, font int }
	names int // sheets listed, also those left out
}

func (g *biffGlobals) read() error {
	g.recs.rest = g.book.stream
	kind, err := g.recs.begins()
	if err != nil {
		return err
	}
	if kind != 0x0005 {
		return reject(Corrupt, "the stream does not begin with the workbook")
	}
	for {
		rec, err := g.recs.next()
		if err != nil {
			return err
		}
		if rec.kind == recEOF {
			g.styles()
			return nil
		}
		if err := g.record(rec); err != nil {
			return err
		}
	}
}

// record takes what is needed of a record. One too short for what it should hold is passed over: it leaves a default.
func (g *biffGlobals) record(rec record) error {
	d := rec.data
	switch {
	case rec.kind == recFilePass:
		return g.unlock(d)
	case rec.kind == recSST && len(d) >= 8:
		pieces, err := g.recs.continued(rec)
		if err != nil {
			return err
		}
		return g.book.texts.readBIFF(&pieced{pieces: pieces}, g.fontName, g.lim)
	case rec.kind == recBoundSheet && len(d) >= 8:
		return g.sheet(d)
	case rec.kind == recDateMode && len(d) >= 2:
		g.Date1904 = le.Uint16(d) == 1
	case rec.kind == recFont && len(d) >= 16:
		g.fonts = append(g.fonts, shortText(d[14:]))
	case rec.kind == recFormat && len(d) >= 5:
		p := &pieced{pieces: [][]byte{d[2:]}}
		code, _ := p.text(nil)
		g.codes[int(le.Uint16(d))] = string(code)
	case rec.kind == recXF && len(d) >= 4:
		g.xfs = append(g.xfs, struct{ numFmt, font int }{int(le.Uint16(d[2:])), int(le.Uint16(d))})
	case rec.kind == recSupBook && len(d) > 4: // one for the workbook itself or for add-ins has 4 bytes
		g.Notes = append(g.Notes, Note{ExternalLinks, ""})
	}
	return nil
}

// unlock decrypts the stream and goes on in it.
func (g *biffGlobals) unlock(filePass []byte) error {
	read := len(g.book.stream) - len(g.recs.rest)
	plain, err := decryptBIFF(g.book.stream, filePass, g.lim.Passwords)
	if err != nil {
		return err
	}
	g.Notes = append(g.Notes, Note{WasEncrypted, ""})
	g.book.stream, g.recs.rest = plain, plain[read:]
	return nil
}

// sheet takes one line of the list of sheets.
func (g *biffGlobals) sheet(d []byte) error {
	if g.names++; g.names > g.lim.Sheets {
		return reject(TooManySheets, "more than %d sheets", g.lim.Sheets)
	}
	at, state, kind, name := le.Uint32(d), d[4]&3, d[5], shortText(d[6:])
	if kind != 0 || uint64(at) >= uint64(len(g.book.stream)) {
		g.Notes = append(g.Notes, Note{SheetSkipped, name})
		return nil
	}
	g.Sheets = append(g.Sheets, Sheet{Name: name, Hidden: state != 0, VeryHidden: state == 2})
	g.book.sheets = append(g.book.sheets, int(at))
	return nil
}

// fontName returns the name of a font; there is none of number 4, so those behind it are one place lower.
func (g *biffGlobals) fontName(i int) string {
	if i > 4 {
		i--
	}
	if i < 0 || i >= len(g.fonts) {
		return ""
	}
	return g.fonts[i]
}

// styles joins fonts and formats.
func (g *biffGlobals) styles() {
	g.book.styles = make([]style, len(g.xfs))
	for i, xf := range g.xfs {
		s := style{font: g.fontName(xf.font), code: builtinFormats[xf.numFmt], kind: builtinKind(xf.numFmt)}
		if code, own := g.codes[xf.numFmt]; own {
			s.code, s.kind = code, formatKind(code)
		}
		g.book.styles[i] = s
	}
}

// shortText reads a string whose length is one byte (ShortXLUnicodeString, MS-XLS 2.5.240).
func shortText(d []byte) string {
	if len(d) < 2 {
		return ""
	}
	n, wide := int(d[0]), d[1]&1 != 0
	return string(appendBIFF(nil, d[2:min(len(d), 2+charBytes(n, wide))], wide))
}
