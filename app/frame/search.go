package frame

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
)

// maxFound is how many lines of each kind the search shows.
const maxFound = 20

// found is one thing that search everywhere came upon.
type found struct {
	page  string // on which it is shown
	row   data.ID
	icon  string
	title string
	note  string // what kind of thing it is, or where it belongs
}

// searchIndex is everything of a dossier, folded for searching.
type searchIndex struct {
	people *data.PeopleIndex
	others []foundEntry
}

// foundEntry is a thing with the text in which it is found.
type foundEntry struct {
	folded string
	found  found
}

// newSearchIndex folds a dossier. It takes half a second for 100,000 people, so
// it is made beside the window.
func newSearchIndex(f *Frame, d *data.Dossier) *searchIndex {
	x := &searchIndex{people: data.NewPeopleIndex(d.People, d.Units, f.Lang)}
	for _, u := range d.Units {
		x.add(
			found{page: PageSnapshot, row: u.ID, icon: "apartment", title: u.Name, note: f.Text("unit-kind." + string(u.Kind))},
			u.Aliases...)
	}
	for _, t := range d.Topics {
		x.add(found{page: PagePlan, row: t.ID, icon: "campaign", title: t.Title, note: f.Text("search.topic")}, t.Note)
	}
	for _, g := range d.Goals {
		x.add(
			found{page: PagePlan, row: g.ID, icon: "flag", title: g.Title, note: f.Text("search.goal")}, g.Indicator, g.Target,
		)
	}
	for _, action := range d.Actions {
		x.add(
			found{
				page: PagePlan, row: action.ID, icon: "check_circle", title: action.Title,
				note: JoinNotes(f.Text("search.action"), action.Who, f.Lang.Date(action.Due)),
			},
			action.Who,
		)
	}
	for _, m := range d.Meetings {
		x.add(
			found{
				page: PageMeetings, row: m.ID, icon: "event", title: m.Title,
				note: JoinNotes(f.Text("search.meeting"), f.Lang.Date(m.Date)),
			},
			m.Place,
			m.Agenda,
			m.Summary,
		)
	}
	return x
}

func (x *searchIndex) add(f found, more ...string) {
	x.others = append(x.others, foundEntry{folded: data.Fold(f.title + "\n" + strings.Join(more, "\n")), found: f})
}

// JoinNotes joins what is known with a middle dot between.
func JoinNotes(parts ...string) string {
	var known []string
	for _, part := range parts {
		if part != "" {
			known = append(known, part)
		}
	}
	return strings.Join(known, " · ")
}

// find returns what holds every word of text: people first, then the rest.
func (x *searchIndex) find(f *Frame, text string) []found {
	words := strings.Fields(data.Fold(text))
	if len(words) == 0 {
		return nil
	}
	var list []found
	for i, at := range x.people.Find(data.PeopleQuery{Text: text}) {
		if i == maxFound {
			break
		}
		p := &x.people.People[at]
		list = append(list, found{
			page: PagePeople, row: p.ID, icon: "person", title: p.Listed(f.Lang),
			note: JoinNotes(p.JobTitle, x.people.UnitName(p.UnitID)),
		})
	}
	others := 0
	for _, entry := range x.others {
		if others < maxFound && data.HoldsEveryWord(entry.folded, words) {
			list = append(list, entry.found)
			others++
		}
	}
	return list
}

// searchBox is the dialog of search everywhere.
type searchBox struct {
	frame *Frame
	index *searchIndex
	field *widgets.SearchField
	table *widgets.Table[found]
	empty *widgets.Text
	hide  func()
}

// showSearch searches people, units, topics, goals, actions and meetings while
// one types; Enter opens the first.
func showSearch(f *Frame) {
	s := &searchBox{frame: f}
	s.hide = f.Show(Dialog{
		Title: f.Text("search.title"), Body: s.build(), First: s.field, Width: 620, Height: 480,
	})
	opened := f.Store
	var index *searchIndex
	f.Background(func() error {
		dossier, err := opened.Dossier()
		if err == nil {
			index = newSearchIndex(f, dossier)
		}
		return err
	}, func(err error) {
		if f.Store != opened {
			return
		}
		if err != nil {
			f.ShowError(err)
			return
		}
		s.index = index
		s.onTyped(s.field.Text)
	})
}

func (s *searchBox) build() fyne.CanvasObject {
	f := s.frame
	s.field = widgets.NewSearchField(f.Text("search.hint"), f.Text("search.clear"), s.onTyped)
	s.field.OnDown = func() { f.Focus(s.table) }
	s.field.OnOpen = func() {
		if s.table.Len() > 0 {
			s.onOpen(s.table.Row(0))
		}
	}
	s.empty = widgets.NewEmptyText("")
	s.table = widgets.NewTable([]widgets.Column[found]{
		{ID: "title", Weight: 3, Cell: func(hit found) widgets.CellContent {
			return widgets.CellContent{Text: hit.title, Icon: hit.icon, IconColor: widgets.ColorPetrol}
		}},
		{ID: "note", Weight: 2, Cell: func(hit found) widgets.CellContent {
			return widgets.CellContent{Text: hit.note, Color: widgets.ColorMuted}
		}},
	})
	s.table.HideHeader()
	s.table.OnOpen = s.onOpen
	s.table.OnUp = func() { f.Focus(s.field) }
	s.table.SetEmpty(s.empty)
	return Border(widgets.InsetXY(0, widgets.Gap, s.field), nil, nil, nil, s.table)
}

func (s *searchBox) onTyped(text string) {
	if s.index == nil {
		return // still being read; the text waits in the field
	}
	list := s.index.find(s.frame, text)
	words := ""
	if strings.TrimSpace(text) != "" {
		words = s.frame.Text("search.nothing")
	}
	s.empty.SetText(words)
	s.table.SetRows(list)
	if len(list) > 0 {
		s.table.SetSelected()
	}
}

// onOpen shows what was found on its page.
func (s *searchBox) onOpen(f found) {
	s.hide()
	s.frame.OpenRow(f.page, f.row)
}
