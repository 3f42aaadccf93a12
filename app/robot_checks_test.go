package app

import (
	"fmt"
	"image/color"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	"kader/app/driver"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// check looks at the window after a step.
func (r *robot) check(looks bool) {
	r.checkLog()
	r.checkWritten(looks)
	c := r.Window.Canvas()
	list := driver.Objects(driver.Top(c), c.Size())
	r.checkFocus(list)
	r.checkWords(list)
	if r.roomy() {
		r.checkPlaces(list)
		r.checkCovered(list)
	}
	r.checkColours(list)
	r.checkTables(list)
	r.checkClicked()
	if r.Store != nil && len(r.queue) == 0 && !r.covered() {
		r.checkPeople()
	}
	if len(r.did)%12 == 0 && r.roomy() {
		r.checkDrawn()
	}
}

// checkLog fails where anything was logged.
func (r *robot) checkLog() {
	if r.logged.Len() > 0 {
		r.fail("log", "%s", r.logged.String())
	}
}

func (r *robot) countBatches() int {
	if r.Store == nil {
		return 0
	}
	n := 0
	if err := r.Store.View(func(tx *store.Tx) error {
		batches, err := tx.FindBatches(1 << 20)
		n = len(batches)
		return err
	}); err != nil {
		r.fail("batches", "%v", err)
	}
	return n
}

// checkWritten fails where looking wrote something. What was typed before may be saved
// by a step that looks.
func (r *robot) checkWritten(looks bool) {
	if r.Store == nil {
		return
	}
	before := r.batches
	r.batches = r.countBatches()
	if looks && !r.pending && r.batches != before {
		r.fail("looking writes", "%d batches more: %s", r.batches-before, r.lastChanges())
	}
	if r.batches != before {
		r.pending = r.pending && r.undoing
	}
}

// lastChanges tells what the newest batch changed.
func (r *robot) lastChanges() string {
	words := ""
	err := r.Store.View(func(tx *store.Tx) error {
		batches, err := tx.FindBatches(1)
		if err != nil || len(batches) == 0 {
			return err
		}
		words = batches[0].Label
		changes, err := tx.FindChanges(store.ChangeFilter{BatchID: batches[0].ID})
		for _, change := range changes {
			words += fmt.Sprintf(" %s: %q → %q", change.Field, change.Old, change.New)
		}
		return err
	})
	if err != nil {
		return err.Error()
	}
	return words
}

// checkFocus fails where the keyboard is in something that nobody sees.
func (r *robot) checkFocus(list []driver.Placed) {
	focused := r.Window.Canvas().Focused()
	if focused == nil {
		if !r.clickedAside && !r.covered() && r.Store != nil && len(r.queue) == 0 {
			r.fail("focus", "nothing has the keyboard")
		}
		return
	}
	r.clickedAside = false
	for _, p := range list {
		if f, ok := p.Object.(fyne.Focusable); ok && f == focused {
			return
		}
	}
	r.fail("focus", "the keyboard is in %T, which is not on the screen", focused)
}

var rawKey = regexp.MustCompile(`\[[a-z-]+\.[a-z.-]+\]|\{[a-z]+\}|%!`)

// checkWords fails where a key, a placeholder or another language shows.
func (r *robot) checkWords(list []driver.Placed) {
	for _, p := range list {
		text := ""
		switch o := p.Object.(type) {
		case *canvas.Text:
			if !slices.ContainsFunc(p.Within, isWords) { // whose lines are parts of a sentence
				text = o.Text
			}
		case *widgets.Text:
			text = o.Text()
		}
		if rawKey.MatchString(text) {
			r.fail("raw key", "%q", text)
		}
		if r.world.other[r.Lang.Code][text] && !r.world.written[text] && (r.Kept == nil || r.Visible() != frame.Page(r.Kept)) { // a list has words of its own
			r.fail("language", "%q is on the screen in %s", text, r.Lang.Code)
		}
	}
}

func isWords(o fyne.CanvasObject) bool {
	_, ok := o.(*widgets.Text)
	return ok
}

// foreignSentences returns for each language the sentences that only others have.
func foreignSentences(t *testing.T) map[string]map[string]bool {
	t.Helper()
	all, foreign := map[string]map[string]bool{}, map[string]map[string]bool{}
	for _, code := range assets.Languages() {
		all[code], foreign[code] = map[string]bool{}, map[string]bool{}
		for _, sentence := range sentencesOf(t, code) {
			all[code][sentence] = true
		}
	}
	for code := range all {
		for _, others := range all {
			for sentence := range others {
				if !all[code][sentence] && len([]rune(sentence)) >= 12 && strings.Contains(sentence, " ") {
					foreign[code][sentence] = true
				}
			}
		}
	}
	return foreign
}

// tabler is what the robot knows of a table, whatever its rows are.
type tabler interface {
	fyne.Widget
	Len() int
	SelectRow(i int)
}

// checkTables fails where a table has rows and draws none, or draws fewer than fit.
func (r *robot) checkTables(list []driver.Placed) {
	words := driver.Words(list)
	for _, p := range list {
		table, ok := p.Object.(tabler)
		if !ok || p.Seen().Empty() {
			continue
		}
		if _, isStrip := p.Object.(*widgets.Strip); isStrip {
			continue
		}
		height := float32(int(widgets.RowHeight*r.scale() + 0.5))
		rows := map[int]bool{}
		for _, word := range words {
			if word.StandsIn(p.Object) {
				rows[int((word.Area().Top+word.Area().Bottom)/2-p.At.Y)/int(height)] = true
			}
		}
		fit := int((p.Seen().Bottom-p.Seen().Top)/height) - 2
		if want := min(table.Len(), fit); len(rows) < want {
			r.fail("blank", "%s of %d rows draws %d lines, %d fit", partName(p.Object), table.Len(), len(rows), fit)
		}
	}
}

// checkClicked fails where a row that was clicked is no longer under the pointer: the
// second click of a double click would hit another one.
func (r *robot) checkClicked() {
	if r.clicked.IsZero() || !r.roomy() || r.covered() {
		return
	}
	if lit, under := r.litAt(r.clicked); lit == 1 && !under {
		r.keepPicture("after", r.Window.Canvas().Capture())
		r.fail("row jumps", "the row that was clicked at height %.0f moved from under the pointer", r.clicked.Y)
	}
}

// litAt counts the rows of tables that are lit and tells whether one of them is at a place.
func (r *robot) litAt(at fyne.Position) (lit int, under bool) {
	c := r.Window.Canvas()
	ground := color.NRGBAModel.Convert(theme.Color(widgets.ColorRowSelected))
	for _, p := range driver.Objects(driver.Top(c), c.Size()) {
		rectangle, ok := p.Object.(*canvas.Rectangle)
		inRows := slices.ContainsFunc(p.Within, func(o fyne.CanvasObject) bool { _, isRows := o.(tabler); return isRows })
		if ok && inRows && rectangle.FillColor != nil && color.NRGBAModel.Convert(rectangle.FillColor) == ground {
			lit++
			area := p.Area()
			under = under || at.Y >= area.Top-3 && at.Y <= area.Bottom+3
		}
	}
	return lit, under
}

// peopleLister is what the robot knows of a page with a list of people.
type peopleLister interface {
	Table() *widgets.Table[*data.Person]
	Fitting(*data.PeopleIndex) []int // who stands in the table
	Chosen() []data.ID               // whom an action hits
	Shown() data.ID                  // whom the pane shows
}

// checkPeople fails where the lists of people show others than the dossier holds, or
// where what is lit, what the pane shows and what an action would hit differ.
func (r *robot) checkPeople() {
	if p, ok := r.Visible().(peopleLister); ok {
		r.checkRows(r.freshPeople(p), p.Table())
		r.checkChoice(p)
	}
}

// freshPeople asks the dossier who stands in the list of a page.
func (r *robot) freshPeople(p peopleLister) []data.ID {
	var ids []data.ID
	err := r.Store.View(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		units, err := tx.FindUnits(store.UnitFilter{})
		index := data.NewPeopleIndex(people, units, r.Lang)
		for _, i := range p.Fitting(index) {
			ids = append(ids, index.People[i].ID)
		}
		return err
	})
	if err != nil {
		r.fail("people", "%v", err)
	}
	return ids
}

func (r *robot) checkRows(want []data.ID, table *widgets.Table[*data.Person]) {
	if table.Len() != len(want) {
		r.fail("rows", "the table has %d rows, %d fit", table.Len(), len(want))
		return
	}
	for i, id := range want {
		if table.Row(i).ID != id {
			r.fail("rows", "row %d is another person than the dossier has there", i)
			return
		}
	}
}

// checkChoice compares what is lit, what the pane shows, what the bar counts and what an
// action would hit.
func (r *robot) checkChoice(p peopleLister) {
	table, shown := p.Table(), p.Shown()
	var chosen []data.ID
	for _, row := range table.Selected() {
		chosen = append(chosen, row.ID)
	}
	if hit := p.Chosen(); !slices.Equal(chosen, hit) {
		r.fail("wrong people", "an action would hit %d, chosen are %d", len(hit), len(chosen))
	}
	for _, id := range r.lit(table) {
		if !slices.Contains(chosen, id) {
			r.fail("wrong people", "a row is lit that is not chosen")
		}
	}
	if shown != "" && len(chosen) > 0 && !slices.Equal(chosen, []data.ID{shown}) {
		r.fail("wrong people", "the pane shows %s, chosen are %d others", shown, len(chosen))
	}
	if shown != "" && len(chosen) == 0 && slices.Contains(tableIDs(table), shown) {
		r.fail("wrong people", "the pane shows %s, who is in the list and not lit", shown)
	}
	words := r.Count("people.selected", len(chosen))
	told := func(text *widgets.Text) bool { return strings.Contains(text.Text(), words) }
	if len(chosen) > 1 && len(onPage[*widgets.Table[*data.Person]](r)) > 0 && !slices.ContainsFunc(onPage[*widgets.Text](r), told) {
		r.fail("wrong people", "the bar does not say %q", words)
	}
}

func tableIDs(table *widgets.Table[*data.Person]) []data.ID {
	ids := make([]data.ID, table.Len())
	for i := range ids {
		ids[i] = table.Row(i).ID
	}
	return ids
}

// lit returns whose rows are drawn as chosen.
func (r *robot) lit(table *widgets.Table[*data.Person]) []data.ID {
	c := r.Window.Canvas()
	var ids []data.ID
	list := driver.Objects(driver.Top(c), c.Size())
	height := float32(int(widgets.RowHeight*r.scale() + 0.5))
	ground := color.NRGBAModel.Convert(theme.Color(widgets.ColorRowSelected))
	for _, p := range list {
		rectangle, ok := p.Object.(*canvas.Rectangle)
		if !ok || rectangle.FillColor == nil || !p.StandsIn(table) || color.NRGBAModel.Convert(rectangle.FillColor) != ground {
			continue
		}
		i := int((rectangle.Position().Y + height/2) / height)
		if i >= 0 && i < table.Len() {
			ids = append(ids, table.Row(i).ID)
		} else {
			r.fail("wrong people", "a row is lit below the last")
		}
	}
	return ids
}

// checkDisk fails where the file on disk holds something else than the window showed.
func (r *robot) checkDisk() *failure {
	if r.Store == nil {
		return nil
	}
	r.settle()
	r.LeaveDialogs()
	r.settle()
	if r.Store == nil {
		return nil
	}
	path, before := r.Store.Path(), r.countBatches()
	if err := r.Store.Close(); err != nil {
		return &failure{check: "disk", text: err.Error()}
	}
	r.Store = nil
	again, err := store.Open(path, desk.Passphrase, store.Options{WorkFactor: 4})
	if err != nil {
		return &failure{check: "disk", text: err.Error()}
	}
	r.Store = again
	if after := r.countBatches(); after != before {
		return &failure{check: "disk", text: fmt.Sprintf("%d batches on disk, %d in memory", after, before)}
	}
	return nil
}
