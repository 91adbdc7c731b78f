package ingest

// blocks cuts a region whose header stands twice or more side by side ("TT | Họ và tên | … | TT | Họ và tên | …")
// into one region for each, in the order of reading: down the left block first. Columns of one header
// that only repeats the number and the name, as on pages printed side by side, stay together.
func (r *region) blocks() []*region {
	starts := r.blockStarts()
	if len(starts) < 2 {
		return []*region{r}
	}
	var list []*region
	for i, from := range starts {
		to := len(r.headings)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		list = append(list, r.block(r.headings[from:to]))
	}
	return list
}

// blockStarts are the indexes of the headings at which a block begins: the first one's text again, with the
// same text after it.
func (r *region) blockStarts() []int {
	starts := []int{0}
	first := newPhrase(r.headings[0].leaf())
	for i := 1; i < len(r.headings); i++ {
		if newPhrase(r.headings[i].leaf()).canon == first.canon {
			starts = append(starts, i)
		}
	}
	width := starts[len(starts)-1] / max(len(starts)-1, 1)
	if len(starts) < 2 || width < 2 || starts[1] != width {
		return nil
	}
	for _, s := range starts {
		for j := range width {
			if s+j >= len(r.headings) || newPhrase(r.headings[s+j].leaf()).canon != newPhrase(r.headings[j].leaf()).canon {
				return nil
			}
		}
	}
	return starts
}

// block is the part of a region under some headings. Rows that are empty there are left out.
func (r *region) block(headings []heading) *region {
	left, right := headings[0].col, headings[len(headings)-1].col
	b := &region{title: r.title, headings: headings, header: r.header}
	for i, full := range r.rows {
		part := &row{num: full.num, texts: full.texts}
		for _, c := range full.cells {
			if int(c.col) >= left && int(c.col) <= right {
				part.cells = append(part.cells, c)
			}
		}
		if part.filled(left+1, right) > 0 {
			b.rows = append(b.rows, part)
			b.sections = append(b.sections, r.sections[i])
		}
	}
	for _, more := range r.further {
		if more.col >= left && more.col <= right {
			b.further = append(b.further, more)
		}
	}
	return b
}
