package xlsx

import (
	"bufio"
	"bytes"
	"errors"
	"hash/crc32"
	"io"
	"sync"

	"github.com/klauspost/compress/flate"
)

// partReader gives the inflated content of a part and holds the limits, size and checksum of the directory to it.
type partReader struct {
	src  io.Reader
	part *part
	n    int64
	sum  uint32

	inflate io.ReadCloser // given back by free
}

var inflaters = sync.Pool{New: func() any { return flate.NewReader(nil) }}

// wholePacked is the compressed size up to which a part is read at once: the inflater is faster on bytes in memory.
const wholePacked = 24 << 20

// open starts reading a part. The caller calls free.
func (a *archive) open(p *part) (*partReader, error) {
	if err := a.admit(p); err != nil {
		return nil, err
	}
	at, err := a.content(p)
	if err != nil {
		return nil, err
	}
	packed, err := a.packed(p, at)
	if err != nil {
		return nil, err
	}
	r := &partReader{part: p, src: packed}
	if p.method == deflated {
		r.inflate = inflaters.Get().(io.ReadCloser)
		if err := r.inflate.(flate.Resetter).Reset(packed, nil); err != nil {
			r.free()
			return nil, err
		}
		r.src = r.inflate
	}
	return r, nil
}

const (
	stored   = 0
	deflated = 8
)

// admit holds what the directory says of the part against the limits.
func (a *archive) admit(p *part) error {
	if !p.counted {
		p.counted = true
		a.read += p.size
	}
	switch {
	case p.flags&1 != 0:
		return reject(Encrypted, "the zip itself has a password")
	case p.method != stored && p.method != deflated:
		return reject(Unsupported, "part %s is compressed by method %d", p.name, p.method)
	case p.size > a.lim.PartSize:
		return reject(TooLarge, "part %s has %d bytes, the limit is %d", p.name, p.size, a.lim.PartSize)
	case p.size > ratioFloor && p.size/max(p.packed, 1) > a.lim.Ratio:
		return reject(Bomb, "part %s inflates to %d times its size, the limit is %d", p.name, p.size/max(p.packed, 1), a.lim.Ratio)
	case a.read > a.lim.TotalSize:
		return reject(TooLarge, "the parts have more than %d bytes together", a.lim.TotalSize)
	}
	return nil
}

// content returns where the part's data begin, which only its local header knows.
func (a *archive) content(p *part) (int64, error) {
	var h [30]byte
	if p.offset > a.size-int64(len(h)) {
		return 0, reject(Truncated, "part %s lies outside the file", p.name)
	}
	if err := readAt(a.r, h[:], p.offset); err != nil {
		return 0, err
	}
	if string(h[:4]) != sigLocal {
		return 0, reject(Corrupt, "part %s has no header where the zip directory says", p.name)
	}
	at := p.offset + int64(len(h)) + int64(le.Uint16(h[26:])) + int64(le.Uint16(h[28:]))
	if at > a.size-p.packed {
		return 0, reject(Truncated, "part %s ends outside the file", p.name)
	}
	return at, nil
}

// packed returns the part's data as they stand in the file.
func (a *archive) packed(p *part, at int64) (io.Reader, error) {
	if p.packed > wholePacked {
		return bufio.NewReaderSize(io.NewSectionReader(a.r, at, p.packed), 64<<10), nil
	}
	b := make([]byte, p.packed)
	if err := readAt(a.r, b, at); err != nil {
		return nil, err
	}
	return bytes.NewReader(b), nil
}

// Read implements io.Reader. Its errors other than io.EOF are refusals or those of the operating system.
func (r *partReader) Read(b []byte) (int, error) {
	n, err := r.src.Read(b)
	r.n += int64(n)
	r.sum = crc32.Update(r.sum, crc32.IEEETable, b[:n])
	if r.n > r.part.size {
		return 0, reject(Bomb, "part %s inflates to more than the zip directory says", r.part.name)
	}
	if err != nil {
		err = r.verdict(err)
	}
	return n, err
}

// verdict says what the end of the data, or an error in it, means.
func (r *partReader) verdict(err error) error {
	var bad flate.CorruptInputError
	var internal flate.InternalError
	switch {
	case errors.Is(err, io.EOF) && r.n < r.part.size, errors.Is(err, io.ErrUnexpectedEOF):
		return reject(Truncated, "part %s ends after %d of %d bytes", r.part.name, r.n, r.part.size)
	case errors.Is(err, io.EOF) && r.sum != r.part.crc:
		return reject(Corrupt, "part %s does not match its checksum", r.part.name)
	case errors.As(err, &bad), errors.As(err, &internal):
		return reject(Corrupt, "part %s cannot be inflated", r.part.name)
	}
	return err
}

// free gives the inflater back.
func (r *partReader) free() {
	if r.inflate != nil {
		inflaters.Put(r.inflate)
	}
	r.src, r.inflate = eofReader{}, nil
}

type eofReader struct{}

func (eofReader) Read([]byte) (int, error) { return 0, io.EOF }
