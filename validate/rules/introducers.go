package rules

import (
	"regexp"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

var introducerRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-13", Severity: dossier.Error,
		Title: both("Người giới thiệu vào Đảng", "Introducers"),
		Why: both("Người vào Đảng phải được hai đảng viên chính thức giới thiệu, hoặc một đảng viên chính thức cùng Đoàn Thanh niên hay công đoàn cơ sở giới thiệu (KN-14, KN-15).",
			"Two official members introduce the applicant, or one together with the Youth Union or the trade union (KN-14, KN-15)."),
		Bad:  both("Người giới thiệu 1 và 2 đều để trống", "Both introducers blank"),
		Good: both("Trần Thị Bình, Lê Văn Cường; hoặc Trần Thị Bình và NQ 05-NQ/ĐTN ngày 15/12/2023", "Trần Thị Bình, Lê Văn Cường; or Trần Thị Bình and NQ 05-NQ/ĐTN of 15 December 2023"),
		Fix: both("Ghi họ tên người giới thiệu theo hồ sơ kết nạp; nếu do Đoàn Thanh niên hoặc công đoàn giới thiệu thì ghi nghị quyết. Ví dụ: Trần Thị Bình; NQ 05-NQ/ĐTN ngày 15/12/2023.",
			"Record the introducers, and the resolution of the Union where it introduced, for example Trần Thị Bình; NQ 05-NQ/ĐTN of 15 December 2023."),
		Citations: []dossier.Citation{charter.at("Điều 4.1")},
		Event:     "cell_resolution_on", From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"referrer_1"}, Later: afterCell, Steady: true,
	Params:  []validate.Param{validate.Constant("introducers", "persons", 2), validate.Constant("union_age", "years", 30)},
	Message: both("Chưa ghi đảng viên nào giới thiệu vào Đảng.", "No party member is recorded as introducer."),
	Check:   checkIntroducers,
}, {
	Rule: dossier.Rule{
		Code: "KN-14", Severity: dossier.Info,
		Title: both("Một đảng viên và Đoàn Thanh niên giới thiệu", "One member and the Youth Union introduce"),
		Why: both("Nơi có tổ chức Đoàn, người trong độ tuổi Đoàn phải là đoàn viên, được ban chấp hành Đoàn cơ sở và một đảng viên chính thức giới thiệu. KN-13 chấp nhận cách này.",
			"Where there is a Youth Union cell, an applicant of its age is introduced by its executive and one official member. KN-13 accepts this."),
		Bad:  both("Một người giới thiệu, không có nghị quyết Đoàn", "One introducer, no resolution of the Youth Union"),
		Good: both("Trần Thị Bình; NQ 05-NQ/ĐTN ngày 15/12/2023", "Trần Thị Bình; NQ 05-NQ/ĐTN of 15 December 2023"),
		Fix: both("Ghi nghị quyết của ban chấp hành Đoàn cơ sở. Ví dụ: NQ 05-NQ/ĐTN ngày 15/12/2023.",
			"Record the resolution, for example NQ 05-NQ/ĐTN of 15 December 2023."),
		Citations: []dossier.Citation{charter.at("Điều 4.1")}, From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds:   members,
	Message: both("Đoàn Thanh niên cùng một đảng viên giới thiệu.", "The Youth Union and one member introduce."),
}, {
	Rule: dossier.Rule{
		Code: "KN-15", Severity: dossier.Info,
		Title: both("Một đảng viên và công đoàn cơ sở giới thiệu", "One member and the trade union introduce"),
		Why: both("Cơ quan, doanh nghiệp không có tổ chức Đoàn: người vào Đảng phải là đoàn viên công đoàn, được ban chấp hành công đoàn cơ sở và một đảng viên chính thức giới thiệu. KN-13 chấp nhận cách này.",
			"In an office or enterprise without Youth Union, the trade union's executive and one official member introduce. KN-13 accepts this."),
		Bad:  both("Một người giới thiệu, không có nghị quyết công đoàn", "One introducer, no resolution of the trade union"),
		Good: both("Trần Thị Bình; NQ 03-NQ/CĐCS ngày 12/12/2023", "Trần Thị Bình; NQ 03-NQ/CĐCS of 12 December 2023"),
		Fix: both("Ghi nghị quyết của ban chấp hành công đoàn cơ sở. Ví dụ: NQ 03-NQ/CĐCS ngày 12/12/2023.",
			"Record the resolution, for example NQ 03-NQ/CĐCS of 12 December 2023."),
		Citations: []dossier.Citation{charter.at("Điều 4.1")}, From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds:   members,
	Message: both("Công đoàn cùng một đảng viên giới thiệu.", "The trade union and one member introduce."),
}, {
	Rule: dossier.Rule{
		Code: "KN-17", Severity: dossier.Error,
		Title: both("Người giới thiệu trùng nhau hoặc trùng người vào Đảng", "Introducer named twice or the applicant himself"),
		Why: both("Hai người giới thiệu phải là hai đảng viên chính thức khác nhau; không ai tự giới thiệu mình.",
			"The two introducers are different official members, and nobody introduces himself."),
		Bad:  both("Người giới thiệu 1 và 2 đều là Trần Thị Bình", "Both introducers are Trần Thị Bình"),
		Good: both("Trần Thị Bình và Lê Văn Cường", "Trần Thị Bình and Lê Văn Cường"),
		Fix: both("Đối chiếu giấy giới thiệu trong hồ sơ kết nạp, ghi đúng họ tên từng người. Nếu chỉ trùng họ tên thì ghi thêm chức vụ hoặc năm sinh. Ví dụ: Trần Thị Bình (1975).",
			"Compare with the letters of introduction; where two persons only share a name, add the post or year of birth, for example Trần Thị Bình (1975)."),
		Citations: []dossier.Citation{charter.always("Điều 4.1")}, Confidence: dossier.Verified,
	},
	Kinds:   entrants,
	Message: both("Người giới thiệu {name} trùng với chính người vào Đảng.", "The introducer {name} is the applicant himself."),
	Check:   checkDifferentPersons,
}}

// checkIntroducers wants one introducer at least, and a second or a resolution of a Union. Where the
// sheet cannot show a second or a resolution, a person of Youth Union age is believed.
func checkIntroducers(c *validate.Case) {
	if c.Bad("referrer_1") || c.Bad("referrer_2") || c.Text("referrer_1") != "" && c.Text("referrer_2") != "" {
		return
	}
	empty := firstBlank(c, "referrer_2", "referrer_1")
	switch n := len(introducers(c)); {
	case n == 0:
		c.Report("referrer_1")
	case n >= c.Param("introducers") || c.Text("union_resolution") != "" || empty == "":
	case c.Has("union_resolution") || !mayBeYoung(c):
		c.Add(validate.Fault{Field: empty, Severity: dossier.Warning, Message: both(
			"Chỉ có một người giới thiệu mà chưa ghi nghị quyết của Đoàn Thanh niên hoặc công đoàn.",
			"Only one introducer, and no resolution of the Youth Union or the trade union.")})
	}
}

func firstBlank(c *validate.Case, fields ...string) string {
	for _, f := range fields {
		if c.Blank(f) {
			return f
		}
	}
	return ""
}

// mayBeYoung reports whether the person may have been of Youth Union age.
func mayBeYoung(c *validate.Case) bool {
	birth := c.Date("birth_date")
	return birth.IsZero() || !birth.Last().AddMonths(12*(c.Param("union_age")+1)).Before(c.Event())
}

var betweenNames = regexp.MustCompile(`[,;\n/&+]|\s+-\s+|\s+và\s+`)

// introducers are the names in both cells; one cell may hold two.
func introducers(c *validate.Case) []string {
	var names []string
	for _, field := range []string{"referrer_1", "referrer_2"} {
		for _, name := range betweenNames.Split(c.Text(field), -1) {
			if name = strings.TrimSpace(name); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

func checkDifferentPersons(c *validate.Case) {
	self := vntext.NameKey(c.Text("full_name"))
	for _, field := range []string{"referrer_1", "referrer_2", "mentor_party_member"} {
		if name := c.Text(field); name != "" && vntext.NameKey(name) == self {
			c.Report(field, personal("name", name))
			return
		}
	}
	first, second := c.Text("referrer_1"), c.Text("referrer_2")
	if first != "" && vntext.NameKey(first) == vntext.NameKey(second) {
		c.Add(validate.Fault{Field: "referrer_2", Vars: []dossier.Var{personal("name", first)}, Message: both(
			"Hai người giới thiệu cùng là {name}.", "Both introducers are {name}.")})
	}
}
