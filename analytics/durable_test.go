package analytics

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// TestMain lets the test binary be the other process: the one that is killed, or that
// holds the store.
func TestMain(m *testing.M) {
	if path := os.Getenv("HOSO_TEST_CHILD"); path != "" {
		child(path, os.Getenv("HOSO_TEST_JOB"))
		return
	}
	os.Exit(m.Run())
}

// child loads run after run of 200 rows and says so after each, or holds the store.
func child(path, job string) {
	ctx := context.Background()
	s, err := Open(ctx, path, Options{ReadOnly: job == "read"})
	if err != nil {
		fmt.Println("error", err)
		os.Exit(1)
	}
	fmt.Println("open")
	if job == "migrate" {
		s.Close()
		return
	}
	if job == "hold" || job == "read" {
		time.Sleep(time.Minute)
		return
	}
	for n := 1; ; n++ {
		l, err := s.Begin(ctx, thisRun(fmt.Sprint("run", n)))
		if err == nil {
			err = l.Add(ctx, manyMembers(n, 200).batch(), nil)
		}
		if err == nil {
			_, err = l.Finish(ctx)
		}
		if err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		fmt.Println("done", n)
	}
}

// manyMembers is the list of branch n with so many members.
func manyMembers(n, rows int) sheet {
	var b strings.Builder
	b.WriteString("full_name | birth_date | citizen_id | member_type | admission_date | hometown\n")
	for i := range rows {
		fmt.Fprintf(&b, "Nguyễn Văn Số %d | %04d-%02d-%02d | 0020%08d | official | 1999-05-19 | Xã Vĩnh Hảo, tỉnh Hà Giang\n",
			n*1000+i, 1950+i%40, 1+i%12, 1+i%28, n*10000+i)
	}
	return sheet{path: fmt.Sprintf("cb%d.xlsx", n), kind: dossier.Member, period: "2018-09-30",
		unit: fmt.Sprintf("Chi bộ thôn %d < Đảng bộ xã Vĩnh Hảo < Đảng bộ huyện Bắc Quang", n), rows: b.String()}
}

// start runs a child and returns when it has opened the store.
func start(t *testing.T, path, job string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "HOSO_TEST_CHILD="+path, "HOSO_TEST_JOB="+job)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("child says %q", lines.Text())
	}
	return cmd, lines
}

func TestAKilledImportLeavesWholeRunsOnly(t *testing.T) {
	if testing.Short() {
		t.Skip("kills processes")
	}
	for round := range fewer(4) {
		path := emptyFile(t)
		cmd, lines := start(t, path, "load")
		acknowledged := 0
		for lines.Scan() {
			if _, err := fmt.Sscanf(lines.Text(), "done %d", &acknowledged); err != nil {
				t.Fatalf("child says %q", lines.Text())
			}
			if acknowledged > round {
				break
			}
		}
		time.Sleep(time.Duration(rand.IntN(300)) * time.Millisecond) // anywhere in the next run
		cmd.Process.Kill()
		for lines.Scan() {
			fmt.Sscanf(lines.Text(), "done %d", &acknowledged)
		}
		cmd.Wait()

		s, err := Open(context.Background(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		runs, err := s.Runs(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if len(runs) < acknowledged || len(runs) > acknowledged+1 {
			t.Errorf("round %d: %d runs, %d were acknowledged", round, len(runs), acknowledged)
		}
		for _, table := range []string{"store.members", "store.lineage"} {
			if diff := cmp.Diff([]string{fmt.Sprint(200 * len(runs))}, strs(t, s, "SELECT count(*) FROM "+table)); diff != "" {
				t.Errorf("round %d: rows of %s (-want +got)\n%s", round, table, diff)
			}
		}
		s.Close()
	}
}

func TestASecondProcessIsToldWhoHoldsTheStore(t *testing.T) {
	path := emptyFile(t)
	cmd, _ := start(t, path, "hold")
	for _, o := range []Options{{}, {ReadOnly: true}} {
		_, err := Open(context.Background(), path, o)
		if !errors.Is(err, ErrLocked) {
			t.Fatalf("Open(%+v) = %v, want ErrLocked", o, err)
		}
		if want := fmt.Sprintf("(PID %d)", cmd.Process.Pid); !strings.Contains(err.Error(), "in use by") || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("error %q does not end with %q", err, want)
		}
	}
}

func TestAStoreThatLostARunIsNotOpened(t *testing.T) {
	path := emptyFile(t)
	s, err := Open(context.Background(), path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	load(t, s, "r1", branchOf2018)
	if _, err := s.db.Exec("DELETE FROM store.lineage WHERE row_no = 4"); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if _, err := Open(context.Background(), path, Options{}); !errors.Is(err, ErrBroken) {
		t.Errorf("Open = %v, want ErrBroken", err)
	}
}

// What is lost of the last run is noticed although as many rows are there as were counted.
func TestAStoreWhoseLastRunIsNotWhatItWroteIsNotOpened(t *testing.T) {
	for _, damage := range []string{
		"UPDATE store.lineage SET row_hash = 'x' WHERE row_no = 4",
		"DELETE FROM store.returns",
		"UPDATE store.files SET sha256 = 'x'",
	} {
		path := emptyFile(t)
		s, err := Open(context.Background(), path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		load(t, s, "r1", branchOf2018)
		s.Close()
		damageStore(t, path, damage)
		if _, err := Open(context.Background(), path, Options{}); !errors.Is(err, ErrBroken) {
			t.Errorf("%s: Open = %v, want ErrBroken", damage, err)
		}
	}
}

func TestAnAbortedLoadLeavesNothing(t *testing.T) {
	s := openMemory(t)
	ctx := context.Background()
	l, err := s.Begin(ctx, thisRun("r1"))
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Add(ctx, branchOf2018.batch(), nil); err != nil {
		t.Fatal(err)
	}
	if err := l.Abort(); err != nil {
		t.Fatal(err)
	}
	load(t, s, "r1", branchOf2018) // the id is free
}

func TestACancelledLoadKeepsNothing(t *testing.T) {
	s := openMemory(t)
	ctx, cancel := context.WithCancel(context.Background())
	l, err := s.Begin(ctx, thisRun("r1"))
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Add(ctx, branchOf2018.batch(), nil); err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := l.Finish(ctx); err == nil {
		t.Error("Finish of a cancelled run succeeds")
	}
	if diff := cmp.Diff([]string{"0"}, strs(t, s, "SELECT count(*) FROM runs")); diff != "" {
		t.Errorf("runs (-want +got)\n%s", diff)
	}
}
