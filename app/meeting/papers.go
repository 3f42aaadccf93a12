package meeting

import (
	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// papersOf lists the papers of a meeting in the order in which a group needs them: those for before the evening, and
// once its day has come those that tell what came of it.
func papersOf(m *data.Meeting, today data.Date) []string {
	papers := []string{"agenda", "invitation", "sign-in", "calendar"}
	if m.StateOn(today) == data.MeetingHeld || !m.Date.IsZero() && !today.Before(m.Date) {
		return append([]string{"minutes", "hand-out", "notice", "attendance"}, papers...)
	}
	return papers
}

// showPapers offers the papers of a meeting at a place of the screen.
func showPapers(f *frame.Frame, m *data.Meeting, at fyne.Position) {
	var lines []frame.MenuLine
	for _, paper := range papersOf(m, f.Today()) {
		id := m.ID
		lines = append(lines, frame.MenuLine{
			Words: f.Text("export." + paper), Run: func() { frame.ShowExportAbout(f, paper, id) },
		})
	}
	f.ShowMenu(lines, at)
}

// newPapersButton offers the papers of the meeting that meeting returns.
func newPapersButton(f *frame.Frame, meeting func() *data.Meeting) *widgets.Button {
	button := widgets.NewButton(f.Text("meetings.papers"), "print", nil)
	button.OnTapped = func() {
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(button)
		showPapers(f, meeting(), at.AddXY(0, button.Size().Height))
	}
	return button
}
