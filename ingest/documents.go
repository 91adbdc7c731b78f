package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

// What the rules of reading rest on.
var (
	// fileFormat says what a workbook is.
	fileFormat = []dossier.Citation{{Number: "ISO/IEC 29500-1 (Office Open XML)", Date: dossier.MustDate("2016"), Confidence: dossier.Verified}}

	// listForm asks for the unit, the day and the columns of a list, and that lists are compared.
	listForm = []dossier.Citation{
		{Number: "12-HD/BTCTW", Date: dossier.NewDate(2022, 7, 6), Point: "Mẫu 7-HSĐV", From: dossier.NewDate(2022, 7, 6), Confidence: dossier.Verified},
		{Number: "09-HD/BTCTW", Date: dossier.NewDate(2017, 6, 5), Point: "Mẫu 7-HSĐV", To: dossier.NewDate(2022, 7, 5), Confidence: dossier.Verified},
	}

	// oneEncoding made Unicode the encoding of Vietnamese in offices.
	oneEncoding = []dossier.Citation{{Number: "72/2002/QĐ-TTg (TCVN 6909:2001)", Date: dossier.NewDate(2002, 6, 10), Confidence: dossier.Memory}}
)
