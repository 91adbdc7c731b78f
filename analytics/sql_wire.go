package analytics

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os/exec"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// A frame is four bytes of length, the most significant first, and that much JSON. Neither
// side takes more than its limit, whatever the length says.
const (
	maxRequest = 1 << 20
	maxReply   = 64 << 20
)

var errFrameSize = errors.New("frame too large")

func writeFrame(w io.Writer, v any, limit int) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	if len(text) > limit {
		return errFrameSize
	}
	_, err = w.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(text))), text...))
	return err
}

func readFrame(r io.Reader, v any, limit int) error {
	var size [4]byte
	if _, err := io.ReadFull(r, size[:]); err != nil {
		return err
	}
	n := binary.BigEndian.Uint32(size[:])
	if int64(n) > int64(limit) {
		return errFrameSize
	}
	text, err := io.ReadAll(io.LimitReader(r, int64(n)))
	if err != nil {
		return err
	}
	if len(text) < int(n) {
		return io.ErrUnexpectedEOF
	}
	return json.Unmarshal(text, v)
}

// sqlReply is a table or an error.
type sqlReply struct {
	Columns []string       `json:",omitempty"`
	Rows    [][]cell       `json:",omitempty"`
	Notes   []dossier.Text `json:",omitempty"`
	Cut     bool           `json:",omitempty"`
	Kind    string         `json:",omitempty"` // of the error, "" for none
	Error   dossier.Text
}

// errorKinds are the errors on which a caller branches, by their names in a reply. The rest
// is "usage" and "other".
var errorKinds = map[string]error{"slow": ErrSlow, "big": ErrBig, "locked": ErrLocked, "newer": ErrNewer, "older": ErrOlder,
	"broken": ErrBroken, "missing": fs.ErrNotExist, "forbidden": fs.ErrPermission}

func newReply(t *Table, err error) *sqlReply {
	if err != nil {
		return errorReply(err)
	}
	r := &sqlReply{Notes: t.Notes, Cut: t.Cut, Rows: make([][]cell, len(t.Rows))}
	for _, c := range t.Columns {
		r.Columns = append(r.Columns, c.Name)
	}
	for i, row := range t.Rows {
		r.Rows[i] = make([]cell, len(row))
		for j, v := range row {
			r.Rows[i][j] = cell{v}
		}
	}
	return r
}

func errorReply(err error) *sqlReply {
	var usage *UsageError
	if errors.As(err, &usage) {
		return &sqlReply{Kind: "usage", Error: usage.Text}
	}
	for kind, is := range errorKinds {
		if errors.Is(err, is) {
			return &sqlReply{Kind: kind, Error: dossier.Text{EN: err.Error()}}
		}
	}
	return &sqlReply{Kind: "other", Error: dossier.Text{EN: err.Error()}}
}

// table is what the reply says, as if it had been found out in this process.
func (r *sqlReply) table() (*Table, error) {
	switch r.Kind {
	case "":
	case "usage":
		return nil, &UsageError{Text: r.Error}
	default:
		return nil, &toldError{r.Error.EN, errorKinds[r.Kind]}
	}
	t := &Table{Name: "sql", Notes: r.Notes, Cut: r.Cut}
	for _, name := range r.Columns {
		t.Columns = append(t.Columns, Column{Name: name, Label: dossier.Text{VI: name}})
	}
	for _, cells := range r.Rows {
		if len(cells) != len(t.Columns) {
			return nil, fmt.Errorf("sql: a row of %d values in a reply of %d columns", len(cells), len(t.Columns))
		}
		row := make([]any, len(cells))
		for i, c := range cells {
			row[i] = c.value
		}
		t.Rows = append(t.Rows, row)
	}
	return t, nil
}

// toldError is an error of another process.
type toldError struct {
	text string
	is   error
}

func (e *toldError) Error() string { return e.text }
func (e *toldError) Unwrap() error { return e.is }

// died says why a process ended without an answer. What it complained of is searched, never
// told: a crash may print values.
func died(process *exec.Cmd, complaint string) error {
	for _, words := range []string{"out of memory", "cannot allocate memory", "bad_alloc", "failed to create new OS thread"} {
		if strings.Contains(strings.ToLower(complaint), words) {
			return ErrBig
		}
	}
	if strings.Contains(process.ProcessState.String(), "killed") { // by the system, which was short of memory
		return ErrBig
	}
	return fmt.Errorf("the process of the statement ended without an answer: %s", process.ProcessState)
}

// cell is a value of a Table: null, or a letter for its type and the value as text.
type cell struct{ value any }

// MarshalJSON writes the value.
func (c cell) MarshalJSON() ([]byte, error) {
	switch v := c.value.(type) {
	case nil:
		return []byte("null"), nil
	case string:
		return json.Marshal("s" + v)
	case bool:
		return json.Marshal("b" + strconv.FormatBool(v))
	case int64:
		return json.Marshal("i" + strconv.FormatInt(v, 10))
	case float64:
		return json.Marshal("f" + strconv.FormatFloat(v, 'g', -1, 64))
	case Decimal:
		return json.Marshal("n" + string(v))
	case dossier.Date:
		return json.Marshal(fmt.Sprintf("d%d %d %d", v.Year, v.Month, v.Day))
	}
	return nil, fmt.Errorf("a value of type %T is none of a table", c.value)
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *cell) UnmarshalJSON(data []byte) (err error) {
	c.value = nil
	var text *string
	if err := json.Unmarshal(data, &text); err != nil || text == nil {
		return err
	}
	if *text == "" {
		return errors.New("a value without a type")
	}
	switch kind, v := (*text)[0], (*text)[1:]; kind {
	case 's':
		c.value = v
	case 'b':
		c.value, err = strconv.ParseBool(v)
	case 'i':
		c.value, err = strconv.ParseInt(v, 10, 64)
	case 'f':
		c.value, err = strconv.ParseFloat(v, 64)
	case 'n':
		if !json.Valid([]byte(v)) || strings.Trim(v, "0123456789.-") != "" {
			return errors.New("not a decimal")
		}
		c.value = Decimal(v)
	case 'd':
		var d dossier.Date
		_, err = fmt.Sscanf(v, "%d %d %d", &d.Year, &d.Month, &d.Day)
		c.value = d
	default:
		err = fmt.Errorf("no type %q", kind)
	}
	return err
}
