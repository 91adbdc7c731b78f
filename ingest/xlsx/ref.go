package xlsx

import "strconv"

// The grid of Excel 2007 and later.
const (
	maxRow = 1 << 20
	maxCol = 1 << 14
)

// CellName returns the A1 name of a cell from its 1-based column and row; "" when either is not positive.
func CellName(col, row int) string {
	if col < 1 || row < 1 {
		return ""
	}
	return colName(col) + strconv.Itoa(row)
}

func colName(col int) string {
	var b [8]byte
	i := len(b)
	for ; col > 0 && i > 0; col = (col - 1) / 26 {
		i--
		b[i] = byte('A' + (col-1)%26)
	}
	return string(b[i:])
}

// ParseRef reads an A1 name, in either case and with or without $; ok is false when it is none or lies outside Excel's
// grid of 16,384 columns and 1,048,576 rows.
func ParseRef(ref string) (col, row int, ok bool) {
	col, row, ok = splitRef([]byte(ref))
	return col, row, ok && col >= 1 && col <= maxCol && row >= 1 && row <= maxRow
}

// splitRef reads letters and digits without looking at the grid; numbers too large stop growing far outside it.
func splitRef(b []byte) (col, row int, ok bool) {
	const far = 1 << 30
	i := 0
	if i < len(b) && b[i] == '$' {
		i++
	}
	start := i
	for ; i < len(b) && (b[i]|0x20) >= 'a' && (b[i]|0x20) <= 'z'; i++ {
		col = min(col*26+int(b[i]|0x20-'a')+1, far)
	}
	if i == start {
		return 0, 0, false
	}
	if i < len(b) && b[i] == '$' {
		i++
	}
	row, ok = digits(b[i:])
	return col, row, ok
}

// digits reads an unsigned decimal number; numbers too large stop at a value outside every limit.
func digits(b []byte) (n int, ok bool) {
	const far = 1 << 30
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = min(n*10+int(c-'0'), far)
	}
	return n, len(b) > 0
}

// parseRange reads A1:C3 or A1 and puts the corners in order.
func parseRange(b []byte) (Range, bool) {
	first, last := b, b
	for i, c := range b {
		if c == ':' {
			first, last = b[:i], b[i+1:]
			break
		}
	}
	c1, r1, ok1 := ParseRef(string(first))
	c2, r2, ok2 := ParseRef(string(last))
	return Range{min(c1, c2), min(r1, r2), max(c1, c2), max(r1, r2)}, ok1 && ok2
}
