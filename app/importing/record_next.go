package importing

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
)

// next is what to do with the list now: in the order in which it is done, the buttons last.
func (r *importRecord) next() fyne.CanvasObject {
	f := r.frame
	box := widgets.VStack(widgets.GapMedium)
	say := func(text string) { box.Add(widgets.NewParagraph(text)) }
	buttons := widgets.Flow(widgets.Gap)
	if r.list.Undone {
		box.Add(r.destroy("import.destroy-undone"))
		again := widgets.NewButton(f.Text("import.again"), "upload_file", func() { askList(f) })
		r.first = again
		say(f.Text("import.record-undone-text"))
		if f.CanWrite() {
			buttons.Add(again)
			box.Add(buttons)
		}
		return box
	}
	if n := r.standing.Ask; n > 0 {
		say(f.Count("import.next-undecided", n))
	}
	if names := r.joinedMissing(); len(names) > 0 {
		say(f.Count("import.next-joined", len(names), "names", f.Lang.List(names)))
	}
	if r.list.Kind == data.ListNewHires {
		r.addHires(say, buttons)
	} else {
		say(f.Text("import.next-others"))
		buttons.Add(widgets.NewButton(f.Text("page.snapshot"), "apartment", func() { f.Open(frame.PageSnapshot) }))
	}
	if r.batch.Partly {
		say(f.Text("import.record-part-text"))
	}
	if f.CanWrite() {
		undo := f.Text("import.undo")
		if r.batch.Partly {
			undo = f.Text("import.undo-rest")
		}
		buttons.Add(widgets.NewQuietButton(undo, "undo", r.askUndo))
	}
	box.Add(r.destroy("import.destroy"))
	box.Add(widgets.NewText(f.Text("import.done-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	if len(buttons.Objects) > 0 {
		box.Add(buttons)
	}
	return box
}

// addHires says what is to be done with the new colleagues of the list: who waits is shared out,
// who is shared out is called.
func (r *importRecord) addHires(say func(string), buttons *fyne.Container) {
	f := r.frame
	open, waiting := 0, 0
	for _, l := range r.listed {
		person, known := r.known[l.PersonID]
		if !known || l.Decision == imports.DecisionAsk || !person.State.Open() || person.Left(f.Today()) {
			continue
		}
		open++
		if person.RepID == "" {
			waiting++
		}
	}
	switch {
	case waiting > 0:
		say(f.Text("import.next-hires"))
		buttons.Add(
			widgets.NewButton(
				f.Text("import.hand-out"), "groups", func() { f.Go(frame.PageConversations, frame.Filter{Waiting: true}) },
			),
		)
	case open > 0:
		say(f.Text("import.next-handed"))
	default:
		say(f.Text("import.next-nobody"))
		return
	}
	buttons.Add(widgets.NewButton(f.Text("import.call-list"), "call", func() { frame.ShowExportOf(f, "call-list") }))
}

// destroy says that the file of the list is to be destroyed, or that it was. Kader deletes no file of
// the user's; where the list was read in this session it shows the folder.
func (r *importRecord) destroy(key string) fyne.CanvasObject {
	f := r.frame
	if !r.list.Destroyed.IsZero() {
		return widgets.NewParagraph(f.Text("import.destroyed", "date", f.Lang.Date(r.list.Destroyed)))
	}
	buttons := widgets.Flow(widgets.Gap)
	if r.folder != "" {
		buttons.Add(widgets.NewButton(f.Text("import.destroy-folder"), "folder_open", func() { f.OpenOutside(r.folder) }))
	}
	if f.CanWrite() {
		buttons.Add(widgets.NewButton(
			f.Text("import.destroy-done"), "check", func() { frame.SetFileDestroyed(f, r.list.ID, f.Today()) },
		))
	}
	box := widgets.VStack(widgets.Gap, widgets.NewParagraph(f.Text(key, "file", r.list.File)))
	if len(buttons.Objects) > 0 {
		box.Add(buttons)
	}
	return box
}
