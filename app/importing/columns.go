package importing

import (
	"errors"
	"slices"
	"sort"
	"strconv"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/tables"
)

// importColumns is the third step: what every column is taken for, and which cells
// cannot be used as they stand.
type importColumns struct {
	page     *importPage
	sheet    *widgets.Sheet
	top      *fyne.Container
	pane     *widgets.DetailPane
	problems []imports.Problem // in the file's order
	row      int               // whose cell the pane shows, -1 for none
	cell     *cellPane         // what the pane shows, nil for nothing or a column
}

// buildColumns shows the list as the file has it, under each column's field.
func (p *importPage) buildColumns() fyne.CanvasObject {
	f := p.frame
	s := &importColumns{page: p, row: -1}
	p.columns = s
	p.actions(f.Text("import.next"), "arrow_forward")
	s.sheet = widgets.NewSheet()
	s.sheet.OnSelect, s.sheet.OnOpen = s.onSelect, s.onOpen
	s.pane = widgets.NewDetailPane(f.Text("page.close-pane"), func() {
		s.row = -1
		f.Focus(s.sheet)
		s.keepTyped()
	})
	widgets.BindEscape(s.sheet, s.pane.Close)
	s.top = widgets.VStack(widgets.Gap)
	s.refresh()
	p.first = p.onward
	switch {
	case !p.draft.Mapping.HasName():
		p.first = s.sheet // a column must be named first
		s.sheet.Go(widgets.HeadRow, max(0, s.firstAsked()))
	case len(s.problems) > 0:
		s.sheet.Go(s.cellOf(s.problems[0]))
	}
	main := frame.Border(
		widgets.VStack(widgets.Gap, s.top, widgets.VStack(0)), nil, nil, nil, widgets.NewFlushCard(s.sheet),
	)
	return widgets.WithPaneInside(main, s.pane)
}

// refresh shows columns and cells again, after something was changed.
func (s *importColumns) refresh() {
	p := s.page
	s.problems = p.draft.Problems()
	p.header.SetSentence(s.sentence())
	columns := make([]widgets.SheetColumn, len(p.draft.Mapping))
	for i := range p.draft.Mapping {
		columns[i] = s.head(i)
	}
	s.sheet.SetSource(widgets.SheetSource{
		Columns: columns, Rows: len(p.draft.Table.Lines), Name: s.name, Cell: s.shown, Pinned: s.nameColumns(),
	})
	s.showTop()
	p.frame.Menu.Refresh() // what can be taken back
}

// nameColumns are the columns that say who a row is about, the most telling first.
func (s *importColumns) nameColumns() []int {
	var columns []int
	for _, field := range []data.Field{data.FieldFullName, data.FieldFamily, data.FieldGiven} {
		for i, c := range s.page.draft.Mapping {
			if c.Field == field {
				columns = append(columns, i)
			}
		}
	}
	return columns
}

// sentence says what is left to do here.
func (s *importColumns) sentence() string {
	f, m := s.page.frame, s.page.draft.Mapping
	asked := 0
	for i := range m {
		if s.asks(i) {
			asked++
		}
	}
	switch {
	case !m.HasName():
		return f.Text("import.no-name")
	case asked > 0:
		return f.Count("import.columns-asked", asked)
	case len(s.problems) > 0:
		return f.Count("import.columns-problems", len(s.problems))
	}
	return f.Count("import.columns-fine", len(m))
}

// asks tells whether a column needs a look.
func (s *importColumns) asks(i int) bool {
	c := s.page.draft.Mapping[i]
	return c.From != tables.FromHand && (c.Ask || c.Field != data.FieldIgnore && c.Confidence < probableFrom)
}

// firstAsked is the first column that needs a look, or -1.
func (s *importColumns) firstAsked() int {
	for i := range s.page.draft.Mapping {
		if s.asks(i) {
			return i
		}
	}
	return -1
}

// nameOfColumn is what the file calls a column.
func nameOfColumn(c tables.Column) string {
	if c.Header == "" {
		return c.Letter
	}
	return c.Header
}

// head is what stands above a column: its field, how sure that is, and its header.
func (s *importColumns) head(i int) widgets.SheetColumn {
	f, c := s.page.frame, s.page.draft.Mapping[i]
	head := widgets.SheetColumn{
		Title: nameOfColumn(c), Word: fieldWord(f, c.Field), Note: s.note(i), Tint: tintOf(c.Field),
	}
	switch {
	case s.asks(i):
		head.Icon, head.Color, head.Head = "help", widgets.ColorDue, widgets.ColorChipDue
	case c.Field == data.FieldIgnore:
		head.Color = widgets.ColorMuted
	}
	if c.Hidden {
		head.Icon = "visibility_off"
	}
	return head
}

// note says in a few words how sure a column is, and of what.
func (s *importColumns) note(i int) string {
	f, c := s.page.frame, s.page.draft.Mapping[i]
	switch {
	case s.asks(i):
		return f.Text("import.check")
	case c.From == tables.FromHand:
		return f.Text("import.ground.hand")
	case c.Field == data.FieldIgnore:
		return ""
	case c.From == tables.FromRemembered:
		return f.Text("import.ground.remembered")
	}
	return sureWord(f, c.Confidence)
}

// name is the number of a row, with a sign where it is hidden or left out.
func (s *importColumns) name(i int) widgets.SheetCell {
	line := s.page.draft.Table.Lines[i]
	cell := widgets.SheetCell{Text: s.page.frame.Lang.Number(line.Number), Color: widgets.ColorMuted}
	switch row := s.rowAt(i); {
	case row != nil && row.LeftOut:
		cell.Icon = "block"
	case line.Hidden:
		cell.Icon = "visibility_off"
	}
	return cell
}

// rowAt is what became of a line, nil before anything was understood.
func (s *importColumns) rowAt(i int) *imports.Row {
	if i < 0 || i >= len(s.page.draft.Rows) {
		return nil
	}
	return &s.page.draft.Rows[i]
}

// shown is one cell. What could not be used says so by colour and sign, what was
// corrected by another; what will not be used stands back.
func (s *importColumns) shown(i, column int) widgets.SheetCell {
	c := s.page.draft.Mapping[column]
	content := widgets.SheetCell{Text: s.readText(i, column, s.cellText(i, column))}
	row := s.rowAt(i)
	if c.Field == data.FieldIgnore || row != nil && row.LeftOut {
		content.Color = widgets.ColorMuted
	}
	if row == nil || row.LeftOut {
		return content
	}
	if text, ok := row.Fixed[c.Letter]; ok {
		content.Text = s.readText(i, column, text)
		content.Icon, content.Color, content.Ground = "check", widgets.ColorGood, widgets.ColorChipGood
	}
	if problem, ok := s.problemIn(i, c.Letter); ok {
		content.Icon, content.Color, content.Ground = "error", widgets.ColorOverdue, widgets.ColorChipOverdue
		content.Text = frame.JoinNotes(content.Text, s.page.frame.Text("import.cell."+string(problem.Rule)))
	}
	return content
}

// cellText is what the file has in a cell.
func (s *importColumns) cellText(i, column int) string {
	cell := s.page.draft.Table.Lines[i].Cells[column]
	return asListed(s.page.frame, cell.Text, cell.Day())
}

// readText is the text of a cell, with what was read from it where that is something else.
func (s *importColumns) readText(i, column int, text string) string {
	f := s.page.frame
	field, value := s.page.draft.Reading(i, column)
	if value == "" {
		return text
	}
	reading := valueWord(f, field, value)
	if data.Fold(reading) == data.Fold(text) {
		return text
	}
	return f.Text("import.cell-reading", "cell", text, "reading", reading)
}

// problemIn is what is wrong with a cell, if anything.
func (s *importColumns) problemIn(i int, letter string) (imports.Problem, bool) {
	if row := s.rowAt(i); row != nil && !row.LeftOut {
		for _, problem := range row.Problems {
			if problem.Column == letter {
				return problem, true
			}
		}
	}
	return imports.Problem{}, false
}

// showTop shows over the table what needs a look, and what was left out.
func (s *importColumns) showTop() {
	p, f := s.page, s.page.frame
	s.top.Objects = nil
	var items []widgets.StripItem
	for i := range p.draft.Mapping {
		if s.asks(i) {
			c := p.draft.Mapping[i]
			name := nameOfColumn(c)
			if c.Header == "" && c.Field != data.FieldIgnore {
				name = frame.JoinNotes(name, fieldWord(f, c.Field)) // a letter alone says little
			}
			items = append(items, widgets.StripItem{ID: strconv.Itoa(i), Text: name, Icon: "help", Tone: widgets.ToneDue})
		}
	}
	if len(s.problems) > 0 {
		items = append(
			items,
			widgets.StripItem{
				ID: "problems", Text: f.Count("import.problems-key", len(s.problems)), Icon: "error", Tone: widgets.ToneOverdue,
			},
		)
	}
	if len(items) > 0 {
		strip := widgets.NewStrip(s.onTop)
		strip.SetItems("", items...)
		s.top.Add(strip)
	}
	p.addWarnings(s.top, stepColumns)
	s.addLegend()
	s.addNotUsed()
	s.top.Refresh()
}

// addLegend says in one line what the colours of columns are, and which columns were left out: why was
// said at the first step.
func (s *importColumns) addLegend() {
	p := s.page
	keys := p.tintKeys()
	if len(keys) < 2 {
		keys = nil
	}
	line := widgets.NewLegend(keys...)
	for i, fact := range droppedFacts(p.draft.Dropped) {
		var chip fyne.CanvasObject = widgets.NewChip(fact)
		if i == 0 {
			chip = widgets.HStack(widgets.GapTiny, widgets.NewCaption(p.frame.Text("import.dropped-short")), chip)
		}
		line.Add(chip)
	}
	if len(line.Objects) > 0 {
		s.top.Add(line)
	}
}

// addNotUsed names in one line the columns that are not used.
func (s *importColumns) addNotUsed() {
	for _, w := range s.page.draft.Warnings {
		if w.Code == imports.WarnNotUsed {
			s.top.Add(widgets.NewText(s.page.warningWords(w), widgets.Style{Color: widgets.ColorMuted, Wrap: true, Lines: 2}))
		}
	}
}

// onTop goes to what was chosen over the table.
func (s *importColumns) onTop(id string) {
	if id == "problems" {
		s.nextProblem(1)
		return
	}
	if i, err := strconv.Atoi(id); err == nil {
		s.openColumn(i)
	}
}

// onSelect follows the keyboard while the pane is open, and opens it at a problem.
func (s *importColumns) onSelect(row, column int) {
	switch {
	case row == widgets.HeadRow:
		if s.pane.Visible() {
			s.showColumn(column)
		}
	case s.marked(row, column):
		s.showCell(row, column)
	case s.pane.Visible():
		s.shut()
	}
}

// marked tells whether there is something to say about a cell.
func (s *importColumns) marked(row, column int) bool {
	letter := s.page.draft.Mapping[column].Letter
	if _, ok := s.problemIn(row, letter); ok {
		return true
	}
	r := s.rowAt(row)
	if r == nil {
		return false
	}
	_, fixed := r.Fixed[letter]
	return fixed || r.LeftOut
}

// onOpen opens a head or a cell and gives the pane the keyboard.
func (s *importColumns) onOpen(row, column int) {
	if row == widgets.HeadRow {
		s.openColumn(column)
		return
	}
	s.openCell(row, column)
}

// shut closes the pane without a word.
func (s *importColumns) shut() {
	s.row = -1
	s.pane.Close()
}

// nextProblem goes to the next cell that cannot be used as it stands, or back.
func (s *importColumns) nextProblem(by int) {
	if len(s.problems) == 0 {
		s.page.frame.Say(s.page.frame.Text("import.no-problems"), "")
		return
	}
	row, column := s.sheet.Cursor()
	at := s.placeOf(row, column)
	switch {
	case by < 0:
		at--
	case at < len(s.problems) && s.isAt(s.problems[at], row, column) && s.row >= 0:
		at++ // this one is open already
	}
	at = (at%len(s.problems) + len(s.problems)) % len(s.problems)
	s.openCell(s.cellOf(s.problems[at]))
}

// placeOf is the first problem at or after a cell, in the file's order; their number
// where there is none.
func (s *importColumns) placeOf(row, column int) int {
	return sort.Search(len(s.problems), func(i int) bool {
		r, c := s.cellOf(s.problems[i])
		return r > row || r == row && c >= column
	})
}

func (s *importColumns) isAt(p imports.Problem, row, column int) bool {
	i, c := s.cellOf(p)
	return i == row && c == column
}

// cellOf is where the cell of a problem stands in the table.
func (s *importColumns) cellOf(p imports.Problem) (row, column int) {
	row, _ = slices.BinarySearchFunc(
		s.page.draft.Table.Lines, p.Row, func(l tables.Line, n int) int { return l.Number - n },
	)
	return row, max(0, slices.Index(s.page.draft.Table.Letters, p.Column))
}

// isNoName tells whether nothing is wrong but that no column names people yet.
func isNoName(err error) bool { return errors.Is(err, data.ErrNoNameColumn) }
