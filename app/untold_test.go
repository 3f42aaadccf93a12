package app

import (
	"testing"

	"kader/app/frame"
	"kader/assets"
	"kader/data"
	"kader/data/store"
)

// Where nobody's membership is known no page says that nobody is a member.
func TestNoPageSaysZeroPercentWhereNobodyWasAsked(t *testing.T) {
	for _, code := range assets.Languages() {
		h := newDesk(t, code, func(tx *store.Tx) error {
			unit := data.Unit{Kind: data.UnitDepartment, Name: "Inpak", Headcount: 8}
			if err := tx.CreateUnit(&unit); err != nil {
				return err
			}
			return tx.CreatePerson(&data.Person{Name: data.Name{Given: "Aagje", Family: "Zilverstand"}, Work: data.Work{UnitID: unit.ID}})
		})
		for page, wants := range map[string]string{
			frame.PageToday:    h.Text("today.card.unknown"),
			frame.PageSnapshot: h.Text("snapshot.sentence-untold"),
			frame.PagePeople:   h.Count("people.sentence-untold", 1),
		} {
			h.Open(page)
			if !h.Says(wants) {
				t.Errorf("%s: %s does not say %q", code, page, wants)
			}
			h.SeesNot(h.Lang.Percent(0))
		}
		h.Open(frame.PagePeople)
		h.Update("test", func(tx *store.Tx) error {
			people, err := tx.FindPeople(store.PersonFilter{})
			if err != nil {
				return err
			}
			return tx.UpdatePerson(people[0].ID, func(p *data.Person) { p.Membership = data.MembershipNone })
		})
		h.Open(frame.PageSnapshot)
		h.Sees(h.Lang.Percent(0))
	}
}
