package group

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
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
	frame  *frame.Frame
	table  *widgets.Table[data.List]
	lists  []data.List
	counts map[data.ID]data.ListCounts // by list, of what was not taken back
	partly map[data.ID]bool            // batches of which part was taken back
}

func newImportHistory(f *frame.Frame) *importHistory { return &importHistory{frame: f} }

func (h *importHistory) build() fyne.CanvasObject {
	f := h.frame
	h.table = newHistoryTable(h.columns(false), func(l data.List) data.ID { return l.ID }, f.Text("history.no-imports"))
	h.table.LeftOut = f.LeftOut
	h.table.OnOpen, h.table.OneClick = func(l data.List) { f.Rooms.Lists.Open(f, l) }, true
	return historyCard(f.Text("history.imports"), f.Text("history.imports-text"), h.table,
		widgets.NewButton(f.Text("menu.import"), "upload_file", func() { f.Menu.Run("import") }))
}

// columns are those of a list; undone adds what was taken back, where anything was.
func (h *importHistory) columns(undone bool) []widgets.Column[data.List] {
	f := h.frame
	columns := []widgets.Column[data.List]{
		{
			ID: "received", Title: f.Text("import.received"), Width: 104,
			Cell: h.cell(func(l data.List) string { return f.Lang.Date(l.Received) }),
		},
		{
			ID: "kind", Title: f.Text("import.kind"), Width: 136,
			Cell: h.cell(func(l data.List) string { return f.Text("list-kind." + string(l.Kind)) }),
		},
		{
			ID: "source", Title: f.Text("import.employer"), Width: 150, Weight: 1, Drop: 2,
			Cell: h.cell(func(l data.List) string { return frame.JoinNotes(l.Employer, l.Period) }),
		},
		{
			ID: "file", Title: f.Text("import.file"), Width: 150, Weight: 4,
			Cell: h.fileCell,
		},
		{
			ID: "counts", Title: f.Text("import.result"), Width: 220, Weight: 1,
			Cell: h.cell(func(l data.List) string { return forms.CountsWords(f, l.Kind, h.counts[l.ID]) }),
		},
		{
			ID: "dropped", Title: f.Text("import.dropped"), Width: 130, Drop: 1,
			Cell: h.cell(func(l data.List) string { return strings.Join(l.Dropped, ", ") }),
		},
	}
	if !undone {
		return columns
	}
	return append(columns, widgets.Column[data.List]{
		ID: "state", Width: 180, Cell: func(l data.List) widgets.CellContent {
			return undoneCell(f, l.Undone, h.partly[l.BatchID])
		},
	})
}

// newHistoryTable returns a table of things that have an id. empty is what it says without any.
func newHistoryTable[T any](columns []widgets.Column[T], id func(T) data.ID, empty string) *widgets.Table[T] {
	table := widgets.NewTable(columns)
	table.Key = func(row T) string { return string(id(row)) }
	table.SetEmpty(widgets.NewEmptyText(empty))
	return table
}

// historyCard is a card with a table, below what is said of it.
func historyCard(title, text string, table fyne.CanvasObject, buttons ...fyne.CanvasObject) fyne.CanvasObject {
	hint := widgets.NewText(text, widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	return widgets.NewCard(title, widgets.VStack(
		widgets.Gap, hint, widgets.MinSize(0, historyHeight(), table),
	), buttons...)
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

// fileCell is the name of the file.
func (h *importHistory) fileCell(l data.List) widgets.CellContent {
	content := h.cell(func(l data.List) string { return l.File })(l)
	content.Path = true
	return content
}

func (h *importHistory) read(tx *store.Tx) (err error) {
	if h.lists, err = tx.FindLists(store.ListFilter{}); err != nil {
		return err
	}
	if h.counts, err = forms.FindStanding(tx, h.lists); err == nil {
		h.partly, err = tx.FindPartlyUndone()
	}
	return err
}

// undoneCell tells whether something was taken back, wholly or in part.
func undoneCell(f *frame.Frame, undone, partly bool) widgets.CellContent {
	word := f.Text("history.taken-back")
	switch {
	case partly:
		word = f.Text("history.part")
	case !undone:
		return widgets.CellContent{}
	}
	return widgets.CellContent{Facts: []widgets.Fact{{Text: word, Icon: "undo", Tone: widgets.ToneMuted}}}
}

func (h *importHistory) show() {
	rows := make([]data.List, 0, len(h.lists))
	undone := false
	for i := len(h.lists) - 1; i >= 0; i-- {
		rows = append(rows, h.lists[i])
		undone = undone || h.lists[i].Undone || h.partly[h.lists[i].BatchID]
	}
	h.table.SetColumns(h.columns(undone))
	h.table.SetRows(rows)
}

// changeHistory lists what was done, newest first, and takes single things back.
type changeHistory struct {
	frame   *frame.Frame
	table   *widgets.Table[data.Batch]
	batches []data.Batch
	words   map[data.ID]string
	by      map[data.Worker]string
	undo    *widgets.Button
}

func newChangeHistory(f *frame.Frame) *changeHistory { return &changeHistory{frame: f} }

func (h *changeHistory) build() fyne.CanvasObject {
	f := h.frame
	h.table = newHistoryTable(h.columns(false), func(b data.Batch) data.ID { return b.ID }, f.Text("history.no-changes"))
	h.table.OnSelect = func([]data.Batch) { h.onSelect() }
	h.undo = widgets.NewButton(f.Text("undo.button"), "undo", h.onUndo)
	h.undo.Disable()
	return widgets.NewCard(f.Text("history.changes"), widgets.MinSize(0, historyHeight(), h.table), h.undo)
}

// columns are those of a change; undone adds what was taken back, where anything was.
func (h *changeHistory) columns(undone bool) []widgets.Column[data.Batch] {
	f := h.frame
	columns := []widgets.Column[data.Batch]{
		{ID: "at", Title: f.Text("history.when"), Width: 150, Cell: func(b data.Batch) widgets.CellContent {
			at := b.At.Local()
			return h.cell(b, f.Lang.Date(data.DateOf(at))+" "+at.Format("15:04"))
		}},
		{ID: "what", Title: f.Text("history.what"), Width: 200, Weight: 2, Cell: func(b data.Batch) widgets.CellContent {
			return h.cell(b, h.words[b.ID])
		}},
		{ID: "author", Title: f.Text("history.author"), Width: 170, Weight: 1, Cell: func(b data.Batch) widgets.CellContent {
			return h.cell(b, h.by[b.By])
		}},
	}
	if !undone {
		return columns
	}
	return append(columns, widgets.Column[data.Batch]{
		ID: "state", Width: 180, Cell: func(b data.Batch) widgets.CellContent {
			return undoneCell(f, b.Undone && !isRedo(b), b.Partly)
		},
	})
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
	f := h.frame
	if b.Undoes == "" {
		return f.Undo.WordsWithin(tx, b), nil
	}
	words, err := f.Undo.UndoneWithin(tx, b)
	if isRedo(b) {
		return f.Text("history.did-again", "change", words), err
	}
	return f.Text("history.took-back", "change", words), err
}

func (h *changeHistory) read(tx *store.Tx) (err error) {
	if h.batches, err = tx.FindBatches(maxHistory); err != nil {
		return err
	}
	h.words = make(map[data.ID]string, len(h.batches))
	h.by = make(map[data.Worker]string)
	for _, b := range h.batches {
		if _, known := h.by[b.By]; !known {
			if h.by[b.By], err = h.frame.Who.Within(tx, b.By); err != nil {
				return err
			}
		}
		if h.words[b.ID], err = h.wordsOf(tx, b); err != nil {
			return err
		}
	}
	return nil
}

func (h *changeHistory) show() {
	undone := slices.ContainsFunc(h.batches, func(b data.Batch) bool { return b.Partly || b.Undone && !isRedo(b) })
	h.table.SetColumns(h.columns(undone))
	h.table.SetRows(h.batches)
	h.onSelect()
}

func (h *changeHistory) onSelect() {
	rows := h.table.Selected()
	if len(rows) == 1 && !rows[0].Undone && h.frame.CanWrite() {
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
	batch, f := rows[0], h.frame
	list, imported := f.Undo.ListOf(batch)
	switch {
	case imported:
		f.Rooms.Lists.Undo(f, list, batch, true)
	case batch.Undoes != "" && !isRedo(batch):
		f.Undo.RedoAsking(batch)
	default:
		f.Undo.TakeBackAsking(batch)
	}
}
