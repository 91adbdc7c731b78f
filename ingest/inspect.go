package ingest

import (
	"context"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// FileInfo is how a file was understood, before anything is judged.
type FileInfo struct {
	File     string            `json:"file"`
	Sheets   []SheetInfo       `json:"sheets"`
	Findings []dossier.Finding `json:"-"` // why the file, or a sheet of it, cannot be read
}

// SheetInfo is one table of a sheet. Kind and unit are "" where they cannot be told.
type SheetInfo struct {
	Name        string           `json:"name"`
	Kind        dossier.Kind     `json:"kind"`
	Unit        string           `json:"unit"`
	Fingerprint string           `json:"fingerprint"` // of the layout of the header, for Map
	HeaderRows  [2]int           `json:"header_rows"` // first and last, as Excel numbers them
	DataRows    int              `json:"data_rows"`
	Vertical    bool             `json:"vertical,omitempty"` // rows and columns are exchanged: the labels stand below each other
	Columns     []dossier.Column `json:"columns"`
}

// Inspect reads a file and tells how its sheets and columns were understood. Errors are those of Read.
func Inspect(ctx context.Context, path string, o Options) (*FileInfo, error) {
	r, err := read(ctx, path, o)
	if err != nil {
		return nil, err
	}
	return &FileInfo{File: r.batch.File.Path, Sheets: r.sheets, Findings: r.batch.Findings}, nil
}
