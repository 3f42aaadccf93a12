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

// personPane shows one person at the right of a page: facts as chips, contacts, a
// form and the history.
type personPane struct {
	app     *frame.Frame
	onClose func()
	id      data.ID // "" while nobody is shown, or a new person is being entered
	adding  bool
	person  data.Person
	draft   data.Person // what a new person begins with

	pane     *widgets.DetailPane
	chips    *widgets.ChipRow
	steps    *fyne.Container // what is done with a new hire
	contacts *contactBlock
	next     *forms.EditField[data.Person]
	naming   *widgets.Button   // where nobody is a rep
	contact  fyne.CanvasObject // the contact block as a part, hidden for a new person
	editor   *forms.Editor[data.Person]
	units    *widgets.Choice
	rep      *widgets.Choice
	reps     []data.Person // who can keep in touch; the page sets them
	language string        // of the group
	title    string
	history  *fyne.Container
	foot     fyne.CanvasObject
	content  fyne.CanvasObject
}

func newPersonPane(a *frame.Frame, onClose func()) *personPane {
	return &personPane{app: a, onClose: onClose}
}

func (p *personPane) build() *widgets.DetailPane {
	p.pane = widgets.NewDetailPane(p.app.Text("page.close-pane"), p.onClosed)
	p.pane.OnLeave = p.app.FocusPage
	p.chips = widgets.NewChipRow()
	p.contacts = newContactBlock(p.app)
	p.contact = widgets.VStack(widgets.GapMedium, p.contacts.build(), widgets.NewLine())
	p.history = widgets.VStack(widgets.Gap)
	p.buildEditor()
	p.foot = widgets.HStack(widgets.Gap,
		widgets.NewPrimaryButton(p.app.Text("person.save"), "check", func() { p.save() }),
		widgets.NewQuietButton(p.app.Text("person.cancel"), "", p.onCancel))
	widgets.BindEnter(p.editor.Form, func() { p.save() })
	p.steps = widgets.Flow(widgets.Gap,
		widgets.NewButton(p.app.Text("people.hand"), "emoji_people", func() { askHandOver(p.app, []data.ID{p.id}) }),
		widgets.NewButton(p.app.Text("hires.set-state"), "flag", func() { askState(p.app, []data.ID{p.id}, p.person.State) }))
	p.content = widgets.VStack(widgets.GapMedium, p.chips, p.steps, p.contact, p.editor.Form, p.history)
	return p.pane
}

// personView is all that the pane reads of one person.
type personView struct {
	language string // of the group
	person   data.Person
	contacts []data.Contact
	changes  []data.Change
	units    []data.Unit
	reps     []data.Person // everyone the view speaks of
}

// names looks up people and units that the view speaks of.
func (v personView) names(noun string, id data.ID) string {
	if noun == "unit" {
		i := slices.IndexFunc(v.units, func(u data.Unit) bool { return u.ID == id })
		if i >= 0 {
			return v.units[i].Name
		}
		return ""
	}
	i := slices.IndexFunc(v.reps, func(r data.Person) bool { return r.ID == id })
	if i >= 0 {
		return v.reps[i].Full()
	}
	return ""
}

// read collects the person, who keeps in touch, and what happened.
func (p *personPane) read(tx *store.Tx, id data.ID) (v personView, err error) {
	group, err := tx.Group()
	if err != nil {
		return v, err
	}
	v.language = cmp.Or(group.Language, p.app.Lang.Code)
	if v.units, err = tx.FindUnits(store.UnitFilter{}); err != nil {
		return v, err
	}
	if id == "" {
		return v, nil
	}
	if v.person, err = tx.FindPerson(id); err != nil {
		return v, err
	}
	if v.contacts, err = tx.FindContacts(store.ContactFilter{PersonID: id}); err != nil {
		return v, err
	}
	if v.changes, err = tx.FindChanges(store.ChangeFilter{RowID: id}); err != nil {
		return v, err
	}
	v.reps, err = tx.FindPeople(store.PersonFilter{IDs: v.mentioned()})
	return v, err
}

// mentioned returns the ids of everyone the view speaks of.
func (v personView) mentioned() []data.ID {
	ids := []data.ID{v.person.RepID}
	for _, c := range v.contacts {
		ids = append(ids, c.RepID)
	}
	for _, c := range v.changes {
		if c.Field == "rep_id" {
			ids = append(ids, data.ID(c.Old), data.ID(c.New))
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// open shows a person. What was typed for another one is saved first.
func (p *personPane) open(id data.ID) {
	if id == p.id && p.pane.Visible() || !p.Leave() {
		return
	}
	p.id, p.adding = id, false
	p.editor.Settle()
	p.reload()
	if p.id == "" {
		return
	}
	p.contact.Show()
	p.history.Show()
	p.openPane()
	p.showFoot(false)
}

func (p *personPane) openPane() {
	p.title = p.person.Full()
	p.pane.Open(p.title, p.content, widgets.NewIconButton("delete", p.app.Text("person.delete"), p.onDelete))
}

// edit shows a person with the keyboard where a contact is noted.
func (p *personPane) edit(id data.ID) {
	p.open(id)
	p.app.Focus(p.contacts.note)
}

// create shows an empty form. draft holds what is known already.
func (p *personPane) create(draft data.Person) {
	if !p.Leave() {
		return
	}
	p.id, p.adding, p.draft = "", true, draft
	p.editor.Settle()
	p.reload()
	p.contact.Hide()
	p.history.Hide()
	p.pane.Open(p.app.Text("person.new"), p.content)
	p.showFoot(true)
	p.app.Focus(p.editor.First())
}

// reload reads the shown person again. The pane closes where the person is gone.
func (p *personPane) reload() {
	if p.id == "" && !p.adding {
		return
	}
	var v personView
	gone := false
	ok := p.app.View(func(tx *store.Tx) (err error) {
		v, err = p.read(tx, p.id)
		if gone = forms.IsGone(err); gone {
			err = nil
		}
		return err
	})
	if !ok || gone {
		p.id, p.adding = "", false
		p.pane.Hide()
		return
	}
	p.show(v)
}

func (p *personPane) show(v personView) {
	p.person, p.language = v.person, v.language
	p.units.SetOptions(forms.UnitOptions(p.app, v.units, widgets.Option{Value: "", Caption: p.app.Text("people.no-unit")}))
	p.rep.SetOptions(repOptions(p.app, append(v.reps, p.reps...), v.person.RepID))
	p.naming.Hidden = len(p.rep.Offered) > 1
	p.steps.Hidden = p.adding || v.person.State == data.FollowNone
	if p.adding {
		p.editor.Show(p.draft)
		p.chips.SetFacts()
		return
	}
	p.editor.Show(v.person)
	p.chips.SetFacts(p.facts(v)...)
	p.contacts.show(v.person, v.contacts, v.names)
	p.showHistory(personHistory(p.app, v.changes, v.names))
	if p.pane.Visible() && p.title != v.person.Full() {
		p.openPane()
	}
	p.pane.Bind()
}

// facts are the few things to know at a glance.
func (p *personPane) facts(v personView) []widgets.Fact {
	facts := []widgets.Fact{
		{Text: v.names("unit", v.person.UnitID), Icon: "apartment"},
		{Text: v.person.JobTitle},
	}
	if v.person.Membership != data.MembershipUnknown {
		facts = append(facts, p.app.MembershipFact(v.person.Membership))
	}
	if v.person.State != data.FollowNone && v.person.State != data.FollowJoined {
		facts = append(facts, p.app.StateFact(v.person.State))
	}
	for _, r := range v.person.Roles {
		facts = append(facts, widgets.Fact{Text: p.app.RoleWords([]data.Role{r}), Icon: "star", Tone: widgets.TonePetrol})
	}
	if v.person.Left(p.app.Today()) {
		facts = append(
			facts,
			widgets.Fact{Text: p.app.Text("people.left-on", "date", p.app.Lang.Date(v.person.End)), Tone: widgets.ToneMuted},
		)
	}
	return facts
}
