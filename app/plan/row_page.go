package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// rowPage is what the two pages share: rows, and one of them in the pane beside them.
type rowPage struct {
	frame   *frame.Frame
	loader  frame.Loader
	dossier data.Dossier // units, topics, goals, actions and meetings only
	reps    []data.Person

	header *widgets.PageHeader
	items  forms.ItemList
	body   *fyne.Container
	side   *forms.SidePane
}

func newRowPage(f *frame.Frame) rowPage {
	return rowPage{frame: f, loader: frame.Loader{Frame: f}, items: forms.ItemList{Frame: f}}
}

// build makes the pane, and what holds the rows. entry has the keyboard where there is no row.
func (p *rowPage) build(entry fyne.Focusable) {
	p.body = container.NewStack()
	p.side = forms.NewSidePane(p.frame, p.items.FocusOn)
	p.items.Side = p.side
	p.items.Body = func() fyne.CanvasObject { return p.body }
	p.items.Empty = func() fyne.Focusable { return entry }
}

// load reads the plan beside the window, and then shows it.
func (p *rowPage) load(show func()) {
	forms.LoadPlan(&p.loader, func(d data.Dossier, people []data.Person) {
		p.dossier, p.reps = d, data.RepsByName(people, p.frame.Lang)
		show()
	})
}

func (p *rowPage) DetailPane() *widgets.DetailPane { return p.side.Pane }

func (p *rowPage) Focus() fyne.Focusable { return p.items.First() }

func (p *rowPage) Leave() bool { return p.side.Leave() }

// repNames are the reps who can be meant by "@Joost".
func (p *rowPage) repNames() []repName {
	var names []repName
	for _, r := range p.reps {
		if r.IsActiveRep(p.frame.Today()) {
			names = append(names, repName{ID: r.ID, Name: r.Full()})
		}
	}
	return names
}

// readLine reads an action that is typed in one line.
func (p *rowPage) readLine(text string) planLine {
	return readLine(p.frame.Lang, text, p.frame.Today(), p.repNames())
}

// agree adds the action that was typed in one line, and lights it in a list. draft says where
// it belongs.
func (p *rowPage) agree(text string, draft data.Action, in *forms.ItemList) bool {
	line := p.readLine(text)
	if line.Title == "" {
		return false
	}
	draft.Title, draft.Who, draft.RepID, draft.Due = line.Title, line.Who, line.RepID, line.Due
	draft.Status, draft.Position = data.ActionOpen, len(p.dossier.Actions)+1
	return p.create("action-created", in, func(tx *store.Tx) (data.ID, error) {
		err := tx.CreateAction(&draft)
		return draft.ID, err
	})
}

// create makes something and lights it in a list.
func (p *rowPage) create(label string, in *forms.ItemList, write func(*store.Tx) (data.ID, error)) bool {
	return p.frame.Update(label, func(tx *store.Tx) error {
		id, err := write(tx)
		if err == nil {
			in.Light(id)
		}
		return err
	})
}
