package forms

import (
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// PostDetail shows one post of the group in a pane: which task, for whom, from when until when, and what was
// done for a rep who is new.
type PostDetail struct {
	Detail   *Detail[data.Post]
	OnPerson func(data.ID) // shows whose post it is
	frame    *frame.Frame
	who      Somebody // whose post it is
	home     data.ID  // the unit in which they work
	posts    []data.Post
	names    map[data.ID]string // of those who have a post
	ended    data.ID            // the post of another that ends when this one is saved, "" for none
	first    data.Date          // the first day of this one then

	kind        *widgets.Choice
	from, until *EditField[data.Post]
	units       *UnitsField
	unitsRow    *widgets.FormRow
	council     []*widgets.FormRow
	welcome     fyne.CanvasObject
	end, person *fyne.Container
}

// NewPostDetail makes the form in the pane.
func NewPostDetail(side *SidePane) *PostDetail {
	f := side.Frame
	p := &PostDetail{frame: f, Detail: NewDetail[data.Post](side, "post-updated")}
	d := p.Detail
	d.Find, d.Write = (*store.Tx).FindPost, p.write
	d.Insert = Inserter[data.Post]{
		Label: "post-created", Check: func(data.Post) error { return nil }, Write: p.insert,
	}
	d.Title = func(data.Post) string { return p.who.Name }
	d.OnShow, d.Ask = p.show, p.ask
	d.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", f.Text("post.delete"), func() {
		d.Remove("post-deleted", (*store.Tx).DeletePost)
	})}
	p.addFields()
	p.end = widgets.HStack(0, widgets.NewQuietButton(f.Text("post.end"), "person_off", p.onEnd))
	p.person = widgets.HStack(0, widgets.NewQuietButton(f.Text("post.person"), "person", p.onPerson))
	d.Content = widgets.VStack(widgets.GapMedium, d.Editor.Form, p.end, p.person)
	return p
}

// CreateFor shows an empty form for a post of somebody.
func (p *PostDetail) CreateFor(who Somebody, draft data.Post) {
	p.who, draft.PersonID = who, who.ID
	p.Detail.Insert.Title = p.frame.Text("post.new", "name", who.Name)
	p.Detail.Create(draft)
}

func (p *PostDetail) addFields() {
	f, e := p.frame, p.Detail.Editor
	kind := e.ChoiceField(f.Text("post.field.kind"), PostKindOptions(f),
		func(v data.Post) string { return string(v.Kind) },
		func(v *data.Post, value string) { v.Kind = data.PostKind(value) })
	p.kind, _ = kind.Row.Field().(*widgets.Choice)
	e.Add(kind)
	p.units = NewUnitsField(f, e.Changed)
	p.unitsRow = p.units.Field(f.Text("post.field.units"))
	e.Add(&EditField[data.Post]{
		Row: p.unitsRow, Check: Fine, Text: p.units.Text, Put: p.units.Put,
		Read:  func(v data.Post) string { return joinIDs(v.UnitIDs) },
		Write: func(v *data.Post) { v.UnitIDs = p.units.Chosen() },
	})
	body := e.TextField(f.Text("post.field.body"), func(v *data.Post) *string { return &v.Body }, nil)
	seat := e.TextField(f.Text("post.field.seat"), func(v *data.Post) *string { return &v.Seat }, nil)
	e.Beside(body, seat)
	p.council = []*widgets.FormRow{body.Row, seat.Row}
	p.from = e.DateField(f.Text("post.field.from"), LeanNear, func(v *data.Post) *data.Date { return &v.From })
	p.until = e.DateField(f.Text("post.field.until"), LeanAhead, func(v *data.Post) *data.Date { return &v.Until })
	p.until.Check = p.orderly(p.until.Check)
	e.Beside(p.from, p.until)
	p.until.Row.SetHint(f.Text("post.until-hint"))
	e.Add(e.DateField(f.Text("post.field.elected"), LeanBack, func(v *data.Post) *data.Date { return &v.Elected }))
	p.addWelcome()
	e.OnTouch = p.fit
}

// orderly refuses a last day before the first one, after what else may be wrong with it.
func (p *PostDetail) orderly(check func() error) func() error {
	return func() error {
		if err := check(); err != nil {
			return err
		}
		from, _ := ReadDay(p.frame.Lang, p.from.Text(), p.frame.Today(), LeanNear)
		until, _ := ReadDay(p.frame.Lang, p.until.Text(), p.frame.Today(), LeanAhead)
		if !from.IsZero() && !until.IsZero() && until.Before(from) {
			return data.Invalid{Field: p.frame.Text("post.field.until"), Rule: data.RuleOrder}
		}
		return nil
	}
}

// addWelcome adds the ticks of what is done for a rep who is new.
func (p *PostDetail) addWelcome() {
	f, e := p.frame, p.Detail.Editor
	box := widgets.Columns(150, 0)
	for _, t := range welcomeTicks() {
		check := widgets.NewCheck(f.Text(t.key), func(bool) { e.Changed() })
		box.Add(check)
		e.Fields = append(e.Fields, &EditField[data.Post]{
			Row: widgets.NewFormRow("", check), Check: Fine,
			Text: func() string { return tickText(check.Checked) },
			Put:  func(text string) { check.SetChecked(text != "") },
			Read: func(v data.Post) string { return tickText(!t.at(&v.Welcome).IsZero()) },
			Write: func(v *data.Post) {
				*t.at(&v.Welcome) = data.Date{}
				if check.Checked {
					*t.at(&v.Welcome) = f.Today()
				}
			},
		})
	}
	p.welcome = widgets.NewFormRow(f.Text("post.welcome"), box)
	e.Form.AddObject(p.welcome)
}

func tickText(ticked bool) string {
	if ticked {
		return "x"
	}
	return ""
}

// fit shows the fields that a post of the chosen kind has.
func (p *PostDetail) fit() {
	kind := data.PostKind(p.kind.Value())
	rep, council := kind == data.PostRep, kind == data.PostWorksCouncil
	p.unitsRow.Hidden = !rep
	for _, row := range p.council {
		row.Hidden = !council
	}
	if rep != p.welcome.Visible() {
		if rep {
			p.welcome.Show()
		} else {
			p.welcome.Hide()
		}
	}
	p.Detail.Editor.Form.Refresh()
}

// show reads whose post it is, and which posts there are beside it.
func (p *PostDetail) show(tx *store.Tx, v data.Post) (err error) {
	p.ended, p.home = "", ""
	p.end.Hidden = v.ID == "" || v.Past(p.frame.Today())
	p.person.Hidden = v.ID == ""
	if v.PersonID != "" {
		person, err := tx.FindPerson(v.PersonID)
		if err != nil {
			return err
		}
		p.who, p.home = Somebody{ID: person.ID, Name: person.Full()}, person.UnitID
	}
	units, err := tx.FindUnits(store.UnitFilter{})
	if err != nil {
		return err
	}
	p.units.SetUnits(units)
	hint := p.frame.Text("post.units-hint")
	if unit, ok := data.NewUnitTree(units).Find(p.home); ok {
		hint = p.frame.Text("post.units-hint-of", "unit", unit.Name)
	}
	p.unitsRow.SetHint(hint)
	if p.posts, err = tx.FindPosts(store.PostFilter{}); err != nil {
		return err
	}
	ids := make([]data.ID, 0, len(p.posts))
	for i := range p.posts {
		ids = append(ids, p.posts[i].PersonID)
	}
	slices.Sort(ids)
	people, err := tx.FindPeople(store.PersonFilter{IDs: slices.Compact(ids)})
	p.names = make(map[data.ID]string, len(people))
	for i := range people {
		p.names[people[i].ID] = people[i].Full()
	}
	return err
}

// write changes a post, and ends that of another where that was chosen.
func (p *PostDetail) write(tx *store.Tx, id data.ID, change func(*data.Post)) error {
	if err := p.endOther(tx); err != nil {
		return err
	}
	return tx.UpdatePost(id, change)
}

// insert makes a post, for somebody new where only a name is known. Who may be asked for it is asked no more.
func (p *PostDetail) insert(tx *store.Tx, v data.Post) (data.ID, error) {
	if err := p.endOther(tx); err != nil {
		return "", err
	}
	id, err := p.who.Create(tx)
	if err != nil {
		return "", err
	}
	v.PersonID = id
	asked, err := tx.FindCandidates(store.CandidateFilter{PersonID: v.PersonID})
	if err != nil {
		return "", err
	}
	for _, c := range asked {
		if c.Kind == v.Kind {
			if err := tx.DeleteCandidate(c.ID); err != nil {
				return "", err
			}
		}
	}
	err = tx.CreatePost(&v)
	return v.ID, err
}

func (p *PostDetail) endOther(tx *store.Tx) error {
	if p.ended == "" {
		return nil
	}
	last := p.first.AddDays(-1)
	return tx.UpdatePost(p.ended, func(v *data.Post) { v.Until = last })
}

// ask asks before somebody gets a post that another has on the same days. save saves it.
func (p *PostDetail) ask(v data.Post, save func()) bool {
	p.ended = ""
	f := p.frame
	others := slices.DeleteFunc(data.DoublePosts(p.posts, v), func(o data.Post) bool {
		return v.From.IsZero() && o.Past(f.Today()) // since when this one has it is not said: not before today
	})
	if len(others) == 0 {
		return false
	}
	at := slices.IndexFunc(others, func(o data.Post) bool { return o.Current(f.Today()) })
	other := others[max(at, 0)]
	name := p.names[other.PersonID]
	text := p.doubleWords(&other)
	box := frame.Dialog{
		Title: f.Text("post.double-title"), Text: text, Submit: f.Text("post.double-both"),
		OnDone: save,
	}
	first := v.From
	if first.IsZero() {
		first = f.Today()
	}
	if len(others) == 1 && (other.From.IsZero() || other.From.Before(first)) {
		word := f.Text("post.double-end", "name", name, "date", f.Lang.Date(first.AddDays(-1)))
		box.More = []frame.DialogAction{{Word: word, Run: func() {
			p.ended, p.first = other.ID, first
			save()
		}}}
	}
	f.Show(box)
	return true
}

// doubleWords says who else has a post, had it or will have it, and to or from which day.
func (p *PostDetail) doubleWords(other *data.Post) string {
	f := p.frame
	key, day := "post.double-until", other.Until
	switch {
	case other.Past(f.Today()):
		key = "post.double-was"
	case other.Coming(f.Today()):
		key, day = "post.double-will", other.From
	case other.Until.IsZero():
		key = "post.double"
	}
	return f.Text(key, "name", p.names[other.PersonID], "kind", PostWord(f, other.Kind), "date", f.Lang.LongDate(day))
}

// onEnd asks for the last day of a post.
func (p *PostDetail) onEnd() {
	if !p.Detail.Leave() {
		return
	}
	AskPostEnd(p.frame, p.Detail.id, p.who.Name)
}

func (p *PostDetail) onPerson() {
	if p.Detail.Leave() {
		p.OnPerson(p.who.ID)
	}
}

// PersonID is whose post the pane shows.
func (p *PostDetail) PersonID() data.ID { return p.who.ID }
