//go:build unix

package ingest

import (
	"syscall"
	"time"
)

// cpuTime is the processor time, of user and system, that this process has used.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
