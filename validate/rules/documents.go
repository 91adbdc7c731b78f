package rules

import "github.com/hoso-vn/hoso/ingest/dossier"

// document is one entry of the table of documents: its number, the day of its signature and
// the events that it governs. The number alone would be ambiguous: numbering
// restarts each term, so that "01-HD/TW" is several documents.
type document struct {
	number     string
	signed     string
	from, to   string // event dates, both included; "" is open
	confidence dossier.Confidence
}

// The Charter, and the Quy định of the Central Committee that carry it out. The texts of 45 and
// 20-QĐ/TW have not been seen, 208-QĐ/TW only as others cite it.
var (
	charter = document{"Điều lệ Đảng", "2011-01-19", "2011-01-01", "", dossier.Verified}

	qd45  = document{"45-QĐ/TW", "2011-11-01", "2011-11-01", "2016-07-24", dossier.Memory}
	qd29  = document{"29-QĐ/TW", "2016-07-25", "2016-07-25", "2021-07-29", dossier.Verified}
	qd24  = document{"24-QĐ/TW", "2021-07-30", "2021-07-30", "2025-01-19", dossier.Verified}
	qd232 = document{"232-QĐ/TW", "2025-01-20", "2025-01-20", "2025-06-30", dossier.Verified}
	qd294 = document{"294-QĐ/TW", "2025-05-26", "2025-07-01", "2026-04-07", dossier.Verified}
	qd20  = document{"20-QĐ/TW", "2026-04-08", "2026-04-08", "2026-07-25", dossier.Memory}
	qd208 = document{"208-QĐ/TW", "2026-07-26", "2026-07-26", "", dossier.Secondary}
)

// The guidance of the Secretariat.
var (
	hd01of2012 = document{"01-HD/TW", "2012-01-05", "2012-01-05", "2016-09-19", dossier.Memory}
	hd01of2016 = document{"01-HD/TW", "2016-09-20", "2016-09-20", "2021-09-27", dossier.Verified}
	hd01of2021 = document{"01-HD/TW", "2021-09-28", "2021-09-28", "2025-06-08", dossier.Verified}
	hd06of2025 = document{"06-HD/TW", "2025-06-09", "2025-06-09", "2026-05-18", dossier.Verified}
	hd01of2026 = document{"01-HD/TW", "2026-05-19", "2026-05-19", "", dossier.Secondary}
)

// The guidance of the Central Organising Commission on forms, and the directives on cards.
var (
	hdb27of2009 = document{"27-HD/BTCTW", "2009", "2009-01-01", "", dossier.Memory}
	hdb12of2012 = document{"12-HD/BTCTW", "2012-05-17", "", "2017-06-04", dossier.Verified}
	hdb11of2021 = document{"11-HD/BTCTW", "2021-12-13", "", "", dossier.Verified}
	hdb09of2017 = document{"09-HD/BTCTW", "2017-06-05", "2017-06-05", "2022-07-05", dossier.Verified}
	hdb12of2022 = document{"12-HD/BTCTW", "2022-07-06", "2022-07-06", "", dossier.Verified}
	hdb38of2025 = document{"38-HD/BTCTW", "2025", "2025-08-08", "", dossier.Secondary}
	cv1361      = document{"1361-CV/BTCTW", "2026-06-30", "2026-06-30", "", dossier.Secondary}

	ct29 = document{"29-CT/TW", "2003-10-17", "2003-10-17", "2025-08-07", dossier.Verified}
	ct51 = document{"51-CT/TW", "2025-08-08", "2025-08-08", "", dossier.Verified}
)

// The law on identity papers.
var (
	nd137  = document{"137/2015/NĐ-CP", "2015-12-31", "", "", dossier.Verified}
	tt07   = document{"07/2016/TT-BCA", "2016-02-01", "", "", dossier.Verified}
	tt59   = document{"59/2021/TT-BCA", "2021-05-15", "", "", dossier.Verified}
	luat26 = document{"26/2023/QH15 (Luật Căn cước)", "2023-11-27", "", "", dossier.Memory}
)

// The statutes of the associations.
var (
	youth11    = document{"Điều lệ Đoàn TNCS Hồ Chí Minh (khóa XI)", "2017", "", "2022-12-15", dossier.Verified}
	youth12    = document{"Điều lệ Đoàn TNCS Hồ Chí Minh (khóa XII)", "2022", "2022-12-16", "", dossier.Verified}
	veterans17 = document{"Điều lệ Hội Cựu chiến binh Việt Nam", "2017", "", "", dossier.Verified}
	women22    = document{"Điều lệ Hội Liên hiệp Phụ nữ Việt Nam", "2022", "", "", dossier.Memory}
	farmers23  = document{"Điều lệ Hội Nông dân Việt Nam", "2023", "", "", dossier.Memory}
	elderly09  = document{"39/2009/QH12 (Luật Người cao tuổi)", "2009-11-23", "", "", dossier.Memory}
)

// practice stands for what officers know from comparing lists, where no document says it.
var practice = document{"Kinh nghiệm đối chiếu danh sách", "2026", "", "", dossier.Memory}

// at cites a point of the document for the events that it governs.
func (d document) at(point string) dossier.Citation {
	return dossier.Citation{
		Number: d.number, Date: day(d.signed), Point: point,
		From: day(d.from), To: day(d.to), Confidence: d.confidence,
	}
}

// quoted cites a point for which only others who quote it are at hand, not the text.
func (d document) quoted(point string) dossier.Citation {
	c := d.at(point)
	if c.Confidence == dossier.Verified {
		c.Confidence = dossier.Secondary
	}
	return c
}

// always cites a point for events of all dates: the document says what held before it too.
func (d document) always(point string) dossier.Citation {
	c := d.at(point)
	c.From, c.To = dossier.Date{}, dossier.Date{}
	return c
}

// since cites a point for events from an earlier day than the document's own.
func (d document) since(from, point string) dossier.Citation {
	c := d.at(point)
	c.From = day(from)
	return c
}

// regulations cites the same point of all Quy định on the Charter, newest last. No point is
// named in those whose text has not been seen.
func regulations(point string) []dossier.Citation {
	return []dossier.Citation{
		qd45.at(""), qd29.at(point), qd24.at(point), qd232.at(point), qd294.at(point), qd20.at(""), qd208.at(""),
	}
}

func day(s string) dossier.Date {
	if s == "" {
		return dossier.Date{}
	}
	return dossier.MustDate(s)
}
