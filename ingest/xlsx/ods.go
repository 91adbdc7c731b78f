package xlsx

import (
	"io"
	"strings"
)

// opendoc is the body of an .ods workbook: all of its sheets are in one part.
type opendoc struct {
	zip     *archive
	content *part
	places  []int // of each sheet among the tables of the part
	byName  map[string]int
	styles  []style
	lim     Limits
}

// odsDepth is the depth of a sheet's element: document-content, body, spreadsheet, table.
const odsDepth = 4

// odfKinds are the document types of OpenDocument, by what their media type ends in.
var odfKinds = map[string]string{"text": "odt", "presentation": "odp", "graphics": "odg", "database": "odb"}

// readODS reads the styles and the names of the sheets.
func (w *Workbook) readODS(zip *archive, mimetype *part) error {
	kind, err := zip.mediaType(mimetype)
	if err != nil {
		return err
	}
	if !strings.HasPrefix(kind, "spreadsheet") {
		return &Reject{Reason: NotSpreadsheet, Type: or3(odfKinds[kind], "zip")}
	}
	if err := zip.notEncrypted(); err != nil {
		return err
	}
	o := &opendoc{zip: zip, content: zip.find("content.xml"), lim: w.lim}
	styles := odsStyles{byName: map[string]odsStyle{}}
	if p := zip.find("styles.xml"); p != nil {
		if err := zip.elements(p, styles.visit); err != nil {
			return err
		}
	}
	tables := odsTables{Workbook: w, doc: o, styles: &styles}
	if err := zip.elements(o.content, tables.visit); err != nil {
		return err
	}
	if zip.has("basic/") {
		w.Notes = append(w.Notes, Note{Macros, ""})
	}
	o.byName, o.styles = styles.list()
	w.Format, w.body, w.styles = ODS, o, o.styles
	return nil
}

func or3(s, otherwise string) string {
	if s == "" {
		return otherwise
	}
	return s
}

// mediaType returns what the mimetype part says behind application/vnd.oasis.opendocument.
func (a *archive) mediaType(p *part) (string, error) {
	r, err := a.open(p)
	if err != nil {
		return "", err
	}
	defer r.free()
	b, err := io.ReadAll(io.LimitReader(r, 200))
	return strings.TrimPrefix(strings.TrimSpace(string(b)), "application/vnd.oasis.opendocument."), err
}

// notEncrypted refuses documents whose manifest says that parts are encrypted.
func (a *archive) notEncrypted() error {
	p := a.find("META-INF/manifest.xml")
	if p == nil {
		return nil
	}
	return a.elements(p, func(l *lexer) error {
		if string(l.name) == "encryption-data" {
			return &Reject{Reason: Encrypted, Detail: "the .ods workbook needs a password"}
		}
		return nil
	})
}

// odsTables collects the sheets and, on the way to them, the styles.
type odsTables struct {
	*Workbook
	doc    *opendoc
	styles *odsStyles
	seen   int
}

func (t *odsTables) visit(l *lexer) error {
	if string(l.name) == "null-date" {
		t.Date1904 = l.value("date-value") == "1904-01-01"
		return nil
	}
	if string(l.name) != "table" || len(l.marks) != odsDepth {
		return t.styles.visit(l)
	}
	if t.seen++; t.seen > t.lim.Sheets {
		return reject(TooManySheets, "more than %d sheets", t.lim.Sheets)
	}
	name := l.value("name")
	if strings.HasPrefix(name, "'file:") { // the cells of a linked workbook, kept in this one
		t.Notes = append(t.Notes, Note{ExternalLinks, ""})
		return nil
	}
	hidden := l.value("display") == "false" || t.styles.byName[l.value("style-name")].hidden
	t.Sheets = append(t.Sheets, Sheet{Name: name, Hidden: hidden})
	t.doc.places = append(t.doc.places, t.seen-1)
	return nil
}

// odsStyle is one named style.
type odsStyle struct {
	font, parent string
	hidden       bool // of a sheet
}

// odsStyles collects named styles.
type odsStyles struct {
	byName map[string]odsStyle
	names  []string // in file order
	cur    string
}

func (s *odsStyles) visit(l *lexer) error {
	switch string(l.name) {
	case "default-style", "style":
		family := l.value("family")
		if s.cur = l.value("name"); family != "table-cell" && family != "table" {
			s.cur = ""
			return nil
		}
		if len(s.names) >= maxStyles {
			return reject(TooLarge, "more than %d styles", maxStyles)
		}
		s.names = append(s.names, s.cur)
		s.byName[s.cur] = odsStyle{parent: l.value("parent-style-name")}
	case "text-properties":
		if st, ok := s.byName[s.cur]; ok && st.font == "" {
			st.font = strings.Trim(or3(l.value("font-name"), l.value("font-family")), "'")
			s.byName[s.cur] = st
		}
	case "table-properties":
		if st, ok := s.byName[s.cur]; ok {
			st.hidden = l.value("display") == "false"
			s.byName[s.cur] = st
		}
	case "body":
		s.cur = "\x00" // the text of cells has properties too
	}
	return nil
}

// list numbers the styles; number 0 is that of cells which name none.
func (s *odsStyles) list() (byName map[string]int, styles []style) {
	byName = make(map[string]int, len(s.names))
	styles = []style{{font: s.font("Default")}}
	for _, name := range s.names {
		if _, twice := byName[name]; !twice {
			byName[name] = len(styles)
			styles = append(styles, style{font: s.font(name)})
		}
	}
	return byName, styles
}

// font returns the font of a style, of the nearest one it is derived from, or of the default style, which has no name.
func (s *odsStyles) font(name string) string {
	for range 10 {
		st, ok := s.byName[name]
		if st.font != "" || !ok {
			break
		}
		name = st.parent
	}
	return or3(s.byName[name].font, s.byName[""].font)
}
