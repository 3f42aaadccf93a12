package people

import (
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/data"
)

// onMenu shows what can be done with the chosen people, as the buttons do it.
func (l *peopleList) onMenu(rows []*data.Person, at fyne.Position) {
	f := l.frame
	var lines []frame.MenuLine
	if len(rows) == 1 {
		id, person := rows[0].ID, *rows[0]
		lines = append(lines,
			frame.MenuLine{Words: f.Text("dialog.open"), Run: func() { l.person.detail.Open(id); l.follow() }},
			frame.MenuLine{
				Words: f.Text("contact.new"), Run: func() { l.person.edit(id); l.follow() }, Writes: true,
			},
			frame.MenuLine{Words: f.Text("access.button"), Run: func() { forms.OfferAccess(f, person) }})
	}
	set := frame.MenuLine{Words: f.Text("people.set-membership"), Run: l.bulk.onMembership, Writes: true}
	if l.bulk.states {
		set = frame.MenuLine{Words: f.Text("hires.set-state"), Run: l.bulk.onState, Writes: true}
		if len(rows) == 1 {
			id, state := rows[0].ID, rows[0].State
			set.Run = func() { askState(f, []data.ID{id}, state) }
		}
	}
	if !l.bulk.states {
		lines = append(lines, frame.MenuLine{Words: f.Text("begin.title"), Run: l.bulk.onBegin, Writes: true})
	}
	phone := copyLine(f, "people.copy-phone", rows, func(p *data.Person) string { return p.Phone })
	phone.Apart = true
	lines = append(lines,
		frame.MenuLine{Words: f.Text("people.hand"), Run: l.bulk.onHandOver, Writes: true}, set,
		phone,
		copyLine(f, "people.copy-email", rows, func(p *data.Person) string { return p.Email }),
		frame.MenuLine{Words: f.Text("people.delete"), Run: l.bulk.onDelete, Writes: true, Apart: true})
	f.ShowMenu(lines, at)
}

// copyLine puts something of each chosen person on the clipboard, a line each. It is grey
// where nobody has it.
func copyLine(f *frame.Frame, key string, rows []*data.Person, of func(*data.Person) string) frame.MenuLine {
	var texts []string
	for _, row := range rows {
		if text := of(row); text != "" {
			texts = append(texts, text)
		}
	}
	line := frame.MenuLine{Words: f.Text(key)}
	if len(texts) > 0 {
		line.Run = func() { fyne.CurrentApp().Clipboard().SetContent(strings.Join(texts, "\n")) }
	}
	return line
}
