package analytics

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
)

// addFile writes the ledger's line of a file; its counts come with Finish.
func (l *Load) addFile(f *loadedFile) error {
	return l.w.append("files", f.id, l.no, orEmpty(f.file.Path), text(f.file.Sender), orEmpty(f.file.SHA256), f.file.Size,
		f.status, int32(0), int32(0), int32(0), int32(0), int32(0), int32(0))
}

// addFinding writes a finding. Its message is masked: whoever may see the value follows
// the cell.
func (l *Load) addFinding(f *loadedFile, n dossier.Finding, scope string) error {
	message, fix := n.Render(dossier.VI, false)
	english, _ := n.Render(dossier.EN, false)
	var row any
	if n.Cell.Row > 0 {
		row = int32(n.Cell.Row)
	}
	vars := map[string]string{}
	for _, v := range n.Vars {
		vars[v.Name] = v.Value
	}
	return l.w.append("findings", l.no, f.id, text(scope), n.Rule, string(n.Severity), text(n.Sheet), text(n.Cell.String()),
		row, text(n.Field), text(message), text(english), text(fix), text(n.Source), vars, n.Fingerprint(), text(string(n.Status)))
}

// seenFinding says that a file was loaded before.
func seenFinding(f dossier.File, runID string) dossier.Finding {
	return dossier.Finding{
		Rule: seenRule.Code, Severity: seenRule.Severity, File: f.Path,
		Message: dossier.Text{
			VI: "Tệp này đã được nạp ở lượt {run} và không thay đổi, nên không nạp lại: 0 dòng thay đổi.",
			EN: "This file was loaded in run {run} and is unchanged, so it is not loaded again: 0 rows changed.",
		},
		Fix:  seenRule.Fix,
		Vars: []dossier.Var{{Name: "run", Value: runID}},
	}
}

// seenRule is a rule of the store that needs no SQL.
var seenRule = dossier.Rule{
	Code: "TP-21", Severity: dossier.Info,
	Title: dossier.Text{VI: "Tệp đã được nạp trước đó", EN: "File was loaded before"},
	Why: dossier.Text{
		VI: "Cùng một tệp nạp nhiều lần không làm số liệu thay đổi.",
		EN: "The same file loaded again does not change any figure.",
	},
	Bad:  dossier.Text{VI: "Gửi lại đúng tệp đã gửi lần trước", EN: "The very file that was sent before"},
	Good: dossier.Text{VI: "Gửi tệp đã bổ sung, sửa chữa", EN: "A file with additions and corrections"},
	Fix: dossier.Text{
		VI: "Không cần làm gì. Nếu định gửi bản đã sửa, hãy kiểm tra xem có gửi nhầm tệp cũ không.",
		EN: "Nothing to do. If a corrected file was meant, check that the old one was not sent by mistake.",
	},
	Citations: []dossier.Citation{{Number: "12-HD/BTCTW", Date: dossier.NewDate(2022, 7, 6), Point: "Mẫu 7-HSĐV, đối chiếu 3 tháng một lần", Confidence: dossier.Verified}}, Confidence: dossier.Verified,
}

// misfit says that a value cannot be held by its column, which reading should have
// found; the row is kept out rather than the value lost.
func misfit(file dossier.File, ret *dossier.Return, rec *dossier.Record, field dossier.Field) dossier.Finding {
	code := "DD-15"
	if field.Type == dossier.Day {
		code = "DD-12"
	}
	v := rec.Get(field.Name)
	return dossier.Finding{
		Rule: code, Severity: dossier.Error, File: file.Path, Sheet: ret.Sheet, Cell: rec.Cell(field.Name),
		Record: rec.Number, Field: field.Name, Unit: ret.Unit.Name,
		Message: dossier.Text{
			VI: "Giá trị {value} của cột “{header}” không lưu được.",
			EN: "The value {value} of column “{header}” cannot be stored.",
		},
		Fix: dossier.Text{
			VI: "Ghi lại giá trị cho đúng dạng. Ví dụ: {example}.",
			EN: "Write the value in its proper form, for example {example}.",
		},
		Vars: []dossier.Var{
			{Name: "value", Value: v.Raw, Privacy: field.Privacy},
			{Name: "header", Value: field.Header},
			{Name: "example", Value: field.Example},
		},
	}
}
