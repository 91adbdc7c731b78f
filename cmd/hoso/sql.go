package main

import (
	"context"
	"errors"
	"time"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// sqlFlags are the flags of sql.
type sqlFlags struct {
	tableFlags
	timeout time.Duration
	history string
	asked   string // the store that statements ask: that of --db, or a copy as it was known
}

func newSQL(w world) *cobra.Command {
	var f sqlFlags
	cmd := &cobra.Command{
		Use:   "sql [STATEMENT]",
		Short: "Truy vấn SQL chỉ đọc; không có STATEMENT thì vào dòng lệnh (read-only SQL)",
		Long: "Chỉ nhận một câu SELECT trên các bảng của kho: members, candidates, rolls, units, hamlets, targets, trainings, areas …\n" +
			"(hoso schema cho biết các bảng, cột). Giá trị cá nhân được che, trừ khi có --show-values.\n" +
			"Không có STATEMENT: trên màn hình thì vào dòng lệnh, nếu không thì đọc các câu lệnh từ đầu vào, dừng ở câu đầu tiên bị lỗi.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.check(); err != nil {
				return err
			}
			if f.timeout <= 0 {
				return usagef("--timeout phải lớn hơn 0, ví dụ 30s")
			}
			return f.asKnown(cmd.Context(), w, func() error {
				if len(args) == 1 {
					return f.one(cmd.Context(), w, args[0])
				}
				return f.shell(cmd.Context(), w)
			})
		},
	}
	f.add(cmd, w)
	knownAtFlag(cmd, &f.knownAt)
	cmd.Flags().DurationVar(&f.timeout, "timeout", 30*time.Second, "thời hạn của mỗi câu lệnh, ví dụ 10s, 2m; quá thời hạn thì dừng")
	cmd.Flags().StringVar(&f.history, "history", "", "tệp giữ các câu lệnh đã gõ; không có thì không giữ, vì câu lệnh có thể chứa họ tên")
	return cmd
}

// asKnown lets statements ask the store, or a copy of it as it was known, which is removed after them.
func (f *sqlFlags) asKnown(ctx context.Context, w world, ask func() error) error {
	f.asked = f.db
	if f.knownAt == "" {
		return ask()
	}
	file, remove, err := analytics.WriteKnown(ctx, f.db, knownAt(w, f.knownAt))
	if err != nil {
		return explainKnown(err, f.knownAt)
	}
	f.asked = file
	return errors.Join(ask(), remove())
}

// one answers one statement.
func (f *sqlFlags) one(ctx context.Context, w world, statement string) error {
	table, err := f.ask(ctx, statement)
	if err != nil {
		return err
	}
	return f.write(table, w)
}

// ask answers a statement; what will be shown in clear is noted.
func (f *sqlFlags) ask(ctx context.Context, statement string) (*analytics.Table, error) {
	table, err := askProcess(ctx, analytics.SQLRequest{
		Path: f.asked, Statement: statement, ShowValues: f.view.show, Timeout: f.timeout,
	})
	if err != nil {
		return nil, f.explain(err)
	}
	if err := accessOf(ctx).showing(blankLiterals(statement), len(table.Rows), personsIn(table)); err != nil {
		return nil, err
	}
	return table, nil
}

// shell talks with a person, or runs the statements of a file.
func (f *sqlFlags) shell(ctx context.Context, w world) error {
	views, err := readSchema(ctx, f.asked)
	if err != nil {
		return err
	}
	s := &session{flags: f, world: w, views: views}
	if w.interactive {
		return s.talk(ctx, f.history)
	}
	return s.readAll(ctx, w.stdin)
}

// explain makes what the user did wrong a usage error in his language.
func (f *tableFlags) explain(err error) error { return wrongUse(err, f.view.lang.Lang) }

func wrongUse(err error, lang dossier.Lang) error {
	var wrong *analytics.UsageError
	var file *validate.FileError
	switch {
	case errors.As(err, &wrong):
		return usagef("%s", wrong.Text.In(lang))
	case errors.As(err, &file):
		return usagef("%s", file.Text.In(lang))
	}
	return err
}
