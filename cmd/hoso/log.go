package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/analytics/accesslog"
)

func newLog(w world) *cobra.Command {
	var db, person string
	var last int
	cmd := &cobra.Command{
		Use:   "log",
		Short: "Nhật ký truy cập: ai đã đọc, ghi gì, lúc nào (access log)",
		Long: "Mỗi lệnh đọc hoặc ghi kho để lại dòng trong nhật ký cạnh kho (TÊN-KHO.log). Nhật ký không chứa giá trị cá nhân;\n" +
			"mỗi dòng mang dấu vân của dòng trước, nên hoso log verify nhận ra dòng bị sửa, xóa, chèn.",
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error { return listLog(w, db, person, last) },
	}
	dbFlag(cmd, w, &db)
	cmd.Flags().StringVar(&person, "person", "", "chỉ những dòng có người mang mã này (person_id)")
	cmd.Flags().IntVar(&last, "last", 50, "số dòng cuối; 0: tất cả")
	cmd.AddCommand(newLogVerify(w))
	return cmd
}

func newLogVerify(w world) *cobra.Command {
	var db string
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Kiểm tra nhật ký có còn nguyên không (check the chain)",
		Long: "Kiểm tra từng dòng từ đầu, và đối chiếu với dòng cuối mà kho ghi nhớ ở lần ghi gần nhất.\n" +
			"Không nhận ra được: các dòng cuối bị cắt sau lần ghi kho gần nhất, và việc viết lại cả nhật ký lẫn kho.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return verifyLog(cmd, w, db) },
	}
	dbFlag(cmd, w, &db)
	return cmd
}

var events = map[string]string{accesslog.Started: "bắt đầu", accesslog.Shown: "hiện", accesslog.Wrote: "ghi ra", accesslog.Ended: "xong"}

func listLog(w world, db, person string, last int) error {
	list, err := accesslog.Read(accesslog.Path(db))
	if err != nil {
		return err
	}
	if person != "" && len(list) > 0 {
		hash := accesslog.Hash(list[0].Salt, person)
		list = slices.DeleteFunc(list, func(e accesslog.Entry) bool { return !slices.Contains(e.Persons, hash) })
	}
	if last > 0 && len(list) > last {
		list = list[len(list)-last:]
	}
	t := plainTable(w.stdout)
	t.AppendHeader(table.Row{"số", "lúc (UTC)", "người dùng", "lệnh", "việc", "nội dung", "không che", "dòng", "mã thoát"})
	for _, e := range list {
		t.AppendRow(table.Row{e.N, e.At.Format("2006-01-02 15:04:05"), e.User, e.Command, events[e.Event], strings.TrimSpace(e.What + " " + e.Out),
			yes(e.Clear), number(e.Rows), number(e.Exit)})
	}
	t.Render()
	return nil
}

func yes(b bool) string {
	if b {
		return "có"
	}
	return ""
}

func number(n *int) string {
	if n == nil {
		return ""
	}
	return fmt.Sprint(*n)
}

func verifyLog(cmd *cobra.Command, w world, db string) error {
	head, err := logHead(cmd, db)
	if err != nil {
		return err
	}
	n, problems, err := accesslog.Verify(accesslog.Path(db), head)
	if err != nil {
		return err
	}
	for _, p := range problems {
		fmt.Fprintln(w.stdout, describeProblem(p))
	}
	if len(problems) > 0 {
		return fmt.Errorf("nhật ký truy cập không còn nguyên vẹn: %d chỗ trong %d dòng", len(problems), n)
	}
	fmt.Fprintf(w.stdout, "nhật ký còn nguyên: %d dòng; kho ghi nhớ đến dòng %d\n", n, head.N)
	return nil
}

// logHead is the line that the store remembers.
func logHead(cmd *cobra.Command, db string) (accesslog.Head, error) {
	store, err := analytics.Open(cmd.Context(), db, analytics.Options{ReadOnly: true})
	if err != nil {
		return accesslog.Head{}, err
	}
	defer store.Close()
	return store.LogHead(cmd.Context())
}

func describeProblem(p accesslog.Problem) string {
	switch p.Kind {
	case accesslog.Changed:
		return fmt.Sprintf("dòng %d đã bị sửa", p.Line)
	case accesslog.Removed:
		return fmt.Sprintf("trước dòng %d mất %d dòng", p.Line, p.Gone)
	case accesslog.Inserted:
		return fmt.Sprintf("dòng %d hoặc dòng ngay trước nó được chèn thêm", p.Line)
	case accesslog.Broken:
		return fmt.Sprintf("dòng %d bị đứt: máy tắt khi đang ghi, hoặc đã bị sửa", p.Line)
	case accesslog.Rewritten:
		return fmt.Sprintf("dòng %d không phải dòng mà kho ghi nhớ: nhật ký đã bị viết lại", p.Line)
	}
	return fmt.Sprintf("nhật ký bị cắt sau dòng %d: mất ít nhất %d dòng", p.Line, p.Gone)
}
