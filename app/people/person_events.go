package people

import (
	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// showFoot shows the buttons under the form while something is to be saved.
func (p *personPane) showFoot(dirty bool) {
	if dirty || p.adding {
		p.pane.SetFoot(p.foot)
		return
	}
	p.pane.SetFoot(nil)
}

// save writes what was typed and tells whether nothing is left to write.
func (p *personPane) save() bool {
	if !p.adding && !p.editor.Dirty() {
		return true
	}
	if !p.editor.Validate() {
		p.showFoot(true)
		return false
	}
	write := p.editor.Touched()
	if !p.adding {
		id := p.id
		unsettle := p.editor.Settle()
		p.showFoot(false)
		if !p.app.Update("person-updated", func(tx *store.Tx) error { return tx.UpdatePerson(id, write) }) {
			unsettle()
			return false
		}
		return true
	}
	person := p.draft
	write(&person)
	if person.IsZero() {
		p.editor.Fields[0].Row.SetError(p.app.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
		return false
	}
	unsettle := p.editor.Settle()
	p.adding = false
	if !p.app.Update("person-created", func(tx *store.Tx) error { return tx.CreatePerson(&person) }) {
		p.adding = true
		unsettle()
		return false
	}
	p.open(person.ID)
	return true
}

// Leave saves what was typed; false where it cannot be kept as it is. A new person
// of whom nothing was typed is dropped.
func (p *personPane) Leave() bool {
	if p.pane == nil || !p.pane.Visible() {
		return true
	}
	if p.adding && !p.editor.Dirty() {
		p.adding = false
		return true
	}
	return p.save()
}

// onClosed is the cross and Escape: what was typed is saved.
func (p *personPane) onClosed() {
	if !p.Leave() {
		p.pane.Show()
		return
	}
	p.id, p.adding = "", false
	p.onClose()
}

// shut takes the pane away without saving.
func (p *personPane) shut() {
	p.id, p.adding = "", false
	p.pane.Hide()
}

// onCancel drops what was typed.
func (p *personPane) onCancel() {
	p.editor.Reset()
	if p.adding {
		p.adding = false
		p.pane.Close()
	}
}

func (p *personPane) onDelete() {
	id := p.id
	p.editor.Reset()
	p.id = ""
	p.pane.Hide()
	deletePeople(p.app, []data.ID{id})
	p.onClose()
}

// historyShown is how many changes the pane shows.
const historyShown = 12

func (p *personPane) showHistory(lines []historyLine) {
	p.history.Objects = []fyne.CanvasObject{widgets.NewLine(), widgets.NewHeading(p.app.Text("history.title"))}
	when := ""
	for i, line := range lines {
		if i == historyShown {
			p.history.Add(widgets.NewCaption(p.app.Count("today.more", len(lines)-i)))
			break
		}
		if line.When != when {
			when = line.When
			p.history.Add(widgets.NewCaption(when))
		}
		p.history.Add(widgets.NewParagraph(line.What))
	}
	p.history.Refresh()
}
