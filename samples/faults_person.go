package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

// personFaults concern people who are hardly as they are told to be.
var personFaults = []kindOfFault{
	{rule: "DD-23", what: "an outsider of more than 110 years", fits: all(outsider, not(rollOf("youth")), showing("birth_date")), edit: veryOld},
	{rule: "DD-23", what: "a member of more than 110 years", fits: all(official, not(columns("certificate_issued_on")), showing("birth_date"), unbadged, admitted(dossier.Date{}, dossier.NewDate(2010, 12, 31))), edit: veryOld},
	{rule: "DD-25", what: "a man with a woman's middle name", fits: all(outsider, showing("gender"), man), edit: renamed("Thị", false)},
	{rule: "DD-25", what: "a woman with a man's middle name", fits: all(outsider, showing("gender"), not(man)), edit: renamed("Văn", true)},
	{rule: "DD-28", what: "a university degree after lower secondary school", fits: all(anybody, columns("education_general", "education_professional")), edit: degreeWithoutSchool},
	{rule: "DD-29", what: "advanced theory after lower secondary school", fits: all(member, columns("education_general", "political_theory")), edit: theoryWithoutSchool},
	{rule: "DD-30", what: "only the year of birth of somebody lately admitted", fits: all(member, not(columns("certificate_issued_on")), not(numbersOnly), aged(20, 55), admitted(dossier.NewDate(2011, 6, 1), dossier.Date{})), edit: onlyYear},
	{rule: "DT-04", what: "a man among the women", fits: all(rollOf("women"), outsider, unnumbered), edit: manAmongWomen},
}

func man(_ *planter, s seat) bool { return !s.line.woman }

func veryOld(p *planter, s seat) []spot {
	p.reborn(s.line, p.asOf.AddMonths(-12*111).AddDays(-p.between(5, 500)))
	return s.wrong("birth_date")
}

// renamed gives somebody of one sex the middle name of the other.
func renamed(middle string, woman bool) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		given := maleGiven
		if !woman {
			given = womanGiven
		}
		name := pick(p.chance, p.district.place.groupOf(s.line.ethnicity).surnames) + " " + middle + " " + pick(p.chance, given)
		if !p.registry.take("name " + plain(name) + " " + s.line.birth.String()) {
			return nil
		}
		s.line.name, s.line.key = name, plain(name)
		return s.wrong("gender")
	}
}

func degreeWithoutSchool(_ *planter, s seat) []spot {
	s.line.general, s.line.professional, s.line.theory = "9/12", "Đại học", "Chưa qua đào tạo"
	return s.wrong("education_general")
}

func theoryWithoutSchool(_ *planter, s seat) []spot {
	s.line.general, s.line.professional, s.line.theory = "9/12", "Chưa qua đào tạo", "Cao cấp"
	return s.wrong("political_theory")
}

func onlyYear(_ *planter, s seat) []spot {
	return s.write("birth_date", dossier.Date{Year: s.line.birth.Year})
}

// manAmongWomen puts a man in the woman's place.
func manAmongWomen(p *planter, s seat) []spot {
	s.line.woman = false
	p.registry.name(s.line.person)
	return s.wrong("gender")
}
