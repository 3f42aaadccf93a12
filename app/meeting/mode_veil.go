package meeting

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"kader/app/forms"
	"kader/app/frame"
	"kader/data"
	"kader/data/mention"
)

// veil hides names on the wall: of whoever does something the first letters are left, and another colleague is
// only that.
type veil struct {
	frame  *frame.Frame
	on     bool
	people []data.Person
	reps   map[data.ID]string // the letters of each rep, no two alike
	finder *mention.Finder    // of these people, nil until names are hidden
	seen   map[string]string  // texts without names
}

// refresh knows the people of a dossier that was read anew.
func (v *veil) refresh(d *data.Dossier, reps []data.Person) {
	if !slices.EqualFunc(v.people, d.People, func(a, b data.Person) bool { return a.ID == b.ID && a.Name == b.Name }) {
		v.finder = nil
	}
	v.people, v.seen = d.People, make(map[string]string)
	v.reps = make(map[data.ID]string)
	used := make(map[string]int)
	for i := range reps {
		letters := firstLetters(reps[i].Name)
		if used[letters]++; used[letters] > 1 {
			letters += strconv.Itoa(used[letters])
		}
		v.reps[reps[i].ID] = letters
	}
	if v.on {
		v.look(d)
	}
}

// set hides names, or shows them again.
func (v *veil) set(on bool, d *data.Dossier) {
	v.on = on
	v.seen = make(map[string]string)
	if on {
		v.look(d)
	}
}

// look makes what finds names, once for the same people. Where that fails no text shows at all while names are hidden.
func (v *veil) look(d *data.Dossier) {
	if v.finder != nil {
		return
	}
	vocabulary, err := v.frame.Lang.Vocabulary()
	if err != nil {
		fyne.LogError("hide names", err)
		return
	}
	words, err := mention.NewWords([]string{v.frame.Lang.Code}, vocabulary...)
	if err != nil {
		fyne.LogError("hide names", err)
		return
	}
	people := make([]mention.Person, len(d.People))
	for i := range d.People {
		people[i] = mention.Person{Name: d.People[i].Name, Phone: d.People[i].Phone}
	}
	known := []string{d.Group.Name, d.Group.Company, d.Group.Union}
	for i := range d.Units {
		known = append(known, d.Units[i].Name)
	}
	v.finder = mention.NewFinder(words, people, mention.Options{Known: known})
}

// text is a text as the wall shows it.
func (v *veil) text(text string) string {
	return v.hidden(text, func(f *mention.Finder, tidy string) []mention.Mention { return f.Find(tidy) })
}

// doer is who does something, by the id where somebody of the dossier is meant.
func (v *veil) doer(id data.ID, who string) string {
	if !v.on || who == "" {
		return who
	}
	if letters, ok := v.reps[id]; ok {
		return letters
	}
	return v.hidden(who, func(f *mention.Finder, tidy string) []mention.Mention { return f.FindDoers(tidy) })
}

// hidden replaces what find finds in a text.
func (v *veil) hidden(text string, find func(*mention.Finder, string) []mention.Mention) string {
	if !v.on || text == "" {
		return text
	}
	if v.finder == nil {
		return "…"
	}
	if shown, ok := v.seen[text]; ok {
		return shown
	}
	tidy := mention.Tidy(text)
	found := find(v.finder, tidy)
	shown := mention.Replace(tidy, found, v.instead)
	v.seen[text] = shown
	return shown
}

// instead stands for a mention.
func (v *veil) instead(m mention.Mention) string {
	if len(m.Who) == 1 {
		return v.person(v.people[m.Who[0]].ID)
	}
	return v.frame.Text("mode.colleague")
}

// person is somebody of the dossier as the wall shows them.
func (v *veil) person(id data.ID) string {
	if letters, ok := v.reps[id]; ok && v.on {
		return letters
	}
	if !v.on {
		if i := slices.IndexFunc(v.people, func(p data.Person) bool { return p.ID == id }); i >= 0 {
			return v.people[i].Full()
		}
	}
	return v.frame.Text("mode.colleague")
}

// firstLetters are those of a given and of a family name: "J.V.".
func firstLetters(n data.Name) string {
	var b strings.Builder
	for _, part := range []string{n.Given + n.Initials, n.Family} {
		for _, r := range part {
			if unicode.IsLetter(r) {
				b.WriteRune(unicode.ToUpper(r))
				b.WriteByte('.')
				break
			}
		}
	}
	return b.String()
}

// known is who and what can be meant in a line. While names are hidden a rep is known by the letters too.
func (m *mode) known() forms.Known {
	var known forms.Known
	for i := range m.reps {
		known.Reps = append(known.Reps, forms.Named{ID: m.reps[i].ID, Name: m.reps[i].Full()})
	}
	if m.veil.on {
		for i := range m.reps {
			known.Reps = append(known.Reps, forms.Named{ID: m.reps[i].ID, Name: m.veil.reps[m.reps[i].ID]})
		}
	}
	for _, t := range m.dossier.Topics {
		known.Topics = append(known.Topics, forms.Named{ID: t.ID, Name: m.veil.text(t.Title)})
	}
	known.Places = m.places
	known.Place = func(unit data.ID, people int) data.ID {
		return data.HeardPlace(m.figureList, m.dossier.Units, unit, people, m.dossier.Group.Threshold())
	}
	return known
}

// fullName is the name of a rep, as it is kept.
func (m *mode) fullName(id data.ID, typed string) string {
	if p, ok := m.people[id]; ok {
		return p.Full()
	}
	return typed
}
