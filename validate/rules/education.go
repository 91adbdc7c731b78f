package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// The three wordings of one rule, and its two exceptions. The districts that send these sheets are
// mountainous and of ethnic minorities, where the exceptions may apply to anybody: so primary
// school is only told, and what lies below it only asked about.
var educationRules = []validate.Rule{
	schooling("KN-04", "2016-07-25", "2021-07-29", both("có bằng tốt nghiệp THCS hoặc tương đương trở lên", "a lower-secondary diploma or its equivalent"),
		dossier.Verified, qd29.at("điểm 1.2a")),
	schooling("KN-05", "2021-07-30", "2026-07-25", both("có bằng tốt nghiệp THCS trở lên", "a lower-secondary diploma"),
		dossier.Verified, qd24.at("điểm 1.2.1"), qd232.at("điểm 1.2.1"), qd294.at("điểm 1.2.1"), qd20.at("")),
	schooling("KN-06", "2026-07-26", "", both("hoàn thành chương trình giáo dục bậc THCS trở lên", "the lower-secondary programme completed"),
		dossier.Secondary, qd208.at("")),
	primaryException, literacyException,
}

var primaryException = validate.Rule{
	Rule: dossier.Rule{
		Code: "KN-07", Severity: dossier.Info,
		Title: both("Trường hợp đặc thù: học xong tiểu học", "Exception: primary school"),
		Why: both("Người sống ở miền núi, biên giới, hải đảo, vùng đồng bào dân tộc thiểu số, vùng đặc biệt khó khăn hoặc ngư dân thường xuyên làm việc ngoài biển: trình độ tối thiểu là hoàn thành chương trình tiểu học. KN-04, KN-05 và KN-06 áp dụng ngoại lệ này.",
			"For people in mountainous, border, island, minority or specially difficult areas and fishermen at sea, completed primary school is enough. KN-04, KN-05 and KN-06 apply it."),
		Bad:  both("Biết đọc, biết viết; không có văn bản đồng ý của cấp ủy cấp trên", "Can read and write; no written consent of the superior committee"),
		Good: both("Tiểu học, xã vùng đặc biệt khó khăn", "Primary school, in a commune of special difficulty"),
		Fix: both("Ghi rõ trình độ theo bằng, giấy chứng nhận. Ví dụ: Tiểu học, 5/12.",
			"State the education by the certificate, for example “Tiểu học” or “5/12”."),
		Citations: []dossier.Citation{hd01of2021.at("mục 1.2"), hd06of2025.at("mục 1"), hd01of2026.at("")},
		Event:     "cell_resolution_on", From: hd01of2021.at("").From, Confidence: dossier.Verified,
	},
	Kinds: entrants, Later: afterCell,
	Message: both("Trình độ tiểu học được chấp nhận ở vùng đặc thù.", "Primary school is enough in the areas of the exception."),
}

var literacyException = validate.Rule{
	Rule: dossier.Rule{
		Code: "KN-08", Severity: dossier.Info,
		Title: both("Trường hợp đặc thù: già làng, trưởng bản, người có uy tín", "Exception: village elders and heads"),
		Why: both("Già làng, trưởng bản, người có uy tín ở vùng đặc thù: tối thiểu biết đọc, biết viết chữ quốc ngữ và được cấp ủy cấp trên trực tiếp đồng ý bằng văn bản. KN-04, KN-05 và KN-06 áp dụng ngoại lệ này.",
			"Village elders, heads and persons of prestige in those areas need to read and write, with the written consent of the superior committee. KN-04, KN-05 and KN-06 apply it."),
		Bad:  both("Biết đọc, biết viết; không phải già làng, trưởng bản", "Can read and write; neither elder nor head of a village"),
		Good: both("Trưởng bản, biết đọc, biết viết, có văn bản đồng ý", "Village head who can read and write, with the written consent"),
		Fix: both("Ghi chức danh ở “Chức vụ chính quyền, đoàn thể” và giữ văn bản đồng ý trong hồ sơ. Ví dụ: Trưởng bản.",
			"State the post and keep the consent in the file, for example “Trưởng bản”."),
		Citations: []dossier.Citation{hd01of2016.at(""), hd01of2021.at("mục 1.2"), hd06of2025.at("mục 1"), hd01of2026.at("")},
		Event:     "cell_resolution_on", From: hd01of2016.at("").From, Confidence: dossier.Memory,
	},
	Kinds: entrants, Later: afterCell,
	Message: both("Biết đọc, biết viết được chấp nhận với già làng, trưởng bản.", "Reading and writing is enough for village elders and heads."),
}

// schooling is the rule on general education as one wording of it stood.
func schooling(code, from, to string, least dossier.Text, known dossier.Confidence, by ...dossier.Citation) validate.Rule {
	return validate.Rule{
		Rule: dossier.Rule{
			Code: code, Severity: dossier.Warning,
			Title: both("Học vấn khi kết nạp: "+least.VI, "Education at admission: "+least.EN),
			Why: both("Người vào Đảng phải "+least.VI+"; miền núi, biên giới, hải đảo, vùng đồng bào dân tộc thiểu số được xét trường hợp đặc thù (KN-07, KN-08).",
				"An applicant needs "+least.EN+"; mountainous, border, island and minority areas have exceptions (KN-07, KN-08)."),
			Bad:  both("Chi bộ xét kết nạp, học vấn: Biết đọc, biết viết", "Considered for admission, education “Biết đọc, biết viết” (can read and write)"),
			Good: both("Chi bộ xét kết nạp, học vấn: THCS", "Considered for admission, education “THCS” (lower secondary)"),
			Fix: both("Kiểm tra bằng cấp và ghi đúng trình độ; nếu thuộc trường hợp đặc thù thì giữ giấy tờ chứng minh trong hồ sơ. Ví dụ: 9/12 hoặc THCS.",
				"Check the diploma and state the level, for example 9/12 or THCS; where an exception applies keep its proof in the file."),
			Citations: by, Event: "cell_resolution_on", From: day(from), To: day(to), Confidence: known,
		},
		Kinds: entrants, Needs: []string{"education_general"}, Later: afterCell, Happened: members,
		Message: both("Học vấn “{education_general}” thấp hơn yêu cầu "+least.VI+" khi xét kết nạp {event_date}.",
			"The education “{education_general}” is below "+least.EN+" when considered on {event_date}."),
		Check: checkSchooling,
	}
}

func checkSchooling(c *validate.Case) {
	switch c.Text("education_general") {
	case "literate":
		c.Report("education_general")
	case "primary":
		c.Add(validate.Fault{Field: "education_general", Severity: dossier.Info, Message: both(
			"Học vấn “{education_general}”: chỉ được kết nạp theo trường hợp đặc thù (miền núi, vùng đồng bào dân tộc thiểu số …).",
			"Education “{education_general}”: admissible only under the exception for mountainous, minority and similar areas.")})
	}
}
