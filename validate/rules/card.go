package rules

import (
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var cardRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DD-01", Severity: dossier.Error,
		Title: both("Số thẻ đảng viên không đúng 8 chữ số", "Party card number without 8 digits"),
		Why: both("Thẻ đảng viên cấp từ 17/10/2003 có 8 chữ số, kể cả số 0 ở đầu; thẻ 12 chữ số chỉ có từ 08/08/2025.",
			"Cards issued since 17 October 2003 have 8 digits, leading zeros included; cards with 12 digits exist only since 8 August 2025."),
		Bad:  dossier.Plain("201234"),
		Good: dossier.Plain("02012345"),
		Fix: both("Ghi đủ các chữ số in trên thẻ, định dạng ô là Text để giữ số 0 đầu. Ví dụ: 02012345 (thẻ cũ), 002090001234 (thẻ mới).",
			"Copy all digits of the card into a cell formatted as text, for example 02012345 (old card) or 002090001234 (new card)."),
		Citations: []dossier.Citation{ct29.at(""), ct51.at(""), hdb12of2012.at("hướng dẫn ghi phiếu đảng viên")},
		Event:     "party_card_issued_on", Confidence: dossier.Verified,
	},
	Kinds: []dossier.Kind{dossier.Member, dossier.Roll}, Later: []string{validate.SheetDay}, Steady: true,
	Message: both("Số thẻ đảng {number} có {length} ký tự; phải là 8 chữ số (thẻ cũ) hoặc 12 chữ số (thẻ cấp từ 08/08/2025).",
		"The party card number {number} has {length} characters; 8 digits are needed, or 12 on cards issued since 8 August 2025."),
	Check: checkCardNumber,
}, {
	Rule: dossier.Rule{
		Code: "DD-02", Severity: dossier.Warning,
		Title: both("Thẻ đảng viên cấp từ 08/08/2025 phải có 12 chữ số", "Cards issued since 8 August 2025 have 12 digits"),
		Why: both("Thẻ đảng viên gắn chíp cấp theo Chỉ thị 51-CT/TW có 12 chữ số; số thẻ cũ 8 chữ số được giữ ở cột “Số thẻ Đảng theo QĐ 85”.",
			"The chip cards of directive 51-CT/TW have 12 digits; the old number of 8 digits is kept in its own column."),
		Bad:  both("Thẻ cấp 02/09/2025, số 02012345", "Card issued 2 September 2025, number 02012345"),
		Good: both("Thẻ cấp 02/09/2025, số 002090001234; số thẻ theo QĐ 85: 02012345", "Card issued 2 September 2025, number 002090001234; number under decision 85: 02012345"),
		Fix: both("Ghi số 12 chữ số của thẻ mới ở “Số thẻ Đảng”, chuyển số 8 chữ số sang “Số thẻ Đảng theo QĐ 85”. Ví dụ: 002090001234 và 02012345.",
			"Put the number of the new card here and the old one under “QĐ 85”, for example 002090001234 and 02012345."),
		Citations: []dossier.Citation{hdb38of2025.at(""), ct29.at("")},
		Event:     "party_card_issued_on", Confidence: dossier.Secondary,
	},
	Kinds: members, Needs: []string{"party_card_no"},
	Message: both("Thẻ cấp ngày {party_card_issued_on} phải có 12 chữ số, đang ghi số {party_card_no}.",
		"A card issued on {party_card_issued_on} has 12 digits; {party_card_no} is written."),
	Check: checkChipCard,
}, {
	Rule: dossier.Rule{
		Code: "DD-03", Severity: dossier.Error,
		Title: both("Ngày cấp thẻ đảng trước khi được công nhận chính thức", "Card issued before recognition"),
		Why: both("Chỉ đảng viên chính thức được phát thẻ đảng viên, nên ngày cấp thẻ không thể trước ngày chính thức và quyết định công nhận.",
			"Only official members hold a card, so it cannot be older than the official date and the decision on recognition."),
		Bad:  both("Chính thức 03/02/2012, cấp thẻ 03/02/2011", "Official 3 February 2012, card issued 3 February 2011"),
		Good: both("Chính thức 03/02/2012, cấp thẻ 19/05/2012", "Official 3 February 2012, card issued 19 May 2012"),
		Fix: both("Đối chiếu ngày ghi trên thẻ với quyết định công nhận chính thức, sửa ngày ghi nhầm. Ví dụ: 03/02/2011 → 03/02/2013.",
			"Compare the card with the decision on recognition and mend the wrong date, for example 3 February 2011 → 3 February 2013."),
		Citations: []dossier.Citation{charter.always("Điều 6"), ct51.at("")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"party_card_issued_on"},
	Message: both("Thẻ đảng cấp ngày {party_card_issued_on}, trước {step} {date}.", "The card was issued on {party_card_issued_on}, before the {step_en} of {date}."),
	Check:   checkCardIssued,
}, {
	Rule: dossier.Rule{
		Code: "DD-04", Severity: dossier.Warning,
		Title: both("Số lý lịch đảng viên không đúng mẫu", "Party file number of the wrong form"),
		Why: both("Số lý lịch gồm 6 chữ số và 1 đến 3 chữ cái viết tắt của đảng bộ trực thuộc Trung ương, ghi trong 9 ô (từ năm 2026 có nơi 10 ô).",
			"The file number is 6 digits and 1 to 3 letters of the provincial committee, 9 boxes (10 in some places since 2026)."),
		Bad:  dossier.Plain("12345"),
		Good: dossier.Plain("012345HG"),
		Fix: both("Ghi lại theo lý lịch đảng viên: 6 chữ số rồi đến chữ viết tắt của tỉnh. Ví dụ: 012345HG.",
			"Copy it from the member's file: 6 digits and the letters of the province, for example 012345HG."),
		Citations: []dossier.Citation{hdb12of2012.always("hướng dẫn ghi lý lịch đảng viên")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"party_file_no"},
	Message: both("Số lý lịch {party_file_no} không đúng mẫu 6 chữ số và 1–3 chữ cái.", "The party file number {party_file_no} is not 6 digits and 1 to 3 letters."),
	Check:   checkFileNumber,
}}

// checkCardNumber judges both card columns. Twelve digits are possible on a card issued since
// 2025-08-08 and in a sheet of after that day, whose column of issue may still be that of the old card.
func checkCardNumber(c *validate.Case) {
	chipCards := !c.Event().Before(firstChipCard) || !c.Day.Before(firstChipCard)
	for _, field := range []string{"party_card_no", "party_card_no_qd85"} {
		number := c.Text(field)
		twelve := isDigits(number) && len(number) == 12
		if number == "" || isDigits(number) && len(number) == 8 || twelve && chipCards && field == "party_card_no" {
			continue
		}
		fault := validate.Fault{Field: field, Vars: []dossier.Var{
			{Name: "number", Value: number, Privacy: dossier.Identifier},
			open("length", strconv.Itoa(len([]rune(number)))),
		}}
		if twelve && chipCards {
			fault.Severity = dossier.Warning // the two numbers are in each other's column
		}
		c.Add(fault)
	}
}

var firstChipCard = ct51.at("").From

func checkChipCard(c *validate.Case) {
	number := c.Text("party_card_no")
	switch old := c.Event().Before(firstChipCard); {
	case !old && len(number) == 8:
		c.Report("party_card_no")
	case old && len(number) == 12:
		c.Add(validate.Fault{Field: "party_card_no", Message: both(
			"Số thẻ {party_card_no} có 12 chữ số nhưng ngày cấp {party_card_issued_on} là của thẻ cũ 8 chữ số.",
			"The card number {party_card_no} has 12 digits, but {party_card_issued_on} is the date of an old card with 8.")})
	}
}

func checkCardIssued(c *validate.Case) {
	issued := c.Date("party_card_issued_on")
	for _, step := range []struct{ field, vi, en string }{
		{"official_date", "ngày chính thức", "official date"},
		{"official_decision_date", "quyết định công nhận chính thức ngày", "decision on recognition"},
	} {
		if on := c.Date(step.field); issued.Before(on) {
			c.Report("party_card_issued_on", open("step", step.vi), open("step_en", step.en), personal("date", on.VN()))
			return
		}
	}
}

var separators = strings.NewReplacer(" ", "", "/", "", "-", "", ".", "")

func checkFileNumber(c *validate.Case) {
	number := separators.Replace(c.Text("party_file_no"))
	letters := strings.TrimLeft(number, "0123456789")
	digits := len(number) - len(letters)
	n := len([]rune(letters))
	tenBoxes := c.Day.Year >= 2026 && digits+n == 10 && digits >= 6
	if number != "" && !(digits == 6 && n >= 1 && n <= 3 && isLetters(letters)) && !tenBoxes {
		c.Report("party_file_no")
	}
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

func isLetters(s string) bool {
	return strings.Trim(strings.ToUpper(s), "ABCDEFGHIJKLMNOPQRSTUVWXYZĐ") == ""
}
