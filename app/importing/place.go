package importing

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data/imports"
	"kader/data/tables"
)

// previewRows is how many rows of the sheet are shown to find the header among.
const previewRows = 200

// importPlace is the second step: in which sheet the people stand, and under which
// row.
type importPlace struct {
	page  *importPage
	sheet *widgets.Sheet
	rows  []tables.PreviewRow
}

// buildPlace shows the sheet as the file has it, title rows and all.
func (p *importPage) buildPlace() fyne.CanvasObject {
	f := p.frame
	s := &importPlace{page: p}
	p.place = s
	p.header.SetSentence(s.sentence())
	p.actions(f.Text("import.next"), "arrow_forward")
	s.sheet = widgets.NewSheet()
	s.sheet.OnOpen = func(row, _ int) { s.onHeader(row) }
	s.showSheet()
	p.first = p.onward
	if len(p.draft.Rows) == 0 && len(s.rows) > 0 {
		p.first = s.sheet // nothing was understood yet: a row is to be chosen
	}
	top := widgets.VStack(widgets.Gap)
	p.addWarnings(top, stepPlace)
	s.addChoices(top)
	s.addHeaderWays(top)
	top.Add(widgets.VStack(0))
	return frame.Border(top, nil, nil, nil, widgets.NewFlushCard(s.sheet))
}

// addHeaderWays offers what can be said about the header beside in which row it stands.
func (s *importPlace) addHeaderWays(top *fyne.Container) {
	f, t := s.page.frame, s.page.draft.Table
	hint := widgets.NewText(f.Text("import.place-hint"), widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	if t.HeaderRow == 0 {
		top.Add(hint)
		return
	}
	two := widgets.NewCheck(f.Text("import.header-two"), nil)
	two.SetChecked(t.HeaderRows > 1)
	two.OnChanged = func(on bool) {
		rows := 1
		if on {
			rows = 2
		}
		s.setHeader(t.HeaderRow, rows)
	}
	top.Add(
		widgets.Stretch(
			widgets.GapMedium, hint, two, widgets.NewButton(f.Text("import.no-header"), "", func() { s.setHeader(0, 1) }),
		),
	)
}

// sentence says where the header is.
func (s *importPlace) sentence() string {
	f, t := s.page.frame, s.page.draft.Table
	switch {
	case len(t.Headers) == 0:
		return f.Text("import.place-none")
	case t.HeaderRow == 0:
		return f.Text("import.place-no-header")
	case t.HeaderRows > 1:
		return f.Text("import.place-two", "row", f.Lang.Number(t.HeaderRow), "next", f.Lang.Number(t.HeaderRow+1))
	}
	return f.Text("import.place-row", "row", f.Lang.Number(t.HeaderRow))
}

// addChoices offers the tables of the file, and to leave out what it hides.
func (s *importPlace) addChoices(top *fyne.Container) {
	p, f := s.page, s.page.frame
	if places := p.draft.Places; len(places) > 1 {
		chosen := ""
		var items []widgets.StripItem
		for i, place := range places {
			item := widgets.StripItem{ID: strconv.Itoa(i), Text: f.Count("import.place-rows", place.Rows, "name", place.Name)}
			if place.Hidden {
				item.Icon, item.Text = "visibility_off", f.Text("import.place-hidden", "name", item.Text)
			}
			if place.Name == p.draft.Table.Name {
				chosen = item.ID
			}
			items = append(items, item)
		}
		strip := widgets.NewStrip(s.onPlace)
		strip.SetItems(chosen, items...)
		top.Add(
			widgets.VStack(widgets.GapTiny, widgets.NewText(f.Text("import.which-table"), widgets.Style{Bold: true}), strip),
		)
	}
	if n := p.draft.FilledAbove; n > 0 {
		check := widgets.NewCheck(f.Text("import.fill-above", "n", f.Lang.Number(n)), nil)
		check.SetChecked(!imports.KeepsEmpty(p.draft))
		check.OnChanged = s.onFill
		top.Add(check)
	}
	if n := s.hiddenRows(); n > 0 {
		check := widgets.NewCheck(f.Count("import.leave-hidden", n), nil)
		check.SetChecked(p.hidden)
		check.OnChanged = s.onHidden
		top.Add(check)
	}
}

// hiddenRows is how many rows with data the file hides.
func (s *importPlace) hiddenRows() int {
	n := 0
	for _, w := range s.page.draft.Warnings {
		if w.Code == imports.WarnHiddenRows {
			n, _ = strconv.Atoi(w.Facts["n"])
		}
	}
	if n == 0 && s.page.hidden {
		for _, row := range s.rows {
			if row.Hidden {
				n++
			}
		}
	}
	return n
}

// showSheet shows the first rows, the header marked and what is no person greyed.
func (s *importPlace) showSheet() {
	t := &s.page.draft.Table
	s.rows = t.Preview(previewRows)
	columns := make([]widgets.SheetColumn, len(t.Letters))
	for i, letter := range t.Letters {
		columns[i] = widgets.SheetColumn{Title: letter}
	}
	s.sheet.SetSource(widgets.SheetSource{Columns: columns, Rows: len(s.rows), Whole: true, Name: s.name, Cell: s.cell})
	if i := slices.IndexFunc(s.rows, func(r tables.PreviewRow) bool { return r.Role == tables.RoleHeader }); i >= 0 {
		s.sheet.Go(i, 0)
	}
}

// name is the number of a row, with a sign for what it is.
func (s *importPlace) name(i int) widgets.SheetCell {
	row := s.rows[i]
	cell := widgets.SheetCell{Text: s.page.frame.Lang.Number(row.Number), Color: widgets.ColorMuted}
	switch {
	case row.Role == tables.RoleHeader:
		cell.Icon, cell.Color, cell.Bold = "table_view", widgets.ColorPetrol, true
	case row.Hidden:
		cell.Icon = "visibility_off"
	}
	return cell
}

// cell shows a value as the file has it.
func (s *importPlace) cell(i, column int) widgets.SheetCell {
	row := s.rows[i]
	cell := widgets.SheetCell{}
	if column < len(row.Texts) {
		cell.Text = asListed(s.page.frame, row.Texts[column], row.Day(column))
	}
	switch {
	case row.Role == tables.RoleHeader:
		cell.Bold, cell.Color, cell.Ground = true, widgets.ColorPetrol, widgets.ColorChipPetrol
	case row.Role != tables.RoleData:
		cell.Color, cell.Over = widgets.ColorMuted, true
	case row.Hidden:
		cell.Color = widgets.ColorMuted
	}
	return cell
}

// onPlace reads another table of the file.
func (s *importPlace) onPlace(id string) {
	i, err := strconv.Atoi(id)
	if err != nil {
		return
	}
	p := s.page
	p.touched = true
	p.answers = nil // about other columns and rows
	p.change(func() error { return p.draft.SetPlace(i) }, func() {
		p.forgetSpots(stepPlace)
		p.show(stepPlace)
	})
}

// onHeader takes a row for the header.
func (s *importPlace) onHeader(i int) {
	if i < 0 || i >= len(s.rows) {
		return
	}
	if s.rows[i].Role == tables.RoleHeader {
		s.page.onNext()
		return
	}
	s.setHeader(s.rows[i].Number, 1)
}

// setHeader says in which row the header stands, and whether it takes the next one too;
// row 0 says that there is none.
func (s *importPlace) setHeader(row, rows int) {
	p := s.page
	p.touched = true
	p.answers = nil
	p.changedWithin(&p.reading, func() error { return p.draft.SetHeaderRows(row, rows) }, func(err error) {
		p.forgetSpots(stepColumns)
		p.show(stepPlace)
		if err != nil && !isNoName(err) {
			p.frame.ShowError(err)
			return
		}
		p.frame.Focus(p.place.sheet)
	})
}

// onFill takes empty cells for what stands above them, or leaves them empty.
func (s *importPlace) onFill(fill bool) {
	p := s.page
	p.touched = true
	p.answers = nil
	p.change(func() error { return imports.KeepEmpty(p.draft, !fill) }, func() {
		p.forgetSpots(stepColumns)
		p.show(stepPlace)
	})
}

// onHidden leaves out the rows that the file hides, or takes them along.
func (s *importPlace) onHidden(leave bool) {
	p := s.page
	p.touched = true
	p.answers = nil
	p.change(func() error { return p.draft.SkipHidden(leave) }, func() {
		p.hidden = leave
		p.forgetSpots(stepColumns)
		p.show(stepPlace)
	})
}
