package xlsx

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"slices"
	"strconv"
	"strings"
)

// A marked workbook must be the sender's own in all but the marks. So its parts are not read into structures and written
// anew, which loses what the structures do not know: the few bytes that change are found by position and replaced.

// tag is one tag of an XML part and where it stands: part[from:to].
type tag struct {
	from, to int
	full     []byte // name with prefix
	text     []byte // from < to >
	end      bool   // </name>
	empty    bool   // <name/>
}

// name is the tag's name without prefix.
func (t tag) name() string { return string(local(t.full)) }

// prefix is the tag's namespace prefix with its colon, "" without one.
func (t tag) prefix() string { return string(t.full[:len(t.full)-len(local(t.full))]) }

// nextTag finds the first tag that begins at or after at; comments, CDATA and instructions are passed over.
func nextTag(doc []byte, at int) (tag, bool) {
	for {
		i := bytes.IndexByte(doc[min(at, len(doc)):], '<')
		if i < 0 {
			return tag{}, false
		}
		at += i
		n, isTag := markupLen(doc[at:])
		if n == 0 {
			return tag{}, false
		}
		if isTag {
			return newTag(doc, at, at+n), true
		}
		at += n
	}
}

// markupLen is the length of the markup that b begins with, 0 when it does not end.
func markupLen(b []byte) (n int, isTag bool) {
	for _, m := range [...]struct{ open, shut string }{{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}} {
		if bytes.HasPrefix(b, []byte(m.open)) {
			if i := bytes.Index(b, []byte(m.shut)); i >= 0 {
				return i + len(m.shut), false
			}
			return 0, false
		}
	}
	var quote byte
	for i, c := range b {
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i + 1, true
		}
	}
	return 0, false
}

func newTag(doc []byte, from, to int) tag {
	t := tag{from: from, to: to, text: doc[from:to]}
	inner := bytes.TrimSuffix(t.text[1:], []byte(">"))
	if bytes.HasPrefix(inner, []byte("/")) {
		t.end, inner = true, inner[1:]
	}
	t.empty = bytes.HasSuffix(inner, []byte("/"))
	t.full = inner[:nameEnd(inner)]
	return t
}

// attr returns the value of an attribute by its full name, resolved.
func (t tag) attr(name string) (string, bool) {
	from, to := t.attrSpan(name)
	if from < 0 {
		return "", false
	}
	v, err := appendXML(nil, t.text[from:to])
	return string(v), err == nil
}

// number returns the value of an attribute as a number, otherwise when it is none.
func (t tag) number(name string, otherwise int) int {
	v, _ := t.attr(name)
	n, err := strconv.Atoi(v)
	if err != nil || n < 0 {
		return otherwise
	}
	return n
}

// with returns the text of the tag with an attribute set.
func (t tag) with(name, value string) tag {
	value = escapeXML(value)
	var text []byte
	if from, to := t.attrSpan(name); from >= 0 {
		text = slices.Concat(t.text[:from], []byte(value), t.text[to:])
	} else {
		at := 1 + len(t.full)
		text = slices.Concat(t.text[:at], []byte(" "+name+`="`+value+`"`), t.text[at:])
	}
	return newTag(text, 0, len(text))
}

// attrSpan is where an attribute's value stands in the text of the tag; from is -1 when there is none.
func (t tag) attrSpan(name string) (from, to int) {
	b := t.text
	for i := 1 + len(t.full); i < len(b); {
		start := i + len(b[i:]) - len(bytes.TrimLeft(b[i:], " \t\r\n/"))
		n := nameEnd(b[start:])
		open := bytes.IndexAny(b[start:], `"'`)
		if n == 0 || open < n {
			return -1, -1
		}
		open += start + 1
		shut := bytes.IndexByte(b[open:], b[open-1])
		if shut < 0 {
			return -1, -1
		}
		if string(b[start:start+n]) == name {
			return open, open + shut
		}
		i = open + shut + 1
	}
	return -1, -1
}

// opened is the tag as one that has content.
func (t tag) opened() string {
	if !t.empty {
		return string(t.text)
	}
	return strings.TrimRight(strings.TrimSuffix(string(t.text), "/>"), " ") + ">"
}

// edits are changes of a part by position. They do not overlap.
type edits []edit

type edit struct {
	from, to int
	text     string
}

// replace puts text in the place of doc[from:to].
func (e *edits) replace(from, to int, text string) { *e = append(*e, edit{from, to, text}) }

// insert puts text before doc[at]; of several at one place the first stays first.
func (e *edits) insert(at int, text string) { e.replace(at, at, text) }

// apply returns the part with the changes made.
func (e edits) apply(doc []byte) []byte {
	if len(e) == 0 {
		return doc
	}
	slices.SortStableFunc(e, func(a, b edit) int { return cmp.Or(a.from-b.from, a.to-b.to) })
	grown := len(doc)
	for _, c := range e {
		grown += len(c.text)
	}
	out, at := make([]byte, 0, grown), 0
	for _, c := range e {
		out = append(append(out, doc[at:c.from]...), c.text...)
		at = c.to
	}
	return append(out, doc[at:]...)
}

// escapeXML makes text safe as character data and as an attribute value. What XML cannot hold becomes U+FFFD.
func escapeXML(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a Builder does not fail
	return b.String()
}

// prefixed puts a namespace prefix before the names of all tags.
func prefixed(prefix, text string) string {
	if prefix == "" {
		return text
	}
	return strings.NewReplacer("</", "</"+prefix, "<", "<"+prefix).Replace(text)
}
