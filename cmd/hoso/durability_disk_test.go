package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/analytics"
)

// TestFaultsFullDisk runs commands on disks of every size, from one on which nothing fits to one
// on which all does: for the store, for the reports, for the temporary files and for the backup.
func TestFaultsFullDisk(t *testing.T) {
	b := newBench(t)
	jobs := b.jobs()
	for _, j := range jobs {
		b.fullStore(j)
	}
	b.fullOther(jobs[0], "reports", func(j *job, disk string) { j.args = append(j.args[:len(j.args)-1:len(j.args)-1], disk) })
	backup := jobs[4]
	b.fullOther(backup, "backup", func(j *job, disk string) {
		j.args = append([]string{"backup", filepath.Join(disk, "kho.age")}, backup.args[2:]...)
		j.result = ""
	})
	b.report()
}

// fullStore runs a command where store, log and reports lie on a small disk.
func (b *bench) fullStore(j job) {
	row := tally{job: j.name, fault: "disk of the store full"}
	size := int64(64 << 10)
	if info, err := os.Stat(b.stores[j.from]); err == nil {
		size += info.Size()
	}
	for n := range 14 {
		p := b.place(j)
		disk := b.tmpfs(size + int64(n*n)*160<<10)
		b.copyAll(p, disk)
		out, err := b.said(b.command(disk, j))
		b.diskJudge(&row, disk, j, err, out)
		b.unmount(disk)
		os.RemoveAll(p)
	}
	b.add(row)
}

// fullOther runs a command of which something else than the store lies on a small disk.
func (b *bench) fullOther(j job, what string, aim func(*job, string)) {
	row := tally{job: j.name, fault: "disk of the " + what + " full"}
	for n := range 14 {
		disk := b.tmpfs(int64(4<<10) + int64(n*n)*64<<10)
		aimed := j
		aim(&aimed, disk)
		p := b.place(j)
		out, err := b.said(b.command(p, aimed))
		b.diskJudge(&row, p, aimed, err, out)
		if _, err := os.Stat(filepath.Join(disk, "kho.age")); err == nil && what == "backup" {
			if err := b.checkBackup(b.place(j), filepath.Join(disk, "kho.age"), false); err != nil {
				b.t.Errorf("backup on a small disk: %v", err)
			}
		}
		b.unmount(disk)
	}
	b.add(row)
}

// diskJudge is judge for a command that was not killed: it must end by itself and, where it
// could not do it, say that the disk is full. A run that was committed before its reports
// could not be written is said to be there.
func (b *bench) diskJudge(row *tally, place string, j job, err error, said string) {
	b.t.Helper()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		switch {
		case exit.ExitCode() != exitFailed && exit.ExitCode() != exitFindings:
			row.wrong++
			b.t.Errorf("%s, %s: exit %d\n%s", j.name, row.fault, exit.ExitCode(), said)
		case exit.ExitCode() == exitFailed && !strings.Contains(said, "hết chỗ trên đĩa"):
			row.wrong++
			b.t.Errorf("%s, %s: the message does not say that the disk is full:\n%s", j.name, row.fault, said)
		case strings.Contains(said, "panic") || strings.Contains(said, "goroutine"):
			row.wrong++
			b.t.Errorf("%s: %s", j.name, said)
		}
	}
	elsewhere := b.roomy(place)
	b.judge(row, elsewhere, j, err)
}

// roomy copies what is left on a small disk to where a store can be opened again.
func (b *bench) roomy(place string) string {
	dir, err := os.MkdirTemp(b.dir, "r")
	if err != nil {
		b.t.Fatal(err)
	}
	b.copyAll(place, dir)
	return dir
}

// copyAll copies the files of a folder.
func (b *bench) copyAll(from, to string) {
	entries, err := os.ReadDir(from)
	if err != nil {
		b.t.Fatal(err)
	}
	for _, e := range entries {
		if !e.Type().IsRegular() {
			continue
		}
		data, err := os.ReadFile(filepath.Join(from, e.Name()))
		if err == nil {
			err = os.WriteFile(filepath.Join(to, e.Name()), data, 0o600)
		}
		if err != nil {
			b.t.Fatal(err)
		}
	}
}

// said runs a command and returns what it says beside its data.
func (b *bench) said(cmd *exec.Cmd) (string, error) {
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	err := cmd.Run()
	return stderr.String(), err
}

// tmpfs is a disk of that many bytes.
func (b *bench) tmpfs(size int64) string {
	dir, err := os.MkdirTemp(b.dir, "disk")
	if err != nil {
		b.t.Fatal(err)
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", fmt.Sprintf("size=%d,mode=700", size), "hoso-faults", dir).CombinedOutput(); err != nil {
		b.t.Skipf("a small disk cannot be mounted (root is needed): %s", out)
	}
	b.t.Cleanup(func() { exec.Command("umount", dir).Run() })
	return dir
}

func (b *bench) unmount(dir string) {
	if out, err := exec.Command("umount", dir).CombinedOutput(); err != nil {
		b.t.Errorf("umount: %s", out)
	}
}

// TestFaultsOfTheDisk has a call of the system fail once with an error of the disk.
func TestFaultsOfTheDisk(t *testing.T) {
	b := newBench(t)
	for _, j := range b.jobs() {
		if !wanted(j) {
			continue
		}
		for _, call := range []string{"pwrite64", "write", "fsync", "ftruncate"} {
			row := tally{job: j.name, fault: "EIO at k-th " + call}
			for k := 1; ; k += 1 + k/3 {
				p := b.place(j)
				cmd := b.traced(p, j, fmt.Sprintf("%s:error=EIO:when=%d", call, k))
				said, err := b.said(cmd)
				if strings.Contains(said, "goroutine ") {
					t.Errorf("%s: %s", j.name, said)
				}
				struck := row.struck
				b.judge(&row, p, j, err)
				if row.struck == struck {
					break
				}
			}
			if row.struck > 0 {
				b.add(row)
			}
		}
	}
	b.report()
}

// TestFaultsCutLog cuts the log of an import that was killed after its commit, before it was
// acknowledged: the next command says that it did not end, and the store is as before or after it.
func TestFaultsCutLog(t *testing.T) {
	b := newBench(t)
	j := b.jobs()[0]
	place, wal := b.withLog(j)
	row := tally{job: j.name, fault: "log cut"}
	for n := range 50 {
		p := b.place(j)
		b.copyAll(place, p)
		cut := wal[:len(wal)*n/50]
		if err := os.WriteFile(filepath.Join(p, "hoso.duckdb.wal"), cut, 0o600); err != nil {
			t.Fatal(err)
		}
		row.struck++
		list := exec.Command(b.hoso, "runs")
		list.Dir = p
		if said, _ := b.said(list); !strings.Contains(said, "bị ngắt") {
			row.wrong++
			t.Errorf("cut at %d of %d: hoso runs says only\n%s", len(cut), len(wal), said)
		}
		o, err := b.open(filepath.Join(p, "hoso.duckdb"))
		switch {
		case err != nil:
			row.refused++
		case o.content == b.hashes[j.from]:
			row.before++
		case o.content == b.hashes[j.to]:
			row.after++
		default:
			row.wrong++
			t.Errorf("cut at %d of %d: neither as before nor as after", len(cut), len(wal))
		}
		os.RemoveAll(p)
	}
	b.add(row)
	b.report()
}

// withLog is what an import leaves that is killed between commit and checkpoint.
func (b *bench) withLog(j job) (place string, wal []byte) {
	for k := 1; k < 40; k++ {
		p := b.place(j)
		b.traced(p, j, fmt.Sprintf("pwrite64,fsync:signal=KILL:when=%d", k)).Run()
		wal, err := os.ReadFile(filepath.Join(p, "hoso.duckdb.wal"))
		if err != nil || len(wal) < 1<<10 {
			continue
		}
		whole := b.roomy(p)
		if o, err := b.open(filepath.Join(whole, "hoso.duckdb")); err == nil && o.content == b.hashes[j.to] {
			return p, wal
		}
	}
	b.t.Fatal("no kill leaves a log with the whole run")
	return "", nil
}

// TestFaultsFlippedBits flips a bit at 200 places of the store: it is reported, or it lies where
// nothing is kept and every row is as it was.
func TestFaultsFlippedBits(t *testing.T) {
	b := newBench(t)
	whole, err := os.ReadFile(b.stores["two"])
	if err != nil {
		t.Fatal(err)
	}
	want, err := rowSums(b.stores["two"])
	if err != nil {
		t.Fatal(err)
	}
	row := tally{job: "read every row", fault: "flipped bit"}
	file := filepath.Join(b.dir, "flipped.duckdb")
	for n := range 200 {
		at := n*len(whole)/200 + b.rng.IntN(len(whole)/200)
		flipped := bytes.Clone(whole)
		flipped[at] ^= 1 << b.rng.IntN(8)
		if err := os.WriteFile(file, flipped, 0o600); err != nil {
			t.Fatal(err)
		}
		row.struck++
		got, err := b.sumsOfAnother(file)
		switch {
		case err != nil:
			row.refused++
		case got == want:
			row.before++
		default:
			row.wrong++
			t.Errorf("a bit of byte %d is flipped, and rows are other ones without a word", at)
		}
	}
	b.add(row)
	b.report()
}

// sumsOfAnother reads the rows in another process, which a damaged file may bring down.
func (b *bench) sumsOfAnother(file string) (string, error) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "HOSO_FAULTS_SUMS="+file)
	out, err := cmd.Output()
	return string(out), err
}

// rowSums opens a store as a command does and sums every row of every table.
func rowSums(file string) (string, error) {
	s, err := analytics.Open(context.Background(), file, analytics.Options{ReadOnly: true, Threads: 1})
	if err != nil {
		return "", err
	}
	s.Close()
	db, err := sql.Open("duckdb", file+"?access_mode=read_only&threads=1")
	if err != nil {
		return "", err
	}
	defer db.Close()
	rows, err := db.Query("SELECT table_name FROM duckdb_tables() WHERE schema_name = 'store' ORDER BY 1")
	if err != nil {
		return "", err
	}
	defer rows.Close()
	var sums strings.Builder
	for rows.Next() {
		var name, sum string
		if err := rows.Scan(&name); err != nil {
			return "", err
		}
		if err := db.QueryRow("SELECT count(*) || ' ' || coalesce(sum(hash(t::VARCHAR))::VARCHAR, '') FROM store." + name + " t").Scan(&sum); err != nil {
			return "", err
		}
		fmt.Fprintln(&sums, name, sum)
	}
	return sums.String(), rows.Err()
}
