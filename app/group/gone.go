package group

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// goneRows is how many lines of the table of who is gone are in view.
const goneRows = 4

// maxGone is how many of those who are gone are shown.
const maxGone = 100

// goneFinder finds people whom only the history still knows, to erase them for good.
type goneFinder struct {
	frame *frame.Frame
	query *widgets.SearchField
	table *widgets.Table[data.Gone]
	empty *widgets.Text
	erase *widgets.Button
	asked string // what was searched last, "" for nothing
}

func newGoneFinder(f *frame.Frame) *goneFinder { return &goneFinder{frame: f} }

func (g *goneFinder) build() fyne.CanvasObject {
	f := g.frame
	g.query = widgets.NewSearchField(f.Text("gone.search"), f.Text("people.filter.clear"), nil)
	g.query.OnOpen = g.onFind
	find := widgets.NewButton(f.Text("gone.find"), "search", g.onFind)
	g.table = widgets.NewTable([]widgets.Column[data.Gone]{
		{ID: "name", Title: f.Text("gone.name"), Width: 200, Weight: 2, Cell: func(p data.Gone) widgets.CellContent {
			return widgets.CellContent{Text: p.Person.Listed(f.Lang)}
		}},
		{ID: "when", Title: f.Text("gone.when"), Width: 140, Cell: func(p data.Gone) widgets.CellContent {
			return widgets.CellContent{Text: f.Lang.Date(data.DateOf(p.At.Local()))}
		}},
		{ID: "how", Title: f.Text("gone.how"), Width: 160, Cell: func(p data.Gone) widgets.CellContent {
			if p.Undone {
				return widgets.CellContent{Text: f.Text("gone.undone")}
			}
			return widgets.CellContent{Text: f.Text("gone.deleted")}
		}},
	})
	g.table.Key = func(p data.Gone) string { return string(p.Person.ID) }
	g.table.OnSelect = func([]data.Gone) { g.onSelect() }
	g.empty = widgets.NewEmptyText(f.Text("gone.start"))
	g.table.SetEmpty(g.empty)
	g.erase = widgets.NewButton(f.Text("erase.button"), "delete", g.onErase)
	g.erase.Disable()
	bar := frame.Border(nil, nil, nil, find, g.query)
	undone := widgets.NewQuietButton(f.Text("gone.undone-now"), "", g.onUndone)
	return widgets.NewCard(f.Text("gone.title"), widgets.VStack(
		widgets.GapMedium,
		widgets.NewText(f.Text("gone.text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}), bar,
		widgets.MinSize(0, widgets.RowHeight*(goneRows+1), g.table), widgets.Flow(widgets.Gap, g.erase, undone),
	))
}

// onFind searches the history beside the window: it may be long.
func (g *goneFinder) onFind() {
	g.asked = strings.TrimSpace(g.query.Text)
	if g.asked != "" {
		g.search()
	}
}

func (g *goneFinder) search() {
	f, asked := g.frame, g.asked
	var found []data.Gone
	f.RunShort(f.Text("gone.searching"), func() error {
		return f.Store.View(func(tx *store.Tx) (err error) { found, err = tx.FindGone(asked); return err })
	}, func(err error) {
		if err != nil {
			f.ShowError(err)
			return
		}
		g.empty.SetText(f.Text("gone.none"))
		g.table.SetRows(found[:min(len(found), maxGone)])
		g.onSelect()
	})
}

// clear forgets who was found: the dossier is another than when they were.
func (g *goneFinder) clear() {
	g.asked = ""
	g.empty.SetText(g.frame.Text("gone.start"))
	g.table.SetRows(nil)
	g.onSelect()
}

func (g *goneFinder) onSelect() {
	if len(g.table.Selected()) > 0 && g.frame.CanWrite() {
		g.erase.Enable()
		return
	}
	g.erase.Disable()
}

func (g *goneFinder) onErase() {
	var people []data.Person
	for _, p := range g.table.Selected() {
		people = append(people, p.Person)
	}
	if len(people) > 0 && g.frame.CanWrite() {
		forms.EraseForGood(g.frame, people)
	}
}

// onUndone erases at once what the history keeps of undone lists.
func (g *goneFinder) onUndone() {
	f, n := g.frame, 0
	if !f.CanWrite() || !f.View(func(tx *store.Tx) (err error) { n, err = tx.CountUndone(); return err }) {
		return
	}
	if n == 0 {
		f.Say(f.Text("gone.no-undone"), "")
		return
	}
	f.Confirm(f.Count("gone.undone-title", n), f.Text("gone.undone-text"), f.Text("erase.button"), func() {
		opened := f.Store
		f.RunShort(f.Text("change.undone-erased"), func() error {
			return opened.Update("undone-erased", func(tx *store.Tx) error {
				_, err := tx.EraseAllUndone()
				return err
			})
		}, func(err error) { f.Settle(err) })
	})
}
