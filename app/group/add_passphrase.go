package group

import (
	"errors"
	"strings"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// addBox is the dialog in which somebody gets a passphrase of their own.
type addBox struct {
	frame                     *frame.Frame
	name, passphrase, again   *widgets.TextField
	nameRow, newRow, againRow *widgets.FormRow
	hide                      func()
}

// onAddPassphrase asks for whom the passphrase is, and for it.
func onAddPassphrase(f *frame.Frame) {
	if !f.CanWrite() {
		return
	}
	if err := f.Store.Full(); err != nil {
		f.ShowError(err)
		return
	}
	b := &addBox{frame: f}
	b.hide = f.Show(frame.Dialog{
		Title: f.Text("holder.add"), Text: f.Text("holder.add-text"), Body: b.build(), First: b.name,
		Submit: f.Text("holder.add-short"), OnSubmit: b.onSubmit,
	})
}

func (b *addBox) build() *widgets.Form {
	f := b.frame
	b.name = widgets.NewTextField("", func(string) { b.nameRow.SetError("") })
	b.passphrase = widgets.NewPassphraseField("", func(text string) {
		b.newRow.SetError("")
		b.newRow.SetHint(forms.StrengthWords(f, text))
	})
	b.again = widgets.NewPassphraseField("", func(string) { b.againRow.SetError("") })
	form := widgets.NewForm()
	b.nameRow = form.Add(f.Text("holder.name"), b.name).SetHint(f.Text("holder.name-hint"))
	b.newRow = form.Add(f.Text("new.passphrase"), b.passphrase).SetHint(f.Text("new.strength-0"))
	b.againRow = form.Add(f.Text("new.again"), b.again)
	return form
}

// onSubmit adds the passphrase beside the window. The dialog stays until that is done.
func (b *addBox) onSubmit() bool {
	f := b.frame
	name := strings.TrimSpace(b.name.Text)
	if name == "" {
		b.nameRow.SetError(f.Lang.Error(data.Invalid{Field: f.Text("holder.name"), Rule: data.RuleRequired}))
		f.Focus(b.name)
		return false
	}
	if f.RefuseNumbers(b.nameRow) || !passphrasesAreGood(f, b.newRow, b.againRow) {
		return false
	}
	f.RunShort(f.Text("holder.changing"), func() error {
		return f.Store.AddPassphrase(name, b.passphrase.Text)
	}, func(err error) {
		f.RefreshShell()
		switch {
		case err == nil:
			b.hide()
			f.Say(f.Text("holder.added", "name", name), "")
		case errors.Is(err, data.ErrPassphraseTaken):
			b.newRow.SetError(errorWords(f, err))
			f.Focus(b.passphrase)
		default:
			f.ShowError(err)
		}
	})
	return false
}

// passphrasesAreGood says under the two fields what is wrong with a passphrase that is being
// chosen, and gives the first that is wrong the keyboard.
func passphrasesAreGood(f *frame.Frame, newRow, againRow *widgets.FormRow) bool {
	passphrase, again := newRow.Field().(*widgets.TextField), againRow.Field().(*widgets.TextField)
	first, second := forms.CheckPassphrases(passphrase.Text, again.Text, f.Store.CheckPassphrase)
	newRow.SetError(errorWords(f, first))
	againRow.SetError(errorWords(f, second))
	switch {
	case first != nil:
		f.Focus(passphrase)
	case second != nil:
		f.Focus(again)
	}
	return first == nil && second == nil
}
