package report

import (
	"encoding/json"
	"io"
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// SARIF writes the report as SARIF 2.1.0 (OASIS), with the cell as region and as logical location.
func SARIF(w io.Writer, r *Report, o Options) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{r.sarifRun(o)},
	})
}

type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool        sarifTool         `json:"tool"`
		Invocations []sarifInvocation `json:"invocations"`
		Language    string            `json:"language"`
		ColumnKind  string            `json:"columnKind"`
		Results     []sarifResult     `json:"results"`
		Properties  map[string]string `json:"properties,omitempty"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID      string      `json:"id"`
		Short   *sarifText  `json:"shortDescription,omitempty"`
		Full    *sarifText  `json:"fullDescription,omitempty"`
		Help    *sarifText  `json:"help,omitempty"`
		Default sarifConfig `json:"defaultConfiguration"`
	}
	sarifConfig struct {
		Level string `json:"level"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifInvocation struct {
		Successful bool   `json:"executionSuccessful"`
		Start      string `json:"startTimeUtc,omitempty"`
	}
	sarifResult struct {
		RuleID       string             `json:"ruleId"`
		RuleIndex    int                `json:"ruleIndex"`
		Level        string             `json:"level"`
		Message      sarifText          `json:"message"`
		Locations    []sarifLocation    `json:"locations"`
		Fingerprints map[string]string  `json:"partialFingerprints"`
		Suppressions []sarifSuppression `json:"suppressions,omitempty"`
		Properties   map[string]string  `json:"properties,omitempty"`
	}
	sarifSuppression struct {
		Kind          string `json:"kind"`
		Status        string `json:"status"`
		Justification string `json:"justification"`
	}
	sarifLocation struct {
		Physical sarifPhysical  `json:"physicalLocation"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   *sarifRegion  `json:"region,omitempty"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		Line   int `json:"startLine"`
		Column int `json:"startColumn"`
	}
	sarifLogical struct {
		Name string `json:"fullyQualifiedName"`
		Kind string `json:"kind"`
	}
)

func (r *Report) sarifRun(o Options) sarifRun {
	lang := "vi-VN"
	if o.Lang == dossier.EN {
		lang = "en-US"
	}
	run := sarifRun{Language: lang, ColumnKind: "unicodeCodePoints", Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "hoso", Version: r.Run.Version, Rules: []sarifRule{}}
	run.Invocations = []sarifInvocation{{Successful: true}}
	if !r.Run.Started.IsZero() {
		run.Invocations[0].Start = r.Run.Started.UTC().Format(time.RFC3339)
	}
	index := map[string]int{}
	for i, t := range r.codes() {
		index[t] = i
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, r.sarifRule(t, o.Lang))
	}
	for _, f := range r.bookFiles() {
		if run.Properties == nil {
			run.Properties = map[string]string{}
		}
		run.Properties[f[0]] = f[1]
	}
	findings := r.sorted()
	for i, e := range r.entries(o) {
		run.Results = append(run.Results, e.sarif(index[e.Rule], findings[i].Cell))
	}
	return run
}

// codes are the rules that the findings name, in order.
func (r *Report) codes() []string {
	seen := map[string]bool{}
	for _, f := range r.Findings {
		seen[f.Rule] = true
	}
	return slices.Sorted(maps.Keys(seen))
}

func (r *Report) sarifRule(code string, lang dossier.Lang) sarifRule {
	rule := r.Rules[code]
	text := func(s string) *sarifText {
		if s == "" {
			return nil
		}
		return &sarifText{s}
	}
	return sarifRule{
		ID: code, Short: text(rule.Title.In(lang)), Full: text(rule.Why.In(lang)), Help: text(rule.Fix.In(lang)),
		Default: sarifConfig{level(rule.Severity)},
	}
}

// level is a severity in the words of SARIF.
func level(s dossier.Severity) string {
	switch s {
	case dossier.Error:
		return "error"
	case dossier.Info:
		return "note"
	}
	return "warning"
}

func (e entry) sarif(index int, cell dossier.Cell) sarifResult {
	loc := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{fileURI(e.File)}}}
	if cell.Row > 0 {
		loc.Physical.Region = &sarifRegion{cell.Row, max(cell.Col, 1)}
	}
	switch {
	case e.Sheet != "" && e.Cell != "":
		loc.Logical = []sarifLogical{{e.Sheet + "!" + e.Cell, "cell"}}
	case e.Sheet != "":
		loc.Logical = []sarifLogical{{e.Sheet, "sheet"}}
	}
	properties := map[string]string{}
	for name, v := range map[string]string{"fix": e.Fix, "source": e.Source, "unit": e.Unit, "field": e.Field, "status": string(e.Status)} {
		if v != "" {
			properties[name] = v
		}
	}
	result := sarifResult{
		RuleID: e.Rule, RuleIndex: index, Level: level(e.Severity), Message: sarifText{e.Message},
		Locations: []sarifLocation{loc}, Fingerprints: map[string]string{"hoso/v1": e.Fingerprint}, Properties: properties,
	}
	if e.Status == dossier.Waived {
		result.Suppressions = []sarifSuppression{{Kind: "external", Status: "accepted", Justification: e.note}}
	}
	return result
}

// fileURI is a path as a URI: relative where the path is, else of the scheme file.
func fileURI(p string) string {
	p = strings.ReplaceAll(p, `\`, "/")
	drive := len(p) > 1 && p[1] == ':'
	if drive {
		p = "/" + p
	}
	if path.IsAbs(p) {
		return (&url.URL{Scheme: "file", Path: p}).String()
	}
	return (&url.URL{Path: p}).String()
}
