package plan

import (
	"testing"

	"kader/app/frame"
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

// BenchmarkTopicPane opens the pane of a topic of which 5,000 things were heard, and that of a topic without a log.
func BenchmarkTopicPane(b *testing.B) {
	topics := make([]data.Topic, 2)
	d := desk.SitDown(b, "nl", func(tx *store.Tx) error {
		for i := range topics {
			topics[i] = data.Topic{Title: "Roosters", Lane: data.LaneNow, Position: i}
			if err := tx.CreateTopic(&topics[i]); err != nil {
				return err
			}
		}
		for i := range 5000 {
			h := data.Heard{
				TopicID: topics[0].ID, Day: data.NewDate(2026, 11, 1).AddDays(-i % 900),
				People: 1 + i%9, Heat: 1 + i%data.HottestHeat, Source: data.HeardTalk,
			}
			if err := tx.CreateHeard(&h); err != nil {
				return err
			}
		}
		return nil
	}, desk.Rooms(Entry()))
	d.Open(frame.PagePlan)
	p := d.Visible().(*planPage)
	for b.Loop() {
		p.OpenRow(topics[1].ID) // in between, so that the pane is filled anew
		p.OpenRow(topics[0].ID)
	}
}
