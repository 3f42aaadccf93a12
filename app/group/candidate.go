package group

import (
	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// candidateDetail shows in the pane somebody who may be asked for a post: for which, why, by whom, and what they said.
type candidateDetail struct {
	frame  *frame.Frame
	detail *forms.Detail[data.Candidate]
	who    forms.Somebody
	kind   *widgets.Choice
	asker  *widgets.Choice
	make   *widgets.Button // gives the post
}

// newCandidateDetail makes the form. appoint goes on to the post of whoever was asked.
func newCandidateDetail(side *forms.SidePane, appoint func(forms.Somebody, data.PostKind)) *candidateDetail {
	f := side.Frame
	c := &candidateDetail{frame: f, detail: forms.NewDetail[data.Candidate](side, "candidate-updated")}
	d := c.detail
	d.Find, d.Write = (*store.Tx).FindCandidate, (*store.Tx).UpdateCandidate
	d.Insert = forms.Inserter[data.Candidate]{
		Label: "candidate-created", Check: func(data.Candidate) error { return nil }, Write: c.insert,
	}
	d.Title = func(data.Candidate) string { return c.who.Name }
	d.OnShow = c.show
	d.Actions = []fyne.CanvasObject{widgets.NewIconButton("delete", f.Text("candidate.delete"), func() {
		d.Remove("candidate-deleted", (*store.Tx).DeleteCandidate)
	})}
	c.addFields()
	c.make = widgets.NewButton(f.Text("candidate.appoint"), "star", func() {
		if who := c.who; d.Leave() {
			appoint(who, data.PostKind(c.kind.Value()))
		}
	})
	d.Content = widgets.VStack(widgets.GapMedium, d.Editor.Form, widgets.HStack(0, c.make))
	return c
}

func (c *candidateDetail) addFields() {
	f, e := c.frame, c.detail.Editor
	kind := e.ChoiceField(f.Text("candidate.field.kind"), forms.PostKindOptions(f),
		func(v data.Candidate) string { return string(v.Kind) },
		func(v *data.Candidate, value string) { v.Kind = data.PostKind(value) })
	c.kind, _ = kind.Row.Field().(*widgets.Choice)
	why := e.TextField(f.Text("candidate.field.why"), func(v *data.Candidate) *string { return &v.Why }, nil)
	why.Row.SetHint(f.Text("candidate.why-hint"))
	e.Add(why)
	e.Add(kind)
	asker := e.ChoiceField(f.Text("candidate.field.asker"), []widgets.Option{{Caption: f.Text("people.nobody")}},
		func(v data.Candidate) string { return string(v.AskerID) },
		func(v *data.Candidate, value string) { v.AskerID = data.ID(value) })
	c.asker, _ = asker.Row.Field().(*widgets.Choice)
	e.Add(asker)
	e.Beside(
		e.DateField(f.Text("candidate.field.asked"), forms.LeanBack, func(v *data.Candidate) *data.Date { return &v.Asked }),
		e.ChoiceField(f.Text("candidate.field.answer"), candidateAnswers(f),
			func(v data.Candidate) string { return string(v.Answer) },
			func(v *data.Candidate, value string) { v.Answer = data.CandidateAnswer(value) }))
}

func candidateAnswers(f *frame.Frame) []widgets.Option {
	var options []widgets.Option
	for _, a := range data.CandidateAnswers() {
		options = append(options, widgets.Option{Value: string(a), Caption: answerWord(f, a)})
	}
	return options
}

// answerWord says what somebody answered.
func answerWord(f *frame.Frame, a data.CandidateAnswer) string {
	if a == data.CandidateOpen {
		return f.Text("candidate.answer.open")
	}
	return f.Text("candidate.answer." + string(a))
}

// create shows an empty form for somebody.
func (c *candidateDetail) create(who forms.Somebody) {
	c.who = who
	c.detail.Insert.Title = c.frame.Text("candidate.new", "name", who.Name)
	c.detail.Create(data.Candidate{PersonID: who.ID, Kind: data.PostRep})
}

// insert makes a candidate, of somebody new where only a name is known.
func (c *candidateDetail) insert(tx *store.Tx, v data.Candidate) (id data.ID, err error) {
	if v.PersonID, err = c.who.Create(tx); err != nil {
		return "", err
	}
	err = tx.CreateCandidate(&v)
	return v.ID, err
}

// show reads who it is, and who can ask them: whoever has a post.
func (c *candidateDetail) show(tx *store.Tx, v data.Candidate) error {
	if v.PersonID != "" {
		person, err := tx.FindPerson(v.PersonID)
		if err != nil {
			return err
		}
		c.who = forms.Somebody{ID: person.ID, Name: person.Full()}
	}
	c.make.Hidden = v.ID == ""
	posts, err := tx.FindPosts(store.PostFilter{})
	if err != nil {
		return err
	}
	ids := []data.ID{v.AskerID}
	for i := range posts {
		if posts[i].Current(c.frame.Today()) && posts[i].PersonID != v.PersonID {
			ids = append(ids, posts[i].PersonID)
		}
	}
	people, err := tx.FindPeople(store.PersonFilter{IDs: ids})
	if err != nil {
		return err
	}
	data.SortNames(people, c.frame.Lang)
	options := []widgets.Option{{Caption: c.frame.Text("people.nobody")}}
	for i := range people {
		options = append(options, widgets.Option{Value: string(people[i].ID), Caption: people[i].Full()})
	}
	c.asker.SetOptions(options)
	return nil
}
