package meeting

import (
	"slices"
	"testing"

	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

// fillMeeting fills a workplace with one meeting more.
func fillMeeting(m data.Meeting) func(*store.Tx) error {
	return func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil {
			return err
		}
		return tx.CreateMeeting(&m)
	}
}

// A meeting goes from asked to planned to held with a button each, and back where somebody was mistaken.
func TestAMeetingIsAskedPlannedAndHeld(t *testing.T) {
	d, p := openMeetings(t, "nl", fillMeeting(data.Meeting{
		Title: "Bij de directie", Date: data.NewDate(2026, 11, 3), State: data.MeetingAsked, Kind: data.MeetingEmployer,
	}))
	d.Sees("Gevraagd, nog niet gepland")
	state := func() data.MeetingState { return meetingNamed(d, p, "Bij de directie", data.MeetingEmployer).State }
	p.OpenRow(meetingNamed(d, p, "Bij de directie", data.MeetingEmployer).ID)
	for _, step := range []struct {
		button string
		state  data.MeetingState
	}{
		{"Is gepland", data.MeetingPlanned},
		{"Gaat niet door", data.MeetingOff},
		{"Is gepland", data.MeetingPlanned},
		{"Is geweest", data.MeetingHeld},
		{"Gaat niet door", data.MeetingOff},
	} {
		d.Tap(step.button)
		if state() != step.state {
			t.Errorf("after %q: %q", step.button, state())
		}
	}
	d.SeesNot("Gevraagd, nog niet gepland")
}

// What is still ahead cannot be said to be held.
func TestWhatIsAheadWasNotHeld(t *testing.T) {
	d, p := openMeetings(t, "nl", desk.FillWorkplace)
	p.OpenRow(p.Dossier.Meetings[0].ID)
	if desk.Button(d.Window.Content(), "Is geweest") != nil {
		t.Error("a meeting of next week can be held already")
	}
}

// A planned meeting of which nobody said whether it was held stands first and asks.
func TestAPastMeetingAsksWhetherItWasHeld(t *testing.T) {
	d, p := openMeetings(t, "nl", fillMeeting(data.Meeting{
		Title: "Spreekuur", Date: data.NewDate(2026, 10, 20), State: data.MeetingPlanned, Kind: data.MeetingStand,
	}))
	d.Sees("Doorgegaan of niet?", "Is deze doorgegaan?")
	d.Focus(rowNamed(d, "Spreekuur"))
	d.Press("Return")
	d.Tap("Is geweest")
	d.SeesNot("Doorgegaan of niet?")
	if m := meetingNamed(d, p, "Spreekuur", data.MeetingStand); m.State != data.MeetingHeld {
		t.Errorf("%q", m.State)
	}
}

// The next of a series is planned once, with who was invited and all that stays the same. 10 November 2026 is the second
// Tuesday of its month, and 8 December that of the next.
func TestTheNextOfASeriesIsPlannedOnce(t *testing.T) {
	d, p := openMeetings(t, "nl", func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil {
			return err
		}
		meetings, err := tx.FindMeetings(store.MeetingFilter{})
		if err != nil {
			return err
		}
		people, err := tx.FindPeople(store.PersonFilter{})
		if err != nil {
			return err
		}
		if err := tx.SetAttendance(meetings[0].ID, people[0].ID, func(a *data.Attendance) { a.Invited = true }); err != nil {
			return err
		}
		return tx.UpdateMeeting(meetings[0].ID, func(m *data.Meeting) {
			m.Repeat, m.Starts, m.Place, m.Kind = data.RepeatMonthlyNth, "19:30", "Kantine", data.MeetingGroup
			m.Summary, m.Present, m.Questions = "Roosters", 6, "Wanneer?"
		})
	})
	p.OpenRow(p.Dossier.Meetings[0].ID)
	d.Sees("elke tweede dinsdag van de maand")
	d.Tap("Volgende plannen: 08-12-2026")
	next := meetingNamed(d, p, "Kaderavond", data.MeetingGroup)
	if next.Date != data.NewDate(2026, 12, 8) || next.Starts != "19:30" || next.Place != "Kantine" ||
		next.Repeat != data.RepeatMonthlyNth || next.State != data.MeetingPlanned {
		t.Errorf("%+v", next)
	}
	if next.Summary != "" || next.Present != 0 || next.Questions != "" {
		t.Errorf("what was of one evening goes along: %+v", next)
	}
	if at := attended(d, next.ID); len(at) != 1 {
		t.Errorf("%+v", at)
	}
	if p.OpenRow(p.Dossier.Meetings[0].ID); desk.Button(d.Window.Content(), "Volgende plannen: 08-12-2026") != nil {
		t.Error("the next can be planned twice")
	}
}

func TestRepeatsAreSaidInWords(t *testing.T) {
	d, _ := openMeetings(t, "nl", nil)
	day := data.NewDate(2026, 12, 29) // the fifth Tuesday of December
	for repeat, want := range map[data.Repeat]string{
		data.RepeatWeekly:       "elke dinsdag",
		data.RepeatFortnightly:  "om de week op dinsdag",
		data.RepeatMonthlyDay:   "elke maand op dag 29",
		data.RepeatMonthlyNth:   "de vijfde dinsdag, in maanden met vijf",
		data.RepeatMonthlyLast:  "elke laatste dinsdag van de maand",
		data.RepeatFifthWeekday: "de vijfde dinsdag, in maanden met vijf",
		data.RepeatYearly:       "elk jaar op 29 december",
	} {
		if words := repeatWords(d.Frame, repeat, day); words != want {
			t.Errorf("%s: %q", repeat, words)
		}
	}
}

// Only what fits the day is offered, and nothing twice in the same words; what was chosen before stays.
func TestRepeatsFitTheDay(t *testing.T) {
	d, _ := openMeetings(t, "nl", nil)
	for _, c := range []struct {
		day            data.Date
		chosen         data.Repeat
		offered, never []data.Repeat
	}{
		{
			data.NewDate(2026, 12, 1), data.RepeatNone,
			[]data.Repeat{data.RepeatMonthlyNth},
			[]data.Repeat{data.RepeatMonthlyLast, data.RepeatFifthWeekday},
		},
		{
			data.NewDate(2026, 12, 29), data.RepeatNone,
			[]data.Repeat{data.RepeatMonthlyLast, data.RepeatFifthWeekday},
			[]data.Repeat{data.RepeatMonthlyNth},
		},
		{
			data.NewDate(2026, 12, 29), data.RepeatMonthlyNth,
			[]data.Repeat{data.RepeatMonthlyNth},
			[]data.Repeat{data.RepeatFifthWeekday},
		},
		{data.NewDate(2026, 12, 22), data.RepeatNone, []data.Repeat{data.RepeatMonthlyNth}, []data.Repeat{data.RepeatMonthlyLast}},
		{data.NewDate(2026, 12, 1), data.RepeatMonthlyLast, []data.Repeat{data.RepeatMonthlyLast}, nil},
		{data.Date{}, data.RepeatNone, data.Repeats(), nil},
	} {
		var values []data.Repeat
		for _, o := range repeatOptions(d.Frame, c.day, c.chosen) {
			values = append(values, data.Repeat(o.Value))
		}
		for _, r := range c.offered {
			if !slices.Contains(values, r) {
				t.Errorf("%v: %q is not offered", c.day, r)
			}
		}
		for _, r := range c.never {
			if slices.Contains(values, r) {
				t.Errorf("%v: %q is offered", c.day, r)
			}
		}
	}
}

// The days before an annual meeting are counted back: 6, 4 and 2 weeks before Tuesday 29 December.
func TestTheDeadlinesOfAnAnnualMeetingShow(t *testing.T) {
	d, p := openMeetings(t, "nl", fillMeeting(data.Meeting{
		Title: "Jaarvergadering", Date: data.NewDate(2026, 12, 29), Kind: data.MeetingAnnual,
	}))
	p.OpenRow(meetingNamed(d, p, "Jaarvergadering", data.MeetingAnnual).ID)
	d.Sees("dinsdag 17 november 2026", "dinsdag 1 december 2026", "dinsdag 15 december 2026")
}

// Deleting a meeting with agreements says what stays; it is done after the answer only, and undone as a whole.
func TestDeletingAMeetingWithAgreementsIsAsked(t *testing.T) {
	d, p := openMeetings(t, "nl", desk.FillWorkplace)
	id := p.Dossier.Meetings[0].ID
	p.OpenRow(id)
	desk.Enter(p.detail.line.Entry, "Taart halen @Joost 7-11")
	desk.Enter(p.detail.agenda.line, "Rondje 5 min")
	d.Focus(rowNamed(d, "Kaderavond"))
	d.Press("Delete")
	if !d.Says("Zonder bijeenkomst blijft staan: 1 afspraak, besluit of iets wat jullie hoorden.") {
		t.Fatal(desk.Texts(d.Window.Canvas()))
	}
	d.LeaveDialogs()
	if len(p.Dossier.Meetings) != 1 {
		t.Fatal("it is deleted before the answer")
	}
	d.Press("Delete")
	d.SubmitDialog()
	if len(p.Dossier.Meetings) != 0 || desk.ActionNamed(d, "Taart halen").MeetingID != "" {
		t.Errorf("%+v", p.Dossier.Meetings)
	}
	d.Press("Ctrl+Z")
	if kept := titles(d); len(p.Dossier.Meetings) != 1 || desk.ActionNamed(d, "Taart halen").MeetingID != id || len(kept) != 1 {
		t.Errorf("%+v %q", p.Dossier.Meetings, kept)
	}
}

// Two meetings of one day are merged after the answer; a meeting of another day is not offered.
func TestTwoMeetingsOfADayAreMerged(t *testing.T) {
	d, p := openMeetings(t, "nl", fillMeeting(data.Meeting{
		Title: "Kaderavond 2", Date: data.NewDate(2026, 11, 10), Present: 4,
	}))
	first := meetingNamed(d, p, "Kaderavond", "")
	if other := p.sameDay(&first); len(other) != 1 || other[0].Title != "Kaderavond 2" {
		t.Fatalf("%+v", other)
	}
	p.OpenRow(meetingNamed(d, p, "Kaderavond 2", "").ID)
	p.askMerge(first.ID, p.Side.Row())
	d.Sees("Samenvoegen")
	d.SubmitDialog()
	if len(p.Dossier.Meetings) != 1 || p.Dossier.Meetings[0].Present != 4 || p.Side.Row() != "" {
		t.Errorf("%+v, the pane shows %q", p.Dossier.Meetings, p.Side.Row())
	}
	d.Press("Ctrl+Z")
	if len(p.Dossier.Meetings) != 2 {
		t.Errorf("%+v", p.Dossier.Meetings)
	}
}

// Only the fields that the kind needs show; what holds something shows whatever the kind, and is kept.
func TestTheKindTellsWhichFieldsShow(t *testing.T) {
	d, p := openMeetings(t, "nl", fillMeeting(data.Meeting{
		Title: "Online avond", Date: data.NewDate(2026, 11, 12), Kind: data.MeetingOnline,
		MeetingOnlineRoom: data.MeetingOnlineRoom{Tool: "Beeldbellen", Code: "geheim-7"},
	}))
	p.OpenRow(meetingNamed(d, p, "Kaderavond", "").ID)
	d.SeesNot("Programma")
	d.Tap("Meer velden")
	d.Sees("Programma", "Hoeveel gesprekken?")
	d.Tap("Minder velden")
	d.SeesNot("Programma")

	id := meetingNamed(d, p, "Online avond", data.MeetingOnline).ID
	p.OpenRow(id)
	d.Sees("Programma", "Code van wie de bijeenkomst leidt")
	d.SeesNot("geheim-7")
	p.detail.fields.kind.Put(string(data.MeetingStand))
	p.detail.detail.Editor.Changed()
	d.Sees("Programma", "Hoeveel gesprekken?")
	p.Leave()
	if m := meetingNamed(d, p, "Online avond", data.MeetingStand); m.Code != "geheim-7" || m.Tool != "Beeldbellen" {
		t.Errorf("%+v", m)
	}
}

// A time and a length that are none are refused; "kwart" says nothing, "20u" is eight in the evening.
func TestTimeAndLengthAreChecked(t *testing.T) {
	d, p := openMeetings(t, "nl", desk.FillWorkplace)
	p.OpenRow(p.Dossier.Meetings[0].ID)
	starts, lasts := p.detail.detail.Editor.Fields[3], p.detail.detail.Editor.Fields[4]
	starts.Put("kwart")
	lasts.Put("2 uur")
	if p.Leave() {
		t.Error("no time is taken as a time")
	}
	d.Sees("Dit is geen tijd.")
	starts.Put("20u")
	if !p.Leave() {
		t.Error("20u is refused")
	}
	if m := p.Dossier.Meetings[0]; m.Starts != "20:00" || m.Lasts != 120 {
		t.Errorf("%+v", m)
	}
}
