package xlsx

import (
	"bytes"
	"encoding/binary"
	"math"
	"unicode/utf16"
)

// biffBook writes .xls workbooks record by record.
type biffBook struct {
	globals bytes.Buffer // without BOF, BOUNDSHEET and EOF
	sheets  []biffSheet
}

type biffSheet struct {
	name  string
	state byte
	kind  byte
	recs  []byte
}

// rec writes one record. Numbers are written by their size, strings as they are.
func rec(kind int, fields ...any) []byte {
	var body bytes.Buffer
	for _, f := range fields {
		if s, ok := f.(string); ok {
			body.WriteString(s)
			continue
		}
		if err := binary.Write(&body, binary.LittleEndian, f); err != nil {
			panic(err) // a field of the test has no fixed size
		}
	}
	head := binary.LittleEndian.AppendUint16(nil, uint16(kind))
	head = binary.LittleEndian.AppendUint16(head, uint16(body.Len()))
	return append(head, body.Bytes()...)
}

// wide writes characters of two bytes.
func wide(s string) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = binary.LittleEndian.AppendUint16(b, u)
	}
	return string(b)
}

// text writes a string with its length in two bytes, wide.
func biffText(s string) string {
	n := binary.LittleEndian.AppendUint16(nil, uint16(len(utf16.Encode([]rune(s)))))
	return string(n) + "\x01" + wide(s)
}

// shared adds the shared strings.
func (b *biffBook) shared(ss ...string) *biffBook {
	fields := []any{uint32(len(ss)), uint32(len(ss))}
	for _, s := range ss {
		fields = append(fields, biffText(s))
	}
	b.globals.Write(rec(recSST, fields...))
	return b
}

func (b *biffBook) add(recs ...[]byte) *biffBook {
	for _, r := range recs {
		b.globals.Write(r)
	}
	return b
}

// sheet adds a worksheet.
func (b *biffBook) sheet(name string, recs ...[]byte) *biffBook {
	b.sheets = append(b.sheets, biffSheet{name: name, recs: bytes.Join(recs, nil)})
	return b
}

// stream writes the workbook stream.
func (b *biffBook) stream() []byte {
	bof := func(kind uint16) []byte { return rec(recBOF, uint16(biff8), kind, uint32(0), uint64(0)) }
	boundAt := func(at int, s biffSheet) []byte {
		return rec(recBoundSheet, uint32(at), s.state, s.kind, byte(len(utf16.Encode([]rune(s.name)))), byte(1), wide(s.name))
	}
	at := len(bof(5)) + b.globals.Len() + len(rec(recEOF))
	for _, s := range b.sheets {
		at += len(boundAt(0, s))
	}
	out := bytes.NewBuffer(bof(5))
	for _, s := range b.sheets {
		out.Write(boundAt(at, s))
		at += len(bof(16)) + len(s.recs) + len(rec(recEOF))
	}
	out.Write(b.globals.Bytes())
	out.Write(rec(recEOF))
	for _, s := range b.sheets {
		out.Write(bof(16))
		out.Write(s.recs)
		out.Write(rec(recEOF))
	}
	return out.Bytes()
}

func (b *biffBook) file() []byte { return compoundFile("Workbook", b.stream()) }

// The records of cells, by 0-based row and column.
func numberRec(row, col, xf uint16, f float64) []byte {
	return rec(recNumber, row, col, xf, math.Float64bits(f))
}
func sstRec(row, col uint16, i uint32) []byte { return rec(recLabelSST, row, col, uint16(0), i) }
func rkRec(row, col uint16, rk uint32) []byte { return rec(recRK, row, col, uint16(0), rk) }
func formulaRec(row, col uint16, result [8]byte) []byte {
	return rec(recFormula, row, col, uint16(0), result, uint16(0), uint32(0), uint16(0))
}

// compoundFile writes an OLE compound file (MS-CFB, version 3) with one stream. The stream is padded to the size from
// which streams have sectors of their own.
func compoundFile(name string, stream []byte) []byte {
	const sector = 512
	le := binary.LittleEndian
	for len(stream) < 4096 || len(stream)%sector != 0 {
		stream = append(stream, 0)
	}
	n := len(stream) / sector
	fats := (n + 2 + 126) / 127 // n stream sectors, one directory sector, the table's own
	fat := make([]uint32, fats*128)
	for i := range fat {
		fat[i] = 0xFFFFFFFF
	}
	for i := range n {
		fat[i] = uint32(i + 1)
	}
	fat[n-1], fat[n] = 0xFFFFFFFE, 0xFFFFFFFE
	head := make([]byte, sector)
	copy(head, sigOLE)
	le.PutUint16(head[24:], 0x3E)
	le.PutUint16(head[26:], 3)
	le.PutUint16(head[28:], 0xFFFE)
	le.PutUint16(head[30:], 9)
	le.PutUint16(head[32:], 6)
	le.PutUint32(head[44:], uint32(fats))
	le.PutUint32(head[48:], uint32(n))
	le.PutUint32(head[56:], 4096)
	le.PutUint32(head[60:], 0xFFFFFFFE)
	le.PutUint32(head[68:], 0xFFFFFFFE)
	for i := range 109 {
		le.PutUint32(head[76+4*i:], 0xFFFFFFFF)
		if i < fats {
			le.PutUint32(head[76+4*i:], uint32(n+1+i))
			fat[n+1+i] = 0xFFFFFFFD
		}
	}
	out := append(head, stream...)
	out = append(out, dirEntry("Root Entry", 5, 0xFFFFFFFE, 0, 1)...)
	out = append(out, dirEntry(name, 2, 0, len(stream), 0xFFFFFFFF)...)
	out = append(out, make([]byte, 2*128)...)
	for _, v := range fat {
		out = le.AppendUint32(out, v)
	}
	return out
}

func dirEntry(name string, kind byte, start uint32, size int, child uint32) []byte {
	e := make([]byte, 128)
	copy(e, wide(name))
	le := binary.LittleEndian
	le.PutUint16(e[64:], uint16(2*len(name)+2))
	e[66], e[67] = kind, 1
	le.PutUint32(e[68:], 0xFFFFFFFF)
	le.PutUint32(e[72:], 0xFFFFFFFF)
	le.PutUint32(e[76:], child)
	le.PutUint32(e[116:], start)
	le.PutUint32(e[120:], uint32(size))
	return e
}
