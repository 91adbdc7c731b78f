package xlsx

// readSheets reads the workbook part: epoch, sheets with their states, and what is left aside.
func (w *Workbook) readSheets(x *ooxml, main *part, rels []relation) error {
	byID := make(map[string]relation, len(rels))
	for _, r := range rels {
		byID[r.id] = r
	}
	root, listed := "", 0
	err := x.zip.elements(main, func(l *lexer) error {
		if root == "" {
			root = string(l.name)
		}
		switch string(l.name) {
		case "workbookPr":
			w.Date1904 = l.flag("date1904")
		case "sheet":
			if listed++; listed > w.lim.Sheets {
				return reject(TooManySheets, "more than %d sheets", w.lim.Sheets)
			}
			w.addSheet(x, l, byID)
		}
		return nil
	})
	if err == nil && root != "workbook" {
		return &Reject{Reason: NotSpreadsheet, Type: rootType(root)}
	}
	return err
}

// addSheet takes one <sheet> of the list.
func (w *Workbook) addSheet(x *ooxml, l *lexer, byID map[string]relation) {
	name := l.value("name")
	rel := byID[l.value("id")]
	p := x.zip.find(rel.target)
	if rel.kind != "worksheet" || p == nil {
		w.Notes = append(w.Notes, Note{SheetSkipped, name})
		return
	}
	state := l.value("state")
	w.Sheets = append(w.Sheets, Sheet{
		Name:       name,
		Hidden:     state == "hidden" || state == "veryHidden",
		VeryHidden: state == "veryHidden",
	})
	x.sheets = append(x.sheets, p)
}

// rootType says what a package is whose main part has that root element.
func rootType(root string) string {
	switch root {
	case "document":
		return "docx"
	case "presentation":
		return "pptx"
	}
	return "zip"
}
