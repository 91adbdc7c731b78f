package analytics

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// OwnRules are set rules of a committee: the .sql files of a folder, in the order of their names. They are written as
// those of checks/ are, but may only read what [ReadOwnRules] says.
type OwnRules struct {
	Rules  []SetRule
	SHA256 string // hex, of the names and contents of the files
}

// ownRule is what a rule of a committee has besides.
type ownRule struct {
	file string
	line int             // of the file, on which the statement begins
	open map[string]bool // columns that hold nothing of a person; of others text and days are masked

	limit time.Duration // for each run of its statement
}

// ReadOwnRules reads the rules in a folder, which is named name in errors. Taken are the codes of the book: a code with
// the letters of one of its families is refused, since the next edition may use it.
//
// A statement is one SELECT that passes the gate of [Sandbox], over the views and day tables of the store and the
// temporary tables of a load (told_…, standing_…, staged_…); it is stopped when it runs longer than the limit, here or
// in a load. All that is wrong is told at once in a *UsageError, each with file, line and reason.
func ReadOwnRules(ctx context.Context, files fs.FS, name string, taken []string, limit time.Duration) (*OwnRules, error) {
	names, err := fs.Glob(files, "*.sql")
	if err != nil {
		return nil, fmt.Errorf("own rules: %w", err)
	}
	if len(names) == 0 {
		return nil, wrongUsef("%s không có tệp .sql nào", "%s has no .sql file", name)
	}
	bench, err := newRuleBench(ctx, limit)
	if err != nil {
		return nil, fmt.Errorf("own rules: %w", err)
	}
	defer bench.close()
	own, sum := &OwnRules{}, sha256.New()
	var faults []error
	for _, file := range names {
		text, err := fs.ReadFile(files, file)
		if err != nil {
			return nil, fmt.Errorf("own rules: %w", err)
		}
		fmt.Fprintf(sum, "%s\x00%d\x00%s", file, len(text), text)
		r, err := bench.try(ctx, path.Join(name, file), string(text), slices.Concat(taken, own.codes()), taken)
		if err != nil {
			faults = append(faults, err)
			if bench.stopped {
				break // its transaction has ended
			}
			continue
		}
		own.Rules = append(own.Rules, r)
	}
	own.SHA256 = hex.EncodeToString(sum.Sum(nil))
	return own, joinUsage(faults)
}

func (o *OwnRules) codes() []string {
	var codes []string
	for _, r := range o.Rules {
		codes = append(codes, r.Code)
	}
	return codes
}

// joinUsage makes one error of many; nil of none.
func joinUsage(faults []error) error {
	var vi, en []string
	for _, err := range faults {
		var wrong *UsageError
		if !errors.As(err, &wrong) {
			return err
		}
		vi, en = append(vi, wrong.Text.VI), append(en, wrong.Text.EN)
	}
	if len(faults) == 0 {
		return nil
	}
	return wrongUse(strings.Join(vi, "\n"), strings.Join(en, "\n"))
}

// openColumns takes the header "open".
func (r *SetRule) openColumns(names []string) error {
	r.own = &ownRule{open: map[string]bool{}}
	for _, name := range names {
		if personal(name) {
			return wrongUsef("%s là trường về con người, luôn được che; bỏ khỏi open", "%s is a field that tells of persons and is always masked", name)
		}
		r.own.open[name] = true
	}
	return nil
}

// personal reports whether a field of some kind has that name and is masked.
func personal(name string) bool { return privacyOf(name, "") != dossier.Open }

// wrongAt is an error in a file.
func (o *ownRule) wrongAt(line int, vi, en string) error {
	at := fmt.Sprintf("%s:%d: ", o.file, line)
	return wrongUse(at+vi, at+en)
}

var lineOfSQL = regexp.MustCompile(`LINE (\d+):`)

// within runs the statement of the rule within its limit.
func (o *ownRule) within(ctx context.Context, run func(context.Context) error) error {
	limited, cancel := context.WithTimeout(ctx, o.limit)
	defer cancel()
	err := run(limited)
	switch {
	case err == nil || ctx.Err() != nil:
		return err
	case limited.Err() != nil:
		return o.wrongAt(o.line,
			fmt.Sprintf("câu lệnh chạy quá %g giây nên đã bị dừng, không nạp gì; thêm điều kiện WHERE, bớt bảng trong phép nối hoặc tăng --rules-timeout", o.limit.Seconds()),
			fmt.Sprintf("the statement ran longer than %g s and was stopped, nothing is loaded; add conditions, join fewer tables, or raise --rules-timeout", o.limit.Seconds()))
	}
	return o.wrongSQL(err)
}

// wrongSQL tells what DuckDB says of the statement, with the line of the file.
func (o *ownRule) wrongSQL(err error) error {
	var says *UsageError
	if !errors.As(sqlError(err), &says) {
		return o.wrongAt(o.line, "câu lệnh cần quá nhiều bộ nhớ nên đã bị dừng, không nạp gì; chọn ít cột, ít dòng hơn hoặc gộp nhóm trước khi nối bảng",
			"the statement needs more memory than it may have and was stopped, nothing is loaded; select fewer columns and rows, or group before joining")
	}
	line := o.line
	if m := lineOfSQL.FindStringSubmatch(err.Error()); m != nil {
		n, _ := strconv.Atoi(m[1])
		line += n - 1
	}
	vi, _, _ := strings.Cut(says.Text.VI, "\n")
	en, _, _ := strings.Cut(says.Text.EN, "\n")
	return o.wrongAt(line, vi, en)
}
