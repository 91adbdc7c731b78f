package analytics

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ExportOptions say how tables are exported.
type ExportOptions struct {
	Format     string // "parquet" (when empty) or "csv"
	ShowValues bool   // names, numbers and sensitive values in clear
}

// Exported is one table of an export, as its manifest.json lists it.
type Exported struct {
	Table string         `json:"table"`
	Rows  int64          `json:"rows"`
	Files []ExportedFile `json:"files"`
}

// ExportedFile is a file of an export; its path is relative to the folder, with forward slashes.
type ExportedFile struct {
	Path   string `json:"path"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
}

// exportTable is a view that is exported.
type exportTable struct {
	view      string
	partition string // column whose values part it into files; they are ASCII, since others are percent-encoded in a path
	order     string // of the rows, so that what is known the same is exported in the same bytes
}

var exportTables = []exportTable{
	{"units", "", "row_id, unit_id"}, {"hamlets", "", "row_id"}, {"members", "area_id", "row_id"}, {"candidates", "", "row_id"},
	{"rolls", "association", "row_id"}, {"targets", "", "row_id"}, {"trainings", "", "row_id"}, {"areas", "", "area_id"}, {"code_lists", "", "list, code"},
}

// ErrExists says that the folder of an export is there already and not empty.
var ErrExists = errors.New("folder exists and is not empty")

// Export writes the tables as last told into a new folder, one folder a table, and a
// manifest.json with the number of rows and the hash of every file. The folder is there
// whole or not at all. Values of persons are masked unless they are to be shown.
func (s *Store) Export(ctx context.Context, dir string, o ExportOptions) ([]Exported, error) {
	list, err := s.export(ctx, dir, o)
	if err != nil {
		return nil, fmt.Errorf("export to %s: %w", dir, err)
	}
	return list, nil
}

func (s *Store) export(ctx context.Context, dir string, o ExportOptions) ([]Exported, error) {
	if o.Format == "" {
		o.Format = "parquet"
	}
	if o.Format != "parquet" && o.Format != "csv" {
		return nil, wrongUsef("không có định dạng %q; các định dạng: parquet, csv", "no format %q; there are parquet, csv", o.Format)
	}
	if entries, err := os.ReadDir(dir); err == nil && len(entries) > 0 {
		return nil, ErrExists
	} else if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	dir = filepath.Clean(dir)
	if err := os.MkdirAll(filepath.Dir(dir), 0o700); err != nil {
		return nil, err
	}
	if err := clearWork(dir, "export"); err != nil {
		return nil, err
	}
	work, err := os.MkdirTemp(filepath.Dir(dir), workPattern(dir, "export")) // 0700
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	list, err := s.exportAll(ctx, work, o)
	if err != nil {
		return nil, err
	}
	if err := os.Remove(dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	return list, os.Rename(work, dir)
}

func (s *Store) exportAll(ctx context.Context, dir string, o ExportOptions) ([]Exported, error) {
	conn, err := s.db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	if _, err := conn.ExecContext(ctx, maskMacros+harmlessMacro); err != nil {
		return nil, err
	}
	views, err := storeViews(ctx, conn)
	if err != nil {
		return nil, err
	}
	var list []Exported
	for _, t := range exportTables {
		e, err := t.write(ctx, conn, dir, views[t.view], o)
		if err != nil {
			return nil, fmt.Errorf("table %s: %w", t.view, err)
		}
		list = append(list, e)
	}
	manifest, err := json.MarshalIndent(list, "", "  ")
	if err != nil {
		return nil, err
	}
	return list, os.WriteFile(filepath.Join(dir, "manifest.json"), append(manifest, '\n'), 0o600)
}

// harmlessMacro is harmless for the rows that DuckDB writes itself.
const harmlessMacro = `
CREATE OR REPLACE TEMP MACRO harmless(s) AS CASE WHEN regexp_matches(s, '^[-=+@\t\r\n]') THEN '''' || s ELSE s END;`

func (t exportTable) write(ctx context.Context, conn *sql.Conn, dir string, columns []viewColumn, o ExportOptions) (Exported, error) {
	e := Exported{Table: t.view}
	folder := filepath.Join(dir, t.view)
	if err := os.Mkdir(folder, 0o700); err != nil {
		return e, err
	}
	to, options := filepath.Join(folder, t.view+"."+o.Format), "FORMAT parquet, COMPRESSION zstd"
	if o.Format == "csv" {
		options = "FORMAT csv, HEADER"
	}
	if t.partition != "" {
		to, options = folder, options+", PARTITION_BY ("+quoted(t.partition)+"), WRITE_PARTITION_COLUMNS"
	}
	query := "SELECT " + exportColumns(t.view, columns, o) + " FROM (FROM main." + quoted(t.view) + " ORDER BY " + t.order + ")"
	target := "'" + strings.ReplaceAll(to, "'", "''") + "'"
	result, err := conn.ExecContext(ctx, "COPY ("+query+") TO "+target+" ("+options+")")
	if err != nil {
		return e, err
	}
	if e.Rows, err = result.RowsAffected(); err != nil {
		return e, err
	}
	e.Files, err = listFiles(dir, folder)
	return e, err
}

// exportColumns are the columns as they leave the house.
func exportColumns(view string, columns []viewColumn, o ExportOptions) string {
	var list []string
	for _, c := range columns {
		expr := quoted(c.name)
		if !o.ShowValues {
			expr = maskedColumn(view, c)
		}
		if o.Format == "csv" && !safeType(c.dataType) {
			expr = "harmless(CAST(" + expr + " AS VARCHAR))"
		}
		list = append(list, expr+" AS "+quoted(c.name))
	}
	return strings.Join(list, ", ")
}

// listFiles hashes the files of a folder, and makes sure that they are on the disk.
func listFiles(root, folder string) ([]ExportedFile, error) {
	var list []ExportedFile
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		f, err := exportedFile(path)
		if err != nil {
			return err
		}
		if f.Path, err = filepath.Rel(root, path); err != nil {
			return err
		}
		f.Path = filepath.ToSlash(f.Path)
		list = append(list, f)
		return nil
	})
	return list, err
}

func exportedFile(path string) (ExportedFile, error) {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return ExportedFile{}, err
	}
	defer f.Close()
	h := sha256.New()
	n, err := io.Copy(h, f)
	if err != nil {
		return ExportedFile{}, err
	}
	return ExportedFile{Size: n, SHA256: hex.EncodeToString(h.Sum(nil))}, f.Sync()
}
