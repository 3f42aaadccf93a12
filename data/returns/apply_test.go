package returns

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"kader/data"
	"kader/data/store"
)

func TestAnswersBecomeContactsOfTheRep(t *testing.T) {
	g := newGroup(t)
	d := g.back(
		g.row(0, "Gesproken", data.NewDate(2026, 11, 20).Time(), data.NewDate(2027, 1, 5).Time(), "Wil meer weten\nbelt zelf"),
		g.row(1, "2x voicemail", "24-11-2026"),
		g.row(2),
		g.row(3, "lid geworden"),
	)
	if got := statuses(d); got != "take, take, take" || d.Empty != 1 {
		t.Fatalf("%s, %d empty", got, d.Empty)
	}
	if done := g.apply(d); done.Lines != 3 || done.Contacts != 3 || done.New != 0 || done.BatchID == "" || len(done.Changed) != 0 {
		t.Fatalf("%+v", done)
	}
	checkSpoken(t, g)
	checkTried(t, g)
	c := g.contacts(g.people[3].ID)
	if p := g.person(g.people[3].ID); !p.IsMember() || p.MemberSince != today() || len(c) != 1 || c[0].RepID != g.reps[1].ID || c[0].Date != today() {
		t.Errorf("who joined is %+v, %+v", p.Union, c)
	}
}

// checkSpoken fails unless the first colleague was spoken with by the first rep.
func checkSpoken(t *testing.T, g *group) {
	t.Helper()
	p := g.person(g.people[0].ID)
	if p.State != data.FollowContacted || p.Next != data.NewDate(2027, 1, 5) || p.Last != data.NewDate(2026, 11, 20) {
		t.Errorf("who was spoken with is %+v", p.Follow)
	}
	c := g.contacts(p.ID)
	if len(c) != 1 || c[0].RepID != g.reps[0].ID || c[0].Outcome != data.OutcomeSpoken || c[0].Channel != data.ChannelPhone || c[0].Note != "Wil meer weten · belt zelf" {
		t.Errorf("the talk is %+v", c)
	}
}

// checkTried fails unless the second colleague was not reached.
func checkTried(t *testing.T, g *group) {
	t.Helper()
	c := g.contacts(g.people[1].ID)
	if p := g.person(g.people[1].ID); p.State != data.FollowAssigned || len(c) != 1 || c[0].Outcome != data.OutcomeVoicemail || c[0].Note != "2x voicemail" || c[0].Date != data.NewDate(2026, 11, 24) {
		t.Errorf("a voicemail is %+v, and makes %s", c, p.State)
	}
}

// Whatever became of the file, its rows are known by their keys.
func TestRowsAreKnownWhateverBecameOfTheFile(t *testing.T) {
	g := newGroup(t)
	full := func(i int) []any { return g.row(i, "Gesproken", nil, nil, fmt.Sprintf("nummer %d", i)) }
	wide := append(make([]any, 3), titleRow()...)
	shifted := func(i int) []any { return append([]any{"x", nil, 7}, full(i)...) }
	danish := []any{"Navn", "kd", "Telefon", "Resultat", "Ringet den", "Ny dato", "Hvad der blev sagt"}
	for name, rows := range map[string][][]any{
		"sorted":             {titleRow(), full(3), full(1), full(0), full(2)},
		"with rows above":    {{"Bellijst"}, {}, {}, titleRow(), full(0), full(1), full(2), full(3)},
		"shortened":          {titleRow(), full(1)},
		"copied, no titles":  {full(2), full(0)},
		"moved to the right": {wide, shifted(0), shifted(1)},
		"moved, no titles":   {shifted(0), shifted(1)},
		"in another tongue":  {danish, full(0), full(3)},
		"titles repeated":    {titleRow(), full(0), {}, titleRow(), full(1)},
	} {
		d := g.prepare(file(t, rows...))
		if len(d.Lines) == 0 {
			t.Errorf("%s: no lines", name)
		}
		for i := range d.Lines {
			l := &d.Lines[i]
			at := slices.IndexFunc(g.people, func(p data.Person) bool { return p.ID == l.PersonID })
			if at < 0 || l.Status != StatusTake || l.Answer.Said != fmt.Sprintf("nummer %d", at) || l.RepID != g.people[at].RepID {
				t.Errorf("%s: line %+v is about %d", name, l, at)
			}
		}
	}
}

func TestTheSameAnswerAgainChangesNothing(t *testing.T) {
	g := newGroup(t)
	rows := [][]any{g.row(0, "Gesproken", nil, nil, "ja"), g.row(1, "nee"), {"Bakker, Els", nil, "06-87654321", "Gesproken"}}
	d := g.back(rows...)
	d.Decide(2, true)
	if done := g.apply(d); done.Lines != 3 || done.New != 1 {
		t.Fatalf("%+v, %s", done, statuses(d))
	}
	before := g.everything()
	again := g.back(rows...)
	if got := statuses(again); got != "same, same, same" {
		t.Fatalf("again: %s", got)
	}
	if done := g.apply(again); done.Lines != 0 || done.BatchID != "" || g.everything() != before {
		t.Errorf("again: %+v", done)
	}
	// More was written in the same row since: that is asked.
	more := g.back(g.row(0, "Gesproken", nil, nil, "ja, en lid"))
	if got := statuses(more); got != "ask answered" {
		t.Errorf("more: %s", got)
	}
}

func TestUndoOfAnswersIsExact(t *testing.T) {
	g := newGroup(t)
	before := g.everything()
	rows := [][]any{g.row(0, "lid geworden", nil, nil, "ja"), g.row(1, "nee"), g.row(2, "uit dienst"), {"Bakker, Els", nil, "06-87654321", "Gesproken"}}
	rows[1][2] = "06 99887766"
	d := g.back(rows...)
	for i := range d.Lines {
		d.Decide(i, true)
	}
	done := g.apply(d)
	if done.Lines != 4 || g.person(g.people[1].ID).Phone != "+31 6 99887766" || g.person(g.people[2].ID).State != data.FollowLeft {
		t.Fatalf("%+v, %s", done, statuses(d))
	}
	undone, err := Undo(g.store, "", store.UndoOptions{})
	if err != nil || !undone.Complete() {
		t.Fatalf("undo %+v, %v", undone, err)
	}
	if after := g.everything(); after != before {
		t.Errorf("after the undo there is\n%s\nthere was\n%s", after, before)
	}
	if _, err := Undo(g.store, "", store.UndoOptions{}); !errors.Is(err, data.ErrNothingToUndo) {
		t.Errorf("undone twice: %v", err)
	}
	if got := statuses(g.back(rows[0])); got != "take" {
		t.Errorf("after the undo it is %s", got)
	}
}

func TestFiveThousandRowsOfOneRep(t *testing.T) {
	g := newGroup(t)
	g.people = g.people[:0]
	g.update(func(tx *store.Tx) error {
		var people []*data.Person
		for i := range 5000 {
			p := &data.Person{Name: data.Name{Given: "Noor", Family: fmt.Sprint("Velthuis ", i)}, Follow: data.Follow{RepID: g.reps[0].ID}}
			p.Begin(wentOut(), true)
			people = append(people, p)
		}
		if err := tx.CreatePeople(people); err != nil {
			return err
		}
		for _, p := range people {
			g.people = append(g.people, *p)
		}
		return nil
	})
	g.send()
	rows := make([][]any, len(g.people))
	for i := range g.people {
		rows[i] = g.row(i, "Geen gehoor")
	}
	done := g.apply(g.back(rows...))
	if done.Lines != 5000 {
		t.Errorf("%+v", done)
	}
}
