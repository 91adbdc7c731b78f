package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/analytics/accesslog"
)

// backupFlags are the flags of backup.
type backupFlags struct {
	db             string
	recipients     []string
	recipientsFile string
	keygen         string
}

func newBackup(w world) *cobra.Command {
	var f backupFlags
	cmd := &cobra.Command{
		Use:   "backup FILE --recipient age1…",
		Short: "Sao lưu kho thành một tệp mã hóa (encrypted copy of the store)",
		Long: "Sao lưu kho dữ liệu và nhật ký truy cập thành một tệp mã hóa; chỉ người giữ khóa bí mật mở được.\n\n" +
			"Làm khóa một lần:   hoso backup --keygen khoa.txt\n" +
			"Sao lưu:            hoso backup kho-2026-11-22.age --recipient age1…\n" +
			"Phục hồi:           hoso restore kho-2026-11-22.age --identity khoa.txt\n\n" +
			"Cất tệp khóa ở nơi khác với tệp sao lưu (USB trong tủ, thêm một bản in). Mất khóa thì không mở được bản sao lưu.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			switch {
			case f.keygen != "" && len(args) == 0:
				return makeKey(w, f.keygen)
			case f.keygen != "":
				return usagef("--keygen chỉ làm khóa; sao lưu bằng một lệnh khác")
			case len(args) == 0:
				return usagef("cần tên tệp sao lưu, ví dụ: hoso backup kho.age --recipient age1…")
			}
			return f.run(cmd, w, args[0])
		},
	}
	dbFlag(cmd, w, &f.db)
	flags := cmd.Flags()
	flags.StringArrayVar(&f.recipients, "recipient", nil, "khóa công khai age1… của người được mở; có thể ghi nhiều lần")
	flags.StringVar(&f.recipientsFile, "recipients-file", "", "tệp chứa các khóa công khai, mỗi dòng một khóa")
	flags.StringVar(&f.keygen, "keygen", "", "làm tệp khóa bí mật mới và in khóa công khai (make a key pair)")
	return cmd
}

func (f *backupFlags) run(cmd *cobra.Command, w world, file string) error {
	if err := canBeWritten(file); err != nil {
		return err
	}
	to := strings.Join(f.recipients, "\n")
	if f.recipientsFile != "" {
		text, err := os.ReadFile(f.recipientsFile)
		if err != nil {
			return err
		}
		to += "\n" + string(text)
	}
	m, err := analytics.Backup(cmd.Context(), f.db, file, analytics.BackupOptions{
		Recipients: to, Log: accesslog.Path(f.db), Version: version, At: w.now(),
	})
	switch {
	case errors.Is(err, analytics.ErrNoRecipients):
		return usagef("cần ít nhất một khóa công khai đúng dạng age1… (--recipient hoặc --recipients-file); làm khóa mới bằng hoso backup --keygen TỆP")
	case err != nil:
		return err
	}
	fmt.Fprintf(w.stdout, "đã sao lưu %s vào %s\n", f.db, file)
	describeBackup(w.stdout, m)
	return nil
}

func describeBackup(out io.Writer, m *analytics.Manifest) {
	fmt.Fprintf(out, "lập lúc:      %s\n", m.MadeAt.Local().Format("15:04:05 02/01/2006"))
	fmt.Fprintf(out, "bằng hoso:    %s\n", m.Hoso)
	fmt.Fprintf(out, "dung lượng:   %d byte\n", m.Files[0].Size)
	fmt.Fprintf(out, "mã nội dung:  %s\n", m.ContentHash)
}

// makeKey writes a new secret key, never over a file that is there, and tells the public one.
func makeKey(w world, name string) error {
	secret, public, err := analytics.NewBackupKey(w.now())
	if err != nil {
		return err
	}
	f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if errors.Is(err, os.ErrExist) {
		return usagef("%s đã có; không ghi đè tệp khóa", name)
	}
	if err != nil {
		return err
	}
	_, err = f.WriteString(secret)
	if err == nil {
		err = f.Sync()
	}
	if err := errors.Join(err, f.Close()); err != nil {
		os.Remove(name)
		return err
	}
	fmt.Fprintf(w.stderr, "đã làm tệp khóa bí mật %s; cất ở nơi khác với bản sao lưu, mất khóa thì không mở được\n", name)
	fmt.Fprintln(w.stdout, public)
	return nil
}
