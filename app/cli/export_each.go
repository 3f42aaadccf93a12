package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"kader/data"
	"kader/data/store"
	"kader/reports"
)

// eachRep is the option that writes a call list for each contact person, in a folder.
const eachRep = "--each-rep"

// exportEachRep writes a call list for each contact person. Their files have numbers, and nobody's name: that is
// inside.
func exportEachRep(c *call, kind reports.Kind) error {
	for _, other := range []string{"-o", "--rep"} {
		if c.has(other) {
			return c.misused("cli.not-with", "option", other, "other", eachRep)
		}
	}
	if err := c.checkExport(kind, kind.Ending); err != nil {
		return err
	}
	log, err := c.logged()
	if err != nil {
		return err
	}
	o := reports.Options{Today: data.DateOf(c.Clock()), DestroyBy: log.by, Reader: log.reader}
	if o.Password, err = c.sheetPassword(); err != nil {
		return err
	}
	return c.withStore(func(s *store.Store) error {
		if err := c.setWorker(s); err != nil {
			return err
		}
		d, err := s.DossierForPaper()
		if err != nil {
			return err
		}
		lang, err := c.paperLanguage(d)
		if err != nil {
			return err
		}
		var keys func() (*data.SheetKeys, error)
		if s.ReadOnly() == "" {
			keys = s.NewSheetKeys
		}
		parts, nobody, err := reports.CallListParts(lang, d, o, keys)
		if err != nil {
			return fmt.Errorf("export call lists: %w", err)
		}
		base := lang.Text("export.call-list-file") + " " + o.Today.String()
		if err := writeParts(c, s, parts, base, log); err != nil {
			return err
		}
		fmt.Fprintln(c.Stdout, onOneLine(c.lang.Count("cli.each-rep.done", len(parts), "folder", c.option(eachRep))))
		if nobody > 0 {
			c.printCount("export.each-nobody", nobody)
		}
		return nil
	})
}

// writeParts writes the files and notes each once it is there. Where one of them is there already nothing is written.
func writeParts(c *call, s *store.Store, parts []reports.CallListPart, base string, log logged) error {
	folder := c.option(eachRep)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return refuse("cli.unwritable", "file", folder)
	}
	names := make([]string, len(parts))
	for i := range parts {
		names[i] = filepath.Join(folder, reports.CallListName(base, i+1, len(parts)))
		if _, err := os.Lstat(names[i]); err == nil {
			return data.Fault{Code: data.ErrExists, Place: data.Place{File: names[i]}}
		}
	}
	for i := range parts {
		if err := writeFile(names[i], parts[i].Content); err != nil {
			return err
		}
		if err := c.note(s, parts[i].Made, parts[i].Named, log); err != nil {
			return err
		}
	}
	return nil
}
