package ingest

import (
	"encoding/csv"
	"os"
	"strings"
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// header is one line of testdata/headers.csv.
type header struct{ kind, sheet, text, field, notes string }

// groupSizes says over how many headers a group title reaches, where it is not two.
var groupSizes = map[string]int{
	"s001": 3, "s002 Nội dung đi nước ngoài": 4, "s002 Nhân thân ở nước ngoài": 3,
	"s086 Hộ khẩu thường trú": 3, "s086 Nơi ở hiện nay": 3, "s086 Gia đình thuộc diện (*)": 4,
	"s086 Nghề nghiệp hiện nay (*)": 7, "s086 Các hình thức đạt được khen tặng": 9, "s086 Các hình thức được hỗ trợ": 3,
	"s095 Nơi Cư Trú": 3, "s095 Trình độ": 6, "s101 Phân Loại": 6, "s129 Hội Viên": 10, "s129 Độ Tuổi": 3,
	"s129 Trình Độ Học Vấn": 3, "s129 Trình Độ Chính trị": 4, "s129 Gia đình thuộc diện": 4, "s129 Ngành Nghề": 7,
	"s130 XẾP LOẠI ĐẢNG VIÊN": 4, "s130 LÝ LUẬN CHÍNH TRỊ": 3, "s112 Số tổ chức cơ sở đảng": 3, "s120 Đảng viên chia theo dân tộc, tôn giáo": 3,
}

// sheetKinds are the kinds of lists A to F; rolls of residents and reports of numbers are no kind of ours.
var sheetKinds = map[string]dossier.Kind{
	"A": dossier.Member, "B": dossier.Candidate, "C": dossier.Roll, "D": dossier.Unit, "F": dossier.Training,
	"s113": dossier.Hamlet, "s114": dossier.Roll, "s115": dossier.Roll, "s116": dossier.Roll,
}

// meaning translates a field of headers.csv to ours; "" where the kind has none.
func meaning(kind dossier.Kind, association string, h header) string {
	if strings.HasPrefix(h.text, "Temp_") {
		return "" // helper columns that repeat the address
	}
	for prefix, base := range map[string]string{"birth_reg_": "birth_place", "hometown_": "hometown", "permanent_": "permanent_address", "current_": "current_address"} {
		if strings.HasPrefix(h.field, prefix) && !strings.HasSuffix(h.field, "_old") {
			return inKind(kind, base)
		}
	}
	if field, ok := sameField[h.field]; ok {
		return inKind(kind, field)
	}
	if h.field == "youth_union_joined_on" && kind == dossier.Roll && association != "youth" {
		return ""
	}
	if field, ok := inRolls[h.field]; ok && kind == dossier.Roll {
		return field
	}
	field, _, _ := strings.Cut(h.field, "=")
	return inKind(kind, field)
}

var sameField = map[string]string{
	"birth_name": "other_name", "party_org": "party_cell", "birth_year": "birth_date", "temporary_address": "current_address",
	"birth_date_male": "birth_date", "birth_date_female": "birth_date", "birth_year_male": "birth_date", "birth_year_female": "birth_date",
	"gender_male_mark": "gender", "gender_female_mark": "gender", "family_and_middle_name": "full_name", "given_name": "full_name",
	"course_grade": "grade", "course_name": "training_kind", "course_date": "started_on", "org_member_count": "member_count",
	"org_founded_year": "valid_from", "org_kind": "unit_kind",
}

var inRolls = map[string]string{
	"is_party_member": "declared_party_member", "youth_union_cell": "association_branch", "youth_union_position": "association_role",
	"youth_union_card_no": "association_card_no", "youth_union_joined_on": "association_joined_on", "association_left_on": "left_on",
}

// nearFields may be claimed though headers.csv names them more narrowly; not claiming them is right too.
var nearFields = map[string]string{
	"position": "association_role", "new_member_class_done": "new_member_class_on", "count_party_members": "member_count",
	"birth_name+other_name": "full_name",
}

func inKind(kind dossier.Kind, field string) string {
	if _, ok := kind.Index(field); ok {
		return field
	}
	return ""
}

// TestHeadersOfRealSheets matches each header in its sheet's context, without values beneath.
func TestHeadersOfRealSheets(t *testing.T) {
	ours, right := 0, 0
	var misses, wrong []string
	for _, sheet := range readHeaders(t) {
		kind := kindOfSheet(sheet[0])
		if kind == "" {
			continue
		}
		headings, headers := headingsOf(sheet)
		association := guessAssociation(headings)
		cols := matchColumns(kind, association, headings, newBeneath(valuesBeneath(headers)))
		for i, c := range cols {
			want := meaning(kind, association, headers[i])
			line := headers[i].sheet + " " + string(kind) + " " + c.String() + ": want " + headers[i].field + ", got " + c.field + " (" + c.why + ")"
			switch {
			case want != "" && claims(c, want):
				ours, right = ours+1, right+1
			case c.field != "" && !compatible(headers[i].field, c):
				wrong = append(wrong, line)
			case want != "":
				ours++
				misses = append(misses, line)
			}
		}
	}
	share := 100 * float64(right) / float64(ours)
	t.Logf("%d of %d headers of our fields right (%.1f %%), %d left open, %d wrong", right, ours, share, len(misses), len(wrong))
	t.Logf("left open:\n%s", strings.Join(misses, "\n"))
	if len(wrong) > 0 {
		t.Errorf("wrong above the bar:\n%s", strings.Join(wrong, "\n"))
	}
	if share < 97 {
		t.Errorf("%.1f %% right, want 97", share)
	}
}

// valuesBeneath are rows for headers that only their values tell apart; the other columns are empty.
func valuesBeneath(headers []header) []*row {
	r := &row{num: 2, texts: &texts{}}
	for i, h := range headers {
		if h.field == "account_status" {
			r.cells = append(r.cells, packed{text: r.texts.add("Đã khóa"), col: int16(i + 1)})
		}
	}
	return []*row{r}
}

// claims reports whether a column gives a field, alone or among others of a stacked cell.
func claims(c column, field string) bool {
	if c.field == field {
		return true
	}
	for _, p := range c.parts {
		if p == field {
			return true
		}
	}
	return false
}

// compatible allows a column to claim some of the fields that headers.csv joins with "+".
func compatible(field string, c column) bool {
	return nearFields[field] == c.field || strings.Contains(field, "+") && strings.Contains("+"+field+"+", "+"+c.field+"+")
}

func kindOfSheet(h header) dossier.Kind {
	if k, ok := sheetKinds[h.sheet]; ok {
		return k
	}
	return sheetKinds[h.kind]
}

// headingsOf puts group titles over the headers that follow them.
func headingsOf(sheet []header) (headings []heading, headers []header) {
	group, left := "", 0
	for _, h := range sheet {
		text := strings.NewReplacer(`\r`, "\r", `\n`, "\n").Replace(h.text)
		if h.field == "(group)" {
			group, left = text, 2
			for _, key := range []string{h.sheet, h.sheet + " " + h.text} {
				if n, ok := groupSizes[key]; ok {
					left = n
				}
			}
			continue
		}
		path := []string{text}
		if _, parent, ok := strings.Cut(h.notes, "parent: "); ok && strings.Contains(h.field, "_male") || strings.Contains(h.field, "_female") && ok {
			parent, _, _ = strings.Cut(parent, ";")
			path = []string{parent, text}
		}
		if left > 0 {
			path = []string{group, text}
			left--
		}
		headings = append(headings, heading{col: len(headings) + 1, path: path})
		headers = append(headers, h)
	}
	return headings, headers
}

// guessAssociation guesses the association as the reader does from title and headers.
func guessAssociation(headings []heading) string {
	for _, h := range headings {
		if s := newPhrase(h.String()).bare; strings.Contains(s, "doan vien") || strings.Contains(s, "chi doan") {
			return "youth"
		}
	}
	return ""
}

func readHeaders(t *testing.T) [][]header {
	t.Helper()
	f, err := os.Open("testdata/headers.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var sheets [][]header
	for i, l := range lines[1:] {
		h := header{l[0], l[1], l[2], l[3], l[4]}
		if i == 0 || h.sheet != lines[i][1] {
			sheets = append(sheets, nil)
		}
		last := &sheets[len(sheets)-1]
		*last = append(*last, h)
	}
	return sheets
}
