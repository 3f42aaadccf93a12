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
	app     *frame.Frame
	person  data.Person
	channel *widgets.Choice
	note    *widgets.LineEntry
	date    *widgets.DateField
	next    *widgets.DateField
	dateRow *widgets.FormRow
	nextRow *widgets.FormRow
	hint    *widgets.Text
	earlier *fyne.Container
	all     bool // show every contact
}

func newContactBlock(a *frame.Frame) *contactBlock { return &contactBlock{app: a} }

func (b *contactBlock) build() fyne.CanvasObject {
	b.hint = widgets.NewText(
		b.app.Text("contact.mail-hint"),
		widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true},
	)
	b.channel = widgets.NewChoice(b.channelOptions(), func(string) { b.showHint() })
	b.channel.Prefer(string(data.ChannelPhone))
	b.date = forms.NewDateField(b.app, forms.LeanBack, func(data.Date) { b.showHint() })
	b.next = forms.NewDateField(b.app, forms.LeanAhead, nil)
	b.note = b.app.NewLine(b.app.Text("contact.note-hint"), b.onNote)
	b.dateRow = widgets.NewFormRow(b.app.Text("contact.date"), b.date)
	b.nextRow = widgets.NewFormRow(b.app.Text("contact.next"), b.next)
	b.showHint()
	b.earlier = widgets.VStack(widgets.Gap)
	save := widgets.NewButton(b.app.Text("contact.save"), "check", func() { b.onSave() })
	return widgets.VStack(widgets.Gap,
		widgets.NewHeading(b.app.Text("contact.new")),
		widgets.Columns(120, widgets.Gap,
			b.dateRow,
			widgets.NewFormRow(b.app.Text("contact.channel"), b.channel)),
		b.note.Row(),
		widgets.Columns(120, widgets.Gap, b.nextRow, widgets.NewFormRow(" ", save)),
		b.hint, b.earlier)
}

// showHint tells that a message or mail is no conversation, and which day the next
// contact has if none is typed.
func (b *contactBlock) showHint() {
	channel, on := data.Channel(b.channel.Value()), forms.DayOf(b.date.Date())
	b.hint.Hidden = channel.Oral()
	b.hint.Refresh()
	if on.IsZero() {
		on = b.app.Today()
	}
	switch next := b.person.NextAfter(channel, on); {
	case next.IsZero():
		b.nextRow.SetHint("")
	case next == b.person.Next:
		b.nextRow.SetHint(b.app.Text("contact.next-stays", "date", b.app.Lang.Date(next)))
	default:
		b.nextRow.SetHint(b.app.Text("contact.next-step", "date", b.app.Lang.Date(next)))
	}
}

func (b *contactBlock) channelOptions() []widgets.Option {
	options := make([]widgets.Option, 0, len(data.Channels()))
	for _, c := range data.Channels() {
		options = append(options, widgets.Option{Value: string(c), Caption: b.app.Text("channel." + string(c))})
	}
	return options
}

// show fills the block for a person. What was being typed for the same person stays.
func (b *contactBlock) show(p data.Person, contacts []data.Contact, name nameOf) {
	if p.ID != b.person.ID {
		b.note.SetText("")
		b.next.SetDate(forms.TimeOf(data.Date{}))
		b.date.SetDate(forms.TimeOf(b.app.Today()))
		b.all = false
	}
	b.person = p
	b.showHint()
	b.earlier.Objects = nil
	if len(contacts) == 0 {
		b.earlier.Objects = []fyne.CanvasObject{widgets.NewCaption(b.app.Text("contact.none"))}
	}
	for i, c := range slices.Backward(contacts) {
		if len(contacts)-i > contactsShown && !b.all {
			b.earlier.Add(widgets.NewQuietButton(b.app.Count("today.more", i+1), "", func() {
				b.all = true
				b.show(p, contacts, name)
			}))
			break
		}
		b.earlier.Add(b.line(c, name))
	}
	b.earlier.Refresh()
}

// line shows one contact: day and channel above what was said.
func (b *contactBlock) line(c data.Contact, name nameOf) fyne.CanvasObject {
	when := b.app.Text(
		"contact.line", "date", b.app.Lang.Date(c.Date), "channel", b.app.Text("channel."+string(c.Channel)),
	)
	if rep := name("person", c.RepID); rep != "" {
		when = b.app.Text("contact.line-rep", "date", b.app.Lang.Date(c.Date),
			"channel", b.app.Text("channel."+string(c.Channel)), "rep", rep)
	}
	words := widgets.VStack(0, widgets.NewCaption(when))
	if c.Note != "" {
		words.Add(widgets.NewParagraph(c.Note))
	}
	remove := widgets.NewIconButton("delete", b.app.Text("contact.delete"), func() { b.onDelete(c.ID) })
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
		b.app.Focus(b.note)
		return false
	}
	c := data.Contact{
		PersonID: b.person.ID, RepID: b.person.RepID, Note: b.note.Text,
		Date: forms.DayOf(b.date.Date()), Channel: data.Channel(b.channel.Value()),
	}
	if c.Date.IsZero() {
		c.Date = b.app.Today()
	}
	next := forms.DayOf(b.next.Date())
	// The fields are emptied before the change, because showing it reads them.
	typed := b.note.Text
	b.note.SetText("")
	if !b.app.Update("contact-noted", func(tx *store.Tx) error { return noteContact(tx, &c, next) }) {
		b.note.SetText(typed)
		return false
	}
	b.next.SetDate(forms.TimeOf(data.Date{}))
	b.date.SetDate(forms.TimeOf(b.app.Today()))
	return true
}

// isDay tells whether a day stands in a field, or nothing, and says under it if not.
func (b *contactBlock) isDay(row *widgets.FormRow, field *widgets.DateField) bool {
	if field.Valid() {
		row.SetError("")
		return true
	}
	row.SetError(b.app.Lang.Error(data.Invalid{Rule: data.RuleDate}))
	b.app.Focus(field)
	return false
}

// noteContact writes the contact and moves the state of the colleague.
func noteContact(tx *store.Tx, c *data.Contact, next data.Date) error {
	if err := tx.CreateContact(c); err != nil {
		return err
	}
	return tx.UpdatePerson(c.PersonID, func(p *data.Person) { p.Speak(c.Channel, c.Date, next) })
}

func (b *contactBlock) onDelete(id data.ID) {
	b.app.Take("contact-deleted", func(tx *store.Tx) error { return tx.DeleteContact(id) })
}
