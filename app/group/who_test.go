package group

import (
	"slices"
	"strings"
	"testing"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// sitAtWho sits down at the page Group of a workplace with three new colleagues and one rep.
func sitAtWho(t *testing.T, code string, more func(*store.Tx) error) (*desk.Desk, *groupPage) {
	t.Helper()
	d := desk.SitDown(t, code, func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil || more == nil {
			return err
		}
		return more(tx)
	}, desk.Rooms(Entry(), desk.Blank(frame.PagePeople)))
	d.Open(frame.PageGroup)
	return d, d.Visible().(*groupPage)
}

func posts(d *desk.Desk, family string) []data.Post {
	id := desk.PersonNamed(d, family).ID
	return desk.Read(d, func(tx *store.Tx) ([]data.Post, error) { return tx.FindPosts(store.PostFilter{PersonID: id}) })
}

// personIn finds somebody while a workplace is filled.
func personIn(tx *store.Tx, family string) (data.ID, error) {
	people, err := tx.FindPeople(store.PersonFilter{})
	i := slices.IndexFunc(people, func(p data.Person) bool { return p.Family == family })
	if err != nil || i < 0 {
		return "", err
	}
	return people[i].ID, nil
}

// withPost gives somebody a post while a workplace is filled.
func withPost(family string, post data.Post) func(*store.Tx) error {
	return func(tx *store.Tx) (err error) {
		if post.PersonID, err = personIn(tx, family); err != nil {
			return err
		}
		return tx.CreatePost(&post)
	}
}

// lit returns the row that has the keyboard.
func lit(d *desk.Desk) forms.Item {
	d.T.Helper()
	row, ok := d.Window.Canvas().Focused().(*forms.ItemRow)
	if !ok {
		d.T.Fatalf("the keyboard is on %T", d.Window.Canvas().Focused())
	}
	return row.Item
}

// Ctrl+N, a name, the days, Enter: a post with its term, in the line of the page, and as a role of the person.
func TestAPostIsAddedWithTheKeyboardAlone(t *testing.T) {
	for _, code := range assets.Languages() {
		d, _ := sitAtWho(t, code, nil)
		d.Sees(d.Text("group.who"), "Joost de Vries", d.Text("group.who-reps-title"))
		if got := lit(d).Title; got != "Joost de Vries" {
			t.Errorf("%s: the page opens on %q", code, got)
		}
		d.Press("Ctrl+N")
		d.Types("bos")
		d.Press("Return")
		d.Sees(d.Text("post.new", "name", "Piet Bos"))
		d.Press("Tab", "Tab")
		d.Types(d.Lang.Date(data.NewDate(2026, 10, 22)))
		d.Press("Tab")
		d.Types(d.Lang.Date(data.NewDate(2026, 12, 8)))
		d.Press("Return")
		got := posts(d, "Bos")
		want := data.Post{Kind: data.PostRep, From: data.NewDate(2026, 10, 22), Until: data.NewDate(2026, 12, 8)}
		if len(got) != 1 || got[0].Kind != want.Kind || got[0].From != want.From || got[0].Until != want.Until {
			t.Fatalf("%s: %+v", code, got)
		}
		if !desk.PersonNamed(d, "Bos").HasRole(data.RoleRep) {
			t.Errorf("%s: the role is not that of the post", code)
		}
		d.Sees("Inpak", d.Text("post.term", "from", d.Lang.Date(want.From), "until", d.Lang.Date(want.Until)))
		d.Sees(d.Count("post.ends-weeks", 5))
		d.Press("Escape")
		if got := lit(d).Title; got != "Piet Bos" {
			t.Errorf("%s: Escape leads to %q", code, got)
		}
		d.Press("Ctrl+Z")
		if len(posts(d, "Bos")) != 0 {
			t.Errorf("%s: undo leaves the post", code)
		}
	}
}

// A name that nobody has is somebody new, in the same change.
func TestAPostOfSomebodyNewIsOneChange(t *testing.T) {
	d, p := sitAtWho(t, "nl", nil)
	before := len(desk.Read(d, func(tx *store.Tx) ([]data.Batch, error) { return tx.FindBatches(0) }))
	d.Press("Ctrl+N")
	d.Types("Fenna van der Linden")
	d.Press("Return")
	p.who.post.Detail.Editor.Fields[0].Put(string(data.PostSafety))
	p.who.post.Detail.Editor.Changed()
	d.Tap(d.Text("person.save"))
	if got := posts(d, "Linden"); len(got) != 1 || got[0].Kind != data.PostSafety {
		t.Fatalf("%+v", got)
	}
	after := len(desk.Read(d, func(tx *store.Tx) ([]data.Batch, error) { return tx.FindBatches(0) }))
	if after != before+1 {
		t.Errorf("%d changes", after-before)
	}
	d.Sees(d.Text("group.who-seats"), "Fenna van der Linden")
	d.Press("Ctrl+N")
	d.Types("Jan 123456782")
	d.Press("Return")
	if !d.Says(d.Text("invalid.forbidden-bsn")) {
		t.Error("a number in a name is taken")
	}
}

// A last day before the first is refused at the field, and nothing is written.
func TestATermDoesNotEndBeforeItBegins(t *testing.T) {
	d, p := sitAtWho(t, "nb", nil)
	d.Press("Return") // the form of the first post
	d.Press("Tab", "Tab")
	d.Types("12.10.2026")
	d.Press("Tab")
	d.Types("11.10.2026")
	d.Press("Return")
	if !d.Says(d.Text("invalid.order")) {
		t.Error("it is not said")
	}
	if got := posts(d, "Vries"); !got[0].From.IsZero() || !got[0].Until.IsZero() {
		t.Errorf("%+v", got)
	}
	if p.Leave() {
		t.Error("the page is left with it")
	}
}

// Two leaders on the same days are asked about: both stay, or the other ends the day before.
func TestASecondLeaderIsAsked(t *testing.T) {
	for _, c := range []struct {
		name  string
		press func(*desk.Desk)
		posts int
		until data.Date // of the one before
	}{
		{"both", func(d *desk.Desk) { d.SubmitDialog() }, 1, data.NewDate(2027, 3, 1)},
		{"the other ends", func(d *desk.Desk) {
			d.Tap(d.Text("post.double-end", "name", "Joost de Vries", "date", "01-11-2026"))
		}, 1, data.NewDate(2026, 11, 1)},
		{"neither", func(d *desk.Desk) { d.LeaveDialogs() }, 0, data.NewDate(2027, 3, 1)},
	} {
		d, p := sitAtWho(t, "nl", withPost("Vries", data.Post{
			Kind: data.PostLeader, From: data.NewDate(2024, 3, 1), Until: data.NewDate(2027, 3, 1),
		}))
		kok := desk.PersonNamed(d, "Kok")
		p.who.post.CreateFor(forms.Somebody{ID: kok.ID, Name: kok.Full()}, data.Post{
			Kind: data.PostLeader, From: data.NewDate(2026, 11, 2),
		})
		d.Tap(d.Text("person.save"))
		if !d.Says("Voorzitter is nu Joost de Vries, tot en met 1 maart 2027.") {
			t.Fatalf("%s: nothing is asked", c.name)
		}
		c.press(d)
		if got := posts(d, "Kok"); len(got) != c.posts {
			t.Errorf("%s: %+v", c.name, got)
		}
		for _, post := range posts(d, "Vries") {
			if post.Kind == data.PostLeader && post.Until != c.until {
				t.Errorf("%s: the other ends on %v", c.name, post.Until)
			}
		}
	}
}

// The question about a second leader says who is it now, or else who was or will be; whoever was is no second one of
// somebody of whom no first day is said.
func TestTheQuestionAboutASecondLeaderIsTrue(t *testing.T) {
	day := data.NewDate
	past := data.Post{Kind: data.PostLeader, From: day(2024, 3, 1), Until: day(2026, 3, 1)}
	now := data.Post{Kind: data.PostLeader, From: day(2026, 3, 2), Until: day(2027, 3, 1)}
	coming := data.Post{Kind: data.PostLeader, From: day(2027, 3, 2)}
	for _, c := range []struct {
		other []data.Post
		from  data.Date
		says  string // "" for no question
	}{
		{[]data.Post{past}, data.Date{}, ""},
		{[]data.Post{past, now}, data.Date{}, "Voorzitter is nu Joost de Vries, tot en met 1 maart 2027."},
		{[]data.Post{past, now}, day(2026, 1, 1), "Voorzitter is nu Joost de Vries, tot en met 1 maart 2027."},
		{[]data.Post{past}, day(2026, 1, 1), "Voorzitter was Joost de Vries, tot en met 1 maart 2026."},
		{[]data.Post{coming}, data.Date{}, "Voorzitter wordt Joost de Vries, vanaf 2 maart 2027."},
	} {
		d, p := sitAtWho(t, "nl", func(tx *store.Tx) error {
			for _, post := range c.other {
				if err := withPost("Vries", post)(tx); err != nil {
					return err
				}
			}
			return nil
		})
		kok := desk.PersonNamed(d, "Kok")
		p.who.post.CreateFor(forms.Somebody{ID: kok.ID, Name: kok.Full()}, data.Post{Kind: data.PostLeader, From: c.from})
		d.Tap(d.Text("person.save"))
		if c.says == "" && len(d.Dialogs()) > 0 || c.says != "" && !d.Says(c.says) {
			t.Errorf("not said or asked: %q of %+v", c.says, c.other)
		}
	}
}

// A leader whose term ends the day before is no second one.
func TestTheNextLeaderIsNotAsked(t *testing.T) {
	d, p := sitAtWho(t, "nl", withPost("Vries", data.Post{
		Kind: data.PostLeader, From: data.NewDate(2024, 3, 1), Until: data.NewDate(2027, 3, 1),
	}))
	kok := desk.PersonNamed(d, "Kok")
	p.who.post.CreateFor(forms.Somebody{ID: kok.ID, Name: kok.Full()}, data.Post{
		Kind: data.PostLeader, From: data.NewDate(2027, 3, 2),
	})
	d.Tap(d.Text("person.save"))
	if len(d.Dialogs()) > 0 || len(posts(d, "Kok")) != 1 {
		t.Errorf("%d dialogs, %+v", len(d.Dialogs()), posts(d, "Kok"))
	}
	d.Sees(d.Text("post.begins", "date", "02-03-2027"))
}

// A post ends on a day that is asked; it then stands among those that are over, and undo brings it back.
func TestAPostEndsAndIsToldAsOver(t *testing.T) {
	d, _ := sitAtWho(t, "nl", withPost("Kok", data.Post{Kind: data.PostSecretary, From: data.NewDate(2025, 1, 1)}))
	if got := lit(d).Title; got != "Anna Kok" {
		t.Fatalf("the first line is %q", got)
	}
	d.Press("Menu")
	if !d.ChooseRow(d.Text("post.end")) {
		t.Fatal("the menu does not offer it")
	}
	day := desk.First[*widgets.DateField](d.Dialogs()[0].Content)
	day.SetDate(data.NewDate(2024, 12, 31).Time())
	d.SubmitDialog()
	d.Sees(d.Text("invalid.order"))
	day.SetDate(data.NewDate(2026, 11, 2).Time())
	d.SubmitDialog()
	d.SeesNot(d.Text("group.who-board"))
	d.Tap(d.Count("group.who-more", 1))
	d.Sees(d.Text("group.who-former"), "Anna Kok", "01-01-2025 – 02-11-2026")
	d.Press("Ctrl+Z")
	d.Sees(d.Text("group.who-board"))
}

// Delete takes a post off and gives the keyboard to the next line; undo brings it back with its units.
func TestAPostIsDeletedAndBroughtBack(t *testing.T) {
	d, _ := sitAtWho(t, "da", func(tx *store.Tx) error {
		units, err := tx.FindUnits(store.UnitFilter{})
		if err != nil {
			return err
		}
		i := slices.IndexFunc(units, func(u data.Unit) bool { return u.Name == "Nacht" })
		return withPost("Bos", data.Post{Kind: data.PostRep, UnitIDs: []data.ID{units[i].ID}})(tx)
	})
	if got := lit(d); got.Title != "Piet Bos" || got.Note != "Nacht" {
		t.Fatalf("the first line is %+v", got)
	}
	d.SeesNot(d.Text("group.no-rep"))
	d.Press("Delete")
	d.Sees(d.Text("group.no-rep"))
	d.Press("Ctrl+Z")
	if got := posts(d, "Bos"); len(got) != 1 || len(got[0].UnitIDs) != 1 {
		t.Errorf("%+v", got)
	}
}

// Every unit without a rep asks who becomes its rep, and the form has the unit.
func TestAUnitWithoutARepAsksForOne(t *testing.T) {
	d, p := sitAtWho(t, "nl", nil)
	d.Sees(d.Text("group.no-rep"))
	p.who.items.FocusOn(data.ID(unitKey(d, "Nacht")))
	if got := lit(d).Note; got != d.Count("group.unit-people", 20) {
		t.Errorf("the line says %q", got)
	}
	d.Press("Return")
	d.Types("kok")
	d.Press("Return")
	d.Tap(d.Text("person.save"))
	if got := posts(d, "Kok"); len(got) != 1 || len(got[0].UnitIDs) != 1 {
		t.Fatalf("%+v", got)
	}
	d.SeesNot(d.Text("group.no-rep"))
}

func unitKey(d *desk.Desk, name string) string {
	units := desk.Read(d, func(tx *store.Tx) ([]data.Unit, error) { return tx.FindUnits(store.UnitFilter{}) })
	i := slices.IndexFunc(units, func(u data.Unit) bool { return u.Name == name })
	return "unit:" + string(units[i].ID)
}

// A next step is typed in the place of the line: Enter keeps it, Escape does not, and an empty line takes it off.
func TestANextStepIsTypedInPlace(t *testing.T) {
	for _, code := range assets.Languages() {
		d, p := sitAtWho(t, code, nil)
		line := data.ID(stepKey(desk.PersonNamed(d, "Vries").ID))
		p.who.items.FocusOn(line)
		d.Sees(d.Text("group.step-none"))
		d.Press("Return")
		d.Types("Belt de nacht")
		d.Press("Return")
		if got := desk.PersonNamed(d, "Vries").Step; got != "Belt de nacht" {
			t.Errorf("%s: kept is %q", code, got)
		}
		if got := lit(d); got.Key != string(line) || got.Note != "Belt de nacht" {
			t.Errorf("%s: the keyboard is on %+v", code, got)
		}
		d.Press("Return")
		d.Types(" niet")
		d.Press("Escape")
		if got := desk.PersonNamed(d, "Vries").Step; got != "Belt de nacht" {
			t.Errorf("%s: Escape keeps %q", code, got)
		}
		d.Press("Return")
		p.who.step.SetText("")
		d.Press("Return")
		if got := desk.PersonNamed(d, "Vries").Step; got != "" {
			t.Errorf("%s: an empty line leaves %q", code, got)
		}
		d.Press("Ctrl+Z")
		if got := desk.PersonNamed(d, "Vries").Step; got != "Belt de nacht" {
			t.Errorf("%s: undo brings back %q", code, got)
		}
	}
}

// What is typed as a next step is not lost on leaving the page, and one with a number stays where it can be seen.
func TestLeavingThePageKeepsTheStepThatIsTyped(t *testing.T) {
	d, p := sitAtWho(t, "nl", nil)
	p.who.openStep(desk.PersonNamed(d, "Vries").ID)
	d.Types("Belt 123456782")
	d.Open(frame.PagePeople)
	if d.Visible().ID() != frame.PageGroup || !d.Says(d.Text("invalid.forbidden-bsn")) {
		t.Fatalf("the page is %s", d.Visible().ID())
	}
	p.who.step.SetText("Belt morgen")
	d.Open(frame.PagePeople)
	if got := desk.PersonNamed(d, "Vries").Step; got != "Belt morgen" || d.Visible().ID() != frame.PagePeople {
		t.Errorf("kept is %q, on %s", got, d.Visible().ID())
	}
}

// Who may be asked: whom, why, by whom and what they said; a yes becomes a post, and the name goes from the list.
func TestWhoMayBeAskedBecomesARep(t *testing.T) {
	for _, code := range assets.Languages() {
		d, p := sitAtWho(t, code, nil)
		d.Tap(d.Text("candidate.add"))
		d.Types("kok")
		d.Press("Return")
		d.Types("Wordt om raad gevraagd")
		d.Press("Return")
		found := desk.Read(d, func(tx *store.Tx) ([]data.Candidate, error) { return tx.FindCandidates(store.CandidateFilter{}) })
		if len(found) != 1 || found[0].PersonID != desk.PersonNamed(d, "Kok").ID || found[0].Why != "Wordt om raad gevraagd" {
			t.Fatalf("%s: %+v", code, found)
		}
		rep := desk.PersonNamed(d, "Vries")
		d.Update("test", func(tx *store.Tx) error {
			return tx.UpdateCandidate(found[0].ID, func(c *data.Candidate) {
				c.AskerID, c.Answer = rep.ID, data.CandidateYes
			})
		})
		d.Press("Escape")
		p.who.items.FocusOn(found[0].ID)
		note := lit(d).Note
		if !strings.Contains(note, "Wordt om raad gevraagd") || !strings.HasSuffix(note, d.Text("candidate.asks", "name", "Joost de Vries")) {
			t.Errorf("%s: the line says %q", code, note)
		}
		if got := lit(d).Fact.Text; got != d.Text("candidate.answer.yes") {
			t.Errorf("%s: the answer is %q", code, got)
		}
		d.Press("Return")
		d.Tap(d.Text("candidate.appoint"))
		d.Tap(d.Text("person.save"))
		if got := posts(d, "Kok"); len(got) != 1 {
			t.Errorf("%s: %+v", code, got)
		}
		if !d.Says(d.Text("candidate.none")) {
			t.Errorf("%s: the name is still in the list", code)
		}
	}
}

// A group in which nobody has a post yet is asked who its reps are.
func TestAGroupWithoutRepsBeginsWithThem(t *testing.T) {
	d := desk.SitDown(t, "nl", nil, desk.Rooms(Entry()))
	d.Open(frame.PageGroup)
	if d.Window.Canvas().Focused() != d.Visible().(*groupPage).who.begin {
		t.Errorf("the keyboard is on %T", d.Window.Canvas().Focused())
	}
	d.Press("Return")
	d.Types("Fatma Yildiz")
	d.Press("Tab")
	d.Types("Inpak")
	d.Press("Return")
	d.Types("Joost de Vries")
	d.Press("Tab")
	d.Types("inpak")
	d.Press("Return", "Return")
	units := desk.Read(d, func(tx *store.Tx) ([]data.Unit, error) { return tx.FindUnits(store.UnitFilter{}) })
	if len(units) != 1 || units[0].Name != "Inpak" {
		t.Fatalf("%+v", units)
	}
	for _, family := range []string{"Yildiz", "Vries"} {
		if p := desk.PersonNamed(d, family); p.UnitID != units[0].ID || !p.HasRole(data.RoleRep) {
			t.Errorf("%+v", p)
		}
	}
	d.Sees(d.Text("group.who-reps-title"), "Fatma Yildiz")
}
