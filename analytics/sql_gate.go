package analytics

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// gate judges a statement by the tree that DuckDB itself makes of it. What is not
// known to be harmless is refused, so that a newer DuckDB opens nothing by itself.
// The statement that runs is written anew from the judged tree, with each name of a
// view replaced by that of its twin.
type gate struct {
	db    *sql.DB           // an empty database in memory that only parses
	twins map[string]string // views and day tables that may be named, and what they mean
	more  map[string]bool   // functions that may be called besides allowedFunctions
}

// judged is a statement that passed the gate.
type judged struct {
	sql  string
	seen map[string]bool // columns that it names, "*" where it takes all

	tables map[string]bool // views and day tables that it names
}

// Limits of a statement.
const (
	maxStatement = 64 << 10 // bytes
	maxNodes     = 20_000
	maxDepth     = 400
)

func openGate() (*gate, error) {
	db, err := sql.Open("duckdb", "")
	if err != nil {
		return nil, fmt.Errorf("open the parser: %w", err)
	}
	if err := db.Ping(); err != nil { // the parser starts now, not at the first statement
		return nil, errors.Join(fmt.Errorf("open the parser: %w", err), db.Close())
	}
	return &gate{db: db}, nil
}

func (g *gate) close() error { return g.db.Close() }

// check refuses a statement that is not one harmless SELECT.
func (g *gate) check(ctx context.Context, statement string) (judged, error) {
	if len(statement) > maxStatement {
		return judged{}, refused("câu lệnh quá dài", "the statement is too long")
	}
	tree, err := g.parse(ctx, statement)
	if err != nil {
		return judged{}, err
	}
	w := walk{twins: g.twins, more: g.more, ctes: map[string]bool{}, seen: map[string]bool{}, tables: map[string]bool{}}
	w.collectCTEs(tree, 0)
	w.node(tree, 0)
	if w.err != nil {
		return judged{}, w.err
	}
	allowed, err := json.Marshal(tree)
	if err != nil {
		return judged{}, fmt.Errorf("sql: %w", err)
	}
	j := judged{seen: w.seen, tables: w.tables}
	if err := g.db.QueryRowContext(ctx, "SELECT json_deserialize_sql(CAST(? AS JSON))", string(allowed)).Scan(&j.sql); err != nil {
		return judged{}, refused("không viết lại được câu lệnh", "the statement cannot be written anew")
	}
	return j, nil
}

// parse is the tree of a statement. Numbers stay as they are written.
func (g *gate) parse(ctx context.Context, statement string) (map[string]any, error) {
	var text string
	if err := g.db.QueryRowContext(ctx, "SELECT CAST(json_serialize_sql(CAST(? AS VARCHAR)) AS VARCHAR)", statement).Scan(&text); err != nil {
		return nil, refused("không đọc được câu lệnh", "the statement cannot be read")
	}
	d := json.NewDecoder(strings.NewReader(text))
	d.UseNumber()
	var tree map[string]any
	if err := d.Decode(&tree); err != nil {
		return nil, refused("không đọc được câu lệnh", "the statement cannot be read")
	}
	statements, _ := tree["statements"].([]any)
	switch {
	case tree["error"] != false:
		why := str(tree["error_message"])
		at, _ := strconv.Atoi(str(tree["position"]))
		return nil, &UsageError{refusal("chỉ nhận một câu lệnh SELECT ("+why+")", "only one SELECT statement is taken ("+why+")"), at}
	case len(statements) != 1:
		return nil, refused("chỉ nhận một câu lệnh SELECT", "only one SELECT statement is taken")
	}
	return tree, nil
}

// walk goes through a tree and keeps the first thing that is not allowed.
type walk struct {
	twins map[string]string
	more  map[string]bool
	ctes  map[string]bool // names that WITH gives
	seen  map[string]bool // columns named

	tables map[string]bool // views and day tables named
	nodes  int
	err    error
}

// plainName is what WITH may call its tables: nothing that could be a file, and no view.
var plainName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)

func (w *walk) collectCTEs(v any, depth int) {
	if depth > maxDepth {
		return // node says so
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			w.collectCTEs(e, depth+1)
		}
	case map[string]any:
		if ctes, ok := v["cte_map"].(map[string]any); ok {
			entries, _ := ctes["map"].([]any)
			for _, e := range entries {
				w.addCTE(e)
			}
		}
		for _, e := range v {
			w.collectCTEs(e, depth+1)
		}
	}
}

func (w *walk) addCTE(entry any) {
	m, _ := entry.(map[string]any)
	name := strings.ToLower(str(m["key"]))
	for _, reserved := range []string{"duckdb", "pg_", "sqlite", "pragma", "information"} {
		if strings.HasPrefix(name, reserved) {
			name = ""
		}
	}
	if _, view := w.twins[name]; view || !plainName.MatchString(name) {
		w.refuse("tên trong WITH", "a name in WITH", str(m["key"]))
		return
	}
	w.ctes[name] = true
}

func (w *walk) node(v any, depth int) {
	if w.err != nil {
		return
	}
	if w.nodes++; w.nodes > maxNodes || depth > maxDepth {
		w.err = refused("câu lệnh quá phức tạp", "the statement is too complex")
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			w.node(e, depth+1)
		}
	case map[string]any:
		w.object(v)
		for key, e := range v {
			if !leafOf(v, key) {
				w.node(e, depth+1)
			}
		}
	}
}

// leafOf reports whether a part of a node needs no look: the value of a constant, and the
// function of a table function, which was judged by its place.
func leafOf(m map[string]any, key string) bool {
	return key == "value" && str(m["class"]) == "CONSTANT" || key == "function" && str(m["type"]) == "TABLE_FUNCTION"
}

// object judges one node of the tree by its class or type.
func (w *walk) object(m map[string]any) {
	kind := str(m["type"])
	if class, ok := m["class"].(string); ok {
		w.expression(class, m)
		return
	}
	switch {
	case kind == "":
	case kind == "BASE_TABLE":
		w.table(m)
	case kind == "TABLE_FUNCTION":
		w.tableFunction(m)
	case !allowedNodes[kind]:
		w.refuse("cấu trúc", "construct", kind)
	}
}

// table gives a view's name its meaning.
func (w *walk) table(m map[string]any) {
	name := strings.ToLower(str(m["table_name"]))
	twin, view := w.twins[name]
	switch {
	case qualified(m) || !view && !w.ctes[name] || dayTables[name] != "":
		w.refuse("bảng", "table", strings.TrimPrefix(str(m["schema_name"])+"."+name, "."))
	case view:
		m["table_name"], m["schema_name"] = twin, "main"
		w.tables[name] = true
		if str(m["alias"]) == "" {
			m["alias"] = name
		}
	}
}

// tableFunction gives a day table's name its meaning.
func (w *walk) tableFunction(m map[string]any) {
	f, _ := m["function"].(map[string]any)
	name := strings.ToLower(str(f["function_name"]))
	twin := w.twins[name]
	switch {
	case qualified(f) || !tableFunctions[name] && (twin == "" || dayTables[name] == ""):
		w.refuse("hàm bảng", "table function", name)
		return
	case !tableFunctions[name]:
		f["function_name"] = twin
		w.tables[name] = true
		if str(m["alias"]) == "" {
			m["alias"] = name
		}
	}
	for _, arg := range []string{"children", "filter", "order_bys"} {
		w.node(f[arg], 0)
	}
}

func (w *walk) expression(class string, m map[string]any) {
	switch {
	case !allowedClasses[class]:
		w.refuse("biểu thức", "expression", class)
	case class == "FUNCTION" || class == "WINDOW":
		if name := strings.ToLower(str(m["function_name"])); !allowedFunctions[name] && !w.more[name] || qualified(m) {
			w.refuse("hàm", "function", name)
		}
	case class == "COLUMN_REF":
		names, _ := m["column_names"].([]any)
		if len(names) > 0 {
			w.seen[strings.ToLower(str(names[len(names)-1]))] = true
		}
	case class == "STAR":
		w.seen["*"] = true
	}
}

// qualified reports whether a schema or database stands before the name.
func qualified(m map[string]any) bool {
	for _, key := range []string{"schema", "schema_name", "catalog", "catalog_name"} {
		if s := str(m[key]); s != "" {
			return true
		}
	}
	return false
}

func (w *walk) refuse(vi, en, what string) {
	if w.err == nil {
		w.err = refused(fmt.Sprintf("không được dùng %s %q", vi, what), fmt.Sprintf("%s %q is not allowed", en, what))
	}
}

func refused(vi, en string) error {
	return &UsageError{Text: refusal(vi, en)}
}

func refusal(vi, en string) dossier.Text {
	return dossier.Text{VI: "câu lệnh SQL bị từ chối: " + vi, EN: "SQL refused: " + en}
}

func str(v any) string { s, _ := v.(string); return s }
