package main

import (
	"testing"

	"github.com/hoso-vn/hoso/analytics/accesslog"
)

func TestLostRun(t *testing.T) {
	at := func(n, exit int, command, what string) []accesslog.Entry {
		started := accesslog.Entry{N: n, Command: command, Event: accesslog.Started, What: what}
		ended := accesslog.Entry{N: n + 1, Command: command, Event: accesslog.Ended, Of: n, Exit: &exit}
		if command == "import" {
			started.What, ended.What = "1 PATH", what
		}
		return []accesslog.Entry{started, ended}
	}
	both := append(at(1, exitFindings, "import", "r0001"), at(3, exitFailed, "import", "r0002")...)
	for name, c := range map[string]struct {
		entries []accesslog.Entry
		status  map[string]string
		want    string
	}{
		"whole":              {both, map[string]string{"r0001": "done", "r0002": "undone"}, ""},
		"the last is gone":   {both, map[string]string{"r0001": "done"}, "lần nhập r0002"},
		"refused":            {append(both[:2:2], at(3, exitFailed, "import", "")...), map[string]string{"r0001": "done"}, ""},
		"made anew since":    {append(both[:4:4], at(5, exitOK, "import", "r0001")...), map[string]string{"r0001": "done"}, ""},
		"restored since":     {append(both[:4:4], at(5, exitOK, "restore", "kho.age")...), map[string]string{"r0001": "done"}, ""},
		"not restored since": {append(both[:4:4], at(5, exitFailed, "restore", "kho.age")...), map[string]string{"r0001": "done"}, "lần nhập r0002"},
		"undo is gone":       {append(both[:4:4], at(5, exitOK, "undo", "r0002 --yes=true")...), map[string]string{"r0001": "done", "r0002": "done"}, "việc rút lại lần nhập r0002"},
		"undo was refused":   {append(both[:4:4], at(5, exitUsage, "undo", "r0002")...), map[string]string{"r0001": "done", "r0002": "done"}, ""},
	} {
		if got := lostRun(c.entries, c.status); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}
