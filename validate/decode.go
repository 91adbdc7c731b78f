package validate

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// decoder makes an entry of a rules file into a change or a waiver and collects what is wrong with it.
type decoder struct {
	entry
	used   map[string]bool
	faults []error
}

func (d *decoder) change() Change {
	c := Change{
		Rule: d.rule(), Line: d.line,
		Threshold: d.text("threshold"), Severity: dossier.Severity(d.text("severity")), State: State(d.text("state")),
		From: d.date("events_from"), To: d.date("events_to"),
		ValidFrom: d.date("valid_from"), ValidTo: d.date("valid_to"),
		By: d.authority(),
	}
	if c.Threshold != "" {
		c.Value = d.number("value")
	}
	d.checkAspect(c)
	d.ordered("events_from", c.From, "events_to", c.To)
	d.ordered("valid_from", c.ValidFrom, "valid_to", c.ValidTo)
	d.refuseUnknown()
	return c
}

func (d *decoder) checkAspect(c Change) {
	aspects := 0
	for _, given := range []bool{c.Threshold != "", c.Severity != "", c.State != "", c.redates()} {
		if given {
			aspects++
		}
	}
	if aspects != 1 {
		d.fault("mỗi mục sửa đúng một điều: threshold, severity, state hoặc ngày (valid_from, valid_to); điều khác ghi thành mục riêng",
			"want exactly one of threshold, severity, state and valid_from or valid_to; write an entry for each")
	}
	if c.Severity != "" && !slices.Contains([]dossier.Severity{dossier.Error, dossier.Warning, dossier.Info}, c.Severity) {
		d.faultOf("severity", "severity chỉ nhận error, warning hoặc info", "severity is error, warning or info")
	}
	if c.State != "" && c.State != Beta && c.State != Off {
		d.faultOf("state", "state chỉ nhận beta (áp dụng thử) hoặc off (tắt)", "state is beta or off")
	}
	if c.redates() && !(c.From.IsZero() && c.To.IsZero()) {
		d.faultOf("events_from", "valid_from, valid_to áp dụng cho mọi việc; bỏ events_from, events_to",
			"valid_from and valid_to hold for all events; leave out events_from and events_to")
	}
}

var periodShape = regexp.MustCompile(`^\d{4}(-Q[1-4]|-\d{2}(-\d{2})?)?$`)

func (d *decoder) waiver() Waiver {
	w := Waiver{
		Rule: d.rule(), Line: d.line,
		Unit: d.text("unit"), Superior: d.text("superior"), Period: d.text("period"),
		Person: d.text("person"), Born: d.date("born"),
		By: d.authority(), Expires: d.date("expires"),
	}
	switch {
	case w.Unit == "" && w.Person == "" && w.Period == "":
		d.fault("miễn trừ không có phạm vi: ghi unit (đơn vị), person (người) hoặc period (kỳ)",
			"a waiver without a scope: name a unit, a person or a period")
	case w.Superior != "" && w.Unit == "":
		d.faultOf("superior", "có superior mà không có unit; ghi thêm tên đơn vị", "superior without a unit; name the unit")
	case w.Person != "" && !isNumber(w.Person) && w.Born.IsZero():
		d.faultOf("person", "người ghi bằng họ tên phải có born (ngày sinh), ví dụ born: 1960-02-03", "a person named without a number needs born: the birth date")
	case w.Period != "" && !periodShape.MatchString(w.Period):
		d.faultOf("period", "period có dạng 2018, 2018-Q3, 2018-09 hoặc 2018-09-30", "period is 2018, 2018-Q3, 2018-09 or 2018-09-30")
	}
	if !d.has("expires") {
		d.fault("miễn trừ thiếu ngày hết hạn; ghi expires, ví dụ expires: 2026-12-31", "a waiver without its last day: expires")
	}
	d.ordered("date", w.By.Date, "expires", w.Expires)
	d.refuseUnknown()
	return w
}

var numberShape = regexp.MustCompile(`^\d{8,12}$`)

func isNumber(s string) bool { return numberShape.MatchString(s) }

var codeShape = regexp.MustCompile(`^[A-Z]{2}-\d\d$`)

func (d *decoder) rule() string {
	code := d.text("rule")
	if !codeShape.MatchString(code) {
		d.fault("cần mã quy tắc, ví dụ “rule: KN-22”", "want the code of a rule, such as “rule: KN-22”")
	}
	return code
}

func (d *decoder) authority() Authority {
	a := Authority{Document: d.text("document"), Date: d.date("date"), Approver: d.text("approver")}
	for _, part := range [...]struct{ key, vi string }{{"document", "số văn bản"}, {"date", "ngày văn bản"}, {"approver", "nơi phê duyệt"}} {
		if !d.has(part.key) {
			d.fault("thiếu "+part.key+" ("+part.vi+"); mục nào cũng phải ghi document, date và approver",
				"without "+part.key+": document, date and approver are required")
		}
	}
	return a
}

func (d *decoder) text(key string) string {
	d.used[key] = true
	for _, f := range d.fields {
		if f.key == key {
			return f.value
		}
	}
	return ""
}

func (d *decoder) date(key string) dossier.Date {
	text := d.text(key)
	if text == "" {
		return dossier.Date{}
	}
	day, err := dossier.ParseDate(text)
	if err != nil || !day.Full() {
		d.faultOf(key, key+" phải là ngày dạng 2024-01-05", key+" is a day such as 2024-01-05")
	}
	return day
}

func (d *decoder) number(key string) int {
	n, err := strconv.Atoi(d.text(key))
	if err != nil || n < 0 {
		d.faultOf(key, key+" phải là số nguyên, không âm", key+" is a whole number, not below 0")
	}
	return n
}

func (d *decoder) has(key string) bool {
	return slices.ContainsFunc(d.fields, func(f pair) bool { return f.key == key })
}

// ordered wants two days in their order.
func (d *decoder) ordered(fromKey string, from dossier.Date, toKey string, to dossier.Date) {
	if to.Before(from) {
		d.faultOf(toKey, toKey+" sớm hơn "+fromKey+"; kiểm tra lại hai ngày", toKey+" comes before "+fromKey)
	}
}

func (d *decoder) refuseUnknown() {
	for _, f := range d.fields {
		if !d.used[f.key] {
			d.faults = append(d.faults, faultAt(f.line, "không có khóa %q; các khóa dùng được: %s", "unknown key %q; keys are %s",
				f.key, strings.Join(slices.Sorted(maps.Keys(d.used)), ", ")))
		}
	}
}

func (d *decoder) fault(vi, en string) {
	d.faults = append(d.faults, lineError{d.line, dossier.Text{VI: vi, EN: en}})
}

// faultOf puts a fault on the line of a key.
func (d *decoder) faultOf(key, vi, en string) {
	line := d.line
	for _, f := range d.fields {
		if f.key == key {
			line = f.line
		}
	}
	d.faults = append(d.faults, lineError{line, dossier.Text{VI: vi, EN: en}})
}
