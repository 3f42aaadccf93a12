package people

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// contactsShown is how many contacts a pane shows before "more".
const contactsShown = 5

// contactBlock notes a contact in one line and shows earlier ones. It stands in the
// pane of a person.
type contactBlock struct {
	frame   *frame.Frame
	person  data.Person
	channel *widgets.Choice
	by      *widgets.Choice
	works   data.Worker // who worked when the fields were set
	note    *widgets.LineEntry
	date    *widgets.DateField
	next    *widgets.DateField
	dateRow *widgets.FormRow
	nextRow *widgets.FormRow
	byRow   *widgets.FormRow
	hint    *widgets.Text
	earlier *fyne.Container
	all     bool // show every contact
	judging data.Judging
	tracks  data.Tracks

	noteLine *forms.AgreementLine // around note
	topics   []forms.Named        // that may be named in the note
	read     bool                 // they were read since the block was filled
}

func newContactBlock(f *frame.Frame) *contactBlock { return &contactBlock{frame: f} }

func (b *contactBlock) build() fyne.CanvasObject {
	b.hint = widgets.NewText(
		b.frame.Text("contact.mail-hint"),
		widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true},
	)
	b.channel = widgets.NewChoice(b.channelOptions(), func(string) { b.showHint() })
	b.channel.Prefer(string(data.ChannelPhone))
	b.by = widgets.NewChoice(nil, func(string) { b.byRow.SetError("") })
	b.byRow = widgets.NewFormRow(b.frame.Text("contact.by"), b.by)
	b.date = forms.NewDateField(b.frame, forms.LeanBack, func(data.Date) { b.showHint() })
	b.next = forms.NewDateField(b.frame, forms.LeanAhead, nil)
	b.buildNote()
	b.dateRow = widgets.NewFormRow(b.frame.Text("contact.date"), b.date)
	b.nextRow = widgets.NewFormRow(b.frame.Text("contact.next"), b.next)
	b.showHint()
	b.earlier = widgets.VStack(widgets.Gap)
	save := widgets.NewButton(b.frame.Text("contact.save"), "check", func() { b.onSave() })
	return widgets.VStack(widgets.Gap,
		widgets.NewHeading(b.frame.Text("contact.new")),
		widgets.Columns(120, widgets.Gap,
			b.dateRow,
			widgets.NewFormRow(b.frame.Text("contact.channel"), b.channel)),
		b.noteLine.Root,
		widgets.Columns(120, widgets.Gap, b.byRow, b.nextRow),
		widgets.HStack(widgets.Gap, save),
		b.hint, b.earlier)
}

// showHint tells that a message or mail is no conversation, and which day the next
// contact has if none is typed.
func (b *contactBlock) showHint() {
	c := data.Contact{Channel: data.Channel(b.channel.Value()), Date: forms.DayOf(b.date.Date())}
	b.hint.Hidden = c.Channel.Oral()
	b.hint.Refresh()
	if c.Date.IsZero() {
		c.Date = b.frame.Today()
	}
	switch next := b.tracks.NextDayAfter(&b.person, &c, data.Date{}); {
	case next.IsZero():
		b.nextRow.SetHint("")
	case next == b.tracks.NextDay(&b.person):
		b.nextRow.SetHint(b.frame.Text("contact.next-stays", "date", b.frame.Lang.Date(next)))
	default:
		b.nextRow.SetHint(b.frame.Text("contact.next-step", "date", b.frame.Lang.Date(next)))
	}
}

func (b *contactBlock) channelOptions() []widgets.Option {
	options := make([]widgets.Option, 0, len(data.Channels()))
	for _, c := range data.Channels() {
		options = append(options, widgets.Option{Value: string(c), Caption: b.frame.Text("channel." + string(c))})
	}
	return options
}

// speakers are those who may have spoken with a colleague: the reps and who works.
type speakers struct {
	works data.Worker
	list  []data.Person
}

// findSpeakers reads who may have spoken with a colleague.
func findSpeakers(tx *store.Tx, reps []data.Person, today data.Date) (s speakers, err error) {
	s.works = tx.Worker()
	if s.works.PersonID != "" {
		s.list, err = tx.FindPeople(store.PersonFilter{IDs: []data.ID{s.works.PersonID}})
	}
	for i := range reps {
		if reps[i].IsActiveRep(today) && reps[i].ID != s.works.PersonID {
			s.list = append(s.list, reps[i])
		}
	}
	return s, err
}

// offer lists who may have spoken, and presets who works. Of several people together nobody is
// preset: it is asked.
func (b *contactBlock) offer(s speakers, again bool) {
	first := widgets.Option{Caption: b.frame.Text("contact.by-nobody")}
	if s.works.Together {
		first.Caption = b.frame.Text("contact.by-choose")
	}
	options := []widgets.Option{first}
	for _, p := range s.list {
		options = append(options, widgets.Option{Value: string(p.ID), Caption: p.Full()})
	}
	b.by.SetOptions(options)
	if again || s.works != b.works {
		b.works = s.works
		b.preset()
	}
}

// preset chooses who works.
func (b *contactBlock) preset() {
	b.by.Prefer(string(b.works.Author().PersonID))
	b.byRow.SetError("")
}

// show fills the block for a person. What was being typed for the same person stays.
func (b *contactBlock) show(p data.Person, contacts []data.Contact, s speakers, name nameOf) {
	b.offer(s, p.ID != b.person.ID)
	if p.ID != b.person.ID {
		b.note.SetText("")
		b.next.SetDate(forms.TimeOf(data.Date{}))
		b.date.SetDate(forms.TimeOf(b.frame.Today()))
		b.all = false
	}
	b.person, b.read = p, false
	b.showHint()
	b.earlier.Objects = nil
	if len(contacts) == 0 {
		b.earlier.Objects = []fyne.CanvasObject{widgets.NewCaption(b.frame.Text("contact.none"))}
	}
	for i, c := range slices.Backward(contacts) {
		if len(contacts)-i > contactsShown && !b.all {
			b.earlier.Add(widgets.NewQuietButton(b.frame.Count("today.more", i+1), "", func() {
				b.all = true
				b.show(p, contacts, s, name)
			}))
			break
		}
		b.earlier.Add(b.line(c, name))
	}
	b.earlier.Refresh()
}

// line shows one contact: day and channel above what was said.
func (b *contactBlock) line(c data.Contact, name nameOf) fyne.CanvasObject {
	when := b.frame.Text(
		"contact.line", "date", b.frame.Lang.Date(c.Date), "channel", b.frame.Text("channel."+string(c.Channel)),
	)
	if rep := name("person", c.RepID); rep != "" {
		when = b.frame.Text("contact.line-rep", "date", b.frame.Lang.Date(c.Date),
			"channel", b.frame.Text("channel."+string(c.Channel)), "rep", rep)
	}
	words := widgets.VStack(0, widgets.NewCaption(when))
	if c.Note != "" {
		words.Add(widgets.NewParagraph(c.Note))
	}
	remove := widgets.NewIconButton("delete", b.frame.Text("contact.delete"), func() { b.onDelete(c.ID) })
	return widgets.Stretch(widgets.Gap, words, remove)
}

// onNote is Enter in the line.
func (b *contactBlock) onNote(string) bool { return b.onSave() }

// onSave notes the contact that stands in the fields.
func (b *contactBlock) onSave() bool {
	if !b.isDay(b.dateRow, b.date) || !b.isDay(b.nextRow, b.next) {
		return false
	}
	if !b.note.Accepts() {
		b.frame.Focus(b.note)
		return false
	}
	if b.works.Together && b.by.Value() == "" {
		b.byRow.SetError(b.frame.Text("contact.by-missing"))
		b.frame.Focus(b.by)
		return false
	}
	c := data.Contact{
		PersonID: b.person.ID, RepID: data.ID(b.by.Value()), Note: b.note.Text,
		Date: forms.DayOf(b.date.Date()), Channel: data.Channel(b.channel.Value()),
	}
	if c.Date.IsZero() {
		c.Date = b.frame.Today()
	}
	next, today := forms.DayOf(b.next.Date()), b.frame.Today()
	topics, _ := forms.TopicsIn(b.frame.Lang, c.Note, b.knownTopics())
	if !b.frame.Update("contact-noted", func(tx *store.Tx) error {
		if err := tx.NoteContact(&c, next); err != nil {
			return err
		}
		return noteTopics(tx, &c, topics, today)
	}) {
		return false
	}
	b.note.SetText("")
	b.next.SetDate(forms.TimeOf(data.Date{}))
	b.date.SetDate(forms.TimeOf(b.frame.Today()))
	b.preset()
	return true
}

// isDay tells whether a day stands in a field, or nothing, and says under it if not.
func (b *contactBlock) isDay(row *widgets.FormRow, field *widgets.DateField) bool {
	if field.Valid() {
		row.SetError("")
		return true
	}
	row.SetError(b.frame.Lang.Error(data.Invalid{Rule: data.RuleDate}))
	b.frame.Focus(field)
	return false
}

func (b *contactBlock) onDelete(id data.ID) {
	b.frame.UpdateOfferingUndo("contact-deleted", func(tx *store.Tx) error { return tx.DeleteContact(id) })
}
