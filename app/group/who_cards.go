package group

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// postWidth is how wide a post is at least: with more room, posts stand beside each other.
const postWidth = 330

// postsCard tells who has which post.
func (w *whoWeAre) postsCard(now []data.Post) fyne.CanvasObject {
	f := w.frame
	box := widgets.VStack(widgets.GapMedium)
	if len(now) == 0 {
		w.begin = widgets.NewPrimaryButton(f.Text("group.who-reps"), "group_add", w.onReps)
		box.Add(widgets.NewParagraph(f.Text("group.who-empty")))
		box.Add(widgets.HStack(0, w.begin))
	}
	for len(now) > 0 {
		n := 1
		for n < len(now) && postGroup(now[n].Kind) == postGroup(now[0].Kind) {
			n++
		}
		box.Add(widgets.VStack(widgets.GapTiny, widgets.NewCaption(f.Text(postGroup(now[0].Kind))), w.posts(now[:n])))
		now = now[n:]
	}
	if past := w.postsPast(); len(past) > 0 {
		if w.former {
			box.Add(widgets.VStack(widgets.GapTiny, widgets.NewCaption(f.Text("group.who-former")), w.posts(past)))
		}
		words := f.Count("group.who-more", len(past))
		if w.former {
			words = f.Text("plan.fold")
		}
		box.Add(widgets.HStack(0, widgets.NewQuietButton(words, "", w.onFormer)))
	}
	actions := []fyne.CanvasObject{w.papersButton(), widgets.NewQuietButton(f.Text("post.add"), "add", w.onAdd)}
	if w.begin == nil {
		actions = slices.Insert(actions, 0, fyne.CanvasObject(
			widgets.NewQuietButton(f.Text("group.who-reps"), "group_add", w.onReps)))
	}
	return widgets.NewCard(f.Text("group.who"), box, actions...)
}

// papersButton offers the papers that tell who has which post.
func (w *whoWeAre) papersButton() *widgets.Button {
	button := frame.NewPapersButton(w.frame, func() ([]string, data.ID) { return []string{"who-we-are", "election"}, "" })
	button.Importance = widgets.Quiet
	return button
}

// postGroup is the text above the posts of a kind.
func postGroup(k data.PostKind) string {
	switch k {
	case data.PostRep:
		return "group.who-reps-title"
	case data.PostSafety, data.PostWorksCouncil:
		return "group.who-seats"
	}
	return "group.who-board"
}

// posts are lines beside each other, as many as there is room for.
func (w *whoWeAre) posts(posts []data.Post) fyne.CanvasObject {
	box := widgets.Columns(postWidth, widgets.Gap)
	for i := range posts {
		box.Add(w.items.Add(w.postItem(posts[i])))
	}
	return box
}

func (w *whoWeAre) postItem(p data.Post) forms.Item {
	f, person := w.frame, w.person(p.PersonID)
	return forms.Item{
		Key: string(p.ID), Title: person.Full(), Strong: true, Icon: "person", Done: p.Past(f.Today()),
		Note: strings.TrimSpace(w.task(&p, person) + "\n" + forms.PostTerm(f, &p)),
		Fact: forms.PostFact(f, &p), OnOpen: func() { w.edit(p.ID) },
		Remove: func() {
			f.UpdateOfferingUndo("post-deleted", func(tx *store.Tx) error { return tx.DeletePost(p.ID) })
		},
		More: []frame.MenuLine{
			{Words: f.Text("post.end"), Run: func() { forms.AskPostEnd(f, p.ID, person.Full()) }, Writes: true},
			{Words: f.Text("post.person"), Run: func() { f.OpenRow(frame.PagePeople, p.PersonID) }},
		},
	}
}

// task says which task a post is. That somebody is a rep stands above the line, so that of them only the units are
// said.
func (w *whoWeAre) task(p *data.Post, person *data.Person) string {
	if p.Kind == data.PostRep && !p.Past(w.frame.Today()) {
		return forms.PostUnits(p, person, w.tree)
	}
	return forms.PostTask(w.frame, p, person, w.tree)
}

// person returns somebody, and somebody without a name where there is nobody.
func (w *whoWeAre) person(id data.ID) *data.Person {
	if p := w.byID[id]; p != nil {
		return p
	}
	return &data.Person{}
}

// postsPast are the posts that are over, the latest first.
func (w *whoWeAre) postsPast() []data.Post {
	var past []data.Post
	for _, p := range w.dossier.Posts {
		if p.Past(w.frame.Today()) {
			past = append(past, p)
		}
	}
	sortLatest(past)
	return past
}

func (w *whoWeAre) onFormer() {
	w.former = !w.former
	w.show(w.dossier)
}

// addRest adds the units without a rep, where there are any, beside who may be asked.
func (w *whoWeAre) addRest() {
	units := data.UnitsWithoutRep(&w.dossier, w.frame.Today())
	if len(units) == 0 {
		w.body.Add(w.candidatesCard())
		return
	}
	w.body.Add(widgets.NewLanes(
		widgets.VStack(0, w.unitsCard(units), widgets.NewSpacer()),
		widgets.VStack(0, w.candidatesCard(), widgets.NewSpacer())))
}

// unitsCard tells which units have no rep. Each asks who becomes its rep.
func (w *whoWeAre) unitsCard(units []data.Unit) fyne.CanvasObject {
	f := w.frame
	rows := widgets.VStack(0)
	for _, u := range units {
		i := forms.Item{
			Key: "unit:" + string(u.ID), Title: u.Name, Icon: "apartment",
			OnOpen: func() { w.askPost(data.Post{Kind: data.PostRep, UnitIDs: []data.ID{u.ID}}) },
			More: []frame.MenuLine{
				{Words: f.Text("snapshot.people"), Run: func() { f.Go(frame.PagePeople, frame.Filter{Unit: u.ID}) }},
			},
		}
		if u.Headcount > 0 {
			i.Note = f.Count("group.unit-people", u.Headcount)
		}
		rows.Add(w.items.Add(i))
	}
	return widgets.NewCard(f.Text("group.no-rep"), rows)
}

// candidatesCard tells who may be asked for a post.
func (w *whoWeAre) candidatesCard() fyne.CanvasObject {
	f := w.frame
	rows := widgets.VStack(0)
	for _, c := range w.dossier.Candidates {
		rows.Add(w.items.Add(w.candidateItem(c)))
	}
	if len(w.dossier.Candidates) == 0 {
		rows.Add(widgets.NewText(f.Text("candidate.none"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	return widgets.NewCard(f.Text("candidate.title"), rows,
		widgets.NewQuietButton(f.Text("candidate.add"), "add", w.onAsk))
}

func (w *whoWeAre) candidateItem(c data.Candidate) forms.Item {
	f, asker := w.frame, ""
	if c.AskerID != "" {
		asker = f.Text("candidate.asks", "name", w.person(c.AskerID).Full())
	}
	return forms.Item{
		Key: string(c.ID), Title: w.person(c.PersonID).Full(), Icon: "emoji_people", Strong: true,
		Note: frame.JoinNotes(forms.PostWord(f, c.Kind), c.Why, asker), Fact: candidateFact(f, c),
		OnOpen: func() { w.edit(c.ID) },
		Remove: func() {
			f.UpdateOfferingUndo("candidate-deleted", func(tx *store.Tx) error { return tx.DeleteCandidate(c.ID) })
		},
	}
}

// candidateFact says what somebody answered, or when they were asked.
func candidateFact(f *frame.Frame, c data.Candidate) widgets.Fact {
	switch {
	case c.Answer == data.CandidateYes:
		return widgets.Fact{Text: answerWord(f, c.Answer), Icon: "check", Tone: widgets.ToneGood}
	case c.Answer != data.CandidateOpen:
		return widgets.Fact{Text: answerWord(f, c.Answer), Tone: widgets.ToneMuted}
	case !c.Asked.IsZero():
		return widgets.Fact{Text: f.Text("candidate.asked", "date", f.Lang.Date(c.Asked)), Tone: widgets.TonePetrol}
	}
	return widgets.Fact{}
}
