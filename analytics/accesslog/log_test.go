package accesslog

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

var noon = time.Date(2026, 11, 22, 12, 0, 0, 0, time.UTC)

// written is a log of n lines and its head.
func written(t testing.TB, n int) (path string, head Head) {
	t.Helper()
	path = Path(filepath.Join(t.TempDir(), "hoso.duckdb"))
	for i := range n {
		rows := i
		var err error
		head, err = Append(path, Entry{At: noon, User: "an", Command: "query", Event: Shown, What: fmt.Sprint("câu hỏi ", i), Rows: &rows})
		if err != nil {
			t.Fatal(err)
		}
	}
	return path, head
}

func linesOf(t testing.TB, path string) []string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return strings.SplitAfter(strings.TrimSuffix(string(text), "\n")+"\n", "\n")[:bytes.Count(text, []byte("\n"))]
}

func TestALogIsAddedTo(t *testing.T) {
	path, head := written(t, 3)
	n, problems, err := Verify(path, head)
	if n != 3 || problems != nil || err != nil {
		t.Errorf("Verify = %d, %v, %v", n, problems, err)
	}
	list, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range list {
		if e.N != i+1 || *e.Rows != i || !e.At.Equal(noon) || (e.Salt != "") != (i == 0) {
			t.Errorf("entry %d is %+v", i, e)
		}
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v, want 0600", info.Mode(), err)
	}
}

func TestPersonsAreNotNamed(t *testing.T) {
	path, _ := written(t, 1)
	if _, err := Append(path, Entry{At: noon, Command: "sql", Event: Shown, Persons: []string{"p0123456789abcde"}}); err != nil {
		t.Fatal(err)
	}
	list, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{Hash(list[0].Salt, "p0123456789abcde")}, list[1].Persons); diff != "" {
		t.Errorf("persons (-want +got)\n%s", diff)
	}
	if text := strings.Join(linesOf(t, path), ""); strings.Contains(text, "p0123456789abcde") {
		t.Error("the id of a person stands in the log")
	}
}

// What happens to a log of five lines, and where that is seen.
func TestVerifyTellsTheLine(t *testing.T) {
	other, _ := written(t, 5)
	foreign := linesOf(t, other)
	for _, c := range []struct {
		name   string
		spoil  func(lines []string) []string
		want   []Problem
		atLast int // lines to which the head points, 5 when 0
	}{
		{name: "nothing", spoil: func(l []string) []string { return l }},
		{name: "a word changed", spoil: func(l []string) []string { l[2] = strings.Replace(l[2], "query", "check", 1); return l },
			want: []Problem{{3, Changed, 0}}},
		{name: "changed and sealed anew", spoil: func(l []string) []string { l[2] = forge(l[2]); return l },
			want: []Problem{{3, Changed, 0}}},
		{name: "the last changed and sealed anew", spoil: func(l []string) []string { l[4] = forge(l[4]); return l },
			want: []Problem{{5, Rewritten, 0}}},
		{name: "one removed", spoil: func(l []string) []string { return append(l[:2:2], l[3:]...) },
			want: []Problem{{3, Removed, 1}}},
		{name: "the first two removed", spoil: func(l []string) []string { return l[2:] },
			want: []Problem{{1, Removed, 2}}},
		{name: "one put in twice", spoil: func(l []string) []string { return append(l[:3:3], l[2:]...) },
			want: []Problem{{4, Inserted, 0}}},
		{name: "two exchanged", spoil: func(l []string) []string { l[1], l[2] = l[2], l[1]; return l },
			want: []Problem{{2, Removed, 1}, {4, Removed, 1}}},
		{name: "the end cut off", spoil: func(l []string) []string { return l[:3] },
			want: []Problem{{3, Cut, 2}}},
		{name: "all cut off", spoil: func([]string) []string { return nil },
			want: []Problem{{0, Cut, 5}}},
		{name: "cut within a line", spoil: func(l []string) []string { l[4] = l[4][:40]; return l },
			want: []Problem{{5, Broken, 0}, {5, Cut, 1}}},
		{name: "an empty line", spoil: func(l []string) []string { l[1] += "\n"; return l },
			want: []Problem{{3, Broken, 0}}},
		{name: "another log", spoil: func([]string) []string { return foreign },
			want: []Problem{{5, Rewritten, 0}}},
		{name: "the end cut off that the head does not know", spoil: func(l []string) []string { return l[:3] }, atLast: 3},
	} {
		t.Run(c.name, func(t *testing.T) {
			path, head := written(t, 5)
			lines := linesOf(t, path)
			if c.atLast > 0 {
				head = Head{c.atLast, sum([]byte(strings.TrimSuffix(lines[c.atLast-1], "\n")))}
			}
			if err := os.WriteFile(path, []byte(strings.Join(c.spoil(lines), "")), 0o600); err != nil {
				t.Fatal(err)
			}
			_, got, err := Verify(path, head)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("problems (-want +got)\n%s", diff)
			}
		})
	}
}

// forge changes a line and gives it the hash it should then have.
func forge(line string) string {
	body, _, _ := strings.Cut(strings.Replace(line, "an", "ai", 1), `,"hash"`)
	return string(seal([]byte(body+"}"))) + "\n"
}

func TestNoByteChangesUnseen(t *testing.T) {
	path, head := written(t, 3)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		spoilt := bytes.Clone(whole)
		spoilt[i] ^= 4
		if err := os.WriteFile(path, spoilt, 0o600); err != nil {
			t.Fatal(err)
		}
		_, problems, err := Verify(path, head)
		if err != nil {
			t.Fatal(err)
		}
		at := 1 + bytes.Count(whole[:i], []byte("\n"))
		if len(problems) == 0 || problems[0].Line < at-1 || problems[0].Line > at {
			t.Fatalf("byte %d, of line %d: problems %v", i, at, problems)
		}
	}
}

func TestALineThatBrokeOffDoesNotStopTheLog(t *testing.T) {
	path, _ := written(t, 3)
	lines := linesOf(t, path)
	if err := os.WriteFile(path, []byte(lines[0]+lines[1]+lines[2][:30]), 0o600); err != nil {
		t.Fatal(err)
	}
	head, err := Append(path, Entry{At: noon, Command: "undo", Event: Started})
	if err != nil {
		t.Fatal(err)
	}
	if head.N != 3 {
		t.Errorf("the next line has number %d, want 3", head.N)
	}
	n, problems, err := Verify(path, head)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Problem{{3, Broken, 0}}, problems); n != 4 || diff != "" {
		t.Errorf("%d lines, problems (-want +got)\n%s", n, diff)
	}
}

func TestWritersWaitForEachOther(t *testing.T) {
	path := filepath.Join(t.TempDir(), "log")
	var all sync.WaitGroup
	for w := range 8 {
		all.Go(func() {
			for range 20 {
				if _, err := Append(path, Entry{At: noon, User: fmt.Sprint(w), Command: "query", Event: Started}); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	n, problems, err := Verify(path, Head{})
	if n != 160 || len(problems) > 0 || err != nil {
		t.Errorf("Verify = %d, %v, %v, want 160 lines without a problem", n, problems, err)
	}
}

func TestRecent(t *testing.T) {
	path, _ := written(t, 3)
	all, err := Read(path)
	if err != nil {
		t.Fatal(err)
	}
	recent, err := Recent(path)
	if diff := cmp.Diff(all, recent); diff != "" || err != nil {
		t.Errorf("of a short log all is recent: %v (-all +recent)\n%s", err, diff)
	}
	if list, err := Recent(path + "2"); list != nil || err != nil {
		t.Errorf("of no log: %v, %v", list, err)
	}
}

func TestUnfinished(t *testing.T) {
	writes := func(command string) bool { return command != "query" }
	log := []Entry{
		{N: 1, Command: "import", Event: Started}, {N: 2, Command: "import", Event: Ended, Of: 1},
		{N: 3, Command: "undo", Event: Started}, {N: 4, Command: "query", Event: Started}, {N: 5, Command: "query", Event: Shown},
		{N: 6, Command: "import", Event: Started}, {N: 7, Command: "import", Event: Ended, Of: 6},
	}
	for n, want := range []int{0, 1, 0, 3, 3, 3, 6, 0} { // the line that is told after so many lines
		e, ok := Unfinished(log[:n], writes)
		if ok != (want > 0) || ok && e.N != want {
			t.Errorf("after %d lines: line %d, %v, want %d", n, e.N, ok, want)
		}
	}
}

func TestALogThatCannotBeWritten(t *testing.T) {
	dir := t.TempDir()
	if _, err := Append(dir, Entry{}); err == nil {
		t.Error("a folder was written as a log")
	}
	if _, err := Append(filepath.Join(dir, "no", "log"), Entry{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("error %v, want one of a missing folder", err)
	}
}

func FuzzVerify(f *testing.F) {
	path, _ := written(f, 3)
	whole, err := os.ReadFile(path)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(whole, 3)
	f.Add([]byte("{}\n\nnull\n[]"), 1)
	f.Fuzz(func(t *testing.T, text []byte, n int) {
		name := filepath.Join(t.TempDir(), "log")
		if err := os.WriteFile(name, text, 0o600); err != nil {
			t.Fatal(err)
		}
		lines, problems, err := Verify(name, Head{N: n})
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range problems {
			if p.Line < 0 || p.Line > lines {
				t.Errorf("problem %v of a log of %d lines", p, lines)
			}
		}
		if n > lines && len(problems) == 0 {
			t.Errorf("%d lines, the head is at %d, and nothing is said", lines, n)
		}
		if _, err := Append(name, Entry{At: noon}); err != nil {
			t.Fatal(err)
		}
	})
}
