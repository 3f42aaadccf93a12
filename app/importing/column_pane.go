package importing

import (
	"cmp"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/tables"
)

// openColumn shows what a column is taken for and gives the choice the keyboard.
func (s *importColumns) openColumn(i int) {
	s.page.frame.Focus(s.showColumn(i))
}

// showColumn says what a column is taken for, why, and what else it may be, with the
// column in view. It returns what is to have the keyboard there.
func (s *importColumns) showColumn(i int) fyne.Focusable {
	f, c := s.page.frame, s.page.draft.Mapping[i]
	s.keepTyped()
	s.row = -1
	s.sheet.Go(widgets.HeadRow, i)
	box := widgets.VStack(widgets.GapMedium)
	if s.asks(i) {
		box.Add(warningLine(s.askWords(i)))
	} else {
		box.Add(widgets.NewParagraph(s.columnWords(c)))
	}
	if words := s.birthWords(c); words != "" && c.Field != data.FieldIgnore {
		box.Add(widgets.NewParagraph(words))
	}
	if len(c.Examples) > 0 {
		lines := widgets.VStack(widgets.GapTiny, widgets.NewCaption(f.Text("import.examples")))
		for _, example := range c.Examples {
			lines.Add(widgets.NewText(s.exampleText(i, example), widgets.Style{Bold: true, Wrap: true, Lines: 2}))
		}
		box.Add(lines)
	}
	first := s.addCandidates(box, i)
	s.addDayReading(box, i)
	s.pane.Open(f.Text("import.column", "header", nameOfColumn(c)), box)
	s.page.bindKeys()
	return first
}

// exampleText is one of the examples of a column as its cell stands in the table.
func (s *importColumns) exampleText(column int, example string) string {
	for i, line := range s.page.draft.Table.Lines {
		if line.Cells[column].Text == example {
			return s.readText(i, column, s.cellText(i, column))
		}
	}
	return example
}

// columnWords says what a column is taken for, and by what.
func (s *importColumns) columnWords(c tables.Column) string {
	f := s.page.frame
	if c.Field == data.FieldIgnore {
		return cmp.Or(s.birthWords(c), f.Text("import.column-unused"))
	}
	words := f.Text("import.column-is", "field", fieldWord(f, c.Field), "sure", sureWord(f, c.Confidence))
	if c.From == tables.FromHand {
		return f.Text("import.column-hand", "field", fieldWord(f, c.Field))
	}
	if c.From == "" {
		return words
	}
	return words + " " + f.Text("import.because."+string(c.From))
}

// birthWords says what is kept of a column of days of birth; "" for another column.
func (s *importColumns) birthWords(c tables.Column) string {
	for _, w := range s.page.draft.Warnings {
		switch w.Code {
		case imports.WarnBirthDates, imports.WarnBirthYears, imports.WarnBirthUnkept:
			if w.Facts["header"] == nameOfColumn(c) {
				return s.page.warningWords(w)
			}
		}
	}
	return ""
}

// askWords says why a column needs a look.
func (s *importColumns) askWords(i int) string {
	f, c := s.page.frame, s.page.draft.Mapping[i]
	for _, w := range s.page.draft.Warnings {
		if (w.Code == imports.WarnTwoColumns || w.Code == imports.WarnWhichColumn) &&
			(w.Facts["other"] == c.Header || w.Facts["header"] == c.Header) {
			return s.page.warningWords(w)
		}
		switch w.Code {
		case imports.WarnBirthDays, imports.WarnBareDate, imports.WarnValuesWin, imports.WarnValuesOther:
			if w.Facts["column"] == c.Letter {
				return s.page.warningWords(w)
			}
		}
	}
	if c.Field == data.FieldIgnore {
		return f.Text("import.column-unknown")
	}
	return f.Text("import.column-doubt", "field", fieldWord(f, c.Field))
}

// addCandidates offers what a column may be: what is likely as buttons, all the rest
// in a list. It returns the first of them.
func (s *importColumns) addCandidates(box *fyne.Container, i int) fyne.Focusable {
	f, c := s.page.frame, s.page.draft.Mapping[i]
	likely := widgets.VStack(widgets.Gap)
	var first fyne.Focusable
	for _, candidate := range c.Candidates {
		field := candidate.Field
		if field == c.Field && !s.asks(i) {
			continue
		}
		word := f.Text("import.candidate", "field", fieldWord(f, field), "sure", sureWord(f, candidate.Confidence))
		button := widgets.NewButton(word, "", func() { s.onField(i, field) })
		if first == nil {
			first = button
		}
		likely.Add(button)
	}
	if len(likely.Objects) > 0 {
		box.Add(widgets.VStack(widgets.Gap, widgets.NewCaption(f.Text("import.candidates")), likely))
	}
	all := widgets.NewChoice(fieldOptions(f), nil)
	all.Prefer(string(c.Field))
	all.OnChoice = func(value string) { s.onField(i, data.Field(value)) }
	box.Add(widgets.NewFormRow(f.Text("import.what-is"), all))
	if c.Field != data.FieldIgnore {
		box.Add(widgets.NewQuietButton(f.Text("import.not-used"), "block", func() { s.onField(i, data.FieldIgnore) }))
	}
	if first == nil || !s.asks(i) { // Enter, Enter does not change a column that is fine
		first = all
	}
	return first
}

// addDayReading offers how the dates of the whole column are read, as another program may have turned
// them.
func (s *importColumns) addDayReading(box *fyne.Container, i int) {
	f := s.page.frame
	switch s.page.draft.Mapping[i].Field {
	case data.FieldStartDate, data.FieldEndDate, data.FieldMemberSince, data.FieldBirthDate:
	default:
		return
	}
	var options []widgets.Option
	for _, reading := range imports.DayReadings() {
		options = append(options, widgets.Option{
			Value: string(reading), Caption: f.Text("import.days." + cmp.Or(string(reading), "guessed")),
		})
	}
	choice := widgets.NewChoice(options, nil)
	choice.Prefer(string(imports.DaysOf(s.page.draft, i)))
	choice.OnChoice = func(value string) { s.onDayReading(i, imports.DayReading(value)) }
	box.Add(widgets.NewFormRow(f.Text("import.days.label"), choice))
}

// onDayReading reads the dates of a whole column in another way, and shows them.
func (s *importColumns) onDayReading(column int, reading imports.DayReading) {
	p := s.page
	if imports.DaysOf(p.draft, column) == reading {
		return
	}
	p.touched = true
	header := nameOfColumn(p.draft.Mapping[column])
	p.remember(func() string { return p.frame.Text("import.answer.days", "header", header) })
	p.change(func() error { return imports.SetDays(p.draft, column, reading) }, func() {
		s.refresh()
		p.frame.Menu.Refresh()
		s.openColumn(column)
	})
}

// onField takes a column for another field, and goes on to the next that asks.
func (s *importColumns) onField(column int, f data.Field) {
	p := s.page
	p.touched = true
	header := nameOfColumn(p.draft.Mapping[column])
	p.remember(func() string { return p.frame.Text("import.answer.column", "header", header) })
	p.change(func() error { return p.draft.SetField(column, f) }, func() {
		s.refresh()
		p.frame.Menu.Refresh()
		if next := s.firstAsked(); next >= 0 && next != column {
			s.openColumn(next)
			return
		}
		s.pane.Close()
		s.sheet.Go(widgets.HeadRow, column)
		p.frame.Focus(s.sheet)
	})
}
