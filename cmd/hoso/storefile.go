package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
)

// settleStore has every command with a store work on the file itself, not on a link to it: what writes a store anew puts
// a file in the place of its name, and who is forgotten would stay in the file behind the link.
func settleStore(cmd *cobra.Command) {
	for _, sub := range cmd.Commands() {
		settleStore(sub)
	}
	run := cmd.RunE
	db := cmd.Flags().Lookup("db")
	if run == nil || db == nil {
		return
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		path, err := storePath(db.Value.String())
		if err != nil {
			return err
		}
		if err := db.Value.Set(path); err != nil {
			return err
		}
		return run(cmd, args)
	}
}

// storePath is the file of a store that a path means. One that is not there is where a store may be made.
func storePath(path string) (string, error) {
	link, err := os.Lstat(path)
	if err == nil && link.Mode()&fs.ModeSymlink != 0 {
		real, err := filepath.EvalSymlinks(path)
		if err != nil {
			return "", fmt.Errorf("%s là liên kết đến một tệp không có: %w", path, err)
		}
		path = real
	}
	if isFolder(path) {
		return "", usagef("%s là thư mục; --db phải là tệp kho, ví dụ: --db %q", path, filepath.Join(path, "hoso.duckdb"))
	}
	return path, nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// canBeWritten refuses to write a result over what cannot be had again: a store, its logs, a secret key.
func canBeWritten(path string) error {
	if isFolder(path) {
		return usagef("%s là thư mục; cần ghi tên tệp", path)
	}
	what, err := precious(path)
	if err == nil && what == "" {
		if store, ok := strings.CutSuffix(path, ".wal"); ok { // it has runs that are not in the store yet
			what, err = precious(store)
		}
	}
	if err == nil && what != "" {
		err = usagef("%s là %s của hoso, không ghi đè; hãy chọn tên tệp khác", path, what)
	}
	return err
}

// precious says what of hoso's own a file is, by what it begins with; "" where it is none, or is not there.
func precious(path string) (what string, err error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) || err == nil && !info.Mode().IsRegular() {
		return "", nil
	}
	if err != nil {
		return "", err
	}
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	start, err := io.ReadAll(io.LimitReader(f, 1<<10))
	switch {
	case err != nil:
		return "", err
	case len(start) > 12 && string(start[8:12]) == "DUCK":
		return "kho dữ liệu", nil
	case bytes.HasPrefix(start, []byte(`{"n":1,"at":`)):
		return "nhật ký truy cập", nil
	case bytes.Contains(start, []byte("AGE-SECRET-KEY-")):
		return "tệp khóa bí mật", nil
	}
	return "", nil
}
