package cli

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"kader/assets"
	"kader/data"
	"kader/data/care"
	"kader/data/store"
	"kader/reports"
	"kader/reports/faces"
)

// reportIDs returns the names of the reports, with a separator between them.
func reportIDs(separator string) string {
	var ids []string
	for _, kind := range reports.Kinds() {
		ids = append(ids, kind.ID)
	}
	return strings.Join(ids, separator)
}

// export writes a report to a file, in the language of --lang or else of the group.
func export(c *call) error {
	kind, known := reports.KindOf(c.operands[1])
	if !known {
		return c.misused("cli.unknown-report", "report", c.operands[1], "allowed", reportIDs(", "))
	}
	out := c.option("-o")
	if c.has(eachRep) {
		return exportEachRep(c, kind)
	}
	if err := c.checkExport(kind, out); err != nil {
		return err
	}
	log, err := c.logged()
	if err != nil {
		return err
	}
	open := c.withStore
	if c.has(hideWord) || c.has(fineWord) || c.has(asName) {
		open = c.withWritable
	}
	return open(func(s *store.Store) error {
		if err := c.setWorker(s); err != nil {
			return err
		}
		if err := c.setWords(s); err != nil {
			return err
		}
		paper, err := c.render(s, kind, log)
		if err != nil {
			return err
		}
		if err := writeFile(out, paper.content); err != nil {
			return err
		}
		if len(paper.words) > 0 {
			printed := c.lang.Count("cli.words", len(paper.words), "words", strings.Join(paper.words, ", "))
			fmt.Fprintln(c.Stderr, "kader:", onOneLine(printed))
		}
		c.printText("cli.exported", "file", out)
		return c.note(s, paper.made, paper.named, log)
	})
}

// checkExport refuses options that do not go with a report, and a file that it cannot be.
func (c *call) checkExport(kind reports.Kind, out string) error {
	if !strings.EqualFold(filepath.Ext(out), kind.Ending) {
		return c.misused("cli.wrong-extension", "file", out, "extension", kind.Ending)
	}
	if kind.ID == data.ExportHandOver && strings.TrimSpace(c.option("--rep")) == "" {
		return c.misused("cli.missing", "operand", "--rep NAME")
	}
	for _, only := range onlyWith() {
		if c.has(only.option) && !only.heeds(kind) {
			return c.misused("cli.only-with", "option", only.option, "papers", papersWith(only.heeds))
		}
	}
	if c.isDossier(out) {
		return refuse("cli.over-dossier", "file", out)
	}
	return nil
}

// What --hide and --fine say of a word that looks like a name.
const (
	hideWord = "--hide"
	fineWord = "--fine"
)

// onlyOption is an option that some papers heed.
type onlyOption struct {
	option string
	heeds  func(reports.Kind) bool
}

// onlyWith lists the options that do not go with every paper.
func onlyWith() []onlyOption {
	names := func(k reports.Kind) bool { return k.Names }
	texts := func(k reports.Kind) bool { return k.Texts() }
	return []onlyOption{
		{"--rep", func(k reports.Kind) bool { return k.Rep }},
		{"--names", names},
		{"--doers", func(k reports.Kind) bool { return k.Doers }},
		{"--colleagues", names},
		{"--small-counts", func(k reports.Kind) bool { return k.Counts }},
		{"--phones", func(k reports.Kind) bool { return k.Phones }},
		{meetingOption, func(k reports.Kind) bool { return k.Meeting }},
		{unitOption, func(k reports.Kind) bool { return k.Unit }},
		{"--password", reports.Kind.Locked},
		{passwordFile, reports.Kind.Locked},
		{eachRep, func(k reports.Kind) bool { return k.ID == string(data.OwnCallList) }},
		{hideWord, texts},
		{fineWord, texts},
	}
}

// papersWith returns the ids of the papers that heed an option.
func papersWith(heeds func(reports.Kind) bool) string {
	var ids []string
	for _, kind := range reports.Kinds() {
		if heeds(kind) {
			ids = append(ids, kind.ID)
		}
	}
	return strings.Join(ids, ", ")
}

// setWords keeps what was said of words that look like names.
func (c *call) setWords(s *store.Store) error {
	if !c.has(hideWord) && !c.has(fineWord) {
		return nil
	}
	return s.Update("words-set", func(tx *store.Tx) error {
		for _, option := range []string{hideWord, fineWord} {
			for _, word := range c.options[option] {
				if strings.TrimSpace(word) == "" {
					return c.misused("cli.needs-value", "option", option)
				}
				if err := tx.SetWord(strings.TrimSpace(word), option == hideWord); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// isDossier reports whether a file that a report would replace is the dossier that it
// comes from, or another one: a paper can be made again, a dossier cannot.
func (c *call) isDossier(out string) bool {
	there, err := os.Stat(out)
	if err != nil {
		return false
	}
	own, err := os.Stat(c.operands[0])
	return err == nil && os.SameFile(own, there) || store.IsDossier(out)
}

// paper is a report that was made, and what the log keeps of it.
type paper struct {
	content []byte
	words   []string // in it, that look like names
	made    data.Export
	named   []data.ID
}

// render makes the whole report in memory, so that a failure leaves no file.
func (c *call) render(s *store.Store, kind reports.Kind, log logged) (made paper, err error) {
	d, err := c.dossierFor(s, kind)
	if err != nil {
		return made, err
	}
	lang, err := c.paperLanguage(d)
	if err != nil {
		return made, err
	}
	all := c.has("--names")
	o := reports.Options{
		Today: data.DateOf(c.Clock()), Faces: faces.New(faces.System()),
		DestroyBy: log.by, Reader: log.reader, Phones: c.has("--phones"),
		Doers: all || c.has("--doers"), Colleagues: all || c.has("--colleagues"), Counts: all || c.has("--small-counts"),
	}
	if c.has("--rep") {
		if err := c.setRep(d, kind, &o); err != nil {
			return made, err
		}
	}
	if err := c.setMeeting(d, kind, &o); err != nil {
		return made, err
	}
	if made.words, err = kind.Unknown(lang, d, o); err != nil {
		return made, err
	}
	c.heedEarlier(kind, d, &o)
	if o.Password, err = c.sheetPassword(); err != nil {
		return made, err
	}
	if kind.ID == string(data.OwnCallList) && s.ReadOnly() == "" {
		if o.Keys, err = s.NewSheetKeys(); err != nil {
			return made, err
		}
	}
	var b bytes.Buffer
	if err := kind.Write(&b, lang, d, o); err != nil {
		return made, fmt.Errorf("export %s: %w", kind.ID, err)
	}
	made.content = b.Bytes()
	made.made, made.named, err = kind.Exported(lang, d, o)
	return made, err
}

// dossierFor reads what a kind of report is made of.
func (c *call) dossierFor(s *store.Store, kind reports.Kind) (*data.Dossier, error) {
	if kind.Care {
		return s.DossierForCare(data.DateOf(c.Clock()))
	}
	return s.DossierForPaper()
}

// worksAs reports whether a name is that of somebody who works on the dossier or holds a key, and is no rep.
func (c *call) worksAs(d *data.Dossier, name string) bool {
	return slices.ContainsFunc(care.People(d, c.lang), func(w data.Worker) bool {
		return w.Name != "" && data.Fold(w.Name) == data.Fold(name)
	})
}

// setRep finds whom --rep means: a contact person or, for the papers of care, anybody who works on the
// dossier or holds a key. Of a lost laptop it is who works on it.
func (c *call) setRep(d *data.Dossier, kind reports.Kind, o *reports.Options) (err error) {
	name := c.option("--rep")
	if !kind.Care {
		o.RepID, err = findRep(d, name)
		return err
	}
	who := data.Worker{Name: name}
	if id, err := findRep(d, name); err == nil {
		who = data.Worker{PersonID: id}
	} else if !c.worksAs(d, name) {
		return err
	}
	if kind.ID == data.ExportHandOver {
		o.RepID, o.RepName = who.PersonID, who.Name
		return nil
	}
	copies := care.CopiesOf(d, who)
	if len(copies) == 0 {
		return refuse("cli.no-laptop", "name", name)
	}
	o.CopyID = copies[0].ID
	return nil
}

// paperLanguage is that of --lang, or else of the group.
func (c *call) paperLanguage(d *data.Dossier) (*assets.Language, error) {
	if !c.has("--lang") && slices.Contains(assets.Languages(), d.Group.Language) {
		return assets.Load(d.Group.Language)
	}
	return c.lang, nil
}

// findRep returns the contact person with that name.
func findRep(d *data.Dossier, name string) (data.ID, error) {
	var found []data.ID
	for _, p := range data.Reps(d.People) {
		if data.Fold(p.Full()) == data.Fold(name) {
			found = append(found, p.ID)
		}
	}
	switch len(found) {
	case 0:
		return "", refuse("cli.no-rep", "name", name)
	case 1:
		return found[0], nil
	}
	return "", refuse("cli.two-reps", "name", name)
}
