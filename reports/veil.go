package reports

import (
	"slices"
	"strings"

	"kader/assets"
	"kader/data"
	"kader/data/mention"
)

// veil returns the dossier as a paper may show it: unless the options allow them, without names in
// its free texts, and with initials for who does what. Whatever a paper prints comes from there, so
// that no section can forget it.
func veil(l *assets.Language, d *data.Dossier, o Options) (*data.Dossier, error) {
	if o.Doers && o.Colleagues {
		return d, nil
	}
	v, err := newPseudonyms(l, d, o.Today)
	if err != nil {
		return nil, err
	}
	v.findShown(d, o)
	v.aliases.choose()
	veiled := *d
	veiled.Actions = slices.Clone(d.Actions)
	for i := range veiled.Actions {
		a := &veiled.Actions[i]
		if !o.Doers {
			a.Who = v.responsible(*a)
		}
	}
	if o.Colleagues {
		return &veiled, nil
	}
	veiled.Topics, veiled.Goals, veiled.Meetings = slices.Clone(d.Topics), slices.Clone(d.Goals), slices.Clone(d.Meetings)
	veiled.Units, veiled.Lists = slices.Clone(d.Units), slices.Clone(d.Lists)
	for _, text := range freeTexts(&veiled) {
		*text = v.replaceNames(*text)
	}
	for i := range veiled.Units {
		veiled.Units[i].Name = v.unitName(veiled.Units[i].Name)
	}
	return &veiled, nil
}

// freeTexts returns all that the group wrote itself and that papers print, but who does an action
// and what units are called.
func freeTexts(d *data.Dossier) []*string {
	texts := []*string{&d.Group.Reason, &d.Group.Asks}
	for i := range d.Topics {
		t := &d.Topics[i]
		texts = append(texts, &t.Title, &t.Note)
	}
	for i := range d.Goals {
		g := &d.Goals[i]
		texts = append(texts, &g.Title, &g.Indicator, &g.Baseline, &g.Target)
	}
	for i := range d.Meetings {
		m := &d.Meetings[i]
		texts = append(texts, &m.Title, &m.Place, &m.Agenda, &m.Summary)
	}
	for i := range d.Actions {
		texts = append(texts, &d.Actions[i].Title)
	}
	for i := range d.Lists {
		texts = append(texts, &d.Lists[i].Period)
	}
	return texts
}

// findShown goes through all that a paper prints, so that the aliases know who is in it.
func (v *pseudonyms) findShown(d *data.Dossier, o Options) {
	shown := *d
	shown.Actions, _ = shownActions(d.Actions, o.Today)
	for _, a := range shown.Actions {
		if !o.Doers {
			v.responsible(a)
		}
	}
	if o.Colleagues {
		return
	}
	for _, text := range freeTexts(&shown) {
		v.replaceNames(*text)
	}
	for _, u := range d.Units {
		v.unitName(u.Name)
	}
}

// Unknown returns the words that look like the name of somebody and that a paper of this kind
// prints all the same, because nobody is known by them or because they are ordinary words as well:
// each once, in the order of the alphabet.
func (k Kind) Unknown(l *assets.Language, d *data.Dossier, o Options) ([]string, error) {
	if !k.Names || o.Colleagues {
		return nil, nil
	}
	v, err := newPseudonyms(l, d, o.Today)
	if err != nil {
		return nil, err
	}
	found := make(map[string]string)
	add := func(words []string) {
		for _, word := range words {
			if key := data.Fold(word); found[key] == "" {
				found[key] = word
			}
		}
	}
	if k.ID == planID {
		shown := *d
		shown.Actions, _ = shownActions(d.Actions, o.Today)
		for _, text := range freeTexts(&shown) {
			tidy := mention.Tidy(*text)
			add(v.finder.Unknown(tidy, v.finder.Find(tidy)))
		}
		for _, a := range shown.Actions {
			if _, known := v.places[a.RepID]; !known && !o.Doers {
				tidy := mention.Tidy(a.Who)
				add(v.finder.Unknown(tidy, v.finder.FindDoers(tidy)))
			}
		}
	}
	for _, u := range d.Units {
		tidy := mention.Tidy(u.Name)
		add(v.finder.Doubtful(tidy, v.finder.Find(tidy)))
	}
	words := make([]string, 0, len(found))
	for _, word := range found {
		words = append(words, word)
	}
	slices.SortFunc(words, func(a, b string) int { return strings.Compare(data.Fold(a), data.Fold(b)) })
	return words, nil
}
