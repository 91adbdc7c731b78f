package analytics

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/hoso-vn/hoso/analytics/confine"
)

// Limits of the process of a statement.
const (
	processMemory = 3 << 30 // bytes of address space; DuckDB's own limit is 1 GB, which not all of its functions keep
	processorSlop = 10 * time.Second
)

// ServeSQL answers the one request on in and writes the answer to out. It is for a process
// of its own, whose rights it takes away before it looks at the statement. It calls gone when
// in ends, since then nobody waits for the answer; gone must end the process.
func ServeSQL(ctx context.Context, in io.Reader, out io.Writer, gone func()) error {
	var r SQLRequest
	if err := readFrame(in, &r, maxRequest); err != nil {
		return fmt.Errorf("read the request: %w", err)
	}
	go func() {
		io.Copy(io.Discard, in)
		gone()
	}()
	table, err := serve(ctx, r)
	reply := newReply(table, err)
	err = writeFrame(out, reply, maxReply)
	if errors.Is(err, errFrameSize) {
		err = writeFrame(out, newReply(nil, wrongUse("kết quả quá lớn; chọn ít cột hoặc ít dòng hơn", "the result is too large; take fewer columns or rows")), maxReply)
	}
	return err
}

func serve(ctx context.Context, r SQLRequest) (*Table, error) {
	// Two threads work for one statement.
	if err := confine.Limit(confine.Limits{Memory: processMemory, CPU: 2*r.Timeout + processorSlop}); err != nil {
		return nil, fmt.Errorf("sql: %w", err)
	}
	box, err := OpenSandbox(ctx, r.Path, SandboxOptions{ShowValues: r.ShowValues})
	if err != nil {
		return nil, err
	}
	// The process ends with its answer: closing the store would only take time.
	if err := confine.Seal(); err != nil {
		return nil, fmt.Errorf("sql: %w", err)
	}
	return box.SQL(ctx, r.Statement, SQLOptions{MaxRows: r.MaxRows, Timeout: r.Timeout})
}
