package plan

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

func openPlan(t *testing.T) (*desk.Desk, *planPage) {
	t.Helper()
	d := newDesk(t, "nl", desk.FillWorkplace)
	d.Open(frame.PagePlan)
	p, ok := d.Visible().(*planPage)
	if !ok {
		t.Fatalf("page is %T", d.Visible())
	}
	return d, p
}

func TestAnAgreementIsOneLineAndEnter(t *testing.T) {
	d, p := openPlan(t)
	goal := desk.GoalNamed(d, "Kantine open in de nacht")
	desk.Enter(p.entries[entryAction(goal.ID)].Entry, "Brief schrijven @joost 12-11")
	action := desk.ActionNamed(d, "Brief schrijven")
	if action.GoalID != goal.ID || action.Who != "Joost de Vries" || action.RepID != desk.PersonNamed(d, "Vries").ID || action.Due != data.NewDate(2026, 11, 12) {
		t.Errorf("%+v", action)
	}
	d.Sees("Brief schrijven")
}

func TestWhoAndWhenAreUnderstoodWhileTyping(t *testing.T) {
	d, p := openPlan(t)
	d.SeesNot("12 november 2026")
	p.line.Entry.SetText("Flyer maken @joost 12-11")
	d.Sees("12 november 2026")
	p.line.Entry.SetText("")
	d.SeesNot("12 november 2026")
}

// openNamed opens the plan of a group with several reps.
func openNamed(t *testing.T, code string) (*desk.Desk, *planPage) {
	t.Helper()
	d := newDesk(t, code, func(tx *store.Tx) error {
		for _, name := range []data.Name{{Given: "Åse", Family: "Lund"}, {Given: "Jan", Family: "Smit"}, {Given: "Jan", Family: "Bos"}} {
			if err := tx.CreatePerson(&data.Person{Name: name, Union: data.Union{Roles: []data.Role{data.RoleRep}}}); err != nil {
				return err
			}
		}
		return desk.FillWorkplace(tx)
	})
	d.Open(frame.PagePlan)
	return d, d.Visible().(*planPage)
}

func TestANameIsCompletedFromAList(t *testing.T) {
	d, p := openNamed(t, "nl")
	entry := p.line.Entry
	d.Focus(entry)
	d.Types("Flyer @")
	d.Sees("@Jan Bos", "@Jan Smit", "@Joost de Vries", "@Åse Lund")
	d.Types("ase")
	d.SeesNot("@Jan Bos")
	d.SeesNot("staat niet bij de kaderleden") // while a name is being chosen
	d.Press("Tab")
	if entry.Text != "Flyer @Åse Lund " {
		t.Errorf("Tab: %q", entry.Text)
	}
	if d.Window.Canvas().Focused() != fyne.Focusable(entry) {
		t.Errorf("the keyboard went to %T", d.Window.Canvas().Focused())
	}
	d.Types("vrijdag")
	d.Sees("6 november 2026")
	d.Press("Return")
	a := desk.ActionNamed(d, "Flyer")
	if a.RepID != desk.PersonNamed(d, "Lund").ID || a.Due != data.NewDate(2026, 11, 6) {
		t.Errorf("%+v", a)
	}

	d.Types("Brief @jan")
	d.Press("Down", "Down", "Down", "Up", "Return") // around the end, and one back
	if entry.Text != "Brief @Jan Smit " {
		t.Errorf("Down, Up, Enter: %q", entry.Text)
	}
	d.Press("Return")
	if a := desk.ActionNamed(d, "Brief"); a.RepID != desk.PersonNamed(d, "Smit").ID {
		t.Errorf("%+v", a)
	}
}

func TestEscapeClosesTheListOnlyAndEnterAddsTheLine(t *testing.T) {
	d, p := openNamed(t, "nl")
	p.OpenRow(desk.ActionNamed(d, "Zaal regelen").ID) // a pane, which Escape would close
	d.Focus(p.line.Entry)
	d.Types("Brief @jan")
	d.Press("Escape")
	d.SeesNot("@Jan Bos")
	if !p.Side.Pane.Visible() || p.line.Entry.Text != "Brief @jan" {
		t.Errorf("Escape did more: %q", p.line.Entry.Text)
	}
	d.Sees("past bij meer dan één kaderlid")
	d.Press("Return")
	if a := desk.ActionNamed(d, "Brief"); a.Who != "jan" || a.RepID != "" {
		t.Errorf("%+v", a)
	}
	d.Types("Bel @as") // a list that is open, and no name chosen
	d.Sees("@Åse Lund")
	d.Press("Return")
	if a := desk.ActionNamed(d, "Bel"); a.Who != "as" {
		t.Errorf("%+v", a)
	}
}

// A name that is none of the reps is said to stay as it is, in every line for an action.
func TestAnUnknownNameIsSaid(t *testing.T) {
	for _, code := range assets.Languages() {
		d, p := openNamed(t, code)
		goal := desk.GoalNamed(d, "Kantine open in de nacht")
		for name, entry := range map[string]*widgets.LineEntry{"plan": p.line.Entry, "goal": p.entries[entryAction(goal.ID)].Entry} {
			d.Focus(entry)
			d.Types("Brief @Ria")
			if !d.Says(d.Text("plan.who-unknown", "name", "Ria")) {
				t.Errorf("%s, %s: nothing is said", code, name)
			}
			entry.SetText("")
			if d.Says(d.Text("plan.who-unknown", "name", "Ria")) {
				t.Errorf("%s, %s: still said", code, name)
			}
		}
	}
}

func TestThePlanShowsTwoNextStepsAndMarksWhatStandsStill(t *testing.T) {
	d, p := openPlan(t)
	d.Sees("Flyer maken")
	d.Sees("Zaal regelen")
	d.SeesNot("Handtekeningen ophalen")
	d.Sees("1 latere stap")
	d.Sees(d.Text("plan.no-step"))
	d.Sees("3 dagen te laat")
	p.onFold(desk.GoalNamed(d, "Rooster vier weken vooruit").ID)
	d.Sees("Handtekeningen ophalen")
}

func TestSpaceTicksOffAndTheKeyboardStays(t *testing.T) {
	d, p := openPlan(t)
	p.Items.FocusOn(desk.ActionNamed(d, "Flyer maken").ID)
	d.Press("Space")
	if a := desk.ActionNamed(d, "Flyer maken"); a.Status != data.ActionDone || a.Done != data.NewDate(2026, 11, 3) {
		t.Errorf("%+v", a)
	}
	d.SeesNot("3 dagen te laat")
	if _, ok := d.Window.Canvas().Focused().(*forms.ItemRow); !ok {
		t.Errorf("the keyboard went to %T", d.Window.Canvas().Focused())
	}
	d.Menu.Run("undo")
	if a := desk.ActionNamed(d, "Flyer maken"); a.Status != data.ActionOpen || !a.Done.IsZero() {
		t.Errorf("after undo %+v", a)
	}
}

func TestATopicMovesToTheLongAgendaWithItsGoals(t *testing.T) {
	d, p := openPlan(t)
	p.onMoveTopic(p.Dossier.Topics[0])
	if g := desk.GoalNamed(d, "Rooster vier weken vooruit"); g.Lane != data.LaneLong {
		t.Errorf("goal stays in lane %q", g.Lane)
	}
	if len(planRows(&p.Dossier, data.LaneNow)) != 0 {
		t.Error("something is left in lane now")
	}
}

func TestTopicAndGoalAreAddedInOneLine(t *testing.T) {
	d, p := openPlan(t)
	desk.Enter(p.entries[entryTopic(data.LaneLong)].Entry, "Reiskosten")
	d.Sees("Reiskosten")
	topic := p.Dossier.Topics[len(p.Dossier.Topics)-1]
	if topic.Title != "Reiskosten" || topic.Lane != data.LaneLong {
		t.Errorf("%+v", topic)
	}
	if !p.onGoalLine(topic)("Vergoeding naar 23 cent 1-6-2027") {
		t.Fatal("goal not added")
	}
	if g := desk.GoalNamed(d, "Vergoeding naar 23 cent"); g.Due != data.NewDate(2027, 6, 1) || g.TopicID != topic.ID || g.Lane != data.LaneLong {
		t.Errorf("%+v", g)
	}
}

func TestDeleteTakesAnActionAwayAndUndoBringsItBack(t *testing.T) {
	d, p := openPlan(t)
	p.Items.FocusOn(desk.ActionNamed(d, "Zaal regelen").ID)
	d.Press("Delete")
	if len(desk.Actions(d)) != 2 {
		t.Error("not deleted")
	}
	d.Menu.Run("undo")
	desk.ActionNamed(d, "Zaal regelen")
}

func TestAnActionIsEditedInThePane(t *testing.T) {
	d, p := openPlan(t)
	p.Items.FocusOn(desk.ActionNamed(d, "Zaal regelen").ID)
	d.Press("Return")
	e := p.action.Editor
	e.Fields[0].Put("Kantine regelen")
	e.Changed()
	d.Sees(d.Text("person.save"))
	p.Side.Pane.Close() // Escape saves
	desk.ActionNamed(d, "Kantine regelen")
}

func TestAnEmptyTitleIsRefused(t *testing.T) {
	d, p := openPlan(t)
	p.OpenRow(desk.ActionNamed(d, "Zaal regelen").ID)
	e := p.action.Editor
	e.Fields[0].Put(" ")
	e.Changed()
	p.Side.Pane.Close()
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
	desk.ActionNamed(d, "Zaal regelen")
}

// newDesk sits before the pages of this room, with an open dossier that fill has filled.
func newDesk(t *testing.T, code string, fill func(*store.Tx) error) *desk.Desk {
	t.Helper()
	return desk.SitDown(t, code, fill, desk.Rooms(Entry()))
}

func TestARowOfThePlanHasAMenu(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, desk.FillWorkplace)
		d.Open(frame.PagePlan)
		p := d.Visible().(*planPage)
		action := desk.ActionNamed(d, "Zaal regelen")
		p.Items.FocusOn(action.ID)
		d.Press("Shift+F10")
		want := []string{
			d.Text("dialog.open"), d.Text("action-status.done"), d.Text("plan.field.due"), d.Text("people.delete"),
		}
		if got := d.RowMenu(); !slices.Equal(got, want) {
			t.Fatalf("%s: %q, want %q", code, got, want)
		}
		d.Press("Escape")
		row, ok := d.Window.Canvas().Focused().(*forms.ItemRow)
		if !ok || row.Item.Title != "Zaal regelen" {
			t.Fatalf("%s: after Escape the keyboard is in %T", code, d.Window.Canvas().Focused())
		}
		d.Press("Ctrl+C")
		if got, want := fyne.CurrentApp().Clipboard().Content(), "Zaal regelen · Joost de Vries · "; !strings.HasPrefix(got, want) {
			t.Errorf("%s: copied %q", code, got)
		}
		d.Press("Menu")
		d.ChooseRow(d.Text("plan.field.due"))
		d.Focus(desk.First[*widgets.DateField](d.Dialogs()[0].Content))
		d.Window.Canvas().Focused().(*widgets.DateField).SetText("")
		d.Types("20-11-2026")
		d.SubmitDialog()
		if a := desk.ActionNamed(d, "Zaal regelen"); a.Due != data.NewDate(2026, 11, 20) {
			t.Errorf("%s: due %v", code, a.Due)
		}
		p.Items.FocusOn(action.ID)
		d.Press("Menu")
		d.ChooseRow(d.Text("action-status.done"))
		if a := desk.ActionNamed(d, "Zaal regelen"); a.Status != data.ActionDone {
			t.Errorf("%s: %+v", code, a)
		}
		p.Items.FocusOn(desk.ActionNamed(d, "Flyer maken").ID)
		d.Press("Menu")
		d.ChooseRow(d.Text("people.delete"))
		if len(desk.Actions(d)) != 2 {
			t.Errorf("%s: not deleted", code)
		}
		p.Items.FocusOn(p.Dossier.Topics[0].ID)
		d.Press("Menu")
		d.ChooseRow(d.Text("plan.move-long"))
		if p.Dossier.Topics[0].Lane != data.LaneLong {
			t.Errorf("%s: the topic did not move", code)
		}
	}
}

// isLit tells whether a row that was added just now is marked, and where it stands: in view or
// scrolled away.
func isLit(d *desk.Desk, title string) (lit, inView bool) {
	d.Press("End") // the window looks where things are after each key
	for _, row := range desk.All[*forms.ItemRow](d.Window.Content()) {
		if row.Item.Title == title {
			at := fyne.CurrentApp().Driver().AbsolutePositionForObject(row)
			return row.Lit(), at.Y >= 0 && at.Y+row.Size().Height <= d.Window.Canvas().Size().Height
		}
	}
	return false, false
}

// What was added is lit and in view, also where it stands at the end of a long lane or is a
// later step, and the keyboard stays in the line.
func TestWhatWasAddedIsLitAndInSight(t *testing.T) {
	d := newDesk(t, "nl", func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil {
			return err
		}
		for i := range 30 {
			topic := data.Topic{Title: "Onderwerp", Lane: data.LaneNow, Position: 10 + i}
			if err := tx.CreateTopic(&topic); err != nil {
				return err
			}
		}
		return nil
	})
	d.Open(frame.PagePlan)
	p := d.Visible().(*planPage)
	goal := desk.GoalNamed(d, "Rooster vier weken vooruit")
	topic := p.Dossier.Topics[len(p.Dossier.Topics)-1]
	for _, c := range []struct{ key, title string }{
		{"", "Losse actie"},
		{entryAction(goal.ID), "Vierde stap"},
		{entryGoal(topic.ID), "Nieuw doel"},
		{entryTopic(data.LaneNow), "Nieuw onderwerp"},
	} {
		entry := p.line.Entry
		if c.key != "" {
			p.askFor(c.key)
			entry = p.entries[c.key].Entry
		}
		d.Focus(entry)
		d.Types(c.title)
		d.Press("Return")
		if lit, inView := isLit(d, c.title); !lit || !inView {
			t.Errorf("%s: lit %v, in view %v", c.title, lit, inView)
		}
		if d.Window.Canvas().Focused() != fyne.Focusable(entry) {
			t.Errorf("%s: the keyboard went to %T", c.title, d.Window.Canvas().Focused())
		}
	}
	p.Items.FocusOn(goal.ID)
	if lit, _ := isLit(d, "Nieuw onderwerp"); lit {
		t.Error("still lit while the keyboard is on another row")
	}
}
