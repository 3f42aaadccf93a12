package importing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/returns"
	"kader/data/store"
)

// showDone says what was taken over, and offers to take it back.
func (p *returnedPage) showDone() {
	f := p.frame
	p.header.SetSentence(p.draft.File)
	next := widgets.NewPrimaryButton(
		f.Text("page.conversations"), "emoji_people", func() { p.leave(frame.PageConversations) },
	)
	p.header.SetActions(widgets.NewButton(f.Text("import.another"), "upload_file", func() { askList(f) }), next)
	p.first, p.onward = next, next
	box := widgets.VStack(widgets.Gap)
	for _, line := range p.doneLines() {
		box.Add(line)
	}
	box.Add(widgets.NewText(f.Text("answers.destroy"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	if p.applied.BatchID != "" && !p.undone && f.CanWrite() {
		box.Add(widgets.Flow(widgets.Gap, widgets.NewQuietButton(f.Text("import.undo"), "undo", p.undo)))
	}
	p.put(container.NewVScroll(widgets.VStack(0, widgets.NewCard(f.Text("answers.step-done"), box))))
	widgets.BindEscape(p.root, func() { p.leave(p.from) })
}

// doneLines are the counts of what was taken over, and of what was not.
func (p *returnedPage) doneLines() []fyne.CanvasObject {
	f, counts, done := p.frame, p.draft.Counts(), p.applied
	var lines []fyne.CanvasObject
	add := func(icon string, color fyne.ThemeColorName, key string, n int, always bool) {
		if n > 0 || always {
			lines = append(lines, iconLine(icon, color, f.Count(key, n)))
		}
	}
	if p.undone {
		return []fyne.CanvasObject{
			iconLine("undo", widgets.ColorMuted, f.Text("answers.undone", "file", p.draft.File)),
		}
	}
	add("check", widgets.ColorGood, "answers.taken", done.Lines, true)
	add("forum", widgets.ColorMuted, "answers.contacts", done.Contacts, false)
	add("person_add", widgets.ColorMuted, "answers.new", done.New, false)
	add("info", widgets.ColorDue, "answers.not-taken", counts.Ask+counts.Leave+counts.Blocked, false)
	add("warning", widgets.ColorDue, "answers.changed", len(done.Changed), false)
	add("info", widgets.ColorMuted, "answers.taken-before", counts.Same, false)
	add("info", widgets.ColorMuted, "answers.rows-empty", counts.Empty, false)
	return lines
}

// undo takes the answers back, as far as nobody worked on their people since.
func (p *returnedPage) undo() {
	f := p.frame
	var undone data.Undone
	f.RunShort(f.Text("import.undoing"), func() (err error) {
		undone, err = returns.Undo(f.Store, p.applied.BatchID, store.UndoOptions{})
		return err
	}, func(err error) {
		if !f.Settle(err) {
			return
		}
		file := []any{"file", p.draft.File}
		f.Undo.SayUndone(frame.UndoneSentences{
			Whole: f.Text("answers.undone", file...), Part: f.Text("answers.undone-part", file...),
			None: f.Text("answers.undone-none", file...),
		}, undone)
		p.undone = undone.Complete()
		p.showDone()
	})
}
