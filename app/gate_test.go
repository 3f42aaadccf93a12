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

	"kader/app/frame"
	"kader/app/frame/desk"
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
func kept(d *desk.Desk) string {
	d.T.Helper()
	return desk.Read(d, func(tx *store.Tx) (string, error) {
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
func scenes(d *desk.Desk) map[string]func() {
	scenes := map[string]func(){}
	rows := map[string][]data.ID{}
	add := func(id data.ID, pages ...string) {
		for _, page := range pages {
			rows[page] = append(rows[page], id)
		}
	}
	d.View(func(tx *store.Tx) error {
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		add(people[0].ID, frame.PagePeople)
		add(people[1].ID, frame.PageNewHires)
		units, err := tx.FindUnits(store.UnitFilter{})
		if err != nil {
			return err
		}
		add(units[0].ID, frame.PageSnapshot)
		topics, err := tx.FindTopics(store.TopicFilter{})
		if err != nil {
			return err
		}
		add(topics[0].ID, frame.PagePlan)
		goals, err := tx.FindGoals(store.GoalFilter{})
		if err != nil {
			return err
		}
		add(goals[0].ID, frame.PagePlan)
		actions, err := tx.FindActions(store.ActionFilter{})
		if err != nil {
			return err
		}
		add(actions[0].ID, frame.PagePlan)
		meetings, err := tx.FindMeetings(store.MeetingFilter{})
		add(meetings[0].ID, frame.PageMeetings)
		return err
	})
	for _, page := range pageNames(composed().Entries) {
		scenes[page] = func() { d.Open(page) }
		scenes[page+", new"] = func() {
			d.Open(page)
			if d.CanAdd() {
				d.Add()
			}
		}
		for i, row := range rows[page] {
			scenes[fmt.Sprintf("%s, row %d", page, i)] = func() { d.OpenRow(page, row) }
		}
	}
	return scenes
}

// refusal tells whether something is said about what stands in a field.
func refusal(d *desk.Desk) bool {
	for _, key := range []string{"invalid.forbidden-bsn", "invalid.number", "invalid.email"} {
		if d.Says(d.Text(key)) {
			return true
		}
	}
	return false
}

const plantedNumber = "123456782"

// plant types a number behind what stands in a field, and tries to keep it in every way.
func plant(d *desk.Desk, field typable, keep func()) {
	d.T.Helper()
	entry := entryIn(field)
	d.Focus(field)
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
		d := newDesk(t, code, desk.FillWorkplace)
		fields := 0
		for name, show := range scenes(d) {
			if code != "nl" && !strings.HasSuffix(name, "row 0") {
				continue
			}
			for i := 0; ; i++ {
				show()
				all := fieldsOn(d.Window.Canvas())
				if i >= len(all) {
					break
				}
				before := entryIn(all[i]).Text
				plant(d, all[i], func() { d.LeavePage() })
				fields++
				switch all[i].(type) {
				case *widgets.SearchField, *widgets.DateField: // no text of theirs is kept
				default:
					if !refusal(d) {
						t.Errorf("%s: %s: nothing is said about field %d (%s)", code, name, i, before)
					}
				}
				if strings.Contains(kept(d), plantedNumber) {
					t.Fatalf("%s: %s: field %d (%s) keeps the number", code, name, i, before)
				}
				if strings.Contains(d.Lang.Error(data.Invalid{Rule: data.RuleBSN}), plantedNumber) {
					t.Errorf("%s: the number is said", code)
				}
				d.CloseDialogs()
				all[i].SetText(before)
				d.LeavePage()
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
	bring(desk.On(d), "Personeelsnummer;Naam;Datum in dienst\n10881;Jan van der Berg;ooit\n10990;Piet Smit;1-10-2026\n")
	for _, step := range []importStep{stepFile, stepColumns} {
		fields := 0
		for i := 0; ; i++ {
			importOf(d.Frame).goTo(step)
			if step == stepColumns {
				desk.On(d).Press("F8")
			}
			all := fieldsOn(d.Window.Canvas())
			if i >= len(all) {
				break
			}
			fields++
			before := entryIn(all[i]).Text
			plant(d, all[i], func() {
				if step == stepFile {
					importOf(d.Frame).onward.OnTapped()
				}
			})
			if _, isDate := all[i].(*widgets.DateField); !isDate && !refusal(d) && !d.Says(d.Text("invalid.date")) {
				t.Errorf("step %v: nothing is said about field %d (%s)", step, i, before)
			}
			content, err := json.Marshal([]any{importOf(d.Frame).draft.Source.Employer, importOf(d.Frame).draft.Source.AskedBy, importOf(d.Frame).draft.Source.Period, importOf(d.Frame).draft.Source.LegalBasis, importOf(d.Frame).draft.Rows})
			if err != nil || strings.Contains(string(content), plantedNumber) {
				t.Errorf("step %v: field %d (%s) keeps the number, %v", step, i, before, err)
			}
			d.CloseDialogs()
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
	d := &desk.Desk{Frame: h.Frame, T: t}
	h.Menu.Run("new-dossier")
	all := fieldsOn(h.Window.Canvas())
	if len(all) != 3 {
		t.Fatalf("%d fields, not 3", len(all))
	}
	all[1].SetText("Veem")
	for i, field := range all {
		before := entryIn(field).Text
		plant(d, field, func() {})
		if !refusal(d) || len(d.OpenDialogs()) > 0 {
			t.Errorf("nothing is said about field %d", i)
		}
		field.SetText(before)
	}
}
