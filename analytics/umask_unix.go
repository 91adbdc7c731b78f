//go:build unix

package analytics

import "syscall"

// restrictUmask keeps what this process writes from now on to its user: DuckDB makes the
// file and its log readable for all, and both hold personal data.
func restrictUmask() { syscall.Umask(0o077) }
