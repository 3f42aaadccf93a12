package app

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// maxHistory is how many changes the history shows.
const maxHistory = 200

// historyRows is how many lines of a table on the Group page are in view.
const historyRows = 8

// importHistory lists what was imported. A list opens its record, which takes it back.
type importHistory struct {
	app    *App
	table  *widgets.Table[data.List]
	lists  []data.List
	partly map[data.ID]bool // batches of which part was taken back
}

func newImportHistory(a *App) *importHistory { return &importHistory{app: a} }

func (h *importHistory) build() fyne.CanvasObject {
	a := h.app
	h.table = widgets.NewTable([]widgets.Column[data.List]{
		{ID: "received", Title: a.text("import.received"), Width: 100, Cell: h.cell(func(l data.List) string { return a.lang.Date(l.Received) })},
		{ID: "kind", Title: a.text("import.kind"), Width: 150, Cell: h.cell(func(l data.List) string { return a.text("list-kind." + string(l.Kind)) })},
		{ID: "source", Title: a.text("import.employer"), Width: 150, Weight: 1, Drop: 1, Cell: h.cell(func(l data.List) string { return joinNotes(l.Employer, l.Period) })},
		{ID: "file", Title: a.text("import.file"), Width: 190, Weight: 2, Cell: h.cell(func(l data.List) string { return l.File })},
		{ID: "counts", Title: a.text("import.result"), Width: 220, Weight: 3, Cell: h.cell(func(l data.List) string { return countsWords(a, l.Kind, l.Counts) })},
		{ID: "dropped", Title: a.text("import.dropped"), Width: 110, Cell: h.cell(func(l data.List) string { return strings.Join(l.Dropped, ", ") })},
		{ID: "state", Title: "", Width: 180, Cell: func(l data.List) widgets.CellContent {
			return undoneCell(a, l.Undone, h.partly[l.BatchID])
		}},
	})
	h.table.Key = func(l data.List) string { return string(l.ID) }
	h.table.OnOpen, h.table.OneClick = func(l data.List) { a.rooms.lists.open(a, l) }, true
	h.table.SetEmpty(widgets.NewText(a.text("history.no-imports"), widgets.Style{Color: widgets.ColorMuted, Align: widgets.AlignCenter}))
	hint := widgets.NewText(a.text("history.imports-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	return widgets.NewCard(a.text("history.imports"), widgets.VStack(widgets.Gap, hint, widgets.MinSize(0, historyHeight(), h.table)),
		widgets.NewButton(a.text("menu.import"), "upload_file", func() { a.menu.run("import") }))
}

func historyHeight() float32 { return widgets.RowHeight * (historyRows + 1) }

// cell shows one fact of a list; those of an import that was taken back stand back.
func (h *importHistory) cell(fact func(data.List) string) func(data.List) widgets.CellContent {
	return func(l data.List) widgets.CellContent {
		content := widgets.CellContent{Text: fact(l)}
		if l.Undone {
			content.Color = widgets.ColorMuted
		}
		return content
	}
}

func (h *importHistory) read(tx *store.Tx) (err error) {
	if h.lists, err = tx.FindLists(store.ListFilter{}); err == nil {
		h.partly, err = tx.FindPartlyUndone()
	}
	return err
}

// undoneCell tells whether something was taken back, wholly or in part.
func undoneCell(a *App, undone, partly bool) widgets.CellContent {
	word := a.text("history.taken-back")
	switch {
	case partly:
		word = a.text("history.part")
	case !undone:
		return widgets.CellContent{}
	}
	return widgets.CellContent{Facts: []widgets.Fact{{Text: word, Icon: "undo", Tone: widgets.ToneMuted}}}
}

func (h *importHistory) show() {
	rows := make([]data.List, 0, len(h.lists))
	for i := len(h.lists) - 1; i >= 0; i-- {
		rows = append(rows, h.lists[i])
	}
	h.table.SetRows(rows)
}

// changeHistory lists what was done, newest first, and takes single things back.
type changeHistory struct {
	app     *App
	table   *widgets.Table[data.Batch]
	batches []data.Batch
	words   map[data.ID]string
	undo    *widgets.Button
}

func newChangeHistory(a *App) *changeHistory { return &changeHistory{app: a} }

func (h *changeHistory) build() fyne.CanvasObject {
	a := h.app
	h.table = widgets.NewTable([]widgets.Column[data.Batch]{
		{ID: "at", Title: a.text("history.when"), Width: 150, Cell: func(b data.Batch) widgets.CellContent {
			at := b.At.Local()
			return h.cell(b, a.lang.Date(data.DateOf(at))+" "+at.Format("15:04"))
		}},
		{ID: "what", Title: a.text("history.what"), Width: 200, Weight: 2, Cell: func(b data.Batch) widgets.CellContent {
			return h.cell(b, h.words[b.ID])
		}},
		{ID: "author", Title: a.text("history.author"), Width: 120, Weight: 1, Cell: func(b data.Batch) widgets.CellContent {
			return h.cell(b, b.Author)
		}},
		{ID: "state", Title: "", Width: 180, Cell: func(b data.Batch) widgets.CellContent {
			return undoneCell(a, b.Undone && !isRedo(b), b.Partly)
		}},
	})
	h.table.Key = func(b data.Batch) string { return string(b.ID) }
	h.table.OnSelect = func([]data.Batch) { h.onSelect() }
	h.table.SetEmpty(widgets.NewText(a.text("history.no-changes"), widgets.Style{Color: widgets.ColorMuted, Align: widgets.AlignCenter}))
	h.undo = widgets.NewButton(a.text("undo.button"), "undo", h.onUndo)
	h.undo.Disable()
	return widgets.NewCard(a.text("history.changes"), widgets.MinSize(0, historyHeight(), h.table), h.undo)
}

func (h *changeHistory) cell(b data.Batch, text string) widgets.CellContent {
	content := widgets.CellContent{Text: text}
	if b.Undone && !isRedo(b) {
		content.Color = widgets.ColorMuted
	}
	return content
}

// isRedo tells whether a batch did again what another took back: then that one counts
// again, and this one is done with.
func isRedo(b data.Batch) bool { return b.Label == "redo" }

// wordsOf says what a batch did; of an undo, what it took back.
func (h *changeHistory) wordsOf(tx *store.Tx, b data.Batch) (string, error) {
	a := h.app
	if b.Undoes == "" {
		return a.undo.wordsWithin(tx, b), nil
	}
	words, err := a.undo.undoneWithin(tx, b)
	if isRedo(b) {
		return a.text("history.did-again", "change", words), err
	}
	return a.text("history.took-back", "change", words), err
}

func (h *changeHistory) read(tx *store.Tx) (err error) {
	if h.batches, err = tx.FindBatches(maxHistory); err != nil {
		return err
	}
	h.words = make(map[data.ID]string, len(h.batches))
	for _, b := range h.batches {
		if h.words[b.ID], err = h.wordsOf(tx, b); err != nil {
			return err
		}
	}
	return nil
}

func (h *changeHistory) show() {
	h.table.SetRows(h.batches)
	h.onSelect()
}

func (h *changeHistory) onSelect() {
	rows := h.table.Selected()
	if len(rows) == 1 && !rows[0].Undone && h.app.canWrite() {
		h.undo.Enable()
		return
	}
	h.undo.Disable()
}

// onUndo takes back what is chosen: an import as its record does, after asking.
func (h *changeHistory) onUndo() {
	rows := h.table.Selected()
	if len(rows) != 1 {
		return
	}
	batch, a := rows[0], h.app
	list, imported := a.undo.listOf(batch)
	switch {
	case imported:
		a.rooms.lists.undo(a, list, batch, true)
	case batch.Undoes != "" && !isRedo(batch):
		a.undo.redo(batch)
	default:
		a.undo.takeBack(batch)
	}
}
