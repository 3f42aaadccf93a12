package people

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// joining asks in a dialog from which day people are members, and what brought them in.
type joining struct {
	frame   *frame.Frame
	people  []data.ID // nobody brings in themselves
	day     *widgets.DateField
	dayRow  *widgets.FormRow
	brought *widgets.Choice
	by      forms.Somebody
	choose  *widgets.Button
	byRow   *widgets.FormRow
	box     *fyne.Container
}

// newJoining makes the fields. Today is proposed; of people whom a list of members made members, who had come with a
// list of new colleagues, the talks after that list.
func newJoining(f *frame.Frame, ids []data.ID) *joining {
	j := &joining{frame: f, people: ids}
	j.day = forms.NewDateField(f, forms.LeanBack, nil)
	j.day.SetDate(forms.TimeOf(f.Today()))
	j.dayRow = widgets.NewFormRow(f.Text("join.from"), j.day)
	var options []widgets.Option
	for _, b := range data.BroughtInBy() {
		options = append(options, widgets.Option{Value: string(b), Caption: f.Text("brought." + cmp.Or(string(b), "unsaid"))})
	}
	j.choose = widgets.NewButton(f.Text("join.choose"), "person", j.onChoose)
	j.byRow = widgets.NewFormRow(f.Text("join.by"), widgets.HStack(0, j.choose))
	j.brought = widgets.NewChoice(options, func(string) { j.fit() })
	j.propose()
	j.byRow.Hidden = true
	j.box = widgets.VStack(widgets.GapMedium, j.dayRow, widgets.NewFormRow(f.Text("join.brought"), j.brought), j.byRow)
	return j
}

// propose fills in what is known of those who are members already.
func (j *joining) propose() {
	var people []data.Person
	j.frame.View(func(tx *store.Tx) (err error) {
		people, err = tx.FindPeople(store.PersonFilter{IDs: j.people})
		return err
	})
	byList := func(p data.Person) bool {
		return p.State == data.FollowJoined && p.Brought == data.BroughtUnsaid && p.NewHire && p.ListID != ""
	}
	if len(people) > 0 && !slices.ContainsFunc(people, func(p data.Person) bool { return !byList(p) }) {
		j.brought.Choose(string(data.BroughtList))
	}
	if len(people) == 1 && people[0].IsMember() && !people[0].MemberSince.IsZero() {
		j.day.SetDate(forms.TimeOf(people[0].MemberSince))
	}
}

// fit shows the colleague where one brought them in.
func (j *joining) fit() {
	j.byRow.Hidden = data.Brought(j.brought.Value()) != data.BroughtColleague
	j.byRow.Refresh()
	j.frame.FitDialogs()
}

// onChoose asks for the colleague by first letters.
func (j *joining) onChoose() {
	f := j.frame
	forms.AskPerson(f, forms.PersonQuestion{
		Title: f.Text("join.by"), Text: f.Text("join.by-text"), Submit: f.Text("join.choose"),
		Fits: func(p *data.Person) bool { return !slices.Contains(j.people, p.ID) },
	}, func(who forms.Somebody) {
		j.by, j.choose.Caption = who, who.Name
		j.choose.Refresh()
		f.FitDialogs()
	})
}

// valid tells whether the day can be kept: a day, and none that is still to come.
func (j *joining) valid() bool {
	rule, day := data.Rule(""), forms.DayOf(j.day.Date())
	switch {
	case !j.day.Valid():
		rule = data.RuleDate
	case day.IsZero():
		rule = data.RuleRequired
	case j.frame.Today().Before(day):
		rule = data.RuleAhead
	}
	if rule == "" {
		j.dayRow.SetError("")
		return true
	}
	j.dayRow.SetError(j.frame.Lang.Error(data.Invalid{Rule: rule}))
	j.frame.FitDialogs()
	return false
}

// join returns what makes each of the people a member, and what brought them in. A name that was typed and is new
// becomes a person, once.
func (j *joining) join(change func(*data.Person)) func(*store.Tx, data.ID) error {
	day, said := forms.DayOf(j.day.Date()), data.Joining{Brought: data.Brought(j.brought.Value())}
	asked := said.Brought == data.BroughtColleague && j.by.Name != ""
	return func(tx *store.Tx, id data.ID) (err error) {
		if asked && said.BroughtBy == "" {
			if said.BroughtBy, err = j.by.Create(tx); err != nil {
				return err
			}
		}
		return tx.UpdatePerson(id, func(p *data.Person) {
			p.Join(day, said)
			change(p)
		})
	}
}

// askJoining asks of one member from which day, and what brought them in.
func askJoining(f *frame.Frame, id data.ID) {
	j := newJoining(f, []data.ID{id})
	f.Show(frame.Dialog{
		Title: f.Text("join.brought"), Body: j.box, First: j.brought, Submit: f.Text("state.submit"),
		OnSubmit: func() bool {
			return j.valid() && changeMany(f, "membership-set", j.people, j.join(func(p *data.Person) {
				p.MemberSince = forms.DayOf(j.day.Date())
			}), func() { f.Undo.SayTaken("membership-set") })
		},
	})
}

// joinOffer is the button by which is said what brought in the person in the pane.
func joinOffer(f *frame.Frame, who func() data.ID) *fyne.Container {
	return widgets.Flow(widgets.Gap, widgets.NewQuietButton(
		f.Text("join.brought"), "person_add", func() { askJoining(f, who()) },
	))
}
