package forms

import (
	"strings"

	"kader/app/frame"
	"kader/app/widgets"
	"kader/data"
	"kader/data/store"
)

// TellingItem is who tells a unit of a decision, as a line that can be ticked off once it was told. open may be nil.
func TellingItem(f *frame.Frame, g data.Telling, unit string, open func()) Item {
	if g.UnitID == "" {
		unit = f.Text("plan.whole-company")
	}
	var note []string
	if g.Who != "" {
		note = append(note, g.Who)
	}
	if g.Way != "" {
		note = append(note, f.Text("telling.way."+string(g.Way)))
	}
	i := Item{
		Key: string(g.ID), Title: unit, Note: strings.Join(note, " · "), Done: !g.Told.IsZero(),
		OnOpen: open, onTick: func() { f.UpdateOfferingUndo(TickTelling(g, f.Today())) },
		Remove: func() {
			f.UpdateOfferingUndo("telling-deleted", func(tx *store.Tx) error { return tx.DeleteTelling(g.ID) })
		},
	}
	late := g.By.Before(f.Today())
	switch {
	case !g.Told.IsZero():
		i.Fact = widgets.Fact{Text: f.Lang.Date(g.Told), Icon: "check", Tone: widgets.ToneGood}
	case g.By.IsZero():
	case late:
		i.Fact = widgets.Fact{Text: f.DayWords(g.By, true), Icon: "warning", Tone: widgets.ToneOverdue}
	default:
		i.Fact = widgets.Fact{Text: f.DayWords(g.By, false), Icon: "schedule", Tone: widgets.ToneDue}
	}
	return i
}

// TickTelling is the change that notes that a unit was told, or that it was not told after all.
func TickTelling(g data.Telling, today data.Date) (label string, write func(*store.Tx) error) {
	label = "telling-told"
	if !g.Told.IsZero() {
		label, today = "telling-reopened", data.Date{}
	}
	return label, func(tx *store.Tx) error {
		return tx.UpdateTelling(g.ID, func(v *data.Telling) { v.Told = today })
	}
}

// CreateTellings agrees who tells whom.
func CreateTellings(tx *store.Tx, tellings []data.Telling) error {
	for i := range tellings {
		if err := tx.CreateTelling(&tellings[i]); err != nil {
			return err
		}
	}
	return nil
}
