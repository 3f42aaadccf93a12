// Package desk is a window as a user sits before it, for tests: with an open dossier or
// without, with the rooms that a test needs.
package desk

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	fynetest "fyne.io/fyne/v2/test"

	"kader/app/frame"
	"kader/data"
	"kader/data/store"
)

const Passphrase = "zeven zwarte zwanen zwemmen"

// Evening is when the tests take place: 3 November 2026.
func Evening() time.Time { return time.Date(2026, 11, 3, 19, 30, 0, 0, time.UTC) }

// Desk is the program as a user sits before it.
type Desk struct {
	*frame.Frame
	T      testing.TB
	timers []*timer
}

// timer is what is to happen after a while; run is nil once it was stopped.
type timer struct {
	wait time.Duration
	run  func()
}

func (d *Desk) after(wait time.Duration, run func()) (stop func()) {
	t := &timer{wait: wait, run: run}
	d.timers = append(d.timers, t)
	return func() { t.run = nil }
}

// Pass does what was to happen after a time of that length, once, and returns how much that
// was. The clock stands still.
func (d *Desk) Pass(wait time.Duration) (happened int) {
	waiting := d.timers
	d.timers = nil
	for _, t := range waiting {
		switch {
		case t.run == nil:
		case t.wait != wait:
			d.timers = append(d.timers, t)
		default:
			happened++
			t.run()
		}
	}
	return happened
}

// The preferences that a test sets or reads, as they are called in the file.
const (
	prefLanguage = "language"
	prefFolder   = "folder-"
)

// kinds are those of files that have a folder of their own.
func kinds() []string { return []string{"dossier", "list", "paper"} }

// SetFolder says in which folder files are chosen, of every kind.
func (d *Desk) SetFolder(path string) {
	for _, kind := range kinds() {
		d.SetFolderOf(kind, path)
	}
}

// SetFolderOf says in which folder files of one kind are chosen.
func (d *Desk) SetFolderOf(kind, path string) {
	fyne.CurrentApp().Preferences().SetString(prefFolder+kind, path)
}

// FolderOf is the folder in which files of a kind are chosen.
func (d *Desk) FolderOf(kind string) string {
	return fyne.CurrentApp().Preferences().String(prefFolder + kind)
}

// Folder is the folder in which dossiers are chosen.
func (d *Desk) Folder() string { return d.FolderOf(kinds()[0]) }

// Rooms are rooms with the given pages and nothing else.
func Rooms(entries ...frame.Entry) frame.Rooms {
	return frame.Rooms{
		Entries: entries, Commands: frame.Commands,
		Welcome: func(*frame.Frame) {}, Unlock: func(*frame.Frame, string, string) {},
		Switch: func(*frame.Frame, string) {},
		Kept:   func(*frame.Frame) {},
		Opened: func(*frame.Frame) {}, Worker: func(*frame.Frame) {}, Dropped: func(*frame.Frame, []fyne.URI) {},
		Lists: frame.Lists{
			Ask: func(*frame.Frame) {}, Read: func(*frame.Frame, string) {}, Open: func(*frame.Frame, data.List) {},
			Undo: func(*frame.Frame, data.List, data.Batch, bool) {},
		},
	}
}

// SitDown opens a dossier that fill has filled, in a window with the given rooms.
func SitDown(t testing.TB, code string, fill func(*store.Tx) error, r frame.Rooms) *Desk {
	t.Helper()
	path := filepath.Join(t.TempDir(), "group.kader")
	options := store.Options{Clock: Evening, WorkFactor: 4}
	s, err := store.Create(
		path, Passphrase, data.Group{Name: "Kadergroep", Company: "Noorderhaven", Language: code}, options,
	)
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
	d := start(t, code, options, r)
	opened, err := store.Open(path, Passphrase, options)
	if err != nil {
		t.Fatal(err)
	}
	d.Use(opened)
	d.Window.Resize(fyne.NewSize(1280, 800))
	return d
}

// Start starts a window with the given rooms, without a dossier.
func Start(t testing.TB, code string, r frame.Rooms) *Desk {
	t.Helper()
	d := start(t, code, store.Options{WorkFactor: 4}, r)
	d.Window.Resize(fyne.NewSize(1366, 768))
	d.SetFolder(t.TempDir())
	return d
}

func start(t testing.TB, code string, options store.Options, r frame.Rooms) *Desk {
	fynetest.NewCanvas().Capture() // Fyne's cache drops what earlier tests left, and learns the time
	f := fynetest.NewTempApp(t)
	f.Preferences().SetString(prefLanguage, code)
	d := &Desk{T: t}
	d.Frame = frame.New(f, frame.Options{
		Clock: Evening, Store: options, Inline: true, Schedule: frame.Schedule{After: d.after},
	}, r)
	t.Cleanup(func() {
		if d.Store != nil {
			d.Store.Close()
		}
	})
	return d
}

// Texts returns every word on the canvas that can be seen.
func Texts(c fyne.Canvas) []string {
	var found []string
	for _, o := range append([]fyne.CanvasObject{c.Content()}, c.Overlays().List()...) {
		found = append(found, TextsIn(o)...)
	}
	return found
}

// TextsIn returns every word in a part that can be seen.
func TextsIn(o fyne.CanvasObject) []string {
	if o == nil || !o.Visible() {
		return nil
	}
	if text, ok := o.(*canvas.Text); ok {
		return []string{text.Text}
	}
	var found []string
	for _, child := range parts(o) {
		found = append(found, TextsIn(child)...)
	}
	return found
}

// Sees fails where a text is nowhere on the screen.
func (d *Desk) Sees(wants ...string) {
	d.T.Helper()
	for _, want := range wants {
		if !d.shows(want) {
			d.T.Fatalf("%q is not on the screen:\n%s", want, strings.Join(Texts(d.Window.Canvas()), " | "))
		}
	}
}

// SeesNot fails where a text is on the screen.
func (d *Desk) SeesNot(want string) {
	d.T.Helper()
	if d.shows(want) {
		d.T.Fatalf("%q is on the screen", want)
	}
}

func (d *Desk) shows(want string) bool {
	return strings.Contains(strings.Join(Texts(d.Window.Canvas()), "\n"), want)
}

// Says tells whether a sentence is on the screen, over however many lines.
func (d *Desk) Says(sentence string) bool {
	screen := strings.Join(strings.Fields(strings.Join(Texts(d.Window.Canvas()), " ")), " ")
	return strings.Contains(screen, sentence)
}

// Beside keeps the work beside the window waiting, as a large dossier does, until run.
func (d *Desk) Beside() (run func()) {
	var waiting []func()
	d.Options.Schedule.Spawn = func(work func()) { waiting = append(waiting, work) }
	return func() {
		for len(waiting) > 0 {
			work := waiting[0]
			waiting = waiting[1:]
			work()
		}
	}
}

// Enter types a line and Enter.
func Enter(e interface {
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

// Read looks something up in the dossier.
func Read[T any](d *Desk, find func(*store.Tx) (T, error)) T {
	d.T.Helper()
	var found T
	if err := d.Store.View(func(tx *store.Tx) (err error) {
		found, err = find(tx)
		return err
	}); err != nil {
		d.T.Fatal(err)
	}
	return found
}

// Everybody returns everybody in the dossier.
func Everybody(d *Desk) []data.Person {
	return Read(d, func(tx *store.Tx) ([]data.Person, error) { return tx.FindPeople(store.PersonFilter{}) })
}

// PersonNamed returns the person with a family name.
func PersonNamed(d *Desk, family string) data.Person {
	d.T.Helper()
	for _, p := range Everybody(d) {
		if p.Family == family {
			return p
		}
	}
	d.T.Fatalf("nobody is called %s", family)
	return data.Person{}
}

// Actions returns every action.
func Actions(d *Desk) []data.Action {
	return Read(d, func(tx *store.Tx) ([]data.Action, error) { return tx.FindActions(store.ActionFilter{}) })
}

// ActionNamed returns the action with a title.
func ActionNamed(d *Desk, title string) data.Action {
	d.T.Helper()
	for _, a := range Actions(d) {
		if a.Title == title {
			return a
		}
	}
	d.T.Fatalf("no action %q", title)
	return data.Action{}
}

// GoalNamed returns the goal with a title.
func GoalNamed(d *Desk, title string) data.Goal {
	d.T.Helper()
	for _, g := range Read(d, func(tx *store.Tx) ([]data.Goal, error) { return tx.FindGoals(store.GoalFilter{}) }) {
		if g.Title == title {
			return g
		}
	}
	d.T.Fatalf("no goal %q", title)
	return data.Goal{}
}

// FillWorkplace is a small workplace with something of everything.
func FillWorkplace(tx *store.Tx) error {
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
			Follow: data.Follow{State: data.FollowNew, NewHire: true},
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
