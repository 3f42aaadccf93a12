package cli

import (
	"fmt"
	"slices"
	"strings"

	"kader/data"
	"kader/data/store"
)

// asName is the option that says whose work a change is.
const asName = "--as"

// asOption is for commands that change a dossier.
func asOption() option { return option{name: asName, value: "NAME"} }

// asWorker is work whose changes are those of --as, or else of who works in the window of this
// machine. Where neither is known, it says that the changes have no name.
func (c *call) asWorker(work func(*store.Store) error) func(*store.Store) error {
	return func(s *store.Store) error {
		if err := c.setWorker(s); err != nil {
			return err
		}
		if err := work(s); err != nil {
			return err
		}
		if s.Worker().IsZero() && !c.has("--dry-run") {
			fmt.Fprintln(c.Stderr, "kader:", c.lang.Text("cli.no-worker", "option", asName))
		}
		return nil
	}
}

// setWorker finds who --as names.
func (c *call) setWorker(s *store.Store) error {
	if !c.has(asName) {
		return nil
	}
	name, err := c.safeOption(asName)
	if err != nil {
		return err
	}
	if name == "" {
		return c.misused("cli.needs-value", "option", asName)
	}
	var people []data.Person
	var units []data.Unit
	err = s.View(func(tx *store.Tx) (err error) {
		if people, err = tx.FindPeople(store.PersonFilter{}); err != nil {
			return err
		}
		units, err = tx.FindUnits(store.UnitFilter{})
		return err
	})
	if err != nil {
		return err
	}
	found := repsCalled(data.ActiveReps(people, data.DateOf(c.Clock()), c.lang), data.NewUnitTree(units), name)
	switch len(found) {
	case 0:
		return s.WorkAs(data.Worker{Name: name})
	case 1:
		return s.WorkAs(data.Worker{PersonID: found[0].id})
	}
	words := make([]string, len(found))
	for i, r := range found {
		words[i] = r.words()
	}
	return refuse("cli.as-several", "name", name, "names", c.lang.List(words))
}

// namedRep is a rep who may be meant by --as.
type namedRep struct {
	id         data.ID
	name, unit string
}

// words name a rep, with the unit, which tells namesakes apart.
func (r namedRep) words() string {
	if r.unit == "" {
		return r.name
	}
	return r.name + " (" + r.unit + ")"
}

// repsCalled returns the reps who are called that or, where nobody is, those of whose name and unit
// every word is one: "Joost", "Bos Inpak".
func repsCalled(reps []data.Person, units *data.UnitTree, name string) []namedRep {
	var exact, near []namedRep
	typed := strings.Fields(data.Fold(name))
	for _, p := range reps {
		unit, _ := units.Find(p.UnitID)
		r := namedRep{p.ID, p.Full(), unit.Name}
		if data.Fold(r.name) == strings.Join(typed, " ") {
			exact = append(exact, r)
		}
		if holdsWords(data.Fold(r.name+" "+r.unit), typed) {
			near = append(near, r)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return near
}

// holdsWords reports whether a text has every one of some words, as a word.
func holdsWords(text string, words []string) bool {
	have := strings.Fields(text)
	return !slices.ContainsFunc(words, func(w string) bool { return !slices.Contains(have, w) })
}
