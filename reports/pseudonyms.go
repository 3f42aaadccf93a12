package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"kader/assets"
	"kader/data"
	"kader/data/mention"
)

// pseudonyms replaces the names of people in free texts by their first letters, as few as fit
// nobody else in the same paper. It knows those in the dossier, those whom the log still knows,
// and those who are only named as doing something.
type pseudonyms struct {
	finder  *mention.Finder
	people  []*alias            // of the people whom the finder knows, in its order
	reps    map[int]bool        // which of those are reps
	places  map[data.ID]int     // of the people of the dossier among them
	words   map[string]*alias   // of names that fit nobody known, or more than one
	read    map[string][]pseudo // what was found in a text
	aliases aliases

	stays func(text string, m mention.Mention) bool // mentions that are not replaced; nil: all are
}

// pseudo is a mention, and the alias that stands for it: nil for numbers.
type pseudo struct {
	mention.Mention
	alias *alias
}

// newPseudonyms knows everyone of the dossier, in papers in language l.
func newPseudonyms(l *assets.Language, d *data.Dossier, today data.Date) (*pseudonyms, error) {
	words, err := paperWords(l, d)
	if err != nil {
		return nil, fmt.Errorf("find names: %w", err)
	}
	v := &pseudonyms{
		reps: make(map[int]bool), places: make(map[data.ID]int),
		words: make(map[string]*alias), read: make(map[string][]pseudo),
	}
	people := v.addPeople(words, d, today)
	v.finder = mention.NewFinder(words, people, finderOptions(words, people, d))
	return v, nil
}

// paperWords returns the words of the language of the group and of that of the paper.
func paperWords(l *assets.Language, d *data.Dossier) (*mention.Words, error) {
	languages := []string{l.Code}
	vocabulary, err := l.Vocabulary()
	if err != nil {
		return nil, err
	}
	if own := d.Group.Language; own != "" && own != l.Code {
		if group, err := assets.Load(own); err == nil {
			more, err := group.Vocabulary()
			if err != nil {
				return nil, err
			}
			languages, vocabulary = append(languages, own), append(vocabulary, more...)
		}
	}
	return mention.NewWords(languages, vocabulary...)
}

// addPeople returns all whose names a text may hold: in the dossier, gone, and named only.
func (v *pseudonyms) addPeople(words *mention.Words, d *data.Dossier, today data.Date) []mention.Person {
	var people []mention.Person
	known := make(map[data.Name]bool, len(d.People))
	add := func(p mention.Person) {
		if known[p.Name] {
			p.Name = data.Name{} // its numbers may be others
		}
		known[p.Name] = true
		people, v.people = append(people, p), append(v.people, newAlias(p.Name))
	}
	for i := range d.People {
		p := &d.People[i]
		v.places[p.ID], v.reps[len(people)] = len(people), p.IsActiveRep(today)
		people = append(people, mention.Person{
			Name: p.Name, Phone: p.Phone, Numbers: slices.DeleteFunc([]string{p.EmployeeNumber, p.MemberNumber}, isEmpty),
		})
		v.people, known[p.Name] = append(v.people, newAlias(p.Name)), true
	}
	for _, gone := range d.Gone {
		add(mention.Person{Name: gone.Name, Phone: gone.Phone, Numbers: gone.Numbers})
	}
	finder := mention.NewFinder(words, people, mention.Options{})
	typed := make(map[string]bool)
	named := func(text string) {
		if typed[text] {
			return
		}
		typed[text] = true
		for _, name := range words.NamesIn(text) {
			whole := name.Full()
			found := finder.FindDoers(whole)
			if len(found) != 1 || found[0].To-found[0].From != len(whole) || len(found[0].Who) == 0 {
				add(mention.Person{Name: name})
			}
		}
	}
	for _, a := range d.Actions {
		named(a.Who)
	}
	for i := range d.Tellings {
		named(d.Tellings[i].Who)
	}
	for i := range d.People {
		named(d.People[i].Manager)
	}
	for _, list := range d.Lists {
		named(list.AskedBy)
	}
	return people
}

func isEmpty(s string) bool { return s == "" }

// finderOptions returns what a text may name beside people. A unit that is called after somebody
// does not make that one known.
func finderOptions(words *mention.Words, people []mention.Person, d *data.Dossier) mention.Options {
	g := d.Group
	o := mention.Options{Known: []string{g.Name, g.Company, g.Union, g.Officer, g.Agreement}}
	plain := mention.NewFinder(words, people, o)
	for _, u := range d.Units {
		for _, name := range append([]string{u.Name}, u.Aliases...) {
			if len(unitMentions(plain, mention.Tidy(name))) == 0 {
				o.Known = append(o.Known, name)
			}
		}
	}
	places := make(map[string]bool)
	for i := range d.People {
		for _, place := range [...]string{d.People[i].Town, d.People[i].EmployerSite} {
			places[place] = true
		}
	}
	for place := range places {
		o.Places = append(o.Places, place)
	}
	for _, l := range d.Lists {
		o.Known = append(o.Known, l.Employer)
	}
	for _, w := range d.Words {
		if w.Hidden {
			o.Hidden = append(o.Hidden, w.Text)
		} else {
			o.Fine = append(o.Fine, w.Text)
		}
	}
	return o
}

// unitMentions returns the mentions of people in the name of a unit. A family name alone is rather
// that of a place.
func unitMentions(f *mention.Finder, name string) []mention.Mention {
	return slices.DeleteFunc(f.Find(name), func(m mention.Mention) bool {
		return m.Doubtful || !m.Number && m.Name.Given == "" && m.Name.Initials == ""
	})
}

// find returns what is to be replaced in a tidied text, which is read once in each way.
func (v *pseudonyms) find(how, text string, find func(string) []mention.Mention) []pseudo {
	key := how + text
	found, known := v.read[key]
	if known {
		return found
	}
	for _, m := range find(text) {
		if v.stays != nil && v.stays(text, m) {
			continue
		}
		p := pseudo{Mention: m}
		if !m.Number && !m.Doubtful {
			p.alias = v.aliasOf(m)
			v.aliases.of(p.alias) // it is in the paper
		}
		found = append(found, p)
	}
	v.read[key] = found
	return found
}

// replace returns a text with the aliases for the mentions that find returns; how names that way to
// find them.
func (v *pseudonyms) replace(how, text string, find func(string) []mention.Mention) string {
	if text == "" {
		return ""
	}
	text = mention.Tidy(text)
	found := v.find(how, text, find)
	mentions, i := make([]mention.Mention, 0, len(found)), 0
	var shown []pseudo
	for _, p := range found {
		mentions = append(mentions, p.Mention)
		if !p.Doubtful {
			shown = append(shown, p)
		}
	}
	return mention.Replace(text, mentions, func(mention.Mention) string {
		p := shown[i]
		i++
		if p.Number {
			return mention.Mask
		}
		return v.aliases.of(p.alias)
	})
}

// replaceNames replaces every mention of somebody in a free text.
func (v *pseudonyms) replaceNames(s string) string { return v.replace("text ", s, v.finder.Find) }

// unitName replaces who is meant in the name of a unit.
func (v *pseudonyms) unitName(s string) string {
	return v.replace("unit ", s, func(text string) []mention.Mention { return unitMentions(v.finder, text) })
}

// responsible returns who does an action: the initials of the person, or, where only words
// are known, those words with names replaced by initials.
func (v *pseudonyms) responsible(a data.Action) string { return v.doer(a.RepID, a.Who) }

// doer is responsible for a person and the words that name them.
func (v *pseudonyms) doer(id data.ID, words string) string {
	if i, known := v.places[id]; known && !v.people[i].empty() {
		return v.aliases.of(v.people[i])
	}
	return v.replace("who ", words, v.finder.FindDoers)
}

// aliasOf returns the alias of a mention: of the only person whom a whole name fits, of the only
// rep with that given name, or else of the words, which say no more than the text does.
func (v *pseudonyms) aliasOf(m mention.Mention) *alias {
	given := cmp.Or(m.Name.Given, m.Name.Initials)
	whole := given != "" && m.Name.Family != ""
	switch {
	case whole && len(m.Who) == 1:
		return v.people[m.Who[0]]
	case whole && len(m.Who) > 1:
		key := fmt.Sprint("either ", m.Who)
		if v.words[key] == nil {
			a := v.people[m.Who[0]]
			v.words[key] = &alias{given: beginning(a.given, 1), family: a.family, either: true}
		}
		return v.words[key]
	case !whole && m.Name.Given != "":
		reps := slices.DeleteFunc(slices.Clone(m.Who), func(i int) bool { return !v.reps[i] })
		if len(reps) == 1 {
			return v.people[reps[0]]
		}
	}
	key := nameKey(given) + "|" + nameKey(m.Name.Family)
	if v.words[key] == nil {
		v.words[key] = newAlias(data.Name{Given: given, Family: m.Name.Family})
	}
	return v.words[key]
}

// nameKey returns the folded words of a name, separated by one blank.
func nameKey(s string) string {
	if s == "" {
		return ""
	}
	return strings.Join(strings.FieldsFunc(data.Fold(s), isSeparator), " ")
}

// isSeparator reports whether r stands between words.
func isSeparator(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r)
}
