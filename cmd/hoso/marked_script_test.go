package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

// workbook CSV XLSX writes the cells of a text file as a workbook of one sheet.
func writeWorkbook(ts *testscript.TestScript, _ bool, args []string) {
	in, err := os.Open(ts.MkAbs(args[0]))
	ts.Check(err)
	defer in.Close()
	lines := csv.NewReader(in)
	lines.FieldsPerRecord = -1
	rows, err := lines.ReadAll()
	ts.Check(err)
	book := excelize.NewFile()
	for i, cells := range rows {
		for j, text := range cells {
			name, err := excelize.CoordinatesToCellName(j+1, i+1)
			ts.Check(err)
			ts.Check(book.SetCellValue("Sheet1", name, text))
		}
	}
	ts.Check(book.SaveAs(ts.MkAbs(args[1])))
}

// noted PATTERN CELL CODE looks for a rule's code in the note at a cell of the first sheet of a marked workbook.
func findNote(ts *testscript.TestScript, neg bool, args []string) {
	found, err := filepath.Glob(ts.MkAbs(args[0]))
	ts.Check(err)
	if len(found) != 1 {
		ts.Fatalf("%d workbooks are %s, want 1", len(found), args[0])
	}
	book, err := excelize.OpenFile(found[0])
	ts.Check(err)
	defer book.Close()
	notes, err := book.GetComments("Sheet1")
	ts.Check(err)
	has := false
	for _, n := range notes {
		for _, part := range n.Paragraph {
			has = has || n.Cell == args[1] && strings.Contains(part.Text, args[2])
		}
	}
	if has == neg {
		ts.Fatalf("note of %s at %s of %s: %v", args[2], args[1], found[0], has)
	}
}
