package report

import (
	"bufio"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// How much the summary shows: what fits a few screens. The other formats hold everything.
const (
	mostUnits    = 25
	mostFindings = 30
	mostPerRule  = 3
	lineWidth    = 100
)

// Text writes the summary: totals, counts by unit and by rule, then the worst findings in four parts: what, where,
// under which document, how to mend it.
func Text(w io.Writer, r *Report, o Options) error {
	buf := bufio.NewWriter(w)
	t := &textWriter{Writer: buf, report: r, options: o, words: wordsIn(o.Lang)}
	t.head()
	if len(r.Findings) == 0 {
		t.line("\n" + t.clean)
		t.setAside()
		return buf.Flush()
	}
	t.units()
	t.rules()
	t.findings()
	t.setAside()
	t.notLoaded()
	t.markedFiles()
	if dir := t.report.Run.Dir; dir != "" {
		t.line("\n" + t.reports + ": " + dir)
	}
	return buf.Flush()
}

// textWriter writes the parts of the summary. The first error of its writer is kept by it.
type textWriter struct {
	*bufio.Writer
	report  *Report
	options Options
	words
}

func (t *textWriter) line(s string) { t.WriteString(s + "\n") }

func (t *textWriter) title(s string) { t.line("\n" + s) }

func (t *textWriter) head() {
	run, sum := t.report.Run, t.report.Sum()
	title := t.imported
	if run.DryRun || run.DB == "" {
		title = t.checked
	}
	t.line(title)
	asOf, started := run.AsOf.VN(), ""
	if t.options.Lang == dossier.EN {
		asOf = run.AsOf.String()
	}
	if !run.Started.IsZero() {
		started = run.Started.Format(t.dayFormat + " 15:04:05")
	}
	version := ""
	if run.Version != "" {
		version = "hoso " + run.Version + " · " + run.RuleBook
	}
	t.labels("", [][2]string{
		{t.run, run.ID}, {t.started, started}, {t.asOf, asOf}, {t.db, run.DB}, {t.versions, version},
		{t.rulesFile, t.rulesFileLine()}, {t.ownRules, t.ownRulesLine()},
		{t.files, t.printer.Sprint(sum.Files)}, {t.folder, t.report.root()},
	})
	t.line(t.printer.Sprintf(t.rows, sum.Rows, sum.Quarantined))
	if title == t.imported {
		t.line(t.printer.Sprintf(t.rowsDone, sum.Added, sum.Changed, sum.Unchanged, sum.Removed))
	}
	t.line(t.printer.Sprintf(t.faults, sum.Errors, sum.Warnings, sum.Infos))
}

func (t *textWriter) units() {
	units := t.report.byUnit()
	t.title(t.byUnit)
	table := newTable(t.unitHeads, 6)
	for _, u := range units[:min(mostUnits, len(units))] {
		name := u.Unit
		if name == "" {
			name = t.noUnit
		}
		table.AppendRow([]any{shorten(name, 46), t.number(u.Files), t.number(u.Rows), t.number(u.Errors), t.number(u.Warnings), t.number(u.Infos)})
	}
	t.line(table.Render())
	if more := len(units) - mostUnits; more > 0 {
		t.line(t.printer.Sprintf(t.moreUnits, more))
	}
}

func (t *textWriter) rules() {
	t.title(t.byRule)
	table := newTable(t.ruleHeads, 2, 4, 5)
	for _, r := range t.report.byRule(t.options.Lang) {
		if r.Count == 0 {
			continue // see setAside
		}
		table.AppendRow([]any{r.Rule, shorten(r.Title, 52), t.levels[r.Severity], t.number(r.Count), t.number(r.Files)})
	}
	t.line(table.Render())
}

func (t *textWriter) number(n int) string { return t.printer.Sprint(n) }

func (t *textWriter) findings() {
	shown := t.report.worst(mostFindings, mostPerRule)
	if len(shown) > 0 {
		t.title(t.worst)
	}
	for i, f := range shown {
		t.finding(i+1, f)
	}
	sum := t.report.Sum()
	if more := sum.Errors + sum.Warnings + sum.Infos - len(shown); more > 0 {
		t.line("\n" + t.printer.Sprintf(t.moreFindings, more))
	}
}

// finding writes one finding in four parts.
func (t *textWriter) finding(no int, f dossier.Finding) {
	what, fix := f.Render(t.options.Lang, t.options.ShowValues)
	rule := t.report.Rules[f.Rule]
	source := f.Source
	if source == "" {
		source = rule.Cite(dossier.Date{}).String()
	}
	source = rule.SourceIn(source, t.options.Lang)
	example := rule.Good.In(t.options.Lang)
	if strings.Contains(strings.ToLower(fix), t.words.inFix) {
		example = "" // the fix brings its own
	}
	t.line("")
	t.line(wrap(fmt.Sprintf("%d. [%s – %s] ", no, f.Rule, t.levels[f.Severity]), "   ", what))
	t.labels("   ", [][2]string{{t.where, t.place(f)}, {t.source, source}, {t.fix, fix}, {t.example, example}})
}

// place is the file, sheet and cell of a finding, and the unit.
func (t *textWriter) place(f dossier.Finding) string {
	parts := []string{t.path(f.File)}
	for _, p := range []string{f.Sheet, f.Cell.String()} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	place := strings.Join(parts, t.arrow)
	if f.Unit != "" {
		place += " (" + f.Unit + ")"
	}
	return place
}

// path is a file's path below the folder that all files lie in.
func (t *textWriter) path(file string) string { return below(t.report.root(), file) }

func (t *textWriter) notLoaded() {
	first := true
	for _, f := range t.report.Files {
		if f.Status != Rejected {
			continue
		}
		if first {
			t.title(t.rejected)
			first = false
		}
		t.line("   " + t.path(f.Path))
	}
}

// markedFiles says how many workbooks were marked and where they lie.
func (t *textWriter) markedFiles() {
	var dirs []string
	for _, f := range t.report.Files {
		if f.Marked != "" {
			dirs = append(dirs, path.Dir(f.Marked))
		}
	}
	if len(dirs) == 0 {
		return
	}
	t.title(t.marked)
	t.line("   " + t.printer.Sprintf(t.markedLine, len(dirs)) + " " + commonDir(dirs))
}
