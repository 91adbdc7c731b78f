package main

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

func newTemplate(w world) *cobra.Command {
	var out string
	cmd := &cobra.Command{
		Use:   "template KIND",
		Short: "Tạo biểu mẫu trống cho chi bộ, đoàn thể (blank workbook)",
		Long:  "Các loại: member (đảng viên), candidate (quần chúng ưu tú), roll (hội viên), unit (tổ chức đảng), hamlet (thôn, bản), target (chỉ tiêu), training (lớp bồi dưỡng).",
		Args:  cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			kind := dossier.Kind(args[0])
			if !kind.Valid() {
				return usagef("không có loại %q; các loại: %v", args[0], dossier.Kinds())
			}
			if out == "" {
				out = string(kind) + ".xlsx"
			}
			return toFile(out, w.stdout, func(f io.Writer) error { return xlsx.Template(kind).Write(f) })
		},
	}
	cmd.Flags().StringVarP(&out, "output", "o", "", "tệp ghi ra (mặc định KIND.xlsx; \"-\" là đầu ra chuẩn)")
	return cmd
}
