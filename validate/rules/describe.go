package rules

import (
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// Describe is the page of a rule for reading on a terminal: as it stood for events of a day,
// or through all times where on is no date.
func Describe(r validate.Rule, on dossier.Date, lang dossier.Lang) string {
	p := page{rule: r, on: on, lang: lang}
	p.heading()
	p.line(both("Vì sao", "Why"), r.Why.In(lang))
	p.scope()
	p.principle()
	p.thresholds()
	p.amendments()
	p.sources()
	p.line(both("Sai", "Bad"), r.Bad.In(lang))
	p.line(both("Đúng", "Good"), r.Good.In(lang))
	p.line(both("Cách sửa", "Fix"), unfilled(r.Fix.In(lang)))
	if len(r.Citations) > 0 {
		p.line(both("Độ tin cậy", "Confidence"), confidenceWords[r.Confidence].In(lang))
	}
	return p.String()
}

type page struct {
	strings.Builder
	rule validate.Rule
	on   dossier.Date
	lang dossier.Lang
}

func (p *page) line(label dossier.Text, text string) {
	if text != "" {
		fmt.Fprintf(p, "  %s: %s\n", label.In(p.lang), text)
	}
}

func (p *page) heading() {
	severity := p.rule.Severity
	if !p.on.IsZero() {
		severity = p.rule.On(p.on).Severity
	}
	fmt.Fprintf(p, "%s  %s  (%s)\n", p.rule.Code, p.rule.Title.In(p.lang), severityWords[severity].In(p.lang))
	if p.on.IsZero() {
		return
	}
	says := both("Quy tắc áp dụng cho việc xảy ra ngày ", "The rule as it stands for events of ")
	if !p.rule.On(p.on).Applies {
		says = both("Không áp dụng cho việc xảy ra ngày ", "Does not apply to events of ")
	}
	fmt.Fprintf(p, "  %s\n", says.In(p.lang)+p.on.In(p.lang)+".")
}

// scope tells the events that the rule judges and the date that selects it.
func (p *page) scope() {
	p.line(both("Áp dụng cho việc xảy ra", "Judges events"), between(p.rule.From, p.rule.To, p.lang))
	if p.rule.Event == "" {
		return
	}
	label := both("Xét theo cột", "Chosen by")
	if p.rule.Event == validate.SheetDay {
		label.VI = "Xét theo"
	}
	p.line(label, eventWords(p.rule, p.rule.Kinds, p.lang))
	var later []string
	for _, name := range p.rule.Later {
		later = append(later, fieldWords(name, p.rule.Kinds, p.lang))
	}
	p.line(both("Thiếu ngày đó thì xét theo", "Where that is missing"), strings.Join(later, ", "))
}

// principle says of a rule of this catalogue that no list shows enough to check it.
func (p *page) principle() {
	switch {
	case isPrinciple(p.rule):
		p.line(both("Cách xét", "Checked"), both(
			"nguyên tắc để tra cứu; danh sách không đủ thông tin để tự xét", "a principle to look up; no list shows enough to check it").In(p.lang))
	case p.rule.OfSet(), p.rule.OfReading():
		p.line(both("Cách xét", "Checked"), judgedWhere(p.rule).In(p.lang))
	}
}

// isPrinciple reports whether a rule of this catalogue only stands in the book. Rules of other
// packages have no kinds here, their checks stand elsewhere.
func isPrinciple(r validate.Rule) bool {
	return len(r.Kinds) > 0 && r.Check == nil && r.Whole == nil && r.Shape.Tag == ""
}

func (p *page) thresholds() {
	for _, param := range p.rule.Params {
		label := thresholdWords[param.Name].In(p.lang) + " (" + param.Name + ")"
		p.line(both("Ngưỡng", "Threshold"), label+": "+p.values(param))
	}
}

// values are those in force on the day, else all with their dates.
func (p *page) values(param validate.Param) string {
	if !p.on.IsZero() {
		value, ok := param.At(p.on)
		if !ok {
			return both("không có", "none").In(p.lang)
		}
		return withSource(amount(param, value.Value, p.lang), value.Citation, p.lang)
	}
	return history(param, p.lang)
}

// history are all values of a parameter with the events they hold for.
func history(param validate.Param, lang dossier.Lang) string {
	var all []string
	for _, v := range param.Values {
		text := amount(param, v.Value, lang)
		if when := between(v.From, v.To, lang); when != "" {
			text += " (" + when + ")"
		}
		all = append(all, withSource(text, v.Citation, lang))
	}
	return strings.Join(all, "; ")
}

// amendments are what a rules file makes of the rule on the day, or at all.
func (p *page) amendments() {
	for _, c := range p.rule.Amendments(p.on) {
		text := p.amended(c)
		if when := between(c.From, c.To, p.lang); when != "" {
			text += both(" (cho việc xảy ra ", " (for events ").In(p.lang) + when + ")"
		}
		p.line(both("Đã sửa", "Changed"), text+both(", theo ", ", by ").In(p.lang)+c.By.Citation().In(p.lang)+" ("+c.By.Approver+")")
	}
}

// amended is what a change changes.
func (p *page) amended(c validate.Change) string {
	switch {
	case c.Threshold != "":
		for _, param := range p.rule.Params {
			if param.Name == c.Threshold {
				return thresholdWords[c.Threshold].In(p.lang) + " " + amount(param, c.Value, p.lang)
			}
		}
	case c.Severity != "":
		return both("mức ", "severity ").In(p.lang) + severityWords[c.Severity].In(p.lang)
	case c.State != "":
		return stateWords[c.State].In(p.lang)
	}
	return both("áp dụng cho việc xảy ra ", "judges events ").In(p.lang) + between(c.ValidFrom, c.ValidTo, p.lang)
}

func withSource(text string, c dossier.Citation, lang dossier.Lang) string {
	if c.Number == "" {
		return text
	}
	return text + ", " + c.In(lang)
}

// sources are the documents in force on the day, the one that findings name first; else all.
func (p *page) sources() {
	label := both("Căn cứ", "Source")
	if p.rule.OfReading() && len(p.rule.Citations) == 0 {
		p.line(label, noDocument.In(p.lang))
	}
	for _, c := range p.rule.Citations {
		if p.on.IsZero() || c.Covers(p.on) {
			p.line(label, source(c, p.lang))
		}
	}
	switch standing := p.rule.On(p.on); {
	case p.on.IsZero() || len(p.rule.Citations) == 0 || !standing.Applies:
	case !standing.Covered:
		p.line(label, both("chưa xác định được văn bản điều chỉnh ngày này, nên chỉ cảnh báo",
			"the document that governs this day is not known, so this is only a warning").In(p.lang))
	case standing.Doubtful:
		p.line(both("Lưu ý", "Note"), both("chưa có toàn văn văn bản này nên chỉ cảnh báo",
			"its text has not been seen, so this is only a warning").In(p.lang))
	}
}

// noDocument is the source of rules that only want a file to be readable.
var noDocument = both("không theo văn bản: là điều cần để đọc đúng tệp", "no document: what it takes to read a file rightly")

// source is a citation with the events that it governs and how well it is known.
func source(c dossier.Citation, lang dossier.Lang) string {
	text := c.In(lang)
	if when := between(c.From, c.To, lang); when != "" {
		text += "; " + when
	}
	return text + "; " + confidenceWords[c.Confidence].In(lang)
}
