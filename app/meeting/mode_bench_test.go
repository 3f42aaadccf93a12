package meeting

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

// fillLongEvening is a group that met 500 times, heard 5,000 things and agreed 3,000 actions, with a long agenda tonight.
func fillLongEvening(tx *store.Tx) error {
	if err := fillEvening(tx); err != nil {
		return err
	}
	topics, err := tx.FindTopics(store.TopicFilter{})
	if err != nil {
		return err
	}
	units, err := tx.FindUnits(store.UnitFilter{})
	if err != nil {
		return err
	}
	day := data.NewDate(2026, 10, 1)
	for i := range 500 {
		if err := tx.CreateMeeting(&data.Meeting{Title: fmt.Sprint("Avond ", i), Date: day.AddDays(-7 * i)}); err != nil {
			return err
		}
	}
	for i := range 5000 {
		h := data.Heard{
			TopicID: topics[0].ID, UnitID: units[i%len(units)].ID, Day: day.AddDays(-i % 700), People: 1 + i%9, Heat: 1 + i%3,
		}
		if err := tx.CreateHeard(&h); err != nil {
			return err
		}
	}
	for i := range 3000 {
		a := data.Action{Title: fmt.Sprint("Actie ", i), Status: data.ActionDone, Due: day.AddDays(-i), Position: i}
		if err := tx.CreateAction(&a); err != nil {
			return err
		}
	}
	return nil
}

// BenchmarkModeKey is a key on the wall: the next point or the one before, with its figures.
func BenchmarkModeKey(b *testing.B) {
	for name, keys := range map[string][]fyne.KeyName{
		"points": {fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft, fyne.KeyLeft}, "rows": {fyne.KeyEnd, fyne.KeyDown, fyne.KeyUp},
	} {
		b.Run(name, func(b *testing.B) {
			m := wallOf(desk.SitDown(b, "nl", fillLongEvening, desk.Rooms(Entry())))
			for i := 0; b.Loop(); i++ {
				m.onKey(keys[i%len(keys)])
			}
		})
	}
}
