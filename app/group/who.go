package group

import (
	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// whoWeAre is the top of the page: who has which post, the next step of everybody who has one, units without a rep
// and who may be asked.
type whoWeAre struct {
	frame  *frame.Frame
	loader frame.Loader
	items  forms.ItemList
	side   *forms.SidePane
	post   *forms.PostDetail
	may    *candidateDetail

	dossier data.Dossier // people, units, posts and candidates only
	tree    *data.UnitTree
	byID    map[data.ID]*data.Person
	former  bool    // shows the posts that are over too
	typed   data.ID // whose next step is being typed, "" for nobody
	step    *widgets.LineEntry

	begin *widgets.Button // names the reps, where nobody has a post
	body  *fyne.Container
}

func newWhoWeAre(f *frame.Frame) *whoWeAre {
	w := &whoWeAre{frame: f, loader: frame.Loader{Frame: f}, items: forms.ItemList{Frame: f}}
	w.body = widgets.VStack(widgets.GapLarge)
	w.side = forms.NewSidePane(f, w.items.FocusOn)
	w.items.Side = w.side
	w.items.Body = func() fyne.CanvasObject { return w.body }
	w.items.Empty = w.empty
	w.post = forms.NewPostDetail(w.side)
	w.post.OnPerson = func(id data.ID) { f.OpenRow(frame.PagePeople, id) }
	w.may = newCandidateDetail(w.side, w.onAppoint)
	w.side.OnAdded = w.items.Light
	w.buildStep()
	return w
}

// empty has the keyboard where the page has no row.
func (w *whoWeAre) empty() fyne.Focusable {
	if w.begin == nil {
		return nil
	}
	return w.begin
}

// reload reads who has which post beside the window.
func (w *whoWeAre) reload() {
	var d data.Dossier
	w.loader.Load(func(tx *store.Tx) (err error) {
		d, err = readWho(tx)
		return err
	}, func() { w.show(d) })
}

// readWho reads what is told of who the group is.
func readWho(tx *store.Tx) (d data.Dossier, err error) {
	if d.People, err = tx.FindPeople(store.PersonFilter{}); err != nil {
		return d, err
	}
	if d.Units, err = tx.FindUnits(store.UnitFilter{}); err != nil {
		return d, err
	}
	if d.Posts, err = tx.FindPosts(store.PostFilter{}); err != nil {
		return d, err
	}
	d.Candidates, err = tx.FindCandidates(store.CandidateFilter{})
	return d, err
}

// show puts what was read in the window.
func (w *whoWeAre) show(d data.Dossier) {
	w.dossier, w.tree = d, data.NewUnitTree(d.Units)
	w.byID = data.PeopleByID(d.People)
	if w.byID[w.typed] == nil {
		w.typed = ""
	}
	w.items.Begin()
	w.begin = nil
	now := w.postsNow()
	w.body.Objects = []fyne.CanvasObject{w.postsCard(now)}
	w.addRest()
	w.addSteps(now)
	widgets.Relayout(w.body)
	w.side.Reload()
	w.items.End()
}

// postsNow are the posts that somebody has, or is to have, in the order in which they are told.
func (w *whoWeAre) postsNow() []data.Post {
	posts := data.PostsNow(&w.dossier, w.frame.Today())
	forms.SortPosts(posts)
	return posts
}

// onAdd asks who gets a post, and goes on with the post.
func (w *whoWeAre) onAdd() { w.askPost(data.Post{Kind: data.PostRep}) }

func (w *whoWeAre) askPost(draft data.Post) {
	f := w.frame
	forms.AskPerson(f, forms.PersonQuestion{
		Title: f.Text("post.whom"), Text: f.Text("post.whom-text"), Submit: f.Text("post.whom-submit"),
		Fits: func(*data.Person) bool { return true },
	}, func(who forms.Somebody) { w.post.CreateFor(who, draft) })
}

// onReps asks who the reps are, many at once.
func (w *whoWeAre) onReps() { forms.AskReps(w.frame, func() {}) }

// onAsk asks who may be asked for a post.
func (w *whoWeAre) onAsk() {
	f := w.frame
	forms.AskPerson(f, forms.PersonQuestion{
		Title: f.Text("candidate.whom"), Text: f.Text("candidate.whom-text"), Submit: f.Text("post.whom-submit"),
		Fits: func(p *data.Person) bool { return p.State != data.FollowDoNotContact },
	}, w.may.create)
}

// onAppoint gives a post to whoever was asked.
func (w *whoWeAre) onAppoint(who forms.Somebody, kind data.PostKind) {
	w.post.CreateFor(who, data.Post{Kind: kind})
}

// open shows a post or somebody who may be asked.
func (w *whoWeAre) open(id data.ID) {
	isPost := false
	ok := w.frame.View(func(tx *store.Tx) error {
		_, err := tx.FindPost(id)
		isPost = err == nil
		return forms.IgnoreGone(err)
	})
	switch {
	case isPost:
		w.post.Detail.Open(id)
	case ok:
		w.may.detail.Open(id)
	}
}

// edit is open with the keyboard in the form.
func (w *whoWeAre) edit(id data.ID) {
	w.open(id)
	switch {
	case w.side.Row() != id:
	case w.post.Detail.Shows():
		w.frame.Focus(w.post.Detail.Editor.First())
	default:
		w.frame.Focus(w.may.detail.Editor.First())
	}
}
