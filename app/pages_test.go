package app

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	fynetest "fyne.io/fyne/v2/test"

	"kader/assets"
	"kader/data"
	"kader/data/store"
)

const testPassphrase = "zeven zwarte zwanen zwemmen"

// evening is when the tests take place: 3 November 2026.
func evening() time.Time { return time.Date(2026, 11, 3, 19, 30, 0, 0, time.UTC) }

// desk is the program with an open dossier, as a user sits before it.
type desk struct {
	*App
	t *testing.T
}

// newDesk opens a dossier that fill has filled.
func newDesk(t *testing.T, code string, fill func(*store.Tx) error) *desk {
	t.Helper()
	path := filepath.Join(t.TempDir(), "group.kader")
	options := store.Options{Clock: evening, WorkFactor: 4}
	s, err := store.Create(path, testPassphrase, data.Group{Name: "Kadergroep", Company: "Noorderhaven", Language: code}, options)
	if err != nil {
		t.Fatal(err)
	}
	if fill != nil {
		if err := s.Update("test", fill); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	f := fynetest.NewTempApp(t)
	f.Preferences().SetString(keyLanguage, code)
	a := New(f, Options{File: path, Passphrase: testPassphrase, Clock: evening, Store: options, Inline: true})
	a.window.Resize(fyne.NewSize(1280, 800))
	t.Cleanup(func() {
		if a.store != nil {
			a.store.Close()
		}
	})
	if a.store == nil {
		t.Fatalf("dossier did not open: %v", texts(a.window.Canvas()))
	}
	return &desk{App: a, t: t}
}

// texts returns every word on the canvas that can be seen.
func texts(c fyne.Canvas) []string {
	var found []string
	for _, o := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		found = append(found, textsIn(o)...)
	}
	return found
}

func textsIn(o fyne.CanvasObject) []string {
	if o == nil || !o.Visible() {
		return nil
	}
	var found []string
	switch o := o.(type) {
	case *canvas.Text:
		return []string{o.Text}
	case *fyne.Container:
		for _, child := range o.Objects {
			found = append(found, textsIn(child)...)
		}
	case *container.Scroll:
		return textsIn(o.Content)
	case fyne.Widget:
		for _, child := range fynetest.WidgetRenderer(o).Objects() {
			found = append(found, textsIn(child)...)
		}
	}
	return found
}

// sees fails where a text is nowhere on the screen.
func (d *desk) sees(want string) {
	d.t.Helper()
	if !d.shows(want) {
		d.t.Errorf("%q is not on the screen:\n%s", want, strings.Join(texts(d.window.Canvas()), " | "))
	}
}

// seesNot fails where a text is on the screen.
func (d *desk) seesNot(want string) {
	d.t.Helper()
	if d.shows(want) {
		d.t.Errorf("%q is on the screen", want)
	}
}

func (d *desk) shows(want string) bool {
	return strings.Contains(strings.Join(texts(d.window.Canvas()), "\n"), want)
}

// enter types a line and Enter.
func enter(e interface {
	fyne.Focusable
	SetText(string)
}, text string,
) {
	e.SetText("")
	for _, r := range text {
		e.TypedRune(r)
	}
	e.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
}

// press sends a key to whatever has the keyboard.
func (d *desk) press(key fyne.KeyName) {
	d.t.Helper()
	focused := d.window.Canvas().Focused()
	if focused == nil {
		d.t.Fatalf("nothing has the keyboard for %s", key)
	}
	focused.TypedKey(&fyne.KeyEvent{Name: key})
}

// submitDialog presses Enter on the open dialog.
func (d *desk) submitDialog() {
	d.t.Helper()
	if len(d.dialogs) == 0 {
		d.t.Fatal("no dialog is open")
	}
	d.dialogs[len(d.dialogs)-1].onSubmit()
}

// read looks something up in the dossier.
func read[T any](d *desk, find func(*store.Tx) (T, error)) T {
	d.t.Helper()
	var found T
	if err := d.store.View(func(tx *store.Tx) (err error) {
		found, err = find(tx)
		return err
	}); err != nil {
		d.t.Fatal(err)
	}
	return found
}

func people(d *desk) []data.Person {
	return read(d, func(tx *store.Tx) ([]data.Person, error) { return tx.FindPeople(store.PersonFilter{}) })
}

func personNamed(d *desk, family string) data.Person {
	d.t.Helper()
	for _, p := range people(d) {
		if p.Family == family {
			return p
		}
	}
	d.t.Fatalf("nobody is called %s", family)
	return data.Person{}
}

// fillWorkplace is a small workplace with something of everything.
func fillWorkplace(tx *store.Tx) error {
	site := data.Unit{Kind: data.UnitSite, Name: "Noord", Headcount: 120}
	if err := tx.CreateUnit(&site); err != nil {
		return err
	}
	packing := data.Unit{Kind: data.UnitDepartment, Name: "Inpak", ParentID: site.ID, Headcount: 80}
	night := data.Unit{Kind: data.UnitTeam, Name: "Nacht", ParentID: site.ID, Headcount: 20}
	for _, u := range []*data.Unit{&packing, &night} {
		if err := tx.CreateUnit(u); err != nil {
			return err
		}
	}
	rep := data.Person{
		Name:  data.Name{Given: "Joost", Infix: "de", Family: "Vries"},
		Work:  data.Work{UnitID: packing.ID, JobTitle: "Operator"},
		Union: data.Union{Membership: data.MembershipMember, Roles: []data.Role{data.RoleRep}},
	}
	hire := func(given, family string, started int) *data.Person {
		return &data.Person{
			Name:   data.Name{Given: given, Family: family},
			Work:   data.Work{UnitID: packing.ID, Start: data.NewDate(2026, 10, started)},
			Follow: data.Follow{State: data.FollowNew},
		}
	}
	for _, p := range []*data.Person{&rep, hire("Fatma", "Yıldız", 1), hire("Piet", "Bos", 5), hire("Anna", "Kok", 9)} {
		if err := tx.CreatePerson(p); err != nil {
			return err
		}
	}
	return fillPlan(tx)
}

func fillPlan(tx *store.Tx) error {
	topic := data.Topic{Title: "Roosters", Lane: data.LaneNow, Heat: 3}
	if err := tx.CreateTopic(&topic); err != nil {
		return err
	}
	goal := data.Goal{Title: "Rooster vier weken vooruit", TopicID: topic.ID, Lane: data.LaneNow}
	still := data.Goal{Title: "Kantine open in de nacht", TopicID: topic.ID, Lane: data.LaneNow}
	for _, g := range []*data.Goal{&goal, &still} {
		if err := tx.CreateGoal(g); err != nil {
			return err
		}
	}
	for i, title := range []string{"Flyer maken", "Zaal regelen", "Handtekeningen ophalen"} {
		action := data.Action{
			GoalID: goal.ID, Title: title, Who: "Joost de Vries", Status: data.ActionOpen,
			Due: data.NewDate(2026, 10, 31).AddDays(14 * i), Position: i,
		}
		if err := tx.CreateAction(&action); err != nil {
			return err
		}
	}
	meeting := data.Meeting{Title: "Kaderavond", Date: data.NewDate(2026, 11, 10)}
	return tx.CreateMeeting(&meeting)
}

// pageNames are the names of pages, in the order of the rail.
func pageNames(entries []entry) []string {
	names := make([]string, len(entries))
	for i, e := range entries {
		names[i] = e.id
	}
	return names
}

// pagesUnderTest are the pages of this file's tests, in the order of the rail.
func pagesUnderTest() []string {
	return []string{pageToday, pageSnapshot, pagePeople, pageNewHires, pagePlan, pageMeetings}
}

func TestNoKeyIsEverShownInsteadOfWords(t *testing.T) {
	key := regexp.MustCompile(`\[[a-z-]+\.[a-z.-]+\]`)
	for _, code := range assets.Languages() {
		for _, fill := range []func(*store.Tx) error{nil, fillWorkplace} {
			d := newDesk(t, code, fill)
			for _, name := range pagesUnderTest() {
				d.open(name)
				d.showEverything(name)
				for _, text := range texts(d.window.Canvas()) {
					if key.MatchString(text) {
						t.Errorf("%s, %s: %q", code, name, text)
					}
				}
			}
		}
	}
}

// showEverything opens the pane of every noun on the visible page.
func (d *desk) showEverything(name string) {
	switch p := d.current.(type) {
	case *peoplePage:
		p.table.SelectRow(0)
	case *newHiresPage:
		p.onFar()
		p.table.SelectRow(0)
	case *snapshotPage:
		p.onKeep()
		p.table.SelectRow(0)
	case *planPage:
		for _, row := range p.items.rows {
			row.open()
		}
	case *meetingsPage:
		for _, row := range p.items.rows {
			row.open()
		}
	}
}

func TestEmptyPagesSayWhatToDo(t *testing.T) {
	d := newDesk(t, "nl", nil)
	for name, words := range map[string]string{
		pageToday: "today.first-import", pageSnapshot: "snapshot.add-first", pagePeople: "people.import",
		pageNewHires: "hires.import", pagePlan: "plan.add-topic", pageMeetings: "meetings.add",
	} {
		d.open(name)
		d.sees(d.text(words))
	}
}

func TestCtrlNAddsOnEveryPage(t *testing.T) {
	d := newDesk(t, "nl", fillWorkplace)
	for _, name := range pagesUnderTest() {
		d.open(name)
		d.menu.run("add")
		if _, ok := d.window.Canvas().Focused().(interface{ SetText(string) }); !ok {
			t.Errorf("%s: after Ctrl+N the keyboard is in no field but in %T", name, d.window.Canvas().Focused())
		}
	}
}
