package report

import (
	"encoding/xml"
	"io"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// JUnit writes the report in the XML of JUnit: a suite for each file, a case for each finding. Errors are failures,
// what is waived is skipped; warnings and infos pass and say what they say. A file without findings is one case that passes.
func JUnit(w io.Writer, r *Report, o Options) error {
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(r.junit(o)); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

type (
	junitSuites struct {
		XMLName  xml.Name     `xml:"testsuites"`
		Name     string       `xml:"name,attr"`
		Tests    int          `xml:"tests,attr"`
		Failures int          `xml:"failures,attr"`
		Suites   []junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name       string           `xml:"name,attr"`
		Tests      int              `xml:"tests,attr"`
		Failures   int              `xml:"failures,attr"`
		Skipped    int              `xml:"skipped,attr,omitempty"`
		Properties *junitProperties `xml:"properties"`
		Cases      []junitCase      `xml:"testcase"`
	}
	junitProperties struct {
		List []junitProperty `xml:"property"`
	}
	junitProperty struct {
		Name  string `xml:"name,attr"`
		Value string `xml:"value,attr"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		Failure *junitFailure `xml:"failure"`
		Skipped *junitSkipped `xml:"skipped"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitSkipped struct {
		Message string `xml:"message,attr"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

func (r *Report) junit(o Options) junitSuites {
	byFile := map[string][]entry{}
	var paths []string
	for _, f := range r.Files {
		paths = append(paths, f.Path)
	}
	for _, e := range r.entries(o) {
		byFile[e.File] = append(byFile[e.File], e)
		paths = append(paths, e.File)
	}
	slices.Sort(paths)
	all := junitSuites{Name: "hoso", Suites: []junitSuite{}}
	for _, path := range slices.Compact(paths) {
		s := junitSuite{Name: path, Properties: r.junitProperties()}
		for _, e := range byFile[path] {
			s.add(e.junit(wordsIn(o.Lang)))
		}
		if len(s.Cases) == 0 {
			s.add(junitCase{Name: wordsIn(o.Lang).clean, Class: path})
		}
		all.Tests += s.Tests
		all.Failures += s.Failures
		all.Suites = append(all.Suites, s)
	}
	return all
}

// junitProperties name the files that change the rule book; nil without any.
func (r *Report) junitProperties() *junitProperties {
	files := r.bookFiles()
	if len(files) == 0 {
		return nil
	}
	p := &junitProperties{}
	for _, f := range files {
		p.List = append(p.List, junitProperty{f[0], f[1]})
	}
	return p
}

func (s *junitSuite) add(c junitCase) {
	s.Cases = append(s.Cases, c)
	s.Tests++
	if c.Failure != nil {
		s.Failures++
	}
	if c.Skipped != nil {
		s.Skipped++
	}
}

func (e entry) junit(w words) junitCase {
	c := junitCase{Name: strings.TrimSpace(e.Rule + " " + e.place(w)), Class: e.File}
	var body []string
	for _, line := range []struct{ label, text string }{{w.fix, e.Fix}, {w.source, e.Source}, {w.unit, e.Unit}} {
		if line.text != "" {
			body = append(body, line.label+": "+line.text)
		}
	}
	if e.Severity == dossier.Error {
		c.Failure = &junitFailure{Message: e.Message, Type: e.Rule, Text: strings.Join(body, "\n")}
		return c
	}
	if e.Status == dossier.Waived {
		c.Skipped = &junitSkipped{e.note}
	}
	c.Out = w.level(e.Severity, e.Status) + ": " + strings.Join(append([]string{e.Message}, body...), "\n")
	return c
}

// place is the sheet and the cell, as far as there are any.
func (e entry) place(w words) string {
	parts := make([]string, 0, 2)
	if e.Sheet != "" {
		parts = append(parts, e.Sheet)
	}
	if e.Cell != "" {
		parts = append(parts, e.Cell)
	}
	return strings.Join(parts, w.arrow)
}
