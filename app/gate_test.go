package app

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

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
		add(people[1].ID, frame.PageConversations)
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
	for _, page := range pageNames(allRooms().Entries) {
		scenes[page] = func() { d.Open(page) }
		scenes[page+", new"] = func() {
			d.Open(page)
			if !d.MenuItem("Ctrl+N").Disabled {
				d.Add()
			}
		}
		for i, row := range rows[page] {
			scenes[fmt.Sprintf("%s, row %d", page, i)] = func() { d.OpenRow(page, row) }
			if page == frame.PagePeople || page == frame.PageConversations {
				scenes[fmt.Sprintf("%s, the form of row %d", page, i)] = func() {
					d.OpenRow(page, row)
					if edit := desk.Button(d.Window.Content(), d.Text("person.edit")); edit != nil {
						edit.OnTapped()
					}
				}
			}
		}
	}
	return scenes
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
				all := desk.Fields(d.Window.Canvas())
				if i >= len(all) {
					break
				}
				before := desk.EntryIn(all[i]).Text
				d.Plant(all[i], func() { d.LeavePage() })
				fields++
				switch all[i].(type) {
				case *widgets.SearchField, *widgets.DateField: // no text of theirs is kept
				default:
					if !d.Refuses() {
						t.Errorf("%s: %s: nothing is said about field %d (%s)", code, name, i, before)
					}
				}
				if strings.Contains(kept(d), desk.Planted) {
					t.Fatalf("%s: %s: field %d (%s) keeps the number", code, name, i, before)
				}
				if strings.Contains(d.Lang.Error(data.Invalid{Rule: data.RuleBSN}), desk.Planted) {
					t.Errorf("%s: the number is said", code)
				}
				d.LeaveDialogs()
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

// A new dossier is not made for a group with a number in its name.
func TestANumberIsKeptFromANewDossier(t *testing.T) {
	h := newHands(t, "nl")
	d := &desk.Desk{Frame: h.Frame, T: t}
	h.Menu.Run("new-dossier")
	all := desk.Fields(h.Window.Canvas())
	if len(all) != 3 {
		t.Fatalf("%d fields, not 3", len(all))
	}
	all[1].SetText("Veem")
	for i, field := range all {
		before := desk.EntryIn(field).Text
		d.Plant(field, func() {})
		if !d.Refuses() || len(d.Dialogs()) > 0 {
			t.Errorf("nothing is said about field %d", i)
		}
		field.SetText(before)
	}
}
