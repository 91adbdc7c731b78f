package analytics

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"syscall"
	"time"
)

// Errors of a statement that was stopped.
var (
	ErrSlow = errors.New("the statement ran too long and was stopped")
	ErrBig  = errors.New("the statement needs more memory than it may have and was stopped")
)

// SQLRequest is one statement for a process of its own.
type SQLRequest struct {
	Path       string // of the store
	Statement  string
	ShowValues bool          // names, numbers and sensitive values in clear
	MaxRows    int           // 10,000 when 0
	Timeout    time.Duration // 30 s when 0
}

// grace is what a process may take beyond the time of its statement: to start, to open the
// store, and to be told by DuckDB itself that the time is over.
const grace = 5 * time.Second

// AskProcess answers one SELECT statement by a process that is started for it, is told the
// request on its standard input, serves it by ServeSQL and ends. It is killed when its time
// is over or ctx is done: DuckDB looks at a deadline between two steps only, and a step may
// last minutes. The process masks, so that values which are not to be shown never leave it.
//
// Errors: *UsageError, ErrSlow, ErrBig, ctx.Err(), and those of OpenSandbox.
func AskProcess(ctx context.Context, process *exec.Cmd, r SQLRequest) (*Table, error) {
	if len(r.Statement) > maxStatement {
		return nil, refused("câu lệnh quá dài", "the statement is too long")
	}
	if r.Timeout == 0 {
		r.Timeout = defaultTimeout
	}
	if ctx.Err() != nil {
		return nil, fmt.Errorf("sql: %w", ctx.Err())
	}
	limited, cancel := context.WithTimeout(ctx, r.Timeout+grace)
	defer cancel()
	reply, err := converse(limited, process, r)
	switch {
	case ctx.Err() != nil:
		return nil, fmt.Errorf("sql: %w", ctx.Err())
	case limited.Err() != nil:
		return nil, fmt.Errorf("sql: %w (%s)", ErrSlow, r.Timeout)
	case err != nil:
		return nil, fmt.Errorf("sql: %w", err)
	}
	return reply.table()
}

// converse starts the process, asks and hears the answer; the process has ended when it returns.
func converse(ctx context.Context, process *exec.Cmd, r SQLRequest) (*sqlReply, error) {
	in, err := process.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	var complaint bytes.Buffer
	process.Stderr = &firstBytes{buf: &complaint, left: 64 << 10}
	process.WaitDelay = time.Second // what it may have started can hold its standard error open
	if err := process.Start(); err != nil {
		return nil, fmt.Errorf("start the process of the statement: %w", err)
	}
	kill := context.AfterFunc(ctx, func() { process.Process.Kill() })
	defer kill()
	var reply sqlReply
	err = writeFrame(in, r, maxRequest)
	if err == nil {
		err = readFrame(out, &reply, maxReply)
	}
	ended := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, syscall.EPIPE)
	if !ended { // it has said all it had to say
		process.Process.Kill()
	}
	in.Close()
	process.Wait()
	switch {
	case ended:
		return nil, died(process, complaint.String())
	case err != nil:
		return nil, fmt.Errorf("read the answer: %w", err)
	}
	return &reply, nil
}

// firstBytes keeps the beginning of what is written.
type firstBytes struct {
	buf  *bytes.Buffer
	left int
}

// Write takes all and keeps what there is room for.
func (f *firstBytes) Write(p []byte) (int, error) {
	n := min(len(p), f.left)
	f.left -= n
	f.buf.Write(p[:n])
	return len(p), nil
}
