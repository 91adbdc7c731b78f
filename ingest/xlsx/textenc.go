package xlsx

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"
)

// textEnc is the encoding of a text file.
type textEnc struct {
	mark   int               // bytes of the byte order mark
	utf16  encoding.Encoding // nil for bytes
	legacy bool              // no UTF-8
}

// textEncoding reads the whole file once, since the first letter beyond ASCII may stand anywhere.
func textEncoding(r io.ReaderAt, size int64, head []byte) (textEnc, error) {
	if enc := utf16ByMark(head); enc != nil {
		return textEnc{utf16: enc}, nil
	}
	if bytes.HasPrefix(head, []byte("\xEF\xBB\xBF")) {
		return textEnc{mark: 3}, nil
	}
	in := bufio.NewReaderSize(io.NewSectionReader(r, 0, size), 64<<10)
	good, bad := 0, 0
	for {
		c, n, err := in.ReadRune()
		switch {
		case errors.Is(err, io.EOF):
			return textEnc{legacy: bad > 0 && bad >= good/100}, nil
		case err != nil:
			return textEnc{}, err
		case c == 0:
			return textEnc{}, &Reject{Reason: NotSpreadsheet, Type: "binary"}
		case c == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
	}
}

// reader returns how to read the text from its beginning.
func (e textEnc) reader(r io.ReaderAt, size int64) func() io.Reader {
	return func() io.Reader {
		src := io.NewSectionReader(r, int64(e.mark), size-int64(e.mark))
		if e.utf16 == nil {
			return src
		}
		return transform.NewReader(src, e.utf16.NewDecoder())
	}
}

// delimiters in the order in which they are preferred when nothing else decides. Vietnamese Windows writes ; because
// its decimal sign is the comma.
const delimiters = "\t;,|"

// sniffDelimiter returns the delimiter that cuts the most records into the same number of fields. skip says that the
// first line only names the delimiter. cut says that the sample ends in the middle of the file.
func sniffDelimiter(sample []byte, cut bool) (delim byte, skip bool) {
	if len(sample) >= 5 && bytes.EqualFold(sample[:4], []byte("sep=")) {
		return sample[4], true
	}
	delim, best := ',', 0
	for _, d := range []byte(delimiters) {
		if score := delimiterScore(sample, d, cut); score > best {
			delim, best = d, score
		}
	}
	return delim, false
}

// delimiterScore weighs how many records have the most frequent number of delimiters, then that number.
func delimiterScore(sample []byte, delim byte, cut bool) int {
	counts := map[int]int{}
	n, quoted := 0, false
	for i, b := range sample {
		switch {
		case b == '"':
			quoted = !quoted
		case quoted:
		case b == delim:
			n++
		case b == '\n' || b == '\r' && (i+1 == len(sample) || sample[i+1] != '\n'):
			counts[n]++
			n = 0
		}
	}
	if n > 0 && !cut {
		counts[n]++
	}
	best := 0
	for n, lines := range counts {
		if n > 0 {
			best = max(best, lines*1000+min(n, 999))
		}
	}
	return best
}
