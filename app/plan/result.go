package plan

import (
	"strings"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// writeGoal changes a goal, and remembers one that was reached by it: what came of it is asked once that shows.
func (p *planPage) writeGoal(tx *store.Tx, id data.ID, change func(*data.Goal)) error {
	p.reached = ""
	return tx.UpdateGoal(id, func(g *data.Goal) {
		before := g.Reached
		change(g)
		if before.IsZero() && !g.Reached.IsZero() {
			p.reached = g.ID
		}
	})
}

// askReached asks what came of a goal that was reached just now, unless that is noted.
func (p *planPage) askReached() {
	id := p.reached
	p.reached = ""
	g, found := p.Dossier.FindGoal(id)
	if !found || g.Reached.IsZero() {
		return
	}
	for i := range p.Dossier.Decisions {
		if d := &p.Dossier.Decisions[i]; d.GoalID == id && d.Kind == data.DecisionResult {
			return
		}
	}
	p.askResult(g)
}

// askResult asks for the result of a goal, and who tells it. Leaving it changes nothing.
func (p *planPage) askResult(g data.Goal) {
	f := p.Frame
	text := widgets.NewTextField("", nil)
	row := widgets.NewFormRow(f.Text("result.what"), text)
	tell := forms.NewTellingLine(f, f.Text("telling.hint"), p.Known, nil)
	submit := func() bool {
		words := strings.TrimSpace(text.Text)
		if words == "" {
			row.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
			f.FitDialogs()
			return false
		}
		return !f.RefuseNumbers(row) && tell.Entry.Accepts() && p.noteResult(g, words, tell)
	}
	who := widgets.NewText(f.Text("result.who"), widgets.Style{Bold: true})
	hide := f.Show(frame.Dialog{
		Title: f.Text("result.title"), Text: g.Title, Body: widgets.VStack(widgets.GapMedium, row, who, tell.Root),
		First: text, Submit: f.Text("contact.save"), Cancel: f.Text("result.later"), OnSubmit: submit,
	})
	onTyped := tell.Entry.OnTyped
	tell.Entry.OnTyped = func(text string) {
		onTyped(text)
		f.FitDialogs()
	}
	tell.Entry.OnAdd = func(string) bool {
		if submit() {
			hide()
		}
		return false
	}
}

// noteResult writes the result of a goal with who tells it, in one change.
func (p *planPage) noteResult(g data.Goal, words string, tell *forms.AgreementLine) bool {
	f := p.Frame
	read := forms.ReadTellingLine(f.Lang, tell.Entry.Text, f.Today(), p.Known())
	if wrong := read.Refusal(f); wrong != "" {
		tell.Entry.Row().SetError(wrong)
		return false
	}
	d := data.Decision{Kind: data.DecisionResult, Day: f.Today(), Text: words, TopicID: g.TopicID, GoalID: g.ID}
	return f.Update("result-noted", func(tx *store.Tx) error {
		if err := tx.CreateDecision(&d); err != nil || strings.TrimSpace(tell.Entry.Text) == "" {
			return err
		}
		return forms.CreateTellings(tx, read.Tellings(d.ID))
	})
}
