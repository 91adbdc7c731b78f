package xlsx

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var soffice = flag.String("soffice", "", "path of LibreOffice's soffice for TestLibreOffice")

// TestLibreOffice has LibreOffice save a workbook as .xlsx, .xls and .ods, and reads the same content from each.
//
//	go test ./ingest/xlsx -run LibreOffice -soffice soffice
func TestLibreOffice(t *testing.T) {
	if *soffice == "" {
		t.Skip("needs -soffice")
	}
	dir := t.TempDir()
	source := filepath.Join(dir, "source.xlsx")
	if err := os.WriteFile(source, interopBook().zip(t), 0o600); err != nil {
		t.Fatal(err)
	}
	want := contentOf(t, source)
	for _, format := range []string{"xlsx", "xls", "ods"} {
		t.Run(format, func(t *testing.T) {
			out := filepath.Join(dir, format)
			cmd := exec.Command(*soffice, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless", "--convert-to", format, "--outdir", out, source)
			if msg, err := cmd.CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, msg)
			}
			if diff := cmp.Diff(want, contentOf(t, filepath.Join(out, "source."+format))); diff != "" {
				t.Errorf("cells (-source +%s):\n%s", format, diff)
			}
		})
	}
}

// interopBook has what every format can hold.
func interopBook() parts {
	rng := rand.New(rand.NewPCG(1, 2))
	texts := []string{"Họ và tên", "Thào A Sùng", "Lò Thị &amp; Mai", "001080012345", "x&#10;y", "  cách  "}
	rows := ""
	for r := 1; r <= 400; r++ {
		if r%50 == 0 {
			continue
		}
		rows += fmt.Sprintf(`<row r="%d">`, r)
		for c := 1; c <= 12; c++ {
			switch ref := CellName(c, r); rng.IntN(6) {
			case 0:
				rows += fmt.Sprintf(`<c r="%s" t="s"><v>%d</v></c>`, ref, rng.IntN(len(texts)))
			case 1:
				rows += fmt.Sprintf(`<c r="%s" s="1"><v>%d</v></c>`, ref, 100+rng.IntN(60000))
			case 2:
				rows += fmt.Sprintf(`<c r="%s"><v>%.3f</v></c>`, ref, rng.Float64()*1e6-5e5)
			case 3:
				rows += fmt.Sprintf(`<c r="%s" s="2"><v>%.2f</v></c>`, ref, rng.Float64())
			}
		}
		rows += `</row>`
	}
	return book(rows).texts(texts...).formats("dd/mm/yyyy", "0.00%")
}

// contentOf writes each cell as what it says, whatever the format calls it.
func contentOf(t *testing.T, path string) map[string]string {
	t.Helper()
	w, err := Open(path, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	out := map[string]string{}
	tail, err := w.Scan(0, func(r *Row) error {
		for _, c := range r.Cells {
			text := string(c.Raw)
			switch c.Kind {
			case Number:
				text = fmt.Sprintf("%.6g", c.Num)
			case Date:
				y, m, d, _, _ := w.Serial(c.Num)
				text = fmt.Sprintf("%04d-%02d-%02d", y, m, d)
			}
			out[CellName(c.Col, r.Num)] = text
		}
		return nil
	})
	if err != nil || len(tail.Problems) > 0 {
		t.Fatalf("%s: %v, %s", path, err, showProblems(tail))
	}
	return out
}
