package report

import (
	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// words are what the formats for people say, in one language.
type words struct {
	printer   *message.Printer // writes numbers with the separators of the language
	dayFormat string           // of time.Format

	imported, checked                        string // titles
	run, started, asOf, db, versions         string // labels of the head
	files, folder                            string
	rows, rowsDone, faults                   string // lines of the head; numbers as %d
	byUnit, byRule, worst, rejected, marked  string // titles of the parts
	unitHeads                                []any
	ruleHeads                                []any
	noUnit, moreUnits, moreFindings, clean   string
	where, source, fix, example, unit, arrow string
	markedLine, reports                      string
	inFix                                    string // what a fix with an example of its own holds
	levels                                   map[dossier.Severity]string
	statuses                                 map[dossier.Status]string

	rulesFile, ownRules, hash                   string // labels of the head; how a hash is named
	aside                                       string // title of what a rules file sets aside
	asideWaived, asideBeta, asideLapsed         string // labels of its counts
	onTrial, document, until, outcome           string // labels
	period, upTo, waived, lapsed, unused, ended string // of a waiver; texts as %s, numbers as %d
}

// level is what a finding asks for.
func (w words) level(s dossier.Severity, status dossier.Status) string {
	if word := w.statuses[status]; word != "" {
		return word
	}
	return w.levels[s]
}

func wordsIn(lang dossier.Lang) words {
	if lang == dossier.EN {
		return english
	}
	return vietnamese
}

var vietnamese = words{
	printer:      message.NewPrinter(language.Vietnamese),
	dayFormat:    "02/01/2006",
	imported:     "KẾT QUẢ NHẬP DỮ LIỆU",
	checked:      "KẾT QUẢ KIỂM TRA (không nạp vào kho)",
	run:          "Lần nhập",
	started:      "Bắt đầu",
	asOf:         "Xét theo ngày",
	db:           "Kho dữ liệu",
	files:        "Số tệp",
	folder:       "Thư mục",
	versions:     "Phiên bản",
	rows:         "Số dòng đọc được: %d; tạm giữ, chưa nạp: %d",
	rowsDone:     "Trong kho: thêm mới %d, thay đổi %d, giữ nguyên %d, bỏ ra %d",
	faults:       "Phải sửa: %d; cần xem lại: %d; để biết: %d",
	byUnit:       "THEO ĐƠN VỊ",
	byRule:       "THEO QUY TẮC",
	worst:        "NHỮNG LỖI CẦN XỬ LÝ TRƯỚC",
	rejected:     "TỆP KHÔNG NẠP ĐƯỢC",
	marked:       "TỆP ĐÃ ĐÁNH DẤU LỖI ĐỂ GỬI LẠI ĐƠN VỊ",
	unitHeads:    []any{"Đơn vị", "Tệp", "Dòng", "Phải sửa", "Xem lại", "Để biết"},
	ruleHeads:    []any{"Mã", "Nội dung", "Mức độ", "Số lỗi", "Số tệp"},
	noUnit:       "(chưa rõ đơn vị)",
	moreUnits:    "… và %d đơn vị khác.",
	moreFindings: "… và %d điều khác; danh sách đầy đủ ở các tệp đã đánh dấu và báo cáo dạng CSV, JSON.",
	clean:        "Không có lỗi.",
	where:        "Ở đâu",
	source:       "Căn cứ",
	fix:          "Cách sửa",
	example:      "Ví dụ đúng",
	unit:         "Đơn vị",
	arrow:        " › ",
	markedLine:   "%d tệp, đặt tại:",
	reports:      "Báo cáo đầy đủ",
	inFix:        "ví dụ",
	levels:       map[dossier.Severity]string{dossier.Error: "Phải sửa", dossier.Warning: "Cần xem lại", dossier.Info: "Để biết"},
	statuses:     map[dossier.Status]string{dossier.Waived: "Được miễn trừ", dossier.Beta: "Áp dụng thử"},
	rulesFile:    "Tệp quy tắc",
	ownRules:     "Quy tắc riêng",
	hash:         "sha256:",
	aside:        "MIỄN TRỪ VÀ ÁP DỤNG THỬ",
	asideWaived:  "Được miễn trừ",
	asideBeta:    "Thuộc quy tắc áp dụng thử, chỉ đếm",
	asideLapsed:  "Miễn trừ hết hạn nên vẫn tính",
	onTrial:      "Áp dụng thử",
	document:     "Văn bản",
	until:        "Hiệu lực",
	outcome:      "Kết quả",
	period:       "kỳ %s",
	upTo:         "đến hết ngày %s",
	lapsed:       "đã hết hạn; %d lỗi thuộc diện này vẫn tính là lỗi",
	ended:        "đã hết hạn; không còn lỗi nào thuộc diện này",
	unused:       "chưa dùng tới: không có lỗi nào thuộc diện này",
	waived:       "miễn trừ %d lỗi",
}

var english = words{
	printer:      message.NewPrinter(language.English),
	dayFormat:    "2006-01-02",
	imported:     "IMPORT",
	checked:      "CHECK (nothing stored)",
	run:          "Run",
	started:      "Started",
	asOf:         "Judged as of",
	db:           "Store",
	files:        "Files",
	folder:       "Folder",
	versions:     "Versions",
	rows:         "Rows read: %d; in quarantine: %d",
	rowsDone:     "In the store: added %d, changed %d, unchanged %d, removed %d",
	faults:       "To mend: %d; to check: %d; to know: %d",
	byUnit:       "BY UNIT",
	byRule:       "BY RULE",
	worst:        "WHAT TO MEND FIRST",
	rejected:     "FILES NOT LOADED",
	marked:       "WORKBOOKS WITH THEIR FAULTS MARKED, TO BE SENT BACK",
	unitHeads:    []any{"Unit", "Files", "Rows", "To mend", "To check", "To know"},
	ruleHeads:    []any{"Rule", "What", "Level", "Findings", "Files"},
	noUnit:       "(unit not known)",
	moreUnits:    "… and %d more units.",
	moreFindings: "… and %d more; all of them are in the marked workbooks and in the CSV and JSON reports.",
	clean:        "No faults.",
	where:        "Where",
	source:       "Document",
	fix:          "To mend",
	example:      "Right",
	unit:         "Unit",
	arrow:        " › ",
	markedLine:   "%d files, in:",
	reports:      "Full reports",
	inFix:        "example",
	levels:       map[dossier.Severity]string{dossier.Error: "To mend", dossier.Warning: "To check", dossier.Info: "To know"},
	statuses:     map[dossier.Status]string{dossier.Waived: "Waived", dossier.Beta: "On trial"},
	rulesFile:    "Rules file",
	ownRules:     "Own rules",
	hash:         "sha256:",
	aside:        "WAIVED AND ON TRIAL",
	asideWaived:  "Waived",
	asideBeta:    "Of rules on trial, counted only",
	asideLapsed:  "Under a waiver that has ended, so counted",
	onTrial:      "On trial",
	document:     "Document",
	until:        "Holds",
	outcome:      "Result",
	period:       "period %s",
	upTo:         "up to %s",
	lapsed:       "has ended; %d findings under it count",
	ended:        "has ended; no finding falls under it",
	unused:       "not used: no finding falls under it",
	waived:       "%d findings waived",
}
