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

// personDetail shows one person at the right of a page: facts as chips, contacts, a
// form and the history.
type personDetail struct {
	frame  *frame.Frame
	detail *forms.Detail[data.Person]
	person data.Person // who is shown

	chips      *widgets.ChipRow
	steps      *fyne.Container // what is done with a new hire
	begin      *fyne.Container // offers to start a conversation
	brought    *fyne.Container // asks what brought a member in, where that was not said
	objection  *fyne.Container // offers to keep the least of who does not want to be approached
	contacts   *contactBlock
	contactBox *fyne.Container // contacts as a part of the pane, hidden for a new person
	name       *nameSplit
	next       *forms.EditField[data.Person]
	note       *forms.EditField[data.Person]
	naming     *widgets.Button // where nobody is a rep
	units      *widgets.Choice
	rep        *widgets.Choice
	reps       []data.Person // who can keep in touch; the page sets them
	language   string        // of the group
	posts      *postList
	sources    *sourceBlock
	history    *fyne.Container
	judging    data.Judging    // words of the group's language that judge somebody
	access     *fyne.Container // the answer to whoever asks what is known of them
}

// newPersonDetail makes the form in the pane.
func newPersonDetail(side *forms.SidePane) *personDetail {
	f := side.Frame
	p := &personDetail{frame: f, detail: forms.NewDetail[data.Person](side, "person-updated")}
	p.detail.Find, p.detail.Write = (*store.Tx).FindPerson, (*store.Tx).UpdatePerson
	p.detail.Insert = forms.Inserter[data.Person]{
		Title: f.Text("person.new"), Label: "person-created", Check: checkNamed,
		Write: func(tx *store.Tx, v data.Person) (data.ID, error) {
			err := tx.CreatePerson(&v)
			return v.ID, err
		},
	}
	p.detail.Title, p.detail.OnShow = data.Person.Full, p.show
	p.detail.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", f.Text("person.delete"), func() {
		p.detail.Remove("person-deleted", (*store.Tx).DeletePerson)
	})}
	p.chips = widgets.NewChipRow()
	p.contacts = newContactBlock(f)
	p.contactBox = widgets.VStack(widgets.GapMedium, p.contacts.build(), widgets.NewLine())
	p.posts = newPostList(side, func(id data.ID) { p.detail.Open(id) })
	p.history, p.sources = widgets.VStack(widgets.Gap), newSourceBlock(f)
	p.addFields(side.Reload)
	p.steps = widgets.Flow(widgets.Gap,
		widgets.NewButton(f.Text("people.hand"), "emoji_people", func() { askHandOver(f, []data.ID{p.person.ID}) }),
		widgets.NewButton(f.Text("hires.set-state"), "flag", func() { askState(f, []data.ID{p.person.ID}, p.person.State) }))
	p.begin = beginOffer(f, func() data.ID { return p.person.ID })
	p.brought = joinOffer(f, func() data.ID { return p.person.ID })
	p.objection = leastOffer(f, func() { keepObjections(f, []data.ID{p.person.ID}) })
	p.access = widgets.HStack(0, widgets.NewQuietButton(
		f.Text("access.button"), "picture_as_pdf", func() { forms.OfferAccess(f, p.person) },
	))
	p.detail.Content = widgets.VStack(
		widgets.GapMedium, p.chips, p.steps, p.begin, p.brought, p.objection, p.contactBox, p.detail.Editor.Form,
		p.sources.box, p.history, p.access,
	)
	return p
}

// checkNamed refuses somebody without a name.
func checkNamed(p data.Person) error {
	if p.IsZero() {
		return data.Invalid{Rule: data.RuleRequired}
	}
	return nil
}

// personView is all that the pane reads of one person.
type personView struct {
	language  string // of the group
	tracks    data.Tracks
	contacts  []data.Contact
	changes   []data.Change // of the person and of the posts, the earliest first
	posts     []data.Post
	units     []data.Unit
	mentioned []data.Person // everyone the view speaks of
}

// names looks up people and units that the view speaks of, and of a post its kind.
func (v personView) names(noun string, id data.ID) string {
	switch noun {
	case "unit":
		i := slices.IndexFunc(v.units, func(u data.Unit) bool { return u.ID == id })
		if i >= 0 {
			return v.units[i].Name
		}
		return ""
	case nounPost:
		i := slices.IndexFunc(v.posts, func(p data.Post) bool { return p.ID == id })
		if i >= 0 {
			return string(v.posts[i].Kind)
		}
		return ""
	}
	i := slices.IndexFunc(v.mentioned, func(r data.Person) bool { return r.ID == id })
	if i >= 0 {
		return v.mentioned[i].Full()
	}
	return ""
}

// readPerson collects who keeps in touch with a person, and what happened.
func readPerson(tx *store.Tx, person data.Person, language string) (v personView, err error) {
	group, err := tx.Group()
	if err != nil {
		return v, err
	}
	v.language = cmp.Or(group.Language, language)
	if v.tracks, err = tx.FindTracks(); err != nil {
		return v, err
	}
	if v.units, err = tx.FindUnits(store.UnitFilter{}); err != nil || person.ID == "" {
		return v, err
	}
	if v.contacts, err = tx.FindContacts(store.ContactFilter{PersonID: person.ID}); err != nil {
		return v, err
	}
	if v.posts, err = tx.FindPosts(store.PostFilter{PersonID: person.ID}); err != nil {
		return v, err
	}
	if err := v.readChanges(tx, person.ID); err != nil {
		return v, err
	}
	v.mentioned, err = tx.FindPeople(store.PersonFilter{IDs: v.idsMentioned(person)})
	return v, err
}

// readChanges reads what happened to a person and to the posts that are there.
func (v *personView) readChanges(tx *store.Tx, person data.ID) error {
	rows := []data.ID{person}
	for i := range v.posts {
		rows = append(rows, v.posts[i].ID)
	}
	for _, id := range rows {
		found, err := tx.FindChanges(store.ChangeFilter{RowID: id})
		if err != nil {
			return err
		}
		v.changes = append(v.changes, found...)
	}
	slices.SortStableFunc(v.changes, func(a, b data.Change) int { return a.At.Compare(b.At) })
	return nil
}

// idsMentioned returns the ids of everyone the view speaks of.
func (v personView) idsMentioned(person data.Person) []data.ID {
	ids := []data.ID{person.RepID}
	for _, c := range v.contacts {
		ids = append(ids, c.RepID)
	}
	for _, c := range v.changes {
		ids = append(ids, c.By.PersonID)
		if c.Field == "rep_id" {
			ids = append(ids, data.ID(c.Old), data.ID(c.New))
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}

// edit shows a person with the keyboard where a contact is noted.
func (p *personDetail) edit(id data.ID) {
	p.detail.Open(id)
	p.frame.Focus(p.contacts.note)
}

// show fills what stands around the form.
func (p *personDetail) show(tx *store.Tx, person data.Person) error {
	v, err := readPerson(tx, person, p.frame.Lang.Code)
	if err != nil {
		return err
	}
	if p.language != v.language {
		p.judging = data.NewJudging(v.language)
		p.contacts.judging = p.judging
	}
	p.person, p.language = person, v.language
	p.contacts.tracks = v.tracks
	p.units.SetOptions(
		forms.UnitOptions(p.frame, v.units, widgets.Option{Value: "", Caption: p.frame.Text("people.no-unit")}),
	)
	p.rep.SetOptions(repOptions(p.frame, append(v.mentioned, p.reps...), person.RepID))
	p.naming.Hidden = len(p.rep.Offered) > 1
	if err := p.posts.show(tx, &person, v.units); err != nil {
		return err
	}
	isNew := person.ID == ""
	p.objection.Hidden = person.State != data.FollowDoNotContact || !person.MayObject(p.frame.Today())
	p.steps.Hidden = isNew || person.State == data.FollowNone
	p.begin.Hidden = isNew || !person.CanBegin(p.frame.Today())
	p.brought.Hidden = isNew || person.State != data.FollowJoined || person.Brought != data.BroughtUnsaid
	p.contactBox.Hidden, p.history.Hidden, p.access.Hidden = isNew, isNew, isNew
	if isNew {
		p.chips.SetFacts()
		return p.sources.show(tx, "")
	}
	who, err := findSpeakers(tx, p.reps, p.frame.Today())
	if err != nil {
		return err
	}
	p.chips.SetFacts(p.facts(person, v.names)...)
	p.contacts.show(person, v.contacts, who, v.names)
	p.showHistory(personHistory(p.frame, v.changes, v.names))
	return p.sources.show(tx, person.ID)
}

// facts are the few things to know at a glance.
func (p *personDetail) facts(v data.Person, name nameOf) []widgets.Fact {
	facts := []widgets.Fact{
		{Text: name("unit", v.UnitID), Icon: "apartment"},
		{Text: v.JobTitle},
	}
	if v.Membership != data.MembershipUnknown {
		facts = append(facts, p.frame.MembershipFact(v.Membership))
	}
	if v.State != data.FollowNone && v.State != data.FollowJoined {
		facts = append(facts, p.frame.StateFact(v.State))
	}
	for _, r := range v.Roles {
		facts = append(facts, widgets.Fact{Text: p.frame.RoleWords([]data.Role{r}), Icon: "star", Tone: widgets.TonePetrol})
	}
	if v.Left(p.frame.Today()) {
		facts = append(
			facts,
			widgets.Fact{Text: p.frame.Text("people.left-on", "date", p.frame.Lang.Date(v.End)), Tone: widgets.ToneMuted},
		)
	}
	return facts
}

// historyShown is how many changes the pane shows.
const historyShown = 12

func (p *personDetail) showHistory(lines []historyLine) {
	p.history.Objects = []fyne.CanvasObject{widgets.NewLine(), widgets.NewHeading(p.frame.Text("history.title"))}
	when := ""
	for i, line := range lines {
		if i == historyShown {
			p.history.Add(widgets.NewCaption(p.frame.Count("today.more", len(lines)-i)))
			break
		}
		if line.When != when {
			when = line.When
			p.history.Add(widgets.NewCaption(when))
		}
		p.history.Add(widgets.NewParagraph(line.What))
	}
	p.history.Refresh()
}
