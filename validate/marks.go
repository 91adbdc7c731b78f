package validate

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// mark makes a finding into information that keeps nothing out, or says that the waiver is past its last day.
func (w Waiver) mark(f dossier.Finding, asOf dossier.Date) dossier.Finding {
	by, last := w.By.String(), w.Expires.VN()
	if w.lapsed(asOf) {
		f.Status = dossier.Lapsed
		f.Note = dossier.Text{
			VI: "Miễn trừ theo " + by + " đã hết hạn ngày " + last + ".",
			EN: "The waiver of " + by + " ended on " + last + ".",
		}
		return f
	}
	f.Severity, f.Status = dossier.Info, dossier.Waived
	f.Note = dossier.Text{
		VI: "Được miễn trừ theo " + by + ", đến hết ngày " + last + ".",
		EN: "Waived by " + by + " up to " + last + ".",
	}
	return f
}

// trial is the note of a finding whose rule only counts.
func trial(by Authority) dossier.Text {
	return dossier.Text{
		VI: "Quy tắc đang áp dụng thử theo " + by.String() + ": chỉ đếm, không chặn.",
		EN: "The rule is on trial by " + by.String() + ": counted, not blocking.",
	}
}
