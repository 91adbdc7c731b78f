// Package analytics keeps what was read and judged in one DuckDB file, and answers
// questions about it.
//
// A run is one transaction: its rows are staged, judged against each other and against
// what is stored (checks/*.sql), and moved to the tables or to quarantine. A row is kept
// in versions, each from a run to a run, so that a day and a run can be looked back to.
//
// It must not know workbooks beyond the batches it is handed, nor rules beyond its own
// set rules, and it never reads the clock: the caller says when.
package analytics
