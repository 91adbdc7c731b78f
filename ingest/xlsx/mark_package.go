package xlsx

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"path"
	"strings"
)

// patch is a package that is being changed: some parts replaced, some new, the rest copied as they are, byte for byte.
type patch struct {
	zip     *archive
	changed map[string][]byte // by partKey
	added   []string          // names of new parts, in order
	officeNS
}

// officeNS are the namespaces of a workbook, transitional or strict.
type officeNS struct{ main, rel string }

var (
	transitional = officeNS{
		"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
	}
	strictNS = officeNS{
		"http://purl.oclc.org/ooxml/spreadsheetml/main",
		"http://purl.oclc.org/ooxml/officeDocument/relationships",
	}
)

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

func newPatch(zip *archive) *patch {
	return &patch{zip: zip, changed: map[string][]byte{}, officeNS: transitional}
}

// has tells whether a part is there, new ones included.
func (p *patch) has(name string) bool {
	_, changed := p.changed[partKey(name)]
	return changed || p.zip.find(name) != nil
}

// read returns a part as it stands now, as UTF-8.
func (p *patch) read(name string) ([]byte, error) {
	if b, ok := p.changed[partKey(name)]; ok {
		return b, nil
	}
	at := p.zip.find(name)
	if at == nil {
		return nil, reject(Corrupt, "part %s is missing", name)
	}
	r, err := p.zip.open(at)
	if err != nil {
		return nil, err
	}
	defer r.free()
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return toUTF8(b)
}

// toUTF8 converts a part that is written in another encoding, which the reader of the package understands too.
func toUTF8(b []byte) ([]byte, error) {
	l, err := newLexer(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	defer l.free()
	if l.pos == 0 && l.end > 0 { // no mark, no other encoding
		return b, nil
	}
	rest, err := io.ReadAll(io.MultiReader(bytes.NewReader(bytes.Clone(l.buf[l.pos:l.end])), rest(l)))
	if err != nil {
		return nil, err
	}
	if i := bytes.Index(rest, []byte("?>")); i >= 0 && bytes.HasPrefix(rest, []byte("<?xml")) {
		rest = rest[i+len("?>"):]
	}
	return append([]byte(xmlHead), rest...), nil
}

// write replaces a part or adds a new one.
func (p *patch) write(name string, content []byte) {
	if !p.has(name) {
		p.added = append(p.added, name)
	}
	p.changed[partKey(name)] = content
}

// free is a part name that is not taken: base with the first number that fits before its extension.
func (p *patch) free(base string) string {
	ext := path.Ext(base)
	for n := 1; ; n++ {
		if name := fmt.Sprintf("%s%d%s", strings.TrimSuffix(base, ext), n, ext); !p.has(name) {
			return name
		}
	}
}

// relate adds a relation from one part to another and returns its id.
func (p *patch) relate(of, kind, target string) (id string, err error) {
	dir, file := path.Split(of)
	name := dir + "_rels/" + file + ".rels"
	doc := []byte(xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`)
	if p.has(name) {
		if doc, err = p.read(name); err != nil {
			return "", err
		}
	}
	for n := 1; id == "" || bytes.Contains(doc, []byte(`"`+id+`"`)); n++ {
		id = fmt.Sprintf("rIdHoso%d", n)
	}
	doc, err = appendChild(doc, "Relationship", fmt.Sprintf(` Id="%s" Type="%s/%s" Target="/%s"/>`, id, p.rel, kind, escapeXML(target)))
	if err == nil {
		p.write(name, doc)
	}
	return id, err
}

// declare gives the content type of a new part.
func (p *patch) declare(name, contentType string) error {
	return p.addType("Override", fmt.Sprintf(` PartName="/%s" ContentType="%s"/>`, escapeXML(name), contentType))
}

// declared tells whether the content type of a part is given.
func (p *patch) declared(name string) bool {
	doc, err := p.read(typesPart)
	return err == nil && bytes.Contains(doc, []byte(`"/`+name+`"`))
}

// declareVML gives the content type of all .vml parts, which only goes by extension.
func (p *patch) declareVML() error {
	doc, err := p.read(typesPart)
	if err != nil || bytes.Contains(bytes.ToLower(doc), []byte(`extension="vml"`)) {
		return err
	}
	return p.addType("Default", ` Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>`)
}

const typesPart = "[Content_Types].xml"

func (p *patch) addType(element, rest string) error {
	doc, err := p.read(typesPart)
	if err == nil {
		doc, err = appendChild(doc, element, rest)
	}
	if err == nil {
		p.write(typesPart, doc)
	}
	return err
}

// appendChild puts an element at the end of the root of a part; rest is what follows the element's name in its tag.
func appendChild(doc []byte, name, rest string) ([]byte, error) {
	root, ok := rootTag(doc)
	if !ok {
		return nil, reject(Corrupt, "a part has no XML in it")
	}
	child := "<" + root.prefix() + name + rest
	var e edits
	if root.empty {
		e.replace(root.from, root.to, root.opened()+child+"</"+string(root.full)+">")
		return e.apply(doc), nil
	}
	at := bytes.LastIndex(doc, []byte("</"+string(root.full)))
	if at < 0 {
		return nil, reject(Truncated, "the XML ends inside <%s>", root.full)
	}
	e.insert(at, child)
	return e.apply(doc), nil
}

// rootTag is the start tag of a part's root element.
func rootTag(doc []byte) (tag, bool) { return nextTag(doc, 0) }

// save writes the package. Times are left out, so that the same marks give the same bytes.
func (p *patch) save(w io.Writer) error {
	out := zip.NewWriter(w)
	for i := range p.zip.parts {
		old := &p.zip.parts[i]
		if content, ok := p.changed[partKey(old.name)]; ok {
			if err := deflate(out, old.name, content); err != nil {
				return err
			}
			continue
		}
		if err := p.copyPart(out, old); err != nil {
			return err
		}
	}
	for _, name := range p.added {
		if err := deflate(out, name, p.changed[partKey(name)]); err != nil {
			return err
		}
	}
	return out.Close()
}

func deflate(out *zip.Writer, name string, content []byte) error {
	f, err := out.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return err
}

// copyPart copies a part without inflating it.
func (p *patch) copyPart(out *zip.Writer, old *part) error {
	at, err := p.zip.content(old)
	if err != nil {
		return err
	}
	const utf8Name = 0x800
	f, err := out.CreateRaw(&zip.FileHeader{
		Name: old.name, Method: old.method, Flags: old.flags & utf8Name, CRC32: old.crc,
		CompressedSize64: uint64(old.packed), UncompressedSize64: uint64(old.size),
	})
	if err != nil {
		return err
	}
	_, err = io.Copy(f, io.NewSectionReader(p.zip.r, at, old.packed))
	return err
}
