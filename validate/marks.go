package validate

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// mark makes a finding into information that keeps nothing out, or says that the waiver is past its last day.
func (w Waiver) mark(f dossier.Finding, asOf dossier.Date) dossier.Finding {
	by, byEN, last, lastEN := w.By.In(dossier.VI), w.By.In(dossier.EN), w.Expires.In(dossier.VI), w.Expires.In(dossier.EN)
	if w.lapsed(asOf) {
		f.Status = dossier.Lapsed
		f.Note = dossier.Text{
			VI: "Miễn trừ theo " + by + " đã hết hạn ngày " + last + ".",
			EN: "The waiver of " + byEN + " ended on " + lastEN + ".",
		}
		return f
	}
	f.Severity, f.Status = dossier.Info, dossier.Waived
	f.Note = dossier.Text{
		VI: "Được miễn trừ theo " + by + ", đến hết ngày " + last + ".",
		EN: "Waived by " + byEN + " up to " + lastEN + ".",
	}
	return f
}

// trial is the note of a finding whose rule only counts.
func trial(by Authority) dossier.Text {
	return dossier.Text{
		VI: "Quy tắc đang áp dụng thử theo " + by.In(dossier.VI) + ": chỉ đếm, không chặn.",
		EN: "The rule is on trial by " + by.In(dossier.EN) + ": counted, not blocking.",
	}
}
