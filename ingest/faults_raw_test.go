package ingest

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// rawList is a good list of one row, written as XML so that anything can be put into it.
const rawList = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols/><sheetData>` +
	`<row r="1"><c r="A1" t="str"><v>CHI BỘ THÔN VĨNH SƠN</v></c></row>` +
	`<row r="2"><c r="A2" t="str"><v>DANH SÁCH ĐẢNG VIÊN (Tính đến ngày 30/6/2026)</v></c></row>` +
	`<row r="4"><c r="A4" t="str"><v>STT</v></c><c r="B4" t="str"><v>Họ và tên</v></c><c r="C4" t="str"><v>Ngày sinh</v></c><c r="D4" t="str"><v>Ngày vào Đảng</v></c></row>` +
	`<row r="5"><c r="A5"><v>1</v></c><c r="B5" t="str"><v>Nông Văn Một</v></c><c r="C5" t="str"><v>15/06/1960</v></c><c r="D5" t="str"><v>13/02/1985</v></c></row>` +
	`</sheetData></worksheet>`

const (
	rawNS   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	rawRels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	rawBook = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` + rawNS + `"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`
	rawLink = rawRels + `<Relationship Id="r1" Type="` + rawNS + `/worksheet" Target="sheet1.xml"/></Relationships>`
)

// zipped packs parts, given as name and content.
func zipped(t *testing.T, parts ...string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(parts[i+1]))
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func rawWorkbook(t *testing.T, book, links, sheet string) []byte {
	t.Helper()
	return zipped(t, "_rels/.rels", rawRels+`<Relationship Id="r1" Type="`+rawNS+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		"xl/workbook.xml", book, "xl/_rels/workbook.xml.rels", links, "xl/sheet1.xml", sheet,
		"xl/vbaProject.bin", "x", "xl/externalLinks/externalLink1.xml", "<externalLink/>")
}

// readBytes reads a file of that content.
func readBytes(t *testing.T, name string, content []byte, o Options) *dossier.Batch {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	b, err := Read(context.Background(), path, o)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestFaultsInWorkbooks puts one thing into a good workbook, which draws one finding and is read all the same.
func TestFaultsInWorkbooks(t *testing.T) {
	tests := []struct{ name, part, old, new, want string }{
		{"nothing wrong", "sheet", "", "", ""},
		{"hidden sheet", "book", `name="S"`, `name="S" state="veryHidden"`, "TP-13 info S!: Trang tính “S” bị ẩn, vẫn được đọc."},
		{"hidden row", "sheet", `<row r="5">`, `<row r="5" hidden="1">`, "TP-13 info S!: Trang tính “S”: 1 dòng và 0 cột bị ẩn, vẫn được đọc."},
		{"hidden columns", "sheet", `<cols/>`, `<cols><col min="3" max="9" hidden="1"/></cols>`, "TP-13 info S!: Trang tính “S”: 0 dòng và 2 cột bị ẩn, vẫn được đọc."},
		{"formula without value", "sheet", `<c r="D5" t="str"><v>13/02/1985</v></c>`, `<c r="D5"><f>TODAY()</f></c>`, "TP-15 warning S!D5: Cột “Ngày vào Đảng”: 1 ô là công thức chưa có kết quả, coi như để trống."},
		{"error value", "sheet", `<c r="D5" t="str"><v>13/02/1985</v></c>`, `<c r="D5" t="e"><v>#REF!</v></c>`, "TP-16 warning S!D5: Cột “Ngày vào Đảng”: 1 ô báo lỗi của Excel, coi như để trống."},
		{"macros", "links", `</Relationships>`, `<Relationship Id="r2" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>`, "TP-17 info !: Tệp có macro, không chạy."},
		{"links", "links", `</Relationships>`, `<Relationship Id="r2" Type="` + rawNS + `/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`, "TP-17 info !: Tệp lấy số liệu từ tệp khác; dùng giá trị đã lưu, không mở tệp kia."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			parts := map[string]string{"book": rawBook, "links": rawLink, "sheet": rawList}
			parts[tt.part] = strings.Replace(parts[tt.part], tt.old, tt.new, 1)
			b := readBytes(t, "x.xlsx", rawWorkbook(t, parts["book"], parts["links"], parts["sheet"]), Options{})
			var got []string
			for _, f := range b.Findings {
				message, _ := f.Render(dossier.VI, true)
				got = append(got, f.Rule+" "+string(f.Severity)+" "+f.Sheet+"!"+f.Cell.String()+": "+message)
			}
			if strings.Join(got, "\n") != tt.want || b.Rows() != 1 || b.Rejected {
				t.Errorf("want %q, got:\n%s", tt.want, describeBatch(b))
			}
		})
	}
}

// TestPasswords reads a locked workbook with the password and says that it is needed without.
func TestPasswords(t *testing.T) {
	f := excelize.NewFile()
	var locked bytes.Buffer
	err := errors.Join(f.SetSheetRow("Sheet1", "A1", &[]string{"CHI BỘ THÔN VĨNH SƠN"}),
		f.SetSheetRow("Sheet1", "A3", &[]string{"STT", "Họ và tên", "Ngày sinh", "Ngày vào Đảng"}),
		f.SetSheetRow("Sheet1", "A4", &[]string{"1", "Nông Văn Một", "15/06/1960", "13/02/1985"}),
		f.Write(&locked, excelize.Options{Password: "bi-mat"}))
	if err != nil {
		t.Fatal(err)
	}
	for _, passwords := range [][]string{nil, {"sai"}} {
		b := readBytes(t, "x.xlsx", locked.Bytes(), Options{Passwords: passwords})
		if !b.Rejected || len(b.Findings) != 1 || b.Findings[0].Rule != "TP-02" {
			t.Errorf("%v: want TP-02 alone, got:\n%s", passwords, describeBatch(b))
		}
	}
	b := readBytes(t, "x.xlsx", locked.Bytes(), Options{Passwords: []string{"sai", "bi-mat"}})
	if b.Rejected || b.Rows() != 1 || b.Returns[0].Records[0].Text("full_name") != "Nông Văn Một" {
		t.Errorf("with the password, got:\n%s", describeBatch(b))
	}
}

// TestWordFiles asks for a workbook in place of a document of Word.
func TestWordFiles(t *testing.T) {
	docx := zipped(t, "_rels/.rels", rawRels+`<Relationship Id="r1" Type="`+rawNS+`/officeDocument" Target="word/document.xml"/></Relationships>`,
		"word/document.xml", `<document/>`)
	for name, content := range map[string][]byte{"a.docx": docx, "doi ten.xlsx": docx, "b.doc": oldWord(), "doi ten.xls": oldWord(), "c.rtf": []byte(`{\rtf1\ansi Danh sách}`)} {
		b := readBytes(t, name, content, Options{})
		if !b.Rejected || len(b.Findings) != 1 || b.Findings[0].Rule != "TP-22" || b.Findings[0].Vars[0].Value != "Word" {
			t.Errorf("%s: want TP-22 alone, of Word, got:\n%s", name, describeBatch(b))
		}
	}
}

// oldWord is the smallest compound file with a stream of Word: header, table of sectors, directory.
func oldWord() []byte {
	const none, end = 0xFFFFFFFF, 0xFFFFFFFE
	b := make([]byte, 3*512)
	put32 := func(at int, v uint32) { binary.LittleEndian.PutUint32(b[at:], v) }
	copy(b, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")
	copy(b[24:], "\x3E\x00\x03\x00\xFE\xFF\x09\x00\x06\x00")
	put32(44, 1) // sectors of the table
	put32(48, 1) // first of the directory
	put32(56, 4096)
	put32(60, end)
	put32(68, end)
	for at := 80; at < 512; at += 4 {
		put32(at, none)
	}
	for at := 512; at < 1024; at += 4 {
		put32(at, none)
	}
	put32(512, 0xFFFFFFFD)
	put32(516, end)
	for i, name := range []string{"Root Entry", "WordDocument"} {
		at := 1024 + 128*i
		for j, r := range name {
			b[at+2*j] = byte(r)
		}
		b[at+64], b[at+66], b[at+67] = byte(2*len(name)+2), byte(5-3*i), 1
		put32(at+68, none)
		put32(at+72, none)
		put32(at+76, none)
		put32(at+116, end)
	}
	put32(1024+76, 1)
	return b
}

// TestLimitsAreSaid says in Vietnamese which limit a file is beyond.
func TestLimitsAreSaid(t *testing.T) {
	whole := rawWorkbook(t, rawBook, rawLink, rawList)
	for want, limits := range map[string]xlsx.Limits{
		"nhiều dòng hơn": {Rows: 4}, "nhiều cột hơn": {Cols: 3}, "nhiều ô hơn": {Cells: 3}, "quá lớn": {FileSize: 10}, "nhiều chữ hơn": {StringLen: 4},
	} {
		b := readBytes(t, "x.xlsx", whole, Options{Limits: limits})
		says := func(f dossier.Finding) bool { return f.Rule == "TP-05" && strings.Contains(f.Message.VI, want) }
		if !b.Rejected || !slices.ContainsFunc(b.Findings, says) {
			t.Errorf("want TP-05 with %q, got:\n%s", want, describeBatch(b))
		}
	}
	for reason := xlsx.TooLarge; reason <= xlsx.StringTooLong; reason++ {
		if limits[reason].VI == "" || limits[reason].EN == "" {
			t.Errorf("nothing is said of %s", reason)
		}
	}
}
