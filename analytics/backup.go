package analytics

import (
	"archive/tar"
	"bytes"
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
	"runtime"
	"strings"
	"time"

	"filippo.io/age"
)

// Errors of backups on which a caller branches.
var (
	ErrWrongKey     = errors.New("no key of these opens the backup")
	ErrDamaged      = errors.New("backup is damaged or cut off")
	ErrNotABackup   = errors.New("not a backup of hoso")
	ErrUnfoldedLog  = errors.New("store has an unfolded log and a reader") // a program crashed before
	ErrNoRecipients = errors.New("no recipient")
	ErrStoreExists  = errors.New("a store is there already")
)

// Names of what a backup holds. It is a tar file encrypted with age, so that in ten years
// `age -d -i KEY FILE | tar x` opens it without hoso.
const (
	manifestName    = "hoso-backup.json"
	backupStoreName = "hoso.duckdb"
	backupLogName   = "hoso.duckdb.log"
)

// Manifest is the first file in a backup: what the others must be.
type Manifest struct {
	Format      int        `json:"format"` // 1
	Hoso        string     `json:"hoso"`   // version of the program
	DuckDB      string     `json:"duckdb"`
	MadeAt      time.Time  `json:"made_at"` // UTC
	Schema      int        `json:"schema"`
	ContentHash string     `json:"content_hash"` // of the store
	Files       []Archived `json:"files"`
}

// Archived is one file of a backup.
type Archived struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"` // hex
}

// BackupOptions say what goes into a backup and who can open it.
type BackupOptions struct {
	Recipients string // age1… public keys, one a line; "#" starts a comment
	Log        string // path of the access log, which goes along; "" for none
	Version    string // of hoso
	At         time.Time
}

// NewBackupKey makes a pair of keys: the secret as the text of a key file, and the public
// one to which backups are encrypted.
func NewBackupKey(at time.Time) (secret, public string, err error) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return "", "", fmt.Errorf("make key: %w", err)
	}
	public = id.Recipient().String()
	return fmt.Sprintf("# created: %s\n# public key: %s\n%s\n", at.UTC().Format(time.RFC3339), public, id), public, nil
}

// Backup writes an encrypted copy of the store at path to file, which it replaces only
// when the copy is whole and on the disk. Readers may use the store meanwhile; a writer
// is kept out. Nothing is written in clear, not even for a moment.
//
// Errors: fs.ErrNotExist, ErrLocked by a writer, ErrUnfoldedLog, ErrNoRecipients.
func Backup(ctx context.Context, path, file string, o BackupOptions) (*Manifest, error) {
	to, err := age.ParseRecipients(strings.NewReader(o.Recipients))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNoRecipients, err)
	}
	m, err := backup(ctx, path, file, to, o)
	if err != nil {
		return nil, fmt.Errorf("back up %s: %w", path, err)
	}
	return m, nil
}

func backup(ctx context.Context, path, file string, to []age.Recipient, o BackupOptions) (*Manifest, error) {
	if err := fold(ctx, path); err != nil {
		return nil, err
	}
	s, err := open(ctx, path, Options{ReadOnly: true}) // keeps writers out while it is open
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if hasLog(path) {
		return nil, ErrUnfoldedLog
	}
	m := &Manifest{Format: 1, Hoso: o.Version, DuckDB: s.version.DuckDB, MadeAt: o.At.UTC(), Schema: s.version.Schema}
	if m.ContentHash, err = s.ContentHash(ctx); err != nil {
		return nil, err
	}
	// DuckDB's lock belongs to the process and ends when any handle of the file is closed:
	// this one is open until all has been read.
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	parts := []part{{name: backupStoreName, data: f}}
	if o.Log != "" {
		lines, err := os.ReadFile(o.Log)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		lines = lines[:bytes.LastIndexByte(lines, '\n')+1]
		parts = append(parts, part{name: backupLogName, data: bytes.NewReader(lines)})
	}
	if err := m.measure(ctx, parts); err != nil {
		return nil, err
	}
	return m, atomically(file, func(w io.Writer) error { return seal(ctx, w, to, m, parts) })
}

// fold folds a log that a crash left into the store. A store that a reader holds is left
// as it is.
func fold(ctx context.Context, path string) error {
	if _, err := os.Stat(path); err != nil {
		return fs.ErrNotExist
	}
	s, err := open(ctx, path, Options{})
	if errors.Is(err, ErrLocked) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := s.checkpoint(ctx); err != nil {
		s.Close()
		return err
	}
	return s.Close()
}

// hasLog reports whether there is a log beside the store that is not folded in.
func hasLog(path string) bool {
	info, err := os.Stat(path + ".wal")
	return err == nil && info.Size() > 0
}

// part is a file on its way into a backup.
type part struct {
	name string
	data io.ReadSeeker
}

// measure notes the sizes and sums of the parts.
func (m *Manifest) measure(ctx context.Context, parts []part) error {
	for _, p := range parts {
		sum := sha256.New()
		n, err := io.Copy(sum, reading{ctx, p.data})
		if err != nil {
			return err
		}
		if _, err := p.data.Seek(0, io.SeekStart); err != nil {
			return err
		}
		m.Files = append(m.Files, Archived{p.name, n, hex.EncodeToString(sum.Sum(nil))})
	}
	return nil
}

// seal writes the manifest and the parts as an encrypted tar file.
func seal(ctx context.Context, w io.Writer, to []age.Recipient, m *Manifest, parts []part) error {
	sealed, err := age.Encrypt(w, to...)
	if err != nil {
		return err
	}
	text, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		return err
	}
	t := tar.NewWriter(sealed)
	add := func(name string, size int64, r io.Reader) error {
		h := &tar.Header{Name: name, Size: size, Mode: 0o600, ModTime: m.MadeAt.Truncate(time.Second)}
		if err := t.WriteHeader(h); err != nil {
			return err
		}
		_, err := io.Copy(t, reading{ctx, r})
		return err
	}
	if err := add(manifestName, int64(len(text)), bytes.NewReader(text)); err != nil {
		return err
	}
	for i, p := range parts {
		if err := add(p.name, m.Files[i].Size, io.LimitReader(p.data, m.Files[i].Size)); err != nil {
			return err
		}
	}
	if err := t.Close(); err != nil {
		return err
	}
	return sealed.Close()
}

// reading stops when its context is done.
type reading struct {
	ctx context.Context
	r   io.Reader
}

// Read reads.
func (r reading) Read(p []byte) (int, error) {
	if err := r.ctx.Err(); err != nil {
		return 0, err
	}
	return r.r.Read(p)
}

// atomically makes a file that is either whole and on the disk or not there: it is
// written under another name, synced, and then takes the place of what was there.
func atomically(name string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*.part") // 0600
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	err = write(f)
	if err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), name); err != nil {
		return err
	}
	return syncFolder(filepath.Dir(name))
}

// syncFolder makes names in a folder last; Windows knows no such call.
func syncFolder(name string) error {
	if runtime.GOOS == "windows" {
		return nil
	}
	d, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}
