package app

import (
	"errors"
	"strconv"

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
		return defaultIdle
	}
	return minutes
}

func idleOptions(a *App) []widgets.Option {
	var options []widgets.Option
	for _, minutes := range idleChoices() {
		caption := a.text("group.idle-never")
		if minutes > 0 {
			caption = a.count("group.idle-minutes", minutes)
		}
		options = append(options, widgets.Option{Value: idleValue(minutes), Caption: caption})
	}
	return options
}

// passphraseBox is the dialog in which the passphrase is changed. Who opened the
// dossier with the recovery key does not know the old one, and is not asked for it.
type passphraseBox struct {
	app                      *App
	recovered                bool
	old, passphrase, again   *widgets.TextField
	oldRow, newRow, againRow *widgets.FormRow
	hide                     func()
}

// onPassphrase asks for another passphrase.
func onPassphrase(a *App) {
	if !a.canWrite() {
		return
	}
	b := &passphraseBox{app: a, recovered: a.store.Recovered()}
	box := dialogBox{
		title: a.text("group.passphrase"), text: a.text("group.passphrase-text"), body: b.build(), first: b.old,
		submit: a.text("group.passphrase-change"), onSubmit: b.onSubmit,
	}
	if b.recovered {
		box.text, box.first, box.cancel = a.text("group.passphrase-recovered"), b.passphrase, a.text("recovery.later")
	}
	b.hide = a.show(box)
}

// offerPassphrase asks for a new passphrase after the recovery key opened the dossier:
// whoever puts it off is asked again at the next opening, and not before.
func offerPassphrase(a *App) {
	if a.store.Recovered() {
		onPassphrase(a)
	}
}

func (b *passphraseBox) build() *widgets.Form {
	a := b.app
	b.old = widgets.NewPassphraseField("", func(string) { b.oldRow.SetError("") })
	b.passphrase = widgets.NewPassphraseField("", func(text string) {
		b.newRow.SetError("")
		b.newRow.SetHint(strengthWords(a, text))
	})
	b.again = widgets.NewPassphraseField("", func(string) { b.againRow.SetError("") })
	form := widgets.NewForm()
	if !b.recovered {
		b.oldRow = form.Add(a.text("group.passphrase-old"), b.old)
	}
	b.newRow = form.Add(a.text("group.passphrase-new"), b.passphrase).SetHint(a.text("new.strength-0"))
	b.againRow = form.Add(a.text("new.again"), b.again)
	return form
}

// onSubmit changes the passphrase beside the window. The dialog stays until that
// is done, so that what is wrong can be typed again.
func (b *passphraseBox) onSubmit() bool {
	a := b.app
	first, second := checkPassphrases(b.passphrase.Text, b.again.Text)
	b.newRow.SetError(errorWords(a, first))
	b.againRow.SetError(errorWords(a, second))
	switch {
	case first != nil:
		a.focus(b.passphrase)
		return false
	case second != nil:
		a.focus(b.again)
		return false
	}
	a.runShort(a.text("group.passphrase-changing"), b.change, func(err error) {
		a.refreshShell()
		switch {
		case err == nil:
			b.hide()
			a.say(a.text("group.passphrase-changed"), "")
		case errors.Is(err, data.ErrWrongPassphrase) && !b.recovered:
			b.oldRow.SetError(errorWords(a, err))
			a.focus(b.old)
		default:
			a.showError(err)
		}
	})
	return false
}

func (b *passphraseBox) change() error {
	if b.recovered {
		return b.app.store.ReplaceForgotten(b.passphrase.Text)
	}
	return b.app.store.ChangePassphrase(b.old.Text, b.passphrase.Text)
}

// errorWords is the sentence for an error, "" for none.
func errorWords(a *App, err error) string {
	if err == nil {
		return ""
	}
	return a.lang.Error(err)
}
