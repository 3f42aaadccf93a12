package people

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/widgets"
	"kader/data"
	"kader/data/talkline"
	"kader/data/values"
)

// talkSaid is what the line of a contact says: with whom it was noted behind an @, and what talkline reads.
type talkSaid struct {
	talkline.Line
	by data.ID
}

// understand reads the line, and puts what it says of each part in the field of that part. What the user chose in a
// field stays until the line says something else of it.
func (b *contactBlock) understand(text string) {
	rest, _, by := forms.ReadWho(text, b.people)
	l := b.frame.Lang
	reader := talkline.Reader{
		Language: l.Code, Today: b.frame.Today(), Without: b.off,
		Day: func(words string, lean values.Lean) (data.Date, bool) {
			return forms.ReadDay(l, words, b.frame.Today(), lean)
		},
	}
	now := talkSaid{reader.Read(rest), by}
	if strings.TrimSpace(text) == "" {
		b.off = nil
	}
	if now.Channel != b.said.Channel {
		b.channel.Prefer(string(data.ChannelPhone))
		if now.Channel != "" {
			b.channel.Choose(string(now.Channel))
		}
	}
	if now.Outcome != b.said.Outcome {
		b.outcome.Choose(string(now.Outcome))
	}
	if now.Day != b.said.Day {
		day := now.Day
		if day.IsZero() {
			day = b.frame.Today()
		}
		b.date.SetDate(forms.TimeOf(day))
	}
	if now.Next != b.said.Next {
		b.next.SetDate(forms.TimeOf(now.Next))
	}
	if now.At != b.said.At {
		b.at = now.At
	}
	if now.by != b.said.by {
		b.preset()
		if now.by != "" {
			b.by.Choose(string(now.by))
		}
	}
	b.said = now
}

// takeOff leaves the words of a part in the note.
func (b *contactBlock) takeOff(k talkline.Kind) {
	if !slices.Contains(b.off, k) {
		b.off = append(b.off, k)
	}
	b.understand(b.note.Text)
	b.frame.Focus(b.note)
	b.changed()
}

// chip is one part of a contact as a chip shows it.
type chip struct {
	fact widgets.Fact
	step func(by int)
	off  func()
}

// showChips shows what will be noted. What the line said can be taken off, and the channel and the days can be
// changed by key.
func (b *contactBlock) showChips() {
	var focused int
	for i, o := range b.chips.Objects {
		if f, ok := o.(fyne.Focusable); ok && b.frame.Window.Canvas().Focused() == f {
			focused = i + 1
		}
	}
	chips := b.chipsNow()
	for i, c := range chips {
		if i == len(b.chips.Objects) {
			b.chips.Add(widgets.NewChipButton(c.fact, c.step, c.off))
			continue
		}
		if shown, ok := b.chips.Objects[i].(*widgets.ChipButton); ok {
			shown.OnStep, shown.OnOff = c.step, c.off
			shown.SetFact(c.fact)
		}
	}
	if len(chips) < len(b.chips.Objects) {
		b.chips.Objects = b.chips.Objects[:len(chips)]
		if focused > len(chips) {
			b.frame.Focus(b.note)
		}
	}
	b.chips.Refresh()
}

// chipsNow returns the parts that are shown.
func (b *contactBlock) chipsNow() []chip {
	c, f := b.contact(), b.frame
	chips := []chip{{
		widgets.Fact{Text: f.Text("channel." + string(c.Channel)), Icon: channelIcon(c.Channel)},
		stepChoice(b.channel),
		b.canTakeOff(b.said.Channel != "", talkline.KindChannel),
	}}
	if c.Outcome != data.OutcomeUnsaid {
		chips = append(chips, chip{
			widgets.Fact{Text: f.Text("outcome." + string(c.Outcome))},
			stepChoice(b.outcome),
			b.canTakeOff(b.said.Outcome != "", talkline.KindOutcome),
		})
	}
	if c.Date != f.Today() {
		words := f.Text("contact.chip-day", "date", f.Lang.LongDate(c.Date))
		chips = append(chips, chip{
			widgets.Fact{Text: words, Icon: "schedule"}, stepDay(b.date), b.canTakeOff(!b.said.Day.IsZero(), talkline.KindDay),
		})
	}
	if next := forms.DayOf(b.next.Date()); !next.IsZero() {
		words := f.Text("contact.chip-next", "date", f.Lang.LongDate(next))
		if c.BackAt != "" {
			words = f.Text("contact.chip-next-at", "date", f.Lang.LongDate(next), "time", string(c.BackAt))
		}
		chips = append(chips, chip{
			widgets.Fact{Text: words, Icon: "arrow_forward"},
			stepDay(b.next),
			b.canTakeOff(!b.said.Next.IsZero(), talkline.KindNext),
		})
	}
	if b.said.by != "" {
		if i := slices.IndexFunc(b.people, func(n forms.Named) bool { return n.ID == b.said.by }); i >= 0 {
			chips = append(chips, chip{fact: widgets.Fact{Text: b.people[i].Name, Icon: "person"}, step: stepChoice(b.by)})
		}
	}
	for i := range chips {
		if chips[i].off != nil {
			chips[i].fact.Tone = widgets.TonePetrol
		}
	}
	return chips
}

// canTakeOff returns what takes a part off, nil where the line did not say it.
func (b *contactBlock) canTakeOff(said bool, k talkline.Kind) func() {
	if !said {
		return nil
	}
	return func() { b.takeOff(k) }
}

// stepChoice chooses the next option of a field, or the one before, around the ends.
func stepChoice(c *widgets.Choice) func(by int) {
	return func(by int) {
		at := slices.IndexFunc(c.Offered, func(o widgets.Option) bool { return o.Value == c.Value() })
		n := len(c.Offered)
		c.Choose(c.Offered[(at+by+n)%n].Value)
		c.OnChoice(c.Value())
	}
}

// stepDay moves the day of a field: Up is a day earlier, as in a list.
func stepDay(d *widgets.DateField) func(by int) {
	return func(by int) {
		d.SetDate(d.Date().AddDate(0, 0, by))
		if d.OnDate != nil {
			d.OnDate(d.Date())
		}
	}
}

// channelIcon shows the way in which contact was made.
func channelIcon(c data.Channel) string {
	switch c {
	case data.ChannelPhone:
		return "call"
	case data.ChannelFace:
		return "person"
	}
	return "forum"
}

// relayout lays the pane out after the block took another height.
func (b *contactBlock) relayout() {
	for _, box := range []*fyne.Container{b.chips, b.fields} {
		widgets.Relayout(box)
	}
	if b.noteLine != nil {
		widgets.Relayout(b.noteLine.Root)
	}
}
