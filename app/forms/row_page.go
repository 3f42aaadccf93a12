package forms

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// RowPage is what the pages of plan and meetings share: rows, and one of them in the pane beside them.
type RowPage struct {
	Frame   *frame.Frame
	Dossier data.Dossier // what ReadPlan reads
	People  []data.Person
	Loader  frame.Loader
	reps    []data.Person

	Header *widgets.PageHeader
	Items  ItemList
	Body   *fyne.Container
	Side   *SidePane
}

// NewRowPage makes a page without parts.
func NewRowPage(f *frame.Frame) RowPage {
	return RowPage{Frame: f, Loader: frame.Loader{Frame: f}, Items: ItemList{Frame: f}}
}

// BuildParts makes the pane, and what holds the rows. entry has the keyboard where there is no row.
func (p *RowPage) BuildParts(entry fyne.Focusable) {
	p.Body = container.NewStack()
	p.Side = NewSidePane(p.Frame, p.Items.FocusOn)
	p.Items.Side = p.Side
	p.Items.Body = func() fyne.CanvasObject { return p.Body }
	p.Items.Empty = func() fyne.Focusable { return entry }
}

// Load reads the plan beside the window, and then shows it.
func (p *RowPage) Load(show func()) {
	LoadPlan(&p.Loader, func(d data.Dossier, people []data.Person) {
		p.Dossier, p.People, p.reps = d, people, data.RepsByName(people, p.Frame.Lang)
		show()
	})
}

// DetailPane is the pane beside the rows.
func (p *RowPage) DetailPane() *widgets.DetailPane { return p.Side.Pane }

// Focus has the keyboard when the page opens.
func (p *RowPage) Focus() fyne.Focusable { return p.Items.First() }

// Leave saves what was typed in the pane; false where something is wrong with it.
func (p *RowPage) Leave() bool { return p.Side.Leave() }

// Known is who can be meant by "@Joost" and what by "#roosters".
func (p *RowPage) Known() Known {
	var known Known
	for _, r := range p.reps {
		if r.IsActiveRep(p.Frame.Today()) {
			known.Reps = append(known.Reps, Named{ID: r.ID, Name: r.Full()})
		}
	}
	for _, t := range p.Dossier.Topics {
		known.Topics = append(known.Topics, Named{ID: t.ID, Name: t.Title})
	}
	known.Places = PlacesOf(p.Dossier.Units)
	known.Place = func(unit data.ID, people int) data.ID {
		return HeardPlaces(&p.Dossier, p.People, p.Frame.Today())(unit, people)
	}
	return known
}

// NewActionLine makes the line in which an action is agreed. add is called with what was typed.
func (p *RowPage) NewActionLine(add func(string) bool) *AgreementLine {
	return NewAgreementLine(p.Frame, p.Frame.Text("plan.action-hint"), p.Known, add)
}

// Agree adds the action that was typed in one line, and lights it in a list. draft says where
// it belongs.
func (p *RowPage) Agree(text string, draft data.Action, in *ItemList) bool {
	line := ReadLine(p.Frame.Lang, text, p.Frame.Today(), p.Known())
	if line.Title == "" {
		return false
	}
	draft.Title, draft.Who, draft.RepID, draft.Due = line.Title, line.Who, line.RepID, line.Due
	draft.TopicID = line.TopicID
	draft.Status, draft.Position = data.ActionOpen, len(p.Dossier.Actions)+1
	return p.Create("action-created", in, func(tx *store.Tx) (data.ID, error) {
		err := tx.CreateAction(&draft)
		return draft.ID, err
	})
}

// Create makes something and lights it in a list.
func (p *RowPage) Create(label string, in *ItemList, write func(*store.Tx) (data.ID, error)) bool {
	return p.Frame.Update(label, func(tx *store.Tx) error {
		id, err := write(tx)
		if err == nil {
			in.Light(id)
		}
		return err
	})
}

// BoolRank puts what is not so before what is.
func BoolRank(b bool) int {
	if b {
		return 1
	}
	return 0
}
