package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// memberTypeRules hold the type of a member against the dates of probation and recognition.
var memberTypeRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DB-10", Severity: dossier.Warning,
		Title: both("Đảng viên chính thức nhưng không ghi ngày chính thức", "Official member without an official date"),
		Why: both("Chỉ người được công nhận chính thức mới tính tuổi đảng, nên phải có ngày chính thức.",
			"Party age counts only for the recognised, so the official date must be known."),
		Bad:  both("Loại đảng viên: Chính thức, ngày chính thức để trống", "Type of member “Chính thức”, official date blank"),
		Good: both("Loại đảng viên: Chính thức, ngày chính thức 03/02/2013", "Type of member “Chính thức”, official date 3 February 2013"),
		Fix: both("Ghi ngày chính thức theo quyết định công nhận, hoặc sửa loại đảng viên. Ví dụ: 03/02/2013.",
			"Fill in the official date or mend the type, for example 3 February 2013."),
		Citations: []dossier.Citation{charter.always("Điều 5")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_type", "official_date"},
	Message: both("Là đảng viên chính thức mà ngày chính thức để trống.", "An official member, and the official date is blank."),
	Check: func(c *validate.Case) {
		if c.Text("member_type") == "official" && c.Blank("official_date") && c.Text("official_decision_date") == "" {
			c.Report("official_date")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DB-11", Severity: dossier.Warning,
		Title: both("Đảng viên dự bị nhưng đã có ngày chính thức", "Probationary member with an official date"),
		Why: both("Người đã có ngày chính thức là đảng viên chính thức; loại đảng viên chưa được cập nhật hoặc ngày ghi nhầm dòng.",
			"Whoever has an official date is an official member: the type is out of date, or the date stands in the wrong row."),
		Bad:  both("Loại đảng viên: Dự bị, ngày chính thức 03/02/2013", "Type of member “Dự bị”, official date 3 February 2013"),
		Good: both("Loại đảng viên: Chính thức, ngày chính thức 03/02/2013", "Type of member “Chính thức”, official date 3 February 2013"),
		Fix: both("Sửa loại đảng viên, hoặc xóa ngày chính thức nếu chưa được công nhận. Ví dụ: Chính thức.",
			"Mend the type, or remove the date, for example type “Chính thức”."),
		Citations: []dossier.Citation{charter.always("Điều 5")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_type", "official_date"},
	Message: both("Ghi là đảng viên dự bị nhưng ngày chính thức là {official_date}.", "Called probationary, but the official date is {official_date}."),
	Check: func(c *validate.Case) {
		official := c.Date("official_date")
		if c.Text("member_type") == "probationary" && !official.IsZero() && !official.After(c.Day) {
			c.Report("member_type")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DB-12", Severity: dossier.Warning,
		Title: both("Đảng viên chính thức khi chưa đủ 12 tháng dự bị", "Official before the 12 months are over"),
		Why: both("Người vừa được kết nạp phải qua 12 tháng dự bị; đến ngày lập danh sách chưa đủ thì chưa thể là đảng viên chính thức.",
			"Probation takes 12 months; where they are not over on the day of the list, the member cannot be official."),
		Bad:       both("Ngày vào Đảng 19/05/2024, danh sách 30/09/2024: Chính thức", "Ceremony 19 May 2024, “Chính thức” in the list of 30 September 2024"),
		Good:      both("Ngày vào Đảng 19/05/2024, danh sách 30/09/2024: Dự bị", "Ceremony 19 May 2024, “Dự bị” in the list of 30 September 2024"),
		Fix:       both("Sửa loại đảng viên hoặc ngày vào Đảng. Ví dụ: Dự bị.", "Mend the type or the date, for example type “Dự bị”."),
		Citations: []dossier.Citation{charter.since("1991-01-01", "Điều 5.1")},
		Event:     "admission_date", From: oneRegime, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_type", "admission_date"},
	Params: []validate.Param{validate.Constant("probation_months", "months", probationMonths)},
	Message: both("Ghi là đảng viên chính thức nhưng vào Đảng {admission_date}, chưa đủ {probation_months} tháng.",
		"Called official, but the ceremony was on {admission_date}, less than {probation_months} months before."),
	Check: func(c *validate.Case) {
		over, _ := endOfProbation(c.Event().First(), c.Param("probation_months"))
		if c.Text("member_type") == "official" && c.Text("official_date") == "" && !c.Bad("official_date") && over.After(c.Day) {
			c.Report("member_type")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DB-13", Severity: dossier.Warning,
		Title: both("Có quyết định công nhận nhưng không ghi ngày chính thức", "Decision on recognition, but no official date"),
		Why: both("Quyết định công nhận ghi rõ ngày chính thức; ngày đó là ngày hết 12 tháng dự bị, không phải ngày ký quyết định.",
			"The decision names the official date: the end of the 12 months, not the day it was signed."),
		Bad:       both("Quyết định công nhận 05/03/2013, ngày chính thức để trống", "Decision on recognition 5 March 2013, official date blank"),
		Good:      both("Quyết định công nhận 05/03/2013, ngày chính thức 03/02/2013", "Decision on recognition 5 March 2013, official date 3 February 2013"),
		Fix:       both("Chép ngày chính thức từ quyết định công nhận. Ví dụ: 03/02/2013.", "Copy the official date from the decision, for example 3 February 2013."),
		Citations: []dossier.Citation{qd24.always("điểm 4.2")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"official_date", "official_decision_date"},
	Message: both("Có quyết định công nhận ngày {official_decision_date} mà ngày chính thức để trống.", "A decision of {official_decision_date}, and the official date is blank."),
	Check: func(c *validate.Case) {
		if c.Text("official_decision_date") != "" && c.Blank("official_date") {
			c.Report("official_date")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DB-14", Severity: dossier.Warning,
		Title: both("Có ngày chính thức nhưng không ghi ngày vào Đảng", "Official date, but no ceremony date"),
		Why: both("Ngày chính thức tính từ ngày vào Đảng; thiếu ngày vào Đảng thì không kiểm tra được thời gian dự bị và tuổi khi vào Đảng.",
			"The official date is counted from the ceremony; without it probation and age cannot be checked."),
		Bad:       both("Ngày vào Đảng để trống, ngày chính thức 03/02/2013", "Ceremony blank, official date 3 February 2013"),
		Good:      both("Ngày vào Đảng 03/02/2012, ngày chính thức 03/02/2013", "Ceremony 3 February 2012, official date 3 February 2013"),
		Fix:       both("Ghi ngày tổ chức lễ kết nạp theo lý lịch đảng viên. Ví dụ: 03/02/2012.", "Fill in the day of the ceremony from the file, for example 3 February 2012."),
		Citations: formGuidance("mục 14"), Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"admission_date", "official_date"},
	Message: both("Ngày chính thức {official_date} mà ngày vào Đảng để trống.", "The official date is {official_date}, and the ceremony is blank."),
	Check: func(c *validate.Case) {
		if c.Text("official_date") != "" && c.Blank("admission_date") {
			c.Report("admission_date")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DB-15", Severity: dossier.Info,
		Title: both("Chưa ghi lớp bồi dưỡng đảng viên mới", "No new-member class recorded"),
		Why: both("Hồ sơ công nhận chính thức có giấy chứng nhận học lớp bồi dưỡng đảng viên mới; chưa ghi thì cần xem lại hồ sơ.",
			"The recognition file has the certificate of the new-member class; where it is not recorded the file should be looked at."),
		Bad:       both("Ngày chính thức 03/02/2024, lớp đảng viên mới để trống", "Official since 3 February 2024, new-member class blank"),
		Good:      both("Ngày chính thức 03/02/2024, lớp đảng viên mới 15/07/2023", "Official since 3 February 2024, new-member class 15 July 2023"),
		Fix:       both("Ghi ngày theo giấy chứng nhận lớp bồi dưỡng đảng viên mới. Ví dụ: 15/07/2023.", "Copy the date from the certificate, for example 15 July 2023."),
		Citations: []dossier.Citation{hdb12of2022.at("điểm II.1.1c")},
		Event:     "official_date", From: hdb12of2022.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"new_member_class_on"},
	Message: both("Chính thức ngày {event_date} mà chưa ghi lớp bồi dưỡng đảng viên mới.", "Official on {event_date}, and no new-member class is recorded."),
	Check: func(c *validate.Case) {
		if c.Blank("new_member_class_on") {
			c.Report("new_member_class_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DB-16", Severity: dossier.Warning,
		Title: both("Đảng viên dự bị có huy hiệu Đảng", "Probationary member with a badge"),
		Why: both("Huy hiệu tặng từ 30 năm tuổi đảng, tính khi đã được công nhận chính thức; đảng viên dự bị chưa có tuổi đảng.",
			"The badge begins at 30 years of party age, which the probationary do not have."),
		Bad:  both("Đảng viên dự bị, huy hiệu 30", "Probationary member with badge 30"),
		Good: both("Đảng viên dự bị, huy hiệu để trống", "Probationary member, badge blank"),
		Fix: both("Xóa huy hiệu ghi nhầm dòng hoặc sửa loại đảng viên. Ví dụ: Chính thức, huy hiệu 30.",
			"Remove the badge or mend the type, for example “Chính thức” with badge 30."),
		Citations: []dossier.Citation{hd01of2021.always("mục 18"), charter.always("Điều 5.4")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_type", "party_badge"},
	Message: both("Đảng viên dự bị mà có huy hiệu {party_badge} năm.", "A probationary member with the badge for {party_badge} years."),
	Check: func(c *validate.Case) {
		if badge := c.Text("party_badge"); c.Text("member_type") == "probationary" && badge != "" && badge != "0" {
			c.Report("party_badge")
		}
	},
}}
