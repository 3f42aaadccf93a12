package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// importPane shows one proposal: why, what would change, and what else could be
// decided.
type importPane struct {
	people *importPeople
	pane   *widgets.DetailPane
	shown  int
}

func newImportPane(s *importPeople) *importPane { return &importPane{people: s, shown: -1} }

func (p *importPane) app() *App { return p.people.page.app }

func (p *importPane) build() *widgets.DetailPane {
	p.pane = widgets.NewDetailPane(p.app().text("page.close-pane"), func() {
		p.shown = -1
		p.app().focus(p.people.table)
	})
	return p.pane
}

// open shows the proposal at a place in the list.
func (p *importPane) open(i int) {
	a := p.app()
	if i < 0 || i >= len(p.people.page.draft.Proposal.Matches) {
		p.pane.Close() // somebody who would have left, and is not spoken of any more
		return
	}
	m, person := p.people.match(i), p.people.person(i)
	p.shown = i
	box := widgets.VStack(widgets.GapMedium, widgets.NewChipRow(p.people.facts(i)...))
	if words := p.people.reasons(m); words != "" {
		box.Add(widgets.NewParagraph(words))
	}
	box.Add(p.factsOf(person))
	if m.Index >= 0 {
		for _, problem := range p.people.page.draft.Rows[m.Index].Problems {
			box.Add(warningLine(p.people.page.problemWords(problem)))
		}
	}
	p.addChanges(box, m)
	p.addChoices(box, i)
	p.pane.Open(person.Listed(a.lang.Code), box)
}

// factsOf are the few facts by which a person is recognised.
func (p *importPane) factsOf(person data.Person) fyne.CanvasObject {
	a := p.app()
	lines := widgets.VStack(widgets.GapTiny)
	for _, fact := range [][2]string{
		{a.fieldWord(data.FieldEmployeeNumber), person.EmployeeNumber},
		{a.fieldWord(data.FieldUnit), joinNotes(person.EmployerSite, person.EmployerUnit)},
		{a.fieldWord(data.FieldJobTitle), person.JobTitle},
		{a.fieldWord(data.FieldStartDate), a.lang.Date(person.Start)},
		{a.fieldWord(data.FieldEmail), person.Email},
		{a.fieldWord(data.FieldPhone), person.Phone},
	} {
		if fact[1] != "" {
			lines.Add(widgets.NewText(a.text("import.fact", "field", fact[0], "value", fact[1]), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
		}
	}
	return lines
}

// addChanges lists what the list would change about somebody we know.
func (p *importPane) addChanges(box *fyne.Container, m imports.Match) {
	if len(m.Changes) == 0 || m.Decision == imports.DecisionNew {
		return
	}
	a := p.app()
	box.Add(widgets.NewHeading(a.text("import.changes")))
	for _, c := range m.Changes {
		words := a.text("import.old-new", "old", a.valueWord(c.Field, c.Old), "new", a.valueWord(c.Field, c.New))
		keep := widgets.NewQuietButton(a.text("import.keep"), "", func() { p.keep(c.Field, true) })
		if c.Keep {
			words = a.text("import.kept", "old", a.valueWord(c.Field, c.Old))
			keep = widgets.NewQuietButton(a.text("import.take"), "", func() { p.keep(c.Field, false) })
		}
		box.Add(widgets.VStack(0, widgets.NewCaption(a.fieldWord(c.Field)), widgets.NewParagraph(words), container.NewHBox(keep)))
	}
}

// keep says for everybody in the list whether our own values of a field stay.
func (p *importPane) keep(f data.Field, ours bool) {
	s, i := p.people, p.shown
	s.page.change(func() error {
		s.page.draft.Keep(f, ours)
		return nil
	}, func() {
		s.refresh()
		p.open(i)
	})
}

// addChoices offers what a human being may decide otherwise.
func (p *importPane) addChoices(box *fyne.Container, i int) {
	a, m := p.app(), p.people.match(i)
	decide := func(word, icon string, d imports.Decision, who data.ID) {
		button := widgets.NewButton(word, icon, func() { p.decide(i, d, who) })
		if m.ByHand && m.Decision == d {
			button.Disable()
		}
		box.Add(button)
	}
	if m.Index < 0 { // somebody who is not in a list of the whole staff
		decide(a.text("import.is-gone"), "remove", imports.DecisionLeft, "")
		decide(a.text("import.still-here"), "check", imports.DecisionSkipped, "")
		return
	}
	candidates := append([]data.ID{m.PersonID}, m.Others...)
	for _, id := range candidates {
		if known, ok := p.people.page.known[id]; ok && m.Decision == imports.DecisionAsk {
			box.Add(widgets.NewLine())
			box.Add(widgets.NewText(known.Full(), widgets.Style{Bold: true, Wrap: true}))
			box.Add(p.factsOf(known))
			decide(a.text("import.is-this"), "check", imports.DecisionSame, id)
		}
	}
	box.Add(widgets.NewLine())
	if m.Decision == imports.DecisionAsk || m.ByHand {
		decide(a.text("import.is-new"), "person_add", imports.DecisionNew, "")
	}
	decide(a.text("import.leave-out"), "block", imports.DecisionSkipped, "")
	if m.ByHand {
		decide(a.text("import.undecided"), "undo", imports.DecisionAsk, "")
	}
}

// decide takes over a decision and shows the next row that needs one.
func (p *importPane) decide(i int, d imports.Decision, who data.ID) {
	s := p.people
	s.page.change(func() error {
		s.page.draft.DecideAs(i, d, who)
		return nil
	}, func() {
		s.refresh()
		if next, ok := p.nextAsk(); ok && d != imports.DecisionAsk {
			i = next
		}
		s.table.SetSelected(p.app().lang.Number(i))
		p.open(i)
		p.app().focus(s.table)
	})
}

// nextAsk is the first row that is still to be looked at.
func (p *importPane) nextAsk() (int, bool) {
	for i, m := range p.people.page.draft.Proposal.Matches {
		if m.Decision == imports.DecisionAsk {
			return i, true
		}
	}
	return 0, false
}
