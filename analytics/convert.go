package analytics

import (
	"database/sql/driver"
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/duckdb/duckdb-go/v2"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// text is a string as the store can hold it, nil when it is empty. The appender would
// make NULL of text that is not valid UTF-8; here each broken byte shows as U+FFFD.
func text(s string) driver.Value {
	if s == "" {
		return nil
	}
	return strings.ReplaceAll(strings.ToValidUTF8(s, "\uFFFD"), "\x00", "\uFFFD")
}

// day is the first day that a date can mean, nil when there is none. It is midnight UTC:
// any other zone moves the day.
func day(d dossier.Date) driver.Value {
	if !d.Valid() {
		return nil
	}
	return d.Time()
}

// convert makes a value of a field into one of its column. It is false where the column
// cannot hold it, which the caller must report.
func convert(f dossier.Field, v dossier.Value) (driver.Value, bool) {
	if v.Empty() {
		return nil, true
	}
	switch f.Type {
	case dossier.Day:
		return day(v.Date), v.Date.Valid()
	case dossier.Flag:
		return v.Text == "true", v.Text == "true" || v.Text == "false"
	case dossier.Count:
		n, err := strconv.ParseInt(v.Text, 10, 32)
		return int32(n), err == nil
	}
	return text(v.Text), true
}

// columnType is the type of a field's column.
func columnType(f dossier.Field) string {
	switch f.Type {
	case dossier.Day:
		return "DATE"
	case dossier.Flag:
		return "BOOLEAN"
	case dossier.Count:
		return "INTEGER"
	}
	return "VARCHAR"
}

// texts is a list of strings, empty ones left out.
func texts(list []string) driver.Value {
	out := []string{}
	for _, s := range list {
		if v, ok := text(s).(string); ok {
			out = append(out, v)
		}
	}
	return out
}

// orEmpty is text for a column that is never NULL.
func orEmpty(s string) driver.Value {
	if v := text(s); v != nil {
		return v
	}
	return ""
}

// decimal is a share from 0 to 1 with three places. A float would be taken for an
// unscaled number.
func decimal(share float64) driver.Value {
	return duckdb.Decimal{Width: 4, Scale: 3, Value: big.NewInt(int64(math.Round(share * 1000)))}
}
