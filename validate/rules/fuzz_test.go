package rules

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// FuzzCheck judges rows made of arbitrary bytes: no panic, and every finding is whole.
func FuzzCheck(f *testing.F) {
	f.Add([]byte("0123456789012345678901234567890123456789"))
	f.Add([]byte{2, 0, 5, 9, 200, 13, 77, 1, 4, 90, 33, 61, 8, 8, 8, 250, 251, 252, 253, 254, 255})
	engine, err := validate.New(All(), validate.Options{AsOf: dossier.MustDate("2026-10-01")})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		sent := randomReturn(data)
		for _, found := range engine.Check(&dossier.Batch{File: dossier.File{Path: "a.xlsx"}, Returns: []*dossier.Return{sent}}) {
			checkWhole(t, found)
		}
	})
}

// randomReturn takes one byte for the kind and one for each field.
func randomReturn(data []byte) *dossier.Return {
	next := func() int {
		if len(data) == 0 {
			return 0
		}
		b := data[0]
		data = data[1:]
		return int(b)
	}
	kinds, associations := dossier.Kinds(), dossier.List("association")
	sent := &dossier.Return{Kind: kinds[next()%len(kinds)], Sheet: "DS", HeaderRows: [2]int{1, 1}}
	sent.Association = associations[next()%len(associations)].Code
	rec := dossier.NewRecord(sent.Kind, 2)
	for i, f := range sent.Kind.Fields() {
		rec.Set(f.Name, randomValue(f, next(), i+1))
		if rec.At(i).Col > 0 {
			sent.Columns = append(sent.Columns, dossier.Column{Col: i + 1, Field: f.Name})
		}
	}
	for range 1 + next()%6 {
		sent.Records = append(sent.Records, rec)
	}
	return sent
}

func randomValue(f dossier.Field, b, col int) dossier.Value {
	switch {
	case b < 40:
		return dossier.Value{} // no such column
	case b < 60:
		return dossier.Value{Col: col}
	case b < 70:
		return dossier.Value{Raw: "?", Col: col, Bad: true}
	}
	v := dossier.Value{Col: col}
	switch f.Type {
	case dossier.Day:
		v.Date = []dossier.Date{
			dossier.NewDate(1900+b/2, 1+b%12, 1+b%28), dossier.NewDate(2000+b/10, 1+b%12, 0), dossier.NewDate(1800+b, 0, 0),
			dossier.NewDate(2020, 2, 29), dossier.NewDate(1, 1, 1), dossier.NewDate(9999, 12, 31),
		}[b%6]
		v.Text = v.Date.String()
	case dossier.Choice:
		codes := dossier.List(f.List)
		v.Text = codes[b%len(codes)].Code
	case dossier.Flag:
		v.Text = []string{"true", "false"}[b%2]
	case dossier.Count:
		v.Text = []string{"0", "8", "9", "30", "35", "90", "99999999999999999999"}[b%7]
	case dossier.Name:
		v.Text = []string{"Nguyễn Văn An", "NGUYỄN VĂN AN", "Trần Thị Hòa", "Lê", "{full_name}"[1:10]}[b%5]
	default:
		v.Text = []string{"002090001234", "0020900012", "02012345", "073123456", "012345HG", "Bí thư chi bộ", "x", "CV 1 ngày 31/02/2024", "ĐĐĐĐĐĐ", "-1"}[b%10]
	}
	v.Raw = v.Text
	return v
}

func BenchmarkCheck(b *testing.B) {
	engine, err := validate.New(All(), validate.Options{AsOf: dossier.MustDate("2026-10-01")})
	if err != nil {
		b.Fatal(err)
	}
	sent := cleanReturn(1000)
	batch := &dossier.Batch{File: dossier.File{Path: "a.xlsx"}, Returns: []*dossier.Return{sent}}
	if found := engine.Check(batch); len(found) != 0 {
		b.Fatalf("a clean sheet has %d findings, the first of %s", len(found), found[0].Rule)
	}
	for b.Loop() {
		engine.Check(batch)
	}
	b.ReportMetric(float64(b.N*len(sent.Records))/b.Elapsed().Seconds(), "rows/s")
}

// cleanReturn is a full list of members without a fault.
func cleanReturn(rows int) *dossier.Return {
	sent := &dossier.Return{Kind: dossier.Member, Sheet: "DS", HeaderRows: [2]int{1, 1}}
	rec := dossier.NewRecord(dossier.Member, 2)
	for name, text := range map[string]string{
		"full_name": "Nguyễn Văn An", "gender": "male", "birth_date": "1990-02-03", "citizen_id": "002090001234",
		"party_card_no": "02012345", "party_card_issued_on": "2020-05-19", "party_file_no": "012345HG",
		"education_general": "upper_secondary", "certificate_issued_on": "2017-11-20",
		"cell_resolution_on": "2018-01-10", "admission_decision_date": "2018-01-20", "admission_date": "2018-02-03",
		"new_member_class_on": "2018-07-15", "official_resolution_on": "2019-02-10", "official_date": "2019-02-03",
		"official_decision_date": "2019-03-05", "referrer_1": "Trần Thị Bình", "referrer_2": "Lê Văn Cường",
		"union_resolution": "NQ 05-NQ/ĐTN ngày 15/12/2017", "party_position": "Bí thư chi bộ",
		"member_type": "official", "member_status": "active",
	} {
		i, _ := rec.Kind.Index(name)
		v := dossier.Value{Raw: text, Text: text, Col: i + 1}
		if rec.Kind.Fields()[i].Type == dossier.Day {
			v.Date = dossier.MustDate(text)
		}
		rec.Set(name, v)
	}
	born := rec.Date("birth_date")
	for i := range rows { // not one birth date for all: DD-31
		own, birth := rec.Clone(), rec.Get("birth_date")
		own.Row = i + 2
		birth.Date = born.AddDays(3 * (i % 100))
		birth.Text = birth.Date.String()
		own.Set("birth_date", birth)
		sent.Records = append(sent.Records, own)
	}
	return sent
}
