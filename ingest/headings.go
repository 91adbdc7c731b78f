package ingest

// headings reads the columns of a header of the rows top to bottom (indexes). Merged parents reach over
// their columns; where a sheet lost its merges a parent reaches right over gaps that have children.
func (g *grid) headings(top, bottom int) []heading {
	merges := g.mergesWithin(g.rows[top].num, g.rows[bottom].num)
	var list []heading
	for col, last := 1, min(g.lastCol(top, bottom), maxColumns+1); col <= last; col++ {
		h := heading{col: col}
		var seen rect
		for i := top; i <= bottom; i++ {
			text, from := g.headerText(i, col, merges)
			if text == "" && len(merges) == 0 && i < bottom {
				text = g.parentToTheLeft(i, bottom, col)
			}
			if text == "" || from == seen && from != (rect{}) {
				continue
			}
			seen = from
			h.path = append(h.path, text)
		}
		m, spread := g.boxes(col, bottom, merges)
		if len(h.path) == 0 || spread && col > m.left {
			continue
		}
		if spread {
			h.boxes = m.right - m.left + 1
		}
		list = append(list, h)
	}
	return list
}

// headerText is the text of a header cell and the merged range it comes from.
func (g *grid) headerText(i, col int, merges []rect) (string, rect) {
	num := g.rows[i].num
	for _, m := range merges {
		if num >= m.top && num <= m.bottom && col >= m.left && col <= m.right {
			return g.rowAt(m.top).text(m.left), m
		}
	}
	text := g.rows[i].text(col)
	if isBlankText(text) && text != "#" {
		return "", rect{}
	}
	return text, rect{}
}

// boxes is the range of a header cell that lies over several columns without dividing them: one logical
// column spread over boxes (day, month, year; the digits of a card number).
func (g *grid) boxes(col, bottom int, merges []rect) (rect, bool) {
	for _, m := range merges {
		if m.right > m.left && m.left <= col && col <= m.right && !g.childrenBelow(m, bottom) {
			return m, true
		}
	}
	return rect{}, false
}

// childrenBelow reports whether header cells below a merged range divide it.
func (g *grid) childrenBelow(m rect, bottom int) bool {
	for num := m.bottom + 1; num <= g.rows[bottom].num; num++ {
		if g.rowAt(num).filled(m.left, m.right) > 0 {
			return true
		}
	}
	return false
}

// parentToTheLeft is the group title that reaches over a gap: the nearest text to the left in the same row
// whose own column is divided below.
func (g *grid) parentToTheLeft(i, bottom, col int) string {
	if isBlankText(g.rows[bottom].text(col)) {
		return ""
	}
	for left := col - 1; left > 0; left-- {
		text := g.rows[i].text(left)
		child := g.rows[bottom].text(left)
		if isBlankText(child) {
			return ""
		}
		if !isBlankText(text) {
			return text
		}
	}
	return ""
}

func (g *grid) mergesWithin(first, last int) []rect {
	var list []rect
	for _, m := range g.merges {
		if m.bottom >= first && m.top <= last && g.rowAt(m.top).text(m.left) != "" {
			list = append(list, m)
		}
	}
	return list
}

func (g *grid) lastCol(top, bottom int) int {
	last := 0
	for i := top; i <= bottom; i++ {
		for j := range g.rows[i].cells {
			c := g.rows[i].cell(j)
			if !c.blank || c.text() == "#" {
				last = max(last, int(c.col))
			}
		}
	}
	return last
}
