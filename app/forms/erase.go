package forms

import (
	"bytes"
	"context"
	"errors"
	"path/filepath"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
	"kader/reports"
	"kader/reports/faces"
)

// maxPlaces is how many places are asked about one by one. The others follow what is proposed.
const maxPlaces = 100

// aroundName is how many letters before and behind a name tell which place it is.
const aroundName = 28

// eraseBox is the dialog in which the group decides what happens to a name where it still stands.
type eraseBox struct {
	frame   *frame.Frame
	people  []data.Person
	places  []data.NamePlace
	would   data.Erased
	checks  []*widgets.Check
	instead *widgets.Choice
}

// EraseForGood erases people for good, present or gone, as anyone may ask of the group (GDPR
// art. 17). It asks first, and place by place where their names still stand; afterwards it offers
// a proof.
func EraseForGood(f *frame.Frame, people []data.Person) {
	b := &eraseBox{frame: f, people: people}
	f.RunShort(f.Text("erase.looking"), func() error {
		return f.Store.View(func(tx *store.Tx) (err error) {
			if b.would, err = tx.CountErasure(b.plan()); err == nil {
				b.places, err = tx.FindMentions(b.plan().People)
			}
			return err
		})
	}, func(err error) {
		if err != nil {
			f.ShowError(err)
			return
		}
		b.ask()
	})
}

func (b *eraseBox) ask() {
	f := b.frame
	title := f.Count("erase.title", len(b.people))
	if len(b.places) == 0 {
		f.Confirm(title, f.Text("erase.text"), f.Text("erase.button"), b.onErase)
		return
	}
	f.Show(frame.Dialog{
		Title: title, Text: f.Text("erase.text"), Body: b.build(), Submit: f.Text("erase.button"),
		Danger: true, Width: widgets.FormWidth, OnDone: b.onErase,
	})
}

// build lists the places with a tick each: ticked, the name is replaced there.
func (b *eraseBox) build() fyne.CanvasObject {
	f := b.frame
	b.instead = widgets.NewChoice(b.marks(), nil)
	body := widgets.VStack(
		widgets.GapMedium,
		widgets.NewText(f.Count("erase.places", len(b.places)), widgets.Style{Wrap: true}),
		widgets.NewFormRow(f.Text("erase.instead"), b.instead),
	)
	plan := b.plan()
	for _, p := range b.places[:min(len(b.places), maxPlaces)] {
		before, name, behind := p.Around(aroundName)
		check := widgets.NewCheck(singleLine(before+"["+name+"]"+behind), nil)
		check.SetChecked(plan.Replaces(p.Text, p.Mention, p.InLog))
		b.checks = append(b.checks, check)
		body.Add(widgets.VStack(widgets.GapTiny, check, widgets.NewCaption(b.where(p))))
	}
	if more := len(b.places) - maxPlaces; more > 0 {
		body.Add(widgets.NewText(f.Count("erase.more-places", more), widgets.Style{Color: widgets.ColorMuted, Wrap: true}))
	}
	return body
}

// where says in what kind of text a place is.
func (b *eraseBox) where(p data.NamePlace) string {
	words := b.frame.Text("erase.where-" + p.Noun)
	if p.InLog {
		words = frame.JoinNotes(words, b.frame.Text("erase.in-history"))
	}
	return words
}

// marks are what can stand where a name stood: the usual mark or, of one person, the initials.
func (b *eraseBox) marks() []widgets.Option {
	marks := []widgets.Option{{Caption: data.ErasedMark}}
	if len(b.people) == 1 {
		if initials := initialsOf(b.people[0].Name); initials != "" {
			marks = append(marks, widgets.Option{Value: initials, Caption: initials})
		}
	}
	return marks
}

func initialsOf(n data.Name) string {
	letters := ""
	for _, name := range []string{n.Given, n.Family} {
		if r, size := utf8.DecodeRuneInString(name); size > 0 {
			letters += string(r) + "."
		}
	}
	return letters
}

func singleLine(text string) string {
	return string(bytes.Join(bytes.Fields([]byte(text)), []byte(" ")))
}

// plan is what is to be erased, with what was decided.
func (b *eraseBox) plan() data.Erasure {
	e := data.Erasure{Decide: map[data.Spot]bool{}}
	for _, p := range b.people {
		e.People = append(e.People, p.ID)
	}
	for i, check := range b.checks {
		e.Decide[b.places[i].Spot] = check.Checked
	}
	if b.instead != nil {
		e.Instead = b.instead.Value()
	}
	return e
}

func (b *eraseBox) onErase() {
	f, plan, opened := b.frame, b.plan(), b.frame.Store
	var done data.Erased
	var exports []data.Export
	f.RunJob(f.Count("erase.erasing", len(b.people)), func(j *frame.Job) error {
		plan.Report = j.Report
		return opened.Update("people-erased", func(tx *store.Tx) (err error) {
			if exports, err = tx.FindExportsOf(plan.People...); err == nil {
				done, err = tx.Erase(plan)
			}
			return err
		})
	}, func(err error) {
		if !errors.Is(err, context.Canceled) && f.Settle(err) {
			offerProof(f, done, exports)
		}
	})
}

// offerProof tells that it is done, and offers the proof. While the disk does not hold the
// erasure there is nothing to prove.
func offerProof(f *frame.Frame, done data.Erased, exports []data.Export) {
	if f.Store.Unsaved() != nil {
		return
	}
	f.Show(frame.Dialog{
		Title: f.Count("erase.done", max(done.Asked, 1)), Text: f.Text("erase.done-text"), Submit: f.Text("erase.proof"),
		OnDone: func() {
			f.AskFile(frame.FileQuestion{
				Title: f.Text("erase.proof-where"), Button: f.Text("dialog.save"), Save: true,
				Name: f.Text("erase.proof-file") + " " + f.Today().String(), Endings: []string{".pdf"},
				Chosen: func(path string) { writeProof(f, done, exports, path) },
			})
		},
		Cancel: f.Text("dialog.close"),
	})
}

func writeProof(f *frame.Frame, done data.Erased, exports []data.Export, path string) {
	f.RunShort(f.Text("export.making"), func() error {
		group, err := f.GroupNow()
		if err != nil {
			return err
		}
		var copies []data.Copy
		err = f.Store.View(func(tx *store.Tx) (err error) {
			copies, err = tx.FindOtherCopies()
			return err
		})
		if err != nil {
			return err
		}
		var proof bytes.Buffer
		err = reports.WriteErasureProof(&proof, f.Lang, reports.ErasureProof{
			Group: group.Name, File: filepath.Base(f.Store.Path()), Day: f.Today(), Erased: done,
			Backups: f.Store.CopiesHolding(), Copies: copies,
			Exports: reports.KnownExports(f.Lang, exports), Faces: faces.New(faces.System()),
		})
		if err != nil {
			return err
		}
		return frame.WriteFile(path, proof.Bytes())
	}, func(err error) {
		if err != nil {
			f.ShowError(err)
			return
		}
		f.Say(f.Text("erase.proof-saved"), "")
	})
}
