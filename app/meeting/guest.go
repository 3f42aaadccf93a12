package meeting

import (
	"slices"
	"strings"

	"kader/data"
)

// guest is somebody who can be named in the line.
type guest struct {
	id    data.ID
	label string   // the name, with the unit and the job behind it where another has the same name
	name  string   // folded
	words []string // of the folded name
}

// readGuests returns everybody who works here, read once for all keys that are typed.
func (a *attendance) readGuests() []guest {
	units := make(map[data.ID]string, len(a.page.Dossier.Units))
	for _, u := range a.page.Dossier.Units {
		units[u.ID] = u.Name
	}
	same := make(map[string]int)
	var guests []guest
	var apart []string
	for i := range a.page.People {
		p := &a.page.People[i]
		if p.Left(a.page.Frame.Today()) {
			continue
		}
		name := data.Fold(p.Full())
		same[name]++
		guests = append(guests, guest{p.ID, p.Full(), name, strings.Fields(name)})
		apart = append(apart, joinFacts(", ", units[p.UnitID], p.JobTitle))
	}
	for i := range guests {
		if same[guests[i].name] > 1 && apart[i] != "" {
			guests[i].label += " (" + apart[i] + ")"
		}
	}
	return guests
}

// canName tells whether somebody is not noted yet. Who is invited is named again when they came.
func (a *attendance) canName(id data.ID) bool {
	row, ok := a.noted[id]
	return !ok || a.over() && !row.Came
}

// suggest completes a name by its first letters. Of namesakes each is offered, with what tells them apart.
func (a *attendance) suggest(before string) (typed string, names []string) {
	if strings.TrimSpace(before) == "" || a.isCount(before) {
		return "", nil
	}
	fits := a.named(before)
	if len(fits) == 1 && fits[0].name == strings.Join(strings.Fields(data.Fold(before)), " ") {
		return "", nil
	}
	for _, g := range fits {
		names = append(names, g.label)
	}
	return before, names
}

// named returns those who are meant by what was typed: who is called so, or else those of whom each word that was
// typed begins a word of the name.
func (a *attendance) named(text string) []guest { return fitting(text, a.guests, a.canName) }

func fitting(text string, guests []guest, may func(data.ID) bool) []guest {
	label := strings.Join(strings.Fields(text), " ")
	words := strings.Fields(data.Fold(text))
	whole := strings.Join(words, " ")
	var exact, fits []guest
	for _, g := range guests {
		switch {
		case !may(g.id):
		case g.label == label && g.name != whole:
			return []guest{g}
		case g.name == whole:
			exact = append(exact, g)
		case beginWords(g.words, words):
			fits = append(fits, g)
		}
	}
	if len(exact) > 0 {
		return exact
	}
	return fits
}

// beginWords tells whether the words begin words of a name, in their order: "jo vr" is Joost de Vries.
func beginWords(name, words []string) bool {
	for _, word := range words {
		at := slices.IndexFunc(name, func(n string) bool { return strings.HasPrefix(n, word) })
		if at < 0 {
			return false
		}
		name = name[at+1:]
	}
	return len(words) > 0
}
