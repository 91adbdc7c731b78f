package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate/report"
)

// importFlags are the flags of import and check.
type importFlags struct {
	view            viewFlags
	read            readFlags
	db, out, format string
	rules           ruleFiles
	jobs            int
	failOn          string
	dryRun          bool
}

func newImport(w world) *cobra.Command {
	var f importFlags
	cmd := &cobra.Command{
		Use:   "import PATH…",
		Short: "Đọc, kiểm tra và nạp các tệp (read, check and load)",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runImport(cmd, w, &f, args)
		},
	}
	f.add(cmd)
	dbFlag(cmd, w, &f.db)
	cmd.Flags().BoolVar(&f.dryRun, "dry-run", false, "làm thử, không ghi vào kho (load nothing)")
	return cmd
}

func newCheck(w world) *cobra.Command {
	var f importFlags
	cmd := &cobra.Command{
		Use:   "check PATH…",
		Short: "Chỉ kiểm tra, không dùng kho (check without a store)",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			f.db = "" // a store in memory, gone at the end
			return runImport(cmd, w, &f, args)
		},
	}
	f.add(cmd)
	return cmd
}

func (f *importFlags) add(cmd *cobra.Command) {
	f.view.add(cmd)
	f.read.add(cmd)
	flags := cmd.Flags()
	flags.StringVar(&f.out, "out", defaultReports, "thư mục báo cáo (folder of reports)")
	flags.StringVar(&f.format, "format", "text", "dạng kết quả: text, json, csv, sarif, junit")
	f.rules.add(cmd, &f.view.lang)
	flags.IntVar(&f.jobs, "jobs", runtime.NumCPU(), "số tệp đọc cùng lúc")
	flags.StringVar(&f.failOn, "fail-on", "error", "mã thoát 1 khi có: error, warning, never")
}

func (f *importFlags) check() error {
	switch {
	case !slices.Contains(report.Formats(), f.format):
		return usagef("--format %q không có; các dạng: %v", f.format, report.Formats())
	case !slices.Contains([]string{"error", "warning", "never"}, f.failOn):
		return usagef("--fail-on %q không có; chọn error, warning hoặc never", f.failOn)
	case f.jobs < 1:
		return usagef("--jobs phải từ 1 trở lên")
	}
	if info, err := os.Stat(f.out); err == nil && !info.IsDir() {
		return usagef("--out %s là tệp; báo cáo cần một thư mục", f.out)
	}
	return nil
}

func runImport(cmd *cobra.Command, w world, f *importFlags, paths []string) error {
	if err := f.check(); err != nil {
		return err
	}
	p, err := newPipeline(cmd.Context(), w, f)
	if err != nil {
		return err
	}
	rep, err := p.run(cmd.Context(), paths)
	if err != nil {
		return err
	}
	if err := showReport(w.stdout, f, rep); err != nil {
		return err
	}
	return verdict(f.failOn, rep)
}

func showReport(stdout io.Writer, f *importFlags, rep *report.Report) error {
	if err := report.Write(f.format, stdout, rep, f.view.report()); err != nil {
		return fmt.Errorf("write report: %w", err)
	}
	return nil
}

// verdict decides the exit code from the findings alone, not from how they were shown.
func verdict(failOn string, rep *report.Report) error {
	limit := map[string]int{"error": dossier.Error.Rank(), "warning": dossier.Warning.Rank()}
	for _, f := range rep.Findings {
		if min, ok := limit[failOn]; ok && f.Severity.Rank() >= min {
			return errFindings
		}
	}
	return nil
}
