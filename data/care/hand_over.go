package care

import (
	"slices"
	"strings"
	"unicode"

	"kader/data"
)

// HandOver is what somebody who stops has, as far as the dossier knows.
type HandOver struct {
	Who    data.Worker
	Name   string
	Person data.Person // zero for somebody who is not in the dossier

	Posts      []data.Post   // of now, and those that begin later
	Colleagues []data.Person // whose contact person they are, and with whom something is still to do
	Others     int           // of whom they are the contact person, and nothing is to do
	Bare       []data.Unit   // for which no rep is left then
	Actions    []data.Action // that still have to be done
	Papers     []data.Export // made for them or by them, and not destroyed
	Elsewhere  int           // other papers for reps or the group that are not destroyed
	Keys       []Key
	Copies     []data.Copy // where they work
	Files      []data.List // that they read, and not destroyed
	MoreFiles  int         // that somebody else read, or nobody knows who
}

// Key is a holder, and whether its name is like that of who stops.
type Key struct {
	data.Holder
	Theirs bool
}

// People lists of whom a hand-over can be made: reps and contact persons by name, also those who left,
// and then the names that work on the dossier or hold a key and are of none of them.
func People(d *data.Dossier, order data.NameOrder) []data.Worker {
	var found []data.Worker
	reps := data.RepsByName(d.People, order)
	for _, p := range reps {
		found = append(found, data.Worker{PersonID: p.ID})
	}
	add := func(name string) {
		known := slices.ContainsFunc(reps, func(p data.Person) bool { return Alike(name, p.Name) }) ||
			slices.ContainsFunc(found, func(w data.Worker) bool { return data.Fold(w.Name) == data.Fold(name) })
		if name != "" && !known {
			found = append(found, data.Worker{Name: name})
		}
	}
	for _, c := range d.Custody.Copies {
		add(c.Name)
	}
	for _, h := range d.Custody.Holders {
		if h.Kind == data.HolderPassphrase {
			add(h.Name)
		}
	}
	return found
}

// Stops works out what somebody has. The dossier is one for care.
func Stops(d *data.Dossier, who data.Worker, today data.Date) HandOver {
	h := newHandOver(d, who)
	h.findPosts(d, today)
	h.findColleagues(d, today)
	for _, a := range d.Actions {
		if a.Pending() && (a.RepID != "" && a.RepID == who.PersonID || a.RepID == "" && h.called(a.Who)) {
			h.Actions = append(h.Actions, a)
		}
	}
	h.findPapers(d)
	for _, k := range d.Custody.Holders {
		h.Keys = append(h.Keys, Key{k, h.named(k.Name)})
	}
	h.findCopies(d)
	return h
}

// newHandOver says who stops.
func newHandOver(d *data.Dossier, who data.Worker) HandOver {
	h := HandOver{Who: who, Name: who.Name}
	for i := range d.People {
		if p := &d.People[i]; who.PersonID != "" && p.ID == who.PersonID {
			h.Person, h.Name = *p, p.Full()
		}
	}
	return h
}

// findCopies finds the machines where they work. One on which several people work together for an
// evening is theirs before and after that.
func (h *HandOver) findCopies(d *data.Dossier) {
	for _, c := range d.Custody.Copies {
		if h.is(data.Worker{PersonID: c.PersonID, Name: c.Name}) {
			h.Copies = append(h.Copies, c)
		}
	}
}

// findPosts finds which posts they have, and for which units no rep is left without them.
func (h *HandOver) findPosts(d *data.Dossier, today data.Date) {
	if h.Person.ID == "" {
		return
	}
	theirs := func(p data.Post) bool { return p.PersonID == h.Person.ID }
	others := *d
	others.Posts = slices.DeleteFunc(slices.Clone(d.Posts), theirs)
	before := make(map[data.ID]bool)
	for _, u := range data.UnitsWithoutRep(d, today) {
		before[u.ID] = true
	}
	for _, u := range data.UnitsWithoutRep(&others, today) {
		if !before[u.ID] {
			h.Bare = append(h.Bare, u)
		}
	}
	for _, p := range data.PostsNow(d, today) {
		if theirs(p) {
			h.Posts = append(h.Posts, p)
		}
	}
}

// findColleagues finds whom they keep in touch with.
func (h *HandOver) findColleagues(d *data.Dossier, today data.Date) {
	for i := range d.People {
		p := &d.People[i]
		if h.Person.ID == "" || p.RepID != h.Person.ID || p.Left(today) {
			continue
		}
		if p.State.Open() {
			h.Colleagues = append(h.Colleagues, *p)
		} else {
			h.Others++
		}
	}
}

// findPapers finds which papers and lists are with them, and which may be.
func (h *HandOver) findPapers(d *data.Dossier) {
	makers := d.Custody.Makers
	for _, e := range Out(d) {
		switch {
		case h.Person.ID != "" && e.RepID == h.Person.ID, h.is(makers[e.BatchID]):
			h.Papers = append(h.Papers, e)
		case e.Reader == data.ReaderGroup, e.Reader == data.ReaderRep && e.RepID == "":
			h.Elsewhere++
		}
	}
	for _, l := range Files(d) {
		if h.is(makers[l.BatchID]) {
			h.Files = append(h.Files, l)
		} else {
			h.MoreFiles++
		}
	}
}

// is reports whether a worker is who stops. Of several people together it is not known.
func (h *HandOver) is(w data.Worker) bool {
	switch {
	case w.Together:
		return false
	case w.PersonID != "":
		return w.PersonID == h.Who.PersonID
	}
	return h.called(w.Name)
}

// called reports whether a name is theirs as a whole.
func (h *HandOver) called(name string) bool {
	return strings.TrimSpace(name) != "" && data.Fold(strings.TrimSpace(name)) == data.Fold(h.Name)
}

// named reports whether the name of a key is like theirs: "Fenna thuis" is like Fenna Ooievaar.
func (h *HandOver) named(key string) bool {
	if h.Who.PersonID == "" {
		return h.called(key)
	}
	return Alike(key, h.Person.Name)
}

// Alike reports whether a word of a text is a first name or a family name of somebody. Namesakes are
// alike too: a group looks at what is proposed.
func Alike(text string, name data.Name) bool {
	words := split(text)
	return slices.ContainsFunc(split(name.Given+" "+name.Family), func(w string) bool {
		return len([]rune(w)) > 1 && slices.Contains(words, w)
	})
}

// split returns the words of a text as they are compared.
func split(text string) []string {
	return strings.FieldsFunc(data.Fold(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}
