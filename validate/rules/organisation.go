package rules

import (
	"strconv"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var organisationRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "TC-02", Severity: dossier.Warning,
		Title: both("Chi ủy và số đảng viên chính thức", "Branch executive and official members"),
		Why: both("Chi bộ có từ 9 đảng viên chính thức trở lên bầu chi ủy; dưới 9 đảng viên chính thức chỉ bầu bí thư, cần thiết thì bầu phó bí thư.",
			"A branch of 9 or more official members elects an executive; a smaller one only a secretary and, if needed, a deputy."),
		Bad:  both("23 đảng viên chính thức, không có chi ủy", "23 official members, no executive"),
		Good: both("23 đảng viên chính thức, có chi ủy", "23 official members, with an executive"),
		Fix: both("Kiểm tra cột “Có chi ủy” và số đảng viên chính thức. Ví dụ: 23 đảng viên chính thức, có chi ủy: x.",
			"Check the executive and the number of official members, for example 23 official members, executive: x."),
		Citations: []dossier.Citation{qd29.at("Điều 24.4"), qd24.at("Điều 24"), qd232.at("Điều 24"), qd294.at("Điều 24"), qd20.at(""), qd208.at("")}, Confidence: dossier.Verified,
	},
	Kinds: units, Needs: []string{"has_committee", "official_count"},
	Params: []validate.Param{validate.Constant("executive", "persons", 9)},
	Message: both("Chi bộ có {official_count} đảng viên chính thức mà không có chi ủy (từ {executive} trở lên thì bầu chi ủy).",
		"A branch of {official_count} official members without executive (from {executive} on one is elected)."),
	Check: checkExecutive,
}, {
	Rule: dossier.Rule{
		Code: "TC-03", Severity: dossier.Warning,
		Title: both("Loại hình tổ chức cơ sở đảng và số đảng viên", "Kind of grassroots organisation and its size"),
		Why: both("Dưới 30 đảng viên thì lập chi bộ cơ sở; từ 30 đảng viên thì lập đảng bộ cơ sở; trường hợp khác phải được cấp ủy cấp trên đồng ý.",
			"Below 30 members a grassroots branch, from 30 a grassroots committee; otherwise the superior must consent."),
		Bad:  both("Chi bộ cơ sở, 45 đảng viên", "“Chi bộ cơ sở” (grassroots branch) of 45 members"),
		Good: both("Chi bộ cơ sở, 23 đảng viên", "“Chi bộ cơ sở” (grassroots branch) of 23 members"),
		Fix: both("Kiểm tra loại hình và số đảng viên; nếu đúng, giữ văn bản đồng ý của cấp trên. Ví dụ: Đảng bộ cơ sở, 45 đảng viên.",
			"Check kind and number; if both are right, keep the consent. For example “Đảng bộ cơ sở”, 45 members."),
		Citations: []dossier.Citation{charter.at("Điều 21")}, To: qd20.at("").To, Confidence: dossier.Verified,
	},
	Kinds: units, Needs: []string{"unit_kind", "member_count"},
	Params: []validate.Param{validate.Constant("committee", "persons", 30)},
	Message: both("{kind} có {member_count} đảng viên (mốc là {committee} đảng viên), cần có văn bản đồng ý của cấp trên.",
		"{kind} with {member_count} members (the mark is {committee}): the superior's consent is needed."),
	Check: checkGrassrootsSize,
}, {
	Rule: dossier.Rule{
		Code: "TC-06", Severity: dossier.Error,
		Title: both("Đảng bộ cấp huyện sau ngày 30/06/2025", "District organisation after 30 June 2025"),
		Why: both("Từ 01/07/2025 hệ thống tổ chức đảng có ba cấp: Trung ương, tỉnh, xã; đảng bộ huyện kết thúc hoạt động.",
			"Since 1 July 2025 the party has three levels, Centre, province and commune; district organisations have ended."),
		Bad:  both("Đảng bộ huyện Bắc Quang, thành lập 01/09/2025", "“Đảng bộ huyện Bắc Quang”, founded 1 September 2025"),
		Good: both("Đảng bộ huyện Bắc Quang, kết thúc hoạt động 30/06/2025", "“Đảng bộ huyện Bắc Quang”, ended 30 June 2025"),
		Fix: both("Ghi ngày kết thúc hoạt động hoặc sửa loại hình, cấp trên trực tiếp. Ví dụ: Ngày kết thúc hoạt động 30/06/2025.",
			"Fill in the end, or mend the kind, for example ended on 30 June 2025."),
		Citations: []dossier.Citation{qd294.always("")}, From: qd294.at("").From, Confidence: dossier.Verified,
	},
	Kinds: units, Needs: []string{"unit_kind"},
	Message: both("Đảng bộ cấp huyện không còn hoạt động từ 01/07/2025.", "District organisations ended on 30 June 2025."),
	Check:   checkDistrict,
}, {
	Rule: dossier.Rule{
		Code: "TC-07", Severity: dossier.Warning,
		Title: both("Mã tổ chức đảng không đúng 14 chữ số", "Organisation code without 14 digits"),
		Why: both("Mã tổ chức đảng gồm 14 chữ số theo nhóm 2.3.3.3.3: tỉnh, cấp trên của cơ sở, cơ sở, đảng bộ bộ phận (000 nếu không có), chi bộ.",
			"The code has 14 digits, 2.3.3.3.3: province, superior of the grassroots, grassroots, committee below it (000 if none), branch."),
		Bad:  dossier.Plain("2034001"),
		Good: dossier.Plain("02034001000001"),
		Fix: both("Ghi đủ 14 chữ số, định dạng ô là Text để giữ số 0 đầu. Ví dụ: 02034001000001.",
			"Write all 14 digits into a cell formatted as text, for example 02034001000001."),
		Citations: []dossier.Citation{cv1361.at("")}, From: cv1361.at("").From, Confidence: dossier.Secondary,
	},
	Kinds:   []dossier.Kind{dossier.Unit, dossier.Member},
	Shape:   validate.Shape{Type: dossier.OrgCode, Tag: "len=14,number"},
	Message: both("Mã tổ chức đảng {value} có {length} ký tự, phải đủ 14 chữ số.", "The organisation code {value} has {length} characters; 14 digits are needed."),
}}

func checkExecutive(c *validate.Case) {
	official, err := strconv.Atoi(c.Text("official_count"))
	if err != nil || !isBranch(c) || c.Bad("has_committee") {
		return
	}
	has := c.Text("has_committee") == "true"
	switch most := c.Param("executive"); {
	case official >= most && !has:
		c.Report("has_committee")
	case official < most && has:
		c.Add(validate.Fault{Field: "has_committee", Message: both(
			"Chi bộ chỉ có {official_count} đảng viên chính thức mà có chi ủy (dưới {executive} chỉ bầu bí thư, phó bí thư).",
			"A branch of {official_count} official members with an executive (below {executive} there is only a secretary and a deputy).")})
	}
}

func isBranch(c *validate.Case) bool {
	kind := c.Text("unit_kind")
	return kind == "branch" || kind == "base_branch"
}

func checkGrassrootsSize(c *validate.Case) {
	count, err := strconv.Atoi(c.Text("member_count"))
	kind, mark := c.Text("unit_kind"), c.Param("committee")
	if err == nil && (kind == "base_branch" && count >= mark || kind == "base_committee" && count < mark) {
		c.Report("member_count", open("kind", dossier.Label("unit_kind", kind).VI))
	}
}

// checkDistrict judges the day of the sheet, so that lists of before the reform stay right.
func checkDistrict(c *validate.Case) {
	ended := c.Date("valid_to")
	if c.Text("unit_kind") == "district_committee" && (ended.IsZero() || !ended.Before(qd294.at("").From)) {
		c.Report("unit_kind")
	}
}
