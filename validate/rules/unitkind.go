package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/ingest/vntext"
	"github.com/hoso-vn/hoso/validate"
)

// unitKindRules are about the kinds of organisation and about lists of them.
var unitKindRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "TC-04", Severity: dossier.Info,
		Title: both("Loại hình tổ chức cơ sở đảng đến 25/07/2026", "Kinds of grassroots organisation up to 25 July 2026"),
		Why: both("Tổ chức cơ sở đảng gồm đảng bộ cơ sở và chi bộ cơ sở; dưới đảng bộ cơ sở có đảng bộ bộ phận và chi bộ trực thuộc.",
			"There are grassroots committees and grassroots branches; below the former sectional committees and branches."),
		Bad:       both("Loại hình: Tổ đảng", "Kind “Tổ đảng” (party group)"),
		Good:      both("Loại hình: Chi bộ trực thuộc", "Kind “Chi bộ trực thuộc” (branch below a grassroots committee)"),
		Fix:       both("Ghi một trong bốn loại hình. Ví dụ: Đảng bộ cơ sở, Chi bộ cơ sở, Đảng bộ bộ phận, Chi bộ trực thuộc.", "Write one of the four kinds, for example “Chi bộ trực thuộc”."),
		Citations: []dossier.Citation{charter.always("Điều 21"), hdb11of2021.at("Biểu 5")}, To: qd20.at("").To, Confidence: dossier.Verified,
	},
	Kinds:   units,
	Message: both("Loại hình tổ chức cơ sở đảng.", "Kinds of grassroots organisation."),
}, {
	Rule: dossier.Rule{
		Code: "TC-05", Severity: dossier.Warning,
		Title: both("“Chi bộ cơ sở” từ ngày 26/07/2026", "“Chi bộ cơ sở” since 26 July 2026"),
		Why: both("Từ 26/07/2026 có đảng bộ cơ sở, đảng bộ trực thuộc cơ sở và chi bộ; không còn phân biệt chi bộ cơ sở với chi bộ trực thuộc (thực hiện thí điểm).",
			"Since 26 July 2026 there are grassroots committees, committees below them and branches, which are of one kind (on trial)."),
		Bad:       both("Danh sách 30/09/2026, loại hình: Chi bộ cơ sở", "List of 30 September 2026, kind “Chi bộ cơ sở”"),
		Good:      both("Danh sách 30/09/2026, loại hình: Chi bộ", "List of 30 September 2026, kind “Chi bộ”"),
		Fix:       both("Ghi loại hình “Chi bộ”. Ví dụ: Chi bộ.", "Write the kind “Chi bộ” (branch)."),
		Citations: []dossier.Citation{qd208.at("")}, From: qd208.at("").From, Confidence: dossier.Secondary,
	},
	Kinds: units, Needs: []string{"unit_kind"},
	Message: both("Loại hình “{unit_kind}” không còn từ 26/07/2026.", "The kind “{unit_kind}” ended on 26 July 2026."),
	Check: func(c *validate.Case) {
		if c.Text("unit_kind") == "base_branch" && isRunning(c) {
			c.Report("unit_kind")
		}
	},
}, {
	Rule: dossier.Rule{
		Code: "TC-08", Severity: dossier.Info,
		Title: both("Chi bộ họp mỗi tháng một kỳ", "A branch meets every month"),
		Why: both("Chi bộ họp thường lệ mỗi tháng một lần; đảng viên dự bị cùng dự, chỉ không biểu quyết. Danh sách không ghi các kỳ họp nên không tự xét.",
			"A branch meets once a month; the probationary attend and do not vote. Lists do not tell the meetings."),
		Bad:       both("Cả quý không có biên bản họp chi bộ", "No minutes of a branch meeting in a whole quarter"),
		Good:      both("Mỗi tháng một biên bản họp chi bộ", "Minutes of one branch meeting in every month"),
		Fix:       both("Kiểm tra sổ biên bản. Ví dụ: quý I có ba biên bản.", "Check the minutes, for example three in the first quarter."),
		Citations: []dossier.Citation{charter.always("Điều 24.2")}, Confidence: dossier.Verified,
	},
	Kinds:   units,
	Message: both("Chi bộ họp mỗi tháng một kỳ.", "A branch meets every month."),
}, {
	Rule: dossier.Rule{
		Code: "TC-19", Severity: dossier.Warning,
		Title: both("Một tổ chức ghi hai dòng", "An organisation listed twice"),
		Why: both("Hai dòng cùng tên, cùng cấp trên, cùng đang hoạt động thì số tổ chức và số đảng viên bị đếm hai lần.",
			"Two rows of one name and one superior count organisation and members twice."),
		Bad:       both("Chi bộ thôn 1, Đảng bộ xã Vĩnh Hảo ở dòng 8 và dòng 15", "“Chi bộ thôn 1” of “Đảng bộ xã Vĩnh Hảo” in rows 8 and 15"),
		Good:      both("Chi bộ thôn 1, Đảng bộ xã Vĩnh Hảo chỉ ở dòng 8", "“Chi bộ thôn 1” of “Đảng bộ xã Vĩnh Hảo” in row 8 only"),
		Fix:       both("Giữ một dòng; nếu là hai tổ chức thì ghi tên phân biệt. Ví dụ: Chi bộ thôn 1, Chi bộ thôn 2.", "Keep one row, or tell the two apart, for example “Chi bộ thôn 1”, “Chi bộ thôn 2”."),
		Citations: []dossier.Citation{practice.at("")}, Confidence: dossier.Memory,
	},
	Kinds: units, Needs: []string{"org_name", "parent_name"},
	Message: both("“{repeated}” ghi ở dòng {first} và dòng {second}.", "“{repeated}” stands in rows {first} and {second}."),
	Whole: func(s *validate.Sheet) {
		reportRepeated(s, "org_name", func(r *dossier.Record) string {
			if r.Text("parent_name") == "" || r.Text("valid_to") != "" {
				return ""
			}
			return vntext.NameKey(r.Text("org_name")) + "|" + vntext.NameKey(r.Text("parent_name"))
		})
	},
}, {
	Rule: dossier.Rule{
		Code: "TC-20", Severity: dossier.Warning,
		Title: both("Một mã tổ chức cho hai tổ chức", "One code for two organisations"),
		Why: both("Mỗi tổ chức đảng có một mã riêng; trùng mã thì hồ sơ của hai tổ chức bị gộp.",
			"Every organisation has its own code; a code used twice merges two of them."),
		Bad:       both("02034001000001 ở dòng 8 và dòng 9", "02034001000001 in rows 8 and 9"),
		Good:      both("02034001000001 ở dòng 8, 02034001000002 ở dòng 9", "02034001000001 in row 8, 02034001000002 in row 9"),
		Fix:       both("Chép lại mã theo danh mục của cấp trên. Ví dụ: 02034001000002.", "Copy the codes from the superior's list, for example 02034001000002."),
		Citations: []dossier.Citation{cv1361.always("")}, Confidence: dossier.Secondary,
	},
	Kinds: units, Needs: []string{"org_code"},
	Message: both("Mã {repeated} ghi ở dòng {first} và dòng {second}.", "The code {repeated} stands in rows {first} and {second}."),
	Whole: func(s *validate.Sheet) {
		reportRepeated(s, "org_code", func(r *dossier.Record) string { return r.Text("org_code") })
	},
}}
