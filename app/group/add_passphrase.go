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
	frame   *frame.Frame
	name    *widgets.TextField
	nameRow *widgets.FormRow
	chosen  *forms.NewPassphrase
	hide    func()
}

// onAddPassphrase asks for whom the passphrase is, and for it.
func onAddPassphrase(f *frame.Frame) {
	if !forms.CanAddHolder(f) {
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
	form := widgets.NewForm()
	b.nameRow = form.Add(f.Text("holder.name"), b.name).SetHint(f.Text("holder.name-hint"))
	b.chosen = forms.AddPassphrase(f, form, f.Text("new.passphrase"))
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
	if f.RefuseNumbers(b.nameRow) || !b.chosen.IsGood(f.Store.CheckPassphrase) {
		return false
	}
	f.RunShort(f.Text("holder.changing"), func() error {
		return f.Store.AddPassphrase(name, b.chosen.Text())
	}, func(err error) {
		f.RefreshShell()
		switch {
		case err == nil:
			b.hide()
			f.Say(f.Text("holder.added", "name", name), "")
		case errors.Is(err, data.ErrPassphraseTaken):
			b.chosen.Refuse(err)
		default:
			f.ShowError(err)
		}
	})
	return false
}
