//go:build !unix

package ingest

import "time"

// cpuTime is unknown here.
func cpuTime() time.Duration { return 0 }
