package people

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// postList tells in the pane of somebody which posts they have and had, and leads to each. The roles in the form are
// their short form, and it says there what ticking one off does.
type postList struct {
	frame *frame.Frame
	post  *forms.PostDetail
	roles *forms.EditField[data.Person]
	box   *fyne.Container
	posts []data.Post
	who   forms.Somebody
}

// newPostList makes an empty one. back shows the person again whose post was in the pane.
func newPostList(side *forms.SidePane, back func(data.ID)) *postList {
	l := &postList{frame: side.Frame, post: forms.NewPostDetail(side), box: widgets.VStack(widgets.GapTiny)}
	l.post.OnPerson = back
	l.post.Detail.RowID = func() data.ID { return l.post.PersonID() }
	return l
}

// show reads the posts of somebody. Those that are over stand last.
func (l *postList) show(tx *store.Tx, person *data.Person, units []data.Unit) (err error) {
	l.who = forms.Somebody{ID: person.ID, Name: person.Full()}
	l.posts, l.box.Objects = nil, nil
	if person.ID == "" {
		return nil
	}
	if l.posts, err = tx.FindPosts(store.PostFilter{PersonID: person.ID}); err != nil {
		return err
	}
	today, tree := l.frame.Today(), data.NewUnitTree(units)
	slices.SortStableFunc(l.posts, func(a, b data.Post) int {
		switch past := a.Past(today); {
		case past == b.Past(today):
			return b.Until.Compare(a.Until)
		case past:
			return 1
		}
		return -1
	})
	for i := range l.posts {
		l.box.Add(l.row(&l.posts[i], person, tree))
	}
	l.box.Add(widgets.HStack(0, widgets.NewQuietButton(l.frame.Text("post.add"), "add", l.onAdd)))
	l.box.Refresh()
	return nil
}

// row is one post with its term, and the button that leads to it.
func (l *postList) row(p *data.Post, person *data.Person, tree *data.UnitTree) fyne.CanvasObject {
	f, id := l.frame, p.ID
	style := widgets.Style{Wrap: true}
	if p.Past(f.Today()) {
		style.Color = widgets.ColorMuted
	}
	words := widgets.VStack(0, widgets.NewText(forms.PostTask(f, p, person, tree), style))
	if term := forms.PostTerm(f, p); term != "" {
		small := widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true}
		words.Add(widgets.NewText(term, small))
	}
	if fact := forms.PostFact(f, p); fact.Text != "" && !p.Past(f.Today()) {
		words.Add(widgets.NewChipRow(fact))
	}
	edit := widgets.NewQuietButton(f.Text("post.edit"), "edit", func() { l.post.Detail.Open(id) })
	return widgets.Stretch(widgets.Gap, words, edit)
}

// onAdd shows an empty form for another post.
func (l *postList) onAdd() { l.post.CreateFor(l.who, data.Post{Kind: data.PostRep}) }

// hint says below the roles what saving them does to the posts.
func (l *postList) hint() {
	if l.roles == nil {
		return
	}
	text := ""
	if l.roles.Text() != l.roles.Shown {
		text = l.whatChanges()
	}
	l.roles.Row.SetHint(text)
}

// whatChanges names the posts that end, or that begin.
func (l *postList) whatChanges() string {
	f, today := l.frame, l.frame.Today()
	ticked := strings.Split(l.roles.Text(), ",")
	shown := strings.Split(l.roles.Shown, ",")
	var lines, ends, goes []string
	for i := range l.posts {
		p := &l.posts[i]
		switch {
		case !p.Current(today) || slices.Contains(ticked, string(p.Kind.Role())):
		case p.From == today || p.From.IsZero() && data.DateOf(p.Created) == today:
			goes = append(goes, forms.PostWord(f, p.Kind))
		default:
			ends = append(ends, forms.PostWord(f, p.Kind))
		}
	}
	if len(ends) > 0 {
		lines = append(lines, f.Text("person.roles-end", "posts", f.Lang.List(ends), "date", f.Lang.Date(today.AddDays(-1))))
	}
	if len(goes) > 0 {
		lines = append(lines, f.Text("person.roles-go", "posts", f.Lang.List(goes)))
	}
	for _, r := range data.Roles() {
		if r.OfPost() && slices.Contains(ticked, string(r)) && !slices.Contains(shown, string(r)) {
			lines = append(lines, f.Text("person.roles-begin", "role", f.RoleWords([]data.Role{r})))
		}
	}
	return strings.Join(lines, " ")
}
