package main

import (
	"bytes"
	"context"
	"os"
	"slices"
	"strings"
	"testing"
)

// TestReadmeSession runs the commands of README.md and looks for the lines that it shows. A line "…" stands for
// any lines.
func TestReadmeSession(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	_, session, ok := strings.Cut(string(text), "```console\n")
	session, _, closed := strings.Cut(session, "```")
	if !ok || !closed {
		t.Fatal("README.md shows no session")
	}
	t.Chdir(t.TempDir())
	for _, step := range strings.Split(session, "$ hoso ")[1:] {
		command, shown, _ := strings.Cut(step, "\n")
		got := strings.Split(readmeCommand(t, words(command)), "\n")
		at := 0
		for line := range strings.Lines(shown) {
			line = strings.TrimSpace(line)
			if line == "" || line == "…" {
				continue
			}
			next := slices.IndexFunc(got[at:], func(s string) bool { return strings.TrimSpace(s) == line })
			if next < 0 {
				t.Errorf("hoso %s does not print, after line %d:\n%s\nbut:\n%s", command, at, line, strings.Join(got, "\n"))
				break
			}
			at += next + 1
		}
	}
}

func readmeCommand(t *testing.T, args []string) string {
	t.Helper()
	var stdout, stderr bytes.Buffer
	w := testWorld()
	w.stdout, w.stderr, w.terminal = &stdout, &stderr, false
	if code := run(context.Background(), w, args); code > exitFindings {
		t.Fatalf("hoso %v: exit %d\n%s", args, code, stderr.String())
	}
	return stdout.String()
}

// words splits a command line at blanks outside double quotes.
func words(line string) []string {
	var args []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			args = append(args, part)
			continue
		}
		args = append(args, strings.Fields(part)...)
	}
	return args
}
