// Package hoso_test holds what is true of the whole tree: who may import whom, and how large a file may grow.
package hoso_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/hoso-vn/hoso/"

// allowed is the import table of docs/design.md: packages of hoso that each package may import.
var allowed = map[string][]string{
	"ingest/dossier":  {},
	"ingest/vntext":   {},
	"ingest/org":      {"ingest/dossier", "ingest/vntext"},
	"ingest/value":    {"ingest/dossier", "ingest/vntext"},
	"ingest/xlsx":     {"ingest/dossier"},
	"ingest":          {"ingest/dossier", "ingest/vntext", "ingest/org", "ingest/value", "ingest/xlsx"},
	"validate":        {"ingest/dossier", "ingest/vntext"},
	"validate/rules":  {"validate", "ingest/dossier", "ingest/vntext"},
	"validate/report": {"ingest/dossier", "ingest/xlsx"},
	"analytics":       {"analytics/accesslog", "analytics/chart", "analytics/confine", "ingest/dossier", "ingest/vntext", "ingest/org", "ingest/xlsx"},

	"analytics/accesslog": {},
	"analytics/chart":     {},
	"analytics/confine":   {},
	"samples":             {"ingest/dossier", "ingest/org", "ingest/xlsx"},
}

// only lists libraries with one home.
var only = map[string]string{
	"github.com/xuri/excelize":           "ingest/xlsx",
	"github.com/go-playground/validator": "validate",
	"github.com/duckdb/duckdb-go":        "analytics",
	"github.com/spf13/cobra":             "cmd/hoso",
	"go.yaml.in/yaml":                    "validate",
	"filippo.io/age":                     "analytics",
	"gonum.org/v1/plot":                  "analytics/chart",
}

// forbidden keeps the clock, the environment, arguments and exits in cmd.
var forbidden = map[string][]string{
	"time": {"Now", "Since", "Until"},
	"os":   {"Getenv", "LookupEnv", "Environ", "Args", "Exit"},
}

func TestImportsPointDownwards(t *testing.T) {
	eachFile(t, func(t *testing.T, name string, file *ast.File) {
		pkg, isTest := path.Dir(name), strings.HasSuffix(name, "_test.go")
		may, listed := allowed[pkg]
		if !listed && !strings.HasPrefix(pkg, "cmd/") && !isTest {
			t.Errorf("%s: package %s is not in the import table of docs/design.md", name, pkg)
			return
		}
		for _, imp := range file.Imports {
			target, _ := strconv.Unquote(imp.Path.Value)
			if own, ok := strings.CutPrefix(target, module); ok && listed && !isTest && !slices.Contains(may, own) {
				t.Errorf("%s: %s may not import %s", name, pkg, own)
			}
			for lib, home := range only {
				if strings.HasPrefix(target, lib) && pkg != home && !isTest {
					t.Errorf("%s: %s belongs in %s only", name, lib, home)
				}
			}
		}
	})
}

func TestOnlyCmdReadsTheWorld(t *testing.T) {
	eachFile(t, func(t *testing.T, name string, file *ast.File) {
		if strings.HasPrefix(name, "cmd/") || strings.HasSuffix(name, "_test.go") {
			return
		}
		ast.Inspect(file, func(n ast.Node) bool {
			sel, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			if x, ok := sel.X.(*ast.Ident); ok && x.Obj == nil && slices.Contains(forbidden[x.Name], sel.Sel.Name) {
				t.Errorf("%s: %s.%s belongs in cmd", name, x.Name, sel.Sel.Name)
			}
			return true
		})
	})
}

func TestFilesCanBeReadInOneSitting(t *testing.T) {
	fset := token.NewFileSet()
	eachGo(t, func(name string) {
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		if lines := fset.File(file.Pos()).LineCount(); lines > 450 && !strings.HasSuffix(name, "_test.go") {
			t.Errorf("%s has %d lines, more than 450", name, lines)
		}
		for _, decl := range file.Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || strings.HasSuffix(name, "_test.go") {
				continue
			}
			if lines := fset.Position(fn.End()).Line - fset.Position(fn.Pos()).Line; lines > 70 {
				t.Errorf("%s: func %s has %d lines, more than 70", name, fn.Name.Name, lines)
			}
		}
	})
}

func eachFile(t *testing.T, check func(*testing.T, string, *ast.File)) {
	t.Helper()
	eachGo(t, func(name string) {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		check(t, filepath.ToSlash(name), file)
	})
}

func eachGo(t *testing.T, visit func(name string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() && (d.Name() == "build" || d.Name() == ".git" || d.Name() == "testdata") {
			return filepath.SkipDir
		}
		if strings.HasSuffix(name, ".go") && path.Dir(filepath.ToSlash(name)) != "." {
			visit(name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
