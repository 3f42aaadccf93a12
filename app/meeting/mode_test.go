package meeting

import (
	"slices"
	"strings"
	"testing"
	"time"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// fillEvening is the small workplace with a meeting tonight, of which the agenda has two points, and one before it at
// which something was agreed.
func fillEvening(tx *store.Tx) error {
	if err := desk.FillWorkplace(tx); err != nil {
		return err
	}
	topics, err := tx.FindTopics(store.TopicFilter{})
	if err != nil {
		return err
	}
	if err := tx.CreateHeard(&data.Heard{TopicID: topics[0].ID, Day: data.NewDate(2026, 10, 30), People: 4, Heat: 3, Source: data.HeardTalk}); err != nil {
		return err
	}
	before := data.Meeting{Title: "Kaderavond oktober", Date: data.NewDate(2026, 10, 6), Kind: data.MeetingGroup}
	tonight := data.Meeting{
		Title: "Kaderavond november", Date: data.NewDate(2026, 11, 3), Kind: data.MeetingGroup, State: data.MeetingPlanned,
		Starts: "19:00", Lasts: 120, Repeat: data.RepeatMonthlyNth,
	}
	for _, m := range []*data.Meeting{&before, &tonight} {
		if err := tx.CreateMeeting(m); err != nil {
			return err
		}
	}
	agreed := data.Action{Title: "Koffie halen", Who: "Joost de Vries", MeetingID: before.ID, Status: data.ActionOpen}
	if err := tx.CreateAction(&agreed); err != nil {
		return err
	}
	for i, p := range []data.AgendaPoint{
		{Kind: data.PointAgreement, RefID: before.ID, Title: "Wat we afspraken"},
		{Kind: data.PointTopic, RefID: topics[0].ID, Title: "Roosters", Minutes: 10},
	} {
		p.MeetingID, p.Position = tonight.ID, i+1
		if err := tx.CreateAgendaPoint(&p); err != nil {
			return err
		}
	}
	return nil
}

// onWall opens the meeting of tonight on the wall.
func onWall(t *testing.T, code string, fill func(*store.Tx) error) (*desk.Desk, *mode) {
	t.Helper()
	d := desk.SitDown(t, code, fill, desk.Rooms(Entry()))
	return d, wallOf(d)
}

func wallOf(d *desk.Desk) *mode {
	d.T.Helper()
	meetings := desk.Read(d, func(tx *store.Tx) ([]data.Meeting, error) { return tx.FindMeetings(store.MeetingFilter{}) })
	for i := range meetings {
		if meetings[i].Date == data.NewDate(2026, 11, 3) {
			showMode(d.Frame, meetings[i].ID)
		}
	}
	m, ok := d.Visible().(*mode)
	if !ok {
		d.T.Fatalf("the page is %T", d.Visible())
	}
	return m
}

func tonight(d *desk.Desk, m *mode) data.Meeting {
	return desk.Read(d, func(tx *store.Tx) (data.Meeting, error) { return tx.FindMeeting(m.id) })
}

func points(d *desk.Desk, m *mode) []data.AgendaPoint {
	return desk.Read(d, func(tx *store.Tx) ([]data.AgendaPoint, error) {
		return tx.FindAgendaPoints(store.AgendaPointFilter{MeetingID: m.id})
	})
}

// A whole evening goes by keys alone, and all of it is kept.
func TestAnEveningGoesByKeysAlone(t *testing.T) {
	d, m := onWall(t, "nl", fillEvening)
	talkByKeys(t, d, m)
	decideByKeys(t, d, m)
	closeByKeys(t, d, m)
}

// talkByKeys ticks off what was agreed, agrees, and notes what was heard and said.
func talkByKeys(t *testing.T, d *desk.Desk, m *mode) {
	t.Helper()
	d.Sees("Wat we afspraken", "punt 1 van 2", "Koffie halen", "tot 21:00")
	d.Press("Return") // ticks off what was agreed
	if a := desk.ActionNamed(d, "Koffie halen"); a.Status != data.ActionDone || a.Done != d.Today() {
		t.Errorf("%+v", a)
	}
	d.Types("1")
	d.Sees("punt 2 van 2", "Roosters", "Heet", "0 van 10 min.")

	d.Types("3")
	d.Types("Flyer ophangen @joost vrijdag")
	d.Press("Return", "Escape")
	a := desk.ActionNamed(d, "Flyer ophangen")
	if a.Who != "Joost de Vries" || a.RepID == "" || a.Due != data.NewDate(2026, 11, 6) || a.MeetingID != m.id || a.TopicID == "" {
		t.Errorf("%+v", a)
	}

	d.Types("5")
	d.Types("Inpak 6 heet")
	d.Press("Return", "Escape")
	if log := heard(d); len(log) != 2 || log[1].People != 6 || log[1].Heat != 3 || log[1].MeetingID != m.id || log[1].UnitID == "" {
		t.Errorf("%+v", log)
	}

	d.Types("7")
	d.Types("De nacht wil vaste vrije dagen")
	d.Press("Return", "Escape")
	d.Sees("De nacht wil vaste vrije dagen")
}

// decideByKeys decides, with who tells it, and puts the rest off.
func decideByKeys(t *testing.T, d *desk.Desk, m *mode) {
	t.Helper()
	d.Types("4")
	d.Types("We vragen een gesprek op 12 november aan")
	d.Press("Return")
	made := decisions(d)
	if len(made) != 1 || made[0].Text != "We vragen een gesprek op 12 november aan" || made[0].MeetingID != m.id || made[0].TopicID == "" {
		t.Fatalf("%+v", made)
	}
	d.Sees("Wie vertelt het in Inpak?")
	if got := m.open.entry.Text; got != "Inpak @Joost de Vries " {
		t.Errorf("proposed is %q", got)
	}
	d.Press("Return")
	d.Sees("Wie vertelt het in Nacht?")
	m.open.entry.SetText("")
	d.Press("Return") // nobody tells it there yet
	if told := tellings(d); len(told) != 1 || told[0].Who != "Joost de Vries" || told[0].RepID == "" || told[0].UnitID == "" {
		t.Errorf("%+v", told)
	}

	d.Types("2")
	if p := points(d, m); p[0].Outcome != data.PointDone || p[1].Outcome != data.PointLater || p[1].Note != "De nacht wil vaste vrije dagen" {
		t.Errorf("%+v", p)
	}
	d.Sees("Wat we gaan doen", "Geen volgende stap", "Nog niemand voor Nacht", "Volgende bijeenkomst: 10 november 2026")
}

// closeByKeys notes who came and ends the evening.
func closeByKeys(t *testing.T, d *desk.Desk, m *mode) {
	t.Helper()
	d.Types("1")
	d.Sees("Er is nog niemand genoteerd")
	d.Types("joo")
	d.Press("Return")
	d.Types("4")
	d.Press("Return", "Return") // the second one is empty: that is all who came
	d.Sees("De bijeenkomst is afgerond")
	v := tonight(d, m)
	attended := desk.Read(d, func(tx *store.Tx) ([]data.Attendance, error) {
		return tx.FindAttended(store.AttendanceFilter{MeetingID: m.id})
	})
	if v.State != data.MeetingHeld || data.CountPresent(&v, attended) != 5 {
		t.Errorf("%+v %+v", v, attended)
	}
	d.Press("Escape")
	if d.Visible().ID() != frame.PageMeetings || d.Window.FullScreen() {
		t.Errorf("the page is %s", d.Visible().ID())
	}
}

// What is typed and not entered waits at its point, and is a note of it when the wall is left.
func TestATypedLineIsKept(t *testing.T) {
	d, m := onWall(t, "nl", fillEvening)
	d.Types("3")
	d.Types("Poster drukken")
	d.Press("Escape", "Right")
	d.Types("3")
	if m.open.entry.Text != "" {
		t.Errorf("the line of another point holds %q", m.open.entry.Text)
	}
	d.Press("Escape", "Left")
	d.Types("3")
	if m.open.entry.Text != "Poster drukken" {
		t.Errorf("the line holds %q", m.open.entry.Text)
	}
	d.Press("Escape", "Escape")
	if p := points(d, m); p[0].Note != "Poster drukken" {
		t.Errorf("%+v", p)
	}
}

// A mode that was started by accident changes nothing.
func TestLookingAtTheWallChangesNothing(t *testing.T) {
	d, _ := onWall(t, "nl", fillEvening)
	before, _ := d.Store.LastBatch()
	d.Press("Right", "Right", "Down", "Left", "End", "Home")
	d.Types("9")
	d.Types("0")
	d.Press("Escape")
	if after, _ := d.Store.LastBatch(); after.ID != before.ID {
		t.Errorf("%+v", after)
	}
}

// While names are hidden no whole name is on the wall, and none is offered.
func TestHiddenNamesAreNowhere(t *testing.T) {
	d, m := onWall(t, "nl", func(tx *store.Tx) error {
		if err := fillEvening(tx); err != nil {
			return err
		}
		return tx.CreateTopic(&data.Topic{Title: "Fatma Yıldız wil naar de dag", Lane: data.LaneNow})
	})
	d.Sees("Joost de Vries")
	d.Types("9")
	sees := func(state string) {
		t.Helper()
		screen := strings.Join(desk.Texts(d.Window.Canvas()), "\n")
		for _, name := range []string{"Joost", "Vries", "Fatma", "Yıldız", "Kok"} {
			if strings.Contains(screen, name) {
				t.Errorf("%s: %s is on the wall:\n%s", state, name, screen)
			}
		}
	}
	sees("agreements")
	d.Sees("J.V.", "namen verborgen")
	d.Types("3")
	d.Types("Bellen @j")
	sees("completion")
	d.Press("Tab")
	d.Types("morgen")
	sees("understood")
	d.Press("Return", "Escape")
	if a := desk.ActionNamed(d, "Bellen"); a.Who != "Joost de Vries" || a.RepID == "" {
		t.Errorf("%+v", a)
	}
	d.Types("5")
	d.Types("#f")
	sees("topics")
	d.Press("Escape")
	d.Types("6")
	d.Types("J")
	sees("who came")
	d.Press("Tab", "Return", "Escape")
	d.Types("4")
	d.Types("Alles blijft")
	d.Press("Return")
	sees("who tells it")
	d.Press("Return", "Escape")
	if told := tellings(d); len(told) != 1 || told[0].Who != "Joost de Vries" {
		t.Errorf("%+v", told)
	}
	d.Types("0")
	sees("closing")
	d.Types("9")
	d.Sees("Joost de Vries")
	if !slices.ContainsFunc(m.dossier.Attended, func(a data.Attendance) bool { return a.Came }) {
		t.Error("nobody came")
	}
}

// Names are hidden from the start where others than the group are at the meeting.
func TestNamesAreHiddenBeforeOthers(t *testing.T) {
	for kind, hidden := range map[data.MeetingKind]bool{
		"": false, data.MeetingGroup: false, data.MeetingOnline: false, data.MeetingWorkplace: true, data.MeetingEmployer: true,
		data.MeetingMembers: true,
	} {
		if isOwnEvening(&data.Meeting{Kind: kind}) == hidden {
			t.Errorf("%q", kind)
		}
		if isOwnEvening(&data.Meeting{Kind: kind, MeetingGuests: data.MeetingGuests{Open: data.OpenToAll}}) {
			t.Errorf("%q is the group's own with others than members there", kind)
		}
	}
}

// A meeting without an agenda proposes one, and Enter takes it.
func TestTheProposedAgendaIsTaken(t *testing.T) {
	for _, code := range assets.Languages() {
		d, m := onWall(t, code, func(tx *store.Tx) error {
			if err := desk.FillWorkplace(tx); err != nil {
				return err
			}
			return tx.CreateMeeting(&data.Meeting{Title: "Avond", Date: data.NewDate(2026, 11, 3)})
		})
		if !d.Says(d.Text("mode.proposal")) {
			t.Errorf("%s: nothing is proposed", code)
		}
		d.Sees(d.Count("agenda.point.overdue", 1))
		d.Press("Return")
		agenda := points(d, m)
		if len(agenda) < 4 || agenda[0].Kind != data.PointOverdue || agenda[len(agenda)-1].Kind != data.PointClosing {
			t.Fatalf("%s: %+v", code, agenda)
		}
		if agenda[0].Title != d.Text("agenda.heading.overdue") { // a count would be another one once something is done
			t.Errorf("%s: the point is called %q", code, agenda[0].Title)
		}
		d.Sees(d.Text("mode.where", "n", 1, "of", len(agenda)), "Flyer maken")
	}
}

// The lines of an agenda from before there were points become points when something is said of one.
func TestAnAgendaOfLinesIsLedToo(t *testing.T) {
	d, m := onWall(t, "nl", func(tx *store.Tx) error {
		return tx.CreateMeeting(&data.Meeting{Title: "Avond", Date: data.NewDate(2026, 11, 3), Agenda: "Opening\n\nRondvraag"})
	})
	d.Sees("Opening", "punt 1 van 2")
	d.Types("7")
	d.Types("Iedereen welkom")
	d.Press("Return", "Escape")
	d.Types("1")
	d.Sees("Rondvraag", "punt 2 van 2")
	agenda := points(d, m)
	if len(agenda) != 2 || agenda[0].Outcome != data.PointDone || agenda[0].Note != "Iedereen welkom" || agenda[1].Title != "Rondvraag" {
		t.Errorf("%+v", agenda)
	}
	d.Types("8")
	d.Types("Toch nog iets 5 min")
	d.Press("Return")
	agenda = points(d, m)
	if len(agenda) != 3 || agenda[2].Title != "Toch nog iets" || agenda[2].Minutes != 5 {
		t.Errorf("%+v", agenda)
	}
	d.Press("Escape") // off the wall: what was entered is not kept a second time, as a note
	if agenda = points(d, m); len(agenda) != 3 || agenda[1].Note != "" || agenda[2].Note != "" {
		t.Errorf("%+v", agenda)
	}
}

// What Kader cannot read of a line is said once, also after Enter.
func TestARefusalIsSaidOnce(t *testing.T) {
	for _, c := range []struct{ key, typed, words string }{
		{"5", "Inpak 3 zeker", "Dit begrijpt Kader niet: ‘zeker’."},
		{"5", "Inpak 3 #parkeren", "‘#parkeren’ is nog geen onderwerp."},
		{"4", "Alles blijft", ""},
	} {
		d, _ := onWall(t, "nl", fillEvening)
		d.Types(c.key)
		d.Types(c.typed)
		d.Press("Return")
		if c.words == "" { // now the line asks who tells it
			d.Types(" misschien")
			d.Press("Return")
			c.words = "Dit begrijpt Kader niet: ‘misschien’."
		}
		screen := strings.Join(desk.Texts(d.Window.Canvas()), "\n")
		if n := strings.Count(screen, c.words); n != 1 {
			t.Errorf("%s: %d times %s in\n%s", c.typed, n, c.words, screen)
		}
	}
}

// A new topic is asked for, so that nothing heard is lost to a slip.
func TestAnUnknownTopicIsOffered(t *testing.T) {
	d, _ := onWall(t, "nl", fillEvening)
	d.Types("5")
	d.Types("Inpak 3 warm")
	d.Press("Return")
	d.Sees("Over welk onderwerp?")
	d.Types(" #parkeren")
	d.Press("Return")
	d.Sees("‘parkeren’ is nog geen onderwerp")
	d.Tap("Onderwerp toevoegen")
	log := heard(d)
	topic := desk.Read(d, func(tx *store.Tx) (data.Topic, error) { return tx.FindTopic(log[len(log)-1].TopicID) })
	if topic.Title != "Parkeren" || topic.Heat != 2 {
		t.Errorf("%+v %+v", topic, log)
	}
}

// The clock counts the minutes of a point, also of one that is shown again.
func TestTheClockCountsByPoint(t *testing.T) {
	d, m := onWall(t, "nl", fillEvening)
	now := desk.Evening()
	d.Clock = func() time.Time { return now }
	now = now.Add(7 * time.Minute)
	d.Pass(15 * time.Second)
	d.Sees("19:37 · 7 min. · tot 21:00")
	d.Press("Right")
	now = now.Add(12 * time.Minute)
	d.Pass(15 * time.Second)
	d.Sees("19:49 · 12 van 10 min.")
	d.Press("Left")
	d.Sees("7 min.")
	if m.at != 0 {
		t.Errorf("at %d", m.at)
	}
}

// A series is planned on in the closing, with one key and once.
func TestTheNextMeetingIsPlannedInTheClosing(t *testing.T) {
	d, m := onWall(t, "da", func(tx *store.Tx) error {
		return tx.CreateMeeting(&data.Meeting{
			Title: "Aften", Date: data.NewDate(2026, 11, 3), Kind: data.MeetingGroup, Place: "Kantinen", Starts: "19:00",
			Repeat: data.RepeatMonthlyNth,
		})
	})
	d.Types("0")
	d.Sees("Næste møde: 1. december 2026", "Enter planlægger det")
	d.Press("Return")
	d.SeesNot("Enter planlægger det")
	meetings := m.dossier.Meetings
	if n := len(meetings); n != 2 || meetings[1].Date != data.NewDate(2026, 12, 1) || meetings[1].Place != "Kantinen" {
		t.Errorf("%+v", meetings)
	}
}
