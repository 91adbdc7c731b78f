package ingest

import (
	"testing"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

func TestTitlesOfPartialLists(t *testing.T) {
	for title, want := range map[string]bool{
		"DANH SÁCH ĐẢNG VIÊN BỔ SUNG QUÝ III NĂM 2018":          true,
		"Danh sách đảng viên mới kết nạp năm 2018":              true,
		"DANH SÁCH HỘI VIÊN TĂNG, GIẢM":                         true,
		"Danh sách biến động đảng viên":                         true,
		"DANH SÁCH ĐẢNG VIÊN":                                   false,
		"Danh sách đảng viên chi bộ thôn Tăng":                  false,
		"Mẫu ban hành theo hướng dẫn sửa đổi, bổ sung năm 2018": false,
		"Danh sách quần chúng đề nghị kết nạp":                  false,
	} {
		if got := partialTitle.MatchString(vntext.Fold(title)); got != want {
			t.Errorf("%q: partial %v, want %v", title, got, want)
		}
	}
}
