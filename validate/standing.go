package validate

import "github.com/hoso-vn/hoso/ingest/dossier"

// Standing is how a rule stands for the events of one day.
type Standing struct {
	Applies  bool             // the rule judges events of that day
	Severity dossier.Severity // the gravest that a finding of that day can have
	Citation dossier.Citation // the document in force; the first of the rule where none is known
	Covered  bool             // the document governs that day
	Doubtful bool             // the document is not known, or less well than the rule: errors become warnings
}

// explain adds to a message why the documents of the day only let it warn.
func (s Standing) explain(m dossier.Text) dossier.Text {
	if s.Covered {
		document := dossier.Citation{Number: s.Citation.Number, Date: s.Citation.Date}
		return dossier.Text{
			VI: m.VI + " Chưa có toàn văn " + document.String() + " nên chỉ cảnh báo.",
			EN: m.EN + " The text of " + document.In(dossier.EN) + " has not been seen, so this is only a warning.",
		}
	}
	return dossier.Text{
		VI: m.VI + " Chưa xác định được văn bản điều chỉnh thời điểm này nên chỉ cảnh báo.",
		EN: m.EN + " The document that governs this date is not known, so this is only a warning.",
	}
}

// On is the rule as it stands for the events of a day.
func (r Rule) On(event dossier.Date) Standing {
	outside, _ := r.spans(event)
	s := Standing{Applies: !outside && !r.offOn(event)}
	s.Severity, _ = r.severityOn(event)
	s.Citation, s.Covered = r.source(event)
	s.Doubtful = !s.Covered || certainty(s.Citation.Confidence) < certainty(r.Confidence)
	if s.Doubtful && s.Severity == dossier.Error {
		s.Severity = dossier.Warning
	}
	return s
}
