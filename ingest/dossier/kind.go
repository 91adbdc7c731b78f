package dossier

// Kind says what one row of a sheet is about.
type Kind string

// The seven kinds of dossier.
const (
	Member    Kind = "member"    // đảng viên
	Candidate Kind = "candidate" // quần chúng ưu tú, đối tượng kết nạp
	Roll      Kind = "roll"      // hội viên, đoàn viên of a mass association
	Unit      Kind = "unit"      // tổ chức đảng
	Hamlet    Kind = "hamlet"    // thôn, bản, tổ dân phố
	Target    Kind = "target"    // chỉ tiêu
	Training  Kind = "training"  // lớp bồi dưỡng and who took part
)

// Kinds lists all kinds in the order in which they are loaded and shown.
func Kinds() []Kind {
	return []Kind{Unit, Hamlet, Member, Candidate, Roll, Target, Training}
}

var kindTitles = map[Kind]Text{
	Member:    {"Danh sách đảng viên", "Party members"},
	Candidate: {"Danh sách quần chúng ưu tú, đối tượng kết nạp Đảng", "Candidates for admission"},
	Roll:      {"Danh sách hội viên, đoàn viên", "Association roll"},
	Unit:      {"Danh sách tổ chức đảng", "Party organisations"},
	Hamlet:    {"Danh sách thôn, bản, tổ dân phố", "Hamlets"},
	Target:    {"Chỉ tiêu và kết quả thực hiện", "Targets"},
	Training:  {"Danh sách lớp bồi dưỡng, tập huấn", "Training classes"},
}

// Title is the name of the kind as officials call it.
func (k Kind) Title() Text { return kindTitles[k] }

// Table is the store's view that holds the kind.
func (k Kind) Table() string { return string(k) + "s" }

// Fields is the field table of the kind in template order; nil for no kind.
func (k Kind) Fields() []Field { return k.table().fields }

// Index is the position of a field in the kind's table.
func (k Kind) Index(name string) (int, bool) {
	i, ok := k.table().index[name]
	return i, ok
}

// Field is the kind's field of that name.
func (k Kind) Field(name string) (Field, bool) {
	i, ok := k.Index(name)
	if !ok {
		return Field{}, false
	}
	return k.table().fields[i], true
}

// Valid reports whether k is one of the seven kinds.
func (k Kind) Valid() bool { return k.table().fields != nil }

type table struct {
	fields []Field
	index  map[string]int
}

var (
	memberTable    = newTable(memberFields)
	candidateTable = newTable(candidateFields)
	rollTable      = newTable(rollFields)
	unitTable      = newTable(unitFields)
	hamletTable    = newTable(hamletFields)
	targetTable    = newTable(targetFields)
	trainingTable  = newTable(trainingFields)
)

// table is the field table of a kind, an empty one for no kind.
func (k Kind) table() *table {
	switch k {
	case Member:
		return memberTable
	case Candidate:
		return candidateTable
	case Roll:
		return rollTable
	case Unit:
		return unitTable
	case Hamlet:
		return hamletTable
	case Target:
		return targetTable
	case Training:
		return trainingTable
	}
	return &table{}
}

func newTable(fields []Field) *table {
	index := make(map[string]int, len(fields))
	for i, f := range fields {
		index[f.Name] = i
	}
	return &table{fields, index}
}
