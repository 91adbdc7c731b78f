package value

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// typicalRow is a row of a branch's list as most people write it.
var typicalRow = []struct{ field, text string }{
	{"full_name", "Nguyễn Thị Bình"}, {"gender", "Nữ"}, {"birth_date", "03/02/1990"}, {"ethnicity", "Tày"}, {"religion", "Không"},
	{"citizen_id", "002190001234"}, {"party_card_no", "02012345"}, {"party_file_no", "012345HG"}, {"party_cell", "Chi bộ thôn Vĩnh Sơn"},
	{"hometown", "Xã Vĩnh Hảo, tỉnh Hà Giang"}, {"occupation", "Nông dân"}, {"education_general", "12/12"}, {"education_professional", "Đại học"},
	{"political_theory", "Sơ cấp"}, {"admission_date", "3/2/2015"}, {"official_date", "03.02.2016"}, {"party_badge", "30"},
	{"member_status", "Đang sinh hoạt Đảng"}, {"delete_request", "Không"}, {"phone", "0912345678"},
}

func BenchmarkParseRow(b *testing.B) {
	fields := make([]dossier.Field, len(typicalRow))
	cells := make([]Cell, len(typicalRow))
	for i, c := range typicalRow {
		fields[i], _ = dossier.Member.Field(c.field)
		cells[i] = Cell{Raw: c.text, Text: c.text, Col: i + 1}
	}
	b.ReportAllocs()
	for b.Loop() {
		for i := range fields {
			if _, p := Parse(fields[i], cells[i], asOf); p != nil {
				b.Fatal(cells[i].Text)
			}
		}
	}
	b.ReportMetric(float64(b.N*len(fields))/b.Elapsed().Seconds(), "cells/s")
}

func BenchmarkParse(b *testing.B) {
	for _, c := range typicalRow {
		f, _ := dossier.Member.Field(c.field)
		cell := Cell{Raw: c.text, Text: c.text, Col: 1}
		b.Run(c.field, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Parse(f, cell, asOf)
			}
		})
	}
}
