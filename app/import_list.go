package app

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// importDetails is what the group notes about a list: the first step.
type importDetails struct {
	kind, sheet                           *choice
	employer, period, askedBy, legalBasis *widgets.TextField
	received, deleteOn                    *widgets.DateField
	receivedRow, deleteRow                *widgets.FormRow
}

// buildList shows what kind of list it is and what Kader read.
func (p *importPage) buildList() fyne.CanvasObject {
	a := p.app
	p.header.SetSentence(p.draft.Source.File)
	p.actions(nil, a.text("import.to-columns"), "arrow_forward", p.onListDone)
	form := p.buildDetails()
	widgets.BindEnter(form, p.onListDone)
	p.first = p.onward
	left := widgets.NewCard(a.text("import.about"), form)
	right := widgets.NewCard(a.text("import.read"), p.buildFindings())
	lanes := widgets.NewLanes(left, widgets.VStack(0, right))
	return container.NewVScroll(container.New(layout.NewCustomPaddedLayout(0, widgets.GapMedium, 0, widgets.GapMedium), lanes))
}

func (p *importPage) buildDetails() *widgets.Form {
	a, source := p.app, p.draft.Source
	d := &importDetails{
		kind:       newChoice(a.kindOptions(), nil),
		employer:   widgets.NewTextField("", nil),
		period:     widgets.NewTextField("", nil),
		askedBy:    widgets.NewTextField("", nil),
		legalBasis: widgets.NewTextField("", nil),
		received:   a.newDateField(leanBack, nil),
		deleteOn:   a.newDateField(leanAhead, nil),
	}
	d.kind.choose(string(source.Kind))
	d.employer.SetText(source.Employer)
	d.period.SetText(source.Period)
	d.askedBy.SetText(source.AskedBy)
	d.legalBasis.SetText(source.LegalBasis)
	d.received.SetDate(timeOf(source.Received))
	d.deleteOn.SetDate(timeOf(source.DeleteOn))
	p.details = d

	form := widgets.NewForm()
	form.Add(a.text("import.kind"), d.kind).SetHint(a.text("import.kind-hint"))
	if len(p.draft.Sheets) > 1 {
		d.sheet = newChoice(sheetOptions(p.draft.Sheets), p.onSheet)
		d.sheet.choose(p.draft.Table.Sheet)
		form.Add(a.text("import.sheet"), d.sheet)
	}
	form.Add(a.text("import.employer"), d.employer)
	d.receivedRow = widgets.NewFormRow(a.text("import.received"), d.received)
	form.AddBeside(d.receivedRow, widgets.NewFormRow(a.text("import.period"), d.period))
	form.Add(a.text("import.asked-by"), d.askedBy)
	form.Add(a.text("import.legal-basis"), d.legalBasis).SetHint(a.text("import.legal-basis-hint"))
	d.deleteRow = form.Add(a.text("import.delete-on"), d.deleteOn).SetHint(a.text("import.delete-on-hint"))
	return form
}

func sheetOptions(names []string) []option {
	var options []option
	for _, name := range names {
		options = append(options, option{name, name})
	}
	return options
}

// buildFindings says what was read: how many rows, what was left out, and what to
// know before going on.
func (p *importPage) buildFindings() fyne.CanvasObject {
	a, d := p.app, p.draft
	box := widgets.VStack(widgets.GapMedium,
		widgets.NewParagraph(a.count("import.rows", len(d.Rows), "row", d.Table.HeaderRow)))
	if len(d.Dropped) > 0 {
		var facts []widgets.Fact
		for _, header := range d.Dropped {
			facts = append(facts, widgets.Fact{Text: header, Icon: "block", Tone: widgets.ToneMuted})
		}
		box.Add(widgets.VStack(widgets.Gap,
			widgets.NewText(a.text("import.dropped-text"), widgets.Style{Bold: true, Wrap: true}), widgets.NewChipRow(facts...)))
	}
	if n := problemCount(d); n > 0 {
		box.Add(warningLine(a.count("import.problems", n)))
	}
	for _, words := range p.warnings() {
		box.Add(warningLine(words))
	}
	return box
}

// warningLine is one sentence with a sign before it.
func warningLine(words string) fyne.CanvasObject {
	return border(nil, nil, container.NewVBox(widgets.InsetXY(widgets.GapTiny, 0, widgets.NewPicture("warning", 18, widgets.ColorDue))), nil,
		widgets.NewParagraph(words))
}

// onSheet reads another sheet of the file.
func (p *importPage) onSheet(name string) {
	p.change(func() error { return p.draft.SetSheet(name) }, func() { p.show(stepList) })
}

// onListDone takes over what was noted and goes on to the columns.
func (p *importPage) onListDone() {
	d := p.details
	wrong := data.Invalid{Field: p.app.text("import.received"), Rule: data.RuleDate}
	if !d.received.Valid() {
		d.receivedRow.SetError(p.app.lang.Error(wrong))
		p.app.focus(d.received)
		return
	}
	if wrong.Field = p.app.text("import.delete-on"); !d.deleteOn.Valid() {
		d.deleteRow.SetError(p.app.lang.Error(wrong))
		p.app.focus(d.deleteOn)
		return
	}
	kind, details := data.ListKind(d.kind.value()), d.typed()
	p.change(func() error {
		if kind != p.draft.Source.Kind {
			if err := p.draft.SetKind(kind); err != nil {
				return err
			}
		}
		return p.draft.SetDetails(details)
	}, func() { p.show(stepColumns) })
}

// typed returns what stands in the fields.
func (d *importDetails) typed() imports.Details {
	text := func(f *widgets.TextField) string { return strings.TrimSpace(f.Text) }
	return imports.Details{
		Employer: text(d.employer), Period: text(d.period), AskedBy: text(d.askedBy), LegalBasis: text(d.legalBasis),
		Received: dayOf(d.received.Date()), DeleteOn: dayOf(d.deleteOn.Date()),
	}
}
