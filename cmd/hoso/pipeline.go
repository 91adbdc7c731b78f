package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/hoso-vn/hoso/analytics"
	"github.com/hoso-vn/hoso/ingest"
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate/report"
)

// pipeline takes files through reading, judging, keeping and reporting.
// Files are read and judged in parallel and kept in their order, so that two runs over
// the same files write the same store.
type pipeline struct {
	world world
	flags *importFlags
	read  ingest.Options
	asOf  dossier.Date
	start time.Time
	book  *ruleBook
}

func newPipeline(ctx context.Context, w world, f *importFlags) (*pipeline, error) {
	start := w.now()
	read, err := f.read.options(w)
	if err != nil {
		return nil, err
	}
	book, err := f.rules.read(ctx, read.AsOf)
	if err != nil {
		return nil, err
	}
	return &pipeline{world: w, flags: f, read: read, asOf: read.AsOf, start: start, book: book}, nil
}

// run does the whole import and returns its report. Nothing is kept when it returns an error.
func (p *pipeline) run(ctx context.Context, paths []string) (*report.Report, error) {
	sources, skipped, err := ingest.Find(paths)
	if err != nil {
		return nil, err
	}
	for _, s := range skipped {
		fmt.Fprintf(p.world.stderr, "bỏ qua %s: %s\n", s.Path, s.Why.In(p.flags.view.lang.Lang))
	}
	if len(sources) == 0 {
		return nil, fmt.Errorf("không có tệp bảng tính nào trong %v", paths)
	}
	store, err := openForWriting(ctx, p.flags.db, p.flags.dryRun)
	if err != nil {
		return nil, err
	}
	defer store.Close()
	rep, err := p.load(ctx, store, sources)
	if err != nil {
		return nil, err
	}
	if err := p.writeReports(ctx, rep, sources); err != nil {
		if p.keeps() {
			err = fmt.Errorf("dữ liệu đã nạp đủ (%s), chỉ báo cáo là chưa ghi được: %w", rep.Run.ID, err)
		}
		return nil, err
	}
	return rep, store.Close()
}

func (p *pipeline) load(ctx context.Context, store *analytics.Store, sources []ingest.Source) (*report.Report, error) {
	load, err := store.Begin(ctx, p.book.run(analytics.Run{
		StartedAt: p.start, AsOf: p.asOf, User: p.world.getenv("USER"), Version: version, DryRun: p.flags.dryRun,
	}))
	if err != nil {
		return nil, err
	}
	defer load.Abort()
	rep := &report.Report{}
	bar := newProgress(p.world, len(sources))
	err = p.readAll(ctx, sources, func(b *dossier.Batch, findings []dossier.Finding) error {
		bar.Add(1)
		rep.Files = append(rep.Files, describeFile(b))
		rep.Findings = append(rep.Findings, findings...)
		return load.Add(ctx, b, findings)
	})
	bar.Finish()
	if err != nil {
		return nil, err
	}
	result, err := load.Finish(ctx)
	if errors.Is(err, analytics.ErrKept) {
		accessOf(ctx).loaded(load.RunID(), 0)
	}
	if err != nil {
		return nil, wrongUse(err, p.flags.view.lang.Lang) // a rule of the committee that does not run
	}
	complete(rep, result, p.keeps())
	rep.Run = report.Run{Version: version, AsOf: p.asOf, Started: p.start, DB: p.flags.db, DryRun: p.flags.dryRun}
	p.book.report(rep)
	if p.keeps() {
		rep.Run.ID = result.RunID
		accessOf(ctx).loaded(result.RunID, result.Total.Read)
	}
	return rep, nil
}

// keeps reports whether the run writes to a store.
func (p *pipeline) keeps() bool { return p.flags.db != "" && !p.flags.dryRun }

// checked is one file after reading and judging.
type checked struct {
	batch    *dossier.Batch
	findings []dossier.Finding
	err      error
}

// readAll reads and judges files in parallel and hands them on in their order. At most
// twice as many files as jobs wait, which bounds memory.
func (p *pipeline) readAll(ctx context.Context, sources []ingest.Source, keep func(*dossier.Batch, []dossier.Finding) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	slots := make([]chan checked, len(sources))
	for i := range slots {
		slots[i] = make(chan checked, 1)
	}
	window := make(chan struct{}, 2*p.flags.jobs)
	work := make(chan int)
	go func() {
		defer close(work)
		for i := range sources {
			select {
			case window <- struct{}{}:
			case <-ctx.Done():
				return
			}
			work <- i
		}
	}()
	for range p.flags.jobs {
		go func() {
			for i := range work {
				slots[i] <- p.readOne(ctx, sources[i])
			}
		}()
	}
	for i := range slots {
		select {
		case c := <-slots[i]:
			<-window
			if c.err != nil {
				return c.err
			}
			if err := keep(c.batch, c.findings); err != nil {
				return err
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	return nil
}

func (p *pipeline) readOne(ctx context.Context, src ingest.Source) checked {
	o := p.read
	o.Root = src.Root
	batch, err := ingest.Read(ctx, src.Path, o)
	if err != nil {
		return checked{err: err}
	}
	batch.Findings = p.book.engine.Waive(batch, batch.Findings)
	findings := slices.Clone(batch.Findings)
	if !batch.Rejected {
		findings = append(findings, p.book.engine.Check(batch)...)
	}
	return checked{batch: batch, findings: findings}
}
