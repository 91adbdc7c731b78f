package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"unicode/utf8"

	"github.com/peterh/liner"
	"golang.org/x/term"
)

// isTerminal reports whether a person sits before the program: who types and who reads.
func isTerminal() bool {
	info, err := os.Stdout.Stat()
	_, typed := liner.TerminalMode()
	return err == nil && typed == nil && info.Mode()&os.ModeCharDevice != 0 && liner.TerminalSupported()
}

// talk is a session with a person: a statement that fails is told and the talk goes on, and
// Ctrl-C stops the statement, not the talk.
func (s *session) talk(ctx context.Context, history string) error {
	// The context of the command ends at the first Ctrl-C; only the end of the program ends the talk.
	ended, stop := signal.NotifyContext(context.WithoutCancel(ctx), syscall.SIGTERM)
	defer stop()
	line := liner.NewLiner()
	defer line.Close()
	defer context.AfterFunc(ended, func() {
		line.Close()
		os.Exit(exitInterrupted)
	})()
	line.SetCtrlCAborts(true)
	line.SetTabCompletionStyle(liner.TabPrints)
	line.SetWordCompleter(s.completions)
	s.page = s.pager
	if err := remember(line, history); err != nil {
		return err
	}
	fmt.Fprintln(s.world.stdout, `hoso sql: câu lệnh kết thúc bằng dấu ;   \d các bảng   \? trợ giúp   \q thoát`)
	for {
		text, err := line.Prompt(s.prompt())
		switch {
		case errors.Is(err, liner.ErrPromptAborted): // Ctrl-C: what was typed is thrown away
			s.typed = ""
			continue
		case errors.Is(err, io.EOF):
			fmt.Fprintln(s.world.stdout)
			return keep(line, history)
		case err != nil:
			return fmt.Errorf("read the terminal: %w", err)
		}
		if strings.TrimSpace(text) != "" {
			line.AppendHistory(text)
		}
		if err := s.interruptible(ended, text); errors.Is(err, errQuit) {
			return keep(line, history)
		}
	}
}

// interruptible runs a line until Ctrl-C, and tells what failed.
func (s *session) interruptible(ctx context.Context, text string) error {
	running, stop := signal.NotifyContext(ctx, os.Interrupt)
	defer stop()
	err := s.line(running, text)
	switch {
	case err == nil, errors.Is(err, errQuit):
		return err
	case running.Err() != nil:
		fmt.Fprintln(s.world.stderr, "\nhoso: đã dừng câu lệnh")
	default:
		fmt.Fprintln(s.world.stderr, "hoso:", advise(err))
	}
	return nil
}

func (s *session) prompt() string {
	if s.typed != "" {
		return "  ... "
	}
	return "hoso> "
}

// completions is what liner asks at Tab: the line and the place of the cursor in it.
func (s *session) completions(text string, at int) (head string, may []string, tail string) {
	runes := []rune(text)
	head, tail = string(runes[:at]), string(runes[at:])
	word, may := newCompleter(s.views).complete(s.typed + head)
	return strings.TrimSuffix(head, word), may, tail
}

// remember reads the lines of earlier sittings. Without a file they are kept in memory only:
// statements may hold names of persons.
func remember(line *liner.State, history string) error {
	if history == "" {
		return nil
	}
	f, err := os.Open(history)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	_, err = line.ReadHistory(f)
	return err
}

func keep(line *liner.State, history string) error {
	if history == "" {
		return nil
	}
	return toFile(history, nil, func(w io.Writer) error {
		_, err := line.WriteHistory(w)
		return err
	})
}

// pager shows a text that is larger than the screen by less, which keeps no history and starts
// no other program. PAGER=cat, or no less, prints it.
func (s *session) pager(ctx context.Context, text string) error {
	less, err := exec.LookPath("less")
	if err != nil || s.world.getenv("PAGER") == "cat" || fits(text) {
		_, err := io.WriteString(s.world.stdout, text)
		return err
	}
	cmd := exec.CommandContext(ctx, less, "-S", "-X")
	cmd.Env = []string{"LESSSECURE=1", "LESSHISTFILE=-", "LESSCHARSET=utf-8", "TERM=" + s.world.getenv("TERM")}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(text), s.world.stdout, s.world.stderr
	if err := cmd.Run(); err != nil && ctx.Err() == nil {
		return fmt.Errorf("less: %w", err)
	}
	return nil
}

// fits reports whether a text stands on the screen without being moved; the first line is as
// wide as the table.
func fits(text string) bool {
	width, height, err := term.GetSize(int(os.Stdout.Fd()))
	first, _, _ := strings.Cut(text, "\n")
	return err != nil || strings.Count(text, "\n") < height && utf8.RuneCountInString(first) <= width
}
