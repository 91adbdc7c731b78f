package ingest

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// Map is what a person decided about the columns of one layout. It counts before everything that is found
// out about them.
type Map struct {
	Fingerprint string            `json:"fingerprint,omitempty"` // of the layout (SheetInfo); "" for every layout that has the headers
	Kind        dossier.Kind      `json:"kind,omitempty"`
	Columns     map[string]string `json:"columns"` // header, as inspect shows it → name of a field; "": not to be read as one
}

// Maps are the layouts that were decided by hand.
type Maps []Map

// ReadMaps reads maps as Write wrote them, or a single one. Unknown kinds and fields are errors.
func ReadMaps(r io.Reader) (Maps, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("read map: %w", err)
	}
	var maps Maps
	var one Map
	if err := json.Unmarshal(text, &maps); err != nil {
		if json.Unmarshal(text, &one) != nil {
			return nil, fmt.Errorf("read map: %w", err)
		}
		maps = Maps{one}
	}
	for _, m := range maps {
		if err := m.check(); err != nil {
			return nil, err
		}
	}
	return maps, nil
}

func (m Map) check() error {
	if m.Kind != "" && !m.Kind.Valid() {
		return fmt.Errorf("map: no kind %q", m.Kind)
	}
	for header, field := range m.Columns {
		known := slices.ContainsFunc(dossier.Kinds(), func(k dossier.Kind) bool {
			_, ok := k.Index(field)
			return ok && (m.Kind == "" || m.Kind == k)
		})
		if field != "" && !known {
			return fmt.Errorf("map: column %q: no field %q", header, field)
		}
	}
	return nil
}

// Write writes the maps as JSON that a person can edit.
func (m Maps) Write(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(m)
}

// Map is the table's layout as it was understood, to be kept or mended.
func (s SheetInfo) Map() Map {
	m := Map{Fingerprint: s.Fingerprint, Kind: s.Kind, Columns: map[string]string{}}
	for _, c := range s.Columns {
		m.Columns[c.Header] = c.Field
	}
	return m
}

// fingerprint is the same for all tables with the same headers in the same order, whatever their tones and breaks.
func (r *region) fingerprint() string {
	h := sha256.New()
	for _, heading := range r.headings {
		fmt.Fprintf(h, "%s\n", newPhrase(heading.String()).fold)
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// fixedFor is the map that decides a layout, nil for none; one made for the layout before a general one.
func (m Maps) fixedFor(fingerprint string) *Map {
	for _, wanted := range []string{fingerprint, ""} {
		if i := slices.IndexFunc(m, func(x Map) bool { return x.Fingerprint == wanted }); i >= 0 {
			return &m[i]
		}
	}
	return nil
}

// apply puts a person's decisions over what was found, where they differ, and reports whether any did.
func (m *Map) apply(kind dossier.Kind, cols []column) (changed bool) {
	for i := range cols {
		c := &cols[i]
		field, fixed := m.Columns[c.String()]
		if !fixed || field == c.field {
			continue
		}
		if _, ok := kind.Index(field); !ok && field != "" {
			continue
		}
		c.verdict = verdict{field: field, role: whole, conf: sure, why: "fixed by map"}
		if field == "" {
			c.role = open
		}
		changed = true
	}
	return changed
}

var fixedByMap = fault{
	Rule: dossier.Rule{
		Code: "TP-23", Severity: dossier.Info,
		Title:     dossier.Text{VI: "Cột đọc theo bản đồ cột đã lưu", EN: "Columns read by a saved map"},
		Why:       dossier.Text{VI: "Ý nghĩa của cột do người dùng quyết định, không phải do hoso nhận ra.", EN: "What the columns mean was decided by a person, not found out by hoso."},
		Bad:       dossier.Text{VI: "Ngày cấp (không rõ)", EN: "“Ngày cấp” (issued on), without saying what"},
		Good:      dossier.Text{VI: "Ngày cấp → party_card_issued_on", EN: "“Ngày cấp” → party_card_issued_on"},
		Fix:       dossier.Text{VI: "Kiểm tra lại bằng “hoso inspect” khi mẫu của đơn vị thay đổi, ví dụ khi thêm cột “Ngày cấp thẻ Đảng”.", EN: "Check with “hoso inspect” when the sender's layout changes, for example when a column “Ngày cấp thẻ Đảng” is added."},
		Citations: listForm, Confidence: dossier.Verified,
	},
	message: dossier.Text{VI: "Trang tính “{sheet}”: cột được đọc theo bản đồ cột đã lưu.", EN: "Sheet “{sheet}”: columns are read by a saved map."},
}
