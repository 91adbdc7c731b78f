// Package confine takes rights away from the process that it runs in, as far as the system
// can: memory, processor time, files, the network, other programs. What is taken away never
// comes back, so it is for a process that does one thing and ends.
//
// It knows nothing of stores and statements.
package confine

import "time"

// Limits are what the process may still use. A limit of 0 is none.
type Limits struct {
	Memory uint64        // bytes of address space (Windows: of memory)
	CPU    time.Duration // of all threads together; rounded up to seconds
}

// seconds is the processor time in whole seconds, at least one.
func (l Limits) seconds() uint64 {
	return uint64(max(time.Second, l.CPU+time.Second-1) / time.Second)
}
