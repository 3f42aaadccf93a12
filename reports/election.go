package reports

import (
	"fmt"
	"io"
	"slices"

	"kader/assets"
	"kader/data"
	"kader/reports/figure"
)

// WriteElection writes as PDF who was elected, for the union or, with Reader, for the employer. The employer's has the
// name, the post, its units and its days, and nobody of the works council: who sits there need not be known as a
// member. The union's has the member number too. A post without a day of election is in neither: nobody may have
// told of it yet. Where no post has one it is ErrNobodyElected.
func WriteElection(w io.Writer, l *assets.Language, d *data.Dossier, o Options) error {
	shown, err := newPostPaper(l, d, o, data.ExportElection)
	if err != nil {
		return err
	}
	if len(shown.Posts) == 0 {
		return fmt.Errorf("write election: %w", data.ErrNobodyElected)
	}
	to := "union"
	if o.Reader == data.ReaderEmployer {
		to = "employer"
	}
	title := l.Text("report.election.title")
	p := buildShort(l, shown, postOptions(o), title, writePostCover, func(p *plan) {
		g := p.dossier.Group
		p.writeText(l.Text("report.election."+to), textStyle{11, false, figure.Ink})
		p.addGap(2 * step)
		postPaper{p}.drawElected(to == "union")
		p.addGap(2 * step)
		p.drawBlanks([]blank{
			{l.Text("report.election.for"), g.Name},
			{l.Text("report.election.place"), ""},
			{l.Text("report.election.signed"), ""},
		})
	})
	return p.end(w, title)
}

// electionShown is what the notice prints: the posts of now, and those that begin later, to which somebody was elected.
func electionShown(d *data.Dossier, o Options) *data.Dossier {
	shown := unitsShown(d, o)
	shown.Posts = slices.DeleteFunc(postsHere(d, o.Today), func(p data.Post) bool {
		return p.Elected.IsZero() || o.Today.Before(p.Elected) ||
			o.Reader == data.ReaderEmployer && p.Kind == data.PostWorksCouncil
	})
	return shown
}

// drawElected draws a table of those who were elected, with member numbers for the union.
func (p postPaper) drawElected(union bool) {
	title := p.lang.Text("report.name")
	numbered := func(post data.Post) bool { return p.people[post.PersonID].MemberNumber != "" }
	if union = union && slices.ContainsFunc(p.dossier.Posts, numbered); union {
		title = p.lang.Text("report.election.name-number")
	}
	columns := p.postColumns(title, func(holder *data.Person) string {
		if !union {
			return ""
		}
		return holder.MemberNumber
	})
	p.drawTable(listTable(half, columns, p.dossier.Posts))
}
