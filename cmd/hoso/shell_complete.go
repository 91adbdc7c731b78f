package main

import (
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/analytics"
)

// keywords of a SELECT that completion offers.
var keywords = strings.Fields(`SELECT FROM WHERE GROUP BY ORDER HAVING LIMIT OFFSET JOIN LEFT RIGHT FULL INNER CROSS ON USING AS AND OR NOT
	IN IS NULL LIKE ILIKE BETWEEN EXISTS CASE WHEN THEN ELSE END DISTINCT UNION ALL EXCEPT INTERSECT WITH OVER PARTITION FILTER
	ASC DESC NULLS FIRST LAST CAST DATE INTERVAL TRUE FALSE`)

// afterTables are the words after which a table is named.
var afterTables = []string{"from", "join"}

// completer offers words that go on with what is typed.
type completer struct {
	tables  []string
	columns map[string][]string // by table
	words   []string            // functions
}

func newCompleter(views []analytics.View) *completer {
	c := &completer{columns: map[string][]string{}, words: analytics.SQLWords()}
	for _, v := range views {
		c.tables = append(c.tables, v.Name)
		for _, col := range v.Columns {
			c.columns[v.Name] = append(c.columns[v.Name], col.Name)
		}
	}
	for macro, view := range analytics.DayTables() {
		c.tables = append(c.tables, macro)
		c.columns[macro] = c.columns[view]
	}
	slices.Sort(c.tables)
	return c
}

// complete goes on with the last word of text, which is what stands before the cursor: all
// lines of the statement. It returns what the word may become.
func (c *completer) complete(text string) (word string, may []string) {
	start := len(text)
	for start > 0 && wordByte(text[start-1]) {
		start--
	}
	before, word := text[:start], text[start:]
	if meta, ok := strings.CutPrefix(strings.TrimSpace(text), `\`); ok {
		return completeMeta(c, meta, before, word)
	}
	last := ""
	if f := strings.Fields(before); len(f) > 0 {
		last = strings.ToLower(f[len(f)-1])
	}
	if slices.Contains(afterTables, last) {
		return word, startWith(c.tables, word)
	}
	return word, slices.Concat(startWith(c.named(text), word), startWith(keywords, word), startWith(c.words, word), startWith(c.tables, word))
}

// completeMeta goes on with a command of the shell or its argument.
func completeMeta(c *completer, meta, before, word string) (string, []string) {
	switch name, _, argument := strings.Cut(meta, " "); {
	case strings.HasSuffix(before, `\`):
		return word, startWith([]string{"d", "o", "q", "x"}, word)
	case name == "d" && (argument || word == ""):
		return word, startWith(c.tables, word)
	case name == "o" && (argument || word == ""):
		return word, startWith(analytics.Formats(), word)
	}
	return word, nil
}

// named are the columns of the tables that the statement names, of all where it names none.
func (c *completer) named(text string) []string {
	var found, all []string
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r < 0x80 && !wordByte(byte(r)) })
	for _, t := range c.tables {
		all = append(all, c.columns[t]...)
		if slices.Contains(words, t) {
			found = append(found, c.columns[t]...)
		}
	}
	if found == nil {
		found = all
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// startWith are the words that begin as typed; typed in capitals, keywords stay so, and typed
// small they become small.
func startWith(words []string, typed string) []string {
	var found []string
	for _, w := range words {
		if len(w) < len(typed) || !strings.EqualFold(w[:len(typed)], typed) {
			continue
		}
		if typed != "" && strings.ToLower(typed) == typed {
			w = strings.ToLower(w)
		}
		found = append(found, w)
	}
	return found
}
