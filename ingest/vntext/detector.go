package vntext

// A Detector finds the encoding of a column from its cells, where single cells
// may leave it open: "bã" is Vietnamese as it stands and as TCVN3, but not in a
// column of "NguyÔn" and "TrÇn". The zero value is ready for use.
type Detector struct {
	unicode int                // cells that are Unicode beyond doubt
	sums    map[Encoding]tally // what the other cells say
}

// A tally sums up the evidence of many cells for one encoding.
type tally struct{ pro, contra int }

// Add counts one cell, written in the font named font ("" if not known).
func (d *Detector) Add(cell, font string) {
	switch {
	case isASCII(cell):
		return
	case provesUnicode(cell):
		d.unicode++
		return
	}
	if _, enc, ok := decodeMojibake(cell); ok {
		d.count(enc, 1, 0)
		return
	}
	if enc, _ := fontEncoding(font); enc != Unicode {
		d.count(enc, 1, 0)
	}
	for enc := range codecs {
		e := weigh(cell, enc)
		d.count(enc, e.gains+e.likely, e.losses+e.misses)
	}
}

func (d *Detector) count(enc Encoding, pro, contra int) {
	if d.sums == nil {
		d.sums = map[Encoding]tally{}
	}
	t := d.sums[enc]
	d.sums[enc] = tally{t.pro + pro, t.contra + contra}
}

// Verdict returns the encoding of the column and how sure that is, from 0 to 1.
// It is Unicode when most cells are, when the words do not agree, and when
// there is nothing to go by. Single cells of a column of Unicode may still be
// legacy text, and the other way round: [DecodeAs] looks at each.
func (d *Detector) Verdict() (Encoding, float64) {
	best, sum := Unicode, tally{}
	for enc := TCVN3; enc <= UTF8AsCP437; enc++ {
		if t := d.sums[enc]; t.pro-t.contra > sum.pro-sum.contra {
			best, sum = enc, t
		}
	}
	against := 2*sum.contra + d.unicode
	if sum.pro < 2 || sum.pro <= against {
		return Unicode, float64(1+d.unicode) / float64(1+d.unicode+sum.pro)
	}
	return best, float64(sum.pro) / float64(sum.pro+against)
}
