package cli

import (
	"bytes"
	"path/filepath"
	"strings"

	"kader/data"
	"kader/data/store"
	"kader/reports"
	"kader/reports/faces"
)

const endingJSON = ".json"

// access writes all that the dossier knows of one person, as PDF or as JSON.
func access(c *call) error {
	out := c.option("-o")
	ending := strings.ToLower(filepath.Ext(out))
	if ending != reports.EndingPDF && ending != endingJSON {
		return c.misused("cli.wrong-extension", "file", out, "extension", reports.EndingPDF+"|"+endingJSON)
	}
	if c.has("--id") == c.has("--name") {
		return c.misused("cli.access-who", "options", "--id, --name")
	}
	if c.isDossier(out) {
		return refuse("cli.over-dossier", "file", out)
	}
	open := c.withStore
	if c.has(asName) {
		open = c.withWritable
	}
	return open(func(s *store.Store) error {
		if err := c.setWorker(s); err != nil {
			return err
		}
		d, err := s.DossierForPaper()
		if err != nil {
			return err
		}
		id, err := c.findAsker(d)
		if err != nil {
			return err
		}
		content, err := c.renderAccess(s, d, id, ending)
		if err != nil {
			return err
		}
		if err := writeFile(out, content); err != nil {
			return err
		}
		c.printText("cli.exported", "file", out)
		e := data.Export{Kind: data.ExportAccess, Made: data.DateOf(c.Clock()), Names: true, SmallCounts: true}
		return c.note(s, e, []data.ID{id}, logged{})
	})
}

// findAsker returns who is meant by --id or --name.
func (c *call) findAsker(d *data.Dossier) (data.ID, error) {
	var found []data.ID
	for i := range d.People {
		p := &d.People[i]
		byID := c.has("--id") && string(p.ID) == c.option("--id")
		byName := c.has("--name") && data.Fold(p.Full()) == data.Fold(c.option("--name"))
		if byID || byName {
			found = append(found, p.ID)
		}
	}
	switch len(found) {
	case 0:
		return "", refuse("cli.access-nobody")
	case 1:
		return found[0], nil
	}
	return "", refuse("cli.access-several")
}

// renderAccess makes the whole answer in memory, so that a failure leaves no file.
func (c *call) renderAccess(s *store.Store, d *data.Dossier, id data.ID, ending string) ([]byte, error) {
	lang, err := c.paperLanguage(d)
	if err != nil {
		return nil, err
	}
	var known data.Known
	err = s.View(func(tx *store.Tx) (err error) {
		known, err = tx.FindKnown(id)
		return err
	})
	if err != nil {
		return nil, err
	}
	known.Backups = s.HeldCopies()
	a := reports.Access{File: filepath.Base(s.Path()), Dossier: d, Known: &known}
	o := reports.Options{Today: data.DateOf(c.Clock()), Faces: faces.New(faces.System())}
	write := reports.WriteAccess
	if ending == endingJSON {
		write = reports.WriteAccessJSON
	}
	var b bytes.Buffer
	if err := write(&b, lang, a, o); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
