package plan

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// openTopic opens the pane of the topic Roosters, of which fill has filled the log.
func openTopic(t *testing.T, code string, log ...data.Heard) (*desk.Desk, *planPage) {
	t.Helper()
	d := newDesk(t, code, func(tx *store.Tx) error {
		if err := desk.FillWorkplace(tx); err != nil {
			return err
		}
		topics, err := tx.FindTopics(store.TopicFilter{})
		if err != nil {
			return err
		}
		for _, h := range log {
			h.TopicID = topics[0].ID
			if err := tx.CreateHeard(&h); err != nil {
				return err
			}
		}
		return nil
	})
	d.Open(frame.PagePlan)
	p := d.Visible().(*planPage)
	p.OpenRow(p.Dossier.Topics[0].ID)
	return d, p
}

func logOf(d *desk.Desk, topic data.ID) []data.Heard {
	return desk.Read(d, func(tx *store.Tx) ([]data.Heard, error) {
		return tx.FindHeard(store.HeardFilter{TopicID: topic})
	})
}

// Of 5 August to 3 November it is ninety days: 26 of August, 30 of September, 31 of October and 3 of November.
func TestALongTimeUnheardIsSaid(t *testing.T) {
	for code, want := range map[string]string{
		"nl": "90 dagen geleden voor het laatst gehoord", "nb": "Sist hørt for 90 dager siden",
		"da": "Sidst hørt for 90 dage siden", "en": "Last heard 90 days ago",
	} {
		d, _ := openTopic(t, code, data.Heard{Day: data.NewDate(2026, 8, 5), Heat: 3, Source: data.HeardTalk})
		if !d.Says(want) {
			t.Errorf("%s: %q is not said", code, want)
		}
	}
	d, _ := openTopic(t, "nl", data.Heard{Day: data.NewDate(2026, 8, 6), Heat: 3, Source: data.HeardTalk})
	d.Sees("Laatst gehoord 06-08-2026")
	d.Sees("Warm") // hot, and one step cooler after sixty days
}

func TestWhatIsHeardIsNotedOnThePaneOfItsTopic(t *testing.T) {
	for code, text := range map[string]string{
		"nl": "nacht 5 heet gisteren @joost", "nb": "nacht 5 hett i går @joost",
		"da": "nacht 5 hedt i går @joost", "en": "nacht 5 hot yesterday @joost",
	} {
		d, p := openTopic(t, code)
		d.Focus(p.topic.line.Entry)
		d.Types(text)
		d.Press("Escape") // the list of names
		d.Sees(d.Text("plan.heat.3"), d.Count("heard.people", 5), "Joost de Vries", d.Text("when.yesterday"))
		d.Press("Return")
		log := logOf(d, p.topic.topic.ID)
		if len(log) != 1 {
			t.Fatalf("%s: %+v", code, log)
		}
		h := log[0]
		if p.unitName(h.UnitID) != "Nacht" || h.People != 5 || h.Heat != 3 || h.Day != data.NewDate(2026, 11, 2) ||
			h.RepID != desk.PersonNamed(d, "Vries").ID || h.Source != data.HeardTalk {
			t.Errorf("%s: %+v", code, h)
		}
		if d.Window.Canvas().Focused() != fyne.Focusable(p.topic.line.Entry) || p.topic.line.Entry.Text != "" {
			t.Errorf("%s: the line is not ready for the next", code)
		}
		d.Sees(d.Count("thread.heard", 1), d.Count("thread.goals", 2), d.Count("thread.results", 0))
	}
}

// A line that is not understood stays, with what is wrong below it.
func TestWhatIsNotUnderstoodIsNotNoted(t *testing.T) {
	d, p := openTopic(t, "nl")
	for text, want := range map[string]string{
		"nacht 5 kwaad":    "Dit begrijpt Kader niet: ‘kwaad’.",
		"nacht heet @ria":  "‘ria’ past niet bij één kaderlid.",
		"nacht 10-11-2026": "Dit begrijpt Kader niet: ‘10-11-2026’.",
	} {
		desk.Enter(p.topic.line.Entry, text)
		if !d.Says(want) || p.topic.line.Entry.Text != text {
			t.Errorf("%q: %q is not said, or the line is %q", text, want, p.topic.line.Entry.Text)
		}
	}
	if log := logOf(d, p.topic.topic.ID); len(log) != 0 {
		t.Errorf("noted %+v", log)
	}
}

func TestALogIsShownByMonthAndUnit(t *testing.T) {
	d, p := openTopic(t, "nl",
		data.Heard{Day: data.NewDate(2026, 10, 1), Heat: 1, People: 2, Source: data.HeardTalk},
		data.Heard{Day: data.NewDate(2026, 10, 20), Heat: 2, People: 4, Source: data.HeardRound},
		data.Heard{Day: data.NewDate(2026, 11, 1), Heat: 3, People: 6, Source: data.HeardMeeting})
	units := desk.Read(d, func(tx *store.Tx) ([]data.Unit, error) { return tx.FindUnits(store.UnitFilter{}) })
	latest := logOf(d, p.topic.topic.ID)[2].ID
	if !d.Update("test", func(tx *store.Tx) error {
		return tx.UpdateHeard(latest, func(h *data.Heard) { h.UnitID = units[1].ID })
	}) {
		t.Fatal("not changed")
	}
	d.Sees(units[1].Name+" · 1 keer · 6 collega’s", "Zonder afdeling · 2 keer · 6 collega’s")
	d.Sees("01-11-2026 · Bijeenkomst", "20-10-2026 · Ronde", "01-10-2026 · Gesprek")
}

// Of a long log five entries show, and the keyboard goes to the first of those that come.
func TestALongLogIsFolded(t *testing.T) {
	var log []data.Heard
	for i := range 8 {
		log = append(log, data.Heard{Day: data.NewDate(2026, 10, 1+i), Source: data.HeardTalk})
	}
	d, p := openTopic(t, "nl", log...)
	rows := func() int { return len(desk.All[*forms.ItemRow](p.topic.log)) }
	if rows() != 5 {
		t.Fatalf("%d entries show", rows())
	}
	d.Tap(d.Count("today.more", 3))
	if rows() != 8 {
		t.Errorf("%d entries show after more", rows())
	}
	if row, ok := d.Window.Canvas().Focused().(*forms.ItemRow); !ok || !strings.Contains(row.Item.Note, "03-10-2026") {
		t.Errorf("the keyboard is in %T", d.Window.Canvas().Focused())
	}
}

func TestAnEntryIsChangedAndDeleted(t *testing.T) {
	d, p := openTopic(t, "nl", data.Heard{Day: data.NewDate(2026, 11, 1), Heat: 2, People: 3, Source: data.HeardTalk})
	topic := p.topic.topic.ID
	id := logOf(d, topic)[0].ID
	p.topic.entries.FocusOn(id)
	d.Press("Return")
	fields := desk.All[*widgets.DateField](d.Dialogs()[0].Content)
	fields[0].SetText("10-11-2026")
	d.SubmitDialog()
	d.Sees("Deze dag moet nog komen.")
	fields[0].SetText("2-11-2026")
	desk.All[*widgets.TextField](d.Dialogs()[0].Content)[0].SetText("8")
	d.SubmitDialog()
	if h := logOf(d, topic)[0]; h.Day != data.NewDate(2026, 11, 2) || h.People != 8 || h.Heat != 2 {
		t.Errorf("%+v", h)
	}
	p.topic.entries.FocusOn(id)
	d.Press("Delete")
	if log := logOf(d, topic); len(log) != 0 {
		t.Errorf("left %+v", log)
	}
	d.Menu.Run("undo")
	if log := logOf(d, topic); len(log) != 1 || log[0].People != 8 {
		t.Errorf("undo left %+v", log)
	}
}

// A result is added, who tells it agreed, and told; until then the units that have not heard are named.
func TestAResultIsToldBack(t *testing.T) {
	for _, code := range assets.Languages() {
		d, p := openTopic(t, code)
		result := d.Text("decision.kind.result")
		d.Focus(p.topic.decisions.line.Entry)
		d.Types(result + ": de kantine is open")
		d.Press("Return")
		made := desk.Read(d, func(tx *store.Tx) ([]data.Decision, error) { return tx.FindDecisions(store.DecisionFilter{}) })
		if len(made) != 1 || made[0].Kind != data.DecisionResult || made[0].Text != "de kantine is open" || made[0].TopicID != p.topic.topic.ID {
			t.Fatalf("%s: %+v", code, made)
		}
		if !d.Says(d.Text("telling.untold", "units", "Noord")) {
			t.Errorf("%s: nobody is said to have to hear", code)
		}
		if !d.Says(d.Count("topic.untold", 1)) {
			t.Errorf("%s: the row of the topic does not say it", code)
		}
		desk.Button(d.Window.Content(), d.Text("telling.add")).OnTapped()
		desk.Enter(p.topic.decisions.tell.Entry, "Nacht, Inpak @joost 6-11")
		if !d.Says(d.Text("telling.untold", "units", d.Lang.List([]string{"Inpak", "Nacht"}))) {
			t.Errorf("%s: the units that have not heard are not named", code)
		}
		tellings := desk.Read(d, func(tx *store.Tx) ([]data.Telling, error) { return tx.FindTellings(store.TellingFilter{}) })
		for _, g := range tellings {
			p.topic.decisions.list.FocusOn(g.ID)
			d.Press("Space")
		}
		for _, g := range desk.Read(d, func(tx *store.Tx) ([]data.Telling, error) { return tx.FindTellings(store.TellingFilter{}) }) {
			if g.Told != data.NewDate(2026, 11, 3) || g.Who != "Joost de Vries" || g.By != data.NewDate(2026, 11, 6) {
				t.Errorf("%s: %+v", code, g)
			}
		}
		if d.Says(d.Count("topic.untold", 1)) {
			t.Errorf("%s: the row of the topic says it still", code)
		}
		d.Sees(d.Count("thread.told", 2, "told", 2))
	}
}

// A goal that is reached asks for the result and who tells it, once.
func TestAGoalThatIsReachedAsksWhatCameOfIt(t *testing.T) {
	d, p := openPlan(t)
	goal := desk.GoalNamed(d, "Rooster vier weken vooruit")
	reach := func(day string) {
		p.OpenRow(goal.ID)
		for _, f := range p.goal.Editor.Fields {
			if f.Row.Field() == desk.All[*widgets.DateField](p.Side.Pane.Content())[1] {
				f.Put(day)
			}
		}
		p.goal.Editor.Changed()
		p.Side.Leave()
	}
	reach("2-11-2026")
	d.Sees("Gehaald. Wat is het resultaat?")
	d.SubmitDialog()
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
	dialog := d.Dialogs()[0].Content
	desk.First[*widgets.TextField](dialog).SetText("Het rooster hangt vier weken vooruit")
	tell := desk.First[*widgets.LineEntry](dialog)
	d.Focus(tell)
	d.Types("kwaad")
	d.SubmitDialog()
	d.Sees("Dit begrijpt Kader niet: ‘kwaad’.")
	tell.SetText("")
	d.Types("Inpak @joost vrijdag")
	d.Press("Return")
	if len(d.Dialogs()) != 0 {
		t.Fatal("the question stays")
	}
	made := desk.Read(d, func(tx *store.Tx) ([]data.Decision, error) { return tx.FindDecisions(store.DecisionFilter{}) })
	tellings := desk.Read(d, func(tx *store.Tx) ([]data.Telling, error) { return tx.FindTellings(store.TellingFilter{}) })
	if len(made) != 1 || made[0].GoalID != goal.ID || made[0].TopicID != goal.TopicID || made[0].Kind != data.DecisionResult {
		t.Fatalf("%+v", made)
	}
	if len(tellings) != 1 || tellings[0].DecisionID != made[0].ID || tellings[0].By != data.NewDate(2026, 11, 6) {
		t.Errorf("%+v", tellings)
	}
	reach("")
	reach("1-11-2026")
	if len(d.Dialogs()) != 0 {
		t.Error("asked again, though the result is noted")
	}
}

func TestTopicsAreMergedAndUndone(t *testing.T) {
	d, p := openTopic(t, "nl", data.Heard{Day: data.NewDate(2026, 11, 1), Heat: 2, Source: data.HeardTalk})
	from := p.topic.topic
	p.onTopicLine(data.LaneNow)("Werktijden")
	into := p.Dossier.Topics[1]
	p.askMerge(from)
	d.Sees("Dit gaat mee: 1 regel van wat is gehoord en 2 doelen.")
	d.SubmitDialog()
	if len(p.Dossier.Topics) != 1 || len(logOf(d, into.ID)) != 1 || desk.GoalNamed(d, "Kantine open in de nacht").TopicID != into.ID {
		t.Errorf("topics %+v", p.Dossier.Topics)
	}
	if p.Side.Row() != into.ID {
		t.Error("the pane does not show the topic that is left")
	}
	d.Menu.Run("undo")
	if len(p.Dossier.Topics) != 2 || len(logOf(d, from.ID)) != 1 || desk.GoalNamed(d, "Kantine open in de nacht").TopicID != from.ID {
		t.Error("undo did not part them")
	}
}

func TestATopicIsSplit(t *testing.T) {
	d, p := openTopic(t, "nl",
		data.Heard{Day: data.NewDate(2026, 10, 1), Heat: 2, Source: data.HeardTalk},
		data.Heard{Day: data.NewDate(2026, 11, 1), Heat: 3, Source: data.HeardRound})
	from := p.topic.topic
	p.askSplit(from)
	dialog := d.Dialogs()[0].Content
	d.SubmitDialog()
	d.Sees(d.Lang.Error(data.Invalid{Rule: data.RuleRequired}))
	desk.First[*widgets.TextField](dialog).SetText("Nachtdiensten")
	d.SubmitDialog()
	d.Sees("Vink aan wat naar het nieuwe onderwerp gaat.")
	ticks := desk.All[*widgets.Check](dialog)
	if len(ticks) != 2 || !strings.Contains(ticks[0].Text, "01-11-2026") {
		t.Fatalf("the log is offered as %d ticks", len(ticks))
	}
	ticks[0].SetChecked(true)
	d.SubmitDialog()
	i := slices.IndexFunc(p.Dossier.Topics, func(o data.Topic) bool { return o.Title == "Nachtdiensten" })
	if i < 0 {
		t.Fatalf("topics %+v", p.Dossier.Topics)
	}
	made := logOf(d, p.Dossier.Topics[i].ID)
	left := logOf(d, from.ID)
	if len(made) != 1 || made[0].Day != data.NewDate(2026, 11, 1) || len(left) != 1 || left[0].Day != data.NewDate(2026, 10, 1) {
		t.Errorf("made %+v, left %+v", made, left)
	}
	d.Menu.Run("undo")
	if len(logOf(d, from.ID)) != 2 {
		t.Error("undo did not bring them together")
	}
}

func TestWithoutAnotherTopicOrALogNothingIsAsked(t *testing.T) {
	d, p := openTopic(t, "nl")
	p.askMerge(p.topic.topic)
	d.Sees("Er is geen ander onderwerp.")
	d.LeaveDialogs()
	p.askSplit(p.topic.topic)
	d.Sees("Er valt niets te splitsen.")
}

// The topic of an action is kept from its line, and changed in its pane.
func TestAnActionHasATopic(t *testing.T) {
	d, p := openPlan(t)
	desk.Enter(p.line.Entry, "Poster ophangen #roosters")
	a := desk.ActionNamed(d, "Poster ophangen")
	if a.TopicID != p.Dossier.Topics[0].ID {
		t.Fatalf("%+v", a)
	}
	p.OpenRow(a.ID)
	choices := desk.All[*widgets.Choice](p.Side.Pane.Content())
	topic := choices[len(choices)-1]
	if topic.Value() != string(a.TopicID) {
		t.Errorf("the pane shows topic %q", topic.Value())
	}
	topic.Choose("")
	p.action.Editor.Changed()
	p.Side.Pane.Close()
	if a := desk.ActionNamed(d, "Poster ophangen"); a.TopicID != "" {
		t.Errorf("%+v", a)
	}
}

// A word behind a # that is no topic can be made one from the line, in every language.
func TestATopicIsMadeFromALine(t *testing.T) {
	for _, code := range assets.Languages() {
		d := newDesk(t, code, desk.FillWorkplace)
		d.Open(frame.PagePlan)
		p := d.Visible().(*planPage)
		d.Focus(p.line.Entry)
		d.Types("Vragen #toeslag")
		desk.Button(p.line.Root, d.Text("plan.make-topic", "word", "toeslag")).OnTapped()
		d.Press("Return")
		a := desk.ActionNamed(d, "Vragen")
		if made, found := p.Dossier.FindTopic(a.TopicID); !found || made.Title != "Toeslag" {
			t.Errorf("%s: %+v", code, a)
		}
	}
}

// Today leads to a decision that units have not heard: its topic shows, or its goal.
func TestADecisionOpensWhatItIsAbout(t *testing.T) {
	d, p := openPlan(t)
	goal := desk.GoalNamed(d, "Kantine open in de nacht")
	about := []data.Decision{
		{Kind: data.DecisionMade, Text: "Wij vragen het", TopicID: p.Dossier.Topics[0].ID},
		{Kind: data.DecisionResult, Text: "Het mag", GoalID: goal.ID},
	}
	for i := range about {
		if !d.Update("test", func(tx *store.Tx) error { return tx.CreateDecision(&about[i]) }) {
			t.Fatal("not made")
		}
	}
	p.OpenRow(about[0].ID)
	if p.Side.Row() != p.Dossier.Topics[0].ID {
		t.Error("the topic does not show")
	}
	p.OpenRow(about[1].ID)
	if p.Side.Row() != goal.ID {
		t.Error("the goal does not show")
	}
	d.Sees("Het mag")
	if rows := desk.All[*forms.ItemRow](p.Side.Pane.Content()); len(rows) != 1 {
		t.Errorf("%d rows", len(rows))
	}
}

// A unit with few people is noted under the one above, which the line says before and the form after.
func TestASmallUnitIsNotedUnderTheOneAbove(t *testing.T) {
	d, p := openTopic(t, "nl")
	if !d.Update("test", func(tx *store.Tx) error {
		return tx.UpdateGroup(func(g *data.Group) { g.SmallCount = 50 }) // Nacht has 20 people
	}) {
		t.Fatal("not changed")
	}
	d.Focus(p.topic.line.Entry)
	d.Types("nacht 3 heet")
	if want := "Van ‘Nacht’ kennen jullie te weinig mensen: dit komt bij ‘Noord’ te staan."; !d.Says(want) {
		t.Errorf("%q is not said", want)
	}
	d.Press("Return")
	log := logOf(d, p.topic.topic.ID)
	if len(log) != 1 || p.unitName(log[0].UnitID) != "Noord" {
		t.Fatalf("%+v", log)
	}
	units := desk.Read(d, func(tx *store.Tx) ([]data.Unit, error) { return tx.FindUnits(store.UnitFilter{}) })
	night := units[slices.IndexFunc(units, func(u data.Unit) bool { return u.Name == "Nacht" })].ID
	if !p.topic.writeEntry(log[0], func(h *data.Heard) { h.UnitID = night }) {
		t.Fatal("not written")
	}
	if log := logOf(d, p.topic.topic.ID); p.unitName(log[0].UnitID) != "Noord" {
		t.Errorf("%+v", log)
	}
}
