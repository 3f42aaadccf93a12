package app

import (
	"regexp"
	"testing"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data/store"
)

// newDesk sits before the whole program, with an open dossier that fill has filled.
func newDesk(t *testing.T, code string, fill func(*store.Tx) error) *desk.Desk {
	t.Helper()
	return desk.SitDown(t, code, fill, allRooms())
}

// newHands starts the whole program without a dossier.
func newHands(t *testing.T, code string) *desk.Desk {
	t.Helper()
	return desk.Start(t, code, allRooms())
}

// pageNames are the names of pages, in the order of the rail.
func pageNames(entries []frame.Entry) []string {
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.ID
	}
	return names
}

// pagesUnderTest are the pages of this file's tests, in the order of the rail.
func pagesUnderTest() []string {
	return []string{frame.PageToday, frame.PageSnapshot, frame.PagePeople, frame.PageConversations, frame.PagePlan, frame.PageMeetings}
}

func TestNoKeyIsEverShownInsteadOfWords(t *testing.T) {
	key := regexp.MustCompile(`\[[a-z-]+\.[a-z.-]+\]`)
	for _, code := range assets.Languages() {
		for _, fill := range []func(*store.Tx) error{nil, desk.FillWorkplace} {
			d := newDesk(t, code, fill)
			for _, name := range pagesUnderTest() {
				d.Open(name)
				showEverything(d, name)
				for _, text := range desk.Texts(d.Window.Canvas()) {
					if key.MatchString(text) {
						t.Errorf("%s, %s: %q", code, name, text)
					}
				}
			}
		}
	}
}

// showEverything opens the pane of every noun on the visible page.
func showEverything(d *desk.Desk, name string) {
	h := d
	switch name {
	case frame.PageConversations:
		h.Tap(h.Text("hires.funnel"))
	case frame.PageSnapshot:
		h.Tap(h.Text("snapshot.keep"))
	}
	for _, table := range desk.All[tabler](d.Window.Content()) {
		table.SelectRow(0)
	}
	for _, row := range desk.All[*forms.ItemRow](d.Window.Content()) {
		row.Tapped(nil)
		d.LeaveDialogs() // a unit without a rep asks for one
	}
}

func TestEmptyPagesSayWhatToDo(t *testing.T) {
	d := newDesk(t, "nl", nil)
	for name, words := range map[string]string{
		frame.PageToday: "today.first-import", frame.PageSnapshot: "snapshot.add-first", frame.PagePeople: "people.import",
		frame.PageConversations: "hires.import", frame.PagePlan: "plan.add-topic", frame.PageMeetings: "meetings.add",
	} {
		d.Open(name)
		d.Sees(d.Text(words))
	}
}

func TestCtrlNAddsOnEveryPage(t *testing.T) {
	d := newDesk(t, "nl", desk.FillWorkplace)
	for _, name := range pagesUnderTest() {
		d.Open(name)
		d.Menu.Run("add")
		if _, ok := d.Window.Canvas().Focused().(interface{ SetText(string) }); !ok {
			t.Errorf("%s: after Ctrl+N the keyboard is in no field but in %T", name, d.Window.Canvas().Focused())
		}
	}
}
