package rules

import (
	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

var certificateRules = []validate.Rule{{
	Rule: dossier.Rule{
		Code: "KN-09", Severity: dossier.Error,
		Title: both("Giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng", "Certificate of the party-awareness class"),
		Why: both("Người vào Đảng phải có giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng trước khi chi bộ xét kết nạp.",
			"An applicant must hold the certificate of the class before the branch considers the case."),
		Bad:  both("Chi bộ xét 10/01/2024, giấy chứng nhận cấp 20/02/2024", "Considered 10 January 2024, certificate of 20 February 2024"),
		Good: both("Giấy chứng nhận cấp 20/11/2023, chi bộ xét 10/01/2024", "Certificate of 20 November 2023, considered 10 January 2024"),
		Fix: both("Ghi ngày cấp theo giấy chứng nhận; nếu giấy cấp sau ngày chi bộ xét thì chi bộ phải xét lại. Ví dụ: 20/11/2023.",
			"Copy the date from the certificate, for example 20 November 2023; if it is later than the resolution, the branch has to consider the case again."),
		Citations: []dossier.Citation{hd01of2012.at(""), hd01of2016.at(""), hd01of2021.at(""), hd06of2025.at("mục 3"), hd01of2026.at(""), hdb12of2022.at("điểm II.1.1a")},
		Event:     "cell_resolution_on", Confidence: dossier.Verified,
	},
	Kinds: entrants, Needs: []string{"certificate_issued_on"}, Later: afterCell,
	Message: both("Giấy chứng nhận cấp ngày {certificate_issued_on}, sau ngày xét kết nạp {event_date}.",
		"The certificate of {certificate_issued_on} is later than the consideration on {event_date}."),
	Check: checkCertificate,
}, {
	Rule: dossier.Rule{
		Code: "KN-10", Severity: dossier.Error,
		Title: both("Giấy chứng nhận quá 60 tháng khi chi bộ xét kết nạp", "Certificate older than 60 months"),
		Why: both("Giấy chứng nhận có giá trị 60 tháng, tính đến ngày chi bộ xét kết nạp (đúng ngày tròn 60 tháng vẫn còn giá trị); quá hạn phải học lại.",
			"The certificate is valid for 60 months up to the branch resolution, the 60-month day included; later the class must be taken again."),
		Bad:  both("Cấp 15/01/2020, chi bộ xét 03/02/2025", "Certificate of 15 January 2020, considered 3 February 2025"),
		Good: both("Cấp 15/01/2020, chi bộ xét 15/01/2025", "Certificate of 15 January 2020, considered 15 January 2025"),
		Fix: both("Kiểm tra ngày cấp trên giấy chứng nhận; nếu đã quá 60 tháng thì học lại và ghi giấy mới. Ví dụ: cấp 20/11/2023, chi bộ xét 10/01/2024.",
			"Check the certificate; if it is older, take the class again and record the new one, for example issued 20 November 2023, considered 10 January 2024."),
		Citations: []dossier.Citation{hd01of2012.at(""), hd01of2016.quoted(""), hd01of2021.quoted(""), hd06of2025.quoted("mục 5.4"), hd01of2026.at("")},
		Event:     "cell_resolution_on", From: hd01of2012.at("").From, Confidence: dossier.Secondary,
	},
	Kinds: entrants, Needs: []string{"certificate_issued_on"}, Later: afterCell,
	Params: []validate.Param{validate.Constant("valid_months", "months", 60)},
	Message: both("Giấy chứng nhận cấp ngày {certificate_issued_on} đã quá {valid_months} tháng khi xét kết nạp ngày {event_date} (hết giá trị sau ngày {expiry}).",
		"The certificate of {certificate_issued_on} was older than {valid_months} months on {event_date} (valid up to {expiry})."),
	Check: checkCertificateAge,
}}

// checkCertificate warns where a certificate is missing: the class may have been held and not been written
// down. It asks for none of the years before the first guidance that is known.
func checkCertificate(c *validate.Case) {
	issued := c.Date("certificate_issued_on")
	switch {
	case issued.After(c.Event()):
		c.Report("certificate_issued_on")
	case c.Blank("certificate_issued_on") && !c.Event().Before(hd01of2012.at("").From):
		c.Add(validate.Fault{Field: "certificate_issued_on", Severity: dossier.Warning, Message: both(
			"Chưa ghi ngày cấp giấy chứng nhận học lớp bồi dưỡng nhận thức về Đảng (xét kết nạp {event_date}).",
			"The certificate of the party-awareness class is missing (considered {event_date}).")})
	}
}

func checkCertificateAge(c *validate.Case) {
	issued := c.Date("certificate_issued_on")
	expiry := issued.Last().AddMonths(c.Param("valid_months"))
	if expiry.Before(c.Event()) {
		c.Report("certificate_issued_on", personal("expiry", expiry.VN()))
	}
}
