package meeting

import (
	"kader/app/frame/desk"
	"kader/data"
	"kader/data/store"
)

func decisions(d *desk.Desk) []data.Decision {
	return desk.Read(d, func(tx *store.Tx) ([]data.Decision, error) { return tx.FindDecisions(store.DecisionFilter{}) })
}

func tellings(d *desk.Desk) []data.Telling {
	return desk.Read(d, func(tx *store.Tx) ([]data.Telling, error) { return tx.FindTellings(store.TellingFilter{}) })
}

func heard(d *desk.Desk) []data.Heard {
	return desk.Read(d, func(tx *store.Tx) ([]data.Heard, error) { return tx.FindHeard(store.HeardFilter{}) })
}
