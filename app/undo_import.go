package app

import (
	"fyne.io/fyne/v2"

	"kader/app/widgets"
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// importUndo is the question before a list is taken back. It says what would go and
// what would stay, from a trial that changes nothing.
type importUndo struct {
	app    *App
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
func undoImport(a *App, list data.List, batch data.Batch, ask bool) {
	u := &importUndo{app: a, list: list, batch: batch}
	a.runShort(a.text("import.undo-looking"), u.try, func(err error) {
		switch {
		case err != nil:
			a.showError(err)
		case ask || !u.plain.Complete():
			u.open()
		default:
			u.take(false)
		}
	})
}

// try finds out what would happen.
func (u *importUndo) try() (err error) {
	s := u.app.store
	if u.plain, err = imports.UndoWith(s, u.list.ID, store.UndoOptions{DryRun: true}); err != nil {
		return err
	}
	u.handed = u.plain
	if u.plain.HandedOut() > 0 {
		u.handed, err = imports.UndoWith(s, u.list.ID, store.UndoOptions{DryRun: true, HandedOut: true})
	}
	return err
}

// open shows the question. Who was handed out stays unless the user says so, or there
// is nobody else to take back.
func (u *importUndo) open() {
	a := u.app
	u.lines = widgets.VStack(widgets.GapTiny)
	body := widgets.VStack(widgets.GapMedium, u.lines)
	if n := u.plain.HandedOut(); n > 0 && !u.handed.Nothing() {
		u.choice = widgets.NewChoice([]widgets.Option{{Value: answerLeave, Caption: a.text("import.undo-leave")}, {Value: answerTake, Caption: a.text("import.undo-take")}},
			func(string) { u.onChoice() })
		if u.plain.Nothing() {
			u.choice.Choose(answerTake)
		}
		body.Add(widgets.NewParagraph(a.count("import.undo-handed", n)))
		body.Add(u.choice)
	}
	u.showLines()
	facts := []any{"file", u.list.File, "date", a.undo.dayMade(u.batch)}
	box := dialogBox{
		title: a.text("import.undo"), text: a.text("import.undo-ask", facts...), body: body, width: widgets.FormWidth,
		submit: a.text("import.undo"), danger: true, onDone: func() { u.take(u.takesHanded()) },
	}
	if u.handed.Nothing() {
		box.title, box.text = a.text("import.undo-nothing"), a.text("import.undo-nothing-text", facts...)
		box.submit, box.onDone = "", nil
	}
	a.show(box)
}

// onChoice shows what the other answer does, in a dialog that is as high as that needs.
func (u *importUndo) onChoice() {
	u.showLines()
	if open := u.app.dialogs; len(open) > 0 {
		open[len(open)-1].fit()
	}
}

func (u *importUndo) takesHanded() bool { return u.choice != nil && u.choice.Value() == answerTake }

// showLines shows what happens with the answer that is chosen.
func (u *importUndo) showLines() {
	undone := u.plain
	if u.takesHanded() {
		undone = u.handed
	}
	u.lines.Objects = undoLineObjects(u.app, undone, undoWill)
	if len(undone.Rows) == 0 {
		u.lines.Objects = []fyne.CanvasObject{widgets.NewParagraph(u.app.text("import.undo-empty"))}
	}
	u.lines.Refresh()
}

// undoLineObjects shows what goes, what is as it was, and what stays and why.
func undoLineObjects(a *App, u data.Undone, tense undoTense) []fyne.CanvasObject {
	var lines []fyne.CanvasObject
	for _, line := range a.undo.lines(u, tense) {
		icon, color := "edit", widgets.ColorPetrol
		switch line.fate {
		case data.FateBack:
			icon, color = "undo", widgets.ColorGood
		case data.FateAlready:
			icon, color = "info", widgets.ColorMuted
		case data.FateHandedOut:
			icon = "emoji_people"
		case data.FateFailed:
			icon, color = "error", widgets.ColorDue
		}
		lines = append(lines, iconLine(icon, color, line.text))
	}
	return lines
}

// take takes the list back and says what became of its people.
func (u *importUndo) take(handed bool) {
	a := u.app
	var undone data.Undone
	a.runShort(a.text("import.undoing"), func() (err error) {
		undone, err = imports.UndoWith(a.store, u.list.ID, store.UndoOptions{HandedOut: handed})
		return err
	}, func(err error) {
		if !a.settle(err) {
			return
		}
		a.undo.sayUndone(undoneSentences{
			whole: a.undo.paragraph(a.text("taken-back.import", "name", u.list.File), undone),
			part:  a.text("import.undone-part", "file", u.list.File),
			none:  a.text("import.undone-none", "file", u.list.File),
		}, undone)
	})
}
