package group

import (
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// exportHistory lists what went out, newest first, and notes that it was destroyed.
type exportHistory struct {
	frame   *frame.Frame
	table   *widgets.Table[data.Export]
	exports []data.Export
	reps    map[data.ID]string // whose list it is
	authors map[data.ID]string // who made it, by export
	done    *widgets.Button
	day     *widgets.Button
}

func newExportHistory(f *frame.Frame) *exportHistory { return &exportHistory{frame: f} }

func (h *exportHistory) build() fyne.CanvasObject {
	f := h.frame
	h.table = newHistoryTable(
		h.columns(false), func(e data.Export) data.ID { return e.ID }, f.Text("history.no-exports"),
	)
	h.table.LeftOut = f.LeftOut
	h.table.OnSelect = func([]data.Export) { h.onSelect() }
	h.done = widgets.NewButton(f.Text("history.export-done"), "check", h.onDone)
	h.day = widgets.NewButton(f.Text("history.export-day"), "calendar_month", h.onDay)
	h.onSelect()
	return historyCard(f.Text("history.exports"), f.Text("history.exports-text"), h.table, h.day, h.done)
}

// columns are those of an export; authors adds who made it, where that is known.
func (h *exportHistory) columns(authors bool) []widgets.Column[data.Export] {
	f := h.frame
	text := func(fact func(data.Export) string) func(data.Export) widgets.CellContent {
		return func(e data.Export) widgets.CellContent {
			content := widgets.CellContent{Text: fact(e)}
			if !e.Destroyed.IsZero() {
				content.Color = widgets.ColorMuted
			}
			return content
		}
	}
	columns := []widgets.Column[data.Export]{
		{
			ID: "made", Title: f.Text("history.when"), Width: 104,
			Cell: text(func(e data.Export) string { return f.Lang.Date(e.Made) }),
		},
		{
			ID: "what", Title: f.Text("history.what"), Width: 180, Weight: 2,
			Cell: text(func(e data.Export) string { return f.Text("export." + e.Kind) }),
		},
		{
			ID: "reader", Title: f.Text("export.reader"), Width: 130, Weight: 1,
			Cell: text(func(e data.Export) string {
				return frame.JoinNotes(f.Text("reader."+string(e.Reader)), h.reps[e.RepID])
			}),
		},
		{ID: "holds", Title: f.Text("history.export-people"), Width: 130, Drop: 1, Cell: text(h.holds)},
		{ID: "destroy", Title: f.Text("export.destroy-by"), Width: 236, Cell: h.endCell},
	}
	if !authors {
		return columns
	}
	return append(columns, widgets.Column[data.Export]{
		ID: "author", Title: f.Text("history.author"), Width: 110, Drop: 2,
		Cell: text(func(e data.Export) string { return h.authors[e.ID] }),
	})
}

// holds says how many people are named in it, or that it shows small counts.
func (h *exportHistory) holds(e data.Export) string {
	switch {
	case e.Names:
		return h.frame.Lang.Number(e.People)
	case e.SmallCounts:
		return h.frame.Text("history.export-small")
	}
	return h.frame.Text("history.export-none")
}

// endCell says by when it is to be destroyed, or that it was.
func (h *exportHistory) endCell(e data.Export) widgets.CellContent {
	f := h.frame
	switch {
	case !e.Destroyed.IsZero():
		return widgets.CellContent{Facts: []widgets.Fact{{
			Text: f.Text("history.export-destroyed", "date", f.Lang.Date(e.Destroyed)), Icon: "check", Tone: widgets.ToneGood,
		}}}
	case e.DestroyBy.IsZero():
		return widgets.CellContent{Text: f.Text("history.export-stays"), Color: widgets.ColorMuted}
	case e.Waits(f.Today()):
		return widgets.CellContent{Facts: []widgets.Fact{{
			Text: f.Lang.Date(e.DestroyBy), Icon: "warning", Tone: widgets.ToneDue,
		}}}
	}
	return widgets.CellContent{Text: f.Lang.Date(e.DestroyBy)}
}

func (h *exportHistory) read(tx *store.Tx) (err error) {
	if h.exports, err = tx.FindExports(store.ExportFilter{}); err != nil {
		return err
	}
	slices.Reverse(h.exports)
	h.reps, h.authors = make(map[data.ID]string), make(map[data.ID]string)
	var reps []data.ID
	for _, e := range h.exports {
		if e.RepID != "" {
			reps = append(reps, e.RepID)
		}
		batch, err := tx.FindBatch(e.BatchID)
		if err != nil {
			return err
		}
		if !batch.By.IsZero() {
			if h.authors[e.ID], err = h.frame.Who.Within(tx, batch.By); err != nil {
				return err
			}
		}
	}
	if len(reps) == 0 {
		return nil
	}
	people, err := tx.FindPeople(store.PersonFilter{IDs: reps})
	for _, p := range people {
		h.reps[p.ID] = p.Full()
	}
	return err
}

func (h *exportHistory) show() {
	h.table.SetColumns(h.columns(len(h.authors) > 0))
	h.table.SetRows(h.exports)
	h.onSelect()
}

// chosen is the line that the buttons are about.
func (h *exportHistory) chosen() (data.Export, bool) {
	if rows := h.table.Selected(); len(rows) == 1 && h.frame.CanWrite() {
		return rows[0], true
	}
	return data.Export{}, false
}

func (h *exportHistory) onSelect() {
	e, ok := h.chosen()
	h.done.Caption = h.frame.Text("history.export-done")
	if ok && !e.Destroyed.IsZero() {
		h.done.Caption = h.frame.Text("history.export-not-done")
	}
	h.done.Refresh()
	for _, b := range []*widgets.Button{h.done, h.day} {
		if ok {
			b.Enable()
		} else {
			b.Disable()
		}
	}
}

// onDone notes that the chosen thing was destroyed, or that it was not after all.
func (h *exportHistory) onDone() {
	if e, ok := h.chosen(); ok {
		on := h.frame.Today()
		if !e.Destroyed.IsZero() {
			on = data.Date{}
		}
		frame.SetDestroyed(h.frame, e.ID, on)
	}
}

// onDay asks by when it is to be destroyed; no day: it may stay.
func (h *exportHistory) onDay() {
	f := h.frame
	e, ok := h.chosen()
	if !ok {
		return
	}
	field := forms.NewDateField(f, forms.LeanAhead, nil)
	field.SetDate(forms.TimeOf(e.DestroyBy))
	row := widgets.NewFormRow(f.Text("export.destroy-by"), field)
	f.Show(frame.Dialog{
		Title: f.Text("history.export-day"), Text: f.Text("export." + e.Kind), Body: row, First: field,
		Submit: f.Text("state.submit"),
		OnSubmit: func() bool {
			if !field.Valid() {
				row.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleDate}))
				return false
			}
			by := forms.DayOf(field.Date())
			return by == e.DestroyBy || f.Update("export-updated", func(tx *store.Tx) error {
				return tx.UpdateExport(e.ID, func(v *data.Export) { v.DestroyBy = by })
			})
		},
	})
}
