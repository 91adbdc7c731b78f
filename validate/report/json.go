package report

import (
	"encoding/json"
	"io"
)

// JSON writes the report as one object: run, files that changed the rule book, totals, counts by unit and by rule, files, findings.
func JSON(w io.Writer, r *Report, o Options) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	files := r.Files
	if files == nil {
		files = []File{}
	}
	return e.Encode(struct {
		Run       jsonRun         `json:"run"`
		RulesFile *rulesFileEntry `json:"rules_file,omitempty"`
		OwnRules  *OwnRules       `json:"own_rules,omitempty"`
		Totals    Totals          `json:"totals"`
		ByUnit    []unitTally     `json:"by_unit"`
		ByRule    []ruleTally     `json:"by_rule"`
		Files     []File          `json:"files"`
		Findings  []entry         `json:"findings"`
	}{jsonRun{r.Run, r.Run.AsOf.String()}, r.RulesFile.entry(o), r.OwnRules, r.Sum(), r.byUnit(), r.byRule(o.Lang), files, r.entries(o)})
}

// jsonRun writes the day of judgement as text.
type jsonRun struct {
	Run
	AsOf string `json:"as_of,omitempty"`
}
