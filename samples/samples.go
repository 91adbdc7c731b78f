package samples

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
)

// ErrNotEmpty says that the folder to fill holds something already: what another seed
// left there would be read as part of the district.
var ErrNotEmpty = errors.New("the folder is not empty")

// Options say what to make. The zero Options are the district as published, without faults.
type Options struct {
	Seed   uint64  // other seeds, other people
	Faults int     // how many faults to plant, listed in faults.csv
	Scale  float64 // multiplies every count; 0 means 1
}

// Places names the places that can be made.
func Places() []string { return append(slices.Sorted(maps.Keys(places)), wholeCountry) }

// Generate fills a new or empty folder with the workbooks of a place. The same options give
// the same bytes. It returns ErrNotEmpty for a folder that holds something.
func Generate(place, dir string, o Options) (*Summary, error) {
	p, ok := places[place]
	if !ok && place != wholeCountry {
		return nil, fmt.Errorf("no sample of place %q; there are: %s", place, strings.Join(Places(), ", "))
	}
	if o.Scale < 0 || o.Faults < 0 {
		return nil, errors.New("scale and faults must not be negative")
	}
	if o.Faults > 0 && p != bacQuang {
		return nil, errors.New("faults are planted in bac-quang only")
	}
	if o.Scale == 0 {
		o.Scale = 1
	}
	if err := prepare(dir); err != nil {
		return nil, err
	}
	papers, faults, summary, err := compose(p, o)
	if err != nil {
		return nil, err
	}
	if err := writeAll(dir, papers); err != nil {
		return nil, err
	}
	return summary, writeKey(dir, faults)
}

// wholeCountry is the sample of six provinces and the whole party.
const wholeCountry = "provinces"

// compose makes the papers of a place, nil for the provinces.
func compose(p *place, o Options) ([]*paper, []fault, *Summary, error) {
	if p == nil {
		papers, summary, err := provincePapers(o)
		return papers, nil, summary, err
	}
	d, err := newDistrict(p, o)
	if err != nil {
		return nil, nil, nil, err
	}
	papers := d.papers()
	papers, faults, err := d.plant(papers, o.Faults)
	if err != nil {
		return nil, nil, nil, err
	}
	return papers, faults, d.summary(len(papers), len(faults)), nil
}

// prepare makes the folder and sees that it is empty.
func prepare(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		return err
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s: %w", dir, ErrNotEmpty)
	}
	return nil
}
