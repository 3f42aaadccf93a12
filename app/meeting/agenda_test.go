package meeting

import (
	"slices"
	"strings"
	"testing"

	"kader/app/forms"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

// openAgenda sits before a meeting that begins at 19:30 and has an agenda of before there were points.
func openAgenda(t *testing.T) (*desk.Desk, *meetingsPage) {
	t.Helper()
	d, p := openMeetings(t, "nl", func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil {
			return err
		}
		meetings, err := tx.FindMeetings(store.MeetingFilter{})
		if err != nil {
			return err
		}
		topics, err := tx.FindTopics(store.TopicFilter{})
		if err != nil {
			return err
		}
		heard := data.Heard{TopicID: topics[0].ID, Day: data.NewDate(2026, 11, 1), Heat: 3, Source: data.HeardTalk}
		if err := tx.CreateHeard(&heard); err != nil {
			return err
		}
		return tx.UpdateMeeting(meetings[0].ID, func(m *data.Meeting) {
			m.Agenda, m.Starts, m.Lasts, m.Kind = "Rondje\n\nBestuurder", "19:30", 60, data.MeetingGroup
		})
	})
	p.OpenRow(p.Dossier.Meetings[0].ID)
	return d, p
}

// titles returns the agenda of the only meeting, as it is kept.
func titles(d *desk.Desk) (found []string) {
	points := desk.Read(d, func(tx *store.Tx) ([]data.AgendaPoint, error) {
		return tx.FindAgendaPoints(store.AgendaPointFilter{})
	})
	for _, p := range points {
		found = append(found, p.Title)
	}
	return found
}

// rowNamed returns the row with a title.
func rowNamed(d *desk.Desk, title string) *forms.ItemRow {
	d.T.Helper()
	for _, row := range desk.All[*forms.ItemRow](d.Window.Content()) {
		if row.Item.Title == title {
			return row
		}
	}
	d.T.Fatalf("no row %q", title)
	return nil
}

func TestPointsAreReadFromOneLine(t *testing.T) {
	d, _ := openMeetings(t, "nl", desk.FillWorkplace)
	topics := []forms.Named{{ID: "t1", Name: "Roosters"}, {ID: "t2", Name: "Kou op de dokken"}}
	for text, want := range map[string]data.AgendaPoint{
		"#roosters 10 min":       {Kind: data.PointTopic, RefID: "t1", Title: "Roosters", Minutes: 10},
		"#roost wat nu":          {Kind: data.PointTopic, RefID: "t1", Title: "Roosters: wat nu"},
		"#kou op de dokken":      {Kind: data.PointTopic, RefID: "t2", Title: "Kou op de dokken"},
		"Verslag van vrijdag 5m": {Title: "Verslag van vrijdag 5m"},
		"Rondvraag 1 uur":        {Title: "Rondvraag", Minutes: 60},
		"Zaal #3":                {Title: "Zaal #3"},
		"#parkeren 10 min":       {Title: "Parkeren", Minutes: 10},
		"Wat met #parkeren?":     {Title: "Wat met parkeren?"},
		"10 min":                 {Minutes: 10},
	} {
		if p := readPoint(d.Lang, text, topics); p != want {
			t.Errorf("%q: %+v", text, p)
		}
	}
}

// An old agenda is shown as points, and becomes points with the first change: nothing of it is lost.
func TestAnOldAgendaBecomesPoints(t *testing.T) {
	d, p := openAgenda(t)
	d.Sees("Rondje", "Bestuurder")
	if kept := titles(d); len(kept) > 0 {
		t.Errorf("looking made points: %q", kept)
	}
	desk.Enter(p.detail.agenda.line, "#roosters 25 min")
	if kept := titles(d); !slices.Equal(kept, []string{"Rondje", "Bestuurder", "Roosters"}) {
		t.Errorf("%q", kept)
	}
	d.Sees("Samen 25 minuten: tot 19:55")
	if m := p.Dossier.Meetings[0]; m.Agenda != "" {
		t.Errorf("the text stays: %q", m.Agenda)
	}
}

// Alt with an arrow moves a point, also one of an old agenda, and the keyboard goes along.
func TestPointsAreMovedByKeys(t *testing.T) {
	d, _ := openAgenda(t)
	d.Focus(rowNamed(d, "Rondje"))
	d.Press("Alt+Down")
	if kept := titles(d); !slices.Equal(kept, []string{"Bestuurder", "Rondje"}) {
		t.Fatalf("%q", kept)
	}
	if row, ok := d.Window.Canvas().Focused().(*forms.ItemRow); !ok || row.Item.Title != "Rondje" {
		t.Errorf("the keyboard is on %v", d.Window.Canvas().Focused())
	}
	d.Press("Alt+Down") // it is the last
	d.Press("Alt+Up")
	if kept := titles(d); !slices.Equal(kept, []string{"Rondje", "Bestuurder"}) {
		t.Errorf("%q", kept)
	}
}

// Enter puts what is proposed on the agenda, Delete takes it off, and then it is proposed again.
func TestProposalsGoInAndOut(t *testing.T) {
	d, p := openAgenda(t)
	d.Focus(rowNamed(d, "Roosters"))
	d.Press("Return")
	if kept := titles(d); !slices.Equal(kept, []string{"Rondje", "Bestuurder", "Roosters"}) {
		t.Fatalf("%q", kept)
	}
	if len(p.detail.agenda.proposals) == 0 || p.detail.agenda.proposals[0].Name == "Roosters" {
		t.Errorf("%+v", p.detail.agenda.proposals)
	}
	d.Focus(rowNamed(d, "Roosters"))
	d.Press("Delete")
	if kept := titles(d); !slices.Equal(kept, []string{"Rondje", "Bestuurder"}) {
		t.Errorf("%q", kept)
	}
	rowNamed(d, "Roosters")
	d.Tap("Alles op de agenda")
	if len(p.detail.agenda.proposals) > 0 {
		t.Errorf("still proposed: %+v", p.detail.agenda.proposals)
	}
	desk.Enter(p.detail.agenda.line, "Rondvraag")
	kept := titles(d)
	if n := len(kept); kept[n-1] != d.Text("agenda.point.closing") || kept[n-2] != "Rondvraag" {
		t.Errorf("%q", kept)
	}
	d.Press("Ctrl+Z", "Ctrl+Z")
	if kept := titles(d); !slices.Equal(kept, []string{"Rondje", "Bestuurder"}) {
		t.Errorf("after undo: %q", kept)
	}
}

// An agenda that takes longer than the meeting says so.
func TestAnAgendaThatIsTooLong(t *testing.T) {
	d, p := openAgenda(t)
	desk.Enter(p.detail.agenda.line, "Film 75 min")
	if !d.Says("Samen 75 minuten: tot 20:45, 15 minuten langer dan gepland") {
		t.Error(desk.TextsIn(p.detail.agenda.root))
	}
}

// A point is changed in a dialog; what is no length of time is refused.
func TestAPointIsChanged(t *testing.T) {
	d, _ := openAgenda(t)
	d.Focus(rowNamed(d, "Bestuurder"))
	d.Press("Return")
	fields := desk.Fields(d.Window.Canvas())
	minutes := fields[len(fields)-2]
	minutes.SetText("lang")
	d.SubmitDialog()
	d.Sees("Dit is geen getal.")
	minutes.SetText("1440")
	d.SubmitDialog()
	d.Sees("Dit is geen aantal minuten.")
	minutes.SetText("1 uur")
	d.SubmitDialog()
	d.Sees("60 minuten")
	if kept := titles(d); !slices.Equal(kept, []string{"Rondje", "Bestuurder"}) {
		t.Errorf("%q", kept)
	}
}

// What is kept as the title of a point counts nothing: by the evening there may be more, or less.
func TestNoTitleOfAPointHasACount(t *testing.T) {
	d, p := openAgenda(t)
	for _, kind := range []data.PointKind{data.PointAgreement, data.PointOverdue, data.PointHires, data.PointQuestions} {
		one, many := data.Proposal{Kind: kind, Count: 1}, data.Proposal{Kind: kind, Count: 4321, Others: true}
		if a, b := pointOf(p.Frame, "m", one, 0).Title, pointOf(p.Frame, "m", many, 0).Title; a == "" || a != b {
			t.Errorf("%s is kept as %q and as %q", kind, a, b)
		}
	}
	if words := proposalWords(p.Frame, data.Proposal{Kind: data.PointOverdue, Count: 2, Others: true}); words == d.Count("agenda.point.overdue", 2) {
		t.Errorf("%q says that no more are late", words)
	}
}

// A topic that is not there yet is made from the line of the agenda, and a point that was typed with its name before it
// was made is about it.
func TestAPointWaitsForItsTopic(t *testing.T) {
	d, p := openAgenda(t)
	desk.Enter(p.detail.agenda.line, "#parkeren 10 min")
	d.Focus(p.detail.agenda.line)
	d.Types("#bestuurder")
	d.Tap(d.Text("plan.make-topic", "word", "bestuurder")) // as a line of the old agenda is called
	d.Press("Return")
	kept := titles(d)
	if !slices.Equal(kept, []string{"Rondje", "Bestuurder", "Parkeren", "Bestuurder"}) {
		t.Fatalf("%q", kept)
	}
	topic := data.Topic{Title: "Parkeren"}
	if !d.Update("topic-created", func(tx *store.Tx) error { return tx.CreateTopic(&topic) }) {
		t.Fatal("not made")
	}
	for _, point := range p.Dossier.Points {
		if about := point.Title == "Parkeren"; about && (point.Kind != data.PointTopic || point.RefID != topic.ID) {
			t.Errorf("%+v", point)
		}
	}
	d.Press("Ctrl+Z")
	for _, point := range p.Dossier.Points {
		if point.RefID == topic.ID {
			t.Errorf("after undo %+v", point)
		}
	}
}

// An agenda of more than a day ends at no time of day, and none is said.
func TestAnAgendaOfMoreThanADayNamesNoTime(t *testing.T) {
	d, p := openAgenda(t)
	for _, line := range []string{"Film 900 min", "Nog een film 900 min"} {
		desk.Enter(p.detail.agenda.line, line)
	}
	if texts := strings.Join(desk.TextsIn(p.detail.agenda.root), "\n"); !d.Says("Samen 1.800 minuten") || strings.Contains(texts, ": tot") {
		t.Error(texts)
	}
}
