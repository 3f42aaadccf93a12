package store

import (
	_ "embed"
	"slices"
	"strings"
	"unicode"

	"kader/data"
)

// clubs.txt has clubs and unions, written as common.txt is: whoever knows what somebody
// cheers for tries that.
//
//go:embed clubs.txt
var clubsText string

const (
	minOwn   = 3 // letters of a name that counts
	mostOwns = 3 // names: whoever strings more together chose well
)

// ownWords are the names in a passphrase that everybody knows who knows the group. Only those
// that occur in it are kept, since a dossier may have 100,000 people.
type ownWords struct {
	letters string // of the passphrase
	found   map[string]bool
}

func newOwnWords(letters string, texts ...string) *ownWords {
	w := &ownWords{letters: letters, found: map[string]bool{}}
	for _, word := range wordsIn(clubsText, letters) {
		w.found[word] = true
	}
	for _, text := range texts {
		w.add(text)
	}
	return w
}

// add adds a name: its words, and those that follow each other as one.
func (w *ownWords) add(name string) {
	words := strings.FieldsFunc(data.Fold(name), func(r rune) bool { return !unicode.IsLetter(r) })
	for i := range words {
		for j := i + 1; j <= len(words); j++ {
			word := strings.Join(words[i:j], "")
			if len(word) >= minOwn && strings.Contains(w.letters, word) {
				w.found[word] = true
			}
		}
	}
}

// addPerson adds the names of somebody, as they are called and as they are listed.
func (w *ownWords) addPerson(given, infix, family string) {
	w.add(given + " " + infix + " " + family)
	w.add(given + " " + family)
	w.add(family + " " + given)
	w.add(infix + " " + family + " " + given)
}

// check is ErrPassphraseOwn where little is left of the passphrase without some names.
func (w *ownWords) check() error {
	var names []string
	for name := range w.found {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	left := w.letters
	for i, taken := 0, 0; i < len(names) && taken < mostOwns; i++ {
		if strings.Contains(left, names[i]) {
			left = strings.ReplaceAll(left, names[i], " ")
			taken++
		}
	}
	if len(strings.ReplaceAll(withoutCommon(left), " ", "")) < minOther {
		return data.ErrPassphraseOwn
	}
	return nil
}

// CheckPassphrase is the function of that name, with the names that the dossier knows: of
// the group, the company, the union, the officer, units, places, people and holders.
func (s *Store) CheckPassphrase(p string) error {
	if err := CheckPassphrase(p); err != nil {
		return err
	}
	w := newOwnWords(plainLetters(p))
	err := s.View(func(t *Tx) error { return t.addOwnWords(w) })
	if err != nil {
		return err
	}
	return w.check()
}

func (t *Tx) addOwnWords(w *ownWords) error {
	for _, h := range t.store.holders {
		w.add(h.Name)
	}
	g, err := t.findGroup()
	if err != nil {
		return err
	}
	for _, name := range []string{g.Name, g.Company, g.Union, g.Officer, g.Agreement} {
		w.add(name)
	}
	for _, query := range []string{
		"SELECT name, aliases, '' FROM unit",
		"SELECT DISTINCT town, employer_unit, employer_site FROM person",
		"SELECT DISTINCT employer, '', '' FROM list",
	} {
		if err := t.readThree(query, func(a, b, c string) {
			w.add(a)
			w.add(b)
			w.add(c)
		}); err != nil {
			return err
		}
	}
	return t.readThree("SELECT given, infix, family FROM person", w.addPerson)
}

// readThree calls row with the three texts of each row found.
func (t *Tx) readThree(query string, row func(a, b, c string)) error {
	return t.query(query, nil, func(scan func(...any) error) error {
		var a, b, c string
		if err := scan(&a, &b, &c); err != nil {
			return err
		}
		row(a, b, c)
		return nil
	})
}
