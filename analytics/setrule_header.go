package analytics

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// headerError is what is wrong with the header of a set rule, and on which line. The error is a *UsageError.
type headerError struct {
	line int
	err  error
}

func (e headerError) Error() string { return fmt.Sprintf("line %d: %v", e.line, e.err) }
func (e headerError) Unwrap() error { return e.err }

// parseSetRule reads the header of a check: comment lines "-- key: value", in which a bar
// parts the Vietnamese from the English. The error is a headerError.
func parseSetRule(file string) (SetRule, error) {
	r := SetRule{phase: phaseStaged}
	lines := strings.Split(file, "\n")
	given := map[string]int{}
	n := 0
	for ; n < len(lines) && strings.HasPrefix(lines[n], "--"); n++ {
		key, value, ok := strings.Cut(strings.TrimPrefix(lines[n], "--"), ":")
		key, value = strings.TrimSpace(key), strings.TrimSpace(value)
		switch {
		case !ok:
			return r, headerError{n + 1, wrongUse("dòng đầu tệp phải có dạng: -- khóa: giá trị", "want -- key: value")}
		case given[key] > 0 && key != "cite":
			return r, headerError{n + 1, wrongUsef("%s ghi hai lần, lần đầu ở dòng %d; giữ lại một", "%s stands twice, first on line %d", key, given[key])}
		case value == "":
			return r, headerError{n + 1, wrongUsef("%s chưa có giá trị; ghi giá trị hoặc bỏ dòng này", "%s has no value", key)}
		}
		given[key] = n + 1
		if err := r.header(key, value); err != nil {
			return r, headerError{n + 1, err}
		}
	}
	for _, key := range []string{"code", "severity", "kinds", "message", "fix", "confidence"} {
		if given[key] == 0 {
			return r, headerError{1, wrongUsef("phần đầu thiếu %s; thêm dòng “-- %[1]s: …”", "the header has no %s; add a line “-- %[1]s: …”", key)}
		}
	}
	if r.Severity != dossier.Info && len(r.Citations) == 0 {
		return r, headerError{given["severity"], wrongUse("phần đầu thiếu cite; chỉ quy tắc mức info mới không cần văn bản",
			"the header has no cite; only what is info needs no document")}
	}
	r.sql = strings.Join(lines[n:], "\n")
	r.keeps = r.phase == phaseStaged && strings.Contains(r.sql, "stage_no")
	return r, nil
}

func (r *SetRule) header(key, value string) error {
	texts := map[string]*dossier.Text{"title": &r.Title, "why": &r.Why, "fix": &r.Fix, "message": &r.message, "bad": &r.Bad, "good": &r.Good}
	if t, ok := texts[key]; ok {
		vi, en, _ := strings.Cut(value, " | ")
		*t = dossier.Text{VI: strings.TrimSpace(vi), EN: strings.TrimSpace(en)}
		return nil
	}
	switch key {
	case "code":
		r.Code = value
		if !codeShape.MatchString(value) {
			return wrongUse("mã gồm hai chữ cái hoa, gạch nối, hai chữ số, ví dụ RR-01", "a code is two capital letters, a hyphen and two digits, such as RR-01")
		}
		return nil
	case "severity":
		r.Severity = dossier.Severity(value)
		return among(r.Severity, dossier.Error, dossier.Warning, dossier.Info)
	case "kinds", "needs":
		return r.kindsOf(key, strings.Fields(value))
	case "phase":
		r.phase = phase(value)
		return among(r.phase, phaseStaged, phaseHeld, phaseLoaded)
	case "open":
		return r.openColumns(strings.Fields(value))
	case "confidence":
		r.Confidence = dossier.Confidence(value)
		return among(r.Confidence, dossier.Verified, dossier.Secondary, dossier.Memory)
	case "valid":
		var err error
		r.From, r.To, err = interval(value)
		return err
	case "cite":
		return r.cite(strings.Split(value, " | "))
	}
	return wrongUsef("không có khóa %q; các khóa dùng được: %s", "unknown key %q; keys are %s", key, strings.Join(headerKeys, ", "))
}

var codeShape = regexp.MustCompile(`^[A-Z]{2}-\d\d$`)

var headerKeys = []string{
	"code", "severity", "kinds", "needs", "phase", "title", "why", "bad", "good", "message", "fix", "cite", "valid", "open", "confidence",
}

func among[T ~string](value T, all ...T) error {
	if slices.Contains(all, value) {
		return nil
	}
	var words []string
	for _, v := range all {
		words = append(words, string(v))
	}
	return wrongUsef("%q không dùng được; chọn: %s", "%q is none of %s", string(value), strings.Join(words, ", "))
}

func (r *SetRule) kindsOf(key string, names []string) error {
	for _, name := range names {
		if err := among(dossier.Kind(name), dossier.Kinds()...); err != nil {
			return err
		}
	}
	if key == "kinds" {
		r.kinds = names
	} else {
		r.needs = names
	}
	return nil
}

// judges reports whether the rule holds for a list that speaks for that day.
func (r *SetRule) judges(on dossier.Date) bool {
	return !on.Before(r.From) && (r.To.IsZero() || !on.After(r.To))
}

// cite takes "number | date | point | from/to | confidence"; point, from and to may be empty.
func (r *SetRule) cite(f []string) error {
	if len(f) != 5 {
		return wrongUsef("cite có %d phần, phải đủ 5: số | ngày | điểm | từ/đến | độ tin cậy",
			"cite has %d parts, want 5: number | date | point | from/to | confidence", len(f))
	}
	c := dossier.Citation{Number: f[0], Point: f[2], Confidence: dossier.Confidence(f[4])}
	var err error
	if c.Date, err = headerDate(f[1]); err != nil {
		return err
	}
	c.From, c.To, err = interval(f[3])
	r.Citations = append(r.Citations, c)
	return err
}

// interval reads "from/to"; either may be empty, which leaves it open.
func interval(s string) (from, to dossier.Date, err error) {
	a, b, _ := strings.Cut(s, "/")
	if a != "" {
		from, err = headerDate(a)
	}
	if b != "" && err == nil {
		to, err = headerDate(b)
	}
	return from, to, err
}

func headerDate(s string) (dossier.Date, error) {
	date, err := dossier.ParseDate(s)
	if err != nil {
		return date, wrongUsef("%q không phải là ngày; ghi dạng 2024-03-12", "%q is no day; write 2024-03-12", s)
	}
	return date, nil
}
