package xlsx

import (
	"errors"
	"path"
	"strings"
)

// ooxml is the body of an .xlsx workbook: the archive and where in it the parts are.
type ooxml struct {
	zip     *archive
	sheets  []*part // by Sheet.Index
	strings *part   // shared strings, nil when there are none
	table   *stringTable
	styles  []style
}

// relation is one line of a .rels part.
type relation struct {
	id, kind, target string // kind is the last segment of the type's URI, the same in transitional and strict workbooks
}

// readOOXML finds the workbook through the package's relations and reads its list of sheets and its styles.
func (w *Workbook) readOOXML(zip *archive) error {
	main, err := mainPart(zip)
	if err != nil {
		return err
	}
	rels, err := zip.relations(main.name)
	if err != nil {
		return err
	}
	w.Format = XLSX
	x := &ooxml{zip: zip}
	if err := w.readSheets(x, main, rels); err != nil {
		return err
	}
	for _, r := range rels {
		switch r.kind {
		case "sharedStrings":
			x.strings = zip.find(r.target)
		case "styles":
			if p := zip.find(r.target); p != nil {
				if x.styles, err = zip.readStyles(p); err != nil {
					return err
				}
			}
		case "vbaProject":
			w.Notes = append(w.Notes, Note{Macros, ""})
		case "externalLink":
			w.Notes = append(w.Notes, Note{ExternalLinks, ""})
		}
	}
	w.styles, w.body = x.styles, x
	return nil
}

// mainPart returns the workbook part, or says what else the package is.
func mainPart(zip *archive) (*part, error) {
	rels, err := zip.relations("")
	if err != nil {
		return nil, err
	}
	target := "xl/workbook.xml"
	for _, r := range rels {
		if r.kind == "officeDocument" {
			target = r.target
		}
	}
	for _, other := range [...]struct{ prefix, kind string }{
		{"word/", "docx"}, {"ppt/", "pptx"}, {"visio/", "vsdx"},
	} {
		if strings.HasPrefix(partKey(target), other.prefix) || zip.find(target) == nil && zip.has(other.prefix) {
			return nil, &Reject{Reason: NotSpreadsheet, Type: other.kind}
		}
	}
	if strings.HasSuffix(partKey(target), ".bin") {
		return nil, &Reject{Reason: Unsupported, Type: "xlsb"}
	}
	p := zip.find(target)
	switch {
	case p == nil && len(rels) > 0:
		return nil, reject(Corrupt, "the package has no workbook part")
	case p == nil:
		return nil, &Reject{Reason: NotSpreadsheet, Type: "zip"}
	}
	return p, nil
}

// has tells whether a part's name begins with prefix.
func (a *archive) has(prefix string) bool {
	for _, p := range a.parts {
		if strings.HasPrefix(partKey(p.name), prefix) {
			return true
		}
	}
	return false
}

// relations reads the .rels part that belongs to a part ("" for the package); without one there are none.
func (a *archive) relations(of string) ([]relation, error) {
	dir, file := path.Split(partKey(of))
	p := a.find(dir + "_rels/" + file + ".rels")
	if p == nil {
		return nil, nil
	}
	var rels []relation
	err := a.elements(p, func(l *lexer) error {
		if string(l.name) == "Relationship" && l.value("TargetMode") != "External" {
			kind := l.value("Type")
			rels = append(rels, relation{l.value("Id"), kind[strings.LastIndexByte(kind, '/')+1:], resolve(dir, l.value("Target"))})
		}
		return nil
	})
	return rels, err
}

// resolve returns the part name of a relation's target, which is absolute or relative to the part's folder.
func resolve(dir, target string) string {
	target = strings.ReplaceAll(target, `\`, "/")
	if strings.HasPrefix(target, "/") {
		return path.Clean(target)[1:]
	}
	return path.Join(dir, target)
}

// elements calls visit at each start tag of a part and reads it to its end.
func (a *archive) elements(p *part, visit func(*lexer) error) error {
	l, done, err := a.lex(p)
	if err != nil {
		return err
	}
	defer done()
	for {
		tok, err := l.next()
		if tok == tokStart && err == nil {
			err = visit(l)
		}
		if err != nil || tok == tokEOF {
			return inPart(err, p)
		}
	}
}

// lex opens a part for the lexer. Large parts are inflated in a goroutine of their own.
func (a *archive) lex(p *part) (l *lexer, done func(), err error) {
	r, err := a.open(p)
	if err != nil {
		return nil, nil, err
	}
	if p.size < aheadFrom {
		if l, err = newLexer(r); err != nil {
			r.free()
			return nil, nil, err
		}
		return l, func() { l.free(); r.free() }, nil
	}
	src := readAhead(r)
	if l, err = newLexer(src); err != nil {
		src.stop()
		r.free()
		return nil, nil, err
	}
	return l, func() { src.stop(); l.free(); r.free() }, nil
}

// inPart names the part in a refusal that does not yet.
func inPart(err error, p *part) error {
	var r *Reject
	if errors.As(err, &r) && !strings.Contains(r.Detail, p.name) {
		at := *r
		at.Detail = "part " + p.name + ": " + r.Detail
		return &at
	}
	return err
}
