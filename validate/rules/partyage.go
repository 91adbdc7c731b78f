package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// partyAgeRules tell how party age is counted; the store and the badge rules apply them.
var partyAgeRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "TD-01", Severity: dossier.Info,
		Title: both("Tuổi đảng tính từ ngày quyết định kết nạp", "Party age counts from the decision"),
		Why: both("Đảng viên đã được công nhận chính thức thì tuổi đảng tính từ ngày cấp ủy có thẩm quyền ra quyết định kết nạp, không phải từ ngày lễ kết nạp.",
			"For a recognised member party age counts from the day of the decision to admit, not from the ceremony."),
		Bad:  both("Tính tuổi đảng từ ngày lễ kết nạp 03/02/1994", "Party age counted from the ceremony, 3 February 1994"),
		Good: both("Quyết định kết nạp 20/01/1994, đủ 30 năm tuổi đảng ngày 20/01/2024", "Decision 20 January 1994, 30 years of party age on 20 January 2024"),
		Fix: both("Ghi riêng ngày quyết định kết nạp. Ví dụ: quyết định 20/01/1994, ngày vào Đảng 03/02/1994.",
			"Record the decision by itself, for example decision 20 January 1994, ceremony 3 February 1994."),
		Citations: []dossier.Citation{charter.always("Điều 5.4")}, Event: "admission_decision_date", Confidence: dossier.Verified,
	},
	Kinds:   members,
	Message: both("Tuổi đảng tính từ ngày quyết định kết nạp.", "Party age counts from the decision."),
}, {
	Rule: dossier.Rule{
		Code: "TD-02", Severity: dossier.Info,
		Title: both("Trừ thời gian không tham gia sinh hoạt khi tính tuổi đảng", "Time outside the party is deducted"),
		Why: both("Tuổi đảng không tính thời gian bị đưa ra khỏi Đảng, mất liên lạc, gián đoạn khi chuyển sinh hoạt. Danh sách không ghi các khoảng này nên không tự xét.",
			"Party age leaves out time expelled, out of contact, or between two branches. Lists do not tell these times."),
		Bad:       both("Gián đoạn 2 năm, vẫn tính đủ 30 năm tuổi đảng", "2 years of interruption, still counted as 30 years of party age"),
		Good:      both("Gián đoạn 2 năm, tính 28 năm tuổi đảng", "2 years of interruption, counted as 28 years of party age"),
		Fix:       both("Ghi thời gian gián đoạn ở “Ghi chú”. Ví dụ: gián đoạn 03/1990 – 03/1992.", "Note the gap, for example 03/1990 to 03/1992."),
		Citations: []dossier.Citation{qd29.at(""), qd24.at("điểm 4.5.1"), qd232.at("điểm 4.5.1"), qd294.at("điểm 4.5.1"), qd20.at(""), qd208.at("")},
		From:      qd29.at("").From, Confidence: dossier.Verified,
	},
	Kinds:   members,
	Message: both("Tuổi đảng không tính thời gian gián đoạn.", "Gaps do not count."),
}, {
	Rule: dossier.Rule{
		Code: "TD-03", Severity: dossier.Info,
		Title: both("Tuổi đảng của người được kết nạp lại", "Party age after re-admission"),
		Why: both("Người được kết nạp lại thì tuổi đảng tính từ ngày quyết định kết nạp lại, trừ trường hợp do Ban Bí thư xem xét, quyết định.",
			"After re-admission party age counts from the new decision, unless the Secretariat decides otherwise."),
		Bad:       both("Kết nạp lại 2015, tính tuổi đảng từ 1990", "Re-admitted in 2015, party age counted from 1990"),
		Good:      both("Kết nạp lại 20/01/2015, tính từ 20/01/2015", "Re-admitted 20 January 2015, counted from 20 January 2015"),
		Fix:       both("Ghi ngày quyết định kết nạp lại, lần đầu ghi ở “Ghi chú”. Ví dụ: 20/01/2015.", "Record the new decision and note the first, for example 20 January 2015."),
		Citations: []dossier.Citation{qd24.always("điểm 4.5.2")}, Event: "admission_decision_date", From: qd29.at("").From, Confidence: dossier.Memory,
	},
	Kinds:   members,
	Message: both("Kết nạp lại thì tính tuổi đảng từ quyết định kết nạp lại.", "Party age counts from the re-admission."),
}, {
	Rule: dossier.Rule{
		Code: "TD-06", Severity: dossier.Info,
		Title: both("Đợt trao tặng huy hiệu Đảng", "Award days of the badge"),
		Why: both("Huy hiệu Đảng thường trao vào 3/2, 19/5, 2/9, 7/11 và dịp kỷ niệm lớn khác; trao ngày khác không phải là lỗi.",
			"The badge is usually awarded on 3 February, 19 May, 2 September and 7 November; another day is no fault."),
		Bad:       both("Báo lỗi vì huy hiệu trao ngày 26/03/2024", "A fault reported because the badge was awarded on 26 March 2024"),
		Good:      both("Trao ngày 19/05/2024", "Awarded on 19 May 2024"),
		Fix:       both("Không phải sửa. Ví dụ: trao ngày 19/05/2024.", "Nothing to mend, for example awarded on 19 May 2024."),
		Citations: []dossier.Citation{hd01of2021.always("mục 18")}, Confidence: dossier.Verified,
	},
	Kinds:   members,
	Message: both("Huy hiệu trao vào các ngày lễ lớn.", "The badge is awarded on anniversaries."),
}, {
	Rule: dossier.Rule{
		Code: "TD-07", Severity: dossier.Warning,
		Title: both("Đảng viên bị kỷ luật chưa được xét tặng huy hiệu", "The badge waits after discipline"),
		Why: both("Từ 30/07/2021, đảng viên bị khiển trách sau 6 tháng, bị cảnh cáo sau 9 tháng, bị cách chức sau 12 tháng kể từ ngày quyết định mới được xét tặng huy hiệu. Danh sách không ghi ngày kỷ luật và ngày trao huy hiệu nên không tự xét.",
			"Since 30 July 2021 the badge waits 6 months after a reprimand, 9 after a warning and 12 after removal from post. Lists tell neither the day of the discipline nor that of the award."),
		Bad:  both("Bị cảnh cáo 10/01/2024, tặng huy hiệu 19/05/2024", "Warning 10 January 2024, badge awarded 19 May 2024"),
		Good: both("Bị cảnh cáo 10/01/2024, tặng huy hiệu 07/11/2024", "Warning 10 January 2024, badge awarded 7 November 2024"),
		Fix: both("Kiểm tra quyết định kỷ luật trước khi lập danh sách xét tặng. Ví dụ: cảnh cáo 10/01/2024 thì xét từ 10/10/2024.",
			"Look at discipline before listing a member, for example a warning of 10 January 2024 waits until 10 October 2024."),
		Citations: []dossier.Citation{hd01of2021.since("2021-07-30", "mục 18"), qd24.at("")}, From: qd24.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members,
	Params: []validate.Param{
		validate.Constant("after_reprimand", "months", 6), validate.Constant("after_warning", "months", 9), validate.Constant("after_removal", "months", 12),
	},
	Message: both("Chưa đủ thời gian sau kỷ luật để xét tặng huy hiệu.", "Too soon after discipline for the badge."),
}, {
	Rule: dossier.Rule{
		Code: "TD-11", Severity: dossier.Info,
		Title: both("Đủ tuổi đảng cho huy hiệu cao hơn", "Party age for a higher badge"),
		Why: both("Tuổi đảng đã quá mức huy hiệu tiếp theo từ một năm trở lên mà danh sách vẫn ghi mức cũ: có thể chưa xét tặng hoặc chưa cập nhật.",
			"Party age passed the next level a year or more ago and the list has the old one: not yet awarded, or not brought up to date."),
		Bad:       both("Quyết định kết nạp 20/01/1980, huy hiệu 30, danh sách năm 2024", "Decision 20 January 1980, badge 30 in a list of 2024"),
		Good:      both("Quyết định kết nạp 20/01/1980, huy hiệu 40, danh sách năm 2024", "Decision 20 January 1980, badge 40 in a list of 2024"),
		Fix:       both("Kiểm tra quyết định tặng huy hiệu, ghi mức cao nhất hoặc đề nghị xét tặng. Ví dụ: 40.", "Check the awards and record the highest, or propose the next, for example 40."),
		Citations: []dossier.Citation{hd01of2021.always("mục 18"), charter.always("Điều 5.4")},
		Event:     "admission_decision_date", Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"party_badge"}, Later: []string{"admission_date"},
	Params: []validate.Param{validate.Constant("delay", "months", 12)},
	Message: both("Tuổi đảng {years} năm, đủ mức huy hiệu {level} năm; danh sách ghi {party_badge} năm.",
		"A party age of {years} years allows the badge for {level}; the list has {party_badge}."),
	Check: checkBadgeDue,
}}

// checkBadgeDue looks at people who have a badge: an empty cell may only mean that badges are not kept.
// Party age after a re-admission is for the committee to say (TD-03).
func checkBadgeDue(c *validate.Case) {
	badge, err := strconv.Atoi(c.Text("party_badge"))
	if err != nil || badge == 0 || hasLeft(c) || isReadmitted(c) {
		return
	}
	months := c.Event().Last().MonthsUntil(c.Day)
	due := 0
	for _, level := range badgeLevels {
		if years, _ := strconv.Atoi(level); 12*years+c.Param("delay") <= months {
			due = years
		}
	}
	if due > badge {
		c.Report("party_badge", personal("years", strconv.Itoa(months/12)), open("level", strconv.Itoa(due)))
	}
}
