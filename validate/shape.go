package validate

import (
	"fmt"
	"strconv"
	"unicode/utf8"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// checkShape reports the filled values of the rule's type that do not have its shape.
// "{value}" and "{length}" stand for the value and the number of its characters.
func (c *Case) checkShape() {
	shape := c.rule.Shape
	if shape.Tag == "" {
		return
	}
	for _, f := range c.fields {
		if f.Type != shape.Type {
			continue
		}
		if text := c.Text(f.Name); text != "" && c.engine.shapes.Var(text, shape.Tag) != nil {
			c.Report(f.Name,
				dossier.Var{Name: "value", Value: text, Privacy: f.Privacy},
				dossier.Var{Name: "length", Value: strconv.Itoa(utf8.RuneCountInString(text))})
		}
	}
}

// tryShape finds out whether a tag can be checked: the validator panics on one it does not know.
func (e *Engine) tryShape(s Shape) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("shape %q: %v", s.Tag, r)
		}
	}()
	if s.Tag != "" {
		_ = e.shapes.Var("0", s.Tag)
	}
	return nil
}
