// Package ingest reads what branches send: it takes the path of a workbook and gives a
// [dossier.Batch] of typed records and of findings about what could not be read.
//
// A sheet is taken in steps that know nothing of each other's files: the cells become a grid
// (load.go), the grid is cut into regions with a header and data rows (region.go, header.go,
// rowclass.go), the columns of a region are matched to the fields of a kind (match.go and the
// tables beside it), the title block tells kind, unit and period, and the rows become records
// (record.go). The steps over the grid are pure functions.
//
// Nothing is guessed in silence: a column that is not surely one of our fields is kept under its
// own header and said (TP-11). The package must not know rules of law, the store, or the clock.
package ingest
