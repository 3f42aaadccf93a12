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

func idleOptions(f *frame.Frame) []widgets.Option {
	var options []widgets.Option
	for _, minutes := range idleChoices() {
		caption := f.Text("group.idle-never")
		if minutes > 0 {
			caption = f.Count("group.idle-minutes", minutes)
		}
		options = append(options, widgets.Option{Value: idleValue(minutes), Caption: caption})
	}
	return options
}

// passphraseBox is the dialog in which the passphrase is changed. Who opened the
// dossier with the recovery key does not know the old one, and is not asked for it.
type passphraseBox struct {
	frame     *frame.Frame
	recovered bool
	whose     *widgets.Choice // the holder whose passphrase was forgotten
	old       *widgets.TextField
	oldRow    *widgets.FormRow
	chosen    *forms.NewPassphrase
	hide      func()
}

// onPassphrase asks for another passphrase.
func onPassphrase(f *frame.Frame) {
	if !f.CanWrite() {
		return
	}
	b := &passphraseBox{frame: f, recovered: f.Store.Recovered()}
	box := frame.Dialog{
		Title: f.Text("group.passphrase"), Text: f.Text("group.passphrase-text"), Body: b.build(), First: b.old,
		Submit: f.Text("group.passphrase-change"), OnSubmit: b.onSubmit,
	}
	if b.recovered {
		box.Text, box.First, box.Cancel = f.Text("group.passphrase-recovered"), b.chosen.Field, f.Text("recovery.later")
	}
	switch {
	case lapsing(f) > 0:
		box.Text += " " + f.Text("group.passphrase-shared")
	case b.recovered:
		box.Text += " " + f.Text("group.passphrase-kept")
	}
	b.hide = f.Show(box)
}

// Opened asks for a new passphrase after the recovery key opened the dossier: whoever puts it
// off is asked again at the next opening, and not before. Else it asks who works, where that is
// not known.
func Opened(f *frame.Frame) {
	if f.Store.Recovered() && f.CanWrite() {
		onPassphrase(f)
		return
	}
	forms.OfferWorker(f, func() {})
}

// AskWorker asks who works from now on.
func AskWorker(f *frame.Frame) { forms.AskWorker(f) }

func (b *passphraseBox) build() *widgets.Form {
	f := b.frame
	b.old = widgets.NewPassphraseField("", func(string) { b.oldRow.SetError("") })
	b.whose = widgets.NewChoice(b.forgotten(), nil)
	form := widgets.NewForm()
	if !b.recovered {
		b.oldRow = form.Add(f.Text("group.passphrase-old"), b.old)
	} else if len(b.whose.Offered) > 1 {
		form.Add(f.Text("group.passphrase-whose"), b.whose)
	}
	b.chosen = forms.AddPassphrase(f, form, f.Text("group.passphrase-new"))
	return form
}

// forgotten are the passphrases of which one may be replaced.
func (b *passphraseBox) forgotten() []widgets.Option {
	var options []widgets.Option
	for _, h := range b.frame.Store.Holders() {
		if h.Kind == data.HolderPassphrase {
			options = append(options, widgets.Option{Value: h.ID, Caption: holderName(b.frame, h)})
		}
	}
	return options
}

// lapsing counts the printed sheets that end with the passphrase, because an earlier Kader
// gave them the same key.
func lapsing(f *frame.Frame) int {
	n := 0
	for _, h := range f.Store.Holders() {
		if h.Shared && h.Kind == data.HolderSheet {
			n++
		}
	}
	return n
}

// onSubmit changes the passphrase beside the window. The dialog stays until that
// is done, so that what is wrong can be typed again.
func (b *passphraseBox) onSubmit() bool {
	f := b.frame
	if !b.chosen.IsGood(f.Store.CheckPassphrase) {
		return false
	}
	f.RunShort(f.Text("group.passphrase-changing"), b.change, func(err error) {
		f.RefreshShell()
		switch {
		case err == nil:
			b.hide()
			f.Say(f.Text("group.passphrase-changed"), "")
		case errors.Is(err, data.ErrWrongPassphrase) && !b.recovered:
			b.oldRow.SetError(f.Lang.Error(err))
			f.Focus(b.old)
		case errors.Is(err, data.ErrPassphraseTaken):
			b.chosen.Refuse(err)
		default:
			f.ShowError(err)
		}
	})
	return false
}

func (b *passphraseBox) change() error {
	if b.recovered {
		return b.frame.Store.ReplaceForgotten(b.whose.Value(), b.chosen.Text())
	}
	return b.frame.Store.ChangePassphrase(b.old.Text, b.chosen.Text())
}
