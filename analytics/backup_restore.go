package analytics

import (
	"archive/tar"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"filippo.io/age"
)

// RestoreOptions say how a backup is brought back.
type RestoreOptions struct {
	Identities io.Reader // a key file of age
	Log        string    // where the access log goes, unless one is there; "" for nowhere
	Replace    bool      // a store that is there is put aside
	At         time.Time // names what is put aside
}

// Restored says what a restore did.
type Restored struct {
	Manifest
	Aside   string // where the store that was there is now, "" when there was none
	KeptLog bool   // an access log was there and stays
}

// Restore brings a backup back as the store at path. Nothing at path changes before the
// whole backup was decrypted and found to be what its manifest says, down to the content
// hash of the store.
//
// Errors: ErrStoreExists without Replace, ErrWrongKey, ErrDamaged, ErrNotABackup, ErrNewer,
// ErrLocked when somebody uses the store that is there.
func Restore(ctx context.Context, file, path string, o RestoreOptions) (*Restored, error) {
	r, err := restore(ctx, file, path, o)
	if err != nil {
		return nil, fmt.Errorf("restore %s: %w", file, err)
	}
	return r, nil
}

func restore(ctx context.Context, file, path string, o RestoreOptions) (*Restored, error) {
	ids, err := age.ParseIdentities(o.Identities)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrWrongKey, err)
	}
	there := isFile(path)
	if there && !o.Replace {
		return nil, fmt.Errorf("%s: %w", path, ErrStoreExists)
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dir, err := os.MkdirTemp(filepath.Dir(path), workPattern(path, "restore")) // 0700
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	m, err := unseal(ctx, f, ids, dir)
	if err != nil {
		return nil, err
	}
	if err := m.check(ctx, filepath.Join(dir, backupStoreName)); err != nil {
		return nil, err
	}
	r := &Restored{Manifest: *m}
	if there {
		if r.Aside, err = putAside(ctx, path, o.At); err != nil {
			return nil, err
		}
	}
	if err := r.bringLog(dir, o.Log); err != nil {
		return nil, err
	}
	if err := os.Rename(filepath.Join(dir, backupStoreName), path); err != nil {
		return nil, err
	}
	if err := syncFolder(filepath.Dir(path)); err != nil {
		return nil, err
	}
	return r, clearWork(path, "restore") // of one that was killed: it holds the store in clear
}

func isFile(path string) bool {
	_, err := os.Stat(path)
	return !errors.Is(err, fs.ErrNotExist)
}

// unseal decrypts a backup into a folder and holds each file against the manifest.
func unseal(ctx context.Context, f io.Reader, ids []age.Identity, dir string) (*Manifest, error) {
	clear, err := age.Decrypt(f, ids...)
	var mismatch *age.NoIdentityMatchError
	var disk *fs.PathError
	switch {
	case errors.As(err, &mismatch):
		return nil, ErrWrongKey
	case errors.As(err, &disk):
		return nil, err
	case err != nil:
		return nil, ErrNotABackup // age's words quote what the file begins with, which may be a key or a person
	}
	t := tar.NewReader(reading{ctx, clear})
	m, err := readManifest(t)
	if err != nil {
		return nil, err
	}
	for _, want := range m.Files {
		h, err := t.Next()
		if err != nil || h.Name != want.Name || h.Size != want.Size || filepath.Base(want.Name) != want.Name {
			return nil, damage(err, "%s is missing", want.Name)
		}
		if err := extract(t, want, filepath.Join(dir, want.Name)); err != nil {
			return nil, err
		}
	}
	// The end of the last sealed chunk is what shows that nothing was cut off.
	if _, err := io.Copy(io.Discard, clear); err != nil {
		return nil, damage(err, "the end is missing")
	}
	return m, ctx.Err()
}

func readManifest(t *tar.Reader) (*Manifest, error) {
	h, err := t.Next()
	if err != nil {
		return nil, damage(err, "the manifest is missing")
	}
	if h.Name != manifestName {
		return nil, ErrNotABackup
	}
	var m Manifest
	if err := json.NewDecoder(io.LimitReader(t, 1<<20)).Decode(&m); err != nil {
		return nil, damage(err, "the manifest cannot be read")
	}
	if m.Format != 1 {
		return nil, fmt.Errorf("%w: backup of format %d", ErrNewer, m.Format)
	}
	return &m, nil
}

// extract writes one file to the disk and compares its sum.
func extract(r io.Reader, want Archived, name string) error {
	out, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	sum := sha256.New()
	_, err = io.Copy(io.MultiWriter(out, sum), r)
	var disk *fs.PathError
	if err != nil && !errors.As(err, &disk) {
		err = damage(err, "%s cannot be read", want.Name)
	}
	if err == nil {
		err = out.Sync()
	}
	if err := errors.Join(err, out.Close()); err != nil {
		return err
	}
	if hex.EncodeToString(sum.Sum(nil)) != want.SHA256 {
		return damage(nil, "%s is not what was backed up", want.Name)
	}
	return nil
}

// damage is ErrDamaged with what is wrong; an interrupted restore is not damage.
func damage(err error, format string, args ...any) error {
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case err == nil, errors.Is(err, io.EOF):
		return fmt.Errorf("%w: %s", ErrDamaged, fmt.Sprintf(format, args...))
	}
	return fmt.Errorf("%w: %s: %w", ErrDamaged, fmt.Sprintf(format, args...), err)
}

// check opens the store that came out of the backup. One of an older hoso is taken as it
// is: its bytes are right, and it is brought up to date when it is next written.
func (m *Manifest) check(ctx context.Context, path string) error {
	s, err := open(ctx, path, Options{ReadOnly: true})
	switch {
	case errors.Is(err, ErrOlder):
		return nil
	case err != nil:
		return err
	}
	defer s.Close()
	if err := s.verify(ctx); err != nil {
		return err
	}
	hash, err := s.ContentHash(ctx)
	if err != nil {
		return err
	}
	if s.version.Schema == m.Schema && hash != m.ContentHash {
		return damage(nil, "the store does not hold what was backed up")
	}
	return nil
}

// putAside gives the store that is at path another name. It may be broken, which can be
// why there is a restore; but nobody may be using it.
func putAside(ctx context.Context, path string, at time.Time) (string, error) {
	s, err := open(ctx, path, Options{ReadOnly: true})
	if errors.Is(err, ErrLocked) {
		return "", err
	}
	if err == nil {
		s.Close()
	}
	aside := path + ".before-restore-" + at.Format("20060102-150405")
	for n := 2; isFile(aside); n++ { // in the same second, or with the clock set back
		aside = fmt.Sprintf("%s.before-restore-%s-n%d", path, at.Format("20060102-150405"), n)
	}
	// With two names there is a store at path at every moment; not every disk can do that.
	if err := os.Link(path, aside); err != nil {
		if err := os.Rename(path, aside); err != nil {
			return "", err
		}
	}
	if err := os.Rename(path+".wal", aside+".wal"); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return "", err
	}
	return aside, nil
}

// bringLog puts the access log of the backup in its place. One that is there knows more.
func (r *Restored) bringLog(dir, log string) error {
	from := filepath.Join(dir, backupLogName)
	if log == "" || !isFile(from) {
		return nil
	}
	if r.KeptLog = isFile(log); r.KeptLog {
		return nil
	}
	return os.Rename(from, log)
}
