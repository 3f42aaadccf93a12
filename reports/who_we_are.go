package reports

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"kader/assets"
	"kader/data"
)

// WriteWhoWeAre writes as PDF, on one page where that can be, who has which post in the group and until when, and which
// units have no rep. It names those people: that is what it is for. Phone numbers are in it where they are asked for.
func WriteWhoWeAre(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	p, err := newPostPaper(l, d, o, data.ExportWhoWeAre)
	if err != nil {
		return err
	}
	without := data.UnitsWithoutRep(d, o.Today)
	title := l.Text("report.who-we-are.title")
	paper := buildPlan(l, p, postOptions(o), title, writePostCover, func(p *plan) {
		if len(p.dossier.Posts) == 0 {
			p.writeText(l.Text("report.who-we-are.empty"), bodyStyle())
		} else {
			postPaper{p}.drawPosts()
		}
		var names []string
		for _, u := range without {
			shown, _ := p.units.Find(u.ID)
			names = append(names, shown.Name)
		}
		if len(names) > 0 {
			p.writeHeading(l.Text("report.who-we-are.without"))
			p.writeText(strings.Join(names, ", "), bodyStyle())
		}
	})
	return paper.end(w, title)
}

// postPaper is a paper about posts.
type postPaper struct{ *plan }

// postOptions are the options of a paper about posts: it names who has one, and nobody else.
func postOptions(o Options) Options {
	o.Doers, o.Colleagues = true, false
	return o
}

// newPostPaper returns the dossier of a paper about posts, as it is shown.
func newPostPaper(l *assets.Language, d *data.Dossier, o Options, id string) (*data.Dossier, error) {
	kind, _ := KindOf(id)
	shown, err := veilShown(l, d, postOptions(o), kind.shown(d, o))
	if err != nil {
		return nil, fmt.Errorf("write %s: %w", id, err)
	}
	return shown, nil
}

// whoWeAreShown is what the page prints: the posts of now and those that begin later.
func whoWeAreShown(d *data.Dossier, o Options) *data.Dossier {
	shown := unitsShown(d, o)
	shown.Posts = postsHere(d, o.Today)
	return shown
}

// postsHere returns the posts of now, and those that begin later, of people who work here.
func postsHere(d *data.Dossier, today data.Date) []data.Post {
	left := make(map[data.ID]bool)
	for i := range d.People {
		left[d.People[i].ID] = d.People[i].Left(today)
	}
	return slices.DeleteFunc(data.PostsNow(d, today), func(p data.Post) bool { return left[p.PersonID] })
}

// writePostCover draws the head of a paper about posts.
func writePostCover(p *plan, title string) {
	g := p.dossier.Group
	p.drawCover(coverBlock{
		over: g.Company, title: title, group: g.Name, facts: joinFacts(p.lang.LongDate(p.o.Today), g.Union),
	})
}

// drawPosts draws a table of who has which post, for which units, and from when until when.
func (p postPaper) drawPosts() {
	l := p.lang
	columns := append(p.postColumns(func(holder *data.Person) string {
		if !p.o.Phones {
			return ""
		}
		return holder.Phone
	}), listColumn[data.Post]{column{title: l.Text("report.post.term"), width: 112}, p.termCell})
	p.drawTable(listTable(3, columns, p.dossier.Posts))
}

// postColumns are the columns of who has which post, and for what; beneath is what stands under the name.
func (p postPaper) postColumns(beneath func(*data.Person) string) []listColumn[data.Post] {
	l := p.lang
	kind := func(post data.Post) string { return l.Text("post.kind." + string(post.Kind)) }
	widest := 0.0 // of the posts, some of which are one long word
	for _, post := range p.dossier.Posts {
		widest = max(widest, p.width(kind(post), cellStyle()))
	}
	return []listColumn[data.Post]{
		{column{title: l.Text("report.name")}, func(post data.Post) cell {
			c := plainCell(p.people[post.PersonID].Full(), boldStyle())
			if text := beneath(p.people[post.PersonID]); text != "" {
				c = append(c, mutedText(text))
			}
			return c
		}},
		{column{title: l.Text("report.post"), width: widest + 2*step}, func(post data.Post) cell {
			return plainCell(kind(post), cellStyle())
		}},
		{column{title: l.Text("report.post.for")}, func(post data.Post) cell {
			return plainCell(p.postFor(post, p.people[post.PersonID]), cellStyle())
		}},
	}
}

// postFor says for whom a post is: the units of a rep, or the seat in a body.
func (p postPaper) postFor(post data.Post, person *data.Person) string {
	var units []string
	for _, id := range data.UnitsOf(&post, person) {
		if u, ok := p.units.Find(id); ok {
			units = append(units, u.Name)
		}
	}
	return joinFacts(strings.Join(units, ", "), post.Body, post.Seat)
}

// termCell says from when until when a post is held, and since when it is decided.
func (p postPaper) termCell(post data.Post) cell {
	l := p.lang
	var c cell
	if term := termWords(l, &post); term != "" {
		c = plainCell(term, cellStyle())
	}
	if !post.Elected.IsZero() {
		c = append(c, mutedText(l.Text("report.post.elected", "date", l.Date(post.Elected))))
	}
	return c
}

// termWords says from when until when a post is held, "" where neither day is known.
func termWords(l *assets.Language, post *data.Post) string {
	switch {
	case !post.From.IsZero() && !post.Until.IsZero():
		return l.Text("report.post.from-until", "from", l.Date(post.From), "until", l.Date(post.Until))
	case !post.From.IsZero():
		return l.Text("report.post.from", "date", l.Date(post.From))
	case !post.Until.IsZero():
		return l.Text("report.post.until", "date", l.Date(post.Until))
	}
	return ""
}
