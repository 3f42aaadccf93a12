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
	return veilPart(l, d, o, d, planShown(d, o))
}

// veilShown is veil for a paper that prints a part of the dossier, of which it returns that part only.
func veilShown(l *assets.Language, d *data.Dossier, o Options, shown *data.Dossier) (*data.Dossier, error) {
	return veilPart(l, d, o, shown, shown)
}

// veilPart veils a part of a dossier. printed is what the paper shows of it, so that the aliases know who is in it.
func veilPart(l *assets.Language, d *data.Dossier, o Options, part, printed *data.Dossier) (*data.Dossier, error) {
	if o.Doers && o.Colleagues {
		return part, nil
	}
	v, err := newPseudonyms(l, d, o.Today)
	if err != nil {
		return nil, err
	}
	v.findShown(printed, o)
	v.aliases.choose()
	veiled := *part
	if !o.Doers {
		v.veilDoers(&veiled, printed)
	}
	if !o.Colleagues {
		v.veilTexts(&veiled)
	}
	return &veiled, nil
}

// veilDoers puts initials for who does something and, as far as that is printed, who came and who has a post.
func (v *pseudonyms) veilDoers(d, printed *data.Dossier) {
	d.Actions, d.Tellings = slices.Clone(d.Actions), slices.Clone(d.Tellings)
	for i := range d.Actions {
		d.Actions[i].Who = v.responsible(d.Actions[i])
	}
	for i := range d.Tellings {
		d.Tellings[i].Who = v.doer(d.Tellings[i].RepID, d.Tellings[i].Who)
	}
	doing := doingSomething(printed)
	if len(doing) == 0 {
		return
	}
	d.People = slices.Clone(d.People)
	for i := range d.People {
		if p := &d.People[i]; doing[p.ID] {
			p.Name = data.Name{Given: v.doer(p.ID, "")}
		}
	}
}

// doingSomething returns the people of whom the paper says by their id that they came or have a post.
func doingSomething(d *data.Dossier) map[data.ID]bool {
	doing := make(map[data.ID]bool)
	for i := range d.Attended {
		doing[d.Attended[i].PersonID] = true
	}
	for i := range d.Posts {
		doing[d.Posts[i].PersonID] = true
	}
	delete(doing, "")
	return doing
}

// veilTexts takes the names out of all that the group wrote.
func (v *pseudonyms) veilTexts(d *data.Dossier) {
	d.Topics, d.Goals, d.Meetings = slices.Clone(d.Topics), slices.Clone(d.Goals), slices.Clone(d.Meetings)
	d.Units, d.Lists, d.Actions = slices.Clone(d.Units), slices.Clone(d.Lists), slices.Clone(d.Actions)
	d.Points, d.Decisions, d.Posts = slices.Clone(d.Points), slices.Clone(d.Decisions), slices.Clone(d.Posts)
	for _, text := range freeTexts(d) {
		*text = v.replaceNames(*text)
	}
	for i := range d.Meetings {
		if m := &d.Meetings[i]; v.replaceNames(m.Link) != mention.Tidy(m.Link) {
			m.Link = "" // with a name taken out it leads nowhere
		}
	}
	for i := range d.Units {
		d.Units[i].Name = v.unitName(d.Units[i].Name)
	}
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
		texts = append(texts, &m.Title, &m.Place, &m.Agenda, &m.Summary, &m.Questions, &m.Speakers, &m.Tool)
	}
	for i := range d.Points {
		texts = append(texts, &d.Points[i].Title, &d.Points[i].Note)
	}
	for i := range d.Decisions {
		texts = append(texts, &d.Decisions[i].Text)
	}
	for i := range d.Posts {
		texts = append(texts, &d.Posts[i].Body, &d.Posts[i].Seat)
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
func (v *pseudonyms) findShown(shown *data.Dossier, o Options) {
	if !o.Doers {
		for _, a := range shown.Actions {
			v.responsible(a)
		}
		for i := range shown.Tellings {
			v.doer(shown.Tellings[i].RepID, shown.Tellings[i].Who)
		}
		doing := doingSomething(shown)
		for i := range shown.People {
			if doing[shown.People[i].ID] {
				v.doer(shown.People[i].ID, "")
			}
		}
	}
	if o.Colleagues {
		return
	}
	for _, text := range freeTexts(shown) {
		v.replaceNames(*text)
	}
	for _, u := range shown.Units {
		v.unitName(u.Name)
	}
}

// Unknown returns the words that look like the name of somebody and that a paper of this kind
// prints all the same, because nobody is known by them or because they are ordinary words as well:
// each once, in the order of the alphabet.
func (k Kind) Unknown(l *assets.Language, d *data.Dossier, o Options) ([]string, error) {
	if !k.Texts() || k.Names && o.Colleagues {
		return nil, nil
	}
	v, err := newPseudonyms(l, d, o.Today)
	if err != nil {
		return nil, err
	}
	shown := k.shown(d, o)
	found := make(map[string]string)
	add := func(words []string) {
		for _, word := range words {
			if key := data.Fold(word); found[key] == "" {
				found[key] = word
			}
		}
	}
	for _, text := range freeTexts(shown) {
		tidy := mention.Tidy(*text)
		add(v.finder.Unknown(tidy, v.finder.Find(tidy)))
	}
	if k.Doers && !o.Doers {
		for _, who := range v.unknownDoers(shown) {
			tidy := mention.Tidy(who)
			add(v.finder.Unknown(tidy, v.finder.FindDoers(tidy)))
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

// unknownDoers returns who does something or tells it, where nobody of the dossier is meant.
func (v *pseudonyms) unknownDoers(d *data.Dossier) []string {
	var who []string
	add := func(id data.ID, name string) {
		if _, known := v.places[id]; !known {
			who = append(who, name)
		}
	}
	for i := range d.Actions {
		add(d.Actions[i].RepID, d.Actions[i].Who)
	}
	for i := range d.Tellings {
		add(d.Tellings[i].RepID, d.Tellings[i].Who)
	}
	return who
}
