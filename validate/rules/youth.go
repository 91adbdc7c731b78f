package rules

import (
	"strconv"
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

var youthRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "DT-01", Severity: dossier.Warning,
		Title: both("Tuổi kết nạp đoàn viên", "Age of admission to the Youth Union"),
		Why: both("Thanh niên từ 16 tuổi (đủ 15 tuổi 1 ngày) đến 30 tuổi được xét kết nạp vào Đoàn.",
			"Young people from 16 (15 years and a day) to 30 may be admitted to the Youth Union."),
		Bad:  both("Sinh 10/05/2008, vào Đoàn 26/03/2021", "Born 10 May 2008, joined the Youth Union 26 March 2021"),
		Good: both("Sinh 10/05/2008, vào Đoàn 26/03/2024", "Born 10 May 2008, joined the Youth Union 26 March 2024"),
		Fix: both("Kiểm tra ngày sinh và ngày vào Đoàn trên sổ đoàn viên. Ví dụ: 26/03/2021 → 26/03/2024.",
			"Check birth date and date of admission in the member's book, for example 26 March 2021 → 26 March 2024."),
		Citations: []dossier.Citation{youth11.at("Điều 1"), youth12.at("Điều 1")},
		Event:     "association_joined_on", Confidence: dossier.Verified,
	},
	Kinds: rolls, Needs: []string{"birth_date", "association_joined_on"},
	Params: []validate.Param{validate.Constant("min_years", "years", 15), validate.Constant("max_age", "years", 30)},
	Message: both("Vào Đoàn ngày {association_joined_on} khi {years} tuổi (sinh {birth_date}); tuổi kết nạp là 16 đến {max_age}.",
		"Joined the Youth Union on {association_joined_on} at {years} (born {birth_date}); the age of admission is 16 to {max_age}."),
	Check: checkYouthAdmission,
}, {
	Rule: dossier.Rule{
		Code: "DT-02", Severity: dossier.Error,
		Title: both("Đoàn viên quá tuổi", "Youth Union member over age"),
		Why: both("Đoàn viên quá 30 tuổi thì trưởng thành Đoàn; có nguyện vọng thì được ở lại đến 35 tuổi; cán bộ Đoàn không tính hạn này.",
			"Members over 30 leave the Union; they may stay on request up to 35, and officers longer."),
		Bad:  both("Sinh 10/05/1980, đoàn viên chi đoàn thôn năm 2024", "Born 10 May 1980, in a hamlet's Youth Union branch in 2024"),
		Good: both("Sinh 10/05/2000, đoàn viên chi đoàn thôn năm 2024", "Born 10 May 2000, in a hamlet's Youth Union branch in 2024"),
		Fix: both("Làm lễ trưởng thành và ghi ngày rời Đoàn; nếu là cán bộ Đoàn thì ghi chức vụ. Ví dụ: Bí thư Đoàn xã.",
			"Record the day of leaving, or the post of an officer, for example “Bí thư Đoàn xã”."),
		Citations: []dossier.Citation{youth11.at("Điều 1"), youth12.at("Điều 1")}, Confidence: dossier.Verified,
	},
	Kinds: rolls, Needs: []string{"birth_date"},
	Params: []validate.Param{validate.Constant("max_age", "years", 30), validate.Constant("on_request", "years", 35)},
	Message: both("Đoàn viên {years} tuổi (sinh {birth_date}), quá {on_request} tuổi mà không phải cán bộ Đoàn.",
		"A Youth Union member of {years} (born {birth_date}), over {on_request} and no officer."),
	Check: checkYouthAge,
}}

// association is what the row names, else what the sheet speaks for.
func association(c *validate.Case) string {
	if own := c.Text("association"); own != "" {
		return own
	}
	return c.Return.Association
}

func checkYouthAdmission(c *validate.Case) {
	birth, joined := c.Date("birth_date"), c.Date("association_joined_on")
	if association(c) != "youth" || birth.IsZero() || joined.IsZero() {
		return
	}
	tooYoung := !birth.First().AddMonths(12 * c.Param("min_years")).Before(joined.Last())
	tooOld := fullYears(birth.Last(), joined.First()) > c.Param("max_age")
	if tooYoung || tooOld {
		c.Report("association_joined_on", personal("years", strconv.Itoa(fullYears(birth.First(), joined.Last()))))
	}
}

func checkYouthAge(c *validate.Case) {
	birth := c.Date("birth_date")
	if association(c) != "youth" || birth.IsZero() || c.Text("left_on") != "" || isOfficer(c.Text("association_role")) {
		return
	}
	years := fullYears(birth.Last(), c.Day)
	vars := personal("years", strconv.Itoa(years))
	switch {
	case years > c.Param("on_request"):
		c.Report("birth_date", vars)
	case years > c.Param("max_age"):
		c.Add(validate.Fault{Field: "birth_date", Severity: dossier.Warning, Vars: []dossier.Var{vars}, Message: both(
			"Đoàn viên {years} tuổi (sinh {birth_date}), quá {max_age} tuổi: chỉ ở lại Đoàn khi có nguyện vọng.",
			"A Youth Union member of {years} (born {birth_date}), over {max_age}: stays only on request.")})
	}
}

// isOfficer reports whether a role is a post and not mere membership.
func isOfficer(role string) bool {
	folded := vntext.Fold(role)
	return folded != "" && folded != "khong" && !strings.HasPrefix(folded, "doan vien") && !strings.HasPrefix(folded, "hoi vien")
}

// fullYears is the number of completed years, 0 where on is earlier.
func fullYears(birth, on dossier.Date) int { return max(0, birth.First().MonthsUntil(on.First())/12) }
