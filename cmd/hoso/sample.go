package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/samples"
)

func newSample(w world) *cobra.Command {
	var o samples.Options
	cmd := &cobra.Command{
		Use:       "sample PLACE DIR",
		Short:     "Tạo bộ tệp mẫu với người không có thật (synthetic workbooks)",
		Long:      "Các nơi: " + strings.Join(samples.Places(), ", ") + ".\nLỗi cài sẵn (--faults) được liệt kê trong DIR/faults.csv.",
		Args:      cobra.ExactArgs(2),
		ValidArgs: samples.Places(),
		RunE: func(_ *cobra.Command, args []string) error {
			if o.Scale <= 0 || o.Faults < 0 {
				return usagef("--scale phải lớn hơn 0 và --faults không âm")
			}
			s, err := samples.Generate(args[0], args[1], o)
			if err != nil {
				return err
			}
			fmt.Fprintln(w.stdout, s)
			return nil
		},
	}
	cmd.Flags().Uint64Var(&o.Seed, "seed", 1, "số khởi tạo: cùng số cho cùng bộ tệp")
	cmd.Flags().IntVar(&o.Faults, "faults", 0, "số lỗi cài sẵn")
	cmd.Flags().Float64Var(&o.Scale, "scale", 1, "nhân số lượng lên bao nhiêu lần")
	return cmd
}
