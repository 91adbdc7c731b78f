package ingest

import (
	"regexp"
	"slices"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/value"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// part reads a column that gives a value together with others, or another value than its own text.
func (b *builder) part(rec *dossier.Record, r *row, s *slot) {
	c := r.at(s.col)
	switch {
	case s.boxes > 1:
		b.boxed(rec, r, s)
	case s.role == blankIsFemale:
		b.markedMale(rec, s, c)
	case c.none() || c.blank || c.unreadable():
	case s.role == familyName, s.role == givenName:
		b.nameParts(rec, c)
	case s.role == datedGender:
		b.datedGender(rec, s, c)
	case s.role == markedValue:
		b.marked(rec, s, c)
	case s.role == since:
		b.since(rec, s, c)
	case s.role == wideTarget: // by widen
	case s.role == stacked:
		b.stacked(rec, s, c)
	}
}

// boxed joins a value spread over boxes: day, month and year, or the digits of a number.
func (b *builder) boxed(rec *dossier.Record, r *row, s *slot) {
	if s.field < 0 {
		return
	}
	f, texts, filled, last := b.fields[s.field], make([]string, s.boxes), 0, cell{}
	for box := range s.boxes {
		if c := r.at(s.col + box); !c.none() && !c.blank {
			texts[box], last = strings.TrimSpace(c.text()), c
			filled++
		}
	}
	if filled == 0 {
		return
	}
	joint := last
	joint.col = int16(s.col)
	if filled > 1 || f.Type == dossier.Day && s.boxes == 3 && texts[2] == last.text() {
		joint = makeCell(s.col, joinBoxes(f.Type, texts), change{strings.Join(texts, " "), "joined"})
	}
	rec.SetAt(s.field, b.parse(f, joint))
}

func joinBoxes(t dossier.Type, texts []string) string {
	switch {
	case t == dossier.Day && len(texts) == 3:
		return value.FromParts(texts[0], texts[1], texts[2])
	case t == dossier.Free || t == dossier.Name:
		return strings.Join(strings.Fields(strings.Join(texts, " ")), " ")
	}
	return strings.Join(texts, "")
}

// nameParts joins family and given name in the order of the columns.
func (b *builder) nameParts(rec *dossier.Record, c cell) {
	f, _ := b.kind.Field("full_name")
	before := rec.Get("full_name")
	if before.Empty() {
		rec.Set("full_name", b.parse(f, c))
		return
	}
	joint := before.Raw + " " + c.text()
	rec.Set("full_name", b.parse(f, makeCell(before.Col, joint, change{joint, "joined"})))
}

// datedGender takes the birth date and, from its column, the gender.
func (b *builder) datedGender(rec *dossier.Record, s *slot, c cell) {
	b.infer(rec, "gender", s.label, c, "column_of_gender")
	if isMarkText(c.text()) {
		return
	}
	b.set(rec, s, c)
}

// markedMale reads a mark as a man and a blank as a woman.
func (b *builder) markedMale(rec *dossier.Record, s *slot, c cell) {
	switch {
	case c.none() || c.blank:
		b.infer(rec, "gender", "female", makeCell(s.col, "", change{}), "blank_is_female")
	case isMarkText(c.text()):
		b.infer(rec, "gender", "male", c, "marked_column")
	default:
		b.set(rec, s, c)
	}
}

// infer sets a code that a column, a mark or a title says without naming it; it never overrides a value.
func (b *builder) infer(rec *dossier.Record, field, code string, c cell, reason string) {
	if rec.Get(field).Empty() && !rec.Get(field).Bad {
		rec.Set(field, dossier.Value{Raw: c.raw(), Text: code, Col: int(c.col), Reason: reason})
	}
}

// marked takes the header of a marked column as the value; a text other than a mark or "no" is kept beside it.
func (b *builder) marked(rec *dossier.Record, s *slot, c cell) {
	switch vntext.Fold(c.text()) {
	case "khong", "0", "false", "no":
		return
	}
	if s.column.field == "gender" {
		b.infer(rec, "gender", s.label, c, "marked_column")
		return
	}
	f, ok := b.kind.Field(s.column.field)
	if !ok {
		return
	}
	header := makeCell(int(c.col), strings.Join(strings.Fields(s.label), " "), change{c.raw(), "marked_column"})
	if v := b.parse(f, header); rec.Get(f.Name).Empty() {
		rec.Set(f.Name, v)
	}
}

// since takes a date under "Dự bị" or "Chính thức"; a mark there only says that the person is a member.
func (b *builder) since(rec *dossier.Record, s *slot, c cell) {
	if isMarkText(c.text()) || isFlagText(c.text()) {
		if vntext.Fold(c.text()) != "khong" {
			b.infer(rec, "declared_party_member", "true", c, "marked_column")
			b.infer(rec, "member_type", s.label, c, "marked_column")
		}
		return
	}
	b.set(rec, s, c)
}

// stacked gives the values of a cell to the fields of the header. Where nobody knows which value is which the
// cell is kept as it is, and said.
func (b *builder) stacked(rec *dossier.Record, s *slot, c cell) {
	if slices.Contains(s.parts, "full_name") && len(value.Split(c.text(), b.options)) == 1 {
		f, _ := b.kind.Field("full_name") // of two names the one in use is always given
		rec.Set(f.Name, b.parse(f, c))
		return
	}
	fields := make([]dossier.Field, len(s.parts))
	for i, name := range s.parts {
		var ok bool
		if fields[i], ok = b.kind.Field(name); !ok {
			fields[i] = dossier.Field{Header: s.pieces[i], Privacy: dossier.Personal}
		}
	}
	parts, problem := value.Assign(c.text(), fields, b.options)
	if problem != nil {
		b.keep(rec, s.header, c)
		b.problem(s.col, dossier.Field{Name: s.column.field}, problem)
		return
	}
	for i, p := range parts {
		one := makeCell(int(c.col), p.Text, change{c.raw(), "stacked"})
		switch {
		case p.Text == "":
		case s.parts[i] == "":
			b.keep(rec, s.pieces[i], one)
		case rec.Get(s.parts[i]).Empty():
			rec.Set(s.parts[i], b.parse(fields[i], one))
		}
	}
}

var memberTypeBeside = regexp.MustCompile(`(?i)\(\s*(chính thức|dự bị)\s*\)`)

// complete sets what other cells of the row, or titles between the rows, say of it.
func (b *builder) complete(rec *dossier.Record, sec *section) {
	if v := rec.Get("admission_date"); strings.Contains(v.Raw, "(") {
		if m := memberTypeBeside.FindStringSubmatch(v.Raw); m != nil {
			b.inferCode(rec, "member_type", m[1], v.Col, "beside_date")
		}
	}
	if b.kind == dossier.Roll {
		b.declared(rec)
	}
	b.besideName(rec)
	if sec.group.text == "" {
		return
	}
	if !b.inferCode(rec, "member_type", sec.group.text, 0, "section") {
		rec.Extra = append(rec.Extra, dossier.Extra{Header: "Nhóm", Text: sec.group.text, Col: sec.group.cell.Col})
	}
}

// inferCode sets a code of a list from a text that names an entry of it.
func (b *builder) inferCode(rec *dossier.Record, field, text string, col int, reason string) bool {
	f, ok := b.kind.Field(field)
	if !ok {
		return false
	}
	fold := vntext.Fold(text)
	for _, code := range dossier.List(f.List) {
		for _, name := range append([]string{code.Label.VI}, code.Aliases...) {
			if vntext.Fold(name) != fold {
				continue
			}
			if v := rec.Get(field); v.Empty() && !v.Bad {
				rec.Set(field, dossier.Value{Raw: text, Text: code.Code, Col: col, Reason: reason})
			}
			return true
		}
	}
	return false
}

// declared reads a date of entry into the Party in a roll without a column of its own as a declaration.
func (b *builder) declared(rec *dossier.Record) {
	if b.has["declared_party_member"] {
		return
	}
	for _, name := range []string{"official_date", "admission_date", "party_card_no"} {
		if v := rec.Get(name); !v.Empty() {
			rec.Set("declared_party_member", dossier.Value{Raw: v.Raw, Text: "true", Col: v.Col, Reason: "from_" + name})
			return
		}
	}
}

// besideName keeps what was written with a name: a post in the Party goes to its field if no column holds it.
func (b *builder) besideName(rec *dossier.Record) {
	v := rec.Get("full_name")
	if v.Reason == "" || !strings.Contains(v.Reason, "post_in_name") && !strings.Contains(v.Reason, "first_line") {
		return
	}
	clean, _ := vntext.Clean(v.Raw)
	_, rest, _ := value.SplitName(clean)
	switch _, ok := b.kind.Index("party_position"); {
	case rest == "":
	case ok && !b.has["party_position"] && partyPosts.MatchString(vntext.Fold(rest)):
		rec.Set("party_position", dossier.Value{Raw: v.Raw, Text: rest, Col: v.Col, Reason: "beside_name"})
	default:
		rec.Extra = append(rec.Extra, dossier.Extra{Header: "Bên cạnh họ tên", Text: rest, Col: v.Col})
	}
}
