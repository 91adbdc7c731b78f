// Package accesslog keeps a record of who did what with a store: a file beside it, one
// JSON line for each event, to which lines are only ever added. Every line names the hash of
// the line before it, so that a line that was changed, removed or put in is noticed.
//
// It must not know what a store is or what commands there are, and no value of a person may
// come into it: persons are named by a salted hash of their id.
//
// What a chain cannot show: lines cut off at the end, or a file written anew from some line
// on by somebody who knows how. Against both stands the Head that the caller keeps elsewhere,
// for the lines up to it; who can write there too leaves no trace.
package accesslog

import (
	"bytes"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// Entry is one line of the log.
type Entry struct {
	N       int       `json:"n"`    // 1, 2, 3 …
	At      time.Time `json:"at"`   // UTC
	User    string    `json:"user"` // of the operating system
	Command string    `json:"command"`
	Event   string    `json:"event"`             // Started, Shown, Wrote or Ended
	What    string    `json:"what,omitempty"`    // question, statement without its values, run, file …
	Clear   bool      `json:"clear,omitempty"`   // values of persons unmasked
	Rows    *int      `json:"rows,omitempty"`    // shown, or loaded
	Persons []string  `json:"persons,omitempty"` // salted hashes of person ids, where they are few
	Out     string    `json:"out,omitempty"`     // file or folder that is written, absolute
	File    string    `json:"file,omitempty"`    // salted hash of the name of the file written in the folder Out: it may name a person
	Exit    *int      `json:"exit,omitempty"`    // exit code, of Ended
	Of      int       `json:"of,omitempty"`      // of Ended: number of the line in which it started
	Salt    string    `json:"salt,omitempty"`    // of the hashes; in the first line
	Prev    string    `json:"prev"`              // hash of the line before
}

// Events.
const (
	Started = "start"
	Shown   = "shown"
	Wrote   = "wrote"
	Ended   = "end"
)

// Head is a line to which the log had come. The zero Head is that of an empty log.
type Head struct {
	N    int
	Hash string // hex SHA-256 of the line
}

// Path is the log of a store.
func Path(store string) string { return store + ".log" }

// Append adds an entry and returns when it is on the disk. N and Prev are filled in;
// Persons are ids and File a name, which are hashed. Writers wait for each other.
func Append(path string, e Entry) (Head, error) {
	_, statErr := os.Stat(path)
	f, err := os.OpenFile(path, os.O_RDWR|os.O_APPEND|os.O_CREATE, 0o600)
	if err != nil {
		return Head{}, fmt.Errorf("access log: %w", err)
	}
	defer f.Close()
	head, err := appendTo(f, e)
	if err == nil && errors.Is(statErr, os.ErrNotExist) {
		err = syncFolder(filepath.Dir(path))
	}
	if err != nil {
		return Head{}, fmt.Errorf("access log %s: %w", path, err)
	}
	return head, nil
}

func appendTo(f *os.File, e Entry) (Head, error) {
	if err := lock(f); err != nil {
		return Head{}, err
	}
	defer unlock(f)
	info, err := f.Stat()
	if err != nil {
		return Head{}, err
	}
	head, whole, err := lastLine(f, info.Size())
	if err != nil {
		return Head{}, err
	}
	if err := e.chain(f, head); err != nil {
		return Head{}, err
	}
	line, err := json.Marshal(e)
	if err != nil {
		return Head{}, err
	}
	line = seal(line)
	text := append(bytes.Clone(line), '\n')
	if !whole {
		text = append([]byte{'\n'}, text...) // a line that broke off stays, and is reported
	}
	if _, err := f.Write(text); err != nil {
		f.Truncate(info.Size()) // half a line, on a full disk
		return Head{}, err
	}
	return Head{e.N, sum(line)}, f.Sync()
}

// chain fills in what ties the entry to the log.
func (e *Entry) chain(f io.ReaderAt, last Head) error {
	e.N, e.Prev, e.At = last.N+1, last.Hash, e.At.UTC()
	salt := ""
	if last.N == 0 {
		b := make([]byte, 16)
		rand.Read(b)
		e.Salt = hex.EncodeToString(b)
		salt = e.Salt
	} else if len(e.Persons) > 0 || e.File != "" {
		var err error
		if salt, err = saltOf(f); err != nil {
			return err
		}
	}
	hashed := make([]string, len(e.Persons))
	for i, id := range e.Persons {
		hashed[i] = Hash(salt, id)
	}
	if len(hashed) > 0 {
		e.Persons = hashed
	}
	if e.File != "" {
		e.File = Hash(salt, e.File)
	}
	return nil
}

// Hash is how the id of a person, or the name of a file, stands in a log of that salt.
func Hash(salt, name string) string {
	h := hmac.New(sha256.New, []byte(salt))
	h.Write([]byte(name))
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// saltOf reads the salt in the first line.
func saltOf(f io.ReaderAt) (string, error) {
	var first Entry
	err := json.NewDecoder(io.NewSectionReader(f, 0, 1<<20)).Decode(&first)
	if err != nil {
		return "", fmt.Errorf("first line: %w", err)
	}
	return first.Salt, nil
}

// lastLine is the head of a log, and whether its last line is whole.
func lastLine(f io.ReaderAt, size int64) (head Head, whole bool, err error) {
	if size == 0 {
		return Head{}, true, nil
	}
	const most = 1 << 20 // longer than any line
	from := max(0, size-most)
	tail := make([]byte, size-from)
	if _, err := f.ReadAt(tail, from); err != nil {
		return Head{}, false, err
	}
	whole = tail[len(tail)-1] == '\n'
	tail = tail[:bytes.LastIndexByte(tail, '\n')+1]
	if len(tail) == 0 {
		return Head{}, whole, nil
	}
	line := tail[:len(tail)-1]
	line = line[bytes.LastIndexByte(line, '\n')+1:]
	var e Entry
	if json.Unmarshal(line, &e) == nil {
		return Head{e.N, sum(line)}, whole, nil
	}
	// Somebody spoilt it; the count goes on by lines.
	all := make([]byte, size)
	if _, err := f.ReadAt(all, 0); err != nil {
		return Head{}, false, err
	}
	return Head{bytes.Count(all, []byte{'\n'}), sum(line)}, whole, nil
}

// seal puts a line's own hash at its end.
func seal(body []byte) []byte {
	return fmt.Appendf(bytes.Clone(body[:len(body)-1]), `,"hash":"%s"}`, sum(body))
}

// sealed reports whether a line carries the hash of what it says.
func sealed(line []byte) bool {
	const tail = len(`,"hash":""}`) + 2*sha256.Size
	if len(line) < tail {
		return false
	}
	body := append(bytes.Clone(line[:len(line)-tail]), '}')
	return bytes.Equal(seal(body), line)
}

func sum(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

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
