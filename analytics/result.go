package analytics

import "github.com/hoso-vn/hoso/ingest/dossier"

// Result is what a run did, or (of a dry run) would have done.
type Result struct {
	RunID    string
	Files    []FileResult // in the order of Add
	Total    Counts
	Findings []dossier.Finding // those that only the store can make: of the set rules, and TP-21
}

// FileResult is what became of a file.
type FileResult struct {
	Path   string
	Status string // "loaded", "partial" (some rows in quarantine), "rejected", "empty" or "known"
	Counts
}

// Counts are numbers of rows. Read = Added + Changed + Unchanged + Quarantined.
type Counts struct {
	Read        int
	Added       int
	Changed     int
	Unchanged   int
	Removed     int // stood in the return that this one supersedes, and stand in it no more
	Quarantined int
}

func (c *Counts) add(o Counts) {
	c.Read += o.Read
	c.Added += o.Added
	c.Changed += o.Changed
	c.Unchanged += o.Unchanged
	c.Removed += o.Removed
	c.Quarantined += o.Quarantined
}
