package analytics

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// ErrNoPerson says that the store holds nobody of that id.
var ErrNoPerson = errors.New("no such person in the store")

// Who names a person: by the id that the store gave, or by the citizen id.
type Who struct {
	PersonID  string
	CitizenID string
}

// ForgetOptions are written down with a forgetting.
type ForgetOptions struct {
	At   time.Time
	User string
}

// Forgotten says what forgetting a person removes.
type Forgotten struct {
	Name    string         // masked
	Rows    []TableCount   // rows that are the person's, by table
	Cells   []TableCount   // cells of others that name the person, by table.column
	Sources []Source       // where the senders' workbooks hold the person
	Naming  []Source       // where they name him in a row of others
	Likely  []string       // ids under which the same person may stand too: same name and day of birth
	Shared  int            // names and numbers of the person that others bear too, which are not searched for
	Before  string         // content hash of the store
	After   string         // "" before it is done
	words   *words         // by which the person is found
	from    [][2]string    // tables with rows of the person, and the condition on which they are his
	marks   []forgottenKey // by which the person is known again
}

// TableCount is a number of rows or cells.
type TableCount struct {
	Name  string
	Count int
}

// Source is a row of a sender's workbook.
type Source struct {
	Path, Sheet string
	Row         int
}

// Total is how many rows are the person's.
func (f *Forgotten) Total() int { return total(f.Rows) }

func total(counts []TableCount) int {
	n := 0
	for _, c := range counts {
		n += c.Count
	}
	return n
}

// In reports whether a file holds a name or a number of the person: as UTF-8 or UTF-16,
// composed or not, in capitals or not, also within the parts of a workbook. It cannot look
// into what is encrypted, nor into the legacy encodings of Vietnamese.
func (f *Forgotten) In(file string) (bool, error) { return f.words.inFile(file) }

// Forgettable says what Forget would remove; it changes nothing. Error: ErrNoPerson.
func (s *Store) Forgettable(ctx context.Context, who Who) (*Forgotten, error) {
	w, err := begin(ctx, s.db)
	if err != nil {
		return nil, fmt.Errorf("look for a person: %w", err)
	}
	defer w.abort()
	f, err := w.findPerson(ctx, who)
	if err != nil {
		return nil, fmt.Errorf("look for a person: %w", err)
	}
	if f.Cells, err = w.mentions(ctx, f.words, f.from); err != nil {
		return nil, fmt.Errorf("look for a person: %w", err)
	}
	f.Before, err = s.ContentHash(ctx)
	return f, err
}

// Forget removes a person from the store at path: every version of his rows, the text as it
// was sent, findings, quarantine, and his name and numbers where other rows mention them.
// The store is written anew, so that its free blocks hold nothing of him either, and takes
// the place of the old one when it is whole and checked: until then nothing is changed.
//
// Errors: ErrNoPerson, ErrLocked, fs.ErrNotExist.
func Forget(ctx context.Context, path string, who Who, o ForgetOptions) (*Forgotten, error) {
	f, err := forget(ctx, path, who, o)
	if err != nil {
		return nil, fmt.Errorf("forget a person: %w", err)
	}
	return f, nil
}

func forget(ctx context.Context, path string, who Who, o ForgetOptions) (*Forgotten, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, fs.ErrNotExist
	}
	var f *Forgotten
	err := remake(ctx, path, "forget", func(work string) (fresh string, err error) {
		if f, err = eraseIn(ctx, work, who, o); err != nil {
			return "", err
		}
		fresh = filepath.Join(filepath.Dir(work), "new.duckdb")
		if err := rewrite(ctx, work, fresh); err != nil {
			return "", err
		}
		return fresh, f.proveGone(ctx, fresh)
	})
	return f, err
}

// eraseIn removes the person from a copy of the store.
func eraseIn(ctx context.Context, path string, who Who, o ForgetOptions) (*Forgotten, error) {
	s, err := open(ctx, path, Options{})
	if err != nil {
		return nil, err
	}
	defer s.Close()
	before, err := s.ContentHash(ctx)
	if err != nil {
		return nil, err
	}
	w, err := begin(ctx, s.db)
	if err != nil {
		return nil, err
	}
	defer w.abort()
	f, err := w.findPerson(ctx, who)
	if err != nil {
		return nil, err
	}
	f.Before = before
	if err := w.erase(ctx, f); err != nil {
		return nil, err
	}
	if err := w.commit(ctx); err != nil {
		return nil, err
	}
	if f.After, err = s.ContentHash(ctx); err != nil {
		return nil, err
	}
	if err := s.noteForgetting(ctx, f, o); err != nil {
		return nil, err
	}
	if err := s.checkpoint(ctx); err != nil {
		return nil, err
	}
	return f, s.Close()
}

// rewrite writes the rows of a store into a new file, without what is left in free blocks.
func rewrite(ctx context.Context, from, to string) error {
	db, err := sql.Open("duckdb", Options{}.query())
	if err != nil {
		return err
	}
	defer db.Close()
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	for _, statement := range []string{
		"ATTACH " + quote(from) + " AS work (READ_ONLY)", "ATTACH " + quote(to) + " AS fresh",
		"COPY FROM DATABASE work TO fresh", "CHECKPOINT fresh", "DETACH fresh", "DETACH work",
	} {
		if _, err := conn.ExecContext(ctx, statement); err != nil {
			return err
		}
	}
	return nil
}

// proveGone checks that the new store is whole, and that no cell of it names the person:
// DuckDB packs text, so that a search of the bytes of its file alone proves little.
func (f *Forgotten) proveGone(ctx context.Context, path string) error {
	s, err := open(ctx, path, Options{ReadOnly: true})
	if err != nil {
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
	w, err := begin(ctx, s.db)
	if err != nil {
		return err
	}
	defer w.abort()
	left, err := w.mentions(ctx, f.words, nil)
	switch {
	case err != nil:
		return err
	case len(left) > 0:
		return fmt.Errorf("%w: the person is still named in %s", ErrBroken, left[0].Name)
	case hash != f.After:
		return fmt.Errorf("%w: the rewritten store says something else", ErrBroken)
	}
	return nil
}

// quote makes a text of SQL.
func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

// maskedName is how a name is shown.
func maskedName(name string) string { return dossier.Mask(dossier.Personal, name) }
