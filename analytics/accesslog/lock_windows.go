package accesslog

import (
	"os"

	"golang.org/x/sys/windows"
)

// lock waits until no other process is adding a line. The byte that is locked lies far
// beyond any line, since Windows keeps others from even reading a locked part.
func lock(f *os.File) error {
	return windows.LockFileEx(windows.Handle(f.Fd()), windows.LOCKFILE_EXCLUSIVE_LOCK, 0, 1, 0, lockedByte())
}

func unlock(f *os.File) { windows.UnlockFileEx(windows.Handle(f.Fd()), 0, 1, 0, lockedByte()) }

func lockedByte() *windows.Overlapped { return &windows.Overlapped{OffsetHigh: 1 << 30} }
