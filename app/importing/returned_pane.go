package importing

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/returns"
)

// returnedPane shows one line of a call list: what was written, why it is asked about, and what can be decided.
type returnedPane struct {
	page  *returnedPage
	pane  *widgets.DetailPane
	shown int
	first fyne.Focusable
}

func newReturnedPane(p *returnedPage) *returnedPane { return &returnedPane{page: p, shown: -1} }

func (p *returnedPane) frame() *frame.Frame { return p.page.frame }

func (p *returnedPane) build() *widgets.DetailPane {
	p.pane = widgets.NewDetailPane(p.frame().Text("page.close-pane"), func() {
		p.shown = -1
		p.frame().Focus(p.page.table)
	})
	return p.pane
}

// open shows a line.
func (p *returnedPane) open(i int) {
	f, l := p.frame(), &p.page.draft.Lines[i]
	p.shown = i
	box := widgets.VStack(
		widgets.GapMedium, widgets.NewChipRow(p.page.statusFact(l.Status)),
		widgets.NewCaption(f.Text("answers.where", "sheet", l.Sheet, "row", f.Lang.Number(l.Row))),
	)
	wrote := widgets.VStack(widgets.GapTiny)
	for _, words := range p.page.wrote(i) {
		wrote.Add(widgets.NewParagraph(words))
	}
	box.Add(wrote)
	for _, words := range p.page.doubts(i) {
		box.Add(warningLine(words))
	}
	if l.Status != returns.StatusSame {
		p.addPerson(box, i)
	}
	if l.Status != returns.StatusSame && l.Status != returns.StatusBlocked {
		p.addQuestions(box, i)
	}
	title := l.Name
	if l.Now != nil {
		title = l.Now.Listed(f.Lang)
	}
	p.first = p.pane.Cross()
	p.pane.Open(title, box)
	p.pane.SetFoot(p.buildDecision(i))
}

// addPerson asks who a line without a key is about.
func (p *returnedPane) addPerson(box *fyne.Container, i int) {
	f, d := p.frame(), p.page.draft
	l := &d.Lines[i]
	if !l.Stranger() {
		return
	}
	var options []widgets.Option
	for _, id := range l.Others {
		options = append(options, widgets.Option{Value: string(id), Caption: d.NameOf(id)})
	}
	options = append(options, widgets.Option{Caption: f.Text("answers.somebody-new")})
	choice := widgets.NewChoice(options, nil)
	choice.Prefer(string(l.PersonID))
	choice.OnChoice = func(id string) {
		if data.ID(id) != l.PersonID {
			p.page.touched = true
			d.SetPerson(i, data.ID(id))
			p.page.refresh(i)
		}
	}
	box.Add(widgets.NewFormRow(f.Text("answers.who"), choice))
}

// addQuestions asks what the sheet does not say.
func (p *returnedPane) addQuestions(box *fyne.Container, i int) {
	f, d := p.frame(), p.page.draft
	l := &d.Lines[i]
	if l.Has(returns.DoubtUnclear) {
		options := []widgets.Option{{Caption: f.Text("answers.outcome-choose")}}
		for _, reply := range data.Replies() {
			options = append(options, widgets.Option{Value: string(reply), Caption: f.Text(reply.TextKey())})
		}
		choice := widgets.NewChoice(options, func(reply string) {
			if reply != "" {
				p.page.touched = true
				d.SetReply(i, data.Reply(reply))
				p.page.refresh(i)
			}
		})
		box.Add(widgets.NewFormRow(f.Text("report.outcome"), choice))
	}
	if l.Has(returns.DoubtPhone) || l.Has(returns.DoubtEmail) {
		keep := widgets.NewCheck(f.Text("answers.keep"), func(checked bool) { d.SetKeep(i, checked) })
		keep.SetChecked(l.Keep)
		box.Add(keep)
	}
}

// buildDecision offers to take the line over or to leave it out; nil where neither can be.
func (p *returnedPane) buildDecision(i int) fyne.CanvasObject {
	f, l := p.frame(), &p.page.draft.Lines[i]
	buttons := widgets.Flow(widgets.Gap)
	if l.CanTake() && l.Status != returns.StatusTake {
		take := widgets.NewPrimaryButton(f.Text("answers.take-one"), "check", func() { p.page.decide(i, true) })
		buttons.Add(take)
		p.first = take
	}
	if l.Status == returns.StatusTake || l.Status == returns.StatusAsk {
		leave := widgets.NewButton(f.Text("answers.leave-one"), "close", func() { p.page.decide(i, false) })
		buttons.Add(leave)
		if l.Status == returns.StatusTake {
			p.first = leave
		}
	}
	if len(buttons.Objects) == 0 {
		return nil
	}
	return buttons
}
