package forms

import (
	"slices"
	"strings"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// PostWord is the name of a kind of post.
func PostWord(f *frame.Frame, k data.PostKind) string { return f.Text("post.kind." + string(k)) }

// PostKindOptions lists the kinds of posts to choose from.
func PostKindOptions(f *frame.Frame) []widgets.Option {
	var options []widgets.Option
	for _, k := range data.PostKinds() {
		options = append(options, widgets.Option{Value: string(k), Caption: PostWord(f, k)})
	}
	return options
}

// PostTask says which task it is, and for whom: "Rep · Packing, Night".
func PostTask(f *frame.Frame, p *data.Post, person *data.Person, tree *data.UnitTree) string {
	where := frame.JoinNotes(p.Body, p.Seat)
	if p.Kind == data.PostRep {
		where = PostUnits(p, person, tree)
	}
	return frame.JoinNotes(PostWord(f, p.Kind), where)
}

// PostUnits names the units that a post is for.
func PostUnits(p *data.Post, person *data.Person, tree *data.UnitTree) string {
	var names []string
	for _, id := range data.UnitsOf(p, person) {
		if u, ok := tree.Find(id); ok {
			names = append(names, u.Name)
		}
	}
	return strings.Join(names, ", ")
}

// PostTerm says from when until when somebody has a post, and when they were elected; "" where nothing is known.
func PostTerm(f *frame.Frame, p *data.Post) string {
	var parts []string
	switch from, until := f.Lang.Date(p.From), f.Lang.Date(p.Until); {
	case from != "" && until != "":
		parts = append(parts, f.Text("post.term", "from", from, "until", until))
	case until != "":
		parts = append(parts, f.Text("post.until", "date", until))
	case from != "" && !p.Coming(f.Today()):
		parts = append(parts, f.Text("post.since", "date", from))
	}
	if !p.Elected.IsZero() {
		parts = append(parts, f.Text("post.elected", "date", f.Lang.Date(p.Elected)))
	}
	return strings.Join(parts, ", ")
}

// PostFact says that a term begins, or that it ends soon.
func PostFact(f *frame.Frame, p *data.Post) widgets.Fact {
	today := f.Today()
	switch {
	case p.Coming(today):
		words := f.Text("post.begins", "date", f.Lang.Date(p.From))
		return widgets.Fact{Text: words, Icon: "schedule", Tone: widgets.TonePetrol}
	case p.Past(today):
		return widgets.Fact{Text: f.Text("post.past"), Tone: widgets.ToneMuted}
	case len(data.EndingTerms([]data.Post{*p}, today)) > 0:
		return widgets.Fact{Text: TermEnds(f, "post.ends-", p.Until), Icon: "schedule", Tone: widgets.ToneDue}
	}
	return widgets.Fact{}
}

// weeksFrom is from how many days on a term ends "in so many weeks".
const weeksFrom = 14

// TermEnds says in how many weeks or days a term ends, with the texts that begin with key.
func TermEnds(f *frame.Frame, key string, until data.Date, pairs ...any) string {
	if days := until.DaysSince(f.Today()); days < weeksFrom {
		return f.Count(key+"days", days, pairs...)
	}
	return f.Count(key+"weeks", until.DaysSince(f.Today())/7, pairs...)
}

// AskPostEnd asks for the last day of a post.
func AskPostEnd(f *frame.Frame, id data.ID, name string) {
	field := NewDateField(f, LeanNear, nil)
	field.SetDate(TimeOf(f.Today()))
	row := widgets.NewFormRow(f.Text("post.field.until"), field)
	f.Show(frame.Dialog{
		Title: f.Text("post.end-title"), Text: name, Body: row, First: field, Submit: f.Text("post.end-submit"),
		OnSubmit: func() bool {
			last := DayOf(field.Date())
			if !field.Valid() || last.IsZero() {
				row.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleDate}))
				return false
			}
			var before data.Post
			ok := f.View(func(tx *store.Tx) (err error) {
				before, err = tx.FindPost(id)
				return err
			})
			if ok && last.Before(before.From) {
				row.SetError(f.Lang.Error(data.Invalid{Rule: data.RuleOrder}))
				return false
			}
			return ok && f.UpdateOfferingUndo("post-ended", func(tx *store.Tx) error {
				return tx.UpdatePost(id, func(v *data.Post) { v.Until = last })
			})
		},
	})
}

// welcomeTick is one thing that a group does for a rep who is new.
type welcomeTick struct {
	key string
	at  func(*data.Welcome) *data.Date
}

func welcomeTicks() []welcomeTick {
	return []welcomeTick{
		{"post.called", func(w *data.Welcome) *data.Date { return &w.Called }},
		{"post.met", func(w *data.Welcome) *data.Date { return &w.Met }},
		{"post.course", func(w *data.Welcome) *data.Date { return &w.Course }},
	}
}

// WelcomeChecks are the ticks of a rep who is new. Each is written when it is set.
func WelcomeChecks(f *frame.Frame, id data.ID, w data.Welcome) []*widgets.Check {
	var checks []*widgets.Check
	for _, t := range welcomeTicks() {
		check := widgets.NewCheck(f.Text(t.key), nil)
		check.Checked = !t.at(&w).IsZero()
		check.OnChanged = func(checked bool) {
			f.Update("post-welcomed", func(tx *store.Tx) error {
				return tx.UpdatePost(id, func(v *data.Post) {
					*t.at(&v.Welcome) = data.Date{}
					if checked {
						*t.at(&v.Welcome) = f.Today()
					}
				})
			})
		}
		checks = append(checks, check)
	}
	return checks
}

// SortPosts orders posts as a group tells who it is: those who lead it first, then the reps.
func SortPosts(posts []data.Post) {
	rank := []data.PostKind{data.PostLeader, data.PostDeputy, data.PostSecretary, data.PostTreasurer, data.PostRep}
	place := func(p data.Post) int {
		if i := slices.Index(rank, p.Kind); i >= 0 {
			return i
		}
		return len(rank)
	}
	slices.SortStableFunc(posts, func(a, b data.Post) int { return place(a) - place(b) })
}
