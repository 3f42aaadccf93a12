package people

import (
	"slices"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// timelineShown is how many entries of the timeline the pane shows before "more".
const timelineShown = 8

// moment is one entry of the timeline: a contact, a list, a meeting or a change.
type moment struct {
	day     data.Date
	when    string  // the day, what it was and who
	what    string  // below it; may be ""
	contact data.ID // "" for what is no contact
}

// timeline shows what happened with a person, the latest first.
type timeline struct {
	frame  *frame.Frame
	person data.ID
	all    bool // show every entry
	box    *fyne.Container
}

func newTimeline(f *frame.Frame) *timeline {
	return &timeline{frame: f, box: widgets.VStack(widgets.Gap)}
}

// show fills the timeline. Of another person it is short again.
func (t *timeline) show(v *personView, person data.ID) {
	t.all = t.all && person == t.person
	t.person = person
	t.fill(moments(t.frame, v))
}

// fill shows the entries. Those of one day and worker stand under one caption.
func (t *timeline) fill(all []moment) {
	f := t.frame
	t.box.Objects = []fyne.CanvasObject{widgets.NewLine(), widgets.NewHeading(f.Text("history.title"))}
	if len(all) == 0 {
		t.box.Add(widgets.NewCaption(f.Text("timeline.none")))
	}
	when := ""
	for i := range all {
		if i == timelineShown && !t.all {
			t.box.Add(widgets.HStack(0, widgets.NewQuietButton(f.Count("today.more", len(all)-i), "expand_more", func() {
				t.all = true
				t.fill(all)
				widgets.Relayout(t.box)
			})))
			break
		}
		t.box.Add(t.entry(&all[i], all[i].when != when))
		when = all[i].when
	}
	t.box.Refresh()
}

// entry is one entry, with its caption where the one before has another.
func (t *timeline) entry(m *moment, captioned bool) fyne.CanvasObject {
	words := widgets.VStack(0)
	if captioned || m.contact != "" {
		words.Add(widgets.NewCaption(m.when))
	}
	if m.what != "" {
		words.Add(widgets.NewParagraph(m.what))
	}
	if m.contact == "" {
		return words
	}
	id := m.contact
	return widgets.Stretch(widgets.Gap, words, widgets.NewIconButton("delete", t.frame.Text("contact.delete"), func() {
		t.frame.UpdateOfferingUndo("contact-deleted", func(tx *store.Tx) error { return tx.DeleteContact(id) })
	}))
}

// moments lists all that the dossier knows to have happened with a person, the latest first. Of one day, contacts and
// meetings stand above the changes that they brought.
func moments(f *frame.Frame, v *personView) []moment {
	var all []moment
	for _, c := range slices.Backward(v.contacts) {
		all = append(all, contactMoment(f, &c, v.names))
	}
	for i := range v.came {
		m := &v.came[i]
		all = append(all, moment{
			day: m.Date, when: frame.JoinNotes(f.Lang.Date(m.Date), f.Text("timeline.meeting")), what: m.Title,
		})
	}
	for i := range v.lists {
		l := &v.lists[i]
		all = append(all, moment{
			day: l.Received, when: frame.JoinNotes(f.Lang.Date(l.Received), f.Text("timeline.list")), what: listName(f, *l),
		})
	}
	for _, line := range personHistory(f, v.changes, v.names) {
		all = append(all, moment{day: line.Day, when: line.When, what: line.What})
	}
	slices.SortStableFunc(all, func(a, b moment) int { return b.day.Compare(a.day) })
	return all
}

// contactMoment tells of a contact the day, the channel, what became of it and who made it, and what was said.
func contactMoment(f *frame.Frame, c *data.Contact, name nameOf) moment {
	outcome := ""
	if c.Outcome != data.OutcomeUnsaid {
		outcome = f.Text("outcome." + string(c.Outcome))
	}
	again := ""
	if c.BackAt != "" {
		again = f.Text("timeline.back-at", "time", string(c.BackAt))
	}
	return moment{
		day: c.Date, what: frame.JoinNotes(c.Note, again), contact: c.ID,
		when: frame.JoinNotes(f.Lang.Date(c.Date), f.Text("channel."+string(c.Channel)), outcome, name("person", c.RepID)),
	}
}
