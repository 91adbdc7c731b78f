package xlsx

import (
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A part of more than aheadFrom bytes is read by two goroutines. However the scan ends, the second one ends too.
func TestLargeSheet(t *testing.T) {
	const count = 60_000
	whole := book(strings.Repeat(`<row><c><v>1</v></c><c t="s"><v>0</v></c></row>`, count)).texts("Mường Kim")
	sheet := whole["xl/worksheets/sheet1.xml"]
	enough := errors.New("enough")
	tests := []struct {
		name string
		book parts
		stop int // row at which the caller has enough
		want error
	}{
		{"whole", whole, 0, nil},
		{"the caller stops", whole, 10, enough},
		{"cut off", whole.with("xl/worksheets/sheet1.xml", sheet[:len(sheet)-100]), 0, &Reject{}},
		{"damaged", whole.with("xl/worksheets/sheet1.xml", sheet[:2_000_000]+"&"+sheet[2_000_000:]), 0, &Reject{}},
	}
	before := runtime.NumGoroutine()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			w, err := OpenBytes("x", test.book.zip(t), Limits{})
			if err != nil {
				t.Fatal(err)
			}
			rows := 0
			_, err = w.Scan(0, func(r *Row) error {
				if rows++; rows == test.stop {
					return enough
				}
				if r.Num != rows || len(r.Cells) != 2 || string(r.Cells[1].Raw) != "Mường Kim" {
					t.Fatalf("row %d is read as row %d with %d cells", rows, r.Num, len(r.Cells))
				}
				return nil
			})
			var refused *Reject
			if errors.As(test.want, &refused) != errors.As(err, &refused) || refused == nil && err != test.want {
				t.Errorf("got error %v, want %v", err, test.want)
			}
			if test.want == nil && rows != count {
				t.Errorf("got %d rows, want %d", rows, count)
			}
		})
	}
	for range 100 {
		if runtime.NumGoroutine() <= before {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Errorf("%d goroutines, before there were %d", runtime.NumGoroutine(), before)
}
