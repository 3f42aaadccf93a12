package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"kader/data"
	"kader/data/imports"
	"kader/data/store"
)

// importSheet reads an employer's list, shows what it would do and does it.
func importSheet(c *call) error {
	source, err := c.source()
	if err != nil {
		return err
	}
	work := c.withWritable
	if c.has("--dry-run") {
		work = c.withStore
	}
	return work(func(s *store.Store) error {
		draft, err := imports.Prepare(s, source, nil)
		if err != nil {
			return err
		}
		var list data.List
		if !c.has("--dry-run") {
			if list, err = draft.Apply(s, nil); err != nil {
				return err
			}
		}
		if c.has("--json") {
			return c.printDraftJSON(draft, list)
		}
		c.printDraft(draft, list)
		return nil
	})
}

// source is the list with all that the arguments say about it.
func (c *call) source() (imports.Source, error) {
	name := c.operands[1]
	source := imports.Source{
		File: filepath.Base(name), Password: c.option("--password"), Kind: data.ListKind(c.option("--kind")),
		Employer: c.option("--employer"), Clock: c.Clock,
	}
	if c.has("--kind") && !slices.Contains(data.ListKinds(), source.Kind) {
		return source, c.misused("cli.wrong-value", "option", "--kind", "value", c.option("--kind"), "allowed", joinWords(data.ListKinds()))
	}
	var err error
	if source.Map, err = c.mapping(); err != nil {
		return source, err
	}
	source.Content, err = readSheet(name)
	return source, err
}

// mapping reads HEADER=FIELD. A header may hold an equals sign itself.
func (c *call) mapping() (map[string]data.Field, error) {
	mapping := make(map[string]data.Field)
	for _, pair := range c.options["--map"] {
		i := strings.LastIndex(pair, "=")
		if i < 1 {
			return nil, c.misused("cli.wrong-value", "option", "--map", "value", pair, "allowed", "HEADER=FIELD")
		}
		field := data.Field(pair[i+1:])
		if !slices.Contains(data.Fields(), field) {
			return nil, c.misused("cli.wrong-value", "option", "--map", "value", pair, "allowed", joinWords(data.Fields()))
		}
		mapping[pair[:i]] = field
	}
	return mapping, nil
}

func joinWords[W ~string](words []W) string {
	plain := make([]string, len(words))
	for i, w := range words {
		plain[i] = string(w)
	}
	return strings.Join(plain, ", ")
}

// undoImport takes an import back: the last one, or the one with the given id.
func undoImport(c *call) error {
	var id data.ID
	if len(c.operands) > 1 {
		id = data.ID(c.operands[1])
	}
	return c.withWritable(func(s *store.Store) error {
		undone, err := imports.Undo(s, id)
		if err != nil {
			return err
		}
		c.tell("cli.taken-back", undone.TakenBack)
		if undone.Kept > 0 {
			c.tell("cli.kept", undone.Kept)
		}
		if undone.Failed > 0 {
			c.tell("cli.failed", undone.Failed)
		}
		return nil
	})
}
