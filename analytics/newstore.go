package analytics

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// makeStore makes an empty store where there is none. It is built in a folder beside its
// place and put there when it is whole: of a store that DuckDB was killed in the making of
// there would be left a file that is no store, and that nothing opens again.
func makeStore(ctx context.Context, path string) error {
	dir, err := os.MkdirTemp(filepath.Dir(path), workPattern(path, "new")) // 0700
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	made := filepath.Join(dir, "new.duckdb")
	s, err := openAt(ctx, made, Options{})
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	if err := syncFile(made); err != nil {
		return err
	}
	if err := os.Link(made, path); err != nil && !errors.Is(err, fs.ErrExist) { // somebody was faster: his is taken
		if err := os.Rename(made, path); err != nil { // a disk that knows no links
			return err
		}
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return err
	}
	return clearWork(path, "new")
}

// workPattern names folders beside a store in which a job does its work.
func workPattern(path, job string) string {
	return "." + filepath.Base(path) + "." + job + "-*"
}

// clearWork removes what a job that was killed left behind.
func clearWork(path string, jobs ...string) error {
	for _, job := range jobs {
		pattern := escapeGlob(filepath.Join(filepath.Dir(path), "."+filepath.Base(path)+"."+job)) + "-*"
		dirs, err := filepath.Glob(pattern)
		if err != nil {
			return err
		}
		for _, dir := range dirs {
			if err := os.RemoveAll(dir); err != nil {
				return err
			}
		}
	}
	return nil
}

// escapeGlob is a name as a pattern that means only itself.
func escapeGlob(name string) string {
	return strings.NewReplacer("[", "[[]", "*", "[*]", "?", "[?]").Replace(name)
}
