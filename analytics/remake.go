package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// renewStore takes the missing steps of the schema on a copy of the store, checks its ledger
// and puts it in the old one's place. A step that fails, a disk that is full or a program that
// is killed leaves the old store, which the older program still opens.
func renewStore(ctx context.Context, path string) error {
	err := remake(ctx, path, "renew", func(work string) (string, error) {
		s, err := openAt(ctx, work, Options{inPlace: true})
		if err != nil {
			return "", err
		}
		return work, s.Close()
	})
	if err != nil {
		return fmt.Errorf("bring the store up to date (it is as it was): %w", err)
	}
	return nil
}

// remake puts in the place of a store what change makes of a copy of it, when that is whole and
// on the disk; until then nothing is changed. Nobody else can use the store meanwhile.
func remake(ctx context.Context, path, job string, change func(work string) (fresh string, err error)) error {
	db, err := sql.Open("duckdb", path+Options{}.query())
	if err != nil {
		return connectError(err)
	}
	defer db.Close()
	if _, err := db.ExecContext(ctx, "CHECKPOINT"); err != nil {
		return connectError(err)
	}
	if err := clearWork(path, "forget", "renew", "restore", "new", "known"); err != nil {
		return err
	}
	dir, err := os.MkdirTemp(filepath.Dir(path), workPattern(path, job)) // 0700
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	// DuckDB's lock ends when any handle of the file is closed: this one is open to the end.
	old, err := os.Open(path)
	if err != nil {
		return err
	}
	defer old.Close()
	work := filepath.Join(dir, "work.duckdb")
	if err := copyTo(work, reading{ctx, old}); err != nil {
		return err
	}
	fresh, err := change(work)
	if err != nil {
		return err
	}
	if err := syncFile(fresh); err != nil {
		return err
	}
	if runtime.GOOS == "windows" { // a file in use cannot be replaced there
		old.Close()
		db.Close()
	}
	if err := os.Rename(fresh, path); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(path))
}

func copyTo(name string, r io.Reader) error {
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, r)
	return errors.Join(err, f.Close())
}

func syncFile(name string) error {
	f, err := os.OpenFile(name, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Chmod(0o600), f.Close())
}
