package main

import (
	"archive/zip"
	"bytes"
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/xuri/excelize/v2"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/script")

func TestMain(m *testing.M) {
	if len(os.Args) == 2 && os.Args[1] == workerCommand { // the process of a statement, whose environment is empty
		os.Exit(run(context.Background(), testWorld(), os.Args[1:]))
	}
	if file := os.Getenv("HOSO_FAULTS_SUMS"); file != "" { // the reader of a damaged store
		sums, err := rowSums(file)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(exitFailed)
		}
		fmt.Print(sums)
		os.Exit(exitOK)
	}
	testscript.Main(suite{m}, map[string]func(){
		"hoso": func() { os.Exit(run(context.Background(), testWorld(), os.Args[1:])) },
	})
}

// places are the folders of the places of everyday size, which tests share; TestMain removes them.
var places = map[string]string{}

// suite removes what tests share when they are done.
type suite struct{ *testing.M }

func (s suite) Run() int {
	defer func() {
		for _, dir := range places {
			os.RemoveAll(dir)
		}
	}()
	return s.M.Run()
}

// testWorld is the real world with the clock of the script: HOSO_NOW, or 2026-11-22.
func testWorld() world {
	w := realWorld()
	w.now = func() time.Time {
		if t, err := time.Parse(time.RFC3339, os.Getenv("HOSO_NOW")); err == nil {
			return t
		}
		return time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)
	}
	return w
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata/script",
		Cmds:          scriptCommands,
		UpdateScripts: *update,
	})
}

// Commands of the scripts that make broken input.
var scriptCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"cut":       cutFile,
	"docx":      writeDocx,
	"encrypt":   writeEncrypted,
	"takefirst": takeFirst,
	"sub":       subText,
	"nowhere":   findNowhere,
	"workbook":  writeWorkbook,
	"noted":     findNote,
}

// sub OLD NEW FILE replaces a text in a file.
func subText(ts *testscript.TestScript, _ bool, args []string) {
	name := ts.MkAbs(args[2])
	text, err := os.ReadFile(name)
	ts.Check(err)
	ts.Check(os.WriteFile(name, bytes.Replace(text, []byte(args[0]), []byte(args[1]), 1), 0o600))
}

// cut FILE N leaves the first N bytes of a file.
func cutFile(ts *testscript.TestScript, _ bool, args []string) {
	n, err := strconv.Atoi(args[1])
	ts.Check(err)
	ts.Check(os.Truncate(ts.MkAbs(args[0]), int64(n)))
}

// docx FILE writes what Word writes, as far as a sniffer looks.
func writeDocx(ts *testscript.TestScript, _ bool, args []string) {
	f, err := os.Create(ts.MkAbs(args[0]))
	ts.Check(err)
	z := zip.NewWriter(f)
	for name, text := range map[string]string{
		"[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
		"word/document.xml":   `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`,
	} {
		w, err := z.Create(name)
		ts.Check(err)
		_, err = w.Write([]byte(text))
		ts.Check(err)
	}
	ts.Check(z.Close())
	ts.Check(f.Close())
}

// encrypt FILE writes a workbook that needs a password.
func writeEncrypted(ts *testscript.TestScript, _ bool, args []string) {
	f := excelize.NewFile()
	ts.Check(f.SetCellValue("Sheet1", "A1", "Họ và tên"))
	ts.Check(f.SaveAs(ts.MkAbs(args[0]), excelize.Options{Password: "bí mật"}))
}

// takefirst DIR PREFIX FILE copies the first workbook below a folder of DIR whose name has the prefix.
func takeFirst(ts *testscript.TestScript, _ bool, args []string) {
	found, err := filepath.Glob(filepath.Join(ts.MkAbs(args[0]), args[1]+"*", "*.xlsx"))
	ts.Check(err)
	if len(found) == 0 {
		ts.Fatalf("no workbook under %s/%s*", args[0], args[1])
	}
	data, err := os.ReadFile(found[0])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[2]), data, 0o600))
}

// nowhere DIR WORD… looks for words in the store of a folder, its log and the reports, with a
// search of its own: every byte, and every part of every workbook.
func findNowhere(ts *testscript.TestScript, _ bool, args []string) {
	root := ts.MkAbs(args[0])
	look := func(name string, data []byte) {
		for _, word := range args[1:] {
			if bytes.Contains(data, []byte(word)) {
				ts.Fatalf("%s holds %q", name, word)
			}
		}
	}
	ts.Check(filepath.WalkDir(root, func(name string, d os.DirEntry, err error) error {
		rel, _ := filepath.Rel(root, name)
		if err != nil || d.IsDir() || !strings.HasPrefix(rel, "hoso") {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		look(name, data)
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			return nil
		}
		for _, part := range z.File {
			r, err := part.Open()
			if err != nil {
				return err
			}
			data, err := io.ReadAll(r)
			if err != nil {
				return err
			}
			look(name+" "+part.Name, data)
		}
		return nil
	}))
}

// hoso runs a command line in this process and returns its standard output.
func hoso(t *testing.T, want int, args ...string) []byte {
	t.Helper()
	var stdout, stderr bytes.Buffer
	w := testWorld()
	w.stdout, w.stderr, w.terminal = &stdout, &stderr, false
	if got := run(context.Background(), w, args); got != want {
		t.Fatalf("hoso %v: exit %d, want %d\n%s\n%s", args, got, want, stdout.String(), stderr.String())
	}
	return stdout.Bytes()
}
