package example

import (
	"fmt"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"kader/data"
	"kader/data/store"
)

// How hot each topic is, and how many days ago it was last heard.
func TestTopicsAreAsHotAsTheirLog(t *testing.T) {
	want := []struct{ heat, ago int }{{3, 4}, {3, 9}, {2, 16}, {2, 3}, {2, 33}, {1, 61}, {0, 97}}
	d := built(t, data.Date{})
	logs := make(map[data.ID][]data.Heard)
	before := 0
	for _, h := range d.Heard {
		logs[h.TopicID] = append(logs[h.TopicID], h)
		if h.Source == data.HeardBefore {
			before++
		}
		if Today().Before(h.Day) {
			t.Errorf("heard on %v", h.Day)
		}
	}
	for i, w := range want {
		for later := range 7 { // days differ by whole weeks, so that somebody may look six days later
			today := Today().AddDays(later)
			heat, last := data.HeatOf(logs[d.Topics[i].ID], today)
			if heat != w.heat || today.DaysSince(last) != w.ago+later {
				t.Errorf("%s: heat %d, heard %v, want %d, %d days before %v", d.Topics[i].Title, heat, last, w.heat, w.ago+later, today)
			}
		}
		if d.Topics[i].Heat != w.heat || Today().DaysSince(d.Topics[i].LastHeard) != w.ago {
			t.Errorf("%s has the heat %d, heard %v", d.Topics[i].Title, d.Topics[i].Heat, d.Topics[i].LastHeard)
		}
	}
	if before != 1 {
		t.Errorf("%d topics have a heat from before there was a log", before)
	}
}

func TestEveningsHaveAsManyPeopleAsBefore(t *testing.T) {
	want := map[int]int{-327: 9, -299: 8, -271: 11, -243: 10, -215: 9, -187: 12, -159: 47, -131: 7, -103: 10, -75: 11, -47: 13, -19: 12, 9: 0, 25: 0}
	d := built(t, data.Date{})
	var last data.Date
	for i := range d.Meetings {
		m := &d.Meetings[i]
		if m.Date.Before(last) {
			t.Errorf("%v comes after %v", m.Date, last)
		}
		last = m.Date
		if n, evening := want[m.Date.DaysSince(Today())]; evening && data.CountPresent(m, d.Attended) != n {
			t.Errorf("%d came on %v, want %d", data.CountPresent(m, d.Attended), m.Date, n)
		}
		if m.Kind == data.MeetingGroup && m.Date.Time().Weekday() != time.Tuesday {
			t.Errorf("an evening on %v", m.Date.Time().Weekday())
		}
	}
}

// The next evening proposes what its agenda does not have yet.
func TestTheNextEveningProposesItsAgenda(t *testing.T) {
	d := built(t, data.Date{})
	var next *data.Meeting
	for i := range d.Meetings {
		if d.Meetings[i].Date.DaysSince(Today()) == 9 {
			next = &d.Meetings[i]
		}
	}
	var got []string
	for _, p := range data.ProposeAgenda(d, next, Today()) {
		got = append(got, fmt.Sprint(p.Kind, " ", p.Name, " ", p.Count))
	}
	want := []string{
		"agreement Kaderoverleg 9", "overdue  2", "topic Kou en tocht bij de docks 0", "goal Geen afdeling zonder iemand van ons 0",
		"term Marcin Adamczyk 0", "untold Elke ploeg in de verpakking stemt apart over het rooster 2",
		"untold HR bekijkt zes vaste contracten voor uitzendkrachten 3", "left Ledenbijeenkomst voorbereiden 0", "what-we-do  0",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("proposed:\n%q\nwant:\n%q", got, want)
	}
	if n := len(data.Agenda(next, d.Points)); n != 4 {
		t.Errorf("%d points stand on it", n)
	}
}

func TestPostsOfTheExampleHoldTogether(t *testing.T) {
	d := built(t, data.Date{})
	people := peopleByID(d)
	kinds := make(map[data.PostKind]int)
	for _, p := range d.Posts {
		person := people[p.PersonID]
		if p.Current(Today()) {
			kinds[p.Kind]++
			if !person.HasRole(p.Kind.Role()) {
				t.Errorf("%s is %s without the role", person.Full(), p.Kind)
			}
		}
		if !p.Until.IsZero() && p.Until.Before(p.From) || p.From.Before(person.Start) || p.Kind != data.PostWorksCouncil && p.From.Before(person.MemberSince) {
			t.Errorf("%s is %s from %v until %v", person.Full(), p.Kind, p.From, p.Until)
		}
		if double := data.DoublePosts(d.Posts, p); double != nil {
			t.Errorf("%s and others are %s at once", person.Full(), p.Kind)
		}
	}
	want := map[data.PostKind]int{
		data.PostRep: 19, data.PostLeader: 1, data.PostDeputy: 1, data.PostSecretary: 1, data.PostTreasurer: 1, data.PostSafety: 1,
		data.PostWorksCouncil: 9,
	}
	if !reflect.DeepEqual(kinds, want) {
		t.Errorf("posts today: %v, want %v", kinds, want)
	}
}

func TestRolesOfTheExampleHavePosts(t *testing.T) {
	d := built(t, data.Date{})
	for _, p := range d.People {
		for _, r := range p.Roles {
			if r.OfPost() && len(data.PostsNow(&data.Dossier{People: []data.Person{p}, Posts: d.Posts}, Today())) == 0 {
				t.Errorf("%s is %s without a post", p.Full(), r)
			}
		}
	}
}

func TestSomebodyBeginsAndATermEnds(t *testing.T) {
	d := built(t, data.Date{})
	if reps := data.NewReps(d, Today()); len(reps) != 1 || reps[0].Days != 12 || reps[0].Post.Called.IsZero() || !reps[0].Post.Met.IsZero() {
		t.Errorf("new reps: %+v", reps)
	}
	if ending := data.EndingTerms(d.Posts, Today()); len(ending) != 1 || ending[0].Until.DaysSince(Today()) != 56 {
		t.Errorf("terms that end: %+v", ending)
	}
}

// What the window reads is what was built: the same posts, agendas, logs and tellings.
func TestWriteKeepsPostsAndMeetings(t *testing.T) {
	path := filepath.Join(t.TempDir(), "example.kader")
	o := store.Options{WorkFactor: 10, Clock: func() time.Time { return Today().Time().Add(20 * time.Hour) }}
	if err := Write(path, Passphrase, "nl", Today(), o); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path, Passphrase, o)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	got, err := s.Dossier()
	if err != nil {
		t.Fatal(err)
	}
	if g, w := summary(got), summary(built(t, Today())); !reflect.DeepEqual(g, w) {
		t.Errorf("stored:\n%q\nbuilt:\n%q", g, w)
	}
}

// summary returns what a dossier says of posts and meetings, without its ids.
func summary(d *data.Dossier) []string {
	people, tree := peopleByID(d), data.NewUnitTree(d.Units)
	var lines []string
	for _, p := range data.PostsNow(d, Today()) {
		person := people[p.PersonID]
		lines = append(lines, fmt.Sprint(p.Kind, person.Full(), person.Roles, person.Step, p.From, p.Until, p.Elected, p.Welcome, p.Body, p.Seat))
		for _, u := range p.UnitIDs {
			lines = append(lines, fmt.Sprint(tree.Path(u)))
		}
	}
	for _, c := range d.Candidates {
		lines = append(lines, fmt.Sprint(c.Kind, people[c.PersonID].Full(), people[c.AskerID].Full(), c.Asked, c.Answer, c.Why))
	}
	for _, o := range d.Topics {
		lines = append(lines, fmt.Sprint(o.Title, o.Heat, o.LastHeard))
		thread := data.ThreadOf(d, o.ID)
		lines = append(lines, fmt.Sprint(len(thread.Heard), len(thread.Goals), len(thread.Actions), len(thread.Told), len(thread.Untold)))
		for _, h := range thread.Heard {
			lines = append(lines, fmt.Sprint(h.Day, h.Heat, h.People, people[h.RepID].Full(), tree.Path(h.UnitID), h.Source, h.MeetingID != ""))
		}
	}
	for i := range d.Meetings {
		m := d.Meetings[i]
		lines = append(lines, fmt.Sprint(m.Date, m.Kind, m.State, m.Starts, m.Lasts, m.Repeat, m.MeetingGuests, m.MeetingOnlineRoom, data.CountPresent(&m, d.Attended)))
		for _, p := range data.Agenda(&m, d.Points) {
			lines = append(lines, fmt.Sprint(p.Kind, p.Title, p.Minutes, p.Outcome, p.Note, p.RefID != ""))
		}
		for _, p := range data.ProposeAgenda(d, &m, Today()) {
			lines = append(lines, fmt.Sprint(p.Kind, p.Name, p.Count, p.Day, p.Minutes))
		}
	}
	for _, w := range data.UntoldDue(d, Today()) {
		lines = append(lines, fmt.Sprint(w.Decision.Text, w.Decision.Day, w.Who, w.By, len(w.Units)))
	}
	return lines
}
