package xlsx

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/klauspost/compress/flate"
	"github.com/xuri/excelize/v2"
)

const (
	benchRows = 100_000
	benchCols = 30
)

// BenchmarkRead reads 100,000 rows of 30 columns with shared strings. x-inflate is how many times as long it takes as
// bare inflating of the same parts, x-excelize how many times as long excelize takes. The runs alternate and the best
// of each are compared, so that other work on the machine does not decide.
//
//	go test ./ingest/xlsx -run - -bench 'Read$' -benchtime 5x
func BenchmarkRead(b *testing.B) {
	path := filepath.Join(b.TempDir(), "big.xlsx")
	if err := os.WriteFile(path, benchBook(b, benchRows, benchCols, 1), 0o600); err != nil {
		b.Fatal(err)
	}
	excelize := time.Duration(0)
	if !testing.Short() {
		excelize = timed(b, func() error { return excelizeAll(path) })
	}
	own, inflate := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for b.Loop() {
		b.StopTimer()
		runtime.GC()
		inflate = min(inflate, timed(b, func() error { return inflateOnly(path) }))
		runtime.GC()
		b.StartTimer()
		own = min(own, timed(b, func() error { return readAll(path) }))
	}
	b.ReportMetric(benchRows/own.Seconds(), "rows/s")
	b.ReportMetric(own.Seconds()/inflate.Seconds(), "x-inflate")
	if excelize > 0 {
		b.ReportMetric(excelize.Seconds()/own.Seconds(), "x-excelize")
	}
	b.ReportMetric(peakMB(b, path), "peak-MB")
}

// peakMB returns the memory that a process of its own needs at most to read the file; 0 where the system does not tell.
func peakMB(b *testing.B, path string) (mb float64) {
	b.Helper()
	child := exec.Command(os.Args[0], "-test.v", "-test.run", "^TestReadAlone$")
	child.Env = append(os.Environ(), "HOSO_READ="+path)
	out, err := child.CombinedOutput()
	if err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	if _, after, ok := strings.Cut(string(out), "VmHWM:"); ok {
		fmt.Sscan(after, &mb)
	}
	return mb / 1024
}

// TestReadAlone is the other process of peakMB.
func TestReadAlone(t *testing.T) {
	path := os.Getenv("HOSO_READ")
	if path == "" {
		t.Skip("only run by BenchmarkRead")
	}
	if err := readAll(path); err != nil {
		t.Fatal(err)
	}
	status, err := os.ReadFile("/proc/self/status")
	if err == nil {
		t.Logf("%s", status)
	}
}

// BenchmarkReadSmall reads workbooks of 50 rows, as branches send them.
func BenchmarkReadSmall(b *testing.B) {
	path := filepath.Join(b.TempDir(), "small.xlsx")
	if err := os.WriteFile(path, benchBook(b, 50, benchCols, 2), 0o600); err != nil {
		b.Fatal(err)
	}
	own, excelize := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range 20 {
		excelize = min(excelize, timed(b, func() error { return excelizeAll(path) }))
	}
	b.ReportAllocs()
	for b.Loop() {
		own = min(own, timed(b, func() error { return readAll(path) }))
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "files/s")
	b.ReportMetric(excelize.Seconds()/own.Seconds(), "x-excelize")
}

// timed returns how long one run takes.
func timed(b *testing.B, run func() error) time.Duration {
	b.Helper()
	begin := time.Now()
	if err := run(); err != nil {
		b.Fatal(err)
	}
	return time.Since(begin)
}

func readAll(path string) error {
	w, err := Open(path, Limits{})
	if err != nil {
		return err
	}
	defer w.Close()
	_, err = w.Scan(0, func(*Row) error { return nil })
	return err
}

// inflateOnly inflates the parts that readAll needs and does nothing with them.
func inflateOnly(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	zip, err := openArchive(bytes.NewReader(data), int64(len(data)), DefaultLimits)
	if err != nil {
		return err
	}
	for _, name := range []string{"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"} {
		p := zip.find(name)
		at, err := zip.content(p)
		if err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, flate.NewReader(bytes.NewReader(data[at:at+p.packed]))); err != nil {
			return err
		}
	}
	return nil
}

// excelizeAll reads the first sheet with excelize at its fastest: row by row, raw values.
func excelizeAll(path string) error {
	f, err := excelize.OpenFile(path, excelize.Options{RawCellValue: true})
	if err != nil {
		return err
	}
	defer f.Close()
	rows, err := f.Rows(f.GetSheetName(0))
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if _, err := rows.Columns(excelize.Options{RawCellValue: true}); err != nil {
			return err
		}
	}
	return rows.Error()
}

// benchBook makes a workbook like those of the field: names, dates as text and as serials, ids, categories.
func benchBook(b *testing.B, rows, cols int, seed uint64) []byte {
	b.Helper()
	rng := rand.New(rand.NewPCG(seed, seed))
	texts, index := []string{}, map[string]int{}
	intern := func(s string) int {
		i, ok := index[s]
		if !ok {
			i = len(texts)
			index[s], texts = i, append(texts, s)
		}
		return i
	}
	var sheet bytes.Buffer
	for r := 1; r <= rows; r++ {
		fmt.Fprintf(&sheet, `<row r="%d" spans="1:%d">`, r, cols)
		for c := 1; c <= cols; c++ {
			ref := CellName(c, r)
			switch {
			case rng.IntN(40) == 0:
				fmt.Fprintf(&sheet, `<c r="%s" s="1"/>`, ref)
			case c%10 == 0:
				fmt.Fprintf(&sheet, `<c r="%s" s="1"><v>%d</v></c>`, ref, 20000+rng.IntN(26000))
			case c%10 == 5:
				fmt.Fprintf(&sheet, `<c r="%s"><v>%.2f</v></c>`, ref, rng.Float64()*1e4)
			default:
				fmt.Fprintf(&sheet, `<c r="%s" t="s"><v>%d</v></c>`, ref, intern(benchText(rng, c)))
			}
		}
		sheet.WriteString(`</row>`)
	}
	return book(sheet.String()).texts(texts...).formats("dd/mm/yyyy").zip(b)
}

func benchText(rng *rand.Rand, col int) string {
	family := []string{"Nguyễn", "Trần", "Lò", "Vàng", "Giàng", "Hoàng", "Lý", "Phàn"}
	middle := []string{"Văn", "Thị", "A", "Minh", "Đức", "Seo"}
	given := []string{"Sùng", "Dê", "Hương", "Páo", "Tuấn", "Mai", "Khoa", "Yến"}
	switch col % 10 {
	case 1, 2:
		return family[rng.IntN(8)] + " " + middle[rng.IntN(6)] + " " + given[rng.IntN(8)] + " " + given[rng.IntN(8)]
	case 3:
		return fmt.Sprintf("0%011d", rng.Int64N(99999999999))
	case 4:
		return fmt.Sprintf("%02d/%02d/%d", 1+rng.IntN(28), 1+rng.IntN(12), 1940+rng.IntN(70))
	case 6:
		return fmt.Sprintf("Thôn %d, xã %s", rng.IntN(2000), given[rng.IntN(8)])
	}
	return []string{"Nam", "Nữ", "Kinh", "Mông", "Dao", "12/12", "Trung cấp", "Đại học", "x"}[rng.IntN(9)]
}
