package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/hoso-vn/hoso/ingest"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// readFlags say what the files do not say of themselves.
type readFlags struct {
	kind, unit, period string
	asOf               dateFlag
	mapFile            string
	passwordFile       string
}

// defaultMap is used when it is there; --save-map writes it.
const defaultMap = "hoso-map.json"

func (f *readFlags) add(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&f.kind, "kind", "", "loại danh sách, khi tệp không tự nói rõ: member, candidate, roll, unit, hamlet, target, training")
	flags.StringVar(&f.unit, "unit", "", "đơn vị gửi, khi tệp không tự nói rõ, ví dụ \"Chi bộ thôn Vĩnh Sơn\"")
	flags.StringVar(&f.period, "period", "", "kỳ báo cáo: 2018-09-30, 2018-09, 2018-Q3 hoặc 2018")
	flags.Var(&f.asOf, "as-of", "ngày xét (day of judgement; mặc định hôm nay)")
	flags.StringVar(&f.mapFile, "map", defaultMap, "bản đồ cột do người dùng quyết định (column map)")
	flags.StringVar(&f.passwordFile, "password-file", "", "tệp chứa mật khẩu của các tệp, mỗi dòng một mật khẩu")
}

// options turns the flags into options for reading, with the day of judgement filled in.
func (f *readFlags) options(w world) (ingest.Options, error) {
	if f.kind != "" && !dossier.Kind(f.kind).Valid() {
		return ingest.Options{}, usagef("--kind %q không có; các loại: %v", f.kind, dossier.Kinds())
	}
	maps, err := readMaps(f.mapFile)
	if err != nil {
		return ingest.Options{}, err
	}
	passwords, err := readPasswords(f.passwordFile)
	if err != nil {
		return ingest.Options{}, err
	}
	return ingest.Options{
		AsOf: f.asOf.orToday(w.now()), Kind: dossier.Kind(f.kind), Unit: f.unit, Period: f.period,
		Maps: maps, Passwords: passwords,
	}, nil
}

// readMaps reads a map file; the default one may be missing.
func readMaps(name string) (ingest.Maps, error) {
	f, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) && name == defaultMap {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	defer f.Close()
	maps, err := ingest.ReadMaps(f)
	if err != nil {
		return nil, usageError{fmt.Errorf("%s: %w", name, err)}
	}
	return maps, nil
}

func readPasswords(name string) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var list []string
	for line := range strings.Lines(string(text)) {
		if line = strings.TrimRight(line, "\r\n"); line != "" {
			list = append(list, line)
		}
	}
	return list, nil
}
