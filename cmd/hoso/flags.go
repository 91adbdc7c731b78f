package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate/report"
)

// dateFlag is a flag that holds a day: 2018-09-30 or 30/09/2018.
type dateFlag struct{ dossier.Date }

// Set reads the flag.
func (f *dateFlag) Set(s string) error {
	if d, m, y, ok := splitVN(s); ok {
		s = y + "-" + m + "-" + d
	}
	date, err := dossier.ParseDate(s)
	if err != nil || !date.Full() {
		return fmt.Errorf("ngày phải có dạng 2018-09-30 hoặc 30/09/2018")
	}
	f.Date = date
	return nil
}

// Type names the flag's value in help texts.
func (f *dateFlag) Type() string { return "DATE" }

func splitVN(s string) (d, m, y string, ok bool) {
	parts := strings.Split(s, "/")
	if len(parts) != 3 {
		return "", "", "", false
	}
	pad := func(s string) string {
		if len(s) == 1 {
			return "0" + s
		}
		return s
	}
	return pad(parts[0]), pad(parts[1]), parts[2], true
}

// orToday is the day of the flag, or today.
func (f *dateFlag) orToday(now time.Time) dossier.Date {
	if f.IsZero() {
		return dossier.FromTime(now)
	}
	return f.Date
}

// langFlag is vi or en.
type langFlag struct{ dossier.Lang }

// Set reads the flag.
func (f *langFlag) Set(s string) error {
	if s != "vi" && s != "en" {
		return fmt.Errorf("chỉ có vi và en")
	}
	f.Lang = dossier.Lang(s)
	return nil
}

// String is the language.
func (f *langFlag) String() string { return string(f.Lang) }

// Type names the flag's value in help texts.
func (f *langFlag) Type() string { return "vi|en" }

// viewFlags say how results are shown.
type viewFlags struct {
	lang langFlag
	show bool
}

func (v *viewFlags) add(cmd *cobra.Command) {
	v.lang = langFlag{dossier.VI}
	cmd.Flags().Var(&v.lang, "lang", "ngôn ngữ của kết quả (language of results)")
	cmd.Flags().BoolVar(&v.show, "show-values", false, "hiện đủ giá trị cá nhân, không che (show personal values unmasked)")
}

func (v *viewFlags) report() report.Options {
	return report.Options{Lang: v.lang.Lang, ShowValues: v.show}
}

// dbFlag names the store.
func dbFlag(cmd *cobra.Command, w world, db *string) {
	def := w.getenv("HOSO_DB")
	if def == "" {
		def = "hoso.duckdb"
	}
	cmd.Flags().StringVar(db, "db", def, "tệp DuckDB (store file; HOSO_DB)")
}

// toFile calls write with standard output, or with a new file that is removed again on an error.
func toFile(path string, stdout io.Writer, write func(io.Writer) error) error {
	if path == "" || path == "-" {
		return write(stdout)
	}
	if err := canBeWritten(path); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if err := write(f); err != nil {
		f.Close()
		if info, statErr := os.Stat(path); statErr == nil && info.Mode().IsRegular() { // no device
			os.Remove(path)
		}
		return err
	}
	return f.Close()
}
