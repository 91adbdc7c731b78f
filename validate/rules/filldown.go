package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// fillRules find what Excel makes when a cell is dragged down a column: one value in every row, or
// a series that counts up.
var fillRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DD-31", Severity: dossier.Warning,
		Title: both("Ngày sinh giống nhau ở mọi dòng", "One birth date in every row"),
		Why: both("Kéo chuột chép ô ngày sinh xuống cả cột thì mọi người cùng một ngày sinh; số liệu tuổi sai hết.",
			"A birth date dragged down a column gives everybody the same one, and every age is wrong."),
		Bad:       both("Cả 23 dòng: 10/05/1980", "10 May 1980 in all 23 rows"),
		Good:      both("Mỗi người một ngày sinh", "A birth date of their own for everybody"),
		Fix:       both("Ghi lại ngày sinh của từng người theo hồ sơ. Ví dụ: dòng 8 là 10/05/1980, dòng 9 là 03/02/1975.", "Write everybody's own date, for example row 8 10 May 1980, row 9 3 February 1975."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: persons, Needs: []string{"birth_date"},
	Params:  []validate.Param{validate.Constant("min_rows", "rows", 5)},
	Message: both("Cả {rows} dòng cùng ngày sinh {value}.", "All {rows} rows have the birth date {value}."),
	Whole: func(s *validate.Sheet) {
		days := dates(s, "birth_date")
		if len(days) >= s.Param("min_rows") && days[0].Full() && longestRun(days, sameDay) == len(days) {
			s.Report("birth_date", open("rows", strconv.Itoa(len(days))), personal("value", days[0].VN()))
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DD-32", Severity: dossier.Warning,
		Title: both("Ngày tăng đều từng dòng do kéo ô", "Dates that count up row by row"),
		Why: both("Kéo chuột một ô ngày thì Excel tự cộng thêm một ngày hoặc một tháng ở mỗi dòng; năm người liên tiếp có ngày cách đều là dấu hiệu đó.",
			"Excel adds a day or a month to each row when a date is dragged: five rows at even steps show it."),
		Bad:       dossier.Plain("03/02/2012, 04/02/2012, 05/02/2012, 06/02/2012, 07/02/2012"),
		Good:      dossier.Plain("03/02/2012, 19/05/2012, 02/09/2013 …"),
		Fix:       both("Ghi lại ngày của từng người theo hồ sơ. Ví dụ: dòng 9 là 19/05/2012.", "Write everybody's own date, for example row 9 19 May 2012."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds:   persons,
	Params:  []validate.Param{validate.Constant("min_rows", "rows", 5)},
	Message: both("Cột “{header}” có {rows} dòng liên tiếp tăng đều: có thể do kéo ô.", "The column {name} has {rows} rows in a row at even steps: dragged, perhaps."),
	Whole:   checkDragged,
}, {
	Rule: dossier.Rule{
		Code: "DD-33", Severity: dossier.Warning,
		Title: both("Số tăng liên tiếp từng dòng do kéo ô", "Numbers that count up row by row"),
		Why: both("Kéo chuột một ô số thì Excel tự cộng thêm 1 ở mỗi dòng; số định danh, số thẻ của những người đứng liền nhau không thể liên tiếp cả năm dòng.",
			"Excel adds 1 to each row when a number is dragged; five people in a row do not have consecutive numbers."),
		Bad:       dossier.Plain("002090001234, 002090001235, 002090001236 …"),
		Good:      dossier.Plain("002090001234, 002185004711 …"),
		Fix:       both("Chép lại số của từng người theo thẻ. Ví dụ: dòng 9 là 002185004711.", "Copy everybody's own number, for example row 9 002185004711."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds:   persons,
	Params:  []validate.Param{validate.Constant("min_rows", "rows", 5)},
	Message: both("Cột “{header}” có {rows} dòng liên tiếp tăng từng đơn vị: có thể do kéo ô.", "The column {name} counts up for {rows} rows: dragged, perhaps."),
	Whole:   checkDraggedNumbers,
}, {
	Rule: dossier.Rule{
		Code: "DD-34", Severity: dossier.Warning,
		Title:     both("Một số điện thoại cho cả danh sách", "One phone number for the whole list"),
		Why:       both("Mọi dòng cùng một số điện thoại là chép số của người lập danh sách xuống cả cột.", "One number in every row is that of the person who made the list."),
		Bad:       both("Cả 23 dòng: 0912345678", "0912345678 in all 23 rows"),
		Good:      both("Mỗi người một số, hoặc để trống", "A number of their own for everybody, or blank"),
		Fix:       both("Ghi số của từng người hoặc để trống. Ví dụ: 0912345678.", "Write everybody's own number or none, for example 0912345678."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: []dossier.Kind{dossier.Member, dossier.Candidate, dossier.Roll}, Needs: []string{"phone"},
	Params:  []validate.Param{validate.Constant("min_rows", "rows", 5)},
	Message: both("Cả {rows} dòng cùng một số điện thoại.", "All {rows} rows have one phone number."),
	Whole: func(s *validate.Sheet) {
		numbers := texts(s, "phone")
		if len(numbers) >= s.Param("min_rows") && longestRun(numbers, func(a, b string) bool { return a == b }) == len(numbers) {
			s.Report("phone", open("rows", strconv.Itoa(len(numbers))))
		}
	},
}}

// dates are the dates of a column, texts its texts, without the blanks.
func dates(s *validate.Sheet, field string) []dossier.Date {
	var days []dossier.Date
	for _, rec := range s.Return.Records {
		if d := rec.Date(field); !d.IsZero() {
			days = append(days, d)
		}
	}
	return days
}

func texts(s *validate.Sheet, field string) []string {
	var all []string
	for _, rec := range s.Return.Records {
		if t := rec.Text(field); t != "" {
			all = append(all, t)
		}
	}
	return all
}

// longestRun is the length of the longest run in which each follows from the one before.
func longestRun[T any](all []T, follows func(a, b T) bool) int {
	longest, run := min(1, len(all)), 1
	for i := 1; i < len(all); i++ {
		if run++; !follows(all[i-1], all[i]) {
			run = 1
		}
		longest = max(longest, run)
	}
	return longest
}

func sameDay(a, b dossier.Date) bool { return a == b }

// draggings are the steps by which Excel fills a column of dates. Steps of a year are left out:
// a branch may well admit one member on 3 February of each.
var draggings = []func(a, b dossier.Date) bool{
	func(a, b dossier.Date) bool { return a.Full() && b.Full() && a.AddDays(1) == b },
	func(a, b dossier.Date) bool { return a.Full() && b.Full() && a.AddMonths(1) == b },
}

// checkDragged looks at the dates of persons; the start of a class may well be daily.
func checkDragged(s *validate.Sheet) {
	for _, f := range s.Return.Kind.Fields() {
		if f.Type != dossier.Day || f.Name == "started_on" {
			continue
		}
		for _, next := range draggings {
			if run := longestRun(dates(s, f.Name), next); run >= s.Param("min_rows") {
				s.Report(f.Name, open("header", f.Header), open("name", f.EN), open("rows", strconv.Itoa(run)))
				break
			}
		}
	}
}

// checkDraggedNumbers looks at numbers that are given to persons one by one. Cards are often
// issued to a branch in a series, so they are left out.
func checkDraggedNumbers(s *validate.Sheet) {
	for _, field := range []string{"citizen_id", "old_id_number", "phone"} {
		f, ok := s.Return.Kind.Field(field)
		if !ok {
			continue
		}
		if run := longestRun(texts(s, field), countsUp); run >= s.Param("min_rows") {
			s.Report(field, open("header", f.Header), open("name", f.EN), open("rows", strconv.Itoa(run)))
		}
	}
}

func countsUp(a, b string) bool {
	x, err := strconv.ParseInt(a, 10, 64)
	y, err2 := strconv.ParseInt(b, 10, 64)
	return err == nil && err2 == nil && len(a) == len(b) && y == x+1
}
