package today

import (
	"testing"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// fillGroup is a workplace in which everything waits that a group can wait for: today is 3 November 2026.
func fillGroup(tx *store.Tx) error {
	if err := desk.FillWorkplace(tx); err != nil {
		return err
	}
	people, err := tx.FindPeople(store.PersonFilter{})
	if err != nil {
		return err
	}
	for _, p := range people {
		switch p.Family {
		case "Bos": // since 12 days
			err = tx.CreatePost(&data.Post{PersonID: p.ID, Kind: data.PostRep, From: data.NewDate(2026, 10, 22)})
		case "Kok": // 56 days from today
			err = tx.CreatePost(&data.Post{PersonID: p.ID, Kind: data.PostLeader, Until: data.NewDate(2026, 12, 29)})
		}
		if err != nil {
			return err
		}
	}
	for _, m := range []*data.Meeting{
		{Title: "Kantine-uur", Kind: data.MeetingWorkplace, State: data.MeetingPlanned, Date: data.NewDate(2026, 10, 30)},
		// Six weeks before 21 December is 9 November.
		{Title: "Jaarvergadering", Kind: data.MeetingAnnual, State: data.MeetingPlanned, Date: data.NewDate(2026, 12, 21)},
		// The second Tuesday after 13 October is 10 November.
		{
			Title: "Netwerk", Kind: data.MeetingNetwork, State: data.MeetingHeld, Repeat: data.RepeatMonthlyNth,
			Date: data.NewDate(2026, 10, 13),
		},
	} {
		if err := tx.CreateMeeting(m); err != nil {
			return err
		}
	}
	topics, err := tx.FindTopics(store.TopicFilter{})
	if err != nil {
		return err
	}
	decision := data.Decision{
		Kind: data.DecisionMade, Text: "Het rooster gaat terug", Day: data.NewDate(2026, 10, 13), TopicID: topics[0].ID,
	}
	if err := tx.CreateDecision(&decision); err != nil {
		return err
	}
	return tx.CreateTelling(&data.Telling{DecisionID: decision.ID, Who: "Joost", By: data.NewDate(2026, 11, 1)})
}

func groupDesk(t *testing.T, code string) *desk.Desk {
	t.Helper()
	return desk.SitDown(t, code, fillGroup, desk.Rooms(
		Entry(), desk.Blank(frame.PagePlan), desk.Blank(frame.PageMeetings), desk.Blank(frame.PageGroup)))
}

// row returns the line with a title.
func row(d *desk.Desk, title string) *forms.ItemRow {
	d.T.Helper()
	for _, r := range desk.All[*forms.ItemRow](d.Window.Content()) {
		if r.Item.Title == title {
			return r
		}
	}
	d.T.Fatalf("no line %q", title)
	return nil
}

// Each thing that a group waits for has a card with its line, and the line leads to where it belongs.
func TestTodayTellsWhatTheGroupWaitsFor(t *testing.T) {
	for _, code := range assets.Languages() {
		d := groupDesk(t, code)
		for _, c := range []struct{ card, title, fact, page string }{
			{groupNewRep, d.Count("today.new-rep", 12, "name", "Piet Bos"), "", frame.PageGroup},
			{groupHeld, "Kantine-uur", "", frame.PageMeetings},
			{groupTell, "Het rooster gaat terug", d.Count("when.days-late", 2), frame.PagePlan},
			{groupDeadline, d.Text("today.deadline.announce"), d.Count("when.in-days", 6), frame.PageMeetings},
			{groupNext, "Netwerk", d.Count("when.in-days", 7), frame.PageMeetings},
			{groupTerm, d.Count("today.term-weeks", 8, "name", "Anna Kok"), "", frame.PageGroup},
		} {
			d.Open(frame.PageToday)
			d.Sees(d.Text(c.card))
			r := row(d, c.title)
			if r.Item.Fact.Text != c.fact {
				t.Errorf("%s: %q says %q", code, c.title, r.Item.Fact.Text)
			}
			r.Tapped(nil)
			if got := d.Visible().ID(); got != c.page {
				t.Errorf("%s: %q leads to %s", code, c.title, got)
			}
		}
	}
}

// A decision says which units have not heard, and who tells them.
func TestTodaySaysWhoStillTellsWhom(t *testing.T) {
	d := groupDesk(t, "nl")
	if got := row(d, "Het rooster gaat terug").Item.Note; got != "Nog niet gehoord: Noord · Joost vertelt het" {
		t.Errorf("the note is %q", got)
	}
}

// Each tick of a new rep is written at once; with all three the line is gone, and undo brings it back.
func TestANewRepIsTickedOff(t *testing.T) {
	for _, code := range assets.Languages() {
		d := groupDesk(t, code)
		for _, key := range []string{"post.called", "post.met", "post.course"} {
			check := desk.Check(d.Window.Content(), d.Text(key))
			if check == nil || check.Checked {
				t.Fatalf("%s: %s is %+v", code, key, check)
			}
			d.Focus(check)
			d.Press("Return")
			if d.Window.Canvas().Focused() == nil {
				t.Errorf("%s: the keyboard is nowhere", code)
			}
		}
		d.SeesNot(d.Text(groupNewRep))
		posts := desk.Read(d, func(tx *store.Tx) ([]data.Post, error) { return tx.FindPosts(store.PostFilter{}) })
		done := 0
		for _, p := range posts {
			if p.Called == d.Today() && p.Met == d.Today() && p.Course == d.Today() {
				done++
			}
		}
		if done != 1 {
			t.Errorf("%s: %+v", code, posts)
		}
		d.Press("Ctrl+Z")
		if check := desk.Check(d.Window.Content(), d.Text("post.course")); check == nil || check.Checked {
			t.Errorf("%s: undo leaves it ticked", code)
		}
	}
}

// A meeting whose day is over was held, or was called off.
func TestTodayAsksWhetherAMeetingWasHeld(t *testing.T) {
	for button, want := range map[string]data.MeetingState{
		"today.held-yes": data.MeetingHeld, "today.held-no": data.MeetingOff,
	} {
		d := groupDesk(t, "nl")
		d.Tap(d.Text(button))
		for _, m := range desk.Read(d, func(tx *store.Tx) ([]data.Meeting, error) {
			return tx.FindMeetings(store.MeetingFilter{})
		}) {
			if m.Title == "Kantine-uur" && m.State != want {
				t.Errorf("%s: %s", button, m.State)
			}
		}
		d.SeesNot(d.Text(groupHeld))
		if _, ok := d.Window.Canvas().Focused().(*forms.ItemRow); !ok {
			t.Errorf("the keyboard is on %T", d.Window.Canvas().Focused())
		}
	}
}

// The sentence counts each line once, and what was to be told by a day that is over as late.
func TestTheSentenceCountsWhatTheGroupWaitsFor(t *testing.T) {
	d := groupDesk(t, "nl")
	late, due := 0, 0
	for _, r := range desk.All[*forms.ItemRow](d.Window.Content()) {
		switch {
		case r.Item.Fact.Tone == widgets.ToneOverdue:
			late++
		case r.Item.Icon != "event" && r.Item.Title != "Handtekeningen ophalen":
			due++
		}
	}
	d.Sees(d.Count("today.sentence-late", late) + " · " + d.Count("today.sentence-due", due))
}
