package xlsx

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

var corpus = flag.String("corpus", "", "folder of workbooks for TestDifferential to compare the readers on")

// sheetCells is the text of each cell that is not empty, by sheet and A1 name.
type sheetCells map[string]map[string]string

// TestDifferential reads workbooks with our scanner and with excelize, and expects the same cells: 5,000 generated ones,
// and with -corpus DIR all in that folder.
//
//	go test ./ingest/xlsx -run Differential -corpus DIR -v
//
// What excelize loses or misplaces (the tests of this package name each case) is not generated; in a corpus such files
// show up as differences to be looked at.
func TestDifferential(t *testing.T) {
	if *corpus != "" {
		differCorpus(t, *corpus)
		return
	}
	n := 5000
	if testing.Short() || raceDetector {
		n = 300
	}
	cells := 0
	for seed := range n {
		data := randomBook(rand.New(rand.NewPCG(uint64(seed), 7))).zip(t)
		diff, count := differ(t, data)
		if cells += count; diff != "" {
			t.Fatalf("workbook %d (-excelize +hoso):\n%s", seed, diff)
		}
	}
	for seed := range n / 50 {
		data := excelizeBook(t, rand.New(rand.NewPCG(uint64(seed), 8)))
		diff, count := differ(t, data)
		if cells += count; diff != "" {
			t.Fatalf("workbook %d written by excelize (-excelize +hoso):\n%s", seed, diff)
		}
	}
	if cells < 10*n {
		t.Errorf("%d workbooks had only %d cells", n, cells)
	}
}

// differ returns how the readers differ and how many cells ours read.
func differ(t *testing.T, data []byte) (diff string, cells int) {
	t.Helper()
	own, err := readCells(data)
	if err != nil {
		t.Fatal(err)
	}
	theirs, err := excelizeCells(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, sheet := range own {
		cells += len(sheet)
	}
	return cmp.Diff(theirs, own), cells
}

func differCorpus(t *testing.T, dir string) {
	same, different, onlyOwn, onlyTheirs, neither := 0, 0, 0, 0, 0
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{".xlsx", ".xlsm", ".xltx", ".xltm"}, strings.ToLower(filepath.Ext(path))) {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		own, ownErr := readCells(data)
		theirs, err := excelizeCells(data)
		switch {
		case ownErr != nil && err != nil:
			neither++
		case ownErr != nil:
			onlyTheirs++
			t.Logf("%s: only excelize reads it: %v", path, ownErr)
		case err != nil:
			onlyOwn++
		case cmp.Equal(own, theirs):
			same++
		default:
			different++
			t.Errorf("%s (-excelize +hoso):\n%.2000s", path, cmp.Diff(theirs, own))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("same cells: %d, different: %d, read by hoso only: %d, by excelize only: %d, by neither: %d", same, different, onlyOwn, onlyTheirs, neither)
}

func readCells(data []byte) (sheetCells, error) {
	w, err := OpenBytes("x", data, Limits{})
	if err != nil {
		return nil, err
	}
	defer w.Close()
	out := sheetCells{}
	for i, sheet := range w.Sheets {
		cells := map[string]string{}
		_, err := w.Scan(i, func(r *Row) error {
			for _, c := range r.Cells {
				if v := asExcelize(&c); v != "" {
					cells[CellName(c.Col, r.Num)] = v
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
		out[sheet.Name] = cells
	}
	return out, nil
}

// asExcelize writes a cell as excelize gives it raw.
func asExcelize(c *Cell) string {
	if c.Kind == Bool {
		return fmt.Sprint(c.Num)
	}
	return string(c.Raw)
}

// excelizeCells reads all worksheets row by row, raw.
func excelizeCells(data []byte) (sheetCells, error) {
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		return nil, err
	}
	defer f.Close()
	out := sheetCells{}
	for _, sheet := range f.GetSheetList() {
		rows, err := f.Rows(sheet)
		var none excelize.ErrSheetNotExist
		if errors.As(err, &none) || err != nil && strings.Contains(err.Error(), "not a worksheet") {
			continue
		}
		if err != nil {
			return nil, err
		}
		cells := map[string]string{}
		for num := 1; rows.Next(); num++ {
			values, err := rows.Columns()
			if err != nil {
				return nil, err
			}
			for i, v := range values {
				if v != "" {
					cells[CellName(i+1, num)] = v
				}
			}
		}
		if err := errors.Join(rows.Error(), rows.Close()); err != nil {
			return nil, err
		}
		out[sheet] = cells
	}
	return out, nil
}

// randomBook makes a workbook in the forms that writers use: gaps, styles, strings of each kind, formulas, merges,
// missing references, prefixes, white space.
func randomBook(rng *rand.Rand) parts {
	texts := []string{"Thào A Sùng", "Lò Thị &amp; Mai", " có cách ", "a_x000D_b", "x&#10;y", "001080012345", "", "đảng viên"}
	var rows, merges strings.Builder
	refs := rng.IntN(4) > 0
	row := 0
	for range rng.IntN(12) {
		row++
		if refs {
			row += rng.IntN(3) * rng.IntN(2)
			fmt.Fprintf(&rows, `<row r="%d" spans="1:9">`, row)
		} else {
			rows.WriteString(`<row>`)
		}
		col := 0
		for range rng.IntN(9) {
			col++
			ref := ""
			if refs {
				col += rng.IntN(4) * rng.IntN(2)
				ref = fmt.Sprintf(` r="%s"`, CellName(col, row))
			}
			rows.WriteString(randomCell(rng, ref, texts))
		}
		rows.WriteString("</row>" + strings.Repeat("\n", rng.IntN(2)))
	}
	if rng.IntN(2) == 0 {
		merges.WriteString(`<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`)
	}
	p := book("").texts(texts...).formats("dd/mm/yyyy", "@", "[h]:mm", "0.00")
	return p.with("xl/worksheets/sheet1.xml", worksheet(`<sheetData>`+rows.String()+`</sheetData>`+merges.String()))
}

func randomCell(rng *rand.Rand, ref string, texts []string) string {
	style := ""
	if rng.IntN(2) == 0 {
		style = fmt.Sprintf(` s="%d"`, rng.IntN(5))
	}
	head := `<c` + ref + style
	text := texts[rng.IntN(len(texts))]
	switch rng.IntN(12) {
	case 0:
		return head + `/>`
	case 1:
		return head + `></c>`
	case 2, 3:
		return fmt.Sprintf(`%s t="s"><v>%d</v></c>`, head, rng.IntN(len(texts)))
	case 4:
		return head + ` t="inlineStr"><is><t xml:space="preserve">` + text + `</t></is></c>`
	case 5:
		return head + ` t="inlineStr"><is><r><t>` + text + `</t></r><r><rPr><b/></rPr><t>x</t></r></is></c>`
	case 6:
		return head + ` t="str"><f>A1&amp;"x"</f><v>kết quả</v></c>`
	case 7:
		return fmt.Sprintf(`%s t="b"><v>%d</v></c>`, head, rng.IntN(2))
	case 8:
		return head + ` t="e"><v>#DIV/0!</v></c>`
	case 9:
		return fmt.Sprintf(`%s><f>SUM(A1:B9)</f><v>%d</v></c>`, head, rng.IntN(1e6))
	case 10:
		return fmt.Sprintf(`%s><v>%v</v></c>`, head, rng.Float64()*1e5)
	}
	return fmt.Sprintf(`%s t="n"><v>%d</v></c>`, head, rng.IntN(60000))
}

// excelizeBook makes a workbook with excelize's own writer, through its plain and its streaming interface.
func excelizeBook(t *testing.T, rng *rand.Rand) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	value := func() any {
		return []any{"Vàng A Dê", "", 12.5, 45000, true, nil, "  x  ", "a\nb", 1e21, -3, "<&>"}[rng.IntN(11)]
	}
	var errs []error
	for range rng.IntN(60) {
		errs = append(errs, f.SetCellValue("Sheet1", CellName(1+rng.IntN(40), 1+rng.IntN(40)), value()))
	}
	_, err := f.NewSheet("Danh sách")
	errs = append(errs, err)
	s, err := f.NewStreamWriter("Danh sách")
	errs = append(errs, err)
	for row := 1; row < 2+rng.IntN(20); row++ {
		errs = append(errs, s.SetRow(CellName(1+rng.IntN(3), row), []any{value(), value(), excelize.Cell{Value: value()}}))
	}
	var b bytes.Buffer
	if err := errors.Join(append(errs, s.Flush(), f.Write(&b))...); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
