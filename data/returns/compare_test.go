package returns

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"kader/data"
	"kader/data/store"
)

// What happened since the list went out stands with each line, and nothing is written until somebody decided.
func TestWhatHappenedSinceIsAsked(t *testing.T) {
	for want, since := range map[string]func(*store.Tx, *group) error{
		"ask state": func(tx *store.Tx, g *group) error {
			return tx.UpdatePerson(g.people[0].ID, func(p *data.Person) { p.SetState(data.FollowNotNow, today()) })
		},
		"ask rep": func(tx *store.Tx, g *group) error {
			return tx.UpdatePerson(g.people[0].ID, func(p *data.Person) { p.HandTo(g.reps[1].ID) })
		},
		"ask next": func(tx *store.Tx, g *group) error {
			return tx.UpdatePerson(g.people[0].ID, func(p *data.Person) { p.Next = data.NewDate(2027, 2, 2) })
		},
		"ask state contact": func(tx *store.Tx, g *group) error {
			c := data.Contact{PersonID: g.people[0].ID, Date: data.NewDate(2026, 11, 10), Channel: data.ChannelFace, Outcome: data.OutcomeSpoken}
			return tx.NoteContact(&c, data.Date{})
		},
		"blocked gone": func(tx *store.Tx, g *group) error { return tx.ErasePerson(g.people[0].ID) },
		"take": func(tx *store.Tx, g *group) error {
			return tx.UpdatePerson(g.people[0].ID, func(p *data.Person) { p.Family = "Anders"; p.Phone = "+31 6 55554444" })
		},
	} {
		g := newGroup(t)
		g.update(func(tx *store.Tx) error { return since(tx, g) })
		before := g.everything()
		d := g.back(g.row(0, "Gesproken", nil, nil, "ja"))
		if got := statuses(d); got != want {
			t.Errorf("%s: %s", want, got)
		}
		if done := g.apply(d); want != "take" && (done.Lines != 0 || g.everything() != before) {
			t.Errorf("%s: written unasked: %+v", want, done)
		}
	}
}

// A rep who sorts only some columns has other names beside the keys: that must not pass.
func TestANameThatIsNotTheOneThatWentOutIsAsked(t *testing.T) {
	g := newGroup(t)
	a, b := g.row(0, "lid geworden"), g.row(1, "Gesproken")
	a[0], b[0] = b[0], a[0]
	c := g.row(2, "Gesproken")
	c[0] = "noor zandstra"
	if got := statuses(g.back(a, b, c)); got != "ask name, ask name, take" {
		t.Error(got)
	}
}

func TestWhatIsNoAnswerIsAskedAndNothingIsLost(t *testing.T) {
	g := newGroup(t)
	for _, c := range []struct {
		wrote []any
		want  string
		note  string
	}{
		{[]any{"zie achterkant"}, "ask unclear", "zie achterkant"},
		{[]any{"", nil, nil, "alleen dit"}, "ask unclear", "alleen dit"},
		{[]any{"Gesproken", "vorige week"}, "ask day", "vorige week"},
		{[]any{"Gesproken", "31-02-2026", nil, "ja"}, "ask day", "31-02-2026 · ja"},
		{[]any{"Gesproken", "01-02-2027"}, "ask day", ""},
		{[]any{"Gesproken", "01-02-2025"}, "ask day", ""},
		{[]any{"Gesproken", nil, nil, "bsn 123456782"}, "ask masked", "bsn •••"},
		{[]any{"", nil, "14-12-2026"}, "take", ""},
		{[]any{"Wil niet in de nacht werken"}, "ask unclear", "Wil niet in de nacht werken"},
		{[]any{"Vil ikke tale om vagtplanen"}, "ask unclear", "Vil ikke tale om vagtplanen"},
		{[]any{"2x voicemail"}, "take", "2x voicemail"},
		{[]any{"Gesproken", nil, nil, strings.Repeat("lang ", 500)}, "blocked long", strings.TrimSpace(strings.Repeat("lang ", 500))},
		{[]any{"=1+1", nil, nil, "=HYPERLINK(1)"}, "ask unclear", "=1+1 · =HYPERLINK(1)"},
	} {
		d := g.back(g.row(0, c.wrote...))
		if got := statuses(d); got != c.want || len(d.Lines) != 1 || d.Lines[0].Answer.note() != c.note {
			t.Errorf("%v is %s, noted as %q", c.wrote, got, d.Lines[0].Answer.note())
		}
		if l := &d.Lines[0]; l.Has(DoubtUnclear) {
			d.Decide(0, true)
			if l.Status != StatusAsk {
				t.Errorf("%v is taken over without an outcome", c.wrote)
			}
			d.SetReply(0, data.ReplyNotNow)
			d.Decide(0, true)
			if l.Status != StatusTake {
				t.Errorf("%v with an outcome is %s", c.wrote, l.Status)
			}
		}
	}
}

func TestNumbersAreCorrectedOnlyWhereSomebodySaysSo(t *testing.T) {
	g := newGroup(t)
	phone := func(i int, text string) []any {
		row := g.row(i, "Gesproken")
		row[2] = text
		return row
	}
	d := g.back(phone(0, "06 99887766"), phone(1, "06-12345671"), phone(2, "klopt niet"), phone(3, ""))
	if got := statuses(d); got != "ask phone, take, take, take" || d.Lines[0].Answer.Phone != "+31 6 99887766" || d.Lines[2].Answer.note() != "klopt niet" {
		t.Fatalf("%s: %+v", got, d.Lines)
	}
	d.Decide(0, true)
	d.SetKeep(0, true)
	g.apply(d)
	for i := range g.people {
		if p := g.person(g.people[i].ID); p.Phone != g.people[i].Phone {
			t.Errorf("%d has %s", i, p.Phone)
		}
	}
	// Where we have none there is nothing to overwrite.
	g.update(func(tx *store.Tx) error {
		return tx.UpdatePerson(g.people[1].ID, func(p *data.Person) { p.Email = "" })
	})
	g.send()
	row := g.row(1)
	row[10] = "nieuw@zuiderkade.example"
	d = g.back(row)
	if got := statuses(d); got != "take" {
		t.Fatal(got)
	}
	if done := g.apply(d); done.Contacts != 0 || g.person(g.people[1].ID).Email != "nieuw@zuiderkade.example" {
		t.Errorf("%+v", done)
	}
}

// New lines are matched with everybody, and asked.
func TestNewLinesBecomePeopleAfterMatching(t *testing.T) {
	g := newGroup(t)
	d := g.back(
		g.row(0, "Gesproken"),
		[]any{"Els Bakker", nil, "0687654321", "Gesproken", nil, nil, "collega van Noor"},
		[]any{"Kromhout, Noor", nil, "06 12345671", "Gesproken"},
		[]any{nil, nil, nil, "Gesproken", nil, nil, "wie?"},
	)
	if got := statuses(d); got != "take, ask person, ask person, blocked nameless" {
		t.Fatal(got)
	}
	if l := &d.Lines[2]; l.PersonID != g.people[1].ID || l.New {
		t.Errorf("the second colleague is taken for %+v", l)
	}
	d.Decide(1, true)
	d.SetPerson(2, "")
	if !d.Lines[2].New {
		t.Error("somebody new cannot be chosen")
	}
	d.SetPerson(2, g.people[1].ID)
	d.Decide(2, true)
	if done := g.apply(d); done.New != 1 || done.Lines != 3 {
		t.Fatalf("%+v", done)
	}
	made := g.called("Bakker")
	if made.Given != "Els" || made.RepID != g.reps[0].ID || made.State != data.FollowContacted || made.Phone != "+31 6 87654321" || made.NewHire {
		t.Errorf("made %+v", made)
	}
	if c := g.contacts(g.people[1].ID); len(c) != 1 || c[0].RepID != g.reps[0].ID {
		t.Errorf("of who was known %+v", c)
	}
}

func TestTwoLinesAboutOnePersonAreAsked(t *testing.T) {
	g := newGroup(t)
	if got := statuses(g.back(g.row(0, "Gesproken"), g.row(0, "Gesproken"))); got != "take, same" {
		t.Error(got)
	}
	d := g.back(g.row(0, "Gesproken"), g.row(0, "Voicemail"))
	if got := statuses(d); got != "ask twice, ask twice" {
		t.Fatal(got)
	}
	d.Decide(0, true)
	d.Decide(1, true)
	if done := g.apply(d); done.Lines != 2 || len(g.contacts(g.people[0].ID)) != 2 {
		t.Errorf("%+v", done)
	}
	// Two lists of two reps: the second one is told that somebody was spoken with since.
	g = newGroup(t)
	first := g.row(0, "Gesproken")
	g.send()
	second := g.row(0, "Gesproken", nil, nil, "ook")
	g.apply(g.back(first))
	if got := statuses(g.back(second)); got != "ask state contact" {
		t.Error(got)
	}
}

// While the page was open somebody else worked on a person: that line is left out and named.
func TestWhoWasChangedMeanwhileIsLeftOut(t *testing.T) {
	g := newGroup(t)
	d := g.back(g.row(0, "Gesproken"), g.row(1, "Gesproken"))
	g.update(func(tx *store.Tx) error {
		return tx.UpdatePerson(g.people[0].ID, func(p *data.Person) { p.SetState(data.FollowNo, today()) })
	})
	if done := g.apply(d); done.Lines != 1 || !slices.Equal(done.Changed, []int{1}) || len(g.contacts(g.people[0].ID)) != 0 {
		t.Errorf("%+v", done)
	}
}

func TestWhatIsNoCallListOfOursIsRefused(t *testing.T) {
	g, other := newGroup(t), newGroup(t)
	foreign := other.row(0, "Gesproken")
	key := g.row(0, "Gesproken")
	key[1] = strings.Replace(key[1].(string), "-", "-x", 2)
	for name, c := range map[string]struct {
		content []byte
		code    data.Code
	}{
		"an employer's list": {file(t, []any{"Naam", "Afdeling"}, []any{"Jansen", "Inpak"}), data.ErrNoAnswers},
		"of another dossier": {file(t, titleRow(), foreign), data.ErrOtherCallList},
		"of before keys":     {file(t, []any{"Naam", "Uitkomst", "kader:call-list:1"}, []any{"Jansen", "Nee"}), data.ErrOldCallList},
		"the members":        {file(t, []any{"Naam", data.OwnMembers.Mark()}, []any{"Jansen", ""}), data.ErrOwnMembers},
		"who came":           {file(t, []any{"Naam", data.OwnAttendance.Mark()}, []any{"Jansen", ""}), data.ErrOwnAttendance},
		"damaged":            {file(t, titleRow(), key)[:900], data.ErrSheetDamaged},
		"nothing":            {[]byte("\x89PNG\r\n\x1a\n0000"), data.ErrIsPicture},
	} {
		before := g.everything()
		_, err := Prepare(g.store, Source{File: "x.xlsx", Content: c.content, Clock: day0}, nil)
		if !errors.Is(err, c.code) || g.everything() != before {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
	d := g.back(g.row(1, "Gesproken"), foreign)
	if got := statuses(d); got != "take, blocked foreign" {
		t.Error(got)
	}
}
