package xlsx

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
)

// archive is the directory of a zip file. It is read here, not by archive/zip, so that the limits hold before anything
// is allocated for an entry, and so that only the parts that are asked for are looked at.
type archive struct {
	r      io.ReaderAt
	size   int64
	lim    Limits
	parts  []part
	byName map[string]int // lower case, slashes, no leading slash
	read   int64          // inflated bytes of the parts opened so far
}

// part is one file in the archive.
type part struct {
	name         string
	method       uint16
	flags        uint16
	crc          uint32
	packed, size int64
	offset       int64 // of the local header
	counted      bool  // in archive.read
}

const (
	sigLocal     = "PK\x03\x04"
	sigEntry     = "PK\x01\x02"
	sigEnd       = "PK\x05\x06"
	sigEnd64     = "PK\x06\x06"
	sigLocator64 = "PK\x06\x07"
	endLen       = 22
	entryLen     = 46
)

var le = binary.LittleEndian

// openArchive reads the directory at the end of the file.
func openArchive(r io.ReaderAt, size int64, lim Limits) (*archive, error) {
	a := &archive{r: r, size: size, lim: lim}
	dir, err := a.directory()
	if err != nil {
		return nil, err
	}
	if err := a.list(dir); err != nil {
		return nil, err
	}
	return a, a.index()
}

// find returns the part of that name, nil when there is none.
func (a *archive) find(name string) *part {
	i, ok := a.byName[partKey(name)]
	if !ok {
		return nil
	}
	return &a.parts[i]
}

// directory returns the bytes of the central directory.
func (a *archive) directory() ([]byte, error) {
	tail, at, err := a.endRecord()
	if err != nil {
		return nil, err
	}
	count := uint64(le.Uint16(tail[10:]))
	size, offset := uint64(le.Uint32(tail[12:])), uint64(le.Uint32(tail[16:]))
	end := at
	if count == 0xFFFF || size == 0xFFFFFFFF || offset == 0xFFFFFFFF {
		if rec, at64 := a.endRecord64(at); rec != nil {
			count, size, offset = le.Uint64(rec[32:]), le.Uint64(rec[40:]), le.Uint64(rec[48:])
			end = at64
		}
	}
	if count > uint64(a.lim.Parts) || size > uint64(a.lim.Parts)*1024 {
		return nil, reject(Bomb, "the package has more than %d parts", a.lim.Parts)
	}
	if size > uint64(end) || offset > uint64(end)-size {
		return nil, reject(Truncated, "the zip directory lies outside the file")
	}
	base := end - int64(size) - int64(offset) // not 0 when something stands before the zip
	dir := make([]byte, size)
	if err := readAt(a.r, dir, base+int64(offset)); err != nil {
		return nil, err
	}
	a.r, a.size = io.NewSectionReader(a.r, base, a.size-base), a.size-base
	return dir, nil
}

// endRecord finds the end of central directory record, which is last but for a comment.
func (a *archive) endRecord() (rec []byte, at int64, err error) {
	for _, n := range []int64{1 << 10, 1<<16 + endLen} {
		n = min(n, a.size)
		b := make([]byte, n)
		if err := readAt(a.r, b, a.size-n); err != nil {
			return nil, 0, err
		}
		if i := bytes.LastIndex(b, []byte(sigEnd)); i >= 0 && len(b)-i >= endLen {
			return b[i : i+endLen], a.size - n + int64(i), nil
		}
	}
	return nil, 0, reject(Truncated, "the zip has no directory at its end")
}

// endRecord64 finds the Zip64 record through its locator, which stands right before the plain record.
func (a *archive) endRecord64(at int64) ([]byte, int64) {
	loc := make([]byte, 20)
	if at < 20 {
		return nil, 0
	}
	if _, err := a.r.ReadAt(loc, at-20); err != nil || string(loc[:4]) != sigLocator64 {
		return nil, 0
	}
	rec := make([]byte, 56)
	off := le.Uint64(loc[8:])
	if off > uint64(at) {
		return nil, 0
	}
	if _, err := a.r.ReadAt(rec, int64(off)); err != nil || string(rec[:4]) != sigEnd64 {
		return nil, 0
	}
	return rec, int64(off)
}

// list cuts the directory into parts.
func (a *archive) list(dir []byte) error {
	for len(dir) >= entryLen && string(dir[:4]) == sigEntry {
		if len(a.parts) >= a.lim.Parts {
			return reject(Bomb, "the package has more than %d parts", a.lim.Parts)
		}
		name, extra := int(le.Uint16(dir[28:])), int(le.Uint16(dir[30:]))
		whole := entryLen + name + extra + int(le.Uint16(dir[32:]))
		if len(dir) < whole {
			break
		}
		p := part{
			name:   string(dir[entryLen : entryLen+name]),
			flags:  le.Uint16(dir[8:]),
			method: le.Uint16(dir[10:]),
			crc:    le.Uint32(dir[16:]),
			packed: int64(le.Uint32(dir[20:])),
			size:   int64(le.Uint32(dir[24:])),
			offset: int64(le.Uint32(dir[42:])),
		}
		if err := p.widen(dir[entryLen+name : entryLen+name+extra]); err != nil {
			return err
		}
		a.parts = append(a.parts, p)
		dir = dir[whole:]
	}
	if len(dir) > 0 {
		return reject(Corrupt, "the zip directory is damaged")
	}
	return nil
}

// widen takes the sizes that do not fit 32 bits from the Zip64 extra field.
func (p *part) widen(extra []byte) error {
	for len(extra) >= 4 {
		id, n := le.Uint16(extra), int(le.Uint16(extra[2:]))
		if extra = extra[4:]; n > len(extra) {
			return nil
		}
		field := extra[:n]
		extra = extra[n:]
		if id != 1 {
			continue
		}
		for _, v := range []*int64{&p.size, &p.packed, &p.offset} {
			if *v != 0xFFFFFFFF || len(field) < 8 {
				continue
			}
			if le.Uint64(field) > 1<<62 {
				return reject(Corrupt, "the zip directory gives an impossible size")
			}
			*v, field = int64(le.Uint64(field)), field[8:]
		}
	}
	return nil
}

// index makes the parts findable by name and refuses names given twice, which readers understand differently.
func (a *archive) index() error {
	a.byName = make(map[string]int, len(a.parts))
	for i, p := range a.parts {
		key := partKey(p.name)
		if _, twice := a.byName[key]; twice && !strings.HasSuffix(key, "/") {
			return reject(Corrupt, "the package has two parts named %q", p.name)
		}
		a.byName[key] = i
	}
	return nil
}

func partKey(name string) string {
	return strings.ToLower(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
}

// readAt fills b; that the file ends there is no error.
func readAt(r io.ReaderAt, b []byte, at int64) error {
	if _, err := r.ReadAt(b, at); err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	return nil
}
