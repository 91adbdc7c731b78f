package analytics

import (
	"database/sql/driver"
	"slices"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// rowBuilder makes a record into a row of its fact table, see columns.
type rowBuilder struct {
	load    *Load
	file    *loadedFile
	ret     *dossier.Return
	rec     *dossier.Record
	about   subject
	misfits []dossier.Finding // values that the columns cannot hold
}

func (b *rowBuilder) values(retID string) ([]driver.Value, error) {
	key, keyValues, err := b.identity()
	if err != nil {
		return nil, err
	}
	row := make([]driver.Value, 0, 16+len(b.rec.Kind.Fields()))
	row = append(row, key, rowHash(b.rec, b.about.assoc), b.load.no, nil, b.about.scope, retID, int32(b.rec.Row))
	row = append(row, keyValues...)
	return b.fields(row), nil
}

// fields appends the columns from the first field on.
func (b *rowBuilder) fields(row []driver.Value) []driver.Value {
	partial := map[string]string{}
	for i, f := range b.rec.Kind.Fields() {
		v := b.rec.At(i)
		if f.Name == "association" && v.Empty() {
			v.Text = b.ret.Association
		}
		if f.Name == "period" && v.Empty() {
			v.Text = b.ret.Period
		}
		value, ok := convert(f, v)
		if !ok {
			b.misfits = append(b.misfits, misfit(b.file.file, b.ret, b.rec, f))
			value = nil
		}
		row = append(row, value)
		if f.Name == "birth_date" {
			row = append(row, text(v.Date.Precision()))
		} else if f.Type == dossier.Day && value != nil && !v.Date.Full() {
			partial[f.Name] = v.Date.Precision()
		}
	}
	var dates driver.Value
	if len(partial) > 0 {
		dates = partial
	}
	return append(row, dates, extra(b.rec))
}

// identity is the id of the row, the same in every return that speaks of the same thing
// in the same scope, and the values of the kind's key columns.
func (b *rowBuilder) identity() (string, []driver.Value, error) {
	switch b.rec.Kind {
	case dossier.Unit:
		parent, err := b.load.refs.parent(b.about.unit, whereaboutsOf(nil, b.file).folders)
		return b.rowID(b.about.ref), []driver.Value{b.about.ref, text(parent)}, err
	case dossier.Hamlet:
		hamlet := id("h", "hamlet", b.load.refs.key(b.rec.Text("hamlet_name")), b.about.ref)
		return b.rowID(hamlet), []driver.Value{hamlet}, nil
	case dossier.Target:
		return b.rowID(b.about.ref, b.rec.Text("period"), b.rec.Text("category")), nil, nil
	case dossier.Training:
		training := b.training()
		person, name := b.person(training)
		return b.rowID(training, person), []driver.Value{person, name, training}, nil
	}
	person, name := b.person(b.about.assoc)
	return b.rowID(person), []driver.Value{person, name}, nil
}

// training is the class: its kind, its name and first day, and who held it.
func (b *rowBuilder) training() string {
	started := b.rec.Text("started_on")
	class := b.rec.Text("class_name")
	if started == "" && class == "" {
		class = b.file.file.Path + "›" + b.ret.Sheet
	}
	return id("t", "training", b.rec.Text("training_kind"), class, started, b.load.refs.key(b.ret.Unit.Name))
}

// person is the id of the person and the key of the name. The circle is that in which a
// second row of the same name and birth is another person: where no full birth date is
// known, or where the party cards differ.
func (b *rowBuilder) person(circle string) (person, name string) {
	name = b.load.names.of(b.rec.Text("full_name"))
	key := []string{"person", circle, name, b.rec.Text("birth_date"), b.about.scope}
	card := b.rec.Text("party_card_no")
	nth := 0
	switch {
	case !b.rec.Date("birth_date").Full():
		nth = b.load.times(key...)
	case card != "":
		nth = b.load.ordinal(strings.Join(key, "\x1f"), card)
	}
	return personID(b.rec, name, b.about.ref, nth), name
}

// rowID is the id of a row in its scope; the second row of the same key gets another.
func (b *rowBuilder) rowID(key ...string) string {
	parts := append([]string{b.about.scope}, key...)
	if n := b.load.times(parts...); n > 0 {
		parts = append(parts, strconv.Itoa(n))
	}
	return id("r", "row", parts...)
}

// times counts how often a key came before in this run.
func (l *Load) times(key ...string) int {
	k := strings.Join(key, "\x1f")
	n := l.rowTimes[k]
	l.rowTimes[k] = n + 1
	return n
}

// ordinal is the place of a value among the different ones that came under a key.
func (l *Load) ordinal(key, value string) int {
	n := slices.Index(l.values[key], value)
	if n < 0 {
		n = len(l.values[key])
		l.values[key] = append(l.values[key], value)
	}
	return n
}
