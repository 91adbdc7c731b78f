package rules

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var cardIssueRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "TD-08", Severity: dossier.Warning,
		Title: both("Ngày cấp thẻ đảng trước đợt đổi thẻ năm 2003", "Card issued before the exchange of 2003"),
		Why: both("Thẻ đảng viên 8 chữ số được đổi, cấp theo Chỉ thị 29-CT/TW ngày 17/10/2003; ngày cấp sớm hơn là của mẫu thẻ cũ đã thu hồi hoặc chép nhầm ngày vào Đảng.",
			"The cards with 8 digits were issued under directive 29-CT/TW of 17 October 2003; an earlier day is that of a card since withdrawn, or another date."),
		Bad:       both("Số thẻ 02012345, cấp ngày 03/02/1985", "Card 02012345, issued 3 February 1985"),
		Good:      both("Số thẻ 02012345, cấp ngày 07/11/2004", "Card 02012345, issued 7 November 2004"),
		Fix:       both("Chép ngày cấp in trên thẻ đang dùng. Ví dụ: 07/11/2004.", "Copy the day printed on the present card, for example 7 November 2004."),
		Citations: []dossier.Citation{ct29.always("")}, Event: "party_card_issued_on", To: ct29.at("").From.AddDays(-1), Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"party_card_issued_on"},
	Message: both("Ngày cấp thẻ {party_card_issued_on} trước đợt đổi thẻ từ 17/10/2003.", "The card is of {party_card_issued_on}, before the exchange that began on 17 October 2003."),
	Check:   func(c *validate.Case) { c.Report("party_card_issued_on") },
}, {
	Rule: dossier.Rule{
		Code: "TD-09", Severity: dossier.Info,
		Title: both("Đợt phát thẻ đảng viên", "Days on which cards are issued"),
		Why: both("Thẻ đảng viên thường xét, phát bốn đợt một năm: 3/2, 19/5, 2/9, 7/11; cấp ngày khác không phải là lỗi.",
			"Cards are usually issued four times a year, on 3 February, 19 May, 2 September and 7 November; another day is no fault."),
		Bad:       both("Báo lỗi vì thẻ cấp ngày 26/03/2013", "A fault reported because the card was issued on 26 March 2013"),
		Good:      both("Thẻ cấp ngày 19/05/2013", "Card issued on 19 May 2013"),
		Fix:       both("Không phải sửa. Ví dụ: thẻ cấp ngày 19/05/2013.", "Nothing to mend, for example issued on 19 May 2013."),
		Citations: []dossier.Citation{hdb12of2012.always("")}, Confidence: dossier.Memory,
	},
	Kinds:   members,
	Message: both("Thẻ phát theo bốn đợt một năm.", "Cards are issued four times a year."),
}, {
	Rule: dossier.Rule{
		Code: "TD-10", Severity: dossier.Warning,
		Title: both("Có ngày cấp thẻ nhưng không có số thẻ đảng", "Day of issue without a card number"),
		Why: both("Số thẻ đảng dùng để đối chiếu giữa các danh sách; đã có ngày cấp thì phải có số.",
			"The number joins the lists; where there is a day of issue there is a number."),
		Bad:       both("Số thẻ để trống, cấp ngày 19/05/2013", "Card number blank, issued 19 May 2013"),
		Good:      both("Số thẻ 02012345, cấp ngày 19/05/2013", "Card number 02012345, issued 19 May 2013"),
		Fix:       both("Chép số in trên thẻ. Ví dụ: 02012345.", "Copy the number printed on the card, for example 02012345."),
		Citations: []dossier.Citation{hdb12of2012.always("hướng dẫn ghi phiếu đảng viên")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"party_card_no", "party_card_issued_on"},
	Message: both("Thẻ cấp ngày {party_card_issued_on} mà số thẻ để trống.", "A card of {party_card_issued_on}, and its number is blank."),
	Check: func(c *validate.Case) {
		if c.Text("party_card_issued_on") != "" && c.Blank("party_card_no") && c.Text("party_card_no_qd85") == "" {
			c.Report("party_card_no")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TD-12", Severity: dossier.Warning,
		Title: both("Số thẻ đảng là số giữ chỗ", "A card number that only fills the cell"),
		Why: both("Số thẻ toàn một chữ số hoặc đếm liên tiếp là số gõ cho đủ ô, không phải số thẻ thật.",
			"A number of one repeated digit, or counting up, was typed to fill the cell."),
		Bad:       dossier.Plain("00000000"),
		Good:      dossier.Plain("02012345"),
		Fix:       both("Chép số in trên thẻ; chưa có thì để trống. Ví dụ: 02012345.", "Copy the number from the card, or leave the cell empty, for example 02012345."),
		Citations: []dossier.Citation{ct29.always(""), ct51.at("")}, Confidence: dossier.Verified,
	},
	Kinds:   []dossier.Kind{dossier.Member, dossier.Roll},
	Message: both("Số thẻ đảng {number} không phải số thật.", "The card number {number} is no real one."),
	Check: func(c *validate.Case) {
		for _, field := range []string{"party_card_no", "party_card_no_qd85"} {
			if number := c.Text(field); isFiller(number) {
				c.Report(field, dossier.Var{Name: "number", Value: number, Privacy: dossier.Identifier})
			}
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DD-22", Severity: dossier.Warning,
		Title: both("Hai cột số thẻ đảng ghi cùng một số", "The same number in both card columns"),
		Why: both("Mẫu từ năm 2025 có hai cột: số thẻ mới 12 chữ số và số thẻ cũ theo Quyết định 85; chép một số vào cả hai cột thì mất số còn lại.",
			"Forms since 2025 have the new number of 12 digits and the old one; one number in both loses the other."),
		Bad:  both("Cả hai cột: 02012345", "02012345 in both columns"),
		Good: both("002090001234 và 02012345", "002090001234 and 02012345"),
		Fix: both("Ghi số thẻ mới ở “Số thẻ Đảng”, số cũ ở “Số thẻ Đảng theo QĐ 85”. Ví dụ: 002090001234 và 02012345.",
			"Write the new number here and the old one there, for example 002090001234 and 02012345."),
		Citations: []dossier.Citation{hdb38of2025.always("")}, From: ct51.at("").From, Confidence: dossier.Secondary,
	},
	Kinds: members, Needs: []string{"party_card_no", "party_card_no_qd85"},
	Message: both("Cùng số {party_card_no} ở cả hai cột số thẻ đảng.", "The number {party_card_no} stands in both card columns."),
	Check: func(c *validate.Case) {
		if number := c.Text("party_card_no"); number != "" && number == c.Text("party_card_no_qd85") {
			c.Report("party_card_no_qd85")
		}
	},
}}

// isFiller reports whether digits only fill a cell: one digit throughout, or counting up or down by one.
func isFiller(number string) bool {
	if len(number) < 6 || !isDigits(number) {
		return false
	}
	same := strings.Count(number, number[:1]) == len(number)
	return same || strings.Contains("01234567890123456789", number) || strings.Contains("98765432109876543210", number)
}
