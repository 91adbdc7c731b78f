package xlsx

import (
	"bufio"
	"errors"
	"io"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// textFile is the body of a delimited text file. It has one sheet, and all of its cells are text.
type textFile struct {
	open   func() io.Reader // UTF-8, or what is none, without byte order mark
	delim  byte
	skip   bool // the first line is Excel's "sep=;"
	legacy bool
}

// readText makes out encoding and delimiter.
func (w *Workbook) readText(r io.ReaderAt, size int64, head []byte) error {
	enc, err := textEncoding(r, size, head)
	if err != nil {
		return err
	}
	t := &textFile{open: enc.reader(r, size), legacy: enc.legacy}
	sample := make([]byte, 64<<10)
	n, err := io.ReadFull(t.open(), sample)
	if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	t.delim, t.skip = sniffDelimiter(sample[:n], err == nil)
	name := strings.TrimSuffix(w.name, filepath.Ext(w.name))
	w.Format, w.Legacy, w.body, w.Sheets = CSV, t.legacy, t, []Sheet{{Name: name}}
	return nil
}

func (t *textFile) scan(_ int, out *rows) error {
	c := csvScan{textFile: t, in: bufio.NewReaderSize(t.open(), 64<<10), out: out}
	if t.skip {
		if _, err := c.in.ReadSlice('\n'); err != nil && !errors.Is(err, io.EOF) {
			return err
		}
	}
	for num := 1; ; num++ {
		if err := out.next(num); err != nil {
			return err
		}
		last, err := c.record()
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		if err := out.end(); err != nil || last {
			return err
		}
	}
}

// csvScan reads the records of a text file.
type csvScan struct {
	*textFile
	in    *bufio.Reader
	out   *rows
	field []byte
}

// stop is what ends a field.
type stop uint8

const (
	atDelim stop = iota
	atLine
	atEnd
)

// record reads one record into the row; last when the file ends with it.
func (c *csvScan) record() (last bool, err error) {
	for col := 1; ; col++ {
		if col > c.out.lim.Cols {
			return false, reject(TooManyCols, "more than %d columns", c.out.lim.Cols)
		}
		c.out.col = col
		why, err := c.next()
		if err != nil {
			return false, err
		}
		if len(c.field) > 0 {
			c.out.add(Cell{Col: col, Kind: String, Raw: c.unicode(col)})
		}
		if why != atDelim {
			return why == atEnd, nil
		}
	}
}

// next reads one field.
func (c *csvScan) next() (stop, error) {
	c.field = c.field[:0]
	b, err := c.in.ReadByte()
	if err != nil {
		return ended(err)
	}
	if b == '"' {
		if err := c.quoted(); err != nil {
			return ended(err)
		}
		if b, err = c.in.ReadByte(); err != nil {
			return ended(err)
		}
		if b != c.delim && b != '\n' && b != '\r' {
			c.out.problem(StrayQuote, c.out.row.Num, c.out.col)
		}
	}
	return c.bare(b)
}

// bare reads up to what ends the field, from the byte b on.
func (c *csvScan) bare(b byte) (stop, error) {
	for {
		switch b {
		case c.delim:
			return atDelim, nil
		case '\n':
			return c.line()
		case '\r':
			if next, err := c.in.Peek(1); err == nil && next[0] == '\n' {
				_, _ = c.in.Discard(1) // was peeked at
			}
			return c.line()
		}
		if err := c.grow(b); err != nil {
			return atEnd, err
		}
		var err error
		if b, err = c.in.ReadByte(); err != nil {
			return ended(err)
		}
	}
}

// line ends a record; a line end at the end of the file is no record of its own.
func (c *csvScan) line() (stop, error) {
	if _, err := c.in.Peek(1); errors.Is(err, io.EOF) {
		return atEnd, nil
	}
	return atLine, nil
}

// quoted reads up to and with the closing quote, taking two quotes for one and CR LF for LF.
func (c *csvScan) quoted() error {
	for {
		b, err := c.in.ReadByte()
		if err != nil {
			if errors.Is(err, io.EOF) {
				c.out.problem(OpenQuote, c.out.row.Num, c.out.col)
			}
			return err
		}
		if b == '"' || b == '\r' {
			next, _ := c.in.Peek(1)
			switch {
			case b == '\r' && len(next) == 1 && next[0] == '\n':
				continue
			case b == '"' && (len(next) == 0 || next[0] != '"'):
				return nil
			case b == '"':
				_, _ = c.in.Discard(1) // was peeked at
			}
		}
		if err := c.grow(b); err != nil {
			return err
		}
	}
}

func (c *csvScan) grow(b byte) error {
	if len(c.field) >= c.out.lim.StringLen {
		return reject(StringTooLong, "text of more than %d bytes, perhaps a quote that is not closed", c.out.lim.StringLen)
	}
	c.field = append(c.field, b)
	return nil
}

// unicode returns the field as UTF-8 that stays valid with the row. Bytes of an unknown encoding become the runes of
// their numbers, so that none is lost.
func (c *csvScan) unicode(col int) []byte {
	if !c.legacy {
		if utf8.Valid(c.field) {
			return c.out.keep(c.field)
		}
		c.out.problem(BadText, c.out.row.Num, col)
	}
	latin := make([]byte, 0, 2*len(c.field))
	for _, b := range c.field {
		latin = utf8.AppendRune(latin, rune(b))
	}
	return latin
}

func ended(err error) (stop, error) {
	if errors.Is(err, io.EOF) {
		return atEnd, nil
	}
	return atEnd, err
}
