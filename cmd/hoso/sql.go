package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// sqlFlags are the flags of sql.
type sqlFlags struct {
	tableFlags
	timeout time.Duration
}

func newSQL(w world) *cobra.Command {
	var f sqlFlags
	cmd := &cobra.Command{
		Use:   "sql [STATEMENT]",
		Short: "Truy vấn SQL chỉ đọc; không có STATEMENT thì vào dòng lệnh (read-only SQL)",
		Long: "Chỉ nhận một câu SELECT trên các bảng của kho: members, candidates, rolls, units, hamlets, targets, trainings, areas …\n" +
			"Giá trị cá nhân được che, trừ khi có --show-values.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := f.check(); err != nil {
				return err
			}
			if f.timeout <= 0 {
				return usagef("--timeout phải lớn hơn 0, ví dụ 30s")
			}
			if len(args) == 1 {
				return f.sql(cmd, w, args[0])
			}
			return f.shell(cmd, w)
		},
	}
	f.add(cmd, w)
	cmd.Flags().DurationVar(&f.timeout, "timeout", 30*time.Second, "thời hạn của mỗi câu lệnh, ví dụ 10s, 2m; quá thời hạn thì dừng")
	return cmd
}

func (f *sqlFlags) sql(cmd *cobra.Command, w world, statement string) error {
	table, err := askProcess(cmd.Context(), analytics.SQLRequest{
		Path: f.db, Statement: statement, ShowValues: f.view.show, Timeout: f.timeout,
	})
	if err != nil {
		return f.explain(err)
	}
	if err := accessOf(cmd.Context()).showing(blankLiterals(statement), len(table.Rows), personsIn(table)); err != nil {
		return err
	}
	return f.write(table, w)
}

// shell reads statements that end with ";" until the input ends or "\\q". A wrong statement is
// told and the shell goes on.
func (f *sqlFlags) shell(cmd *cobra.Command, w world) error {
	lines := bufio.NewScanner(w.stdin)
	lines.Buffer(nil, 1<<20)
	var statement strings.Builder
	prompt(w, "hoso> ")
	for lines.Scan() {
		line := strings.TrimSpace(lines.Text())
		if statement.Len() == 0 && (line == "\\q" || line == "exit" || line == "quit") {
			return nil
		}
		statement.WriteString(line + "\n")
		text := strings.TrimSpace(statement.String())
		if text != "" && !strings.HasSuffix(text, ";") {
			prompt(w, "  ... ")
			continue
		}
		statement.Reset()
		if text != "" {
			if err := f.sql(cmd, w, strings.TrimSuffix(text, ";")); err != nil {
				fmt.Fprintln(w.stderr, "hoso:", err)
			}
		}
		prompt(w, "hoso> ")
	}
	if rest := strings.TrimSpace(statement.String()); rest != "" && lines.Err() == nil {
		return f.sql(cmd, w, rest)
	}
	return lines.Err()
}

func prompt(w world, text string) {
	if w.terminal {
		io.WriteString(w.stderr, text)
	}
}

// explain makes what the user did wrong a usage error in his language.
func (f *tableFlags) explain(err error) error { return wrongUse(err, f.view.lang.Lang) }

func wrongUse(err error, lang dossier.Lang) error {
	var wrong *analytics.UsageError
	if errors.As(err, &wrong) {
		return usagef("%s", wrong.Text.In(lang))
	}
	return err
}
