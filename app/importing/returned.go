package importing

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/returns"
)

// returnedPage shows what reps wrote in a call list that came back, line by line, and then what was taken over.
// Nothing is written before.
type returnedPage struct {
	frame   *frame.Frame
	draft   *returns.Draft
	applied *returns.Applied // nil before anything was
	undone  bool             // it was taken back on this page
	touched bool             // the user decided something
	from    string           // the page on the rail from which it was come to

	header *widgets.PageHeader
	path   *widgets.Strip
	hint   *widgets.Text
	body   *fyne.Container
	root   *fyne.Container
	table  *widgets.Table[int] // places in draft.Lines
	pane   *returnedPane
	onward *widgets.Button
	first  fyne.Focusable
}

// prepareAnswers reads a call list beside the window.
func prepareAnswers(f *frame.Frame, path, password string) {
	var draft *returns.Draft
	f.RunJob(f.Text("import.reading", "file", filepath.Base(path)), func(j *frame.Job) error {
		content, err := frame.ReadFile(path, maxList)
		if err != nil {
			return err
		}
		draft, err = returns.Prepare(f.Store, returns.Source{
			File: filepath.Base(path), Content: content, Password: password, Clock: f.Clock,
		}, j.Report)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, context.Canceled):
		case err != nil:
			f.ShowError(err)
		default:
			showReturned(f, draft)
		}
	})
}

// showReturned opens the page.
func showReturned(f *frame.Frame, draft *returns.Draft) {
	p := &returnedPage{frame: f, draft: draft, from: railPage(f, frame.PageConversations)}
	if before, ok := f.Visible().(*returnedPage); ok {
		p.from = before.from
	}
	if openKept(f, p) {
		p.Resume()
	}
}

// returnedOf returns the page of a call list that is being looked at, nil for none.
func returnedOf(f *frame.Frame) *returnedPage {
	p, _ := f.Kept.(*returnedPage)
	return p
}

// isDeciding reports whether the answers of a call list are on the screen and not yet taken over.
func isDeciding(f *frame.Frame) bool {
	p := returnedOf(f)
	return p != nil && f.Visible() == frame.Page(p) && p.applied == nil
}

// ID names the page.
func (p *returnedPage) ID() string { return pageImport }

// Anew is the same on a page that is made anew, in another language.
func (p *returnedPage) Anew() frame.Keeper {
	return &returnedPage{
		frame: p.frame, draft: p.draft, applied: p.applied, undone: p.undone, touched: p.touched, from: p.from,
	}
}

// Resume shows the step again that was shown.
func (p *returnedPage) Resume() {
	if p.applied != nil {
		p.showDone()
		return
	}
	p.showLines()
}

// Build makes the frame around both steps.
func (p *returnedPage) Build() fyne.CanvasObject {
	p.header = widgets.NewPageHeader(p.frame.Text("answers.title"), "")
	p.path = widgets.NewPath(nil)
	p.body = container.NewStack()
	p.hint = widgets.NewCaption("")
	line := widgets.Stretch(widgets.GapMedium, p.path, p.hint)
	p.root = widgets.Page(widgets.VStack(widgets.GapMedium, p.header, line), p.body)
	return p.root
}

// Reload does nothing: what was decided stands, and what changed meanwhile is found when it is taken over.
func (p *returnedPage) Reload() {}

// Focus is where the step begins.
func (p *returnedPage) Focus() fyne.Focusable { return p.first }

// showPath marks which of the two steps shows.
func (p *returnedPage) showPath() {
	f := p.frame
	wrote := widgets.StripItem{ID: "wrote", Text: f.Text("answers.step-wrote"), Mark: "1", Off: p.applied != nil}
	done := widgets.StripItem{ID: "done", Text: f.Text("answers.step-done"), Mark: "2", Off: p.applied == nil}
	at, keys := wrote.ID, f.Text("answers.hint-keys")
	if p.applied != nil {
		wrote.Mark, wrote.Icon = "", "check"
		at, keys = done.ID, ""
	}
	p.hint.SetText(keys)
	p.path.SetItems(at, wrote, done)
}

// put shows the content of a step.
func (p *returnedPage) put(content fyne.CanvasObject) {
	p.showPath()
	p.body.Objects = []fyne.CanvasObject{content}
	p.root.Refresh()
	widgets.BindKeys(p.root, p.frame.Menu.PlainKey)
	p.frame.Menu.Refresh()
	p.frame.Focus(p.first)
}

// statusOrder is the order in which lines are shown: what needs a human being first.
func statusOrder() []returns.Status {
	return []returns.Status{
		returns.StatusAsk, returns.StatusBlocked, returns.StatusTake, returns.StatusLeave, returns.StatusSame,
	}
}

// showLines shows what the reps wrote.
func (p *returnedPage) showLines() {
	f := p.frame
	p.table = widgets.NewTable(p.columns())
	p.table.Key = func(i int) string { return f.Lang.Number(i) }
	p.table.LeftOut = f.LeftOut
	p.table.SetEmpty(widgets.NewEmptyText(f.Text("answers.nothing")))
	p.pane = newReturnedPane(p)
	pane := p.pane.build()
	p.table.OnSelect = func(rows []int) {
		if len(rows) == 1 {
			p.pane.open(rows[0])
		}
	}
	p.table.OnOpen = func(i int) {
		p.pane.open(i)
		f.Focus(p.pane.first)
	}
	p.table.OnSpace = p.toggle
	widgets.BindEscape(p.table, pane.Close)
	order := make([]int, len(p.draft.Lines))
	for i := range order {
		order[i] = i
	}
	rank := func(i int) int { return slices.Index(statusOrder(), p.draft.Lines[i].Status) }
	slices.SortStableFunc(order, func(a, b int) int { return rank(a) - rank(b) })
	p.table.SetRows(order)
	p.header.SetSentence(f.Text("answers.sentence", "file", p.draft.File))
	p.first = p.table
	p.showActions()
	if p.draft.Counts().Ask > 0 {
		p.table.SelectRow(0)
	}
	p.put(widgets.WithPaneInside(widgets.NewFlushCard(p.table), pane))
}

// showActions says on the way on how many answers are taken over.
func (p *returnedPage) showActions() {
	f := p.frame
	n := p.draft.Counts().Take
	p.onward = widgets.NewPrimaryButton(f.Count("answers.apply", n), "check", p.onApply)
	stop := widgets.NewQuietButton(f.Text("import.stop"), "", p.askStop)
	p.header.SetActions(stop, p.onward)
}

func (p *returnedPage) columns() []widgets.Column[int] {
	f := p.frame
	return []widgets.Column[int]{
		{ID: "status", Title: f.Text("answers.column.status"), Width: 190, Cell: func(i int) widgets.CellContent {
			return chipCell(p.statusFact(p.draft.Lines[i].Status))
		}},
		{ID: "name", Title: f.Text("report.name"), Width: 150, Weight: 1, Cell: func(i int) widgets.CellContent {
			return widgets.CellContent{Text: p.draft.Lines[i].Name, Bold: true}
		}},
		{ID: "wrote", Title: f.Text("answers.column.wrote"), Width: 180, Weight: 2, Cell: func(i int) widgets.CellContent {
			return widgets.CellContent{Text: strings.Join(p.wrote(i), " · ")}
		}},
		{ID: "why", Title: f.Text("answers.column.why"), Width: 160, Weight: 2, Drop: 1, Cell: p.whyCell},
	}
}

// whyCell says in short why a line is asked about.
func (p *returnedPage) whyCell(i int) widgets.CellContent {
	return widgets.CellContent{Text: strings.Join(p.doubts(i), " "), Color: widgets.ColorMuted}
}

// statusFact is the chip of a status.
func (p *returnedPage) statusFact(s returns.Status) widgets.Fact {
	fact := widgets.Fact{Text: p.frame.Text("answers.status." + string(s)), Icon: "check", Tone: widgets.ToneGood}
	switch s {
	case returns.StatusAsk:
		fact.Icon, fact.Tone = "help", widgets.ToneDue
	case returns.StatusBlocked:
		fact.Icon, fact.Tone = "block", widgets.ToneOverdue
	case returns.StatusLeave:
		fact.Icon, fact.Tone = "close", widgets.ToneMuted
	case returns.StatusSame:
		fact.Icon, fact.Tone = "check", widgets.ToneMuted
	}
	return fact
}

// wrote is what stands in a line, in words.
func (p *returnedPage) wrote(i int) []string {
	var words []string
	for _, part := range p.draft.Lines[i].Answer.Parts() {
		words = append(words, p.say(part))
	}
	return words
}

// doubts is why a line is asked about, in sentences.
func (p *returnedPage) doubts(i int) []string {
	var words []string
	l := &p.draft.Lines[i]
	for _, doubt := range l.Doubts {
		words = append(words, p.say(p.draft.Why(l, doubt, func(key string) string { return p.frame.Text(key) })))
	}
	return words
}

func (p *returnedPage) say(part returns.Part) string {
	return p.frame.Text(part.Key, p.frame.Lang.Facts(part.Facts)...)
}

// toggle takes a line over, or leaves it out.
func (p *returnedPage) toggle(i int) { p.decide(i, p.draft.Lines[i].Status != returns.StatusTake) }

// decide says whether a line is taken over. One that cannot be stays as it is, and its pane says why.
func (p *returnedPage) decide(i int, take bool) {
	p.touched = true
	p.draft.Decide(i, take)
	p.refresh(i)
}

// refresh shows the lines again after something was decided.
func (p *returnedPage) refresh(i int) {
	p.table.Refresh()
	p.showActions()
	p.pane.open(i)
	widgets.BindKeys(p.root, p.frame.Menu.PlainKey)
}

// onApply says that lines nobody decided are not taken over, and takes the others over.
func (p *returnedPage) onApply() {
	f, counts := p.frame, p.draft.Counts()
	if counts.Take == 0 || p.applied != nil {
		return
	}
	if counts.Ask > 0 {
		f.Confirm(f.Text("answers.undecided"), f.Count("answers.undecided-text", counts.Ask),
			f.Count("answers.apply", counts.Take), p.apply)
		return
	}
	p.apply()
}

func (p *returnedPage) apply() {
	f := p.frame
	f.RunShort(f.Text("answers.applying"), func() error {
		applied, err := p.draft.Apply(f.Store)
		if err == nil || errors.Is(err, data.ErrNotSaved) {
			p.applied = &applied
		}
		return err
	}, func(err error) {
		if f.Settle(err) {
			p.showDone()
		}
	})
}

// askStop drops what was decided; nothing was written.
func (p *returnedPage) askStop() {
	f := p.frame
	if !p.touched {
		p.leave(p.from)
		return
	}
	f.Confirm(f.Text("import.stop"), f.Text("answers.stop-text", "file", p.draft.File), f.Text("import.stop"), func() {
		p.leave(p.from)
	})
}

func (p *returnedPage) leave(to string) {
	p.frame.Kept = nil
	p.frame.Open(to)
}
