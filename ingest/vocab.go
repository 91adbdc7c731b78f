package ingest

import (
	"slices"
	"strings"
	"sync"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
)

// vocab is what the headers of a kind are compared with, made once from its field table.
type vocab struct {
	kind   dossier.Kind
	fields []dossier.Field
	exact  map[string]int // toned text → field
	canon  map[string]int // canonical text → field, also without blanks
	bags   map[string]int // the words of the canonical text in any order → field
}

// moreAliases are headers seen in real sheets beyond those of the field tables.
var moreAliases = map[dossier.Kind]map[string][]string{
	dossier.Member: {
		"left_on":                 {"Ngày ra Đảng"},
		"admission_decision_date": {"Ngày quyết định vào Đảng", "Ngày cấp thẩm quyền vào Đảng"},
		"gov_position":            {"Chức danh chính quyền", "Chức vụ chính quyền hiện nay"},
		"party_position":          {"Tên chức vụ Đảng"},
		"party_cell":              {"Nơi sinh hoạt Đảng", "Chi bộ sinh hoạt đảng"},
		"party_card_no":           {"Số thẻ ĐV", "DCS_ID"},
		"party_badge":             {"Đã nhận huy hiệu Đảng", "Huy hiệu Đảng đã nhận"},
		"member_status":           {"Trạng thái đảng viên", "Đang quản lý", "Trạng thái hiện tại"},
		"citizen_id":              {"CCCD_ID"},
		"other_name":              {"Họ tên thường dùng", "Họ và tên thường dùng"},
		"education_professional":  {"Giáo dục đại học và sau đại học"},
		"record_id":               {"ID hệ thống"},
		"new_member_class_on":     {"Học lớp Đảng viên mới"},
		"admission_date":          moreAdmission,
	},
	dossier.Candidate: {
		"candidate_stage":         {"Giai đoạn theo dõi"},
		"admission_date":          moreAdmission,
		"certificate_issued_on":   {"Giấy chứng nhận lớp bồi dưỡng nhận thức về Đảng"},
		"cv_written_on":           {"Quá trình viết lý lịch", "Ngày viết sơ yếu lý lịch"},
		"application_on":          {"Cảm tình Đảng làm đơn xin vào Đảng", "Làm đơn xin vào Đảng"},
		"cell_resolution_on":      {"Chi bộ xét kết nạp"},
		"candidate_recognised_on": {"Ngày họp chi bộ công nhận", "Ngày công nhận cảm tình"},
	},
	dossier.Roll: {
		"association_role":      {"Chức vụ trong chi đoàn", "Chức vụ hội viên", "Chức vụ trong chi hội"},
		"association_card_no":   {"Số thẻ đoàn", "Thẻ hội viên", "Thẻ đoàn viên"},
		"association_joined_on": {"Ngày vào hội viên", "Ngày kết nạp vào hội"},
		"association_branch":    {"Chi hội nghề nghiệp", "Tên của chi hội nghề nghiệp", "Thuộc chi hội", "Trực thuộc chi hội", "Lớp/Chi đoàn", "Thuộc chi đoàn"},
		"left_on":               {"Ngày giảm", "Ngày rời Hội", "Ngày ra hội"},
	},
	dossier.Training: {
		"grade":          {"Kết quả xếp loại"},
		"training_kind":  {"Tên lớp học", "Tên lớp bồi dưỡng"},
		"started_on":     {"Khóa ngày", "Ngày bồi dưỡng", "Ngày học"},
		"certificate_no": {"Số GCN Đảng viên mới"},
	},
	dossier.Hamlet: {
		"household_count": {"Tổng số hộ dân"},
	},
	dossier.Unit: {
		"member_count": {"Số lượng thành viên"},
		"unit_kind":    {"Loại hình tổ chức cơ sở đảng", "Loại hình cơ sở đảng"},
	},
}

var moreAdmission = []string{"Ngày kết nạp vào Đảng", "Ngày được kết nạp vào Đảng", "Ngày kết nạp đảng viên", "Ngày vào Đảng lần đầu"}

var (
	vocabs   sync.Map // dossier.Kind → *vocab
	allWords = sync.OnceValue(knownWords)
)

func vocabOf(kind dossier.Kind) *vocab {
	if v, ok := vocabs.Load(kind); ok {
		return v.(*vocab)
	}
	v, _ := vocabs.LoadOrStore(kind, newVocab(kind))
	return v.(*vocab)
}

func newVocab(kind dossier.Kind) *vocab {
	v := &vocab{kind, kind.Fields(), map[string]int{}, map[string]int{}, map[string]int{}}
	for i, f := range v.fields {
		for _, name := range namesOf(kind, f) {
			v.add(i, name)
		}
	}
	return v
}

// namesOf is every header under which a field of a kind is known.
func namesOf(kind dossier.Kind, f dossier.Field) []string {
	names := append([]string{f.Header}, f.Aliases...)
	return append(names, moreAliases[kind][f.Name]...)
}

// add indexes a header; the first field that claims a text keeps it.
func (v *vocab) add(field int, header string) {
	p := newPhrase(header)
	for _, c := range []string{p.canon, canonical(p.fold)} {
		put(v.canon, c, field)
		put(v.canon, strings.ReplaceAll(c, " ", ""), field)
		put(v.bags, bag(c), field)
	}
	put(v.canon, strings.ReplaceAll(p.bare, " ", ""), field)
	put(v.exact, p.toned, field)
}

func put(m map[string]int, key string, field int) {
	if _, taken := m[key]; !taken && key != "" {
		m[key] = field
	}
}

// bag is the words of a text in the order of the alphabet, each once.
func bag(canon string) string {
	words := strings.Fields(canon)
	slices.Sort(words)
	return strings.Join(slices.Compact(words), " ")
}

// knownWords are all words of all headers we know. A word among them is not the misspelling of another.
func knownWords() map[string]bool {
	set := map[string]bool{}
	add := func(s string) {
		for w := range strings.FieldsSeq(vntext.Fold(s)) {
			set[w] = true
		}
	}
	for _, kind := range dossier.Kinds() {
		for _, f := range kind.Fields() {
			for _, name := range namesOf(kind, f) {
				add(name)
			}
		}
	}
	for _, all := range synonyms {
		for _, words := range all {
			add(words)
		}
	}
	add(foreignHeaders)
	add("doi muon hoa hoi hop con cao cau dau nay hom mai sang tinh mat quan cong dong binh")
	return set
}

// knownHeader reports whether a text heads a column in any list we know of.
func knownHeader(p phrase) bool {
	if isRowNumber(p) || foreign()[p.canon] || outputHeaders[p.bare] {
		return true
	}
	joined := strings.ReplaceAll(p.bare, " ", "")
	for _, kind := range dossier.Kinds() {
		v := vocabOf(kind)
		for _, key := range []string{p.canon, canonical(p.fold), joined} {
			if _, ok := v.canon[key]; ok {
				return true
			}
		}
	}
	return false
}
