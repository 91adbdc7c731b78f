package validate

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// A rules file is YAML of one plain shape: named lists of flat maps.
//
//	# comment
//	waivers:
//	  - rule: KN-02
//	    person: "002060001234"
//
// All that YAML has besides (nested values, anchors, tags, texts over several lines, more documents) is refused with its
// line: it would let a file mean something that its reader does not see.

// section is a named list.
type section struct {
	name    string
	line    int
	entries []entry
}

// entry is one map of a list.
type entry struct {
	line   int
	fields []pair
}

type pair struct {
	key, value string
	line       int
}

// readYAML reads the sections of a file; every line that is not of that shape is an error of its own.
func readYAML(data []byte) ([]section, error) {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if err := tabs(data); err != nil {
		return nil, err
	}
	root, err := parseYAML(data)
	if err != nil {
		return nil, lineError{brokenLine(data), reason(err)}
	}
	switch {
	case root == nil || isNull(root):
		return nil, nil
	case root.Kind == yaml.SequenceNode:
		return nil, faultAt(root.Line, "mục nằm ngoài danh sách; trước các mục phải có “changes:” hoặc “waivers:”", "an item outside of a list; “changes:” or “waivers:” comes before items")
	case root.Kind != yaml.MappingNode:
		return nil, lineError{root.Line, wantList}
	}
	return sectionsOf(root)
}

var wantList = dossier.Text{VI: "cần tên danh sách và dấu hai chấm, ví dụ “waivers:”", EN: "want the name of a list and a colon, such as “waivers:”"}

// tabs refuses what YAML refuses least clearly.
func tabs(data []byte) error {
	var faults []error
	n := 0
	for line := range bytes.Lines(data) {
		n++
		if indent := line[:len(line)-len(bytes.TrimLeft(line, " \t"))]; bytes.ContainsRune(indent, '\t') {
			faults = append(faults, faultAt(n, "có dấu tab; thay bằng dấu cách", "a tab; use spaces"))
		}
	}
	return errors.Join(faults...)
}

var errDocuments = errors.New("more than one document (---)")

// parseYAML is the value of the one document of a file; nil where there is none.
func parseYAML(data []byte) (root *yaml.Node, err error) {
	d := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	switch err := d.Decode(&doc); {
	case errors.Is(err, io.EOF):
		return nil, nil
	case err != nil:
		return nil, err
	}
	if err := d.Decode(&more); !errors.Is(err, io.EOF) {
		return nil, firstOf(err, errDocuments)
	}
	return doc.Content[0], nil
}

func firstOf(err, otherwise error) error {
	if err != nil {
		return err
	}
	return otherwise
}

// brokenLine is the line that makes a file unreadable: the lines before it can be read. The parser names the line on
// which it gave up, or the one before.
func brokenLine(data []byte) int {
	n := bytes.Count(bytes.TrimSuffix(data, []byte("\n")), []byte("\n")) + 1
	for ; n > 1; n-- {
		data = data[:bytes.LastIndexByte(bytes.TrimSuffix(data, []byte("\n")), '\n')+1]
		if _, err := parseYAML(data); err == nil {
			break
		}
	}
	return n
}

var parserLine = regexp.MustCompile(`^yaml: (line \d+: )?`)

var needsQuotes = dossier.Text{VI: "giá trị phải đặt trong ngoặc kép", EN: "the value needs quotes"}

// advice is what to look at, by what the parser says.
var advice = map[string]dossier.Text{
	"mapping values are not allowed": {VI: "khóa không thụt lề như khóa ở trên, hoặc giá trị có dấu hai chấm phải đặt trong ngoặc kép",
		EN: "the key is not indented as the one above, or a value with a colon needs quotes"},
	"did not find expected '-' indicator": {VI: "dấu gạch đầu dòng hoặc khóa không thụt lề như các dòng ở trên", EN: "the dash or key is not indented as those above"},
	"did not find expected key": {VI: "khóa không thụt lề như các khóa ở trên, hoặc có chữ sau dấu đóng ngoặc kép",
		EN: "the key is not indented as those above, or something stands after closing quotes"},
	"found unexpected end of stream":   {VI: "thiếu dấu đóng ngoặc kép", EN: "the quotes do not close"},
	"cannot start any token":           needsQuotes,
	"did not find expected alphabetic": needsQuotes,
}

var noAnchors = dossier.Text{VI: "không dùng được & và *; ghi thẳng giá trị, đặt trong ngoặc kép nếu bắt đầu bằng dấu đó",
	EN: "anchors and aliases (& and *) are not read; write the value, in quotes where it begins so"}
var noTags = dossier.Text{VI: "không dùng được dấu !; ghi thẳng giá trị, đặt trong ngoặc kép nếu bắt đầu bằng dấu đó",
	EN: "tags (!) are not read; write the value, in quotes where it begins so"}

// reason is what the parser says, with advice, but for what it repeats of the file: that may be a person's.
func reason(err error) dossier.Text {
	says := parserLine.ReplaceAllString(err.Error(), "")
	switch {
	case errors.Is(err, errDocuments):
		return dossier.Text{VI: "tệp chỉ được có một phần; bỏ dòng --- ở giữa", EN: says + "; remove the line"}
	case strings.Contains(says, "anchor"):
		return noAnchors
	case strings.Contains(says, "tag"):
		return noTags
	}
	for words, what := range advice {
		if strings.Contains(says, words) {
			return dossier.Text{VI: what.VI + " (" + says + ")", EN: what.EN + " (" + says + ")"}
		}
	}
	return dossier.Text{VI: "không đọc được theo YAML (" + says + "); xem mẫu trong docs/rules-file.md", EN: "cannot be read as YAML: " + says}
}

func sectionsOf(root *yaml.Node) ([]section, error) {
	var sections []section
	var faults []error
	for i := 0; i < len(root.Content); i += 2 {
		name, list := root.Content[i], root.Content[i+1]
		if first := slices.IndexFunc(sections, func(s section) bool { return s.name == name.Value }); first >= 0 {
			faults = append(faults, standsTwice(name, sections[first].line))
			continue
		}
		s := section{name: name.Value, line: name.Line}
		err := firstOf(plain(name), s.take(list))
		sections, faults = append(sections, s), append(faults, err)
	}
	return sections, errors.Join(faults...)
}

// take reads the entries of a list.
func (s *section) take(list *yaml.Node) error {
	switch {
	case isNull(list):
		return nil
	case list.Kind == yaml.MappingNode:
		return faultAt(list.Line, "khóa nằm ngoài mục; mỗi mục bắt đầu bằng “- ”", "a key outside of an item; items begin with “- ”")
	case list.Kind != yaml.SequenceNode:
		return lineError{list.Line, wantList}
	}
	faults := []error{plain(list)}
	for _, item := range list.Content {
		if item.Kind != yaml.MappingNode {
			faults = append(faults, faultAt(item.Line, "cần khóa, dấu hai chấm và giá trị, ví dụ “- rule: KN-22”", "want a key, a colon and a value, such as “- rule: KN-22”"))
			continue
		}
		e := entry{line: item.Line}
		faults = append(faults, plain(item))
		for i := 0; i < len(item.Content); i += 2 {
			faults = append(faults, e.take(item.Content[i], item.Content[i+1]))
		}
		s.entries = append(s.entries, e)
	}
	return errors.Join(faults...)
}

// take reads a key and its value.
func (e *entry) take(key, value *yaml.Node) error {
	for _, f := range e.fields {
		if f.key == key.Value {
			return standsTwice(key, f.line)
		}
	}
	e.fields = append(e.fields, pair{key.Value, value.Value, key.Line})
	switch {
	case value.Kind != yaml.ScalarNode && value.Kind != yaml.AliasNode:
		return faultAt(value.Line, "%s chỉ nhận một giá trị, không nhận danh sách", "%s is one value, not a list or a map", key.Value)
	case isNull(value) || value.Value == "":
		return faultAt(key.Line, "khóa chưa có giá trị; ghi giá trị hoặc bỏ dòng này", "no value; write one or remove the line")
	}
	return errors.Join(plain(key), plain(value))
}

func standsTwice(n *yaml.Node, first int) error {
	return faultAt(n.Line, "%s ghi hai lần, lần đầu ở dòng %d; giữ lại một", "%s stands twice, first on line %d; keep one", n.Value, first)
}

// plain refuses what a value can be besides itself.
func plain(n *yaml.Node) error {
	switch {
	case n.Kind == yaml.AliasNode || n.Anchor != "":
		return lineError{n.Line, noAnchors}
	case n.Style&yaml.TaggedStyle != 0:
		return lineError{n.Line, noTags}
	case n.Style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0 || strings.Contains(n.Value, "\n"):
		return faultAt(n.Line, "giá trị kéo dài nhiều dòng; ghi trên một dòng", "a text over several lines; write it on one")
	}
	return nil
}

func isNull(n *yaml.Node) bool { return n.Kind == yaml.ScalarNode && n.Tag == "!!null" }
