package analytics

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestFaultsMigrate kills the program at its k-th call of the system while it brings a store of
// an older schema, with rows in it, up to date: the next opening finds every row and finishes.
// Part of the suite of faults, see cmd/hoso.
func TestFaultsMigrate(t *testing.T) {
	if os.Getenv("HOSO_FAULTS") == "" {
		t.Skip("HOSO_FAULTS=1 runs the suite of faults")
	}
	strace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not installed")
	}
	old := oldStore(t)
	want := schemaOf(t, emptyFile(t))
	points := 0
	for _, call := range []string{"pwrite64", "fsync", "write", "unlink,unlinkat", "ftruncate", "rename,renameat,renameat2"} {
		struck := 0
		for k := 1; ; k += 1 + k/5 {
			path := emptyFile(t)
			if err := os.WriteFile(path, old, 0o600); err != nil {
				t.Fatal(err)
			}
			cmd := exec.Command(strace, "-f", "-qq", "-o", "/dev/null", "-e", "trace="+call,
				"-e", fmt.Sprintf("inject=%s:signal=KILL:when=%d", call, k), os.Args[0])
			cmd.Env = append(os.Environ(), "HOSO_TEST_CHILD="+path, "HOSO_TEST_JOB=migrate")
			out, err := cmd.Output()
			if err == nil {
				break // there is no k-th call
			}
			if strings.Contains(string(out), "error") {
				t.Fatalf("%s %d: %s", call, k, out)
			}
			struck++
			if diff := cmp.Diff(want, schemaOf(t, path)); diff != "" {
				t.Errorf("killed at %s %d: schema (-new store +migrated)\n%s", call, k, diff)
			}
		}
		points += struck
		fmt.Printf("migration, kill -9 at k-th %s: %d points\n", strings.Split(call, ",")[0], struck)
	}
	if points < 20 {
		t.Errorf("only %d processes were killed", points)
	}
}

const oldRows = 5000

// oldStore is a store of the first three quarters of the steps, with findings in it.
func oldStore(t *testing.T) []byte {
	t.Helper()
	path := emptyFile(t)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	ctx := context.Background()
	db, err := sql.Open("duckdb", path+Options{}.query())
	if err != nil {
		t.Fatal(err)
	}
	s := &Store{db: db, path: path}
	steps, err := migrations()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.begun(ctx); err != nil {
		t.Fatal(err)
	}
	for _, m := range steps[:7] {
		if err := s.apply(ctx, m); err != nil {
			t.Fatal(err)
		}
	}
	_, err = db.Exec(fmt.Sprintf(`INSERT INTO store.findings (run_no, file_id, rule, severity, message, fingerprint)
		SELECT 1, 'f1', 'KN-01', 'error', 'thử ' || i, i::VARCHAR FROM range(%d) r(i)`, oldRows))
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// schemaOf opens a store, which brings it up to date, and lists its columns; where it has
// findings all of them must be there.
func schemaOf(t *testing.T, path string) []string {
	t.Helper()
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if n := strs(t, s, "SELECT count(*) || ' ' || count(DISTINCT fingerprint) FROM store.findings"); n[0] != "0 0" && n[0] != fmt.Sprintf("%d %d", oldRows, oldRows) {
		t.Errorf("%s findings, want %d", n[0], oldRows)
	}
	return append(strs(t, s, "SELECT schema_name, table_name, column_name, data_type FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"),
		strs(t, s, "SELECT version, name, sha256 FROM store.schema_version ORDER BY 1")...)
}

// TestFaultsMigrateFullDisk brings an old store up to date on disks of every size: where there is
// no room for the copy the store is left as it was, and is brought up to date once there is.
func TestFaultsMigrateFullDisk(t *testing.T) {
	if os.Getenv("HOSO_FAULTS") == "" {
		t.Skip("HOSO_FAULTS=1 runs the suite of faults")
	}
	if os.Geteuid() != 0 {
		t.Skip("only root makes small disks")
	}
	old := oldStore(t)
	want := schemaOf(t, emptyFile(t))
	refused := 0
	for n := range 12 {
		disk := t.TempDir()
		size := len(old) + 64<<10 + n*n*80<<10
		if out, err := exec.Command("mount", "-t", "tmpfs", "-o", fmt.Sprintf("size=%d", size), "tmpfs", disk).CombinedOutput(); err != nil {
			t.Skipf("cannot make a small disk: %v %s", err, out)
		}
		t.Cleanup(func() { exec.Command("umount", disk).Run() })
		path := filepath.Join(disk, "a.duckdb")
		if err := os.WriteFile(path, old, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(context.Background(), path, Options{})
		if err == nil {
			s.Close()
		} else {
			refused++
			if left, readErr := os.ReadFile(path); readErr != nil || !bytes.Equal(left, old) {
				t.Errorf("disk of %d bytes: the store is not as it was (%v)", size, readErr)
			}
			if !strings.Contains(strings.ToLower(err.Error()), "no space left") {
				t.Errorf("disk of %d bytes: %v", size, err)
			}
		}
		left, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		roomy := filepath.Join(t.TempDir(), "a.duckdb")
		if err := os.WriteFile(roomy, left, 0o600); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, schemaOf(t, roomy)); diff != "" {
			t.Errorf("disk of %d bytes: schema (-new store +migrated)\n%s", size, diff)
		}
	}
	fmt.Printf("migration on a full disk: %d refused, %d done\n", refused, 12-refused)
	if refused == 0 || refused == 12 {
		t.Errorf("%d of 12 disks refuse", refused)
	}
}
