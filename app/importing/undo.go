package importing

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// importUndo is the question before a list is taken back. It says what would go and
// what would stay, from a trial that changes nothing.
type importUndo struct {
	frame  *frame.Frame
	list   data.List
	batch  data.Batch
	plain  data.Undone     // leaves who was only handed out or moved on
	handed data.Undone     // takes them too; as plain where there is nobody
	choice *widgets.Choice // nil where there is nobody
	lines  *fyne.Container
}

// The answers about who was only handed out or moved on.
const (
	answerLeave = "leave"
	answerTake  = "take"
)

// undoImport takes an import back. Unless ask is set it asks only where something
// would stay.
func undoImport(f *frame.Frame, list data.List, batch data.Batch, ask bool) {
	u := &importUndo{frame: f, list: list, batch: batch}
	f.RunShort(f.Text("import.undo-looking"), u.try, func(err error) {
		switch {
		case err != nil:
			f.ShowError(err)
		case ask || !u.plain.Complete():
			u.open()
		default:
			u.take(false)
		}
	})
}

// try finds out what would happen.
func (u *importUndo) try() (err error) {
	s := u.frame.Store
	if u.plain, err = imports.Undo(s, u.list.ID, store.UndoOptions{DryRun: true}); err != nil {
		return err
	}
	u.handed = u.plain
	if u.plain.HandedOut() > 0 {
		u.handed, err = imports.Undo(s, u.list.ID, store.UndoOptions{DryRun: true, HandedOut: true})
	}
	return err
}

// open shows the question. Who was handed out stays unless the user says so, or there
// is nobody else to take back.
func (u *importUndo) open() {
	f := u.frame
	u.lines = widgets.VStack(widgets.GapTiny)
	body := widgets.VStack(widgets.GapMedium, u.lines)
	if n := u.plain.HandedOut(); n > 0 && !u.handed.Nothing() {
		u.choice = widgets.NewChoice(
			[]widgets.Option{
				{Value: answerLeave, Caption: f.Text("import.undo-leave")},
				{Value: answerTake, Caption: f.Text("import.undo-take")},
			},
			func(string) { u.onChoice() },
		)
		if u.plain.Nothing() {
			u.choice.Choose(answerTake)
		}
		body.Add(widgets.NewParagraph(f.Count("import.undo-handed", n)))
		body.Add(u.choice)
	}
	u.showLines()
	facts := []any{"file", u.list.File, "date", f.Undo.DayMade(u.batch)}
	box := frame.Dialog{
		Title: f.Text("import.undo"), Text: f.Text("import.undo-ask", facts...), Body: body, Width: widgets.FormWidth,
		Submit: f.Text("import.undo"), Danger: true, OnDone: func() { u.take(u.takesHanded()) },
	}
	if other := f.Undo.OthersWork(u.batch); other != "" {
		box.Text += " " + other
	}
	if u.handed.Nothing() {
		box.Title, box.Text = f.Text("import.undo-nothing"), f.Text("import.undo-nothing-text", facts...)
		box.Submit, box.OnDone = "", nil
	}
	f.Show(box)
}

// onChoice shows what the other answer does, in a dialog that is as high as that needs.
func (u *importUndo) onChoice() {
	u.showLines()
	u.frame.FitDialogs()
}

func (u *importUndo) takesHanded() bool { return u.choice != nil && u.choice.Value() == answerTake }

// showLines shows what happens with the answer that is chosen.
func (u *importUndo) showLines() {
	undone := u.plain
	if u.takesHanded() {
		undone = u.handed
	}
	u.lines.Objects = undoLineObjects(u.frame, undone, frame.UndoWill)
	if len(undone.Rows) == 0 {
		u.lines.Objects = []fyne.CanvasObject{widgets.NewParagraph(u.frame.Text("import.undo-empty"))}
	}
	u.lines.Refresh()
}

// undoLineObjects shows what goes, what is as it was, and what stays and why.
func undoLineObjects(f *frame.Frame, u data.Undone, tense frame.UndoTense) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, line := range f.Undo.Lines(u, tense) {
		icon, color := "edit", widgets.ColorPetrol
		switch line.Fate {
		case data.FateBack:
			icon, color = "undo", widgets.ColorGood
		case data.FateAlready:
			icon, color = "info", widgets.ColorMuted
		case data.FateHandedOut:
			icon = "emoji_people"
		case data.FateFailed:
			icon, color = "error", widgets.ColorDue
		}
		lines = append(lines, iconLine(icon, color, line.Text))
	}
	return lines
}

// take takes the list back and says what became of its people.
func (u *importUndo) take(handed bool) {
	f := u.frame
	var undone data.Undone
	f.RunShort(f.Text("import.undoing"), func() (err error) {
		undone, err = imports.Undo(f.Store, u.list.ID, store.UndoOptions{HandedOut: handed})
		return err
	}, func(err error) {
		if !f.Settle(err) {
			return
		}
		f.Undo.SayUndone(frame.UndoneSentences{
			Whole: f.Undo.Paragraph(f.Text("taken-back.import", "name", u.list.File), undone),
			Part:  f.Text("import.undone-part", "file", u.list.File),
			None:  f.Text("import.undone-none", "file", u.list.File),
		}, undone)
	})
}
