package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// verifyFlags say which store is checked, and how the result is told.
type verifyFlags struct {
	db, format string
	lang       langFlag
	deep       bool
}

func newVerify(w world) *cobra.Command {
	f := verifyFlags{lang: langFlag{dossier.VI}}
	cmd := &cobra.Command{
		Use:   "verify",
		Short: "Kiểm tra kho có còn nguyên vẹn không (check the store)",
		Long: "Kiểm tra kho mà không sửa gì: tệp đọc được hết, sổ nhập khớp với số dòng, dòng nào cũng dẫn về tệp, trang, dòng gốc, các mã đều\n" +
			"tồn tại, cây tổ chức không vòng lặp, nhật ký còn nguyên. --deep dựng lại trong bộ nhớ những gì suy ra từ sổ rồi so sánh.\n" +
			"Mã thoát: 0 nguyên vẹn, 1 có chỗ hỏng, 3 không kiểm tra được.",
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return verifyStore(cmd, w, &f) },
	}
	dbFlag(cmd, w, &f.db)
	cmd.Flags().StringVar(&f.format, "format", "text", "dạng kết quả: text, json")
	cmd.Flags().Var(&f.lang, "lang", "ngôn ngữ của kết quả (language of results)")
	cmd.Flags().BoolVar(&f.deep, "deep", false, "dựng lại từ sổ rồi so sánh (rebuild in memory and compare)")
	return cmd
}

func verifyStore(cmd *cobra.Command, w world, f *verifyFlags) error {
	if f.format != "text" && f.format != "json" {
		return usagef("--format %q không có; các dạng: text, json", f.format)
	}
	store, err := analytics.OpenToVerify(cmd.Context(), f.db)
	if err != nil {
		return err
	}
	defer store.Close()
	checks, err := store.Verify(cmd.Context(), analytics.VerifyOptions{Deep: f.deep})
	if err != nil {
		return err
	}
	if f.format == "json" {
		err = f.writeJSON(w.stdout, checks)
	} else {
		err = f.writeText(w.stdout, checks)
	}
	if err == nil && failed(checks) > 0 {
		return errFindings
	}
	return err
}

// accessLogCheck is the check of what stands beside the store; no backup of the store mends it.
const accessLogCheck = "access-log"

func failed(checks []analytics.Check) int {
	n := 0
	for _, c := range checks {
		if !c.Passed {
			n++
		}
	}
	return n
}

func (f *verifyFlags) writeText(out io.Writer, checks []analytics.Check) error {
	var b strings.Builder
	for _, c := range checks {
		if c.Passed {
			fmt.Fprintf(&b, "✓ %s\n", c.Title.In(f.lang.Lang))
			continue
		}
		fmt.Fprintf(&b, "✗ %s: %s\n", c.Title.In(f.lang.Lang), fmt.Sprintf(faultsFound.In(f.lang.Lang), c.Faults))
		for _, p := range c.Places {
			fmt.Fprintf(&b, "    %s\n", f.place(c, p))
		}
	}
	n := failed(checks)
	switch onlyLog := n == 1 && slices.ContainsFunc(checks, func(c analytics.Check) bool { return c.Name == accessLogCheck && !c.Passed }); {
	case n == 0:
		fmt.Fprintf(&b, verifyWhole.In(f.lang.Lang)+"\n", len(checks))
	case onlyLog:
		b.WriteString(verifyLogBroken.In(f.lang.Lang) + "\n")
	default:
		fmt.Fprintf(&b, verifyBroken.In(f.lang.Lang)+"\n", n, len(checks), f.db)
	}
	_, err := io.WriteString(out, b.String())
	return err
}

var (
	faultsFound = dossier.Text{VI: "%d chỗ hỏng", EN: "%d faults"}
	verifyWhole = dossier.Text{VI: "Kho còn nguyên vẹn: %d phép kiểm tra đều đạt.", EN: "The store is whole: all %d checks pass."}

	verifyLogBroken = dossier.Text{
		VI: "Số liệu trong kho còn nguyên vẹn, nhưng nhật ký truy cập thì không: giữ nguyên cả hai tệp và báo người phụ trách;\n" +
			"hoso log verify nêu rõ từng chỗ.",
		EN: "The data of the store are whole, but the access log is not: keep both files and tell the person in charge;\n" +
			"hoso log verify tells each place.",
	}
	verifyBroken = dossier.Text{
		VI: "Kho không còn nguyên vẹn: %d trong %d phép kiểm tra không đạt. Ngừng nhập vào kho này và giữ nguyên tệp để xem xét;\n" +
			"phục hồi từ bản sao lưu gần nhất còn tốt: hoso restore BẢN-SAO-LƯU --identity TỆP-KHÓA --replace --db %s",
		EN: "The store is damaged: %d of %d checks fail. Import nothing more into it and keep the file for inspection;\n" +
			"restore the last good backup: hoso restore BACKUP --identity KEY --replace --db %s",
	}
)

// place is a fault's place in words, with no value.
func (f *verifyFlags) place(c analytics.Check, p analytics.FaultPlace) string {
	var words []string
	add := func(vi, en, value string) {
		if value != "" {
			words = append(words, dossier.Text{VI: vi, EN: en}.In(f.lang.Lang)+" "+value)
		}
	}
	add("lần nhập", "run", p.RunID)
	add("tệp", "file", p.File)
	add("trang", "sheet", p.Sheet)
	if p.Row > 0 {
		add("dòng", "row", fmt.Sprint(p.Row))
	}
	if c.Name != accessLogCheck {
		add("bảng", "table", p.What)
	}
	return strings.Join(words, ", ")
}

// writeJSON writes the checks as a list.
func (f *verifyFlags) writeJSON(out io.Writer, checks []analytics.Check) error {
	type line struct {
		Check  string                 `json:"check"`
		Title  string                 `json:"title"`
		Passed bool                   `json:"passed"`
		Faults int                    `json:"faults"`
		Places []analytics.FaultPlace `json:"places"`
	}
	list := []line{}
	for _, c := range checks {
		places := c.Places
		if places == nil {
			places = []analytics.FaultPlace{}
		}
		list = append(list, line{c.Name, c.Title.In(f.lang.Lang), c.Passed, c.Faults, places})
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(list)
}
