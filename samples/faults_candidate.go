package samples

import "github.com/hoso-vn/hoso/ingest/dossier"

var candidate, training, hamlet, unit, target = in(dossier.Candidate), in(dossier.Training), in(dossier.Hamlet), in(dossier.Unit), in(dossier.Target)

// proposed passes candidates whom the branch has proposed.
func proposed(p *planter, s seat) bool { return candidate(p, s) && s.shows("cell_resolution_on") }

// waiting passes candidates whom the branch has not considered.
func waiting(p *planter, s seat) bool { return candidate(p, s) && !s.shows("cell_resolution_on") }

// candidateFaults concern people on the way into the party.
var candidateFaults = []kindOfFault{
	{rule: "KN-01", what: "a candidate proposed before eighteen", fits: proposed, edit: candidateBorn(12*18, 60)},
	{rule: "KN-02", what: "a candidate proposed after sixty", fits: proposed, edit: candidateBorn(12*62, 200)},
	{rule: "KN-09", what: "a candidate proposed before the certificate", fits: proposed, edit: after("certificate_issued_on", "cell_resolution_on", 1, 5)},
	{rule: "KN-10", what: "a candidate proposed on an old certificate", fits: all(proposed, candidateOf(29)), edit: months("certificate_issued_on", "cell_resolution_on", -75, -62)},
	{rule: "KN-11", what: "a candidate's application of another year", fits: proposed, edit: applicationOld},
	{rule: "KN-11", what: "a candidate's life history of another year", fits: proposed, edit: historyOld},
	{rule: "KN-12", what: "life history before the application", fits: proposed, edit: after("cv_written_on", "application_on", -20, -5)},
	{rule: "KN-12", what: "life history after the meeting", fits: proposed, edit: after("cv_written_on", "cell_resolution_on", 1, 6)},
	{rule: "KN-24", what: "a candidate decided on before the meeting", fits: proposed, edit: decidedBeforeMeeting},
	{rule: "KN-26", what: "a stage behind the meeting", fits: proposed, edit: writes("candidate_stage", "Đã học lớp nhận thức về Đảng")},
	{rule: "KN-26", what: "a stage behind the certificate", fits: waiting, edit: writes("candidate_stage", "Quần chúng ưu tú")},
	{rule: "KN-27", what: "admitted without a day", fits: proposed, edit: admittedUndated},
	{rule: "KN-28", what: "outstanding only after the meeting", fits: proposed, edit: after("candidate_recognised_on", "cell_resolution_on", 1, 6)},
	{rule: "KN-29", what: "a certificate that ran out waiting", fits: all(waiting, candidateOf(29)), edit: certificateRanOut},
	{rule: "KN-30", what: "nobody helps the candidate", fits: candidate, edit: forgets("mentor_party_member")},
	{rule: "KN-31", what: "a candidate over sixty", fits: waiting, edit: candidateOverSixty},
	{rule: "KN-32", what: "a decision without its number", fits: proposed, edit: writes("admission_decision_no", "QĐ/HU")},
	{rule: "KN-44", what: "a candidate's certificate without a day", fits: waiting, edit: forgets("certificate_issued_on")},
	{rule: "TR-12", what: "helped by a stranger", fits: candidate, edit: helpedByStranger},
	{rule: "TR-13", what: "helped by a probationary member", fits: candidate, edit: helpedByNewcomer},
	{rule: "DD-12", what: "no such day of a meeting", fits: proposed, edit: writes("cell_resolution_on", "31/09/2018")},
	{rule: "DD-17", what: "a candidate's application in the future", fits: waiting, edit: applicationToCome},
}

// candidateOf passes candidates from an age on.
func candidateOf(age int) test {
	return func(p *planter, s seat) bool { return s.line.age(p.asOf) >= age }
}

// on is the day in a cell.
func (s seat) on(field string) dossier.Date { return s.line.cells[field].(dossier.Date) }

// set writes a day into a cell.
func (s seat) set(field string, d dossier.Date) []spot {
	s.line.cells[field] = d
	return s.wrong(field)
}

// after moves a day to some days after another; before it where they are negative.
func after(field, other string, from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot { return s.set(field, s.on(other).AddDays(p.between(from, to))) }
}

// months moves a day to some months from another.
func months(field, other string, from, to int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot { return s.set(field, s.on(other).AddMonths(p.between(from, to))) }
}

// candidateBorn makes the candidate some days younger than so many months when the branch met.
func candidateBorn(months, days int) func(*planter, seat) []spot {
	return func(p *planter, s seat) []spot {
		p.reborn(s.line, s.on("cell_resolution_on").AddMonths(-months).AddDays(p.between(35, days)))
		return s.wrong("birth_date")
	}
}

func candidateOverSixty(p *planter, s seat) []spot {
	p.reborn(s.line, p.asOf.AddMonths(-12*61).AddDays(-p.between(40, 900)))
	return s.wrong("birth_date")
}

func applicationOld(p *planter, s seat) []spot {
	return months("application_on", "cell_resolution_on", -24, -14)(p, s)
}

// historyOld is of the time of the application, which is old too but was written anew.
func historyOld(p *planter, s seat) []spot {
	spots := months("cv_written_on", "cell_resolution_on", -24, -14)(p, s)
	s.line.cells["application_on"] = ""
	return spots
}

func decidedBeforeMeeting(p *planter, s seat) []spot {
	s.line.cells["candidate_stage"] = "Đảng ủy xét"
	return s.set("admission_decision_date", s.on("cell_resolution_on").AddDays(-p.between(1, 9)))
}

func admittedUndated(_ *planter, s seat) []spot {
	s.line.cells["candidate_stage"] = "Đã kết nạp"
	return s.wrong("admission_date")
}

func certificateRanOut(p *planter, s seat) []spot {
	return s.set("certificate_issued_on", p.asOf.AddMonths(-p.between(62, 80)))
}

func applicationToCome(p *planter, s seat) []spot {
	s.line.cells["cv_written_on"] = ""
	return s.set("application_on", p.asOf.AddDays(p.between(5, 90)))
}

func helpedByStranger(p *planter, s seat) []spot {
	return writes("mentor_party_member", p.stranger())(p, s)
}

func helpedByNewcomer(p *planter, s seat) []spot {
	k := s.paper.committee
	if m := p.someProbationary(k, k.branches); m != nil {
		return writes("mentor_party_member", m.name)(p, s)
	}
	return nil
}

// classFaults concern the people of a class and their certificates.
var classFaults = []kindOfFault{
	{rule: "KN-37", what: "a child in the class", fits: training, edit: childInClass},
	{rule: "KN-43", what: "certificate before the class", fits: training, edit: after("certificate_issued_on", "started_on", -40, -1)},
	{rule: "KN-44", what: "certificate without a day", fits: training, edit: forgets("certificate_issued_on")},
	{rule: "KN-45", what: "failed with a certificate", fits: training, edit: writes("grade", "Không đạt")},
	{rule: "KN-47", what: "certificate long after the class", fits: training, edit: classLongAgo},
	{rule: "TR-07", what: "one certificate in two classes", fits: training, edit: certificateTwice},
	{rule: "DD-11", what: "a class without its kind", fits: training, edit: forgets("training_kind")},
	{rule: "DD-17", what: "certificate in the future", fits: training, edit: certificateToCome},
}

func childInClass(p *planter, s seat) []spot {
	p.reborn(s.line, s.on("certificate_issued_on").AddMonths(-12*15).AddDays(-p.between(5, 200)))
	return s.wrong("certificate_issued_on")
}

func classLongAgo(p *planter, s seat) []spot {
	s.line.cells["started_on"] = s.on("started_on").AddMonths(-p.between(14, 30))
	return s.wrong("certificate_issued_on")
}

func certificateToCome(p *planter, s seat) []spot {
	return s.set("certificate_issued_on", p.asOf.AddDays(p.between(5, 90)))
}

// certificateTwice gives the certificate to somebody in another class, with its day.
func certificateTwice(p *planter, s seat) []spot {
	for _, o := range p.seats {
		if o.paper.kind == dossier.Training && o.paper != s.paper && !p.touched[o.line] && !o.on("started_on").After(s.on("certificate_issued_on")) {
			o.line.cells["certificate_no"], o.line.cells["certificate_issued_on"] = s.line.cells["certificate_no"], s.line.cells["certificate_issued_on"]
			return both(s, o.paper, o.line, "certificate_no")
		}
	}
	return nil
}
