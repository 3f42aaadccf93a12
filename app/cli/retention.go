package cli

import (
	"fmt"
	"strings"
	"text/tabwriter"

	"kader/data"
	"kader/data/store"
)

// expiredJSON is one thing that must go as `kader retention --json` prints it.
type expiredJSON struct {
	Kind   string    `json:"kind"`
	ID     data.ID   `json:"id"`
	Person data.ID   `json:"person"`
	What   string    `json:"what"`
	Reason string    `json:"reason"`
	Day    data.Date `json:"day"`
	Kept   bool      `json:"kept"`
}

// retention prints what must go this month and why, and removes it where that is asked.
func retention(c *call) error {
	work := c.withStore
	if c.has("--apply") {
		work = c.withWritable
	}
	return work(func(s *store.Store) error {
		today := data.DateOf(c.Clock())
		var d *data.Dossier
		if err := s.View(func(tx *store.Tx) (err error) { d, err = tx.ReadKept(today); return err }); err != nil {
			return err
		}
		expired := data.FindExpired(d, today)
		if c.has("--apply") {
			err := s.Update(store.LabelRemoved, func(tx *store.Tx) error { return tx.RemoveExpired(expired, today) })
			if err != nil {
				return fmt.Errorf("remove what expired: %w", err)
			}
		}
		if c.has("--json") {
			return c.printExpiredJSON(d, expired)
		}
		return c.printExpired(d, expired)
	})
}

func (c *call) printExpiredJSON(d *data.Dossier, expired []data.Expired) error {
	items := make([]expiredJSON, 0, len(expired))
	for _, e := range expired {
		items = append(items, expiredJSON{
			Kind: string(e.Kind), ID: e.ID, Person: e.PersonID, What: c.expiredWords(d, e),
			Reason: string(e.Reason), Day: e.Day, Kept: e.Kept,
		})
	}
	return printJSON(c.Stdout, map[string]any{"expired": items, "removed": c.has("--apply")})
}

func (c *call) printExpired(d *data.Dossier, expired []data.Expired) error {
	table := tabwriter.NewWriter(c.Stdout, 0, 8, 2, ' ', 0)
	for _, e := range expired {
		reason := c.lang.Text(e.TextKey(), "words", strings.Join(e.Words, ", "))
		if e.Months > 0 {
			reason = c.lang.Count(e.TextKey(), e.Months)
		}
		if e.Kept {
			reason = c.lang.Text("kept.reason.kept", "reason", reason)
		}
		fmt.Fprintf(table, "%s\t%s\t%s\n", c.lang.Date(e.Day), onOneLine(c.expiredWords(d, e)), reason)
	}
	if err := table.Flush(); err != nil {
		return fmt.Errorf("print what expired: %w", err)
	}
	switch {
	case len(expired) == 0:
		c.printText("kept.none")
	case c.has("--apply"):
		fmt.Fprintln(c.Stdout, c.lang.Count("cli.retention-removed", len(expired)))
	default:
		fmt.Fprintln(c.Stdout, c.lang.Count("kept.due", len(expired)))
	}
	return nil
}

// expiredWords says what goes, and of whom.
func (c *call) expiredWords(d *data.Dossier, e data.Expired) string {
	name, date, file := "", "", ""
	for i := range d.People {
		if d.People[i].ID == e.PersonID {
			name = d.People[i].Full()
		}
	}
	for i := range d.Contacts {
		if d.Contacts[i].ID == e.ID {
			date = c.lang.Date(d.Contacts[i].Date)
		}
	}
	for i := range d.Lists {
		if d.Lists[i].ID == e.ID {
			file = d.Lists[i].File
		}
	}
	if e.People > 0 {
		return c.lang.Count("kept.what.list-people", e.People, "file", file)
	}
	return c.lang.Text("kept.what."+string(e.Kind), "name", name, "date", date, "file", file)
}
