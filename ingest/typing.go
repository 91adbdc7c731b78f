package ingest

import (
	"runtime"
	"slices"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// minPart is the number of rows that is worth a goroutine of its own.
const minPart = 2000

// records types the rows of a table, in parts at the same time where there are many. What the parts found is
// put together in the order of the rows.
func (b *builder) records(t *region, period string) []*dossier.Record {
	parts := make([][]*dossier.Record, min(runtime.GOMAXPROCS(0), 1+len(t.rows)/minPart))
	forks := make([]*builder, len(parts))
	number := b.numbered + 1
	b.numbered += len(t.rows)
	var group sync.WaitGroup
	for i := range parts {
		from, to := len(t.rows)*i/len(parts), len(t.rows)*(i+1)/len(parts)
		forks[i] = b.fork()
		group.Go(func() { parts[i] = forks[i].typed(number+from, t.rows[from:to], t.sections[from:to], period) })
	}
	group.Wait()
	for _, f := range forks {
		b.take(f)
	}
	return slices.Concat(parts...)
}

// fork is a builder of the same columns that shares nothing with b but what neither changes.
func (b *builder) fork() *builder {
	f := newBuilder(b.reader, b.kind, b.cols, b.at)
	for i, s := range b.slots {
		f.slots[i].numbers = s.numbers
	}
	return f
}

// typed makes records of some rows, the first of that number.
func (b *builder) typed(number int, rows []*row, sections []*section, period string) []*dossier.Record {
	list := make([]*dossier.Record, 0, len(rows))
	for i, row := range rows {
		rec := b.record(number+i, row, sections[i])
		b.watch(row, rec)
		b.inPeriod(rec, period)
		if b.widened {
			list = append(list, b.widen(rec, row)...)
			continue
		}
		list = append(list, rec)
	}
	return list
}

// take adds what a fork found in later rows.
func (b *builder) take(f *builder) {
	b.batch.Findings = append(b.batch.Findings, f.found...)
	for i, s := range b.slots {
		s.tally.then(f.slots[i].tally)
		s.swaps.Join(&f.slots[i].swaps)
	}
	if b.restored == nil {
		b.restored = f.restored
		return
	}
	for i, n := range f.restored {
		b.restored[i].then(n)
	}
}
