package validate

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// A finding that a rules file touches says so in its message, by one of these placeholders.
const (
	betaVar   = "beta"           // the document that made the rule beta
	waivedVar = "waiver"         // the document of the waiver
	lapsedVar = "expired_waiver" // the document of a waiver past its last day
)

// Waived reports whether a waiver covers a finding, which then keeps nothing out.
func Waived(f dossier.Finding) bool { return hasVar(f, waivedVar) }

// OnTrial reports whether a finding is of a rule in beta, which keeps nothing out.
func OnTrial(f dossier.Finding) bool { return hasVar(f, betaVar) }

// Lapsed reports whether a waiver past its last day would have covered a finding.
func Lapsed(f dossier.Finding) bool { return hasVar(f, lapsedVar) && !Waived(f) }

func hasVar(f dossier.Finding, name string) bool {
	return slices.ContainsFunc(f.Vars, func(v dossier.Var) bool { return v.Name == name })
}

// mark makes a finding into information, or says that the waiver is past its last day.
func (w Waiver) mark(f dossier.Finding, asOf dossier.Date) dossier.Finding {
	last := dossier.Var{Name: "last_day", Value: w.Expires.VN()}
	if w.lapsed(asOf) {
		f.Message = extend(f.Message, " Miễn trừ theo {expired_waiver} đã hết hạn ngày {last_day}.", " The waiver of {expired_waiver} ended on {last_day}.")
		f.Vars = append(slices.Clone(f.Vars), dossier.Var{Name: lapsedVar, Value: w.By.String()}, last)
		return f
	}
	f.Severity = dossier.Info
	f.Message = extend(f.Message, " Được miễn trừ theo {waiver}, đến hết ngày {last_day}.", " Waived by {waiver} up to {last_day}.")
	f.Vars = append(slices.Clone(f.Vars), dossier.Var{Name: waivedVar, Value: w.By.String()}, last)
	return f
}

// onTrial says that the rule of a fault only counts.
func (f Fault) onTrial(r *Rule, by Authority) Fault {
	f.Message = extend(f.message(r), " Quy tắc đang áp dụng thử theo {beta}: chỉ đếm, không chặn.", " The rule is on trial by {beta}: counted, not blocking.")
	f.Vars = append(slices.Clone(f.Vars), dossier.Var{Name: betaVar, Value: by.String()})
	return f
}

func extend(t dossier.Text, vi, en string) dossier.Text {
	return dossier.Text{VI: t.VI + vi, EN: t.EN + en}
}
