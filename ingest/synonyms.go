package ingest

import (
	"maps"
	"strings"
)

// synonyms are folded words that mean the same in headers; the longest counts.
// Only words whose meaning does not depend on the list stand here: "tt", "ct", "cb" do not.
var synonyms = map[string][]string{
	"@name":         {"ho va ten", "ho ten", "hoten", "ho va ten dang dung", "ho ten dang dung", "ten dang dung", "ten day du", "full name", "fullname", "name"},
	"@family":       {"ho va ten dem", "ho ten dem", "ho dem", "ho va dem", "ho chu dem", "ho va chu dem", "ho va ten lot", "ho lot"},
	"ngay":          {"ngay thang nam", "ngay thang", "thang nam", "ngay gio", "thoi gian", "thoi diem", "ngay ky", "n"},
	"@birth":        {"ngay sinh", "ngay thang nam sinh", "ngay thang sinh", "sinh ngay", "nam sinh", "ngay nam sinh", "date of birth", "dob", "ngaysinh", "nam thang sinh", "sinh ngay thang nam"},
	"@contactphone": {"dien thoai lien he", "so dien thoai lien he", "sdt lien he", "sdt lien lac", "dien thoai lien lac", "so dien thoai lien lac"},
	"@phone":        {"so dien thoai", "dien thoai", "sdt", "so dt", "dtdd", "so dtdd", "di dong", "dien thoai di dong", "so dien thoai di dong", "phone", "tel", "so dien thoai ca nhan", "dt", "so may dien thoai", "dien thoai ca nhan", "sdt ca nhan", "so dien thoai cam tay"},
	"@cid":          {"so cccd", "cccd", "so can cuoc cong dan", "can cuoc cong dan", "so can cuoc", "can cuoc", "so the can cuoc", "the can cuoc", "so dinh danh ca nhan", "dinh danh ca nhan", "ma dinh danh ca nhan", "so dinh danh", "ma so dinh danh ca nhan", "so ddcn", "ddcn", "ma ddcn", "so cccd dinh danh", "cccd dinh danh", "so dinh danh ca nhan cccd", "so the cccd", "the cccd", "so cccd cmnd", "so cmnd cccd", "cmnd cccd", "cccd cmnd", "so ddcn cccd cmnd", "ddcn cccd cmnd", "can cuoc cccd", "cccd so dinh danh", "so cccd dinh danh ca nhan", "so cccd so dinh danh ca nhan", "so cmt cccd", "cmt cccd", "so the cccd cmnd", "cccd cmt", "cc cccd", "so cc cccd", "so cmtnd cccd", "cmtnd cccd", "so cccd gan chip", "cccd gan chip", "ma so dinh danh", "so can cuoc cccd", "so dinh danh cccd", "cccd so dinh danh ca nhan"},
	"@oid":          {"so cmnd", "cmnd", "so chung minh nhan dan", "chung minh nhan dan", "so cmt", "cmt", "cmtnd", "so cmtnd", "chung minh thu", "so chung minh thu"},
	"@theory":       {"ly luan chinh tri", "ly luan ct", "llct", "trinh do llct", "trinh do ly luan chinh tri", "trinh do chinh tri", "trinh do ly luan", "trinh do ly luan ct", "ly luan"},
	"@profession":   {"chuyen mon nghiep vu", "chuyen mon", "cmnv", "trinh do chuyen mon nghiep vu", "trinh do chuyen mon", "trinh do cmnv", "trinh do cm", "trinh do chuyen mon cao nhat", "chuyen mon cao nhat", "trinh do dao tao chuyen mon"},
	"@school":       {"giao duc pho thong", "gdpt", "trinh do giao duc pho thong", "trinh do gdpt", "trinh do hoc van", "hoc van", "trinh do van hoa", "van hoa", "trinh do hoc van pho thong", "hoc van pho thong", "trinh do vh", "van hoa pho thong", "trinh do van hoa pho thong", "trinh do pho thong", "tdvh"},
	"@permanent":    {"thuong tru", "ho khau thuong tru", "ho khau", "hktt", "hk tt", "ho khau tt", "dk thuong tru", "noi dang ki thuong tru", "noi dang ki ho khau thuong tru", "noi dang ki hktt", "dia chi thuong tru", "noi thuong tru", "noi dang ky thuong tru", "noi dang ky ho khau thuong tru", "noi dang ky hktt", "noi dk hktt", "dang ky thuong tru", "tru quan", "noi dk thuong tru", "noi dang ky ho khau"},
	"@current":      {"noi o hien nay", "cho o hien nay", "noi o hien tai", "cho o hien tai", "dia chi hien nay", "dia chi hien tai", "noi o", "cho o", "noi cu tru", "dia chi cu tru", "noi cu tru hien nay", "noi thuc te cu tru", "noi o thuc te", "noi cu tru hien tai", "dia chi noi o hien nay", "noi sinh song hien nay", "dia chi noi o", "dia chi noi cu tru", "noi cu ngu", "cho o thuc te", "dia chi lien he", "dia chi cho o hien nay"},
	"@temporary":    {"tam tru", "noi tam tru", "dia chi tam tru", "noi dang ky tam tru"},
	"@hometown":     {"que quan", "nguyen quan", "que", "qq"},
	"@birthplace":   {"noi sinh", "noi dang ky khai sinh", "noi khai sinh", "noi dk khai sinh", "dang ky khai sinh"},
	"qd":            {"quyet dinh"},
	"the dang":      {"the dang vien"},
	"ly lich":       {"ll", "so yeu ly lich", "ly lich dang vien"},
	"to dan pho":    {"tdp"},
	"huy hieu dang": {"hh dang", "hhd"},
	"nq":            {"nghi quyet"},
	"gcn":           {"giay chung nhan", "chung nhan"},
	"dang vien":     {"dang vien dcsvn", "dang vien dang csvn", "dang vien dang cong san viet nam"},
	"dang":          {"dcsvn", "dang csvn", "dang cong san viet nam", "dang cong san"},
	"@official":     {"chinh thuc", "dang vien chinh thuc", "dvct", "dv chinh thuc"},
	"@probation":    {"du bi", "dang vien du bi", "dvdb", "dv du bi"},
	"@newmember":    {"dang vien moi", "dvm"},
	"@mentor":       {"dang vien huong dan", "dvhd", "dv huong dan", "nguoi huong dan", "dang vien giup do", "dv giup do", "nguoi giup do", "dang vien duoc phan cong giup do", "dang vien theo doi giup do"},
	"qcut":          {"quan chung uu tu"},
	"ccb":           {"cuu chien binh"},
	"hpn":           {"hoi phu nu", "hoi lhpn", "hoi lien hiep phu nu"},
	"doan":          {"doan tncs ho chi minh", "doan thanh nien", "doan tncs", "doan tn", "dtn", "doan tncs hcm", "doan thanh nien cong san ho chi minh"},
	"chinh quyen":   {"cq"},
	"sinh hoat":     {"sh"},
	"so ho":         {"so ho gia dinh"},
	"dang bo co so": {"dang bo cs"},

	"cong nhan @official": {"cong nhan ct"},
	"@job":                {"nghe nghiep", "nghe nghiep hien nay", "cong viec hien nay", "nghe nghiep hien tai", "cong viec", "nghe nghiep chinh"},
	"chuc vu":             {"chuc vu chuc danh", "chuc danh chuc vu", "chuc vu hien nay", "chuc vu hien tai"},
	"@note":               {"ghi chu", "chu thich", "ghi chu khac", "ghi chu them", "nhung dieu can ghi chu", "ghi chu ho so"},
	"@ethnic":             {"dan toc", "thanh phan dan toc"},
	"@gender":             {"gioi tinh", "gioi", "phai", "gender", "nam nu", "nam hay nu", "gioi tinh nam nu"},
}

// persons are the words for the one whom a row is about: "Họ tên hội viên" is a name like any other.
var persons = []string{"dang vien", "hoi vien", "doan vien", "hoc vien", "quan chung", "can bo", "sinh vien", "quan nhan", "nguoi vao dang", "cong dan", "quan chung uu tu", "qcut", "doi tuong", "cong chuc", "vien chuc", "nguoi hoc"}

// meanings maps folded words to their canonical word.
var meanings, longestSynonym = indexSynonyms()

func indexSynonyms() (index map[string]string, longest int) {
	index = map[string]string{}
	for means, all := range synonyms {
		for _, words := range all {
			index[words] = means
		}
	}
	for _, who := range persons {
		for _, name := range []string{"ho va ten ", "ho ten ", "ten "} {
			index[name+who] = "@name"
		}
	}
	for words, means := range maps.Clone(index) {
		if rest, ok := strings.CutPrefix(words, "trinh do "); ok {
			index["td "+rest] = means
		}
	}
	for words := range index {
		longest = max(longest, strings.Count(words, " ")+1)
	}
	return index, longest
}

// canonical replaces synonyms in folded text, the longest first from the left, so that two headers of one
// meaning are equal.
func canonical(fold string) string {
	words := strings.Fields(fold)
	out := make([]string, 0, len(words))
	for i := 0; i < len(words); {
		n := min(longestSynonym, len(words)-i)
		for ; n > 0; n-- {
			if means, ok := meanings[strings.Join(words[i:i+n], " ")]; ok {
				out = append(out, means)
				break
			}
		}
		if n == 0 {
			out = append(out, words[i])
			n = 1
		}
		i += n
	}
	return strings.Join(out, " ")
}
