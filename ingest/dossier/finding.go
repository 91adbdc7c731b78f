package dossier

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"
)

// Finding is one fault: what is wrong, where, under which document, how to mend it.
// Message and Fix hold placeholders ("{value}") that Vars fill in, so that a sink can mask them.
type Finding struct {
	Rule     string
	Severity Severity
	File     string // path as the sender knows it
	Sheet    string
	Cell     Cell
	Record   int // number of the record that it is about, and that it keeps out as an error; 0: a whole sheet or file
	Field    string
	Unit     string // name of the unit the file speaks for
	Message  Text
	Fix      Text
	Source   string // citation with number and date
	Vars     []Var
	Status   Status
	Note     Text // what the status rests on, shown after the message; no placeholders
}

// Status says whether a finding counts as its rule has it, or what a rules file makes of it.
type Status string

// The statuses of a finding.
const (
	Counted Status = ""
	Waived  Status = "waived" // a waiver covers it: it stays, keeps nothing out and is counted apart
	Beta    Status = "beta"   // its rule is on trial: the same
	Lapsed  Status = "lapsed" // a waiver past its last day would have covered it: it counts in full
)

// Aside reports whether a finding is counted apart from those that are to be mended.
func (s Status) Aside() bool { return s == Waived || s == Beta }

// Var fills one placeholder; its privacy decides whether a sink shows it.
type Var struct {
	Name    string
	Value   string
	Privacy Privacy
}

// Fingerprint is the same for the same fault in the same place on every run, whatever its status.
func (f Finding) Fingerprint() string {
	h := sha256.New()
	for _, part := range []string{f.Rule, f.File, f.Sheet, f.Cell.String(), f.Field} {
		h.Write([]byte(part))
		h.Write([]byte{0})
	}
	for _, v := range f.Vars {
		h.Write([]byte(v.Name + "=" + v.Value))
		h.Write([]byte{0})
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// Render is the message and the fix in a language; values are masked unless show. What is in quotes was typed so, and
// what is to be typed stays as sheets have it; other days of an English message are written 2018-09-30.
func (f Finding) Render(lang Lang, show bool) (message, fix string) {
	var typed, told []string
	for _, v := range f.Vars {
		text := v.Value
		if !show {
			text = Mask(v.Privacy, text)
		}
		typed = append(typed, "{"+v.Name+"}", text)
		told = append(told, "“{"+v.Name+"}”", "“"+text+"”", "{"+v.Name+"}", inLang(text, lang))
	}
	message = strings.NewReplacer(told...).Replace(f.Message.In(lang))
	if note := f.Note.In(lang); note != "" {
		message += " " + note
	}
	return message, strings.NewReplacer(typed...).Replace(f.Fix.In(lang))
}

// inLang is a value of a message in a language: a day or month as Date.VN writes it, or 2018-09-30 in English.
func inLang(value string, lang Lang) string {
	if lang != EN {
		return value
	}
	for vn, iso := range map[string]string{"02/01/2006": time.DateOnly, "01/2006": "2006-01"} {
		if day, err := time.Parse(vn, value); err == nil {
			return day.Format(iso)
		}
	}
	return value
}
