package ingest

import "github.com/hoso-vn/hoso/ingest/dossier"

// isVertical reports a form filled in downwards: labels in one column, what they say beside them.
func (g *grid) isVertical() bool {
	if len(g.rows) > 200 {
		return false
	}
	labels, known := map[string]bool{}, 0
	for i := range g.rows {
		r := &g.rows[i]
		if len(r.cells) > 3 {
			return false
		}
		label := newPhrase(r.cells[0].text)
		if r.cells[0].col == g.rows[len(g.rows)-1].cells[0].col && !labels[label.canon] && knownHeader(label) {
			labels[label.canon] = true
			known++
		}
	}
	return known >= 4 && 2*known >= len(g.rows)
}

// verticalForm is the rule of missing headers, for a sheet that has them in a column.
var verticalForm = fault{
	Rule:    turned(noHeader.Rule),
	message: dossier.Text{VI: "Trang tính “{sheet}”: tiêu đề xếp theo chiều dọc (mỗi nội dung một dòng), chưa đọc được.", EN: "Sheet “{sheet}”: the headers stand below each other, one in a row; it cannot be read so."},
}

func turned(r dossier.Rule) dossier.Rule {
	r.Fix = dossier.Text{
		VI: "Chọn cả bảng, chép, rồi Dán đặc biệt › Chuyển vị (Paste Special › Transpose) sang một trang tính mới để tiêu đề nằm trên một dòng, ví dụ “Tên thôn | Số hộ | Số đảng viên”, và gửi lại.",
		EN: "Copy the table, use Paste Special › Transpose on a new sheet so that the headers are in one row, for example “Tên thôn | Số hộ | Số đảng viên”, and send it again.",
	}
	return r
}
