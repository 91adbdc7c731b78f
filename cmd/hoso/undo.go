package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
)

func newUndo(w world) *cobra.Command {
	var db string
	var yes bool
	cmd := &cobra.Command{
		Use:   "undo RUN",
		Short: "Rút lại một lần nhập, kể cả không phải lần cuối (take a run back)",
		Long: "Cho biết trước số dòng sẽ bỏ và sẽ phục hồi, rồi hỏi lại; --yes thì làm ngay. Sau khi rút, kho giống hệt như chưa từng có\n" +
			"lần nhập đó: dòng mà lần nhập khác cũng báo thì vẫn còn, dòng bị giữ lại chỉ vì trùng với lần đó thì được nhận.\n" +
			"Vì vậy --known-at một ngày trước khi rút cũng không còn thấy lần nhập đó. Số liệu đã báo cáo theo lần nhập đó mà cần giữ thì\n" +
			"sao lưu trước khi rút (hoso backup) và giữ bản sao: phục hồi ra tệp khác (hoso restore … --db TỆP) rồi hỏi ở đó.\n" +
			"(A run taken back was never known, --known-at included; to keep what was reported by it, back up the store first.)",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			store, err := openForWriting(cmd.Context(), db, !yes)
			if err != nil {
				return err
			}
			defer store.Close()
			undo := func(dry bool) (*analytics.Undone, error) {
				u, err := store.Undo(cmd.Context(), args[0], dry)
				if errors.Is(err, analytics.ErrNoRun) {
					return nil, usagef("không có lần nhập %q, hoặc đã rút lại; hoso runs liệt kê các lần nhập", args[0])
				}
				return u, err
			}
			if !yes {
				u, err := undo(true)
				if err != nil {
					return err
				}
				fmt.Fprintf(w.stdout, "%s sẽ rút lại: %s\n", u.RunID, undone(u))
				if !w.agrees("Rút lại lần nhập này? Gõ “có” để đồng ý: ") {
					return usagef("chưa rút lại gì; để thực hiện hãy gõ: hoso undo %s --yes --db %s", u.RunID, db)
				}
			}
			u, err := undo(false)
			if err != nil {
				return err
			}
			fmt.Fprintf(w.stdout, "%s đã rút lại: %s\n", u.RunID, undone(u))
			return nil
		},
	}
	dbFlag(cmd, w, &db)
	cmd.Flags().BoolVar(&yes, "yes", false, "thực hiện ngay, không hỏi lại")
	return cmd
}

func undone(u *analytics.Undone) string {
	return fmt.Sprintf("%d tệp, bỏ %d dòng, phục hồi %d dòng", u.Files, u.Gone, u.Back)
}

// agrees asks on a terminal; elsewhere nobody is there to agree.
func (w world) agrees(question string) bool {
	if !w.terminal {
		return false
	}
	io.WriteString(w.stderr, question)
	answer, _ := bufio.NewReader(w.stdin).ReadString('\n')
	return slices.Contains([]string{"có", "co", "c", "yes", "y"}, strings.ToLower(strings.TrimSpace(answer)))
}
