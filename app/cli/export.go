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
	kinds := reports.Kinds()
	i := slices.IndexFunc(kinds, func(k reports.Kind) bool { return k.ID == c.operands[1] })
	if i < 0 {
		return c.misused("cli.unknown-report", "report", c.operands[1], "allowed", reportIDs(", "))
	}
	kind, out := kinds[i], c.option("-o")
	if !strings.EqualFold(filepath.Ext(out), kind.Ending) {
		return c.misused("cli.wrong-extension", "file", out, "extension", kind.Ending)
	}
	if c.has("--rep") && !kind.Rep {
		return c.misused("cli.only-call-list", "option", "--rep")
	}
	for _, option := range namesOptions() {
		if c.has(option) && !kind.Names {
			return c.misused("cli.only-papers", "option", option)
		}
	}
	if c.isDossier(out) {
		return refuse("cli.over-dossier", "file", out)
	}
	open := c.withStore
	if c.has(hideWord) || c.has(fineWord) {
		open = c.withWritable
	}
	return open(func(s *store.Store) error {
		if err := c.setWords(s); err != nil {
			return err
		}
		content, words, err := c.render(s, kind)
		if err != nil {
			return err
		}
		if err := writeFile(out, content); err != nil {
			return err
		}
		if len(words) > 0 {
			printed := c.lang.Count("cli.words", len(words), "words", strings.Join(words, ", "))
			fmt.Fprintln(c.Stderr, "kader:", onOneLine(printed))
		}
		c.printText("cli.exported", "file", out)
		return nil
	})
}

// What --hide and --fine say of a word that looks like a name.
const (
	hideWord = "--hide"
	fineWord = "--fine"
)

// namesOptions lists the options that go with papers for others.
func namesOptions() []string {
	return []string{"--names", "--doers", "--colleagues", "--small-counts", hideWord, fineWord}
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

// render makes the whole report in memory, so that a failure leaves no file. words are those in it
// that look like names.
func (c *call) render(s *store.Store, kind reports.Kind) (content []byte, words []string, err error) {
	d, err := s.DossierForPaper()
	if err != nil {
		return nil, nil, err
	}
	lang := c.lang
	if !c.has("--lang") && slices.Contains(assets.Languages(), d.Group.Language) {
		if lang, err = assets.Load(d.Group.Language); err != nil {
			return nil, nil, err
		}
	}
	all := c.has("--names")
	o := reports.Options{
		Today: data.DateOf(c.Clock()), Faces: faces.New(faces.System()),
		Doers: all || c.has("--doers"), Colleagues: all || c.has("--colleagues"), Counts: all || c.has("--small-counts"),
	}
	if c.has("--rep") {
		if o.RepID, err = findRep(d, c.option("--rep")); err != nil {
			return nil, nil, err
		}
	}
	if words, err = kind.Unknown(lang, d, o); err != nil {
		return nil, nil, err
	}
	var b bytes.Buffer
	if err := kind.Write(&b, lang, d, o); err != nil {
		return nil, nil, fmt.Errorf("export %s: %w", kind.ID, err)
	}
	return b.Bytes(), words, nil
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
