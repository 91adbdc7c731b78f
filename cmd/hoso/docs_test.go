package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate/rules"
)

// TestDocsRules fails where docs/rules.md tells other rules than the program has.
func TestDocsRules(t *testing.T) {
	got, name := rules.Markdown(wholeBook(t)), filepath.Join("..", "..", "docs", "rules.md")
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is not what the code says; run go test ./cmd/hoso -run TestDocs -update (-want +got):\n%s", name, diff)
	}
	for _, r := range wholeBook(t) {
		if !strings.Contains(got, "\n### "+r.Code+"\n") {
			t.Errorf("the book has no page for %s", r.Code)
		}
	}
}

// TestDocsRulesFile loads the examples of docs/rules-file.md as a user would.
func TestDocsRulesFile(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "rules-file.md"))
	if err != nil {
		t.Fatal(err)
	}
	example, err := os.ReadFile(filepath.Join("..", "..", "validate", "rules", "example.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	shown := block(t, string(text), "yaml")
	if diff := cmp.Diff(string(example), shown); diff != "" {
		t.Errorf("the rules file of the page is not that of the rules (-rules +page):\n%s", diff)
	}
	dir := t.TempDir()
	files := ruleFiles{overrides: filepath.Join(dir, "rules.yaml"), own: dir, limit: time.Minute, lang: &langFlag{dossier.VI}}
	for name, content := range map[string]string{"rules.yaml": shown, "own.sql": block(t, string(text), "sql")} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	book, err := files.read(context.Background(), dossier.MustDate("2026-11-22"))
	if err != nil {
		t.Fatal(err)
	}
	if len(book.own.Rules) != 1 || len(book.overrides.Changes) == 0 || len(book.overrides.Waivers) == 0 {
		t.Errorf("the page shows %d own rules, %d changes, %d waivers", len(book.own.Rules), len(book.overrides.Changes), len(book.overrides.Waivers))
	}
}

// block is the first block of code of a language.
func block(t *testing.T, text, language string) string {
	t.Helper()
	_, rest, ok := strings.Cut(text, "\n```"+language+"\n")
	code, _, closed := strings.Cut(rest, "\n```\n")
	if !ok || !closed {
		t.Fatalf("no block of %s", language)
	}
	return code + "\n"
}
