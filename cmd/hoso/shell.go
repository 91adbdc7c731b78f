package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/analytics"
)

const shellHelp = `Câu lệnh SQL kết thúc bằng dấu ; và có thể viết trên nhiều dòng.
  \d            các bảng của kho
  \d BẢNG       các cột của một bảng
  \o DẠNG [TỆP] dạng kết quả: table, csv, json, md, xlsx (xlsx phải có TỆP); có TỆP thì ghi vào tệp
  \x            bật, tắt hiện mỗi cột một dòng
  \?            trợ giúp này
  \q            thoát (hoặc Ctrl-D)
Ctrl-C dừng câu lệnh đang chạy. Phím Tab gợi ý tên bảng, tên cột.
`

// session is one sitting at the shell: statements and commands, one after another.
type session struct {
	flags  *sqlFlags
	world  world
	page   func(context.Context, string) error // shows a long text
	views  []analytics.View
	typed  string // what was typed of the next statement
	upward bool   // each column of a row on a line of its own
}

// errQuit ends a session.
var errQuit = errors.New("quit")

// readAll runs statements that no person types: it stops at the first that fails.
func (s *session) readAll(ctx context.Context, in io.Reader) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if err := s.line(ctx, lines.Text()); errors.Is(err, errQuit) {
			return nil
		} else if err != nil {
			return err
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	last := s.typed
	s.typed = ""
	if onlyComments(last) {
		return nil
	}
	return s.statement(ctx, last) // the last one may do without its ";"
}

// line takes one line: a command, or a part of statements, which run once they are whole.
func (s *session) line(ctx context.Context, line string) error {
	if s.typed == "" {
		switch trimmed := strings.TrimSpace(line); {
		case strings.HasPrefix(trimmed, `\`):
			return s.command(ctx, strings.TrimSuffix(trimmed, ";"))
		case slices.Contains([]string{"exit", "quit", "exit;", "quit;"}, strings.ToLower(trimmed)):
			return errQuit
		}
	}
	s.typed += line + "\n"
	for {
		statement, rest, ok := cutStatement(s.typed)
		if !ok {
			break
		}
		s.typed = rest
		if onlyComments(statement) {
			continue
		}
		if err := s.statement(ctx, statement); err != nil {
			s.typed = ""
			return err
		}
	}
	if _, _, closed := cutStatement(s.typed + ";"); closed && onlyComments(s.typed) {
		s.typed = ""
	}
	return nil
}

// onlyComments reports whether there is nothing to run.
func onlyComments(statement string) bool {
	return strings.Trim(blankLiterals(statement), "; ") == ""
}

// statement answers one statement.
func (s *session) statement(ctx context.Context, text string) error {
	table, err := s.flags.ask(ctx, strings.TrimSpace(text))
	if err != nil {
		return err
	}
	if s.flags.out != "" || s.page == nil {
		return s.flags.write(s.shaped(table), s.world)
	}
	var b strings.Builder
	w := s.world
	w.stdout = &b
	if err := s.flags.write(s.shaped(table), w); err != nil {
		return err
	}
	return s.page(ctx, b.String())
}

// shaped is the table, turned so that each value has its line where that was asked for.
func (s *session) shaped(t *analytics.Table) *analytics.Table {
	if s.upward && s.flags.format == "table" {
		return t.Upright()
	}
	return t
}

// command obeys what begins with a backslash.
func (s *session) command(ctx context.Context, text string) error {
	words := strings.Fields(text)
	switch {
	case words[0] == `\q` && len(words) == 1:
		return errQuit
	case words[0] == `\?` && len(words) == 1:
		_, err := io.WriteString(s.world.stdout, shellHelp)
		return err
	case words[0] == `\x` && len(words) == 1:
		s.upward = !s.upward
		return nil
	case words[0] == `\d` && len(words) <= 2:
		return s.describe(words[1:])
	case words[0] == `\o` && len(words) >= 2:
		return s.output(words[1], strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(strings.TrimPrefix(text, `\o`)), words[1])))
	}
	return usagef(`không có lệnh %q; gõ \? để xem các lệnh`, text)
}

// describe lists the views, or the columns of one.
func (s *session) describe(name []string) error {
	if len(name) == 1 {
		views, err := oneView(s.views, name[0])
		if err != nil {
			return err
		}
		return schemaTable(s.world.stdout, views)
	}
	for _, v := range s.views {
		if _, err := fmt.Fprintf(s.world.stdout, "%-16s %s\n", v.Name, strings.TrimLeft(strings.TrimPrefix(headOf(v), v.Name), ",: ")); err != nil {
			return err
		}
	}
	return nil
}

// output sets the format and the file of the answers that follow.
func (s *session) output(format, file string) error {
	next := *s.flags
	next.format, next.out = format, file
	if err := next.check(); err != nil {
		return err
	}
	s.flags.format, s.flags.out = format, file
	return nil
}
