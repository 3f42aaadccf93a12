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

func (a *App) idleOptions() []option {
	var options []option
	for _, minutes := range idleChoices() {
		caption := a.text("group.idle-never")
		if minutes > 0 {
			caption = a.count("group.idle-minutes", minutes)
		}
		options = append(options, option{value: idleValue(minutes), caption: caption})
	}
	return options
}

// passphraseBox is the dialog in which the passphrase is changed.
type passphraseBox struct {
	app                      *App
	old, passphrase, again   *widgets.TextField
	oldRow, newRow, againRow *widgets.FormRow
	hide                     func()
}

// onPassphrase asks for another passphrase.
func (a *App) onPassphrase() {
	if !a.canWrite() {
		return
	}
	b := &passphraseBox{app: a}
	b.old = widgets.NewPassphraseField("", func(string) { b.oldRow.SetError("") })
	b.passphrase = widgets.NewPassphraseField("", func(text string) { b.newRow.SetHint(a.strengthWords(text)) })
	b.again = widgets.NewPassphraseField("", func(string) { b.againRow.SetError("") })
	form := widgets.NewForm()
	b.oldRow = form.Add(a.text("group.passphrase-old"), b.old)
	b.newRow = form.Add(a.text("group.passphrase-new"), b.passphrase).SetHint(a.text("new.strength-0"))
	b.againRow = form.Add(a.text("new.again"), b.again)
	b.hide = a.show(dialogBox{
		title: a.text("group.passphrase"), text: a.text("group.passphrase-text"), body: form, first: b.old,
		submit: a.text("group.passphrase-change"), onSubmit: b.onSubmit,
	})
}

// onSubmit changes the passphrase beside the window. The dialog stays until that
// is done, so that a wrong old one can be typed again.
func (b *passphraseBox) onSubmit() bool {
	a := b.app
	first, second := checkPassphrases(b.passphrase.Text, b.again.Text)
	b.newRow.SetError(a.errorWords(first))
	b.againRow.SetError(a.errorWords(second))
	if first != nil || second != nil {
		return false
	}
	a.runShort(a.text("group.passphrase-changing"), func() error {
		return a.store.ChangePassphrase(b.old.Text, b.passphrase.Text)
	}, func(err error) {
		a.refreshShell()
		if err != nil && !errors.Is(err, data.ErrWrongPassphrase) {
			a.showError(err)
			return
		}
		if err != nil {
			b.oldRow.SetError(a.errorWords(err))
			a.focus(b.old)
			return
		}
		b.hide()
		a.say(a.text("group.passphrase-changed"), "")
	})
	return false
}

// errorWords is the sentence for an error, "" for none.
func (a *App) errorWords(err error) string {
	if err == nil {
		return ""
	}
	return a.lang.Error(err)
}
