package rules

import (
	"slices"

	"github.com/hoso-vn/hoso/ingest/dossier"
	"github.com/hoso-vn/hoso/validate"
)

// Version is the edition of the rule book: the year and the number of the edition in it.
const Version = "2026.1"

// All is the rule book in the order of judgement. What shows that a date or a number cannot be
// right stands first, since later rules do not build on what an earlier one called an error.
func All() []validate.Rule {
	return slices.Concat(
		requiredRules, dateRules,
		ageRules, identityRules, cardRules,
		orderRules, certificateRules, paperRules, educationRules, introducerRules, voteRules, deadlineRules,
		admissionRules, joiningRules, candidateRules,
		probationRules, recognitionRules, probationaryRules, memberTypeRules,
		badgeRules, partyAgeRules, cardIssueRules, readmissionRules, statusRules, movementRules,
		youthRules, associationRules, rollRules, serviceRules, rollPartyRules,
		organisationRules, unitRules, unitKindRules,
		hamletRules, targetRules, trainingRules,
		personRules, fillRules,
	)
}

// The kinds whose rows are about a person, and those about a person's way into the party.
var (
	persons    = []dossier.Kind{dossier.Member, dossier.Candidate, dossier.Roll, dossier.Training}
	entrants   = []dossier.Kind{dossier.Member, dossier.Candidate}
	members    = []dossier.Kind{dossier.Member}
	candidates = []dossier.Kind{dossier.Candidate}
	trainings  = []dossier.Kind{dossier.Training}
	hamlets    = []dossier.Kind{dossier.Hamlet}
	targets    = []dossier.Kind{dossier.Target}
	rolls      = []dossier.Kind{dossier.Roll}
	units      = []dossier.Kind{dossier.Unit}
	afterCell  = []string{"admission_decision_date", "admission_date"} // stand in for the branch resolution
)

// both is a text in Vietnamese and English.
func both(vi, en string) dossier.Text { return dossier.Text{VI: vi, EN: en} }

// open is a Var that anyone may see.
func open(name, value string) dossier.Var { return dossier.Var{Name: name, Value: value} }

// personal is a Var that is masked like a name or a date of birth.
func personal(name, value string) dossier.Var {
	return dossier.Var{Name: name, Value: value, Privacy: dossier.Personal}
}
