//go:build !unix

package analytics

import "time"

// processorTime is not known here.
func processorTime() time.Duration { return 0 }
