package cli

import (
	"bytes"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"kader/data"
	"kader/data/store"
	"kader/reports"
	"kader/reports/faces"
)

const (
	eraseID     = "--id"
	eraseName   = "--name"
	eraseUndone = "--undone"
)

// erase erases somebody for good, or what imports left that were undone. With --dry-run it only
// tells what would go.
func erase(c *call) error {
	ways := 0
	for _, name := range []string{eraseID, eraseName, eraseUndone} {
		if c.has(name) {
			ways++
		}
	}
	if ways != 1 {
		return c.misused("cli.erase-one-way", "options", strings.Join([]string{eraseID, eraseName, eraseUndone}, ", "))
	}
	out := c.option("-o")
	if c.has("-o") && !strings.EqualFold(filepath.Ext(out), ".pdf") {
		return c.misused("cli.wrong-extension", "file", out, "extension", ".pdf")
	}
	if c.has("-o") && c.isDossier(out) {
		return refuse("cli.over-dossier", "file", out)
	}
	instead, err := c.safeOption("--instead")
	if err != nil {
		return err
	}
	return c.withWritable(func(s *store.Store) error {
		if c.has(eraseUndone) {
			return c.eraseUndoneImports(s)
		}
		id, err := c.whoToErase(s)
		if err != nil {
			return err
		}
		plan := data.Erasure{People: []data.ID{id}, Instead: instead}
		if c.has("--dry-run") {
			return c.showErasure(s, plan)
		}
		var done data.Erased
		var exports []data.Export
		err = s.Update("people-erased", func(tx *store.Tx) (err error) {
			if exports, err = tx.FindExportsOf(id); err == nil {
				done, err = tx.Erase(plan)
			}
			return err
		})
		if err != nil {
			return err
		}
		return c.reportErased(s, done, exports)
	})
}

// whoToErase returns the one person who is meant, in the dossier or gone. Who is gone under the
// name of somebody present goes with them, so a name in the dossier is enough.
func (c *call) whoToErase(s *store.Store) (data.ID, error) {
	if c.has(eraseID) {
		id := data.ID(strings.TrimSpace(c.option(eraseID)))
		return id, c.known(s, id)
	}
	name := strings.TrimSpace(c.option(eraseName))
	d, err := s.Dossier()
	if err != nil {
		return "", err
	}
	var present []data.Person
	for _, p := range d.People {
		if data.Fold(p.Full()) == data.Fold(name) {
			present = append(present, p)
		}
	}
	var gone []data.Gone
	err = s.View(func(tx *store.Tx) (err error) { gone, err = tx.FindGone(name); return err })
	switch {
	case err != nil:
		return "", err
	case len(present) == 1:
		return present[0].ID, nil
	case len(present) == 0 && sameName(gone, name):
		return gone[0].Person.ID, nil
	case len(present)+len(gone) == 0:
		return "", refuse("cli.erase-nobody", "name", name)
	}
	for _, p := range present {
		c.printText("cli.erase-present", "name", p.Full(), "id", string(p.ID))
	}
	for _, g := range gone {
		key := "cli.erase-gone"
		if g.Undone {
			key = "cli.erase-undone"
		}
		c.printText(key, "name", g.Person.Full(), "id", string(g.Person.ID),
			"date", c.lang.Date(data.DateOf(g.At.In(c.Clock().Location()))))
	}
	return "", refuse("cli.erase-several", "name", name)
}

// sameName reports whether there is somebody, and everybody is called exactly so: an erasure
// takes them all.
func sameName(gone []data.Gone, name string) bool {
	for _, g := range gone {
		if data.Fold(g.Person.Full()) != data.Fold(name) {
			return false
		}
	}
	return len(gone) > 0
}

// known refuses an id that neither the dossier nor its history has.
func (c *call) known(s *store.Store, id data.ID) error {
	err := s.View(func(tx *store.Tx) error {
		_, err := tx.CountErasure(data.Erasure{People: []data.ID{id}})
		return err
	})
	if errors.Is(err, data.ErrNotFound) {
		return refuse("cli.erase-nobody", "name", string(id))
	}
	return err
}

// showErasure prints what would go, and every place in a text where the name stands.
func (c *call) showErasure(s *store.Store, plan data.Erasure) error {
	var would data.Erased
	var places []data.NamePlace
	err := s.View(func(tx *store.Tx) (err error) {
		if would, err = tx.CountErasure(plan); err == nil {
			places, err = tx.FindMentions(plan.People)
		}
		return err
	})
	if err != nil {
		return err
	}
	c.printText("cli.erase-would")
	c.printErased(would)
	for _, p := range places {
		key := "cli.erase-left"
		if plan.Replaces(p.Text, p.Mention, p.InLog) {
			key = "cli.erase-replaced"
		}
		before, name, behind := p.Around(30)
		c.printText(key, "text", before+name+behind)
	}
	return nil
}

// reportErased prints what went, and writes the proof where one was asked for.
func (c *call) reportErased(s *store.Store, done data.Erased, exports []data.Export) error {
	c.printText("cli.erase-done")
	c.printErased(done)
	out := c.option("-o")
	if out == "" {
		return nil
	}
	d, err := s.Dossier()
	if err != nil {
		return err
	}
	var copies []data.Copy
	err = s.View(func(tx *store.Tx) (err error) {
		copies, err = tx.FindOtherCopies()
		return err
	})
	if err != nil {
		return err
	}
	var b bytes.Buffer
	err = reports.WriteErasureProof(&b, c.lang, reports.ErasureProof{
		Group: d.Group.Name, File: filepath.Base(s.Path()), Day: data.DateOf(c.Clock()), Erased: done,
		Backups: s.CopiesHolding(), Copies: copies,
		Exports: reports.KnownExports(c.lang, exports), Faces: faces.New(faces.System()),
	})
	if err != nil {
		return err
	}
	if err := writeFile(out, b.Bytes()); err != nil {
		return err
	}
	c.printText("cli.exported", "file", out)
	return nil
}

func (c *call) printErased(e data.Erased) {
	for _, line := range reports.ErasedKinds(e) {
		fmt.Fprintln(c.Stdout, "  "+c.lang.Number(line.Count)+" "+c.lang.Count(line.Key, line.Count))
	}
	if e.Left > 0 {
		fmt.Fprintln(c.Stdout, "  "+c.lang.Count("report.erasure.left", e.Left))
	}
}

// eraseUndoneImports erases what every import left that was undone, however short ago.
func (c *call) eraseUndoneImports(s *store.Store) error {
	n := 0
	err := s.View(func(tx *store.Tx) (err error) { n, err = tx.CountUndone(); return err })
	switch {
	case err != nil:
		return err
	case n == 0:
		c.printText("cli.erase-nothing")
		return nil
	case c.has("--dry-run"):
		c.printText("cli.erase-would")
		fmt.Fprintln(c.Stdout, "  "+c.lang.Count("cli.erase-imports", n))
		return nil
	}
	var done data.Erased
	err = s.Update("undone-erased", func(tx *store.Tx) (err error) {
		done, err = tx.EraseAllUndone()
		return err
	})
	if err != nil {
		return err
	}
	return c.reportErased(s, done, nil)
}
