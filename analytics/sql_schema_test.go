package analytics

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// What the schema says of a column is what a statement sees of it.
func TestSchemaIsWhatSQLSees(t *testing.T) {
	path := storeOfOne(t)
	store, err := Open(context.Background(), path, Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	views, err := store.Schema(context.Background())
	store.Close()
	if err != nil || len(views) < 15 {
		t.Fatalf("%d views, %v", len(views), err)
	}
	s := sandbox(t, path, SandboxOptions{})
	for _, v := range views {
		got, err := s.SQL(context.Background(), "SELECT * FROM "+v.Name+" LIMIT 0", SQLOptions{})
		if err != nil {
			t.Errorf("%s: %v", v.Name, err)
			continue
		}
		var want, names []string
		for _, c := range v.Columns {
			want = append(want, c.Name)
			if c.Masked && !s.masked[v.Name][c.Name] {
				t.Errorf("%s.%s is not masked", v.Name, c.Name)
			}
		}
		for _, c := range got.Columns {
			names = append(names, c.Name)
		}
		if diff := cmp.Diff(want, names); diff != "" {
			t.Errorf("%s (-schema +SQL):\n%s", v.Name, diff)
		}
		if v.Comment == "" {
			t.Errorf("%s has no comment", v.Name)
		}
	}
}

func TestUpright(t *testing.T) {
	wide := &Table{
		Columns: []Column{{Name: "a", Label: dossier.Text{VI: "a"}}, {Name: "n", Label: dossier.Text{VI: "n"}}},
		Rows:    [][]any{{"x", int64(1500)}, {nil, dossier.MustDate("2018-09-30")}},
	}
	want := [][]any{{"1", "a", "x"}, {"", "n", "1.500"}, {"2", "a", ""}, {"", "n", "30/09/2018"}}
	if diff := cmp.Diff(want, wide.Upright().Rows); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
