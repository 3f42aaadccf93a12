package people

import (
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/app/widgets"
	"kader/data"
	"kader/data/talkline"
)

// The pane opens showing; E opens the form, and what was typed there is saved and shown.
func TestThePaneShowsBeforeItAsks(t *testing.T) {
	d, p := openPeople(t)
	p.table.SelectRow(0)
	pane := p.person
	if pane.showing.Hidden || !pane.formBox.Hidden {
		t.Fatal("the pane opens as a form")
	}
	d.Sees(d.Text("person.no-phone"), d.Text("person.edit"))
	d.Focus(p.table)
	d.Types("e")
	if !pane.showing.Hidden || pane.formBox.Hidden {
		t.Fatal("E does not open the form")
	}
	pane.field("field.phone").Put("06 1234 5678")
	pane.detail.Editor.Changed()
	d.Tap(d.Text("person.edit-done"))
	if pane.showing.Hidden || !pane.formBox.Hidden {
		t.Error("the form stays")
	}
	d.Sees("+31 6 12345678")
	for _, b := range desk.All[*widgets.Button](d.Window.Content()) {
		if b.Hint == d.Text("people.copy-phone") {
			b.OnTapped()
		}
	}
	if !d.Says(d.Text("person.copied", "text", "+31 6 12345678")) {
		t.Error("nothing says that the number stays on the clipboard")
	}
	if got := fyne.CurrentApp().Clipboard().Content(); got != "+31 6 12345678" {
		t.Errorf("on the clipboard is %q", got)
	}
}

// One line fills the parts of a contact, in the language of the window; a chip is taken off and its words are a note.
func TestALineIsUnderstoodAndAChipIsTakenOff(t *testing.T) {
	for _, c := range []struct{ code, line, note string }{
		{"nl", "gebeld, geen gehoor, vrijdag 14:00 kent Joost", "kent Joost"},
		{"nb", "ringte, ikke svar, fredag kl 14 kjenner Joost", "kjenner Joost"},
	} {
		d := newDesk(t, c.code, hireWithDay(data.Date{}))
		d.OpenRow(frame.PageConversations, desk.PersonNamed(d, "Bos").ID)
		block := d.Visible().(*conversationsPage).person.contacts
		d.Focus(block.note)
		d.Types(c.line)
		friday := data.NewDate(2026, 11, 6)
		d.Sees(d.Text("outcome.no-answer"), d.Text("contact.chip-next-at", "date", d.Lang.LongDate(friday), "time", "14:00"))
		off := block.chips.Objects[1].(*widgets.ChipButton)
		off.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDelete})
		d.SeesNot(d.Text("outcome.no-answer"))
		if len(block.off) != 1 || block.off[0] != talkline.KindOutcome {
			t.Errorf("%s: off is %v", c.code, block.off)
		}
		d.Focus(block.note)
		block.note.SetText("")
		block.note.OnChanged("")
		d.Types(c.line)
		d.Press("Return")
		got := contactsWith(d, "Bos")
		if len(got) != 1 {
			t.Fatalf("%s: contacts %+v", c.code, got)
		}
		want := data.Contact{
			Record: got[0].Record, PersonID: got[0].PersonID, RepID: got[0].RepID, Date: d.Today(),
			Channel: data.ChannelPhone, Outcome: data.OutcomeNoAnswer, BackAt: "14:00", Note: c.note,
		}
		if got[0] != want {
			t.Errorf("%s: got %+v, want %+v", c.code, got[0], want)
		}
		bos := desk.PersonNamed(d, "Bos")
		if bos.Next != friday || bos.Talks != 0 {
			t.Errorf("%s: %+v", c.code, bos.Follow)
		}
		if !d.Says(c.note + " · " + d.Text("timeline.back-at", "time", "14:00")) {
			t.Errorf("%s: the timeline does not tell the contact", c.code)
		}
		if block.note.Text != "" || len(block.chips.Objects) != 1 {
			t.Errorf("%s: the line keeps %q and %d chips", c.code, block.note.Text, len(block.chips.Objects))
		}
	}
}

// A chip is changed by key, and what was changed stays while the line goes on.
func TestAChipIsChangedByKey(t *testing.T) {
	d, p := openConversations(t)
	p.OpenRow(desk.PersonNamed(d, "Bos").ID)
	block := p.person.contacts
	d.Focus(block.note)
	d.Types("gesproken vrijdag")
	if got := block.contact().Date; got != data.NewDate(2026, 10, 30) {
		t.Fatalf("the day is %v", got)
	}
	for _, o := range block.chips.Objects {
		chip := o.(*widgets.ChipButton)
		if chip.Fact().Icon == "schedule" {
			chip.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
		}
	}
	block.chips.Objects[0].(*widgets.ChipButton).TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	d.Focus(block.note)
	d.Types(" over het rooster")
	c := block.contact()
	if c.Date != data.NewDate(2026, 10, 29) || c.Channel != data.ChannelFace || c.Note != "over het rooster" {
		t.Errorf("%+v", c)
	}
}

// Words of health or belief are asked about once; left out, the rest of the contact is noted.
func TestWordsOfHealthAreAskedAbout(t *testing.T) {
	d, p := openConversations(t)
	p.OpenRow(desk.PersonNamed(d, "Bos").ID)
	note := p.person.contacts.note
	desk.Enter(note, "gebeld, heeft een hernia")
	if len(d.Dialogs()) != 1 || len(contactsWith(d, "Bos")) != 0 {
		t.Fatal("nothing is asked")
	}
	if !d.Says(d.Text("sensitive.title")) || !d.Says(d.Text("sensitive.text", "words", "hernia")) {
		t.Error("nothing says what is asked")
	}
	d.Press("Escape")
	if note.Text != "gebeld, heeft een hernia" || len(contactsWith(d, "Bos")) != 0 {
		t.Error("going back to the text loses it")
	}
	p.person.contacts.onSave()
	d.Tap(d.Text("sensitive.leave"))
	if got := contactsWith(d, "Bos"); len(got) != 1 || got[0].Note != "" || got[0].Channel != data.ChannelPhone {
		t.Errorf("%+v", got)
	}
	desk.Enter(note, "heeft een hernia")
	d.Tap(d.Text("sensitive.keep"))
	if got := contactsWith(d, "Bos"); len(got) != 2 || got[1].Note != "heeft een hernia" && got[0].Note != "heeft een hernia" {
		t.Errorf("%+v", got)
	}
	p.person.startEdit()
	p.person.note.Put("is zwanger")
	p.person.detail.Editor.Changed()
	p.person.stopEdit()
	d.Tap(d.Text("sensitive.leave"))
	if got := desk.PersonNamed(d, "Bos").Note; got != "" {
		t.Errorf("the remark is %q", got)
	}
}
