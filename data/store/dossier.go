package store

import "kader/data"

// Dossier returns everything, in the order of the reports, but for the names that nobody bears
// now: those are read from the whole log.
func (s *Store) Dossier() (*data.Dossier, error) {
	return s.readDossier((*Tx).readDossier)
}

// DossierForPaper is Dossier with the names that nobody bears now: a paper without names has none
// of those either.
func (s *Store) DossierForPaper() (*data.Dossier, error) {
	return s.readDossier(func(t *Tx, d *data.Dossier) (err error) {
		if d.Gone, err = t.FindGoneNames(); err != nil {
			return err
		}
		return t.readDossier(d)
	})
}

func (s *Store) readDossier(read func(*Tx, *data.Dossier) error) (*data.Dossier, error) {
	d := &data.Dossier{}
	err := s.View(func(t *Tx) error { return read(t, d) })
	if err != nil {
		return nil, err
	}
	return d, nil
}

func (t *Tx) readDossier(d *data.Dossier) (err error) {
	read := func(step func() error) {
		if err == nil {
			err = step()
		}
	}
	read(func() (err error) { d.Group, err = t.Group(); return err })
	read(func() (err error) { d.Units, err = t.FindUnits(UnitFilter{}); return err })
	read(func() (err error) { d.People, err = t.FindPeople(PersonFilter{}); return err })
	read(func() (err error) { d.Goals, err = t.FindGoals(GoalFilter{}); return err })
	read(func() (err error) { d.Actions, err = t.FindActions(ActionFilter{}); return err })
	read(func() (err error) { d.Meetings, err = t.FindMeetings(MeetingFilter{}); return err })
	read(func() error { return t.ReadMeetings(d) })
	read(func() (err error) { d.Contacts, err = t.FindContacts(ContactFilter{}); return err })
	read(func() (err error) { d.Lists, err = t.FindLists(ListFilter{}); return err })
	read(func() (err error) { d.Exports, err = t.FindExports(ExportFilter{}); return err })
	read(func() (err error) { d.Snapshots, err = t.FindSnapshots(SnapshotFilter{}); return err })
	read(func() (err error) { d.Words, err = t.FindWords(); return err })
	read(func() (err error) { d.Checks, err = t.FindSelfChecks(); return err })
	return err
}

// ReadMeetings reads who has which post, the topics with what was heard of them, and all of the meetings but these
// themselves.
func (t *Tx) ReadMeetings(d *data.Dossier) (err error) {
	if d.Posts, err = t.FindPosts(PostFilter{}); err != nil {
		return err
	}
	if d.Candidates, err = t.FindCandidates(CandidateFilter{}); err != nil {
		return err
	}
	if d.Heard, err = t.FindHeard(HeardFilter{}); err != nil {
		return err
	}
	if d.Topics, err = findAll(t, topicNoun(), filter{}); err != nil {
		return err
	}
	t.heat(d.Topics, heardByTopic(d.Heard))
	if d.Points, err = t.FindAgendaPoints(AgendaPointFilter{}); err != nil {
		return err
	}
	if d.Attended, err = t.FindAttended(AttendanceFilter{}); err != nil {
		return err
	}
	if d.Decisions, err = t.FindDecisions(DecisionFilter{}); err != nil {
		return err
	}
	d.Tellings, err = t.FindTellings(TellingFilter{})
	return err
}

// Counts says how much a dossier holds.
type Counts struct {
	Units, People, Topics, Goals, Actions, Meetings, Contacts, Lists, Snapshots, Batches, Changes int
}

// Check verifies the database and counts what is in it. ErrDamaged when it is not sound.
func (s *Store) Check() (Counts, error) {
	var c Counts
	err := s.View(func(t *Tx) error {
		if err := quickCheck(s.conn); err != nil {
			return s.place(err)
		}
		for _, count := range []struct {
			table string
			n     *int
		}{
			{"unit", &c.Units},
			{"person", &c.People},
			{"topic", &c.Topics},
			{"goal", &c.Goals},
			{"action", &c.Actions},
			{"meeting", &c.Meetings},
			{"contact", &c.Contacts},
			{"list", &c.Lists},
			{"snapshot", &c.Snapshots},
			{"batch", &c.Batches},
			{"change", &c.Changes},
		} {
			err := t.query("SELECT COUNT(*) FROM "+count.table, nil, func(scan func(...any) error) error {
				return scan(count.n)
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	return c, err
}
