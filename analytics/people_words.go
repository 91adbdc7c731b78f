package analytics

import (
	"strings"

	"github.com/hoso-vn/hoso/ingest/dossier"
)

// words say what speaks for and against two mentions being one person.
func (c comparison) words() dossier.Text {
	texts := []dossier.Text{
		verdictWords["cid "+c.cid], verdictWords["cmnd "+c.cmnd], verdictWords["card "+c.card],
		verdictWords["name "+c.name], verdictWords["birth "+c.birth], verdictWords["gender "+c.gender],
	}
	switch {
	case c.unit:
		texts = append(texts, verdictWords["place unit"])
	case c.home:
		texts = append(texts, verdictWords["place home"])
	case c.area:
		texts = append(texts, verdictWords["place area"])
	}
	if c.otherHome {
		texts = append(texts, verdictWords["place other_home"])
	}
	if c.together {
		texts = append(texts, verdictWords["together"])
	}
	return joinTexts(texts)
}

// joinTexts joins those that say something.
func joinTexts(texts []dossier.Text) dossier.Text {
	var vi, en []string
	for _, t := range texts {
		if t.VI != "" {
			vi, en = append(vi, t.VI), append(en, t.In(dossier.EN))
		}
	}
	return dossier.Text{VI: strings.Join(vi, "; "), EN: strings.Join(en, "; ")}
}

// verdictWords are the codes of compare.sql in words; what is not here says nothing.
var verdictWords = map[string]dossier.Text{
	"cid same":         {VI: "trùng số định danh", EN: "same citizen id"},
	"cid near":         {VI: "số định danh lệch một chữ số", EN: "citizen id differs by one slip"},
	"cid other":        {VI: "số định danh khác nhau", EN: "citizen ids differ"},
	"cmnd same":        {VI: "trùng số CMND", EN: "same old id"},
	"cmnd near":        {VI: "số CMND lệch một chữ số", EN: "old id differs by one slip"},
	"cmnd other":       {VI: "số CMND khác nhau", EN: "old ids differ"},
	"card same":        {VI: "trùng số thẻ Đảng", EN: "same party card"},
	"card near":        {VI: "số thẻ Đảng lệch một chữ số", EN: "party card differs by one slip"},
	"card other":       {VI: "số thẻ Đảng khác nhau", EN: "party cards differ"},
	"name same":        {VI: "trùng họ tên", EN: "same name"},
	"name tone":        {VI: "họ tên chỉ khác dấu", EN: "names differ in marks only"},
	"name known_as":    {VI: "họ tên trùng với tên gọi khác", EN: "name is the other's other name"},
	"name order":       {VI: "họ tên viết khác thứ tự", EN: "name in another order"},
	"name typo":        {VI: "họ tên lệch một chữ cái", EN: "names differ by one letter"},
	"name middle":      {VI: "trùng họ và tên, khác chữ đệm", EN: "only the middle name differs"},
	"name near":        {VI: "họ tên gần giống", EN: "names are much alike"},
	"name given":       {VI: "chỉ trùng tên", EN: "only the given name is the same"},
	"name other":       {VI: "họ tên khác hẳn", EN: "names differ"},
	"birth same":       {VI: "trùng ngày sinh", EN: "same day of birth"},
	"birth first_day":  {VI: "cùng ghi ngày sinh 01/01 của một năm", EN: "both born on 1 January of one year"},
	"birth year":       {VI: "cùng năm sinh, đều không rõ ngày", EN: "same year of birth, neither knows the day"},
	"birth in_year":    {VI: "cùng năm sinh, một bên không rõ ngày", EN: "same year of birth, one does not know the day"},
	"birth month":      {VI: "cùng tháng, năm sinh", EN: "same month of birth"},
	"birth swapped":    {VI: "ngày và tháng sinh đảo cho nhau", EN: "day and month of birth swapped"},
	"birth typo":       {VI: "ngày sinh lệch một thành phần", EN: "birth dates differ in one part"},
	"birth only_year":  {VI: "cùng năm sinh, khác ngày tháng", EN: "same year, another day of birth"},
	"birth other":      {VI: "ngày sinh khác nhau", EN: "birth dates differ"},
	"birth ":           {VI: "thiếu ngày sinh", EN: "no birth date"},
	"gender other":     {VI: "khác giới tính", EN: "genders differ"},
	"place unit":       {VI: "cùng đơn vị", EN: "same unit"},
	"place home":       {VI: "cùng quê quán", EN: "same hometown"},
	"place area":       {VI: "cùng xã, phường", EN: "same commune"},
	"place other_home": {VI: "quê quán ghi khác nhau", EN: "hometowns differ"},
	"together":         {VI: "đứng cùng một danh sách", EN: "side by side in one list"},

	"method decision":         {VI: "cán bộ xác nhận", EN: "decided"},
	"method citizen_id":       {VI: "trùng số định danh", EN: "same citizen id"},
	"method old_id_number":    {VI: "trùng số CMND", EN: "same old id"},
	"method party_card":       {VI: "trùng số thẻ Đảng", EN: "same party card"},
	"method apart":            {VI: "cán bộ xác định là hai người", EN: "decided to be two people"},
	"method name_birth_place": {VI: "trùng họ tên, ngày sinh và nơi", EN: "same name, birth and place"},
}
