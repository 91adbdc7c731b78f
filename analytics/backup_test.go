package analytics

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var backupTime = time.Date(2026, 11, 22, 8, 0, 0, 0, time.UTC)

// backedUp is a store with one run, a backup of it and the key.
func backedUp(t *testing.T) (path, file, secret string) {
	t.Helper()
	path = emptyFile(t)
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	load(t, s, "r1", branchOf2018)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	secret, public, err := NewBackupKey(backupTime)
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(filepath.Dir(path), "kho.age")
	o := BackupOptions{Recipients: "# văn phòng\n" + public + "\n", Version: "test", At: backupTime}
	if _, err := Backup(context.Background(), path, file, o); err != nil {
		t.Fatal(err)
	}
	return path, file, secret
}

func restoreTo(path, file, secret string, replace bool) (*Restored, error) {
	o := RestoreOptions{Identities: strings.NewReader(secret), Replace: replace, At: backupTime}
	return Restore(context.Background(), file, path, o)
}

func hashOf(t *testing.T, path string) string {
	t.Helper()
	s, err := Open(context.Background(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	return contentHash(t, s)
}

func TestABackupComesBackAsItWas(t *testing.T) {
	path, file, secret := backedUp(t)
	again := filepath.Join(t.TempDir(), "again.duckdb")
	r, err := restoreTo(again, file, secret, false)
	if err != nil {
		t.Fatal(err)
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(again)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("the bytes of the store are not those that were backed up")
	}
	if hash := hashOf(t, again); hash != r.ContentHash || hash != hashOf(t, path) {
		t.Errorf("content hash %s, the manifest says %s", hash, r.ContentHash)
	}
	if r.Hoso != "test" || !r.MadeAt.Equal(backupTime) {
		t.Errorf("manifest says %+v", r.Manifest)
	}
	info, err := os.Stat(again)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v, want 0600", info.Mode(), err)
	}
}

func TestABackupIsUnreadableWithoutItsKey(t *testing.T) {
	path, file, _ := backedUp(t)
	sealed, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	clear, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(clear, []byte("Nguyễn Văn An")) || bytes.Contains(sealed, []byte("Nguyễn Văn An")) {
		t.Error("a name that stands in the store must not stand in the backup")
	}
	other, _, err := NewBackupKey(backupTime)
	if err != nil {
		t.Fatal(err)
	}
	again := filepath.Join(t.TempDir(), "again.duckdb")
	if _, err := restoreTo(again, file, other, false); !errors.Is(err, ErrWrongKey) {
		t.Errorf("another key: %v, want ErrWrongKey", err)
	}
	if _, err := restoreTo(again, path, other, false); !errors.Is(err, ErrNotABackup) {
		t.Errorf("the store for a backup: %v, want ErrNotABackup", err)
	}
	wantFolder(t, filepath.Dir(again))
}

// wantFolder compares the names in a folder.
func wantFolder(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("files (-want +got)\n%s", diff)
	}
}

func TestADamagedBackupIsNotRestored(t *testing.T) {
	path, file, secret := backedUp(t)
	before := hashOf(t, path)
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	broken := filepath.Join(t.TempDir(), "broken.age")
	damaged := func(what string, at int, data []byte) {
		t.Helper()
		if err := os.WriteFile(broken, data, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := restoreTo(path, broken, secret, true)
		if !errors.Is(err, ErrDamaged) && !errors.Is(err, ErrNotABackup) && !errors.Is(err, ErrWrongKey) {
			t.Errorf("%s at %d of %d: %v", what, at, len(whole), err)
		}
	}
	for i := range 25 {
		at := i * len(whole) / 25
		damaged("cut", at, whole[:at])
		flipped := bytes.Clone(whole)
		flipped[at] ^= 1
		damaged("flipped", at, flipped)
	}
	damaged("one byte short", len(whole)-1, whole[:len(whole)-1])
	damaged("one byte more", len(whole), append(bytes.Clone(whole), 0))
	if hashOf(t, path) != before {
		t.Error("the store that was there is another")
	}
	wantFolder(t, filepath.Dir(path), filepath.Base(path), "kho.age")
}

func TestRestoreKeepsTheStoreThatIsThere(t *testing.T) {
	path, file, secret := backedUp(t)
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	backedUpHash := contentHash(t, s)
	load(t, s, "r2", manyMembers(1, 5))
	later := contentHash(t, s)
	s.Close()
	if _, err := restoreTo(path, file, secret, false); !errors.Is(err, ErrStoreExists) {
		t.Fatalf("without Replace: %v, want ErrStoreExists", err)
	}
	if hashOf(t, path) != later {
		t.Fatal("the store was replaced unasked")
	}
	r, err := restoreTo(path, file, secret, true)
	if err != nil {
		t.Fatal(err)
	}
	if hashOf(t, path) != backedUpHash || hashOf(t, r.Aside) != later {
		t.Error("want the backup at the path and the store that was there aside")
	}
	again, err := restoreTo(path, file, secret, true)
	if err != nil {
		t.Fatal(err)
	}
	if again.Aside == r.Aside || hashOf(t, r.Aside) != later || hashOf(t, again.Aside) != backedUpHash {
		t.Errorf("a store is put aside over another: %s and %s", r.Aside, again.Aside)
	}
}

func TestRestoreReplacesABrokenStore(t *testing.T) {
	path, file, secret := backedUp(t)
	want := hashOf(t, path)
	if err := os.WriteFile(path, []byte("not a store"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := restoreTo(path, file, secret, true); err != nil {
		t.Fatal(err)
	}
	if hashOf(t, path) != want {
		t.Error("the store is not what was backed up")
	}
}

func TestBackupBesideReadersAndWriters(t *testing.T) {
	path, file, _ := backedUp(t)
	_, public, err := NewBackupKey(backupTime)
	if err != nil {
		t.Fatal(err)
	}
	o := BackupOptions{Recipients: public}
	before, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		job  string
		want error
	}{{"hold", ErrLocked}, {"read", nil}} {
		cmd, _ := start(t, path, c.job)
		if _, err := Backup(context.Background(), path, file, o); !errors.Is(err, c.want) {
			t.Errorf("beside a process that does %q: %v, want %v", c.job, err, c.want)
		}
		after, err := os.ReadFile(file)
		if err != nil || bytes.Equal(before, after) != (c.want != nil) {
			t.Errorf("%s: the older backup stays only where there is no newer one (%v)", c.job, err)
		}
		cmd.Process.Kill()
		cmd.Wait()
	}
	wantFolder(t, filepath.Dir(path), filepath.Base(path), "kho.age")
}

// A crash left a log and somebody reads: the file alone is not the store.
func TestBackupDoesNotLeaveTheLogBehind(t *testing.T) {
	path, file, _ := backedUp(t)
	_, public, err := NewBackupKey(backupTime)
	if err != nil {
		t.Fatal(err)
	}
	cmd, _ := start(t, path, "read")
	defer cmd.Process.Kill()
	if err := os.WriteFile(path+".wal", []byte("log"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Backup(context.Background(), path, file, BackupOptions{Recipients: public}); err == nil {
		t.Error("a store with an unfolded log was backed up without it")
	}
}

func TestBackupRefuses(t *testing.T) {
	path, file, _ := backedUp(t)
	for _, to := range []string{"", "age1abc", "ssh-ed25519 AAAA"} {
		if _, err := Backup(context.Background(), path, file, BackupOptions{Recipients: to}); !errors.Is(err, ErrNoRecipients) {
			t.Errorf("recipients %q: %v, want ErrNoRecipients", to, err)
		}
	}
	_, public, err := NewBackupKey(backupTime)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Backup(context.Background(), path+"2", file, BackupOptions{Recipients: public}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("no store: %v, want fs.ErrNotExist", err)
	}
	wantFolder(t, filepath.Dir(path), filepath.Base(path), "kho.age")
}

func TestAFileIsWholeOrNotThere(t *testing.T) {
	name := filepath.Join(t.TempDir(), "f")
	if err := os.WriteFile(name, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	failed := errors.New("no more")
	err := atomically(name, func(w io.Writer) error { w.Write([]byte("half")); return failed })
	if !errors.Is(err, failed) {
		t.Errorf("error %v, want %v", err, failed)
	}
	if text, err := os.ReadFile(name); err != nil || string(text) != "old" {
		t.Errorf("the file holds %q, %v", text, err)
	}
	wantFolder(t, filepath.Dir(name), "f")
}
