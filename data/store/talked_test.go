package store

import (
	"slices"
	"strings"
	"testing"

	"kader/data"
)

// Only what was a talk since somebody is followed counts as one; the last contact may be a mail.
func TestTalksAreCountedSinceSomebodyIsFollowed(t *testing.T) {
	s := walkingDossier(t)
	p := data.Person{Name: data.Name{Given: "Sanne"}, Follow: data.Follow{State: data.FollowNew, Started: data.NewDate(2026, 10, 1)}}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePerson(&p) })
	for _, c := range []data.Contact{
		{Date: data.NewDate(2026, 9, 30), Channel: data.ChannelFace}, // before
		{Date: data.NewDate(2026, 10, 1), Channel: data.ChannelPhone, Outcome: data.OutcomeNoAnswer},
		{Date: data.NewDate(2026, 10, 2), Channel: data.ChannelPhone, Outcome: data.OutcomeSpoken},
		{Date: data.NewDate(2026, 10, 3), Channel: data.ChannelMessage},
		{Date: data.NewDate(2026, 10, 9), Channel: data.ChannelFace},
		{Date: data.NewDate(2026, 10, 10), Channel: data.ChannelMail},
		{Date: data.NewDate(2026, 10, 11), Channel: data.ChannelPhone, Outcome: data.OutcomeVoicemail},
	} {
		c.PersonID = p.ID
		mustUpdate(t, s, func(tx *Tx) error { return tx.NoteContact(&c, data.Date{}) })
	}
	want := data.Talked{Last: data.NewDate(2026, 10, 10), Talks: 2, FirstTalk: data.NewDate(2026, 10, 2), LastTalk: data.NewDate(2026, 10, 9)}
	got := mustFind(t, s, func(tx *Tx) (data.Person, error) { return tx.FindPerson(p.ID) })
	equal(t, got.Talked, want)
	equal(t, got.State, data.FollowConversation)
	all := mustFind(t, s, func(tx *Tx) ([]data.Person, error) { return tx.FindPeople(PersonFilter{}) })
	equal(t, all[len(all)-1].Talked, want)
	tracks := mustFind(t, s, (*Tx).FindTracks)
	equal(t, tracks.NextDay(&got), data.NewDate(2026, 12, 17)) // 77 days after the beginning
}

// One step starts conversations with those with whom it can be, and one undo ends them all.
func TestAConversationIsStartedWithSeveralAtOnce(t *testing.T) {
	s := walkingDossier(t)
	today := data.NewDate(2026, 11, 3)
	people := []*data.Person{
		{Name: data.Name{Given: "Sanne"}},
		{Name: data.Name{Given: "Lid"}, Union: data.Union{Membership: data.MembershipMember}},
		{Name: data.Name{Given: "Nee"}, Follow: data.Follow{State: data.FollowNo, Next: today.AddDays(90)}},
		{Name: data.Name{Given: "Rust"}, Follow: data.Follow{State: data.FollowDoNotContact}},
	}
	mustUpdate(t, s, func(tx *Tx) error { return tx.CreatePeople(people) })
	var ids, begun []data.ID
	for _, p := range people {
		ids = append(ids, p.ID)
	}
	before := rows(t, s)
	mustUpdate(t, s, func(tx *Tx) (err error) {
		begun, err = tx.StartConversation(ids, today, "Wil de nacht uit")
		return err
	})
	equal(t, begun, []data.ID{ids[0], ids[2]})
	for _, id := range begun {
		p := mustFind(t, s, func(tx *Tx) (data.Person, error) { return tx.FindPerson(id) })
		equal(t, p.Follow, data.Follow{State: data.FollowNew, Started: today, Why: "Wil de nacht uit"})
	}
	undoLast(t, s)
	equal(t, rows(t, s).People, before.People)
}

// A dossier of before there were conversations tells since when it follows its new colleagues.
func TestWhoWasFollowedBeforeConversationsIsANewColleague(t *testing.T) {
	steps, err := readMigrations(migrationFiles)
	if err != nil {
		t.Fatal(err)
	}
	older := slices.IndexFunc(steps, func(m migration) bool { return strings.HasSuffix(m.name, "_conversation") })
	conn := memory(t)
	if err := migrate(conn, steps[:older], 0, day0()); err != nil {
		t.Fatal(err)
	}
	const rows = `
INSERT INTO list (id, created, changed, received) VALUES ('l', '', '', '2026-09-30');
INSERT INTO person (id, created, changed, given, follow_state, list_id) VALUES
	('a', '2026-10-02T18:00:00.000Z', '', 'listed', 'contacted', 'l'),
	('b', '2026-10-03T18:00:00.000Z', '', 'by hand', 'joined', NULL),
	('c', '2026-10-04T18:00:00.000Z', '', 'not followed', '', 'l');`
	if _, err := conn.ExecContext(t.Context(), rows); err != nil {
		t.Fatal(err)
	}
	if err := migrate(conn, steps, older, day0()); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]string{"a": "2026-09-30 1", "b": "2026-10-03 1", "c": " 0"} {
		var got string
		err := conn.QueryRowContext(t.Context(), "SELECT started || ' ' || new_hire FROM person WHERE id = ?", id).Scan(&got)
		if err != nil || got != want {
			t.Errorf("%s: %q, want %q (%v)", id, got, want, err)
		}
	}
}
