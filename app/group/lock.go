package group

import (
	"errors"
	"strconv"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// idleChoices are the minutes after which a dossier may lock by itself; 0 is never.
func idleChoices() []int { return []int{5, 10, 20, 60, 0} }

func idleValue(minutes int) string { return strconv.Itoa(minutes) }

// idleMinutesOf is the reverse of idleValue.
func idleMinutesOf(value string) int {
	minutes, err := strconv.Atoi(value)
	if err != nil {
		return frame.DefaultIdle
	}
	return minutes
}

func idleOptions(a *frame.Frame) []widgets.Option {
	var options []widgets.Option
	for _, minutes := range idleChoices() {
		caption := a.Text("group.idle-never")
		if minutes > 0 {
			caption = a.Count("group.idle-minutes", minutes)
		}
		options = append(options, widgets.Option{Value: idleValue(minutes), Caption: caption})
	}
	return options
}

// passphraseBox is the dialog in which the passphrase is changed. Who opened the
// dossier with the recovery key does not know the old one, and is not asked for it.
type passphraseBox struct {
	app                      *frame.Frame
	recovered                bool
	old, passphrase, again   *widgets.TextField
	oldRow, newRow, againRow *widgets.FormRow
	hide                     func()
}

// onPassphrase asks for another passphrase.
func onPassphrase(a *frame.Frame) {
	if !a.CanWrite() {
		return
	}
	b := &passphraseBox{app: a, recovered: a.Store.Recovered()}
	box := frame.Dialog{
		Title: a.Text("group.passphrase"), Text: a.Text("group.passphrase-text"), Body: b.build(), First: b.old,
		Submit: a.Text("group.passphrase-change"), OnSubmit: b.onSubmit,
	}
	if b.recovered {
		box.Text, box.First, box.Cancel = a.Text("group.passphrase-recovered"), b.passphrase, a.Text("recovery.later")
	}
	b.hide = a.Show(box)
}

// OfferPassphrase asks for a new passphrase after the recovery key opened the dossier:
// whoever puts it off is asked again at the next opening, and not before.
func OfferPassphrase(a *frame.Frame) {
	if a.Store.Recovered() {
		onPassphrase(a)
	}
}

func (b *passphraseBox) build() *widgets.Form {
	a := b.app
	b.old = widgets.NewPassphraseField("", func(string) { b.oldRow.SetError("") })
	b.passphrase = widgets.NewPassphraseField("", func(text string) {
		b.newRow.SetError("")
		b.newRow.SetHint(forms.StrengthWords(a, text))
	})
	b.again = widgets.NewPassphraseField("", func(string) { b.againRow.SetError("") })
	form := widgets.NewForm()
	if !b.recovered {
		b.oldRow = form.Add(a.Text("group.passphrase-old"), b.old)
	}
	b.newRow = form.Add(a.Text("group.passphrase-new"), b.passphrase).SetHint(a.Text("new.strength-0"))
	b.againRow = form.Add(a.Text("new.again"), b.again)
	return form
}

// onSubmit changes the passphrase beside the window. The dialog stays until that
// is done, so that what is wrong can be typed again.
func (b *passphraseBox) onSubmit() bool {
	a := b.app
	first, second := forms.CheckPassphrases(b.passphrase.Text, b.again.Text)
	b.newRow.SetError(errorWords(a, first))
	b.againRow.SetError(errorWords(a, second))
	switch {
	case first != nil:
		a.Focus(b.passphrase)
		return false
	case second != nil:
		a.Focus(b.again)
		return false
	}
	a.RunShort(a.Text("group.passphrase-changing"), b.change, func(err error) {
		a.RefreshShell()
		switch {
		case err == nil:
			b.hide()
			a.Say(a.Text("group.passphrase-changed"), "")
		case errors.Is(err, data.ErrWrongPassphrase) && !b.recovered:
			b.oldRow.SetError(errorWords(a, err))
			a.Focus(b.old)
		default:
			a.ShowError(err)
		}
	})
	return false
}

func (b *passphraseBox) change() error {
	if b.recovered {
		return b.app.Store.ReplaceForgotten(b.passphrase.Text)
	}
	return b.app.Store.ChangePassphrase(b.old.Text, b.passphrase.Text)
}

// errorWords is the sentence for an error, "" for none.
func errorWords(a *frame.Frame, err error) string {
	if err == nil {
		return ""
	}
	return a.Lang.Error(err)
}
