package ingest_test

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// writerTimeout is what one program may take for all inputs.
const writerTimeout = 5 * time.Minute

// corporaWriter is a program that saves workbooks, and the format it saves them in. Without a program it is a script
// for node.
type corporaWriter struct {
	name    string
	ext     string
	soffice bool
}

var corporaWriters = []corporaWriter{
	{name: "libreoffice-xlsx", ext: "xlsx", soffice: true},
	{name: "libreoffice-xls", ext: "xls", soffice: true},
	{name: "libreoffice-ods", ext: "ods", soffice: true},
	{name: "exceljs", ext: "xlsx"},
	{name: "exceljs-local", ext: "xlsx"},   // days are midnight in Hà Nội
	{name: "sheetjs", ext: "xlsx"},         // as most programs call it: number formats are lost
	{name: "sheetjs-formats", ext: "xlsx"}, // number formats kept
	{name: "sheetjs-dates", ext: "xlsx"},   // dates as ISO 8601 text
	{name: "sheetjs-xls", ext: "xls"},
	{name: "sheetjs-ods", ext: "ods"},
}

// save has the program save all inputs of a folder to another, under the same names.
func (w corporaWriter) save(t *testing.T, from string, inputs []string, to string) {
	t.Helper()
	work := t.TempDir()
	flat, saved := filepath.Join(work, "in"), filepath.Join(work, "out")
	for i, in := range inputs {
		copyFile(t, filepath.Join(from, in), filepath.Join(flat, fmt.Sprintf("%03d.xlsx", i)))
	}
	ctx, cancel := context.WithTimeout(context.Background(), writerTimeout)
	defer cancel()
	cmd := w.command(ctx, t, work, flat, saved)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", w.name, err, out)
	}
	for i, in := range inputs {
		copyFile(t, filepath.Join(saved, fmt.Sprintf("%03d.%s", i, w.ext)), filepath.Join(to, strings.TrimSuffix(in, "xlsx")+w.ext))
	}
}

// command is the call that saves all of one flat folder to another; one process does it, as LibreOffice takes
// seconds to start. The names are plain, since not every program takes ours.
func (w corporaWriter) command(ctx context.Context, t *testing.T, work, from, to string) *exec.Cmd {
	t.Helper()
	if w.soffice {
		path, err := exec.LookPath("soffice")
		if err != nil {
			t.Skip("soffice is not installed: `make corpora` installs it as root (apt-get install libreoffice-calc)")
		}
		files, err := fs.Glob(os.DirFS(from), "*.xlsx")
		if err != nil {
			t.Fatal(err)
		}
		args := append([]string{"-env:UserInstallation=file://" + filepath.ToSlash(work) + "/profile", "--headless", "--convert-to", w.ext, "--outdir", to}, files...)
		cmd := exec.CommandContext(ctx, path, args...)
		cmd.Dir = from
		return cmd
	}
	modules, err := filepath.Abs(filepath.Join(corporaDir, "node_modules"))
	if err != nil {
		t.Fatal(err)
	}
	node, err := exec.LookPath("node")
	if _, missing := os.Stat(modules); err != nil || missing != nil {
		t.Skip("node or its libraries are not installed: `make corpora` installs the libraries where npm is")
	}
	cmd := exec.CommandContext(ctx, node, "testdata/corpora/rewrite.cjs", w.name, from, to)
	cmd.Env = append(os.Environ(), "NODE_PATH="+modules, "TZ=Asia/Ho_Chi_Minh")
	return cmd
}

// copyFile copies a file and makes the folders above it.
func copyFile(t *testing.T, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(to), 0o755)
	}
	if err == nil {
		err = os.WriteFile(to, data, 0o644)
	}
	if err != nil {
		t.Fatal(err)
	}
}
