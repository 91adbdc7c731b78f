package dossier

// Severity says what a finding does to its row.
type Severity string

// The severities: an Error keeps the row out, a Warning asks, an Info only tells.
const (
	Error   Severity = "error"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Rank orders severities, the gravest highest.
func (s Severity) Rank() int {
	switch s {
	case Error:
		return 2
	case Warning:
		return 1
	}
	return 0
}

// Confidence says how well a rule's source is known.
type Confidence string

// The confidences of a source.
const (
	Verified  Confidence = "verified"  // text seen
	Secondary Confidence = "secondary" // cited by others
	Memory    Confidence = "memory"    // no source at hand
)

// Rule is what the rule book says of one code; the check stands beside the literal.
type Rule struct {
	Code       string
	Severity   Severity // at most; a check may report less
	Title      Text
	Why        Text
	Bad, Good  Text // one example each
	Fix        Text // with an example; may use the placeholders of Finding
	Citations  []Citation
	Event      string // field whose date selects the version; "" for none
	From, To   Date   // events that the rule judges; zero: open
	Confidence Confidence
}

// Cite is the citation that governs an event, the first where none covers it.
func (r Rule) Cite(event Date) Citation {
	for _, c := range r.Citations {
		if !event.IsZero() && c.Covers(event) {
			return c
		}
	}
	if len(r.Citations) > 0 {
		return r.Citations[0]
	}
	return Citation{}
}
