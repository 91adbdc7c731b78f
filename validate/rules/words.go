package rules

import (
	"fmt"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// families are the two letters of a code, in the order of the book.
var families = []struct {
	code  string
	title dossier.Text
}{
	{"TP", both("Tệp và trang tính", "Files and sheets")},
	{"DD", both("Định danh và cách ghi", "Identity and form of values")},
	{"KN", both("Kết nạp đảng viên", "Admission")},
	{"DB", both("Dự bị và công nhận chính thức", "Probation and recognition")},
	{"TD", both("Tuổi đảng, thẻ, huy hiệu", "Party age, card, badge")},
	{"KL", both("Kết nạp lại", "Re-admission")},
	{"TT", both("Trạng thái và biến động", "Status and movement")},
	{"TC", both("Tổ chức đảng", "Party organisations")},
	{"DT", both("Đoàn thể", "Mass associations")},
	{"TR", both("Trùng lặp giữa các danh sách", "Duplicates across lists")},
	{"DC", both("Đối chiếu số liệu", "Totals against dossiers")},
}

var severityWords = map[dossier.Severity]dossier.Text{
	dossier.Error:   both("lỗi", "error"),
	dossier.Warning: both("cảnh báo", "warning"),
	dossier.Info:    both("thông tin", "information"),
}

var confidenceWords = map[dossier.Confidence]dossier.Text{
	dossier.Verified:  both("đã xem văn bản", "text seen"),
	dossier.Secondary: both("theo nguồn dẫn lại, chưa xem văn bản", "as cited by others, text not seen"),
	dossier.Memory:    both("chưa có văn bản để đối chiếu", "no text at hand"),
}

var stateWords = map[validate.State]dossier.Text{
	validate.Beta: both("áp dụng thử: chỉ đếm, không chặn", "on trial: counted, not blocking"),
	validate.Off:  both("không áp dụng", "off"),
}

// thresholdWords are what the names of parameters mean. The names are also what a rules file uses.
var thresholdWords = map[string]dossier.Text{
	"absent":            both("bỏ sinh hoạt", "absence"),
	"admissions":        both("số lần kết nạp", "admissions"),
	"after_reprimand":   both("sau khiển trách", "after a reprimand"),
	"after_removal":     both("sau cách chức", "after removal"),
	"after_warning":     both("sau cảnh cáo", "after a warning"),
	"around":            both("cách ngày báo cáo không quá", "at most from the report"),
	"committee":         both("số đảng viên từ đó lập đảng bộ cơ sở", "members from which a committee is founded"),
	"delay":             both("chậm hơn tuổi đảng", "behind party age"),
	"early_months":      both("xét tặng sớm khi bệnh nặng", "early award in serious illness"),
	"early_months_high": both("xét tặng sớm khi bệnh nặng, mức từ 70 năm", "early award from 70 years on"),
	"executive":         both("số đảng viên chính thức từ đó bầu chi ủy", "official members from which an executive is elected"),
	"from_target":       both("chỉ xét chỉ tiêu từ", "targets judged from"),
	"grace":             both("thời gian để chi bộ xét và cấp ủy quyết định", "time for branch and committee"),
	"introducers":       both("số đảng viên giới thiệu", "introducers"),
	"kept":              both("thời gian còn giữ trong danh sách", "time kept in the list"),
	"least":             both("số đảng viên chính thức ít nhất", "fewest official members"),
	"longest":           both("thời gian dài nhất", "longest time"),
	"max_age":           both("tuổi cao nhất", "highest age"),
	"max_months":        both("thời gian dự bị dài nhất", "longest probation"),
	"men":               both("tuổi đối với nam", "age of men"),
	"min_age":           both("tuổi thấp nhất", "lowest age"),
	"min_rows":          both("số dòng ít nhất để kết luận", "rows needed for the verdict"),
	"min_years":         both("phải quá số tuổi này", "age that must be passed"),
	"months_together":   both("thời gian cùng công tác, cư trú", "time together"),
	"on_request":        both("tuổi cao nhất khi xin ở lại", "highest age on request"),
	"per_household":     both("số đảng viên nhiều nhất mỗi hộ", "most members to a household"),
	"probation_months":  both("thời gian dự bị", "probation"),
	"union_age":         both("tuổi Đoàn", "age of the Youth Union"),
	"valid_months":      both("thời hạn giá trị", "validity"),
	"wait":              both("thời gian chờ", "time to wait"),
	"women":             both("tuổi đối với nữ", "age of women"),
	"working_days":      both("thời hạn", "limit"),
}

var unitWords = map[string]dossier.Text{
	"years":           both("tuổi", "years"),
	"length in years": both("năm", "years"),
	"months":          both("tháng", "months"),
	"days":            both("ngày", "days"),
	"working days":    both("ngày làm việc", "working days"),
	"persons":         both("người", "persons"),
	"times":           both("lần", "times"),
	"rows":            both("dòng", "rows"),
}

// amount is a value of a threshold with its unit.
func amount(p validate.Param, value int, lang dossier.Lang) string {
	return fmt.Sprint(value, " ", unitWords[p.Unit].In(lang))
}

// between is an interval of event dates in words, "" for all dates.
func between(from, to dossier.Date, lang dossier.Lang) string {
	var parts []string
	if !from.IsZero() {
		parts = append(parts, both("từ ", "from ").In(lang)+from.In(lang))
	}
	if !to.IsZero() {
		parts = append(parts, both("đến ", "to ").In(lang)+to.In(lang))
	}
	return strings.Join(parts, " ")
}

// eventWords is the day that selects a rule.
func eventWords(r validate.Rule, kinds []dossier.Kind, lang dossier.Lang) string {
	field := fieldWords(r.Event, kinds, lang)
	if r.Due == 0 {
		return field
	}
	return both(fmt.Sprintf("%s cộng %d tháng", field, r.Due), fmt.Sprintf("%d months after the %s", r.Due, field)).In(lang)
}

// fieldWords is the header of a field of the kinds that a rule judges.
func fieldWords(name string, kinds []dossier.Kind, lang dossier.Lang) string {
	if name == validate.SheetDay {
		return both("ngày lập danh sách", "the day of the list").In(lang)
	}
	for _, k := range append(kinds, dossier.Kinds()...) {
		if f, ok := k.Field(name); ok {
			return both("“"+f.Header+"”", f.EN).In(lang)
		}
	}
	return name
}

// unfilled blanks the placeholders of a text, which only a finding can fill.
func unfilled(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "{")
		_, after, closed := strings.Cut(rest, "}")
		if !ok || !closed {
			return s
		}
		s = before + "…" + after
	}
}
