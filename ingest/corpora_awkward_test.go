package ingest_test

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// saveAwkward writes workbooks of what is awkward to save.
func saveAwkward(t *testing.T, dir string) {
	t.Helper()
	awkwardDates(false).save(t, filepath.Join(dir, daysFrom1900))
	awkwardDates(true).save(t, filepath.Join(dir, daysFrom1904))
	awkwardValues().save(t, filepath.Join(dir, "Tệp khó/Giá trị.xlsx"))
	awkwardSheets().save(t, filepath.Join(dir, "Tệp khó/Trang tính.xlsx"))
	awkwardRoll().save(t, filepath.Join(dir, "Tệp khó/Hội viên.xlsx"))
	awkwardReturns().save(t, filepath.Join(dir, "Tệp khó/Về đầu dòng.xlsx"))
}

// The same days in both epochs.
const (
	daysFrom1900 = "Tệp khó/Ngày từ 1900.xlsx"
	daysFrom1904 = "Tệp khó/Ngày từ 1904.xlsx"
)

// people are the names of synthetic persons, one for each row.
var people = strings.Split("Thào A Sùng,Lò Thị Mai,Vàng A Dê,Nguyễn Văn An,Hoàng Thị Đào,Giàng Seo Pao,Triệu Văn Đức,Lý Thị Hoa,Sùng Mí Và,Đặng Văn Khánh,Phàn Tà Mẩy,Ma Thị Huệ,Nông Văn Tuệ", ",")

func person(i int) rawCell {
	return text(people[i%len(people)])
}

// awkwardDates holds days in one column, as numbers under many formats and as text, and what is almost a day.
func awkwardDates(date1904 bool) *rawBook {
	b := &rawBook{date1904: date1904}
	s := b.sheet("Đảng viên")
	b.row(s, 1, "", text("CHI BỘ THÔN VĨNH SƠN"))
	b.row(s, 2, "", text("(Tính đến ngày 30/9/2018)"))
	b.row(s, 4, "", text("STT"), text("Họ và tên"), text("Ngày sinh"), text("Ngày vào Đảng"), text("Giới tính"), text("Ghi chú của chi bộ"))
	day := func(serial float64) rawCell {
		if date1904 {
			serial -= 1462
		}
		return number(strconv.FormatFloat(serial, 'g', 17, 64))
	}
	cells := []rawCell{text("02/01/1990"), text("2/1/1990"), text("1/1990"), text("1990"), text("1990-01-02"), text("02.01.1990"), text("02-01-90"), number("1990"), day(32875), day(32875).from("DATE(1990,1,2)").under("dd/mm/yyyy")}
	for _, format := range dayFormats {
		cells = append(cells, day(32875).under(format), day(24838.999988425923).under(format))
	}
	for i, c := range cells {
		gender := []string{"Nam", "Nữ"}[i%2]
		b.row(s, 5+i, "", number(strconv.Itoa(i+1)), person(i), c, day(41308+float64(i)).under("dd/mm/yyyy"), text(gender), day(42000+float64(i)+0.75).under(dayFormats[i%len(dayFormats)]))
	}
	return b
}

var dayFormats = []string{
	"builtin 14", "dd/mm/yyyy", "d/m/yy;@", `[$-1010000]d/m/yyyy;@`, `[$-42A]dd\ mmmm\ yyyy;@`, "yyyy-mm-dd", "mm/yyyy", "yyyy", "dd.mm.yyyy",
	"dd/mm/yyyy hh:mm", `"ngày "dd" tháng "mm" năm "yyyy`, "[$-409]d-mmm-yy", `dd"/"mm"/"yyyy`, "[Red]dd/mm/yyyy", "yyyy/m/d",
}

// awkwardValues holds one awkward value in each row: ids in a field of their own, all others in a column that no field claims.
func awkwardValues() *rawBook {
	b := &rawBook{}
	s := b.sheet("Đảng viên")
	b.row(s, 1, "", text("CHI BỘ THÔN VĨNH SƠN"))
	b.row(s, 3, "", text("STT"), text("Họ và tên"), text("Ngày sinh"), text("Giới tính"), text("Số CCCD"), text("Số thẻ đảng viên"), text("Quê quán"), text("Cột riêng của chi bộ"))
	ids := []rawCell{text("002090001234"), number("2090001234"), number("2090001234").under("000000000000"), text("'002090001234"), text("002 090 001 234"), number("2090001234").from("VALUE(\"2090001234\")"), text("002090001234").from(`"002090001234"`)}
	cards := []rawCell{text("04123456"), number("4123456"), number("4123456").under("00000000"), text("04.123.456"), text(" 04123456 ")}
	for i, c := range awkwardCells {
		b.row(s, 4+i, "", number(strconv.Itoa(i+1)), person(i), text("02/01/1990"), text("Nam"), ids[i%len(ids)], cards[i%len(cards)], text("Xã Vĩnh Hảo, huyện Bắc Quang"), c)
	}
	return b
}

var awkwardCells = []rawCell{
	boolean("1"), boolean("0"), boolean("1").from("TRUE()"), text("TRUE"),
	number("12345678901234567"), number("123456789012345678"), number("123456789012"), number("0.30000000000000004"), number("0.1"), number("-0.5"), number("1E+21"), number("1.0000000000000001E-7"), number("42").under("0.00"), number("0.125").under("0.00%"), number("1234567.5").under("#,##0.00"), number("0.5").under("h:mm"), number("1.5").under("[h]:mm"), number("7").under(`"Số "0`), number("60").under("dd/mm/yyyy"), number("0").under("dd/mm/yyyy"), number("2958465").under("dd/mm/yyyy"), number("2090").under("@"),
	number("3").from("1+2"), text("An Bình").from(`"An"&" Bình"`), text("").from(`""`), number("32875").under("dd/mm/yyyy").from("DATE(1990,1,2)"), {kind: "e", value: "#DIV/0!", formula: "1/0"}, {kind: "e", value: "#N/A", formula: "NA()"}, {kind: "e", value: "#REF!"},
	rich("Chi bộ ", "thôn", " Vĩnh Sơn"), rich("  hai ", " đầu  "), text("dòng một\ndòng hai"), text("cột\tcột"), text("  hai  đầu  "), text(" "),
	text(norm.NFD.String("Nguyễn Thị Huyền")), text(halfComposed("Nguyễn Thị Huyền")), text("không\u00a0ngắt"), text("rộng\u200bkhông"), text("chữ 😀 ngoài"), text("<b>&amp;\"'"), text("=1+1"), text("+84"), text("@tên"), text("#N/A"), text("10/10"), text("03/02"), text("1E5"), text("1.234,5"), text("0012"), text("‘nháy’"),
	text(strings.Repeat("Vĩnh Hảo ", 3600) + "hết"), text(strings.Repeat("Đ", 32767)), text(strings.Repeat("a", 8300)),
}

// awkwardSheets holds lists in the sheets of awkward names, hidden or not, with merged headers, hidden rows and columns,
// and styled cells without content.
func awkwardSheets() *rawBook {
	b := &rawBook{}
	for i, name := range []string{"Danh sách Đảng viên Chi bộ ở xã", "Chi bộ 'Hòa Bình' & <số 2>", "ẩn", "ẩn sâu"} {
		s := b.sheet(name)
		s.state = []string{"", "", "hidden", "veryHidden"}[i]
		s.cols = `<cols><col min="7" max="7" width="10" hidden="1" customWidth="1"/></cols>`
		s.merges = `<mergeCell ref="A1:D1"/><mergeCell ref="A3:A4"/><mergeCell ref="B3:B4"/><mergeCell ref="C3:D3"/><mergeCell ref="E3:F3"/><mergeCell ref="G3:G4"/><mergeCell ref="H3:H4"/>`
		b.row(s, 1, "", text(fmt.Sprintf("CHI BỘ THÔN VĨNH SƠN %d", i+1)))
		b.row(s, 3, "", text("STT"), text("Họ và tên"), text("Ngày sinh"), rawCell{format: "@"}, text("Đảng viên"), rawCell{format: "@"}, text("Số CCCD"), text("Quê quán"))
		b.row(s, 4, "", rawCell{format: "@"}, rawCell{format: "@"}, text("Nam"), text("Nữ"), text("Dự bị"), text("Chính thức"), rawCell{format: "@"}, rawCell{format: "@"})
		for j := range 12 {
			attrs := ""
			if j%4 == 3 {
				attrs = `hidden="1"`
			}
			days := []rawCell{text("02/01/1990"), {format: "dd/mm/yyyy"}}
			b.row(s, 5+j, attrs, number(strconv.Itoa(j+1)), person(i+j), days[j%2], days[1-j%2], number("41308").under("dd/mm/yyyy"), number("41673").under("dd/mm/yyyy"), text(fmt.Sprintf("0020900012%02d", j)), text("Xã Vĩnh Hảo"))
		}
		for j := range 500 {
			b.row(s, 17+j, `ht="20" customHeight="1"`, rawCell{format: "@"}, rawCell{format: "@"}, rawCell{format: "dd/mm/yyyy"})
		}
	}
	return b
}

// awkwardRoll holds yes and no as truth values, and names in half-composed letters, under headers with line breaks.
func awkwardRoll() *rawBook {
	b := &rawBook{}
	s := b.sheet("Hội viên")
	b.row(s, 1, "", text(norm.NFD.String("HỘI NÔNG DÂN XÃ VĨNH HẢO")))
	b.row(s, 2, "", text(halfComposed("(Tính đến ngày 30/9/2018)")))
	b.row(s, 4, "", text("Số\nTT (*)"), text(halfComposed("Họ và tên\n(*)")), text("Ngày sinh\n(dd/mm/yyyy)"), rich("Giới", " tính"), text("Chi hội"), text("Là đảng viên"), text("Số CCCD"))
	flags := []rawCell{boolean("1"), boolean("0"), boolean("1").from("TRUE()"), text("x"), {}, number("1"), text("Có")}
	for i := range 21 {
		name := []func(string) string{halfComposed, norm.NFD.String, strings.ToUpper}[i%3](people[i%len(people)])
		b.row(s, 5+i, "", number(strconv.Itoa(i+1)), text(name), number(strconv.Itoa(25569+300*i)).under("dd/mm/yyyy"), text([]string{"Nam", "Nữ"}[i%2]), text(halfComposed("Chi hội thôn Vĩnh Sơn")), flags[i%len(flags)], text(fmt.Sprintf("0020900012%02d", i)))
	}
	return b
}

// awkwardReturns holds carriage returns, which are escaped in .xlsx, and what looks like such an escape.
func awkwardReturns() *rawBook {
	b := &rawBook{}
	s := b.sheet("Đảng viên")
	b.row(s, 1, "", text("CHI BỘ THÔN VĨNH SƠN"))
	b.row(s, 3, "", text("STT"), text("Họ và tên\r\n(chữ in hoa)"), text("Ngày sinh\r\n(dd/mm/yyyy)"), text("Giới tính"), text("Cột riêng của chi bộ"))
	for i, c := range []rawCell{text("dòng một\r\ndòng hai"), text("dòng một\rdòng hai"), text("hết\r\n"), text("a_x000D_b")} {
		b.row(s, 4+i, "", number(strconv.Itoa(i+1)), person(i), text("02/01/1990"), text("Nam"), c)
	}
	return b
}

// halfComposed writes letters with their hat, and the tone as a mark of its own, as some keyboards do.
func halfComposed(s string) string {
	return strings.NewReplacer("ộ", "ô\u0323", "ọ", "o\u0323", "ế", "ê\u0301", "ầ", "â\u0300", "ễ", "ê\u0303", "ị", "i\u0323", "à", "a\u0300", "í", "i\u0301", "ă", "a\u0306").Replace(s)
}
