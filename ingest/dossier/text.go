package dossier

// Text is what an official reads, in Vietnamese first and in English.
type Text struct {
	VI string `json:"vi"`
	EN string `json:"en"`
}

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
