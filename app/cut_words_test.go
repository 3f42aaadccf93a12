package app

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"kader/app/driver"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// cutWords returns the texts on the screen that end in an ellipsis and are words of the
// program: the name of a unit may be cut, a head, a chip, a button or a choice may not.
func cutWords(c fyne.Canvas, own []string) map[string]bool {
	driver.New().Frame(c)
	cut := map[string]bool{}
	for _, p := range driver.Words(driver.Objects(driver.Top(c), c.Size())) {
		text := p.Object.(*canvas.Text).Text
		start, isCut := strings.CutSuffix(text, "…")
		if isCut && len([]rune(start)) > 2 && slices.ContainsFunc(own, func(s string) bool { return strings.HasPrefix(s, start) && s != text }) {
			cut[text] = true
		}
	}
	return cut
}

// fillEveryRole is the workplace with somebody of every role, membership and state.
func fillEveryRole(tx *store.Tx) error {
	if err := desk.FillWorkplace(tx); err != nil {
		return err
	}
	add := func(change func(*data.Person)) error {
		p := data.Person{Name: data.Name{Given: "Els", Family: "Maan"}, Follow: data.Follow{State: data.FollowNew}}
		change(&p)
		return tx.CreatePerson(&p)
	}
	for _, r := range data.Roles() {
		if err := add(func(p *data.Person) { p.Roles = []data.Role{r} }); err != nil {
			return err
		}
	}
	for _, m := range data.Memberships() {
		if err := add(func(p *data.Person) { p.Membership = m }); err != nil {
			return err
		}
	}
	for _, s := range data.FollowStates() {
		if err := add(func(p *data.Person) { p.State = s }); err != nil {
			return err
		}
	}
	return nil
}

// At 1366 × 768 no word of ours is cut, in any language, on any page, with and without the
// pane.
func TestNoWordOfOursIsCut(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, fillEveryRole)
		d.Window.Resize(fyne.NewSize(1366, 768))
		own, c := sentencesOf(t, code), d.Window.Canvas()
		look := func(where string) {
			for _, word := range slices.Sorted(maps.Keys(cutWords(c, own))) {
				t.Errorf("%s, %s: %q", code, where, word)
			}
		}
		person, action := desk.PersonNamed(d, "Vries").ID, desk.ActionNamed(d, "Zaal regelen").ID
		for _, page := range []string{
			frame.PageToday, frame.PageSnapshot, frame.PagePeople, frame.PageNewHires, frame.PagePlan, frame.PageMeetings, frame.PageGroup,
		} {
			d.Open(page)
			look(page)
		}
		d.OpenRow(frame.PagePeople, person)
		look("person")
		d.OpenRow(frame.PageNewHires, desk.PersonNamed(d, "Kok").ID)
		look("hire")
		d.OpenRow(frame.PagePlan, action)
		look("action")
		d.Open(frame.PageMeetings)
		d.Press("Return")
		look("meeting")
		d.Open(frame.PageSnapshot)
		desk.First[interface {
			fyne.CanvasObject
			SelectRow(int)
		}](d.Window.Content()).SelectRow(0)
		look("unit")
		d.Tap(d.Text("snapshot.keep"))
		for _, choice := range desk.All[*widgets.Choice](d.Window.Content()) {
			if choice.Options[0] == d.Text("snapshot.compare-none") {
				choice.SetSelectedIndex(1)
			}
		}
		d.Sees(d.Text("snapshot.column.change"))
		look("unit, compared")
		d.Press("Escape")
		look("compared")
		for _, page := range []string{frame.PagePeople, frame.PageNewHires} {
			d.Open(page)
			desk.First[*widgets.Table[*data.Person]](d.Window.Content()).SelectAll()
			look(page + ", all")
		}
		d.Bring(threeHires)
		look("import")
		d.Press("Ctrl+Return")
		look("imported")
		openTheRecord(d)
		look("record")
		for _, command := range []string{"export", "search", "keys"} {
			d.Menu.Run(command)
			look(command)
			d.LeaveDialogs()
		}
	}
}
