package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/analytics/accesslog"
)

// restoreFlags are the flags of restore.
type restoreFlags struct {
	db       string
	identity string
	replace  bool
}

func newRestore(w world) *cobra.Command {
	var f restoreFlags
	cmd := &cobra.Command{
		Use:   "restore FILE --identity KEYFILE",
		Short: "Phục hồi kho từ một bản sao lưu (bring a backup back)",
		Long: "Giải mã và kiểm tra toàn bộ bản sao lưu trước, rồi mới đưa vào chỗ của kho.\n" +
			"Kho đang có được giữ nguyên; có --replace thì kho cũ được đổi tên và cất bên cạnh.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error { return f.run(cmd, w, args[0]) },
	}
	dbFlag(cmd, w, &f.db)
	cmd.Flags().StringVar(&f.identity, "identity", "", "tệp khóa bí mật (hoso backup --keygen)")
	cmd.Flags().BoolVar(&f.replace, "replace", false, "thay kho đang có; kho cũ được đổi tên và giữ lại")
	return cmd
}

func (f *restoreFlags) run(cmd *cobra.Command, w world, file string) error {
	if f.identity == "" {
		return usagef("cần --identity TỆP-KHÓA, là tệp khóa bí mật đã làm bằng hoso backup --keygen")
	}
	key, err := os.Open(f.identity)
	if err != nil {
		return err
	}
	defer key.Close()
	r, err := analytics.Restore(cmd.Context(), file, f.db, analytics.RestoreOptions{
		Identities: key, Log: accesslog.Path(f.db), Replace: f.replace, At: w.now(),
	})
	switch {
	case errors.Is(err, analytics.ErrStoreExists):
		return usagef("%s đã có; thêm --replace để thay (kho cũ được đổi tên và giữ lại), hoặc chọn --db khác", f.db)
	case err != nil:
		return err
	}
	fmt.Fprintf(w.stdout, "đã phục hồi %s từ %s\n", f.db, file)
	describeBackup(w.stdout, &r.Manifest)
	if r.Aside != "" {
		fmt.Fprintf(w.stdout, "kho cũ:       %s\n", r.Aside)
	}
	store, err := openForWriting(cmd.Context(), f.db, false) // the log that lies beside it is its log from now on
	if err != nil {
		return err
	}
	return store.Close()
}
