package rules

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

// targetRules hold what a unit says of its target against the numbers of the row.
var targetRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DC-16", Severity: dossier.Warning,
		Title: both("Ghi “đạt”, “vượt” không đúng với số liệu", "“Đạt” or “vượt” against the numbers"),
		Why: both("“Đạt” là kết quả bằng chỉ tiêu, “vượt” là nhiều hơn, “chưa đạt” là ít hơn; ghi khác số liệu thì báo cáo tổng hợp sai.",
			"“Đạt” means as many as the target, “vượt” more, “chưa đạt” fewer; another word than the numbers spoils the summary."),
		Bad:       both("Chỉ tiêu 12, kết quả 12, ghi chú: vượt chỉ tiêu", "Target 12, result 12, note “vượt chỉ tiêu” (target exceeded)"),
		Good:      both("Chỉ tiêu 12, kết quả 13, ghi chú: vượt chỉ tiêu", "Target 12, result 13, note “vượt chỉ tiêu” (target exceeded)"),
		Fix:       both("Sửa số hoặc lời nhận xét. Ví dụ: 12/12 là đạt, 13/12 là vượt.", "Mend the number or the remark, for example 12 of 12 is “đạt”, 13 is “vượt”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: targets, Needs: []string{"target", "reported", "note"},
	Message: both("Ghi “{word}” nhưng chỉ tiêu {target}, kết quả {reported}.", "The remark is “{word}”, but the target is {target} and the result {reported}."),
	Check:   checkRemark,
}, {
	Rule: dossier.Rule{
		Code: "DC-17", Severity: dossier.Warning,
		Title: both("Tỷ lệ phần trăm không khớp số liệu", "Percentage against the numbers"),
		Why: both("Tỷ lệ là kết quả chia chỉ tiêu; làm tròn hoặc cắt bớt số lẻ đều được chấp nhận, lệch hơn là tính sai hoặc số đã sửa mà tỷ lệ chưa sửa.",
			"The share is the result over the target; rounded or cut are both taken, more than that is a mistake."),
		Bad:       both("Chỉ tiêu 12, kết quả 13, ghi chú: đạt 118%", "Target 12, result 13, note “đạt 118%”"),
		Good:      both("Chỉ tiêu 12, kết quả 13, ghi chú: đạt 108,3%", "Target 12, result 13, note “đạt 108,3%”"),
		Fix:       both("Tính lại tỷ lệ. Ví dụ: 13/12 = 108,3%.", "Calculate again, for example 13 of 12 are 108.3%."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: targets, Needs: []string{"target", "reported", "note"},
	Message: both("Ghi {percent}% nhưng {reported}/{target} là {right}%.", "{percent}% is written, but {reported} of {target} are {right}%."),
	Check:   checkPercent,
}, {
	Rule: dossier.Rule{
		Code: "DC-18", Severity: dossier.Warning,
		Title: both("Kết quả hơn hai lần chỉ tiêu", "A result of more than twice the target"),
		Why: both("Kết quả vượt hơn hai lần chỉ tiêu từ 5 trở lên thường do gõ thừa số hoặc lấy số lũy kế nhiều năm.",
			"More than twice a target of 5 or more mostly has a digit too many, or adds up several years."),
		Bad:       both("Chỉ tiêu 12, kết quả 113", "Target 12, result 113"),
		Good:      both("Chỉ tiêu 12, kết quả 13", "Target 12, result 13"),
		Fix:       both("Kiểm tra lại kết quả của năm. Ví dụ: 113 → 13.", "Check the result of the year, for example 113 → 13."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: targets, Needs: []string{"target", "reported"},
	Params:  []validate.Param{validate.Constant("from_target", "persons", 5)},
	Message: both("Kết quả {reported}, hơn hai lần chỉ tiêu {target}.", "The result {reported} is more than twice the target {target}."),
	Check: func(c *validate.Case) {
		target, reported, ok := result(c)
		if ok && target >= c.Param("from_target") && reported > 2*target {
			c.Report("reported")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DC-19", Severity: dossier.Info,
		Title: both("Năm đã qua mà chưa ghi kết quả", "A past year without its result"),
		Why: both("Chỉ tiêu của năm đã kết thúc phải có kết quả mới đánh giá được; không thực hiện được thì ghi 0.",
			"The target of a past year needs its result; where nothing was done it is 0."),
		Bad:       both("Năm 2023, chỉ tiêu 12, kết quả để trống (báo cáo năm 2024)", "Year 2023, target 12, result blank in a report of 2024"),
		Good:      both("Năm 2023, chỉ tiêu 12, kết quả 13", "Year 2023, target 12, result 13"),
		Fix:       both("Ghi kết quả của năm. Ví dụ: 13.", "Fill in the result, for example 13."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: targets, Needs: []string{"period", "reported"},
	Message: both("Chỉ tiêu năm {period} chưa có kết quả.", "The target of {period} has no result."),
	Check: func(c *validate.Case) {
		if years := yearsIn(c.Text("period")); len(years) > 0 && years[len(years)-1] < int(c.Day.Year) && c.Blank("reported") {
			c.Report("reported")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DC-20", Severity: dossier.Warning,
		Title: both("Năm của chỉ tiêu không hợp lý", "The year of a target"),
		Why: both("Chỉ tiêu giao theo năm hoặc nhiệm kỳ; không có năm, hoặc năm quá xa ngày báo cáo thì không xếp được vào kỳ nào.",
			"Targets are set by year or term; without a year, or far from the day of the report, they fall into no period."),
		Bad:       both("Năm: 20204", "Year “20204”"),
		Good:      both("Năm: 2024", "Year “2024”"),
		Fix:       both("Ghi đủ bốn chữ số của năm, hoặc năm đầu và năm cuối. Ví dụ: 2024 hoặc 2020-2025.", "Write a year of four digits, or the first and last, for example 2024 or 2020-2025."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: targets, Needs: []string{"period"},
	Params:  []validate.Param{validate.Constant("around", "length in years", 10)},
	Message: both("“{period}” không phải năm, hoặc cách ngày báo cáo quá {around} năm.", "“{period}” is no year, or more than {around} years from the report."),
	Check:   checkTargetYear,
}, {
	Rule: dossier.Rule{
		Code: "DC-21", Severity: dossier.Warning,
		Title: both("Một chỉ tiêu ghi hai dòng", "A target listed twice"),
		Why: both("Cùng đơn vị, năm và nội dung mà có hai dòng thì chỉ tiêu và kết quả bị cộng hai lần.",
			"Two rows of one unit, year and category add target and result twice."),
		Bad:       both("Đảng bộ xã Vĩnh Hảo, 2024, Kết nạp đảng viên ở dòng 8 và dòng 15", "“Đảng bộ xã Vĩnh Hảo”, 2024, “Kết nạp đảng viên” in rows 8 and 15"),
		Good:      both("Đảng bộ xã Vĩnh Hảo, 2024, Kết nạp đảng viên chỉ ở dòng 8", "“Đảng bộ xã Vĩnh Hảo”, 2024, “Kết nạp đảng viên” in row 8 only"),
		Fix:       both("Giữ một dòng, hoặc sửa đơn vị, năm, nội dung. Ví dụ: dòng 15 là năm 2023.", "Keep one row or mend the other, for example row 15 is of 2023."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: targets, Needs: []string{"org_name", "period", "category"},
	Message: both("“{repeated}” có hai dòng cùng năm, cùng nội dung: dòng {first} và dòng {second}.", "“{repeated}” has two rows of one year and category, {first} and {second}."),
	Whole: func(s *validate.Sheet) {
		reportRepeated(s, "org_name", func(r *dossier.Record) string {
			if r.Text("org_name") == "" || r.Text("category") == "" {
				return ""
			}
			return vntext.NameKey(r.Text("org_name")) + "|" + r.Text("period") + "|" + r.Text("category")
		})
	},
}, {
	Rule: dossier.Rule{
		Code: "DC-22", Severity: dossier.Warning,
		Title: both("Kết quả chép từ chỉ tiêu", "Results copied from the targets"),
		Why: both("Từ 10 đơn vị trở lên mà kết quả đều đúng bằng chỉ tiêu thì thường là chép cột chỉ tiêu sang cột kết quả.",
			"When 10 units or more all report exactly their targets, the column was mostly copied."),
		Bad:       both("Cả 23 đơn vị: kết quả bằng chỉ tiêu", "All 23 units: result equal to target"),
		Good:      both("23 đơn vị: 8 vượt, 12 đạt, 3 chưa đạt", "23 units: 8 above target, 12 on target, 3 below"),
		Fix:       both("Đối chiếu kết quả với số đảng viên kết nạp trong hồ sơ. Ví dụ: chỉ tiêu 12, kết quả 13.", "Compare with the admissions in the dossiers, for example target 12, result 13."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: targets, Needs: []string{"target", "reported"},
	Params:  []validate.Param{validate.Constant("min_rows", "rows", 10)},
	Message: both("Cả {rows} dòng có kết quả đúng bằng chỉ tiêu.", "All {rows} rows report exactly their targets."),
	Whole:   checkCopiedResults,
}}

// result is the target and the reported result of the row; false where one is missing.
func result(c *validate.Case) (target, reported int, ok bool) {
	target, ok = count(c, "target")
	reported, found := count(c, "reported")
	return target, reported, ok && found
}

// checkRemark takes the strongest claim of the note: what exceeds also reaches.
func checkRemark(c *validate.Case) {
	target, reported, ok := result(c)
	note := " " + vntext.Fold(c.Text("note")) + " "
	if !ok {
		return
	}
	word := ""
	switch {
	case strings.Contains(note, " chua dat ") || strings.Contains(note, " khong dat "):
		if reported >= target {
			word = "chưa đạt"
		}
	case strings.Contains(note, " vuot "):
		if reported <= target {
			word = "vượt"
		}
	case strings.Contains(note, " dat ") && !percentIn.MatchString(c.Text("note")) && reported < target:
		word = "đạt"
	}
	if word != "" {
		c.Report("note", open("word", word))
	}
}

var percentIn = regexp.MustCompile(`(\d+)(?:[.,](\d+))?\s*%`)

// checkPercent takes the share as rounded or as cut to the decimals that are written.
func checkPercent(c *validate.Case) {
	target, reported, ok := result(c)
	m := percentIn.FindStringSubmatch(c.Text("note"))
	if !ok || target == 0 || m == nil {
		return
	}
	written, err := strconv.ParseFloat(m[1]+"."+m[2]+"0", 64)
	if unit := math.Pow10(-len(m[2])); err == nil && math.Abs(written-100*float64(reported)/float64(target)) >= unit {
		right := strconv.FormatFloat(100*float64(reported)/float64(target), 'f', 1, 64)
		c.Report("note", open("percent", strings.TrimSuffix(m[1]+","+m[2], ",")), open("right", strings.Replace(right, ".", ",", 1)))
	}
}

var fourDigits = regexp.MustCompile(`(?:^|\D)(\d{4})(?:\D|$)`)

// yearsIn are the years in a text, in their order.
func yearsIn(text string) []int {
	var years []int
	for _, m := range fourDigits.FindAllStringSubmatch(strings.NewReplacer("-", " - ", "–", " - ", "/", " / ").Replace(text), -1) {
		year, _ := strconv.Atoi(m[1])
		years = append(years, year)
	}
	return years
}

func checkTargetYear(c *validate.Case) {
	text := c.Text("period")
	if text == "" {
		return
	}
	years := yearsIn(text)
	for _, year := range years {
		if distance := year - int(c.Day.Year); distance > c.Param("around") || -distance > c.Param("around") {
			years = nil
		}
	}
	if len(years) == 0 {
		c.Report("period")
	}
}

func checkCopiedResults(s *validate.Sheet) {
	rows := 0
	for _, rec := range s.Return.Records {
		target, reported := rec.Text("target"), rec.Text("reported")
		switch {
		case target == "" || reported == "":
		case target != reported:
			return
		default:
			rows++
		}
	}
	if rows >= s.Param("min_rows") {
		s.Report("reported", open("rows", strconv.Itoa(rows)))
	}
}
