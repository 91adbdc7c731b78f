package xlsx

// richText appends the text of an <si> or <is> whose start was read: of <t>, or of the <t> of its runs. Phonetic runs,
// which say how the text is pronounced, are left out. font is the one that all runs name, "" when they do not agree.
func (l *lexer) richText(dst []byte) (out []byte, font string, err error) {
	runs := fontVote{}
	for {
		tok, err := l.next()
		switch {
		case err != nil:
			return dst, "", err
		case tok == tokEnd:
			return dst, runs.font(), nil
		case tok != tokStart:
			continue
		}
		switch string(l.name) {
		case "t":
			runs.add("")
			dst, err = l.content(dst)
		case "r":
			var f string
			dst, f, err = l.run(dst)
			runs.add(f)
		default:
			err = l.skip()
		}
		if err != nil {
			return dst, "", err
		}
	}
}

// run appends the text of an <r> and returns the font that its properties name.
func (l *lexer) run(dst []byte) (out []byte, font string, err error) {
	for depth := 1; depth > 0; {
		tok, err := l.next()
		if err != nil {
			return dst, "", err
		}
		switch {
		case tok == tokEnd:
			depth--
		case tok == tokStart && string(l.name) == "t":
			if dst, err = l.content(dst); err != nil {
				return dst, "", err
			}
		case tok == tokStart:
			depth++
			if string(l.name) == "rFont" {
				font = l.value("val")
			}
		}
	}
	return dst, font, nil
}

// content appends the text directly in the element whose start was read, and reads its end.
func (l *lexer) content(dst []byte) ([]byte, error) {
	for {
		tok, err := l.next()
		switch {
		case err != nil:
			return dst, err
		case tok == tokEnd:
			return dst, nil
		case tok == tokStart:
			err = l.skip()
		case tok == tokText:
			dst, err = appendText(dst, l.chars, l.cdata)
		}
		if err != nil {
			return dst, err
		}
	}
}

// fontVote finds out whether all runs name the same font.
type fontVote struct {
	name string
	runs int
	torn bool
}

func (v *fontVote) add(font string) {
	v.torn = v.torn || v.runs > 0 && font != v.name
	v.name = font
	v.runs++
}

func (v *fontVote) font() string {
	if v.torn {
		return ""
	}
	return v.name
}
