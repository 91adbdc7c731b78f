package ingest

import (
	"archive/zip"
	"bufio"
	"context"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// BenchmarkRead reads 100,000 rows of 30 columns with layout, header matching and typing. x-scan is how many times as
// long it takes as the bare scan of the same file, x-scan-cpu the same in processor time of all threads, the collector
// included. The runs alternate and the best of each are compared, so that other work on the machine does not decide.
//
//	go test ./ingest -run - -bench 'Read$' -benchtime 5x
func BenchmarkRead(b *testing.B) {
	const rows = 100_000
	path := bigWorkbook(b, rows)
	read, scan := never, never
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		runtime.GC()
		scan = scan.best(timed(func() { scanOnly(b, path) }))
		runtime.GC()
		b.StartTimer()
		read = read.best(timed(func() {
			batch, err := Read(context.Background(), path, Options{AsOf: dossier.MustDate("2026-06-30")})
			if err != nil || batch.Rows() != rows {
				b.Fatal(batch.Rows(), err)
			}
		}))
	}
	b.ReportMetric(rows/read.wall.Seconds(), "rows/s")
	b.ReportMetric(read.wall.Seconds()/scan.wall.Seconds(), "x-scan")
	b.ReportMetric(read.cpu.Seconds()/scan.cpu.Seconds(), "x-scan-cpu")
	b.ReportMetric(read.cpu.Seconds(), "cpu-s")
}

// took is how long something took, by the clock and in processor time.
type took struct{ wall, cpu time.Duration }

var never = took{math.MaxInt64, math.MaxInt64}

func (t took) best(u took) took { return took{min(t.wall, u.wall), min(t.cpu, u.cpu)} }

// timed returns how long one run takes.
func timed(run func()) took {
	begin, cpu := time.Now(), cpuTime()
	run()
	return took{time.Since(begin), cpuTime() - cpu}
}

// scanOnly reads all cells and does nothing with them.
func scanOnly(b *testing.B, path string) {
	b.Helper()
	book, err := xlsx.Open(path, xlsx.Limits{})
	if err != nil {
		b.Fatal(err)
	}
	defer book.Close()
	if _, err := book.Scan(0, func(*xlsx.Row) error { return nil }); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkReadSmall reads the workbook of one branch.
func BenchmarkReadSmall(b *testing.B) {
	path := bigWorkbook(b, 50)
	for b.Loop() {
		if _, err := Read(context.Background(), path, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// bigHeaders are the columns of the flattened national template, without what holds no data there.
var bigHeaders = []string{
	"STT", "ID", "Họ và tên *", "Tên gọi khác", "Giới tính *", "Sinh ngày * (dd/mm/yyyy)", "Dân tộc *", "Tôn giáo *", "Số định danh cá nhân *",
	"Số thẻ Đảng* (12 số theo HD38-HD/BTCTW)", "Nơi cấp thẻ Đảng", "Ngày cấp thẻ Đảng (dd/mm/yyyy)", "Số thẻ theo Đảng quyết định 85",
	"Tổ chức Đảng đang sinh hoạt * (không sửa)", "Nơi đăng ký khai sinh - Quốc gia *", "Nơi đăng ký khai sinh - Tỉnh *",
	"Nơi đăng ký khai sinh - Địa chỉ chi tiết *", "Quê quán (theo mô hình 2 cấp) - Quốc gia *", "Quê quán (theo mô hình 2 cấp) - Tỉnh *",
	"Quê quán (theo mô hình 2 cấp) - Địa chỉ chi tiết *", "Thường trú (theo mô hình 2 cấp) - Quốc gia *", "Thường trú (theo mô hình 2 cấp) - Tỉnh *",
	"Thường trú (theo mô hình 2 cấp) - Địa chỉ chi tiết *", "Ngày vào Đảng* (dd/mm/yyyy)", "Ngày vào Đảng chính thức* (dd/mm/yyyy)",
	"Số CMND cũ (nếu có)", "Trạng thái hoạt động", "Giáo dục phổ thông", "Chuyên môn, nghiệp vụ", "Ghi chú",
}

// bigWorkbook writes a workbook with shared strings, part by part.
func bigWorkbook(b *testing.B, rows int) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "lon.xlsx")
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	defer f.Close()
	z := zip.NewWriter(f)
	defer z.Close()
	part := func(name, text string) {
		w, _ := z.Create(name)
		fmt.Fprint(w, text)
	}
	const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	part("_rels/.rels", rels+`<Relationship Id="r1" Type="`+office+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`)
	part("xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="`+office+`"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`)
	part("xl/_rels/workbook.xml.rels", rels+`<Relationship Id="r1" Type="`+office+`/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="`+office+`/sharedStrings" Target="sharedStrings.xml"/></Relationships>`)
	shared := &sharedStrings{index: map[string]int{}}
	w, _ := z.Create("xl/worksheets/sheet1.xml")
	sheet := bufio.NewWriter(w)
	fmt.Fprint(sheet, `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`)
	writeShared(sheet, shared, 1, bigHeaders)
	for i := range rows {
		writeShared(sheet, shared, i+2, bigRow(i))
	}
	fmt.Fprint(sheet, `</sheetData></worksheet>`)
	sheet.Flush()
	w, _ = z.Create("xl/sharedStrings.xml")
	texts := bufio.NewWriter(w)
	fmt.Fprint(texts, `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`)
	for _, s := range shared.list {
		fmt.Fprintf(texts, "<si><t>%s</t></si>", s)
	}
	fmt.Fprint(texts, `</sst>`)
	texts.Flush()
	return path
}

type sharedStrings struct {
	list  []string
	index map[string]int
}

func writeShared(w *bufio.Writer, shared *sharedStrings, row int, cells []string) {
	fmt.Fprintf(w, `<row r="%d">`, row)
	for i, s := range cells {
		if s == "" {
			continue
		}
		n, ok := shared.index[s]
		if !ok {
			n = len(shared.list)
			shared.index[s] = n
			shared.list = append(shared.list, s)
		}
		fmt.Fprintf(w, `<c r="%s" t="s"><v>%d</v></c>`, dossier.Cell{Row: row, Col: i + 1}, n)
	}
	fmt.Fprint(w, `</row>`)
}

var (
	benchFamily = []string{"Nguyễn", "Trần", "Lê", "Hoàng", "Nông", "Lý", "Phàn", "Sùng", "Đặng", "Vàng"}
	benchMiddle = []string{"Văn", "Thị", "Đức", "Hữu", "Minh", "Ngọc", "A", "Thanh"}
	benchGiven  = []string{"An", "Bình", "Cường", "Dũng", "Giang", "Hà", "Khánh", "Lan", "Mẩy", "Páo", "Sơn", "Tâm", "Yến"}
)

func bigRow(i int) []string {
	name := benchFamily[i%10] + " " + benchMiddle[i/10%8] + " " + benchGiven[i/80%13]
	date := func(year int) string { return fmt.Sprintf("%02d/%02d/%d", i%28+1, i/28%12+1, year+i%30) }
	hamlet := fmt.Sprintf("Thôn %s %d", benchGiven[i%13], i%97)
	return []string{
		fmt.Sprint(i + 1), fmt.Sprintf("id-%07d", i), name, "", []string{"Nam", "Nữ"}[i%2], date(1950), "Tày", "Không", fmt.Sprintf("0020%02d%06d", 50+i%30, i),
		fmt.Sprintf("%08d", 2000000+i), "Tỉnh ủy Hà Giang", date(1995), fmt.Sprintf("%08d", 2000000+i), fmt.Sprintf("Chi bộ thôn %s", benchGiven[i%13]),
		"Việt Nam", "Tỉnh Hà Giang", "Xã Vĩnh Hảo", "Việt Nam", "Tỉnh Hà Giang", "Xã Vĩnh Hảo", "Việt Nam", "Tỉnh Hà Giang", hamlet + ", xã Vĩnh Hảo",
		date(1980), date(1981), fmt.Sprintf("%09d", 70000000+i), "Đang sinh hoạt", "12/12", "Đại học", "",
	}
}
