package xlsx

import "strconv"

// style is what reading needs of a cell style.
type style struct {
	font string
	code string // number format
	kind Kind   // of a number under that format: Number, Date or Duration
}

const maxStyles = 1 << 17

// styleSheet collects the lists of a styles part until they can be put together.
type styleSheet struct {
	codes map[int]string
	fonts []string
	xfs   []struct{ numFmt, font int }
	list  string // the list being read: fonts, cellXfs
}

// readStyles returns the cell styles in the order in which cells refer to them.
func (a *archive) readStyles(p *part) ([]style, error) {
	s := styleSheet{codes: map[int]string{}}
	if err := a.elements(p, s.visit); err != nil {
		return nil, err
	}
	return s.styles(), nil
}

func (s *styleSheet) visit(l *lexer) error {
	switch string(l.name) {
	case "fonts", "cellXfs", "cellStyleXfs", "dxfs", "numFmts", "cellStyles", "tableStyles", "extLst", "colors", "fills", "borders":
		s.list = string(l.name)
	case "numFmt":
		if s.list == "numFmts" {
			s.codes[number(l.value("numFmtId"))] = l.value("formatCode")
		}
	case "font":
		if s.list == "fonts" {
			s.fonts = append(s.fonts, "")
		}
	case "name":
		if s.list == "fonts" && len(s.fonts) > 0 {
			s.fonts[len(s.fonts)-1] = l.value("val")
		}
	case "xf":
		if s.list == "cellXfs" {
			s.xfs = append(s.xfs, struct{ numFmt, font int }{number(l.value("numFmtId")), number(l.value("fontId"))})
		}
	}
	if len(s.codes) > maxStyles || len(s.fonts) > maxStyles || len(s.xfs) > maxStyles {
		return reject(TooLarge, "more than %d styles", maxStyles)
	}
	return nil
}

// styles joins fonts and formats. Formats of the file go before the built-in ones of the same number: gnumeric and WPS
// use those numbers for their own.
func (s *styleSheet) styles() []style {
	out := make([]style, len(s.xfs))
	for i, xf := range s.xfs {
		if xf.font >= 0 && xf.font < len(s.fonts) {
			out[i].font = s.fonts[xf.font]
		}
		code, own := s.codes[xf.numFmt]
		if own {
			out[i].code, out[i].kind = code, formatKind(code)
			continue
		}
		out[i].code, out[i].kind = builtinFormats[xf.numFmt], builtinKind(xf.numFmt)
	}
	return out
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}
