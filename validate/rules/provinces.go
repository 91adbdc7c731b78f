package rules

import (
	_ "embed"
	"encoding/csv"
	"strings"
	"sync"
)

// The 63 prefixes of personal id numbers: Thông tư 07/2016/TT-BCA ngày 01/02/2016, Phụ lục 1. The table
// adds the provinces into which they went on 01/07/2025; the prefixes did not change.
//
//go:embed cccd_provinces.csv
var provinceCSV string

var provincePrefixes = sync.OnceValue(func() map[string]bool {
	rows, err := csv.NewReader(strings.NewReader(provinceCSV)).ReadAll()
	if err != nil {
		panic("rules: embedded provinces: " + err.Error())
	}
	prefixes := make(map[string]bool, len(rows))
	for _, row := range rows[1:] {
		prefixes[row[0]] = true
	}
	return prefixes
})

// provinceOf reports whether a prefix belongs to a province.
func provinceOf(prefix string) bool { return provincePrefixes()[prefix] }
