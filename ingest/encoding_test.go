package ingest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestOldEncodings reads columns typed in the fonts of before Unicode beside correct ones, and says so once per column.
func TestOldEncodings(t *testing.T) {
	sheet := `
A1: CHI BỘ THÔN VĨNH SƠN
A2: DANH SÁCH ĐẢNG VIÊN (Tính đến ngày 30/6/2026)
4 | STT | Họ và tên | Quê quán | Ngày sinh | Ngày vào Đảng
5 | 1 | NguyÔn V¨n An | Xã Vĩnh Hảo | 05/06/1960 | 03/02/1985
6 | 2 | TrÇn ThÞ B×nh | Xã Đồng Yên | 17/08/1970 | 19/05/1999
7 | 3 | Hoµng V¨n C{shy}êng | Xã Bằng Hành | 17/08/1975 | 19/05/2001
`
	b := read1(t, strings.ReplaceAll(sheet, "{shy}", "\u00ad"), Options{}) // the letter ư of TCVN3
	if len(b.Returns) != 1 {
		t.Fatalf("got:\n%s", describeBatch(b))
	}
	for i, want := range []string{"Nguyễn Văn An", "Trần Thị Bình", "Hoàng Văn Cường"} {
		rec := b.Returns[0].Records[i]
		if v := rec.Get("full_name"); v.Text != want || !strings.Contains(v.Reason, "tcvn3") {
			t.Errorf("row %d: got %q for the reason %q, want %q", rec.Row, v.Text, v.Reason, want)
		}
	}
	if len(b.Findings) != 1 || b.Findings[0].Rule != "DD-10" || b.Findings[0].Cell != (dossier.Cell{Row: 5, Col: 2}) {
		t.Errorf("want DD-10 once, at B5, got:\n%s", describeBatch(b))
	}
}

// TestTextFiles reads lists that were saved as text, with a mark of the encoding and with semicolons.
func TestTextFiles(t *testing.T) {
	for name, text := range map[string]string{
		"utf8.csv":      "\ufeffSTT,Họ và tên,Ngày sinh,Ngày vào Đảng\n1,Nông Văn Một,05/06/1960,03/02/1985\n",
		"semicolon.csv": "STT;Họ và tên;Ngày sinh;Ngày vào Đảng\r\n1;Nông Văn Một;05/06/1960;03/02/1985\r\n",
		"tcvn3.csv":     "STT;H\xe4 v\xb5 t\xaan;Ng\xb5y sinh;Ng\xb5y v\xb5o \xa7\xb6ng\n1;N\xabng V\xa8n M\xe9t;05/06/1960;03/02/1985\n",
		"cp1258.csv":    "STT;Ho\xf2 v\xe0 t\xean;Ng\xe0y sinh;Ng\xe0y v\xe0o \xd0a\xd2ng\n1;N\xf4ng V\xe3n M\xf4\xf2t;05/06/1960;03/02/1985\n",
		"tabs.csv":      "STT\tHọ và tên\tNgày sinh\tNgày vào Đảng\n1\tNông Văn Một\t05/06/1960\t03/02/1985\n",
	} {
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		b, err := Read(context.Background(), path, Options{Kind: dossier.Member, Unit: "Chi bộ thôn Vĩnh Sơn"})
		if err != nil {
			t.Fatal(err)
		}
		if b.Rows() != 1 || b.Returns[0].Records[0].Text("full_name") != "Nông Văn Một" || b.Returns[0].Records[0].Text("birth_date") != "1960-06-05" {
			t.Errorf("%s: got:\n%s", name, describeBatch(b))
		}
	}
}

// TestFileDecides reads a single word, which may be anything, in the encoding of its file.
func TestFileDecides(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"tcvn3":  {"STT;H\xe4 v\xb5 t\xaan;Ng\xb5y sinh;Ng\xb5y v\xb5o \xa7\xb6ng;Qu\xaa qu\xb8n\n1;N\xabng V\xa8n M\xe9t;05/06/1960;03/02/1985;B\xe3\n", "Bó"},
		"cp1258": {"STT;Ho\xf2 v\xe0 t\xean;Ng\xe0y sinh;Ng\xe0y v\xe0o \xd0a\xd2ng;Qu\xea qu\xe1n\n1;N\xf4ng V\xe3n M\xf4\xf2t;05/06/1960;03/02/1985;B\xe3n\n", "Băn"},
	}
	for name, tt := range tests {
		b := readBytes(t, name+".csv", []byte(tt.text), Options{Kind: dossier.Member, Unit: "Chi bộ thôn Vĩnh Sơn"})
		if b.Rows() != 1 || b.Returns[0].Records[0].Text("hometown") != tt.want {
			t.Errorf("%s: want %q, got:\n%s", name, tt.want, describeBatch(b))
		}
	}
}

// TestTypographicQuotes keeps the quotes and dashes that Word puts into a text, in each old encoding.
func TestTypographicQuotes(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"tcvn3":  {"STT;H\xe4 v\xb5 t\xaan;Ng\xb5y sinh;Ng\xb5y v\xb5o \xa7\xb6ng;Qu\xaa qu\xb8n\n1;N\xabng V\xa8n M\xe9t;05/06/1960;03/02/1985;\x93B\xe3\x94 \x96 x\xb7\n", "“Bó” – xã"},
		"cp1258": {"STT;Ho\xf2 v\xe0 t\xean;Ng\xe0y sinh;Ng\xe0y v\xe0o \xd0a\xd2ng;Qu\xea qu\xe1n\n1;N\xf4ng V\xe3n M\xf4\xf2t;05/06/1960;03/02/1985;\x93B\xe3n\x94 \x85\n", "“Băn” …"},
	}
	for name, tt := range tests {
		b := readBytes(t, name+".csv", []byte(tt.text), Options{Kind: dossier.Member, Unit: "Chi bộ thôn Vĩnh Sơn"})
		if b.Rows() != 1 || b.Returns[0].Records[0].Text("hometown") != tt.want {
			t.Errorf("%s: want %q, got:\n%s", name, tt.want, describeBatch(b))
		}
	}
}

// TestFontInText believes the font that a text itself names: "bã" is a word as it stands, and "bó" in an old font.
func TestFontInText(t *testing.T) {
	for font, want := range map[string]string{".VnTime": "Ma bó", "Times New Roman": "Ma bã"} {
		cell := `<c r="B5" t="inlineStr"><is><r><rPr><rFont val="` + font + `"/></rPr><t>Ma bã</t></r></is></c>`
		sheet := strings.Replace(rawList, `<c r="B5" t="str"><v>Nông Văn Một</v></c>`, cell, 1)
		b := readBytes(t, "x.xlsx", rawWorkbook(t, rawBook, rawLink, sheet), Options{})
		if got := b.Returns[0].Records[0].Text("full_name"); got != want {
			t.Errorf("%s: got %q, want %q", font, got, want)
		}
	}
}
