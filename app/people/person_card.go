package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// personCard shows what one wants to know of a person before one speaks with them. Nothing in it can be typed in.
type personCard struct {
	frame  *frame.Frame
	box    *fyne.Container
	copied *widgets.Text // said after something was copied
}

func newPersonCard(f *frame.Frame) *personCard {
	c := &personCard{frame: f, box: widgets.VStack(widgets.Gap)}
	c.copied = widgets.NewText("", widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true})
	return c
}

// show fills the card.
func (c *personCard) show(p *data.Person, v *personView) {
	c.copied.SetText("")
	c.copied.Hide()
	c.box.Objects = nil
	c.name(p)
	c.line(v.names("unit", p.UnitID), theme.SizeNameSubHeadingText)
	c.line(p.JobTitle, theme.SizeNameSubHeadingText)
	c.reach(p.Phone, "people.copy-phone", "person.no-phone")
	c.reach(p.Email, "people.copy-email", "")
	c.box.Add(c.copied)
	c.follow(p, v)
	c.box.Refresh()
}

func (c *personCard) line(text string, size fyne.ThemeSizeName) {
	if text != "" {
		c.box.Add(widgets.NewText(text, widgets.Style{Size: size, Wrap: true}))
	}
}

// caption adds small words in a colour, "" for the ordinary one of small words.
func (c *personCard) caption(text string, color fyne.ThemeColorName) {
	if text == "" {
		return
	}
	if color == "" {
		color = widgets.ColorMuted
	}
	c.box.Add(widgets.NewText(text, widgets.Style{Color: color, Wrap: true, Bold: color != widgets.ColorMuted}))
}

// name says which part of the name one says, where the title does not tell.
func (c *personCard) name(p *data.Person) {
	switch {
	case p.Given == "" && !p.IsZero():
		c.caption(c.frame.Text("person.no-given"), "")
	case p.Initials != "":
		c.caption(c.frame.Text("person.initials", "given", p.Given, "initials", p.Initials), "")
	}
}

// reach shows a number or address, large, with a button that copies it. none is said where there is none.
func (c *personCard) reach(text, copyKey, none string) {
	if text == "" {
		if none != "" {
			c.caption(c.frame.Text(none), "")
		}
		return
	}
	style := widgets.Style{Size: theme.SizeNameSubHeadingText, Bold: true, Wrap: true}
	c.box.Add(widgets.Stretch(widgets.Gap, widgets.NewText(text, style),
		widgets.NewIconButton("content_copy", c.frame.Text(copyKey), func() { c.onCopy(text) })))
}

// onCopy puts a text on the clipboard and says that it stays there.
func (c *personCard) onCopy(text string) {
	fyne.CurrentApp().Clipboard().SetContent(text)
	c.copied.SetText(c.frame.Text("person.copied", "text", text))
	c.copied.Show()
	widgets.Relayout(c.box)
}

// follow shows who keeps in touch, how far it is, what comes next and how often they met the union.
func (c *personCard) follow(p *data.Person, v *personView) {
	f := c.frame
	if rep := v.names("person", p.RepID); rep != "" {
		c.caption(f.Text("person.rep", "name", rep), "")
	} else if p.State.Open() {
		c.caption(f.Text("person.no-rep"), widgets.ColorDue)
	}
	if p.Why != "" {
		c.caption(f.Text("person.why", "why", p.Why), "")
	}
	words, color := nextWords(f, p, v.tracks)
	c.caption(words, color)
	if p.State.Open() {
		since := f.Lang.Date(p.Started)
		if p.Started.IsZero() {
			since = f.Lang.Date(data.DateOf(p.Created))
		}
		if n := v.touches(p); n > 0 {
			c.caption(f.Count("person.touches", n, "date", since, "join", data.TouchesToJoin), "")
		} else {
			c.caption(f.Text("person.touches-none", "date", since, "join", data.TouchesToJoin), "")
		}
	}
}

// nextWords says when the next contact is and where that day comes from, with the colour of what is late or due today;
// "" where nothing is left to do.
func nextWords(f *frame.Frame, p *data.Person, tracks data.Tracks) (string, fyne.ThemeColorName) {
	next := tracks.NextDay(p)
	if next.IsZero() || p.Left(f.Today()) {
		return "", ""
	}
	color := fyne.ThemeColorName("")
	when := f.Lang.LongDate(next)
	switch days := next.DaysSince(f.Today()); {
	case days < 0:
		color, when = widgets.ColorOverdue, frame.JoinNotes(when, f.Count("when.days-late", -days))
	case days == 0:
		color, when = widgets.ColorDue, frame.JoinNotes(when, f.Text("when.today"))
	}
	track := tracks.Of(p)
	step, _ := track.NextStep(p)
	switch {
	case p.State == data.FollowNo:
		return f.Text("person.next-again", "date", when), color
	case !p.Next.IsZero():
		return f.Text("person.next-agreed", "date", when), color
	case step == len(track):
		return f.Text("person.next-after", "date", when), color
	}
	return f.Text("person.next-step", "date", when, "step", step+1, "steps", len(track)), color
}

// touches counts how often somebody met the union since they are followed: the talks, and the meetings to which they
// came.
func (v *personView) touches(p *data.Person) int {
	n := p.Talks
	for i := range v.came {
		if !v.came[i].Date.Before(p.Started) {
			n++
		}
	}
	return n
}
