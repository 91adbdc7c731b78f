package samples

import "testing"

// enough is how many kinds of fault there must be.
const enough = 120

func TestThereAreKindsEnough(t *testing.T) {
	names := map[string]bool{}
	for _, k := range kindsOfFaults {
		if names[k.what] {
			t.Errorf("two kinds are called %q", k.what)
		}
		names[k.what] = true
		ways := 0
		for _, way := range []bool{k.fits != nil && k.edit != nil, k.paper != nil, k.sends != nil && k.at != nil} {
			if way {
				ways++
			}
		}
		if k.rule == "" || k.what == "" || ways != 1 {
			t.Errorf("%s %q is to be planted in a line, in a paper, or by sending one", k.rule, k.what)
		}
	}
	if len(names) < enough {
		t.Errorf("%d kinds of fault, want %d", len(names), enough)
	}
}

// In the district at its size there is room for every kind.
func TestEveryKindFitsBacQuang(t *testing.T) {
	n := len(kindsOfFaults) + 2 // TC-01 comes first
	d, err := newDistrict(bacQuang, Options{Seed: 1, Scale: 1, Faults: n})
	if err != nil {
		t.Fatal(err)
	}
	_, faults, err := d.plant(d.papers(), n)
	if err != nil {
		t.Fatal(err)
	}
	planted := map[string]bool{}
	for _, f := range faults {
		planted[f.what] = true
		if len(f.spots) == 0 {
			t.Errorf("%s %q is nowhere", f.rule, f.what)
		}
	}
	for _, k := range kindsOfFaults {
		if !planted[k.what] {
			t.Errorf("no room for %s %q", k.rule, k.what)
		}
	}
}
