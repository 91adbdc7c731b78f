package samples

import (
	"archive/zip"
	"bytes"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// fileFaults concern files that cannot be loaded, or hold nothing: an organisation sends one more.
var fileFaults = []kindOfFault{
	{rule: "TP-01", what: "a scan under the name of a workbook", at: at(wholeFile), sends: spoilt("Danh sách (bản quét)", func([]byte) []byte {
		return []byte("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
	})},
	{rule: "TP-03", what: "a file cut off while it was copied", at: at(wholeFile), sends: spoilt("Danh sách (chép từ USB)", func(b []byte) []byte { return b[:len(b)/2] })},
	{rule: "TP-04", what: "a file of no length", at: at(wholeFile), sends: spoilt("Danh sách (1)", func([]byte) []byte { return nil })},
	{rule: "TP-01", what: "a web page under the name of a workbook", at: at(wholeFile), sends: spoilt("Danh sách (tải về)", func([]byte) []byte { return []byte("<html><body><p>Đăng nhập</p></body></html>") })},
	{rule: "TP-22", what: "a text document under the name of a workbook", at: at(wholeFile), sends: spoilt("Danh sách (Word)", textDocument)},
	{rule: "TP-06", what: "a list without headers", at: at(firstCell), sends: headless},
	{rule: "TP-07", what: "a blank template", at: at(headerRow), sends: blank},
	{rule: "TP-08", what: "a list of no known kind", at: at(headerRow), sends: noKind},
	{rule: "TP-09", what: "a list of nobody knows whom", at: at(headerRow), sends: noUnit},
	{rule: "TP-20", what: "targets without their numbers", at: at(headerRow), sends: without(dossier.Target, "target")},
	{rule: "TP-20", what: "hamlets without their names", at: at(headerRow), sends: without(dossier.Hamlet, "hamlet_name")},
}

// spoilt is a list of candidates of which the file comes in another way than it was.
func spoilt(name string, spoil func([]byte) []byte) func(*planter, *committee) *paper {
	return func(p *planter, k *committee) *paper {
		list := p.candidates(k.branches[0])
		list.path, list.spoil = k.name+"/"+name+".xlsx", spoil
		return list
	}
}

// textDocument is what a word processor writes, as far as one looks to tell what it is.
func textDocument([]byte) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, name := range []string{"[Content_Types].xml", "word/document.xml"} {
		w, _ := z.Create(name) // a buffer takes everything
		_, _ = w.Write([]byte("<?xml version=\"1.0\"?><document/>"))
	}
	_ = z.Close()
	return b.Bytes()
}

func headless(p *planter, k *committee) *paper {
	list := p.candidates(k.branches[0])
	list.path = k.name + "/Danh sách (không tiêu đề).xlsx"
	list.relaid(func(l *layout) {
		for i := range l.columns {
			l.columns[i].header = ""
		}
	})
	return list
}

func blank(p *planter, k *committee) *paper {
	list := p.candidates(k.branches[0])
	list.path, list.lines = k.name+"/Mẫu danh sách.xlsx", nil
	return list
}

// noKind is a list of what was spent.
func noKind(p *planter, k *committee) *paper {
	l := ownLayout(dossier.Target, "Sheet1")
	l.columns = []column{number("STT")}
	for _, header := range []string{"Nội dung chi", "Đơn vị tính", "Số lượng", "Đơn giá", "Thành tiền"} {
		l.columns = append(l.columns, column{header: header, field: header, width: 16})
	}
	list := p.listOf(k, dossier.Target, l, "Kinh phí đại hội", "KINH PHÍ ĐẠI HỘI CHI BỘ", nil)
	for _, what := range []string{"Trang trí", "Nước uống", "Văn phòng phẩm", "In tài liệu"} {
		price := 1000 * p.between(5, 90)
		list.lines = append(list.lines, &line{cells: map[string]any{
			"Nội dung chi": what, "Đơn vị tính": "lần", "Số lượng": 2, "Đơn giá": price, "Thành tiền": 2 * price,
		}})
	}
	return list
}

// noUnit is a list of candidates that says neither inside nor outside whose they are.
func noUnit(p *planter, k *committee) *paper {
	list := p.candidates(k.branches[0])
	list.path = "Danh sách gửi lại " + digits(p.chance, 4) + ".xlsx"
	list.title.district, list.title.superior, list.title.unit = "", "", ""
	for _, l := range list.lines {
		l.cells["party_cell"] = ""
	}
	return list
}

// without is a list of a kind without one of its columns.
func without(kind dossier.Kind, field string) func(*planter, *committee) *paper {
	return func(p *planter, k *committee) *paper {
		list := p.hamlets(k)
		if kind == dossier.Target {
			list = p.targets(k, "")
		}
		list.path = k.name + "/" + "Thiếu cột " + field + ".xlsx"
		list.relaid(func(l *layout) {
			for i, c := range l.columns {
				if c.field == field {
					l.columns = append(l.columns[:i], l.columns[i+1:]...)
					return
				}
			}
		})
		return list
	}
}
