package dossier

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
)

// Code is one entry of a code list.
type Code struct {
	Code    string
	Label   Text
	Aliases []string // other ways in which it is written, with diacritics
	// Ambiguous aliases also name another entry: they are asked about, never taken.
	Note string
}

// Ethnic groups and religions keep their Vietnamese names as codes: the official numbers of
// 1979 and 2008 contradict each other in 11 of the first 20 groups.
var (
	//go:embed lists/ethnic_groups.csv
	ethnicCSV string
	//go:embed lists/religions.csv
	religionCSV string
)

// Lists names all code lists.
func Lists() []string {
	names := []string{"ethnicity", "religion"}
	for _, l := range smallLists {
		names = append(names, l.name)
	}
	return names
}

// List is the code list of that name, nil when there is none.
func List(name string) []Code { return allLists()[name] }

// Label is the label of a code in a list; the code itself when it is not in the list.
func Label(list, code string) Text {
	for _, c := range List(list) {
		if c.Code == code {
			return c.Label
		}
	}
	return Text{VI: code, EN: code}
}

var allLists = sync.OnceValue(func() map[string][]Code {
	m := map[string][]Code{
		"ethnicity": namesFrom(ethnicCSV, 1, 2, 6),
		"religion":  namesFrom(religionCSV, 1, 2, -1),
	}
	for _, l := range smallLists {
		m[l.name] = l.codes
	}
	return m
})

// namesFrom reads a list whose code is its name from an embedded table.
func namesFrom(table string, name, aliases, note int) []Code {
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		panic("dossier: embedded list: " + err.Error())
	}
	codes := make([]Code, 0, len(rows)-1)
	for _, row := range rows[1:] {
		c := Code{Code: row[name], Label: Text{VI: row[name], EN: row[name]}}
		for a := range strings.SplitSeq(row[aliases], ";") {
			if a = strings.TrimSpace(a); a != "" {
				c.Aliases = append(c.Aliases, a)
			}
		}
		if note >= 0 {
			c.Note = row[note]
		}
		codes = append(codes, c)
	}
	return codes
}
