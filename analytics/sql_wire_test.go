package analytics

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestReplyKeepsEveryValue(t *testing.T) {
	want := &Table{
		Name:    "sql",
		Columns: []Column{{Name: "a", Label: dossier.Text{VI: "a"}}},
		Rows: [][]any{{nil}, {""}, {"Nguyễn Thị Thử \"x\"\n"}, {true}, {int64(math.MaxInt64)}, {0.1}, {math.Inf(-1)}, {Decimal("-73.00")},
			{dossier.MustDate("1990-02")}, {dossier.Date{Year: -44, Month: 3, Day: 15}}},
		Notes: []dossier.Text{{VI: "Chỉ hiện 10 dòng đầu.", EN: "Only the first 10 rows."}},
		Cut:   true,
	}
	var b bytes.Buffer
	if err := writeFrame(&b, newReply(want, nil), maxReply); err != nil {
		t.Fatal(err)
	}
	var r sqlReply
	if err := readFrame(&b, &r, maxReply); err != nil {
		t.Fatal(err)
	}
	got, err := r.table()
	if diff := cmp.Diff(want, got, cmpopts.EquateNaNs(), cmpopts.IgnoreUnexported(Table{}, Column{})); diff != "" || err != nil {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestReplyKeepsWhatErrorsAre(t *testing.T) {
	for _, want := range []error{ErrSlow, ErrBig, ErrLocked, ErrOlder, ErrNewer} {
		_, err := newReply(nil, fmt.Errorf("open store x: %w", want)).table()
		if !errors.Is(err, want) || err.Error() != "open store x: "+want.Error() {
			t.Errorf("%v became %v", want, err)
		}
	}
	_, err := newReply(nil, wrongUse("sai", "wrong")).table()
	var usage *UsageError
	if !errors.As(err, &usage) || usage.Text.VI != "sai" {
		t.Errorf("got %v", err)
	}
	if _, err := newReply(nil, errors.New("disk")).table(); err == nil || err.Error() != "disk" {
		t.Errorf("got %v", err)
	}
}

func TestFramesHaveALimit(t *testing.T) {
	var b bytes.Buffer
	if err := writeFrame(&b, strings.Repeat("x", 10), 11); !errors.Is(err, errFrameSize) || b.Len() > 0 {
		t.Errorf("written: %v, %d bytes", err, b.Len())
	}
	var text string
	for in, want := range map[string]error{"\xff\xff\xff\xff\"": errFrameSize, "\x00\x00\x00\x04\"x": io.ErrUnexpectedEOF, "\x00": io.ErrUnexpectedEOF, "": io.EOF} {
		if err := readFrame(strings.NewReader(in), &text, 100); !errors.Is(err, want) {
			t.Errorf("%q: %v, want %v", in, err, want)
		}
	}
}

// What a process answers is not trusted to be a table.
func FuzzReply(f *testing.F) {
	f.Add([]byte(`{"Columns":["a"],"Rows":[["sx"],[null],["i7"],["f0.5"],["btrue"],["n1.50"],["d2018 9 30"]]}`))
	f.Add([]byte(`{"Columns":["a"],"Rows":[["sx","sy"]]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var r sqlReply
		if json.Unmarshal(text, &r) != nil {
			return
		}
		table, err := r.table()
		if err != nil {
			return
		}
		for _, format := range Formats() {
			if err := table.Write(io.Discard, format, FormatOptions{}); err != nil && format != "json" && format != "xlsx" {
				t.Errorf("%s: %v", format, err)
			}
		}
	})
}

// A process that says nothing, or nonsense, or dies ends the statement with an error.
func TestProcessThatDoesNotAnswer(t *testing.T) {
	for script, want := range map[string]string{
		"exit 7":                      "exit status 7",
		"printf 'AAAAAAAA'; sleep 60": errFrameSize.Error(),
		"echo 'fatal error: out of memory'>&2; exit 2": ErrBig.Error(),
		"kill -9 $$": ErrBig.Error(),
	} {
		_, err := AskProcess(context.Background(), exec.Command("/bin/sh", "-c", script), SQLRequest{Statement: "SELECT 1"})
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", script, err, want)
		}
	}
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	start := time.Now()
	_, err := AskProcess(ctx, exec.Command("/bin/sh", "-c", "exec sleep 60"), SQLRequest{Statement: "SELECT 1"})
	if !errors.Is(err, context.DeadlineExceeded) || time.Since(start) > 10*time.Second {
		t.Errorf("broken off: %v after %s", err, time.Since(start))
	}
}
