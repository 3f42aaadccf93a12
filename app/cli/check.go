package cli

import (
	"errors"
	"fmt"
	"path/filepath"

	"kader/data"
	"kader/data/store"
)

// check opens a dossier, verifies it and prints how much it holds.
func check(c *call) error {
	err := c.withStore(func(s *store.Store) error {
		counts, err := s.Check()
		if err != nil {
			return err
		}
		c.printText("cli.check-ok", "file", c.operands[0])
		switch s.ReadOnly() {
		case data.ErrBackupCopy:
			c.printText("cli.check-backup")
		case data.ErrNewerVersion:
			c.printText("cli.check-newer")
		case data.ErrFileReadOnly, data.ErrFolderReadOnly:
			c.printText("cli.check-read-only")
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
			c.printCount(line.key, line.n)
		}
		return nil
	})
	if errors.Is(err, data.ErrDamaged) || errors.Is(err, data.ErrForeign) || errors.Is(err, data.ErrNoFile) {
		c.listBackups(errors.Is(err, data.ErrDamaged))
	}
	return err
}

// listBackups prints the copies of a dossier that cannot be opened, newest first.
// That there are none is said of a damaged one only.
func (c *call) listBackups(damaged bool) {
	path, err := filepath.Abs(c.operands[0])
	if err != nil {
		return
	}
	folder := c.BackupDir
	if folder == "" {
		folder = filepath.Dir(path)
	}
	found := store.FindBackups(path, c.BackupDir)
	switch {
	case len(found) > 0:
		c.printText("unlock.copies", "folder", c.lang.List(store.BackupFolders(found)))
	case damaged:
		c.printText("unlock.no-copies", "folder", folder)
	}
	for _, b := range found {
		at := b.At.In(c.Clock().Location())
		line := c.lang.Text("unlock.copy-line", "date", c.lang.LongDate(data.DateOf(at)), "time", at.Format("15:04"),
			"size", c.lang.Decimal(max(float64(b.Size)/1e6, 0.1), 1))
		if !b.Whole {
			line += " (" + c.lang.Text("unlock.copy-damaged") + ")"
		}
		fmt.Fprintln(c.Stdout, onOneLine("  "+line+"  "+b.Path))
	}
}
