package rules

import (
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

// joiningRules tie the way into the party to the Youth Union.
var joiningRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-33", Severity: dossier.Warning,
		Title: both("Vào Đoàn sau khi vào Đảng", "Joined the Youth Union after the party"),
		Why: both("Người còn tuổi Đoàn là đoàn viên rồi mới được Đoàn giới thiệu vào Đảng; ngày vào Đoàn muộn hơn ngày vào Đảng thường do hai cột bị đổi chỗ.",
			"A young person joins the Union first and is introduced by it; a later date mostly means that two columns were swapped."),
		Bad:  both("Vào Đoàn 03/02/2012, vào Đảng 26/03/2006", "Joined the Youth Union 3 February 2012, the party 26 March 2006"),
		Good: both("Vào Đoàn 26/03/2006, vào Đảng 03/02/2012", "Joined the Youth Union 26 March 2006, the party 3 February 2012"),
		Fix: both("Đối chiếu sổ đoàn viên và quyết định kết nạp, sửa ngày ghi nhầm. Ví dụ: vào Đoàn 26/03/2006, vào Đảng 03/02/2012.",
			"Compare both papers, for example Union 26 March 2006, party 3 February 2012."),
		Citations: []dossier.Citation{charter.always("Điều 4.1")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"youth_union_joined_on", "admission_date"},
	Message: both("Vào Đoàn {youth_union_joined_on}, sau khi vào Đảng {admission_date}.", "Joined the Youth Union on {youth_union_joined_on}, after the party on {admission_date}."),
	Check: func(c *validate.Case) {
		if c.Date("youth_union_joined_on").After(c.Date("admission_date")) {
			c.Report("youth_union_joined_on")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "KN-34", Severity: dossier.Warning,
		Title: both("Vào Đoàn khi còn quá nhỏ tuổi", "Joined the Youth Union far too young"),
		Why: both("Đoàn kết nạp thanh niên từ 15 tuổi trở lên; lý lịch cũ có thể ghi sớm hơn ít tháng, nhưng dưới 14 tuổi là nhầm ngày sinh, nhầm với ngày vào Đội hoặc lệch cột.",
			"The Union admits from 15; below 14 the birth date is wrong, or the day of joining the Pioneers was written."),
		Bad:  both("Sinh 10/05/1990, vào Đoàn 26/03/2001", "Born 10 May 1990, joined the Youth Union 26 March 2001"),
		Good: both("Sinh 10/05/1990, vào Đoàn 26/03/2006", "Born 10 May 1990, joined the Youth Union 26 March 2006"),
		Fix: both("Kiểm tra ngày sinh và ngày vào Đoàn trong lý lịch. Ví dụ: 26/03/2001 → 26/03/2006.",
			"Check both dates in the file, for example 26 March 2001 → 26 March 2006."),
		Citations: []dossier.Citation{youth11.always("Điều 1")}, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"birth_date", "youth_union_joined_on"},
	Params:  []validate.Param{validate.Constant("min_age", "years", 14)},
	Message: both("Vào Đoàn {youth_union_joined_on} khi mới {years} tuổi (sinh {birth_date}).", "Joined the Youth Union on {youth_union_joined_on} at {years} (born {birth_date})."),
	Check:   tooYoung("youth_union_joined_on"),
}, {
	Rule: dossier.Rule{
		Code: "KN-35", Severity: dossier.Warning,
		Title: both("Đoàn Thanh niên giới thiệu người quá tuổi Đoàn", "Introduced by the Youth Union above its age"),
		Why: both("Ban chấp hành Đoàn cơ sở chỉ giới thiệu đoàn viên; người quá 30 tuổi chỉ ở lại Đoàn khi có nguyện vọng, đến hết 35 tuổi, nên trên 35 tuổi phải do hai đảng viên giới thiệu.",
			"The Union introduces its members only: up to 30, on request up to 35. Above that two party members introduce."),
		Bad:  both("Sinh 10/05/1980, chi bộ xét 10/01/2024, NQ 05-NQ/ĐTN", "Born 10 May 1980, considered 10 January 2024, introduced by NQ 05-NQ/ĐTN"),
		Good: both("Sinh 10/05/1980, chi bộ xét 10/01/2024, hai đảng viên giới thiệu", "Born 10 May 1980, considered 10 January 2024, introduced by two members"),
		Fix: both("Kiểm tra ngày sinh và tổ chức giới thiệu; nếu là công đoàn thì ghi nghị quyết của công đoàn. Ví dụ: NQ 03-NQ/CĐCS ngày 12/12/2023.",
			"Check birth date and association; record the trade union's resolution where it introduced, for example NQ 03-NQ/CĐCS of 12 December 2023."),
		Citations: []dossier.Citation{charter.at("Điều 4.1"), youth12.at("Điều 1")},
		Event:     "cell_resolution_on", From: charter.at("").From, Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"birth_date", "union_resolution"}, Later: afterCell, Steady: true,
	Params:  []validate.Param{validate.Constant("on_request", "years", 35)},
	Message: both("Đoàn Thanh niên giới thiệu khi đã {years} tuổi (sinh {birth_date}, xét {event_date}).", "Introduced by the Youth Union at {years} (born {birth_date}, considered {event_date})."),
	Check:   checkUnionAge,
}, {
	Rule: dossier.Rule{
		Code: "KN-36", Severity: dossier.Warning,
		Title: both("Nghị quyết giới thiệu của đoàn thể sau khi chi bộ xét", "Introduction dated after the branch resolution"),
		Why: both("Nghị quyết giới thiệu của Đoàn Thanh niên, công đoàn nằm trong hồ sơ chi bộ xem xét, nên phải có trước khi chi bộ ra nghị quyết.",
			"The resolution of the Union is part of what the branch considers, so it comes first."),
		Bad:  both("NQ 05-NQ/ĐTN ngày 15/02/2024, chi bộ xét 10/01/2024", "NQ 05-NQ/ĐTN of 15 February 2024, considered 10 January 2024"),
		Good: both("NQ 05-NQ/ĐTN ngày 15/12/2023, chi bộ xét 10/01/2024", "NQ 05-NQ/ĐTN of 15 December 2023, considered 10 January 2024"),
		Fix: both("Đối chiếu ngày trên nghị quyết của đoàn thể. Ví dụ: NQ 05-NQ/ĐTN ngày 15/12/2023.",
			"Compare with the resolution, for example NQ 05-NQ/ĐTN of 15 December 2023."),
		Citations: []dossier.Citation{hdb12of2022.always("điểm II.1.1a")}, Event: "cell_resolution_on", Confidence: dossier.Verified,
	},
	Kinds: members, Needs: []string{"union_resolution", "cell_resolution_on"},
	Message: both("Nghị quyết giới thiệu ngày {introduced} có sau nghị quyết chi bộ {event_date}.", "The introduction of {introduced} comes after the branch resolution of {event_date}."),
	Check: func(c *validate.Case) {
		if on := dateIn(c.Text("union_resolution")); on.After(c.Event()) {
			c.Report("union_resolution", personal("introduced", on.VN()))
		}
	},
}}

func checkUnionAge(c *validate.Case) {
	birth := c.Date("birth_date")
	years := fullYears(birth.Last(), c.Event())
	if !birth.IsZero() && years > c.Param("on_request") && isYouthUnion(c.Text("union_resolution")) {
		c.Report("union_resolution", personal("years", strconv.Itoa(years)))
	}
}

func isYouthUnion(resolution string) bool {
	folded := vntext.Fold(resolution)
	return strings.Contains(folded, "dtn") || strings.Contains(folded, "doan thanh nien")
}
