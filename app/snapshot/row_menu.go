package snapshot

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
)

// onMenu shows what can be done with the chosen units, as the buttons do it.
func (p *snapshotPage) onMenu(rows []unitRow, at fyne.Position) {
	f := p.frame
	remove := frame.MenuLine{Words: f.Text("people.delete"), Run: p.Remove, Writes: true}
	if len(rows) != 1 {
		f.ShowMenu([]frame.MenuLine{remove}, at)
		return
	}
	id := rows[0].UnitID
	remove.Words, remove.Apart = f.Text("snapshot.delete"), true
	f.ShowMenu([]frame.MenuLine{
		{Words: f.Text("dialog.open"), Run: func() { p.unit.edit(id) }},
		{Words: f.Text("snapshot.people"), Run: func() { f.Go(frame.PagePeople, frame.Filter{Unit: id}) }},
		{Words: f.Text("snapshot.rename"), Run: func() { p.unit.rename(id) }, Writes: true},
		{Words: f.Text("snapshot.add-below"), Run: func() { p.addBelow(id) }, Writes: true},
		remove,
	}, at)
}
