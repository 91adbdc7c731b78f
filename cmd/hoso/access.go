package main

import (
	"context"
	"fmt"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/analytics/accesslog"
)

// access is one command's use of a store, for the access log. A nil *access notes nothing.
type access struct {
	world   world
	log     string
	command string
	what    string
	clear   bool   // values of persons are shown
	began   int    // line of the log in which the command started
	reads   bool   // the command only reads
	brings  bool   // the command brings a log along where there is none
	out     string // file or folder that the command line names for the result; with file the folder
	file    string // name of the file in it, which is never in clear in the log
	run     string // that an import made
	rows    *int   // that it brought
}

// readers are the commands that change nothing: without --show-values they go on where the
// log cannot be written, as on a disk that is read only.
var readers = []string{"query", "sql", "export", "runs", "schema", "verify"}

// unlogged are the commands that look at no person: the log itself, and the program.
var unlogged = []string{"log", "log verify", "version"}

// audit makes every command that has a store note its use in the store's access log: before
// it starts, and, where there is more to say, when it ends.
func audit(w world, cmd *cobra.Command) {
	for _, sub := range cmd.Commands() {
		audit(w, sub)
	}
	name := strings.TrimPrefix(cmd.CommandPath(), "hoso ")
	run := cmd.RunE
	if run == nil || cmd.Flags().Lookup("db") == nil || slices.Contains(unlogged, name) {
		return
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		a := newAccess(w, cmd, name, args)
		if err := a.start(); err != nil {
			return err
		}
		cmd.SetContext(context.WithValue(cmd.Context(), accessKey{}, a))
		err := run(cmd, args)
		return a.end(cmd.Context(), err)
	}
}

type accessKey struct{}

// accessOf is the use of the store in a context, nil where nothing is noted.
func accessOf(ctx context.Context) *access {
	a, _ := ctx.Value(accessKey{}).(*access)
	return a
}

// newAccess is nil where there is no store to keep a log beside: in memory, in a folder that
// is not there, or for a reader before the first import.
func newAccess(w world, cmd *cobra.Command, name string, args []string) *access {
	db := cmd.Flags().Lookup("db").Value.String()
	_, missing := os.Stat(db)
	_, nowhere := os.Stat(filepath.Dir(db))
	reads := slices.Contains(readers, name)
	if key := cmd.Flags().Lookup("keygen"); key != nil && key.Changed {
		return nil // uses no store
	}
	if db == "" || db == ":memory:" || nowhere != nil || reads && missing != nil {
		return nil
	}
	show := cmd.Flags().Lookup("show-values")
	out, file := "", ""
	if o := cmd.Flags().Lookup("output"); o != nil && absolute(o.Value.String()) != "" {
		out, file = filepath.Split(absolute(o.Value.String()))
	}
	if len(args) > 0 && (name == "export" || name == "backup") {
		out = args[0]
	}
	return &access{
		world: w, log: accesslog.Path(db), command: name, what: describeUse(cmd.Flags(), name, args),
		clear: show != nil && show.Value.String() == "true", reads: reads, brings: name == "restore", out: absolute(out), file: file,
	}
}

// start notes that the command begins. An error keeps it from beginning.
func (a *access) start() error {
	if a == nil || a.brings && !a.hasLog() {
		return nil
	}
	a.warnOfUnfinished()
	return a.note(accesslog.Entry{Event: accesslog.Started, What: a.what, Out: a.out, File: a.file})
}

// warnOfUnfinished says so where the last command that writes the store did not end. Had it
// been told that its work is in the store, it would be there; but it was not told. A backup leaves the store as it is,
// and the log that it holds ends with its own beginning.
func (a *access) warnOfUnfinished() {
	entries, err := accesslog.Recent(a.log)
	if err != nil {
		return // the next line cannot be written either, which says it
	}
	e, ok := accesslog.Unfinished(entries, func(command string) bool { return command != "backup" && !slices.Contains(readers, command) })
	if ok {
		fmt.Fprintf(a.world.stderr, "lưu ý: lệnh %s bắt đầu lúc %s bị ngắt giữa chừng hoặc còn đang chạy; hoso runs cho biết lần nhập nào đã vào kho\n",
			e.Command, e.At.Local().Format("15:04 02/01/2006"))
	}
}

// showing notes rows that are about to be shown, and of what ("": of what the command was
// asked). An error must keep them from being shown.
func (a *access) showing(what string, rows int, persons []string) error {
	if a == nil || !a.clear {
		return nil
	}
	if what == "" {
		what = a.what
	}
	const few = 100
	if len(persons) > few {
		persons = nil
	}
	return a.note(accesslog.Entry{Event: accesslog.Shown, What: what, Rows: &rows, Persons: persons})
}

// wrote notes a folder into which the command is about to write personal data.
func (a *access) wrote(dir string) error {
	if a == nil {
		return nil
	}
	return a.note(accesslog.Entry{Event: accesslog.Wrote, Out: absolute(dir)})
}

// absolute is a path from wherever; "" and "-" are no paths.
func absolute(name string) string {
	if name == "" || name == "-" {
		return ""
	}
	if abs, err := filepath.Abs(name); err == nil {
		return abs
	}
	return name
}

// loaded notes the run and the rows that it brought, for the entry of the end.
func (a *access) loaded(run string, rows int) {
	if a != nil {
		a.run, a.rows = run, &rows
	}
}

// end notes how a command ended that changed something or failed.
func (a *access) end(ctx context.Context, err error) error {
	code := exitCode(ctx, err)
	if a == nil || a.reads && code == exitOK || a.brings && !a.hasLog() && err != nil {
		return err
	}
	noted := a.note(accesslog.Entry{Event: accesslog.Ended, What: a.run, Rows: a.rows, Exit: &code})
	if err != nil {
		return err
	}
	return noted
}

func (a *access) hasLog() bool {
	_, err := os.Stat(a.log)
	return err == nil
}

func (a *access) note(e accesslog.Entry) error {
	e.At, e.User, e.Command, e.Clear = a.world.now(), osUser(a.world), a.command, a.clear
	if e.Event == accesslog.Ended {
		e.Of = a.began
	}
	head, err := accesslog.Append(a.log, e)
	if e.Event == accesslog.Started {
		a.began = head.N
	}
	switch {
	case err == nil:
		return nil
	case a.reads && !a.clear:
		fmt.Fprintln(a.world.stderr, "lưu ý: không ghi được nhật ký truy cập:", err)
		return nil
	}
	if e.Event == accesslog.Ended {
		return fmt.Errorf("lệnh đã thực hiện xong, chỉ dòng cuối của nhật ký truy cập là chưa ghi được: %w", err)
	}
	return fmt.Errorf("không ghi được nhật ký truy cập nên không thực hiện: %w", err)
}

// openForWriting opens a store and keeps in it how far its access log has come, so that a
// log which is cut off later is noticed. A dry run keeps nothing.
func openForWriting(ctx context.Context, db string, dry bool) (*analytics.Store, error) {
	store, err := analytics.Open(ctx, db, analytics.Options{})
	if err != nil {
		return nil, err
	}
	if dry || accessOf(ctx) == nil {
		return store, nil
	}
	err = accessOf(ctx).warnOfLost(ctx, store)
	var head accesslog.Head
	if err == nil {
		head, err = accesslog.Last(accesslog.Path(db))
	}
	if err == nil {
		err = store.KeepLogHead(ctx, head)
	}
	if err != nil {
		store.Close()
		return nil, err
	}
	return store, nil
}

// openForReading opens a store as it is, and says where it has lost what its log tells of.
func openForReading(ctx context.Context, db string) (*analytics.Store, error) {
	store, err := analytics.Open(ctx, db, analytics.Options{ReadOnly: true})
	if err != nil {
		return nil, err
	}
	if err := accessOf(ctx).warnOfLost(ctx, store); err != nil {
		store.Close()
		return nil, err
	}
	return store, nil
}

// openValues are the flags whose values may stand in the log; of others the name is enough.
var openValues = []string{"area", "as-of", "known-at", "kind", "period", "unit", "format", "out", "dry-run", "lang",
	"jobs", "fail-on", "yes", "replace", "review", "accept", "refuse", "limit", "deep",
	"column"}

// describeUse says what a command was asked to do, without any value of a person.
func describeUse(flags *pflag.FlagSet, name string, args []string) string {
	var words []string
	switch name {
	case "query", "undo", "runs", "export", "backup", "restore":
		words = append(words, args...)
	case "import":
		words = append(words, fmt.Sprintf("%d PATH", len(args)))
	case "sql":
		for _, statement := range args {
			words = append(words, blankLiterals(statement))
		}
	default:
		if len(args) > 0 {
			words = append(words, fmt.Sprintf("%d ARG", len(args)))
		}
	}
	flags.Visit(func(f *pflag.Flag) {
		switch {
		case f.Name == "db", f.Name == "show-values":
		case slices.Contains(openValues, f.Name):
			words = append(words, "--"+f.Name+"="+f.Value.String())
		default:
			words = append(words, "--"+f.Name)
		}
	})
	return strings.Join(words, " ")
}

// osUser is who runs the program: the operating system knows better than the environment.
func osUser(w world) string {
	if u, err := user.Current(); err == nil && u.Username != "" {
		return u.Username
	}
	for _, name := range []string{"USER", "USERNAME"} {
		if u := w.getenv(name); u != "" {
			return u
		}
	}
	return "?"
}

// personsIn are the different person ids that a table shows.
func personsIn(t *analytics.Table) []string {
	var ids []string
	for i, c := range t.Columns {
		if !strings.HasSuffix(c.Name, "person_id") {
			continue
		}
		for _, row := range t.Rows {
			if id, ok := row[i].(string); ok && id != "" {
				ids = append(ids, id)
			}
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
