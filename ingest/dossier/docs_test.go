package dossier

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite docs/fields.md")

// TestDocsFields holds docs/fields.md to the field tables; -update rewrites it.
func TestDocsFields(t *testing.T) {
	const name = "../../docs/fields.md"
	want := fieldsDoc()
	if *update {
		if err := os.WriteFile(name, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("docs/fields.md differs from the field tables (go test ./ingest/dossier -run Docs -update):\n%s", diff)
	}
}

func fieldsDoc() string {
	var b strings.Builder
	b.WriteString("# Các trường dữ liệu (fields)\n\nGenerated from the field tables of `ingest/dossier`; do not edit.\n" +
		"Bắt buộc: thiếu thì dòng không được nạp. Cần có: thiếu thì cảnh báo.\n")
	privacy := map[Privacy]string{Open: "công khai", Personal: "cá nhân", Identifier: "định danh", Sensitive: "nhạy cảm"}
	for _, k := range Kinds() {
		fmt.Fprintf(&b, "\n## %s (`%s`)\n\n| cột | tiêu đề | kiểu | yêu cầu | mức bảo vệ | ví dụ | căn cứ |\n|---|---|---|---|---|---|---|\n", k.Title().VI, k)
		for _, f := range k.Fields() {
			typ := string(f.Type)
			if f.List != "" {
				typ = "list " + f.List
			}
			need := ""
			switch {
			case f.Required:
				need = "bắt buộc"
			case f.Expected:
				need = "cần có"
			}
			fmt.Fprintf(&b, "| `%s` | %s | %s | %s | %s | %s | %s |\n", f.Name, f.Header, typ, need, privacy[f.Privacy], f.Example, f.Source)
		}
	}
	b.WriteString("\n## Danh mục (code lists)\n")
	for _, name := range Lists() {
		fmt.Fprintf(&b, "\n### `%s`\n\n| mã | tiếng Việt | English |\n|---|---|---|\n", name)
		for _, c := range List(name) {
			fmt.Fprintf(&b, "| `%s` | %s | %s |\n", c.Code, c.Label.VI, c.Label.EN)
		}
	}
	return b.String()
}
