package main

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/analytics/accesslog"
)

// The suite of faults: the program is killed, its disk fills up or fails, its files are
// damaged, and after each fault the store must be what it was before the command or what it
// is after it, and nothing else. `make faults` runs it (half an hour); docs/reliability.md
// holds what it found. HOSO_FAULTS=import is for imports only.

// bench is what the faults work on: a program, and stores for each command.
type bench struct {
	t      *testing.T
	hoso   string // the program
	dir    string
	stores map[string]string // name → file
	hashes map[string]string // name → content hash
	table  table.Writer
	points int // faults that struck
	rng    *rand.Rand
}

// job is a command under faults: it takes the store from one content to another.
type job struct {
	name     string
	from, to string // stores of the bench
	args     []string
	result   string // file that the command makes, in the folder of the point
}

// TestFaultsKill kills commands at random times and at their k-th call of the system.
func TestFaultsKill(t *testing.T) {
	b := newBench(t)
	for _, j := range b.jobs() {
		if !wanted(j) {
			continue
		}
		b.killAtRandom(j, 24)
		for _, call := range []string{"pwrite64", "fsync", "write", "unlink,unlinkat", "rename,renameat,renameat2", "ftruncate", "linkat"} {
			b.killAtCall(j, call)
		}
	}
	b.report()
	if b.points < 200 && os.Getenv("HOSO_FAULTS") == "1" {
		t.Errorf("only %d processes were killed, want at least 200", b.points)
	}
}

// wanted reports whether the suite was asked for and for this job.
func wanted(j job) bool {
	only := os.Getenv("HOSO_FAULTS")
	return only == "1" || strings.HasPrefix(j.name, only)
}

// newBench builds the program and makes the stores; it skips where the suite was not asked for.
func newBench(t *testing.T) *bench {
	t.Helper()
	if os.Getenv("HOSO_FAULTS") == "" {
		t.Skip("HOSO_FAULTS=1 runs the suite of faults")
	}
	b := &bench{t: t, dir: t.TempDir(), stores: map[string]string{}, hashes: map[string]string{}, rng: rand.New(rand.NewPCG(1, 2))}
	b.hoso = filepath.Join(b.dir, "hoso")
	if out, err := exec.Command("go", "build", "-o", b.hoso, ".").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	b.table = plainTable(os.Stdout)
	b.table.AppendHeader(table.Row{"command", "fault", "struck", "as before", "as after", "refused, said", "wrong"})
	b.makeStores()
	return b
}

// makeStores makes a store with one run, one with two, and what undo, forget and a restore leave.
func (b *bench) makeStores() {
	first, second := filepath.Join(b.dir, "a"), filepath.Join(b.dir, "b")
	b.must(0, "sample", "bac-quang", first, "--scale", "0.01")
	if err := os.MkdirAll(second, 0o700); err != nil {
		b.t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(first, "Hội Nông dân"), filepath.Join(second, "Hội Nông dân")); err != nil {
		b.t.Fatal(err)
	}
	make := func(name, from string, args ...string) {
		b.stores[name] = filepath.Join(b.dir, name, "hoso.duckdb")
		if err := os.MkdirAll(filepath.Dir(b.stores[name]), 0o700); err != nil {
			b.t.Fatal(err)
		}
		if from != "" {
			b.copy(b.stores[from], b.stores[name])
		}
		if len(args) > 0 {
			b.must(0, append(args, "--db", b.stores[name])...)
		}
		b.hashes[name] = b.hash(b.stores[name])
	}
	reports := filepath.Join(b.dir, "reports")
	make("one", "", "import", first, "--as-of", "2018-09-30", "--out", reports)
	make("two", "one", "import", second, "--as-of", "2018-09-30", "--out", reports)
	make("undone", "two", "undo", "r0001", "--yes")
	person := b.person(b.stores["two"])
	make("forgotten", "two", "forget", person, "--yes")
	b.hashes["none"] = ""
	key := filepath.Join(b.dir, "key.txt")
	public := strings.TrimSpace(b.must(0, "backup", "--keygen", key))
	b.must(0, "backup", filepath.Join(b.dir, "kho.age"), "--recipient", public, "--db", b.stores["one"])
	b.stores["none"], b.stores["key"], b.stores["public"], b.stores["person"] = "", key, public, person
}

func (b *bench) jobs() []job {
	return []job{
		{"import", "one", "two", []string{"import", filepath.Join(b.dir, "b"), "--as-of", "2018-09-30", "--out", "reports"}, ""},
		{"import, new store", "none", "one", []string{"import", filepath.Join(b.dir, "a"), "--as-of", "2018-09-30", "--out", "reports"}, ""},
		{"undo", "two", "undone", []string{"undo", "r0001", "--yes"}, ""},
		{"forget", "two", "forgotten", []string{"forget", b.stores["person"], "--yes"}, ""},
		{"backup", "two", "two", []string{"backup", "kho.age", "--recipient", b.stores["public"]}, "kho.age"},
		{"restore", "two", "one", []string{"restore", filepath.Join(b.dir, "kho.age"), "--identity", b.stores["key"], "--replace"}, ""},
	}
}

// killAtRandom kills a command at random moments of the time that it takes.
func (b *bench) killAtRandom(j job, times int) {
	row := tally{job: j.name, fault: "kill -9, any moment"}
	start := time.Now()
	p := b.place(j)
	b.command(p, j).Run()
	took := time.Since(start)
	for range times {
		p := b.place(j)
		cmd := b.command(p, j)
		if err := cmd.Start(); err != nil {
			b.t.Fatal(err)
		}
		timer := time.AfterFunc(time.Duration(b.rng.Int64N(int64(took))), func() { cmd.Process.Kill() })
		err := cmd.Wait()
		timer.Stop()
		b.judge(&row, p, j, err)
	}
	b.add(row)
}

// killAtCall kills a command at its first, second … call of the system, from the first to the last with steps that grow:
// strace counts the calls of each thread by itself, so that how many there are is known only where none is left.
func (b *bench) killAtCall(j job, call string) {
	row := tally{job: j.name, fault: "kill -9 at k-th " + strings.Split(call, ",")[0]}
	for k := 1; ; k += 1 + k/5 {
		p := b.place(j)
		err := b.traced(p, j, fmt.Sprintf("%s:signal=KILL:when=%d", call, k)).Run()
		struck := row.struck
		b.judge(&row, p, j, err)
		if row.struck == struck {
			break // there is no k-th call
		}
	}
	if row.struck > 0 {
		b.add(row)
	}
}

// tally counts the outcomes of one kind of fault.
type tally struct {
	job, fault                            string
	struck, before, after, refused, wrong int
}

func (b *bench) add(r tally) {
	b.points += r.struck
	b.table.AppendRow(table.Row{r.job, r.fault, r.struck, r.before, r.after, r.refused, r.wrong})
	fmt.Fprintf(os.Stderr, "%s, %s: %+v\n", r.job, r.fault, r)
}

func (b *bench) report() {
	b.table.AppendFooter(table.Row{"", "", b.points})
	b.table.Render()
}

// judge looks at the store after a command that may have been struck: err is that of the process.
func (b *bench) judge(row *tally, place string, j job, err error) {
	code := 0
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	}
	if code == -1 || code == 137 || code == exitFailed {
		row.struck++
	}
	if code == exitFailed {
		row.refused++
	}
	wrong := func(format string, args ...any) {
		row.wrong++
		b.t.Errorf("%s, %s, point %d: %s", j.name, row.fault, row.struck, fmt.Sprintf(format, args...))
	}
	db := filepath.Join(place, "hoso.duckdb")
	done := code == exitOK || code == exitFindings
	if j.from == "none" && !done {
		if _, err := os.Stat(db); err != nil {
			row.before++ // nothing was there, nothing is
			return
		}
	}
	hash, err := b.open(db)
	if err != nil {
		wrong("the store does not open: %v", err)
		return
	}
	empty := j.from == "none" && hash.runs == 0
	switch {
	case hash.content == b.hashes[j.to] && (hash.runs > 0):
		row.after++
	case (hash.content == b.hashes[j.from] || empty) && !done:
		row.before++
	case done:
		wrong("exit %d, and the work is not there", code)
	default:
		wrong("the store is neither as before nor as after")
	}
	if j.result != "" {
		if err := b.checkBackup(place, filepath.Join(place, j.result), done); err != nil {
			wrong("%v", err)
		}
	}
	n, problems, err := accesslog.Verify(accesslog.Path(db), hash.head)
	problems = slices.DeleteFunc(problems, func(p accesslog.Problem) bool { return p.Kind == accesslog.Broken && p.Line == n })
	if err != nil || len(problems) > 0 {
		wrong("access log: %v %v", problems, err)
	}
	if code == exitFailed && strings.HasPrefix(j.name, "import") && hash.content == b.hashes[j.to] && !namesItsRun(db) {
		wrong("the run is there, and the log names none")
	}
	if err := verifyIsClean(db); err != nil {
		wrong("%v", err)
	}
	os.RemoveAll(place)
}

// namesItsRun reports whether the log of a store ends with an import that names its run, or that did
// not end, which is told too.
func namesItsRun(db string) bool {
	entries, err := accesslog.Recent(accesslog.Path(db))
	if err != nil || len(entries) == 0 {
		return false
	}
	_, unfinished := accesslog.Unfinished(entries, func(command string) bool { return command == "import" })
	return unfinished || slices.ContainsFunc(entries, func(e accesslog.Entry) bool {
		return e.Event == accesslog.Ended && *e.Exit == exitFailed && e.What != ""
	})
}

// verifyIsClean is what hoso verify --deep says, but for the access log, of which judge knows more.
func verifyIsClean(db string) error {
	ctx := context.Background()
	s, err := analytics.OpenToVerify(ctx, db)
	if err != nil {
		return err
	}
	defer s.Close()
	checks, err := s.Verify(ctx, analytics.VerifyOptions{Deep: true})
	for _, c := range checks {
		if !c.Passed && c.Name != accessLogCheck {
			return fmt.Errorf("hoso verify: %s: %d faults, %+v", c.Name, c.Faults, c.Places)
		}
	}
	return err
}

// opened is what a store says after a fault.
type opened struct {
	content string
	runs    int
	head    accesslog.Head
}

// open opens a store for writing, as the next command would, which also verifies the ledger.
func (b *bench) open(db string) (opened, error) {
	ctx := context.Background()
	s, err := analytics.Open(ctx, db, analytics.Options{Threads: 2})
	if err != nil {
		return opened{}, err
	}
	defer s.Close()
	var o opened
	if o.content, err = s.ContentHash(ctx); err != nil {
		return o, err
	}
	runs, err := s.Runs(ctx)
	if err != nil {
		return o, err
	}
	o.runs = len(runs)
	o.head, err = s.LogHead(ctx)
	return o, err
}

// checkBackup restores the backup where there is one: it is whole, or not there at all.
func (b *bench) checkBackup(place, file string, done bool) error {
	if _, err := os.Stat(file); err != nil {
		if done {
			return fmt.Errorf("exit 0, and no backup")
		}
		return nil
	}
	key, err := os.Open(b.stores["key"])
	if err != nil {
		return err
	}
	defer key.Close()
	_, err = analytics.Restore(context.Background(), file, filepath.Join(place, "again.duckdb"), analytics.RestoreOptions{Identities: key})
	return err
}

// place is a new folder with the store from which a job starts.
func (b *bench) place(j job) string {
	dir, err := os.MkdirTemp(b.dir, "p")
	if err != nil {
		b.t.Fatal(err)
	}
	if from := b.stores[j.from]; from != "" {
		b.copy(from, filepath.Join(dir, "hoso.duckdb"))
	}
	return dir
}

// copy copies a store and its log.
func (b *bench) copy(from, to string) {
	for _, end := range []string{"", ".log"} {
		data, err := os.ReadFile(from + end)
		if err == nil {
			err = os.WriteFile(to+end, data, 0o600)
		}
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			b.t.Fatal(err)
		}
	}
}

func (b *bench) command(place string, j job) *exec.Cmd {
	cmd := exec.Command(b.hoso, j.args...)
	cmd.Dir = place
	return cmd
}

// traced is the command with a fault that strace puts in; it skips the rest where there is no strace.
func (b *bench) traced(place string, j job, inject string) *exec.Cmd {
	strace, err := exec.LookPath("strace")
	if err != nil {
		b.t.Skip("strace is not installed: no faults at calls of the system")
	}
	calls, _, _ := strings.Cut(inject, ":")
	args := []string{"-f", "-qq", "-o", "/dev/null", "-e", "trace=" + calls, "-e", "inject=" + inject, b.hoso}
	cmd := exec.Command(strace, append(args, j.args...)...)
	cmd.Dir = place
	return cmd
}

// must runs the program, which must end with a code, and returns what it prints.
func (b *bench) must(want int, args ...string) string {
	b.t.Helper()
	out, err := exec.Command(b.hoso, args...).Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) && exit.ExitCode() != want || err != nil && exit == nil {
		b.t.Fatalf("hoso %v: %v\n%s", args, err, exit.Stderr)
	}
	return string(out)
}

func (b *bench) hash(db string) string {
	o, err := b.open(db)
	if err != nil {
		b.t.Fatal(err)
	}
	return o.content
}

// person is somebody of the store.
func (b *bench) person(db string) string {
	c, err := sql.Open("duckdb", db+"?access_mode=read_only")
	if err != nil {
		b.t.Fatal(err)
	}
	defer c.Close()
	var id string
	if err := c.QueryRow("SELECT min(person_id) FROM members").Scan(&id); err != nil {
		b.t.Fatal(err)
	}
	return id
}
