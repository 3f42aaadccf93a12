package importing

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// importRecord is what is kept of an import: where it came from, what became of it,
// and who stood behind each count. It is the last step of an import, and opens again
// from the history.
type importRecord struct {
	frame    *frame.Frame
	list     data.List
	listed   []imports.Listed
	standing data.ListCounts // of what was not taken back
	known    map[data.ID]data.Person
	counts   *widgets.Strip
	table    *widgets.Table[imports.Listed]
	empty    *widgets.Text
	gone     *widgets.Text // says how many of those counted are in the dossier no more
	first    fyne.Focusable
	only     string // the count whose people are shown
	batch    data.Batch
	taken    data.Undone // what was taken back of the list
	rest     data.Undone // what would become of the rest, where part was taken back
	onUndo   func()      // hears that the list was taken back, brought in again, or its file destroyed
	folder   string      // where the file is, as far as this session knows
}

// recordRows is how high the table of people is, with its head: in a window of usual
// height the counts over it stay in view.
const recordRows = 8

func newImportRecord(f *frame.Frame, list data.List) *importRecord {
	return &importRecord{frame: f, list: list}
}

func (r *importRecord) build() fyne.CanvasObject {
	f := r.frame
	next := r.next()
	left := widgets.VStack(
		widgets.GapLarge, widgets.NewCard(r.title(), r.facts()), widgets.NewCard(f.Text("import.what-now"), next),
	)
	if r.list.Kind == data.ListNewHires && !r.list.Undone {
		left.Add(r.track())
	}
	var content fyne.CanvasObject = left
	if !r.list.Undone { // of which nobody is left to choose
		content = widgets.NewLanes(
			widgets.VStack(0, left, layout.NewSpacer()),
			widgets.VStack(0, widgets.NewCard(f.Text("import.behind"), r.people()), layout.NewSpacer()),
		)
	}
	return container.NewVScroll(
		container.New(layout.NewCustomPaddedLayout(0, widgets.GapMedium, 0, widgets.GapMedium), content),
	)
}

// people are the counts of the list, with the people behind the chosen one.
func (r *importRecord) people() fyne.CanvasObject {
	muted := func(text string) *widgets.Text {
		return widgets.NewText(text, widgets.Style{Color: widgets.ColorMuted, Wrap: true})
	}
	r.counts = widgets.NewStrip(r.onCount)
	r.table = widgets.NewTable(r.columns())
	r.table.OnOpen, r.table.LeftOut = r.onOpen, r.frame.LeftOut
	r.empty = widgets.NewText("", widgets.Style{Color: widgets.ColorMuted, Align: widgets.AlignCenter, Wrap: true})
	r.gone = muted("")
	r.table.SetEmpty(widgets.Inset(widgets.GapMedium, r.empty))
	r.showCounts()
	r.first = r.counts
	return frame.Border(
		widgets.VStack(widgets.Gap, r.counts, muted(r.frame.Text("import.behind-text")), r.gone, widgets.VStack(0)),
		nil,
		nil,
		nil,
		widgets.MinSize(0, widgets.RowHeight*recordRows, r.table),
	)
}

func (r *importRecord) title() string {
	switch {
	case r.list.Undone:
		return r.frame.Text("import.record-undone")
	case r.batch.Partly:
		return r.frame.Text("import.record-part")
	}
	return r.frame.Text("import.done")
}

// facts are the source of the list and what was agreed about it.
func (r *importRecord) facts() fyne.CanvasObject {
	f, l := r.frame, r.list
	box := widgets.VStack(widgets.GapMedium)
	if lines := r.undoneFacts(); len(lines) > 0 {
		box.Add(widgets.VStack(widgets.GapTiny, lines...))
	}
	box.Add(widgets.VStack(0, widgets.NewCaption(f.Text("import.file")), widgets.NewParagraph(l.File)))
	grid := widgets.Columns(150, widgets.GapMedium)
	for _, fact := range [][2]string{
		{f.Text("import.sheet"), l.Sheet},
		{f.Text("import.kind"), f.Text("list-kind." + string(l.Kind))},
		{f.Text("import.employer"), l.Employer},
		{f.Text("import.received"), f.Lang.Date(l.Received)},
		{f.Text("import.period"), l.Period},
		{f.Text("import.asked-by"), l.AskedBy},
		{f.Text("import.legal-basis"), l.LegalBasis},
		{f.Text("import.delete-on"), f.Lang.Date(l.DeleteOn)},
	} {
		value := fact[1]
		if value == "" {
			value = f.Text("import.not-noted")
		}
		grid.Add(widgets.VStack(0, widgets.NewCaption(fact[0]), widgets.NewParagraph(value)))
	}
	box.Add(grid)
	if len(l.Dropped) > 0 {
		why := widgets.NewText(f.Text("import.dropped-text"), widgets.Style{
			Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true,
		})
		box.Add(widgets.VStack(widgets.Gap, why, droppedChips(l.Dropped)))
	}
	if len(l.NotUsed) > 0 {
		box.Add(widgets.NewText(f.Text("import.warning.not-used", "headers", strings.Join(l.NotUsed, ", ")), widgets.Style{
			Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true,
		}))
	}
	return box
}

// undoneFacts tell which part of the list was taken back, what can be taken back now,
// and what stays and why.
func (r *importRecord) undoneFacts() []fyne.CanvasObject {
	f := r.frame
	lines := undoLineObjects(f, r.taken, frame.UndoDid)
	now := r.rest.Which(func(row data.UndoneRow) bool { return row.Fate == data.FateBack })
	if len(now) > 0 {
		lines = append(lines, iconLine("undo", widgets.ColorPetrol, f.Text("undo.can-now", "what", f.Undo.CountRows(now))))
	}
	var stay data.Undone
	for _, row := range r.rest.Rows {
		if row.Fate != data.FateBack {
			row.Part = false
			stay.Add(row)
		}
	}
	return append(lines, undoLineObjects(f, stay, frame.UndoDid)...)
}

// load finds who stood behind the counts. With a large list it takes a while, so it
// is done before the record is built.
func (r *importRecord) load() (err error) {
	if err := r.loadUndone(); err != nil {
		return err
	}
	if r.listed, err = imports.FindImported(r.frame.Store, r.list.ID); err != nil {
		return err
	}
	ids := make(map[data.ID]bool, len(r.listed))
	for _, l := range r.listed {
		ids[l.PersonID] = true
	}
	r.known = make(map[data.ID]data.Person, len(ids))
	return r.frame.Store.View(func(tx *store.Tx) (err error) {
		if r.standing, err = imports.FindStanding(tx, &r.list); err != nil {
			return err
		}
		people, err := tx.FindPeople(store.PersonFilter{})
		for _, person := range people {
			if ids[person.ID] {
				r.known[person.ID] = person
			}
		}
		return err
	})
}

// loadUndone finds whether the list was taken back, and how far.
func (r *importRecord) loadUndone() error {
	err := r.frame.Store.View(func(tx *store.Tx) (err error) {
		if r.list, err = tx.FindList(r.list.ID); err != nil || r.list.BatchID == "" {
			return err
		}
		if r.batch, err = tx.FindBatch(r.list.BatchID); err == nil {
			r.taken, err = tx.FindTakenBack(r.batch.ID)
		}
		return err
	})
	r.rest = data.Undone{}
	if err != nil || !r.batch.Partly || !r.frame.CanWrite() {
		return err
	}
	r.rest, err = imports.Undo(r.frame.Store, r.list.ID, store.UndoOptions{DryRun: true})
	return err
}

// reload shows the record again after a change, where that was about the list.
func (r *importRecord) reload() {
	list, batch, rest := r.list, r.batch, r.rest
	if err := r.loadUndone(); err != nil {
		r.frame.ShowError(err)
		return
	}
	same := list.Undone == r.list.Undone && list.Destroyed == r.list.Destroyed
	if same && batch.Partly == r.batch.Partly && slices.Equal(rest.Rows, r.rest.Rows) {
		return
	}
	if err := r.load(); err != nil {
		r.frame.ShowError(err)
		return
	}
	r.onUndo()
}

// showCounts shows what became of the rows; each count opens the people behind it.
func (r *importRecord) showCounts() {
	f := r.frame
	var items []widgets.StripItem
	parts := r.parts()
	if !slices.ContainsFunc(parts, func(p forms.CountPart) bool { return p.Key == r.only && p.N > 0 }) {
		r.only = ""
	}
	for _, part := range parts {
		if part.N > 0 {
			if r.only == "" {
				r.only = part.Key
			}
			fact := decisionFact(f, r.list.Kind, part.Decision)
			words := f.Text("import.filter", "decision", fact.Text, "n", f.Lang.Number(part.N))
			if part.Decision != decisionStays {
				words = f.Count(part.Key, part.N)
			}
			items = append(items, widgets.StripItem{ID: part.Key, Text: words, Icon: fact.Icon, Tone: fact.Tone})
		}
	}
	r.counts.SetItems(r.only, items...)
	r.showRows()
}

// parts are the counts of the list. Who is not in the list and stays all the same is kept
// as left out; here they are counted by themselves, as while the list was read.
func (r *importRecord) parts() []forms.CountPart {
	stay := 0
	for _, l := range r.listed {
		if listedStands(l) == decisionStays {
			stay++
		}
	}
	counts := r.standing
	stay = min(stay, counts.Skipped)
	counts.Skipped -= stay
	return append(
		forms.CountParts(r.list.Kind, counts),
		forms.CountPart{Key: stillHereKey(r.list.Kind), Decision: decisionStays, N: stay},
	)
}

// listedStands is what became of a row that is kept, in the words of the page.
func listedStands(l imports.Listed) imports.Decision {
	if l.Row == 0 && l.Decision == imports.DecisionSkipped {
		return decisionStays
	}
	return l.Decision
}

func (r *importRecord) onCount(key string) {
	r.only = key
	r.showCounts()
	r.frame.Focus(r.table)
}

// showRows shows who stands behind the chosen count.
func (r *importRecord) showRows() {
	var rows []imports.Listed
	nameless := 0
	for _, l := range r.listed {
		if !r.behind(l) {
			continue
		}
		if _, ok := r.known[l.PersonID]; !ok {
			nameless++
			continue
		}
		rows = append(rows, l)
	}
	r.empty.SetText(r.frame.Text("import.behind-none"))
	if nameless > 0 {
		r.empty.SetText(r.frame.Count("import.behind-nameless", nameless))
	}
	gone := 0
	for _, part := range r.parts() {
		if part.Key == r.only && len(rows)+nameless > 0 {
			gone = part.N - len(rows) - nameless
		}
	}
	r.gone.Hidden = gone <= 0
	r.gone.SetText(r.frame.Count("import.behind-gone", max(gone, 0)))
	r.table.SetRows(rows)
}

// behind tells whether a row was counted in the chosen count.
func (r *importRecord) behind(l imports.Listed) bool {
	switch r.only {
	case "import.count.came-back":
		return l.CameBack
	case "import.count.joined":
		return l.Joined
	case "import.count.member":
		return l.Member
	}
	if r.only == stillHereKey(r.list.Kind) {
		return listedStands(l) == decisionStays
	}
	for _, part := range forms.CountParts(r.list.Kind, data.ListCounts{}) {
		if part.Key == r.only {
			return part.Decision == listedStands(l)
		}
	}
	return false
}

func (r *importRecord) columns() []widgets.Column[imports.Listed] {
	f := r.frame
	return []widgets.Column[imports.Listed]{
		{
			ID:    "row",
			Title: f.Text("import.row"),
			Width: 56,
			Align: widgets.AlignRight,
			Drop:  1,
			Cell: func(l imports.Listed) widgets.CellContent {
				if l.Row == 0 {
					return widgets.CellContent{}
				}
				return widgets.CellContent{Text: f.Lang.Number(l.Row), Color: widgets.ColorMuted}
			},
		},
		{ID: "name", Title: f.Text("import.name"), Width: 150, Weight: 2, Cell: func(l imports.Listed) widgets.CellContent {
			person := r.known[l.PersonID]
			return widgets.CellContent{Text: person.Listed(f.Lang), Bold: true}
		}},
		{ID: "unit", Title: f.Text("import.unit"), Width: 120, Weight: 1, Cell: func(l imports.Listed) widgets.CellContent {
			return widgets.CellContent{Text: r.known[l.PersonID].EmployerUnit, Color: widgets.ColorMuted}
		}},
	}
}

// onOpen opens the person behind a row.
func (r *importRecord) onOpen(l imports.Listed) { r.frame.OpenRow(frame.PagePeople, l.PersonID) }

// askUndo asks before an import is taken back as a whole, or the rest of it.
func (r *importRecord) askUndo() { undoImport(r.frame, r.list, r.batch, true) }
