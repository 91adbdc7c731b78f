package analytics

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

//go:embed queries/*.sql queries/behind/*.sql
var queryFiles embed.FS

// Question is a named question: one file of queries/, whose header says what it
// asks, what it takes and what it gives.
type Question struct {
	Name      string       // "non-party-share", the name of the file
	Title     dossier.Text // heading of the answer
	About     dossier.Text // what is counted and how
	Params    []Param
	Cols      []Column
	Drawing   *Drawing  // nil: a chart of it would say nothing
	Lists     []Listing // what stands behind its columns
	Sensitive []string  // columns of which a list would tell the ethnicity, religion … of each person
	Source    string    // where the definition is from
	Rank      int       // place in the list of questions
	hidings   []hiding  // numbers that would tell of one or two persons
	form      *form     // nil: it is no form
	sql       string

	sensitiveLines []string // of a form: those of which a list would tell the same
}

// Param is a parameter of a question.
type Param struct {
	Name    string // "as-of"
	Type    ParamType
	Choices []string // of a Choice
	Default string   // "" for none; "today" of a date is the day of asking, "year" the first day of its year
	Title   dossier.Text
}

// ParamType says how the text of a parameter is understood.
type ParamType string

// The types of parameters.
const (
	ParamArea   ParamType = "area"   // name or id of an area; all below it counts
	ParamUnit   ParamType = "unit"   // name, code or id of a party organisation; all below it counts
	ParamDate   ParamType = "date"   // YYYY-MM-DD, or YYYY-MM and YYYY: the last day of a to or as-of, else the first
	ParamTree   ParamType = "tree"   // then, now or a date: whose areas count; every question with an area takes it
	ParamChoice ParamType = "choice" // one of Choices
	ParamNumber ParamType = "number" // a whole number ≥ 0
	ParamText   ParamType = "text"
)

// Column is a column of an answer.
type Column struct {
	Name    string // "non_party_pct": the key in JSON and the header in CSV
	Label   dossier.Text
	Unit    string          // what the numbers count: "persons", "percent", … or "" for text
	List    string          // code list of the values, "" for none
	Privacy dossier.Privacy // masked unless values are shown
	partial bool            // texts of dates that may be a month or a year
	codes   []dossier.Code  // of the lines of a form
	words   []dossier.Text  // values that are words of the question and not of a sender
}

// Param is the parameter of that name.
func (q Question) Param(name string) (Param, bool) {
	for _, p := range q.Params {
		if p.Name == name {
			return p, true
		}
	}
	return Param{}, false
}

// Questions lists all named questions, the main ones first.
func Questions() []Question { return slices.Clone(questions()) }

// FindQuestion is the question of that name. The error lists the names there are.
func FindQuestion(name string) (Question, error) {
	var names []string
	for _, q := range questions() {
		if q.Name == name {
			return q, nil
		}
		names = append(names, q.Name)
	}
	list := strings.Join(names, ", ")
	return Question{}, wrongUse(
		fmt.Sprintf("không có câu hỏi %q; các câu hỏi hiện có: %s", name, list),
		fmt.Sprintf("no question %q; there are: %s", name, list))
}

// CheckQuestion reports a wrong name of a question or of a parameter, before a store is opened.
func CheckQuestion(name string, params map[string]string) error {
	q, err := FindQuestion(name)
	if err != nil {
		return err
	}
	return q.checkNames(params)
}

var questions = sync.OnceValue(func() []Question {
	list := readQuestions("queries/*.sql", parseQuestion)
	slices.SortStableFunc(list, func(a, b Question) int { return a.Rank - b.Rank })
	return list
})

// readQuestions parses files that are part of the program.
func readQuestions(pattern string, parse func(name, text string) (Question, error)) []Question {
	files, err := fs.Glob(queryFiles, pattern)
	if err != nil {
		panic("analytics: embedded questions: " + err.Error())
	}
	list := make([]Question, 0, len(files))
	for _, f := range files {
		text, err := queryFiles.ReadFile(f)
		if err != nil {
			panic("analytics: embedded questions: " + err.Error())
		}
		q, err := parse(strings.TrimSuffix(path.Base(f), ".sql"), string(text))
		if err != nil {
			panic("analytics: " + f + ": " + err.Error())
		}
		list = append(list, q)
	}
	return list
}
