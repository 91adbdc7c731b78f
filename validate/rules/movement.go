package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var movementRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "TT-01", Severity: dossier.Info,
		Title: both("Xóa tên người bỏ sinh hoạt hoặc không đóng đảng phí", "Struck off for quitting or not paying dues"),
		Why: both("Đảng viên bỏ sinh hoạt hoặc không đóng đảng phí 3 tháng trong năm mà không có lý do chính đáng thì chi bộ xem xét, đề nghị xóa tên. Danh sách không ghi sinh hoạt và đảng phí nên không tự xét.",
			"A member who quits meetings or dues for 3 months in a year without good reason is proposed to be struck off. Lists tell neither attendance nor dues."),
		Bad:       both("Bỏ sinh hoạt từ 01/2024, đến 30/09/2024 vẫn ghi “Đang sinh hoạt”", "Absent since January 2024, still “Đang sinh hoạt” (active) on 30 September 2024"),
		Good:      both("Xóa tên theo quyết định ngày 20/06/2024", "Struck off by the decision of 20 June 2024"),
		Fix:       both("Cập nhật trạng thái và ngày theo quyết định. Ví dụ: Xóa tên, 20/06/2024.", "Bring status and date up to the decision, for example struck off on 20 June 2024."),
		Citations: []dossier.Citation{qd24.always("điểm 8.1"), qd208.at("")}, Confidence: dossier.Verified,
	},
	Kinds:   members,
	Params:  []validate.Param{validate.Constant("absent", "months", 3)},
	Message: both("Bỏ sinh hoạt hoặc không đóng đảng phí {absent} tháng.", "Absent or without dues for {absent} months."),
}, {
	Rule: dossier.Rule{
		Code: "TT-03", Severity: dossier.Warning,
		Title: both("Chuyển sinh hoạt chính thức trong 60 ngày làm việc", "A transfer is completed within 60 working days"),
		Why: both("Từ 26/07/2026, đảng viên chuyển sinh hoạt chính thức phải nộp hồ sơ cho tổ chức đảng nơi đến trong 60 ngày làm việc. Danh sách không ghi ngày nơi đến tiếp nhận; người chuyển đi mà chưa thấy ở đâu do TT-14 nêu.",
			"Since 26 July 2026 a transfer of activities is completed within 60 working days. Lists do not tell the day of arrival; TT-14 names those who are seen nowhere."),
		Bad:       both("Chuyển đi 01/08/2026, nơi đến tiếp nhận 20/12/2026", "Moved out 1 August 2026, received 20 December 2026"),
		Good:      both("Chuyển đi 01/08/2026, nơi đến tiếp nhận 05/09/2026", "Moved out 1 August 2026, received 5 September 2026"),
		Fix:       both("Liên hệ tổ chức đảng nơi đến để tiếp nhận. Ví dụ: tiếp nhận 05/09/2026.", "Ask the receiving branch, for example received on 5 September 2026."),
		Citations: []dossier.Citation{qd208.at("")}, Event: "left_on", From: qd208.at("").From, Confidence: dossier.Secondary,
	},
	Kinds:   members,
	Params:  []validate.Param{validate.Constant("working_days", "working days", 60)},
	Message: both("Chuyển sinh hoạt quá {working_days} ngày làm việc.", "A transfer of more than {working_days} working days."),
}, {
	Rule: dossier.Rule{
		Code: "TT-05", Severity: dossier.Warning,
		Title: both("Đã rời Đảng, chuyển đi hoặc từ trần nhưng không ghi ngày", "Left, transferred or died without a date"),
		Why: both("Biến động tăng, giảm tính theo ngày; thiếu ngày thì người này không vào đúng kỳ báo cáo.",
			"Movements are counted by their day; without it the person falls into no period."),
		Bad:       both("Từ trần, ngày để trống", "“Từ trần” (deceased), date blank"),
		Good:      both("Từ trần, 01/07/2025", "“Từ trần” (deceased), 1 July 2025"),
		Fix:       both("Ghi ngày theo quyết định hoặc giấy chứng tử. Ví dụ: 01/07/2025.", "Fill in the day, for example 1 July 2025."),
		Citations: []dossier.Citation{hdb11of2021.at("Biểu 1")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_status", "left_on"},
	Message: both("Trạng thái “{member_status}” mà không ghi ngày.", "The status is “{member_status}”, without a date."),
	Check: func(c *validate.Case) {
		if hasLeft(c) && c.Blank("left_on") {
			c.Report("left_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TT-06", Severity: dossier.Warning,
		Title: both("Đang sinh hoạt nhưng có ngày rời, mất hoặc miễn", "Active, but with a day of leaving"),
		Why: both("Người đang sinh hoạt không có ngày rời Đảng, ngày mất hay ngày miễn; trạng thái chưa cập nhật hoặc ngày ghi nhầm dòng.",
			"An active member has no day of leaving, death or exemption: the status is out of date, or the date is in the wrong row."),
		Bad:       both("Đang sinh hoạt, ngày rời 01/07/2025", "“Đang sinh hoạt” (active), day of leaving 1 July 2025"),
		Good:      both("Đã chuyển sinh hoạt, ngày rời 01/07/2025", "“Đã chuyển sinh hoạt” (transferred), day of leaving 1 July 2025"),
		Fix:       both("Sửa trạng thái hoặc xóa ngày. Ví dụ: Đã chuyển sinh hoạt.", "Mend the status or remove the date, for example “Đã chuyển sinh hoạt”."),
		Citations: []dossier.Citation{hdb11of2021.at("Biểu 1")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_status", "left_on"},
	Message: both("Trạng thái “{member_status}” nhưng ngày rời, mất, miễn là {left_on}.", "The status is “{member_status}”, but the day of leaving is {left_on}."),
	Check: func(c *validate.Case) {
		left := c.Date("left_on")
		if c.Text("member_status") == "active" && !left.IsZero() && !left.After(c.Day) && !left.Before(c.Date("admission_date")) {
			c.Report("member_status")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TT-07", Severity: dossier.Warning,
		Title: both("Ngày rời Đảng trước ngày vào Đảng", "Left before being admitted"),
		Why: both("Người đã rời Đảng thì rời sau khi vào; nếu được kết nạp lại rồi lại rời thì ghi lần rời sau cùng.",
			"One leaves after entering; after a re-admission the last leaving counts."),
		Bad:       both("Vào Đảng 03/02/2024, xóa tên 03/02/2020", "Ceremony 3 February 2024, struck off 3 February 2020"),
		Good:      both("Vào Đảng 03/02/2014, xóa tên 03/02/2020", "Ceremony 3 February 2014, struck off 3 February 2020"),
		Fix:       both("Đối chiếu hai quyết định, sửa ngày ghi nhầm. Ví dụ: 03/02/2024 → 03/02/2014.", "Compare both decisions and mend the date, for example 3 February 2024 → 3 February 2014."),
		Citations: []dossier.Citation{hdb11of2021.at("Biểu 1")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_status", "left_on", "admission_date"},
	Message: both("Ngày rời Đảng {left_on} trước ngày vào Đảng {admission_date}.", "Left on {left_on}, before the ceremony of {admission_date}."),
	Check: func(c *validate.Case) {
		if hasLeft(c) && c.Text("member_status") != "deceased" && c.Date("left_on").Before(c.Date("admission_date")) {
			c.Report("left_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TT-08", Severity: dossier.Error,
		Title: both("Sự việc xảy ra sau ngày mất", "An event after death"),
		Why: both("Người đã mất không thể được kết nạp hay trở thành đảng viên chính thức sau đó; một trong hai ngày ghi nhầm.",
			"Nobody is admitted or becomes official after death: one of the two dates is wrong."),
		Bad:       both("Mất 01/07/2015, ngày chính thức 03/02/2016", "Died 1 July 2015, official since 3 February 2016"),
		Good:      both("Mất 01/07/2025, ngày chính thức 03/02/2016", "Died 1 July 2025, official since 3 February 2016"),
		Fix:       both("Kiểm tra giấy chứng tử và quyết định kết nạp, công nhận. Ví dụ: 01/07/2015 → 01/07/2025.", "Check the death certificate and the decisions, for example 1 July 2015 → 1 July 2025."),
		Citations: formGuidance("mục I (ghi theo giấy tờ gốc)"), Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_status", "left_on"},
	Message: both("“{header}” ghi {date}, sau ngày mất {left_on}.", "The {name} is {date}, after the death on {left_on}."),
	Check:   checkAfterDeath,
}, {
	Rule: dossier.Rule{
		Code: "TT-09", Severity: dossier.Info,
		Title: both("Được miễn công tác, sinh hoạt nhưng không ghi ngày", "Exempt, without the day"),
		Why: both("Mẫu rà soát dùng một cột cho ngày rời, ngày mất và ngày miễn; thiếu ngày miễn thì không xét được tuổi khi miễn (TT-02).",
			"One column holds the day of leaving, death and exemption; without it the age at exemption (TT-02) is not known."),
		Bad:       both("Miễn công tác và sinh hoạt, ngày để trống", "Exempt from work and meetings, date blank"),
		Good:      both("Miễn công tác và sinh hoạt, 01/07/2023", "Exempt from work and meetings, 1 July 2023"),
		Fix:       both("Ghi ngày nghị quyết chi bộ cho miễn. Ví dụ: 01/07/2023.", "Fill in the day of the branch resolution, for example 1 July 2023."),
		Citations: []dossier.Citation{qd24.always("điểm 7.1")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_status", "left_on"},
	Message: both("Được miễn mà không ghi ngày miễn.", "Exempt, and the day is blank."),
	Check: func(c *validate.Case) {
		if c.Text("member_status") == "exempt" && c.Blank("left_on") {
			c.Report("left_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TT-10", Severity: dossier.Warning,
		Title: both("Người được miễn hoặc đã rời vẫn giữ chức vụ cấp ủy", "A committee post of somebody exempt or gone"),
		Why: both("Người được miễn công tác, bị đình chỉ, đã chuyển đi, ra khỏi Đảng hoặc từ trần không còn giữ chức vụ cấp ủy ở chi bộ.",
			"Whoever is exempt from work, suspended, transferred, gone or dead holds no post in the branch's committee."),
		Bad:       both("Từ trần, chức vụ: Bí thư chi bộ", "“Từ trần” (deceased), post “Bí thư chi bộ” (secretary)"),
		Good:      both("Từ trần, chức vụ để trống", "“Từ trần” (deceased), post blank"),
		Fix:       both("Sửa trạng thái hoặc bỏ chức vụ; chức vụ đã qua ghi “nguyên”. Ví dụ: nguyên Bí thư chi bộ.", "Mend the status or the post; write “nguyên” for a former post, for example “nguyên Bí thư chi bộ”."),
		Citations: []dossier.Citation{qd24.always("điểm 7.1"), hdb11of2021.at("Biểu 1")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"member_status", "party_position"},
	Message: both("Trạng thái “{member_status}” mà giữ chức vụ “{party_position}”.", "The status is “{member_status}”, with the post “{party_position}”."),
	Check:   checkPostOfAbsent,
}, {
	Rule: dossier.Rule{
		Code: "TT-11", Severity: dossier.Info,
		Title: both("Đề nghị xóa khỏi danh sách người đang sinh hoạt", "Deletion asked for an active member"),
		Why: both("Cột “Đề nghị xóa” dành cho người không thuộc chi bộ; người đang sinh hoạt thì không xóa, người đã chuyển đi thì đổi trạng thái.",
			"The column is for people who do not belong to the branch; active members stay, and those who moved get another status."),
		Bad:       both("Đang sinh hoạt, đề nghị xóa: x", "“Đang sinh hoạt” (active), “Đề nghị xóa” (to be deleted) with “x”"),
		Good:      both("Đã chuyển sinh hoạt, 01/07/2025", "“Đã chuyển sinh hoạt” (transferred), 1 July 2025"),
		Fix:       both("Bỏ dấu hoặc sửa trạng thái và ngày. Ví dụ: Đã chuyển sinh hoạt, 01/07/2025.", "Remove the mark, or mend status and date, for example “Đã chuyển sinh hoạt”, 1 July 2025."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: members, Needs: []string{"member_status", "delete_request"},
	Message: both("Đang sinh hoạt mà đề nghị xóa khỏi danh sách.", "Active, and deletion is asked for."),
	Check: func(c *validate.Case) {
		if c.Text("member_status") == "active" && c.Text("delete_request") == "true" {
			c.Report("delete_request")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TT-12", Severity: dossier.Info,
		Title: both("Người đã rời từ lâu vẫn có tên trong danh sách", "Somebody long gone still in the list"),
		Why: both("Danh sách của kỳ chỉ cần người đang sinh hoạt và người biến động trong kỳ; người rời đã hơn một năm làm lẫn số liệu.",
			"A list holds members and the movements of its period; those gone for more than a year confuse the count."),
		Bad:       both("Danh sách 30/09/2024, chuyển đi 01/07/2021", "List of 30 September 2024, transferred 1 July 2021"),
		Good:      both("Danh sách 30/09/2024, chuyển đi 01/07/2024", "List of 30 September 2024, transferred 1 July 2024"),
		Fix:       both("Bỏ dòng này khỏi danh sách kỳ sau. Ví dụ: người chuyển đi năm 2021 không còn trong danh sách năm 2024.", "Leave the row out of the next list, for example one who moved in 2021 out of that of 2024."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: members, Needs: []string{"member_status", "left_on"},
	Params:  []validate.Param{validate.Constant("kept", "months", 12)},
	Message: both("“{member_status}” từ {left_on}, đã hơn {kept} tháng.", "“{member_status}” since {left_on}, more than {kept} months."),
	Check: func(c *validate.Case) {
		if left := c.Date("left_on"); hasLeft(c) && left.Last().AddMonths(c.Param("kept")).Before(c.Day) {
			c.Report("left_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TT-13", Severity: dossier.Warning,
		Title: both("Đảng viên dưới 18 tuổi tại ngày lập danh sách", "A member under 18 on the day of the list"),
		Why: both("Không ai dưới 18 tuổi là đảng viên; dòng không có ngày kết nạp để xét thì xét tuổi tại ngày lập danh sách.",
			"Nobody under 18 is a member; where no date of admission can be judged, the day of the list is."),
		Bad:       both("Sinh 10/05/2014, danh sách đảng viên năm 2024", "Born 10 May 2014, in a list of members of 2024"),
		Good:      both("Sinh 10/05/1974, danh sách đảng viên năm 2024", "Born 10 May 1974, in a list of members of 2024"),
		Fix:       both("Kiểm tra năm sinh. Ví dụ: 10/05/2014 → 10/05/1974.", "Check the year of birth, for example 10 May 2014 → 10 May 1974."),
		Citations: []dossier.Citation{charter.always("Điều 1.2")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"birth_date"},
	Params:  []validate.Param{validate.Constant("min_age", "years", 18)},
	Message: both("Đảng viên mới {years} tuổi (sinh {birth_date}).", "A member of {years} (born {birth_date})."),
	Check:   checkMemberAge,
}}

func checkAfterDeath(c *validate.Case) {
	if c.Text("member_status") != "deceased" {
		return
	}
	for _, name := range []string{"admission_decision_date", "admission_date", "official_date"} {
		if f, _ := c.Record.Kind.Field(name); c.Date(name).After(c.Date("left_on")) {
			c.Report(name, dated(c, f)...)
			return
		}
	}
}

func checkPostOfAbsent(c *validate.Case) {
	status, post := c.Text("member_status"), c.Text("party_position")
	if (hasLeft(c) || status == "exempt" || status == "suspended") && isCommitteePost(post) && !isFormer(post) {
		c.Report("party_position")
	}
}

// checkMemberAge is for rows without any date of admission: KN-01 judges the others.
func checkMemberAge(c *validate.Case) {
	for _, step := range steps {
		if c.Text(step.field) != "" || c.Bad(step.field) {
			return
		}
	}
	if years, under := clearlyUnder(c.Date("birth_date"), c.Day, c.Param("min_age")); under {
		c.Report("birth_date", years)
	}
}
