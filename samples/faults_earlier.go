package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// listFaults concern lists beside others: an earlier one, an organisation's own targets and codes.
var listFaults = []kindOfFault{
	{rule: "TT-15", what: "gone since the last list", paper: goneSince},
	{rule: "TT-04", what: "new since the last list, from nowhere", paper: newSince},
	{rule: "DC-21", what: "one target twice", sends: targetTwice, at: atColumn("org_name")},
	{rule: "DC-22", what: "results copied from the targets", sends: copiedResults, at: atColumn("reported")},
	{rule: "TC-20", what: "one code for two organisations", sends: codeTwice, at: atColumn("org_code")},
}

// earlier is the list of a branch three months before, with those who stand in it now; nil where
// something happened in between, or where the list does not say in its title whose it is.
func (p *planter) earlier(list *paper) *paper {
	if list.branch == nil || list.layout != register && list.layout != extract {
		return nil
	}
	then := p.asOf.AddMonths(-3)
	before := *list
	before.path = list.branch.committee.name + "/" + list.branch.name + " (kỳ trước).xlsx"
	before.title.asOf, before.lines = then, nil
	for _, l := range list.lines {
		for _, d := range []dossier.Date{l.party.ceremony, l.party.class, l.party.officialDecision, l.party.cardDate, l.party.exempt} {
			if d.After(then) {
				return nil
			}
		}
		before.lines = append(before.lines, &line{person: l.person})
	}
	return &before
}

// goneSince has somebody in the earlier list of whom this one says nothing.
func goneSince(p *planter, list *paper) []spot {
	before := p.earlier(list)
	if before == nil {
		return nil
	}
	last := before.lines[len(before.lines)-1].person
	gone := last.clone()
	gone.citizenID, gone.oldID, gone.party.card, gone.party.fileNo = "", "", "", p.registry.fileNo()
	gone.party.partyPost = ""
	gone.name = p.stranger()
	gone.key = plain(gone.name)
	before.lines = append(before.lines, &line{person: gone})
	p.more = append(p.more, before)
	return []spot{{paper: list}}
}

// newSince has somebody whom neither the earlier list nor any branch knew.
func newSince(p *planter, list *paper) []spot {
	before := p.earlier(list)
	if before == nil {
		return nil
	}
	for i, l := range before.lines {
		if m := l.party; m.isOfficial() && l.person != list.branch.secretary && !list.branch.relies(l.person) {
			before.lines = append(before.lines[:i], before.lines[i+1:]...)
			p.more = append(p.more, before)
			return []spot{{paper: list}}
		}
	}
	return nil
}

// targets are what an organisation set itself beside the admissions.
func (p *planter) targets(k *committee, name string) *paper {
	var lines []*line
	for year := int(p.asOf.Year) - 3; year <= int(p.asOf.Year); year++ {
		for _, category := range []string{"Bồi dưỡng nhận thức về Đảng", "Bồi dưỡng đảng viên mới", "Thành lập chi bộ"} {
			n := p.between(6, 20)
			lines = append(lines, &line{cells: map[string]any{
				"org_name": k.name, "period": year, "category": category, "target": n, "reported": n + p.between(1, 4),
			}})
		}
	}
	return p.listOf(k, dossier.Target, targetLayout, name, "CHỈ TIÊU VÀ KẾT QUẢ", lines)
}

func targetTwice(p *planter, k *committee) *paper {
	list := p.targets(k, "Chỉ tiêu (ghi hai lần)")
	again := *list.lines[4]
	list.lines = append(list.lines, &again)
	return list
}

func copiedResults(p *planter, k *committee) *paper {
	list := p.targets(k, "Chỉ tiêu (chép kết quả)")
	for _, l := range list.lines {
		l.cells["reported"] = l.cells["target"]
	}
	return list
}

// codeTwice is a list of branches that ended, of which two have one code.
func codeTwice(p *planter, k *committee) *paper {
	list := p.listOf(k, dossier.Unit, unitLayout, "Chi bộ đã giải thể", "DANH SÁCH CHI BỘ ĐÃ GIẢI THỂ", p.ended(6, "Đội sản xuất "+placeOf(k.commune)))
	for i, l := range list.lines {
		l.cells["org_code"] = "34" + digits(p.chance, 8) + digit2(i+1) + "01"
	}
	list.lines[3].cells["org_code"] = list.lines[1].cells["org_code"]
	return list
}
