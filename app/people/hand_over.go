package people

import (
	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// handOver is the dialog in which colleagues get a contact person.
type handOver struct {
	frame      *frame.Frame
	colleagues []data.ID
	reps       []repChoice

	search *widgets.SearchField
	table  *widgets.Table[repChoice]
	hide   func()
}

// askHandOver asks which rep keeps in touch with the given colleagues.
func askHandOver(f *frame.Frame, colleagues []data.ID) {
	forms.ReadPeople(f, func(people []data.Person, units []data.Unit) {
		h := &handOver{frame: f, colleagues: colleagues}
		h.reps = repChoices(people, units, colleagues, f.Today(), f.Lang)
		h.open()
	})
}

// open shows the dialog. The keyboard is in the search field: typing finds a rep,
// Enter hands over. A group without reps says first who they are.
func (h *handOver) open() {
	if len(h.reps) == 0 {
		forms.AskReps(h.frame, func() { askHandOver(h.frame, h.colleagues) })
		return
	}
	h.search = widgets.NewSearchField(
		h.frame.Text("hand.search"), h.frame.Text("people.filter.clear"), func(string) { h.find() },
	)
	h.search.OnDown = func() { h.frame.Focus(h.table) }
	h.search.OnOpen = h.onEnter
	h.table = widgets.NewTable(h.columns())
	h.table.HideHeader()
	h.table.Key = func(r repChoice) string { return string(r.ID) }
	h.table.OnOpen = func(repChoice) { h.onEnter() }
	h.table.OnUp = func() { h.frame.Focus(h.search) }
	h.find()
	h.hide = h.frame.Show(frame.Dialog{
		Title: h.frame.Text("hand.title"), Text: h.frame.Count("hand.text", len(h.colleagues)),
		Body:  frame.Border(h.search, nil, nil, nil, h.table),
		First: h.search, Submit: h.frame.Text("hand.submit"), OnSubmit: h.onSubmit,
		Width: widgets.FormWidth, Height: 480,
	})
}

func (h *handOver) columns() []widgets.Column[repChoice] {
	muted := func(text string) widgets.CellContent {
		return widgets.CellContent{Text: text, Color: widgets.ColorMuted}
	}
	return []widgets.Column[repChoice]{
		{ID: "name", Width: 140, Weight: 2, Cell: func(r repChoice) widgets.CellContent {
			return widgets.CellContent{Text: r.Name, Icon: "person", Bold: r.Near}
		}},
		{ID: "unit", Width: 90, Weight: 1, Cell: func(r repChoice) widgets.CellContent { return muted(r.Unit) }},
		{ID: "load", Width: 150, Cell: func(r repChoice) widgets.CellContent {
			if r.ID == "" {
				return widgets.CellContent{}
			}
			return muted(h.frame.Count("hand.rep-load", r.Load))
		}},
	}
}

// find shows the reps who fit what was typed, and "nobody" where nothing was. The
// first is chosen.
func (h *handOver) find() {
	rows := matchReps(h.reps, h.search.Text)
	if h.search.Text == "" {
		rows = append(rows[:len(rows):len(rows)], repChoice{Name: h.frame.Text("people.nobody")})
	}
	h.table.SetRows(rows)
	if len(rows) > 0 {
		h.table.SetSelected(string(rows[0].ID))
	}
}

// onEnter hands over to the chosen rep and closes the dialog.
func (h *handOver) onEnter() {
	if h.onSubmit() {
		h.hide()
	}
}

func (h *handOver) onSubmit() bool {
	chosen := h.table.Selected()
	if len(chosen) != 1 {
		return false
	}
	return updatePeople(h.frame, "hand-over", h.colleagues, func(p *data.Person) {
		if p.ID == chosen[0].ID { // nobody keeps in touch with themselves
			return
		}
		p.HandTo(chosen[0].ID)
	})
}
