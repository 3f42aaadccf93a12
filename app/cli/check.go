package cli

import (
	"kader/data"
	"kader/data/store"
)

// check opens a dossier, verifies it and prints how much it holds.
func check(c *call) error {
	return c.withStore(func(s *store.Store) error {
		counts, err := s.Check()
		if err != nil {
			return err
		}
		c.say("cli.check-ok", "file", c.operands[0])
		switch s.ReadOnly() {
		case data.ErrNewerVersion:
			c.say("cli.check-newer")
		case data.ErrFileReadOnly, data.ErrFolderReadOnly:
			c.say("cli.check-read-only")
		}
		for _, line := range []struct {
			key string
			n   int
		}{
			{"cli.stock.units", counts.Units},
			{"cli.stock.people", counts.People},
			{"cli.stock.contacts", counts.Contacts},
			{"cli.stock.lists", counts.Lists},
			{"cli.stock.snapshots", counts.Snapshots},
			{"cli.stock.topics", counts.Topics},
			{"cli.stock.goals", counts.Goals},
			{"cli.stock.actions", counts.Actions},
			{"cli.stock.meetings", counts.Meetings},
			{"cli.stock.changes", counts.Changes},
		} {
			c.tell(line.key, line.n)
		}
		return nil
	})
}
