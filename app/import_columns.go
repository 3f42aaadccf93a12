package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// The columns of the list as shown, and how many of its rows.
const (
	columnWidth float32 = 176
	numberWidth float32 = 56
	shownPlain          = 12 // without a problem
	shownRows           = 100
)

// problemCount is how many cells could not be used as they stand.
func problemCount(d *imports.Draft) int {
	n := 0
	for _, row := range d.Rows {
		n += len(row.Problems)
	}
	return n
}

// listRow is one row of the list as the table shows it.
type listRow struct {
	number   int
	texts    []string
	problems map[string]data.Rule // by the letter of the column
}

// buildColumns shows the table as it is, under each column's field.
func (p *importPage) buildColumns() fyne.CanvasObject {
	a := p.app
	p.header.SetSentence(a.count("import.columns-text", len(p.draft.Mapping)))
	p.actions(func() { p.show(stepList) }, a.text("import.to-people"), "arrow_forward", p.onColumnsDone)
	table := widgets.NewTable(p.tableColumns())
	table.SetRows(p.listRows())
	selects := container.New(&columnStrip{})
	p.fields, p.first = nil, nil
	for i := range p.draft.Mapping {
		p.fields = append(p.fields, p.columnChoice(i))
		selects.Add(widgets.VStack(widgets.GapTiny, p.fields[i], widgets.InsetXY(widgets.Gap, 0, widgets.NewCaption(p.ground(i)))))
	}
	p.first = p.onward
	if len(p.fields) > 0 && len(p.draft.Rows) == 0 { // a column must be named first
		p.first = p.fields[0]
	}
	width := numberWidth + columnWidth*float32(len(p.draft.Mapping))
	wide := container.NewHScroll(widgets.MinSize(width, 0, border(selects, nil, nil, nil, table)))
	return border(nil, p.buildProblems(), nil, nil, widgets.NewFlushCard(wide))
}

// columnChoice chooses what one column is taken for.
func (p *importPage) columnChoice(i int) *choice {
	field := newChoice(p.app.fieldOptions(), nil)
	field.choose(string(p.draft.Mapping[i].Field))
	field.onChoice = func(value string) { p.onField(i, data.Field(value)) }
	return field
}

// ground says why a column is taken for its field.
func (p *importPage) ground(i int) string {
	if c := p.draft.Mapping[i]; c.From != "" && c.Field != data.FieldIgnore {
		return p.app.text("import.ground." + string(c.From))
	}
	return ""
}

// columnStrip puts the fields above the columns of the table.
type columnStrip struct{}

func (*columnStrip) scale() float32 { return theme.TextSize() / 14 }

// MinSize implements fyne.Layout.
func (s *columnStrip) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	for _, o := range objects {
		height = max(height, o.MinSize().Height)
	}
	return fyne.NewSize((numberWidth+columnWidth*float32(len(objects)))*s.scale(), height+widgets.Gap)
}

// Layout implements fyne.Layout.
func (s *columnStrip) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for i, o := range objects {
		x := (numberWidth + columnWidth*float32(i)) * s.scale()
		o.Move(fyne.NewPos(x+widgets.GapTiny/2, widgets.GapTiny))
		o.Resize(fyne.NewSize(columnWidth*s.scale()-widgets.GapTiny, size.Height-widgets.Gap))
	}
}

// tableColumns are the columns of the list under the headers of the file.
func (p *importPage) tableColumns() []widgets.Column[listRow] {
	columns := []widgets.Column[listRow]{{
		ID: "row", Title: "", Width: numberWidth, Align: widgets.AlignRight,
		Cell: func(r listRow) widgets.CellContent {
			return widgets.CellContent{Text: p.app.lang.Number(r.number), Color: widgets.ColorMuted}
		},
	}}
	for i, c := range p.draft.Mapping {
		title := c.Header
		if title == "" {
			title = c.Letter
		}
		columns = append(columns, widgets.Column[listRow]{
			ID: c.Letter, Title: title, Width: columnWidth,
			Cell: func(r listRow) widgets.CellContent { return p.listCell(r, i) },
		})
	}
	return columns
}

// listCell shows one value. What could not be used says so, with the value; what
// will not be used stands back.
func (p *importPage) listCell(r listRow, column int) widgets.CellContent {
	c := p.draft.Mapping[column]
	content := widgets.CellContent{Text: r.texts[column]}
	if c.Field == data.FieldIgnore {
		content.Color = widgets.ColorMuted
	}
	if rule, ok := r.problems[c.Letter]; ok {
		content.Color, content.Icon, content.IconColor = widgets.ColorOverdue, "error", widgets.ColorOverdue
		content.Text = joinNotes(content.Text, p.app.text("import.cell."+string(rule)))
	}
	return content
}

// listRows are the first rows, and those with a problem.
func (p *importPage) listRows() []listRow {
	var rows []listRow
	plain := 0
	for i, row := range p.draft.Rows {
		if len(rows) == shownRows || i >= len(p.draft.Table.Lines) {
			break
		}
		if len(row.Problems) == 0 {
			if plain++; plain > shownPlain {
				continue
			}
		}
		shown := listRow{number: row.Number, problems: map[string]data.Rule{}}
		for _, cell := range p.draft.Table.Lines[i].Cells {
			shown.texts = append(shown.texts, cell.Text)
		}
		for _, problem := range row.Problems {
			shown.problems[problem.Column] = problem.Rule
		}
		rows = append(rows, shown)
	}
	return rows
}

// buildProblems lists in words what could not be used, and where.
func (p *importPage) buildProblems() fyne.CanvasObject {
	a := p.app
	box := widgets.VStack(widgets.GapTiny)
	if !p.draft.Mapping.HasName() {
		box.Add(warningLine(a.text("import.no-name")))
	}
	shown := 0
	total := problemCount(p.draft)
	for _, row := range p.draft.Rows {
		for _, problem := range row.Problems {
			if shown++; shown <= maxProblems {
				box.Add(warningLine(p.problemWords(problem)))
			}
		}
	}
	if total > maxProblems {
		box.Add(widgets.NewCaption(a.count("import.more-problems", total-maxProblems)))
	}
	return widgets.InsetXY(0, widgets.Gap, box)
}

// maxProblems is how many problems are said in words; all are in the table.
const maxProblems = 3

// problemWords says which cell could not be used, and why.
func (p *importPage) problemWords(problem imports.Problem) string {
	var pairs []any
	for name, value := range problem.TextFacts() {
		pairs = append(pairs, name, value)
	}
	return p.app.lang.Text(problem.TextKey(), pairs...)
}

// onField takes a column for another field, beside the window.
func (p *importPage) onField(column int, f data.Field) {
	p.change(func() error { return p.draft.SetField(column, f) }, func() {
		p.show(stepColumns)
		p.app.focus(p.fields[column])
	})
}

// onColumnsDone goes on to the people, where some column names them.
func (p *importPage) onColumnsDone() {
	if !p.draft.Mapping.HasName() {
		p.app.showError(data.Fault{Code: data.ErrNoNameColumn, Place: data.Place{File: p.draft.Source.File, Sheet: p.draft.Table.Sheet}})
		return
	}
	p.change(p.readKnown, func() { p.show(stepPeople) })
}
