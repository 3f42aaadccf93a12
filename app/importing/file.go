package importing

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// importDetails is what the group notes about a list: the first step.
type importDetails struct {
	kind                                  *widgets.Choice
	employer, period, askedBy, legalBasis *widgets.TextField
	received, deleteOn                    *widgets.DateField
	receivedRow, deleteRow                *widgets.FormRow
	textRows                              []*widgets.FormRow
}

// buildFile shows what kind of list it is and what Kader read.
func (p *importPage) buildFile() fyne.CanvasObject {
	f := p.frame
	p.header.SetSentence(f.Text("import.file-text", "file", p.draft.Source.File))
	p.actions(f.Text("import.next"), "arrow_forward")
	form := p.buildDetails()
	widgets.BindEnter(form, p.onNext)
	p.first = p.onward
	left := widgets.NewCard(f.Text("import.about"), form)
	right := widgets.NewCard(f.Text("import.read"), p.buildFindings())
	lanes := widgets.NewLanes(left, widgets.VStack(0, right))
	return container.NewVScroll(
		container.New(layout.NewCustomPaddedLayout(0, widgets.GapMedium, 0, widgets.GapMedium), lanes),
	)
}

func (p *importPage) buildDetails() *widgets.Form {
	f, source := p.frame, p.draft.Source
	d := &importDetails{
		kind:       widgets.NewChoice(kindOptions(f), nil),
		employer:   widgets.NewTextField("", nil),
		period:     widgets.NewTextField("", nil),
		askedBy:    widgets.NewTextField("", nil),
		legalBasis: widgets.NewTextField("", nil),
		received:   forms.NewDateField(f, forms.LeanBack, nil),
		deleteOn:   forms.NewDateField(f, forms.LeanAhead, nil),
	}
	d.kind.Prefer(string(source.Kind))
	d.employer.SetText(source.Employer)
	d.period.SetText(source.Period)
	d.askedBy.SetText(source.AskedBy)
	d.legalBasis.SetText(source.LegalBasis)
	d.received.SetDate(forms.TimeOf(source.Received))
	d.deleteOn.SetDate(forms.TimeOf(source.DeleteOn))
	p.details = d

	form := widgets.NewForm()
	form.Add(f.Text("import.kind"), d.kind).SetHint(f.Text("import.kind-hint"))
	employer := widgets.NewFormRow(f.Text("import.employer"), d.employer)
	askedBy := widgets.NewFormRow(f.Text("import.asked-by"), d.askedBy)
	form.AddBeside(employer, askedBy)
	d.receivedRow = widgets.NewFormRow(f.Text("import.received"), d.received)
	period := widgets.NewFormRow(f.Text("import.period"), d.period)
	form.AddBeside(d.receivedRow, period)
	legalBasis := form.Add(f.Text("import.legal-basis"), d.legalBasis).SetHint(f.Text("import.legal-basis-hint"))
	d.textRows = []*widgets.FormRow{employer, askedBy, period, legalBasis}
	d.deleteRow = form.Add(f.Text("import.delete-on"), d.deleteOn).SetHint(f.Text("import.delete-on-hint"))
	return form
}

// buildFindings says what was read: what to know about the file before going on, how
// many rows, and what was left out.
func (p *importPage) buildFindings() fyne.CanvasObject {
	f, d := p.frame, p.draft
	box := widgets.VStack(widgets.GapMedium)
	for _, w := range p.warningsAt(stepFile) {
		box.Add(p.warningBox(w))
	}
	if len(d.Rows) > 0 {
		box.Add(
			widgets.NewParagraph(
				f.Count("import.rows", len(d.Rows), "row", f.Lang.Number(d.Table.HeaderRow), "sheet", d.Table.Sheet),
			),
		)
	}
	if n := len(d.Problems()); n > 0 {
		box.Add(iconLine("error", widgets.ColorOverdue, f.Count("import.problems", n)))
	}
	if len(d.Dropped) > 0 {
		box.Add(widgets.VStack(widgets.Gap,
			widgets.NewText(f.Text("import.dropped-text"), widgets.Style{Bold: true, Wrap: true}), droppedChips(d.Dropped)))
	}
	box.Add(widgets.VStack(widgets.Gap, widgets.NewLine(),
		widgets.NewText(f.Text("import.wrong-file"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}),
		container.NewHBox(widgets.NewButton(f.Text("menu.import-other"), "upload_file", func() { askList(f) }))))
	return box
}

// droppedChips names the columns that a group may never keep.
func droppedChips(headers []string) fyne.CanvasObject {
	return widgets.NewChipRow(droppedFacts(headers)...)
}

func droppedFacts(headers []string) []widgets.Fact {
	facts := make([]widgets.Fact, len(headers))
	for i, header := range headers {
		facts[i] = widgets.Fact{Text: header, Icon: "block", Tone: widgets.ToneMuted}
	}
	return facts
}

// iconLine is one sentence with a sign before it.
func iconLine(icon string, color fyne.ThemeColorName, words string) fyne.CanvasObject {
	return frame.Border(
		nil, nil, container.NewVBox(widgets.InsetXY(widgets.GapTiny, 0, widgets.NewPicture(icon, 18, color))), nil,
		widgets.NewParagraph(words),
	)
}

// warningLine is iconLine for what needs a look.
func warningLine(words string) fyne.CanvasObject {
	return iconLine("warning", widgets.ColorDue, words)
}

// takeDetails takes over what was noted, and then goes on; it stays where a date is
// none.
func (p *importPage) takeDetails(then func()) {
	d := p.details
	wrong := data.Invalid{Field: p.frame.Text("import.received"), Rule: data.RuleDate}
	if !d.received.Valid() {
		d.receivedRow.SetError(p.frame.Lang.Error(wrong))
		p.frame.Focus(d.received)
		return
	}
	if wrong.Field = p.frame.Text("import.delete-on"); !d.deleteOn.Valid() {
		d.deleteRow.SetError(p.frame.Lang.Error(wrong))
		p.frame.Focus(d.deleteOn)
		return
	}
	if p.frame.RefuseNumbers(d.textRows...) {
		return
	}
	kind, details := data.ListKind(d.kind.Value()), d.typed()
	if kind == p.draft.Source.Kind && details == detailsOf(p.draft.Source) {
		then()
		return
	}
	p.touched = true
	p.change(func() error {
		if kind != p.draft.Source.Kind {
			if err := p.draft.SetKind(kind); err != nil {
				return err
			}
		}
		return p.draft.SetDetails(details)
	}, then)
}

// typed returns what stands in the fields.
func (d *importDetails) typed() imports.Details {
	text := func(f *widgets.TextField) string { return strings.TrimSpace(f.Text) }
	return imports.Details{
		Employer: text(d.employer), Period: text(d.period), AskedBy: text(d.askedBy), LegalBasis: text(d.legalBasis),
		Received: forms.DayOf(d.received.Date()), DeleteOn: forms.DayOf(d.deleteOn.Date()),
	}
}

// detailsOf returns what a draft holds already.
func detailsOf(s imports.Source) imports.Details {
	return imports.Details{
		Employer: s.Employer, Period: s.Period, AskedBy: s.AskedBy, LegalBasis: s.LegalBasis,
		Received: s.Received, DeleteOn: s.DeleteOn,
	}
}
