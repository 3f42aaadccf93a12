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
	app   *App
	table *widgets.Table[data.List]
	lists []data.List
}

func newImportHistory(a *App) *importHistory { return &importHistory{app: a} }

func (h *importHistory) build() fyne.CanvasObject {
	a := h.app
	h.table = widgets.NewTable([]widgets.Column[data.List]{
		{ID: "received", Title: a.text("import.received"), Width: 100, Cell: h.cell(func(l data.List) string { return a.lang.Date(l.Received) })},
		{ID: "kind", Title: a.text("import.kind"), Width: 150, Cell: h.cell(func(l data.List) string { return a.text("list-kind." + string(l.Kind)) })},
		{ID: "source", Title: a.text("import.employer"), Width: 150, Weight: 1, Drop: 1, Cell: h.cell(func(l data.List) string { return joinNotes(l.Employer, l.Period) })},
		{ID: "file", Title: a.text("import.file"), Width: 190, Weight: 2, Cell: h.cell(func(l data.List) string { return l.File })},
		{ID: "counts", Title: a.text("import.result"), Width: 220, Weight: 3, Cell: h.cell(func(l data.List) string { return a.countsWords(l.Kind, l.Counts) })},
		{ID: "dropped", Title: a.text("import.dropped"), Width: 110, Cell: h.cell(func(l data.List) string { return strings.Join(l.Dropped, ", ") })},
		{ID: "state", Title: "", Width: 140, Cell: func(l data.List) widgets.CellContent {
			if !l.Undone {
				return widgets.CellContent{}
			}
			return widgets.CellContent{Facts: []widgets.Fact{{Text: a.text("history.taken-back"), Icon: "undo", Tone: widgets.ToneMuted}}}
		}},
	})
	h.table.Key = func(l data.List) string { return string(l.ID) }
	h.table.OnOpen, h.table.OneClick = a.openRecord, true
	h.table.SetEmpty(widgets.NewText(a.text("history.no-imports"), widgets.Style{Color: widgets.ColorMuted, Align: widgets.AlignCenter}))
	hint := widgets.NewText(a.text("history.imports-text"), widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	return widgets.NewCard(a.text("history.imports"), widgets.VStack(widgets.Gap, hint, widgets.MinSize(0, historyHeight(), h.table)),
		widgets.NewButton(a.text("menu.import"), "upload_file", func() { a.runCommand("import") }))
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
	h.lists, err = tx.FindLists(store.ListFilter{})
	return err
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
	labels  map[data.ID]string
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
			return h.cell(b, h.words(b))
		}},
		{ID: "rows", Title: a.text("history.rows"), Width: 80, Align: widgets.AlignRight, Cell: func(b data.Batch) widgets.CellContent {
			return h.cell(b, a.lang.Number(b.Count))
		}},
		{ID: "author", Title: a.text("history.author"), Width: 120, Weight: 1, Cell: func(b data.Batch) widgets.CellContent {
			return h.cell(b, b.Author)
		}},
		{ID: "state", Title: "", Width: 130, Cell: func(b data.Batch) widgets.CellContent {
			if !b.Undone {
				return widgets.CellContent{}
			}
			return widgets.CellContent{Facts: []widgets.Fact{{Text: a.text("history.taken-back"), Icon: "undo", Tone: widgets.ToneMuted}}}
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
	if b.Undone {
		content.Color = widgets.ColorMuted
	}
	return content
}

// words says what a batch did; of an undo, what it took back.
func (h *changeHistory) words(b data.Batch) string {
	if b.Undoes == "" {
		return h.app.changeWords(b.Label)
	}
	return h.app.text("history.took-back", "change", h.app.changeWords(h.labels[b.Undoes]))
}

func (h *changeHistory) read(tx *store.Tx) (err error) {
	h.batches, err = tx.FindBatches(maxHistory)
	h.labels = make(map[data.ID]string, len(h.batches))
	for _, b := range h.batches {
		h.labels[b.ID] = b.Label
	}
	return err
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

func (h *changeHistory) onUndo() {
	if rows := h.table.Selected(); len(rows) == 1 {
		h.app.undoBatch(rows[0])
	}
}
