// Command hoso checks the workbooks that party branches and mass associations send up, loads what is
// right into one DuckDB file and answers questions about it.
//
// It is the only package that reads the clock, the environment and arguments, and the only one where
// reading (ingest), judging (validate) and keeping (analytics) meet.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
)

// Exit codes of the contract.
const (
	exitOK          = 0
	exitFindings    = 1
	exitUsage       = 2
	exitFailed      = 3
	exitInterrupted = 130
)

// version is set by the linker.
var version = "dev"

// world is everything outside the program that a command may touch.
type world struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string
	now            func() time.Time
	terminal       bool // stderr is a terminal: progress may be shown
	interactive    bool // a person types and reads
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, realWorld(), os.Args[1:]))
}

func realWorld() world {
	info, err := os.Stderr.Stat()
	return world{
		stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr,
		getenv: os.Getenv, now: time.Now,
		terminal:    err == nil && info.Mode()&os.ModeCharDevice != 0,
		interactive: isTerminal(),
	}
}

// run executes one command line and returns its exit code.
func run(ctx context.Context, w world, args []string) int {
	root := newRoot(w)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	code := exitCode(ctx, err)
	if err != nil && code != exitFindings {
		fmt.Fprintln(w.stderr, "hoso:", advise(err))
	}
	return code
}

// advise puts before an error what it means for an official and what to do.
func advise(err error) string {
	for _, a := range []struct {
		is   error
		says string
	}{
		{context.Canceled, "đã dừng theo yêu cầu; kho dữ liệu vẫn như trước"},
		{analytics.ErrLocked, "kho dữ liệu đang được chương trình khác sử dụng; đóng chương trình đó rồi làm lại"},
		{analytics.ErrNewer, "kho dữ liệu do phiên bản hoso mới hơn tạo ra; hãy cập nhật hoso"},
		{analytics.ErrOlder, "kho dữ liệu do phiên bản hoso cũ tạo ra; chạy hoso import một lần để nâng cấp"},
		{analytics.ErrBroken, "kho dữ liệu không còn nguyên vẹn; hãy dùng bản sao lưu"},
		{analytics.ErrNoFile, "tệp không phải kho dữ liệu của hoso, hoặc đã hỏng ngay phần đầu; xem lại --db, hoặc phục hồi từ bản sao lưu"},
		{analytics.ErrName, "tệp kho không thể mang tên này; hãy chọn tên khác, ví dụ hoso.duckdb"},
		{analytics.ErrWrongKey, "không khóa nào trong tệp khóa mở được bản sao lưu này; kiểm tra lại tệp khóa"},
		{analytics.ErrDamaged, "bản sao lưu bị hỏng hoặc bị cắt; kho không thay đổi, hãy dùng bản sao lưu khác"},
		{analytics.ErrNotABackup, "tệp không phải bản sao lưu của hoso"},
		{analytics.ErrUnfoldedLog, "lần ghi trước bị dừng đột ngột và kho đang có chương trình khác đọc; đóng chương trình đó rồi làm lại"},
		{analytics.ErrSlow, "câu lệnh chạy quá thời hạn nên đã bị dừng, kho không thay đổi; thêm điều kiện WHERE, bớt bảng trong phép nối, hoặc tăng --timeout"},
		{analytics.ErrBig, "câu lệnh cần quá nhiều bộ nhớ nên đã bị dừng, kho không thay đổi; chọn ít cột, ít dòng hơn hoặc gộp nhóm trước khi nối bảng"},
		{syscall.ENOSPC, "hết chỗ trên đĩa; giải phóng đĩa rồi làm lại"},
		{syscall.EIO, "đĩa báo lỗi khi đọc hoặc ghi; kiểm tra đĩa rồi làm lại"},
		{fs.ErrPermission, "không có quyền đọc hoặc ghi"},
		{fs.ErrNotExist, "không tìm thấy tệp hoặc thư mục"},
	} {
		if errors.Is(err, a.is) {
			return a.says + " (" + err.Error() + ")"
		}
	}
	for says, words := range diskErrors {
		if slices.ContainsFunc(words, func(w string) bool { return strings.Contains(err.Error(), w) }) {
			return says + " (" + err.Error() + ")"
		}
	}
	return err.Error()
}

// diskErrors are the words of DuckDB, whose errors carry no code of the system.
var diskErrors = map[string][]string{
	"hết chỗ trên đĩa; giải phóng đĩa rồi làm lại":                                                       {"No space left on device"},
	"đĩa báo lỗi khi đọc hoặc ghi; kiểm tra đĩa rồi làm lại, hoso runs cho biết lần nhập nào đã vào kho": {"Input/output error", "fsync failed"},
}

// errFindings ends a command that worked and found faults.
var errFindings = errors.New("findings")

// usageError is a command line that cannot be obeyed.
type usageError struct{ err error }

func (e usageError) Error() string { return e.err.Error() }
func (e usageError) Unwrap() error { return e.err }

func usagef(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

func exitCode(ctx context.Context, err error) int {
	var usage usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errFindings):
		return exitFindings
	case ctx.Err() != nil:
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	}
	return exitFailed
}

func newRoot(w world) *cobra.Command {
	root := &cobra.Command{
		Use:   "hoso",
		Short: "Kiểm tra, nhập và thống kê hồ sơ đảng viên từ tệp Excel",
		Long: "hoso đọc các tệp Excel do chi bộ và đoàn thể gửi lên, chỉ rõ lỗi theo văn bản có hiệu lực tại ngày của sự việc,\n" +
			"trả lại từng tệp đã đánh dấu lỗi, nạp phần đúng vào một tệp DuckDB và trả lời các câu hỏi thống kê.",
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(w.stdin)
	root.SetOut(w.stdout)
	root.SetErr(w.stderr)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	root.AddCommand(
		newImport(w), newCheck(w), newInspect(w), newTemplate(w),
		newQuery(w), newSQL(w), newSchema(w), newExport(w), newRules(w), newRuns(w), newUndo(w),
		newBackup(w), newRestore(w), newForget(w), newLog(w), newPeople(w), newVerify(w),
		newSample(w), newVersion(w), newWorker(w),
	)
	root.RunE = func(cmd *cobra.Command, args []string) error {
		if len(args) > 0 {
			return usagef("không có lệnh %q; xem hoso --help", args[0])
		}
		return cmd.Help()
	}
	root.Args = cobra.ArbitraryArgs
	for _, cmd := range root.Commands() {
		wrapArgs(cmd)
		audit(w, cmd)
		settleStore(cmd)
	}
	return root
}

// wrapArgs makes a wrong number of arguments a usage error.
func wrapArgs(cmd *cobra.Command) {
	check := cmd.Args
	if check == nil {
		return
	}
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if err := check(cmd, args); err != nil {
			return usageError{err}
		}
		return nil
	}
}
