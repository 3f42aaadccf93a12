package forms

import (
	"strconv"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// NewPassphrase is the two fields in which a passphrase is chosen: it, and the same once more.
type NewPassphrase struct {
	Field         *widgets.TextField
	frame         *frame.Frame
	again         *widgets.TextField
	row, againRow *widgets.FormRow
}

// AddPassphrase adds the two fields to a form. The first says how hard the passphrase is to guess
// while it is typed.
func AddPassphrase(f *frame.Frame, form *widgets.Form, label string) *NewPassphrase {
	p := &NewPassphrase{frame: f}
	p.Field = widgets.NewPassphraseField("", func(text string) {
		p.row.SetError("")
		p.row.SetHint(f.Text("new.strength-" + strconv.Itoa(store.Strength(text))))
	})
	p.again = widgets.NewPassphraseField("", func(string) { p.againRow.SetError("") })
	p.row = form.Add(label, p.Field).SetHint(f.Text("new.strength-0"))
	p.againRow = form.Add(f.Text("new.again"), p.again)
	return p
}

// Text returns the passphrase as it was typed.
func (p *NewPassphrase) Text() string { return p.Field.Text }

// CopyFrom takes over what was typed in other fields.
func (p *NewPassphrase) CopyFrom(other *NewPassphrase) {
	p.Field.SetText(other.Field.Text)
	p.again.SetText(other.again.Text)
}

// IsGood says under the two fields what is wrong with the passphrase, and gives the first that is
// wrong the keyboard. check judges the passphrase.
func (p *NewPassphrase) IsGood(check func(string) error) bool {
	if err := check(p.Field.Text); err != nil {
		p.againRow.SetError("")
		p.Refuse(err)
		return false
	}
	p.row.SetError("")
	if p.Field.Text != p.again.Text {
		p.againRow.SetError(p.frame.Lang.Error(data.ErrPassphraseTwice))
		p.frame.Focus(p.again)
		return false
	}
	p.againRow.SetError("")
	return true
}

// Refuse says under the first field why the passphrase cannot be taken, and gives it the keyboard.
func (p *NewPassphrase) Refuse(err error) {
	p.row.SetError(p.frame.Lang.Error(err))
	p.frame.Focus(p.Field)
}

// CanAddHolder reports whether another passphrase or key may be added. It says so where the dossier
// has no room for one.
func CanAddHolder(f *frame.Frame) bool {
	if !f.CanWrite() {
		return false
	}
	if err := f.Store.Full(); err != nil {
		f.ShowError(err)
		return false
	}
	return true
}
