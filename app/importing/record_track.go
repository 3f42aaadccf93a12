package importing

import (
	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// track is the card on which the steps of those whom the list brought are changed.
func (r *importRecord) track() fyne.CanvasObject {
	f := r.frame
	var tracks data.Tracks
	followers := 0
	if !f.View(func(tx *store.Tx) (err error) {
		tracks, followers, err = tx.CountOnTrack(r.list.ID, f.Today())
		return err
	}) {
		return widgets.VStack(0)
	}
	e := forms.NewEditor[data.List](f)
	field := e.TrackField(f.Text("track.title"), func(l *data.List) *data.Track { return &l.Track },
		func(t data.Track) string {
			if len(t) == 0 {
				return f.Text("track.as-group", "days", tracks.Group().String())
			}
			return forms.TrackWords(f, t)
		})
	e.Add(field)
	e.Show(r.list)
	save := widgets.NewButton(f.Text("track.save"), "check", func() { r.onTrack(e) })
	box := widgets.VStack(widgets.GapMedium, widgets.NewParagraph(f.Count("track.of-list", followers)), e.Form)
	if f.CanWrite() {
		box.Add(widgets.HStack(0, save))
	}
	return widgets.NewCard(f.Text("track.card"), box)
}

// onTrack keeps the steps that were typed.
func (r *importRecord) onTrack(e *forms.Editor[data.List]) {
	if !e.Dirty() || !e.Validate() {
		return
	}
	list := r.list
	e.Touched()(&list)
	if r.frame.UpdateOfferingUndo("list-track", func(tx *store.Tx) error { return tx.SetTrack(list.ID, list.Track) }) {
		r.list = list
		e.Show(list)
	}
}
