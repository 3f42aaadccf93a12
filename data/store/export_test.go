package store

import (
	"errors"
	"testing"

	"kader/data"
)

func exportsOf(t testing.TB, s *Store, person data.ID) []data.Export {
	t.Helper()
	return mustFind(t, s, func(tx *Tx) ([]data.Export, error) { return tx.FindExportsOf(person) })
}

func TestWhatWentOutIsNotedOnceAndStays(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdatePerson(w.colleague.ID, func(p *data.Person) { p.Note = "gebeld" })
	})
	last, _ := s.LastBatch()
	made := data.Export{
		Kind: "plan", Made: data.NewDate(2026, 11, 3), Reader: data.ReaderOfficer, DestroyBy: data.NewDate(2027, 11, 3), RepID: w.rep.ID,
		Shown: []data.ShownCount{{Name: "Inpak", UnitID: "u", Depth: 1, People: 85, Members: 20}, {Hidden: true}},
	}
	if err := s.NoteExport(made, []data.ID{w.rep.ID, w.colleague.ID}); err != nil {
		t.Fatal(err)
	}
	s = reopen(t, s)
	found := exportsOf(t, s, w.colleague.ID)
	if len(found) != 1 || found[0].BatchID == "" || found[0].People != 2 {
		t.Fatalf("%+v", found)
	}
	made.Record, made.BatchID, made.People = found[0].Record, found[0].BatchID, 2
	equal(t, found[0], made)

	// Undo passes it over, and asked for it by name it refuses.
	if next, ok := s.LastBatch(); !ok || next.ID != last.ID {
		t.Errorf("undo would take back %+v", next)
	}
	if _, err := s.Undo(found[0].BatchID); !errors.Is(err, data.ErrWentOut) {
		t.Errorf("undo of an export: %v", err)
	}
	equal(t, len(exportsOf(t, s, w.rep.ID)), 1)

	// That something went out is no work after an undo: redo is still there.
	if _, err := s.Undo(last.ID); err != nil {
		t.Fatal(err)
	}
	if err := s.NoteExport(data.Export{Kind: "members", Made: made.Made}, nil); err != nil {
		t.Fatal(err)
	}
	if _, ok := s.LastUndo(); !ok {
		t.Error("an export took redo away")
	}

	// That it was destroyed is work like any other.
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdateExport(found[0].ID, func(e *data.Export) { e.Destroyed = made.Made })
	})
	undoLast(t, s)
	if e := exportsOf(t, s, w.rep.ID)[0]; !e.Destroyed.IsZero() {
		t.Errorf("%+v", e)
	}
}

func TestErasedPeopleLeaveWhatWentOut(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	if err := s.NoteExport(data.Export{Kind: "members", RepID: w.rep.ID}, []data.ID{w.rep.ID, w.colleague.ID}); err != nil {
		t.Fatal(err)
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(w.rep.ID) })
	equal(t, count(t, s, "SELECT COUNT(*) FROM exported WHERE person_id = ?", w.rep.ID), 0)
	equal(t, count(t, s, "SELECT COUNT(*) FROM export WHERE rep_id = ?", w.rep.ID), 0)
	equal(t, len(exportsOf(t, s, w.colleague.ID)), 1)
}

// A paper of before the erasure called a department after somebody: the log of it must not.
func TestErasedPeopleLeaveTheCountsThatWentOut(t *testing.T) {
	s := walkingDossier(t)
	who := data.Person{Name: data.Name{Given: "Xanthippe", Family: "Quist"}}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&who) })
	shown := []data.ShownCount{{UnitID: "u", Name: "Ploeg Xanthippe Quist", People: 30, Members: 12}}
	if err := s.NoteExport(data.Export{Kind: "plan", Shown: shown}, nil); err != nil {
		t.Fatal(err)
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(who.ID) })
	d, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	shown[0].Name = "Ploeg " + data.ErasedMark
	equal(t, d.Exports[0].Shown, shown)
	equal(t, d.Exports[0].Kind, "plan")
}

// Somebody called as a kind of report leaves those reports as they are.
func TestErasureLeavesWhatKindOfPaperItWas(t *testing.T) {
	s := walkingDossier(t)
	who := data.Person{Name: data.Name{Family: "Plan"}}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&who) })
	if err := s.NoteExport(data.Export{Kind: "plan"}, []data.ID{who.ID}); err != nil {
		t.Fatal(err)
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(who.ID) })
	d, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	equal(t, d.Exports[0].Kind, "plan")
}

// The newest backup holds whoever is there, but nobody who was erased before it was made.
func TestTheNewestBackupHoldsWhoIsThere(t *testing.T) {
	s := walkingDossier(t)
	s.options.BackupDir = t.TempDir()
	w := newWorkplace(t, s)
	mustUpdate(t, s, func(tx *Tx) error { return tx.ErasePerson(w.colleague.ID) })
	held, holding := s.HeldCopies(), s.CopiesHolding()
	if len(held) == 0 || !held[0].Ends.IsZero() || len(holding) != len(held)-1 {
		t.Errorf("%+v and %+v", held, holding)
	}
}

func TestReadOnlyDossierNotesNoExport(t *testing.T) {
	s := newDossier(t)
	s.readOnly = data.ErrOpenElsewhere
	if err := s.NoteExport(data.Export{Kind: "plan"}, nil); !errors.Is(err, data.ErrOpenElsewhere) {
		t.Errorf("%v", err)
	}
}

func TestTheSameFileIsDestroyedOnce(t *testing.T) {
	s := newDossier(t)
	lists := []data.List{{File: "a.xlsx", Hash: "aa"}, {File: "a.xlsx", Hash: "aa"}, {File: "b.xlsx", Hash: "bb"}, {File: "c"}, {File: "d"}}
	mustUpdate(t, s, func(tx *Tx) error {
		for i := range lists {
			if err := tx.CreateList(&lists[i]); err != nil {
				return err
			}
		}
		return nil
	})
	on := data.NewDate(2026, 11, 4)
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.NoteDestroyed(lists[0].ID, on), tx.NoteDestroyed(lists[3].ID, on))
	})
	found := mustFind(t, s, func(tx *Tx) ([]data.List, error) { return tx.FindLists(ListFilter{}) })
	got := map[data.ID]bool{}
	for _, l := range found {
		got[l.ID] = !l.Destroyed.IsZero()
	}
	for i, want := range []bool{true, true, false, true, false} {
		if got[lists[i].ID] != want {
			t.Errorf("list %d: destroyed %v", i, got[lists[i].ID])
		}
	}
}

func TestAllThatIsKnownOfSomebody(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	list := listOf(t, s, "Kade", w.colleague)
	talk, gone := data.Contact{PersonID: w.colleague.ID, Note: "gebeld"}, data.Contact{PersonID: w.colleague.ID, Note: "weer weg"}
	mustUpdate(t, s, func(tx *Tx) error { return errors.Join(tx.CreateContact(&talk), tx.CreateContact(&gone)) })
	mustUpdate(t, s, func(tx *Tx) error { return tx.DeleteContact(gone.ID) })
	action := data.Action{Title: "Flyer", Who: "Colleague", RepID: w.colleague.ID}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreateAction(&action) })
	mustUpdate(t, s, func(tx *Tx) error {
		return tx.UpdateAction(action.ID, func(a *data.Action) { a.Title = "Flyer van Colleague" })
	})
	if err := s.NoteExport(data.Export{Kind: "members"}, []data.ID{w.colleague.ID}); err != nil {
		t.Fatal(err)
	}
	known := mustFind(t, s, func(tx *Tx) (data.Known, error) { return tx.FindKnown(w.colleague.ID) })
	equal(t, known.Columns["family"], w.colleague.Family)
	equal(t, len(known.Contacts), 2) // with the one of the workplace
	equal(t, len(known.Exports), 1)
	if len(known.Listings) != 2 || known.Listings[0].List.ID != list.ID {
		t.Errorf("%+v", known.Listings)
	}
	equal(t, len(known.Posts)+len(known.Candidates)+len(known.Asks)+len(known.Attended)+len(known.Heard)+len(known.Tellings), 0)
	deleted, renamed := false, false
	for _, c := range known.Own {
		deleted = deleted || c.RowID == gone.ID && c.Op == data.OpDelete
	}
	for _, c := range known.Others {
		renamed = renamed || c.RowID == action.ID && c.New == "Flyer van Colleague"
	}
	if !deleted || !renamed {
		t.Errorf("deleted conversation %v, renamed action %v", deleted, renamed)
	}
}

// What the group's meetings, posts and log hold of somebody is theirs to know: also what was deleted.
func TestAllThatTheGroupHoldsOfSomebodyIsKnown(t *testing.T) {
	s := walkingDossier(t)
	w := newWorkplace(t, s)
	id, other := w.colleague.ID, data.Person{Name: data.Name{Family: "Blauwvoet"}}
	meeting, topic := data.Meeting{Title: "Avond"}, data.Topic{Title: "Rooster"}
	decision := data.Decision{Text: "Wij bellen"}
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.CreatePerson(&other), tx.CreateMeeting(&meeting), tx.CreateTopic(&topic), tx.CreateDecision(&decision))
	})
	post, gone := data.Post{PersonID: id, Kind: data.PostLeader, UnitIDs: []data.ID{w.department.ID}}, data.Post{PersonID: id, Kind: data.PostRep}
	of, as := data.Candidate{PersonID: id, Kind: data.PostRep, Why: "rustig"}, data.Candidate{PersonID: other.ID, Kind: data.PostRep, AskerID: id}
	heard, telling := data.Heard{TopicID: topic.ID, RepID: id}, data.Telling{DecisionID: decision.ID, RepID: id}
	foreign := data.Heard{TopicID: topic.ID, RepID: other.ID}
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(
			tx.CreatePost(&post), tx.CreatePost(&gone), tx.CreatePost(&data.Post{PersonID: other.ID, Kind: data.PostDeputy}),
			tx.CreateCandidate(&of), tx.CreateCandidate(&as), tx.CreateHeard(&heard), tx.CreateHeard(&foreign), tx.CreateTelling(&telling),
			tx.SetAttendance(meeting.ID, id, func(a *data.Attendance) { a.Invited = true }),
			tx.SetAttendance(meeting.ID, other.ID, func(a *data.Attendance) { a.Invited = true }),
		)
	})
	mustUpdate(t, s, func(tx *Tx) error {
		return errors.Join(tx.DeletePost(gone.ID), tx.SetAttendance(meeting.ID, id, func(a *data.Attendance) { a.Came = true }))
	})
	known := mustFind(t, s, func(tx *Tx) (data.Known, error) { return tx.FindKnown(id) })
	if len(known.Posts) != 1 || known.Posts[0].ID != post.ID || len(known.Posts[0].UnitIDs) != 1 {
		t.Errorf("posts: %+v", known.Posts)
	}
	if len(known.Candidates) != 1 || known.Candidates[0].ID != of.ID || len(known.Asks) != 1 || known.Asks[0].ID != as.ID {
		t.Errorf("candidates: %+v, asks %+v", known.Candidates, known.Asks)
	}
	if len(known.Attended) != 1 || !known.Attended[0].Came || known.Attended[0].PersonID != id {
		t.Errorf("attendance: %+v", known.Attended)
	}
	if len(known.Heard) != 1 || known.Heard[0].ID != heard.ID || len(known.Tellings) != 1 || known.Tellings[0].ID != telling.ID {
		t.Errorf("heard %+v, tellings %+v", known.Heard, known.Tellings)
	}
	wantOwnHistory(t, known.Own)
}

// wantOwnHistory tells what a history of somebody lacks who had two posts and came to a meeting.
func wantOwnHistory(t *testing.T, own []data.Change) {
	t.Helper()
	counts := make(map[string]int)
	for _, c := range own {
		counts[c.Noun+" "+string(c.Op)+" "+c.Field]++
	}
	for _, of := range []struct {
		change string
		want   int
	}{
		{"post create ", 2},
		{"post_unit create ", 1},
		{"post delete ", 1},
		{"candidate create ", 1},
		{"attendance create ", 1},
		{"attendance update came", 1},
	} {
		if counts[of.change] != of.want {
			t.Errorf("%q %d times in the history, want %d: %v", of.change, counts[of.change], of.want, counts)
		}
	}
}
