package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// serviceRules are about the dates of military service and of the associations themselves.
var serviceRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DT-10", Severity: dossier.Warning,
		Title: both("Nhập ngũ khi còn quá nhỏ tuổi", "Enlisted far too young"),
		Why: both("Tuổi nhập ngũ là từ 18, thời chiến có người sớm hơn; dưới 15 tuổi là nhầm ngày sinh hoặc ngày nhập ngũ.",
			"Soldiers enlist from 18, in war sometimes earlier; below 15 a date is wrong."),
		Bad:       both("Sinh 10/05/1970, nhập ngũ 02/1979", "Born 10 May 1970, enlisted February 1979"),
		Good:      both("Sinh 10/05/1960, nhập ngũ 02/1979", "Born 10 May 1960, enlisted February 1979"),
		Fix:       both("Kiểm tra ngày sinh và ngày nhập ngũ theo lý lịch quân nhân. Ví dụ: 10/05/1970 → 10/05/1960.", "Check both dates in the service papers, for example 10 May 1970 → 10 May 1960."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"birth_date", "enlisted_on"},
	Params:  []validate.Param{validate.Constant("min_age", "years", 15)},
	Message: both("Nhập ngũ {enlisted_on} khi mới {years} tuổi (sinh {birth_date}).", "Enlisted on {enlisted_on} at {years} (born {birth_date})."),
	Check:   tooYoung("enlisted_on"),
}, {
	Rule: dossier.Rule{
		Code: "DT-11", Severity: dossier.Warning,
		Title: both("Vào Hội Cựu chiến binh trước khi nhập ngũ", "Joined the veterans before enlisting"),
		Why: both("Cựu chiến binh là người đã phục vụ trong lực lượng vũ trang; vào hội trước khi nhập ngũ là nhầm cột.",
			"A veteran has served; joining before enlisting means that columns were swapped."),
		Bad:       both("Vào hội 02/1979, nhập ngũ 12/1990", "Joined February 1979, enlisted December 1990"),
		Good:      both("Nhập ngũ 02/1979, vào hội 06/12/1995", "Enlisted February 1979, joined 6 December 1995"),
		Fix:       both("Đối chiếu sổ hội viên, sửa ngày ghi nhầm. Ví dụ: vào hội 06/12/1995.", "Compare with the roll and mend the date, for example joined on 6 December 1995."),
		Citations: []dossier.Citation{veterans17.always("Điều 5")}, Confidence: dossier.Verified,
	},
	Kinds: rolls, Needs: []string{"enlisted_on", "association_joined_on"},
	Message: both("Vào hội {association_joined_on}, trước khi nhập ngũ {enlisted_on}.", "Joined on {association_joined_on}, before enlisting on {enlisted_on}."),
	Check: func(c *validate.Case) {
		if association(c) == "veterans" && c.Date("association_joined_on").Before(c.Date("enlisted_on")) {
			c.Report("association_joined_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DT-12", Severity: dossier.Warning,
		Title: both("Vào hội trước ngày hội thành lập", "Joined before the association was founded"),
		Why: both("Hội Nông dân thành lập 14/10/1930, Hội Phụ nữ 20/10/1930, Đoàn Thanh niên 26/03/1931, Hội Cựu chiến binh 06/12/1989; ngày vào hội không thể sớm hơn.",
			"The Farmers' Union was founded on 14 October 1930, the Women's Union on 20 October 1930, the Youth Union on 26 March 1931, the Veterans on 6 December 1989."),
		Bad:       both("Vào Hội Cựu chiến binh 10/10/1983", "Joined the Veterans' Association 10 October 1983"),
		Good:      both("Vào Hội Cựu chiến binh 06/12/1990", "Joined the Veterans' Association 6 December 1990"),
		Fix:       both("Kiểm tra năm vào hội; ngày xuất ngũ ghi ở cột riêng. Ví dụ: 10/10/1983 → 06/12/1990.", "Check the year; the day of discharge has its own column, for example 10 October 1983 → 6 December 1990."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"association_joined_on"},
	Message: both("Vào hội {association_joined_on}, trước ngày hội thành lập {founded}.", "Joined on {association_joined_on}, before the founding on {founded}."),
	Check: func(c *validate.Case) {
		if day := founded[association(c)]; c.Date("association_joined_on").Before(day) {
			c.Report("association_joined_on", open("founded", day.VN()))
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "DT-13", Severity: dossier.Warning,
		Title:     both("Thời gian phục vụ quá dài", "Service too long to be true"),
		Why:       both("Không ai phục vụ tại ngũ quá 45 năm; thời gian dài hơn là gõ nhầm năm.", "Nobody serves for more than 45 years; longer means a slip in a year."),
		Bad:       both("Nhập ngũ 02/1959, xuất ngũ 10/2013", "Enlisted February 1959, discharged October 2013"),
		Good:      both("Nhập ngũ 02/1979, xuất ngũ 10/2013", "Enlisted February 1979, discharged October 2013"),
		Fix:       both("Kiểm tra năm nhập ngũ và xuất ngũ. Ví dụ: 02/1959 → 02/1979.", "Check both years, for example 02/1959 → 02/1979."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"enlisted_on", "discharged_on"},
	Params:  []validate.Param{validate.Constant("longest", "length in years", 45)},
	Message: both("Nhập ngũ {enlisted_on}, xuất ngũ {discharged_on}: hơn {longest} năm.", "Enlisted on {enlisted_on}, discharged on {discharged_on}: more than {longest} years."),
	Check: func(c *validate.Case) {
		enlisted, discharged := c.Date("enlisted_on"), c.Date("discharged_on")
		if enlisted.Last().AddMonths(12 * c.Param("longest")).Before(discharged) {
			c.Report("discharged_on")
		}
	},
}}

// founded are the days on which the associations were founded, as they celebrate them.
var founded = map[string]dossier.Date{
	"farmers": dossier.NewDate(1930, 10, 14), "women": dossier.NewDate(1930, 10, 20),
	"youth": dossier.NewDate(1931, 3, 26), "veterans": dossier.NewDate(1989, 12, 6),
}

// rollPartyRules judge what the roll of an association says of party membership.
var rollPartyRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DT-15", Severity: dossier.Warning,
		Title: both("Có ngày vào Đảng nhưng không đánh dấu là đảng viên", "A party date, but not marked as a member"),
		Why: both("Tỷ lệ đảng viên trong hội đếm theo dấu “Là đảng viên”; có ngày vào Đảng hoặc số thẻ mà không đánh dấu thì đếm thiếu.",
			"The share of party members counts the mark; a date or card without the mark is missed."),
		Bad:       both("Ngày vào Đảng 03/02/2012, Là đảng viên: (để trống)", "Joined the party 3 February 2012, “Là đảng viên” blank"),
		Good:      both("Ngày vào Đảng 03/02/2012, Là đảng viên: x", "Joined the party 3 February 2012, “Là đảng viên” with “x”"),
		Fix:       both("Đánh dấu cột “Là đảng viên” hoặc xóa ngày ghi nhầm. Ví dụ: x.", "Set the mark or remove the date, for example “x”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: rolls, Needs: []string{"declared_party_member"},
	Message: both("Có {what} nhưng không đánh dấu là đảng viên.", "There is {what_en}, but no mark of party membership."),
	Check:   checkMarkedMember,
}, {
	Rule: dossier.Rule{
		Code: "DT-16", Severity: dossier.Warning,
		Title: both("Hội viên vào Đảng khi còn quá nhỏ tuổi", "Admitted to the party far too young"),
		Why: both("Người vào Đảng phải từ 18 tuổi; dưới 16 tuổi trong danh sách hội là nhầm ngày sinh, hoặc chép ngày vào Đoàn, vào hội.",
			"The party admits from 18; below 16 the birth date is wrong, or another date was copied."),
		Bad:       both("Sinh 10/05/1990, vào Đảng 26/03/2004", "Born 10 May 1990, joined the party 26 March 2004"),
		Good:      both("Sinh 10/05/1990, vào Đảng 03/02/2012", "Born 10 May 1990, joined the party 3 February 2012"),
		Fix:       both("Đối chiếu với danh sách đảng viên của chi bộ. Ví dụ: 26/03/2004 → 03/02/2012.", "Compare with the list of the branch, for example 26 March 2004 → 3 February 2012."),
		Citations: []dossier.Citation{charter.always("Điều 1.2")}, Confidence: dossier.Verified,
	},
	Kinds: rolls, Needs: []string{"birth_date", "admission_date"},
	Params:  []validate.Param{validate.Constant("min_age", "years", 16)},
	Message: both("Vào Đảng {admission_date} khi mới {years} tuổi (sinh {birth_date}).", "Admitted on {admission_date} at {years} (born {birth_date})."),
	Check:   tooYoung("admission_date"),
}, {
	Rule: dossier.Rule{
		Code: "DT-17", Severity: dossier.Warning,
		Title: both("Ngày chính thức của hội viên không khớp ngày vào Đảng", "The official date does not fit the ceremony"),
		Why: both("Ngày chính thức là ngày hết 12 tháng dự bị (DB-02); danh sách hội ghi khác thì đối chiếu với chi bộ.",
			"The official date is the end of the 12 months (DB-02); where a roll differs, ask the branch."),
		Bad:       both("Vào Đảng 03/02/2012, chính thức 20/06/2012", "Joined the party 3 February 2012, official 20 June 2012"),
		Good:      both("Vào Đảng 03/02/2012, chính thức 03/02/2013", "Joined the party 3 February 2012, official 3 February 2013"),
		Fix:       both("Đối chiếu với danh sách đảng viên của chi bộ. Ví dụ: 03/02/2013.", "Compare with the list of the branch, for example 3 February 2013."),
		Citations: []dossier.Citation{charter.since("1991-01-01", "Điều 5.1")}, Event: "admission_date", From: oneRegime, Confidence: dossier.Verified,
	},
	Kinds: rolls, Needs: []string{"admission_date", "official_date"},
	Params: []validate.Param{validate.Constant("probation_months", "months", probationMonths)},
	Message: both("Ngày chính thức {official_date} không phải {probation_months} tháng sau ngày vào Đảng {admission_date}.",
		"The official date {official_date} is not {probation_months} months after the ceremony {admission_date}."),
	Check: func(c *validate.Case) {
		first, last := endOfProbation(c.Event(), c.Param("probation_months"))
		if official := c.Date("official_date"); official.Before(first) || official.After(last) {
			c.Report("official_date")
		}
	},
}}

// checkMarkedMember reads a blank as "no" only where the sheet has the mark.
func checkMarkedMember(c *validate.Case) {
	if c.Text("declared_party_member") == "true" || c.Bad("declared_party_member") {
		return
	}
	switch {
	case c.Text("admission_date") != "":
		c.Report("declared_party_member", open("what", "ngày vào Đảng"), open("what_en", "a date of admission"))
	case c.Text("party_card_no") != "":
		c.Report("declared_party_member", open("what", "số thẻ đảng"), open("what_en", "a card number"))
	}
}
