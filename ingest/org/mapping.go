package org

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/csv"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

//go:embed admin_changes_2025_full.csv.gz
var mappingCSV []byte

// The reform: the last day of the old areas and the first of the new ones.
var (
	lastOld  = dossier.MustDate("2025-06-30")
	firstNew = dossier.MustDate("2025-07-01")
)

// place is a code and a name of the mapping.
type place struct{ code, name string }

// change is one row of the mapping: what one old commune became.
type change struct {
	oldProvince, oldDistrict, oldCommune place // five island districts had no commune
	newProvince, newCommune              place
	divided                              bool // only a part of the old commune went there
}

// changes reads the mapping, once.
var changes = sync.OnceValue(func() []change {
	zr, err := gzip.NewReader(bytes.NewReader(mappingCSV))
	if err != nil {
		panic("org: embedded mapping: " + err.Error())
	}
	rows, err := csv.NewReader(zr).ReadAll()
	if err != nil {
		panic("org: embedded mapping: " + err.Error())
	}
	list := make([]change, 0, len(rows)-1)
	for _, r := range rows[1:] {
		list = append(list, change{
			oldProvince: place{r[1], r[0]},
			oldDistrict: place{r[3], r[2]},
			oldCommune:  place{r[5], r[4]},
			newProvince: place{r[7], r[6]},
			newCommune:  place{r[9], r[8]},
			divided:     r[10] == "1",
		})
	}
	return list
})
