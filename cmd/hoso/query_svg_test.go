package main

import "testing"

// A format that the answer does not have is wrong use, said before a store is looked for.
func TestFormatWithoutStore(t *testing.T) {
	for _, args := range [][]string{
		{"query", "badges-due", "--format", "svg"},
		{"query", "members-by-age", "--format", "pdf"},
		{"sql", "SELECT 1", "--format", "svg"},
	} {
		hoso(t, exitUsage, append(args, "--db", "missing.duckdb")...)
	}
	hoso(t, exitFailed, "query", "members-by-age", "--format", "svg", "--db", "missing.duckdb")
}
