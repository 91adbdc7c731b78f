package confine

import "golang.org/x/sys/unix"

const arch = unix.AUDIT_ARCH_AARCH64

// forbiddenHere is empty: this processor has no older forms of the calls.
var forbiddenHere []uint32
