package app

import (
	"testing"

	"fyne.io/fyne/v2"

	"kader/data"
	"kader/data/store"
)

func openPlan(t *testing.T) (*desk, *planPage) {
	t.Helper()
	d := newDesk(t, "nl", fillWorkplace)
	d.open(pagePlan)
	p, ok := d.current.(*planPage)
	if !ok {
		t.Fatalf("page is %T", d.current)
	}
	return d, p
}

func actions(d *desk) []data.Action {
	return read(d, func(tx *store.Tx) ([]data.Action, error) { return tx.FindActions(store.ActionFilter{}) })
}

func actionNamed(d *desk, title string) data.Action {
	d.t.Helper()
	for _, a := range actions(d) {
		if a.Title == title {
			return a
		}
	}
	d.t.Fatalf("no action %q", title)
	return data.Action{}
}

func goalNamed(d *desk, title string) data.Goal {
	d.t.Helper()
	for _, g := range read(d, func(tx *store.Tx) ([]data.Goal, error) { return tx.FindGoals(store.GoalFilter{}) }) {
		if g.Title == title {
			return g
		}
	}
	d.t.Fatalf("no goal %q", title)
	return data.Goal{}
}

func TestAnAgreementIsOneLineAndEnter(t *testing.T) {
	d, p := openPlan(t)
	goal := goalNamed(d, "Kantine open in de nacht")
	enter(p.entries[entryAction(goal.ID)], "Brief schrijven @joost 12-11")
	action := actionNamed(d, "Brief schrijven")
	if action.GoalID != goal.ID || action.Who != "Joost de Vries" || action.RepID != personNamed(d, "Vries").ID || action.Due != data.NewDate(2026, 11, 12) {
		t.Errorf("%+v", action)
	}
	d.sees("Brief schrijven")
}

func TestWhoAndWhenAreUnderstoodWhileTyping(t *testing.T) {
	d, p := openPlan(t)
	d.seesNot("12 november 2026")
	p.line.entry.SetText("Flyer maken @joost 12-11")
	d.sees("12 november 2026")
	p.line.entry.SetText("")
	d.seesNot("12 november 2026")
}

func TestThePlanShowsTwoNextStepsAndMarksWhatStandsStill(t *testing.T) {
	d, p := openPlan(t)
	d.sees("Flyer maken")
	d.sees("Zaal regelen")
	d.seesNot("Handtekeningen ophalen")
	d.sees("1 latere stap")
	d.sees(d.text("plan.no-step"))
	d.sees("3 dagen te laat")
	p.onFold(goalNamed(d, "Rooster vier weken vooruit").ID)
	d.sees("Handtekeningen ophalen")
}

func TestSpaceTicksOffAndTheKeyboardStays(t *testing.T) {
	d, p := openPlan(t)
	d.focus(p.items.find(string(actionNamed(d, "Flyer maken").ID)))
	d.press(fyne.KeySpace)
	if a := actionNamed(d, "Flyer maken"); a.Status != data.ActionDone || a.Done != data.NewDate(2026, 11, 3) {
		t.Errorf("%+v", a)
	}
	d.seesNot("3 dagen te laat")
	if _, ok := d.window.Canvas().Focused().(*itemRow); !ok {
		t.Errorf("the keyboard went to %T", d.window.Canvas().Focused())
	}
	d.menu.run("undo")
	if a := actionNamed(d, "Flyer maken"); a.Status != data.ActionOpen || !a.Done.IsZero() {
		t.Errorf("after undo %+v", a)
	}
}

func TestATopicMovesToTheLongAgendaWithItsGoals(t *testing.T) {
	d, p := openPlan(t)
	p.onMoveTopic(p.dossier.Topics[0])
	if g := goalNamed(d, "Rooster vier weken vooruit"); g.Lane != data.LaneLong {
		t.Errorf("goal stays in lane %q", g.Lane)
	}
	if len(planRows(&p.dossier, data.LaneNow)) != 0 {
		t.Error("something is left in lane now")
	}
}

func TestTopicAndGoalAreAddedInOneLine(t *testing.T) {
	d, p := openPlan(t)
	enter(p.entries[entryTopic(data.LaneLong)], "Reiskosten")
	d.sees("Reiskosten")
	topic := p.dossier.Topics[len(p.dossier.Topics)-1]
	if topic.Title != "Reiskosten" || topic.Lane != data.LaneLong {
		t.Errorf("%+v", topic)
	}
	if !p.onGoalLine(topic)("Vergoeding naar 23 cent 1-6-2027") {
		t.Fatal("goal not added")
	}
	if g := goalNamed(d, "Vergoeding naar 23 cent"); g.Due != data.NewDate(2027, 6, 1) || g.TopicID != topic.ID || g.Lane != data.LaneLong {
		t.Errorf("%+v", g)
	}
}

func TestDeleteTakesAnActionAwayAndUndoBringsItBack(t *testing.T) {
	d, p := openPlan(t)
	d.focus(p.items.find(string(actionNamed(d, "Zaal regelen").ID)))
	d.press(fyne.KeyDelete)
	if len(actions(d)) != 2 {
		t.Error("not deleted")
	}
	d.menu.run("undo")
	actionNamed(d, "Zaal regelen")
}

func TestAnActionIsEditedInThePane(t *testing.T) {
	d, p := openPlan(t)
	d.focus(p.items.find(string(actionNamed(d, "Zaal regelen").ID)))
	d.press(fyne.KeyReturn)
	e := p.action.detail.editor
	e.fields[0].put("Kantine regelen")
	e.changed()
	d.sees(d.text("person.save"))
	p.side.pane.Close() // Escape saves
	actionNamed(d, "Kantine regelen")
}

func TestAnEmptyTitleIsRefused(t *testing.T) {
	d, p := openPlan(t)
	p.openRow(actionNamed(d, "Zaal regelen").ID)
	e := p.action.detail.editor
	e.fields[0].put(" ")
	e.changed()
	p.side.pane.Close()
	d.sees(d.lang.Error(data.Invalid{Rule: data.RuleRequired}))
	actionNamed(d, "Zaal regelen")
}

func TestMeetingsAreAddedAndAgreementsBecomeActions(t *testing.T) {
	d, _ := openPlan(t)
	d.open(pageMeetings)
	p := d.current.(*meetingsPage)
	d.sees("Eerstvolgende: Kaderavond, 10 november 2026")
	enter(p.entry, "Ledenavond 8-11")
	d.sees("Eerstvolgende: Ledenavond, 8 november 2026")
	p.openRow(p.meetings[len(p.meetings)-1].ID)
	id := p.detail.detail.id
	enter(p.detail.line.entry, "Taart halen @Joost 7-11")
	if a := actionNamed(d, "Taart halen"); a.MeetingID != id || a.Who != "Joost de Vries" {
		t.Errorf("%+v", a)
	}
	d.sees("Taart halen")
}
