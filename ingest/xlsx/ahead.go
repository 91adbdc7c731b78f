package xlsx

import "io"

// ahead reads a source in a goroutine of its own, a few blocks in advance, so that one large part is inflated on one
// core and scanned on another.
type ahead struct {
	full chan block
	free chan []byte
	quit chan struct{}
	done chan struct{}
	cur  block
	buf  []byte // of cur, to be given back
}

type block struct {
	data []byte
	err  error
}

const (
	aheadBlocks = 4
	aheadSize   = 128 << 10
	aheadFrom   = 1 << 20 // parts below this are read faster by one goroutine
)

func readAhead(src io.Reader) *ahead {
	a := &ahead{
		full: make(chan block, aheadBlocks), free: make(chan []byte, aheadBlocks),
		quit: make(chan struct{}), done: make(chan struct{}),
	}
	for range aheadBlocks {
		a.free <- make([]byte, aheadSize)
	}
	go a.run(src)
	return a
}

// run fills blocks until the source ends or stop is called.
func (a *ahead) run(src io.Reader) {
	defer close(a.done)
	for {
		var buf []byte
		select {
		case buf = <-a.free:
		case <-a.quit:
			return
		}
		b := fillBlock(src, buf)
		a.full <- b // never blocks: there are no more blocks than places
		if b.err != nil {
			return
		}
	}
}

// fillBlock reads until the block is full or the source ends.
func fillBlock(src io.Reader, buf []byte) (b block) {
	defer recoverReject(&b.err)
	n := 0
	for n < len(buf) && b.err == nil {
		var k int
		k, b.err = src.Read(buf[n:])
		n += k
		b.data = buf[:n]
	}
	return b
}

// Read implements io.Reader.
func (a *ahead) Read(p []byte) (int, error) {
	for len(a.cur.data) == 0 {
		if a.cur.err != nil {
			return 0, a.cur.err
		}
		if a.buf != nil {
			a.free <- a.buf
		}
		a.cur = <-a.full
		a.buf = a.cur.data[:cap(a.cur.data)]
	}
	n := copy(p, a.cur.data)
	a.cur.data = a.cur.data[n:]
	return n, nil
}

// stop ends the goroutine and waits for it, so that the source may be given back.
func (a *ahead) stop() {
	close(a.quit)
	<-a.done
}
