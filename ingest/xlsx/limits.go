package xlsx

// Limits bound what one file may cost. The zero value means DefaultLimits; so does each field that is zero.
type Limits struct {
	FileSize   int64 // bytes of the file as sent
	MemorySize int64 // bytes of a file that has to be held in memory: .xls and encrypted workbooks
	PartSize   int64 // bytes of one part of the package when inflated
	TotalSize  int64 // bytes of all parts that are read, inflated
	Ratio      int64 // inflated to compressed bytes, looked at from ratioFloor bytes on
	Parts      int   // files in the package
	Sheets     int
	Rows       int   // number of the last row; Excel's own bound is 1,048,576
	Cols       int   // number of the last column; Excel's own bound is 16,384
	Cells      int64 // cells of a sheet with content
	Blanks     int64 // cells and rows of a sheet that have a style and no content
	Strings    int   // shared strings
	TextSize   int64 // bytes of all shared strings
	StringLen  int   // bytes of one string; Excel's own bound is 32,767 characters
	Problems   int   // problems listed per sheet; the rest is counted
	Merges     int   // merged ranges of a sheet

	// Passwords are tried on encrypted workbooks, after Excel's default password.
	Passwords []string
}

// DefaultLimits are far above what a branch or a district sends and low enough that no file takes the machine down.
var DefaultLimits = Limits{
	FileSize:   192 << 20,
	MemorySize: 32 << 20,
	PartSize:   512 << 20,
	TotalSize:  1 << 30,
	Ratio:      200,
	Parts:      10_000,
	Sheets:     500,
	Rows:       maxRow,
	Cols:       maxCol,
	Cells:      40_000_000,
	Blanks:     40_000_000,
	Strings:    4_000_000,
	TextSize:   64 << 20,
	StringLen:  128 << 10,
	Problems:   100,
	Merges:     200_000,
}

// ratioFloor is the inflated size below which the ratio says nothing: small repetitive parts compress very well.
const ratioFloor = 16 << 20

func (l Limits) orDefault() Limits {
	d := DefaultLimits
	return Limits{
		FileSize:   or(l.FileSize, d.FileSize),
		MemorySize: or(l.MemorySize, d.MemorySize),
		PartSize:   or(l.PartSize, d.PartSize),
		TotalSize:  or(l.TotalSize, d.TotalSize),
		Ratio:      or(l.Ratio, d.Ratio),
		Parts:      or(l.Parts, d.Parts),
		Sheets:     or(l.Sheets, d.Sheets),
		Rows:       min(or(l.Rows, d.Rows), maxRow),
		Cols:       min(or(l.Cols, d.Cols), maxCol),
		Cells:      or(l.Cells, d.Cells),
		Blanks:     or(l.Blanks, d.Blanks),
		Strings:    or(l.Strings, d.Strings),
		TextSize:   or(l.TextSize, d.TextSize),
		StringLen:  or(l.StringLen, d.StringLen),
		Problems:   or(l.Problems, d.Problems),
		Merges:     or(l.Merges, d.Merges),
		Passwords:  l.Passwords,
	}
}

func or[T int | int64](given, otherwise T) T {
	if given == 0 {
		return otherwise
	}
	return given
}
