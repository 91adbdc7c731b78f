package samples

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The article of 5 October 2018 on Bắc Quang, as printed.
func TestBacQuangIsAsPublished(t *testing.T) {
	d, err := newDistrict(bacQuang, Options{Seed: 1, Scale: 1, Faults: 300})
	if err != nil {
		t.Fatal(err)
	}
	papers := d.papers()
	_, faults, err := d.plant(papers, 300)
	if err != nil {
		t.Fatal(err)
	}
	got := d.summary(len(papers), len(faults))
	var nonParty []float64
	for i, a := range got.Associations {
		nonParty = append(nonParty, 100*float64(a.Members-a.PartyMembers)/float64(a.Members))
		got.Associations[i].PartyMembers = 0
	}
	want := &Summary{
		Files: 2 + 452 + 4*23, Organisations: 33, Branches: 452, Members: 9863, Admitted: 1045, Faults: 300,
		Associations: []Association{
			{Code: "veterans", Members: 4984}, {Code: "women", Members: 16731},
			{Code: "farmers", Members: 16731}, {Code: "youth", Members: 3240},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for i, published := range []float64{73, 90, 83, 73} {
		if i == 1 {
			if nonParty[i] <= published {
				t.Errorf("women: %.2f %% are not party members, want more than 90", nonParty[i])
			}
			continue
		}
		if d := nonParty[i] - published; d < -0.3 || d > 0.3 {
			t.Errorf("%s: %.2f %% are not party members, want about %.0f", want.Associations[i].Code, nonParty[i], published)
		}
	}
}
