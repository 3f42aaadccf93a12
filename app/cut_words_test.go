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
// program or days: the name of a unit may be cut, a head, a chip, a button or a choice may not.
func cutWords(c fyne.Canvas, own []string) map[string]bool {
	driver.New().Frame(c)
	cut := map[string]bool{}
	for _, p := range driver.Words(driver.Objects(driver.Top(c), c.Size())) {
		if slices.ContainsFunc(p.Within, func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.SearchField); return ok }) {
			continue // its hint gives way: no row may move because the pane opens
		}
		text := p.Object.(*canvas.Text).Text
		start, isCut := strings.CutSuffix(text, "…")
		if isCut && start != "" && strings.Trim(start, "0123456789.-/") == "" {
			cut[text] = true // a day or a number, which is another one without its end
		}
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
			frame.PageToday, frame.PageSnapshot, frame.PagePeople, frame.PageConversations, frame.PagePlan, frame.PageMeetings, frame.PageGroup,
		} {
			d.Open(page)
			look(page)
		}
		d.OpenRow(frame.PagePeople, person)
		look("person")
		d.OpenRow(frame.PageConversations, desk.PersonNamed(d, "Kok").ID)
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
		for _, page := range []string{frame.PagePeople, frame.PageConversations} {
			d.Open(page)
			desk.First[*widgets.Table[*data.Person]](d.Window.Content()).SelectAll()
			look(page + ", all")
		}
		d.Rooms.Kept(d.Frame)
		look("kept")
		d.Bring(threeHires)
		look("import")
		d.Press("Ctrl+Return")
		look("new units asked")
		d.SubmitDialog()
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

// sizes are the sizes of text that a group works with, by what sets them.
func sizes() map[string]func(*desk.Desk) {
	return map[string]func(*desk.Desk){
		"normal": func(*desk.Desk) {},
		"150 %": func(d *desk.Desk) {
			fyne.CurrentApp().Preferences().SetInt("text-size", 140)
			d.Menu.Run("larger")
		},
		"projector": func(d *desk.Desk) { d.Menu.Run("projector") },
	}
}

// visit shows every page of the example: by itself, with its pane, beside an earlier picture,
// with several people chosen and some of them filtered away.
func visit(d *desk.Desk, t *testing.T, look func(where string)) {
	t.Helper()
	for _, page := range pageNames(allRooms().Entries) {
		d.Open(page)
		look(page)
	}
	d.Open(frame.PageGroup)
	d.Tap(d.Text("history.imports")) // goes there
	look("lists")
	d.Open(frame.PageSnapshot)
	desk.First[selecter](d.Window.Content()).SelectRow(2)
	look("unit")
	for _, c := range desk.All[*widgets.Choice](d.Window.Content()) {
		if c.Options[0] == d.Text("snapshot.compare-none") {
			c.SetSelectedIndex(1)
		}
	}
	look("unit, compared")
	for _, page := range []string{frame.PagePeople, frame.PageConversations} {
		d.OpenRow(page, somebody(d, t))
		look(page + ", pane")
		desk.First[*widgets.Table[*data.Person]](d.Window.Content()).SelectAll()
		look(page + ", all")
	}
	d.Open(frame.PagePeople)
	desk.Check(d.Window.Content(), d.Text("people.filter.no-rep")).SetChecked(true)
	look("people, some chosen")
	d.OpenRow(frame.PagePlan, desk.Actions(d)[0].ID)
	look("action")
	d.Open(frame.PageMeetings)
	d.Press("Return")
	look("meeting")
	for _, command := range []string{"export", "search", "keys", "manual", "open-dossier"} {
		d.Menu.Run(command)
		look(command)
		d.LeaveDialogs()
	}
}

// selecter is a table.
type selecter interface {
	fyne.CanvasObject
	SelectRow(int)
}

// In the example, with all that a group writes, no word of ours is cut in any size of text,
// and nothing stands off the window or under the pane.
func TestNothingIsCutInAnySize(t *testing.T) {
	for _, code := range assets.Languages() {
		own := sentencesOf(t, code)
		for size, set := range sizes() {
			if code == "en" && size != "150 %" {
				continue // its words are the shortest
			}
			t.Run(code+" "+size, func(t *testing.T) {
				d := exampleAt(t, code, "light")
				set(d)
				visit(d, t, func(where string) {
					for _, word := range slices.Sorted(maps.Keys(cutWords(d.Window.Canvas(), own))) {
						t.Errorf("%s: %q is cut", where, word)
					}
					r := &robot{Desk: d}
					list := driver.Objects(driver.Top(d.Window.Canvas()), d.Window.Canvas().Size())
					r.checkPlaces(list)
					r.checkCovered(list)
					r.checkUnderPane(list)
					if r.failed != nil {
						t.Errorf("%s: %s: %s", where, r.failed.check, r.failed.text)
					}
				})
			})
		}
	}
}

// checkUnderPane fails where words of the page run on under the pane.
func (r *robot) checkUnderPane(list []driver.Placed) {
	inPane := func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.DetailPane); return ok }
	at := slices.IndexFunc(list, func(p driver.Placed) bool { return inPane(p.Object) && !p.Seen().Empty() })
	if at < 0 {
		return
	}
	pane := list[at].Area()
	for _, p := range driver.Words(list) {
		words := textArea(p.Object.(*canvas.Text), p.Area())
		if !slices.ContainsFunc(p.Within, inPane) && !r.freeToLeave(p) && words.Left < pane.Left && min(words.Right, p.Clip.Right) > pane.Left {
			r.fail("under the pane", "%s ends at %.0f, the pane begins at %.0f", partName(p.Object), words.Right, pane.Left)
		}
	}
}
