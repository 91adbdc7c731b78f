package ingest

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/xlsx"
)

// Options say how files are read. The zero value finds everything out from the file.
type Options struct {
	AsOf      dossier.Date // day of judgement: decides the century of two-digit years
	Kind      dossier.Kind // overrides what the file says of itself, as do Unit and Period
	Unit      string
	Period    string   // "2018-09-30", "2018-09", "2018-Q3" or "2018"
	Maps      Maps     // what people decided about the columns of some layouts
	Passwords []string // tried on protected files
	Limits    xlsx.Limits
	Root      string // folder of the import: the folders below it may name sender and unit
}

// Read reads one file. What is wrong with the file is in the findings of the batch; an error means that
// the world is broken (no such file, no permission, the context done). Read may be called from several goroutines.
func Read(ctx context.Context, path string, o Options) (*dossier.Batch, error) {
	r, err := read(ctx, path, o)
	if err != nil {
		return nil, err
	}
	return r.batch, nil
}

func read(ctx context.Context, path string, o Options) (*reader, error) {
	o.Limits.Passwords = slices.Concat(o.Limits.Passwords, o.Passwords)
	file, err := describe(path, o.Root)
	if err != nil {
		return nil, err
	}
	r := &reader{ctx: ctx, path: path, opts: o, batch: &dossier.Batch{File: file}}
	book, err := xlsx.Open(path, o.Limits)
	if err != nil {
		return r, r.refuse(err)
	}
	defer book.Close()
	return r, r.workbook(book)
}

// reader reads one file into a batch.
type reader struct {
	ctx     context.Context
	path    string
	opts    Options
	batch   *dossier.Batch
	sheets  []SheetInfo // what inspect shows
	leftOut []int       // findings of tables that were left out

	numbered int  // records so far
	turned   bool // the table being read is vertical: its rows are columns of the sheet
	date1904 bool // the workbook counts days from 1904
}

// describe hashes a file and names its sender.
func describe(path, root string) (dossier.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return dossier.File{}, err
	}
	defer f.Close()
	hash := sha256.New()
	n, err := io.Copy(hash, f)
	if err != nil {
		return dossier.File{}, fmt.Errorf("read %s: %w", path, err)
	}
	hints := pathHints(path, root)
	return dossier.File{
		Path: filepath.ToSlash(path), Sender: strings.Join(hints[:len(hints)-1], "/"),
		SHA256: hex.EncodeToString(hash.Sum(nil)), Size: n,
	}, nil
}

// workbook reads all sheets that hold lists. A file of which no sheet is a list is rejected.
func (r *reader) workbook(book *xlsx.Workbook) error {
	r.notes(book)
	r.date1904 = book.Date1904
	blank := true
	for i, sheet := range book.Sheets {
		if err := r.ctx.Err(); err != nil {
			return err
		}
		if !isListSheet(sheet) {
			continue
		}
		l, tail, err := load(r.ctx, book, i)
		if err != nil {
			r.batch.Returns = nil
			return r.refuse(err)
		}
		if len(l.grid.rows) > 0 {
			blank = false
			r.problems(sheet.Name, tail)
			if r.sheet(sheet, l.grid) {
				r.hidden(sheet, l, tail)
			}
		}
	}
	if blank {
		r.reject(&emptyFile, place{})
	}
	r.settle()
	return nil
}

// sheet reads the tables of one sheet and reports whether it has any. A hidden sheet without any is of no interest.
func (r *reader) sheet(sheet xlsx.Sheet, g *grid) bool {
	if !sheet.Hidden && r.forms(sheet, g) {
		return true
	}
	regions, ok := g.regions()
	if !ok {
		r.leaveOut(&beyondLimit, place{sheet: sheet.Name}, plain("limit", fmt.Sprintf("%d bảng, %d cột", maxTables, maxColumns)))
		return false
	}
	if len(regions) == 0 && !sheet.Hidden {
		r.leaveOut(&noHeader, place{sheet: sheet.Name, cell: g.first()}, plain("sheet", sheet.Name))
	}
	for i, region := range regions {
		r.region(sheet.Name, region, i == 0)
	}
	return len(regions) > 0
}
