package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate/report"
)

var update = flag.Bool("update", false, "write the golden files")

var decision = dossier.Citation{Number: "24-QĐ/TW", Date: dossier.MustDate("2021-07-30"), Point: "điểm 1.1.1"}

var rules = map[string]dossier.Rule{
	"KN-01": {
		Code: "KN-01", Severity: dossier.Error,
		Title:     dossier.Text{VI: "Chưa đủ 18 tuổi khi chi bộ xét kết nạp", EN: "Under 18 when the branch considered admission"},
		Why:       dossier.Text{VI: "Người vào Đảng phải từ 18 tuổi trở lên.", EN: "Members are 18 or older."},
		Fix:       dossier.Text{VI: "Đối chiếu ngày sinh với giấy khai sinh.", EN: "Compare with the birth certificate."},
		Good:      dossier.Text{VI: "sinh 03/02/1990, chi bộ xét 10/01/2024", EN: "born 3 February 1990, considered 10 January 2024"},
		Citations: []dossier.Citation{decision},
	},
	"DD-05": {
		Code: "DD-05", Severity: dossier.Error,
		Title: dossier.Text{VI: "Số định danh cá nhân không đủ 12 chữ số", EN: "Personal id number is not 12 digits"},
	},
}

// sample is a run over three files: one with faults, one without, one that cannot be read.
func sample() *report.Report {
	r := &report.Report{
		Run: report.Run{ID: "r20180930-081500", Version: "1.0.0", RuleBook: "2026.11", AsOf: dossier.MustDate("2018-09-30"),
			Started: time.Date(2018, 9, 30, 8, 15, 0, 0, time.UTC), DB: "hoso.duckdb"},
		Rules: rules,
	}
	name := dossier.Var{Name: "name", Value: "Nguyễn Văn An", Privacy: dossier.Personal}
	const vinhSon, file = "Chi bộ thôn Vĩnh Sơn", "bq/Vĩnh Hảo/vinh-son.xlsx"
	add(r, report.File{Path: file, Kinds: []dossier.Kind{dossier.Member}, Unit: vinhSon, Period: "2018-09-30", Rows: 9863, Loaded: 9861,
		Quarantined: 2, Status: report.Loaded, Marked: "out/Vĩnh Hảo/vinh-son.xlsx"},
		[]dossier.Finding{
			{Rule: "KN-01", Severity: dossier.Error, File: file, Sheet: "Danh sách", Cell: dossier.Cell{Row: 15, Col: 4}, Record: 15, Field: "birth_date", Unit: vinhSon,
				Message: dossier.Text{VI: "{name} mới {age} tuổi vào ngày chi bộ xét kết nạp.", EN: "{name} was {age} when the branch considered admission."},
				Fix:     dossier.Text{VI: "Đối chiếu ngày sinh với giấy khai sinh; nếu đúng thì báo cáo cấp trên.", EN: "Compare with the birth certificate."},
				Source:  decision.String(), Vars: []dossier.Var{name, {Name: "age", Value: "17"}}},
			{Rule: "DD-05", Severity: dossier.Error, File: file, Sheet: "Danh sách", Cell: dossier.Cell{Row: 9, Col: 7}, Record: 9, Field: "citizen_id", Unit: vinhSon,
				Message: dossier.Text{VI: "Số định danh “{value}” có 11 chữ số, phải đủ 12.", EN: "Id “{value}” has 11 digits, not 12."},
				Fix:     dossier.Text{VI: "Ghi đủ 12 chữ số như trên thẻ căn cước, ví dụ 002090001234.", EN: "Write all 12 digits, such as 002090001234."},
				Source:  "Điều 13, 137/2015/NĐ-CP ngày 31/12/2015", Vars: []dossier.Var{{Name: "value", Value: "00209000123", Privacy: dossier.Identifier}}},
			{Rule: "DD-13", Severity: dossier.Warning, File: file, Sheet: "Danh sách", Cell: dossier.Cell{Row: 9, Col: 5}, Record: 9, Field: "ethnicity", Unit: vinhSon,
				Message: dossier.Text{VI: "Dân tộc “{value}” không có trong danh mục."}, Vars: []dossier.Var{{Name: "value", Value: "Thổ", Privacy: dossier.Sensitive}}},
		})
	add(r, report.File{Path: "bq/tan-thanh.xlsx", Kinds: []dossier.Kind{dossier.Unit}, Unit: "Đảng bộ xã Tân Thành", Rows: 12, Loaded: 12, Status: report.Loaded}, nil)
	add(r, report.File{Path: "bq/=quet.pdf.xlsx", Status: report.Rejected}, []dossier.Finding{{Rule: "TP-01", Severity: dossier.Error, File: "bq/=quet.pdf.xlsx",
		Message: dossier.Text{VI: "Tệp này là PDF, không phải bảng tính.", EN: "This is a PDF, not a workbook."},
		Fix:     dossier.Text{VI: "Gửi tệp Excel gốc (.xlsx).", EN: "Send the workbook itself (.xlsx)."}}})
	r.Totals.Added, r.Totals.Unchanged = 9800, 73
	return r
}

func add(r *report.Report, f report.File, findings []dossier.Finding) {
	r.Files = append(r.Files, f)
	r.Findings = append(r.Findings, findings...)
}

func write(t *testing.T, format string, r *report.Report, o report.Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := report.Write(format, &b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	for _, format := range report.Formats() {
		for _, lang := range []dossier.Lang{dossier.VI, dossier.EN} {
			t.Run(format+"/"+string(lang), func(t *testing.T) {
				golden(t, "run."+string(lang)+"."+format, write(t, format, sample(), report.Options{Lang: lang}))
				golden(t, "waived."+string(lang)+"."+format, write(t, format, waived(), report.Options{Lang: lang}))
			})
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// waived is the run of sample under a rules file: one finding is waived, one is of a rule on trial, and of one the waiver
// has ended.
func waived() *report.Report {
	r := sample()
	by := dossier.Text{VI: "Được miễn trừ theo 15-CV/TU.", EN: "Waived by 15-CV/TU."}
	for i := range r.Findings {
		switch f := &r.Findings[i]; f.Rule {
		case "KN-01":
			f.Severity, f.Status, f.Note = dossier.Info, dossier.Waived, by
		case "DD-13":
			f.Severity, f.Status, f.Note = dossier.Info, dossier.Beta, dossier.Text{VI: "Áp dụng thử.", EN: "On trial."}
		case "DD-05":
			f.Status, f.Note = dossier.Lapsed, dossier.Text{VI: "Miễn trừ đã hết hạn.", EN: "The waiver ended."}
		}
	}
	waiver := report.Waiver{Document: "15-CV/TU ngày 05/05/2018", Approver: "Ban Thường vụ Tỉnh ủy", Expires: dossier.MustDate("2018-12-31")}
	of := func(rule, unit, person, period string, findings int, lapsed bool) report.Waiver {
		w := waiver
		w.Rule, w.Unit, w.Person, w.Period, w.Findings, w.Lapsed = rule, unit, person, period, findings, lapsed
		return w
	}
	r.RulesFile = &report.RulesFile{Name: "quy-tac.yaml", SHA256: strings.Repeat("a", 64), Changes: 1, Waivers: []report.Waiver{
		of("KN-01", "Chi bộ thôn Vĩnh Sơn", "Nguyễn Văn An", "", 1, false),
		of("DD-05", "", "00209000123", "2018", 1, true),
		of("TC-02", "Chi bộ Trường học", "", "", 0, false),
	}}
	r.OwnRules = &report.OwnRules{Dir: "quy-tac-rieng", SHA256: strings.Repeat("b", 64), Codes: []string{"RR-01", "RR-02"}}
	return r
}

// What is set aside is in none of the three sums, and what a waiver no longer covers is in them.
func TestSumsOfWhatIsSetAside(t *testing.T) {
	sum := waived().Sum()
	got := [6]int{sum.Errors, sum.Warnings, sum.Infos, sum.Waived, sum.Beta, sum.Lapsed}
	if want := [6]int{2, 0, 0, 1, 1, 1}; got != want {
		t.Errorf("errors, warnings, infos, waived, beta, lapsed: %v, want %v", got, want)
	}
}

func TestValuesAreMaskedUnlessAskedFor(t *testing.T) {
	secrets := []string{"Nguyễn Văn An", "00209000123”", "“Thổ”"}
	for _, format := range report.Formats() {
		masked := write(t, format, sample(), report.Options{}) + write(t, format, waived(), report.Options{})
		shown := write(t, format, sample(), report.Options{ShowValues: true})
		for _, s := range secrets {
			if strings.Contains(masked, s) {
				t.Errorf("%s shows %q", format, s)
			}
			if !strings.Contains(shown, s) {
				t.Errorf("%s with values does not show %q", format, s)
			}
		}
	}
}

func TestFindingsAreSortedWhateverTheOrder(t *testing.T) {
	a, b := sample(), sample()
	for i, j := 0, len(b.Findings)-1; i < j; i, j = i+1, j-1 {
		b.Findings[i], b.Findings[j] = b.Findings[j], b.Findings[i]
	}
	for _, format := range report.Formats() {
		if diff := cmp.Diff(write(t, format, a, report.Options{}), write(t, format, b, report.Options{})); diff != "" {
			t.Errorf("%s: %s", format, diff)
		}
	}
}

func TestCSVIsSafeInASpreadsheet(t *testing.T) {
	got := write(t, "csv", &report.Report{Findings: []dossier.Finding{
		{Rule: "TP-01", File: "=cmd.xlsx", Sheet: "@a", Unit: "+1", Message: dossier.Text{VI: "-2+3"}, Source: "\tx"},
	}}, report.Options{})
	if !strings.HasPrefix(got, "\uFEFF") {
		t.Error("no byte order mark")
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(got, "\uFEFF"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"TP-01", "", "'=cmd.xlsx", "'@a", "", "", "", "'+1", "'-2+3", "", "'\tx"}
	if diff := cmp.Diff(want, rows[1][:11]); diff != "" {
		t.Error(diff)
	}
}

func TestTotalsAndJSONAgree(t *testing.T) {
	var got struct {
		Totals   report.Totals
		Run      map[string]any
		Findings []map[string]any
		ByRule   []struct {
			Rule  string
			Count int
		} `json:"by_rule"`
	}
	if err := json.Unmarshal([]byte(write(t, "json", sample(), report.Options{})), &got); err != nil {
		t.Fatal(err)
	}
	want := report.Totals{Files: 3, Rows: 9875, Added: 9800, Unchanged: 73, Quarantined: 2, Errors: 3, Warnings: 1}
	if diff := cmp.Diff(want, got.Totals); diff != "" {
		t.Error(diff)
	}
	if len(got.Findings) != 4 || got.Findings[1]["cell"] != "E9" || got.Run["as_of"] != "2018-09-30" {
		t.Errorf("findings %v, run %v", got.Findings, got.Run)
	}
	sum := 0
	for _, r := range got.ByRule {
		sum += r.Count
	}
	if sum != 4 {
		t.Errorf("by rule %d findings, want 4", sum)
	}
}

func TestSARIFPointsToRulesAndFiles(t *testing.T) {
	var log struct {
		Runs []struct {
			Tool struct {
				Driver struct{ Rules []struct{ ID string } }
			}
			Results []struct {
				RuleID    string `json:"ruleId"`
				RuleIndex int    `json:"ruleIndex"`
				Level     string
				Locations []struct {
					Physical struct {
						Artifact struct{ URI string } `json:"artifactLocation"`
					} `json:"physicalLocation"`
				}
			}
		}
	}
	r := sample()
	r.Findings = append(r.Findings, []dossier.Finding{{Rule: "TP-03", Severity: dossier.Info, File: "C:/Hồ sơ/a b.xlsx"}, {Rule: "TP-03", File: "/srv/a#1.xlsx"}}...)
	if err := json.Unmarshal([]byte(write(t, "sarif", r, report.Options{})), &log); err != nil {
		t.Fatal(err)
	}
	uris := map[string]string{}
	for _, res := range log.Runs[0].Results {
		if id := log.Runs[0].Tool.Driver.Rules[res.RuleIndex].ID; id != res.RuleID {
			t.Errorf("result of %s points to rule %s", res.RuleID, id)
		}
		uris[res.Locations[0].Physical.Artifact.URI] = res.Level
	}
	want := map[string]string{
		"bq/V%C4%A9nh%20H%E1%BA%A3o/vinh-son.xlsx":   "error",
		"bq/=quet.pdf.xlsx":                          "error",
		"file:///C:/H%E1%BB%93%20s%C6%A1/a%20b.xlsx": "note",
		"file:///srv/a%231.xlsx":                     "warning",
	}
	if diff := cmp.Diff(want, uris); diff != "" {
		t.Error(diff)
	}
}

func TestJUnitCountsErrorsAsFailures(t *testing.T) {
	var suites struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Suites   []struct {
			Name     string `xml:"name,attr"`
			Failures int    `xml:"failures,attr"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal([]byte(write(t, "junit", sample(), report.Options{})), &suites); err != nil {
		t.Fatal(err)
	}
	failures := map[string]int{}
	for _, s := range suites.Suites {
		failures[s.Name] = s.Failures
	}
	want := map[string]int{"bq/Vĩnh Hảo/vinh-son.xlsx": 2, "bq/tan-thanh.xlsx": 0, "bq/=quet.pdf.xlsx": 1}
	if diff := cmp.Diff(want, failures); diff != "" {
		t.Error(diff)
	}
	if suites.Tests != 5 || suites.Failures != 3 {
		t.Errorf("%d tests, %d failures, want 5 and 3", suites.Tests, suites.Failures)
	}
}

func TestTextWithoutFindingsSaysSo(t *testing.T) {
	got := write(t, "text", &report.Report{}, report.Options{})
	if !strings.Contains(got, "Không có lỗi.") {
		t.Errorf("got:\n%s", got)
	}
}

func TestTextShowsFewOfAFrequentRule(t *testing.T) {
	r := &report.Report{}
	for row := range 500 {
		r.Findings = append(r.Findings, dossier.Finding{Rule: "DD-11", Severity: dossier.Error, File: "a.xlsx", Cell: dossier.Cell{Row: row + 1, Col: 1}})
	}
	r.Findings = append(r.Findings, dossier.Finding{Rule: "KN-02", Severity: dossier.Error, File: "a.xlsx"})
	got := write(t, "text", r, report.Options{})
	if n := strings.Count(got, "[DD-11"); n != 3 {
		t.Errorf("DD-11 is shown %d times, want 3", n)
	}
	if !strings.Contains(got, "[KN-02") || !strings.Contains(got, "497 điều khác") {
		t.Errorf("got:\n%s", got)
	}
}

func TestUnknownFormat(t *testing.T) {
	err := report.Write("pdf", &bytes.Buffer{}, sample(), report.Options{})
	if err == nil || !strings.Contains(err.Error(), "text, json, csv, sarif, junit") {
		t.Errorf("got %v", err)
	}
}
