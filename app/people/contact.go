package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
	"kader/data/talkline"
)

// contactBlock notes a contact in one line. Chips below the line show what was understood; the fields behind "Choose
// yourself" show the same, and can be changed there. It stands in the pane of a person.
type contactBlock struct {
	frame   *frame.Frame
	person  data.Person
	channel *widgets.Choice
	outcome *widgets.Choice
	by      *widgets.Choice
	works   data.Worker // who worked when the fields were set
	note    *widgets.LineEntry
	date    *widgets.DateField
	next    *widgets.DateField
	at      data.Clock // when on the next day
	dateRow *widgets.FormRow
	nextRow *widgets.FormRow
	byRow   *widgets.FormRow
	hint    *widgets.Text // a message is no conversation
	stays   *widgets.Text // which day the next contact has
	judging data.Judging
	private data.Sensitive
	kept    string // a note with words of health or belief that is to be kept
	tracks  data.Tracks
	said    talkSaid // what the line says so far
	off     []talkline.Kind
	chips   *fyne.Container
	fields  *fyne.Container
	unfold  *widgets.Button

	noteLine *forms.AgreementLine // around note
	topics   []forms.Named        // that may be named in the note
	people   []forms.Named        // who may have spoken
	read     bool                 // the topics were read since the block was filled
}

func newContactBlock(f *frame.Frame) *contactBlock { return &contactBlock{frame: f} }

func (b *contactBlock) build() fyne.CanvasObject {
	muted := widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true}
	b.hint, b.stays = widgets.NewText(b.frame.Text("contact.mail-hint"), muted), widgets.NewText("", muted)
	b.chips = widgets.Flow(widgets.Gap)
	b.buildFields()
	b.buildNote()
	b.unfold = widgets.NewQuietButton(b.frame.Text("contact.fields"), "edit", b.onUnfold)
	b.changed()
	save := widgets.NewButton(b.frame.Text("contact.save"), "check", func() { b.onSave() })
	return widgets.VStack(widgets.Gap,
		widgets.NewHeading(b.frame.Text("contact.new")),
		b.noteLine.Root, b.chips, b.stays, b.hint, b.fields,
		widgets.Flow(widgets.Gap, save, b.unfold))
}

// buildFields makes the fields in which each part can be chosen.
func (b *contactBlock) buildFields() {
	changed := func(string) { b.changed() }
	b.channel = widgets.NewChoice(b.channelOptions(), changed)
	b.channel.Prefer(string(data.ChannelPhone))
	b.outcome = widgets.NewChoice(b.outcomeOptions(), changed)
	b.by = widgets.NewChoice(nil, func(string) {
		b.byRow.SetError("")
		b.changed()
	})
	b.byRow = widgets.NewFormRow(b.frame.Text("contact.by"), b.by)
	b.date = forms.NewDateField(b.frame, forms.LeanBack, func(data.Date) { b.changed() })
	b.next = forms.NewDateField(b.frame, forms.LeanAhead, func(data.Date) { b.changed() })
	b.dateRow = widgets.NewFormRow(b.frame.Text("contact.date"), b.date)
	b.nextRow = widgets.NewFormRow(b.frame.Text("contact.next"), b.next)
	b.fields = widgets.VStack(widgets.Gap,
		widgets.Columns(120, widgets.Gap, b.dateRow, widgets.NewFormRow(b.frame.Text("contact.channel"), b.channel)),
		widgets.Columns(120, widgets.Gap, widgets.NewFormRow(b.frame.Text("contact.outcome"), b.outcome), b.byRow),
		b.nextRow)
	b.fields.Hide()
}

// onUnfold shows or hides the fields.
func (b *contactBlock) onUnfold() {
	if b.fields.Hidden = !b.fields.Hidden; b.fields.Hidden {
		b.unfold.Caption = b.frame.Text("contact.fields")
	} else {
		b.unfold.Caption = b.frame.Text("contact.fields-hide")
	}
	b.unfold.Refresh()
	b.relayout()
}

// openFields shows the fields, where something is wrong with one.
func (b *contactBlock) openFields() {
	if b.fields.Hidden {
		b.onUnfold()
	}
}

// changed shows in chips and hints what stands in the fields.
func (b *contactBlock) changed() {
	b.showChips()
	b.showHint()
}

// showHint tells that a message or mail is no conversation, and which day the next
// contact has if none is typed.
func (b *contactBlock) showHint() {
	c := b.contact()
	b.hint.Hidden = c.Channel.Oral()
	b.hint.Refresh()
	words := ""
	switch next := b.tracks.NextDayAfter(&b.person, &c, data.Date{}); {
	case next.IsZero() || !b.next.Date().IsZero():
	case next == b.tracks.NextDay(&b.person):
		words = b.frame.Text("contact.next-stays", "date", b.frame.Lang.Date(next))
	default:
		words = b.frame.Text("contact.next-step", "date", b.frame.Lang.Date(next))
	}
	b.stays.SetText(words)
	b.stays.Hidden = words == ""
	b.relayout()
}

// contact returns what stands in the fields and the line.
func (b *contactBlock) contact() data.Contact {
	c := data.Contact{
		PersonID: b.person.ID, RepID: data.ID(b.by.Value()), Note: b.said.Note, Date: forms.DayOf(b.date.Date()),
		Channel: data.Channel(b.channel.Value()), Outcome: data.Outcome(b.outcome.Value()), BackAt: b.at,
	}
	if c.Date.IsZero() {
		c.Date = b.frame.Today()
	}
	if b.next.Date().IsZero() {
		c.BackAt = ""
	}
	if !c.Channel.Oral() {
		c.Outcome = data.OutcomeUnsaid
	}
	return c
}

func (b *contactBlock) channelOptions() []widgets.Option {
	options := make([]widgets.Option, 0, len(data.Channels()))
	for _, c := range data.Channels() {
		options = append(options, widgets.Option{Value: string(c), Caption: b.frame.Text("channel." + string(c))})
	}
	return options
}

func (b *contactBlock) outcomeOptions() []widgets.Option {
	options := []widgets.Option{{Caption: b.frame.Text("contact.outcome-unsaid")}}
	for _, o := range data.Outcomes() {
		options = append(options, widgets.Option{Value: string(o), Caption: b.frame.Text("outcome." + string(o))})
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
	b.people = nil
	for _, p := range s.list {
		options = append(options, widgets.Option{Value: string(p.ID), Caption: p.Full()})
		b.people = append(b.people, forms.Named{ID: p.ID, Name: p.Full()})
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
func (b *contactBlock) show(p data.Person, s speakers) {
	other := p.ID != b.person.ID
	b.offer(s, other)
	b.person, b.read = p, false
	if other {
		b.clear()
	}
	b.changed()
}

// clear empties the line and puts every field back.
func (b *contactBlock) clear() {
	b.off, b.said, b.at, b.kept = nil, talkSaid{}, "", ""
	b.note.SetText("")
	b.channel.Prefer(string(data.ChannelPhone))
	b.outcome.Choose("")
	b.next.SetDate(forms.TimeOf(data.Date{}))
	b.date.SetDate(forms.TimeOf(b.frame.Today()))
	b.preset()
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
		b.openFields()
		b.byRow.SetError(b.frame.Text("contact.by-missing"))
		b.frame.Focus(b.by)
		return false
	}
	b.understand(b.note.Text)
	c := b.contact()
	if words := b.private.Find(c.Note); len(words) > 0 && c.Note != b.kept {
		askSensitive(b.frame, words, func() {
			b.kept = c.Note
			b.save(c)
		}, func() {
			c.Note = ""
			b.save(c)
		})
		return false
	}
	return b.save(c)
}

// save writes a contact and empties the line.
func (b *contactBlock) save(c data.Contact) bool {
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
	b.clear()
	b.changed()
	return true
}

// isDay tells whether a day stands in a field, or nothing, and says under it if not.
func (b *contactBlock) isDay(row *widgets.FormRow, field *widgets.DateField) bool {
	if field.Valid() {
		row.SetError("")
		return true
	}
	b.openFields()
	row.SetError(b.frame.Lang.Error(data.Invalid{Rule: data.RuleDate}))
	b.frame.Focus(field)
	return false
}
