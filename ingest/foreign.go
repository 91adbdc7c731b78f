package ingest

import (
	"strings"
	"sync"

	"github.com/hoso-vn/hoso/ingest/vntext"
)

// foreignHeaders are headers of real sheets that none of our fields holds. Knowing them finds header
// rows, and keeps a near spelling from being taken for one of ours ("Số thẻ Đoàn" for "Số thẻ Đảng").
const foreignHeaders = `
Email; Địa chỉ email; Email công tác; Email liên hệ; Email cá nhân; Facebook; Zalo
Mã cán bộ; Mã nhân viên; Mã NV; Số hiệu cán bộ; Số hiệu CB; Số hiệu công chức; MSCB; Mã ĐV; Mã
MSSV; Mã số sinh viên; Mã sinh viên; MaSV; Lớp; Lớp sinh hoạt; Khoa; Ngành; Niên khóa; Hệ đào tạo; Chuyên ngành; Ngành học
Phòng ban; Phòng/Ban/Khoa công tác; Bộ phận; Đơn vị công tác; Cơ quan công tác; Nơi làm việc; Đơn vị chuyên môn; Đơn vị quản lý; Đơn vị phục vụ
Ngày cấp; Nơi cấp; Ngày cấp CCCD; Nơi cấp CCCD; Ngày cấp CMND; Nơi cấp CMND; Ngày cấp thẻ; Nơi cấp thẻ; Ngày cấp số CCCD; Nơi cấp số CCCD; Ngày cấp căn cước; Nơi cấp căn cước
Số sổ BHXH; Số BHXH; Số thẻ BHYT; Thẻ BHYT; Số sổ bảo hiểm
Ngoại ngữ; Trình độ ngoại ngữ; Tin học; Trình độ tin học; Quản lý nhà nước; Trình độ quản lý nhà nước; QL nhà nước; Học hàm; Học vị; Học vị cao nhất; Giáo dục nghề nghiệp
Cấp bậc; Quân hàm; Cấp bậc quân đội; Chức vụ quân đội; Chức vụ trong quân đội; Số hiệu quân nhân; Thương binh loại; Tỷ lệ thương tật; Thời kỳ tham gia
Họ tên cha; Họ tên mẹ; Họ tên vợ; Họ tên chồng; Họ tên vợ/chồng; Họ tên con; Họ tên người thân; SĐT người thân; Họ tên chủ hộ; Tên chủ hộ; Chủ hộ; Quan hệ với chủ hộ; Quan hệ chủ hộ; Quan hệ gia đình
Khi cần báo tin cho ai; Khi cần liên hệ ai; Liên hệ khi cần; Liên hệ; Nhóm máu; Chiều cao; Cân nặng; Tình trạng sức khỏe; Tình trạng hôn nhân
Thành phần gia đình; Thành phần xuất thân; Gia đình chính sách; Đối tượng chính sách; Diện chính sách; Gia đình liệt sĩ; Gia đình có công cách mạng; Hoàn cảnh gia đình; Hoàn cảnh khó khăn
Khen thưởng; Kỷ luật; Danh hiệu; Danh hiệu thi đua; Thành tích; Đánh giá; Đánh giá, xếp loại; Xếp loại đảng viên; Mức xếp loại chính thức; Đánh giá CBCC; Đánh giá đảng viên; Rèn luyện
Tuổi; Tuổi đời; Tuổi Đảng; Quốc tịch; Số thứ tự hồ sơ; Số hồ sơ; Ngày nhận hồ sơ; Ngày nhận HS; Ngày nộp hồ sơ; Hạn nộp file mềm; Hạn viết sổ; Hạn hoàn thành giấy tờ
Nơi vào Đảng; Nơi kết nạp Đảng; Nơi kết nạp; Nơi vào Đoàn; Nơi kết nạp Đoàn; Chi bộ kết nạp; Chi bộ vào Đảng; Chi bộ cũ; Chi bộ nơi cư trú; Chi bộ giới thiệu về; Chi bộ chính thức vào Đảng; Chi bộ công nhận; Chi bộ đề xuất
Ngày vào Đảng lần hai; Chi bộ vào Đảng lần hai; Ngày chính thức lần hai; Ngày khôi phục Đảng tịch; Miễn công tác ngày; Miễn sinh hoạt; Ngày chuyển đến; Ngày chuyển đi; Nơi chuyển đến; Nơi chuyển đi; Ngày chuyển vào; Thời gian bị xóa
Chức vụ người giới thiệu 1; Chức vụ người giới thiệu 2; Chức danh người giới thiệu; Số quyết định chính thức; Số quyết định công nhận chính thức; Số QĐ công nhận ĐVCT
Ngày tuyển dụng; Cơ quan tuyển dụng; Ngày vào biên chế; Ngày nghỉ hưu; Ngày về hưu; Quá trình công tác; Đào tạo; Quá trình đào tạo; Nghề nghiệp trước khi vào Đảng
Số thẻ Đoàn; Số sổ Đoàn; Số đăng ký; Mã định danh đoàn viên; Đoàn viên danh dự; Hội viên danh dự; Đối tượng đoàn viên; Số nghị quyết chuẩn y kết nạp đoàn viên; Là đoàn viên; Ngày cấp thẻ hội viên; Ngày cấp thẻ Đoàn
Tổ hội; Hội viên nòng cốt; Hội viên ưu tú; Câu lạc bộ; Đội nhóm; Mô hình; Hợp tác xã; Tổ hợp tác; Lý do; Lý do rời hội; Lý do giảm; Số quyết định; Nhiệm kỳ; Tham gia cấp ủy Đảng; Tham gia HĐND; Tham gia BCH; Tham gia BTV; Loại hội viên
Quốc gia; Tỉnh; Tỉnh/Thành; Tỉnh/Thành phố; Tỉnh/TP; Quận/Huyện; Huyện; Xã/Phường; Xã; Phường; Số nhà; Chi tiết; Địa chỉ chi tiết; Khu phố; Ấp
Tổng số; Tỷ lệ; Tỷ lệ (%); Nữ; Nam; Trong đó; Hộ nghèo; Cận nghèo; Số lượng; Diện tích; Kỳ này; Tiêu chí; Điểm; Xếp loại; Lần 1; Lần 2
Dự bị; Chính thức; Sơ cấp; Trung cấp; Cao cấp; Cử nhân; Đại học; Cao đẳng; Trên đại học
Trình độ; Chức vụ hiện nay; Trạng thái; Thao tác; Ngày tạo; Người tạo; Ảnh
Kết quả kiểm tra; Chi tiết lỗi; Kết quả; Lỗi
`

// rowNumberHeaders head the column that only counts the rows.
var rowNumberHeaders = vocabulary("stt tt sott sothutu sothutuso")

// outputHeaders head columns that a checking program wrote.
var outputHeaders = map[string]bool{
	"ket qua kiem tra": true, "chi tiet loi": true, "loi can sua": true, "ma loi": true, "thong bao loi": true, "ket qua doi chieu": true,
}

var foreign = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, h := range strings.FieldsFunc(foreignHeaders, func(r rune) bool { return r == ';' || r == '\n' }) {
		set[canonical(vntext.Fold(h))] = true
	}
	return set
})

func vocabulary(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// isRowNumber reports a header such as "STT", "Số TT (*)", "S⏎T⏎T" or "#".
func isRowNumber(p phrase) bool {
	joined := strings.ReplaceAll(p.bare, " ", "")
	return rowNumberHeaders[joined] || p.fold == "" && p.toned == ""
}
