//go:build race

package analytics

// raced says that the race detector watches, under which everything takes thrice as long.
const raced = true
