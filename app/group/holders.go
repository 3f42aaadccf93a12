package group

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"kader/app/forms"
	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
)

// holderList is who can open the dossier, each with what can be done about them, and the
// buttons below.
type holderList struct {
	frame   *frame.Frame
	holders []data.Holder
	root    *fyne.Container
	rows    *fyne.Container
	void    *widgets.Button
	stops   *widgets.Button
}

func newHolderList(f *frame.Frame) *holderList { return &holderList{frame: f} }

func (l *holderList) build() fyne.CanvasObject {
	f := l.frame
	l.rows = widgets.VStack(widgets.Gap)
	l.void = widgets.NewButton(f.Text("holder.void"), "block", l.onVoid)
	l.stops = widgets.NewButton(f.Text("holder.stops"), "person_off", l.onStops)
	l.root = widgets.VStack(widgets.GapMedium, l.rows,
		widgets.Flow(widgets.Gap,
			widgets.NewButton(f.Text("group.passphrase"), "key", func() { onPassphrase(f) }),
			widgets.NewButton(f.Text("holder.add"), "person_add", func() { onAddPassphrase(f) }),
			widgets.NewButton(f.Text("group.recovery"), "print", func() { forms.OfferRecovery(f) }),
			l.stops, l.void),
		widgets.NewText(f.Text("holder.copies"), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	return l.root
}

// show reads who can open the dossier.
func (l *holderList) show() {
	l.holders = l.frame.Store.Holders()
	l.rows.Objects = nil
	for _, h := range l.holders {
		l.rows.Add(l.row(h))
	}
	l.void.Hidden = !slices.ContainsFunc(l.holders, func(h data.Holder) bool { return h.Kind == data.HolderSheet })
	l.stops.Hidden = len(l.holders) < 2
	widgets.Relayout(l.root)
}

func (l *holderList) row(h data.Holder) fyne.CanvasObject {
	f, name := l.frame, holderName(l.frame, h)
	words := widgets.VStack(widgets.GapTiny, widgets.NewParagraph(name),
		widgets.NewText(l.facts(h), widgets.Style{Size: theme.SizeNameCaptionText, Color: widgets.ColorMuted, Wrap: true}))
	edit := widgets.NewIconButton("edit", f.Text("holder.rename", "name", name), func() { onRenameHolder(f, h) })
	if h.Own {
		return widgets.Stretch(widgets.GapTiny, words, edit)
	}
	remove := widgets.NewIconButton("delete", f.Text("holder.remove", "name", name), func() { onRemoveHolder(f, h) })
	return widgets.Stretch(widgets.GapTiny, words, edit, remove)
}

// holderName is the name that the group gave, or what stands for it.
func holderName(f *frame.Frame, h data.Holder) string {
	if h.Name != "" {
		return h.Name
	}
	return f.Text("holder.unnamed-" + string(h.Kind))
}

// facts are what is known of a holder beside the name.
func (l *holderList) facts(h data.Holder) string {
	f := l.frame
	var notes []string
	if h.Name != "" {
		notes = append(notes, f.Text("holder."+string(h.Kind)))
	}
	if !h.Made.IsZero() {
		notes = append(notes, f.Text("holder.made", "date", f.Lang.Date(h.Made)))
	}
	if h.Used.IsZero() {
		notes = append(notes, f.Text("holder.unused"))
	} else {
		notes = append(notes, f.Text("holder.used", "date", f.Lang.Date(h.Used)))
	}
	if h.Own {
		notes = append(notes, f.Text("holder.own"))
	}
	return frame.JoinNotes(notes...)
}

// change changes who can open the dossier beside the window, and says so.
func change(f *frame.Frame, work func() error, said string) {
	f.RunShort(f.Text("holder.changing"), work, func(err error) {
		f.RefreshShell()
		if err != nil {
			f.ShowError(err)
			return
		}
		f.Say(said, "")
		f.FocusPage() // the button that had the keyboard may be gone with its row
	})
}

func onRemoveHolder(f *frame.Frame, h data.Holder) {
	if !f.CanWrite() {
		return
	}
	name := holderName(f, h)
	title, button := f.Text("holder.remove-title", "name", name), f.Text("holder.remove-short")
	f.Confirm(title, f.Text("holder.remove-text"), button, func() {
		change(f, func() error { return f.Store.RemoveHolders(h.ID) }, f.Text("holder.removed", "name", name))
	})
}

func (l *holderList) onVoid() {
	f := l.frame
	if !f.CanWrite() {
		return
	}
	f.Confirm(f.Text("holder.void"), f.Text("holder.void-text"), f.Text("holder.void-short"), func() {
		change(f, f.Store.VoidSheets, f.Text("holder.voided"))
	})
}

// onStops asks which holders go with a rep who stops: one person may have a passphrase and
// keep a sheet.
func (l *holderList) onStops() {
	askShutOut(l.frame, l.frame.Text("holder.stops"), l.frame.Text("holder.stops-text"), nil)
}

// askShutOut asks which holders open nothing any more from now on; proposed are the ids of those that are
// ticked already. Where there is none but the one that the dossier was opened with, its passphrase is to be
// changed.
func askShutOut(f *frame.Frame, title, text string, proposed []string) {
	if !f.CanWrite() {
		return
	}
	others := slices.DeleteFunc(f.Store.Holders(), func(h data.Holder) bool { return h.Own })
	if len(others) == 0 {
		f.Show(frame.Dialog{
			Title: title, Text: f.Text("care.last-key"), Submit: f.Text("group.passphrase"), OnDone: func() { onPassphrase(f) },
		})
		return
	}
	chosen := map[string]bool{}
	body := widgets.VStack(widgets.Gap)
	for _, h := range others {
		check := widgets.NewCheck(holderName(f, h), func(on bool) { chosen[h.ID] = on })
		check.SetChecked(slices.Contains(proposed, h.ID))
		body.Add(check)
	}
	f.Show(frame.Dialog{
		Title: title, Text: text, Body: body, Submit: f.Text("holder.remove-short"), Danger: true,
		OnDone: func() {
			var ids []string
			for _, h := range others {
				if chosen[h.ID] {
					ids = append(ids, h.ID)
				}
			}
			if len(ids) > 0 {
				change(f, func() error { return f.Store.RemoveHolders(ids...) }, f.Text("holder.stopped"))
			}
		},
	})
}

func onRenameHolder(f *frame.Frame, h data.Holder) {
	if !f.CanWrite() {
		return
	}
	name := widgets.NewTextField("", nil)
	name.SetText(h.Name)
	form := widgets.NewForm()
	row := form.Add(f.Text("holder.name"), name).SetHint(f.Text("holder.name-hint"))
	f.Show(frame.Dialog{
		Title: f.Text("holder.rename", "name", holderName(f, h)), Body: form, First: name,
		Submit:   f.Text("holder.rename-short"),
		OnSubmit: func() bool { return !f.RefuseNumbers(row) },
		OnDone: func() {
			change(f, func() error { return f.Store.RenameHolder(h.ID, name.Text) }, f.Text("holder.renamed"))
		},
	})
}
