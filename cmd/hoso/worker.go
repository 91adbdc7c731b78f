package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"os/signal"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
)

// workerCommand is the name under which the program starts itself for one statement.
const workerCommand = "sql-worker"

// newWorker is the process of one SQL statement. It is not for people: it takes its request
// from standard input and masks what it answers.
func newWorker(w world) *cobra.Command {
	return &cobra.Command{
		Use:    workerCommand,
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			signal.Ignore(os.Interrupt) // of the terminal: whoever asks decides and kills
			return analytics.ServeSQL(cmd.Context(), w.stdin, w.stdout, func() { os.Exit(exitInterrupted) })
		},
	}
}

// askProcess answers a statement by a process of this program with an empty environment.
func askProcess(ctx context.Context, r analytics.SQLRequest) (*analytics.Table, error) {
	self, err := os.Executable()
	if err != nil {
		return nil, fmt.Errorf("find this program: %w", err)
	}
	process := exec.Command(self, workerCommand)
	process.Args[0], process.Env = os.Args[0], []string{}
	return analytics.AskProcess(ctx, process, r)
}
