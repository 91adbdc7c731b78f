package main

import (
	"context"
	"flag"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "rewrite the expected output in testdata/script")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"hoso": func() { os.Exit(run(context.Background(), testWorld(), os.Args[1:])) },
	})
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
		UpdateScripts: *update,
	})
}
