package rules

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// TestGoldenMessages shows what officials read: every message that the cases of a rule draw from it.
func TestGoldenMessages(t *testing.T) {
	var page strings.Builder
	for _, rule := range All() {
		for _, message := range messagesOf(t, rule.Code) {
			page.WriteString(message)
		}
	}
	golden(t, filepath.Join("testdata", "pages", "messages.txt"), page.String())
}

func messagesOf(t *testing.T, code string) []string {
	t.Helper()
	var all []string
	for _, file := range archives(t, code) {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			for _, message := range parseCase(t, string(f.Data)).messages(t, code) {
				if !slices.Contains(all, message) {
					all = append(all, message)
				}
			}
		}
	}
	return all
}

func (c testCase) messages(t *testing.T, code string) []string {
	t.Helper()
	engine, err := validate.New(All(), validate.Options{AsOf: c.asOf})
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, f := range engine.Check(&dossier.Batch{Returns: []*dossier.Return{c.sent}}) {
		if f.Rule == code {
			vi, _ := f.Render(dossier.VI, true)
			en, _ := f.Render(dossier.EN, true)
			all = append(all, fmt.Sprintf("%s %s: %s\n  %s\n", f.Rule, f.Severity, vi, en))
		}
	}
	return all
}
