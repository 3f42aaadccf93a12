package app

import (
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"kader/app/driver"
	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
)

// robotMove is something that a user does. do returns it in words, "" where it cannot
// be done now. A move that looks must not change the dossier.
type robotMove struct {
	name   string
	weight int
	looks  bool
	do     func(*robot, *rand.Rand) string
}

func robotMoves() []robotMove {
	return []robotMove{
		{"page", 10, true, (*robot).goToPage},
		{"key", 16, true, (*robot).pressLooking},
		{"row", 8, true, (*robot).clickRow},
		{"search", 4, true, (*robot).searchEverywhere},
		{"find", 4, true, (*robot).typeSearch},
		{"filter", 6, true, (*robot).changeFilter},
		{"choose", 6, true, (*robot).chooseSeveral},
		{"minutes", 5, true, (*robot).waitMinutes},
		{"settle", 10, true, (*robot).letWorkRun},
		{"escape", 6, true, (*robot).pressEscape},
		{"look", 3, true, (*robot).changeLook},
		{"language", 2, true, (*robot).changeLanguage},
		{"size", 2, true, (*robot).changeSize},
		{"lock", 1, true, (*robot).lockAndUnlock},
		{"type", 4, false, (*robot).typeText},
		{"press", 6, false, (*robot).pressAnything},
		{"click", 6, false, (*robot).clickAnything},
		{"undo", 2, false, (*robot).undoOrRedo},
		{"import", 2, false, (*robot).readList},
	}
}

func moveNamed(name string) robotMove {
	for _, m := range robotMoves() {
		if m.name == name {
			return m
		}
	}
	return robotMove{do: func(*robot, *rand.Rand) string { return "" }}
}

func pick[T any](chance *rand.Rand, list []T) T { return list[chance.IntN(len(list))] }

// covered tells whether a dialog lies over the page.
func (r *robot) covered() bool { return r.Window.Canvas().Overlays().Top() != nil }

func (r *robot) goToPage(chance *rand.Rand) string {
	if r.Store == nil || r.covered() {
		return ""
	}
	name := pick(chance, pageNames(allRooms().Entries))
	r.Menu.Run("page." + name)
	return "opens page " + name
}

// looksWith are the keys that only look at what has the keyboard.
func looksWith(focused fyne.Focusable) []fyne.KeyName {
	move := []fyne.KeyName{fyne.KeyTab, "Shift+Tab"}
	list := append(move, fyne.KeyUp, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyLeft, fyne.KeyRight)
	switch focused.(type) {
	case *forms.ItemRow, interface{ SelectRow(int) }:
		return append(list, fyne.KeyReturn, fyne.KeyReturn, fyne.KeyEscape)
	case *widgets.SearchField:
		return append(list, fyne.KeyReturn)
	case *widgets.TextField, *widgets.Button, *widgets.Check, *widgets.Strip:
		return list
	}
	return move
}

func (r *robot) pressLooking(chance *rand.Rand) string {
	key := pick(chance, looksWith(r.Window.Canvas().Focused()))
	return r.pressKey(string(key))
}

func (r *robot) pressKey(key string) string {
	at := fmt.Sprintf("%T", r.Window.Canvas().Focused())
	if keyable, ok := r.Window.Canvas().Focused().(desktop.Keyable); ok && strings.HasPrefix(key, "Shift+") && key != "Shift+Tab" {
		keyable.KeyDown(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
		defer keyable.KeyUp(&fyne.KeyEvent{Name: desktop.KeyShiftLeft})
	}
	r.Press(key)
	return "presses " + key + " in " + strings.TrimPrefix(at, "*")
}

func (r *robot) pressEscape(*rand.Rand) string { return r.pressKey(string(fyne.KeyEscape)) }

// clickRow clicks, or double clicks, a line of the page: a row of a table or an item.
func (r *robot) clickRow(chance *rand.Rand) string {
	var lines []driver.Placed
	list := driver.Objects(driver.Top(r.Window.Canvas()), r.Window.Canvas().Size())
	for _, p := range list {
		_, isItem := p.Object.(*forms.ItemRow)
		_, isRows := p.Object.(interface{ SelectRow(int) })
		if isItem || isRows && !p.Seen().Empty() {
			lines = append(lines, p)
		}
	}
	if len(lines) == 0 {
		return ""
	}
	line := pick(chance, lines)
	seen := line.Seen()
	at := fyne.NewPos(seen.Left+min(120, (seen.Right-seen.Left)/2), seen.Top+(seen.Bottom-seen.Top)/2)
	if _, isRows := line.Object.(interface{ SelectRow(int) }); isRows {
		at.Y = seen.Top + 40 + chance.Float32()*max(0, seen.Bottom-seen.Top-44)
	}
	hit, _ := driver.Under(list, at)
	if hit.Object != line.Object && !hit.StandsIn(line.Object) {
		return ""
	}
	double := chance.IntN(3) == 0
	driver.Press(r.Window.Canvas(), at, 0, double)
	if _, under := r.litAt(at); under {
		r.clicked = at
	}
	return fmt.Sprintf("clicks (double: %t) a row of %T at %.0f,%.0f", double, line.Object, at.X, at.Y)
}

func (r *robot) searchEverywhere(chance *rand.Rand) string {
	if r.Store == nil || r.covered() {
		return ""
	}
	word := pick(chance, []string{"rooster", "a", "e", "van", "de", "nacht", "flyer", "zzz"})
	r.Menu.Run("search")
	r.settle()
	r.Types(word)
	r.Press("Return")
	r.Press("Escape")
	return "searches everywhere for " + word
}

// typeSearch types in the search field of the page.
func (r *robot) typeSearch(chance *rand.Rand) string {
	p, ok := r.Visible().(frame.Finder)
	if !ok || r.covered() {
		return ""
	}
	word := pick(chance, []string{"a", "an", "jan", "de", "zzzz", ""})
	r.Menu.Run("find")
	if field, ok := p.Finding().(*widgets.SearchField); ok {
		field.SetText("")
	}
	r.Types(word)
	return "searches the page for " + fmt.Sprintf("%q", word)
}

// onPage returns the parts of a kind on a page of people or units that do not stand in
// its pane.
func onPage[T fyne.CanvasObject](r *robot) []T {
	if r.Visible() == nil || !slices.Contains([]string{frame.PagePeople, frame.PageConversations, frame.PageSnapshot}, r.Visible().ID()) {
		return nil
	}
	var found []T
	for _, p := range driver.Objects(r.Window.Content(), r.Window.Canvas().Size()) {
		inPane := slices.ContainsFunc(p.Within, func(o fyne.CanvasObject) bool { _, ok := o.(*widgets.DetailPane); return ok })
		if part, ok := p.Object.(T); ok && !inPane {
			found = append(found, part)
		}
	}
	return found
}

// changeFilter sets one of the filters of the page, as a user who picks from the list.
func (r *robot) changeFilter(chance *rand.Rand) string {
	if r.covered() {
		return ""
	}
	if checks := onPage[*widgets.Check](r); len(checks) > 0 && chance.IntN(4) == 0 {
		checks[0].SetChecked(!checks[0].Checked)
		return "turns the filter without rep"
	}
	filters := onPage[*widgets.Choice](r)
	if len(filters) == 0 {
		return ""
	}
	field := pick(chance, filters)
	i := chance.IntN(len(field.Options))
	field.SetSelectedIndex(i)
	return "filters on " + field.Options[i]
}

// rowTable is a table whose rows can be chosen.
type rowTable interface {
	tabler
	fyne.Focusable
}

// chooseSeveral chooses several rows of the table of the page.
func (r *robot) chooseSeveral(chance *rand.Rand) string {
	tables := onPage[rowTable](r)
	if len(tables) == 0 || r.covered() {
		return ""
	}
	table := tables[0]
	r.Focus(table)
	if keyable, ok := fyne.Focusable(table).(desktop.Keyable); ok && chance.IntN(3) == 0 {
		keyable.KeyDown(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
		keyable.KeyDown(&fyne.KeyEvent{Name: fyne.KeyA})
		keyable.KeyUp(&fyne.KeyEvent{Name: desktop.KeyControlLeft})
		return "presses Ctrl+A in the table"
	}
	n := 1 + chance.IntN(4)
	for range n {
		r.pressKey("Shift+Down")
	}
	return fmt.Sprintf("presses Shift+Down %d times in the table", n)
}

func (r *robot) waitMinutes(chance *rand.Rand) string {
	d := time.Duration(1+chance.IntN(3)) * time.Minute
	r.settle()
	r.NoteActivity()
	r.pass(d)
	if t, ok := r.T.(*testing.T); ok {
		r.screen.Expire(t, r.Window.Canvas())
	}
	return "waits " + d.String()
}

func (r *robot) letWorkRun(*rand.Rand) string {
	if len(r.queue) == 0 {
		return ""
	}
	r.settle()
	return "lets the work beside the window end"
}

func (r *robot) changeLook(chance *rand.Rand) string {
	id := pick(chance, []string{"variant.light", "variant.dark", "variant.dark", "larger", "smaller", "normal-size", "projector"})
	r.Menu.Run(id)
	return "runs " + id
}

func (r *robot) changeLanguage(chance *rand.Rand) string {
	code := pick(chance, assets.Languages())
	if r.covered() {
		return ""
	}
	r.Menu.Run("language." + code)
	return "turns to language " + code
}

func (r *robot) changeSize(chance *rand.Rand) string {
	size := pick(chance, []fyne.Size{{Width: 1366, Height: 768}, {Width: 1024, Height: 768}, {Width: 1920, Height: 1040}, {Width: 1280, Height: 720}})
	r.Window.Resize(size)
	return fmt.Sprintf("makes the window %.0f × %.0f", size.Width, size.Height)
}

func (r *robot) lockAndUnlock(*rand.Rand) string {
	if r.Store == nil || r.covered() || len(r.queue) > 0 || r.Kept != nil {
		return ""
	}
	r.Menu.Run("lock")
	if r.Store != nil {
		return "tries to lock"
	}
	r.screen.Frame(r.Window.Canvas())
	r.Types(desk.Passphrase)
	r.Press("Return")
	r.settle()
	if r.Store == nil {
		r.fail("unlock", "the dossier did not open again: %v", desk.Texts(r.Window.Canvas()))
	}
	return "locks and unlocks"
}

// typeText types in the field that has the keyboard, or in the next one.
func (r *robot) typeText(chance *rand.Rand) string {
	c := r.Window.Canvas()
	for range 12 {
		if _, isField := widgets.Typed(c.Focused()); isField {
			break
		}
		r.Press("Tab")
	}
	if _, isField := widgets.Typed(c.Focused()); !isField {
		return ""
	}
	text := pick(chance, []string{"x", "flyer ophalen", "12-11", "85", "Ålesund", "@Jo", " "})
	r.Types(text)
	r.pending = true
	return fmt.Sprintf("types %q in %T", text, c.Focused())
}

func (r *robot) pressAnything(chance *rand.Rand) string {
	key := pick(chance, []string{"Return", "Return", "space", "Delete", "Ctrl+N", "Ctrl+S", "Ctrl+A", "F2", "Ctrl+I", "Down", "Left"})
	r.pending = true
	if key == "space" {
		if f := r.Window.Canvas().Focused(); f != nil {
			f.TypedRune(' ')
			if entry, isField := f.(interface{ TypedKey(*fyne.KeyEvent) }); isField {
				if _, typed := widgets.Typed(f); !typed {
					entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
				}
			}
		}
		return "presses space"
	}
	return r.pressKey(key)
}

// clickAnything clicks a part that can be clicked, wherever it is.
func (r *robot) clickAnything(chance *rand.Rand) string {
	c := r.Window.Canvas()
	list := driver.Objects(driver.Top(c), c.Size())
	var targets []driver.Placed
	for _, p := range list {
		if driver.TakesMouse(p.Object) && !p.Seen().Empty() {
			targets = append(targets, p)
		}
	}
	if len(targets) == 0 {
		return ""
	}
	target := pick(chance, targets)
	seen := target.Seen()
	at := fyne.NewPos((seen.Left+seen.Right)/2, (seen.Top+seen.Bottom)/2)
	r.pending = true
	words := fmt.Sprintf("clicks %T %q at %.0f,%.0f", target.Object, wordsIn(target.Object), at.X, at.Y)
	driver.Press(c, at, pick(chance, []fyne.KeyModifier{0, 0, 0, fyne.KeyModifierControl, fyne.KeyModifierShift}), false)
	return words
}

// wordsIn is the first text of a part, to name it.
func wordsIn(o fyne.CanvasObject) string {
	if words := desk.TextsIn(o); len(words) > 0 {
		return words[0]
	}
	if entry, ok := o.(*widget.Entry); ok {
		return entry.Text
	}
	return ""
}

func (r *robot) undoOrRedo(chance *rand.Rand) string {
	id := pick(chance, []string{"undo", "undo", "redo"})
	r.undoing = true
	r.Menu.Run(id)
	r.pending = r.pending || len(r.queue) > 0 // what is taken back beside the window is written later
	return "runs " + id
}

// readList reads a list and walks towards its end.
func (r *robot) readList(chance *rand.Rand) string {
	if !r.CanWrite() || r.covered() || len(r.world.lists) == 0 {
		return ""
	}
	path, err := filepath.Abs(pick(chance, r.world.lists))
	if err != nil {
		r.T.Fatal(err)
	}
	r.Rooms.Lists.Read(r.Frame, path)
	r.settle()
	atPeople := func() bool { return len(desk.All[*widgets.Table[int]](r.Window.Content())) > 0 }
	walking := func() bool { return r.Kept != nil && r.Visible() == frame.Page(r.Kept) && !r.covered() }
	for range chance.IntN(6) {
		if walking() && !atPeople() {
			r.Menu.Run("list-next")
			r.settle()
		}
	}
	r.Menu.Run(pick(chance, []string{"answer-pairs", "answer-namesakes"})) // where there is something to answer
	r.settle()
	if chance.IntN(2) == 0 && walking() && atPeople() {
		r.Menu.Run("list-next")
		r.settle()
		for range 3 { // what is asked before the list is written
			if len(r.Dialogs()) > 0 {
				r.SubmitDialog()
				r.settle()
			}
		}
	}
	r.pending = true
	return "reads the list " + filepath.Base(path)
}
