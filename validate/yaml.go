package validate

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// A rules file is YAML of one plain shape: named lists of flat maps. This reader takes that shape
// and nothing else, so that a file means the same to a person and to any YAML program:
//
//	# comment
//	waivers:
//	  - rule: KN-02
//	    person: "002060001234"
//
// Nested values, anchors, tags, flow style and values over several lines are refused with their line.

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

// lineError is a fault of a rules file at a line.
type lineError struct {
	line   int
	reason string
}

func (e lineError) Error() string { return fmt.Sprintf("line %d: %s", e.line, e.reason) }

func faultAt(line int, format string, args ...any) error {
	return lineError{line, fmt.Sprintf(format, args...)}
}

// readYAML reads the sections of a file; every line that cannot be read is an error of its own.
func readYAML(data []byte) ([]section, error) {
	var r yamlReader
	var faults []error
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	n := 0
	for line := range strings.Lines(string(data)) {
		n++
		if err := r.take(n, strings.TrimRight(line, " \r\n")); err != nil {
			faults = append(faults, err)
		}
	}
	return r.sections, errors.Join(faults...)
}

type yamlReader struct {
	sections []section
	dash     int // indentation of the dashes of the list, -1 before the first
}

func (r *yamlReader) take(n int, line string) error {
	text := strings.TrimLeft(line, " ")
	indent := len(line) - len(text)
	switch {
	case text == "" || text[0] == '#' || n == 1 && text == "---":
		return nil
	case strings.ContainsRune(line, '\t'):
		return faultAt(n, "a tab; use spaces")
	case strings.HasPrefix(text, "- "):
		return r.item(n, indent, text[2:])
	case indent == 0:
		return r.open(n, text)
	}
	return r.more(n, indent, text)
}

func (r *yamlReader) open(n int, text string) error {
	name, rest, ok := strings.Cut(text, ":")
	if rest = strings.TrimSpace(rest); !ok || rest != "" && rest[0] != '#' {
		return faultAt(n, "want the name of a list and a colon, such as “waivers:”")
	}
	for _, s := range r.sections {
		if s.name == name {
			return faultAt(n, "%s stands twice, first on line %d", name, s.line)
		}
	}
	r.sections = append(r.sections, section{name: name, line: n})
	r.dash = -1
	return nil
}

func (r *yamlReader) item(n, indent int, text string) error {
	if len(r.sections) == 0 {
		return faultAt(n, "an item outside of a list")
	}
	if r.dash >= 0 && indent != r.dash {
		return faultAt(n, "the dash is indented by %d, the one before by %d", indent, r.dash)
	}
	r.dash = indent
	s := &r.sections[len(r.sections)-1]
	s.entries = append(s.entries, entry{line: n})
	return r.more(n, indent+2, text)
}

func (r *yamlReader) more(n, indent int, text string) error {
	if len(r.sections) == 0 || len(r.sections[len(r.sections)-1].entries) == 0 {
		return faultAt(n, "a key outside of an item; items begin with “- ”")
	}
	if indent != r.dash+2 {
		return faultAt(n, "the key is indented by %d, want %d", indent, r.dash+2)
	}
	entries := r.sections[len(r.sections)-1].entries
	e := &entries[len(entries)-1]
	key, value, ok := strings.Cut(text, ": ")
	if !ok {
		return faultAt(n, "want a key, a colon and a value")
	}
	for _, f := range e.fields {
		if f.key == key {
			return faultAt(n, "%s stands twice, first on line %d", key, f.line)
		}
	}
	value, err := scalar(n, strings.TrimSpace(value))
	e.fields = append(e.fields, pair{key, value, n})
	return err
}

// scalar is a value: plain, or in quotes where it holds a colon or a hash.
func scalar(n int, s string) (string, error) {
	if s == "" || s[0] == '#' {
		return "", faultAt(n, "no value")
	}
	if s[0] == '"' || s[0] == '\'' {
		return quoted(n, s)
	}
	if before, _, ok := strings.Cut(s, " #"); ok {
		s = strings.TrimSpace(before)
	}
	if strings.ContainsRune("[]{}&*!|>%@`,?-", rune(s[0])) || strings.Contains(s, ": ") || strings.HasSuffix(s, ":") {
		return "", faultAt(n, "the value needs quotes")
	}
	return s, nil
}

func quoted(n int, s string) (string, error) {
	value, rest, ok := strings.Cut(s[1:], s[:1])
	rest = strings.TrimSpace(rest)
	if !ok || rest != "" && rest[0] != '#' || strings.Contains(value, `\`) {
		return "", faultAt(n, "the quotes do not close, or something stands in or after them that is not read")
	}
	if value == "" {
		return "", faultAt(n, "no value")
	}
	return value, nil
}
