package accesslog

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
)

// Problem is one place where a log is not what was written.
type Problem struct {
	Line int // of the file, from 1
	Kind string
	Gone int // lines that are missing, of Removed and Cut
}

// Kinds of problems.
const (
	Changed   = "changed"   // the line does not say what it said
	Removed   = "removed"   // lines are missing before it
	Inserted  = "inserted"  // it, or the line before it, was put in
	Cut       = "cut"       // the log ends with it, and the head is further on
	Broken    = "broken"    // it broke off while it was written
	Rewritten = "rewritten" // the chain is whole and another than the head's
)

// Read returns the entries of a log, those that cannot be read left out. A missing log is
// an empty one.
func Read(path string) ([]Entry, error) {
	text, err := readAll(path)
	return entriesOf(text), err
}

// Recent returns the entries at the end of a log: some thousands.
func Recent(path string) ([]Entry, error) {
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("access log: %w", err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("access log: %w", err)
	}
	from := max(0, info.Size()-1<<20)
	text, err := io.ReadAll(io.NewSectionReader(f, from, info.Size()-from))
	if err != nil {
		return nil, fmt.Errorf("access log: %w", err)
	}
	return entriesOf(text), nil
}

// entriesOf leaves out what is no entry.
func entriesOf(text []byte) []Entry {
	var list []Entry
	for line := range bytes.Lines(text) {
		var e Entry
		if json.Unmarshal(line, &e) == nil {
			list = append(list, e)
		}
	}
	return list
}

// Unfinished is the last start of a command that notes its end, where no entry says that it
// ended: it was killed, or still runs.
func Unfinished(entries []Entry, notesEnd func(command string) bool) (Entry, bool) {
	ended := map[int]bool{}
	for i := len(entries) - 1; i >= 0; i-- {
		switch e := entries[i]; {
		case e.Event == Ended:
			ended[e.Of] = true
		case e.Event == Started && notesEnd(e.Command):
			return e, !ended[e.N]
		}
	}
	return Entry{}, false
}

// Last is the line to which a log has come.
func Last(path string) (Head, error) {
	text, err := readAll(path)
	if err != nil {
		return Head{}, err
	}
	head, _, err := lastLine(bytes.NewReader(text), int64(len(text)))
	return head, err
}

// Verify checks the chain of a log from its first line, and that it holds the line to
// which the head points. It returns the number of lines and what is wrong with them.
func Verify(path string, head Head) (int, []Problem, error) {
	text, err := readAll(path)
	if err != nil {
		return 0, nil, err
	}
	v := verifier{head: head}
	for line := range bytes.Lines(text) {
		v.line(bytes.TrimSuffix(line, []byte{'\n'}), bytes.HasSuffix(line, []byte{'\n'}))
	}
	v.end()
	return v.at, v.problems, nil
}

func readAll(path string) ([]byte, error) {
	text, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("access log: %w", err)
	}
	return text, nil
}

// verifier goes through a log line by line.
type verifier struct {
	at       int    // number of the line in the file
	n        int    // number that the last line had
	hash     string // of the last line
	doubtful bool   // the last line is reported: the next may not fit to it
	head     Head
	met      bool // the line of the head
	problems []Problem
}

func (v *verifier) report(line int, kind string, gone int) {
	v.problems = append(v.problems, Problem{line, kind, gone})
	v.doubtful = true
}

func (v *verifier) line(line []byte, whole bool) {
	v.at++
	var e Entry
	err := json.Unmarshal(line, &e)
	doubtful := v.doubtful
	v.doubtful = false
	switch {
	case err != nil && json.Valid(line) || err == nil && !sealed(line):
		v.report(v.at, Changed, 0)
	case err != nil || !whole:
		// The writer that comes after it goes on from the line before.
		v.report(v.at, Broken, 0)
		return
	case e.N == v.n+1 && e.Prev == v.hash:
	case doubtful:
	case e.N > v.n+1:
		v.report(v.at, Removed, e.N-v.n-1)
	case e.N == v.n+1:
		v.report(v.at-1, Changed, 0)
	default:
		v.report(v.at, Inserted, 0)
	}
	v.n++
	if err == nil && sealed(line) {
		v.n = e.N
	}
	v.hash = sum(line)
	if v.n == v.head.N {
		v.met = true
		if v.hash != v.head.Hash && len(v.problems) == 0 {
			v.report(v.at, Rewritten, 0)
		}
	}
}

func (v *verifier) end() {
	if v.head.N > v.n && !v.met {
		v.report(v.at, Cut, v.head.N-v.n)
	}
}
