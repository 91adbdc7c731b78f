package analytics

import (
	"context"
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// forgottenKey is one thing by which a forgotten person is known again.
type forgottenKey struct{ what, value string }

// personMarks is what a row says of who it is about.
type personMarks struct {
	nameKey, birth, citizenID, oldID, card string // birth: a full date
}

func (p personMarks) keys() []forgottenKey {
	var list []forgottenKey
	add := func(what, value string, ok bool) {
		if ok {
			list = append(list, forgottenKey{what, value})
		}
	}
	add("citizen_id", p.citizenID, isCitizenID(p.citizenID))
	add("old_id_number", p.oldID, len(p.oldID) >= 9)
	add("party_card_no", p.card, len(p.card) >= 8)
	add("name_birth", p.nameKey+"|"+p.birth, p.birth != "")
	return list
}

// forgettingSalt is where store.meta keeps the salt of the marks.
const forgettingSalt = "forgetting_salt"

// mark is the salted hash of a key.
func (k forgottenKey) mark(salt string) string {
	h := hmac.New(sha256.New, []byte(salt))
	h.Write([]byte(k.what + ":" + k.value))
	return hex.EncodeToString(h.Sum(nil)[:16])
}

// noteForgetting writes down that somebody was forgotten, without saying who.
func (s *Store) noteForgetting(ctx context.Context, f *Forgotten, o ForgetOptions) error {
	w, err := begin(ctx, s.db)
	if err != nil {
		return err
	}
	defer w.abort()
	salt, err := w.salt(ctx)
	if err != nil {
		return err
	}
	var no int32
	err = w.tx.QueryRowContext(ctx, "SELECT coalesce(max(forget_no), 0) + 1 FROM store.forgettings").Scan(&no)
	if err != nil {
		return err
	}
	err = w.append("forgettings", no, o.At.UTC(), text(o.User), int32(f.Total()), int32(total(f.Cells)), f.Before, f.After)
	if err != nil {
		return err
	}
	noted := map[forgottenKey]bool{}
	for _, key := range f.marks {
		if noted[key] {
			continue
		}
		noted[key] = true
		if err := w.append("forgotten", no, key.what, key.mark(salt)); err != nil {
			return err
		}
	}
	return w.commit(ctx)
}

// salt is the salt of the store's marks, made when it is first needed.
func (w *writer) salt(ctx context.Context) (string, error) {
	var salt string
	err := w.tx.QueryRowContext(ctx, "SELECT value FROM store.meta WHERE key = ?", forgettingSalt).Scan(&salt)
	if !errors.Is(err, sql.ErrNoRows) {
		return salt, err
	}
	b := make([]byte, 32)
	rand.Read(b)
	salt = hex.EncodeToString(b)
	return salt, w.append("meta", forgettingSalt, salt)
}

// forgottenPeople are the people whose rows a load leaves out. The zero value knows none.
type forgottenPeople struct {
	salt   string
	marks  map[string][]int32 // mark → forgettings
	hasCID map[int32]bool     // forgettings of somebody whose citizen id was known
}

func (l *Load) readForgotten(ctx context.Context) error {
	l.forgotten = forgottenPeople{marks: map[string][]int32{}, hasCID: map[int32]bool{}}
	people := &l.forgotten
	err := l.w.each(ctx, "SELECT forget_no, what, mark FROM store.forgotten ORDER BY forget_no", func(rows *sql.Rows) error {
		var no int32
		var what, mark string
		err := rows.Scan(&no, &what, &mark)
		people.marks[mark] = append(people.marks[mark], no)
		people.hasCID[no] = people.hasCID[no] || what == "citizen_id"
		return err
	})
	if err != nil || len(people.marks) == 0 {
		return err
	}
	people.salt, err = l.w.salt(ctx)
	return err
}

// has reports whether a row is about somebody forgotten. Where both citizen ids are known
// they decide; otherwise an old number, a card, or name and day of birth does.
func (people forgottenPeople) has(rec *dossier.Record, names nameKeys) bool {
	if len(people.marks) == 0 {
		return false
	}
	p := personMarks{
		nameKey: names.of(rec.Text("full_name")), citizenID: rec.Text("citizen_id"),
		oldID: rec.Text("old_id_number"), card: rec.Text("party_card_no"),
	}
	if birth := rec.Date("birth_date"); birth.Full() {
		p.birth = birth.String()
	}
	for _, key := range p.keys() {
		for _, no := range people.marks[key.mark(people.salt)] {
			if key.what == "citizen_id" || !people.hasCID[no] || !isCitizenID(p.citizenID) {
				return true
			}
		}
	}
	return false
}

// withoutForgotten is a file without the rows of people who were forgotten, and without what
// was found in them; a finding of its own says that each was left out.
func (l *Load) withoutForgotten(b *dossier.Batch, findings []dossier.Finding) (*dossier.Batch, []dossier.Finding) {
	out := map[place]bool{}
	var told []dossier.Finding
	copied := *b
	copied.Returns = nil
	for _, ret := range b.Returns {
		rest := *ret
		rest.Records = nil
		for _, rec := range ret.Records {
			if !personKind(rec.Kind) || !l.forgotten.has(rec, l.names) {
				rest.Records = append(rest.Records, rec)
				continue
			}
			out[place{ret.Sheet, rec.Number}] = true
			told = append(told, forgottenFinding(b.File, ret, rec))
		}
		copied.Returns = append(copied.Returns, &rest)
	}
	if len(out) == 0 {
		return b, findings
	}
	var left []dossier.Finding
	for _, f := range findings {
		if !out[place{f.Sheet, f.Record}] && !out[place{f.Sheet, f.Cell.Row}] {
			left = append(left, f)
		}
	}
	l.findings = append(l.findings, told...)
	return &copied, append(left, told...)
}

func personKind(kind dossier.Kind) bool {
	for _, k := range personKinds {
		if k == kind {
			return true
		}
	}
	return false
}

// forgottenRule is the rule of rows that stay out because their person was forgotten.
var forgottenRule = dossier.Rule{
	Code: "TR-20", Severity: dossier.Warning,
	Title: dossier.Text{VI: "Người đã được xóa khỏi kho", EN: "Person was removed from the store"},
	Why: dossier.Text{
		VI: "Dữ liệu của người này đã được xóa khỏi kho theo yêu cầu; tệp cũ nạp lại không được đưa dữ liệu đó trở lại.",
		EN: "The data of this person were removed on request; an old file must not bring them back.",
	},
	Bad:  dossier.Text{VI: "Nạp lại danh sách cũ còn tên người đã được xóa khỏi kho", EN: "An old list loaded again, with somebody who was removed from the store"},
	Good: dossier.Text{VI: "Danh sách đã bỏ dòng của người đó", EN: "A list without the row of that person"},
	Fix: dossier.Text{
		VI: "Đề nghị nơi gửi bỏ dòng này khỏi tệp. Nếu đây là người khác trùng họ tên, ngày sinh thì ghi đủ số định danh cá nhân. Ví dụ: 002060000001.",
		EN: "Ask the sender to remove the row. If this is somebody else of that name and birth date, give the personal id number, for example 002060000001.",
	},
	Citations: []dossier.Citation{{
		Number: "91/2025/QH15", Date: dossier.NewDate(2025, 6, 26), Point: "quyền yêu cầu xóa dữ liệu cá nhân",
		From: dossier.NewDate(2026, 1, 1), Confidence: dossier.Secondary,
	}},
	Confidence: dossier.Secondary,
}

func forgottenFinding(file dossier.File, ret *dossier.Return, rec *dossier.Record) dossier.Finding {
	return dossier.Finding{
		Rule: forgottenRule.Code, Severity: forgottenRule.Severity, File: file.Path, Sheet: ret.Sheet,
		Cell: rec.Cell("full_name"), Unit: ret.Unit.Name, Fix: forgottenRule.Fix,
		Message: dossier.Text{
			VI: fmt.Sprintf("Dòng %d là của người đã được xóa khỏi kho, nên không nạp.", rec.Row),
			EN: fmt.Sprintf("Row %d is about a person who was removed from the store, so it is not loaded.", rec.Row),
		},
	}
}
