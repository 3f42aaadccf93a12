package store

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// backAndForth does something in one batch, takes it back and does it again, and holds each state.
func backAndForth(t *testing.T, s *Store, fn func(*Tx) error) {
	t.Helper()
	before := rows(t, s)
	mustUpdate(t, s, fn)
	after := rows(t, s)
	for range 2 {
		if undone := undoLast(t, s); undone.Kept+undone.Failed > 0 {
			t.Fatalf("undo: %+v", undone)
		}
		checkRows(t, "undone", rows(t, s), before)
		redo(t, s)
		checkRows(t, "redone", rows(t, s), after)
	}
}

func TestMergeTopics(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	other := data.Topic{Title: "Nachtploeg", UnitID: w.site.ID, Lane: data.Lanes()[1], Note: "Te kort"}
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreateTopic(&other); err != nil {
			return err
		}
		return errors.Join(
			tx.UpdateTopic(w.topic.ID, func(o *data.Topic) { o.Note = "Loopt al lang" }),
			tx.CreateGoal(&data.Goal{Title: "Rust", TopicID: other.ID}),
			tx.CreateAction(&data.Action{Title: "Vragen", TopicID: other.ID}),
			tx.CreateDecision(&data.Decision{Text: "Brief", TopicID: other.ID}),
			tx.CreateHeard(&data.Heard{TopicID: other.ID, Day: data.NewDate(2026, 11, 2), Heat: 3}),
			tx.CreateHeard(&data.Heard{TopicID: w.topic.ID, Day: data.NewDate(2026, 11, 1), Heat: 1}),
			tx.CreateAgendaPoint(&data.AgendaPoint{MeetingID: w.meeting.ID, Kind: data.PointTopic, RefID: other.ID}),
			tx.CreateAgendaPoint(&data.AgendaPoint{MeetingID: w.meeting.ID, Kind: data.PointGoal, RefID: w.goal.ID}),
		)
	})
	backAndForth(t, s, func(tx *Tx) error { return tx.MergeTopics(w.topic.ID, other.ID) })
	d := rows(t, s)
	equal(t, len(d.Topics), 1)
	o := d.Topics[0]
	equal(t, []string{o.Title, o.Note}, []string{"Rosters", "Loopt al lang\nNachtploeg\nTe kort"})
	equal(t, o.UnitID, w.site.ID) // the department is below it
	equal(t, o.Lane, other.Lane)
	equal(t, o.Heat, 3)
	equal(t, o.LastHeard, data.NewDate(2026, 11, 2))
	equal(t, len(d.Heard), 2)
	for _, of := range []data.ID{d.Goals[0].TopicID, d.Goals[1].TopicID, d.Actions[1].TopicID, d.Decisions[0].TopicID, d.Points[0].RefID} {
		equal(t, of, w.topic.ID)
	}
	equal(t, d.Points[1].RefID, w.goal.ID)
	for _, pair := range [][2]data.ID{{w.topic.ID, other.ID}, {other.ID, w.topic.ID}} {
		wantCode(t, s.Update("merge", func(tx *Tx) error { return tx.MergeTopics(pair[0], pair[1]) }), data.ErrNotFound)
	}
	if err := s.Update("merge", func(tx *Tx) error { return tx.MergeTopics(w.topic.ID, w.topic.ID) }); err != nil {
		t.Error(err)
	}
	equal(t, len(rows(t, s).Topics), 1)
}

// A note that two topics together cannot have is refused, and nothing is lost.
func TestMergeOfTopicsThatDoNotFit(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	other := data.Topic{Title: "Lang", Note: strings.Repeat("a", data.MaxText)}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreateTopic(&other) })
	before := rows(t, s)
	err := s.Update("merge", func(tx *Tx) error { return tx.MergeTopics(w.topic.ID, other.ID) })
	var invalid data.Invalid
	if !errors.As(err, &invalid) || invalid.Rule != data.RuleLong {
		t.Errorf("%v", err)
	}
	equal(t, rows(t, s), before)
}

func TestCommonUnit(t *testing.T) {
	units := []data.Unit{
		{Record: data.Record{ID: "north"}},
		{Record: data.Record{ID: "hall"}, ParentID: "north"},
		{Record: data.Record{ID: "pack"}, ParentID: "hall"},
		{Record: data.Record{ID: "desk"}, ParentID: "north"},
		{Record: data.Record{ID: "south"}},
		{Record: data.Record{ID: "round"}, ParentID: "trip"},
		{Record: data.Record{ID: "trip"}, ParentID: "round"},
	}
	for _, c := range []struct{ a, b, want data.ID }{
		{"pack", "pack", "pack"},
		{"pack", "hall", "hall"},
		{"hall", "pack", "hall"},
		{"pack", "desk", "north"},
		{"pack", "south", ""},
		{"pack", "", ""},
		{"", "desk", ""},
		{"round", "hall", ""},
		{"hall", "round", ""},
	} {
		equal(t, commonUnit(units, c.a, c.b), c.want)
	}
}

func TestSplitTopic(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	entries := []data.Heard{
		{TopicID: w.topic.ID, Day: data.NewDate(2026, 11, 1), Heat: 1},
		{TopicID: w.topic.ID, Day: data.NewDate(2026, 11, 2), Heat: 3},
		{TopicID: w.topic.ID, Day: data.NewDate(2026, 11, 3), Heat: 2},
	}
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.CreateHeard(&entries[0]), tx.CreateHeard(&entries[1]), tx.CreateHeard(&entries[2]))
	})
	var made data.Topic
	backAndForth(t, s, func(tx *Tx) (err error) {
		made, err = tx.SplitTopic(w.topic.ID, "Nachten", []data.ID{entries[1].ID, entries[0].ID})
		return err
	})
	equal(t, made.Heat, 3)
	equal(t, made.LastHeard, data.NewDate(2026, 11, 2))
	equal(t, made.UnitID, w.topic.UnitID)
	d := rows(t, s)
	equal(t, d.Topics[0].Heat, 2)
	equal(t, d.Goals[0].TopicID, w.topic.ID)
	wantCode(t, s.Update("split", func(tx *Tx) error {
		_, err := tx.SplitTopic(w.topic.ID, "Nog een", []data.ID{entries[0].ID}) // went to the other
		return err
	}), data.ErrNotFound)
	equal(t, len(rows(t, s).Topics), 2)
}

// Lines of an old agenda become points, once.
func TestSettleAgenda(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(
			tx.UpdateMeeting(w.meeting.ID, func(m *data.Meeting) { m.Agenda = " Opening\r\n\n\tRooster \nRondvraag" }),
			tx.CreateAgendaPoint(&data.AgendaPoint{MeetingID: w.meeting.ID, Title: "Later bedacht"}),
		)
	})
	settle := func(tx *Tx) error { return tx.SettleAgenda(w.meeting.ID) }
	backAndForth(t, s, settle)
	before := rows(t, s)
	mustUpdate(t, s, settle)
	equal(t, rows(t, s), before)
	equal(t, before.Meetings[0].Agenda, "")
	equal(t, titles(before.Points), []string{"Opening", "Rooster", "Rondvraag", "Later bedacht"})
	wantCode(t, s.Update("settle", func(tx *Tx) error { return tx.SettleAgenda("none") }), data.ErrNotFound)
}

func titles(points []data.AgendaPoint) (found []string) {
	for i := range points {
		found = append(found, points[i].Title)
	}
	return found
}

func TestMergeMeetings(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	other := data.Meeting{
		Title: "Kaderavond", Date: data.NewDate(2026, 11, 2), Place: "Kantine", Agenda: "Rooster\nPauzes", Summary: "Rooster eerst",
		Kind: data.MeetingGroup, State: data.MeetingHeld, Present: 6, MeetingGuests: data.MeetingGuests{Questions: "Wie belt?", Speakers: "De bestuurder", Others: 2, Talks: 3},
	}
	third := data.Person{Name: data.Name{Given: "Derde"}}
	mustUpdate(t, s, func(tx *Tx) error {
		if err := errors.Join(tx.CreateMeeting(&other), tx.CreatePerson(&third)); err != nil {
			return err
		}
		came := func(meeting, person data.ID) error {
			return tx.SetAttendance(meeting, person, func(a *data.Attendance) { a.Came = true })
		}
		return errors.Join(
			tx.UpdateMeeting(w.meeting.ID, func(m *data.Meeting) {
				m.Agenda, m.Summary, m.Others, m.Talks, m.State = "Opening", "Wie doet wat", 1, 5, data.MeetingPlanned
			}),
			came(w.meeting.ID, w.rep.ID),
			tx.SetAttendance(w.meeting.ID, w.colleague.ID, func(a *data.Attendance) { a.Invited = true }),
			came(other.ID, w.rep.ID), came(other.ID, w.colleague.ID), came(other.ID, third.ID),
			tx.CreateAction(&data.Action{Title: "Bellen", MeetingID: other.ID}),
			tx.CreateDecision(&data.Decision{Text: "Brief", MeetingID: other.ID}),
			tx.CreateHeard(&data.Heard{TopicID: w.topic.ID, MeetingID: other.ID}),
		)
	})
	backAndForth(t, s, func(tx *Tx) error { return tx.MergeMeetings(w.meeting.ID, other.ID) })
	d := rows(t, s)
	equal(t, len(d.Meetings), 1)
	m := d.Meetings[0]
	equal(t, []string{m.Title, m.Place, m.Summary, m.Questions, m.Speakers, m.Agenda}, []string{"Evening / Kaderavond", "Kantine", "Wie doet wat\nRooster eerst", "Wie belt?", "De bestuurder", ""})
	equal(t, []any{m.Date, m.Kind, m.State}, []any{data.NewDate(2026, 11, 2), data.MeetingGroup, data.MeetingHeld})
	equal(t, titles(d.Points), []string{"Opening", "Rooster", "Pauzes"})
	equal(t, len(d.Attended), 3)
	i := slices.IndexFunc(d.Attended, func(a data.Attendance) bool { return a.PersonID == w.colleague.ID })
	equal(t, d.Attended[i].Invited && d.Attended[i].Came, true)
	// 3 by name and 2 others came to one, 1 and 1 to the other; 6 heads were counted.
	equal(t, []int{m.Others, m.Talks, m.Present, data.CountPresent(&m, d.Attended)}, []int{2, 5, 6, 6})
	for _, of := range []data.ID{d.Actions[1].MeetingID, d.Decisions[0].MeetingID, d.Heard[0].MeetingID} {
		equal(t, of, m.ID)
	}
	wantCode(t, s.Update("merge", func(tx *Tx) error { return tx.MergeMeetings(m.ID, other.ID) }), data.ErrNotFound)
}

// Nobody is counted twice: who is noted by name at one meeting may be one of the others at the other.
func TestMergedMeetingsCountNobodyTwice(t *testing.T) {
	for _, c := range []struct{ here, others, there, more, want int }{
		{0, 4, 1, 5, 5}, // of 6 one is named
		{2, 0, 2, 0, 0}, // the same two
		{1, 3, 0, 0, 3},
		{0, 0, 0, 0, 0},
		{2, 1, 1, 4, 3}, // 5 came, 2 are named
	} {
		s := walkingDossier(t)
		into, from := data.Meeting{MeetingGuests: data.MeetingGuests{Others: c.others}}, data.Meeting{MeetingGuests: data.MeetingGuests{Others: c.more}}
		people := crowd(2, "")
		mustUpdate(t, s, func(tx *Tx) error {
			err := errors.Join(tx.CreatePeople(people), tx.CreateMeeting(&into), tx.CreateMeeting(&from))
			for i, p := range people {
				came := func(n int) func(*data.Attendance) { return func(a *data.Attendance) { a.Came = i < n } }
				err = errors.Join(err, tx.SetAttendance(into.ID, p.ID, came(c.here)), tx.SetAttendance(from.ID, p.ID, came(c.there)))
			}
			return errors.Join(err, tx.MergeMeetings(into.ID, from.ID))
		})
		equal(t, rows(t, s).Meetings[0].Others, c.want)
	}
}

// A merge is taken back on its own after later work: the topic comes back with what was its own, and the later work stays.
func TestAMergeIsUndoneAfterLaterWork(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	other := data.Topic{Title: "Nachtploeg"}
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.CreateTopic(&other),
			tx.CreateGoal(&data.Goal{Title: "Rust", TopicID: other.ID}),
			tx.CreateHeard(&data.Heard{TopicID: other.ID, Day: data.NewDate(2026, 11, 2), Heat: 3}))
	})
	mustUpdate(t, s, func(tx *Tx) error { return tx.MergeTopics(w.topic.ID, other.ID) })
	merge := mustFind(t, s, func(tx *Tx) ([]data.Batch, error) { return tx.FindBatches(1) })[0]
	later := data.Heard{TopicID: w.topic.ID, Day: data.NewDate(2026, 11, 3), Heat: 2}
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.CreateHeard(&later),
			tx.UpdateTopic(w.topic.ID, func(o *data.Topic) { o.Title = "Roosters en nacht" }))
	})
	if _, err := s.Undo(merge.ID); err != nil {
		t.Fatal(err)
	}
	d := rows(t, reopen(t, s))
	var names []string
	for _, o := range d.Topics {
		names = append(names, o.Title)
	}
	slices.Sort(names)
	equal(t, names, []string{"Nachtploeg", "Roosters en nacht"})
	of := map[data.ID]data.ID{}
	for _, h := range d.Heard {
		of[h.ID] = h.TopicID
	}
	equal(t, of[later.ID], w.topic.ID)
	equal(t, len(d.Heard), 2)
	for _, g := range d.Goals {
		if g.Title == "Rust" {
			equal(t, g.TopicID, other.ID)
		}
	}
}
