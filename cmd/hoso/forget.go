package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
)

// forgetFlags are the flags of forget.
type forgetFlags struct {
	db  string
	yes bool
}

func newForget(w world) *cobra.Command {
	var f forgetFlags
	cmd := &cobra.Command{
		Use:   "forget PERSON|-",
		Short: "Xóa hẳn một người khỏi kho; không có --yes thì chỉ cho biết sẽ xóa gì (remove a person everywhere)",
		Long: "PERSON là mã người trong kho (cột person_id). Số định danh cá nhân không được ghi trên dòng lệnh, vì dòng lệnh lưu lại\n" +
			"trong máy: ghi dấu - rồi nhập số từ bàn phím, ví dụ  hoso forget -\n\n" +
			"Xóa mọi dòng của người đó, lời gốc, lỗi, dòng cách ly, tên và số của người đó trong dòng của người khác, báo cáo và tệp\n" +
			"đánh dấu do hoso lập; viết lại tệp kho để không còn dấu vết trong phần trống; rồi tìm lại để chứng minh.\n" +
			"hoso không sửa tệp của nơi gửi và bản sao lưu, nhưng chỉ ra tệp nào còn giữ người đó.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd.Context(), w, args[0]) },
	}
	dbFlag(cmd, w, &f.db)
	cmd.Flags().BoolVar(&f.yes, "yes", false, "thực hiện thật")
	return cmd
}

func (f *forgetFlags) run(ctx context.Context, w world, arg string) error {
	who, err := whoIs(w.stdin, arg)
	if err != nil {
		return err
	}
	plan, err := f.plan(ctx, who)
	if errors.Is(err, analytics.ErrNoPerson) {
		return usagef("kho không có người này; mã người ở cột person_id, số định danh phải đủ 12 chữ số")
	}
	if err != nil {
		return err
	}
	traces, err := findTraces(f.db, plan)
	if err != nil {
		return err
	}
	if !f.yes {
		fmt.Fprintln(w.stdout, "Sẽ xóa (thêm --yes để thực hiện):")
		describeForgotten(w.stdout, plan, traces)
		return nil
	}
	if err := f.keepLogHead(ctx); err != nil {
		return err
	}
	done, err := analytics.Forget(ctx, f.db, who, analytics.ForgetOptions{At: w.now(), User: osUser(w)})
	if err != nil {
		return err
	}
	if err := traces.remove(); err != nil {
		return fmt.Errorf("kho đã xóa người này, còn một tệp chưa xóa được: %w", err)
	}
	fmt.Fprintln(w.stdout, "Đã xóa:")
	describeForgotten(w.stdout, done, traces)
	return f.prove(w, done)
}

// whoIs reads who is meant: the id of the store, or "-" and the citizen id from the keyboard.
func whoIs(stdin io.Reader, arg string) (analytics.Who, error) {
	if arg != "-" {
		if !strings.HasPrefix(arg, "p") || len(arg) != 16 {
			return analytics.Who{}, usagef("PERSON phải là mã người trong kho (cột person_id); muốn dùng số định danh thì ghi dấu - rồi nhập số từ bàn phím")
		}
		return analytics.Who{PersonID: arg}, nil
	}
	text, err := io.ReadAll(io.LimitReader(stdin, 1<<10))
	if err != nil {
		return analytics.Who{}, err
	}
	id := strings.TrimSpace(string(text))
	if len(id) != 12 || strings.Trim(id, "0123456789") != "" {
		return analytics.Who{}, usagef("số định danh cá nhân phải có 12 chữ số")
	}
	return analytics.Who{CitizenID: id}, nil
}

func (f *forgetFlags) plan(ctx context.Context, who analytics.Who) (*analytics.Forgotten, error) {
	store, err := analytics.Open(ctx, f.db, analytics.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	defer store.Close()
	return store.Forgettable(ctx, who)
}

func (f *forgetFlags) keepLogHead(ctx context.Context) error {
	store, err := openForWriting(ctx, f.db, false)
	if err != nil {
		return err
	}
	return store.Close()
}

func describeForgotten(out io.Writer, f *analytics.Forgotten, t *traces) {
	fmt.Fprintf(out, "  người: %s\n", f.Name)
	for _, c := range f.Rows {
		fmt.Fprintf(out, "  %-24s %6d dòng\n", c.Name, c.Count)
	}
	for _, c := range f.Cells {
		fmt.Fprintf(out, "  %-24s %6d ô của dòng khác có nhắc đến\n", c.Name, c.Count)
	}
	for _, name := range t.ours {
		fmt.Fprintf(out, "  tệp do hoso lập:         %s\n", name)
	}
	if f.Shared > 0 {
		fmt.Fprintf(out, "Giữ lại %d tên hoặc số mà người khác trong kho cũng mang: không thể biết chỗ nhắc đến là ai.\n", f.Shared)
	}
	section(out, "Có thể là cùng một người (trùng họ tên, ngày sinh); nếu đúng thì xóa cả các mã này:", f.Likely)
	section(out, "Tệp của nơi gửi còn giữ người này, hoso không sửa:", placesOf(f.Sources))
	section(out, "Tệp của nơi gửi còn nhắc tên hoặc số của người này ở dòng của người khác, hoso không sửa:", placesOf(f.Naming))
	section(out, "Tệp khác còn tên hoặc số của người này, hoso không xóa:", t.others)
	section(out, "Tệp đã xuất, sao lưu trước lúc này có thể còn người này; hãy lập bản mới rồi hủy bản cũ:", t.closed)
}

func placesOf(sources []analytics.Source) (rows []string) {
	for _, s := range sources {
		rows = append(rows, fmt.Sprintf("%s › %s › dòng %d", s.Path, s.Sheet, s.Row))
	}
	return rows
}

func section(out io.Writer, title string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintln(out, title)
	for _, line := range lines {
		fmt.Fprintln(out, "  "+line)
	}
}

// prove searches once more, and fails where something is left of what hoso keeps.
func (f *forgetFlags) prove(w world, done *analytics.Forgotten) error {
	left, err := findTraces(f.db, done)
	if err != nil {
		return err
	}
	kept := []string{f.db, f.db + ".wal", f.db + ".log"}
	for _, name := range kept {
		found, err := done.In(name)
		if err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		if found {
			left.ours = append(left.ours, name)
		}
	}
	if len(left.ours) > 0 {
		return fmt.Errorf("vẫn còn tên hoặc số của người này trong: %s", strings.Join(left.ours, ", "))
	}
	fmt.Fprintf(w.stdout, "Đã tìm lại họ tên và các số trong kho, nhật ký và %d tệp bên cạnh: không còn trong tệp nào do hoso giữ.\n", left.looked)
	fmt.Fprintf(w.stdout, "mã nội dung trước: %s\nmã nội dung sau:   %s\n", done.Before, done.After)
	return nil
}
