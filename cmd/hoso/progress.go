package main

import "github.com/schollz/progressbar/v3"

// progress shows how many files are done, on a terminal only.
type progress struct{ bar *progressbar.ProgressBar }

func newProgress(w world, files int) progress {
	if !w.terminal {
		return progress{}
	}
	return progress{progressbar.NewOptions(files,
		progressbar.OptionSetWriter(w.stderr),
		progressbar.OptionSetDescription("đọc tệp"),
		progressbar.OptionShowCount(),
		progressbar.OptionClearOnFinish(),
	)}
}

// Add counts files; a bar that cannot be drawn is no reason to stop.
func (p progress) Add(n int) {
	if p.bar != nil {
		_ = p.bar.Add(n)
	}
}

// Finish takes the bar away.
func (p progress) Finish() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
