package vntext

// A Detector finds the encoding of a column from its cells, where single cells
// may leave it open: "bã" is Vietnamese as it stands and as TCVN3, but not in a
// column of "NguyÔn" and "TrÇn". The zero value is ready for use.
type Detector struct {
	unicode int                // cells that are Unicode beyond doubt
	certain map[Encoding]int   // cells that tell their encoding alone
	sums    map[Encoding]tally // what the words of the other cells say
}

// A tally sums up the evidence of many cells for one encoding.
type tally struct{ pro, contra int }

// Add counts one cell, written in the font named font ("" if not known).
func (d *Detector) Add(cell, font string) {
	if isASCII(cell) {
		return
	}
	if provesUnicode(cell) {
		d.unicode++
		return
	}
	if d.certain == nil {
		d.certain, d.sums = map[Encoding]int{}, map[Encoding]tally{}
	}
	if _, enc, confidence := Decode(cell, font); enc != Unicode && confidence >= 0.95 {
		d.certain[enc]++
	}
	for enc := range codecs {
		e, t := weigh(cell, enc), d.sums[enc]
		t.pro += e.gains + e.likely
		t.contra += e.losses + e.misses
		d.sums[enc] = t
	}
}

// Verdict returns the encoding of the column and how sure that is, from 0 to 1.
// It is Unicode when most cells are, when the words do not agree, and when
// there is nothing to go by. Single cells of a column of Unicode may still be
// legacy text, and the other way round: [DecodeAs] looks at each.
func (d *Detector) Verdict() (Encoding, float64) {
	best, pro, contra := Unicode, 0, 0
	for enc := TCVN3; enc <= UTF8AsCP437; enc++ {
		t := d.sums[enc]
		if p := t.pro + d.certain[enc]; p-t.contra > pro-contra {
			best, pro, contra = enc, p, t.contra
		}
	}
	against := 2*contra + d.unicode
	if pro < 2 || pro <= against {
		return Unicode, float64(1+d.unicode) / float64(1+d.unicode+pro)
	}
	return best, float64(pro) / float64(pro+against)
}
