package dossier

// Text is what an official reads, in Vietnamese first and in English.
type Text struct {
	VI string `json:"vi"`
	EN string `json:"en"`
}

// Plain is a text that is the same in both languages: a number, a value as it stands in a cell.
func Plain(s string) Text { return Text{VI: s, EN: s} }

// Lang is the language of what is shown.
type Lang string

// The two languages.
const (
	VI Lang = "vi"
	EN Lang = "en"
)

// In is the text in a language; Vietnamese where English is missing.
func (t Text) In(lang Lang) string {
	if lang == EN && t.EN != "" {
		return t.EN
	}
	return t.VI
}
