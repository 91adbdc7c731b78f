package xlsx

import "bytes"

// attr is one attribute of a start tag: the name with its prefix, the value as it stands.
type attr struct{ name, value []byte }

const maxAttrs = 500

// startTag reads a start tag into name and attrs.
func (l *lexer) startTag() error {
	n, err := l.tagEnd()
	if err != nil {
		return err
	}
	tag := l.buf[l.pos+1 : l.pos+n]
	l.pos += n + 1
	if k := len(tag); k > 0 && tag[k-1] == '/' {
		l.closes, tag = true, tag[:k-1]
	}
	i := nameEnd(tag)
	if i == 0 {
		return reject(Corrupt, "a tag without a name")
	}
	l.name = local(tag[:i])
	if err := l.push(tag[:i]); err != nil {
		return err
	}
	return l.readAttrs(tag[i:])
}

// tagEnd returns the distance from pos to the > that closes the tag; one in quotes does not.
func (l *lexer) tagEnd() (int, error) {
	var quote byte
	for i := 1; ; {
		for b := l.buf[l.pos:l.end]; i < len(b); i++ {
			switch c := b[i]; {
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				quote = c
			case c == '>':
				return i, nil
			case c == '<':
				return 0, reject(Corrupt, "a tag that is not closed")
			}
		}
		if err := l.fill(); err != nil {
			return 0, inside(err, "a tag")
		}
	}
}

// readAttrs cuts the rest of a start tag into attributes.
func (l *lexer) readAttrs(b []byte) error {
	l.attrs = l.attrs[:0]
	for {
		b = bytes.TrimLeft(b, " \t\r\n")
		if len(b) == 0 {
			return nil
		}
		if len(l.attrs) == maxAttrs {
			return reject(Corrupt, "a tag with more than %d attributes", maxAttrs)
		}
		i := nameEnd(b)
		name := b[:i]
		b = bytes.TrimLeft(b[i:], " \t\r\n")
		if i == 0 || len(b) == 0 || b[0] != '=' {
			return reject(Corrupt, "an attribute without a value")
		}
		b = bytes.TrimLeft(b[1:], " \t\r\n")
		if len(b) < 2 || b[0] != '"' && b[0] != '\'' {
			return reject(Corrupt, "an attribute value without quotes")
		}
		j := bytes.IndexByte(b[1:], b[0])
		if j < 0 {
			return reject(Corrupt, "an attribute value without its closing quote")
		}
		l.attrs = append(l.attrs, attr{name, b[1 : 1+j]})
		b = b[j+2:]
	}
}

// attr returns the value of an attribute by its full name, as it stands.
func (l *lexer) attr(name string) ([]byte, bool) {
	for i := range l.attrs {
		if string(l.attrs[i].name) == name {
			return l.attrs[i].value, true
		}
	}
	return nil, false
}

// value returns the value of an attribute by its name without prefix, resolved; "" when it is not there.
func (l *lexer) value(name string) string {
	for i := range l.attrs {
		if string(local(l.attrs[i].name)) == name {
			v, err := appendXML(nil, l.attrs[i].value)
			if err != nil {
				return string(l.attrs[i].value)
			}
			return string(v)
		}
	}
	return ""
}

// flag tells whether an attribute is true, which some writers spell out.
func (l *lexer) flag(name string) bool {
	v, _ := l.attr(name)
	return string(v) == "1" || string(v) == "true" || string(v) == "on"
}

// endTag reads an end tag, which must close the element that was opened last.
func (l *lexer) endTag() error {
	n, err := l.find(">", 2)
	if err != nil {
		return inside(err, "an end tag")
	}
	name := bytes.TrimRight(l.buf[l.pos+2:l.pos+n], " \t\r\n")
	if len(l.marks) == 0 || string(name) != string(l.open[l.marks[len(l.marks)-1]:]) {
		return reject(Corrupt, "an end tag that closes nothing")
	}
	l.pos += n + 1
	l.pop()
	return nil
}

func (l *lexer) push(name []byte) error {
	if len(l.marks) == 0 && l.rooted {
		return reject(Corrupt, "a second root element in the XML")
	}
	if len(l.marks) >= maxDepth {
		return reject(Corrupt, "elements nested deeper than %d", maxDepth)
	}
	l.rooted = true
	l.marks = append(l.marks, len(l.open))
	l.open = append(l.open, name...)
	return nil
}

// pop closes the innermost element and leaves its name in l.name.
func (l *lexer) pop() {
	top := l.marks[len(l.marks)-1]
	l.name = local(l.open[top:])
	l.open, l.marks = l.open[:top], l.marks[:len(l.marks)-1]
}

// nameEnd returns the length of the name that b begins with.
func nameEnd(b []byte) int {
	for i, c := range b {
		if c <= ' ' || c == '=' || c == '/' || c == '"' || c == '\'' {
			return i
		}
	}
	return len(b)
}

// local cuts the prefix off a name.
func local(name []byte) []byte {
	return name[bytes.IndexByte(name, ':')+1:]
}
