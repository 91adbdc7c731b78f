package ingest

import "strings"

// genericLeaves are headers that mean nothing of their own under a group title: whose name, which number?
var genericLeaves = map[string]bool{
	"@name": true, "ten": true, "chuc vu": true, "chuc danh": true, "ngay cap": true, "noi cap": true, "so": true, "ngay": true, "@birth": true,
	"@cid": true, "@oid": true, "@phone": true, "dia chi": true, "don vi": true, "chi bo": true, "@gender": true, "nam": true, "nu": true,
	"tong so": true, "xep loai": true, "ket qua": true, "@job": true, "id": true, "dang vien": true, "@note": true, "ky": true, "lop": true,
	"noi dung": true, "thuc hien": true, "hoi": true, "dang bo": true, "@official": true, "@probation": true, "chuc vu dang": false,
}

// selfTitles are group titles that speak of the person of the row and leave the meaning to their children.
var selfTitles = titleSet(`thong tin; thong tin ca nhan; thong tin chung; thong tin co ban; thong tin dang vien; thong tin hoi vien;
	thong tin doan vien; thong tin ve dang; thong tin dang; thong tin can bo; ho so; ly lich; ly lich trich ngang; so yeu ly lich; trich ngang; ban than;
	ve ban than; dang vien; hoi vien; doan vien; hoc vien; quan chung; qcut; can bo; trinh do; vai tro; giay to; giay to tuy than; ca nhan;
	noi dung; thong tin dang tich; sinh hoat dang; cong tac dang; thong tin lien he; lien he`)

func titleSet(list string) map[string]bool {
	set := map[string]bool{}
	for s := range strings.SplitSeq(list, ";") {
		set[strings.Join(strings.Fields(s), " ")] = true
	}
	return set
}

// speaksOfSelf reports a group title that leaves the meaning to its children, with or without an ordinal.
func speaksOfSelf(canon string) bool {
	ordinal, rest, _ := strings.Cut(canon, " ")
	return selfTitles[canon] || selfTitles[rest] && len(ordinal) <= 3
}

// otherWords in a group title turn its children to somebody or something else: a relative, a count, a rating.
var otherWords = vocabulary(`cha me bo vo chong con anh em than thu so luong tong ty le danh gia xep loai phan khen thuong ky luat
	nguoi gioi thieu doc chu thuc luc`)

// leafAlone looks up the lowest text of a heading of several rows by itself.
func (m *matching) leafAlone(h heading, _, leaf phrase) verdict {
	if len(h.path) < 2 {
		return m.flattened(h)
	}
	parent := parentPhrase(h)
	if v := m.numberOf(parent, leaf); v.why != "" {
		return v
	}
	v := m.lookup(leaf)
	if v.why == "" || isAmbiguous(m.kind, leaf) && !speaksOfSelf(parent.canon) {
		return verdict{}
	}
	switch {
	case isAmbiguous(m.kind, leaf):
		return verdict{} // a neutral title does not make it clearer
	case speaksOfSelf(parent.canon), parent.canon == leaf.canon, sameConcept(parent, leaf):
		return v.under("neutral title")
	case genericLeaves[leaf.canon], hasWord(parent.canon, otherWords):
		return verdict{}
	}
	v = v.under("in its group")
	v.conf = min(v.conf, synonymic)
	return v
}

// numberOf takes "Số" under a title that is itself a field: "CMND/CCCD" over "Số" and "Ngày cấp".
func (m *matching) numberOf(parent, leaf phrase) verdict {
	switch leaf.canon {
	case "so", "so the", "ma so":
		return m.lookup(parent).under("number of its group")
	}
	return verdict{}
}

// sameConcept reports a child that only repeats its title more closely: "CMND" over "Số CCCD".
func sameConcept(parent, leaf phrase) bool {
	ids := map[string]bool{"@cid": true, "@oid": true}
	return ids[strings.Fields(parent.canon + " -")[0]] && ids[leaf.canon] || strings.HasSuffix(leaf.canon, parent.canon)
}

// flattened splits "Thường trú - Tỉnh *", a group written into the header of each child.
func (m *matching) flattened(h heading) verdict {
	path := strings.Split(h.leaf(), " - ")
	if len(path) < 2 || len(newPhrase(path[0]).bare) < 3 {
		return verdict{}
	}
	flat := heading{col: h.col, path: path}
	full, leaf := newPhrase(flat.String()), newPhrase(flat.leaf())
	for _, try := range []func(heading, phrase, phrase) verdict{m.split, m.wholePath, m.leafAlone} {
		if v := try(flat, full, leaf); v.why != "" {
			return v.under("flattened group")
		}
	}
	return verdict{}
}

func hasWord(canon string, set map[string]bool) bool {
	for w := range strings.FieldsSeq(canon) {
		if set[w] {
			return true
		}
	}
	return false
}
