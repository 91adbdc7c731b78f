package analytics

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// parseQuestion reads one file of queries/. Its header is comment lines "-- key: value",
// in which a bar parts the fields and the Vietnamese from the English:
//
//	-- title:  Tỷ lệ … | Share of …
//	-- about:  … | …                       (may be repeated)
//	-- param:  as-of | date | today | Ngày tính | As of
//	-- column: members | persons | Tổng số | Members
//	-- word:   period | từ 1/5/1975 | from 1975-05-01   (a value of a column that the question itself words)
//	-- chart:  bar | association | members, non_party   (kind, label columns or -, numbers)
//	-- list:   members, non_party | rolls | association (columns, what they count, key columns or -)
//	-- sensitive: minority   (columns that tell the ethnicity, religion … of whom they count)
//	           of a form "line = women, minority" means some of its lines
//	-- hide:   minority | members | rows    (part, whole, place: see hiding)
//	-- source: …
//	-- rank:   10
//
// The second field of a column is a unit of columnUnits, text, date, flag, list:NAME,
// name (a person's name), born (a birth date, maybe a month or year), id (a number that
// singles a person out) or line (of a form; see form).
func parseQuestion(name, text string) (Question, error) {
	q, err := parseHeader(name, text)
	if err != nil {
		return q, err
	}
	if q.Title.EN == "" || q.About.VI == "" || q.Source == "" {
		return q, fmt.Errorf("the header wants title, about and source")
	}
	if err := q.checkLists(); err != nil {
		return q, err
	}
	if err := q.checkForm(); err != nil {
		return q, err
	}
	return q, q.checkDrawing()
}

// checkForm sees that a form and its columns fit.
func (q *Question) checkForm() error {
	if q.form == nil {
		return nil
	}
	if err := q.form.check(q.Cols); err != nil {
		return err
	}
	named := slices.Concat(q.sensitiveLines, q.form.reckoned)
	for _, l := range q.Lists {
		named = append(named, l.lines...)
	}
	for _, code := range named {
		if !slices.Contains(q.form.held(), code) {
			return fmt.Errorf("no line %s that counts", code)
		}
	}
	for i := range q.Cols {
		if q.Cols[i].codes != nil {
			q.Cols[i].codes = q.form.codes()
		}
	}
	return nil
}

// parseHeader is parseQuestion for a file that need not say all that a question says.
func parseHeader(name, text string) (Question, error) {
	q := Question{Name: name}
	lines := strings.Split(text, "\n")
	n := 0
	for ; n < len(lines) && strings.HasPrefix(lines[n], "--"); n++ {
		key, value, ok := strings.Cut(strings.TrimPrefix(lines[n], "--"), ":")
		if !ok {
			return q, fmt.Errorf("line %d: want -- key: value", n+1)
		}
		if err := q.header(strings.TrimSpace(key), fields(value)); err != nil {
			return q, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	q.sql = strings.Join(lines[n:], "\n")
	if q.Title.VI == "" || len(q.Cols) == 0 {
		return q, fmt.Errorf("the header wants title and columns")
	}
	return q, nil
}

func fields(value string) []string {
	list := strings.Split(value, "|")
	for i := range list {
		list[i] = strings.TrimSpace(list[i])
	}
	return list
}

// columnList is the names of columns between commas; "-" is none.
func columnList(value string) []string {
	if value == "-" {
		return nil
	}
	return fields(strings.ReplaceAll(value, ",", "|"))
}

// columnLines is the names of columns, or the one that holds the lines of a form and some of these: "line = women, total".
func columnLines(value string) (columns, lines []string) {
	column, codes, ok := strings.Cut(value, "=")
	if !ok {
		return columnList(value), nil
	}
	return columnList(strings.TrimSpace(column)), columnList(strings.TrimSpace(codes))
}

// header takes one line of the header.
func (q *Question) header(key string, f []string) error {
	if n := formKeys[key]; n > 0 && len(f) == n {
		if q.form == nil {
			q.form = &form{}
		}
		return q.form.header(key, f)
	}
	want := map[string]int{"title": 2, "about": 2, "param": 5, "column": 4, "chart": 3, "word": 3, "list": 3, "sensitive": 1, "source": 1, "rank": 1, "hide": 3}[key]
	if want == 0 {
		return fmt.Errorf("unknown key %q", key)
	}
	if len(f) != want {
		return fmt.Errorf("%s has %d fields, want %d", key, len(f), want)
	}
	var err error
	switch key {
	case "title":
		q.Title = dossier.Text{VI: f[0], EN: f[1]}
	case "about":
		q.About.VI = strings.TrimSpace(q.About.VI + " " + f[0])
		q.About.EN = strings.TrimSpace(q.About.EN + " " + f[1])
	case "source":
		q.Source = f[0]
	case "rank":
		q.Rank, err = strconv.Atoi(f[0])
	case "param":
		err = q.addParam(f)
	case "column":
		err = q.addColumn(f)
	case "word":
		err = q.addWord(f)
	case "hide":
		err = q.addHiding(f)
	case "chart":
		err = q.addChart(f)
	case "list":
		keys, lines := columnLines(f[2])
		q.Lists = append(q.Lists, Listing{Cols: columnList(f[0]), Kind: f[1], Keys: keys, lines: lines})
	case "sensitive":
		if q.Sensitive, q.sensitiveLines = columnLines(f[0]); q.sensitiveLines != nil {
			q.Sensitive = nil
		}
	}
	return err
}

func (q *Question) addParam(f []string) error {
	p := Param{Name: f[0], Default: f[2], Title: dossier.Text{VI: f[3], EN: f[4]}}
	switch typ, rest, _ := strings.Cut(f[1], ":"); ParamType(typ) {
	case ParamArea, ParamUnit, ParamDate, ParamNumber, ParamText:
		p.Type = ParamType(typ)
	case ParamChoice:
		p.Type, p.Choices = ParamChoice, strings.Split(rest, ",")
	case "list":
		p.Type = ParamChoice
		for _, c := range dossier.List(rest) {
			p.Choices = append(p.Choices, c.Code)
		}
	default:
		return fmt.Errorf("unknown type %q", f[1])
	}
	if p.Type == ParamChoice && (len(p.Choices) == 0 || p.Default != "" && !slices.Contains(p.Choices, p.Default)) {
		return fmt.Errorf("parameter %s: no such choices", p.Name)
	}
	q.Params = append(q.Params, p)
	if p.Type == ParamArea {
		q.Params = append(q.Params, treeParam)
	}
	return nil
}

func (q *Question) addColumn(f []string) error {
	c := Column{Name: f[0], Label: dossier.Text{VI: f[2], EN: f[3]}}
	switch typ, list, _ := strings.Cut(f[1], ":"); {
	case typ == "list" && dossier.List(list) != nil:
		c.List = list
	case typ == "name":
		c.Privacy = dossier.Personal
	case typ == "born":
		c.Privacy, c.partial = dossier.Personal, true
	case typ == "id":
		c.Privacy = dossier.Identifier
	case typ == "line":
		c.codes = []dossier.Code{}
	case typ == "text", typ == "date", typ == "flag":
	case columnUnits[typ] != dossier.Text{}:
		c.Unit = typ
	default:
		return fmt.Errorf("unknown kind of column %q", f[1])
	}
	q.Cols = append(q.Cols, c)
	return nil
}

// addWord takes a line of the header: column | Vietnamese | English.
func (q *Question) addWord(f []string) error {
	i := columnNamed(q.Cols, f[0])
	if i < 0 || f[1] == "" || f[2] == "" {
		return fmt.Errorf("word: no column %q, or no word", f[0])
	}
	q.Cols[i].words = append(q.Cols[i].words, dossier.Text{VI: f[1], EN: f[2]})
	return nil
}

// checkLists sees that the lines of lists and of sensitive columns speak of what there is.
func (q Question) checkLists() error {
	for _, l := range q.Lists {
		if _, ok := behind()[l.Kind]; !ok {
			return fmt.Errorf("list: nothing is called %q", l.Kind)
		}
		if len(l.Cols) == 0 {
			return fmt.Errorf("list: no columns")
		}
		for _, c := range slices.Concat(l.Cols, l.Keys) {
			if c != rowItself && columnNamed(q.Cols, c) < 0 {
				return fmt.Errorf("list: no column %q", c)
			}
		}
	}
	for _, c := range q.Sensitive {
		if columnNamed(q.Cols, c) < 0 {
			return fmt.Errorf("sensitive: no column %q", c)
		}
	}
	return nil
}

// columnUnits are what numbers can count.
var columnUnits = map[string]dossier.Text{
	"persons":       {VI: "người", EN: "persons"},
	"organisations": {VI: "tổ chức", EN: "organisations"},
	"hamlets":       {VI: "thôn, bản", EN: "hamlets"},
	"classes":       {VI: "lớp", EN: "classes"},
	"rows":          {VI: "dòng", EN: "rows"},
	"faults":        {VI: "lỗi", EN: "faults"},
	"files":         {VI: "tệp", EN: "files"},
	"years":         {VI: "năm", EN: "years"},
	"days":          {VI: "ngày", EN: "days"},
	"percent":       {VI: "%", EN: "%"},
}

// UnitLabel is what the numbers of the column count, as officials read it.
func (c Column) UnitLabel(lang dossier.Lang) string { return columnUnits[c.Unit].In(lang) }
