package analytics

import (
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"time"

	duckdb "github.com/duckdb/duckdb-go/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Table is an answer. A value is nil, string, bool, int64, float64, Decimal or dossier.Date.
type Table struct {
	Name    string // of the question
	Title   dossier.Text
	Heads   []dossier.Text // lines under the title: area, day
	Columns []Column
	Rows    [][]any
	Notes   []dossier.Text // what the reader must know: columns masked, rows cut off
	Cut     bool           // there were more rows than the limit

	drawing *Drawing
	form    *form
	office  string       // whose form it is: the unit or area asked for, "" for all of the store
	from    dossier.Date // of the parameter from
	asOf    dossier.Date // of the parameter as-of
}

// Decimal is an exact number: digits, maybe a sign and a point, as in "73.00".
type Decimal string

// MarshalJSON writes a number.
func (d Decimal) MarshalJSON() ([]byte, error) { return []byte(d), nil }

// read takes the rows of a result, at most limit of them unless it is 0, and closes it.
// Where the table has no columns yet they are made from the result; the column rowItself of a
// question is left out.
func (t *Table) read(rows *sql.Rows, limit int) error {
	defer rows.Close()
	types, err := rows.ColumnTypes()
	if err != nil {
		return err
	}
	if t.Columns == nil {
		for _, c := range types {
			t.Columns = append(t.Columns, Column{Name: c.Name(), Label: dossier.Text{VI: c.Name()}})
		}
	}
	all := len(types)
	if all == len(t.Columns)+1 && types[all-1].Name() == rowItself {
		types = types[:all-1]
	}
	if len(types) != len(t.Columns) {
		return fmt.Errorf("the result has %d columns, want %d", len(types), len(t.Columns))
	}
	for rows.Next() {
		if limit > 0 && len(t.Rows) == limit {
			t.Cut = true
			return nil
		}
		row, into := make([]any, all), make([]any, all)
		for i := range row {
			into[i] = &row[i]
		}
		if err := rows.Scan(into...); err != nil {
			return err
		}
		row = row[:len(types)]
		for i := range row {
			row[i] = plain(row[i], types[i].DatabaseTypeName())
			if text, ok := row[i].(string); ok && t.Columns[i].partial {
				if row[i], err = dossier.ParseDate(text); err != nil {
					return err
				}
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return rows.Err()
}

// mask hides the values of persons by the privacy of their column; of a day of birth it leaves the year.
func (t *Table) mask() {
	for i, c := range t.Columns {
		if c.Privacy == dossier.Open {
			continue
		}
		for _, row := range t.Rows {
			switch v := row[i].(type) {
			case string:
				row[i] = dossier.Mask(c.Privacy, v)
			case dossier.Date:
				row[i] = dossier.Date{Year: v.Year}
			}
		}
	}
}

// plain turns a value of the driver into one of those that Table names.
func plain(v any, dbType string) any {
	switch v := v.(type) {
	case nil, string, bool, int64, float64:
		return v
	case int:
		return int64(v)
	case int8:
		return int64(v)
	case int16:
		return int64(v)
	case int32:
		return int64(v)
	case uint8:
		return int64(v)
	case uint16:
		return int64(v)
	case uint32:
		return int64(v)
	case uint64:
		return plain(new(big.Int).SetUint64(v), dbType)
	case float32:
		return float64(v)
	case *big.Int:
		if v.IsInt64() {
			return v.Int64()
		}
		return Decimal(v.String())
	case duckdb.Decimal:
		return exact(v)
	case time.Time:
		return plainTime(v, dbType)
	case []byte:
		return hex.EncodeToString(v)
	case fmt.Stringer:
		return v.String()
	}
	text, err := json.Marshal(v)
	if err != nil { // a map with keys that are not text
		return fmt.Sprint(v)
	}
	return string(text)
}

// exact writes a decimal with all the places of its type.
func exact(d duckdb.Decimal) Decimal {
	s := new(big.Int).Abs(d.Value).String()
	scale := int(d.Scale)
	for len(s) <= scale {
		s = "0" + s
	}
	if scale > 0 {
		s = s[:len(s)-scale] + "." + s[len(s)-scale:]
	}
	if d.Value.Sign() < 0 {
		s = "-" + s
	}
	return Decimal(s)
}

func plainTime(t time.Time, dbType string) any {
	switch dbType {
	case "DATE":
		return dossier.FromTime(t.UTC())
	case "TIME":
		return t.Format("15:04:05")
	}
	return t.UTC().Format("2006-01-02 15:04:05")
}
