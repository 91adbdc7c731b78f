//go:build unix

package accesslog

import (
	"os"
	"syscall"
)

// lock waits until no other process is adding a line.
func lock(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX) }

func unlock(f *os.File) { syscall.Flock(int(f.Fd()), syscall.LOCK_UN) }
