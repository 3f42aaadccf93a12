package plan

import (
	"testing"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
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
	desk.Enter(p.entries[entryAction(goal.ID)], "Brief schrijven @joost 12-11")
	action := desk.ActionNamed(d, "Brief schrijven")
	if action.GoalID != goal.ID || action.Who != "Joost de Vries" || action.RepID != desk.PersonNamed(d, "Vries").ID || action.Due != data.NewDate(2026, 11, 12) {
		t.Errorf("%+v", action)
	}
	d.Sees("Brief schrijven")
}

func TestWhoAndWhenAreUnderstoodWhileTyping(t *testing.T) {
	d, p := openPlan(t)
	d.SeesNot("12 november 2026")
	p.line.entry.SetText("Flyer maken @joost 12-11")
	d.Sees("12 november 2026")
	p.line.entry.SetText("")
	d.SeesNot("12 november 2026")
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
	p.items.FocusOn(desk.ActionNamed(d, "Flyer maken").ID)
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
	p.onMoveTopic(p.dossier.Topics[0])
	if g := desk.GoalNamed(d, "Rooster vier weken vooruit"); g.Lane != data.LaneLong {
		t.Errorf("goal stays in lane %q", g.Lane)
	}
	if len(planRows(&p.dossier, data.LaneNow)) != 0 {
		t.Error("something is left in lane now")
	}
}

func TestTopicAndGoalAreAddedInOneLine(t *testing.T) {
	d, p := openPlan(t)
	desk.Enter(p.entries[entryTopic(data.LaneLong)], "Reiskosten")
	d.Sees("Reiskosten")
	topic := p.dossier.Topics[len(p.dossier.Topics)-1]
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
	p.items.FocusOn(desk.ActionNamed(d, "Zaal regelen").ID)
	d.Press("Delete")
	if len(desk.Actions(d)) != 2 {
		t.Error("not deleted")
	}
	d.Menu.Run("undo")
	desk.ActionNamed(d, "Zaal regelen")
}

func TestAnActionIsEditedInThePane(t *testing.T) {
	d, p := openPlan(t)
	p.items.FocusOn(desk.ActionNamed(d, "Zaal regelen").ID)
	d.Press("Return")
	e := p.action.detail.Editor
	e.Fields[0].Put("Kantine regelen")
	e.Changed()
	d.Sees(d.Text("person.save"))
	p.side.Pane.Close() // Escape saves
	desk.ActionNamed(d, "Kantine regelen")
}

func TestAnEmptyTitleIsRefused(t *testing.T) {
	d, p := openPlan(t)
	p.OpenRow(desk.ActionNamed(d, "Zaal regelen").ID)
	e := p.action.detail.Editor
	e.Fields[0].Put(" ")
	e.Changed()
	p.side.Pane.Close()
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
	desk.ActionNamed(d, "Zaal regelen")
}

func TestMeetingsAreAddedAndAgreementsBecomeActions(t *testing.T) {
	d, _ := openPlan(t)
	d.Open(frame.PageMeetings)
	p := d.Visible().(*meetingsPage)
	d.Sees("Eerstvolgende: Kaderavond, 10 november 2026")
	desk.Enter(p.entry, "Ledenavond 8-11")
	d.Sees("Eerstvolgende: Ledenavond, 8 november 2026")
	p.OpenRow(p.dossier.Meetings[len(p.dossier.Meetings)-1].ID)
	id := p.side.Row()
	desk.Enter(p.detail.line.entry, "Taart halen @Joost 7-11")
	if a := desk.ActionNamed(d, "Taart halen"); a.MeetingID != id || a.Who != "Joost de Vries" {
		t.Errorf("%+v", a)
	}
	d.Sees("Taart halen")
}

// newDesk sits before the pages of this room, with an open dossier that fill has filled.
func newDesk(t *testing.T, code string, fill func(*store.Tx) error) *desk.Desk {
	t.Helper()
	return desk.SitDown(t, code, fill, desk.Rooms(Entry(), MeetingsEntry()))
}
