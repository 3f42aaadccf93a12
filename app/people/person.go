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

	card       *personCard // what is known, to be read
	showing    *fyne.Container
	editing    bool            // the form shows instead
	edits      *widgets.Button // opens the form
	done       *widgets.Button // leaves it
	formBox    *fyne.Container
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
	past       *timeline
	judging    data.Judging    // words of the group's language that judge somebody
	access     *fyne.Container // the answer to whoever asks what is known of them
}

// newPersonDetail makes the form in the pane.
func newPersonDetail(side *forms.SidePane) *personDetail {
	f := side.Frame
	p := &personDetail{frame: f, detail: forms.NewDetail[data.Person](side, "person-updated")}
	p.detail.Find = (*store.Tx).FindPerson
	p.detail.Write = func(tx *store.Tx, id data.ID, change func(*data.Person)) error {
		p.editing = false // once it is written, the pane shows again
		return tx.UpdatePerson(id, change)
	}
	p.detail.Insert = forms.Inserter[data.Person]{
		Title: f.Text("person.new"), Label: "person-created", Check: checkNamed,
		Write: func(tx *store.Tx, v data.Person) (data.ID, error) {
			err := tx.CreatePerson(&v)
			return v.ID, err
		},
	}
	p.detail.Title, p.detail.OnShow, p.detail.Ask = data.Person.Full, p.show, p.askNote
	p.detail.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", f.Text("person.delete"), func() {
		p.detail.Remove("person-deleted", (*store.Tx).DeletePerson)
	})}
	p.chips = widgets.NewChipRow()
	p.contacts = newContactBlock(f)
	p.contactBox = widgets.VStack(widgets.GapMedium, p.contacts.build(), widgets.NewLine())
	p.posts = newPostList(side, func(id data.ID) { p.detail.Open(id) })
	p.past, p.sources, p.card = newTimeline(f), newSourceBlock(f), newPersonCard(f)
	p.addFields(side.Reload)
	p.edits = widgets.NewButton(f.Text("person.edit"), "edit", p.startEdit)
	p.steps = widgets.Flow(widgets.Gap, p.edits,
		widgets.NewButton(f.Text("people.hand"), "emoji_people", func() { askHandOver(f, []data.ID{p.person.ID}) }),
		widgets.NewButton(f.Text("hires.set-state"), "flag", func() { askState(f, []data.ID{p.person.ID}, p.person.State) }))
	p.begin = beginOffer(f, func() data.ID { return p.person.ID })
	p.brought = joinOffer(f, func() data.ID { return p.person.ID })
	p.objection = leastOffer(f, func() { keepObjections(f, []data.ID{p.person.ID}) })
	p.access = widgets.HStack(0, widgets.NewQuietButton(
		f.Text("access.button"), "picture_as_pdf", func() { forms.OfferAccess(f, p.person) },
	))
	p.done = widgets.NewButton(f.Text("person.edit-done"), "check", p.stopEdit)
	p.formBox = widgets.VStack(widgets.GapMedium, p.detail.Editor.Form, widgets.HStack(0, p.done))
	p.showing = widgets.VStack(
		widgets.GapMedium, p.chips, p.card.box, p.steps, p.begin, p.brought, p.objection, p.contactBox, p.posts.box,
		p.past.box, p.sources.box,
		p.access,
	)
	p.detail.Content = widgets.VStack(0, p.showing, p.formBox)
	return p
}

// startEdit shows the form instead of what is known, with the keyboard in its first field.
func (p *personDetail) startEdit() {
	if p.detail.Shows() && p.person.ID != "" {
		p.editing = true
		p.arrange()
		p.frame.Focus(p.detail.Editor.First())
	}
}

// stopEdit saves what was typed and shows what is known.
func (p *personDetail) stopEdit() {
	if p.detail.Leave() {
		p.editing = false
		p.arrange()
		p.frame.Focus(p.edits)
	}
}

// arrange shows the form, or what is known. A form with something in it that is not saved never goes out of sight.
func (p *personDetail) arrange() {
	form := p.person.ID == "" || p.editing || p.detail.Editor.Dirty()
	if form == p.showing.Hidden && form != p.formBox.Hidden {
		return
	}
	p.showing.Hidden, p.formBox.Hidden = form, !form
	widgets.Relayout(p.detail.Content.(*fyne.Container))
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
	came      []data.Meeting // meetings to which they came
	lists     []data.List    // in which they stood
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
	if err := v.readMet(tx, person.ID); err != nil {
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

// readMet reads to which meetings a person came, and in which lists they stood.
func (v *personView) readMet(tx *store.Tx, person data.ID) error {
	attended, err := tx.FindAttended(store.AttendanceFilter{PersonID: person})
	if err != nil {
		return err
	}
	for i := range attended {
		if !attended[i].Came {
			continue
		}
		m, err := tx.FindMeeting(attended[i].MeetingID)
		if err != nil {
			return err
		}
		v.came = append(v.came, m)
	}
	ids, err := tx.FindListsWith(person)
	if err != nil {
		return err
	}
	for _, id := range ids {
		l, err := tx.FindList(id)
		if err != nil {
			return err
		}
		v.lists = append(v.lists, l)
	}
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
	p.editing = false
	p.arrange()
	p.frame.Focus(p.contacts.note)
}

// show fills what stands around the form.
func (p *personDetail) show(tx *store.Tx, person data.Person) error {
	v, err := readPerson(tx, person, p.frame.Lang.Code)
	if err != nil {
		return err
	}
	if person.ID != p.person.ID {
		p.editing = false
	}
	if p.language != v.language {
		p.judging = data.NewJudging(v.language)
		p.contacts.judging, p.contacts.private = p.judging, data.NewSensitive(v.language)
	}
	p.person, p.language, p.name.unsure = person, v.language, person.Given
	p.contacts.tracks = v.tracks
	p.units.SetOptions(
		frame.UnitOptions(v.units, widgets.Option{Value: "", Caption: p.frame.Text("people.no-unit")}),
	)
	p.rep.SetOptions(repOptions(p.frame, append(v.mentioned, p.reps...), person.RepID))
	p.naming.Hidden = len(p.rep.Offered) > 1
	if err := p.posts.show(tx, &person, v.units); err != nil {
		return err
	}
	isNew := person.ID == ""
	p.objection.Hidden = person.State != data.FollowDoNotContact || !person.MayObject(p.frame.Today())
	for i, step := range p.steps.Objects {
		if i > 0 { // only who is followed is handed out and has a state
			hideIf(step, person.State == data.FollowNone)
		}
	}
	p.begin.Hidden = isNew || !person.CanBegin(p.frame.Today())
	p.brought.Hidden = isNew || person.State != data.FollowJoined || person.Brought != data.BroughtUnsaid
	p.arrange()
	if isNew {
		p.chips.SetFacts()
		return p.sources.show(tx, "")
	}
	who, err := findSpeakers(tx, p.reps, p.frame.Today())
	if err != nil {
		return err
	}
	p.chips.SetFacts(p.facts(person)...)
	p.card.show(&person, &v)
	p.contacts.show(person, who)
	p.past.show(&v, person.ID)
	return p.sources.show(tx, person.ID)
}

// facts are the few things to know at a glance.
func (p *personDetail) facts(v data.Person) []widgets.Fact {
	var facts []widgets.Fact
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

func hideIf(o fyne.CanvasObject, hidden bool) {
	if hidden {
		o.Hide()
		return
	}
	o.Show()
}
