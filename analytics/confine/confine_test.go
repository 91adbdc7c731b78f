package confine

import (
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestMain is also the process that gives up its rights: it tells what it still can do.
func TestMain(m *testing.M) {
	if dir := os.Getenv("CONFINE_TEST_DIR"); dir != "" {
		tellRights(dir)
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func tellRights(dir string) {
	if err := errors.Join(Limit(Limits{Memory: 4 << 30, CPU: time.Second}), Seal()); err != nil {
		fmt.Println("not confined:", err)
		return
	}
	_, err := os.ReadFile(filepath.Join(dir, "file"))
	fmt.Println("read:", err != nil)
	err = os.WriteFile(filepath.Join(dir, "new"), []byte("x"), 0o600)
	fmt.Println("write:", err != nil)
	err = os.Remove(filepath.Join(dir, "file"))
	fmt.Println("remove:", err != nil)
	err = os.Truncate(filepath.Join(dir, "file"), 0)
	fmt.Println("truncate:", err != nil)
	_, err = net.Listen("tcp", "127.0.0.1:0")
	fmt.Println("listen:", err != nil)
	fmt.Println("start:", exec.Command("/bin/true").Run() != nil)
	if os.Getenv("CONFINE_TEST_SPIN") != "" {
		for { // until the limit of processor time
			_ = strings.Repeat("x", 1000)
		}
	}
}

func TestNothingIsLeft(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("the filter of system calls is of Linux")
	}
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), []byte("text"), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "CONFINE_TEST_DIR="+dir)
	out, err := cmd.CombinedOutput()
	want := "read: true\nwrite: true\nremove: true\ntruncate: true\nlisten: true\nstart: true\n"
	if err != nil || string(out) != want {
		t.Errorf("%v\n%s", err, out)
	}
	if text, err := os.ReadFile(filepath.Join(dir, "file")); err != nil || string(text) != "text" {
		t.Errorf("the file: %q, %v", text, err)
	}
}

func TestProcessorTimeEndsTheProcess(t *testing.T) {
	if runtime.GOOS != "linux" && runtime.GOOS != "darwin" {
		t.Skip("the limit of this system is not tried")
	}
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "CONFINE_TEST_DIR="+t.TempDir(), "CONFINE_TEST_SPIN=1")
	err := cmd.Run()
	if err == nil || !strings.Contains(err.Error(), "killed") {
		t.Errorf("got %v", err)
	}
}
