package importing

import (
	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// joinedMissing returns who joined with us since the list of members before this one, and is not in this one: the
// union may not know of it.
func (r *importRecord) joinedMissing() []string {
	if r.list.Kind != data.ListMembers {
		return nil
	}
	var before data.Date
	r.frame.View(func(tx *store.Tx) error {
		lists, err := tx.FindLists(store.ListFilter{})
		for _, l := range lists {
			if l.Kind == data.ListMembers && !l.Undone && l.ID != r.list.ID && l.Received.Before(r.list.Received) {
				before = l.Received // the earliest comes first
			}
		}
		return err
	})
	var names []string
	for _, l := range r.listed {
		p, known := r.known[l.PersonID]
		if known && l.Decision == imports.DecisionMissing && p.State == data.FollowJoined && before.Before(p.MemberSince) {
			names = append(names, p.Full())
		}
	}
	return names
}
