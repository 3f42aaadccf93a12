package store

import (
	"errors"
	"testing"

	"kader/data"
)

// evening is a workplace with posts, a log, an agenda and what was decided.
type evening struct {
	*workplace
	post      data.Post
	candidate data.Candidate
	heard     data.Heard
	point     data.AgendaPoint
	decision  data.Decision
	telling   data.Telling
}

func newEvening(t testing.TB, s *Store) *evening {
	t.Helper()
	e := &evening{workplace: newWorkplace(t, s)}
	w := e.workplace
	mustUpdate(t, s, func(tx *Tx) error {
		e.post = data.Post{PersonID: w.rep.ID, Kind: data.PostRep, UnitIDs: []data.ID{w.department.ID}}
		e.candidate = data.Candidate{PersonID: w.colleague.ID, Kind: data.PostRep, AskerID: w.rep.ID}
		e.heard = data.Heard{TopicID: w.topic.ID, UnitID: w.department.ID, RepID: w.rep.ID, MeetingID: w.meeting.ID, Heat: 2, Day: data.NewDate(2026, 11, 1)}
		e.point = data.AgendaPoint{MeetingID: w.meeting.ID, Title: "Rosters"}
		e.decision = data.Decision{Text: "A letter", MeetingID: w.meeting.ID, TopicID: w.topic.ID, GoalID: w.goal.ID}
		came := func(a *data.Attendance) { a.Came = true }
		err := errors.Join(tx.CreatePost(&e.post), tx.CreateCandidate(&e.candidate), tx.CreateHeard(&e.heard), tx.CreateAgendaPoint(&e.point),
			tx.CreateDecision(&e.decision), tx.SetAttendance(w.meeting.ID, w.rep.ID, came), tx.SetAttendance(w.meeting.ID, w.colleague.ID, came))
		e.telling = data.Telling{DecisionID: e.decision.ID, UnitID: w.department.ID, RepID: w.rep.ID, Who: "Rep"}
		return errors.Join(err, tx.CreateTelling(&e.telling))
	})
	return e
}

// counts are how many rows of each kind there are.
func counts(t *testing.T, s *Store) map[string]int {
	d := rows(t, s)
	return map[string]int{
		"posts": len(d.Posts), "candidates": len(d.Candidates), "heard": len(d.Heard), "points": len(d.Points),
		"attended": len(d.Attended), "decisions": len(d.Decisions), "tellings": len(d.Tellings),
		"units of posts": count(t, s, "SELECT COUNT(*) FROM post_unit"),
	}
}

// Whatever is deleted takes what belongs to it and nothing else, and comes back with it.
func TestWhatBelongsToARowGoesAndComesBackWithIt(t *testing.T) {
	for name, c := range map[string]struct {
		do   func(*Tx, *evening) error
		gone []string
	}{
		"rep":       {func(tx *Tx, e *evening) error { return tx.DeletePerson(e.rep.ID) }, []string{"posts", "units of posts"}},
		"colleague": {func(tx *Tx, e *evening) error { return tx.DeletePerson(e.colleague.ID) }, []string{"candidates"}},
		"post":      {func(tx *Tx, e *evening) error { return tx.DeletePost(e.post.ID) }, []string{"posts", "units of posts"}},
		"topic":     {func(tx *Tx, e *evening) error { return tx.DeleteTopic(e.topic.ID) }, []string{"heard"}},
		"meeting":   {func(tx *Tx, e *evening) error { return tx.DeleteMeeting(e.meeting.ID) }, []string{"points", "attended", "attended"}},
		"decision":  {func(tx *Tx, e *evening) error { return tx.DeleteDecision(e.decision.ID) }, []string{"decisions", "tellings"}},
		"goal":      {func(tx *Tx, e *evening) error { return tx.DeleteGoal(e.goal.ID) }, nil},
		"role off": {func(tx *Tx, e *evening) error {
			return tx.UpdatePerson(e.rep.ID, func(p *data.Person) { p.Roles = nil })
		}, []string{"posts", "units of posts"}}, // begun today
	} {
		t.Run(name, func(t *testing.T) {
			s := walkingDossier(t)
			e := newEvening(t, s)
			want := counts(t, s)
			for _, kind := range c.gone {
				want[kind]--
			}
			backAndForth(t, s, func(tx *Tx) error { return c.do(tx, e) })
			equal(t, counts(t, s), want)
			undoLast(t, s)
			equal(t, counts(t, reopen(t, s))["units of posts"], 1)
		})
	}
}

// A role that is ticked off the day after ends, and is no role from then on: also when that is undone and done again.
func TestRoleThatEndsIsUndone(t *testing.T) {
	s := walkingDossier(t)
	e := newEvening(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdatePost(e.post.ID, func(p *data.Post) { p.From = data.NewDate(2026, 9, 1) })
	})
	backAndForth(t, s, func(tx *Tx) error { return tx.UpdatePerson(e.rep.ID, func(p *data.Person) { p.Roles = nil }) })
	d := rows(t, s)
	equal(t, d.Posts[0].Until, data.NewDate(2026, 11, 2))
	equal(t, len(d.People[0].Roles), 0)
	undoLast(t, s)
	equal(t, rows(t, s).People[0].Roles, []data.Role{data.RoleRep})
}

// A unit that goes leaves its reps and what its people are to be told to its parent, but not that they were told: of
// all the people of the parent that is not true. Without a parent nobody is the rep of the whole company for it.
func TestUnitThatGoes(t *testing.T) {
	s := walkingDossier(t)
	e := newEvening(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(
			tx.CreatePost(&data.Post{PersonID: e.colleague.ID, Kind: data.PostRep, UnitIDs: []data.ID{e.site.ID, e.department.ID}}),
			tx.CreateTelling(&data.Telling{DecisionID: e.decision.ID, UnitID: e.department.ID, Told: data.NewDate(2026, 11, 2)}),
			tx.CreateTelling(&data.Telling{DecisionID: e.decision.ID, Told: data.NewDate(2026, 11, 2)}), // everybody
		)
	})
	backAndForth(t, s, func(tx *Tx) error { return tx.DeleteUnit(e.department.ID) })
	d := rows(t, s)
	for i := range d.Posts {
		equal(t, d.Posts[i].UnitIDs, []data.ID{e.site.ID})
	}
	equal(t, len(d.Tellings), 2)
	equal(t, d.Tellings[0].UnitID, e.site.ID)
	equal(t, d.Heard[0].UnitID, e.site.ID)
	backAndForth(t, s, func(tx *Tx) error { return tx.DeleteUnit(e.site.ID) })
	d = rows(t, s)
	equal(t, len(d.Posts), 2)
	equal(t, len(d.Posts[0].UnitIDs)+len(d.Posts[1].UnitIDs), 0)
	equal(t, len(d.Tellings), 1)
	equal(t, len(d.Heard), 1)
}

// What belonged to a row that is gone does not come back without it.
func TestNothingComesBackWithoutItsOwner(t *testing.T) {
	s := walkingDossier(t)
	e := newEvening(t, s)
	batch := func(fn func(*Tx) error) data.ID {
		mustUpdate(t, s, fn)
		b, _ := s.LastBatch()
		return b.ID
	}
	deletions := []data.ID{
		batch(func(tx *Tx) error { return tx.DeletePost(e.post.ID) }),
		batch(func(tx *Tx) error { return tx.DeleteCandidate(e.candidate.ID) }),
		batch(func(tx *Tx) error { return tx.DeleteHeard(e.heard.ID) }),
		batch(func(tx *Tx) error { return tx.DeleteTelling(e.telling.ID) }),
		batch(func(tx *Tx) error { return tx.DeleteAgendaPoint(e.point.ID) }),
	}
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.DeletePerson(e.rep.ID), tx.DeletePerson(e.colleague.ID), tx.DeleteTopic(e.topic.ID),
			tx.DeleteDecision(e.decision.ID), tx.DeleteMeeting(e.meeting.ID))
	})
	before := rows(t, s)
	for _, id := range deletions {
		if undone, err := s.Undo(id); err != nil || undone.Failed != 1 || !undone.Nothing() {
			t.Errorf("%+v, %v", undone, err)
		}
	}
	equal(t, rows(t, s), before)
}

// Somebody whom an import brought and who got a post since stays, and is said to be in use.
func TestImportedPersonWithAPostStays(t *testing.T) {
	s := walkingDossier(t)
	people := crowd(3, "")
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePeople(people) })
	batch, _ := s.LastBatch()
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdatePerson(people[1].ID, func(p *data.Person) { p.Roles = []data.Role{data.RoleRep} })
	})
	undone := undoOf(t, s, batch.ID)
	equal(t, []int{undone.TakenBack, undone.Kept}, []int{2, 1})
	equal(t, fates(undone)[people[1].ID], data.FateInUse)
	d := rows(t, s)
	equal(t, len(d.People), 1)
	equal(t, d.People[0].Roles, []data.Role{data.RoleRep})
	undoLast(t, s)
	undoLast(t, s)
	wantPeople(t, s)
}

// A meeting keeps how many came when one of them is erased, and nobody knows who.
// What was created together goes or stays together: a rep who stays, because of later work, stays a rep.
func TestRepWhoStaysKeepsThePost(t *testing.T) {
	s := newDossier(t)
	var unit data.Unit
	mustUpdate(t, s, func(tx *Tx) error { unit = data.Unit{Name: "Packing"}; return tx.CreateUnit(&unit) })
	p := data.Person{Name: data.Name{Given: "Kim"}, Work: data.Work{UnitID: unit.ID}}
	mustUpdate(t, s, func(tx *Tx) error {
		if err := tx.CreatePerson(&p); err != nil {
			return err
		}
		return tx.CreatePost(&data.Post{PersonID: p.ID, Kind: data.PostRep, UnitIDs: []data.ID{unit.ID}})
	})
	added := lastBatch(t, s).ID
	mustUpdate(t, s, func(tx *Tx) error { return tx.UpdatePerson(p.ID, func(p *data.Person) { p.Note = "calls on Fridays" }) })
	note := lastBatch(t, s).ID
	undone, err := s.Undo(added)
	if err != nil || !undone.Nothing() {
		t.Errorf("%+v, %v", undone, err)
	}
	wantOneRep(t, s)
	for _, batch := range []data.ID{note, added} {
		if undone, err := s.Undo(batch); err != nil || !undone.Complete() {
			t.Errorf("%+v, %v", undone, err)
		}
	}
	if d := rows(t, s); len(d.People)+len(d.Posts) != 0 {
		t.Errorf("%+v %+v", d.People, d.Posts)
	}
	if undone, err := s.Undo(lastBatch(t, s).ID); err != nil || !undone.Complete() { // brings all of it back
		t.Errorf("%+v, %v", undone, err)
	}
	wantOneRep(t, s)
}

// wantOneRep wants one person, who is a rep for one unit.
func wantOneRep(t *testing.T, s *Store) {
	t.Helper()
	d := rows(t, s)
	if len(d.People) != 1 || !d.People[0].HasRole(data.RoleRep) || len(d.Posts) != 1 || len(d.Posts[0].UnitIDs) != 1 {
		t.Errorf("%+v %+v", d.People, d.Posts)
	}
}

func TestMeetingKeepsItsFigureAfterAnErasure(t *testing.T) {
	s := walkingDossier(t)
	e := newEvening(t, s)
	other := data.Person{Name: data.Name{Given: "Xanthippe", Family: "Quist"}}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&other) })
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.SetAttendance(e.meeting.ID, other.ID, func(a *data.Attendance) { a.Came = true })
	})
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(other.ID) })
	d := rows(t, s)
	equal(t, data.CountPresent(&d.Meetings[0], d.Attended), 3)
	equal(t, d.Attended[2], data.Attendance{Record: d.Attended[2].Record, MeetingID: e.meeting.ID, Came: true})
	wantCode(t, s.Update("test", func(tx *Tx) error { // who that was cannot be noted again
		return tx.SetAttendance(e.meeting.ID, "", func(a *data.Attendance) { a.Came = false })
	}), data.ErrNotFound)
	equal(t, rows(t, s), d)
}

// Owners come before what belongs to them: erasure goes through the tables once.
func TestOwnersComeFirst(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range tables() {
		for _, p := range owners(k) {
			if !seen[p.table] {
				t.Errorf("%s comes before %s, to which it belongs", k.name(), p.table)
			}
		}
		seen[k.name()] = true
	}
}
