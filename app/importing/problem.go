package importing

import (
	"errors"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/tables"
)

// cellPane is one cell of the list, opened to be put right.
type cellPane struct {
	columns *importColumns
	number  int // of the row, as in the file
	column  tables.Column
	problem imports.Problem
	wrong   bool
	text    string // as the list has it
	typed   string // what stood in the field when the pane opened
	field   *widgets.TextField
	row     *widgets.FormRow
}

// openCell shows a cell, in view and beside it what can be done, and gives its field
// the keyboard.
func (s *importColumns) openCell(row, column int) {
	s.sheet.Go(row, column)
	first := s.showCell(row, column)
	if first == nil {
		return
	}
	s.page.frame.Focus(first)
	if field, ok := first.(*widgets.TextField); ok {
		field.TypedShortcut(&fyne.ShortcutSelectAll{}) // what is typed replaces it
	}
}

// showCell shows what stands in a cell, what is expected there, and what can be done.
func (s *importColumns) showCell(row, column int) fyne.Focusable {
	s.keepTyped()
	d := s.page.draft
	r := s.rowAt(row)
	if r == nil || column >= len(d.Mapping) {
		return nil
	}
	s.row = row
	c := &cellPane{columns: s, number: r.Number, column: d.Mapping[column], text: s.cellText(row, column)}
	c.problem, c.wrong = s.problemIn(row, c.column.Letter)
	box := widgets.VStack(widgets.GapMedium)
	person := r.Person()
	if name := person.Listed(s.page.frame.Lang); name != "" {
		box.Add(widgets.NewText(name, widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	first := c.fill(box, r)
	s.cell = c
	s.pane.Open(
		s.page.frame.Text("import.cell-title", "row", s.page.frame.Lang.Number(r.Number), "header", nameOfColumn(c.column)),
		box,
	)
	s.page.bindKeys()
	return first
}

// fill puts together what the pane shows, and returns what is to have the keyboard.
func (c *cellPane) fill(box *fyne.Container, r *imports.Row) fyne.Focusable {
	f, s := c.columns.page.frame, c.columns
	if r.LeftOut {
		take := widgets.NewPrimaryButton(f.Text("import.take-row"), "undo", func() { c.skip(false) })
		box.Add(widgets.NewParagraph(f.Text("import.row-left-out")))
		box.Add(take)
		return take
	}
	fixed, isFixed := r.Fixed[c.column.Letter]
	switch {
	case c.wrong:
		box.Add(iconLine("error", widgets.ColorOverdue, s.page.problemWords(c.problem)))
	case isFixed && fixed == "":
		box.Add(iconLine("check", widgets.ColorGood, f.Text("import.fixed-empty")))
	case isFixed:
		box.Add(iconLine("check", widgets.ColorGood, f.Text("import.fixed")))
	}
	if raw := c.raw(); raw != "" {
		box.Add(widgets.VStack(widgets.GapTiny, widgets.NewCaption(f.Text("import.in-file")),
			widgets.NewText(raw, widgets.Style{Bold: true, Wrap: true, Lines: 4})))
	}
	if c.column.Field == data.FieldIgnore {
		box.Add(widgets.NewText(f.Text("import.column-unused"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
		return nil
	}
	c.addField(box, fixed, isFixed)
	c.addWays(box, isFixed)
	return c.field
}

// raw is what the file has in the cell.
func (c *cellPane) raw() string {
	if c.wrong && c.problem.Raw != "" {
		return c.problem.Raw
	}
	return c.text
}

// addField lets the right value be typed, under what is expected.
func (c *cellPane) addField(box *fyne.Container, fixed string, isFixed bool) {
	f := c.columns.page.frame
	c.field = widgets.NewTextField("", nil)
	c.field.SetText(c.raw())
	if isFixed {
		c.field.SetText(fixed)
	}
	c.typed = c.field.Text
	c.field.OnSubmitted = func(string) { c.fix() }
	c.row = widgets.NewFormRow(f.Text("import.should-be"), c.field)
	expects := imports.Problem{Field: c.column.Field}.ExpectsKey()
	if f.Lang.Has(expects) {
		c.row.SetHint(f.Text(expects))
	}
	box.Add(c.row)
}

// addWays offers what can be done with the cell.
func (c *cellPane) addWays(box *fyne.Container, isFixed bool) {
	f := c.columns.page.frame
	ways := widgets.VStack(widgets.Gap, widgets.NewPrimaryButton(f.Text("import.fix-one"), "check", c.fix))
	alike := c.alike()
	if alike > 1 {
		ways.Add(
			widgets.NewButton(
				f.Count("import.fix-all", alike, "value", c.problem.Raw), "checklist", func() { c.fixAlike(c.field.Text) },
			),
		)
	}
	if c.wrong {
		ways.Add(widgets.NewButton(f.Text("import.go-without"), "remove", c.without))
	}
	if alike > 1 {
		ways.Add(
			widgets.NewButton(
				f.Count("import.go-without-all", alike, "value", c.problem.Raw), "remove", func() { c.fixAlike("") },
			),
		)
	}
	if isFixed {
		ways.Add(widgets.NewButton(f.Text("import.unfix"), "undo", c.unfix))
	}
	ways.Add(widgets.NewButton(f.Text("import.skip-row"), "block", func() { c.skip(true) }))
	box.Add(ways)
	if c.wrong {
		box.Add(widgets.NewText(f.Text("import.problem-keys"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
}

// alike is how many cells of the column have the same problem with the same text.
func (c *cellPane) alike() int {
	n := 0
	if !c.wrong || c.problem.Raw == "" {
		return 0
	}
	for _, p := range c.columns.problems {
		if p.Column == c.problem.Column && p.Raw == c.problem.Raw {
			n++
		}
	}
	return n
}

// work does something to the cell and goes on to the next problem. What does not fit
// is said under the field.
func (c *cellPane) work(do func(*imports.Draft) error) {
	s := c.columns
	p := s.page
	p.touched, s.cell = true, nil
	c.remember()
	wrong := c.wrong
	p.changed(func() error { return do(p.draft) }, func(err error) {
		var invalid data.Invalid
		if errors.As(err, &invalid) && c.row != nil {
			s.cell, c.typed = c, c.field.Text
			c.row.SetError(
				p.frame.Lang.Error(data.Invalid{Field: fieldWord(p.frame, data.Field(invalid.Field)), Rule: invalid.Rule}),
			)
			p.frame.Focus(c.field)
			return
		}
		if err != nil {
			p.frame.ShowError(err)
		}
		row, column := s.sheet.Cursor()
		s.refresh()
		if wrong && len(s.problems) > 0 {
			s.row = -1
			s.nextProblem(1)
			return
		}
		s.pane.Close()
		s.sheet.Go(row, column)
		p.frame.Focus(s.sheet)
	})
}

// remember notes that something is said about the cell.
func (c *cellPane) remember() {
	p := c.columns.page
	p.remember(func() string {
		return p.frame.Text("import.cell-title", "row", p.frame.Lang.Number(c.number), "header", nameOfColumn(c.column))
	})
}

// keepTyped takes over what was typed in the pane without Enter, as every page does.
// What does not fit its column is said, and not taken.
func (s *importColumns) keepTyped() {
	c := s.cell
	s.cell = nil
	if c == nil || c.field == nil || c.field.Text == c.typed {
		return
	}
	p, text := s.page, c.field.Text
	p.touched = true
	c.remember()
	p.changed(func() error { return p.draft.Fix(c.number, c.column.Letter, text) }, func(err error) {
		if err != nil {
			p.frame.Say(
				p.frame.Text(
					"import.not-taken", "value", text, "row", p.frame.Lang.Number(c.number), "header", nameOfColumn(c.column),
				),
				"",
			)
			return
		}
		s.refresh()
	})
}

func (c *cellPane) fix() {
	text := c.field.Text
	c.work(func(d *imports.Draft) error { return d.Fix(c.number, c.column.Letter, text) })
}

// fixAlike puts a text over every cell of the column that has the same one; "" goes on
// without.
func (c *cellPane) fixAlike(text string) {
	c.work(func(d *imports.Draft) error {
		_, err := d.FixAlike(c.column.Letter, c.problem.Raw, text)
		return err
	})
}

// without goes on without a value in this cell.
func (c *cellPane) without() {
	c.work(func(d *imports.Draft) error { return d.Fix(c.number, c.column.Letter, "") })
}

func (c *cellPane) unfix() {
	c.work(func(d *imports.Draft) error { return d.Unfix(c.number, c.column.Letter) })
}

func (c *cellPane) skip(out bool) {
	c.work(func(d *imports.Draft) error { return d.SkipRow(c.number, out) })
}

// problemWords says which cell could not be used, and why.
func (p *importPage) problemWords(problem imports.Problem) string {
	return p.frame.Lang.Text(problem.TextKey(), p.frame.Lang.Facts(problem.TextFacts())...)
}
