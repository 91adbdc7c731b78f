package dossier

import "strconv"

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

// Citation is a document and a point in it. A number alone is ambiguous, since numbering
// restarts each term ("01-HD/TW" is three documents): the date is part of the key.
type Citation struct {
	Number     string     `json:"number"`          // "24-QĐ/TW"
	Date       Date       `json:"date"`            // day of signature
	Point      string     `json:"point,omitempty"` // "điểm 1.1.1"
	From       Date       `json:"from"`            // first event date it governs
	To         Date       `json:"to"`              // last event date it governs; zero: open
	Confidence Confidence `json:"confidence"`
}

// Covers reports whether an event on that day is governed by the document.
func (c Citation) Covers(event Date) bool {
	return !event.Before(c.From) && (c.To.IsZero() || !event.After(c.To))
}

// String is "điểm 1.1.1, 24-QĐ/TW ngày 30/07/2021".
func (c Citation) String() string {
	s := c.Number
	switch c.Date.Precision() {
	case "day":
		s += " ngày " + c.Date.VN()
	case "month", "year": // some documents are cited without their day
		s += " năm " + strconv.Itoa(int(c.Date.Year))
	}
	if c.Point != "" {
		s = c.Point + ", " + s
	}
	return s
}

// Rule is what the rule book says of one code; the check stands beside the literal.
type Rule struct {
	Code       string
	Severity   Severity // at most; a check may report less
	Title      Text
	Why        Text
	Bad, Good  string // one example each
	Fix        Text   // with an example; may use the placeholders of Finding
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
