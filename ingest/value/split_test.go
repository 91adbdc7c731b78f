package value

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/hoso-vn/hoso/ingest/dossier"
)

func TestSplit(t *testing.T) {
	for _, tc := range []struct {
		text string
		want []Part
	}{
		{"Nam, Tày, Không", []Part{{Text: "Nam", Forms: GenderForm}, {Text: "Tày", Forms: EthnicityForm}, {Text: "Không", Forms: ReligionForm | EducationForm}}},
		{"Nữ\nKinh\nCông giáo", []Part{{Text: "Nữ", Forms: GenderForm}, {Text: "Kinh", Forms: EthnicityForm}, {Text: "Công giáo", Forms: ReligionForm}}},
		{"03/02/2015\n(Chính thức)", []Part{{Text: "03/02/2015", Forms: DateForm}, {Text: "Chính thức", Note: true, Forms: Free}}},
		{"01/02/1990 / Thượng úy / 01/2022", []Part{{Text: "01/02/1990", Forms: DateForm}, {Text: "Thượng úy", Forms: Free}, {Text: "01/2022", Forms: DateForm}}},
		{" / 03/02/2015", []Part{{}, {Text: "03/02/2015", Forms: DateForm}}},
		{"03/02/2015 / ", []Part{{Text: "03/02/2015", Forms: DateForm}, {}}},
		{"03/02/2015 / -", []Part{{Text: "03/02/2015", Forms: DateForm}, {}}},
		{"NGUYỄN VĂN AN\n(Nguyễn Văn Ẩn)", []Part{{Text: "NGUYỄN VĂN AN", Forms: Free}, {Text: "Nguyễn Văn Ẩn", Note: true, Forms: Free}}},
		{"NGUYỄN VĂN AN\nNguyễn Văn Ẩn (khai sinh)", []Part{{Text: "NGUYỄN VĂN AN", Forms: Free}, {Text: "Nguyễn Văn Ẩn", Label: "khai sinh", Forms: Free}}},
		{"012345678  16/8/2008", []Part{{Text: "012345678", Forms: NumberForm}, {Text: "16/8/2008", Forms: DateForm}}},
		{"Dự bị: 03/02/2015\nChính thức: 03/02/2016", []Part{{Text: "03/02/2015", Label: "Dự bị", Forms: DateForm}, {Text: "03/02/2016", Label: "Chính thức", Forms: DateForm}}},
		{"1958", []Part{{Text: "1958", Forms: DateForm | NumberForm}}},
		{"02012345\n012345HG\n30", []Part{{Text: "02012345", Forms: NumberForm}, {Text: "012345HG", Forms: NumberForm}, {Text: "30", Forms: NumberForm}}},
		{"12/12", []Part{{Text: "12/12", Forms: EducationForm}}},
		{"", []Part{{}}},
	} {
		if diff := cmp.Diff(tc.want, Split(tc.text, asOf)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tc.text, diff)
		}
	}
}

func TestAssign(t *testing.T) {
	unknown := dossier.Field{}
	unknownDate := dossier.Field{Type: dossier.Day}
	member := func(names ...string) []dossier.Field {
		fields := make([]dossier.Field, len(names))
		for i, name := range names {
			fields[i], _ = dossier.Member.Field(name)
		}
		return fields
	}
	person := member("gender", "ethnicity", "religion")
	birth := append(member("birth_date"), unknown, unknownDate)
	joined := member("youth_union_joined_on", "official_date")
	names := member("full_name", "other_name")
	admitted := member("admission_date", "official_date")
	cards := member("party_card_no", "party_file_no", "party_badge")
	school := member("education_general", "political_theory", "education_professional")
	for _, tc := range []struct {
		text   string
		fields []dossier.Field
		want   []string // nil: cannot be told apart
	}{
		{"Nam, Tày, Không", person, []string{"Nam", "Tày", "Không"}},
		{"Nam\nTày\nKhông", person, []string{"Nam", "Tày", "Không"}},
		{"Nam / Tày / Không", person, []string{"Nam", "Tày", "Không"}},
		{"Nam - Tày - Không", person, []string{"Nam", "Tày", "Không"}},
		{"Nam; Tày; Không", person, []string{"Nam", "Tày", "Không"}},
		{"Nữ, Kinh", person, []string{"Nữ", "Kinh", ""}},
		{"Nữ, Không", person, []string{"Nữ", "", "Không"}},
		{"Tày, Không", person, []string{"", "Tày", "Không"}},
		{"Tày", person, []string{"", "Tày", ""}},
		{"Tày, Nam, Không", person, []string{"Nam", "Tày", "Không"}},
		{"Nam, Sao Hỏa, Không", person, nil},
		{"Nam, Nữ, Không", person, nil},
		{"Nam, Tày, Không, Nùng", person, nil},
		{"01/02/1990 / Thượng úy / 01/2022", birth, []string{"01/02/1990", "Thượng úy", "01/2022"}},
		{"01/02/1990 / Thượng úy", birth, []string{"01/02/1990", "Thượng úy", ""}},
		{"Thượng úy / 01/2022", birth, []string{"", "Thượng úy", "01/2022"}},
		{"01/02/1990 / 01/2022", birth, []string{"01/02/1990", "", "01/2022"}},
		{"01/02/1990", birth, nil}, // birth or rank received?
		{" / 03/02/2015", joined, []string{"", "03/02/2015"}},
		{"26/03/2006 / ", joined, []string{"26/03/2006", ""}},
		{"26/03/2006 / 03/02/2015", joined, []string{"26/03/2006", "03/02/2015"}},
		{"26/03/2006\n03/02/2015", joined, []string{"26/03/2006", "03/02/2015"}},
		{"03/02/2015", joined, nil},
		{"chưa rõ", joined, nil},
		{"NGUYỄN VĂN AN\n(Nguyễn Văn Ẩn)", names, []string{"NGUYỄN VĂN AN", "Nguyễn Văn Ẩn"}},
		{"NGUYỄN VĂN AN\nNguyễn Văn Ẩn", names, []string{"NGUYỄN VĂN AN", "Nguyễn Văn Ẩn"}},
		{"03/02/2015\n03/02/2016", admitted, []string{"03/02/2015", "03/02/2016"}},
		{"Dự bị: 03/02/2015\nChính thức: 03/02/2016", admitted, []string{"03/02/2015", "03/02/2016"}},
		{"Chính thức: 03/02/2016\nDự bị: 03/02/2015", admitted, []string{"03/02/2015", "03/02/2016"}},
		{"Chính thức: 03/02/2016", admitted, []string{"", "03/02/2016"}},
		{"03/02/2016 (Chính thức)", admitted, []string{"", "03/02/2016"}},
		{"03/02/2015\n(Dự bị)", member("admission_date", "member_type"), []string{"03/02/2015", "Dự bị"}},
		{"03/02/2015 (Dự bị)", member("admission_date", "member_type"), []string{"03/02/2015", "Dự bị"}},
		{"02012345\n012345HG\n30", cards, []string{"02012345", "012345HG", "30"}},
		{"02012345\n012345HG", cards, []string{"02012345", "012345HG", ""}},
		{"012345HG\n02012345", cards, []string{"02012345", "012345HG", ""}},
		{"012345678  16/8/2008", append(member("citizen_id"), unknownDate), []string{"012345678", "16/8/2008"}},
		{"12/12, Trung cấp, Đại học", school, []string{"12/12", "Trung cấp", "Đại học"}},
		{"12/12, Đại học", school, []string{"12/12", "", "Đại học"}},
		{"12/12, Trung cấp", school, nil}, // of theory or of a trade?
		{"MSSV 123 / 002090001234", append([]dossier.Field{unknown}, member("citizen_id")...), []string{"MSSV 123", "002090001234"}},
		{"03/02/2015 / 31/02/2016", admitted, nil},
	} {
		parts, p := Assign(tc.text, tc.fields, asOf)
		var got []string
		for _, part := range parts {
			got = append(got, part.Text)
		}
		if diff := cmp.Diff(tc.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", tc.text, diff)
		}
		if (p == nil) != (tc.want != nil) || p != nil && p.Rule.Code != "DD-21" {
			t.Errorf("%q: problem %+v", tc.text, p)
		}
	}
}

func FuzzAssign(f *testing.F) {
	f.Add("Nam, Tày, Không")
	f.Add(" / 03/02/2015")
	f.Add("012345678  16/8/2008")
	fields := dossier.Member.Fields()[:6]
	f.Fuzz(func(t *testing.T, s string) {
		parts, p := Assign(s, fields, asOf)
		if p == nil && len(parts) != len(fields) || p != nil && parts != nil {
			t.Errorf("%q: %d parts, problem %v", s, len(parts), p)
		}
	})
}
