package app

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynetest "fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// typable is a field in which somebody can type.
type typable interface {
	fyne.Focusable
	fyne.CanvasObject
	SetText(string)
}

// entryIn returns Fyne's own entry inside one of our fields.
func entryIn(o fyne.CanvasObject) *widget.Entry {
	switch f := o.(type) {
	case *widgets.TextField:
		return &f.Entry
	case *widgets.LineEntry:
		return &f.Entry
	case *widgets.DateField:
		return &f.Entry
	case *widgets.SearchField:
		return &f.Entry
	case *widget.Entry:
		return f
	}
	return nil
}

// fieldsOn finds every field on the canvas that can be seen and typed in, whatever page
// or dialog it stands on. Passphrases are not kept.
func fieldsOn(c fyne.Canvas) []typable {
	var found []typable
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		if entry := entryIn(o); entry != nil {
			if field, ok := o.(typable); ok && !entry.Password && !entry.Disabled() {
				found = append(found, field)
			}
			return
		}
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				walk(child)
			}
		case *container.Scroll:
			walk(o.Content)
		case fyne.Widget:
			for _, child := range fynetest.WidgetRenderer(o).Objects() {
				walk(child)
			}
		}
	}
	walk(c.Content())
	for _, o := range c.Overlays().List() {
		walk(o)
	}
	return found
}

// kept is all that a dossier holds, its log included.
func kept(d *desk) string {
	d.t.Helper()
	return read(d, func(tx *store.Tx) (string, error) {
		changes, err := tx.FindChanges(store.ChangeFilter{})
		if err != nil {
			return "", err
		}
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return "", err
		}
		group, err := tx.Group()
		if err != nil {
			return "", err
		}
		content, err := json.Marshal([]any{changes, people, group})
		return string(content), err
	})
}

// scenes are the states of the window in which something can be typed: every page, by
// itself, with something new, and with each row that it can open.
func scenes(d *desk) map[string]func() {
	scenes := map[string]func(){}
	rows := map[string][]data.ID{}
	add := func(id data.ID, pages ...string) {
		for _, page := range pages {
			rows[page] = append(rows[page], id)
		}
	}
	d.view(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		add(people[0].ID, pagePeople)
		add(people[1].ID, pageNewHires)
		units, err := tx.FindUnits(store.UnitFilter{})
		if err != nil {
			return err
		}
		add(units[0].ID, pageSnapshot)
		topics, err := tx.FindTopics(store.TopicFilter{})
		if err != nil {
			return err
		}
		add(topics[0].ID, pagePlan)
		goals, err := tx.FindGoals(store.GoalFilter{})
		if err != nil {
			return err
		}
		add(goals[0].ID, pagePlan)
		actions, err := tx.FindActions(store.ActionFilter{})
		if err != nil {
			return err
		}
		add(actions[0].ID, pagePlan)
		meetings, err := tx.FindMeetings(store.MeetingFilter{})
		add(meetings[0].ID, pageMeetings)
		return err
	})
	for _, page := range pageNames(composed().entries) {
		scenes[page] = func() { d.open(page) }
		scenes[page+", new"] = func() {
			d.open(page)
			if d.canAdd() {
				d.onAdd()
			}
		}
		for i, row := range rows[page] {
			scenes[fmt.Sprintf("%s, row %d", page, i)] = func() { d.openRow(page, row) }
		}
	}
	return scenes
}

// says tells whether a sentence is on the screen, over however many lines.
func (d *desk) says(sentence string) bool {
	screen := strings.Join(strings.Fields(strings.Join(texts(d.window.Canvas()), " ")), " ")
	return strings.Contains(screen, sentence)
}

// refusal tells whether something is said about what stands in a field.
func (d *desk) refusal() bool {
	for _, key := range []string{"invalid.forbidden-bsn", "invalid.number", "invalid.email"} {
		if d.says(d.text(key)) {
			return true
		}
	}
	return false
}

const plantedNumber = "123456782"

// plant types a number behind what stands in a field, and tries to keep it in every way.
func (d *desk) plant(field typable, keep func()) {
	d.t.Helper()
	entry := entryIn(field)
	d.focus(field)
	field.SetText(entry.Text + " " + plantedNumber)
	if !entry.MultiLine {
		field.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	keep()
}

// Whatever field of whatever page a number is typed in, it is not kept, not in the log
// either, and the window says so.
func TestANumberIsKeptFromNoFieldOfTheWindow(t *testing.T) {
	for _, code := range []string{"nl", "nb", "da", "en"} {
		d := newDesk(t, code, fillWorkplace)
		fields := 0
		for name, show := range scenes(d) {
			if code != "nl" && !strings.HasSuffix(name, "row 0") {
				continue
			}
			for i := 0; ; i++ {
				show()
				all := fieldsOn(d.window.Canvas())
				if i >= len(all) {
					break
				}
				before := entryIn(all[i]).Text
				d.plant(all[i], func() { d.leavePage() })
				fields++
				switch all[i].(type) {
				case *widgets.SearchField, *widgets.DateField: // no text of theirs is kept
				default:
					if !d.refusal() {
						t.Errorf("%s: %s: nothing is said about field %d (%s)", code, name, i, before)
					}
				}
				if strings.Contains(kept(d), plantedNumber) {
					t.Fatalf("%s: %s: field %d (%s) keeps the number", code, name, i, before)
				}
				if strings.Contains(d.lang.Error(data.Invalid{Rule: data.RuleBSN}), plantedNumber) {
					t.Errorf("%s: the number is said", code)
				}
				d.closeDialogs()
				all[i].SetText(before)
				d.leavePage()
			}
		}
		if least := map[string]int{"nl": 150}[code]; fields < max(least, 50) {
			t.Errorf("%s: only %d fields were found", code, fields)
		}
		t.Logf("%s: %d fields", code, fields)
	}
}

// What is noted about a list, and a cell that is typed over, is refused too.
func TestANumberIsKeptFromNoFieldOfAnImport(t *testing.T) {
	d := newDesk(t, "nl", known)
	on(d).bring("Personeelsnummer;Naam;Datum in dienst\n10881;Jan van der Berg;ooit\n10990;Piet Smit;1-10-2026\n")
	for _, step := range []importStep{stepFile, stepColumns} {
		fields := 0
		for i := 0; ; i++ {
			importOf(d.App).goTo(step)
			if step == stepColumns {
				on(d).press("F8")
			}
			all := fieldsOn(d.window.Canvas())
			if i >= len(all) {
				break
			}
			fields++
			before := entryIn(all[i]).Text
			d.plant(all[i], func() {
				if step == stepFile {
					importOf(d.App).onward.OnTapped()
				}
			})
			if _, isDate := all[i].(*widgets.DateField); !isDate && !d.refusal() && !d.says(d.text("invalid.date")) {
				t.Errorf("step %v: nothing is said about field %d (%s)", step, i, before)
			}
			content, err := json.Marshal([]any{importOf(d.App).draft.Source.Employer, importOf(d.App).draft.Source.AskedBy, importOf(d.App).draft.Source.Period, importOf(d.App).draft.Source.LegalBasis, importOf(d.App).draft.Rows})
			if err != nil || strings.Contains(string(content), plantedNumber) {
				t.Errorf("step %v: field %d (%s) keeps the number, %v", step, i, before, err)
			}
			d.closeDialogs()
			all[i].SetText(before)
		}
		if fields == 0 {
			t.Errorf("step %v has no field", step)
		}
	}
}

// A new dossier is not made for a group with a number in its name.
func TestANumberIsKeptFromANewDossier(t *testing.T) {
	h := newHands(t, "nl")
	d := &desk{App: h.App, t: t}
	showNewDossier(h.App)
	all := fieldsOn(h.window.Canvas())
	if len(all) != 3 {
		t.Fatalf("%d fields, not 3", len(all))
	}
	all[1].SetText("Veem")
	for i, field := range all {
		before := entryIn(field).Text
		d.plant(field, func() {})
		if !d.refusal() || len(d.dialogs) > 0 {
			t.Errorf("nothing is said about field %d", i)
		}
		field.SetText(before)
	}
}
