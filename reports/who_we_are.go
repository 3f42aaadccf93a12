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
	paper := buildShort(l, p, postOptions(o), title, writePostCover, func(p *plan) {
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
	columns := p.postColumns(p.lang.Text("report.name"), func(holder *data.Person) string {
		if !p.o.Phones {
			return ""
		}
		return holder.Phone
	})
	p.drawTable(listTable(3, columns, p.dossier.Posts))
}

// widestName is the most that the column of names takes. A longer name goes on upon the next line.
const widestName = 140

// postColumns are the columns of who has which post, for what, and its days; name is the title of the first, and
// beneath is what stands under a name. A column of days that nobody knows is left out.
func (p postPaper) postColumns(name string, beneath func(*data.Person) string) []listColumn[data.Post] {
	l := p.lang
	full := func(post data.Post) string { return p.people[post.PersonID].Full() }
	under := func(post data.Post) string { return beneath(p.people[post.PersonID]) }
	kind := func(post data.Post) string { return l.Text("post.kind." + string(post.Kind)) }
	whom := func(post data.Post) string { return postFor(p.units, post, p.people[post.PersonID]) }
	kinds := p.widest(l.Text("report.post"), cellStyle(), func(post data.Post) string {
		if whom(post) == "" {
			return "" // has the next column too
		}
		return kind(post)
	})
	names := max(p.widest("", boldStyle(), full), p.widest("", smallStyle(), under))
	columns := []listColumn[data.Post]{
		{column{title: name, width: min(names+step+1, widestName)}, func(post data.Post) cell {
			c := plainCell(full(post), boldStyle())
			if text := under(post); text != "" {
				c = append(c, mutedText(text))
			}
			return c
		}},
		{column{title: l.Text("report.post"), width: kinds + 2*step, over: true}, func(post data.Post) cell {
			return plainCell(kind(post), cellStyle())
		}},
		{column{title: l.Text("report.post.for")}, func(post data.Post) cell { return plainCell(whom(post), cellStyle()) }},
	}
	return append(columns, p.dayColumns()...)
}

// dayColumns are the columns of the days of posts, but those in which no day is known.
func (p postPaper) dayColumns() []listColumn[data.Post] {
	l := p.lang
	var columns []listColumn[data.Post]
	add := func(key string, of func(data.Post) data.Date) {
		if slices.ContainsFunc(p.dossier.Posts, func(post data.Post) bool { return !of(post).IsZero() }) {
			day := func(post data.Post) string { return l.Date(of(post)) }
			columns = append(columns, listColumn[data.Post]{
				column{title: l.Text(key), width: p.widest(l.Text(key), cellStyle(), day) + step},
				func(post data.Post) cell { return plainCell(day(post), cellStyle()) },
			})
		}
	}
	add("report.post.elected-on", func(post data.Post) data.Date { return post.Elected })
	add("report.post.first-day", func(post data.Post) data.Date { return post.From })
	add("report.post.last-day", func(post data.Post) data.Date { return post.Until })
	return columns
}

// widest returns the width of a title of a column, or of the widest text of a post in it.
func (p postPaper) widest(title string, t textStyle, text func(data.Post) string) float64 {
	widest := p.width(title, headStyle())
	for _, post := range p.dossier.Posts {
		widest = max(widest, p.width(text(post), t))
	}
	return widest
}

// postFor says for whom a post is: the units of a rep, or the seat in a body.
func postFor(tree *data.UnitTree, post data.Post, person *data.Person) string {
	var units []string
	for _, id := range data.UnitsOf(&post, person) {
		if u, ok := tree.Find(id); ok {
			units = append(units, u.Name)
		}
	}
	return joinFacts(strings.Join(units, ", "), post.Body, post.Seat)
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
