package cli

import (
	"fmt"
	"path/filepath"

	"kader/data"
	"kader/data/example"
	"kader/data/store"
)

// makeExample makes the dossier of the invented group. Without another passphrase it
// gets the public one.
func makeExample(c *call) error {
	passphrase, err := c.givenPassphrase()
	if err != nil {
		return err
	}
	public := passphrase == ""
	if public {
		passphrase = example.Passphrase
	}
	if err := store.CheckPassphrase(passphrase); err != nil {
		return err
	}
	day := data.DateOf(c.Clock())
	if c.has("--today") {
		if day, err = data.ParseDate(c.option("--today")); err != nil || day.IsZero() {
			return c.misused("cli.wrong-value", "option", "--today", "value", c.option("--today"), "allowed", "yyyy-mm-dd")
		}
	}
	if err := example.Write(c.operands[0], passphrase, c.lang.Code, day, c.storeOptions()); err != nil {
		return err
	}
	c.printText("cli.example-made", "file", c.operands[0])
	if public {
		c.printText("cli.example-passphrase", "passphrase", passphrase)
	}
	return nil
}

// makeNew makes an empty dossier.
func makeNew(c *call) error {
	passphrase, err := c.newPassphrase()
	if err != nil {
		return err
	}
	company, err := c.safeOption("--company")
	if err != nil {
		return err
	}
	if err := store.CheckPassphrase(passphrase, company); err != nil {
		return err
	}
	group := data.Group{Company: company, Language: c.lang.Code}
	s, err := store.Create(c.operands[0], passphrase, group, c.storeOptions())
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	c.printText("cli.made", "file", c.operands[0])
	return nil
}

// withStore opens the dossier, works on it and closes it.
func (c *call) withStore(work func(*store.Store) error) error {
	passphrase, err := c.passphrase()
	if err != nil {
		return err
	}
	s, err := store.Open(c.operands[0], passphrase, c.storeOptions())
	if err != nil {
		return err
	}
	if at, older := s.Newer(); older {
		day := c.lang.LongDate(data.DateOf(at.In(c.Clock().Location())))
		fmt.Fprintln(c.Stderr, "kader:", onOneLine(c.lang.Text("cli.older", "file", filepath.Base(s.Path()), "date", day)))
	}
	err = work(s)
	if s.BackupError() != nil && s.Unsaved() == nil { // it says that the dossier was saved
		fmt.Fprintln(c.Stderr, "kader:", c.lang.Text("cli.no-backup", "folder", c.BackupDir))
	}
	if closeErr := s.Close(); err == nil {
		err = closeErr
	}
	return err
}

// withWritable is withStore for work that changes the dossier. One that was opened to be read only
// is refused before anything is done.
func (c *call) withWritable(work func(*store.Store) error) error {
	return c.withStore(func(s *store.Store) error {
		if code := s.ReadOnly(); code != "" {
			return data.Fault{Code: code, Place: data.Place{File: filepath.Base(s.Path())}}
		}
		return work(s)
	})
}

// printText prints one sentence.
func (c *call) printText(key string, pairs ...any) {
	fmt.Fprintln(c.Stdout, onOneLine(c.lang.Text(key, pairs...)))
}
