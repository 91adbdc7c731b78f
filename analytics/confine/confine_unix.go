//go:build linux || darwin

package confine

import (
	"fmt"
	"time"

	"golang.org/x/sys/unix"
)

// Limit sets the limits, and that no byte is written to any file and no core is left. Files
// may still be read. macOS takes the limit of memory without keeping it.
func Limit(l Limits) error {
	limits := map[int]uint64{unix.RLIMIT_FSIZE: 0, unix.RLIMIT_CORE: 0}
	if l.Memory > 0 {
		limits[unix.RLIMIT_AS] = l.Memory
	}
	if l.CPU > 0 {
		limits[unix.RLIMIT_CPU] = l.seconds()
	}
	for which, value := range limits {
		if err := lower(which, value); err != nil {
			return fmt.Errorf("limit %d: %w", which, err)
		}
	}
	return nil
}

// Seal takes the right to open anything more: files, sockets, pipes. What is open stays so.
// On Linux no other program can be started either, and no file be removed, renamed or made.
func Seal() error {
	time.AfterFunc(time.Hour, func() {}).Stop() // Go opens what its timers need at the first one
	if err := lower(unix.RLIMIT_NOFILE, 0); err != nil {
		return fmt.Errorf("limit of open files: %w", err)
	}
	return filter()
}

// lower sets a limit for good; one that is lower already stays.
func lower(which int, value uint64) error {
	var now unix.Rlimit
	if err := unix.Getrlimit(which, &now); err != nil {
		return err
	}
	value = min(value, uint64(now.Max))
	return unix.Setrlimit(which, &unix.Rlimit{Cur: value, Max: value})
}
